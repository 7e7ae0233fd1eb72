//! Makers: "NVIDIA's B300", "Google's Gemma models", "Nvidia Blackwell GPUs", "Tinker (Thinking Machines)" say who
//! develops what.

use super::candidate::{Candidate, End};
use super::scene::Scene;
use crate::claim::{Predicate, Status};
use crate::lexicon::{Entity, EntityType};
use crate::text::grammar::tags::Tag;

/// All pairs of a maker and its product that stand together.
pub fn read(scene: &Scene, found: &mut Vec<Candidate>) {
    for (index, group) in scene.groups().iter().enumerate() {
        for token in group.start..group.end {
            let product = scene.mention(token).filter(|&m| scene.ty(m) == EntityType::Product);
            let Some(product) = product else { continue };
            if let Some((maker, rule, phrase)) = beside(scene, index, token)
                && may_make(&scene.mentions[maker].entity, &scene.mentions[product].entity)
            {
                let object = End::Mention(product);
                let new = Candidate::new(Predicate::Develops, maker, object, rule, phrase, token);
                found.push(Candidate { status: Some(Status::Actual), ..new });
            }
        }
    }
}

/// The maker that a product stands with, with the rule's id and phrase.
pub(super) fn beside(
    scene: &Scene,
    group: usize,
    product: usize,
) -> Option<(usize, &'static str, &'static str)> {
    in_front(scene, group, product).or_else(|| bracketed(scene, product))
}

/// The maker in front of a product in its noun group, with the rule's id and phrase.
fn in_front(scene: &Scene, group: usize, product: usize) -> Option<(usize, &'static str, &'static str)> {
    let start = scene.groups()[group].start;
    let other = |i: &usize| scene.mention(*i).is_some_and(|m| scene.ty(m) != EntityType::Product);
    let (maker, at) = match (start..product).rev().find(other) {
        Some(at) => (scene.mention(at)?, at),
        None => scene.possessor(group).filter(|d| d.token < product).map(|d| (d.mention, d.token))?,
    };
    let possessive = scene.token(at).tag == Tag::Poss || scene.token(at + 1).tag == Tag::Mark;
    if !plain_between(scene, at + 1, product) {
        return None;
    }
    match scene.ty(maker) {
        EntityType::Company | EntityType::Organization | EntityType::Person if possessive => {
            Some((maker, "develops.possessor", "{s}'s {o}"))
        }
        EntityType::Company | EntityType::Organization => Some((maker, "develops.compound", "{s} {o}")),
        _ => None,
    }
}

/// "Tinker (Thinking Machines)"
fn bracketed(scene: &Scene, product: usize) -> Option<(usize, &'static str, &'static str)> {
    let tag = |i: usize| scene.sentence.tokens.get(i).map(|t| t.tag);
    let brackets = tag(product + 1) == Some(Tag::Punct('(')) && tag(product + 3) == Some(Tag::Punct(')'));
    let maker = scene.mention(product + 2).filter(|_| brackets)?;
    (scene.ty(maker) == EntityType::Company).then_some((maker, "develops.bracket", "{o} ({s})"))
}

/// Nothing but words that can stand inside a name's noun group.
fn plain_between(scene: &Scene, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        let tag = scene.token(i).tag;
        let inner = matches!(tag, Tag::Mark | Tag::Adj | Tag::Noun | Tag::Figure);
        let quote = matches!(tag, Tag::Punct('‘' | '\'' | '"' | '“'));
        (inner || quote) && !scene.text(i).starts_with(['-', '‑'])
    })
}

/// A dictionary entry knows its maker; the protocols and libraries that have none belong to nobody.
pub(super) fn may_make(maker: &Entity, product: &Entity) -> bool {
    match &product.maker {
        Some(known) => *known == maker.id || maker.parent.as_ref() == Some(known),
        None => product.id.starts_with("new:") || product.id.starts_with("given:"),
    }
}
