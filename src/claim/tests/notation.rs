//! Notation: how the tables of these tests write down what a claim says.

use crate::claim::{Claim, Status, read};
use crate::item::{GivenMention, Item};
use crate::lexicon::{EntityType, Lexicon, Mention};
use crate::rulebook::Rulebook;
use crate::text::planted::Planted;
use crate::text::quantity::{self, Measure, Quantity, Value};
use crate::text::{Field, Span};
use std::sync::LazyLock;

/// The shipped rules.
pub static BOOK: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::embedded().expect("the shipped rules are right"));

/// An item of one text with its planted mentions and the figures found in it.
pub fn item(written: &str) -> (Item, Vec<Mention>, Vec<Quantity>) {
    let planted = Planted::read(written);
    let given = planted.names.iter().map(|(at, kind)| GivenMention {
        span: Span { field: Field::Body, start: at.start, end: at.end },
        kind: EntityType::parse(kind).expect("a type of the guide"),
        name: planted.text[at.clone()].to_owned(),
    });
    let item = Item { given: Some(given.collect()), body: planted.text.clone(), ..Item::default() };
    // Given mentions need no dictionary: an empty one turns them into mentions.
    let mentions = Lexicon::default().mentions(&item);
    let quantities = quantity::find(&item.body, Field::Body, None);
    (item, mentions, quantities)
}

/// What a text with planted names asserts, a line a claim, in reading order.
pub fn claims(written: &str) -> Vec<String> {
    let (item, mentions, quantities) = item(written);
    read(&item, &mentions, &quantities, &BOOK).iter().map(told).collect()
}

/// A claim in words: `Nvidia invests_in Nebius [planned] amount=2000000000 USD, by Reuters`; only what it says.
fn told(claim: &Claim) -> String {
    let object = match (&claim.object, &claim.value) {
        (Some(object), _) => object.name.clone(),
        (None, Some((measure, _))) => figure(measure),
        (None, None) => "nothing".to_owned(),
    };
    let mut told = format!("{} {} {object}", claim.subject.name, claim.predicate);
    if claim.status != Status::Actual {
        told.push_str(&format!(" [{}]", claim.status));
    }
    let q = &claim.qualifiers;
    let figures =
        [("amount", &q.amount), ("quantity", &q.quantity), ("stake", &q.stake), ("valuation", &q.valuation)];
    for (name, measure) in figures {
        told.extend(measure.iter().map(|m| format!(" {name}={}", figure(m))));
    }
    let words = [
        ("product", &q.product),
        ("from", &q.from),
        ("role", &q.role),
        ("metric", &q.metric),
        ("round", &q.round),
    ];
    for (name, word) in words.into_iter().chain([("by", &claim.attribution)]) {
        told.extend(word.iter().map(|w| format!(" {name}={w}")));
    }
    told
}

fn figure(measure: &Measure) -> String {
    let value = match &measure.value {
        Value::Number(number) => number.normalize().to_string(),
        Value::Date(date) => date.clone(),
        Value::Vague(_) => "?".to_owned(),
    };
    format!("{value} {}", measure.unit)
}
