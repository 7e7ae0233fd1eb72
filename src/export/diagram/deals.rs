//! `deals.dot`: every deal as a node between its parties, which are named by their roles.

use super::super::figure::short;
use super::palette::{Family, Look};
use super::picture::{Link, Node, Picture};
use super::{captions, items_and_days, ties};
use crate::graph::{Deal, Graph, Party};
use crate::text::quantity::Value;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(super) const DOT_KEEP: usize = super::KEEP;

pub(super) fn picture(graph: &Graph, keep: usize) -> Picture {
    let deals = strongest(graph, keep);
    let mut picture = Picture {
        title: "Deals and their parties".to_owned(),
        caption: caption(graph, deals.len()),
        flows: true,
        ..Picture::default()
    };
    let mut at: BTreeMap<usize, usize> = BTreeMap::new();
    for deal in &deals {
        let node = picture.nodes.len();
        picture.nodes.push(deal_node(deal));
        for (place, party) in deal.parties.iter().enumerate() {
            let end = *at.entry(party.entity).or_insert_with(|| {
                picture.nodes.push(ties::node(graph, party.entity));
                picture.nodes.len() - 1
            });
            picture.links.push(link(graph, deal, party, (node, end), place == 0));
        }
    }
    ties::weigh(&mut picture);
    picture
}

/// Deals by stories, then by amount, then by day, until their nodes and their parties fill the picture; in that order
/// back to the order of the graph.
fn strongest(graph: &Graph, keep: usize) -> Vec<&Deal> {
    let amount = |deal: &Deal| match deal.amount.as_ref().map(|amount| &amount.value) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    };
    let mut ranked: Vec<(usize, &Deal)> = graph.deals().iter().enumerate().collect();
    ranked.sort_by_key(|(at, deal)| (Reverse((deal.stories.len(), amount(deal), deal.last)), *at));
    let mut parties = std::collections::BTreeSet::new();
    let mut kept = Vec::new();
    for (at, deal) in ranked {
        let new = deal.parties.iter().filter(|party| !parties.contains(&party.entity)).count();
        if kept.len() + parties.len() + 1 + new <= keep {
            parties.extend(deal.parties.iter().map(|party| party.entity));
            kept.push((at, deal));
        }
    }
    kept.sort_by_key(|(at, _)| *at);
    kept.into_iter().map(|(_, deal)| deal).collect()
}

fn caption(graph: &Graph, shown: usize) -> Vec<String> {
    let deals = captions::counted(shown, "deal", "deals");
    let drawn = format!("{} · {deals}", items_and_days(graph));
    let left = captions::left_out(
        &format!("the {deals} with the most independent stories, then the largest"),
        [(graph.deals().len() - shown, "deal", "deals"), (0, "", "")],
    );
    std::iter::once(drawn).chain(left).collect()
}

fn deal_node(deal: &Deal) -> Node {
    let kind = ties::said(deal.kind.as_str().replace('_', " "), deal.status);
    let amount = deal.amount.as_ref().or(deal.quantity.as_ref()).map(short);
    let day = deal.announced.map(|day| day.to_string());
    Node {
        id: format!("deal {}", deal.id),
        lines: std::iter::once(kind).chain(amount).chain(day).collect(),
        look: Look::Deal,
        stroke: ties::stroke(deal.status),
        weight: 0,
    }
}

fn link(graph: &Graph, deal: &Deal, party: &Party, (node, end): (usize, usize), acts: bool) -> Link {
    let (from, to) = if acts { (end, node) } else { (node, end) };
    Link {
        from,
        to,
        lines: vec![party.role.to_owned()],
        family: Family::from(deal.kind),
        stroke: ties::stroke(deal.status),
        weight: deal.stories.len(),
        arrow: !acts && !deal.kind.symmetric(),
        hint: graph.quote(deal.best).to_owned(),
    }
}
