//! JSON Lines: one record a line, offsets in code points, for programs.

formats! {
    mentions,
    quantities,
    claims,
    items,
}

use crate::item::Item;
use crate::text::offset::CodePoints;
use crate::text::{Field, Span};
use serde::Serialize;
use std::io;

/// Writes one record and ends the line.
fn line(out: &mut dyn io::Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}

/// The fields of one item with their code points, counted once for all records of the item.
pub(super) struct Offsets<'a> {
    item: &'a Item,
    title: CodePoints,
    body: CodePoints,
}

/// A span as files have it.
#[derive(Serialize)]
pub(super) struct Place<'a> {
    pub(super) field: &'static str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: &'a str,
}

impl<'a> Offsets<'a> {
    pub(super) fn new(item: &'a Item) -> Offsets<'a> {
        Offsets { item, title: CodePoints::new(&item.title), body: CodePoints::new(&item.body) }
    }

    /// The span in code points, with its exact text.
    pub(super) fn place(&self, span: Span) -> Place<'a> {
        let points = match span.field {
            Field::Title => &self.title,
            Field::Body => &self.body,
        };
        let text = self.item.text(span.field);
        Place {
            field: span.field.as_str(),
            start: points.of(span.start),
            end: points.of(span.end),
            text: text.get(span.start..span.end).unwrap_or_default(),
        }
    }
}
