//! Statuses: how far a claim is true by its own words, and who says so.

use super::candidate::Candidate;
use super::scene::Scene;
use crate::claim::Status;
use crate::lexicon::EntityType;
use crate::text::grammar::clause::Clause;
use crate::text::grammar::group::{Kind, Mood};
use crate::text::grammar::tags::{Form, Tag};

/// The status of a candidate; none when the text only asks or supposes it.
pub fn status(scene: &Scene, candidate: &Candidate) -> Option<Status> {
    if candidate.frame.starts_with("develops.") && candidate.clause.is_none() && candidate.status.is_some() {
        return Some(made(scene, candidate));
    }
    if scene.sentence.question {
        return None;
    }
    let from_clause = match candidate.clause {
        Some(clause) => clause_status(scene, clause, candidate.trigger)?,
        None => Status::Actual,
    };
    let mut status = strongest(from_clause, candidate.status.unwrap_or(Status::Actual));
    // What a leaked product will have is reported, not planned by anyone.
    let product = scene.ty(candidate.subject) == EntityType::Product;
    if status == Status::Planned && product && reported(scene) {
        status = Status::Reported;
    }
    if status == Status::Actual && candidate.clause.is_some() && reported(scene) {
        status = Status::Reported;
    }
    Some(status)
}

/// A maker's product exists, unless its clause says that it will only appear.
fn made(scene: &Scene, candidate: &Candidate) -> Status {
    let group = scene.groups().iter().position(|g| g.start <= candidate.trigger && candidate.trigger < g.end);
    let clause = scene.sentence.parse.clauses.iter().position(|c| c.subject == group && group.is_some());
    let verb =
        clause.and_then(|c| scene.groups()[scene.sentence.parse.clauses[c].verb].verb().map(|v| (c, v)));
    let Some((clause, verb)) = verb else { return Status::Actual };
    if reported(scene) {
        return Status::Reported;
    }
    let planned = scene.book.verbs.appearing.contains(&verb.lemma)
        && clause_status(scene, clause, verb.head) == Some(Status::Planned);
    if planned { Status::Planned } else { Status::Actual }
}

/// Ended and denied outweigh planned, planned outweighs reported.
fn strongest(a: Status, b: Status) -> Status {
    let weight = |s: Status| match s {
        Status::Denied => 4,
        Status::Ended => 3,
        Status::Planned => 2,
        Status::Reported => 1,
        Status::Actual => 0,
    };
    if weight(a) >= weight(b) { a } else { b }
}

fn clause_status(scene: &Scene, index: usize, trigger: usize) -> Option<Status> {
    let clauses = &scene.sentence.parse.clauses;
    let clause = &clauses[index];
    let verb = scene.groups()[clause.verb].verb()?;
    if trigger == verb.head && conditional(scene, clause) {
        return None;
    }
    let mut status = match clause.parallel {
        Some(other) if other < index => {
            clause_status(scene, other, scene.groups()[clauses[other].verb].verb()?.head)?
        }
        _ => Status::Actual,
    };
    if verb.negated {
        status = Status::Denied;
    }
    if let Some(modal) = verb.modal {
        status = strongest(status, scene.book.cues.modal.get(&modal).copied().unwrap_or(Status::Planned));
    }
    // "ended its partnership with X": the verb itself decides over the noun that fired; figures drop without ending.
    let figure = scene.token(trigger).tag == Tag::Figure;
    if trigger != verb.head
        && let Some(s) = scene.book.status(verb.lemma)
        && (s == Status::Planned || !figure && matches!(s, Status::Ended | Status::Denied))
    {
        status = strongest(status, s);
    }
    status = strongest(status, from_above(scene, clause, verb.mood));
    if denied_speech(scene, clause) {
        status = Status::Denied;
    }
    if no_longer(scene, clause) {
        status = Status::Ended;
    }
    Some(status)
}

/// What the governor of an infinitive or of a form in "-ing" leaves of it: "plans to buy", "stopped selling".
fn from_above(scene: &Scene, clause: &Clause, mood: Mood) -> Status {
    let governor = clause.governor.map(|g| &scene.sentence.parse.clauses[g]);
    match (mood, governor) {
        (Mood::Infinitive, _) => governed(scene, clause),
        (Mood::Ing, Some(governor)) => cue(scene, governor).unwrap_or(Status::Actual),
        _ => Status::Actual,
    }
}

/// What governs an infinitive: its verb, a noun between ("in talks to"), or nothing ("X to buy Y").
fn governed(scene: &Scene, clause: &Clause) -> Status {
    let Some(governor) = clause.governor else { return Status::Planned };
    let governor = &scene.sentence.parse.clauses[governor];
    let Some(verb) = scene.groups()[governor.verb].verb() else { return Status::Actual };
    let nouns = (governor.verb + 1..clause.verb).rev().filter_map(|g| scene.head_lemma(g));
    let noun = nouns.clone().find_map(|l| scene.book.status(l));
    let agreed = |l| scene.book.cues.agreed.contains(&l);
    match (cue(scene, governor), noun) {
        (Some(s @ (Status::Ended | Status::Denied)), _) => s,
        (_, Some(s)) => s,
        (Some(s), None) => s,
        (None, None) if agreed(verb.lemma) || nouns.clone().any(agreed) => Status::Planned,
        // "is to buy"
        (None, None) if scene.book.lexis.base(verb.lemma) == "be" && governor.object.is_none() => {
            Status::Planned
        }
        // "is raising money to build": what is under way has its purpose before it.
        (None, None) if scene.token(verb.head).tag == Tag::Verb(Form::Ing) => Status::Planned,
        (None, None) => Status::Actual,
    }
}

/// The status that a governing verb gives, its own modal and governor included.
fn cue(scene: &Scene, clause: &Clause) -> Option<Status> {
    let verb = scene.groups()[clause.verb].verb()?;
    let own = scene.book.status(verb.lemma);
    if verb.negated {
        return Some(Status::Denied);
    }
    let modal = verb.modal.map(|m| scene.book.cues.modal.get(&m).copied().unwrap_or(Status::Planned));
    own.or(modal)
}

/// "if", "whether", "unless" before the verb in the same stretch of the sentence.
fn conditional(scene: &Scene, clause: &Clause) -> bool {
    let from = clause.subject.unwrap_or(clause.verb).min(clause.verb);
    let before = scene.groups()[..from]
        .iter()
        .rev()
        .take_while(|g| !matches!(g.kind, Kind::Stop(':' | ';' | '-') | Kind::Verb(_)));
    before
        .filter_map(|g| if let Kind::Sub(l) = g.kind { Some(l) } else { None })
        .any(|l| scene.book.cues.conditional.contains(&l))
}

/// "denied that it had acquired Y": a verb of denial before the clause's "that".
fn denied_speech(scene: &Scene, clause: &Clause) -> bool {
    let groups = scene.groups();
    let start = clause.subject.unwrap_or(clause.verb).min(clause.verb);
    let that = start.checked_sub(1).filter(|&s| matches!(groups[s].kind, Kind::Sub(_)));
    let verb = that.and_then(|t| t.checked_sub(1)).and_then(|v| groups[v].verb());
    verb.is_some_and(|v| !v.negated && scene.book.status(v.lemma) == Some(Status::Denied))
}

fn no_longer(scene: &Scene, clause: &Clause) -> bool {
    let range = &scene.groups()[clause.verb];
    (range.start..range.end).any(|i| scene.text(i).eq_ignore_ascii_case("longer"))
}

fn reported(scene: &Scene) -> bool {
    scene.sentence.tokens.iter().any(|t| {
        t.is_word()
            && !matches!(t.tag, Tag::Punct(_))
            && t.lemma != 0
            && scene.book.cues.reported.contains(&t.lemma)
    })
}

/// Who says it: the subject of a verb of saying, or the noun after "according to".
pub fn attribution(scene: &Scene, candidate: &Candidate) -> Option<String> {
    let groups = scene.groups();
    for clause in &scene.sentence.parse.clauses {
        let Some(verb) = groups[clause.verb].verb() else {
            continue;
        };
        let saying = scene.book.cues.saying.contains(&verb.lemma)
            && candidate.clause.is_none_or(|c| scene.sentence.parse.clauses[c].verb != clause.verb);
        if saying
            && !verb.passive
            && let Some(subject) = clause.subject
        {
            let denoted = scene.denotes(subject);
            if denoted.iter().any(|d| d.mention == candidate.subject) {
                return None;
            }
            let range = &groups[subject];
            return Some(scene.slice(range.start, range.end).to_string());
        }
    }
    let according = groups.iter().position(|g| scene.text(g.start).eq_ignore_ascii_case("according"))?;
    let noun = groups.get(according + 2).filter(|g| g.noun().is_some())?;
    Some(scene.slice(noun.start, noun.end).to_string())
}
