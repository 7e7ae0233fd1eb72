//! Sequences tried again: how many parts of a fixed sequence a sentence has, and which it lacks.

use super::Condition;
use super::account::Ledger;
use super::filled::Filled;
use crate::claim::fill::Filling;
use crate::claim::sequence::{GAP, step};
use crate::rulebook::{Element, Phrase};

/// Tries a sequence whose trigger stands at a word.
pub(super) fn trace(ledger: &mut Ledger<'_, '_>, phrase: &Phrase, token: usize) {
    let sequence = &phrase.sequence;
    let lead = sequence.iter().position(|e| matches!(e, Element::Words(_))).unwrap_or(0);
    let ends = ledger.ends_among(near(ledger, token));
    // The longest beginning that the sentence has tells which part is lacking.
    for length in (lead + 1..=sequence.len()).rev() {
        let part = Phrase { sequence: sequence[..length].to_vec(), ..phrase.clone() };
        let Some(filling) = matched(ledger, &part, lead, token) else { continue };
        match sequence.get(length) {
            None => ledger.judge(Filled { phrase, filling: &filling, token, clause: None, ends }),
            Some(lacking) => {
                let why = format!(
                    "after `{}` the phrase asks for {}",
                    said(ledger, &sequence[..length]),
                    ledger.wants(lacking)
                );
                ledger.failed(phrase, token, ends, Condition::Sequence, why);
            }
        }
        return;
    }
    let why = format!(
        "before `{}` the phrase asks for {}",
        ledger.scene.text(token),
        said(ledger, &sequence[..lead])
    );
    ledger.failed(phrase, token, ends, Condition::Sequence, why);
}

fn matched(ledger: &Ledger<'_, '_>, phrase: &Phrase, lead: usize, token: usize) -> Option<Filling> {
    let gaps = phrase.sequence[..lead].iter().filter(|e| matches!(e, Element::Any)).count();
    let starts = token.saturating_sub(lead + GAP * gaps)..=token.checked_sub(lead)?;
    starts.rev().find_map(|start| {
        let mut filling = Filling::default();
        step(ledger.scene, phrase, 0, start, token, &mut filling).then_some(filling)
    })
}

/// Parts of a sequence in words.
fn said(ledger: &Ledger<'_, '_>, parts: &[Element]) -> String {
    let part = |element: &Element| match element {
        Element::Words(words) => ledger.words(words),
        Element::Mark(mark) => mark.to_string(),
        Element::Any => "*".to_owned(),
        Element::Slot(_) => ledger.wants(element),
    };
    parts.iter().map(part).collect::<Vec<_>>().join(" ")
}

/// The groups within reach of a trigger.
fn near(ledger: &Ledger<'_, '_>, token: usize) -> Vec<usize> {
    let groups = ledger.scene.groups().iter().enumerate();
    let reach = |g: &crate::text::grammar::group::Group| g.start <= token + GAP && token <= g.end + GAP;
    groups.filter(|(_, g)| g.noun().is_some() && reach(g)).map(|(at, _)| at).collect()
}
