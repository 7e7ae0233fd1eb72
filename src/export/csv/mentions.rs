//! `mentions.csv`: the mention records, flat.

use super::super::Format;
use super::super::jsonl::Offsets;
use super::Sheet;
use crate::graph::Graph;
use std::io;

pub(super) const FORMAT: Format = Format { file: "mentions.csv", render };

const COLUMNS: [&str; 9] = ["Item", "Field", "Start", "End", "Text", "Entity", "Name", "Type", "Via"];

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    let mut sheet = Sheet::new(out, &COLUMNS)?;
    for node in graph.items() {
        let offsets = Offsets::new(&node.item);
        for mention in &node.mentions {
            let place = offsets.place(mention.span);
            sheet
                .text(&node.item.id)
                .text(place.field)
                .number(place.start)
                .number(place.end)
                .text(place.text)
                .text(&mention.entity.id)
                .text(&mention.entity.name)
                .text(mention.entity.ty.as_str())
                .text(&mention.via)
                .end()?;
        }
    }
    sheet.finish()
}
