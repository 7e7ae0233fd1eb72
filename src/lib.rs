//! Tieline reads news digests and writes down who is tied to whom, each tie with the sentence that says so.

pub mod claim;
pub mod export;
pub mod graph;
pub mod embedded;
pub mod item;
pub mod lexicon;
pub mod rulebook;
pub mod text;

use item::Item;

/// What was read out of one item: the unit that the graph is linked from.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The item itself.
    pub item: Item,
    /// All mentions, in reading order.
    pub mentions: Vec<lexicon::Mention>,
    /// All figures, in reading order.
    pub quantities: Vec<text::quantity::Quantity>,
    /// All claims, in reading order.
    pub claims: Vec<claim::Claim>,
    /// Names of the themes, each with what fired, sorted by name.
    pub themes: Vec<(String, Vec<String>)>,
}
