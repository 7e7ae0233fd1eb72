//! Shelves: which dictionary file a new name belongs into, by the words around it and by its neighbours.

use super::Beside;
use crate::lexicon::{EntityType, Lexicon};
use std::collections::BTreeMap;

/// The files of the dictionaries by type, with the words of the kinds in them.
pub(super) struct Shelves<'l> {
    lexicon: &'l Lexicon,
    files: BTreeMap<EntityType, BTreeMap<&'l str, Shelf>>,
    /// Kinds by type, with the number of entries that have each.
    kinds: BTreeMap<EntityType, BTreeMap<String, usize>>,
}

/// One file.
#[derive(Default)]
struct Shelf {
    entries: usize,
    /// Entries whose kind has the word.
    words: BTreeMap<String, usize>,
}

impl<'l> Shelves<'l> {
    /// Takes stock of all entries.
    pub fn new(lexicon: &'l Lexicon) -> Shelves<'l> {
        let mut shelves = Shelves { lexicon, files: BTreeMap::new(), kinds: BTreeMap::new() };
        for entity in lexicon.entities() {
            let file = lexicon.file(&entity.id).unwrap_or_default();
            let shelf = shelves.files.entry(entity.ty).or_default().entry(file).or_default();
            shelf.entries += 1;
            let kind = entity.kind.to_lowercase();
            for word in kind.split_whitespace().filter(|word| word.len() > 1) {
                *shelf.words.entry(word.to_owned()).or_default() += 1;
            }
            if !kind.is_empty() {
                *shelves.kinds.entry(entity.ty).or_default().entry(kind).or_default() += 1;
            }
        }
        shelves
    }

    /// The file for a name of a type: the one whose kinds have most to do with the words around the name; its neighbours of the
    /// same type count half. Of equally fit files the fullest.
    pub fn file(&self, ty: EntityType, around: &[String], beside: &[Beside]) -> String {
        let Some(files) = self.files.get(&ty) else {
            return format!("entities/{0}/new.toml", ty.as_str());
        };
        let mut all: BTreeMap<&str, usize> = BTreeMap::new();
        for (word, count) in files.values().flat_map(|shelf| &shelf.words) {
            *all.entry(word).or_default() += count;
        }
        let heard = |word: &&str| around.iter().any(|text| text.contains(&format!(" {word} ")));
        let heard: Vec<&str> = all.keys().copied().filter(heard).collect();
        let neighbours = |file: &str| {
            let own = beside.iter().filter(|b| self.lexicon.entity(&b.id).is_some_and(|e| e.ty == ty));
            let here = own.clone().filter(|b| self.lexicon.file(&b.id) == Some(file)).count();
            here as f64 / own.count().max(1) as f64
        };
        let score = |file: &str, shelf: &Shelf| {
            // A word tells of a file by its share of the word's entries, and by how much of the file it is.
            let tells = |word: &&str| {
                let here = shelf.words.get(*word).copied().unwrap_or_default() as f64;
                here / all[*word].max(1) as f64 + here / shelf.entries.max(1) as f64
            };
            heard.iter().map(tells).sum::<f64>() + neighbours(file) / 2.0
        };
        let scored = files.iter().map(|(file, shelf)| (score(file, shelf), shelf.entries, *file));
        let best = scored.reduce(|a, b| if (b.0, b.1) > (a.0, a.1) { b } else { a });
        best.map(|(_, _, file)| file.to_owned()).unwrap_or_default()
    }

    /// The kind that the words right around the name call it by: the longest that some entry of the type has, of equally long ones
    /// the most frequent.
    pub fn kind(&self, ty: EntityType, around: &[String]) -> Option<&str> {
        let said = |kind: &&String| around.iter().any(|text| text.contains(&format!(" {kind} ")));
        let kinds = self.kinds.get(&ty)?.iter().filter(|(kind, _)| said(kind));
        kinds.max_by_key(|(kind, count)| (kind.len(), **count)).map(|(kind, _)| kind.as_str())
    }
}
