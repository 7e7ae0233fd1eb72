//! From items to the graph, with a progress bar where somebody watches.

use super::{Common, screen};
use indicatif::{ProgressBar, ProgressStyle};
use tieline::graph::{self, Graph};
use tieline::item::Item;
use tieline::lexicon::Lexicon;
use tieline::rulebook::Rulebook;

/// Reads all items and links them.
pub fn graph(items: Vec<Item>, lexicon: &Lexicon, rulebook: &Rulebook, common: &Common) -> Graph {
    let bar = bar(items.len(), common);
    let readings = tieline::read_all(items, lexicon, rulebook, || bar.inc(1));
    bar.set_message("linking");
    let graph = graph::link(readings);
    bar.finish_and_clear();
    graph
}

fn bar(items: usize, common: &Common) -> ProgressBar {
    if common.quiet || !screen::watched() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(items as u64);
    if let Ok(style) = ProgressStyle::with_template("{msg:8} {bar:40} {human_pos}/{human_len} items {eta}") {
        bar.set_style(style);
    }
    bar.set_message("reading");
    bar
}
