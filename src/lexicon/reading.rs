//! How a field reads: which words are capitals of a name and which are not, what stands between them, Title Case.

use super::matcher::Scan;
use super::vocabulary::{Class, listed, ordinary};
use super::words::Word;
use crate::text::{Field, Span};
use std::cell::OnceCell;

/// One field of an item, asked word by word. Words are named by their index.
#[derive(Debug)]
pub struct Reader<'s> {
    /// The field's text.
    pub text: &'s str,
    /// Its words.
    pub words: &'s [Word],
    field: Field,
    title_case: OnceCell<bool>,
}

impl<'s> Reader<'s> {
    /// A reader of one field.
    pub fn new(scan: &'s Scan<'_>, field: Field) -> Reader<'s> {
        Reader { text: scan.item.text(field), words: scan.words(field), field, title_case: OnceCell::new() }
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// A word's text; empty past the end.
    pub fn word(&self, at: usize) -> &'s str {
        self.words.get(at).map_or("", |w| &self.text[w.range()])
    }

    /// The text between a word and the next; after the last word all that is left.
    pub fn gap(&self, at: usize) -> &'s str {
        let Some(word) = self.words.get(at) else {
            return "";
        };
        let end = self.words.get(at + 1).map_or(self.text.len(), |w| w.start as usize);
        &self.text[word.end as usize..end]
    }

    /// The text between a word and the one before; before the first word all that is there.
    pub fn gap_before(&self, at: usize) -> &'s str {
        match at {
            0 => self.words.first().map_or(self.text, |w| &self.text[..w.start as usize]),
            at => self.gap(at - 1),
        }
    }

    /// True when just a space stands between a word and the next.
    pub fn adjacent(&self, at: usize) -> bool {
        at + 1 < self.len() && matches!(self.gap(at), " " | "\u{a0}")
    }

    /// The classes that a word is listed under.
    pub fn class(&self, at: usize) -> Class {
        self.words.get(at).map_or(Class::NONE, |w| listed(w.hash))
    }

    /// True for an English word or an abbreviation that names nothing.
    pub fn ordinary(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| ordinary(self.word(at), w.hash))
    }

    /// True when the word begins with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// True when the letters alone show a name: capitals inside, or letters with digits that are no measure (`44TB`).
    pub fn distinct(&self, at: usize) -> bool {
        let word = self.word(at);
        let bytes = word.as_bytes();
        let digit = bytes.iter().any(u8::is_ascii_digit);
        if !digit && !word.chars().skip(1).any(char::is_uppercase) {
            return false;
        }
        let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let measure = letters.len() < word.len() && letters.len() < 4;
        if measure || word.starts_with("FY") || self.class(at).is(Class::ABBREVIATION) {
            return false;
        }
        let small = bytes.iter().any(u8::is_ascii_lowercase);
        let inner = small && !plural_capitals(word) && word.chars().skip(1).any(char::is_uppercase);
        inner || digit && word.chars().any(char::is_uppercase)
    }

    /// True for a word of an unknown name: a capital, and no ordinary word.
    pub fn name_like(&self, at: usize) -> bool {
        const FRAME: Class =
            Class::HONORIFIC.or(Class::PERSON_NOUN).or(Class::COMPANY_NOUN).or(Class::PRODUCT_NOUN);
        self.capital(at) && !self.class(at).is(FRAME) && !self.ordinary(at)
    }

    /// True when a sentence begins with the word.
    pub fn starts_sentence(&self, at: usize) -> bool {
        at == 0 || self.gap_before(at).contains(['.', '!', '?', ':', '\n', '|', '•', '“', '"'])
    }

    /// True when most words of the field are capitalised, so that a capital proves nothing.
    pub fn title_case(&self) -> bool {
        *self.title_case.get_or_init(|| {
            let counts = |i: &usize| {
                let word = self.word(*i);
                let letters = word.len() > 2 && word.chars().all(char::is_alphabetic);
                letters && !self.class(*i).is(Class::FUNCTION) && !self.distinct(*i)
            };
            let words = (0..self.len()).filter(counts);
            let (all, capitals) = words.fold((0, 0), |(n, c), i| (n + 1, c + usize::from(self.capital(i))));
            capitals * 10 >= all * if all > 4 { 7 } else { 9 }
        })
    }

    /// True for an ordinary word that stands where ordinary words are capitalised too.
    pub fn doubtful(&self, at: usize) -> bool {
        self.ordinary(at) && (self.title_case() || self.starts_sentence(at))
    }

    /// The span of a run of words.
    pub fn span(&self, first: usize, last: usize) -> Span {
        let end = self.words.get(last).map_or(self.text.len(), |w| w.end as usize);
        let start = self.words.get(first).map_or(end, |w| w.start as usize);
        Span { field: self.field, start, end }
    }

    /// The field that is read.
    pub fn field(&self) -> Field {
        self.field
    }
}

/// True for `GPUs`, `ICOs`: the plural of an abbreviation is no name of its own.
fn plural_capitals(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|stem| stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase()))
}
