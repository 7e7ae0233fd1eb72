//! Clauses: each verb group with its subject, objects and prepositional phrases.
//!
//! A shallow parse in the manner of finite-state cascades (Abney 1996): groups first, then arguments by position,
//! with the passive, relatives, participles, infinitives and coordination each read in a place of its own.

use super::group::{Group, Kind, Mood, Verb};
use super::lexis::{Lemma, Lexis};
use super::tags::{Form, Tag};
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

/// Verbs whose object does what the infinitive after it says: "asked TSMC to build".
const OBJECT_CONTROL: [&str; 30] = [
    "ask",
    "urge",
    "force",
    "allow",
    "let",
    "help",
    "order",
    "want",
    "enable",
    "tell",
    "require",
    "push",
    "hire",
    "permit",
    "pick",
    "select",
    "tap",
    "choose",
    "commission",
    "invite",
    "press",
    "persuade",
    "convince",
    "authorize",
    "instruct",
    "lead",
    "expect",
    "get",
    "direct",
    "encourage",
];

/// Finds the arguments of every verb group.
pub fn parse(groups: Vec<Group>, tokens: &[Token], lexis: &Lexis) -> Parse {
    let mut groups = groups;
    split_lists(&mut groups, lexis);
    let reader = Reader { groups: &groups, tokens, lexis };
    let mut clauses: Vec<Clause> = Vec::new();
    for at in 0..groups.len() {
        if let Kind::Verb(verb) = &groups[at].kind {
            let clause = reader.clause(at, verb, &clauses);
            clauses.push(clause);
        }
    }
    forward_subjects(&mut clauses, &groups);
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

struct Reader<'a> {
    groups: &'a [Group],
    tokens: &'a [Token],
    lexis: &'a Lexis,
}

impl Reader<'_> {
    fn clause(&self, at: usize, verb: &Verb, earlier: &[Clause]) -> Clause {
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
        self.subject(&mut clause, verb, earlier);
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

    fn complements(&self, clause: &mut Clause) {
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
    fn subordinates(&self, prep: usize) -> bool {
        let Kind::Prep(lemma) = self.groups[prep].kind else { return false };
        let word = matches!(self.lexis.base(lemma), "as" | "after" | "before" | "since" | "until" | "than");
        word && self.groups.get(prep + 1).is_some_and(|g| g.noun().is_some()) && self.verb_after(prep + 1)
    }

    fn figure(&self, at: usize) -> bool {
        self.groups[at].noun().is_some_and(|n| self.tokens[n.head].tag == Tag::Figure)
    }

    fn verb_after(&self, at: usize) -> bool {
        self.groups.get(self.after(at)).and_then(Group::verb).is_some_and(|v| v.mood == Mood::Finite)
    }

    /// The group after a noun group and its list.
    fn after(&self, at: usize) -> usize {
        self.groups[at].noun().and_then(|n| n.list.last()).map_or(at, |&l| l.max(at)) + 1
    }

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

    fn subject(&self, clause: &mut Clause, verb: &Verb, earlier: &[Clause]) {
        let at = clause.verb;
        let before = self.before(at);
        let kind = before.map(|b| &self.groups[b].kind);
        match (verb.mood, kind) {
            (_, Some(Kind::Rel)) => {
                clause.relative = true;
                clause.subject = before.and_then(|b| self.antecedent(b));
            }
            (Mood::Finite, Some(Kind::Noun(_))) => {
                clause.subject = before.and_then(|b| self.climb(b));
                clause.relative =
                    clause.subject.is_some_and(|s| s > 0 && matches!(self.groups[s - 1].kind, Kind::Rel));
                self.relative_object(clause);
            }
            (Mood::Finite, Some(Kind::Comma | Kind::Stop(')' | '-'))) => {
                clause.subject = before.and_then(|b| self.across(b)).and_then(|b| self.climb(b));
                // Headlines leave out the conjunction: "X expands A, commits B".
                if clause.subject.is_none() {
                    self.share(clause, earlier, |v| v.mood == Mood::Finite);
                }
            }
            (Mood::Finite, Some(Kind::Verb(_))) => self.share(clause, earlier, |_| true),
            (Mood::Finite, Some(Kind::Cc(_))) if self.base_form(verb) => {
                self.share(clause, earlier, |v| v.mood == Mood::Infinitive || v.mood == Mood::Finite);
                clause.parallel = clause.governor;
            }
            (Mood::Finite, Some(Kind::Cc(_) | Kind::Sub(_))) => {
                self.share(clause, earlier, |v| v.mood == Mood::Finite)
            }
            (Mood::Infinitive, _) => self.infinitive(clause, before, earlier),
            (Mood::Ing | Mood::Participle, Some(Kind::Noun(_))) => {
                clause.relative = true;
                clause.subject = before.map(|b| self.first(b));
                if verb.mood == Mood::Participle {
                    clause.subject = before.map(|b| self.participle_noun(b));
                }
            }
            (Mood::Participle, Some(Kind::Comma)) => {
                clause.relative = true;
                let comma = before.unwrap_or(at);
                let noun = comma.checked_sub(1).filter(|&n| self.groups[n].noun().is_some());
                match noun {
                    Some(noun) if self.named(noun) || earlier.is_empty() => {
                        clause.subject = Some(self.participle_noun(noun))
                    }
                    _ => self.share(clause, earlier, |v| v.mood == Mood::Finite),
                }
            }
            (mood, Some(Kind::Cc(_))) => {
                self.share(clause, earlier, |v| v.mood == mood || v.mood == Mood::Finite)
            }
            (_, Some(_)) => self.share(clause, earlier, |v| v.mood == Mood::Finite),
            (_, None) => {}
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

    fn base_form(&self, verb: &Verb) -> bool {
        self.tokens[verb.head].tag == Tag::Verb(Form::Base) && verb.modal.is_none()
    }

    fn named(&self, at: usize) -> bool {
        self.groups[at].noun().is_some_and(|n| self.tokens[n.head].tag == Tag::Name)
    }

    /// The group before `at` that counts: adverbs and quotation marks are passed over.
    fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&i| {
            !matches!(self.groups[i].kind, Kind::Adverb(_) | Kind::Stop('‘' | '’' | '“' | '”' | '"' | '\''))
        })
    }

    /// The first member of the list that a noun group closes.
    fn first(&self, at: usize) -> usize {
        if self.groups[at].noun().is_some_and(|n| n.listed) {
            return (0..at)
                .rev()
                .find(|&i| self.groups[i].noun().is_some_and(|n| n.list.contains(&at)))
                .unwrap_or(at);
        }
        at
    }

    /// From the noun group next to the verb to the head of the whole subject: out of prepositional phrases.
    fn climb(&self, near: usize) -> Option<usize> {
        let at = self.first(near);
        let Some(prep) = at.checked_sub(1).filter(|&i| matches!(self.groups[i].kind, Kind::Prep(_))) else {
            return Some(at);
        };
        if self.subordinates(prep) {
            return Some(at);
        }
        match prep.checked_sub(1).map(|i| (&self.groups[i].kind, i)) {
            Some((Kind::Noun(_), noun)) => self.climb(noun),
            Some((Kind::Comma, comma)) => comma
                .checked_sub(1)
                .filter(|&i| self.groups[i].noun().is_some())
                .and_then(|noun| self.climb(noun)),
            _ => None,
        }
    }

    /// The noun group that a participle after `near` modifies: in "the maker of X based in Y" the nearest name.
    fn participle_noun(&self, near: usize) -> usize {
        if self.named(near) { self.first(near) } else { self.climb(near).unwrap_or(near) }
    }

    /// The noun group before an aside that ends at `close`: "X, a maker of Y, said".
    fn across(&self, close: usize) -> Option<usize> {
        let open = (0..close).rev().find(|&i| match self.groups[i].kind {
            Kind::Comma => {
                self.groups[close].verb().is_none() && matches!(self.groups[close].kind, Kind::Comma)
            }
            Kind::Stop('(') => matches!(self.groups[close].kind, Kind::Stop(')')),
            Kind::Stop('-') => matches!(self.groups[close].kind, Kind::Stop('-')),
            _ => false,
        })?;
        let before = open.checked_sub(1)?;
        self.groups[before].noun().map(|_| before)
    }

    /// What a relative pronoun stands for: the noun group before it.
    fn antecedent(&self, rel: usize) -> Option<usize> {
        let before = self.before(rel)?;
        let noun =
            if matches!(self.groups[before].kind, Kind::Comma) { before.checked_sub(1)? } else { before };
        self.groups[noun]
            .noun()
            .map(|_| if self.named(noun) { self.first(noun) } else { self.climb(noun).unwrap_or(noun) })
    }

    fn share(&self, clause: &mut Clause, earlier: &[Clause], fits: impl Fn(&Verb) -> bool) {
        let found = earlier.iter().enumerate().rev().find(|(_, c)| {
            self.groups[c.verb].verb().is_some_and(&fits)
                && !(c.relative
                    && !matches!(self.groups.get(clause.verb - 1).map(|g| &g.kind), Some(Kind::Cc(_))))
        });
        if let Some((index, other)) = found {
            clause.subject = other.subject;
            clause.governor = Some(index);
            clause.alternate = other.object;
        }
    }

    fn infinitive(&self, clause: &mut Clause, before: Option<usize>, earlier: &[Clause]) {
        let boundary = (0..clause.verb)
            .rev()
            .find(|&i| matches!(self.groups[i].kind, Kind::Stop(':' | ';' | '-') | Kind::Sub(_)))
            .unwrap_or(0);
        let governor = earlier.iter().enumerate().rev().find(|(_, c)| c.verb >= boundary);
        let Some((index, other)) = governor else {
            clause.subject = before.filter(|&b| self.groups[b].noun().is_some()).and_then(|b| self.climb(b));
            return;
        };
        // "X sues Y, Z to appeal": a name right before, not the governor's object, is the subject.
        let lemma = self.groups[other.verb].verb().map_or("", |v| self.lexis.base(v.lemma));
        let passive = self.groups[other.verb].verb().is_some_and(|v| v.passive);
        let controlled = OBJECT_CONTROL.contains(&lemma) && !passive && other.object.is_some();
        clause.governor = Some(index);
        clause.subject = if controlled { other.object } else { other.subject };
        clause.alternate = other.object.filter(|_| !controlled);
    }
}
