//! Trials: an example read by the same stages as an item, with its planted mentions in the place of the dictionaries'.

use super::example::{Example, Slot};
use crate::claim::{self, Claim};
use crate::item::{GivenMention, Item};
use crate::lexicon::{Lexicon, Mention};
use crate::rulebook::Rulebook;
use crate::text::quantity::{self, Measure, Quantity};
use crate::text::{Field, Span};
use std::ops::Range;

/// An example and what was read out of it.
pub struct Trial {
    /// The example.
    pub example: Example,
    item: Item,
    mentions: Vec<Mention>,
    quantities: Vec<Quantity>,
    /// The claims, as an item would have them.
    pub claims: Vec<Claim>,
    /// What each phrase reads for itself.
    pub fired: Vec<Claim>,
}

impl Trial {
    /// Reads an example.
    pub fn run(example: Example, book: &Rulebook) -> Trial {
        let span = |range: &Range<usize>| Span { field: Field::Body, start: range.start, end: range.end };
        let given = example.plants.iter().map(|plant| GivenMention {
            span: span(&plant.span),
            kind: plant.ty,
            name: example.text[plant.span.clone()].to_owned(),
        });
        let item = Item { body: example.text.clone(), given: Some(given.collect()), ..Item::default() };
        // Given mentions need no dictionary: an empty one turns them into mentions.
        let mentions = Lexicon::default().mentions(&item);
        let quantities = quantity::find(&item.body, Field::Body, None);
        let claims = claim::read(&item, &mentions, &quantities, book);
        let fired = claim::fired(&item, &mentions, &quantities, book);
        Trial { example, item, mentions, quantities, claims, fired }
    }

    /// The figure that the reader of quantities finds in these bytes.
    pub fn figure(&self, range: &Range<usize>) -> Option<&Measure> {
        let near = |q: &&Quantity| q.span.start < range.end && range.start < q.span.end;
        self.quantities.iter().find(near).map(|quantity| &quantity.measure)
    }

    /// The bytes that an assertion of this kind names, as text.
    pub fn asserted(&self, range: &Range<usize>) -> &str {
        &self.example.text[range.clone()]
    }

    /// True when a claim says what the example asserts of it at these bytes.
    pub fn agrees(&self, claim: &Claim, slot: Slot, range: &Range<usize>) -> bool {
        let qualifiers = &claim.qualifiers;
        let words = |said: &Option<String>| {
            said.as_deref().is_some_and(|said| said.eq_ignore_ascii_case(self.asserted(range)))
        };
        let figure = |said: Option<&Measure>| said.is_some() && said == self.figure(range);
        match slot {
            Slot::Value => figure(claim.value.as_ref().map(|(measure, _)| measure)),
            Slot::Amount => figure(qualifiers.amount.as_ref()),
            Slot::Quantity => figure(qualifiers.quantity.as_ref()),
            Slot::Stake => figure(qualifiers.stake.as_ref()),
            Slot::Valuation => figure(qualifiers.valuation.as_ref()),
            Slot::Role => words(&qualifiers.role),
            Slot::Round => words(&qualifiers.round),
        }
    }

    /// How the sentence was parsed, for people.
    pub fn parse(&self, book: &Rulebook) -> String {
        claim::explain(&self.item, &self.mentions, &self.quantities, book)
    }

    /// A claim in words: ends, what is said of them, and the phrase.
    pub fn told(&self, claim: &Claim) -> String {
        let value = claim.value.as_ref().and_then(|(_, span)| *span);
        let object = match (&claim.object, value) {
            (Some(object), _) => object.name.as_str(),
            (None, Some(span)) => self.item.slice(span),
            (None, None) => "(no figure)",
        };
        let (subject, predicate, status) = (&claim.subject.name, claim.predicate, claim.status);
        format!("{subject} {predicate} {object} [{status}]{} by {}", self.said(claim), claim.rule)
    }

    fn said(&self, claim: &Claim) -> String {
        let q = &claim.qualifiers;
        let figures = [
            (Slot::Amount, &q.amount),
            (Slot::Quantity, &q.quantity),
            (Slot::Stake, &q.stake),
            (Slot::Valuation, &q.valuation),
        ];
        let figures = figures.into_iter().filter_map(|(slot, measure)| {
            let measure = measure.as_ref()?;
            let place = self.quantities.iter().find(|quantity| quantity.measure == *measure)?;
            Some((slot.as_str(), self.item.slice(place.span)))
        });
        let words = [("role", &q.role), ("round", &q.round), ("from", &q.from), ("product", &q.product)];
        let words = words.into_iter().filter_map(|(word, said)| Some((word, said.as_deref()?)));
        figures.chain(words).map(|(word, said)| format!(", {word} {said}")).collect()
    }
}
