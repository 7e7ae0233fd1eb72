//! Figures tried again: why a figure of the sentence is no metric of the entity.

use super::Condition;
use super::account::Ledger;
use super::ends::wanted;
use crate::claim::metric::{Refused, why_not};
use crate::claim::{Predicate, read};
use crate::text::grammar::tags::Tag;

/// Writes down what keeps each figure of the sentence from being a metric; only where metrics are asked for by name.
pub(super) fn trace(ledger: &mut Ledger<'_, '_>) {
    if ledger.asked.predicate != Some(Predicate::Metric) {
        return;
    }
    let scene = ledger.scene;
    let (_, _, taken) = read::of_rules(scene);
    for token in (0..scene.sentence.tokens.len()).filter(|&at| scene.token(at).tag == Tag::Figure) {
        let text = scene.text(token);
        if ledger.asked.figure.as_ref().is_some_and(|figure| !text.eq_ignore_ascii_case(figure)) {
            continue;
        }
        let (condition, why) = match why_not(scene, token, &taken) {
            Refused::Taken => {
                (Condition::Figure, format!("`{text}` is held by another claim of the sentence"))
            }
            Refused::NoFigure => (
                Condition::Figure,
                format!("`{text}` is a date, a length, or a small count of a common thing"),
            ),
            Refused::Nobodys => {
                (Condition::NoSubject, format!("no name is found that `{text}` is a figure of"))
            }
            Refused::Type(mention) | Refused::Owned(mention) => {
                let entity = &scene.mentions[mention].entity;
                if !wanted(ledger.asked.subject.as_ref(), entity) {
                    (Condition::OtherSubject, format!("`{text}` is read as a figure of {}", entity.name))
                } else {
                    let ty = entity.ty.as_str();
                    (Condition::SubjectType, format!("a {ty} has no figures; {} is one", entity.name))
                }
            }
        };
        ledger.failed_engine("metric".to_owned(), token, condition, why);
    }
}
