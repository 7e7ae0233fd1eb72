//! Reading items: every format, every fault with its message, inputs of every kind, and laws.
#![allow(clippy::unwrap_used, missing_docs)]

mod corpus;
mod digest;
mod formats;
mod inputs;
mod json;
mod laws;
mod markdown;
mod plain;
mod table;

use tieline::item::{Fault, Item, ReadOutcome, parse};

/// The items of a text whose format is found by its name, which must be without fault.
fn items(file: &str, text: &str) -> Vec<Item> {
    let outcome = parse(None, file, text.as_bytes());
    assert_eq!(faults(&outcome), Vec::<String>::new());
    outcome.items
}

/// The faults as the user sees them.
fn faults(outcome: &ReadOutcome) -> Vec<String> {
    outcome.faults.iter().map(Fault::to_string).collect()
}

/// The ids of the items and the faults of a text.
fn troubles(file: &str, text: &str) -> (Vec<String>, Vec<String>) {
    let outcome = parse(None, file, text.as_bytes());
    let ids = outcome.items.iter().map(|item| item.id.clone()).collect();
    (ids, faults(&outcome))
}
