//! Names that a user types, resolved to entities: by name, alias, ticker or id, in any case.

use tieline::graph::Graph;
use tieline::lexicon::{Entity, Lexicon, nearest};

/// What a typed name came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Named {
    /// `-` or `_`: anything.
    Any,
    /// These entities of the graph.
    Entities(Vec<usize>),
    /// The dictionaries know it, no item names it.
    Silent(String),
    /// Nobody knows it; these names are near.
    Unknown(Vec<String>),
}

/// At most this many names are suggested.
const NEAR: usize = 3;

/// Resolves a typed name.
pub fn resolve(typed: &str, graph: &Graph, lexicon: &Lexicon) -> Named {
    if matches!(typed, "-" | "_" | "*") {
        return Named::Any;
    }
    let key = typed.to_lowercase();
    let nodes = graph.entities().iter().enumerate();
    let found: Vec<usize> = nodes.filter(|(_, node)| called(&node.entity, &key)).map(|(at, _)| at).collect();
    if !found.is_empty() {
        return Named::Entities(found);
    }
    match lexicon.entities().find(|entity| called(entity, &key)) {
        Some(entity) => Named::Silent(entity.name.clone()),
        None => Named::Unknown(near(&key, graph, lexicon)),
    }
}

fn called(entity: &Entity, key: &str) -> bool {
    let same = |name: &str| name.len().abs_diff(key.len()) < 8 && name.to_lowercase() == key;
    same(&entity.name)
        || same(&entity.id)
        || entity.ticker.as_deref().is_some_and(same)
        || entity.aliases.iter().any(|alias| same(alias))
}

/// The names fewest changes away, those of the graph first.
fn near(key: &str, graph: &Graph, lexicon: &Lexicon) -> Vec<String> {
    let mut known: Vec<(String, &str)> = Vec::new();
    let entities = graph.entities().iter().map(|node| &node.entity).chain(lexicon.entities());
    for entity in entities {
        let names = std::iter::once(&entity.name).chain(&entity.aliases);
        known.extend(names.map(|name| (name.to_lowercase(), entity.name.as_str())));
    }
    let mut found: Vec<String> = Vec::new();
    let allowed = 1 + key.chars().count() / 4;
    let mut words: Vec<&str> = known.iter().map(|(word, _)| word.as_str()).collect();
    while found.len() < NEAR
        && let Some((word, _)) = nearest(key, &words).filter(|(_, changes)| *changes <= allowed)
    {
        let names = known.iter().filter(|(known, _)| known == word).map(|(_, name)| (*name).to_owned());
        for name in names {
            if !found.contains(&name) {
                found.push(name);
            }
        }
        let word = word.to_owned();
        words.retain(|other| **other != *word);
    }
    found.truncate(NEAR);
    found
}
