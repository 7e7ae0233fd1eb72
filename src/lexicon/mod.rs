//! The lexicon: dictionaries of entities, matching of their aliases, discovery of names that no entry has.

mod alias;
mod check;
mod compile;
mod context;
mod discover;
mod load;
mod matcher;
mod mentions;
mod person;
mod problem;
mod reading;
mod refused;
mod series;
#[cfg(test)]
mod tests;
mod theme;
mod vocabulary;
mod words;
mod written;

pub use discover::{Stranger, ordinary, strangers};
pub use load::nearest;
pub use mentions::slug;
pub use problem::{Problem, Problems, Severity};
pub use refused::Refused;

use crate::item::Item;
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// What kind of thing an entity is, as in the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityType {
    /// Firms, their labs and divisions.
    #[default]
    Company,
    /// Everything else that acts: governments, universities, consortia.
    Organization,
    /// People.
    Person,
    /// Named things that are made.
    Product,
    /// Named sites, campuses, plants, build programmes.
    Facility,
    /// Countries, states, regions, cities.
    Place,
    /// Media that report.
    Publication,
    /// Named events and awards.
    Event,
    /// A concept from the theme dictionary.
    Theme,
}

impl EntityType {
    /// All types, in the order of the guide.
    pub const ALL: [EntityType; 9] = [
        EntityType::Company,
        EntityType::Organization,
        EntityType::Person,
        EntityType::Product,
        EntityType::Facility,
        EntityType::Place,
        EntityType::Publication,
        EntityType::Event,
        EntityType::Theme,
    ];

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            EntityType::Company => "company",
            EntityType::Organization => "organization",
            EntityType::Person => "person",
            EntityType::Product => "product",
            EntityType::Facility => "facility",
            EntityType::Place => "place",
            EntityType::Publication => "publication",
            EntityType::Event => "event",
            EntityType::Theme => "theme",
        }
    }

    /// The type a word names.
    pub fn parse(word: &str) -> Option<EntityType> {
        EntityType::ALL.into_iter().find(|t| t.as_str() == word)
    }
}

/// An entity as the rest of the program sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entity {
    /// The permanent id: the table's name, or `new:...` for discovered ones, `given:...` for those that the caller brings.
    pub id: String,
    /// The canonical name.
    pub name: String,
    /// The type.
    pub ty: EntityType,
    /// A short sub-type in words ("chipmaker"), may be empty.
    pub kind: String,
    /// Stock ticker.
    pub ticker: Option<String>,
    /// Wikidata id.
    pub wikidata: Option<String>,
    /// The id of the entity this one belongs to.
    pub parent: Option<String>,
    /// The id of the maker of a product.
    pub maker: Option<String>,
    /// All declared ways of writing it, without the name.
    pub aliases: Vec<String>,
}

/// A place in the text that names an entity.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// Whom it names.
    pub entity: Arc<Entity>,
    /// The dictionary entry (`entry nvidia`) or discovery rule (`discovered: raises`) that found it.
    pub via: Arc<str>,
}

/// An entity with what matching needs to know of it.
#[derive(Debug)]
struct Entry {
    entity: Arc<Entity>,
    via: Arc<str>,
    /// The file that it stands in.
    file: Arc<str>,
    /// Indices of its parent, maker, owner and organisations.
    ties: Vec<u32>,
}

/// The compiled dictionaries: immutable, shared by all threads.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Sorted by id.
    entries: Vec<Entry>,
    forms: Vec<alias::Form>,
    table: matcher::Table,
    series: series::Series,
    themes: theme::Themes,
    warnings: Problems,
}

impl Lexicon {
    /// Reads a folder of dictionaries: `<dir>/<type>/*.toml`. Errs with all problems at once when an entry cannot be used;
    /// lesser ones are kept as [`Lexicon::warnings`].
    pub fn load(dir: &Path) -> Result<Lexicon, Problems> {
        let mut problems = Problems::default();
        let sources = load::folder(dir, &mut problems);
        Lexicon::build(&sources, problems)
    }

    /// The dictionaries that were compiled into the program.
    pub fn embedded() -> Result<Lexicon, Problems> {
        Lexicon::build(&load::embedded(), Problems::default())
    }

    fn build(sources: &[load::Source], mut problems: Problems) -> Result<Lexicon, Problems> {
        let records = load::parse(sources, &mut problems);
        let records = check::check(records, sources, &mut problems);
        let mut lexicon = compile::compile(&records, sources, &mut problems);
        problems.sort();
        if problems.fatal() {
            return Err(problems);
        }
        lexicon.warnings = problems;
        Ok(lexicon)
    }

    /// What `check` refuses though it can be loaded: dangling references, aliases that two entries share.
    pub fn warnings(&self) -> &Problems {
        &self.warnings
    }

    /// The entity with a permanent id.
    pub fn entity(&self, id: &str) -> Option<&Arc<Entity>> {
        let found = self.entries.binary_search_by(|e| e.entity.id.as_str().cmp(id));
        found.ok().map(|i| &self.entries[i].entity)
    }

    /// The dictionary file that an entity with a permanent id stands in, as messages name it.
    pub fn file(&self, id: &str) -> Option<&str> {
        let found = self.entries.binary_search_by(|e| e.entity.id.as_str().cmp(id));
        found.ok().map(|i| &*self.entries[i].file)
    }

    /// All entities of the dictionaries, by id; themes are not among them.
    pub fn entities(&self) -> impl Iterator<Item = &Arc<Entity>> {
        self.entries.iter().map(|e| &e.entity)
    }

    /// The number of themes and of series patterns.
    pub fn counts(&self) -> (usize, usize) {
        (self.themes.len(), self.series.len())
    }

    /// The themes of an item with these mentions: sorted names, each with the phrases and `@id`s that fired.
    pub fn themes(&self, item: &Item, mentions: &[Mention]) -> Vec<(String, Vec<String>)> {
        // A member of a series counts as the series, whose id is what stands before the colon.
        let ids = mentions.iter().map(|m| m.entity.id.as_str());
        let named: BTreeSet<&str> =
            ids.flat_map(|id| [id, id.split(':').next().unwrap_or_default()]).collect();
        self.themes.of(item, &named)
    }
}
