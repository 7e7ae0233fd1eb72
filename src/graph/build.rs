//! Readings in, graph out: the order of the steps.

use super::claims::{self, Numbered};
use super::entities::Registry;
use super::model::{Graph, ItemNode};
use super::web::Web;
use super::{deals, edges, entities, stories};
use crate::Reading;
use crate::claim::Claim;
use crate::item::Item;

/// Links the readings of single items into one graph. The order of `readings` does not matter; an item that comes
/// twice, word for word, counts once.
pub fn link(mut readings: Vec<Reading>) -> Graph {
    readings.sort_by(|a, b| order(&a.item).cmp(&order(&b.item)));
    readings.dedup_by(|later, kept| later.item == kept.item);
    let registry = Registry::new(&readings);
    let named: Vec<Vec<usize>> = readings.iter().map(|r| registry.of_item(r)).collect();
    let story = stories::group(&readings, &named);
    let entities = entities::count(&registry, &readings, &named);

    let mut items = Vec::with_capacity(readings.len());
    let mut said = Vec::new();
    for (at, (reading, named)) in readings.into_iter().zip(named).enumerate() {
        let from = said.len();
        let (node, claims) = split(reading, named, story[at]);
        said.extend(claims::of_item(at, &node.item, claims, |claim: &Claim| Numbered {
            subject: registry.index(&claim.subject),
            object: claim.object.as_ref().map(|object| registry.index(object)),
        }));
        items.push(ItemNode { claims: from..said.len(), ..node });
    }
    let edges = edges::merge(&items, &said);
    let deals = deals::gather(&items, &entities, &said);
    Graph { web: Web::new(entities.len(), &edges), items, entities, claims: said, edges, deals }
}

/// Id first; the rest only to settle two items that wrongly share one.
fn order(item: &Item) -> impl Ord + '_ {
    (
        item.id.as_str(),
        item.date,
        item.source.as_str(),
        item.title.as_str(),
        item.body.as_str(),
        (item.published, item.url.as_deref(), item.digest.as_deref()),
    )
}

fn split(reading: Reading, entities: Vec<usize>, story: usize) -> (ItemNode, Vec<Claim>) {
    let node = ItemNode {
        item: reading.item,
        mentions: reading.mentions,
        quantities: reading.quantities,
        themes: reading.themes,
        story,
        entities,
        claims: 0..0,
    };
    (node, reading.claims)
}
