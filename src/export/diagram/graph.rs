//! `graph.dot`: every edge; its drawing shows the strongest part.

use super::picture::Picture;
use super::ties;
use crate::graph::Graph;

/// The DOT holds all.
pub(super) const DOT_KEEP: usize = usize::MAX;

pub(super) fn picture(graph: &Graph, keep: usize) -> Picture {
    ties::picture(graph, "Who is tied to whom", keep, |_| true)
}
