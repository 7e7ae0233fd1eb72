//! `quantities.jsonl`: every figure with a unit, as written and normalised.

use super::super::Format;
use super::super::figure::{Json, Number};
use super::{Offsets, line};
use crate::graph::Graph;
use crate::text::quantity::{Bound, Value};
use serde::Serialize;
use std::io;

pub(super) const FORMAT: Format = Format { file: "quantities.jsonl", render };

#[derive(Serialize)]
struct Record<'a> {
    item: &'a str,
    field: &'static str,
    start: usize,
    end: usize,
    raw: &'a str,
    value: Json<'a>,
    unit: &'a str,
    bound: BoundRecord,
    /// The power of ten, where the text gives words and no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    magnitude: Option<u8>,
}

/// A word, or the high end of a range.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum BoundRecord {
    Word(&'static str),
    Range { high: Number },
}

impl From<Bound> for BoundRecord {
    fn from(bound: Bound) -> BoundRecord {
        match bound {
            Bound::Exact => BoundRecord::Word("exact"),
            Bound::About => BoundRecord::Word("about"),
            Bound::UpTo => BoundRecord::Word("up to"),
            Bound::AtLeast => BoundRecord::Word("at least"),
            Bound::High(high) => BoundRecord::Range { high: Number(high) },
        }
    }
}

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    for node in graph.items() {
        let offsets = Offsets::new(&node.item);
        for quantity in &node.quantities {
            let place = offsets.place(quantity.span);
            let measure = &quantity.measure;
            let record = Record {
                item: &node.item.id,
                field: place.field,
                start: place.start,
                end: place.end,
                raw: place.text,
                value: Json(&measure.value),
                unit: &measure.unit,
                bound: measure.bound.into(),
                magnitude: match measure.value {
                    Value::Vague(power) => power,
                    _ => None,
                },
            };
            line(out, &record)?;
        }
    }
    Ok(())
}
