//! The command line as its users meet it: answers, messages, exit codes.

#![allow(clippy::unwrap_used)]

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::Path;

const ITEMS: &str = r#"{"id":"a1","title":"Microsoft acquires Nuance","body":"","source":"Bloomberg","date":"2026-03-14"}
{"id":"a2","title":"","body":"It is official. Nvidia invested in Nebius, people close to both said.","source":"Reuters"}
"#;

/// A folder with two good items, and one file with a broken line.
fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("good.jsonl"), ITEMS).unwrap();
    fs::write(dir.path().join("torn.jsonl"), format!("{ITEMS}{{\"id\":\n")).unwrap();
    dir
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn tieline(dir: &Path, arguments: &[&str]) -> Said {
    let output = Command::cargo_bin("tieline").unwrap().current_dir(dir).args(arguments).output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn run_writes_and_sums_up() {
    let dir = folder();
    let said = tieline(dir.path(), &["run", "good.jsonl", "-o", "week"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for line in ["items ", "entities ", "claims ", "deals ", "skipped ", "week/claims.jsonl"] {
        assert!(said.out.contains(line), "{line}: {}", said.out);
    }
    let claims = fs::read_to_string(dir.path().join("week/claims.jsonl")).unwrap();
    assert!(claims.contains("\"acquires\"") && claims.contains("\"invests_in\""), "{claims}");
    let quiet = tieline(dir.path(), &["run", "good.jsonl", "-o", "again", "--quiet"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (0, "", ""));
}

#[test]
fn one_malformed_item_is_one_message_and_the_rest_goes_on() {
    let dir = folder();
    let said = tieline(dir.path(), &["run", "torn.jsonl", "--json"]);
    assert_eq!((said.code, said.err.lines().count()), (0, 1), "{}", said.err);
    assert!(said.err.starts_with("torn.jsonl:3: "), "{}", said.err);
    let summary: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&summary["items"], &summary["faults"][0]["line"]), (&2.into(), &3.into()), "{summary}");
    assert_eq!(tieline(dir.path(), &["run", "torn.jsonl", "--strict"]).code, 2);
    assert_eq!(tieline(dir.path(), &["run", "good.jsonl", "--strict"]).code, 0);
    let gone = tieline(dir.path(), &["run", "good.jsonl", "gone.txt", "--json"]);
    assert_eq!(gone.code, 2);
    assert!(gone.err.starts_with("gone.txt: "), "{}", gone.err);
    assert_eq!(serde_json::from_str::<Value>(&gone.out).unwrap()["items"], 2);
}

#[test]
fn standard_input_and_no_items() {
    let dir = folder();
    let run = |text: &str| {
        let mut tieline = Command::cargo_bin("tieline").unwrap();
        let output =
            tieline.current_dir(dir.path()).args(["run", "-", "--json"]).write_stdin(text).output().unwrap();
        (output.status.code().unwrap(), serde_json::from_slice::<Value>(&output.stdout).unwrap())
    };
    let (code, summary) = run(ITEMS);
    assert_eq!((code, &summary["items"]), (0, &2.into()));
    assert_ne!(run("").0, 0);
}

#[test]
fn why_quotes_the_sentence_with_its_rule() {
    let dir = folder();
    let said = tieline(dir.path(), &["why", "nvda", "invests_in", "nebius", "--input", "good.jsonl"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.starts_with("NVIDIA invests_in Nebius\n"), "{}", said.out);
    assert!(said.out.contains("“[Nvidia] invested in [Nebius], people close to both said.”"), "{}", said.out);
    assert!(said.out.contains("Reuters, item a2"), "{}", said.out);
    assert!(said.out.contains("rule invests_in."), "{}", said.out);
    for any in [["_", "acquires", "-"], ["Microsoft", "_", "_"], ["-", "-", "nuance"]] {
        let said = tieline(dir.path(), &[&["why", "-i", "good.jsonl"], &any[..]].concat());
        assert!(
            said.code == 0 && said.out.starts_with("Microsoft acquires Nuance"),
            "{any:?}: {}{}",
            said.out,
            said.err
        );
    }
    let json = tieline(dir.path(), &["why", "Microsoft", "-i", "good.jsonl", "--json"]);
    let record: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(
        (&record["item"], &record["source"], &record["date"]),
        (&"a1".into(), &"Bloomberg".into(), &"2026-03-14".into())
    );
    assert_eq!(record["evidence"]["text"], "Microsoft acquires Nuance");
}

#[test]
fn why_finds_nothing_and_says_what_is_near() {
    let dir = folder();
    for (arguments, message) in [
        (["Microsft", "_", "_"], "near it: Microsoft"),
        (["Microsoft", "sues", "_"], "no claim says so in 2 items"),
        (["Barclays", "_", "_"], "Barclays is known, but no item names it"),
        (["Qqqqzzzzqqqqzzzz", "_", "_"], "nothing here is called"),
    ] {
        let said = tieline(dir.path(), &[&["why", "-i", "good.jsonl"], &arguments[..]].concat());
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{arguments:?}: {}", said.err);
        assert!(said.err.contains(message), "{arguments:?}: {}", said.err);
    }
    let said = tieline(dir.path(), &["why", "Microsoft", "aquires", "-i", "good.jsonl"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("did you mean `acquires`"), "{}", said.err);
}

#[test]
fn check_names_file_line_and_example() {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in tieline::embedded::RULES.iter().filter(|(path, _)| !path.contains("/claims/")) {
        fs::create_dir_all(dir.path().join(path).parent().unwrap()).unwrap();
        fs::write(dir.path().join(path), text).unwrap();
    }
    let frame = |object: &str| {
        format!(
            "[frame.sue]\nsubject = [\"company\"]\nobject = [\"company\"]\nverbs = [\"sue\"]\nyes = [\"{{s:Weft}} sued {{{object}:Heddle}}\"]\nno = [\"{{company:Weft}} may sue, {{company:Heddle}} said\"]\n"
        )
    };
    fs::create_dir_all(dir.path().join("rules/claims")).unwrap();
    let file = dir.path().join("rules/claims/sues.toml");
    fs::write(&file, frame("o")).unwrap();
    let said = tieline(dir.path(), &["check", "--only", "sues"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    fs::write(&file, frame("s")).unwrap();
    let said = tieline(dir.path(), &["check", "--only", "sues.sue"]);
    assert_eq!(said.code, 2);
    assert!(said.out.starts_with("rules/claims/sues.toml:"), "{}", said.out);
    assert!(said.out.contains("sues.toml:5: frame sues.sue: a `yes` asserts a claim"), "{}", said.out);
    assert!(said.out.contains("found: Weft sues Heddle [actual] by sues.sue: \"sue\""), "{}", said.out);
    let json = tieline(dir.path(), &["check", "--only", "sues", "--json"]);
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert!(report["problems"].as_array().unwrap().iter().any(|p| p["line"] == 5), "{report}");
}

#[test]
fn eval_scores_measures_and_shows_errors() {
    let dir = folder();
    let gold = r#"{"item":"a1","entities":[{"name":"Microsoft","type":"company","surfaces":["Microsoft"]},{"name":"Nuance","type":"company","surfaces":["Nuance"]}],"claims":[{"s":"Microsoft","p":"acquires","o":"Nuance"},{"s":"Nuance","p":"sues","o":"Microsoft"}],"quantities":[],"themes":[]}"#;
    fs::write(dir.path().join("good.items.jsonl"), ITEMS).unwrap();
    fs::write(dir.path().join("good.jsonl"), gold).unwrap();
    let json = tieline(dir.path(), &["eval", "good.jsonl", "--json", "--measure", "measured.toml"]);
    let scores: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.code, &scores["items"]), (0, &1.into()), "{}", json.err);
    assert_eq!(
        scores["claims"],
        serde_json::json!({"precision": 1.0, "recall": 0.5, "f1": 0.6667, "tp": 1, "fp": 0, "fn": 1})
    );
    let measured = fs::read_to_string(dir.path().join("measured.toml")).unwrap();
    assert!(measured.contains("[\"acquires.buy\"]\nright = 1\njudged = 1"), "{measured}");
    let said = tieline(dir.path(), &["eval", "good.jsonl", "--by-predicate", "--errors"]);
    assert!(said.out.contains("missed claim   Nuance sues Microsoft"), "{}", said.out);
    assert!(said.out.contains("a1  Microsoft acquires Nuance\n"), "{}", said.out);
    assert_eq!(tieline(dir.path(), &["eval", "good.jsonl", "--min-claims", "0.6"]).code, 0);
    assert_eq!(tieline(dir.path(), &["eval", "good.jsonl", "--min-claims", "0.7"]).code, 1);
    assert_eq!(tieline(dir.path(), &["eval", "gone.jsonl"]).code, 2);
}

#[test]
fn bad_knowledge_is_named_and_stops_the_run() {
    let dir = folder();
    fs::create_dir_all(dir.path().join("mine/company")).unwrap();
    fs::write(dir.path().join("mine/company/a.toml"), "[weft]\nnmae = \"Weft\"\n").unwrap();
    let said = tieline(dir.path(), &["run", "good.jsonl", "--entities", "mine"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("a.toml:2") && said.err.contains("tieline check"), "{}", said.err);
    fs::write(dir.path().join("mine/company/a.toml"), "[weft]\nname = \"Weft Works\"\n").unwrap();
    assert_eq!(tieline(dir.path(), &["run", "good.jsonl", "--entities", "mine", "--json"]).code, 0);
}

#[test]
fn help_has_examples_for_every_verb_and_shells_get_completions() {
    let dir = tempfile::tempdir().unwrap();
    for verb in ["run", "why", "check", "eval", "completions"] {
        let said = tieline(dir.path(), &["help", verb]);
        assert!(said.code == 0 && said.out.contains("Examples:\n  tieline "), "{verb}: {}", said.out);
    }
    for shell in ["bash", "zsh", "fish"] {
        assert!(tieline(dir.path(), &["completions", shell]).out.contains("by-predicate"), "{shell}");
    }
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_is_no_trouble() {
    use std::process::{Command, Stdio};
    let dir = folder();
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("tieline"))
        .current_dir(dir.path())
        .args(["why", "_", "-i", "good.jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Closes the pipe before anything is written.
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
