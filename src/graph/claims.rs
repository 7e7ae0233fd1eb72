//! Claims of one item: what is said twice is one claim with two pieces of evidence, and each has an id of its own.

use super::amounts;
use super::hash::ContentId;
use super::model::ClaimNode;
use crate::claim::{Claim, Predicate, Qualifiers};
use crate::item::Item;
use crate::text::Field;
use crate::text::offset::CodePoints;
use std::collections::HashMap;

/// The ends of a claim as indices of entities.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbered {
    pub(super) subject: usize,
    pub(super) object: Option<usize>,
}

/// What makes two sayings the same claim: relation, ends, value, and which figure it is.
type Same = (Predicate, usize, Option<usize>, Option<String>, Option<String>);

/// The claims of the item with index `at`, in reading order.
pub(super) fn of_item(
    at: usize,
    item: &Item,
    claims: Vec<Claim>,
    ends: impl Fn(&Claim) -> Numbered,
) -> Vec<ClaimNode> {
    if claims.is_empty() {
        return Vec::new();
    }
    let points = Points::new(item);
    let mut kept: Vec<(usize, ClaimNode)> = Vec::with_capacity(claims.len());
    let mut place: HashMap<Same, usize> = HashMap::new();
    for (order, claim) in figures_first(claims) {
        let ends = ends(&claim);
        match place.get(&same(&claim, ends)).copied() {
            Some(first) => again(&mut kept[first].1, claim),
            None => {
                place.insert(same(&claim, ends), kept.len());
                place.entry(unfigured(&claim, ends)).or_insert(kept.len());
                let node = ClaimNode {
                    id: points.id(item, &claim),
                    item: at,
                    subject: ends.subject,
                    object: ends.object,
                    claim,
                    more: Vec::new(),
                };
                kept.push((order, node));
            }
        }
    }
    kept.sort_by_key(|(order, _)| *order);
    kept.into_iter().map(|(_, node)| node).collect()
}

/// A round without a figure ("raises fresh funds") is the same round as one with a figure beside it, so those with a
/// figure are looked at first.
fn figures_first(claims: Vec<Claim>) -> Vec<(usize, Claim)> {
    let bare = |claim: &Claim| claim.predicate == Predicate::Raises && amounts::of_value(claim).is_none();
    let mut claims: Vec<(usize, Claim)> = claims.into_iter().enumerate().collect();
    claims.sort_by_cached_key(|(order, claim)| (bare(claim), *order));
    claims
}

fn same(claim: &Claim, ends: Numbered) -> Same {
    let mut pair = (ends.subject, ends.object);
    if let (true, Some(object)) = (claim.predicate.symmetric(), ends.object) {
        pair = (ends.subject.min(object), Some(ends.subject.max(object)));
    }
    let value = amounts::of_value(claim).map(amounts::key);
    (claim.predicate, pair.0, pair.1, value, claim.qualifiers.metric.clone())
}

/// Where a `raises` without a figure would be looked for.
fn unfigured(claim: &Claim, ends: Numbered) -> Same {
    match claim.predicate {
        Predicate::Raises => (Predicate::Raises, ends.subject, ends.object, None, None),
        _ => same(claim, ends),
    }
}

fn again(node: &mut ClaimNode, claim: Claim) {
    let said = std::iter::once(&node.claim.evidence).chain(&node.more);
    if said.into_iter().all(|known| known.span != claim.evidence.span) {
        node.more.push(claim.evidence);
    }
    fill(&mut node.claim.qualifiers, claim.qualifiers);
    node.claim.attribution = node.claim.attribution.take().or(claim.attribution);
}

/// What the first saying leaves open, a later one may give.
fn fill(first: &mut Qualifiers, later: Qualifiers) {
    fn gap<T>(first: &mut Option<T>, later: Option<T>) {
        *first = first.take().or(later);
    }
    gap(&mut first.amount, later.amount);
    gap(&mut first.quantity, later.quantity);
    gap(&mut first.stake, later.stake);
    gap(&mut first.valuation, later.valuation);
    gap(&mut first.product, later.product);
    gap(&mut first.from, later.from);
    gap(&mut first.role, later.role);
    gap(&mut first.metric, later.metric);
    gap(&mut first.round, later.round);
    gap(&mut first.date, later.date);
}

/// Code points of both fields of one item.
struct Points {
    title: CodePoints,
    body: CodePoints,
}

impl Points {
    fn new(item: &Item) -> Points {
        Points { title: CodePoints::new(&item.title), body: CodePoints::new(&item.body) }
    }

    fn id(&self, item: &Item, claim: &Claim) -> ContentId {
        let span = claim.evidence.span;
        let points = match span.field {
            Field::Title => &self.title,
            Field::Body => &self.body,
        };
        let far = match &claim.object {
            Some(object) => object.id.clone(),
            None => amounts::of_value(claim).map(amounts::key).unwrap_or_default(),
        };
        ContentId::new()
            .part(&item.id)
            .part(claim.predicate.as_str())
            .part(&claim.subject.id)
            .part(&far)
            .part(claim.qualifiers.metric.as_deref().unwrap_or_default())
            .part(span.field.as_str())
            .number(points.of(span.start))
            .number(points.of(span.end))
    }
}
