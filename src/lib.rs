//! Tieline reads news digests and writes down who is tied to whom, each tie with the sentence that says so.

pub mod check;
pub mod claim;
pub mod diff;
pub mod embedded;
pub mod eval;
pub mod export;
pub mod graph;
pub mod item;
pub mod lexicon;
pub mod rulebook;
pub mod suggest;
pub mod text;

use item::Item;
use lexicon::Lexicon;
use rayon::prelude::*;
use rulebook::Rulebook;

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

/// Reads one item: mentions, quantities, claims, themes. Needs nothing but the item and the knowledge.
pub fn read(item: Item, lexicon: &Lexicon, rulebook: &Rulebook) -> Reading {
    let mentions = lexicon.mentions(&item);
    let quantities = item
        .fields()
        .into_iter()
        .flat_map(|f| text::quantity::find(item.text(f), f, item.date))
        .collect::<Vec<_>>();
    let claims = claim::read(&item, &mentions, &quantities, rulebook);
    let themes = lexicon.themes(&item, &mentions);
    Reading { item, mentions, quantities, claims, themes }
}

/// Reads many items on all threads of the current pool, in their order; `done` is called after each.
pub fn read_all(
    items: Vec<Item>,
    lexicon: &Lexicon,
    rulebook: &Rulebook,
    done: impl Fn() + Sync,
) -> Vec<Reading> {
    let one = |item| {
        let reading = read(item, lexicon, rulebook);
        done();
        reading
    };
    items.into_par_iter().map(one).collect()
}
