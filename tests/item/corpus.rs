//! A look at real text, which is not kept with the project: `TIELINE_CORPUS=folder cargo test --test item -- --ignored --nocapture`.

use crate::faults;
use std::time::Instant;
use tieline::item::{Input, read};

#[test]
#[ignore = "wants a folder or file of items in TIELINE_CORPUS"]
fn a_corpus_reads_without_fault() {
    let place = std::env::var("TIELINE_CORPUS").unwrap();
    let start = Instant::now();
    let outcome = read(&[Input::from(place.as_str())]);
    println!("{} items of {} files in {:?}", outcome.items.len(), outcome.files.len(), start.elapsed());
    assert_eq!(faults(&outcome), Vec::<String>::new());
    assert!(!outcome.items.is_empty());
}
