//! Verbs: a frame's verb phrases matched against the clauses of a sentence, active and passive.

use super::candidate::Candidate;
use super::fill::Filling;
use super::miss::Miss;
use super::scene::Scene;
use crate::claim::Predicate;
use crate::rulebook::{Element, Phrase, Role, Shape};
use crate::text::grammar::clause::Clause;
use crate::text::grammar::group::{Kind, Mood, Verb};
use crate::text::grammar::lexis::Lemma;

/// All candidates that the verbs of the sentence give.
pub fn read(scene: &Scene, found: &mut Vec<Candidate>) {
    for (index, clause) in scene.sentence.parse.clauses.iter().enumerate() {
        let Some(verb) = scene.groups()[clause.verb].verb() else {
            continue;
        };
        for phrase in scene.book.triggered(Shape::Verb, verb.lemma) {
            let read = |clause: &Clause| {
                let filling = fill(scene, phrase, clause, verb).ok()?;
                Some(filling.candidates(scene, phrase, verb.head, Some(index))).filter(|c| !c.is_empty())
            };
            // A participle far from its noun: the governing verb's object may be what it speaks of.
            let turned =
                || clause.alternate.and_then(|a| read(&Clause { subject: Some(a), ..clause.clone() }));
            // What is made "to rival X" is the rival, before its maker is.
            let made = verb.mood == Mood::Infinitive
                && scene.book.frame(phrase).predicate == Predicate::CompetesWith;
            let first = if made { turned() } else { None };
            found.extend(first.or_else(|| read(clause)).or_else(turned).unwrap_or_default());
        }
    }
}

/// What fills the slots of a phrase in a clause. Error: the first condition that fails.
pub(super) fn fill(scene: &Scene, phrase: &Phrase, clause: &Clause, verb: &Verb) -> Result<Filling, Miss> {
    let mut filling = Filling::default();
    let by = scene.book.lexis.known("by");
    let agent = clause.phrases.iter().find(|(prep, _)| Some(*prep) == by).map(|(_, group)| *group);
    let (doer, mut object) =
        if verb.passive { (agent, clause.subject) } else { (clause.subject, clause.object) };
    match doer {
        Some(group) if !filling.group(scene, &phrase.bearer, group) => return Err(Miss::Doer(group)),
        // Nobody is named who does it: only a phrase whose ends stand elsewhere can still hold.
        None if matches!(phrase.bearer, Element::Words(_)) => return Err(Miss::NoDoer),
        _ => {}
    }
    for (at, (preps, element)) in phrase.preps.iter().enumerate() {
        let group = match prepositional(clause, preps, verb, scene, element) {
            Some(group) => group,
            // "kept the firm out": the phrase has the verb's object already.
            None if particle(scene, clause, verb, preps)
                && phrase.direct.is_some()
                && *element == Element::Any =>
            {
                continue;
            }
            // "took the firm over", "was taken over": the particle's object is the verb's.
            None if particle(scene, clause, verb, preps) => object.take().ok_or(Miss::Object)?,
            None => return Err(Miss::Preposition(at)),
        };
        if !filling.group(scene, element, group) {
            return Err(Miss::Complement(at, group));
        }
    }
    if let Some((verbs, element)) = &phrase.infinitive {
        let group = purpose(scene, clause, verbs, element).ok_or(Miss::Infinitive)?;
        if !filling.group(scene, element, group) {
            return Err(Miss::Purpose(group));
        }
    }
    match (&phrase.direct, object) {
        (Some(element), Some(group)) => {
            direct(scene, &mut filling, element, group, clause).then_some(filling).ok_or(Miss::Direct(group))
        }
        (Some(_), None) => Err(Miss::Object),
        (None, _) => Ok(filling),
    }
}

/// The direct object; where two objects stand in a row ("paid Meta $5B") either may be the one meant.
fn direct(scene: &Scene, filling: &mut Filling, element: &Element, group: usize, clause: &Clause) -> bool {
    if let Element::Slot(Role::Value) = element {
        let groups = [Some(group), clause.second];
        let valued = groups.into_iter().flatten().find(|&g| !scene.funds(g).is_empty());
        if let Some(valued) = valued {
            return !traded(scene, valued) && filling.group(scene, element, valued);
        }
        // "raised a round of $2B"
        let of = scene.book.lexis.known("of");
        let after = scene.phrases_after(group).into_iter().filter(|(p, _)| Some(*p) == of);
        let after = after.map(|(_, g)| g).find(|&g| !scene.funds(g).is_empty());
        let round = scene.head_lemma(group).is_some_and(|l| scene.book.funds.contains(&l));
        return round && after.is_some_and(|g| filling.group(scene, element, g));
    }
    filling.group(scene, element, group)
}

/// "closed its $3 billion purchase", "secured a $2 billion contract": money that is paid for goods or firms, not raised.
fn traded(scene: &Scene, group: usize) -> bool {
    let head = scene.head_lemma(group).into_iter();
    let predicates =
        head.flat_map(|l| scene.book.triggered(Shape::Noun, l)).map(|p| scene.book.frame(p).predicate);
    predicates.into_iter().any(|p| matches!(p, Predicate::Acquires | Predicate::Supplies))
}

/// The object of an infinitive that the clause governs: "used the protocol to train the model".
fn purpose(scene: &Scene, clause: &Clause, verbs: &[Lemma], element: &Element) -> Option<usize> {
    let clauses = &scene.sentence.parse.clauses;
    let index = clauses.iter().position(|c| c.verb == clause.verb)?;
    let governed = clauses.iter().filter(|c| c.governor == Some(index));
    let fits = |c: &&Clause| scene.groups()[c.verb].verb().is_some_and(|v| verbs.contains(&v.lemma));
    let found = governed.clone().find(fits)?;
    // "take X to court": where anything may follow, nothing need.
    found.object.or((*element == Element::Any).then_some(found.verb))
}

fn prepositional(
    clause: &Clause,
    preps: &[Lemma],
    verb: &Verb,
    scene: &Scene,
    element: &Element,
) -> Option<usize> {
    let mut fitting = clause.phrases.iter().filter(|(prep, _)| preps.contains(prep));
    if let Element::Words(words) = element {
        return fitting
            .find(|(_, g)| scene.head_lemma(*g).is_some_and(|l| words.contains(&l)))
            .map(|(_, g)| *g);
    }
    if let Element::Slot(Role::Value) = element {
        return fitting.find(|(_, g)| !scene.funds(*g).is_empty()).map(|(_, g)| *g);
    }
    // What changes hands and an office need no name.
    if matches!(element, Element::Any | Element::Slot(Role::Product | Role::Office)) {
        return fitting.next().map(|(_, g)| *g);
    }
    // The agent of a passive is never a phrase's own "by".
    let by = scene.book.lexis.known("by");
    let agent = |prep: &Lemma| verb.passive && Some(*prep) == by && preps.len() == 1;
    fitting.find(|(prep, g)| !agent(prep) && !scene.denotes(*g).is_empty()).map(|(_, g)| *g)
}

/// A particle without an object, after the verb or after its object.
fn particle(scene: &Scene, clause: &Clause, verb: &Verb, preps: &[Lemma]) -> bool {
    let after = clause.object.and_then(|o| scene.groups().get(o + 1)).map(|g| &g.kind);
    verb.particle.is_some_and(|p| preps.contains(&p))
        || matches!(after, Some(Kind::Prep(p) | Kind::Adverb(p)) if preps.contains(p))
            && clause.phrases.iter().all(|(p, _)| !preps.contains(p))
}
