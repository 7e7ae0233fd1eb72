//! Nouns tried again: which condition of a noun phrase a noun group fails.

use super::Condition;
use super::account::Ledger;
use super::filled::Filled;
use super::verbal::{arguments, complement};
use crate::claim::bearer;
use crate::claim::miss::Miss;
use crate::claim::nominal;
use crate::rulebook::{Phrase, Shape};
use crate::text::grammar::tags::Tag;

/// Tries a noun of `nouns` at a word.
pub(super) fn trace(ledger: &mut Ledger<'_, '_>, phrase: &Phrase, token: usize) {
    let scene = ledger.scene;
    let Some(group) = fitting(ledger, phrase, token) else { return };
    let ends = ends(ledger, group);
    match nominal::fill(scene, phrase, group) {
        Ok((filling, clause)) => ledger.judge(Filled { phrase, filling: &filling, token, clause, ends }),
        Err(miss) => failed(ledger, phrase, token, ends, miss),
    }
}

/// Tries a noun of `isa` at a word.
pub(super) fn bearer(ledger: &mut Ledger<'_, '_>, phrase: &Phrase, token: usize) {
    let Some(group) = fitting(ledger, phrase, token) else { return };
    let ends = ends(ledger, group);
    match bearer::bear(ledger.scene, phrase, group, token) {
        Ok((filling, clause)) => ledger.judge(Filled { phrase, filling: &filling, token, clause, ends }),
        Err(miss) => failed(ledger, phrase, token, ends, miss),
    }
}

/// The noun group of a trigger that is read as a noun, in its place and with its modifier; else the reason is written down.
fn fitting(ledger: &mut Ledger<'_, '_>, phrase: &Phrase, token: usize) -> Option<usize> {
    let scene = ledger.scene;
    let holds =
        |g: &crate::text::grammar::group::Group| g.noun().is_some() && g.start <= token && token < g.end;
    let group = scene.groups().iter().position(holds);
    let Some(group) = group.filter(|_| phrase.trigger.contains(&scene.token(token).lemma)) else {
        ledger.misread(phrase, token, "a noun");
        return None;
    };
    let range = &scene.groups()[group];
    let head = range.noun().map_or(token, |noun| noun.head);
    let inside = phrase.shape == Shape::Isa && scene.token(token).tag == Tag::Noun;
    if head != token && !inside {
        let why = format!("`{}` is not the head of `{}`", scene.text(token), ledger.group(group));
        ledger.failed(phrase, token, 0, Condition::Trigger, why);
        return None;
    }
    if !nominal::modified(scene, phrase, range.start, token) {
        let (modifier, noun) = (ledger.words(&phrase.modifier), scene.text(token));
        let why = format!("the phrase asks for `{modifier}` before `{noun}`");
        let ends = ends(ledger, group);
        ledger.failed(phrase, token, ends, Condition::Modifier, why);
        return None;
    }
    Some(group)
}

/// How many ends stand in the group, in what follows it, and in the clause that it is part of.
fn ends(ledger: &Ledger<'_, '_>, group: usize) -> u32 {
    let scene = ledger.scene;
    let after = scene.phrases_after(group).into_iter().map(|(_, group)| group);
    let clause = nominal::governing(scene, group).map(|clause| &scene.sentence.parse.clauses[clause]);
    let around = clause.into_iter().flat_map(arguments);
    ledger.ends_among(std::iter::once(group).chain(after).chain(around))
}

fn failed(ledger: &mut Ledger<'_, '_>, phrase: &Phrase, token: usize, ends: u32, miss: Miss) {
    let noun = ledger.scene.text(token);
    let (condition, why) = match miss {
        Miss::Preposition(at) => {
            let preps = ledger.words(&phrase.preps[at].0);
            (Condition::Preposition, format!("the phrase asks for `{preps}` right after `{noun}`"))
        }
        Miss::Complement(at, group) => complement(ledger, phrase, at, group),
        Miss::Former => (Condition::Former, format!("`former` stands before `{noun}`")),
        Miss::Related => (
            Condition::NoObject,
            format!("`{noun}` has no other end: no name follows its preposition, none stands before it"),
        ),
        _ => (
            Condition::NoSubject,
            format!("nobody is found who bears `{noun}`: no name in apposition, none that it titles"),
        ),
    };
    ledger.failed(phrase, token, ends, condition, why);
}
