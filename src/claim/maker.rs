//! Makers: "NVIDIA's B300", "Google's Gemma models", "Nvidia Blackwell GPUs" say who develops what.

use super::candidate::{Candidate, End};
use super::scene::Scene;
use crate::claim::Predicate;
use crate::lexicon::{Entity, EntityType};
use crate::text::grammar::tags::Tag;

/// All pairs of a maker and its product in one noun group.
pub fn read(scene: &Scene, found: &mut Vec<Candidate>) {
    for (index, group) in scene.groups().iter().enumerate() {
        if group.noun().is_none() {
            continue;
        }
        for product in group.start..group.end {
            let Some(p) = scene
                .mention(product)
                .filter(|&m| scene.ty(m) == EntityType::Product)
            else {
                continue;
            };
            let maker = (group.start..product).rev().find(|&i| {
                scene.token(i).tag == Tag::Name
                    && scene.ty(scene.token(i).index) != EntityType::Product
            });
            let maker = match maker {
                Some(i) => scene.mention(i).map(|m| (m, i)),
                None => scene
                    .possessor(index)
                    .filter(|d| d.token < product)
                    .map(|d| (d.mention, d.token)),
            };
            let Some((m, at)) = maker.filter(|&(m, _)| {
                matches!(scene.ty(m), EntityType::Company | EntityType::Organization)
            }) else {
                continue;
            };
            if plain_between(scene, at + 1, product)
                && may_make(&scene.mentions[m].entity, &scene.mentions[p].entity)
            {
                let possessive =
                    scene.token(at).tag == Tag::Poss || scene.token(at + 1).tag == Tag::Mark;
                let phrase = if possessive { "{s}'s {o}" } else { "{s} {o}" };
                let frame = if possessive {
                    "develops.possessor"
                } else {
                    "develops.compound"
                };
                let mut candidate = Candidate::new(
                    Predicate::Develops,
                    m,
                    End::Mention(p),
                    frame,
                    phrase,
                    product,
                );
                candidate.status = Some(crate::claim::Status::Actual);
                found.push(candidate);
            }
        }
    }
}

/// Nothing but words that can stand inside a name's noun group.
fn plain_between(scene: &Scene, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        matches!(
            scene.token(i).tag,
            Tag::Mark | Tag::Adj | Tag::Noun | Tag::Figure | Tag::Punct('‘' | '\'' | '"' | '“')
        ) && !scene.text(i).starts_with(['-', '‑'])
    })
}

/// A dictionary entry knows its maker; the protocols and libraries that have none belong to nobody.
fn may_make(maker: &Entity, product: &Entity) -> bool {
    match &product.maker {
        Some(known) => *known == maker.id || maker.parent.as_ref() == Some(known),
        None => product.id.starts_with("new:") || product.id.starts_with("given:"),
    }
}
