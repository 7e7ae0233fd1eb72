//! Laws of the files: tables parse back, evidence is the slice, odd names survive.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::claim::Predicate;
use crate::graph::{link, sample};
use crate::lexicon::EntityType;
use proptest::prelude::*;
use serde_json::Value;

fn rendered(graph: &Graph, file: &str) -> String {
    let format = formats().find(|format| format.file == file).unwrap();
    let mut out = Vec::new();
    (format.render)(graph, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn rows(graph: &Graph, file: &str) -> Vec<Vec<String>> {
    let text = rendered(graph, file);
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    // The reader refuses a row of another length than the first.
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn records(graph: &Graph, file: &str) -> Vec<Value> {
    rendered(graph, file).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The text between two code points of an item's field, counted without our own offsets.
fn slice(graph: &Graph, item: &str, place: &Value) -> String {
    let node = graph.items().iter().find(|node| node.item.id == item).unwrap();
    let text = if place["field"] == "title" { &node.item.title } else { &node.item.body };
    let (start, end) = (place["start"].as_u64().unwrap() as usize, place["end"].as_u64().unwrap() as usize);
    text.chars().skip(start).take(end - start).collect()
}

fn check_records(graph: &Graph) {
    for mention in records(graph, "mentions.jsonl") {
        assert_eq!(mention["text"], slice(graph, mention["item"].as_str().unwrap(), &mention));
    }
    for quantity in records(graph, "quantities.jsonl") {
        assert_eq!(quantity["raw"], slice(graph, quantity["item"].as_str().unwrap(), &quantity));
    }
    for claim in records(graph, "claims.jsonl") {
        let item = claim["item"].as_str().unwrap();
        assert_eq!(claim["evidence"]["text"], slice(graph, item, &claim["evidence"]));
        for again in claim["also"].as_array().into_iter().flatten() {
            assert_eq!(again["text"], slice(graph, item, again));
        }
        assert_ne!(claim.get("object").is_some(), claim.get("value").is_some());
    }
    assert_eq!(records(graph, "items.jsonl").len(), graph.items().len());
}

fn check_tables(graph: &Graph) {
    let mentions: usize = graph.items().iter().map(|node| node.mentions.len()).sum();
    for (file, count) in [
        ("entities.csv", graph.entities().len()),
        ("edges.csv", graph.edges().len()),
        ("deals.csv", graph.deals().len()),
        ("claims.csv", graph.claims().len()),
        ("mentions.csv", mentions),
    ] {
        assert_eq!(rows(graph, file).len(), count + 1, "{file}");
    }
    for file in ["entities.csv", "edges.csv", "deals.csv", "claims.csv", "mentions.csv", "themes.csv"] {
        for cell in rows(graph, file).iter().flatten() {
            let number = cell.parse::<f64>().is_ok();
            assert!(
                number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
                "{file}: {cell:?} would run"
            );
            assert!(!["NaN", "inf"].contains(&cell.as_str()));
        }
    }
}

#[test]
fn columns_are_the_contract() {
    let graph = link(sample::digest());
    for (file, columns) in [
        ("entities.csv", "Id,Label,Type,Kind,Wikidata,Ticker,Mentions,Items,First Seen,Last Seen,Aliases"),
        (
            "edges.csv",
            "Source,Target,Type,Label,Weight,Claims,Status,Amount,Currency,First Seen,Last Seen,Items,Evidence,Source Label,Target Label",
        ),
        (
            "deals.csv",
            "Id,Kind,Parties,Roles,Amount,Currency,Quantity,Status,Announced,Last Seen,Sources,Stories,Items,Themes,Evidence",
        ),
    ] {
        assert_eq!(rendered(&graph, file).lines().next().unwrap(), columns);
    }
}

#[test]
fn the_digest_comes_out_whole() {
    let graph = link(sample::digest());
    check_records(&graph);
    check_tables(&graph);
}

#[test]
fn an_edge_row_says_who_how_often_and_what_for() {
    let graph = link(sample::digest());
    let rows = rows(&graph, "edges.csv");
    let row =
        rows.iter().find(|row| row[0] == "nvidia" && row[1] == "nebius" && row[3] == "invests_in").unwrap();
    assert_eq!(
        row[2..12],
        [
            "Directed",
            "invests_in",
            "2",
            "2",
            "actual",
            "2000000000",
            "USD",
            "2026-03-02",
            "2026-03-03",
            "2026-03-02-1; 2026-03-03-1"
        ]
    );
    assert!(row[12].contains("NVIDIA"));
    assert_eq!(row[13..], ["NVIDIA", "Nebius"]);
}

#[test]
fn a_claim_record_reads_as_the_contract_says() {
    let graph = link(sample::digest());
    let claims = records(&graph, "claims.jsonl");
    let raised = claims.iter().find(|claim| claim["predicate"] == "raises").unwrap();
    assert_eq!(
        raised["value"],
        serde_json::json!({"raw": "$38B", "value": 38_000_000_000_i64, "unit": "USD"})
    );
    assert_eq!(raised["subject"], serde_json::json!({"id": "oracle", "name": "Oracle", "type": "company"}));
    let bought = claims.iter().find(|claim| claim["predicate"] == "acquires").unwrap();
    assert_eq!(
        bought["qualifiers"],
        serde_json::json!({"amount": {"value": 6_000_000_000_i64, "unit": "USD"}})
    );
    assert!(!rendered(&graph, "claims.jsonl").contains("6e9"));
}

#[test]
fn files_are_written_whole_and_nothing_is_left_over() {
    let graph = link(sample::digest());
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("new/folder");
    let files = write_all(&graph, &out).unwrap();
    assert_eq!(files.len(), formats().count());
    let mut names: Vec<_> =
        std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names.len(), files.len(), "{names:?}");
    let before: Vec<_> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    write_all(&link(sample::digest()), &out).unwrap();
    let after: Vec<_> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert!(before == after, "the same graph gives the same bytes");
}

#[test]
fn a_file_in_the_way_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let graph = link(Vec::new());
    let blocked = dir.path().join("claims.jsonl");
    std::fs::create_dir_all(blocked.join("full")).unwrap();
    let error = write_all(&graph, dir.path()).unwrap_err();
    assert!(error.to_string().contains("claims.jsonl"), "{error}");
    assert!(error.to_string().contains("folder"), "{error}");
    let leftovers = std::fs::read_dir(dir.path())
        .unwrap()
        .filter(|e| e.as_ref().unwrap().file_name().to_string_lossy().ends_with(".part"));
    assert_eq!(leftovers.count(), 0);
    let file = dir.path().join("items.jsonl");
    assert!(write_all(&graph, &file).unwrap_err().to_string().contains("a file is in the way"));
}

#[test]
fn an_empty_graph_has_headers_only() {
    let graph = link(Vec::new());
    check_records(&graph);
    check_tables(&graph);
}

/// Names that break careless writers.
pub(super) const ODD: [&str; 12] = [
    "say \"hi\"",
    "two\nlines",
    "a < b",
    "R&D",
    "=cmd|' /C calc'!A0",
    "@home",
    "node",
    "graph",
    "back\\slash",
    "Zürich 光",
    "-1",
    "a,b;c",
];

/// A graph of two firms with these names that meet in every way.
pub(super) fn of_two(one: &str, other: &str) -> Graph {
    let other = if one == other { format!("{other} 2") } else { other.to_owned() };
    let body = format!("{one} and {other} met. {one} bought {other} for $3B.");
    let press = sample::Press::default()
        .knows(EntityType::Company, &[one, &other])
        .item("1", "2026-01-02", &other, one, &body)
        .says(one, Predicate::Acquires, &other)
        .says(one, Predicate::CompetesWith, &other)
        .says(&other, Predicate::Supplies, one)
        .amount(5)
        .figure(one, Predicate::Raises, "$3B")
        .themes(&[one, "theme"]);
    link(press.readings())
}

#[test]
fn odd_names_survive_in_records_and_tables() {
    for one in ODD {
        let graph = of_two(one, "graph");
        check_records(&graph);
        check_tables(&graph);
        let subject = &records(&graph, "claims.jsonl")[0]["subject"]["name"];
        assert_eq!(subject, one);
        let defused = rows(&graph, "edges.csv")[1].last().unwrap().clone();
        assert!(
            [one, "graph", "graph 2"].contains(&defused.strip_prefix('\'').unwrap_or(&defused)),
            "{defused}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_name_survives(one in "\\PC{1,12}|[=+@\\-\t\r\n'\",;<&\\\\a-z]{1,9}", other in "\\PC{1,12}") {
        let graph = of_two(&one, &other);
        check_records(&graph);
        check_tables(&graph);
    }
}
