//! Conditions of ambiguous names: what must or must not stand elsewhere in the same item, and longer texts that are not the name.

use super::matcher::Scan;
use super::words::words;
use crate::text::Span;
use std::sync::Arc;

/// Something that may stand near a name.
#[derive(Debug)]
pub enum Cue {
    /// A word or phrase, any case; with the hashes of its words.
    Phrase(Box<[u64]>),
    /// An entity by index.
    Entity(u32),
}

impl Cue {
    /// A phrase; `None` when it holds no letter or digit.
    pub fn phrase(text: &str) -> Option<Cue> {
        let hashes: Box<[u64]> = words(text).iter().map(|w| w.hash).collect();
        (!hashes.is_empty()).then_some(Cue::Phrase(hashes))
    }

    /// True when the cue stands in the item outside `span`.
    fn holds(&self, scan: &Scan<'_>, sure: &[(u32, Span)], span: Span) -> bool {
        match self {
            Cue::Phrase(hashes) => scan.occurs_outside(hashes, span),
            Cue::Entity(entity) => sure.iter().any(|(e, s)| e == entity && !s.overlaps(&span)),
        }
    }
}

/// When an alias counts.
#[derive(Debug, Default)]
pub struct Condition {
    /// One of these must hold, where there are any.
    pub near: Arc<[Cue]>,
    /// None of these may.
    pub not_near: Arc<[Cue]>,
    /// Longer texts, each cut at the alias: what stands before it and after it.
    pub no: Vec<(Box<str>, Box<str>)>,
    /// A related entity must be named without doubt.
    pub ambiguous: bool,
}

impl Condition {
    /// True when nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.near.is_empty() && self.not_near.is_empty() && self.no.is_empty() && !self.ambiguous
    }

    /// True when the answer depends on which other entities the item names.
    pub fn asks_entities(&self) -> bool {
        let entity = |c: &Cue| matches!(c, Cue::Entity(_));
        self.ambiguous || self.near.iter().chain(&*self.not_near).any(entity)
    }

    /// True when no longer text of `no` stands around the span, as it is written or in the plural. `plural` says that the span
    /// ends with an `s` that the alias has not: that `s` may as well belong to the longer text (`Google Plays`).
    pub fn apart(&self, text: &str, span: Span, plural: bool) -> bool {
        let ends = [Some(span.end), plural.then(|| span.end - 1)];
        let around = |(before, after): &(Box<str>, Box<str>)| {
            left_of(&text[..span.start], before).is_some_and(|left| {
                ends.iter().flatten().any(|end| {
                    right_of(&text[*end..], after).is_some_and(|right| whole(text, left, end + right))
                })
            })
        };
        !self.no.iter().any(around)
    }

    /// True when `near` and `not_near` hold for a mention at `span`, given the entities named for sure.
    pub fn holds(&self, scan: &Scan<'_>, sure: &[(u32, Span)], span: Span) -> bool {
        let holds = |cue: &Cue| cue.holds(scan, sure, span);
        (self.near.is_empty() || self.near.iter().any(holds)) && !self.not_near.iter().any(holds)
    }
}

/// Cuts a longer text at every place where it holds the alias, whatever the case.
pub fn cut(longer: &str, alias: &str) -> Vec<(Box<str>, Box<str>)> {
    let (low, name) = (longer.to_ascii_lowercase(), alias.to_ascii_lowercase());
    low.match_indices(&name).map(|(i, _)| (longer[..i].into(), longer[i + alias.len()..].into())).collect()
}

/// True when the range is not part of a longer word, but for a plural `s`.
fn whole(text: &str, start: usize, end: usize) -> bool {
    let clear = super::alias::clear;
    clear(text, start, end) || text[end..].starts_with('s') && clear(text, start, end + 1)
}

fn same(a: char, b: char) -> bool {
    let plain = |c| if matches!(c, '’' | '‘') { '\'' } else { c };
    plain(a).eq_ignore_ascii_case(&plain(b))
}

/// Where `tail` begins, if `text` ends with it in any case.
fn left_of(text: &str, tail: &str) -> Option<usize> {
    let mut left = text.char_indices().rev();
    let mut start = text.len();
    for c in tail.chars().rev() {
        let (at, found) = left.next()?;
        if !same(c, found) {
            return None;
        }
        start = at;
    }
    Some(start)
}

/// Where `head` ends, if `text` begins with it in any case.
fn right_of(text: &str, head: &str) -> Option<usize> {
    let mut right = text.chars();
    let mut end = 0;
    for c in head.chars() {
        let found = right.next()?;
        if !same(c, found) {
            return None;
        }
        end += found.len_utf8();
    }
    Some(end)
}
