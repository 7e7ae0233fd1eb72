//! Direction: whether a percentage goes down.

use super::{Place, clause_of};
use crate::claim::scene::Scene;

/// "down 7%", "a 7% drop", "fell 7%", "reduced X by 7%"; not "cut it to 7%".
pub(super) fn falling(scene: &Scene, place: Place) -> bool {
    let measure = &scene.quantities[scene.token(place.token).index].measure;
    if measure.unit != "percent" {
        return false;
    }
    let verbs = &scene.book.verbs;
    let before = |words: &[&str]| {
        place.token > 0 && words.iter().any(|w| scene.text(place.token - 1).eq_ignore_ascii_case(w))
    };
    let next = scene.sentence.tokens.get(place.token + 1);
    let noun = next.is_some_and(|t| verbs.falls.contains(&t.lemma));
    let clause = clause_of(scene, place.group).map(|c| scene.sentence.parse.clauses[c].verb);
    let verb =
        clause.and_then(|v| scene.groups()[v].verb()).is_some_and(|v| verbs.falling.contains(&v.lemma));
    before(&["down"]) || noun || verb && !before(&["to", "at"])
}
