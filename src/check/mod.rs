//! Checks of the knowledge files: lints, and proofs of every entry and every rule by what stands in it.
//!
//! An entry of a dictionary must be found where its name stands alone, unless it asks for company, and must not be found in
//! the texts of its `no`.
//!
//! An example is a sentence with planted mentions. A `yes` must give exactly the claims it asserts, by a phrase of its own
//! frame; a `no` must give none of the frame's predicate; a phrase that no `yes` needs is a problem, for nobody can say
//! what it is for.

mod dictionary;
mod example;
mod files;
mod finding;
mod place;
mod proof;
mod rules;
#[cfg(test)]
mod tests;
mod trial;

pub use dictionary::{Dictionaries, dictionaries};
pub use finding::Finding;
pub use rules::{RuleFiles, Rules, rules};
