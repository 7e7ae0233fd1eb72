//! `themes.dot`: which entities come up where a theme does. Named together, not tied: no claim is drawn here.

use super::measure::wrap;
use super::palette::{Family, Look};
use super::picture::{Link, Node, Picture, Stroke};
use super::{captions, items_and_days, ties};
use crate::graph::{Graph, select};
use crate::lexicon::EntityType;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const DOT_KEEP: usize = super::KEEP;
/// Lines that a reader can still follow from end to end.
const LINES: usize = 80;

/// A theme and an entity, with the stories that name both.
type Pair<'a> = ((&'a str, usize), BTreeSet<usize>);

pub(super) fn picture(graph: &Graph, keep: usize) -> Picture {
    let themes: BTreeSet<&str> = names(graph).map(|(_, name)| name).collect();
    let themes: Vec<&str> = themes.into_iter().collect();
    let all = pairs(graph);
    let shown = strongest(graph, &themes, &all, keep);
    let mut picture = Picture { title: "Themes and who comes up in them".to_owned(), ..Picture::default() };
    let mut at: BTreeMap<(bool, String), usize> = BTreeMap::new();
    for ((theme, entity), stories) in &shown {
        let mut place = |node: Node, theme: bool| {
            let key = (theme, node.id.clone());
            *at.entry(key).or_insert_with(|| {
                picture.nodes.push(node);
                picture.nodes.len() - 1
            })
        };
        let (from, to) = (place(theme_node(theme), true), place(ties::node(graph, *entity), false));
        picture.links.push(link(from, to, stories.len()));
    }
    picture.caption = caption(graph, &all, &shown);
    ties::weigh(&mut picture);
    picture
}

fn names(graph: &Graph) -> impl Iterator<Item = (usize, &str)> {
    let items = graph.items().iter().enumerate();
    items.flat_map(|(at, node)| node.themes.iter().map(move |(name, _)| (at, name.as_str())))
}

fn pairs(graph: &Graph) -> Vec<Pair<'_>> {
    let mut pairs: BTreeMap<(&str, usize), BTreeSet<usize>> = BTreeMap::new();
    for (at, theme) in names(graph) {
        let node = &graph.items()[at];
        for entity in &node.entities {
            if graph.entities()[*entity].entity.ty != EntityType::Theme {
                pairs.entry((theme, *entity)).or_default().insert(node.story);
            }
        }
    }
    pairs.into_iter().collect()
}

/// The strongest nodes, then the strongest lines between them, in the order of names.
fn strongest<'a>(graph: &Graph, themes: &[&str], all: &[Pair<'a>], keep: usize) -> Vec<Pair<'a>> {
    let number = |theme: &str| themes.binary_search(&theme).unwrap_or_default();
    let node = |entity: usize| themes.len() + entity;
    let weighed: Vec<_> =
        all.iter().map(|((theme, entity), stories)| (number(theme), node(*entity), stories.len())).collect();
    let kept = select::strongest(themes.len() + graph.entities().len(), &weighed, keep);
    let within = |of: usize| kept.binary_search(&of).is_ok();
    let mut shown: Vec<&Pair<'a>> =
        all.iter().filter(|((theme, entity), _)| within(number(theme)) && within(node(*entity))).collect();
    shown.sort_by_key(|(_, stories)| Reverse(stories.len()));
    shown.truncate(LINES);
    shown.sort_by_key(|(ends, _)| *ends);
    shown.into_iter().cloned().collect()
}

fn caption(graph: &Graph, all: &[Pair<'_>], shown: &[Pair<'_>]) -> Vec<String> {
    let count = |pairs: &[Pair<'_>]| {
        let themes: BTreeSet<&str> = pairs.iter().map(|((theme, _), _)| *theme).collect();
        let entities: BTreeSet<usize> = pairs.iter().map(|((_, entity), _)| *entity).collect();
        (themes.len(), entities.len())
    };
    let ((themes, entities), (every_theme, every_entity)) = (count(shown), count(all));
    let themes_words = captions::counted(themes, "theme", "themes");
    let drawn = format!(
        "{} · {themes_words} · {} · a line joins what one item names; the number counts stories",
        items_and_days(graph),
        captions::counted(entities, "entity", "entities"),
    );
    let left = captions::left_out(
        "what most stories name together",
        [
            (every_theme + every_entity - themes - entities, "theme or entity", "themes and entities"),
            (all.len() - shown.len(), "line", "lines"),
        ],
    );
    std::iter::once(drawn).chain(left).collect()
}

fn theme_node(name: &str) -> Node {
    let mut lines = wrap(name, 18, 3);
    if lines.is_empty() {
        lines.push("(no name)".to_owned());
    }
    Node {
        id: format!("theme {name}"),
        lines,
        look: Look::Entity(EntityType::Theme),
        stroke: Stroke::Solid,
        weight: 0,
    }
}

fn link(from: usize, to: usize, stories: usize) -> Link {
    Link {
        from,
        to,
        lines: (stories > 1).then(|| stories.to_string()).into_iter().collect(),
        family: Family::Together,
        stroke: Stroke::Solid,
        weight: stories,
        arrow: false,
        hint: String::new(),
    }
}
