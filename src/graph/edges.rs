//! Edges: the claims of one subject, predicate and object over all items.

use super::amounts::{self, Said};
use super::model::{ClaimNode, Edge, ItemNode};
use super::statuses;
use crate::claim::{Predicate, Status};
use crate::text::quantity::Measure;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// All edges, sorted by subject, predicate and object. Claims about values make none.
pub(super) fn merge(items: &[ItemNode], claims: &[ClaimNode]) -> Vec<Edge> {
    let mut keyed: Vec<((usize, Predicate, usize), usize)> =
        claims.iter().enumerate().filter_map(|(at, node)| Some((ends(node, node.object?), at))).collect();
    keyed.sort_unstable();
    keyed
        .chunk_by(|a, b| a.0 == b.0)
        .map(|group| {
            let (subject, predicate, object) = group[0].0;
            let own: Vec<usize> = group.iter().map(|(_, claim)| *claim).collect();
            let sum = Sum::new(items, claims, &own);
            Edge {
                subject,
                predicate,
                object,
                weight: sum.stories.len(),
                status: sum.status,
                amount: sum.amount.cloned(),
                first: sum.first,
                last: sum.last,
                best: sum.best,
                items: sum.items,
                claims: own,
            }
        })
        .collect()
}

fn ends(node: &ClaimNode, object: usize) -> (usize, Predicate, usize) {
    let predicate = node.claim.predicate;
    if predicate.symmetric() {
        (node.subject.min(object), predicate, node.subject.max(object))
    } else {
        (node.subject, predicate, object)
    }
}

/// What a group of claims comes to; edges and deals are made of it.
pub(super) struct Sum<'a> {
    pub(super) items: Vec<usize>,
    pub(super) stories: BTreeSet<usize>,
    pub(super) status: Status,
    pub(super) amount: Option<&'a Measure>,
    pub(super) first: Option<Date>,
    pub(super) last: Option<Date>,
    pub(super) best: usize,
}

impl<'a> Sum<'a> {
    /// Sums up the claims `own`, which is sorted and not empty.
    pub(super) fn new(items: &[ItemNode], claims: &'a [ClaimNode], own: &[usize]) -> Sum<'a> {
        let item = |claim: &usize| &items[claims[*claim].item];
        let days = || own.iter().filter_map(|claim| item(claim).day());
        let mut in_items: Vec<usize> = own.iter().map(|claim| claims[*claim].item).collect();
        in_items.dedup();
        let status =
            statuses::settle(own.iter().map(|claim| (item(claim).day(), claims[*claim].claim.status)));
        let amount = amounts::reconcile(own.iter().filter_map(|claim| {
            Some(Said {
                measure: amounts::of_claim(&claims[*claim].claim)?,
                story: item(claim).story,
                day: item(claim).day(),
            })
        }));
        Sum {
            stories: in_items.iter().map(|item| items[*item].story).collect(),
            items: in_items,
            status,
            amount,
            first: days().min(),
            last: days().max(),
            best: best(claims, own, status, amount),
        }
    }
}

/// The first claim that gives what the sum says: amount and status, or else the amount, or else the first.
fn best(claims: &[ClaimNode], own: &[usize], status: Status, amount: Option<&Measure>) -> usize {
    let score = |at: &usize| {
        let claim = &claims[*at].claim;
        let gives = amounts::same(amounts::of_claim(claim), amount);
        (gives, claim.status == status)
    };
    own.iter().copied().rev().max_by_key(|at| score(at)).unwrap_or_default()
}
