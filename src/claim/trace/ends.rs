//! The two ends that were asked for: where a sentence names them, and which claims hold between them.

use super::{Asked, Mark};
use crate::claim::scene::{Denoted, Scene};
use crate::claim::{Claim, Predicate};
use crate::lexicon::Entity;
use crate::text::Span;
use crate::text::grammar::tags::Tag;
use std::collections::BTreeSet;

/// One way round of the two ends; none for anything.
#[derive(Clone, Copy)]
pub(super) struct Ends<'a> {
    pub subject: Option<&'a BTreeSet<String>>,
    pub object: Option<&'a BTreeSet<String>>,
}

impl Asked {
    /// The ways round that a relation may have them: both, where it holds either way.
    pub(super) fn ways(&self, predicate: Predicate) -> Vec<Ends<'_>> {
        let one = Ends { subject: self.subject.as_ref(), object: self.object.as_ref() };
        let turned = Ends { subject: one.object, object: one.subject };
        if predicate.symmetric() { vec![one, turned] } else { vec![one] }
    }

    /// The names asked for, of either end.
    pub(super) fn either(&self) -> impl Iterator<Item = &BTreeSet<String>> {
        self.subject.iter().chain(&self.object)
    }

    /// True when a claim says what was asked; `raw` is its value as written.
    pub(super) fn is(&self, claim: &Claim, raw: Option<&str>) -> bool {
        let fits = |ends: Ends<'_>| {
            wanted(ends.subject, &claim.subject)
                && claim.object.as_ref().map_or(ends.object.is_none(), |object| wanted(ends.object, object))
        };
        let figure = |figure: &String| raw.is_some_and(|raw| raw.eq_ignore_ascii_case(figure));
        self.predicate.is_none_or(|predicate| predicate == claim.predicate)
            && self.ways(claim.predicate).into_iter().any(fits)
            && self.figure.as_ref().is_none_or(figure)
    }
}

/// True when an entity is one of those asked for.
pub(super) fn wanted(ids: Option<&BTreeSet<String>>, entity: &Entity) -> bool {
    ids.is_none_or(|ids| ids.contains(&entity.id))
}

/// The first of several names that is asked for; where nobody in particular is, the first.
pub(super) fn first(scene: &Scene, names: &[Denoted], ids: Option<&BTreeSet<String>>) -> Option<Denoted> {
    names.iter().find(|d| wanted(ids, &scene.mentions[d.mention].entity)).copied()
}

/// Where the sentence names the ends; none when it lacks one of them.
pub(super) fn marks(scene: &Scene, asked: &Asked) -> Option<Vec<Mark>> {
    let all: Vec<(usize, Mark)> =
        (0..scene.sentence.tokens.len()).filter_map(|at| mark(scene, asked, at)).collect();
    let named = |ids: &BTreeSet<String>| {
        all.iter()
            .any(|(at, _)| meant(scene, *at).is_some_and(|m| ids.contains(&scene.mentions[m].entity.id)))
    };
    let figure = asked.figure.is_none() || all.iter().any(|(at, _)| scene.token(*at).tag == Tag::Figure);
    (figure && asked.either().all(named) && !all.is_empty())
        .then(|| all.into_iter().map(|(_, mark)| mark).collect())
}

/// The mention that a token names or stands for.
pub(super) fn meant(scene: &Scene, token: usize) -> Option<usize> {
    scene.mention(token).or_else(|| scene.anaphora.of_token(scene.sentence, token))
}

fn mark(scene: &Scene, asked: &Asked, at: usize) -> Option<(usize, Mark)> {
    let token = scene.token(at);
    let span = Span { field: scene.sentence.field, start: token.start, end: token.end };
    if token.tag == Tag::Figure {
        let wanted = asked.figure.as_ref().is_some_and(|figure| scene.text(at).eq_ignore_ascii_case(figure));
        return wanted.then(|| (at, Mark { span, name: scene.text(at).to_owned(), meant: false }));
    }
    let entity = &scene.mentions[meant(scene, at)?].entity;
    let named = asked.either().any(|ids| ids.contains(&entity.id));
    named.then(|| (at, Mark { span, name: entity.name.clone(), meant: token.tag != Tag::Name }))
}
