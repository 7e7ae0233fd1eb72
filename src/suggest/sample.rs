//! Sentences that a name stands in: samples for people, and the known names beside it.

use super::gather::{Name, discovered};
use super::{Beside, Sample};
use crate::graph::{Graph, ItemNode};
use crate::lexicon::Lexicon;
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// At most as many sentences are shown.
const SAMPLES: usize = 3;
/// At most as many known names are shown.
const BESIDE: usize = 5;
/// A sentence is shown up to as many characters on either side of the name.
const AROUND: usize = 160;

/// The sentences of a name, each with its item.
pub(super) struct Sentences {
    /// Item, sentence, and one place of the name in it, in the order of the items.
    spans: Vec<(usize, Span, Span)>,
}

impl Sentences {
    /// Finds the sentence of every place.
    pub fn of(graph: &Graph, name: &Name) -> Sentences {
        let mut spans: Vec<(usize, Span, Span)> = Vec::new();
        for finds in name.finds.chunk_by(|a, b| a.item == b.item) {
            let node = &graph.items()[finds[0].item];
            let cut = node.item.fields().map(|field| cut(node.item.text(field)));
            for find in finds {
                let whole = sentence(node, &cut[find.span.field as usize], find.span);
                if spans.iter().rev().take(finds.len()).all(|(item, s, _)| (*item, *s) != (find.item, whole))
                {
                    spans.push((find.item, whole, find.span));
                }
            }
        }
        spans.sort_unstable();
        Sentences { spans }
    }

    /// One sentence an item, the longest of the item; no text twice.
    pub fn samples(&self, graph: &Graph) -> Vec<Sample> {
        let mut seen = BTreeSet::new();
        let mut samples = Vec::new();
        for own in self.spans.chunk_by(|a, b| a.0 == b.0) {
            let Some((item, whole, place)) =
                own.iter().max_by_key(|(_, s, _)| (s.end - s.start, Reverse(s.start)))
            else {
                continue;
            };
            let item = &graph.items()[*item].item;
            let text = clipped(item.text(whole.field), *whole, *place);
            if samples.len() < SAMPLES && seen.insert(text.clone()) {
                samples.push(Sample { item: item.id.clone(), text });
            }
        }
        samples
    }

    /// The entities of the dictionaries that the sentences mention.
    pub fn beside(&self, graph: &Graph, lexicon: &Lexicon) -> Vec<Beside> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (item, whole, _) in &self.spans {
            let mentions = graph.items()[*item].mentions.iter();
            let here = mentions.filter(|m| !discovered(m) && whole.contains(&m.span));
            let ids: BTreeSet<&str> =
                here.map(|m| m.entity.id.split(':').next().unwrap_or_default()).collect();
            ids.into_iter().for_each(|id| *counts.entry(id).or_default() += 1);
        }
        let mut beside: Vec<Beside> = counts
            .into_iter()
            .filter_map(|(id, sentences)| {
                let name = lexicon.entity(id)?.name.clone();
                Some(Beside { id: id.to_owned(), name, sentences })
            })
            .collect();
        beside.sort_by_key(|b| Reverse(b.sentences));
        beside.truncate(BESIDE);
        beside
    }

    /// The words around every place in lower case, for what they say of the name.
    pub fn words_around(&self, graph: &Graph) -> Vec<String> {
        let around = |(item, whole, place): &(usize, Span, Span)| {
            let text = graph.items()[*item].item.text(whole.field);
            let before: Vec<&str> = words(&text[whole.start..place.start.max(whole.start)]).collect();
            let after = words(text.get(place.end..whole.end).unwrap_or_default()).take(8);
            let near = before.into_iter().rev().take(5).collect::<Vec<_>>().into_iter().rev();
            let told: Vec<String> = near.chain(after).map(str::to_lowercase).collect();
            format!(" {} ", told.join(" "))
        };
        self.spans.iter().map(around).collect()
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The sentences of a text as byte ranges, in order.
fn cut(text: &str) -> Vec<(usize, usize)> {
    let range = |piece: &str| {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        (start, start + piece.len())
    };
    sentencex::segment("en", text).into_iter().map(range).collect()
}

/// The sentence that a place begins in, to the end of the place at least, without the blanks around it.
fn sentence(node: &ItemNode, cut: &[(usize, usize)], place: Span) -> Span {
    let at = cut.partition_point(|(start, _)| *start <= place.start);
    let (start, end) = at.checked_sub(1).map_or((place.start, place.end), |at| cut[at]);
    let end = end.max(place.end);
    let text = &node.item.text(place.field)[start..end];
    let blank = text.len() - text.trim_start().len();
    Span { field: place.field, start: start + blank, end: start + blank + text.trim().len() }
}

/// A sentence on one line, what stands far from the name left out.
fn clipped(text: &str, whole: Span, place: Span) -> String {
    let (before, after) = (&text[whole.start..place.start], &text[place.start..whole.end]);
    let back = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let forth = after.char_indices().nth(2 * AROUND).map_or(after.len(), |(at, _)| at);
    let (left, right) = (if back > 0 { "…" } else { "" }, if forth < after.len() { "…" } else { "" });
    let line = format!("{left}{}{}{right}", &before[back..], &after[..forth]);
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
