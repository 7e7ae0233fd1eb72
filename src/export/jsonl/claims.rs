//! `claims.jsonl`: every claim with its evidence; what the item says again is listed under `also`.

use super::super::Format;
use super::super::figure::Json;
use super::quantities::BoundRecord;
use super::{Offsets, Place, line};
use crate::claim::Qualifiers;
use crate::graph::{ClaimNode, Graph};
use crate::lexicon::Entity;
use crate::text::quantity::{Bound, Measure};
use serde::Serialize;
use std::io;

pub(super) const FORMAT: Format = Format { file: "claims.jsonl", render };

#[derive(Serialize)]
struct Record<'a> {
    id: String,
    item: &'a str,
    predicate: &'static str,
    subject: EntityRecord<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    object: Option<EntityRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<ValueRecord<'a>>,
    status: &'static str,
    qualifiers: QualifierRecord<'a>,
    attribution: Option<&'a str>,
    evidence: Place<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Place<'a>>,
    rule: &'a str,
    confidence: f64,
}

#[derive(Serialize)]
struct EntityRecord<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(rename = "type")]
    ty: &'static str,
}

/// The far end of `raises` and `metric`; all null where the text gives no figure.
#[derive(Serialize)]
struct ValueRecord<'a> {
    raw: Option<&'a str>,
    value: Option<Json<'a>>,
    unit: Option<&'a str>,
}

#[derive(Serialize)]
struct MeasureRecord<'a> {
    value: Json<'a>,
    unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<BoundRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noun: Option<&'a str>,
}

/// Only what the text gives is written.
#[derive(Serialize)]
struct QualifierRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<MeasureRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<MeasureRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stake: Option<MeasureRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valuation: Option<MeasureRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metric: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    round: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
}

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    for node in graph.items() {
        let offsets = Offsets::new(&node.item);
        for claim in &graph.claims()[node.claims.clone()] {
            line(out, &record(&node.item.id, &offsets, claim))?;
        }
    }
    Ok(())
}

fn record<'a>(item: &'a str, offsets: &Offsets<'a>, node: &'a ClaimNode) -> Record<'a> {
    let claim = &node.claim;
    let also = node.more.iter().map(|evidence| offsets.place(evidence.span));
    Record {
        id: node.id.to_string(),
        item,
        predicate: claim.predicate.as_str(),
        subject: entity(&claim.subject),
        object: claim.object.as_deref().map(entity),
        value: claim.predicate.valued().then(|| value(node, offsets)),
        status: claim.status.as_str(),
        qualifiers: qualifiers(&claim.qualifiers),
        attribution: claim.attribution.as_deref(),
        evidence: offsets.place(claim.evidence.span),
        also: also.collect(),
        rule: &claim.rule,
        confidence: finite(claim.confidence),
    }
}

/// JSON has no NaN; what is no number is no confidence.
fn finite(confidence: f64) -> f64 {
    if confidence.is_finite() { confidence } else { 0.0 }
}

fn entity(entity: &Entity) -> EntityRecord<'_> {
    EntityRecord { id: &entity.id, name: &entity.name, ty: entity.ty.as_str() }
}

fn value<'a>(node: &'a ClaimNode, offsets: &Offsets<'a>) -> ValueRecord<'a> {
    let value = node.claim.value.as_ref();
    let raw = value.and_then(|(_, span)| *span);
    ValueRecord {
        raw: raw.map(|span| offsets.place(span).text),
        value: value.map(|(measure, _)| Json(&measure.value)),
        unit: value.map(|(measure, _)| measure.unit.as_str()).filter(|unit| !unit.is_empty()),
    }
}

fn qualifiers(of: &Qualifiers) -> QualifierRecord<'_> {
    QualifierRecord {
        amount: of.amount.as_ref().map(measure),
        quantity: of.quantity.as_ref().map(measure),
        stake: of.stake.as_ref().map(measure),
        valuation: of.valuation.as_ref().map(measure),
        product: of.product.as_deref(),
        from: of.from.as_deref(),
        role: of.role.as_deref(),
        metric: of.metric.as_deref(),
        round: of.round.as_deref(),
        date: of.date.as_deref(),
    }
}

fn measure(measure: &Measure) -> MeasureRecord<'_> {
    MeasureRecord {
        value: Json(&measure.value),
        unit: &measure.unit,
        bound: (measure.bound != Bound::Exact).then(|| measure.bound.into()),
        noun: measure.noun.as_deref(),
    }
}
