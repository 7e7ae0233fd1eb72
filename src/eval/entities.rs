//! Scoring of entities: per item the set of names and types.

use super::found::MentionRecord;
use super::gold::{GoldEntity, GoldItem, Index};
use super::score::{Counts, Kind, Miss};
use std::collections::{BTreeSet, HashMap, HashSet};

/// An entity that was found in an item: name, type, the texts that mention it and what found the first of them.
struct Entity<'r> {
    name: &'r str,
    ty: &'r str,
    texts: BTreeSet<&'r str>,
    via: &'r str,
}

/// Counts the entities of one item.
pub fn count(gold: &GoldItem, index: &Index<'_>, mentions: &[&MentionRecord], counts: &mut Counts) {
    let (mut typed, mut named) = (HashSet::new(), HashSet::new());
    for found in found(mentions) {
        let Some(at) = index.find(found.name, found.texts.iter().copied()) else {
            counts.entities.wrong += 1;
            counts.untyped.wrong += 1;
            let what = format!("{} ({})", found.name, found.ty);
            counts.misses.push(wrong(gold, Kind::WrongEntity, what, &found));
            continue;
        };
        let label = &gold.entities[at];
        if named.insert(at) && !label.optional {
            counts.untyped.right += 1;
        }
        if found.ty == label.ty || label.types.iter().any(|ty| ty == found.ty) {
            if typed.insert(at) && !label.optional {
                counts.entities.right += 1;
            }
        } else if !label.optional {
            counts.entities.wrong += 1;
            let what = format!("{} is no {} but a {}", found.name, found.ty, label.ty);
            counts.misses.push(wrong(gold, Kind::WrongType, what, &found));
        }
    }
    for (at, label) in gold.entities.iter().enumerate().filter(|(_, label)| !label.optional) {
        if !typed.contains(&at) {
            counts.entities.missed += 1;
            counts.misses.push(missed(gold, label));
        }
        counts.untyped.missed += usize::from(!named.contains(&at));
    }
}

/// The entities of the mentions, in the order of their first one.
fn found<'r>(mentions: &[&'r MentionRecord]) -> Vec<Entity<'r>> {
    let mut found: Vec<Entity<'r>> = Vec::new();
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for mention in mentions.iter().filter(|mention| mention.ty != "theme") {
        let (name, ty) = (mention.name.as_str(), mention.ty.as_str());
        let at = *places.entry((name, ty)).or_insert_with(|| {
            found.push(Entity { name, ty, texts: BTreeSet::new(), via: &mention.via });
            found.len() - 1
        });
        found[at].texts.insert(&mention.text);
    }
    found
}

fn wrong(gold: &GoldItem, kind: Kind, what: String, found: &Entity<'_>) -> Miss {
    let texts = found.texts.iter().map(|text| (*text).to_owned()).collect();
    Miss {
        item: gold.item.clone(),
        kind,
        what,
        by: Some(found.via.to_owned()),
        sentence: None,
        about: vec![texts],
    }
}

fn missed(gold: &GoldItem, label: &GoldEntity) -> Miss {
    Miss {
        item: gold.item.clone(),
        kind: Kind::MissedEntity,
        what: format!("{} ({})", label.name, label.ty),
        by: None,
        sentence: None,
        about: vec![label.surfaces.clone()],
    }
}
