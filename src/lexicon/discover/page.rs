//! One field as discovery sees it: words with their classes, what is known there already, and how far a name reaches.

use crate::lexicon::matcher::Scan;
use crate::lexicon::reading::Reader;
use crate::lexicon::vocabulary::Class;
use crate::lexicon::{EntityType, Mention};
use crate::text::Field;

/// A run of words, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Its first word.
    pub first: usize,
    /// Its last word.
    pub last: usize,
}

impl Run {
    /// The number of words.
    pub fn len(self) -> usize {
        self.last + 1 - self.first
    }

    /// The words.
    pub fn words(self) -> std::ops::RangeInclusive<usize> {
        self.first..=self.last
    }
}

/// A field, its words' classes, and the mentions known in it.
#[derive(Debug)]
pub struct Page<'s> {
    /// The words.
    pub reader: Reader<'s>,
    classes: Vec<Class>,
    known: &'s [Mention],
    /// True when the item comes from a source whose titles name what they present.
    pub scholarly: bool,
}

impl<'s> Page<'s> {
    /// Prepares a field; `known` are the item's mentions in order.
    pub fn new(scan: &'s Scan<'_>, field: Field, known: &'s [Mention]) -> Page<'s> {
        let from = known.partition_point(|m| m.span.field < field);
        let to = known.partition_point(|m| m.span.field <= field);
        let reader = Reader::new(scan, field);
        let classes = (0..reader.len()).map(|i| reader.class(i)).collect();
        let scholarly = ["arXiv", "bioRxiv", "medRxiv"].contains(&scan.item.source.as_str());
        Page { reader, classes, known: &known[from..to], scholarly }
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.classes.len()
    }

    /// True when the word is listed under one of the classes.
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.classes.get(at).is_some_and(|c| c.is(class))
    }

    /// The known mention that a word is part of.
    pub fn known(&self, at: usize) -> Option<&'s Mention> {
        let word = self.reader.words.get(at)?;
        let index = self.known.partition_point(|m| m.span.end <= word.start as usize);
        self.known.get(index).filter(|m| m.span.start < word.end as usize)
    }

    /// The mentions known in this field.
    pub fn mentions(&self) -> &'s [Mention] {
        self.known
    }

    /// The words of a known mention.
    pub fn run_of(&self, mention: &Mention) -> Option<Run> {
        let first = self.reader.words.partition_point(|w| (w.end as usize) <= mention.span.start);
        let end = self.reader.words.partition_point(|w| (w.start as usize) < mention.span.end);
        (end > first).then(|| Run { first, last: end - 1 })
    }

    /// True when the mention that holds a word, if any, is of one of these types.
    pub fn known_as(&self, at: usize, types: &[EntityType]) -> bool {
        self.known(at).is_some_and(|m| types.contains(&m.entity.ty))
    }

    /// True when a name may consist of this word, beside others: a capital or letters that no ordinary word has.
    pub fn part(&self, at: usize) -> bool {
        let shaped = self.reader.capital(at) || self.reader.distinct(at);
        if !shaped
            || self.is(at, Class::FUNCTION)
            || self.known(at).is_some()
            || self.is(at, Class::ABBREVIATION)
        {
            return false;
        }
        !self.reader.title_case() || self.strange(at)
    }

    /// True when the word is no ordinary one, so that it is a name even among capitals.
    pub fn strange(&self, at: usize) -> bool {
        self.reader.distinct(at) || self.reader.capital(at) && !self.reader.ordinary(at)
    }

    /// True when a name goes on from a word to the next.
    fn joined(&self, at: usize) -> bool {
        if at + 1 >= self.len() {
            return false;
        }
        match self.reader.gap(at) {
            " " | "\u{a0}" | " & " | "&" => true,
            "-" => self.part(at + 1) || self.number(at + 1),
            "." => {
                self.reader.word(at + 1).len() <= 3
                    && self.reader.word(at + 1).chars().all(char::is_alphabetic)
            }
            _ => false,
        }
    }

    fn number(&self, at: usize) -> bool {
        let word = self.reader.word(at);
        !word.is_empty() && word.len() < 4 && word.bytes().all(|b| b.is_ascii_digit())
    }

    /// True when a name that goes on may hold the word.
    fn inner(&self, at: usize) -> bool {
        let gap = if at > 0 { self.reader.gap(at - 1) } else { "" };
        let closed_up = gap == "." || gap == "-" && self.reader.distinct(at - 1);
        let version = self.number(at) && at > 0 && self.reader.gap(at - 1) != " & " && !self.counts(at);
        // `Fly Now Pay Later`: a capital that only a name explains.
        let odd = self.is(at, Class::FUNCTION) && self.proven(at) && self.reader.word(at).len() > 2;
        closed_up && self.known(at).is_none() || self.part(at) || version || odd || self.ends_company(at)
    }

    /// True for a capital that nothing but a name explains.
    fn proven(&self, at: usize) -> bool {
        self.reader.capital(at)
            && !self.reader.title_case()
            && !self.reader.starts_sentence(at)
            && self.known(at).is_none()
    }

    /// True for a number that counts what follows: `Acme 40 workers`.
    fn counts(&self, at: usize) -> bool {
        let next = self.reader.word(at + 1);
        self.reader.gap(at).starts_with('%')
            || self.reader.adjacent(at)
                && next.starts_with(char::is_lowercase)
                && !self.is(at + 1, Class::FUNCTION)
                && !self.is(at + 1, Class::PRODUCT_NOUN)
    }

    /// True for `AI`, `Labs` and the like at the end of a name whose word before is no ordinary one.
    fn ends_company(&self, at: usize) -> bool {
        let ending = self.is(at, Class::COMPANY_END) && self.reader.capital(at) && self.known(at).is_none();
        let verbs = Class::RAISE
            .or(Class::LAUNCH)
            .or(Class::ACQUIRE)
            .or(Class::SAY)
            .or(Class::FUNCTION)
            .or(Class::PERSON_NOUN);
        let over = !self.reader.adjacent(at) || !self.reader.capital(at + 1) || self.is(at + 1, verbs);
        ending && over && at > 0 && self.strange(at - 1)
    }

    /// The name that begins at a word.
    pub fn from(&self, first: usize) -> Option<Run> {
        if !self.part(first) || first > 0 && self.reader.gap(first - 1) == "-" && !self.reader.capital(first)
        {
            return None;
        }
        let mut last = first;
        while last - first < 5 && self.joined(last) && self.inner(last + 1) {
            last += 1;
        }
        // `Avatar-themed`: what a hyphen goes on from is no whole name.
        let whole = self.reader.gap(last) != "-";
        whole.then(|| self.trimmed(Run { first, last })).flatten()
    }

    /// The name that ends with a word.
    pub fn until(&self, last: usize) -> Option<Run> {
        if last >= self.len() || !self.inner(last) || !(self.part(last) || last > 0 && self.part(last - 1)) {
            return None;
        }
        let mut first = last;
        while first > 0
            && last - first < 5
            && self.joined(first - 1)
            && (self.part(first - 1) || self.inner(first - 1) && first > 1)
        {
            first -= 1;
        }
        let cut = first > 0
            && self.reader.adjacent(first - 1)
            && self.is(first - 1, Class::ABBREVIATION)
            && self.reader.capital(first - 1);
        self.trimmed(Run { first, last }).filter(|run| !cut || self.telling(*run))
    }

    /// Without what stands in front of names: demonyms, offices, and ordinary words that only begin a sentence.
    fn trimmed(&self, mut run: Run) -> Option<Run> {
        const BEFORE: Class = Class::DEMONYM.or(Class::FUNCTION).or(Class::HONORIFIC);
        const NOUNS: Class = Class::COMPANY_NOUN.or(Class::PERSON_NOUN).or(Class::PRODUCT_NOUN);
        while run.first < run.last {
            let at = run.first;
            let opens = self.reader.starts_sentence(at) && self.reader.ordinary(at) && self.strange(at + 1);
            let noun = self.is(at, NOUNS)
                && !self.reader.distinct(at)
                && (self.reader.starts_sentence(at) || self.is(at, Class::PERSON_NOUN));
            if !(opens || noun || self.is(at, BEFORE) || self.number(at)) {
                break;
            }
            run.first += 1;
        }
        let bare = Class::DEMONYM.or(NOUNS).or(Class::FUNCTION).or(Class::HONORIFIC).or(Class::ABBREVIATION);
        let single = run.len() == 1;
        let weak =
            single && (self.is(run.first, bare) || self.number(run.first) || self.reader.doubtful(run.first));
        let letter = single && self.reader.word(run.first).chars().count() < 2;
        (!weak && !letter).then_some(run)
    }

    /// The word after a name in the same phrase, and whether the name stands in the possessive (`Acme's lamp`, `Acme lamp`).
    pub fn next(&self, last: usize) -> Option<(usize, bool)> {
        let reader = &self.reader;
        match reader.gap(last) {
            " " | "\u{a0}" => Some((last + 1, false)),
            "'" | "’" if reader.word(last + 1) == "s" && reader.adjacent(last + 1) => {
                Some((last + 2, true))
            }
            "' " | "’ " => Some((last + 1, true)),
            _ => None,
        }
        .filter(|(at, _)| *at < self.len())
    }

    /// The last word of what stands before a word in the same phrase, and whether that is a possessive.
    pub fn previous(&self, first: usize) -> Option<(usize, bool)> {
        let candidates = [first.checked_sub(1), first.checked_sub(2)];
        candidates.into_iter().flatten().find_map(|at| {
            let (next, possessive) = self.next(at)?;
            (next == first).then_some((at, possessive))
        })
    }

    /// True when some word of a run is no ordinary one.
    pub fn telling(&self, run: Run) -> bool {
        run.words().any(|i| self.strange(i))
    }

    /// True when the letters of some word show a name: `ADeLe`, `X70`, `PANDA`.
    pub fn marked(&self, run: Run) -> bool {
        let capitals = |i: usize| {
            let word = self.reader.word(i);
            word.len() > 2
                && !word.starts_with("FY")
                && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
                && !self.is(i, Class::ABBREVIATION)
        };
        run.words().any(|i| self.reader.distinct(i) || capitals(i) && !self.shouted())
    }

    /// True when the field is written in capitals throughout.
    pub fn shouted(&self) -> bool {
        !self.reader.text.chars().any(char::is_lowercase)
    }

    /// True when a run reads as a person: a first name and one or two more words.
    pub fn person(&self, run: Run) -> bool {
        (2..=3).contains(&run.len())
            && self.is(run.first, Class::GIVEN)
            && !self.is(run.last, Class::COMPANY_END)
    }

    /// What stands in quotes from a word on, if at most five words do.
    pub fn quoted(&self, first: usize) -> Option<Run> {
        let open = self.reader.gap_before(first).chars().next_back()?;
        let close = match open {
            '‘' => '’',
            '“' => '”',
            '\'' | '"' => open,
            _ => return None,
        };
        let last = (first..self.len().min(first + 5)).find(|i| self.reader.gap(*i).contains(close))?;
        let plain = (first..last).all(|i| matches!(self.reader.gap(i), " " | "-" | "."));
        let free = (first..=last).all(|i| {
            self.known(i).is_none() && (self.part(i) || self.reader.capital(i) || self.is(i, Class::FUNCTION))
        });
        (plain && free && self.reader.capital(first)).then_some(Run { first, last })
    }

    /// The text of a run.
    pub fn text(&self, run: Run) -> &'s str {
        let span = self.reader.span(run.first, run.last);
        &self.reader.text[span.start..span.end]
    }

    /// The noun that an apposition after a word calls it by: `Foo, a Dutch chip startup that ...`.
    pub fn apposition(&self, last: usize) -> Option<Class> {
        let article = matches!(self.reader.word(last + 1), "a" | "an" | "the" | "its");
        if self.reader.gap(last) != ", " || !article {
            return None;
        }
        self.head_noun(last + 2)
    }

    /// The first noun of a class from a word on whose next word is none, at most nine words away, in the same phrase.
    pub fn head_noun(&self, from: usize) -> Option<Class> {
        const NOUNS: [Class; 4] =
            [Class::COMPANY_NOUN, Class::PERSON_NOUN, Class::PRODUCT_NOUN, Class::FACILITY_NOUN];
        let noun = |at: usize| NOUNS.into_iter().find(|c| self.is(at, *c));
        for at in from..(from + 9).min(self.len()) {
            let within = matches!(self.reader.gap(at), " " | "-" | " and ");
            if self.is(at, Class::FUNCTION) && self.reader.word(at) != "new" {
                return None;
            }
            match noun(at) {
                Some(class) if !within || noun(at + 1).is_none() || self.reader.gap(at) == "-" => {
                    return Some(class);
                }
                _ if !within => return None,
                _ => {}
            }
        }
        None
    }
}
