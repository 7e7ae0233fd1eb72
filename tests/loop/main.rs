//! The loop of an editor of dictionaries and rules, on the command line: suggest, why-not, diff.
#![allow(clippy::unwrap_used, missing_docs)]

mod diff;
mod suggest;
mod why_not;

use assert_cmd::Command;
use std::path::Path;

/// What a call says: exit code, stdout, stderr.
struct Said {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program in a folder.
fn tieline(dir: &Path, args: &[&str]) -> Said {
    let output = Command::cargo_bin("tieline").unwrap().current_dir(dir).args(args).output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with one file of items, each a JSON object a line: (id, body).
fn folder(items: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let line = |(id, body): &(&str, &str)| serde_json::json!({ "id": id, "body": body }).to_string();
    let lines: Vec<String> = items.iter().map(line).collect();
    std::fs::write(dir.path().join("items.jsonl"), lines.join("\n")).unwrap();
    dir
}

/// Standard output as JSON, one value a line.
fn records(out: &str) -> Vec<serde_json::Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
