//! Verbs with a sense of their own: in control of an infinitive, in deals, in changes of a figure.

use crate::text::grammar::lexis::{Lemma, Lexis};
use crate::text::grammar::tags::Classes;
use serde::Deserialize;
use std::collections::HashSet;

/// Compiled lists; those that the grammar itself asks for are in the [`Lexis`].
#[derive(Debug, Default)]
pub struct Verbs {
    /// Verbs whose figures are amounts of what changes hands.
    pub dealing: HashSet<Lemma>,
    /// Verbs that move a figure down.
    pub falling: HashSet<Lemma>,
    /// Nouns of a change downwards.
    pub falls: HashSet<Lemma>,
    /// What a product does when it comes to market.
    pub appearing: HashSet<Lemma>,
}

/// `rules/grammar/verbs.toml` as written, words separated by blanks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    object_control: String,
    causative: String,
    dealing: String,
    falling: String,
    falls: String,
    appearing: String,
}

impl Written {
    /// Compiles the lists. Verbs that no word list has go into `unknown`: they could never be found in a text.
    pub fn compile(&self, lexis: &mut Lexis, unknown: &mut Vec<String>) -> Verbs {
        let mut set = |words: &str| {
            let base = |word: &str| lexis.readings(word).iter().find(|r| r.classes.any(Classes::BASE));
            let mut found = HashSet::new();
            for word in words.split_whitespace() {
                match base(word) {
                    Some(reading) => drop(found.insert(reading.lemma)),
                    None => unknown.push(word.to_owned()),
                }
            }
            found
        };
        let control = set(&self.object_control);
        let causative = set(&self.causative);
        let mut verbs = Verbs {
            dealing: set(&self.dealing),
            falling: set(&self.falling),
            falls: HashSet::new(),
            appearing: set(&self.appearing),
        };
        verbs.falls = self.falls.split_whitespace().map(|word| lexis.word(word)).collect();
        lexis.control(control, causative);
        verbs
    }
}
