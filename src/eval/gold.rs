//! Gold files: labels of items, one item a line, in the format of the guide.

use super::name::key;
use super::value::Figure;
use crate::item::Fault;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// The labels of one item.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldItem {
    /// The item's id.
    pub item: String,
    /// Its entities, themes left out.
    #[serde(default)]
    pub entities: Vec<GoldEntity>,
    /// Its claims.
    #[serde(default)]
    pub claims: Vec<GoldClaim>,
}

/// A labelled entity.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldEntity {
    /// The canonical name.
    pub name: String,
    /// The type.
    #[serde(rename = "type")]
    pub ty: String,
    /// The strings in the item that mention it.
    #[serde(default)]
    pub surfaces: Vec<String>,
    /// Other canonical names that count as right.
    #[serde(default)]
    pub names: Vec<String>,
    /// Other types that count as right.
    #[serde(default)]
    pub types: Vec<String>,
    /// Neither for nor against.
    #[serde(default)]
    pub optional: bool,
}

/// The far end of a labelled claim.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Far {
    /// An entity, by its canonical name.
    Name(String),
    /// A value.
    Value(Figure),
}

/// A labelled claim.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldClaim {
    /// The subject's canonical name.
    pub s: String,
    /// The predicate.
    pub p: String,
    /// The object.
    pub o: Far,
    /// The status; `actual` when it is not given.
    pub status: Option<String>,
    /// Money.
    pub amount: Option<Figure>,
    /// Another measure.
    pub quantity: Option<Figure>,
    /// What a company is worth.
    pub valuation: Option<Figure>,
    /// Neither for nor against.
    #[serde(default)]
    pub optional: bool,
}

impl GoldClaim {
    /// The claim in words.
    pub fn told(&self) -> String {
        let object = match &self.o {
            Far::Name(name) => name.clone(),
            Far::Value(figure) => match (&figure.value, figure.unit.as_deref()) {
                (serde_json::Value::Null, _) => "(no figure)".to_owned(),
                (value, unit) => format!("{value} {}", unit.unwrap_or_default()),
            },
        };
        format!("{} {} {}", self.s, self.p, object.trim_end())
    }
}

/// The labels of a file.
#[derive(Debug, Clone, Default)]
pub struct Gold {
    /// The items, in the order of the file.
    pub items: Vec<GoldItem>,
    /// Lines that are no labels, and claims that name no entity of their item; these are left out.
    pub faults: Vec<Fault>,
}

impl Gold {
    /// Reads a gold file's text; `file` names it in faults.
    pub fn parse(file: &str, text: &str) -> Gold {
        let mut gold = Gold::default();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let mut fault = |what: String| gold.faults.push(Fault { file: file.into(), line: at + 1, what });
            match serde_json::from_str::<GoldItem>(line.trim_start_matches('\u{feff}')) {
                Ok(mut item) => {
                    item.entities.retain(|entity| entity.ty != "theme");
                    item.sound(&mut fault);
                    gold.items.push(item);
                }
                Err(error) => fault(format!("is no label of an item: {error}; the line is left out")),
            }
        }
        gold
    }
}

impl GoldItem {
    /// Leaves out the claims whose ends are not among the entities.
    fn sound(&mut self, fault: &mut impl FnMut(String)) {
        let names: HashSet<&str> = self.entities.iter().map(|entity| entity.name.as_str()).collect();
        self.claims.retain(|claim| {
            let far = match &claim.o {
                Far::Name(name) => Some(name.as_str()),
                Far::Value(_) => None,
            };
            let missing =
                [Some(claim.s.as_str()), far].into_iter().flatten().find(|name| !names.contains(name));
            if let Some(name) = missing {
                fault(format!("`{name}` of a claim is not among the entities of `{}`: add it", self.item));
            }
            missing.is_none()
        });
    }
}

/// Look-ups that matching needs of one item's labels.
pub struct Index<'g> {
    /// By name key: the first entity that may be called so.
    keys: HashMap<String, usize>,
    /// By canonical name.
    names: HashMap<&'g str, usize>,
}

impl<'g> Index<'g> {
    /// The look-ups of an item.
    pub fn new(gold: &'g GoldItem) -> Index<'g> {
        let (mut keys, mut names) = (HashMap::new(), HashMap::new());
        for (at, entity) in gold.entities.iter().enumerate() {
            let called = std::iter::once(&entity.name).chain(&entity.names).chain(&entity.surfaces);
            for name in called {
                keys.entry(key(name)).or_insert(at);
            }
            names.insert(entity.name.as_str(), at);
        }
        Index { keys, names }
    }

    /// The entity that a found name means, or else the first of the texts that mention it.
    pub fn find<'t>(&self, name: &'t str, texts: impl IntoIterator<Item = &'t str>) -> Option<usize> {
        let mut called = std::iter::once(name).chain(texts);
        called.find_map(|name| self.keys.get(&key(name)).copied())
    }

    /// The entity with this canonical name.
    pub fn named(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }
}
