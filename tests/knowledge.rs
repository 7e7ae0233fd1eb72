//! The shipped knowledge proves itself: what `tieline check` says of it must be nothing.

use tieline::check::{RuleFiles, dictionaries, rules};

#[test]
fn every_rule_is_proved_by_its_examples() {
    let checked = rules(&RuleFiles::embedded(), None, false);
    let findings: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    assert!(checked.frames >= 23 && checked.examples >= checked.phrases);
}

#[test]
fn every_dictionary_entry_is_sound() {
    let checked = dictionaries(None);
    let findings: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    let problems: Vec<String> = checked.problems.0.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
