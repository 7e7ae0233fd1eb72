//! Claims: what a text asserts between two entities, or between an entity and a value.

mod model;

pub use model::{Claim, Evidence, Predicate, Qualifiers, Status};
