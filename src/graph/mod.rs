//! The graph: readings of single items linked across items into entities, stories, edges and deals.
//!
//! [`link`] is a pure function of the set of readings: their order, and the threads that made them, never show.
//! petgraph is the store of who is next to whom; it does not leave this room.

mod amounts;
mod build;
mod claims;
mod deals;
mod edges;
mod entities;
mod hash;
mod model;
pub mod select;
mod shingles;
mod statuses;
mod stories;
mod web;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use build::link;
pub use deals::{Deal, Party};
pub use hash::ContentId;
pub use model::{ClaimNode, Edge, EntityNode, Graph, ItemNode};
