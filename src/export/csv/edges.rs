//! `edges.csv`: one row an edge; opens as Gephi's edge table.

use super::super::Format;
use super::super::figure::cell;
use super::Sheet;
use crate::graph::Graph;
use std::io;

pub(super) const FORMAT: Format = Format { file: "edges.csv", render };

const COLUMNS: [&str; 15] = [
    "Source",
    "Target",
    "Type",
    "Label",
    "Weight",
    "Claims",
    "Status",
    "Amount",
    "Currency",
    "First Seen",
    "Last Seen",
    "Items",
    "Evidence",
    "Source Label",
    "Target Label",
];

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    let mut sheet = Sheet::new(out, &COLUMNS)?;
    let entity = |at: usize| &graph.entities()[at].entity;
    for edge in graph.edges() {
        let amount = edge.amount.as_ref();
        let way = if edge.predicate.symmetric() { "Undirected" } else { "Directed" };
        sheet
            .text(&entity(edge.subject).id)
            .text(&entity(edge.object).id)
            .text(way)
            .text(edge.predicate.as_str())
            .number(edge.weight)
            .number(edge.claims.len())
            .text(edge.status.as_str())
            .number(amount.map(|amount| cell(&amount.value)).unwrap_or_default())
            .maybe(amount.map(|amount| amount.unit.as_str()))
            .day(edge.first)
            .day(edge.last)
            .list(edge.items.iter().map(|item| graph.items()[*item].item.id.as_str()))
            .text(graph.quote(edge.best))
            .text(&entity(edge.subject).name)
            .text(&entity(edge.object).name)
            .end()?;
    }
    sheet.finish()
}
