//! Verbs tried again: which condition of a verb phrase a clause fails.

use super::Condition;
use super::account::Ledger;
use super::filled::Filled;
use crate::claim::miss::Miss;
use crate::claim::verbal;
use crate::rulebook::Phrase;
use crate::text::grammar::clause::Clause;

/// Tries a verb phrase at a word.
pub(super) fn trace(ledger: &mut Ledger<'_, '_>, phrase: &Phrase, token: usize) {
    let scene = ledger.scene;
    let verb_of = |clause: &Clause| scene.groups()[clause.verb].verb();
    let fires = |clause: &Clause| {
        verb_of(clause).is_some_and(|verb| verb.head == token && phrase.trigger.contains(&verb.lemma))
    };
    let clauses = &scene.sentence.parse.clauses;
    let Some(index) = clauses.iter().position(fires) else {
        return ledger.misread(phrase, token, "a verb");
    };
    let clause = &clauses[index];
    let Some(verb) = verb_of(clause) else { return };
    let ends = ledger.ends_among(arguments(clause));
    let turned = clause.alternate.map(|other| Clause { subject: Some(other), ..clause.clone() });
    for clause in std::iter::once(clause).chain(&turned) {
        match verbal::fill(scene, phrase, clause, verb) {
            Ok(filling) => {
                ledger.judge(Filled { phrase, filling: &filling, token, clause: Some(index), ends })
            }
            Err(miss) => {
                let (condition, why) = told(ledger, phrase, clause, token, miss);
                ledger.failed(phrase, token, ends, condition, why);
            }
        }
    }
}

/// The groups that are arguments of a clause.
pub(super) fn arguments(clause: &Clause) -> impl Iterator<Item = usize> {
    let around = clause.subject.into_iter().chain(clause.alternate).chain(clause.object).chain(clause.second);
    around.chain(clause.phrases.iter().map(|(_, group)| *group))
}

fn told(
    ledger: &Ledger<'_, '_>,
    phrase: &Phrase,
    clause: &Clause,
    token: usize,
    miss: Miss,
) -> (Condition, String) {
    let verb = ledger.scene.text(token);
    match miss {
        Miss::Doer(group) => {
            let wants = ledger.wants(&phrase.bearer);
            (
                Condition::Bearer,
                format!("who does it is `{}`; the phrase asks for {wants} there", ledger.group(group)),
            )
        }
        Miss::NoDoer => {
            let wants = ledger.wants(&phrase.bearer);
            (Condition::Bearer, format!("nobody is named who does it; the phrase asks for {wants} there"))
        }
        Miss::Preposition(at) => preposition(ledger, phrase, clause, verb, at),
        Miss::Complement(at, group) => complement(ledger, phrase, at, group),
        Miss::Infinitive => {
            let verbs = phrase.infinitive.as_ref().map(|(verbs, _)| ledger.words(verbs)).unwrap_or_default();
            (Condition::Complement, format!("no `to {verbs}` with an object follows `{verb}`"))
        }
        Miss::Purpose(group) => {
            (Condition::Complement, format!("`{}` does not fit after the infinitive", ledger.group(group)))
        }
        Miss::Direct(group) => {
            let wants = phrase.direct.as_ref().map(|element| ledger.wants(element)).unwrap_or_default();
            (
                Condition::Object,
                format!("its object is `{}`; the phrase asks for {wants}", ledger.group(group)),
            )
        }
        _ => (Condition::Object, format!("`{verb}` has no object here")),
    }
}

/// The preposition is another one, or stands before something that names nobody.
fn preposition(
    ledger: &Ledger<'_, '_>,
    phrase: &Phrase,
    clause: &Clause,
    verb: &str,
    at: usize,
) -> (Condition, String) {
    let (preps, element) = &phrase.preps[at];
    let base = |prep| ledger.scene.book.lexis.base(prep);
    if let Some((prep, group)) = clause.phrases.iter().find(|(prep, _)| preps.contains(prep)) {
        let (prep, wants) = (base(*prep), ledger.wants(element));
        let why =
            format!("after `{prep}` stands `{}`; the phrase asks for {wants} there", ledger.group(*group));
        return (Condition::Complement, why);
    }
    let there: Vec<String> = clause
        .phrases
        .iter()
        .map(|(prep, group)| format!("`{} {}`", base(*prep), ledger.group(*group)))
        .collect();
    let there = if there.is_empty() { "nothing of the kind".to_owned() } else { there.join(", ") };
    let why = format!("the phrase asks for `{}` after `{verb}`; there is {there}", ledger.words(preps));
    (Condition::Preposition, why)
}

/// What follows a preposition does not fit.
pub(super) fn complement(
    ledger: &Ledger<'_, '_>,
    phrase: &Phrase,
    at: usize,
    group: usize,
) -> (Condition, String) {
    let (preps, element) = &phrase.preps[at];
    let (preps, wants) = (ledger.words(preps), ledger.wants(element));
    let why = format!("with `{preps}` goes `{}`; the phrase asks for {wants} there", ledger.group(group));
    (Condition::Complement, why)
}
