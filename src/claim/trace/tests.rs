//! Sentences that just miss a claim, each with the condition that it must fail, read with the shipped rules.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::{Account, Asked, Condition, why_not};
use crate::claim::Predicate;
use crate::graph::sample::entity;
use crate::item::Item;
use crate::lexicon::EntityType::{self, Company, Person, Product};
use crate::lexicon::Mention;
use crate::rulebook::Rulebook;
use crate::text::{Field, Span, quantity};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::embedded().unwrap());

const NAMES: [(&str, EntityType); 5] =
    [("Ode", Company), ("Tarn", Company), ("Fell", Company), ("Ann Beck", Person), ("Quorrel", Product)];

fn ids(name: &str) -> Option<BTreeSet<String>> {
    (name != "_").then(|| BTreeSet::from([entity(name, Company).id.clone()]))
}

/// The accounts of a text in which every known name is a mention.
fn accounts(text: &str, subject: &str, predicate: Option<Predicate>, object: &str) -> Vec<Account> {
    let item = Item { body: text.into(), ..Item::default() };
    let places = |(name, ty): (&'static str, EntityType)| {
        let span =
            move |(start, found): (usize, &str)| Span { field: Field::Body, start, end: start + found.len() };
        let mention = move |span| Mention { span, entity: entity(name, ty), via: "entry".into() };
        text.match_indices(name).map(move |found| mention(span(found))).collect::<Vec<_>>()
    };
    let mut mentions: Vec<Mention> = NAMES.into_iter().flat_map(places).collect();
    mentions.sort_by_key(|m| m.span);
    let quantities = quantity::find(text, Field::Body, None);
    let asked = Asked { subject: ids(subject), predicate, object: ids(object), figure: None };
    why_not(&item, &mentions, &quantities, &BOOK, &asked)
}

#[test]
fn the_first_condition_that_fails_is_named() {
    use Predicate::*;
    for (text, subject, predicate, object, want) in [
        ("Would Ode acquire Tarn?", "Ode", Acquires, "Tarn", Condition::Question),
        ("If Ode acquires Tarn, prices will rise.", "Ode", Acquires, "Tarn", Condition::Conditional),
        ("Ode acquired Fell and Tarn watched.", "Ode", Acquires, "Tarn", Condition::OtherObject),
        ("Quorrel joined Tarn.", "Quorrel", Joins, "Tarn", Condition::SubjectType),
        (
            "Ode acquired the dominance of the market beside Tarn.",
            "Ode",
            Acquires,
            "Tarn",
            Condition::NoObject,
        ),
        ("Ode acquired Tarn's reputation.", "Ode", Acquires, "Tarn", Condition::ObjectThrough),
        ("Ann Beck, former CEO of Tarn, likes tea.", "Ann Beck", Leads, "Tarn", Condition::Former),
        ("Ode invested beyond Tarn.", "Ode", InvestsIn, "Tarn", Condition::Preposition),
    ] {
        let all = accounts(text, subject, Some(predicate), object);
        assert_eq!(all.len(), 1, "{text}");
        let nearest = all[0].tries.first().unwrap_or_else(|| panic!("{text}: {all:#?}"));
        assert_eq!(nearest.condition, want, "{text}: {:#?}", all[0].tries);
        assert!(nearest.rule.starts_with(predicate.as_str()) && !nearest.file.is_empty(), "{nearest:?}");
        assert!(all[0].read.is_empty());
    }
}

#[test]
fn what_was_read_is_shown_and_nothing_is_tried() {
    let all = accounts("Ode acquired Tarn for $2 billion.", "Ode", Some(Predicate::Acquires), "Tarn");
    assert_eq!((all[0].read.len(), all[0].tries.len()), (1, 0));
    let turned = accounts("Ode acquired Tarn for $2 billion.", "Tarn", Some(Predicate::Acquires), "Ode");
    assert!(turned[0].read.is_empty());
    assert_eq!(turned[0].instead.len(), 1);
    assert_eq!(turned[0].tries[0].condition, Condition::OtherSubject, "{:#?}", turned[0].tries);
    let any = accounts("Ode acquired Tarn.", "_", None, "Tarn");
    assert_eq!(any[0].read.len(), 1);
}

#[test]
fn either_way_round_is_read_where_the_relation_has_none() {
    for (subject, object) in [("Ode", "Tarn"), ("Tarn", "Ode")] {
        let all = accounts("Ode partnered with Tarn.", subject, Some(Predicate::PartnersWith), object);
        assert_eq!(all[0].read.len(), 1, "{subject}: {all:#?}");
    }
}

#[test]
fn a_sentence_without_a_trigger_lists_its_words() {
    let all = accounts("Ode tickled the tiny Tarn for breakfast.", "Ode", Some(Predicate::Acquires), "Tarn");
    assert_eq!(all[0].tries, []);
    assert!(all[0].nouns.iter().chain(&all[0].verbs).any(|word| word.starts_with("tickle")), "{all:#?}");
    assert!(all[0].nouns.contains(&"breakfast".to_owned()), "{all:#?}");
}

#[test]
fn pronouns_stand_for_an_end_and_other_sentences_are_left_out() {
    let text = "Ode grew fast. It admires Tarn. Tarn slept.";
    let all = accounts(text, "Ode", Some(Predicate::Acquires), "Tarn");
    assert_eq!(all.len(), 1, "{all:#?}");
    let marks: Vec<(&str, bool)> = all[0].marks.iter().map(|m| (m.name.as_str(), m.meant)).collect();
    assert_eq!(marks, [("Ode", true), ("Tarn", false)]);
    assert!(accounts("Ode grew. Tarn slept.", "Ode", None, "Tarn").is_empty());
}

#[test]
fn figures_are_explained_where_metrics_are_asked_for() {
    let all = accounts("Ann Beck owns 12% of nothing.", "Ann Beck", Some(Predicate::Metric), "_");
    assert!(all[0].tries.iter().any(|t| t.rule == "metric"), "{all:#?}");
}

proptest::proptest! {
    /// Whatever the words, a trace ends, and says nothing of a claim that was read.
    #[test]
    fn any_words_are_accounted_for(words in proptest::collection::vec("Ode|Tarn|acquired|a stake in|the|of|,|buys|\\$2B|who|-backed|CEO|\\?|if|'s|Quorrel", 0..12)) {
        let text = words.join(" ");
        for account in accounts(&text, "Ode", None, "Tarn") {
            proptest::prop_assert!(account.read.is_empty() || account.tries.is_empty());
            proptest::prop_assert!(account.tries.is_sorted_by_key(|t| std::cmp::Reverse(t.near)));
        }
    }
}
