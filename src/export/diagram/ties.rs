//! Edges as drawn links: those between the same two nodes, the same way, become one line with stacked words.

use super::super::figure::short;
use super::measure::wrap;
use super::palette::{Family, Look};
use super::picture::{Link, Node, Picture, Stroke};
use super::{captions, items_and_days};
use crate::claim::Status;
use crate::graph::{Edge, Graph, select};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Words at one line; more would hide the picture.
const LINES: usize = 4;

/// Drawn lines that a reader can still follow; `graph.dot`, which is no drawing, has no such bound.
const CROWD: usize = 70;

/// A picture of all edges that `wanted` lets through, cut to the `keep` strongest entities, and further until no more
/// than [`CROWD`] lines are left. An entity without an edge is left out.
pub(super) fn picture(graph: &Graph, title: &str, keep: usize, wanted: impl Fn(&Edge) -> bool) -> Picture {
    let wanted = |edge: &&Edge| edge.subject != edge.object && wanted(edge);
    let all: Vec<&Edge> = graph.edges().iter().filter(wanted).collect();
    let ends: BTreeSet<usize> = all.iter().flat_map(|edge| [edge.subject, edge.object]).collect();
    let chosen = strongest(graph, &all, &ends, keep);
    let at: BTreeMap<usize, usize> = chosen.iter().enumerate().map(|(at, entity)| (*entity, at)).collect();
    let shown = within(&all, &chosen);
    let mut picture = Picture {
        title: title.to_owned(),
        caption: caption(graph, (ends.len(), chosen.len()), (all.len(), shown.len())),
        flows: true,
        nodes: chosen.iter().map(|entity| node(graph, *entity)).collect(),
        links: links(graph, &shown, &at),
    };
    weigh(&mut picture);
    picture
}

fn strongest(graph: &Graph, all: &[&Edge], ends: &BTreeSet<usize>, keep: usize) -> Vec<usize> {
    let whole = || ends.iter().copied().collect();
    if keep == usize::MAX || (ends.len() <= keep && lines(all) <= CROWD) {
        return whole();
    }
    let weighed: Vec<_> = all.iter().map(|edge| (edge.subject, edge.object, edge.weight)).collect();
    let mut keep = keep.min(ends.len());
    loop {
        let chosen = select::strongest(graph.entities().len(), &weighed, keep);
        if keep <= 2 || lines(&within(all, &chosen)) <= CROWD {
            return chosen;
        }
        keep = keep * 9 / 10;
    }
}

/// The edges between chosen entities, which are sorted.
fn within<'a>(all: &[&'a Edge], chosen: &[usize]) -> Vec<&'a Edge> {
    let in_it = |entity: usize| chosen.binary_search(&entity).is_ok();
    all.iter().copied().filter(|edge| in_it(edge.subject) && in_it(edge.object)).collect()
}

/// How many lines would be drawn.
fn lines(edges: &[&Edge]) -> usize {
    let ends: BTreeSet<(usize, usize)> = edges.iter().map(|edge| (edge.subject, edge.object)).collect();
    ends.len()
}

fn caption(graph: &Graph, nodes: (usize, usize), edges: (usize, usize)) -> Vec<String> {
    let drawn = format!(
        "{} · {} · {}",
        items_and_days(graph),
        captions::counted(nodes.1, "entity", "entities"),
        captions::counted(edges.1, "tie", "ties")
    );
    let shown = format!("the {} with the most independent stories behind their ties", nodes.1);
    let left = captions::left_out(
        &shown,
        [(nodes.0 - nodes.1, "weaker entity", "weaker entities"), (edges.0 - edges.1, "tie", "ties")],
    );
    std::iter::once(drawn).chain(left).collect()
}

/// The box of an entity.
pub(super) fn node(graph: &Graph, entity: usize) -> Node {
    let entity = &graph.entities()[entity].entity;
    let mut lines = wrap(&entity.name, 18, 3);
    if lines.is_empty() {
        lines.push("(no name)".to_owned());
    }
    Node { id: entity.id.clone(), lines, look: Look::Entity(entity.ty), stroke: Stroke::Solid, weight: 0 }
}

/// Gives every node the weight of its links.
pub(super) fn weigh(picture: &mut Picture) {
    for link in &picture.links {
        picture.nodes[link.from].weight += link.weight;
        picture.nodes[link.to].weight += link.weight;
    }
}

/// How a status is drawn.
pub(super) fn stroke(status: Status) -> Stroke {
    match status {
        Status::Actual => Stroke::Solid,
        Status::Planned | Status::Reported => Stroke::Dashed,
        Status::Ended | Status::Denied => Stroke::Gone,
    }
}

fn links(graph: &Graph, edges: &[&Edge], at: &BTreeMap<usize, usize>) -> Vec<Link> {
    let mut drawn: BTreeMap<(usize, usize), Vec<&Edge>> = BTreeMap::new();
    for edge in edges.iter().filter(|edge| !edge.predicate.symmetric()) {
        drawn.entry((at[&edge.subject], at[&edge.object])).or_default().push(edge);
    }
    // A tie that holds either way round goes with a line that is there already, whichever way that runs.
    for edge in edges.iter().filter(|edge| edge.predicate.symmetric()) {
        let (one, other) = (at[&edge.subject], at[&edge.object]);
        let line = if drawn.contains_key(&(other, one)) { (other, one) } else { (one, other) };
        drawn.entry(line).or_default().push(edge);
    }
    drawn.into_iter().map(|((from, to), edges)| link(graph, from, to, edges)).collect()
}

fn link(graph: &Graph, from: usize, to: usize, mut edges: Vec<&Edge>) -> Link {
    edges.sort_by_key(|edge| (stroke(edge.status), Reverse(edge.weight), edge.predicate));
    let stories: BTreeSet<usize> =
        edges.iter().flat_map(|edge| edge.items.iter().map(|item| graph.items()[*item].story)).collect();
    let mut lines: Vec<String> = edges.iter().take(LINES).map(|edge| words(edge)).collect();
    if edges.len() > LINES {
        lines.push(format!("+{} more", edges.len() - LINES));
    }
    let first = edges.first();
    Link {
        from,
        to,
        lines,
        family: first.map_or(Family::Making, |edge| edge.predicate.into()),
        stroke: first.map_or(Stroke::Solid, |edge| stroke(edge.status)),
        weight: stories.len(),
        arrow: edges.iter().any(|edge| !edge.predicate.symmetric()),
        hint: first.map(|edge| graph.quote(edge.best).to_owned()).unwrap_or_default(),
    }
}

/// "invests in $2B (planned)", "× supplies (ended)".
fn words(edge: &Edge) -> String {
    let mut words = edge.predicate.as_str().replace('_', " ");
    if let Some(amount) = &edge.amount {
        words = format!("{words} {}", short(amount));
    }
    said(words, edge.status)
}

/// The words with their status, where it is not the plain one.
pub(super) fn said(words: String, status: Status) -> String {
    match stroke(status) {
        Stroke::Solid => words,
        Stroke::Dashed => format!("{words} ({status})"),
        Stroke::Gone => format!("× {words} ({status})"),
    }
}
