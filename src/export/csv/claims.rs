//! `claims.csv`: the claim records, flat.

use super::super::Format;
use super::super::figure::cell;
use super::super::jsonl::Offsets;
use super::Sheet;
use crate::graph::{ClaimNode, Graph};
use crate::text::quantity::Measure;
use std::io;

pub(super) const FORMAT: Format = Format { file: "claims.csv", render };

const COLUMNS: [&str; 34] = [
    "Id",
    "Item",
    "Predicate",
    "Subject",
    "Subject Name",
    "Subject Type",
    "Object",
    "Object Name",
    "Object Type",
    "Raw",
    "Value",
    "Unit",
    "Status",
    "Amount",
    "Currency",
    "Quantity",
    "Quantity Unit",
    "Stake",
    "Stake Unit",
    "Valuation",
    "Valuation Currency",
    "Product",
    "From",
    "Role",
    "Metric",
    "Round",
    "Date",
    "Attribution",
    "Field",
    "Start",
    "End",
    "Evidence",
    "Rule",
    "Confidence",
];

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    let mut sheet = Sheet::new(out, &COLUMNS)?;
    for node in graph.items() {
        let offsets = Offsets::new(&node.item);
        for claim in &graph.claims()[node.claims.clone()] {
            sheet.text(&claim.id.to_string()).text(&node.item.id);
            ends(&mut sheet, &offsets, claim);
            qualifiers(&mut sheet, claim);
            evidence(&mut sheet, &offsets, claim);
            sheet.end()?;
        }
    }
    sheet.finish()
}

fn ends(sheet: &mut Sheet<'_>, offsets: &Offsets<'_>, node: &ClaimNode) {
    let claim = &node.claim;
    sheet.text(claim.predicate.as_str());
    for end in [Some(&claim.subject), claim.object.as_ref()] {
        sheet
            .maybe(end.map(|entity| entity.id.as_str()))
            .maybe(end.map(|entity| entity.name.as_str()))
            .maybe(end.map(|entity| entity.ty.as_str()));
    }
    let raw = claim.value.as_ref().and_then(|(_, span)| *span);
    sheet.maybe(raw.map(|span| offsets.place(span).text));
    figure(sheet, claim.value.as_ref().map(|(measure, _)| measure));
}

fn qualifiers(sheet: &mut Sheet<'_>, node: &ClaimNode) {
    let said = &node.claim.qualifiers;
    sheet.text(node.claim.status.as_str());
    for measure in [&said.amount, &said.quantity, &said.stake, &said.valuation] {
        figure(sheet, measure.as_ref());
    }
    for word in [&said.product, &said.from, &said.role, &said.metric, &said.round, &said.date] {
        sheet.maybe(word.as_deref());
    }
}

fn evidence(sheet: &mut Sheet<'_>, offsets: &Offsets<'_>, node: &ClaimNode) {
    let place = offsets.place(node.claim.evidence.span);
    sheet
        .maybe(node.claim.attribution.as_deref())
        .text(place.field)
        .number(place.start)
        .number(place.end)
        .text(place.text)
        .text(&node.claim.rule)
        .number(if node.claim.confidence.is_finite() { node.claim.confidence } else { 0.0 });
}

/// Number and unit in two cells.
fn figure(sheet: &mut Sheet<'_>, measure: Option<&Measure>) {
    sheet
        .number(measure.map(|measure| cell(&measure.value)).unwrap_or_default())
        .maybe(measure.map(|measure| measure.unit.as_str()));
}
