//! Proofs: what the examples of a frame assert, held against what the rules read out of them.

use super::example::{End, Example, Slot};
use super::finding::Finding;
use super::place::{List, Places};
use super::trial::Trial;
use crate::claim::Claim;
use crate::rulebook::{Frame, Rulebook};
use std::collections::BTreeSet;

/// The proof of one frame.
pub struct Proof<'a> {
    /// All rules.
    pub book: &'a Rulebook,
    /// The frame.
    pub frame: &'a Frame,
    /// Where its parts stand.
    pub places: &'a Places<'a>,
    /// Whether failures show how the sentence was parsed.
    pub explain: bool,
}

/// The two ends that a `yes` asserts; no object stands for a value, none of both for one without a figure.
type Ends<'t> = (&'t str, Option<&'t str>);

impl Proof<'_> {
    /// All that the examples of the frame leave to be desired.
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = self.lints();
        let mut needed: BTreeSet<String> = BTreeSet::new();
        for (index, written) in self.frame.yes.iter().enumerate() {
            let trial = self.trial(written, List::Yes, index, &mut findings);
            if let Some(trial) = trial {
                findings.extend(self.yes(&trial, self.line(List::Yes, index)));
                needed.extend(self.own(&trial).map(|claim| claim.rule.to_string()));
            }
        }
        for (index, written) in self.frame.no.iter().enumerate() {
            if let Some(trial) = self.trial(written, List::No, index, &mut findings) {
                findings.extend(self.no(&trial, self.line(List::No, index)));
            }
        }
        if !self.frame.yes.is_empty() {
            findings.extend(self.unneeded(&needed));
        }
        findings
    }

    fn lints(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let line = self.places.frame(self.name());
        if self.frame.yes.is_empty() {
            let what = "has no `yes`: add sentences that need each of its phrases";
            let note = "such as yes = [\"{s:NVIDIA} is putting {amount:$2B} into {o:Nebius}\"]";
            findings.push(self.finding(line, what).note(note));
        }
        if self.frame.no.is_empty() {
            let what = "has no `no`: add a sentence that uses its words and says something else";
            let note = "such as no = [\"{company:Apple} invested heavily in AI, {company:Google} said\"]";
            findings.push(self.finding(line, what).note(note));
        }
        findings
    }

    /// Reads an example and runs it; one that is badly written is a finding.
    fn trial(&self, written: &str, list: List, index: usize, findings: &mut Vec<Finding>) -> Option<Trial> {
        match Example::parse(written, self.frame) {
            Ok(example) => Some(Trial::run(example, self.book)),
            Err(what) => {
                findings.push(self.finding(self.line(list, index), what).note(written));
                None
            }
        }
    }

    fn yes(&self, trial: &Trial, line: usize) -> Vec<Finding> {
        let wanted = match self.wanted(trial) {
            Ok(wanted) => wanted,
            Err(what) => return vec![self.failure(trial, line, what)],
        };
        let mut findings = Vec::new();
        for (slot, range) in &trial.example.asserted {
            let words = matches!(slot, Slot::Role | Slot::Round);
            if !words && trial.figure(range).is_none() {
                let what = format!("no figure is found in `{}`", trial.asserted(range));
                findings.push(self.failure(trial, line, what));
            }
        }
        if !findings.is_empty() {
            return findings;
        }
        for ends in &wanted {
            findings.extend(self.missing(trial, line, *ends));
        }
        for claim in trial.claims.iter().filter(|claim| claim.predicate == self.frame.predicate) {
            if !wanted.iter().any(|ends| self.between(trial, claim, *ends)) {
                let what = format!("the example also says what it does not assert: {}", trial.told(claim));
                let note = "mark the ends with {s:...} and {o:...} if it is right, or cut the sentence";
                findings.push(self.finding(line, what).note(trial.example.text.as_str()).note(note));
            }
        }
        findings
    }

    /// Every pair of ends that the example asserts.
    fn wanted<'t>(&self, trial: &'t Trial) -> Result<Vec<Ends<'t>>, String> {
        let (subjects, objects) = (trial.example.names(End::Subject), trial.example.names(End::Object));
        let valued = self.frame.predicate.valued();
        if subjects.is_empty() || objects.is_empty() && !valued {
            let object = if valued { "" } else { " and an object `{o:...}`" };
            return Err(format!("a `yes` asserts a claim: mark a subject `{{s:...}}`{object}"));
        }
        let objects: Vec<Option<&str>> =
            if valued { vec![None] } else { objects.into_iter().map(Some).collect() };
        Ok(subjects.iter().flat_map(|s| objects.iter().map(move |o| (*s, *o))).collect())
    }

    /// What keeps one asserted claim from being proved.
    fn missing(&self, trial: &Trial, line: usize, ends: Ends<'_>) -> Option<Finding> {
        let say = |ends: Ends<'_>| {
            format!("{} {} {}", ends.0, self.frame.predicate, ends.1.unwrap_or("(its figure)"))
        };
        let Some(claim) = trial.claims.iter().find(|claim| self.between(trial, claim, ends)) else {
            return Some(self.failure(trial, line, format!("the example should say: {}", say(ends))));
        };
        if !self.own(trial).any(|claim| self.between(trial, claim, ends)) {
            let what = format!("the example says \"{}\", but by no phrase of this frame", say(ends));
            return Some(self.failure(trial, line, what));
        }
        if let Some(status) = trial.example.status.filter(|status| *status != claim.status) {
            let what = format!("the status should be {status}, and is {}", claim.status);
            return Some(self.failure(trial, line, what));
        }
        for from in trial.example.names(End::From) {
            if claim.qualifiers.from.as_deref() != Some(from) {
                return Some(self.failure(trial, line, format!("`from` should be {from}")));
            }
        }
        // Of several values each is another claim's: the claim is found by it.
        let mut asserted = trial.example.asserted.iter();
        let (slot, range) =
            asserted.find(|(slot, range)| *slot != Slot::Value && !trial.agrees(claim, *slot, range))?;
        let what = format!("`{}` should be {}", slot.as_str(), trial.asserted(range));
        Some(self.failure(trial, line, what))
    }

    fn no(&self, trial: &Trial, line: usize) -> Option<Finding> {
        let predicate = self.frame.predicate;
        if let Some(claim) = trial.claims.iter().find(|claim| claim.predicate == predicate) {
            let what = format!("a `no` must not say: {}", trial.told(claim));
            return Some(self.explained(self.finding(line, what).note(trial.example.text.as_str()), trial));
        }
        let mut names: Vec<&str> =
            trial.example.plants.iter().map(|plant| &trial.example.text[plant.span.clone()]).collect();
        names.sort_unstable();
        names.dedup();
        let ends = if predicate.valued() { 1 } else { 2 };
        if names.len() < ends {
            let what = format!("this `no` proves nothing: it needs {ends} planted names to go wrong with");
            return Some(self.finding(line, what).note("write {company:Apple} round a name"));
        }
        if !self.speaks(&trial.example.text) {
            let what = "this `no` proves nothing: none of the frame's words stands in it";
            return Some(self.finding(line, what).note(trial.example.text.as_str()));
        }
        None
    }

    /// True when a sentence holds the trigger of some phrase.
    fn speaks(&self, text: &str) -> bool {
        let lexis = &self.book.lexis;
        let text = text.to_lowercase();
        let words: BTreeSet<_> = text
            .split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\'' | '’'))
            .flat_map(|word| lexis.readings(word))
            .map(|reading| reading.lemma)
            .collect();
        self.phrases().flat_map(|phrase| &phrase.trigger).any(|lemma| {
            let base = lexis.base(*lemma);
            words.contains(lemma) || !base.is_empty() && text.contains(base)
        })
    }

    /// The claims of this frame's own phrases that the example asserts.
    fn own<'t>(&'t self, trial: &'t Trial) -> impl Iterator<Item = &'t Claim> {
        let wanted = self.wanted(trial).unwrap_or_default();
        let rule = format!("{}: ", self.frame.id);
        trial.fired.iter().filter(move |claim| {
            claim.rule.starts_with(&rule) && wanted.iter().any(|ends| self.between(trial, claim, *ends))
        })
    }

    /// True when a claim is the asserted one: predicate, ends, and for valued predicates the figure.
    fn between(&self, trial: &Trial, claim: &Claim, ends: Ends<'_>) -> bool {
        if claim.predicate != self.frame.predicate {
            return false;
        }
        let subject = claim.subject.name.as_str();
        match (&claim.object, ends.1) {
            (Some(object), Some(wanted)) => {
                let object = object.name.as_str();
                (subject, object) == (ends.0, wanted)
                    || claim.predicate.symmetric() && (object, subject) == (ends.0, wanted)
            }
            (None, None) => subject == ends.0 && figure_agrees(trial, claim),
            _ => false,
        }
    }

    fn unneeded(&self, needed: &BTreeSet<String>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for phrase in self.phrases() {
            if !needed.contains(&format!("{}: \"{}\"", self.frame.id, phrase.text)) {
                let line = self.places.phrase(self.name(), &phrase.text);
                let what = format!("phrase `{}` is needed by no example", phrase.text);
                let note = "add a `yes` that only reads with it, or remove the phrase";
                findings.push(self.finding(line, what).note(note));
            }
        }
        findings
    }

    fn phrases(&self) -> impl Iterator<Item = &crate::rulebook::Phrase> {
        self.book.phrases.iter().filter(|phrase| self.book.frame(phrase).id == self.frame.id)
    }

    fn name(&self) -> &str {
        self.frame.id.split_once('.').map_or("", |(_, name)| name)
    }

    fn line(&self, list: List, index: usize) -> usize {
        self.places.example(self.name(), list, index)
    }

    fn finding(&self, line: usize, what: impl std::fmt::Display) -> Finding {
        Finding::new(&self.frame.file, line, format!("frame {}: {what}", self.frame.id))
    }

    /// A `yes` that fails, with its sentence and all that was read out of it.
    fn failure(&self, trial: &Trial, line: usize, what: String) -> Finding {
        let mut finding = self.finding(line, what).note(format!("in: {}", trial.example.text));
        for claim in &trial.claims {
            finding = finding.note(format!("found: {}", trial.told(claim)));
        }
        if trial.claims.is_empty() {
            finding = finding.note("found: nothing");
        }
        self.explained(finding, trial)
    }

    fn explained(&self, finding: Finding, trial: &Trial) -> Finding {
        if self.explain { finding.note(trial.parse(self.book)) } else { finding }
    }
}

/// True when the claim's value is one that the example asserts; without any, when the text gives no figure.
fn figure_agrees(trial: &Trial, claim: &Claim) -> bool {
    let mut values = trial.example.asserted.iter().filter(|(slot, _)| *slot == Slot::Value).peekable();
    if values.peek().is_none() {
        return claim.value.as_ref().is_none_or(|(_, span)| span.is_none());
    }
    values.any(|(slot, range)| trial.agrees(claim, *slot, range))
}
