//! Reads dictionary files, from a folder or from those compiled into the program, into written entries with their places.

use super::EntityType;
use super::problem::{Problem, Problems, Severity};
use super::written::{ALIAS_KEYS, ENTITY_KEYS, THEME_KEYS, WrittenEntity, WrittenTheme};
use rayon::prelude::*;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// A dictionary file.
pub struct Source {
    /// Its name in messages.
    pub path: Arc<str>,
    /// The type of its entries, by its folder.
    pub ty: EntityType,
    /// Its text.
    pub text: Cow<'static, str>,
}

impl Source {
    /// A problem at a byte range of this file.
    pub fn problem(
        &self,
        span: Range<usize>,
        severity: Severity,
        what: String,
        hint: impl Into<String>,
    ) -> Problem {
        Problem::at(&self.path, &self.text, span, severity, what, hint.into())
    }
}

/// What a table says.
pub enum Written {
    /// An entity of any type but theme.
    Entity(Box<WrittenEntity>),
    /// A theme.
    Theme(WrittenTheme),
}

/// One table of a file.
pub struct Record {
    /// The permanent id.
    pub id: String,
    /// Where the id stands.
    pub span: Range<usize>,
    /// Index of the file.
    pub source: usize,
    /// What it says.
    pub written: Written,
}

/// Dictionaries from texts, each under its type, for tests.
#[cfg(test)]
pub fn texts(texts: &[(EntityType, &str)]) -> Vec<Source> {
    let source = |(ty, text): &(EntityType, &str)| Source {
        path: format!("{}/test.toml", ty.as_str()).into(),
        ty: *ty,
        text: Cow::Owned((*text).to_owned()),
    };
    texts.iter().map(source).collect()
}

/// The shipped dictionaries.
pub fn embedded() -> Vec<Source> {
    let typed = |(path, text): &(&'static str, &'static str)| {
        let ty = EntityType::parse(path.split('/').nth(1)?)?;
        Some(Source { path: (*path).into(), ty, text: Cow::Borrowed(*text) })
    };
    crate::embedded::ENTITIES.iter().filter_map(typed).collect()
}

/// All `.toml` files of a folder's type folders, sorted by path.
pub fn folder(dir: &Path, problems: &mut Problems) -> Vec<Source> {
    let mut sources = Vec::new();
    for path in children(dir, problems) {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if !path.is_dir() {
            if name.ends_with(".toml") {
                let what = "a dictionary file must lie in a folder named after its type".to_owned();
                problems.0.push(Problem::of_file(
                    &shown(&path),
                    what,
                    "move it into company/, person/, product/ ...".into(),
                ));
            }
            continue;
        }
        match EntityType::parse(&name) {
            Some(ty) => files(&path, ty, &mut sources, problems),
            None => problems.0.push(unknown_type(&path, &name)),
        }
    }
    sources
}

fn unknown_type(path: &Path, name: &str) -> Problem {
    let types: Vec<_> = EntityType::ALL.iter().map(|t| t.as_str()).collect();
    let hint = format!("the types are {}", types.join(", "));
    Problem::of_file(&shown(path), format!("`{name}` is no entity type"), hint)
}

fn files(dir: &Path, ty: EntityType, sources: &mut Vec<Source>, problems: &mut Problems) {
    for path in children(dir, problems) {
        if path.is_dir() {
            files(&path, ty, sources, problems);
        } else if path.extension().is_some_and(|e| e == "toml") {
            match std::fs::read_to_string(&path) {
                Ok(text) => sources.push(Source { path: shown(&path), ty, text: Cow::Owned(text) }),
                Err(e) => problems.0.push(Problem::of_file(
                    &shown(&path),
                    format!("cannot be read: {e}"),
                    String::new(),
                )),
            }
        }
    }
}

fn shown(path: &Path) -> Arc<str> {
    path.to_string_lossy().into()
}

/// The entries of a folder, hidden ones left out, sorted by name.
fn children(dir: &Path, problems: &mut Problems) -> Vec<std::path::PathBuf> {
    let read = std::fs::read_dir(dir)
        .and_then(|entries| entries.map(|e| e.map(|e| e.path())).collect::<Result<Vec<_>, _>>());
    let mut paths = read.unwrap_or_else(|e| {
        problems.0.push(Problem::of_file(
            &shown(dir),
            format!("cannot be read: {e}"),
            "name a folder of dictionaries".into(),
        ));
        Vec::new()
    });
    paths.retain(|p| p.file_name().is_some_and(|n| !n.to_string_lossy().starts_with('.')));
    paths.sort();
    paths
}

/// Reads every table of every file; tables that cannot be read become problems, the others go on.
pub fn parse(sources: &[Source], problems: &mut Problems) -> Vec<Record> {
    let files: Vec<_> = sources.par_iter().enumerate().map(|(index, source)| tables(index, source)).collect();
    let mut records = Vec::with_capacity(files.iter().map(|(r, _)| r.len()).sum());
    for (read, refused) in files {
        records.extend(read);
        problems.0.extend(refused);
    }
    records
}

/// The tables of one file, and what is wrong with the others.
fn tables(index: usize, source: &Source) -> (Vec<Record>, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    if !errors.is_empty() {
        let broken = |e: &toml::de::Error| {
            source.problem(e.span().unwrap_or(0..0), Severity::Error, e.message().to_owned(), "")
        };
        return (Vec::new(), errors.iter().map(broken).collect());
    }
    let (mut records, mut problems) = (Vec::new(), Vec::new());
    for (id, value) in table.into_inner() {
        let span = id.span();
        if !matches!(value.get_ref(), DeValue::Table(_)) {
            let what = format!("`{}` stands outside any entry", id.get_ref());
            let hint = "put it under a header such as [nvidia]";
            problems.push(source.problem(span, Severity::Error, what, hint));
            continue;
        }
        let id = id.into_inner().into_owned();
        match entry(source.ty, value) {
            Ok(written) => records.push(Record { id, span, source: index, written }),
            Err(e) => problems.push(refused(source, span, &e)),
        }
    }
    (records, problems)
}

fn entry(ty: EntityType, value: toml::Spanned<DeValue<'_>>) -> Result<Written, toml::de::Error> {
    let value = value.into_deserializer();
    match ty {
        EntityType::Theme => WrittenTheme::deserialize(value).map(Written::Theme),
        _ => WrittenEntity::deserialize(value).map(|w| Written::Entity(Box::new(w))),
    }
}

fn refused(source: &Source, header: Range<usize>, e: &toml::de::Error) -> Problem {
    let message = e.message().lines().next().unwrap_or_default();
    let hint = match message.strip_prefix("unknown field `").and_then(|rest| rest.split_once('`')) {
        Some((key, rest)) => {
            let allowed = match source.ty {
                EntityType::Theme => THEME_KEYS,
                _ if rest.contains("`text`") => ALIAS_KEYS,
                _ => ENTITY_KEYS,
            };
            nearest(key, allowed).map(|(near, _)| format!("did you mean `{near}`?")).unwrap_or_default()
        }
        None => String::new(),
    };
    source.problem(e.span().unwrap_or(header), Severity::Error, message.to_owned(), hint)
}

/// The word of a list that is the fewest changes away, and the number of changes; the first of several.
pub fn nearest<'a>(word: &str, list: &[&'a str]) -> Option<(&'a str, usize)> {
    list.iter().map(|w| (*w, distance(word, w))).min_by_key(|(_, d)| *d)
}

fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
