//! One claim, edge or deal as a comparison sees it: what it is matched by, and what may have changed about it.

use serde::{Serialize, Serializer};

/// Which file a record stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// `claims.jsonl`
    Claim,
    /// `edges.csv`
    Edge,
    /// `deals.csv`
    Deal,
}

impl Kind {
    /// All kinds, in the order in which they are told.
    pub const ALL: [Kind; 3] = [Kind::Claim, Kind::Edge, Kind::Deal];

    /// The word used in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Claim => "claim",
            Kind::Edge => "edge",
            Kind::Deal => "deal",
        }
    }
}

/// A record of one run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Which file it stands in.
    pub kind: Kind,
    /// The predicate, or the kind of the deal.
    pub predicate: String,
    /// What it says in words: `NVIDIA invests_in Nebius`.
    pub told: String,
    /// The ids of its items.
    pub items: Vec<String>,
    /// The sentence that says so.
    pub sentence: String,
    /// What may differ between two runs that say the same: the name of each and its text, only those that are given.
    #[serde(serialize_with = "as_map")]
    pub details: Vec<(&'static str, String)>,
    /// What it is matched by.
    #[serde(skip)]
    pub(super) key: Vec<String>,
}

impl Record {
    /// The text of a detail, empty where none is given.
    pub fn detail(&self, name: &str) -> &str {
        self.details.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text)
    }

    /// How many of the details, items and sentences agree: of several records that say the same, the likest belong together.
    pub(super) fn likeness(&self, other: &Record) -> usize {
        let details = self.details.iter().filter(|detail| other.details.contains(detail)).count();
        let items = self.items.iter().filter(|item| other.items.contains(item)).count();
        // The sentence outweighs what was read out of it.
        details + items + 16 * usize::from(self.sentence == other.sentence)
    }
}

fn as_map<S: Serializer>(details: &[(&'static str, String)], out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(details.iter().map(|(name, text)| (name, text)))
}
