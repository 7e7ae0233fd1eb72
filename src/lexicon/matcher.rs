//! Finds the aliases in an item: a table of word sequences, walked from every word, then conditions, then leftmost-longest.
//!
//! Every alias that stands in the text is a candidate; only those whose conditions hold compete for the text, so a longer one
//! that is refused never hides a shorter one.

use super::alias::Form;
use super::words::{HashedMap, Word, chain, words};
use crate::item::Item;
use crate::text::{Field, Span};
use std::cell::OnceCell;

/// The aliases by the words they consist of.
#[derive(Debug, Default)]
pub struct Table {
    nodes: HashedMap<Node>,
    /// Indices of forms, those of one node together.
    ends: Vec<u32>,
}

/// What is known of a sequence of words.
#[derive(Debug, Default, Clone, Copy)]
struct Node {
    /// True when a longer sequence begins with it.
    more: bool,
    /// The forms that consist of just this sequence: a range of `ends`.
    from: u32,
    to: u32,
}

impl Table {
    /// The table of forms, each given with its words; a form's place in the list is its index.
    pub fn new<'a>(forms: impl Iterator<Item = &'a [Word]>) -> Table {
        let mut table = Table::default();
        let mut keys: Vec<(u64, u32)> = Vec::new();
        for (index, words) in forms.enumerate() {
            let mut key = 0;
            for (i, word) in words.iter().enumerate() {
                key = chain(key, word.hash);
                table.nodes.entry(key).or_default().more |= i + 1 < words.len();
            }
            keys.push((key, index as u32));
        }
        keys.sort_unstable();
        for group in keys.chunk_by(|a, b| a.0 == b.0) {
            let node = table.nodes.entry(group[0].0).or_default();
            node.from = table.ends.len() as u32;
            table.ends.extend(group.iter().map(|(_, form)| *form));
            node.to = table.ends.len() as u32;
        }
        table
    }

    /// Calls `each` with every form whose words begin at word `first`: the form's index, its last word, whether with a plural `s`.
    fn walk(&self, text: &str, words: &[Word], first: usize, mut each: impl FnMut(u32, usize, bool)) {
        let mut key = 0;
        for (last, word) in words.iter().enumerate().skip(first) {
            if let Some(singular) = singular(text, word)
                && let Some(node) = self.nodes.get(&chain(key, singular))
            {
                self.ends[node.from as usize..node.to as usize].iter().for_each(|f| each(*f, last, true));
            }
            key = chain(key, word.hash);
            let Some(node) = self.nodes.get(&key) else {
                return;
            };
            self.ends[node.from as usize..node.to as usize].iter().for_each(|f| each(*f, last, false));
            if !node.more {
                return;
            }
        }
    }
}

/// The hash of a word without its plural `s`.
fn singular(text: &str, word: &Word) -> Option<u64> {
    let stem = text[word.range()].strip_suffix('s')?;
    (stem.len() > 1).then(|| super::words::hash(stem))
}

/// An item cut into words, with what is asked of them often.
#[derive(Debug)]
pub struct Scan<'a> {
    /// The item.
    pub item: &'a Item,
    fields: [Vec<Word>; 2],
    /// Every word of the item by hash, sorted; made when a condition first asks.
    index: OnceCell<Vec<(u64, Field, u32)>>,
}

impl<'a> Scan<'a> {
    /// Cuts both fields.
    pub fn new(item: &'a Item) -> Scan<'a> {
        Scan { item, fields: [words(&item.title), words(&item.body)], index: OnceCell::new() }
    }

    /// The words of a field.
    pub fn words(&self, field: Field) -> &[Word] {
        &self.fields[field as usize]
    }

    /// True when the words stand one after the other somewhere outside `span`.
    pub fn occurs_outside(&self, hashes: &[u64], span: Span) -> bool {
        let Some(first) = hashes.first() else {
            return false;
        };
        let index = self.index.get_or_init(|| {
            let field = |f: Field| self.words(f).iter().enumerate().map(move |(i, w)| (w.hash, f, i as u32));
            let mut all: Vec<_> = field(Field::Title).chain(field(Field::Body)).collect();
            all.sort_unstable();
            all
        });
        let from = index.partition_point(|(h, ..)| h < first);
        let here = index[from..].iter().take_while(|(h, ..)| h == first);
        here.into_iter().any(|(_, field, at)| {
            let Some(run) = self.words(*field)[*at as usize..].get(..hashes.len()) else {
                return false;
            };
            let place =
                Span { field: *field, start: run[0].start as usize, end: run[run.len() - 1].end as usize };
            !place.overlaps(&span) && run.iter().zip(hashes).all(|(w, h)| w.hash == *h)
        })
    }
}

/// An alias found in the text, its conditions not yet asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Index of the form.
    pub form: u32,
    /// Where it stands.
    pub span: Span,
    /// Its first word.
    pub first: usize,
    /// Its last word.
    pub last: usize,
    /// True when the last word ends with a plural `s` that the form has not.
    pub plural: bool,
}

impl Table {
    /// All places of all forms in a field, overlapping ones too, in order of their first word.
    pub fn find(&self, forms: &[Form], scan: &Scan<'_>, field: Field, each: &mut Vec<Found>) {
        let (text, words) = (scan.item.text(field), scan.words(field));
        for (first, word) in words.iter().enumerate() {
            self.walk(text, words, first, |form, last, plural| {
                let end = words[last].end as usize;
                if let Some((start, end)) = forms[form as usize].at(text, word.start as usize, end, plural) {
                    each.push(Found { form, span: Span { field, start, end }, first, last, plural });
                }
            });
        }
    }
}

/// Keeps what wins the text: of all candidates the leftmost, of those the longest, of those the lowest rank.
pub fn leftmost_longest<T>(mut candidates: Vec<T>, key: impl Fn(&T) -> (Span, u32)) -> Vec<T> {
    candidates.sort_by_key(|c| {
        let (span, rank) = key(c);
        (span.field, span.start, std::cmp::Reverse(span.end), rank)
    });
    let mut last: Option<Span> = None;
    candidates.retain(|c| {
        let span = key(c).0;
        let free = last.is_none_or(|l| !l.overlaps(&span));
        if free {
            last = Some(span);
        }
        free
    });
    candidates
}
