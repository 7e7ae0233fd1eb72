//! Clauses: each verb group with its subject, objects and prepositional phrases.
//!
//! A shallow parse in the manner of finite-state cascades (Abney 1996): groups first, then arguments by position,
//! with the passive, relatives, participles, infinitives and coordination each read in a place of its own.

mod complements;
mod reach;
mod subject;

use super::group::{Group, Kind, Mood, Verb};
use super::lexis::{Lemma, Lexis};
use super::token::Token;

/// A verb group with its arguments; all numbers are group indices.
#[derive(Debug, Clone)]
pub struct Clause {
    /// The verb group.
    pub verb: usize,
    /// The surface subject.
    pub subject: Option<usize>,
    /// The first object.
    pub object: Option<usize>,
    /// The second of two objects in a row.
    pub second: Option<usize>,
    /// Prepositional phrases after the verb, in order.
    pub phrases: Vec<(Lemma, usize)>,
    /// One past the last group that belongs to the clause.
    pub end: usize,
    /// The clause whose verb governs this one (an infinitive's, a participle's), as clause index.
    pub governor: Option<usize>,
    /// Another group that may be the subject: the object of the clause whose subject is shared.
    pub alternate: Option<usize>,
    /// The clause that this verb is coordinated with in form: "to cut jobs and take a charge".
    pub parallel: Option<usize>,
    /// True when the verb stands in a relative clause or is a participle that modifies a noun.
    pub relative: bool,
}

/// A parsed sentence.
#[derive(Debug, Clone, Default)]
pub struct Parse {
    /// The groups.
    pub groups: Vec<Group>,
    /// The clauses, in the order of their verbs.
    pub clauses: Vec<Clause>,
}

/// Finds the arguments of every verb group.
pub fn parse(groups: Vec<Group>, tokens: &[Token], lexis: &Lexis) -> Parse {
    let mut groups = groups;
    split_lists(&mut groups, lexis);
    let mut reader = Reader { groups: &groups, tokens, lexis, clauses: Vec::new() };
    for (at, group) in groups.iter().enumerate() {
        if let Kind::Verb(verb) = &group.kind {
            let clause = reader.clause(at, verb);
            reader.clauses.push(clause);
        }
    }
    let mut clauses = reader.clauses;
    forward_subjects(&mut clauses, &groups);
    shared_objects(&mut clauses, &groups);
    Parse { groups, clauses }
}

/// "bought Y and Z said": when a finite verb follows the last member of an object list, the member is its subject.
fn split_lists(groups: &mut [Group], lexis: &Lexis) {
    let mut verb_before = false;
    for i in 0..groups.len() {
        verb_before |= groups[i].verb().is_some();
        let Some(&last) = groups[i].noun().and_then(|n| n.list.last()) else {
            continue;
        };
        // "between A and B" is never cut, nor is "the rise of A and B" in front of its verb.
        let object = match i.checked_sub(1).map(|before| &groups[before].kind) {
            Some(Kind::Verb(_)) => true,
            Some(Kind::Prep(prep)) => verb_before && lexis.base(*prep) != "between",
            _ => false,
        };
        let verb_next = groups.get(last + 1).and_then(Group::verb).is_some_and(|v| v.mood == Mood::Finite);
        if object && verb_next {
            if let Kind::Noun(noun) = &mut groups[i].kind {
                noun.list.pop();
            }
            if let Kind::Noun(noun) = &mut groups[last].kind {
                noun.listed = false;
            }
        }
    }
}

/// "Backed by X, Y raised ...": a participle that opens the sentence takes the subject of the verb after it.
fn forward_subjects(clauses: &mut [Clause], groups: &[Group]) {
    for i in 0..clauses.len() {
        let opens = clauses[i].subject.is_none()
            && groups[clauses[i].verb].verb().is_some_and(|v| matches!(v.mood, Mood::Participle | Mood::Ing));
        if opens && clauses[i].governor.is_none() {
            clauses[i].subject = clauses[i + 1..]
                .iter()
                .find(|c| groups[c.verb].verb().is_some_and(|v| v.mood == Mood::Finite))
                .and_then(|c| c.subject);
        }
    }
}

/// "builds and runs the site": the object after the second verb is the first one's too.
fn shared_objects(clauses: &mut [Clause], groups: &[Group]) {
    let active = |at: usize| groups.get(at).and_then(Group::verb).is_some_and(|v| !v.passive);
    for i in 1..clauses.len() {
        let (first, second) = (clauses[i - 1].verb, clauses[i].verb);
        let joined = second == first + 2 && matches!(groups[first + 1].kind, Kind::Cc(_));
        if joined && active(first) && active(second) && clauses[i - 1].object.is_none() {
            clauses[i - 1].object = clauses[i].object;
        }
    }
}

/// A sentence on its way to clauses.
struct Reader<'a> {
    groups: &'a [Group],
    tokens: &'a [Token],
    lexis: &'a Lexis,
    /// The clauses of the verbs so far.
    clauses: Vec<Clause>,
}

impl Reader<'_> {
    fn clause(&self, at: usize, verb: &Verb) -> Clause {
        let mut clause = Clause {
            verb: at,
            subject: None,
            object: None,
            second: None,
            phrases: Vec::new(),
            end: at + 1,
            governor: None,
            alternate: None,
            parallel: None,
            relative: false,
        };
        self.complements(&mut clause);
        self.subject(&mut clause, verb);
        if clause.object.is_none() && verb.mood == Mood::Finite && !verb.passive {
            clause.object = clause.subject.and_then(|s| self.gap(s));
        }
        clause
    }

    /// The object that a relative clause leaves out: "the chips that X sells to Y", "X, which Y bought".
    fn gap(&self, subject: usize) -> Option<usize> {
        let opener = self.first(subject).checked_sub(1)?;
        match self.groups[opener].kind {
            Kind::Rel => self.antecedent(opener),
            // After a name, "that" opens what is said: "told Reuters that X sells".
            Kind::Sub(lemma) if self.lexis.base(lemma) == "that" => {
                self.antecedent(opener).filter(|&noun| !self.named(noun))
            }
            _ => None,
        }
    }
}
