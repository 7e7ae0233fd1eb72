//! The laws of the output folder, read off the written files: the same bytes however the work is cut up, and every text
//! equal to the slice that its offsets name.

#![allow(clippy::unwrap_used)]

use assert_cmd::Command;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Digests with wide characters, a story told twice, a deal told by two, and one malformed line.
const FILES: [(&str, &str); 3] = [
    (
        "monday.jsonl",
        r#"{"id":"m1","title":"Microsoft buys Löwe Robotics 🤖","body":"Café owners rejoice — Microsoft has acquired the Zürich startup Löwe Robotics for $2.5 billion. “We’re glad,” said Satya Nadella.","source":"Bloomberg","date":"2026-03-02"}
{"id":"m2","title":"Nvidia backs Nebius","body":"Nvidia is investing $2B in Nebius; the cloud company will rent chips to Meta. AMD and Intel compete with Nvidia.","source":"Reuters","date":"2026-03-02"}
{"id":"m3"
"#,
    ),
    (
        "tuesday.jsonl",
        r#"{"id":"t1","title":"Nvidia backs Nebius","body":"Nvidia is investing $2B in Nebius; the cloud company will rent chips to Meta. AMD and Intel compete with Nvidia.","source":"The Week","date":"2026-03-03"}
{"id":"t2","title":"Oracle and OpenAI partner","body":"Oracle partnered with OpenAI — a deal worth about €30 billion. Larry Ellison, Oracle’s chairman, left for Kyōto.","date":"2026-03-03"}
"#,
    ),
    (
        "notes.md",
        "# Week\n\n- Apple unveiled the iPhone 20 at WWDC, Bloomberg reported.\n- Anthropic raised $5 billion led by Google — naïve, said Yann LeCun.\n",
    ),
];

fn run(dir: &Path, inputs: &[&str], threads: &str, out: &str) -> BTreeMap<String, Vec<u8>> {
    let mut tieline = Command::cargo_bin("tieline").unwrap();
    tieline
        .current_dir(dir)
        .arg("run")
        .args(inputs)
        .args(["--threads", threads, "--out", out])
        .assert()
        .success();
    let files = fs::read_dir(dir.join(out)).unwrap().map(|entry| entry.unwrap());
    files.map(|f| (f.file_name().into_string().unwrap(), fs::read(f.path()).unwrap())).collect()
}

fn written() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in FILES {
        fs::write(dir.path().join(name), text).unwrap();
    }
    dir
}

fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let differ: Vec<&String> = one.keys().filter(|name| one[*name] != other[*name]).collect();
    assert!(differ.is_empty(), "differ: {differ:?}");
}

#[test]
fn bytes_hang_neither_on_threads_nor_on_order() {
    let dir = written();
    let first = run(dir.path(), &["monday.jsonl", "tuesday.jsonl", "notes.md"], "1", "one");
    assert!(String::from_utf8_lossy(&first["claims.jsonl"]).contains("invests_in"));
    same(&first, &run(dir.path(), &["monday.jsonl", "tuesday.jsonl", "notes.md"], "2", "two"));
    same(&first, &run(dir.path(), &["notes.md", "tuesday.jsonl", "monday.jsonl"], "2", "turned"));
    same(&first, &run(dir.path(), &["tuesday.jsonl", "notes.md", "monday.jsonl", "*.jsonl"], "5", "again"));
}

#[test]
fn the_sample_is_read_the_same_on_one_thread_and_on_two() {
    let dir = tempfile::tempdir().unwrap();
    if tieline::embedded::DATA.is_empty() {
        return;
    }
    let built_in = run(dir.path(), &[], "1", "one");
    same(&built_in, &run(dir.path(), &[], "2", "two"));
    // The same files in a folder are the same digest.
    for (path, text) in tieline::embedded::DATA {
        let file = dir.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    same(&built_in, &run(dir.path(), &[], "2", "three"));
    same(&built_in, &run(dir.path(), &["data"], "1", "four"));
}

#[test]
fn every_text_is_the_slice_that_its_offsets_name() {
    let dir = written();
    let files = run(dir.path(), &["monday.jsonl", "tuesday.jsonl"], "2", "out");
    let mut items: BTreeMap<(String, String), Vec<char>> = BTreeMap::new();
    for line in FILES[..2].iter().flat_map(|(_, text)| text.lines()) {
        let Ok(item) = serde_json::from_str::<Value>(line) else { continue };
        for field in ["title", "body"] {
            let key = (item["id"].as_str().unwrap().to_owned(), field.to_owned());
            items.insert(key, item[field].as_str().unwrap().chars().collect());
        }
    }
    let slice = |item: &Value, place: &Value| {
        let text = &items[&(item.as_str().unwrap().to_owned(), place["field"].as_str().unwrap().to_owned())];
        let at = |end: &str| usize::try_from(place[end].as_u64().unwrap()).unwrap();
        text[at("start")..at("end")].iter().collect::<String>()
    };
    for (file, text, least) in
        [("mentions.jsonl", "text", 15), ("quantities.jsonl", "raw", 0), ("claims.jsonl", "text", 5)]
    {
        let records = String::from_utf8_lossy(&files[file]).into_owned();
        assert!(records.lines().count() >= least, "{file}: {records}");
        for line in records.lines() {
            let record: Value = serde_json::from_str(line).unwrap();
            let place = record.get("evidence").unwrap_or(&record);
            assert_eq!(place[text].as_str().unwrap(), slice(&record["item"], place), "{line}");
        }
    }
}
