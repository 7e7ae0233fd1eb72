//! The lexicon: dictionaries of entities, matching of their aliases, discovery of names that no entry has.

use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What kind of thing an entity is, as in the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityType {
    /// Firms, their labs and divisions.
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

impl Default for EntityType {
    fn default() -> EntityType {
        EntityType::Company
    }
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
