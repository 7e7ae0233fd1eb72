//! Tests of the rule files' language, each with files written for it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cues;
mod files;
mod phrases;

use super::{RuleProblem, Rulebook};

/// The shipped grammar with these files beside or in the place of it.
fn parse(files: &[(&str, &str)]) -> Result<Rulebook, Vec<RuleProblem>> {
    let short = |(path, text): &(&'static str, &'static str)| Some((path.strip_prefix("rules/")?, *text));
    let grammar = crate::embedded::RULES.iter().filter_map(short);
    let kept =
        grammar.filter(|(path, _)| !path.starts_with("claims/") && files.iter().all(|(own, _)| own != path));
    let all: Vec<(&str, &str)> = kept.chain(files.iter().copied()).collect();
    Rulebook::parse(&all)
}

/// The problems of these files, as they are shown.
fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let found = parse(files).err().unwrap_or_default();
    found.iter().map(ToString::to_string).collect()
}
