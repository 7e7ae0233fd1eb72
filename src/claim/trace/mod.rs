//! Traces: why a sentence does not say a claim. For each sentence that names both ends: the rules whose words it has, each with
//! the first condition that failed, the nearest first.
//!
//! The matching itself is that of the reading: it answers a failure with a `Miss`, which only a trace puts into words.

mod account;
mod condition;
mod ends;
mod filled;
mod maker;
mod metric;
mod nominal;
mod sequence;
#[cfg(test)]
mod tests;
mod verbal;
mod words;

pub use condition::Condition;

use super::anaphora::Anaphora;
use super::scene::Scene;
use super::{Claim, Predicate, sentence};
use crate::item::Item;
use crate::lexicon::Mention;
use crate::rulebook::Rulebook;
use crate::text::Span;
use crate::text::quantity::Quantity;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The claim that was expected. What is left open may be anything.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The ids of the subject.
    pub subject: Option<BTreeSet<String>>,
    /// The relation.
    pub predicate: Option<Predicate>,
    /// The ids of the object.
    pub object: Option<BTreeSet<String>>,
    /// The value as the text writes it, of relations whose object is a value.
    pub figure: Option<String>,
}

/// One sentence that names both ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Where it stands.
    pub sentence: Span,
    /// The two ends in it, in order.
    pub marks: Vec<Mark>,
    /// The claims that say just what was asked: it was read.
    pub read: Vec<Claim>,
    /// Other claims between the same two ends.
    pub instead: Vec<Claim>,
    /// The rules whose words the sentence has, the nearest first.
    pub tries: Vec<Try>,
    /// The verbs of the sentence that no rule of the predicate knows, in their plain form.
    pub verbs: Vec<String>,
    /// The nouns of the sentence that no rule of the predicate knows.
    pub nouns: Vec<String>,
    /// How it was parsed: groups in brackets, then a line a clause: subject | verb | object | second object | prepositions.
    pub parse: String,
}

/// A place in a sentence that stands for one of the ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The name, the pronoun or the noun.
    pub span: Span,
    /// The entity's name, or the figure.
    pub name: String,
    /// True for a pronoun or a noun that stands for the name.
    pub meant: bool,
}

/// A rule that was tried, and how far it got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Try {
    /// `predicate.frame: "phrase"`
    pub rule: String,
    /// The file of the rule; empty for rules of the engine.
    pub file: Arc<str>,
    /// The word that triggers it.
    pub trigger: Span,
    /// The first condition that failed.
    pub condition: Condition,
    /// The same in words.
    pub why: String,
    /// How near it came: the more the nearer.
    pub near: u32,
}

/// Why the item does not say what was asked, sentence by sentence; or that it does. Only sentences that name both ends, by name,
/// pronoun or definite noun, are accounted for.
pub fn why_not(
    item: &Item,
    mentions: &[Mention],
    quantities: &[Quantity],
    book: &Rulebook,
    asked: &Asked,
) -> Vec<Account> {
    if mentions.is_empty() {
        return Vec::new();
    }
    let sentences = sentence::sentences(item, mentions, quantities, book);
    let anaphora = Anaphora::resolve(&sentences, mentions, item, book);
    let account = |sentence| {
        let scene = Scene { item, mentions, quantities, book, sentence, anaphora: &anaphora };
        Some(account::account(&scene, asked, ends::marks(&scene, asked)?))
    };
    sentences.iter().filter_map(account).collect()
}
