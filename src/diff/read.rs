//! The files of a run made into records: claims from JSON Lines, edges and deals from their tables.

use super::record::{Kind, Record};
use crate::claim::Predicate;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct WrittenClaim {
    item: String,
    predicate: String,
    subject: WrittenEnd,
    object: Option<WrittenEnd>,
    value: Option<Value>,
    #[serde(default)]
    status: String,
    #[serde(default)]
    qualifiers: BTreeMap<String, Value>,
    attribution: Option<String>,
    evidence: WrittenEvidence,
    #[serde(default)]
    rule: String,
}

#[derive(Deserialize)]
struct WrittenEnd {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct WrittenEvidence {
    text: String,
}

/// The qualifiers that a claim may have.
const QUALIFIERS: [&str; 10] =
    ["amount", "quantity", "stake", "valuation", "product", "from", "role", "metric", "round", "date"];

/// The claims of `claims.jsonl`. Error: the first line that is none.
pub fn claims(bytes: &[u8]) -> Result<Vec<Record>, String> {
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    let full = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    full.map(|(at, line)| {
        let claim = serde_json::from_slice(line).map_err(|error| format!("line {}: {error}", at + 1))?;
        Ok(claim_record(claim))
    })
    .collect()
}

fn claim_record(claim: WrittenClaim) -> Record {
    let value = claim.value.as_ref();
    let raw = value.and_then(|value| value.get("raw")).and_then(Value::as_str);
    let object = claim.object.as_ref().map(|object| object.name.as_str()).or(raw).unwrap_or("(no figure)");
    let told = format!("{} {} {object}", claim.subject.name, claim.predicate);
    let valued = || Some(figure(value)).filter(|text| text.contains(|c: char| c.is_ascii_digit()));
    let far = claim.object.as_ref().map(|object| object.id.clone()).or_else(valued);
    // What the text gives in words alone is told by its words.
    let far = far.unwrap_or_else(|| raw.unwrap_or_default().to_owned());
    let mut ends = [claim.subject.id, far];
    // A relation that holds either way round is the same claim from either end.
    if Predicate::parse(&claim.predicate).is_some_and(Predicate::symmetric) {
        ends.sort();
    }
    let [near, far] = ends;
    let mut details = vec![("status", claim.status)];
    let given = |name: &'static str| Some((name, figure(Some(claim.qualifiers.get(name)?))));
    details.extend(QUALIFIERS.into_iter().filter_map(given));
    details.extend(claim.attribution.map(|said_by| ("attribution", said_by)));
    details.push(("rule", claim.rule));
    Record {
        kind: Kind::Claim,
        key: vec![claim.item.clone(), claim.predicate.clone(), near, far],
        predicate: claim.predicate,
        told,
        items: vec![claim.item],
        sentence: claim.evidence.text,
        details,
    }
}

/// A measure in words, without the spelling of the text: `up to 2000000000 USD`.
fn figure(value: Option<&Value>) -> String {
    let Some(Value::Object(parts)) = value else {
        return value.map(plain).unwrap_or_default();
    };
    let part = |name: &str| parts.get(name).map(plain).filter(|text| !text.is_empty());
    let words = [part("bound"), part("value"), part("unit"), part("noun")];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A JSON value as plain text; an object as its members.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A row of a table by the names of its columns.
type Row = BTreeMap<String, String>;

/// The edges of `edges.csv`. Error: the first row that is none.
pub fn edges(bytes: &[u8]) -> Result<Vec<Record>, String> {
    let columns = ["Source", "Target", "Label", "Source Label", "Target Label", "Items", "Evidence"];
    let edge = |row: Row| {
        let cell = |name: &str| text(&row, name);
        Record {
            kind: Kind::Edge,
            key: vec![cell("Label"), cell("Source"), cell("Target")],
            told: format!("{} {} {}", cell("Source Label"), cell("Label"), cell("Target Label")),
            predicate: cell("Label"),
            items: list(&cell("Items")),
            sentence: cell("Evidence"),
            details: details(&row, &[("status", "Status"), ("amount", "Amount"), ("weight", "Weight")]),
        }
    };
    Ok(rows(bytes, &columns)?.into_iter().map(edge).collect())
}

/// The deals of `deals.csv`. Error: the first row that is none.
pub fn deals(bytes: &[u8]) -> Result<Vec<Record>, String> {
    const DETAILS: [(&str, &str); 5] = [
        ("status", "Status"),
        ("amount", "Amount"),
        ("quantity", "Quantity"),
        ("announced", "Announced"),
        ("stories", "Stories"),
    ];
    let deal = |row: Row| {
        let cell = |name: &str| text(&row, name);
        Record {
            kind: Kind::Deal,
            key: vec![cell("Kind"), cell("Roles")],
            told: format!("{}: {}", cell("Kind"), cell("Roles")),
            predicate: cell("Kind"),
            items: list(&cell("Items")),
            sentence: cell("Evidence"),
            details: details(&row, &DETAILS),
        }
    };
    Ok(rows(bytes, &["Kind", "Roles", "Items", "Evidence"])?.into_iter().map(deal).collect())
}

/// The cells that may differ; an amount with its currency.
fn details(row: &Row, columns: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let detail = |(name, column): &(&'static str, &str)| {
        let mut value = text(row, column);
        if *name == "amount" && !value.is_empty() {
            value = format!("{value} {}", text(row, "Currency")).trim_end().to_owned();
        }
        (!value.is_empty()).then_some((*name, value))
    };
    columns.iter().filter_map(detail).collect()
}

fn rows(bytes: &[u8], columns: &[&str]) -> Result<Vec<Row>, String> {
    let mut table = csv::Reader::from_reader(bytes);
    let head = table.headers().map_err(|error| error.to_string())?;
    if let Some(missing) = columns.iter().find(|column| !head.iter().any(|own| own == **column)) {
        return Err(format!("has no column `{missing}`; was it written by `tieline run`?"));
    }
    table.deserialize().map(|row| row.map_err(|error| error.to_string())).collect()
}

/// The text of a cell, the quote that defuses it taken off.
fn text(row: &Row, column: &str) -> String {
    let cell = row.get(column).map_or("", String::as_str);
    let bare =
        cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
    bare.unwrap_or(cell).to_owned()
}

fn list(cell: &str) -> Vec<String> {
    cell.split("; ").filter(|id| !id.is_empty()).map(str::to_owned).collect()
}
