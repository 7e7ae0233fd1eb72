//! Stories: items that tell the same one (a weekly pick of a daily item, a reprint, a reworked copy).
//!
//! Three ways in, each linear in the items: the same address, the same headline, or bodies whose word runs overlap.
//! Candidates come from an inverted index (for bodies over a bottom-k sketch of their shingles), sorted by day, and only
//! near neighbours in it are compared: never all pairs. Two independent reports of one event stay two stories.

use super::deals::days_between;
use super::hash::{ContentId, spread};
use super::model::day;
use super::shingles::{SKETCH, overlap, shingles, words};
use crate::Reading;
use crate::item::Item;
use crate::text::quantity::{Quantity, Value};
use jiff::civil::Date;
use petgraph::unionfind::UnionFind;
use rayon::prelude::*;

/// How far apart two tellings may be, in days: a monthly pick reaches back to the first day of its month.
const WINDOW_DAYS: i32 = 31;
/// The share of word runs that two bodies must have in common.
const OVERLAP: f64 = 0.5;
/// A headline of fewer words ("Morning briefing") says too little by itself.
const HEADLINE_WORDS: usize = 4;
/// Without a title, a body up to this length is the headline.
const SHORT_BODY_WORDS: usize = 30;
/// How many earlier members of one index entry each member is compared with.
const NEIGHBOURS: usize = 8;

/// For each reading the index of the first reading of its story. Readings are sorted by id, so that is the smallest id.
/// `entities` holds the sorted entity indices of each reading.
pub(super) fn group(readings: &[Reading], entities: &[Vec<usize>]) -> Vec<usize> {
    let days = readings.iter().map(|reading| day(&reading.item)).collect();
    let sketches = readings.par_iter().map(|reading| sketch(&reading.item)).collect();
    let pages = Pages { readings, entities, days, sketches };
    let mut joined = UnionFind::new(readings.len());
    pages.join(&mut joined, |at| address(&readings[at].item), Pages::near);
    pages.join(&mut joined, |at| headline(&readings[at].item), Pages::same_headline);
    pages.join(&mut joined, |at| pages.sketches[at].iter().copied(), Pages::same_body);

    let mut first = vec![usize::MAX; readings.len()];
    (0..readings.len())
        .map(|at| {
            let root = joined.find(at);
            first[root] = first[root].min(at);
            first[root]
        })
        .collect()
}

struct Pages<'a> {
    readings: &'a [Reading],
    entities: &'a [Vec<usize>],
    days: Vec<Option<Date>>,
    sketches: Vec<Vec<u64>>,
}

impl Pages<'_> {
    /// Files every item under its keys, and joins those neighbours under one key that are the same.
    fn join<K: IntoIterator<Item = u64> + Send>(
        &self,
        joined: &mut UnionFind<usize>,
        keys: impl Fn(usize) -> K + Sync + Send,
        same: impl Fn(&Self, usize, usize) -> bool,
    ) {
        let filed: Vec<K> = (0..self.readings.len()).into_par_iter().map(keys).collect();
        let mut index: Vec<(u64, Option<Date>, usize)> = filed
            .into_iter()
            .enumerate()
            .flat_map(|(at, keys)| keys.into_iter().map(move |key| (key, self.days[at], at)))
            .collect();
        index.par_sort_unstable();
        for entry in index.chunk_by(|a, b| a.0 == b.0) {
            for (place, (_, _, at)) in entry.iter().enumerate() {
                for (_, _, before) in &entry[place.saturating_sub(NEIGHBOURS)..place] {
                    if !joined.equiv(*before, *at) && same(self, *before, *at) {
                        joined.union(*before, *at);
                    }
                }
            }
        }
    }

    fn near(&self, a: usize, b: usize) -> bool {
        match (self.days[a], self.days[b]) {
            (Some(a), Some(b)) => days_between(a, b) <= WINDOW_DAYS,
            _ => true,
        }
    }

    /// A column may run under one headline every week: then it has to be about the same names.
    fn same_headline(&self, a: usize, b: usize) -> bool {
        let (left, right) = (&self.readings[a].item, &self.readings[b].item);
        let telling = words(title(left)).count() >= HEADLINE_WORDS;
        self.near(a, b) && (telling || left.source == right.source) && self.share_names(a, b, 4)
    }

    fn same_body(&self, a: usize, b: usize) -> bool {
        let body = |at: usize| shingles(&self.readings[at].item.body);
        self.near(a, b)
            && self.alike(a, b)
            && self.share_names(a, b, 2)
            && share_amounts(&self.readings[a].quantities, &self.readings[b].quantities)
            && overlap(&body(a), &body(b)) >= OVERLAP
    }

    /// A cheap look before the exact one: two shared hashes, for one alone may be a set phrase.
    fn alike(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.sketches[a], &self.sketches[b]);
        common(a, b) >= a.len().min(b.len()).min(2)
    }

    /// At least one in `of` entities of the shorter list is in the other; items without entities cannot tell.
    fn share_names(&self, a: usize, b: usize, of: usize) -> bool {
        let (a, b) = (&self.entities[a], &self.entities[b]);
        common(a, b) * of >= a.len().min(b.len())
    }
}

/// How many members two sorted lists share.
fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    a.iter().filter(|one| b.binary_search(one).is_ok()).count()
}

/// Where both give money, at least one sum is the same.
fn share_amounts(a: &[Quantity], b: &[Quantity]) -> bool {
    let money = |quantity: &&Quantity| {
        let unit = quantity.measure.unit.as_bytes();
        unit.len() == 3 && unit.iter().all(u8::is_ascii_uppercase)
    };
    let number = |quantity: &Quantity| match quantity.measure.value {
        Value::Number(number) => Some(number.normalize()),
        _ => None,
    };
    let sums = |of: &[Quantity]| of.iter().filter(money).filter_map(number).collect::<Vec<_>>();
    let (a, b) = (sums(a), sums(b));
    a.is_empty() || b.is_empty() || a.iter().any(|sum| b.contains(sum))
}

/// The address without scheme, `www.`, fragment, trailing slash and tracking; a bare site is no article.
fn address(item: &Item) -> Option<u64> {
    let url = item.url.as_deref()?.trim();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let url = url.split('#').next().unwrap_or_default();
    let url = url.strip_prefix("www.").unwrap_or(url);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let path = path.trim_end_matches('/');
    let query = query.split('&').filter(|part| !part.is_empty() && !part.starts_with("utm_"));
    let query: Vec<&str> = query.collect();
    if !path.contains('/') && query.is_empty() {
        return None;
    }
    let id = query.into_iter().fold(ContentId::new().part(path), ContentId::part);
    Some(id.bits())
}

/// The title; without one, a body as short as a headline.
fn title(item: &Item) -> &str {
    if words(&item.title).next().is_some() {
        &item.title
    } else if words(&item.body).nth(SHORT_BODY_WORDS).is_none() {
        &item.body
    } else {
        ""
    }
}

/// The words of the title, hashed: case, quotes and punctuation do not count.
fn headline(item: &Item) -> Option<u64> {
    words(title(item))
        .map(super::hash::folded)
        .fold(None, |hash, word| Some(spread(hash.unwrap_or(0).rotate_left(17) ^ word)))
}

/// The smallest shingles of the body.
fn sketch(item: &Item) -> Vec<u64> {
    let mut all = shingles(&item.body);
    all.truncate(SKETCH);
    all
}
