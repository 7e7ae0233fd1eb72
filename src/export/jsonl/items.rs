//! `items.jsonl`: every item with the story it tells and its themes.

use super::super::Format;
use super::line;
use crate::graph::Graph;
use serde::Serialize;
use std::io;

pub(super) const FORMAT: Format = Format { file: "items.jsonl", render };

#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    source: &'a str,
    date: Option<String>,
    title: &'a str,
    story: &'a str,
    themes: Vec<&'a str>,
}

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    for (at, node) in graph.items().iter().enumerate() {
        let record = Record {
            id: &node.item.id,
            source: &node.item.source,
            date: node.item.date.map(|date| date.to_string()),
            title: &node.item.title,
            story: graph.story(at),
            themes: node.themes.iter().map(|(name, _)| name.as_str()).collect(),
        };
        line(out, &record)?;
    }
    Ok(())
}
