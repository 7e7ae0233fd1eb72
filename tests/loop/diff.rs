//! `diff`: what an edit of the rules did, from one run to the next.

use super::{folder, records, tieline};
use std::path::Path;

const ITEMS: [(&str, &str); 2] = [
    ("a", "NVIDIA acquired Nebius for $9 billion on Tuesday."),
    ("b", "NVIDIA will sue Nebius. Google partnered with Anthropic."),
];

/// Copies the shipped rules, with one text put in place of another in one file.
fn rules(to: &Path, file: &str, before: &str, after: &str) {
    for (path, text) in tieline::embedded::RULES {
        let edited = if *path == file { text.replace(before, after) } else { (*text).to_owned() };
        assert!(*path != file || edited != *text, "`{before}` is not in {file}");
        let path = to.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, edited).unwrap();
    }
}

#[test]
fn an_edit_of_the_rules_shows_in_claims_edges_and_deals() {
    let dir = folder(&ITEMS);
    let run = |out: &str, more: &[&str]| {
        let args = [&["run", "items.jsonl", "-q", "-o", out], more].concat();
        assert_eq!(tieline(dir.path(), &args).code, 0);
    };
    rules(dir.path(), "rules/claims/acquires.toml", "\"acquire", "\"acquiesce");
    run("before", &[]);
    run("again", &[]);
    run("after", &["--rules", "rules"]);
    let same = tieline(dir.path(), &["diff", "before", "again"]);
    assert_eq!((same.code, same.out.as_str()), (1, ""), "{}", same.err);
    assert!(same.err.contains("both say the same"), "{}", same.err);
    let said = tieline(dir.path(), &["diff", "before", "after"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.starts_with("claims            gained    lost  changed\n"), "{}", said.out);
    for part in [
        "- claim NVIDIA acquires Nebius",
        "- edge NVIDIA acquires Nebius",
        "- deal acquires: ",
        "“NVIDIA acquired Nebius for $9 billion on Tuesday.”",
        "item a",
        "9000000000 USD",
    ] {
        assert!(said.out.contains(part), "`{part}` is not in\n{}", said.out);
    }
    assert!(!said.out.contains("Anthropic"), "{}", said.out);
    let back = records(&tieline(dir.path(), &["diff", "after", "before", "--json"]).out);
    let gained: Vec<(&str, &str)> =
        back.iter().map(|r| (r["change"].as_str().unwrap(), r["kind"].as_str().unwrap())).collect();
    assert_eq!(gained, [("gained", "claim"), ("gained", "edge"), ("gained", "deal")]);
    assert_eq!(back[0]["details"]["status"], "actual");
}

#[test]
fn a_folder_that_no_run_wrote_is_trouble() {
    let dir = folder(&ITEMS);
    let said = tieline(dir.path(), &["diff", "here", "there"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("claims.jsonl") && said.err.contains("tieline run -o"), "{}", said.err);
}
