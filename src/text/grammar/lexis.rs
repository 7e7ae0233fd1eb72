//! The lexis: which word forms there are, their lemmas and the classes they may belong to.
//!
//! Closed classes and the list of verbs come from `rules/grammar/words.toml`; inflected forms are made by rule, the
//! irregular ones are listed. Everything that is not found is a noun, an adjective or an adverb by its ending.

use super::inflection::{british, doubles, third, with_ending};
use super::tags::Classes;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// Number of a lemma; two forms of one word share it.
pub type Lemma = u32;

/// The lemma of every word that no list knows.
pub const UNKNOWN: Lemma = 0;

/// One reading of a word form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Its lemma.
    pub lemma: Lemma,
    /// The classes it may belong to under this lemma.
    pub classes: Classes,
}

/// All word forms with their readings.
#[derive(Debug, Default)]
pub struct Lexis {
    forms: HashMap<Box<str>, Vec<Reading>>,
    lemmas: HashMap<Box<str>, Lemma>,
    names: Vec<Box<str>>,
    control: HashSet<Lemma>,
    causative: HashSet<Lemma>,
}

/// The lists as written, words separated by blanks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    determiners: String,
    possessives: String,
    pronouns: String,
    prepositions: String,
    conjunctions: String,
    subordinators: String,
    relatives: String,
    modals: String,
    be: String,
    have: String,
    r#do: String,
    negations: String,
    adverbs: String,
    adjectives: String,
    verbs: String,
    irregular: String,
    nounish: String,
    gerunds: String,
}

impl Lexis {
    /// Reads the word lists (`rules/grammar/words.toml`). Error: the parser's message with its place.
    pub fn parse(text: &str) -> Result<Lexis, String> {
        let written: Written = toml::from_str(text).map_err(|e| e.to_string())?;
        let mut lexis = Lexis { names: vec!["".into()], ..Lexis::default() };
        lexis.closed(&written);
        for entry in written.irregular.split(';') {
            lexis.irregular(entry);
        }
        for verb in written.verbs.split_whitespace() {
            lexis.verb(verb);
        }
        for noun in written.nounish.split_whitespace() {
            lexis.noun(noun);
        }
        for gerund in written.gerunds.split_whitespace() {
            lexis.noun(gerund);
        }
        Ok(lexis)
    }

    fn closed(&mut self, w: &Written) {
        let lists = [
            (&w.determiners, Classes::DET),
            (&w.possessives, Classes::POSS),
            (&w.pronouns, Classes::PRON),
            (&w.prepositions, Classes::PREP),
            (&w.conjunctions, Classes::CC),
            (&w.subordinators, Classes::SUB),
            (&w.relatives, Classes::REL),
            (&w.modals, Classes::MODAL),
            (&w.negations, Classes::NEG),
            (&w.adverbs, Classes::ADV),
            (&w.adjectives, Classes::ADJ),
        ];
        for (words, classes) in lists {
            for word in words.split_whitespace() {
                let lemma = self.lemma(word);
                self.add(word, lemma, classes);
            }
        }
        for (words, base, class) in
            [(&w.be, "be", Classes::BE), (&w.have, "have", Classes::HAVE), (&w.r#do, "do", Classes::DO)]
        {
            let lemma = self.lemma(base);
            for word in words.split_whitespace() {
                self.add(word, lemma, class | auxiliary_form(word));
            }
        }
    }

    /// The number of a lemma, a new one if need be.
    pub fn lemma(&mut self, base: &str) -> Lemma {
        if let Some(&id) = self.lemmas.get(base) {
            return id;
        }
        let id = self.names.len() as Lemma;
        self.names.push(base.into());
        self.lemmas.insert(base.into(), id);
        id
    }

    /// The number of a lemma that is known.
    pub fn known(&self, base: &str) -> Option<Lemma> {
        self.lemmas.get(base).copied()
    }

    /// True for a verb whose object does what the infinitive after it says: "asked TSMC to build".
    pub fn controls_object(&self, verb: Lemma) -> bool {
        self.control.contains(&verb)
    }

    /// True for a preposition that may open a clause of its own: "fell as HPE won orders".
    pub fn subordinates(&self, preposition: Lemma) -> bool {
        matches!(self.base(preposition), "as" | "after" | "before" | "since" | "until" | "than")
    }

    /// True for a verb that asks for a base form after its object: "lets Claude handle".
    pub fn causes(&self, verb: Lemma) -> bool {
        self.causative.contains(&verb)
    }

    /// Notes the verbs that control their object, and those that ask for a base form after it.
    pub fn control(&mut self, control: HashSet<Lemma>, causative: HashSet<Lemma>) {
        self.control.extend(control);
        self.causative.extend(causative);
    }

    /// The base form of a lemma; empty for [`UNKNOWN`].
    pub fn base(&self, lemma: Lemma) -> &str {
        self.names.get(lemma as usize).map_or("", |n| n)
    }

    /// The readings of a lower-case word form; empty when no list has it.
    pub fn readings(&self, form: &str) -> &[Reading] {
        self.forms.get(form).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, form: &str, lemma: Lemma, classes: Classes) {
        let readings = self.forms.entry(form.into()).or_default();
        match readings.iter_mut().find(|r| r.lemma == lemma) {
            Some(reading) => reading.classes = reading.classes | classes,
            None => readings.push(Reading { lemma, classes }),
        }
    }

    /// Adds a verb with its regular forms; a base ending in `+` doubles its last letter. Irregular verbs keep theirs.
    pub fn verb(&mut self, written: &str) -> Lemma {
        let base = written.trim_end_matches('+');
        let known = self.known(base).is_some_and(|l| {
            self.forms
                .get(base)
                .is_some_and(|r| r.iter().any(|r| r.lemma == l && r.classes.any(Classes::VERB)))
        });
        let lemma = self.lemma(base);
        if known {
            return lemma;
        }
        let double = written.ends_with('+') || doubles(base);
        self.add(base, lemma, Classes::BASE);
        self.add(&third(base), lemma, Classes::THIRD);
        self.add(&with_ending(base, "ed", double), lemma, Classes::PAST | Classes::PART);
        self.add(&with_ending(base, "ing", double), lemma, Classes::ING);
        if british(base) {
            self.add(&with_ending(base, "ed", !double), lemma, Classes::PAST | Classes::PART);
            self.add(&with_ending(base, "ing", !double), lemma, Classes::ING);
        }
        lemma
    }

    fn irregular(&mut self, entry: &str) {
        let mut parts = entry.split_whitespace();
        let (Some(base), Some(past), Some(part)) = (parts.next(), parts.next(), parts.next()) else {
            return;
        };
        if matches!(base, "be" | "have" | "do") {
            return;
        }
        let lemma = self.lemma(base);
        self.add(base, lemma, Classes::BASE);
        self.add(&third(base), lemma, Classes::THIRD);
        past.split('/').for_each(|form| self.add(form, lemma, Classes::PAST));
        part.split('/').for_each(|form| self.add(form, lemma, Classes::PART));
        self.add(&with_ending(base, "ing", doubles(base)), lemma, Classes::ING);
    }

    /// The lemma of a rule's word; a word that is new is a noun.
    pub fn word(&mut self, text: &str) -> Lemma {
        match self.known(text).or_else(|| self.readings(text).first().map(|r| r.lemma)) {
            Some(lemma) => lemma,
            None => self.noun(text),
        }
    }

    /// Adds a noun with its plural.
    pub fn noun(&mut self, base: &str) -> Lemma {
        let lemma = self.lemma(base);
        self.add(base, lemma, Classes::NOUN);
        self.add(&third(base), lemma, Classes::NOUN | Classes::PLURAL);
        lemma
    }
}

fn auxiliary_form(word: &str) -> Classes {
    match word {
        "be" | "have" | "do" | "am" | "are" | "'ve" | "'re" => Classes::BASE,
        "is" | "has" | "does" | "'s" => Classes::THIRD,
        "been" | "done" => Classes::PART,
        "being" | "having" | "doing" => Classes::ING,
        _ => Classes::PAST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_a_last_l_are_one_verb() {
        let mut lexis = Lexis::default();
        let cancel = lexis.verb("cancel");
        for form in ["canceled", "cancelled", "canceling", "cancelling"] {
            assert!(lexis.readings(form).iter().any(|r| r.lemma == cancel), "{form}");
        }
        lexis.verb("unveil");
        assert!(lexis.readings("unveilled").is_empty());
    }
}
