//! `themes.csv`: theme × entity × item. Which entities come up where a theme does: co-occurrence, not a claim.

use super::super::Format;
use super::Sheet;
use crate::graph::{Graph, ItemNode};
use std::collections::BTreeMap;
use std::io;

pub(super) const FORMAT: Format = Format { file: "themes.csv", render };

const COLUMNS: [&str; 9] =
    ["Theme", "Entity", "Entity Name", "Entity Type", "Item", "Date", "Source", "Story", "Fired By"];

fn render(graph: &Graph, out: &mut dyn io::Write) -> io::Result<()> {
    let mut sheet = Sheet::new(out, &COLUMNS)?;
    for (theme, items) in themes(graph) {
        for (entity, at) in by_entity(graph, &items) {
            let (node, entity) = (&graph.items()[at], entity.map(|entity| &graph.entities()[entity].entity));
            sheet
                .text(theme)
                .maybe(entity.map(|entity| entity.id.as_str()))
                .maybe(entity.map(|entity| entity.name.as_str()))
                .maybe(entity.map(|entity| entity.ty.as_str()))
                .text(&node.item.id)
                .day(node.item.date)
                .text(&node.item.source)
                .text(graph.story(at))
                .list(fired(node, theme))
                .end()?;
        }
    }
    sheet.finish()
}

fn themes(graph: &Graph) -> BTreeMap<&str, Vec<usize>> {
    let mut themes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, node) in graph.items().iter().enumerate() {
        for (name, _) in &node.themes {
            themes.entry(name).or_default().push(at);
        }
    }
    themes
}

/// Entity and item, sorted; an item that names nobody has one row without an entity.
fn by_entity(graph: &Graph, items: &[usize]) -> Vec<(Option<usize>, usize)> {
    let mut rows = Vec::new();
    for item in items {
        let named = &graph.items()[*item].entities;
        rows.extend(named.iter().map(|entity| (Some(*entity), *item)));
        if named.is_empty() {
            rows.push((None, *item));
        }
    }
    rows.sort_unstable();
    rows
}

fn fired<'a>(node: &'a ItemNode, theme: &str) -> impl Iterator<Item = &'a str> {
    let own = node.themes.iter().find(|(name, _)| name == theme);
    own.into_iter().flat_map(|(_, words)| words.iter().map(String::as_str))
}
