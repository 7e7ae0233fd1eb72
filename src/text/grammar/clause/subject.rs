//! Subjects: who does what a verb says, by the verb's mood and by what stands in front of it.

use super::{Clause, Reader};
use crate::text::grammar::group::{Kind, Mood, Verb};
use crate::text::grammar::tags::{Form, Tag};

impl Reader<'_> {
    /// Finds the subject of a clause, with what governs it.
    pub(super) fn subject(&self, clause: &mut Clause, verb: &Verb) {
        let before = self.before(clause.verb);
        match (verb.mood, before) {
            (_, Some(rel)) if matches!(self.groups[rel].kind, Kind::Rel) => {
                clause.relative = true;
                clause.subject = self.antecedent(rel);
            }
            (Mood::Infinitive, _) => self.infinitive(clause, before),
            (Mood::Finite, Some(before)) => self.finite(clause, verb, before),
            (mood @ (Mood::Ing | Mood::Participle), Some(before)) => self.participial(clause, mood, before),
            (_, None) => {}
        }
    }

    fn finite(&self, clause: &mut Clause, verb: &Verb, before: usize) {
        match self.groups[before].kind {
            Kind::Noun(_) => {
                clause.subject = self.climb(before);
                clause.relative =
                    clause.subject.is_some_and(|s| s > 0 && matches!(self.groups[s - 1].kind, Kind::Rel));
                self.relative_object(clause);
            }
            Kind::Comma | Kind::Stop(')' | '-') => {
                clause.subject = self.across(before).and_then(|b| self.climb(b));
                // Headlines leave out the conjunction: "X expands A, commits B".
                if clause.subject.is_none() {
                    self.share(clause, |v| v.mood == Mood::Finite);
                }
            }
            Kind::Verb(_) => match self.modified(before) {
                Some(noun) => clause.subject = Some(noun),
                None => self.share(clause, |_| true),
            },
            Kind::Cc(_) if self.base_form(verb) => {
                self.share(clause, |v| v.mood == Mood::Infinitive || v.mood == Mood::Finite);
                clause.parallel = clause.governor;
            }
            _ => self.share(clause, |v| v.mood == Mood::Finite),
        }
    }

    /// A verb in "-ing" or a participle: of the noun in front of it, else of what the verb before is said of.
    fn participial(&self, clause: &mut Clause, mood: Mood, before: usize) {
        match self.groups[before].kind {
            Kind::Noun(_) => {
                clause.relative = true;
                let passive = mood == Mood::Participle;
                clause.subject =
                    Some(if passive { self.participle_noun(before) } else { self.first(before) });
            }
            Kind::Comma if mood == Mood::Participle => {
                clause.relative = true;
                let noun = before.checked_sub(1).filter(|&n| self.groups[n].noun().is_some());
                match noun {
                    Some(noun) if self.named(noun) || self.clauses.is_empty() => {
                        clause.subject = Some(self.participle_noun(noun));
                    }
                    _ => self.share(clause, |v| v.mood == Mood::Finite),
                }
            }
            Kind::Cc(_) => {
                self.share(clause, |v| v.mood == mood || v.mood == Mood::Finite);
                let alike = clause.governor.map(|g| &self.clauses[g]).filter(|_| mood == Mood::Participle);
                clause.relative = alike.is_some_and(|other| other.relative && self.mood(other) == Some(mood));
            }
            _ => self.share(clause, |v| v.mood == Mood::Finite),
        }
    }

    /// "Dojo, which Tesla shut down in 2025": the relative pronoun stands for the object.
    fn relative_object(&self, clause: &mut Clause) {
        let rel = clause.subject.filter(|_| clause.relative).and_then(|s| s.checked_sub(1));
        let which = rel.filter(|&r| self.lexis.base(self.tokens[self.groups[r].start].lemma) == "which");
        if let Some(rel) = which
            && clause.object.is_none_or(|o| self.figure(o))
        {
            clause.second = clause.object;
            clause.object = self.antecedent(rel);
        }
    }

    fn mood(&self, clause: &Clause) -> Option<Mood> {
        self.groups[clause.verb].verb().map(|v| v.mood)
    }

    fn base_form(&self, verb: &Verb) -> bool {
        self.tokens[verb.head].tag == Tag::Verb(Form::Base) && verb.modal.is_none()
    }

    /// Takes over the subject of the nearest clause before whose verb fits.
    fn share(&self, clause: &mut Clause, fits: impl Fn(&Verb) -> bool) {
        // What stands apart from a relative clause is not said of its subject.
        let joined = clause.verb.checked_sub(1).is_some_and(|b| matches!(self.groups[b].kind, Kind::Cc(_)));
        let open = |c: &Clause| joined || !c.relative;
        let fits = |c: &Clause| self.groups[c.verb].verb().is_some_and(&fits);
        let found = self.clauses.iter().enumerate().rev().find(|(_, c)| open(c) && fits(c));
        if let Some((index, other)) = found {
            clause.subject = other.subject;
            clause.governor = Some(index);
            clause.alternate = other.object;
        }
    }

    /// "X agreed to buy", "X asked Y to build": the governor's subject, or its object where the verb says so.
    fn infinitive(&self, clause: &mut Clause, before: Option<usize>) {
        let boundary = (0..clause.verb)
            .rev()
            .find(|&i| matches!(self.groups[i].kind, Kind::Stop(':' | ';' | '-') | Kind::Sub(_)))
            .unwrap_or(0);
        let governor = self.clauses.iter().enumerate().rev().find(|(_, c)| c.verb >= boundary);
        let Some((index, other)) = governor else {
            clause.subject = before.filter(|&b| self.groups[b].noun().is_some()).and_then(|b| self.climb(b));
            return;
        };
        let verb = self.groups[other.verb].verb();
        let controls = verb.is_some_and(|v| !v.passive && self.lexis.controls_object(v.lemma));
        let controlled = controls && other.object.is_some();
        clause.governor = Some(index);
        clause.subject = if controlled { other.object } else { other.subject };
        clause.alternate = other.object.filter(|_| !controlled);
    }
}
