//! Entities merged by id, and how often each was seen.

use super::model::{EntityNode, day};
use crate::Reading;
use crate::lexicon::Entity;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Every entity of the readings under one index, in the order of ids.
pub(super) struct Registry {
    entities: Vec<Arc<Entity>>,
    /// The index of each record by its address: readings share a dictionary's records, so this saves hashing ids.
    at: HashMap<*const Entity, usize>,
}

impl Registry {
    pub(super) fn new(readings: &[Reading]) -> Registry {
        let mut seen: HashMap<*const Entity, &Arc<Entity>> = HashMap::new();
        for entity in readings.iter().flat_map(all) {
            seen.entry(Arc::as_ptr(entity)).or_insert(entity);
        }
        let mut by_id: BTreeMap<&str, Vec<&Arc<Entity>>> = BTreeMap::new();
        for entity in seen.values() {
            by_id.entry(&entity.id).or_default().push(entity);
        }
        let mut at = HashMap::with_capacity(seen.len());
        let mut entities = Vec::with_capacity(by_id.len());
        for (index, mut records) in by_id.into_values().enumerate() {
            at.extend(records.iter().map(|record| (Arc::as_ptr(record), index)));
            // Records of one id should agree. Where two dictionaries differ, the choice must not hang on the order.
            records.sort_by(|a, b| order(a).cmp(&order(b)));
            entities.extend(records.first().map(|record| Arc::clone(record)));
        }
        Registry { entities, at }
    }

    /// The index of a record that came with the readings.
    pub(super) fn index(&self, entity: &Arc<Entity>) -> usize {
        self.at.get(&Arc::as_ptr(entity)).copied().unwrap_or_default()
    }

    /// All entities that an item names or makes claims about, sorted, each once.
    pub(super) fn of_item(&self, reading: &Reading) -> Vec<usize> {
        let mut named: Vec<usize> = all(reading).map(|entity| self.index(entity)).collect();
        named.sort_unstable();
        named.dedup();
        named
    }
}

fn order(entity: &Entity) -> impl Ord + '_ {
    (
        &entity.name,
        entity.ty,
        &entity.kind,
        &entity.ticker,
        &entity.wikidata,
        (&entity.parent, &entity.maker, &entity.aliases),
    )
}

fn all(reading: &Reading) -> impl Iterator<Item = &Arc<Entity>> {
    let ends = reading.claims.iter().flat_map(|claim| std::iter::once(&claim.subject).chain(&claim.object));
    reading.mentions.iter().map(|mention| &mention.entity).chain(ends)
}

/// The entities with their counts and days; `named` are the indices of each reading's entities.
pub(super) fn count(registry: &Registry, readings: &[Reading], named: &[Vec<usize>]) -> Vec<EntityNode> {
    let blank = |entity: &Arc<Entity>| EntityNode {
        entity: Arc::clone(entity),
        mentions: 0,
        items: 0,
        first: None,
        last: None,
    };
    let mut nodes: Vec<EntityNode> = registry.entities.iter().map(blank).collect();
    for (reading, named) in readings.iter().zip(named) {
        for mention in &reading.mentions {
            nodes[registry.index(&mention.entity)].mentions += 1;
        }
        let day = day(&reading.item);
        for node in named {
            let node = &mut nodes[*node];
            node.items += 1;
            node.first = node.first.into_iter().chain(day).min();
            node.last = node.last.into_iter().chain(day).max();
        }
    }
    nodes
}
