//! Checked entries to a compiled lexicon: forms, conditions, ties between entities, series, surnames, themes.

use super::alias::{Form, default_case, dotted};
use super::context::{Condition, Cue, cut};
use super::load::{Record, Source, Written};
use super::matcher::Table;
use super::person;
use super::problem::{Problems, Severity};
use super::series::Series;
use super::theme::Themes;
use super::words::Word;
use super::written::{Case, Text, WrittenEntity, WrittenTheme};
use super::{Entity, EntityType, Entry, Lexicon};
use std::sync::Arc;

/// Builds the lexicon of records that are sorted by id and checked; reports the patterns that cannot be used.
pub fn compile(records: &[Record], sources: &[Source], problems: &mut Problems) -> Lexicon {
    let entity = |r: &&Record| matches!(r.written, Written::Entity(_));
    let ids = records.iter().filter(entity).map(|r| r.id.as_str()).collect();
    let mut build = Build { ids, ..Build::default() };
    let mut themes = Themes::default();
    for record in records {
        match &record.written {
            Written::Entity(entity) => {
                let source = &sources[record.source];
                build.patterns(entity, source, problems);
                build.entity(&record.id, source, entity);
            }
            Written::Theme(theme) => add_theme(&mut themes, theme),
        }
    }
    let table = Table::new(build.words.iter().map(Vec::as_slice));
    Lexicon {
        entries: build.entries,
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
    let threshold = theme.threshold.unwrap_or(2);
    themes.add(theme.name.get_ref(), &cues, &hints, texts(&theme.entities), threshold);
}

#[derive(Default)]
struct Build<'a> {
    /// The ids of the entities, sorted: an entity's place is its index.
    ids: Vec<&'a str>,
    entries: Vec<Entry>,
    forms: Vec<Form>,
    words: Vec<Vec<Word>>,
    series: Series,
}

impl Build<'_> {
    fn index(&self, id: &str) -> Option<u32> {
        self.ids.binary_search(&id).ok().map(|i| i as u32)
    }

    fn patterns(&mut self, written: &WrittenEntity, source: &Source, problems: &mut Problems) {
        let index = self.entries.len() as u32;
        for pattern in &written.patterns {
            if let Err((what, hint)) = self.series.add(pattern.get_ref(), index) {
                problems.0.push(source.problem(pattern.span(), Severity::Error, what, hint));
            }
        }
    }

    fn entity(&mut self, id: &str, source: &Source, written: &WrittenEntity) {
        let ty = source.ty;
        let index = self.entries.len() as u32;
        let single = [&written.parent, &written.maker, &written.owner];
        let tied = single.into_iter().flatten().chain(&written.org);
        let ties = tied.filter_map(|t| self.index(t.get_ref())).collect();
        self.aliases(index, ty, written);
        if ty == EntityType::Person
            && let Some(surname) = person::surname(written.name.get_ref())
        {
            let shape = Shape { case: Case::Exact, plural: false, surname: true };
            self.form(surname, shape, index, None);
        }
        let entity = Arc::new(record(id, ty, written));
        let (via, file) = (format!("entry {id}").into(), Arc::clone(&source.path));
        self.entries.push(Entry { entity, via, file, ties });
    }

    fn aliases(&mut self, index: u32, ty: EntityType, written: &WrittenEntity) {
        let whole = self.asked(&written.near, &written.not_near, written.ambiguous);
        let free = Asked::default();
        let plural = ty == EntityType::Product;
        let shape = |text: &str, case: Option<Case>| {
            let case = case.unwrap_or_else(|| default_case(text));
            Shape { case, plural, surname: false }
        };
        let bare = |text: &str| if stands_alone(text) { &free } else { &whole };
        let name = written.name.get_ref();
        self.form(name, shape(name, None), index, whole.of(name, &written.no));
        for alias in &written.aliases {
            let alias = alias.get_ref();
            let own = alias.own.as_ref().map(|o| self.asked(&o.near, &o.not_near, o.ambiguous));
            let asked = own.as_ref().unwrap_or_else(|| bare(&alias.text));
            let condition = asked.of(&alias.text, &written.no);
            self.form(&alias.text, shape(&alias.text, alias.case), index, condition);
        }
        for old in written.formerly.iter().map(|f| f.get_ref()) {
            self.form(old, shape(old, None), index, bare(old).of(old, &written.no));
        }
    }

    /// Adds a form, and for acronyms the spellings with dots.
    fn form(&mut self, text: &str, shape: Shape, entity: u32, condition: Option<Arc<Condition>>) {
        let with_dots = (shape.case == Case::Acronym).then(|| dotted(text)).flatten();
        let without_last = with_dots.as_deref().map(|d| &d[..d.len() - 1]);
        for text in [Some(text), with_dots.as_deref(), without_last].into_iter().flatten() {
            let plural = shape.plural && text.len() > 1 && !text.ends_with('.');
            if let Some((mut form, words)) = Form::new(text, shape.case, plural, entity) {
                form.condition = condition.clone();
                form.surname = shape.surname;
                self.forms.push(form);
                self.words.push(words);
            }
        }
    }

    fn asked(&self, near: &[Text], not_near: &[Text], ambiguous: bool) -> Asked {
        let cues = |list: &[Text]| list.iter().filter_map(|t| self.cue(t.get_ref())).collect();
        Asked { near: cues(near), not_near: cues(not_near), ambiguous }
    }

    fn cue(&self, text: &str) -> Option<Cue> {
        match text.strip_prefix('@') {
            // An id that no entry has is named by no item.
            Some(id) => Some(Cue::Entity(self.index(id).unwrap_or(u32::MAX))),
            None => Cue::phrase(text),
        }
    }
}

/// How a form is to be read.
#[derive(Clone, Copy)]
struct Shape {
    case: Case,
    plural: bool,
    surname: bool,
}

/// What an entry or an alias asks of the item, shared by its forms.
#[derive(Default)]
struct Asked {
    near: Arc<[Cue]>,
    not_near: Arc<[Cue]>,
    ambiguous: bool,
}

impl Asked {
    /// The condition of one form; `None` when nothing is asked.
    fn of(&self, alias: &str, no: &[Text]) -> Option<Arc<Condition>> {
        let condition = Condition {
            near: self.near.clone(),
            not_near: self.not_near.clone(),
            no: no.iter().flat_map(|t| cut(t.get_ref(), alias)).collect(),
            ambiguous: self.ambiguous,
        };
        (!condition.is_empty()).then(|| Arc::new(condition))
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
