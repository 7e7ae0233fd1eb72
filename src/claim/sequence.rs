//! Sequences: things said in a fixed way ("SoftBank-backed Ampere"), matched word by word.

use super::bearer;
use super::candidate::Candidate;
use super::fill::Filling;
use super::scene::{Denoted, Scene};
use crate::rulebook::{Element, Phrase, Role, Shape};
use crate::text::grammar::tags::Tag;

/// At most this many words stand for one `*`.
pub(super) const GAP: usize = 4;

/// All candidates that fixed sequences give.
pub fn read(scene: &Scene, found: &mut Vec<Candidate>) {
    let tokens = &scene.sentence.tokens;
    for (at, token) in tokens.iter().enumerate() {
        if !token.is_word() {
            continue;
        }
        for phrase in scene.book.triggered(Shape::Say, token.lemma) {
            // Every start from which the trigger can be reached.
            let lead = phrase.sequence.iter().position(|e| matches!(e, Element::Words(_))).unwrap_or(0);
            let reach =
                lead + GAP * phrase.sequence[..lead].iter().filter(|e| matches!(e, Element::Any)).count();
            for start in (at.saturating_sub(reach)..=at.saturating_sub(lead)).rev() {
                let mut filling = Filling::default();
                if at >= lead && step(scene, phrase, 0, start, at, &mut filling) {
                    found.extend(filling.candidates(scene, phrase, at, None));
                    break;
                }
            }
        }
    }
}

/// Matches the elements from `element` on at token `at`; `trigger` is where the trigger must fall.
pub(super) fn step(
    scene: &Scene,
    phrase: &Phrase,
    element: usize,
    at: usize,
    trigger: usize,
    filling: &mut Filling,
) -> bool {
    let Some(part) = phrase.sequence.get(element) else {
        return at > trigger;
    };
    let tokens = &scene.sentence.tokens;
    match part {
        Element::Any => (0..=GAP)
            .take_while(|gap| (at..at + gap).all(|i| tokens.get(i).is_some_and(|t| plain(t.tag))))
            .any(|gap| step(scene, phrase, element + 1, at + gap, trigger, filling)),
        Element::Words(words) => {
            tokens.get(at).is_some_and(|t| t.is_word() && words.contains(&t.lemma))
                && step(scene, phrase, element + 1, at + 1, trigger, filling)
        }
        Element::Mark(mark) => {
            tokens.get(at).is_some_and(|t| t.tag == Tag::Punct(*mark))
                && step(scene, phrase, element + 1, at + 1, trigger, filling)
        }
        Element::Slot(Role::Value | Role::Figure) => {
            let Some(group) = group_of(scene, at).filter(|_| tokens[at].tag == Tag::Figure) else {
                return false;
            };
            if !step(scene, phrase, element + 1, at + 1, trigger, filling) {
                return false;
            }
            filling.group(scene, part, group)
        }
        Element::Slot(role) => {
            let names = names_at(scene, at, element + 1 == phrase.sequence.len());
            if names.is_empty() || !step(scene, phrase, element + 1, at + 1, trigger, filling) {
                return false;
            }
            names.into_iter().for_each(|d| filling.mention(*role, d));
            true
        }
    }
}

/// The name at a token; as the last part of a sequence also its list ("Nvidia-backed A, B and C"), and for a common
/// noun the name it is in apposition to ("X, a Paris-based startup").
fn names_at(scene: &Scene, at: usize, last: bool) -> Vec<Denoted> {
    if at >= scene.sentence.tokens.len() {
        return Vec::new();
    }
    let group = group_of(scene, at).filter(|&g| scene.groups()[g].noun().is_some_and(|n| n.head == at));
    match (scene.mention(at), group.filter(|_| last)) {
        (Some(_), Some(group)) => scene.denotes(group),
        (Some(_), None) => scene.single_name(at),
        (None, Some(group)) => bearer::apposed(scene, group),
        (None, None) => Vec::new(),
    }
}

fn plain(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Adj | Tag::Adv | Tag::Det | Tag::Figure)
}

fn group_of(scene: &Scene, token: usize) -> Option<usize> {
    scene.groups().iter().position(|g| g.start <= token && token < g.end)
}
