//! Mentions that the caller brings: code points to bytes, with every claim about them checked.

use crate::item::{GivenMention, Item};
use crate::lexicon::EntityType;
use crate::text::offset::CodePoints;
use crate::text::{Field, Span};
use serde::Deserialize;

/// A mention as the file has it; offsets are code points of the field, the end exclusive.
#[derive(Debug, Deserialize)]
pub(super) struct RawMention {
    field: String,
    start: usize,
    end: usize,
    /// The text between the offsets; when given it must be that.
    text: Option<String>,
    #[serde(rename = "type")]
    kind: String,
    name: String,
}

/// All mentions of an item in reading order, offsets in bytes; the error says what is wrong with the first bad one.
pub(super) fn check(item: &Item, raw: Vec<RawMention>) -> Result<Vec<GivenMention>, String> {
    let points = item.fields().map(|field| CodePoints::new(item.text(field)));
    let mut given = raw
        .into_iter()
        .enumerate()
        .map(|(at, raw)| one(item, &points, raw).map_err(|what| format!("mention {}: {what}", at + 1)))
        .collect::<Result<Vec<_>, _>>()?;
    given.sort_by(|a, b| (a.span, a.kind, &a.name).cmp(&(b.span, b.kind, &b.name)));
    Ok(given)
}

fn one(item: &Item, points: &[CodePoints; 2], raw: RawMention) -> Result<GivenMention, String> {
    let (field, points) = match raw.field.as_str() {
        "title" => (Field::Title, &points[0]),
        "body" => (Field::Body, &points[1]),
        other => return Err(format!("field `{other}` is unknown: use `title` or `body`")),
    };
    let len = points.of(item.text(field).len());
    if raw.start >= raw.end || raw.end > len {
        return Err(format!(
            "offsets {}..{} do not fit the {}, which has {len} code points: the end is exclusive and after the start",
            raw.start, raw.end, raw.field
        ));
    }
    let span = Span { field, start: points.byte(raw.start), end: points.byte(raw.end) };
    let found = item.slice(span);
    if let Some(text) = raw.text.filter(|text| text != found) {
        return Err(format!(
            "the offsets {}..{} give `{found}`, not `{text}`: count code points, not bytes or UTF-16 units",
            raw.start, raw.end
        ));
    }
    let kind = EntityType::parse(&raw.kind).ok_or_else(|| {
        let all = EntityType::ALL.map(EntityType::as_str).join(", ");
        format!("type `{}` is unknown: use one of {all}", raw.kind)
    })?;
    if raw.name.trim().is_empty() {
        return Err("the name is empty: it is taken as the canonical name".to_owned());
    }
    Ok(GivenMention { span, kind, name: raw.name })
}
