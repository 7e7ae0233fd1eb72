//! Claims: what a text asserts between two entities, or between an entity and a value.

mod anaphora;
mod bearer;
mod candidate;
mod explain;
mod fill;
mod maker;
mod metric;
mod miss;
mod model;
mod nominal;
mod read;
mod scene;
mod sentence;
mod sequence;
mod status;
#[cfg(test)]
mod tests;
pub mod trace;
pub mod value;
mod verbal;

pub use explain::explain;
pub use model::{Claim, Evidence, Predicate, Qualifiers, Status};
pub use read::{fired, read};
