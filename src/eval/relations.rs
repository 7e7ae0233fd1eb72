//! Scoring of claims: per item the set of subjects, predicates and objects; statuses and figures on those that match.

use super::found::ClaimRecord;
use super::gold::{Far, GoldClaim, GoldItem, Index};
use super::score::{Counts, Kind, Miss};
use super::value::Figure;
use crate::claim::Predicate;
use std::collections::{BTreeSet, HashSet};

/// Counts the claims of one item.
pub fn count(gold: &GoldItem, index: &Index<'_>, claims: &[&ClaimRecord], counts: &mut Counts) {
    let mut used: HashSet<usize> = HashSet::new();
    let mut seen: HashSet<(&str, &str, String)> = HashSet::new();
    for claim in claims {
        if seen.insert((&claim.subject.name, &claim.predicate, far(claim))) {
            judge(gold, index, claim, &mut used, counts);
        }
    }
    for (at, label) in gold.claims.iter().enumerate() {
        if !label.optional && !used.contains(&at) {
            counts.claims.missed += 1;
            counts.predicates.entry(label.p.clone()).or_default().missed += 1;
            counts.misses.push(missed(gold, index, label));
        }
    }
    pairs(gold, index, claims, counts);
}

fn judge(
    gold: &GoldItem,
    index: &Index<'_>,
    claim: &ClaimRecord,
    used: &mut HashSet<usize>,
    counts: &mut Counts,
) {
    let fits = || (0..gold.claims.len()).filter(|at| fits(&gold.claims[*at], index, claim));
    // A label that no claim has met yet goes first.
    let met = fits().find(|at| !used.contains(at)).or_else(|| fits().next_back());
    let Some(at) = met else {
        counts.misses.push(wrong(gold, claim));
        return tell(claim, false, counts);
    };
    let label = &gold.claims[at];
    let again = !used.insert(at);
    if label.optional {
        return;
    }
    tell(claim, !again, counts);
    if !again {
        qualifiers(label, claim, counts);
    }
}

/// Writes down whether a claim is right.
fn tell(claim: &ClaimRecord, right: bool, counts: &mut Counts) {
    for tally in [&mut counts.claims, counts.predicates.entry(claim.predicate.clone()).or_default()] {
        tally.right += usize::from(right);
        tally.wrong += usize::from(!right);
    }
    let rule = claim.rule.split_once(": ").map_or(claim.rule.as_str(), |(rule, _)| rule);
    counts.rules.entry(rule.to_owned()).or_default().judge(right);
}

/// True when a claim says what a label says.
fn fits(label: &GoldClaim, index: &Index<'_>, claim: &ClaimRecord) -> bool {
    if label.p != claim.predicate {
        return false;
    }
    let subject = index.find(&claim.subject.name, []);
    let wanted = index.named(&label.s);
    if valued(&label.p) {
        let same = match (&label.o, &claim.value) {
            (Far::Value(wanted), Some(value)) => wanted.same(value),
            _ => false,
        };
        return same && wanted == subject;
    }
    let (Far::Name(far), Some(object)) = (&label.o, &claim.object) else {
        return false;
    };
    let (far, object) = (index.named(far), index.find(&object.name, []));
    (wanted, far) == (subject, object) || symmetric(&label.p) && (far, wanted) == (subject, object)
}

fn valued(predicate: &str) -> bool {
    Predicate::parse(predicate).is_some_and(Predicate::valued)
}

fn symmetric(predicate: &str) -> bool {
    Predicate::parse(predicate).is_some_and(Predicate::symmetric)
}

/// What tells apart two claims of one subject and predicate.
fn far(claim: &ClaimRecord) -> String {
    if valued(&claim.predicate) {
        let figure = claim.value.as_ref();
        return figure.map(|f| format!("{:?} {} {:?}", f.raw, f.value, f.unit)).unwrap_or_default();
    }
    claim.object.as_ref().map(|object| object.name.clone()).unwrap_or_default()
}

fn qualifiers(label: &GoldClaim, claim: &ClaimRecord, counts: &mut Counts) {
    let status = |status: &Option<String>| status.clone().unwrap_or_else(|| "actual".to_owned());
    counts.statuses.judge(status(&label.status) == status(&claim.status));
    let (found, wanted) = (&claim.qualifiers, label);
    let figures: [(&Option<Figure>, &Option<Figure>); 3] = [
        (&wanted.amount, &found.amount),
        (&wanted.quantity, &found.quantity),
        (&wanted.valuation, &found.valuation),
    ];
    for (wanted, found) in figures {
        if let Some(wanted) = wanted.as_ref().filter(|figure| !figure.value.is_null()) {
            counts.amounts.judge(found.as_ref().is_some_and(|found| wanted.same(found)));
        }
    }
}

/// Two ends, whichever way round: by label where both are labelled, else by name.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Pair {
    Labels(usize, usize),
    Names(String, String),
}

/// Whether the right entities are tied at all, by whatever predicate.
fn pairs(gold: &GoldItem, index: &Index<'_>, claims: &[&ClaimRecord], counts: &mut Counts) {
    let (mut want, mut may) = (BTreeSet::new(), BTreeSet::new());
    for label in &gold.claims {
        if let Far::Name(far) = &label.o
            && let (Some(s), Some(o)) = (index.named(&label.s), index.named(far))
            && !valued(&label.p)
        {
            may.insert(Pair::Labels(s.min(o), s.max(o)));
            if !label.optional {
                want.insert(Pair::Labels(s.min(o), s.max(o)));
            }
        }
    }
    let got: BTreeSet<Pair> =
        claims.iter().filter(|claim| !valued(&claim.predicate)).map(|claim| pair(index, claim)).collect();
    counts.pairs.right += got.intersection(&want).count();
    counts.pairs.wrong += got.difference(&may).count();
    counts.pairs.missed += want.difference(&got).count();
}

fn pair(index: &Index<'_>, claim: &ClaimRecord) -> Pair {
    let subject = claim.subject.name.as_str();
    let object = claim.object.as_ref().map_or("", |object| &object.name);
    match (index.find(subject, []), index.find(object, [])) {
        (Some(s), Some(o)) if claim.object.is_some() => Pair::Labels(s.min(o), s.max(o)),
        _ => Pair::Names(subject.min(object).to_owned(), subject.max(object).to_owned()),
    }
}

fn wrong(gold: &GoldItem, claim: &ClaimRecord) -> Miss {
    Miss {
        item: gold.item.clone(),
        kind: Kind::WrongClaim,
        what: claim.told(),
        by: Some(claim.rule.clone()),
        sentence: Some(claim.evidence.text.clone()),
        about: Vec::new(),
    }
}

fn missed(gold: &GoldItem, index: &Index<'_>, label: &GoldClaim) -> Miss {
    let surfaces = |name: &str| index.named(name).map(|at| gold.entities[at].surfaces.clone());
    let far = match &label.o {
        Far::Name(name) => surfaces(name),
        Far::Value(_) => None,
    };
    Miss {
        item: gold.item.clone(),
        kind: Kind::MissedClaim,
        what: label.told(),
        by: None,
        sentence: None,
        about: surfaces(&label.s).into_iter().chain(far).collect(),
    }
}
