//! Deals: claims of money, goods or control between the same parties, near in time, over all items.

use super::amounts::{self, Said};
use super::edges::Sum;
use super::hash::ContentId;
use super::model::{ClaimNode, EntityNode, ItemNode};
use crate::claim::{Predicate, Status};
use crate::text::quantity::Measure;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How long a deal stays open without news, in days. Listed firms report every quarter, so a deal that is still under
/// way is heard of within some 90 days, and the report comes up to a month late. After that, the same kind of deal
/// between the same parties is taken for a new one.
pub(super) const OPEN_DAYS: i32 = 120;

/// One deal, put together from all items that tell of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Deal {
    /// Made of kind, parties and first day.
    pub id: ContentId,
    /// The relation that the claims have in common.
    pub kind: Predicate,
    /// Who takes part as what: the acting side first; `raises` has one party.
    pub parties: Vec<Party>,
    /// The amount that most stories give, of those the latest.
    pub amount: Option<Measure>,
    /// Other amounts that some item gives.
    pub disputed: Vec<Measure>,
    /// The other measure (power, a count), chosen as the amount is.
    pub quantity: Option<Measure>,
    /// What the claims come to.
    pub status: Status,
    /// The first day it was told.
    pub announced: Option<Date>,
    /// The last day it was told.
    pub last: Option<Date>,
    /// Its claims, sorted.
    pub claims: Vec<usize>,
    /// Its items, sorted.
    pub items: Vec<usize>,
    /// Its independent stories, as indices of the items that name them, sorted.
    pub stories: Vec<usize>,
    /// The claim to quote first.
    pub best: usize,
}

/// One side of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Party {
    /// Index of the entity.
    pub entity: usize,
    /// What it does in the deal ("investor").
    pub role: &'static str,
}

/// All deals, sorted by first day, kind and parties.
pub(super) fn gather(items: &[ItemNode], entities: &[EntityNode], claims: &[ClaimNode]) -> Vec<Deal> {
    let day = |claim: usize| items[claims[claim].item].day();
    let mut keyed: Vec<(Key, Option<Date>, usize)> =
        claims.iter().enumerate().filter_map(|(at, node)| Some((key(node)?, day(at), at))).collect();
    keyed.sort_unstable();
    let mut deals: Vec<Deal> = keyed
        .chunk_by(|a, b| a.0 == b.0 && near(a.1, b.1))
        .map(|group| {
            let mut own: Vec<usize> = group.iter().map(|(_, _, claim)| *claim).collect();
            own.sort_unstable();
            deal(items, entities, claims, group[0].0, own)
        })
        .collect();
    deals.sort_by(|a, b| order(a).cmp(&order(b)));
    deals
}

type Key = (Predicate, usize, Option<usize>);

fn key(node: &ClaimNode) -> Option<Key> {
    let kind = node.claim.predicate;
    match node.object {
        _ if !kind.deal() => None,
        // Nobody makes a deal with himself: two names of one firm, or a misreading.
        Some(object) if object == node.subject => None,
        Some(object) => Some((kind, node.subject.min(object), Some(node.subject.max(object)))),
        None => Some((kind, node.subject, None)),
    }
}

/// Undated claims sort first and go with the earliest deal of their parties.
fn near(before: Option<Date>, after: Option<Date>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => days_between(before, after) <= OPEN_DAYS,
        _ => true,
    }
}

/// Whole days between two dates, never negative.
pub(super) fn days_between(a: Date, b: Date) -> i32 {
    a.duration_until(b).as_hours().unsigned_abs().div_euclid(24) as i32
}

fn order(deal: &Deal) -> impl Ord {
    let parties: Vec<usize> = deal.parties.iter().map(|party| party.entity).collect();
    (deal.announced, deal.kind, parties, deal.id)
}

fn deal(
    items: &[ItemNode],
    entities: &[EntityNode],
    claims: &[ClaimNode],
    (kind, one, other): Key,
    own: Vec<usize>,
) -> Deal {
    let sum = Sum::new(items, claims, &own);
    let said = |pick: fn(&ClaimNode) -> Option<&Measure>| {
        let own = own.iter().map(|claim| &claims[*claim]);
        let said = own.filter_map(move |node| {
            Some(Said { measure: pick(node)?, story: items[node.item].story, day: items[node.item].day() })
        });
        amounts::ranked(said)
    };
    let amounts = said(|node| amounts::of_claim(&node.claim));
    let quantity = said(|node| node.claim.qualifiers.quantity.as_ref());
    Deal {
        id: id(entities, kind, one, other, sum.first),
        kind,
        parties: parties(claims, &own, kind, (one, other)),
        amount: amounts.first().map(|amount| (*amount).clone()),
        disputed: amounts.iter().skip(1).map(|amount| (*amount).clone()).collect(),
        quantity: quantity.first().map(|quantity| (*quantity).clone()),
        status: sum.status,
        announced: sum.first,
        last: sum.last,
        stories: sum.stories.into_iter().collect(),
        items: sum.items,
        best: sum.best,
        claims: own,
    }
}

fn id(
    entities: &[EntityNode],
    kind: Predicate,
    one: usize,
    other: Option<usize>,
    announced: Option<Date>,
) -> ContentId {
    let name = |entity: usize| entities[entity].entity.id.as_str();
    ContentId::new()
        .part(kind.as_str())
        .part(name(one))
        .part(other.map(name).unwrap_or_default())
        .part(&announced.map(|day| day.to_string()).unwrap_or_default())
}

/// The acting side is the one that most claims name as subject; a tie goes to the smaller id.
fn parties(
    claims: &[ClaimNode],
    own: &[usize],
    kind: Predicate,
    (one, other): (usize, Option<usize>),
) -> Vec<Party> {
    let (acting, acted_on) = roles(kind);
    let party = |entity, role| Party { entity, role };
    let Some(other) = other else {
        return vec![party(one, acting)];
    };
    let ahead = own.iter().filter(|claim| claims[**claim].subject == one).count();
    let (first, second) =
        if kind.symmetric() || ahead * 2 >= own.len() { (one, other) } else { (other, one) };
    vec![party(first, acting), party(second, acted_on)]
}

fn roles(kind: Predicate) -> (&'static str, &'static str) {
    match kind {
        Predicate::InvestsIn => ("investor", "investee"),
        Predicate::Acquires => ("buyer", "target"),
        Predicate::Raises => ("raiser", ""),
        Predicate::LendsTo => ("lender", "borrower"),
        Predicate::Supplies => ("provider", "customer"),
        Predicate::PartnersWith => ("partner", "partner"),
        Predicate::LicensesTo => ("licensor", "licensee"),
        Predicate::Pays => ("payer", "payee"),
        Predicate::SwitchesTo => ("customer", "new provider"),
        Predicate::Blocks => ("blocker", "blocked"),
        _ => ("subject", "object"),
    }
}

impl Deal {
    /// Names of the themes of its items, sorted, each once.
    pub fn themes<'a>(&self, items: &'a [ItemNode]) -> BTreeSet<&'a str> {
        let themes = self.items.iter().flat_map(|item| &items[*item].themes);
        themes.map(|(name, _)| name.as_str()).collect()
    }

    /// The publications that tell of it, sorted, each once.
    pub fn sources<'a>(&self, items: &'a [ItemNode]) -> BTreeSet<&'a str> {
        let sources = self.items.iter().map(|item| items[*item].item.source.as_str());
        sources.filter(|source| !source.is_empty()).collect()
    }
}
