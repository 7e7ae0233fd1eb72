//! Items: one story of a digest each, and the formats they are read from.
//!
//! Bytes become text at the edge, once: packing (`unpack`) is undone, then any encoding becomes UTF-8 with `\n` line ends
//! (`decode`). Every offset and line number in this program, given mentions included, refers to that decoded text, field by field.

mod date;
mod decode;
pub mod format;
mod identity;
mod input;
mod page;
mod read;
mod unpack;
mod walk;

pub use date::{Misdate, parse as parse_date};
pub use format::Format;
pub use input::Input;
pub use read::{ReadOutcome, parse, parse_all, read, read_with};

use crate::text::{Field, Span};
use std::sync::Arc;

/// One entry of a digest: a headline, a text, and where they come from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Item {
    /// Unique in a run: the digest's own (`2026-03-14-2`) or made of the file's name and place.
    pub id: String,
    /// The headline; may be empty.
    pub title: String,
    /// The text under it; may be empty.
    pub body: String,
    /// The publication that carries it, without its section.
    pub source: String,
    /// The part of the publication, where the digest names one (`Heard on the Street`).
    pub section: Option<String>,
    /// The day of the digest or feed.
    pub date: Option<jiff::civil::Date>,
    /// The day of the article itself, where the digest tells it apart.
    pub published: Option<jiff::civil::Date>,
    /// Where the article is.
    pub url: Option<String>,
    /// The digest's own name (`ai-infrastructure`).
    pub digest: Option<String>,
    /// Mentions that the caller brings: then no dictionary is consulted for the item.
    pub given: Option<Vec<GivenMention>>,
}

/// A mention that comes with the item; offsets already turned into bytes and checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GivenMention {
    /// Where it stands.
    pub span: Span,
    /// Its type, as in the guide.
    pub kind: crate::lexicon::EntityType,
    /// Taken as the canonical name.
    pub name: String,
}

impl Item {
    /// The text of a field.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.title,
            Field::Body => &self.body,
        }
    }

    /// The exact text of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.text(span.field)[span.start..span.end]
    }

    /// The two fields that can hold mentions, in reading order.
    pub fn fields(&self) -> [Field; 2] {
        [Field::Title, Field::Body]
    }
}

/// Something wrong with an input: one message with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file as the user named it, or `-`.
    pub file: Arc<str>,
    /// Line, counted from 1; 0 when it concerns the whole file.
    pub line: usize,
    /// What is wrong and what to do.
    pub what: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.file, self.what)
        } else {
            write!(f, "{}:{}: {}", self.file, self.line, self.what)
        }
    }
}
