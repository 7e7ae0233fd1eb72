//! The account of one sentence: what was read, and every rule whose words it has, tried again.

use super::ends::{self, meant};
use super::{Account, Asked, Condition, Mark, Try, maker, metric, nominal, sequence, verbal, words};
use crate::claim::scene::Scene;
use crate::claim::{Claim, explain, read};
use crate::rulebook::{Element, Phrase, Role, Shape};
use crate::text::Span;
use crate::text::grammar::lexis::{Lemma, UNKNOWN};
use crate::text::grammar::tags::Tag;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The account of a sentence that names both ends.
pub(super) fn account(scene: &Scene, asked: &Asked, marks: Vec<Mark>) -> Account {
    let claims = read::sentence_claims(scene);
    let raw =
        |claim: &Claim| claim.value.as_ref().and_then(|(_, span)| *span).map(|span| scene.item.slice(span));
    let (said, other): (Vec<Claim>, Vec<Claim>) =
        claims.into_iter().partition(|claim| asked.is(claim, raw(claim)));
    let mut ledger = Ledger { scene, asked, tries: Vec::new() };
    if said.is_empty() {
        ledger.try_all();
    }
    let (verbs, nouns) = words::unknown(scene, asked.predicate);
    let sentence = Span { field: scene.sentence.field, start: scene.sentence.start, end: scene.sentence.end };
    let instead = other.into_iter().filter(|claim| between(asked, claim)).collect();
    let parse = explain::parsed(scene.item, scene.sentence, scene.book);
    Account { sentence, marks, read: said, instead, tries: ledger.nearest(), verbs, nouns, parse }
}

/// True for a claim between the two ends that were asked for, whatever it says and whichever way round.
fn between(asked: &Asked, claim: &Claim) -> bool {
    let (Some(subject), Some(object), Some(other)) = (&asked.subject, &asked.object, &claim.object) else {
        return false;
    };
    let is = |ids: &BTreeSet<String>, id: &str| ids.contains(id);
    let (a, b) = (&claim.subject.id, &other.id);
    is(subject, a) && is(object, b) || is(subject, b) && is(object, a)
}

/// What is written down while the rules are tried.
pub(super) struct Ledger<'s, 'a> {
    pub scene: &'s Scene<'a>,
    pub asked: &'s Asked,
    tries: Vec<Try>,
}

impl Ledger<'_, '_> {
    fn try_all(&mut self) {
        let book = self.scene.book;
        for token in 0..self.scene.sentence.tokens.len() {
            for lemma in self.lemmas(token) {
                for shape in [Shape::Verb, Shape::Noun, Shape::Isa, Shape::Say] {
                    for phrase in book.triggered(shape, lemma) {
                        let predicate = book.frame(phrase).predicate;
                        if self.asked.predicate.is_none_or(|asked| asked == predicate) {
                            self.attempt(phrase, token);
                        }
                    }
                }
            }
        }
        maker::trace(self);
        metric::trace(self);
    }

    fn attempt(&mut self, phrase: &Phrase, token: usize) {
        match phrase.shape {
            Shape::Verb => verbal::trace(self, phrase, token),
            Shape::Noun => nominal::trace(self, phrase, token),
            Shape::Isa => nominal::bearer(self, phrase, token),
            Shape::Say => sequence::trace(self, phrase, token),
        }
    }

    /// The lemmas that a word may be a form of, whatever it is read as here.
    fn lemmas(&self, token: usize) -> BTreeSet<Lemma> {
        let at = self.scene.token(token);
        if !at.is_word() {
            return BTreeSet::new();
        }
        let form = self.scene.text(token).to_lowercase();
        let readings = self.scene.book.lexis.readings(&form).iter().map(|reading| reading.lemma);
        readings.chain([at.lemma]).filter(|lemma| *lemma != UNKNOWN).collect()
    }

    /// Writes down a phrase that failed; `ends` is how many of the two ends stand where it may look for them.
    pub fn failed(&mut self, phrase: &Phrase, token: usize, ends: u32, condition: Condition, why: String) {
        let frame = self.scene.book.frame(phrase);
        let rule = format!("{}: \"{}\"", frame.id, phrase.text);
        self.write(rule, frame.file.clone(), token, ends, condition, why);
    }

    /// The same for a rule of the engine.
    pub fn failed_engine(&mut self, rule: String, token: usize, condition: Condition, why: String) {
        self.write(rule, "".into(), token, 2, condition, why);
    }

    fn write(
        &mut self,
        rule: String,
        file: std::sync::Arc<str>,
        token: usize,
        ends: u32,
        condition: Condition,
        why: String,
    ) {
        let token = self.scene.token(token);
        let trigger = Span { field: self.scene.sentence.field, start: token.start, end: token.end };
        // An end in its place counts as much as any condition of form.
        let near = 4 * ends + condition.depth();
        self.tries.push(Try { rule, file, trigger, condition, why, near });
    }

    /// Writes down that the trigger is read as something else.
    pub fn misread(&mut self, phrase: &Phrase, token: usize, wanted: &str) {
        let why = format!(
            "`{}` is read as {} here, not as {wanted}",
            self.scene.text(token),
            class(self.scene.token(token).tag)
        );
        self.failed(phrase, token, 0, Condition::Trigger, why);
    }

    /// How many of the ends stand among the tokens of these groups, each once.
    pub fn ends_among(&self, groups: impl IntoIterator<Item = usize>) -> u32 {
        let ids: BTreeSet<&str> = groups
            .into_iter()
            .flat_map(|group| self.scene.members(group))
            .map(|group| &self.scene.groups()[group])
            .flat_map(|range| range.start..range.end)
            .filter_map(|token| meant(self.scene, token))
            .map(|mention| self.scene.mentions[mention].entity.id.as_str())
            .collect();
        self.asked.either().filter(|wanted| wanted.iter().any(|id| ids.contains(id.as_str()))).count() as u32
    }

    /// All tries, the nearest first; of the phrases of one frame that fail on one word in one way, the nearest stands for all.
    fn nearest(mut self) -> Vec<Try> {
        self.tries.sort_by_key(|t| Reverse(t.near));
        let mut seen = BTreeSet::new();
        self.tries.retain(|t| {
            let frame = t.rule.split(':').next().unwrap_or_default().to_owned();
            seen.insert((frame, t.trigger, t.condition))
        });
        self.tries
    }

    /// The text of a group.
    pub fn group(&self, group: usize) -> &str {
        let range = &self.scene.groups()[group];
        self.scene.slice(range.start, range.end)
    }

    /// What an element asks for, in words.
    pub fn wants(&self, element: &Element) -> String {
        match element {
            Element::Slot(Role::Value) => "a figure".to_owned(),
            Element::Slot(Role::Pair) => "two names in a list".to_owned(),
            Element::Slot(Role::Subject | Role::Object | Role::From) => "a name".to_owned(),
            Element::Slot(_) | Element::Any => "any noun".to_owned(),
            Element::Words(words) => format!("`{}`", self.words(words)),
            Element::Mark(mark) => format!("`{mark}`"),
        }
    }

    /// The plain forms of words that are alternatives.
    pub fn words(&self, words: &[Lemma]) -> String {
        words.iter().map(|word| self.scene.book.lexis.base(*word)).collect::<Vec<_>>().join("|")
    }

    /// The names that an end may be filled with, as the reader has them.
    pub fn names(&self, ids: &BTreeSet<String>) -> String {
        let named = self.scene.mentions.iter().find(|m| ids.contains(&m.entity.id));
        named.map_or_else(|| ids.iter().next().cloned().unwrap_or_default(), |m| m.entity.name.clone())
    }

    /// The first token of the sentence that stands for an end.
    pub fn place_of(&self, ids: &BTreeSet<String>) -> Option<usize> {
        let here = |token: &usize| {
            let mention = meant(self.scene, *token);
            mention.is_some_and(|m| ends::wanted(Some(ids), &self.scene.mentions[m].entity))
        };
        (0..self.scene.sentence.tokens.len()).find(here)
    }
}

fn class(tag: Tag) -> &'static str {
    match tag {
        Tag::Verb(_) => "a verb that is not the main verb of its group",
        Tag::Noun => "a noun",
        Tag::Adj => "an adjective",
        Tag::Adv => "an adverb",
        Tag::Prep | Tag::To => "a preposition",
        Tag::Modal => "a modal verb",
        _ => "a small word",
    }
}
