//! Suggestions from items written for the purpose, with the dictionaries and rules that are shipped.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::{Suggestion, suggest};
use crate::graph::{self, Graph};
use crate::item::Item;
use crate::lexicon::{EntityType, Lexicon};
use crate::rulebook::Rulebook;

fn read(bodies: &[&str]) -> (Graph, Lexicon) {
    let (lexicon, book) = (Lexicon::embedded().unwrap(), Rulebook::embedded().unwrap());
    let item =
        |(at, body): (usize, &&str)| Item { id: format!("i{at}"), body: (*body).into(), ..Item::default() };
    let readings =
        bodies.iter().enumerate().map(item).map(|item| crate::read(item, &lexicon, &book)).collect();
    (graph::link(readings), lexicon)
}

fn suggested(bodies: &[&str]) -> Vec<Suggestion> {
    let (graph, lexicon) = read(bodies);
    suggest(&graph, &lexicon, 50)
}

const BODIES: [&str; 3] = [
    "Chip startup Zorvane raised $40 million on Tuesday. NVIDIA will supply Zorvane with boards.",
    "Engineers at NVIDIA praised Zorvane for its compilers. Late in May the team moved to Quillmarch.",
    "A tour of Quillmarch drew two hundred guests, and NVIDIA paid for the coffee.",
];

#[test]
fn discovered_names_and_recurring_capitals_are_ranked() {
    let found = suggested(&BODIES);
    let zorvane = found.iter().find(|s| s.name == "Zorvane").unwrap();
    assert_eq!((zorvane.ty, zorvane.items, zorvane.mentions), (EntityType::Company, 2, 3));
    assert!(zorvane.via.keys().any(|rule| rule.starts_with("discovered: ")), "{:?}", zorvane.via);
    assert_eq!(zorvane.via.get("capitals"), Some(&1), "seen where discovery did not reach");
    assert_eq!((zorvane.beside[0].id.as_str(), zorvane.beside[0].sentences), ("nvidia", 2));
    assert_eq!(zorvane.samples.len(), 2);
    assert!(zorvane.entry.starts_with("[zorvane]\nname = \"Zorvane\"\n"), "{}", zorvane.entry);
    assert!(zorvane.file.starts_with("entities/company/"), "{}", zorvane.file);
    let quillmarch = found.iter().find(|s| s.name == "Quillmarch").unwrap();
    assert_eq!((quillmarch.items, quillmarch.via.len()), (2, 1));
    assert_eq!(found[0].name, "Zorvane", "more mentions in as many items");
    assert!(
        found.iter().all(|s| s.name != "NVIDIA" && s.name != "Tuesday" && s.name != "Engineers"),
        "{found:#?}"
    );
}

#[test]
fn one_item_or_the_beginning_of_sentences_is_not_enough() {
    let found = suggested(&[
        "Vexholm is quiet. They flew over Drumlaw once. She envied the Teslas.",
        "Vexholm sleeps. Nobody else was seen. He washed both Teslas.",
    ]);
    assert!(found.iter().all(|s| !["Vexholm", "Drumlaw", "Teslas"].contains(&s.name.as_str())), "{found:#?}");
}

#[test]
fn every_entry_loads_and_then_finds_its_name() {
    let bodies = [
        "NVIDIA hired Dana Okonjo-Veld, a researcher at Google. Startup Lantern raised $5 million from NVIDIA.",
        "Amazon unveiled the Quorrel 9 chip. Dana Okonjo-Veld joined NVIDIA as chief scientist.",
        "The Société Fèvrelle startup \"Fèvrelle\" raised €4 million in a seed round led by Google.",
    ];
    let found = suggested(&bodies);
    assert!(found.len() > 2, "{found:#?}");
    let dir = tempfile::tempdir().unwrap();
    for suggestion in &found {
        let folder = dir.path().join(suggestion.ty.as_str());
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("new.toml");
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        std::fs::write(&file, format!("{before}\n{}", suggestion.entry)).unwrap();
    }
    let own = Lexicon::load(dir.path()).unwrap_or_else(|problems| panic!("{problems}\n{found:#?}"));
    assert_eq!(own.entities().count(), found.len());
    for suggestion in found.iter().filter(|s| !s.entry.contains("near")) {
        let item = Item { body: format!("So {} again.", suggestion.name), ..Item::default() };
        assert!(own.mentions(&item).iter().any(|m| m.entity.name == suggestion.name), "{}", suggestion.entry);
    }
    let lantern = found.iter().find(|s| s.name == "Lantern").unwrap();
    assert!(lantern.entry.contains("near = [\"@nvidia\"]"), "{}", lantern.entry);
}

#[test]
fn the_file_is_told_by_the_words_around_and_top_cuts() {
    let (graph, lexicon) = read(&[
        "Robotics startup Zorvane raised $40 million.",
        "Zorvane, a robotics startup, hired two engineers.",
    ]);
    let found = suggest(&graph, &lexicon, 1);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].file, "entities/company/robotics_auto.toml");
    assert!(found[0].entry.contains("kind = \"robotics"), "{}", found[0].entry);
    assert!(suggest(&graph, &lexicon, 0).is_empty());
}
