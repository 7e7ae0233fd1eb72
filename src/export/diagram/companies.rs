//! `companies.dot`: ties between companies.

use super::picture::Picture;
use super::ties;
use crate::graph::Graph;
use crate::lexicon::EntityType;

pub(super) const DOT_KEEP: usize = super::KEEP;

pub(super) fn picture(graph: &Graph, keep: usize) -> Picture {
    let company = |entity: usize| graph.entities()[entity].entity.ty == EntityType::Company;
    ties::picture(graph, "Ties between companies", keep, |edge| company(edge.subject) && company(edge.object))
}
