//! The worked cases of `examples/`: each is run and compared with its `expected/`, byte for byte.
//!
//! After a change of rules or dictionaries that is meant, `TIELINE_BLESS=1 cargo test --test examples` writes the new
//! outputs; the difference is then read in the commit.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a case keeps of its output: the tables that a person would look at.
const KEPT: [&str; 3] = ["claims.csv", "deals.csv", "edges.csv"];

fn folders(dir: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir()).collect();
    found.sort();
    found
}

fn inputs(case: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(case)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.is_file() && !p.ends_with("README.md"))
        .collect();
    found.sort();
    found
}

#[test]
fn every_case_gives_what_it_says() {
    let cases = folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"));
    assert!(cases.len() >= 5, "the worked cases are missing");
    for case in cases {
        let out = tempfile::tempdir().unwrap();
        let run = Command::new(env!("CARGO_BIN_EXE_tieline"))
            .arg("run")
            .args(inputs(&case))
            .arg("-o")
            .arg(out.path())
            .output()
            .unwrap();
        let name = case.display();
        assert!(run.status.success(), "{name}: {}", String::from_utf8_lossy(&run.stderr));
        for file in KEPT {
            let expected = case.join("expected").join(file);
            let got = fs::read_to_string(out.path().join(file)).unwrap();
            if std::env::var_os("TIELINE_BLESS").is_some() {
                fs::create_dir_all(case.join("expected")).unwrap();
                fs::write(&expected, &got).unwrap();
            }
            let wanted =
                fs::read_to_string(&expected).unwrap_or_else(|e| panic!("{}: {e}", expected.display()));
            assert_eq!(got, wanted, "{}", expected.display());
        }
    }
}
