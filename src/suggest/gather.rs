//! All places of all names that no entry has, put together by name, and ranked.

use crate::graph::{Graph, ItemNode};
use crate::lexicon::{EntityType, Lexicon, Mention, slug, strangers};
use crate::text::Span;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

/// What found a name that no rule of discovery took.
pub(super) const CAPITALS: &str = "capitals";

/// A name that looks like one by its capitals alone must stand in as many items.
const RECURRING: usize = 2;

/// One place of a name.
#[derive(Debug, Clone)]
pub(super) struct Find {
    /// The id that discovery gives the name, or would.
    pub key: String,
    /// As written, or as the rule of discovery learnt it.
    pub name: String,
    /// Index of the item.
    pub item: usize,
    /// Where it stands.
    pub span: Span,
    /// The rule.
    pub via: String,
    /// The type, where the rule says one.
    pub ty: Option<EntityType>,
    /// True when it was discovered, or its capitals prove something.
    proven: bool,
}

/// A name with all its places, in the order of the items.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// The id of its entity in the graph, where discovery made one.
    pub key: String,
    /// Its places.
    pub finds: Vec<Find>,
}

impl Name {
    /// The number of items.
    pub fn items(&self) -> usize {
        self.finds.chunk_by(|a, b| a.item == b.item).count()
    }

    /// The spelling that most places have, of equally frequent ones the first in the alphabet.
    pub fn spelling(&self) -> &str {
        most(self.finds.iter().map(|find| find.name.as_str())).unwrap_or_default()
    }

    /// The type that most places speak for, what was discovered before what is guessed; without any a company.
    pub fn ty(&self) -> EntityType {
        let discovered = self.finds.iter().filter(|find| find.via != CAPITALS);
        let guessed = || most(self.finds.iter().filter_map(|find| find.ty));
        most(discovered.filter_map(|find| find.ty)).or_else(guessed).unwrap_or(EntityType::Company)
    }
}

/// The most frequent value, of equally frequent ones the least.
fn most<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    values.for_each(|value| *counts.entry(value).or_default() += 1);
    counts.into_iter().min_by_key(|(_, count)| Reverse(*count)).map(|(value, _)| value)
}

/// True for a mention that a rule of discovery found.
pub(super) fn discovered(mention: &Mention) -> bool {
    mention.via.starts_with("discovered")
}

/// All names that no entry has, ranked.
pub(super) fn gather(graph: &Graph, lexicon: &Lexicon) -> Vec<Name> {
    let known = known(lexicon);
    let items = graph.items().par_iter().enumerate();
    let found: Vec<Vec<Find>> = items.map(|(at, node)| finds(at, node, &known)).collect();
    let mut names: BTreeMap<String, Vec<Find>> = BTreeMap::new();
    for find in found.into_iter().flatten() {
        names.entry(find.key.clone()).or_default().push(find);
    }
    let mut names: Vec<Name> = names.into_iter().map(|(key, finds)| Name { key, finds }).collect();
    names.retain(|name| {
        let found = name.finds.iter().any(|find| find.via != CAPITALS);
        found || name.items() >= RECURRING && name.finds.iter().any(|find| find.proven)
    });
    // Of names in as many items, those that a sentence introduces come first.
    names.sort_by_cached_key(|name| {
        let introduced = name.finds.iter().any(|find| find.via != CAPITALS);
        (Reverse(name.items()), Reverse(introduced), Reverse(name.finds.len()), name.key.clone())
    });
    names
}

/// The names, aliases and surnames of the dictionaries, in lower case: one that stands in a text and is no mention was
/// refused by a condition, and is not new.
fn known(lexicon: &Lexicon) -> HashSet<String> {
    let mut known = HashSet::new();
    for entity in lexicon.entities() {
        known.extend(std::iter::once(&entity.name).chain(&entity.aliases).map(|name| name.to_lowercase()));
        known.extend(entity.ticker.as_ref().map(|ticker| ticker.to_lowercase()));
        if entity.ty == EntityType::Person {
            known.extend(entity.name.split_whitespace().next_back().map(str::to_lowercase));
        }
    }
    known
}

fn finds(item: usize, node: &ItemNode, known: &HashSet<String>) -> Vec<Find> {
    // `Teslas` and `YouTubers` are made of names that are known.
    let new = |name: &str| {
        let name = name.to_lowercase();
        let stems = ["s", "er", "ers", "r", "rs"].into_iter().filter_map(|ending| name.strip_suffix(ending));
        !known.contains(&name) && !stems.filter(|stem| stem.len() > 3).any(|stem| known.contains(stem))
    };
    let mentions = node.mentions.iter().filter(|m| discovered(m) && new(&m.entity.name)).map(|m| Find {
        key: m.entity.id.clone(),
        name: m.entity.name.clone(),
        item,
        span: m.span,
        via: m.via.to_string(),
        ty: Some(m.entity.ty),
        proven: true,
    });
    let capitals = strangers(&node.item, &node.mentions).into_iter().filter_map(|stranger| {
        let name = node.item.slice(stranger.span).split_whitespace().collect::<Vec<_>>().join(" ");
        new(&name).then(|| Find {
            key: format!("new:{}", slug(&name)),
            name,
            item,
            span: stranger.span,
            via: CAPITALS.to_owned(),
            ty: stranger.guess,
            proven: stranger.proven,
        })
    });
    mentions.chain(capitals).collect()
}
