//! The check of rule files: all that the rulebook refuses, then the proof of every frame.

use super::files::{self, Unread};
use super::finding::Finding;
use super::place::Places;
use super::proof::Proof;
use crate::rulebook::{Frame, Phrase, Rulebook, written};
use std::collections::BTreeMap;
use std::path::Path;

/// The files of a rule folder: paths relative to it, with `/`, and texts, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct RuleFiles(Vec<(String, String)>);

impl RuleFiles {
    /// The shipped rules.
    pub fn embedded() -> RuleFiles {
        RuleFiles(files::embedded(crate::embedded::RULES, "rules"))
    }

    /// The rules of a folder laid out like `rules/`. Errors: the first file or folder that cannot be read.
    pub fn load(dir: &Path) -> Result<RuleFiles, Unread> {
        files::below(dir).map(RuleFiles)
    }

    /// Rule files from memory: paths relative to the rule folder, and texts.
    pub fn of(files: impl IntoIterator<Item = (String, String)>) -> RuleFiles {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort();
        RuleFiles(files)
    }
}

/// What the check of rules came to.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// What is wrong, by file and line. Files are named from `rules/` on.
    pub findings: Vec<Finding>,
    /// Frames that were proved or refused.
    pub frames: usize,
    /// Their phrases.
    pub phrases: usize,
    /// Their examples.
    pub examples: usize,
}

/// Checks rule files. `only` names a predicate or a frame (`acquires`, `acquires.buy`): then the others' examples are not
/// run. With `explain`, failures show how the sentence was parsed.
pub fn rules(files: &RuleFiles, only: Option<&str>, explain: bool) -> Rules {
    let pairs: Vec<(&str, &str)> =
        files.0.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let mut problems = Vec::new();
    let book = written::compile(&pairs, &mut problems);
    let mut report =
        Rules { findings: problems.into_iter().map(Finding::from).collect(), ..Rules::default() };
    if let Some(book) = book {
        frames(&book, files, only, explain, &mut report);
    }
    report.findings.sort();
    report
}

fn frames(book: &Rulebook, files: &RuleFiles, only: Option<&str>, explain: bool, report: &mut Rules) {
    let places: BTreeMap<String, Places<'_>> =
        files.0.iter().map(|(path, text)| (format!("rules/{path}"), Places::new(text))).collect();
    for frame in book.frames.iter().filter(|frame| only.is_none_or(|only| named(frame, only))) {
        let Some(places) = places.get(&*frame.file) else { continue };
        report.frames += 1;
        report.examples += frame.yes.len() + frame.no.len();
        report.findings.extend(Proof { book, frame, places, explain }.findings());
        let phrases: Vec<&Phrase> = book.phrases.iter().filter(|p| book.frame(p).id == frame.id).collect();
        report.phrases += phrases.len();
        report.findings.extend(doubled(frame, &phrases, places));
    }
    if let (0, Some(only)) = (report.frames, only) {
        let mut known: Vec<&str> = book.frames.iter().map(|frame| &*frame.id).collect();
        known.sort_unstable();
        let what = format!("no frame or predicate is called `{only}`");
        report
            .findings
            .push(Finding::new("rules/claims", 0, what).note(format!("there are {}", known.join(", "))));
    }
}

fn named(frame: &Frame, only: &str) -> bool {
    *frame.id == *only || frame.predicate.as_str() == only
}

/// Phrases that a frame lists twice.
fn doubled(frame: &Frame, phrases: &[&Phrase], places: &Places<'_>) -> Vec<Finding> {
    let name = frame.id.split_once('.').map_or("", |(_, name)| name);
    let again = phrases.iter().enumerate().filter(|(at, phrase)| {
        phrases[..*at].iter().any(|before| before.shape == phrase.shape && before.text == phrase.text)
    });
    let found = again.map(|(_, phrase)| {
        let what = format!("frame {}: phrase `{}` stands there twice", frame.id, phrase.text);
        Finding::new(&frame.file, places.phrase(name, &phrase.text), what).note("remove one")
    });
    found.collect()
}
