//! `why-not`: a claim that was missed, one that was read, and names that are no mention.

use super::{folder, records, tieline};

const ITEMS: [(&str, &str); 4] = [
    ("missed", "Would NVIDIA acquire Nebius? NVIDIA tickled Nebius with a press release."),
    ("said", "NVIDIA acquired Nebius for $9 billion on Tuesday."),
    ("apart", "NVIDIA had a good day. Shares of Nebius were flat."),
    ("refused", "NVIDIA shipped boards. The arm of the robot that Arm holds broke."),
];

#[test]
fn the_nearest_rule_and_its_condition_are_named() {
    let dir = folder(&ITEMS);
    let args = ["why-not", "nvidia", "acquires", "Nebius", "--input", "items.jsonl"];
    let said = tieline(dir.path(), &args);
    assert_eq!(said.code, 0, "{}", said.err);
    for part in [
        "“Would [NVIDIA] acquire [Nebius]?”",
        "nearest rule  acquires.",
        "rules/claims/acquires.toml",
        "at `acquire`: the sentence is a question",
        "no rule of acquires knows a word of this sentence",
        "tickle",
        "it was read: NVIDIA acquires Nebius, actual   rule acquires.",
        "item apart  names both, but in no one sentence",
    ] {
        assert!(said.out.contains(part), "`{part}` is not in\n{}", said.out);
    }
    assert!(!said.out.contains("[N NVIDIA]"), "{}", said.out);
    let explained = tieline(dir.path(), &[&args[..], &["--explain", "--item", "said"]].concat()).out;
    assert!(explained.contains("    [N NVIDIA] [V acquired] [N Nebius]"), "{explained}");
    let json = records(&tieline(dir.path(), &[&args[..], &["--json", "--item", "missed"]].concat()).out);
    assert_eq!(json[0]["tries"][0]["condition"], "question");
    assert_eq!(json[1]["tries"], serde_json::json!([]));
    assert_eq!(json.len(), 2);
}

#[test]
fn an_end_that_is_no_mention_is_told_with_its_condition() {
    let dir = folder(&ITEMS);
    let own = dir.path().join("own/company");
    std::fs::create_dir_all(&own).unwrap();
    let entries = "[nvidia]\nname = \"NVIDIA\"\n[arm]\nname = \"Arm\"\nnear = [\"licence\"]\n";
    std::fs::write(own.join("all.toml"), entries).unwrap();
    let args = ["why-not", "NVIDIA", "_", "Arm", "--input", "items.jsonl", "--entities", "own"];
    let said = tieline(dir.path(), &args);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("item refused  Arm is no mention there"), "{}", said.out);
    assert!(said.out.contains("written otherwise than the alias `Arm`"), "{}", said.out);
    assert!(said.out.contains("`Arm`: none of the words and ids of its `near`"), "{}", said.out);
    assert!(said.err.contains("Arm is no mention there"), "{}", said.err);
}

#[test]
fn what_cannot_be_asked_is_trouble() {
    let dir = folder(&ITEMS);
    for (args, want) in [
        (["_", "_", "_", "--item", "said"], "name one end"),
        (["NVIDIA", "acquires", "Nebius", "--item", "none"], "no item `none`"),
        (["Zorvane", "acquires", "Nebius", "--item", "said"], "is no name"),
    ] {
        let all = [&["why-not", "--input", "items.jsonl"], &args[..]].concat();
        let said = tieline(dir.path(), &all);
        assert_eq!(said.code, 2, "{}", said.out);
        assert!(said.err.contains(want), "{}", said.err);
    }
}
