//! Complements: what follows a verb, objects first, then prepositional phrases.

use super::{Clause, Reader};
use crate::text::grammar::group::{Group, Kind, Mood};
use crate::text::grammar::tags::Tag;

impl Reader<'_> {
    /// Gathers the objects and phrases after the verb, up to the end of the clause.
    pub(super) fn complements(&self, clause: &mut Clause) {
        let mut at = clause.verb + 1;
        while let Some(group) = self.groups.get(at) {
            match &group.kind {
                Kind::Prep(_) if self.subordinates(at) => break,
                Kind::Prep(prep) => match self.groups.get(at + 1) {
                    Some(next) if next.noun().is_some() => {
                        clause.phrases.push((*prep, at + 1));
                        at = self.after(at + 1);
                    }
                    // "out of", and the verb's own particle.
                    Some(next) if matches!(next.kind, Kind::Prep(_)) => at += 1,
                    _ if clause.verb + 1 == at => at += 1,
                    _ => break,
                },
                Kind::Noun(_) => {
                    if clause.object.is_none() && clause.phrases.is_empty() {
                        clause.object = Some(at);
                    } else if clause.second.is_none() && clause.phrases.is_empty() && !self.verb_after(at) {
                        clause.second = Some(at);
                    } else if !self.figure(at) {
                        break;
                    }
                    at = self.after(at);
                }
                Kind::Comma => match self.resume(at) {
                    Some(next) => at = next,
                    None => break,
                },
                Kind::Adverb(_) => at += 1,
                Kind::Cc(_) if matches!(self.groups.get(at + 1).map(|g| &g.kind), Some(Kind::Prep(_))) => {
                    at += 1
                }
                Kind::Stop('(') => at = self.close(at),
                Kind::Stop('‘' | '’' | '“' | '”' | '"' | '\'' | ')') => at += 1,
                _ => break,
            }
        }
        clause.end = at;
    }

    /// "as clients defect", "after it bought": a preposition in front of a clause of its own.
    pub(super) fn subordinates(&self, prep: usize) -> bool {
        let Kind::Prep(lemma) = self.groups[prep].kind else { return false };
        self.lexis.subordinates(lemma)
            && self.groups.get(prep + 1).is_some_and(|g| g.noun().is_some())
            && self.verb_after(prep + 1)
    }

    /// True when a figure heads the noun group.
    pub(super) fn figure(&self, at: usize) -> bool {
        self.groups[at].noun().is_some_and(|n| self.tokens[n.head].tag == Tag::Figure)
    }

    /// True when a finite verb follows the noun group and its list.
    fn verb_after(&self, at: usize) -> bool {
        self.groups.get(self.after(at)).and_then(Group::verb).is_some_and(|v| v.mood == Mood::Finite)
    }

    /// The group after a noun group and its list.
    fn after(&self, at: usize) -> usize {
        self.groups[at].noun().and_then(|n| n.list.last()).map_or(at, |&l| l.max(at)) + 1
    }

    /// The group after the bracket that closes the one at `open`.
    fn close(&self, open: usize) -> usize {
        (open + 1..self.groups.len())
            .find(|&i| matches!(self.groups[i].kind, Kind::Stop(')')))
            .map_or(self.groups.len(), |i| i + 1)
    }

    /// Where the complements go on after a comma: at a preposition, or after an apposition that a comma closes.
    fn resume(&self, comma: usize) -> Option<usize> {
        let prep = |i: usize| matches!(self.groups.get(i).map(|g| &g.kind), Some(Kind::Prep(_)));
        if prep(comma + 1)
            || self.groups.get(comma + 1).is_some_and(|g| g.noun().is_some()) && self.figure(comma + 1)
        {
            return Some(comma + 1);
        }
        let mut at = comma + 1;
        while let Some(group) = self.groups.get(at) {
            match group.kind {
                Kind::Noun(_) | Kind::Prep(_) | Kind::Adverb(_) | Kind::Cc(_) => at += 1,
                Kind::Comma if at > comma + 1 && prep(at + 1) => return Some(at + 1),
                _ => return None,
            }
        }
        None
    }
}
