//! A picture before it is placed: nodes and links with words and looks, title, caption.

use super::palette::{Family, Look};

/// All that one diagram shows.
#[derive(Debug, Clone, Default)]
pub(super) struct Picture {
    /// What it is a picture of.
    pub(super) title: String,
    /// Lines under the title: how much it is drawn from, and what was left out.
    pub(super) caption: Vec<String>,
    /// True when its links run one way on the whole, so that layers suit it.
    pub(super) flows: bool,
    pub(super) nodes: Vec<Node>,
    pub(super) links: Vec<Link>,
}

/// One box.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Unique in the picture.
    pub(super) id: String,
    /// The words in it, one line each.
    pub(super) lines: Vec<String>,
    pub(super) look: Look,
    pub(super) stroke: Stroke,
    /// Weighted degree: the strongest are written larger.
    pub(super) weight: usize,
}

/// One drawn line; it may stand for several edges.
#[derive(Debug, Clone)]
pub(super) struct Link {
    /// Index of the node it leaves.
    pub(super) from: usize,
    /// Index of the node it reaches.
    pub(super) to: usize,
    /// The words at it, one line each; may be empty.
    pub(super) lines: Vec<String>,
    pub(super) family: Family,
    pub(super) stroke: Stroke,
    /// Independent stories behind it.
    pub(super) weight: usize,
    /// False for ties that hold either way round.
    pub(super) arrow: bool,
    /// A sentence that says so, for a viewer that shows hints.
    pub(super) hint: String,
}

/// How far a thing is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stroke {
    /// Done or under way.
    Solid,
    /// Planned or reported.
    Dashed,
    /// Ended or denied.
    Gone,
}

impl Picture {
    /// The largest weight of a node, at least one.
    pub(super) fn heaviest(&self) -> usize {
        let weights = self.nodes.iter().map(|node| node.weight);
        weights.max().unwrap_or(1).max(1)
    }
}

impl Link {
    /// Width of the line in points: the square root tells one story from three and keeps thirty in bounds.
    pub(super) fn width(&self) -> f64 {
        (1.3 * (self.weight.max(1) as f64).sqrt()).min(6.0)
    }
}

impl Node {
    /// Size of its words in points, `heaviest` being the weight that is written largest.
    pub(super) fn font(&self, heaviest: usize) -> f64 {
        let share = self.weight as f64 / heaviest as f64;
        13.0 + (5.0 * share.sqrt()).round()
    }
}
