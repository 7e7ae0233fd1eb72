//! The check of dictionaries: all that the lexicon refuses, and the proof of what an entry says of itself.

use super::files;
use super::finding::Finding;
use crate::item::Item;
use crate::lexicon::{EntityType, Lexicon, Problems};
use rayon::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

/// What the check of dictionaries came to.
#[derive(Debug, Default)]
pub struct Dictionaries {
    /// All that the lexicon refuses or warns of.
    pub problems: Problems,
    /// Entries that are not found by their own name, or are found in their own `no`.
    pub findings: Vec<Finding>,
    /// Entities in the dictionaries; 0 when they cannot be loaded.
    pub entities: usize,
    /// Themes; 0 when they cannot be loaded.
    pub themes: usize,
}

/// As much of an entry as its proof needs.
#[derive(Debug, Deserialize)]
struct Entry {
    name: Spanned<String>,
    #[serde(default)]
    near: Vec<String>,
    #[serde(default)]
    not_near: Vec<String>,
    #[serde(default)]
    ambiguous: bool,
    #[serde(default)]
    no: Vec<Spanned<String>>,
}

/// Checks a folder of dictionaries, or without one those that are compiled in.
pub fn dictionaries(dir: Option<&Path>) -> Dictionaries {
    let lexicon = match dir.map_or_else(Lexicon::embedded, Lexicon::load) {
        Ok(lexicon) => lexicon,
        Err(problems) => return Dictionaries { problems, ..Dictionaries::default() },
    };
    // What cannot be read is among the lexicon's problems already.
    let files = match dir {
        Some(dir) => files::below(dir).unwrap_or_default(),
        None => files::embedded(crate::embedded::ENTITIES, "entities"),
    };
    let root = dir.map_or("entities".into(), |dir| dir.display().to_string());
    let theme = format!("{}/", EntityType::Theme.as_str());
    let proved = files.par_iter().filter(|(path, _)| !path.starts_with(&theme));
    let mut findings: Vec<Finding> =
        proved.flat_map_iter(|(path, text)| proofs(&lexicon, &format!("{root}/{path}"), text)).collect();
    findings.sort();
    Dictionaries {
        problems: lexicon.warnings().clone(),
        findings,
        entities: lexicon.entities().count(),
        themes: lexicon.counts().0,
    }
}

/// What the entries of one file say of themselves and does not hold.
fn proofs(lexicon: &Lexicon, file: &str, text: &str) -> Vec<Finding> {
    let entries: BTreeMap<String, Entry> = toml::from_str(text).unwrap_or_default();
    let mut findings = Vec::new();
    for (id, entry) in &entries {
        let line =
            |at: &Spanned<String>| text.bytes().take(at.span().start).filter(|b| *b == b'\n').count() + 1;
        let name = entry.name.get_ref();
        let bound = entry.ambiguous || !entry.near.is_empty() || !entry.not_near.is_empty();
        if !bound && !found(lexicon, name, id) {
            let what = format!("[{id}]: `{name}` is not found where the name stands alone");
            findings.push(Finding::new(file, line(&entry.name), what).note(instead(lexicon, name)));
        }
        for no in entry.no.iter().filter(|no| found(lexicon, no.get_ref(), id)) {
            let what = format!("[{id}] is found in `{}`, which is in its `no`", no.get_ref());
            findings.push(Finding::new(file, line(no), what));
        }
    }
    findings
}

fn item(text: &str) -> Item {
    Item { body: text.to_owned(), ..Item::default() }
}

fn found(lexicon: &Lexicon, text: &str, id: &str) -> bool {
    lexicon.mentions(&item(text)).iter().any(|mention| mention.entity.id == *id)
}

fn instead(lexicon: &Lexicon, text: &str) -> String {
    let mentions = lexicon.mentions(&item(text));
    let told: Vec<String> = mentions
        .iter()
        .map(|mention| {
            format!(
                "`{}` as {} ({})",
                &text[mention.span.start..mention.span.end],
                mention.entity.id,
                mention.via
            )
        })
        .collect();
    if told.is_empty() { "found: nothing".to_owned() } else { format!("found: {}", told.join(", ")) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_a_no_does_not_keep_out_is_a_finding() {
        let dir = tempfile::tempdir().unwrap();
        let place = "[arvika]\nname = \"Arvika\"\n";
        std::fs::create_dir(dir.path().join("place")).unwrap();
        std::fs::write(dir.path().join("place/test.toml"), place).unwrap();
        let lexicon = Lexicon::load(dir.path()).unwrap();
        // The lexicon has never heard of these.
        let text = format!("{place}no = [\n  \"Sund\",\n  \"Arvika Sund\",\n]\n");
        let told: Vec<String> = proofs(&lexicon, "test.toml", &text).iter().map(Finding::to_string).collect();
        assert_eq!(told, ["test.toml:5: [arvika] is found in `Arvika Sund`, which is in its `no`"]);
    }
}
