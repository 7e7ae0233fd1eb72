//! Tables of sentences, a stage a file: what a careful reader would see in each.
#![allow(clippy::unwrap_used)]

mod clauses;
mod groups;
mod laws;
mod notation;
mod tags;
mod tokens;
