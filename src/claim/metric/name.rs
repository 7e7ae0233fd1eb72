//! Names of figures: "GPU margins", "monthly users", "revenue".

use super::{Place, headed_by_measure};
use crate::claim::scene::Scene;
use crate::rulebook::Manner;
use crate::text::grammar::tags::Tag;

/// What the figure's own group calls it: the nouns after it, or a phrase "in revenue".
pub(super) fn of_figure(scene: &Scene, place: Place) -> Option<String> {
    let noun = scene.groups()[place.group].noun()?;
    if noun.head > place.token {
        return Some(scene.slice(place.token + 1, noun.head + 1).to_lowercase());
    }
    let (prep, next) = scene.phrases_after(place.group).into_iter().next()?;
    let binds = matches!(scene.book.lexis.base(prep), "in" | "of" | "on");
    (binds && headed_by_measure(scene, next)).then(|| of_head(scene, next))
}

/// The name that a subject gives: "Nvidia's data-center revenue" is "data-center revenue"; a bare name, and goods that a
/// name stands in front of ("the Vision headset costs"), give none.
pub(super) fn of_subject(scene: &Scene, subject: usize) -> Option<String> {
    let noun = scene.groups()[subject].noun()?;
    let head = scene.token(noun.head);
    let goods = scene.book.nouns.get(&head.lemma) == Some(&Manner::Goods)
        && scene.mention(noun.head.saturating_sub(1)).is_some();
    (head.tag != Tag::Name && !goods).then(|| of_head(scene, subject))
}

/// The words of a noun group from after its last name, mark or determiner to its head.
pub(super) fn of_head(scene: &Scene, group: usize) -> String {
    let range = &scene.groups()[group];
    let Some(noun) = range.noun() else { return String::new() };
    let stop =
        |&i: &usize| matches!(scene.token(i).tag, Tag::Name | Tag::Mark | Tag::Det | Tag::Poss | Tag::Figure);
    let from = (range.start..noun.head).rev().find(stop).map_or(range.start, |i| i + 1);
    scene.slice(from.min(noun.head), noun.head + 1).to_lowercase()
}

/// The noun that a count counts.
pub(super) fn counted(scene: &Scene, token: usize) -> Option<String> {
    scene.quantities[scene.token(token).index].measure.noun.clone()
}

/// True when the last word of a noun names a figure ("monthly users").
pub(super) fn measures(scene: &Scene, noun: &str) -> bool {
    let last = noun.rsplit(' ').next().unwrap_or(noun).to_lowercase();
    scene.book.lexis.readings(&last).iter().any(|r| scene.book.measures.contains(&r.lemma))
}
