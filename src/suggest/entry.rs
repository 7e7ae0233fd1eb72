//! From a name to its suggestion: the entry as TOML, with the ties to known entities that the texts claim.

use super::gather::Name;
use super::id::id;
use super::sample::Sentences;
use super::shelf::Shelves;
use super::{Beside, Suggestion};
use crate::claim::Predicate;
use crate::graph::Graph;
use crate::lexicon::{EntityType, Lexicon, ordinary};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// At most as many neighbours make the condition of an ordinary word.
const NEAR: usize = 4;

/// All that can be said of a name.
pub(super) fn suggestion(graph: &Graph, lexicon: &Lexicon, shelves: &Shelves<'_>, name: &Name) -> Suggestion {
    let sentences = Sentences::of(graph, name);
    let (ty, beside) = (name.ty(), sentences.beside(graph, lexicon));
    let around = sentences.words_around(graph);
    let mut via: BTreeMap<String, usize> = BTreeMap::new();
    name.finds.iter().for_each(|find| *via.entry(find.via.clone()).or_default() += 1);
    let draft = Draft { graph, lexicon, name, ty, kind: shelves.kind(ty, &around), beside: &beside };
    Suggestion {
        name: name.spelling().to_owned(),
        ty,
        mentions: name.finds.len(),
        items: name.items(),
        via,
        entry: draft.toml(),
        samples: sentences.samples(graph),
        file: shelves.file(ty, &around, &beside),
        beside,
    }
}

/// What an entry is made of.
struct Draft<'a> {
    graph: &'a Graph,
    lexicon: &'a Lexicon,
    name: &'a Name,
    ty: EntityType,
    kind: Option<&'a str>,
    beside: &'a [Beside],
}

impl Draft<'_> {
    /// The entry as a dictionary file has it; loads as it stands.
    fn toml(&self) -> String {
        let name = self.name.spelling();
        let mut toml = format!("[{}]\nname = {}\n", id(name, self.ty, self.lexicon), quoted(name));
        // Writing to a string cannot fail.
        if let Some(kind) = self.kind {
            let _ = writeln!(toml, "kind = {}", quoted(kind));
        }
        let ties = match self.ty {
            EntityType::Product => self.tied("maker", &[Predicate::Develops], false),
            EntityType::Facility => self.tied("owner", &[Predicate::Builds, Predicate::Owns], false),
            EntityType::Person => {
                let offices = [Predicate::Leads, Predicate::Joins, Predicate::Founded, Predicate::Leaves];
                self.tied("org", &offices, true)
            }
            _ => String::new(),
        };
        toml.push_str(&ties);
        if ordinary(name) {
            toml.push_str(&self.near());
        }
        toml
    }

    /// The line that ties the name to the known entities that claims tie it to: as their object, or as their subject (`of`).
    fn tied(&self, key: &str, by: &[Predicate], of: bool) -> String {
        let Some(entity) = self.graph.entity(&self.name.key) else {
            return String::new();
        };
        let claims = self.graph.claims().iter().filter(|claim| by.contains(&claim.claim.predicate));
        let other = claims.filter_map(|claim| match (claim.subject, claim.object?) {
            (subject, object) if of && subject == entity => Some(object),
            (subject, object) if !of && object == entity => Some(subject),
            _ => None,
        });
        let ids: BTreeSet<&str> = other.map(|at| self.graph.entities()[at].entity.id.as_str()).collect();
        let ids: Vec<String> =
            ids.into_iter().filter(|id| self.lexicon.entity(id).is_some()).map(quoted).collect();
        match ids.first() {
            Some(_) if of => format!("{key} = [{}]\n", ids.join(", ")),
            Some(first) => format!("{key} = {first}\n"),
            None => String::new(),
        }
    }

    /// The condition of a name of ordinary words: one of those that it was seen with.
    fn near(&self) -> String {
        let ids: Vec<String> =
            self.beside.iter().take(NEAR).map(|beside| quoted(&format!("@{}", beside.id))).collect();
        if ids.is_empty() {
            return "# ordinary words: say what stands near it, as in near = [\"startup\"]\n".to_owned();
        }
        format!("near = [{}] # ordinary words: name what stands near it\n", ids.join(", "))
    }
}

/// A TOML string.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
