//! Scores: the figures of the guide over all labelled items, and every single thing that went wrong.

use super::entities;
use super::found::{ClaimRecord, Found, MentionRecord};
use super::gold::{GoldItem, Index};
use super::relations;
use super::tally::{Judged, Prf, Tally};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An entity that no label names.
    WrongEntity,
    /// An entity of the wrong type.
    WrongType,
    /// A labelled entity that was not found.
    MissedEntity,
    /// A claim that no label makes.
    WrongClaim,
    /// A labelled claim that was not found.
    MissedClaim,
}

/// One thing that went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Miss {
    /// The item.
    pub item: String,
    /// What kind of thing.
    pub kind: Kind,
    /// The entity or claim in words.
    pub what: String,
    /// What found it, where something was found.
    pub by: Option<String>,
    /// The sentence of a wrong claim.
    pub sentence: Option<String>,
    /// Strings of the item that the matter is about, each end of a claim by its surfaces.
    #[serde(skip)]
    pub about: Vec<Vec<String>>,
}

/// The figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scores {
    /// Labelled items.
    pub items: usize,
    /// Entities by name and type.
    pub entities: Prf,
    /// Entities by name.
    pub entities_untyped: Prf,
    /// Claims by subject, predicate and object.
    pub claims: Prf,
    /// Pairs of entities that any claim ties.
    pub pairs: Prf,
    /// Right statuses among the right claims.
    pub status_accuracy: Option<f64>,
    /// Right amounts, quantities and valuations among the right claims.
    pub amount_accuracy: Option<f64>,
    /// Claims, each predicate by itself.
    pub by_predicate: BTreeMap<String, Prf>,
}

/// All that an evaluation tells.
#[derive(Debug, Clone)]
pub struct Report {
    /// The figures.
    pub scores: Scores,
    /// What went wrong, in the order of the labels.
    pub misses: Vec<Miss>,
    /// How often each rule (`predicate.frame`) was right.
    pub rules: BTreeMap<String, Judged>,
}

/// What is counted while the items go by.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub entities: Tally,
    pub untyped: Tally,
    pub claims: Tally,
    pub pairs: Tally,
    pub statuses: Judged,
    pub amounts: Judged,
    pub predicates: BTreeMap<String, Tally>,
    pub rules: BTreeMap<String, Judged>,
    pub misses: Vec<Miss>,
}

/// Holds what was found against the labels. Only labelled items count.
pub fn score(gold: &[GoldItem], found: &Found) -> Report {
    let mut mentions: HashMap<&str, Vec<&MentionRecord>> = HashMap::new();
    for mention in &found.mentions {
        mentions.entry(&mention.item).or_default().push(mention);
    }
    let mut claims: HashMap<&str, Vec<&ClaimRecord>> = HashMap::new();
    for claim in &found.claims {
        claims.entry(&claim.item).or_default().push(claim);
    }
    let mut counts = Counts::default();
    for item in gold {
        let index = Index::new(item);
        let of_item = mentions.get(item.item.as_str()).map_or(&[][..], Vec::as_slice);
        entities::count(item, &index, of_item, &mut counts);
        let of_item = claims.get(item.item.as_str()).map_or(&[][..], Vec::as_slice);
        relations::count(item, &index, of_item, &mut counts);
    }
    counts.report(gold.len())
}

impl Counts {
    fn report(self, items: usize) -> Report {
        let scores = Scores {
            items,
            entities: self.entities.prf(),
            entities_untyped: self.untyped.prf(),
            claims: self.claims.prf(),
            pairs: self.pairs.prf(),
            status_accuracy: self.statuses.share(),
            amount_accuracy: self.amounts.share(),
            by_predicate: self.predicates.into_iter().map(|(p, tally)| (p, tally.prf())).collect(),
        };
        Report { scores, misses: self.misses, rules: self.rules }
    }
}
