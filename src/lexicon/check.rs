//! Written entries to checked ones: every lint of the dictionaries, all problems at once.

use super::load::{Record, Source, Written, nearest};
use super::problem::{Problem, Problems, Severity};
use super::written::{Text, WrittenEntity};
use std::collections::HashMap;

/// Reports duplicate ids and keeps the first of each, sorted by id; then checks every entry that is left.
pub fn check(records: Vec<Record>, sources: &[Source], problems: &mut Problems) -> Vec<Record> {
    let records = unique(records, sources, problems);
    let mut lint = Lint { records: &records, sources, problems, close: HashMap::new() };
    for record in &records {
        lint.id(record);
        match &record.written {
            Written::Entity(entity) => lint.entity(record, entity),
            Written::Theme(theme) => {
                lint.named(record, &theme.name);
                lint.references(record, theme.entities.iter());
                lint.phrases(record, theme.cues.iter().chain(&theme.hints));
            }
        }
    }
    lint.doubled();
    records
}

fn unique(mut records: Vec<Record>, sources: &[Source], problems: &mut Problems) -> Vec<Record> {
    // Stable: of two entries with one id the file read first comes first.
    records.sort_by(|a, b| a.id.cmp(&b.id));
    let mut kept: Vec<Record> = Vec::with_capacity(records.len());
    for record in records {
        match kept.last().filter(|first| first.id == record.id) {
            Some(first) => {
                let what = format!("`{}` is the id of two entries", record.id);
                let path = &sources[first.source].path;
                let hint = format!("the first is in {path}; an id is unique across all files and types");
                problems.0.push(sources[record.source].problem(record.span, Severity::Error, what, hint));
            }
            None => kept.push(record),
        }
    }
    kept
}

struct Lint<'a> {
    records: &'a [Record],
    sources: &'a [Source],
    problems: &'a mut Problems,
    /// The nearest id of a dangling one, found before.
    close: HashMap<String, String>,
}

impl Lint<'_> {
    fn report(
        &mut self,
        record: &Record,
        span: std::ops::Range<usize>,
        severity: Severity,
        what: String,
        hint: String,
    ) {
        let problem: Problem = self.sources[record.source].problem(span, severity, what, hint);
        self.problems.0.push(problem);
    }

    fn id(&mut self, record: &Record) {
        let slug = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if record.id.is_empty() || !record.id.bytes().all(slug) {
            let what = format!("`{}` is no id", record.id);
            let hint = "ids are lower-case ASCII letters, digits and hyphens".to_owned();
            self.report(record, record.span.clone(), Severity::Error, what, hint);
        }
    }

    fn named(&mut self, record: &Record, name: &Text) {
        if name.get_ref().trim().is_empty() {
            self.report(
                record,
                name.span(),
                Severity::Error,
                "the name is empty".into(),
                "write the canonical name".into(),
            );
        }
    }

    fn phrases<'t>(&mut self, record: &Record, texts: impl Iterator<Item = &'t Text>) {
        for text in texts {
            if !text.get_ref().contains(char::is_alphanumeric) {
                let hint = "write a word, or leave it out".to_owned();
                self.report(record, text.span(), Severity::Error, "there is no word here".into(), hint);
            }
        }
    }

    fn entity(&mut self, record: &Record, entity: &WrittenEntity) {
        self.named(record, &entity.name);
        for alias in &entity.aliases {
            if !alias.get_ref().text.contains(char::is_alphanumeric) {
                let hint = "write the alias, or leave it out".to_owned();
                self.report(record, alias.span(), Severity::Error, "the alias holds no letter".into(), hint);
            }
        }
        self.phrases(record, entity.formerly.iter().chain(&entity.no).chain(&entity.place));
        let single = [&entity.parent, &entity.maker, &entity.owner];
        self.references(record, single.into_iter().flatten().chain(&entity.org));
        self.conditions(record, &entity.near, &entity.not_near);
        for own in entity.aliases.iter().filter_map(|a| a.get_ref().own.as_ref()) {
            self.conditions(record, &own.near, &own.not_near);
        }
    }

    fn conditions(&mut self, record: &Record, near: &[Text], not_near: &[Text]) {
        for cue in near.iter().chain(not_near) {
            match cue.get_ref().strip_prefix('@') {
                Some(id) => self.reference(record, id, cue.span()),
                None => self.phrases(record, std::iter::once(cue)),
            }
        }
    }

    fn references<'t>(&mut self, record: &Record, ids: impl Iterator<Item = &'t Text>) {
        for id in ids {
            self.reference(record, id.get_ref(), id.span());
        }
    }

    fn reference(&mut self, record: &Record, id: &str, span: std::ops::Range<usize>) {
        if self.records.binary_search_by(|r| r.id.as_str().cmp(id)).is_ok() {
            return;
        }
        let records = self.records;
        let close = self.close.entry(id.to_owned()).or_insert_with(|| {
            let first = |r: &&Record| r.id.as_bytes().first() == id.as_bytes().first();
            let ids: Vec<&str> = records.iter().filter(first).map(|r| r.id.as_str()).collect();
            let near = nearest(id, &ids).filter(|(_, changes)| *changes <= 1 + id.len() / 6);
            near.map(|(near, _)| near.to_owned()).unwrap_or_default()
        });
        let hint = match close.as_str() {
            "" => "add the entry, or leave the reference out".to_owned(),
            close => format!("did you mean `{close}`?"),
        };
        self.report(record, span, Severity::Warning, format!("no entry has the id `{id}`"), hint);
    }

    /// Reports aliases that two entries share with nothing to tell them apart.
    fn doubled(&mut self) {
        let mut free: HashMap<String, &Record> = HashMap::with_capacity(self.records.len());
        let mut found = Vec::new();
        for record in self.records {
            let Written::Entity(entity) = &record.written else {
                continue;
            };
            for (text, span) in unconditional(entity) {
                match free.get(&text) {
                    Some(first) if first.id != record.id => {
                        found.push((record, span, text, first.id.clone()))
                    }
                    Some(_) => {}
                    None => {
                        free.insert(text, record);
                    }
                }
            }
        }
        for (record, span, text, other) in found {
            let what = format!("`{text}` names both `{}` and `{other}`", record.id);
            let hint = "give one of them `near`, `not_near` or `ambiguous`".to_owned();
            self.report(record, span, Severity::Warning, what, hint);
        }
    }
}

/// The forms of an entry that always count, lower-cased, with their places.
fn unconditional(entity: &WrittenEntity) -> Vec<(String, std::ops::Range<usize>)> {
    let whole = !entity.near.is_empty() || !entity.not_near.is_empty() || entity.ambiguous;
    let mut forms = Vec::new();
    if !whole {
        forms.push((entity.name.get_ref().to_lowercase(), entity.name.span()));
    }
    let plain = entity.aliases.iter().filter(|a| a.get_ref().own.is_none());
    let texts = plain
        .map(|a| (&a.get_ref().text, a.span()))
        .chain(entity.formerly.iter().map(|f| (f.get_ref(), f.span())));
    forms.extend(
        texts.filter(|(t, _)| !whole || super::compile::stands_alone(t)).map(|(t, s)| (t.to_lowercase(), s)),
    );
    forms
}
