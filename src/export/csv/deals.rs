//! `deals.csv`: one row a deal, put together from all items that tell of it, with one quote a story.

use super::super::Format;
use super::super::figure::{cell, short};
use super::Sheet;
use crate::graph::{Deal, Graph};
use std::collections::BTreeSet;
use std::io;

pub(super) const FORMAT: Format = Format { file: "deals.csv", render };

const COLUMNS: [&str; 15] = [
    "Id",
    "Kind",
    "Parties",
    "Roles",
    "Amount",
    "Currency",
    "Quantity",
    "Status",
    "Announced",
    "Last Seen",
    "Sources",
    "Stories",
    "Items",
    "Themes",
    "Evidence",
];

/// What stands between two quotes in one cell.
const QUOTES: &str = " | ";

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    let mut sheet = Sheet::new(out, &COLUMNS)?;
    for deal in graph.deals() {
        let amount = deal.amount.as_ref();
        let name = |entity: usize| graph.name(entity);
        let roles: Vec<String> =
            deal.parties.iter().map(|party| format!("{}: {}", party.role, name(party.entity))).collect();
        sheet
            .text(&deal.id.to_string())
            .text(deal.kind.as_str())
            .list(deal.parties.iter().map(|party| name(party.entity)))
            .list(roles.iter().map(String::as_str))
            .number(amount.map(|amount| cell(&amount.value)).unwrap_or_default())
            .maybe(amount.map(|amount| amount.unit.as_str()))
            .text(&deal.quantity.as_ref().map(short).unwrap_or_default())
            .text(deal.status.as_str())
            .day(deal.announced)
            .day(deal.last)
            .list(deal.sources(graph.items()))
            .number(deal.stories.len())
            .list(deal.items.iter().map(|item| graph.items()[*item].item.id.as_str()))
            .list(deal.themes(graph.items()))
            .text(&quotes(graph, deal))
            .end()?;
    }
    sheet.finish()
}

/// The quote that gives the deal's amount and status first, then one for each further story.
fn quotes(graph: &Graph, deal: &Deal) -> String {
    let mut heard = BTreeSet::new();
    let ordered = std::iter::once(&deal.best).chain(&deal.claims);
    let quotes = ordered.filter(|claim| heard.insert(graph.item_of(**claim).story));
    let quotes: Vec<&str> = quotes.map(|claim| graph.quote(*claim)).collect();
    quotes.join(QUOTES)
}
