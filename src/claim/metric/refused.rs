//! Figures that are no metric, and why, for traces.

use super::{Place, countable, owner, owns_figures};
use crate::claim::scene::Scene;
use crate::text::grammar::tags::Tag;

/// Why a figure says nothing about an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A claim of the sentence holds it.
    Taken,
    /// It is a date, a length, or a small count.
    NoFigure,
    /// No owner is found.
    Nobodys,
    /// Its owner is of a type that has no figures.
    Type(usize),
    /// Nothing refuses it: it is a figure of this mention.
    Owned(usize),
}

/// The first condition that the figure at a token fails; `taken` are figures that deals hold already.
pub fn why_not(scene: &Scene, token: usize, taken: &[usize]) -> Refused {
    let figure = scene.token(token);
    if taken.contains(&figure.index) {
        return Refused::Taken;
    }
    let group = scene.groups().iter().position(|g| g.noun().is_some() && g.start <= token && token < g.end);
    let Some(group) = group.filter(|_| figure.tag == Tag::Figure && countable(scene, token)) else {
        return Refused::NoFigure;
    };
    match owner::find(scene, Place { group, token }).map(|found| found.owner.mention) {
        None => Refused::Nobodys,
        Some(owner) if !owns_figures(scene.ty(owner)) => Refused::Type(owner),
        Some(owner) => Refused::Owned(owner),
    }
}
