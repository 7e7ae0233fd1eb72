//! After the form has fitted: what fills the slots, held against the frame's types and against what was asked.

use super::Condition;
use super::account::Ledger;
use super::ends::{Ends, first, wanted};
use crate::claim::candidate::{Candidate, End};
use crate::claim::fill::Filling;
use crate::claim::scene::Denoted;
use crate::claim::{read, status};
use crate::lexicon::EntityType;
use crate::rulebook::{Element, Frame, Manner, Phrase, Role, Shape};
use std::collections::BTreeSet;

/// A phrase that was filled.
#[derive(Clone, Copy)]
pub(super) struct Filled<'f> {
    pub phrase: &'f Phrase,
    pub filling: &'f Filling,
    pub token: usize,
    pub clause: Option<usize>,
    /// The ends that stand where the phrase may look.
    pub ends: u32,
}

/// One end of a frame.
struct Side<'f> {
    name: &'static str,
    fillers: &'f [Denoted],
    types: &'f [EntityType],
    through: &'f [Manner],
    missing: Condition,
    other: Condition,
    ty: Condition,
    manner: Condition,
}

impl Ledger<'_, '_> {
    /// Writes down the first condition that a filled phrase fails, of both ways round the one that got further. Nothing when it
    /// fails none.
    pub fn judge(&mut self, filled: Filled<'_>) {
        let predicate = self.scene.book.frame(filled.phrase).predicate;
        let judged = self.asked.ways(predicate).into_iter().map(|ends| self.failure(filled, ends));
        let judged: Option<Vec<(Condition, String)>> = judged.collect();
        // One way round without a failure is a claim.
        let furthest = judged.and_then(|all| all.into_iter().max_by_key(|(condition, _)| condition.depth()));
        if let Some((condition, why)) = furthest {
            self.failed(filled.phrase, filled.token, filled.ends, condition, why);
        }
    }

    fn failure(&self, filled: Filled<'_>, ends: Ends<'_>) -> Option<(Condition, String)> {
        let frame = self.scene.book.frame(filled.phrase);
        let subject = subject(frame, filled.filling);
        if let Some(failure) = self.side(&subject, ends.subject, filled) {
            return Some(failure);
        }
        if !frame.predicate.valued()
            && let Some(failure) = self.side(&object(frame, filled.filling), ends.object, filled)
        {
            return Some(failure);
        }
        let candidates = filled.filling.candidates(self.scene, filled.phrase, filled.token, filled.clause);
        let asked = |c: &&Candidate| {
            let is = |ids, mention: usize| wanted(ids, &self.scene.mentions[mention].entity);
            is(ends.subject, c.subject) && !matches!(c.object, End::Mention(o) if !is(ends.object, o))
        };
        match candidates.iter().find(asked) {
            Some(candidate) => self.dropped(candidate),
            None if frame.predicate.valued() => {
                Some((Condition::Figure, "no figure stands where the phrase looks for one".to_owned()))
            }
            None => Some((Condition::Same, "both ends are one entity".to_owned())),
        }
    }

    /// What is wrong with one end.
    fn side(
        &self,
        side: &Side<'_>,
        ids: Option<&BTreeSet<String>>,
        filled: Filled<'_>,
    ) -> Option<(Condition, String)> {
        let scene = self.scene;
        let name = |d: &Denoted| scene.mentions[d.mention].entity.name.as_str();
        if side.fillers.is_empty() {
            return Some((side.missing, self.nobody(side, ids, filled)));
        }
        let Some(d) = first(scene, side.fillers, ids) else {
            let found: Vec<&str> = side.fillers.iter().map(name).collect();
            let where_it_is = ids.and_then(|ids| self.whereabouts(ids, filled.clause)).unwrap_or_default();
            return Some((side.other, format!("its {} is {}{where_it_is}", side.name, found.join(", "))));
        };
        // Of several places of the same name one that the frame takes is enough.
        let fits = |d: &&Denoted| {
            wanted(ids, &scene.mentions[d.mention].entity)
                && side.types.contains(&scene.ty(d.mention))
                && (d.manner == Manner::Head || side.through.contains(&d.manner))
        };
        if side.fillers.iter().any(|d| fits(&d)) {
            return None;
        }
        if !side.types.contains(&scene.ty(d.mention)) {
            let types: Vec<&str> = side.types.iter().map(|ty| ty.as_str()).collect();
            let own = scene.ty(d.mention).as_str();
            let why =
                format!("its {} {} is a {own}; the frame takes {}", side.name, name(&d), types.join(", "));
            return Some((side.ty, why));
        }
        let through: Vec<String> = side.through.iter().map(|m| format!("{m:?}").to_lowercase()).collect();
        let why = format!(
            "its {} is `{}`, which is {} seen through a noun of class `{}`; the frame takes a name itself, or through {}",
            side.name,
            self.around(d.token),
            name(&d),
            format!("{:?}", d.manner).to_lowercase(),
            if through.is_empty() { "nothing".to_owned() } else { through.join(", ") },
        );
        Some((side.manner, why))
    }

    /// What stands in the place of an end that stands for no name, and where the end stands instead.
    fn nobody(&self, side: &Side<'_>, ids: Option<&BTreeSet<String>>, filled: Filled<'_>) -> String {
        let clause = filled.clause.filter(|_| filled.phrase.shape == Shape::Verb);
        let clause = clause.map(|clause| &self.scene.sentence.parse.clauses[clause]);
        let active = clause.filter(|c| self.scene.groups()[c.verb].verb().is_some_and(|v| !v.passive));
        let group = active.and_then(|clause| match side.missing {
            Condition::NoSubject => clause.subject,
            _ => clause.object.filter(|_| filled.phrase.direct == Some(Element::Slot(Role::Object))),
        });
        let elsewhere = ids.and_then(|ids| self.whereabouts(ids, filled.clause)).unwrap_or_default();
        match group {
            Some(group) => {
                format!("its {} is `{}`, which stands for no name{elsewhere}", side.name, self.group(group))
            }
            None => format!("no {} is found in its place{elsewhere}", side.name),
        }
    }

    /// Why a candidate became no claim; nothing when it did.
    fn dropped(&self, candidate: &Candidate) -> Option<(Condition, String)> {
        let scene = self.scene;
        if !read::plausible(scene, candidate) {
            let why = "nobody buys or uses this so: goods in the plural are no product line, a maker does not use its own";
            return Some((Condition::Implausible, why.to_owned()));
        }
        if status::status(scene, candidate).is_some() {
            return None;
        }
        if scene.sentence.question {
            return Some((Condition::Question, "the sentence is a question".to_owned()));
        }
        Some((
            Condition::Conditional,
            "the clause is a condition: `if`, `whether`, `unless` stands before it".to_owned(),
        ))
    }

    /// The noun group around a token.
    fn around(&self, token: usize) -> &str {
        let group = self.scene.groups().iter().position(|g| g.start <= token && token < g.end);
        group.map_or_else(|| self.scene.text(token), |group| self.group(group))
    }

    /// Where an end stands in the sentence, seen from a clause: "; Nebius stands after `with`".
    pub fn whereabouts(&self, ids: &BTreeSet<String>, clause: Option<usize>) -> Option<String> {
        let token = self.place_of(ids)?;
        let scene = self.scene;
        let holds = |group: &usize| {
            let members = scene.members(*group);
            members.iter().map(|g| &scene.groups()[*g]).any(|g| g.start <= token && token < g.end)
        };
        let name = self.names(ids);
        let Some(clause) = clause.map(|clause| &scene.sentence.parse.clauses[clause]) else {
            return Some(format!("; {name} stands in `{}`", self.around(token)));
        };
        let prep = clause.phrases.iter().find(|(_, group)| holds(group));
        let place = if clause.subject.as_ref().is_some_and(holds) {
            "is the verb's subject".to_owned()
        } else if clause.object.iter().chain(&clause.second).any(holds) {
            "is the verb's object".to_owned()
        } else if let Some((prep, _)) = prep {
            format!("stands after `{}`", scene.book.lexis.base(*prep))
        } else {
            "stands outside its clause".to_owned()
        };
        Some(format!("; {name} {place}, in `{}`", self.around(token)))
    }
}

fn subject<'f>(frame: &'f Frame, filling: &'f Filling) -> Side<'f> {
    Side {
        name: "subject",
        fillers: &filling.subjects,
        types: &frame.subject,
        through: &frame.through_subject,
        missing: Condition::NoSubject,
        other: Condition::OtherSubject,
        ty: Condition::SubjectType,
        manner: Condition::SubjectThrough,
    }
}

fn object<'f>(frame: &'f Frame, filling: &'f Filling) -> Side<'f> {
    Side {
        name: "object",
        fillers: &filling.objects,
        types: &frame.object,
        through: &frame.through_object,
        missing: Condition::NoObject,
        other: Condition::OtherObject,
        ty: Condition::ObjectType,
        manner: Condition::ObjectThrough,
    }
}
