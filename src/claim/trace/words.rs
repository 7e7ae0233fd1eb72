//! The words of a sentence that no rule of a predicate knows: what a new phrase could be made of.

use crate::claim::Predicate;
use crate::claim::scene::Scene;
use crate::text::grammar::lexis::{Lemma, UNKNOWN};
use crate::text::grammar::tags::Tag;
use std::collections::BTreeSet;

/// Main verbs in their plain form, and nouns, that trigger no phrase of the predicate (of none, where no predicate is given), in
/// the order of the sentence, each once.
pub(super) fn unknown(scene: &Scene, predicate: Option<Predicate>) -> (Vec<String>, Vec<String>) {
    let book = scene.book;
    let own = |frame: Predicate| predicate.is_none_or(|asked| asked == frame);
    let phrases = book.phrases.iter().filter(|phrase| own(book.frame(phrase).predicate));
    let known: BTreeSet<Lemma> = phrases.flat_map(|phrase| phrase.trigger.iter().copied()).collect();
    let (mut verbs, mut nouns) = (Vec::new(), Vec::new());
    for (at, token) in scene.sentence.tokens.iter().enumerate() {
        let main = || scene.groups().iter().filter_map(|g| g.verb()).any(|verb| verb.head == at);
        let list = match token.tag {
            Tag::Verb(_) if main() => &mut verbs,
            Tag::Noun => &mut nouns,
            _ => continue,
        };
        let plain = match book.lexis.base(token.lemma) {
            base if token.lemma != UNKNOWN && !base.is_empty() => base.to_owned(),
            _ => scene.text(at).to_lowercase(),
        };
        if !known.contains(&token.lemma) && !list.contains(&plain) {
            list.push(plain);
        }
    }
    (verbs, nouns)
}
