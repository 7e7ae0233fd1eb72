//! Suggestions: names that no dictionary entry has, ranked, each with its places and an entry that is ready to be pasted.
//!
//! Two sources: mentions that a rule of discovery found, and capitalised words that look like a name and are no mention.
//! Nothing is added by itself: a person accepts a suggestion by putting its entry into a file.

mod entry;
mod gather;
mod id;
mod sample;
mod shelf;
#[cfg(test)]
mod tests;

use crate::graph::Graph;
use crate::lexicon::{EntityType, Lexicon};
use serde::Serialize;
use std::collections::BTreeMap;

/// A name to be considered for the dictionaries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// As the texts write it most often.
    pub name: String,
    /// The type that most of its places speak for.
    #[serde(rename = "type")]
    pub ty: EntityType,
    /// Its places in all items.
    pub mentions: usize,
    /// The items that have it.
    pub items: usize,
    /// What found it, with the number of places: rules of discovery (`discovered: raises`), or `capitals`.
    pub via: BTreeMap<String, usize>,
    /// Known names in the same sentences, the most frequent first, at most five.
    pub beside: Vec<Beside>,
    /// At most three sentences, each of another item.
    pub samples: Vec<Sample>,
    /// The dictionary file that it would go into.
    pub file: String,
    /// The entry, as TOML.
    pub entry: String,
}

/// A known name beside a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Beside {
    /// The id of its entry.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The number of sentences that have both.
    pub sentences: usize,
}

/// A sentence with the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sample {
    /// The id of the item.
    pub item: String,
    /// The sentence on one line.
    pub text: String,
}

/// The `top` names that most items have and no entry of the lexicon, which the graph must have been read with. Ranked by items,
/// then those that a rule of discovery found, then by mentions, then by name.
pub fn suggest(graph: &Graph, lexicon: &Lexicon, top: usize) -> Vec<Suggestion> {
    let mut names = gather::gather(graph, lexicon);
    names.truncate(top);
    let shelves = shelf::Shelves::new(lexicon);
    names.iter().map(|name| entry::suggestion(graph, lexicon, &shelves, name)).collect()
}
