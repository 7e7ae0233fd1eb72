//! Checked entries to a compiled lexicon: forms, conditions, ties between entities, series, surnames, themes.

use super::alias::{Form, default_case, dotted};
use super::context::{Condition, Cue, cut};
use super::load::{Record, Source, Written};
use super::matcher::Table;
use super::person;
use super::series::Series;
use super::theme::Themes;
use super::words::Word;
use super::written::{Case, Text, WrittenEntity, WrittenTheme};
use super::{Entity, EntityType, Entry, Lexicon};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Builds the lexicon of records that are sorted by id and checked.
pub fn compile(records: &[Record], sources: &[Source]) -> Lexicon {
    let mut build = Build::default();
    let entities = records.iter().filter_map(|r| match &r.written {
        Written::Entity(e) => Some((r.id.as_str(), e)),
        Written::Theme(_) => None,
    });
    build.ids = entities.zip(0..).map(|((id, _), i)| (id, i)).collect();
    let mut themes = Themes::default();
    for record in records {
        match &record.written {
            Written::Entity(entity) => build.entity(&record.id, sources[record.source].ty, entity),
            Written::Theme(theme) => add_theme(&mut themes, theme),
        }
    }
    let table = Table::new(build.words.iter().map(Vec::as_slice));
    let by_id = build.entries.iter().zip(0..).map(|(e, i)| (e.entity.id.clone(), i)).collect();
    Lexicon {
        entries: build.entries,
        by_id,
        forms: build.forms,
        table,
        series: build.series,
        themes,
        ..Lexicon::default()
    }
}

fn add_theme(themes: &mut Themes, theme: &WrittenTheme) {
    let texts = |list: &[Text]| list.iter().map(|t| t.get_ref().clone()).collect::<Vec<_>>();
    let (cues, hints) = (texts(&theme.cues), texts(&theme.hints));
    let cues: Vec<&str> = cues.iter().map(String::as_str).collect();
    let hints: Vec<&str> = hints.iter().map(String::as_str).collect();
    themes.add(theme.name.get_ref(), &cues, &hints, texts(&theme.entities), theme.threshold.unwrap_or(2));
}

#[derive(Default)]
struct Build<'a> {
    ids: BTreeMap<&'a str, u32>,
    entries: Vec<Entry>,
    forms: Vec<Form>,
    words: Vec<Vec<Word>>,
    series: Series,
}

impl Build<'_> {
    fn entity(&mut self, id: &str, ty: EntityType, written: &WrittenEntity) {
        let index = self.entries.len() as u32;
        let tied =
            [&written.parent, &written.maker, &written.owner].into_iter().flatten().chain(&written.org);
        let ties: Vec<u32> = tied.filter_map(|t| self.ids.get(t.get_ref().as_str()).copied()).collect();
        self.aliases(index, ty, written);
        for pattern in &written.patterns {
            // Patterns that cannot be used were reported by the check.
            let _ = self.series.add(pattern.get_ref(), index);
        }
        if ty == EntityType::Person
            && let Some(surname) = person::surname(written.name.get_ref())
        {
            self.form(surname, Case::Exact, index, ty, None, true);
        }
        self.entries.push(Entry {
            entity: Arc::new(record(id, ty, written)),
            via: format!("entry {id}").into(),
            ties,
        });
    }

    fn aliases(&mut self, index: u32, ty: EntityType, written: &WrittenEntity) {
        let whole = |text: &str| {
            self.condition(&written.near, &written.not_near, written.ambiguous, &written.no, text)
        };
        let bare = |text: &str| match stands_alone(text) {
            true => self.condition(&[], &[], false, &written.no, text),
            false => whole(text),
        };
        let name = written.name.get_ref();
        let mut forms = vec![(name.clone(), default_case(name), whole(name))];
        for alias in &written.aliases {
            let alias = alias.get_ref();
            let condition = match &alias.own {
                Some(own) => {
                    self.condition(&own.near, &own.not_near, own.ambiguous, &written.no, &alias.text)
                }
                None => bare(&alias.text),
            };
            forms.push((
                alias.text.clone(),
                alias.case.unwrap_or_else(|| default_case(&alias.text)),
                condition,
            ));
        }
        let old = written.formerly.iter().map(|f| f.get_ref());
        forms.extend(old.map(|f| (f.clone(), default_case(f), bare(f))));
        for (text, case, condition) in forms {
            self.form(&text, case, index, ty, condition, false);
        }
    }

    /// Adds a form, and for acronyms the spellings with dots.
    fn form(
        &mut self,
        text: &str,
        case: Case,
        entity: u32,
        ty: EntityType,
        condition: Option<Condition>,
        surname: bool,
    ) {
        let with_dots = (case == Case::Acronym).then(|| dotted(text)).flatten();
        let without_last = with_dots.as_deref().map(|d| d[..d.len() - 1].to_owned());
        let condition = condition.map(Arc::new);
        for text in [Some(text.to_owned()), with_dots, without_last].into_iter().flatten() {
            let plural = ty == EntityType::Product && text.len() > 1 && !text.ends_with('.');
            if let Some((mut form, words)) = Form::new(&text, case, plural, entity) {
                form.condition = condition.clone();
                form.surname = surname;
                self.forms.push(form);
                self.words.push(words);
            }
        }
    }

    fn condition(
        &self,
        near: &[Text],
        not_near: &[Text],
        ambiguous: bool,
        no: &[Text],
        alias: &str,
    ) -> Option<Condition> {
        let cues = |list: &[Text]| list.iter().filter_map(|t| self.cue(t.get_ref())).collect();
        let no = no.iter().flat_map(|t| cut(t.get_ref(), alias)).collect();
        let condition = Condition { near: cues(near), not_near: cues(not_near), no, ambiguous };
        (!condition.is_empty()).then_some(condition)
    }

    fn cue(&self, text: &str) -> Option<Cue> {
        match text.strip_prefix('@') {
            Some(id) => self.ids.get(id).copied().map(Cue::Entity),
            None => Cue::phrase(text),
        }
    }
}

/// True for aliases that need none of the conditions of their entry: those of several words.
pub fn stands_alone(alias: &str) -> bool {
    super::words::words(alias).len() > 1
}

fn record(id: &str, ty: EntityType, written: &WrittenEntity) -> Entity {
    let id_of = |t: &Option<Text>| t.as_ref().map(|t| t.get_ref().clone());
    let aliases = written.aliases.iter().map(|a| a.get_ref().text.clone());
    Entity {
        id: id.to_owned(),
        name: written.name.get_ref().clone(),
        ty,
        kind: written.kind.clone(),
        ticker: written.ticker.clone(),
        wikidata: written.wikidata.clone(),
        parent: id_of(&written.parent).or_else(|| id_of(&written.owner)),
        maker: id_of(&written.maker),
        aliases: aliases.chain(written.formerly.iter().map(|f| f.get_ref().clone())).collect(),
    }
}
