//! Two runs held against each other: what only one has, and what both have in different words.

use super::output::Output;
use super::record::{Kind, Record};
use serde::Serialize;
use std::collections::BTreeMap;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "lowercase")]
pub enum Change {
    /// Only the second run has it.
    Gained(Record),
    /// Only the first run has it.
    Lost(Record),
    /// Both have it, with other details.
    Changed {
        /// As the second run has it.
        #[serde(flatten)]
        after: Record,
        /// What differs.
        differs: Vec<Differing>,
    },
}

/// A detail that differs; empty where a run does not give it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Differing {
    /// Its name: status, amount, rule ...
    pub detail: &'static str,
    /// In the first run.
    pub before: String,
    /// In the second run.
    pub after: String,
}

/// How many differences there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Only in the second run.
    pub gained: usize,
    /// Only in the first run.
    pub lost: usize,
    /// In both, with other details.
    pub changed: usize,
}

/// All differences of two runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diff {
    /// By kind, predicate, what they say and item.
    pub changes: Vec<Change>,
    /// Records that both runs have alike.
    pub equal: usize,
}

impl Change {
    /// The record: of a changed one as the second run has it.
    pub fn record(&self) -> &Record {
        match self {
            Change::Gained(record) | Change::Lost(record) | Change::Changed { after: record, .. } => record,
        }
    }
}

impl Diff {
    /// The differences counted by kind and predicate.
    pub fn counts(&self) -> BTreeMap<(Kind, &str), Counts> {
        let mut counts: BTreeMap<(Kind, &str), Counts> = BTreeMap::new();
        for change in &self.changes {
            let record = change.record();
            let count = counts.entry((record.kind, record.predicate.as_str())).or_default();
            match change {
                Change::Gained(_) => count.gained += 1,
                Change::Lost(_) => count.lost += 1,
                Change::Changed { .. } => count.changed += 1,
            }
        }
        counts
    }
}

/// What records of both runs are matched by.
type Key = (Kind, Vec<String>);

/// Compares two runs. Out: what the second gained, lost and says otherwise; empty when they say the same.
pub fn compare(before: Output, after: Output) -> Diff {
    let mut groups: BTreeMap<Key, (Vec<Record>, Vec<Record>)> = BTreeMap::new();
    for record in before.records {
        groups.entry((record.kind, record.key.clone())).or_default().0.push(record);
    }
    for record in after.records {
        groups.entry((record.kind, record.key.clone())).or_default().1.push(record);
    }
    let mut diff = Diff::default();
    for (old, new) in groups.into_values() {
        group(old, new, &mut diff);
    }
    let place =
        |record: &Record| (record.kind, record.predicate.clone(), record.told.clone(), record.items.clone());
    diff.changes.sort_by_cached_key(|change| place(change.record()));
    diff
}

/// Pairs the records that say the same, the likest first; what finds no partner was gained or lost.
fn group(old: Vec<Record>, new: Vec<Record>, diff: &mut Diff) {
    let mut old: Vec<Option<Record>> = old.into_iter().map(Some).collect();
    let mut new: Vec<Option<Record>> = new.into_iter().map(Some).collect();
    for (a, b) in likest(&old, &new) {
        let (before, after) = (&mut old[a], &mut new[b]);
        if before.is_none() || after.is_none() {
            continue;
        }
        let (Some(before), Some(after)) = (before.take(), after.take()) else { continue };
        let differs = differing(&before, &after);
        if differs.is_empty() {
            diff.equal += 1;
        } else {
            diff.changes.push(Change::Changed { after, differs });
        }
    }
    diff.changes.extend(old.into_iter().flatten().map(Change::Lost));
    diff.changes.extend(new.into_iter().flatten().map(Change::Gained));
}

/// All pairs, the likest first; of equally like ones the first, so that the order of the files decides. One group holds
/// what one item, or one pair of parties, says in one predicate: a handful.
fn likest(old: &[Option<Record>], new: &[Option<Record>]) -> Vec<(usize, usize)> {
    let pairs = (0..old.len()).flat_map(|a| (0..new.len()).map(move |b| (a, b)));
    let mut pairs: Vec<(usize, usize)> = pairs.collect();
    if pairs.len() > 1 {
        let like =
            |(a, b): &(usize, usize)| old[*a].as_ref().zip(new[*b].as_ref()).map(|(a, b)| a.likeness(b));
        pairs.sort_by_cached_key(|pair| std::cmp::Reverse(like(pair)));
    }
    pairs
}

fn differing(before: &Record, after: &Record) -> Vec<Differing> {
    let mut names: Vec<&'static str> = before.details.iter().map(|(name, _)| *name).collect();
    names.extend(after.details.iter().map(|(name, _)| *name).filter(|name| before.detail(name).is_empty()));
    let both = names.into_iter().map(|detail| Differing {
        detail,
        before: before.detail(detail).to_owned(),
        after: after.detail(detail).to_owned(),
    });
    let mut differs: Vec<Differing> = both.filter(|d| d.before != d.after).collect();
    // The quote of an edge or deal is one of several and may change with its weight alone.
    if before.kind == Kind::Claim && before.sentence != after.sentence {
        let (before, after) = (before.sentence.clone(), after.sentence.clone());
        differs.push(Differing { detail: "sentence", before, after });
    }
    differs
}
