//! The records of the graph, and ways to walk it.

use super::deals::Deal;
use super::hash::ContentId;
use super::web::Web;
use crate::Reading;
use crate::claim::{Claim, Evidence, Predicate, Status};
use crate::item::Item;
use crate::lexicon::{Entity, Mention};
use crate::text::quantity::{Measure, Quantity};
use jiff::civil::Date;
use std::ops::Range;
use std::sync::Arc;

/// All that a run knows: items, entities, claims, edges, deals, each sorted, each named by its index.
#[derive(Debug)]
pub struct Graph {
    pub(super) items: Vec<ItemNode>,
    pub(super) entities: Vec<EntityNode>,
    pub(super) claims: Vec<ClaimNode>,
    pub(super) edges: Vec<Edge>,
    pub(super) deals: Vec<Deal>,
    pub(super) web: Web,
}

/// One item, with the story it tells.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemNode {
    /// The item as read.
    pub item: Item,
    /// All mentions, in reading order.
    pub mentions: Vec<Mention>,
    /// All figures, in reading order.
    pub quantities: Vec<Quantity>,
    /// Names of the themes, each with what fired, sorted by name.
    pub themes: Vec<(String, Vec<String>)>,
    /// Index of the item whose id names the story: the smallest id of the group.
    pub story: usize,
    /// Indices of the entities that the item mentions or makes claims about, sorted.
    pub entities: Vec<usize>,
    /// Indices of the item's claims.
    pub claims: Range<usize>,
}

impl ItemNode {
    /// The day the article came out, or else the day of the digest.
    pub fn day(&self) -> Option<Date> {
        day(&self.item)
    }
}

/// The day the article came out, or else the day of the digest.
pub(super) fn day(item: &Item) -> Option<Date> {
    item.published.or(item.date)
}

/// One entity, with how often and when it was seen.
#[derive(Debug, Clone, PartialEq)]
pub struct EntityNode {
    /// The dictionary's record, or the one that discovery made.
    pub entity: Arc<Entity>,
    /// Mentions in all items.
    pub mentions: usize,
    /// Items that mention it or make a claim about it.
    pub items: usize,
    /// The first day it was seen.
    pub first: Option<Date>,
    /// The last day it was seen.
    pub last: Option<Date>,
}

/// One claim of one item. What the item says again is further evidence, not a further claim.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimNode {
    /// Made of what the claim says and where; stable between runs.
    pub id: ContentId,
    /// Index of its item.
    pub item: usize,
    /// Index of the subject.
    pub subject: usize,
    /// Index of the object, for relations between entities.
    pub object: Option<usize>,
    /// The first saying, its gaps filled from the later ones.
    pub claim: Claim,
    /// Where the same item says it again.
    pub more: Vec<Evidence>,
}

/// All claims of one subject, predicate and object, over all items.
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    /// Index of the entity it leaves; of a symmetric relation, the end with the smaller id.
    pub subject: usize,
    /// The relation.
    pub predicate: Predicate,
    /// Index of the entity it reaches.
    pub object: usize,
    /// Its claims, sorted.
    pub claims: Vec<usize>,
    /// Its items, sorted.
    pub items: Vec<usize>,
    /// Independent stories that say so: items that tell the same story count once.
    pub weight: usize,
    /// What the claims come to: see the rules in `statuses.rs`.
    pub status: Status,
    /// The amount that most stories give, of those the latest.
    pub amount: Option<Measure>,
    /// The first day it was said.
    pub first: Option<Date>,
    /// The last day it was said.
    pub last: Option<Date>,
    /// The claim to quote: the first one that gives the amount and the status above, or else the first of all.
    pub best: usize,
}

impl Graph {
    /// All items, sorted by id.
    pub fn items(&self) -> &[ItemNode] {
        &self.items
    }

    /// All entities, sorted by id.
    pub fn entities(&self) -> &[EntityNode] {
        &self.entities
    }

    /// All claims, by item and place in the item.
    pub fn claims(&self) -> &[ClaimNode] {
        &self.claims
    }

    /// All edges, sorted by subject, predicate and object.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// All deals, sorted by day, kind and parties.
    pub fn deals(&self) -> &[Deal] {
        &self.deals
    }

    /// The index of the entity with this id.
    pub fn entity(&self, id: &str) -> Option<usize> {
        self.entities.binary_search_by(|node| node.entity.id.as_str().cmp(id)).ok()
    }

    /// The canonical name of an entity.
    pub fn name(&self, entity: usize) -> &str {
        &self.entities[entity].entity.name
    }

    /// The id of the story that an item tells: the smallest item id of the group.
    pub fn story(&self, item: usize) -> &str {
        &self.items[self.items[item].story].item.id
    }

    /// The item that a claim was read from.
    pub fn item_of(&self, claim: usize) -> &ItemNode {
        &self.items[self.claims[claim].item]
    }

    /// The exact text of a claim's evidence.
    pub fn quote(&self, claim: usize) -> &str {
        let span = self.claims[claim].claim.evidence.span;
        let text = self.item_of(claim).item.text(span.field);
        text.get(span.start..span.end).unwrap_or_default()
    }

    /// Indices of the edges that leave an entity, sorted.
    pub fn edges_from(&self, entity: usize) -> impl Iterator<Item = usize> {
        self.web.leaving(entity).into_iter()
    }

    /// Indices of the edges that reach an entity, sorted.
    pub fn edges_to(&self, entity: usize) -> impl Iterator<Item = usize> {
        self.web.reaching(entity).into_iter()
    }

    /// Indices of the entities that an edge joins to this one, either way round, sorted, each once.
    pub fn neighbours(&self, entity: usize) -> impl Iterator<Item = usize> {
        self.web.neighbours(entity).into_iter()
    }

    /// The groups of entities that edges join, largest first; entities without an edge are left out.
    pub fn components(&self) -> Vec<Vec<usize>> {
        self.web.components()
    }

    /// The first and the last day of all items.
    pub fn days(&self) -> Option<(Date, Date)> {
        let days = || self.items.iter().filter_map(ItemNode::day);
        days().min().zip(days().max())
    }

    /// The readings again, each repeated claim once for every evidence. [`super::link`] makes the same graph of them.
    pub fn into_readings(self) -> Vec<Reading> {
        let mut claims = self.claims.into_iter();
        let reading = |node: ItemNode| Reading {
            claims: claims.by_ref().take(node.claims.len()).flat_map(sayings).collect(),
            item: node.item,
            mentions: node.mentions,
            quantities: node.quantities,
            themes: node.themes,
        };
        self.items.into_iter().map(reading).collect()
    }

    /// One graph of several, the same whatever their order.
    pub fn merge(parts: impl IntoIterator<Item = Graph>) -> Graph {
        super::link(parts.into_iter().flat_map(Graph::into_readings).collect())
    }
}

fn sayings(node: ClaimNode) -> Vec<Claim> {
    let again = node.more.into_iter().map(|evidence| Claim { evidence, ..node.claim.clone() });
    let again: Vec<Claim> = again.collect();
    std::iter::once(node.claim).chain(again).collect()
}
