//! Figures that several claims give for one thing: which one stands.

use crate::claim::Claim;
use crate::text::quantity::{Measure, Value};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The figure of a `raises` or `metric` claim, where it has one.
pub(super) fn of_value(claim: &Claim) -> Option<&Measure> {
    let (measure, _) = claim.value.as_ref()?;
    (measure.value != Value::Vague(None)).then_some(measure)
}

/// The money of a claim: its amount, or the figure it raises.
pub(super) fn of_claim(claim: &Claim) -> Option<&Measure> {
    let raised = || match claim.predicate {
        crate::claim::Predicate::Raises => of_value(claim),
        _ => None,
    };
    claim.qualifiers.amount.as_ref().or_else(raised)
}

/// Value and unit as one word: the same for the same figure however it is written ("2.50 USD" is "2.5 USD").
pub(super) fn key(measure: &Measure) -> String {
    let value = match &measure.value {
        Value::Number(number) => number.normalize().to_string(),
        Value::Date(date) => date.clone(),
        Value::Vague(power) => format!("1e{}", power.unwrap_or_default()),
    };
    format!("{value} {}", measure.unit)
}

/// True for the same figure however it is written.
pub(super) fn same(one: Option<&Measure>, other: Option<&Measure>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.value == other.value && one.unit == other.unit,
        (None, None) => true,
        _ => false,
    }
}

/// One story's word on a figure.
pub(super) struct Said<'a> {
    pub(super) measure: &'a Measure,
    pub(super) story: usize,
    pub(super) day: Option<Date>,
}

/// The figure of the most stories; of those the latest; of those the largest. Words without a number do not count.
pub(super) fn reconcile<'a>(said: impl Iterator<Item = Said<'a>>) -> Option<&'a Measure> {
    ranked(said).into_iter().next()
}

/// All different figures, the one that stands first.
pub(super) fn ranked<'a>(said: impl Iterator<Item = Said<'a>>) -> Vec<&'a Measure> {
    let mut heard: BTreeMap<_, (BTreeSet<usize>, Option<Date>, &Measure)> = BTreeMap::new();
    for said in said {
        if let Value::Number(number) = &said.measure.value {
            let entry = heard
                .entry((*number, said.measure.unit.as_str()))
                .or_insert_with(|| (BTreeSet::new(), None, said.measure));
            entry.0.insert(said.story);
            entry.1 = entry.1.max(said.day);
        }
    }
    let mut ranked: Vec<_> = heard.into_iter().collect();
    ranked.sort_by(|(a_key, a), (b_key, b)| (b.0.len(), b.1, b_key).cmp(&(a.0.len(), a.1, a_key)));
    ranked.into_iter().map(|(_, (_, _, measure))| measure).collect()
}
