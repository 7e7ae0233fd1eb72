//! Grammar: tokens, word classes, noun and verb groups, clauses. English, shallow, by rule.

pub mod clause;
pub mod group;
mod inflection;
pub mod lexis;
pub mod tagging;
pub mod tags;
#[cfg(test)]
mod tests;
pub mod token;
mod verbs;
