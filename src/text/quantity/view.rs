//! The text under the scanner, with steps forward and back by gap and by word.

use jiff::civil::Date;
use std::cell::OnceCell;

/// Room for the longest word or phrase that any table of this room knows.
const FOLD: usize = 32;

/// A word in lower case, without a place on the heap; empty when it is longer than any word we know.
#[derive(Clone, Copy)]
pub(super) struct Fold {
    buffer: [u8; FOLD],
    len: usize,
}

impl Fold {
    /// Lower-cases the ASCII letters of `word`.
    pub fn new(word: &str) -> Fold {
        let mut buffer = [0; FOLD];
        let len = if word.len() <= FOLD { word.len() } else { 0 };
        for (to, from) in buffer.iter_mut().zip(&word.as_bytes()[..len]) {
            *to = from.to_ascii_lowercase();
        }
        Fold { buffer, len }
    }

    /// The phrase with another word behind a space; `None` when it grows longer than any phrase we know.
    pub fn then(mut self, word: &str) -> Option<Fold> {
        let from = if self.len == 0 { 0 } else { self.len + 1 };
        let room = self.buffer.get_mut(self.len..from + word.len())?;
        room[0] = b' ';
        for (to, b) in room[from - self.len..].iter_mut().zip(word.bytes()) {
            *to = b.to_ascii_lowercase();
        }
        self.len = from + word.len();
        Some(self)
    }
}

impl std::ops::Deref for Fold {
    type Target = str;

    fn deref(&self) -> &str {
        std::str::from_utf8(&self.buffer[..self.len]).unwrap_or("")
    }
}

/// A run of ASCII letters.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// As written.
    pub text: &'t str,
}

impl Word<'_> {
    /// The word in lower case.
    pub fn fold(&self) -> Fold {
        Fold::new(self.text)
    }

    /// True when it begins with a capital letter.
    pub fn capital(&self) -> bool {
        self.text.as_bytes().first().is_some_and(u8::is_ascii_uppercase)
    }

    /// True when the word is one of `list`, in any case.
    pub fn is_in(&self, list: &[&str]) -> bool {
        list.iter().any(|w| w.eq_ignore_ascii_case(self.text))
    }
}

/// One text, what has been read of it, and the day it was written.
pub(super) struct View<'t> {
    /// The whole text.
    pub text: &'t str,
    /// End of the last figure: nothing before it may be claimed again.
    pub floor: usize,
    /// True when the last figure was a date, so that a list of years can go on.
    pub dated: bool,
    /// The day that "last month" counts from.
    pub date: Option<Date>,
    headline: OnceCell<bool>,
}

impl<'t> View<'t> {
    /// A text of which nothing has been read.
    pub fn new(text: &'t str, date: Option<Date>) -> View<'t> {
        View { text, floor: 0, dated: false, date, headline: OnceCell::new() }
    }

    /// The byte at `at`, 0 past the end.
    pub fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The byte before `at`, 0 at the beginning.
    pub fn byte_before(&self, at: usize) -> u8 {
        at.checked_sub(1).map_or(0, |i| self.byte(i))
    }

    /// The character at `at`.
    pub fn char_at(&self, at: usize) -> Option<char> {
        let byte = self.byte(at);
        match byte {
            0 => None,
            1..=127 => Some(char::from(byte)),
            _ => self.text.get(at..)?.chars().next(),
        }
    }

    /// The character before `at`.
    pub fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// What stands between two offsets; empty when they do not fit.
    pub fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or("")
    }

    /// True when the text goes on with `piece` at `at`.
    pub fn has(&self, at: usize, piece: &str) -> bool {
        self.text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(piece.as_bytes()))
    }

    /// Past one space at `at`, if there is one. A line break counts: texts come wrapped.
    pub fn gap(&self, at: usize) -> usize {
        match self.byte(at) {
            b' ' | b'\t' | b'\n' => at + 1,
            b'\r' if self.byte(at + 1) == b'\n' => at + 2,
            0xC2 if self.byte(at + 1) == 0xA0 => at + 2,
            0xE2 if self.has(at, "\u{202f}") || self.has(at, "\u{2009}") => at + 3,
            _ => at,
        }
    }

    /// Before one space that ends at `at`, if there is one.
    pub fn gap_before(&self, at: usize) -> usize {
        match self.byte_before(at) {
            b'\n' if at > 1 && self.byte(at - 2) == b'\r' => at - 2,
            b' ' | b'\t' | b'\n' => at - 1,
            0xA0 | 0xAF | 0x89 => match self.char_before(at) {
                Some(c @ ('\u{a0}' | '\u{202f}' | '\u{2009}')) => at - c.len_utf8(),
                _ => at,
            },
            _ => at,
        }
    }

    /// Past a hyphen at `at`, with a space on both sides or on none.
    pub fn hyphen(&self, at: usize) -> Option<usize> {
        let open = self.gap(at);
        let end = match self.char_at(open)? {
            c @ ('-' | '\u{2010}' | '\u{2011}') => open + c.len_utf8(),
            _ => return None,
        };
        let close = self.gap(end);
        ((open > at) == (close > end)).then_some(close)
    }

    /// Past a space or a hyphen at `at`: what may stand between a number and its unit.
    pub fn joint(&self, at: usize) -> usize {
        self.hyphen(at).unwrap_or_else(|| self.gap(at))
    }

    /// The run of ASCII letters at `at`, maybe empty.
    pub fn word(&self, at: usize) -> Word<'t> {
        let bytes = self.text.as_bytes().get(at..).unwrap_or(&[]);
        let len = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        Word { start: at, end: at + len, text: self.slice(at, at + len) }
    }

    /// The run of ASCII letters that ends at `end` and was not read before, maybe empty.
    pub fn word_ending(&self, end: usize) -> Word<'t> {
        let bytes = self.text.as_bytes().get(self.floor..end).unwrap_or(&[]);
        let len = bytes.iter().rev().take_while(|b| b.is_ascii_alphabetic()).count();
        Word { start: end - len.min(end), end, text: self.slice(end - len.min(end), end) }
    }

    /// The word before `at`, across one space.
    pub fn word_before(&self, at: usize) -> Word<'t> {
        self.word_ending(self.gap_before(at))
    }

    /// The number of digits at `at`.
    pub fn digits(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or(&[]);
        bytes.iter().take_while(|b| b.is_ascii_digit()).count()
    }

    /// True when a token may end at `at`: no letter or digit follows.
    pub fn closed(&self, at: usize) -> bool {
        !self.char_at(at).is_some_and(char::is_alphanumeric)
    }

    /// True when a token may begin at `at`: no letter or digit comes before.
    pub fn open(&self, at: usize) -> bool {
        !self.char_before(at).is_some_and(char::is_alphanumeric)
    }

    /// Past `word`, in any case, if the text goes on with it as a whole token.
    pub fn past_word(&self, at: usize, word: &str) -> Option<usize> {
        let end = at + word.len();
        let same = self.text.get(at..end)?.eq_ignore_ascii_case(word);
        (same && self.closed(end)).then_some(end)
    }

    /// Past a space and then `word`.
    pub fn past_next(&self, at: usize, word: &str) -> Option<usize> {
        let next = self.gap(at);
        if next > at { self.past_word(next, word) } else { None }
    }

    /// True when `at` begins the text or a sentence in it, as far as the marks tell.
    pub fn begins_sentence(&self, at: usize) -> bool {
        let mut back = at;
        while let Some(c) = self.char_before(back) {
            if !(c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '‘' | '(' | '*' | '[')) {
                return matches!(c, '.' | '!' | '?' | ':' | '—' | '–' | '|' | '•' | ';' | '”' | '’');
            }
            if c == '\n' {
                return true;
            }
            back -= c.len_utf8();
        }
        true
    }

    /// True when most words begin with a capital letter, so that a capital says nothing of names.
    pub fn is_headline(&self) -> bool {
        *self.headline.get_or_init(|| {
            let (mut capital, mut small) = (0, 0);
            for word in self.text.split_ascii_whitespace() {
                match word.as_bytes() {
                    [b'A'..=b'Z', ..] if word.len() > 3 => capital += 1,
                    [b'a'..=b'z', ..] if word.len() > 3 => small += 1,
                    _ => {}
                }
            }
            // A headline leaves only its short words in small letters.
            capital >= 3 * small
        })
    }
}
