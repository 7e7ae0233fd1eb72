//! Rule files as written, and their way into a [`Rulebook`]: unknown keys are errors, all problems come at once.

use super::phrase::{self, Element, Phrase, Role, Shape};
use super::{Frame, Manner, RuleProblem, Rulebook, cue, verbs};
use crate::claim::{Predicate, Status};
use crate::lexicon::EntityType;
use crate::text::grammar::lexis::Lexis;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    frame: BTreeMap<String, WrittenFrame>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFrame {
    subject: Vec<String>,
    #[serde(default)]
    object: Vec<String>,
    subject_through: Option<Vec<String>>,
    object_through: Option<Vec<String>>,
    #[serde(default)]
    verbs: Vec<Saying>,
    #[serde(default)]
    nouns: Vec<Saying>,
    #[serde(default)]
    isa: Vec<Saying>,
    #[serde(default)]
    say: Vec<Saying>,
    #[serde(default)]
    yes: Vec<String>,
    #[serde(default)]
    no: Vec<String>,
}

/// A phrase, alone or with the status it carries.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Saying {
    Plain(String),
    With { text: String, status: String },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nouns {
    goods: String,
    staff: String,
    part: String,
    stock: String,
    intent: String,
    measures: String,
    #[serde(default)]
    funds: String,
    partitives: String,
    company: String,
    product: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Measured {
    right: u32,
    judged: u32,
}

/// Compiles all rule files; what is wrong goes into `problems`.
pub fn compile(files: &[(&str, &str)], problems: &mut Vec<RuleProblem>) -> Option<Rulebook> {
    let text = |name: &str| files.iter().find(|(path, _)| *path == name).map(|(_, text)| *text);
    let Some(words) = text("grammar/words.toml") else {
        problems.push(problem("grammar/words.toml", 0, "is missing: it holds the word lists".into()));
        return None;
    };
    let mut lexis = match Lexis::parse(words) {
        Ok(lexis) => lexis,
        Err(e) => {
            problems.push(problem("grammar/words.toml", 0, e));
            return None;
        }
    };
    let cues = parsed::<cue::Written>("status.toml", text("status.toml"), problems)?.compile(&mut lexis);
    let nouns = parsed::<Nouns>("grammar/nouns.toml", text("grammar/nouns.toml"), problems)?;
    let verbs = senses(text("grammar/verbs.toml"), &mut lexis, problems)?;
    let mut book = Rulebook {
        frames: Vec::new(),
        phrases: Vec::new(),
        triggers: HashMap::new(),
        cues,
        verbs,
        lexis,
        nouns: HashMap::new(),
        definite: HashMap::new(),
        measures: HashSet::new(),
        funds: HashSet::new(),
        partitives: HashSet::new(),
        precision: precision(text("measured.toml"), problems),
    };
    add_nouns(&mut book, &nouns);
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("claims/")) {
        frames(&mut book, path, text, problems);
    }
    index(&mut book);
    Some(book)
}

fn problem(file: &str, line: usize, what: String) -> RuleProblem {
    RuleProblem { file: format!("rules/{file}"), line, what }
}

/// The line of a byte offset, counted from 1.
fn line(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|&&b| b == b'\n').count() + 1
}

fn parsed<T: serde::de::DeserializeOwned>(
    name: &str,
    text: Option<&str>,
    problems: &mut Vec<RuleProblem>,
) -> Option<T> {
    let Some(text) = text else {
        problems.push(problem(name, 0, "is missing".into()));
        return None;
    };
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(e) => {
            problems.push(problem(
                name,
                e.span().map_or(0, |s| line(text, s.start)),
                e.message().to_string(),
            ));
            None
        }
    }
}

fn senses(text: Option<&str>, lexis: &mut Lexis, problems: &mut Vec<RuleProblem>) -> Option<verbs::Verbs> {
    const FILE: &str = "grammar/verbs.toml";
    let mut unknown = Vec::new();
    let verbs = parsed::<verbs::Written>(FILE, text, problems)?.compile(lexis, &mut unknown);
    let report = |word| problem(FILE, 0, format!("`{word}` is no verb of grammar/words.toml: add it there"));
    problems.extend(unknown.into_iter().map(report));
    Some(verbs)
}

fn precision(text: Option<&str>, problems: &mut Vec<RuleProblem>) -> HashMap<String, f64> {
    let Some(text) = text else {
        return HashMap::new();
    };
    let measured: BTreeMap<String, Measured> =
        parsed("measured.toml", Some(text), problems).unwrap_or_default();
    // Laplace's rule of succession: a rule judged twice is not yet certain.
    measured.into_iter().map(|(rule, m)| (rule, f64::from(m.right + 1) / f64::from(m.judged + 2))).collect()
}

fn add_nouns(book: &mut Rulebook, nouns: &Nouns) {
    let lists = [
        (&nouns.goods, Manner::Goods),
        (&nouns.staff, Manner::Staff),
        (&nouns.part, Manner::Part),
        (&nouns.stock, Manner::Stock),
        (&nouns.intent, Manner::Intent),
    ];
    for (words, manner) in lists {
        for word in words.split_whitespace() {
            let lemma = book.lexis.noun(word);
            book.nouns.insert(lemma, manner);
        }
    }
    let mut set = |words: &str| words.split_whitespace().map(|word| book.lexis.noun(word)).collect();
    book.partitives = set(&nouns.partitives);
    book.funds = set(&nouns.funds);
    book.measures = set(&nouns.measures);
    for (words, ty) in [(&nouns.company, EntityType::Company), (&nouns.product, EntityType::Product)] {
        for word in words.split_whitespace() {
            let lemma = book.lexis.noun(word);
            book.definite.insert(lemma, ty);
        }
    }
}

fn frames(book: &mut Rulebook, path: &str, text: &str, problems: &mut Vec<RuleProblem>) {
    let stem = path.trim_start_matches("claims/").trim_end_matches(".toml");
    let Some(predicate) = Predicate::parse(stem) else {
        problems.push(problem(
            path,
            0,
            format!("`{stem}` is no predicate of the guide: name the file after one"),
        ));
        return;
    };
    let Some(file) = parsed::<File>(path, Some(text), problems) else {
        return;
    };
    for (name, written) in file.frame {
        let at = text.find(&format!("[frame.{name}]")).map_or(0, |at| line(text, at));
        let mut report = |what: String| problems.push(problem(path, at, format!("frame {name}: {what}")));
        add_frame(book, predicate, path, &name, written, &mut report);
    }
}

fn add_frame(
    book: &mut Rulebook,
    predicate: Predicate,
    path: &str,
    name: &str,
    written: WrittenFrame,
    report: &mut impl FnMut(String),
) {
    const SUBJECT: &[Manner] = &[Manner::Part, Manner::Example, Manner::Staff, Manner::Intent];
    const OBJECT: &[Manner] = &[Manner::Goods, Manner::Part, Manner::Example];
    let index = book.frames.len();
    book.frames.push(Frame {
        id: format!("{predicate}.{name}").into(),
        predicate,
        subject: types(&written.subject, report),
        object: types(&written.object, report),
        through_subject: manners(written.subject_through.as_deref(), SUBJECT, report),
        through_object: manners(written.object_through.as_deref(), OBJECT, report),
        yes: written.yes,
        no: written.no,
        file: Arc::from(format!("rules/{path}")),
    });
    let lists = [
        (Shape::Verb, written.verbs),
        (Shape::Noun, written.nouns),
        (Shape::Isa, written.isa),
        (Shape::Say, written.say),
    ];
    for (shape, saying) in
        lists.into_iter().flat_map(|(shape, list)| list.into_iter().map(move |s| (shape, s)))
    {
        match compile_saying(saying, shape, index, &mut book.lexis) {
            Ok(mut phrase) => {
                // "file for ipo" waits for no object where the object is a figure.
                if predicate.valued() && phrase.direct == Some(Element::Slot(Role::Object)) {
                    phrase.direct = None;
                }
                book.phrases.push(phrase);
            }
            Err(what) => report(what),
        }
    }
}

fn compile_saying(saying: Saying, shape: Shape, frame: usize, lexis: &mut Lexis) -> Result<Phrase, String> {
    let (text, status) = match saying {
        Saying::Plain(text) => (text, None),
        Saying::With { text, status } => {
            let status = Status::parse(&status).ok_or_else(|| {
                format!("`{status}` is no status: actual, planned, reported, ended or denied")
            })?;
            (text, Some(status))
        }
    };
    phrase::compile(&text, shape, frame, status, lexis)
}

fn types(words: &[String], report: &mut impl FnMut(String)) -> Vec<EntityType> {
    words
        .iter()
        .filter_map(|word| {
            let ty = EntityType::parse(word);
            if ty.is_none() {
                report(format!("`{word}` is no entity type"));
            }
            ty
        })
        .collect()
}

fn manners(words: Option<&[String]>, default: &[Manner], report: &mut impl FnMut(String)) -> Vec<Manner> {
    let Some(words) = words else {
        return default.to_vec();
    };
    words
        .iter()
        .filter_map(|word| {
            let manner = Manner::parse(word);
            if manner.is_none() {
                report(format!("`{word}` is no way to stand for a name: goods, staff, part, stock, intent, example or other"));
            }
            manner
        })
        .collect()
}

fn index(book: &mut Rulebook) {
    for (i, phrase) in book.phrases.iter().enumerate() {
        for &lemma in &phrase.trigger {
            book.triggers.entry((phrase.shape, lemma)).or_default().push(i);
        }
    }
}
