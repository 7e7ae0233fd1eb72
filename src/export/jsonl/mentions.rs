//! `mentions.jsonl`: every place that names an entity.

use super::super::Format;
use super::{Offsets, Place, line};
use crate::graph::Graph;
use serde::Serialize;
use std::io;

pub(super) const FORMAT: Format = Format { file: "mentions.jsonl", render };

#[derive(Serialize)]
struct Record<'a> {
    item: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    entity: &'a str,
    name: &'a str,
    #[serde(rename = "type")]
    ty: &'static str,
    via: &'a str,
}

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    for node in graph.items() {
        let offsets = Offsets::new(&node.item);
        for mention in &node.mentions {
            let record = Record {
                item: &node.item.id,
                place: offsets.place(mention.span),
                entity: &mention.entity.id,
                name: &mention.entity.name,
                ty: mention.entity.ty.as_str(),
                via: &mention.via,
            };
            line(out, &record)?;
        }
    }
    Ok(())
}
