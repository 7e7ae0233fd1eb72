//! Filling: what stands in a phrase's slots, checked against the frame's types, made into candidates.

use super::candidate::{Candidate, End};
use super::scene::{Denoted, Scene};
use crate::lexicon::EntityType;
use crate::rulebook::{Element, Frame, Manner, Phrase, Role};

/// Noun groups and mentions found for the slots of one phrase.
#[derive(Debug, Default, Clone)]
pub struct Filling {
    /// For each role, what fills it.
    pub(super) subjects: Vec<Denoted>,
    pub(super) objects: Vec<Denoted>,
    figures: Vec<usize>,
    /// Figures beside the phrase's own nouns: "raised a $12M round".
    spare: Vec<usize>,
    valued: bool,
    product: Option<String>,
    from: Option<usize>,
    role: Option<String>,
}

impl Filling {
    /// Puts a noun group where an element wants it. False when it does not fit.
    pub fn group(&mut self, scene: &Scene, element: &Element, group: usize) -> bool {
        match element {
            Element::Any | Element::Mark(_) => true,
            Element::Words(words) => {
                self.spare.extend(scene.figures(group));
                let of =
                    scene.phrases_after(group).into_iter().filter(|(p, _)| scene.book.lexis.base(*p) == "of");
                of.for_each(|(_, g)| self.spare.extend(scene.figures(g)));
                scene.head_lemma(group).is_some_and(|l| words.contains(&l))
            }
            Element::Slot(Role::Subject) => {
                self.subjects.extend(scene.denotes(group));
                true
            }
            Element::Slot(Role::Object) => {
                self.objects.extend(scene.denotes(group));
                true
            }
            Element::Slot(Role::Value) => {
                self.figures = scene.funds(group);
                self.valued = true;
                !self.figures.is_empty()
            }
            Element::Slot(Role::Figure) => !scene.figures(group).is_empty(),
            Element::Slot(Role::Pair) => {
                let all = scene.denotes(group);
                self.subjects.extend(all.first());
                self.objects.extend(all.iter().skip(1));
                all.len() > 1
            }
            Element::Slot(Role::Product) => {
                // "6 gigawatts of chips": chips change hands.
                let range = &scene.groups()[scene.whole_of(group).unwrap_or(group)];
                self.product = Some(scene.slice(range.start, range.end).to_string());
                // A company that changes hands is acquired, not supplied.
                let company =
                    |d: &Denoted| d.manner == Manner::Head && scene.ty(d.mention) == EntityType::Company;
                !scene.denotes(group).iter().any(company)
            }
            Element::Slot(Role::From) => {
                self.from = scene.denotes(group).first().map(|d| d.mention);
                true
            }
            Element::Slot(Role::Office) => {
                let range = &scene.groups()[group];
                self.role = Some(scene.slice(range.start, range.end).to_string());
                true
            }
        }
    }

    /// Puts a mention in a role.
    pub fn mention(&mut self, role: Role, denoted: Denoted) {
        match role {
            Role::Subject => self.subjects.push(denoted),
            Role::Object => self.objects.push(denoted),
            Role::From => self.from = Some(denoted.mention),
            _ => {}
        }
    }

    /// True when a role has a filler.
    pub fn has(&self, role: Role) -> bool {
        match role {
            Role::Subject => !self.subjects.is_empty(),
            Role::Object => !self.objects.is_empty(),
            Role::Value => self.valued,
            _ => false,
        }
    }

    /// The office that goes with the claim.
    pub fn office(&mut self, text: String) {
        self.role = Some(text);
    }

    /// One candidate for each pair of fitting fillers.
    pub fn candidates(
        &self,
        scene: &Scene,
        phrase: &Phrase,
        trigger: usize,
        clause: Option<usize>,
    ) -> Vec<Candidate> {
        let frame = scene.book.frame(phrase);
        let subjects = fitting(scene, &self.subjects, &frame.subject, &frame.through_subject);
        let objects: Vec<End> = if frame.predicate.valued() {
            let money = |f: &&usize| super::value::money(&scene.quantities[**f].measure.unit);
            match self.figures.first().or_else(|| self.spare.iter().find(money)) {
                Some(&figure) => vec![End::Figure(figure)],
                None if !self.valued => vec![End::Open],
                None => Vec::new(),
            }
        } else {
            fitting(scene, &self.objects, &frame.object, &frame.through_object)
                .into_iter()
                .map(|d| End::Mention(d.mention))
                .collect()
        };
        let mut found = Vec::new();
        for subject in &subjects {
            for &object in &objects {
                if !same(scene, subject.mention, object) {
                    found.push(self.candidate(frame, phrase, subject.mention, object, trigger, clause));
                }
            }
        }
        found
    }

    fn candidate(
        &self,
        frame: &Frame,
        phrase: &Phrase,
        subject: usize,
        object: End,
        trigger: usize,
        clause: Option<usize>,
    ) -> Candidate {
        Candidate {
            clause,
            status: phrase.status,
            product: self.product.clone(),
            from: self.from,
            role: self.role.clone(),
            ..Candidate::new(frame.predicate, subject, object, &frame.id, &phrase.text, trigger)
        }
    }
}

/// True when both ends are one entity.
pub fn same(scene: &Scene, subject: usize, object: End) -> bool {
    matches!(object, End::Mention(o) if scene.mentions[o].entity.id == scene.mentions[subject].entity.id)
}

fn fitting(scene: &Scene, fillers: &[Denoted], types: &[EntityType], through: &[Manner]) -> Vec<Denoted> {
    let ok = |d: &&Denoted| {
        types.contains(&scene.ty(d.mention)) && (d.manner == Manner::Head || through.contains(&d.manner))
    };
    fillers.iter().filter(ok).copied().collect()
}
