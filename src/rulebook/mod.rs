//! The rulebook: the ways of saying a claim, written in `rules/`, compiled for the claim stage.
//!
//! A frame names a predicate, the types of its two ends and the phrases that express it. A phrase is a verb or a
//! noun with slots; the grammar of `text::grammar` finds the slots' fillers in whatever order a sentence has them.

pub mod cue;
pub mod phrase;
#[cfg(test)]
mod tests;
pub mod verbs;
pub mod written;

use crate::claim::{Predicate, Status};
use crate::lexicon::EntityType;
use crate::text::grammar::lexis::{Lemma, Lexis};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

pub use cue::Cues;
pub use phrase::{Element, Phrase, Role, Shape};
pub use verbs::Verbs;

/// One frame, compiled.
#[derive(Debug)]
pub struct Frame {
    /// `predicate.frame`, as in `acquires.buy`.
    pub id: Arc<str>,
    /// What it says.
    pub predicate: Predicate,
    /// Types that the subject may have.
    pub subject: Vec<EntityType>,
    /// Types that the object may have; empty for valued predicates.
    pub object: Vec<EntityType>,
    /// Through which nouns a name may fill the subject ("Nvidia's researchers").
    pub through_subject: Vec<Manner>,
    /// The same for the object ("Nvidia chips").
    pub through_object: Vec<Manner>,
    /// Sentences that it must read, with planted mentions.
    pub yes: Vec<String>,
    /// Sentences in which it must find nothing.
    pub no: Vec<String>,
    /// The file it stands in.
    pub file: Arc<str>,
}

/// How a noun group stands for the name in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Manner {
    /// The name itself.
    Head,
    /// "Nvidia chips"
    Goods,
    /// "Nvidia researchers"
    Staff,
    /// "Nvidia's gaming unit"
    Part,
    /// "Nvidia shares"
    Stock,
    /// "Nvidia's plan"
    Intent,
    /// "customers such as Meta"
    Example,
    /// "Nvidia's dominance": any other noun.
    Other,
}

impl Manner {
    /// The word used in rule files.
    pub fn parse(word: &str) -> Option<Manner> {
        Some(match word {
            "goods" => Manner::Goods,
            "staff" => Manner::Staff,
            "part" => Manner::Part,
            "stock" => Manner::Stock,
            "intent" => Manner::Intent,
            "example" => Manner::Example,
            "other" => Manner::Other,
            _ => return None,
        })
    }
}

/// All frames with their indices by trigger.
#[derive(Debug)]
pub struct Rulebook {
    /// The frames, sorted by id.
    pub frames: Vec<Frame>,
    /// The phrases of all frames.
    pub phrases: Vec<Phrase>,
    /// Phrases by the lemma of their trigger and their shape.
    triggers: HashMap<(Shape, Lemma), Vec<usize>>,
    /// Status cues.
    pub cues: Cues,
    /// Verbs with a sense of their own.
    pub verbs: Verbs,
    /// Word classes, with all words of the rules added.
    pub lexis: Lexis,
    /// Noun classes by lemma.
    pub nouns: HashMap<Lemma, Manner>,
    /// Nouns that stand for a company spoken of before ("the startup").
    pub definite: HashMap<Lemma, EntityType>,
    /// Names of figures ("revenue") that make a metric.
    pub measures: std::collections::HashSet<Lemma>,
    /// Nouns of money that comes in ("round", "loan"): a `{value}` in front of any other noun is that noun's figure.
    pub funds: std::collections::HashSet<Lemma>,
    /// Nouns that stand for what follows their "of" ("version", "hundred").
    pub partitives: std::collections::HashSet<Lemma>,
    /// Measured precision by rule id.
    pub precision: HashMap<String, f64>,
}

/// Something wrong in a rule file: file, line (0 when unknown), what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleProblem {
    /// The file.
    pub file: String,
    /// The line, counted from 1; 0 when it concerns the whole file.
    pub line: usize,
    /// What is wrong and what to do.
    pub what: String,
}

impl std::fmt::Display for RuleProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.file, self.what)
        } else {
            write!(f, "{}:{}: {}", self.file, self.line, self.what)
        }
    }
}

impl Rulebook {
    /// Compiles rule files given as (path, text), paths relative to `rules/`. Errors: all problems at once.
    pub fn parse(files: &[(&str, &str)]) -> Result<Rulebook, Vec<RuleProblem>> {
        let mut problems = Vec::new();
        let book = written::compile(files, &mut problems);
        match book {
            Some(book) if problems.is_empty() => Ok(book),
            _ => Err(problems),
        }
    }

    /// The shipped rules.
    pub fn embedded() -> Result<Rulebook, Vec<RuleProblem>> {
        let files: Vec<(&str, &str)> = crate::embedded::RULES
            .iter()
            .filter_map(|(path, text)| Some((path.strip_prefix("rules/")?, *text)))
            .collect();
        Rulebook::parse(&files)
    }

    /// The rules of a folder laid out like `rules/`. Errors: files that cannot be read, and all problems in them.
    pub fn load(dir: &Path) -> Result<Rulebook, Vec<RuleProblem>> {
        let mut files = Vec::new();
        let mut problems = Vec::new();
        walk(dir, dir, &mut files, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        files.sort();
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        Rulebook::parse(&files)
    }

    /// The phrases of a shape that a lemma triggers.
    pub fn triggered(&self, shape: Shape, lemma: Lemma) -> impl Iterator<Item = &Phrase> {
        self.triggers.get(&(shape, lemma)).into_iter().flatten().map(|&i| &self.phrases[i])
    }

    /// The frame of a phrase.
    pub fn frame(&self, phrase: &Phrase) -> &Frame {
        &self.frames[phrase.frame]
    }

    /// The measured precision of a rule; one half, the prior of no measurement, when it was never judged.
    pub fn confidence(&self, frame: &str) -> f64 {
        self.precision.get(frame).copied().unwrap_or(0.5)
    }

    /// Status that a word asks for.
    pub fn status(&self, lemma: Lemma) -> Option<Status> {
        self.cues.status.get(&lemma).copied()
    }
}

fn walk(root: &Path, dir: &Path, files: &mut Vec<(String, String)>, problems: &mut Vec<RuleProblem>) {
    let failed = |path: &Path, e: std::io::Error| RuleProblem {
        file: path.display().to_string(),
        line: 0,
        what: format!("cannot be read: {e}"),
    };
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(e) => return problems.push(failed(dir, e)),
    };
    for path in entries.flatten().map(|e| e.path()) {
        if path.is_dir() {
            walk(root, &path, files, problems);
        } else if path.extension().is_some_and(|e| e == "toml") {
            match std::fs::read_to_string(&path) {
                Ok(text) => {
                    let short = path.strip_prefix(root).unwrap_or(&path);
                    let parts: Vec<_> = short.iter().map(|p| p.to_string_lossy()).collect();
                    files.push((parts.join("/"), text));
                }
                Err(e) => problems.push(failed(&path, e)),
            }
        }
    }
}
