//! What changed between two runs: claims, edges and deals gained, lost and changed, read from the folders that they wrote.
//!
//! Records are matched by what they say (item, predicate and both ends), never by their ids, which hang on the wording
//! and the place of the evidence.

mod compare;
mod output;
mod read;
mod record;
#[cfg(test)]
mod tests;

pub use compare::{Change, Counts, Diff, Differing, compare};
pub use output::{DiffError, Output};
pub use record::{Kind, Record};
