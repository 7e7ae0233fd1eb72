//! `entities.csv`: one row an entity; opens as Gephi's node table.

use super::super::Format;
use super::Sheet;
use crate::graph::Graph;
use std::io;

pub(super) const FORMAT: Format = Format { file: "entities.csv", render };

const COLUMNS: [&str; 11] = [
    "Id",
    "Label",
    "Type",
    "Kind",
    "Wikidata",
    "Ticker",
    "Mentions",
    "Items",
    "First Seen",
    "Last Seen",
    "Aliases",
];

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    let mut sheet = Sheet::new(out, &COLUMNS)?;
    for node in graph.entities() {
        let entity = &node.entity;
        sheet
            .text(&entity.id)
            .text(&entity.name)
            .text(entity.ty.as_str())
            .text(&entity.kind)
            .maybe(entity.wikidata.as_deref())
            .maybe(entity.ticker.as_deref())
            .number(node.mentions)
            .number(node.items)
            .day(node.first)
            .day(node.last)
            .list(entity.aliases.iter().map(String::as_str))
            .end()?;
    }
    sheet.finish()
}
