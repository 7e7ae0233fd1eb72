//! Text: spans and offsets, sentences, tokens, quantities, and the grammar of groups and clauses.

pub mod grammar;
pub mod offset;
#[cfg(test)]
pub(crate) mod planted;
pub mod quantity;

use serde::{Deserialize, Serialize};

/// Which text of an item a span lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The headline.
    Title,
    /// The paragraph, bullet or article under it.
    Body,
}

impl Field {
    /// The word used in files and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Field::Title => "title",
            Field::Body => "body",
        }
    }
}

/// A half-open range of bytes in one field of an item. Offsets written to files are code points: see [`offset`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The field the range lies in.
    pub field: Field,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// True when the two ranges share at least one byte of the same field.
    pub fn overlaps(&self, other: &Span) -> bool {
        self.field == other.field && self.start < other.end && other.start < self.end
    }

    /// True when `other` lies wholly inside this range.
    pub fn contains(&self, other: &Span) -> bool {
        self.field == other.field && self.start <= other.start && other.end <= self.end
    }
}
