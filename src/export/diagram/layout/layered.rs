//! Layers from left to right, by graphlay: for pictures up to a size that layers can show.

use super::super::palette::Shape;
use super::super::shapes::Point;
use super::{Layout, Path, Placed, Route, Sheet};
use graphlay::{Effort, GraphBuilder, LabelReservation, LayoutOptions, Size};

/// Beyond this it takes minutes, and nobody can read it.
const NODES: usize = 150;
/// Beyond this the layers become wide as a street.
const LINKS: usize = 150;
/// From here on it saves time where it shows least.
const FAST: usize = 45;

/// graphlay's layered engine.
pub(in super::super) struct Layered;

impl Layout for Layered {
    fn place(&self, sheet: &Sheet<'_>) -> Option<Placed> {
        if sheet.nodes.is_empty() || !sheet.layers(NODES, LINKS) {
            return None;
        }
        let graph = graph(sheet);
        let placed = graphlay::layout(&graph, &options(sheet.nodes.len())).ok()?;
        let point = |at: graphlay::Point| Point::new(at.x, at.y);
        let route = |route: graphlay::EdgeRoute| Route {
            path: Path::Line(route.points.into_iter().map(point).collect()),
            // Its own choice may stand far off the line; the room that it kept is enough for ours.
            label: None,
        };
        Some(Placed {
            nodes: placed.nodes.iter().map(|node| point(node.center)).collect(),
            routes: placed.edges.into_iter().map(route).collect(),
        })
    }
}

fn graph(sheet: &Sheet<'_>) -> graphlay::Graph {
    let mut builder = GraphBuilder::new();
    let mut ids = Vec::with_capacity(sheet.nodes.len());
    for (node, size) in sheet.picture.nodes.iter().zip(&sheet.nodes) {
        ids.push(builder.add_node(graphlay::Node {
            size: Size::new(size.width, size.height),
            shape: match node.look.shape() {
                Shape::Ellipse => graphlay::Shape::Ellipse,
                _ => graphlay::Shape::Box,
            },
            ..graphlay::Node::default()
        }));
    }
    for (link, label) in sheet.picture.links.iter().zip(&sheet.labels) {
        builder.add_edge(graphlay::Edge {
            weight: link.weight.max(1) as f64,
            thickness: link.width(),
            label_size: label.map(|size| Size::new(size.width, size.height)),
            ..graphlay::Edge::new(ids[link.from], ids[link.to])
        });
    }
    builder.build()
}

fn options(nodes: usize) -> LayoutOptions {
    let mut options = LayoutOptions::layered_default();
    options.spacing.node_gap = 26.0;
    options.spacing.dummy_gap = 16.0;
    options.labels.reservation = LabelReservation::Always;
    options.effort = if nodes > FAST { Effort::Fast } else { Effort::Balanced };
    options
}
