//! Measured rules: how often each was right, in the form of `rules/measured.toml`.

use super::tally::Judged;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The TOML text of these counts, sorted by rule. It is what gives every claim its confidence.
pub fn measured(rules: &BTreeMap<String, Judged>) -> String {
    let mut text = String::from(
        "# How often each rule was right on labelled items: written by `tieline eval --measure`.\n",
    );
    for (rule, Judged { right, judged }) in rules {
        let _ = write!(text, "\n[{rule:?}]\nright = {right}\njudged = {judged}\n");
    }
    text
}
