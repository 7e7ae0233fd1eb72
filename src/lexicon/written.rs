//! The dictionary files as they are written: serde forms that refuse unknown keys and remember where each value stands.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;
use toml::Spanned;

/// Text with its place in the file.
pub type Text = Spanned<String>;

/// One table of a dictionary file, of any type but theme.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenEntity {
    /// Canonical name, itself an alias.
    pub name: Text,
    /// Other ways of writing it.
    #[serde(default)]
    pub aliases: Vec<Spanned<WrittenAlias>>,
    /// Old names, aliases too.
    #[serde(default)]
    pub formerly: Vec<Text>,
    /// Sub-type in words.
    #[serde(default)]
    pub kind: String,
    /// Stock ticker.
    pub ticker: Option<String>,
    /// Wikidata id.
    pub wikidata: Option<String>,
    /// Id of the owning entity.
    pub parent: Option<Text>,
    /// Id of a product's maker.
    pub maker: Option<Text>,
    /// Id of a facility's owner.
    pub owner: Option<Text>,
    /// Where a facility or an event is, in words.
    pub place: Option<Text>,
    /// Ids of the organisations a person is tied to.
    #[serde(default)]
    pub org: Vec<Text>,
    /// Conditions of the name and of all aliases that bring none of their own.
    #[serde(default)]
    pub near: Vec<Text>,
    /// See `near`.
    #[serde(default)]
    pub not_near: Vec<Text>,
    /// See `near`.
    #[serde(default)]
    pub ambiguous: bool,
    /// Longer texts inside which it must not be found.
    #[serde(default)]
    pub no: Vec<Text>,
    /// Regular expressions for the members of a series.
    #[serde(default)]
    pub patterns: Vec<Text>,
}

/// How the letters of an alias may differ in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Case {
    /// Not at all.
    Exact,
    /// In any way.
    Fold,
    /// Exact, with dots between the letters allowed.
    Acronym,
    /// All capitals, or upper-case first letters kept.
    Name,
}

/// An alias: a string, or a table with conditions.
#[derive(Debug)]
pub struct WrittenAlias {
    /// The alias itself.
    pub text: String,
    /// Its case rule, where it is not the default.
    pub case: Option<Case>,
    /// Its own conditions, where it has any.
    pub own: Option<AliasTable>,
}

/// The table form of an alias.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AliasTable {
    text: String,
    case: Option<Case>,
    /// At least one of these words or `@id`s elsewhere in the item.
    #[serde(default)]
    pub near: Vec<Text>,
    /// None of these.
    #[serde(default)]
    pub not_near: Vec<Text>,
    /// Only with a related entity in the item.
    #[serde(default)]
    pub ambiguous: bool,
}

impl<'de> Deserialize<'de> for WrittenAlias {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<WrittenAlias, D::Error> {
        struct StringOrTable;
        impl<'de> Visitor<'de> for StringOrTable {
            type Value = WrittenAlias;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a table with `text`")
            }

            fn visit_str<E>(self, text: &str) -> Result<WrittenAlias, E> {
                Ok(WrittenAlias { text: text.to_owned(), case: None, own: None })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<WrittenAlias, A::Error> {
                let mut table = AliasTable::deserialize(MapAccessDeserializer::new(map))?;
                let text = std::mem::take(&mut table.text);
                let conditional = !table.near.is_empty() || !table.not_near.is_empty() || table.ambiguous;
                Ok(WrittenAlias { text, case: table.case, own: conditional.then_some(table) })
            }
        }
        deserializer.deserialize_any(StringOrTable)
    }
}

/// One table of a theme file.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenTheme {
    /// The theme's name.
    pub name: Text,
    /// Phrases worth two points each.
    #[serde(default)]
    pub cues: Vec<Text>,
    /// Phrases worth one point each.
    #[serde(default)]
    pub hints: Vec<Text>,
    /// Ids worth one point, all together.
    #[serde(default)]
    pub entities: Vec<Text>,
    /// Points needed.
    pub threshold: Option<u32>,
}

/// The keys that each form allows, for hints.
pub const ENTITY_KEYS: &[&str] = &[
    "name",
    "aliases",
    "formerly",
    "kind",
    "ticker",
    "wikidata",
    "parent",
    "maker",
    "owner",
    "place",
    "org",
    "near",
    "not_near",
    "ambiguous",
    "no",
    "patterns",
];
/// See [`ENTITY_KEYS`].
pub const ALIAS_KEYS: &[&str] = &["text", "case", "near", "not_near", "ambiguous"];
/// See [`ENTITY_KEYS`].
pub const THEME_KEYS: &[&str] = &["name", "cues", "hints", "entities", "threshold"];
