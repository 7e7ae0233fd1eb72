//! The legend: what the shapes and the lines of a picture mean; only what the picture shows.

use super::palette::{Family, GONE, INK, Look};
use super::picture::{Picture, Stroke};
use std::collections::BTreeSet;

/// A line to be explained.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    pub(super) words: &'static str,
    pub(super) colour: &'static str,
    pub(super) stroke: Stroke,
    pub(super) width: f64,
    pub(super) arrow: bool,
}

/// The kinds of nodes, in the order of the guide.
pub(super) fn looks(picture: &Picture) -> BTreeSet<Look> {
    picture.nodes.iter().map(|node| node.look).collect()
}

/// Colours first, then dashes, then widths.
pub(super) fn lines(picture: &Picture) -> Vec<Sample> {
    let families: BTreeSet<Family> =
        picture.links.iter().filter(|link| link.stroke != Stroke::Gone).map(|link| link.family).collect();
    let strokes: BTreeSet<Stroke> = picture.links.iter().map(|link| link.stroke).collect();
    let sample = |words, colour, stroke, width| Sample { words, colour, stroke, width, arrow: false };
    let mut lines: Vec<Sample> = families
        .into_iter()
        .map(|family| sample(family.words(), family.colour(), Stroke::Solid, 2.0))
        .collect();
    if strokes.contains(&Stroke::Dashed) {
        lines.push(sample("planned or reported", INK, Stroke::Dashed, 1.3));
    }
    if strokes.contains(&Stroke::Gone) {
        lines.push(sample("ended or denied", GONE, Stroke::Gone, 1.3));
    }
    if picture.links.iter().any(|link| link.weight > 1) {
        lines.push(sample("thicker: more independent stories", INK, Stroke::Solid, 3.5));
    }
    lines
}
