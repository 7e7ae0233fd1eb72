//! What was found: the records of a run, from its folder or straight from the graph.

use super::value::Figure;
use crate::export;
use crate::graph::Graph;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// A line of `mentions.jsonl`.
#[derive(Debug, Clone, Deserialize)]
pub struct MentionRecord {
    /// The item.
    pub item: String,
    /// The canonical name.
    pub name: String,
    /// The type.
    #[serde(rename = "type")]
    pub ty: String,
    /// As written.
    pub text: String,
    /// The dictionary entry or discovery rule.
    #[serde(default)]
    pub via: String,
}

/// An end of a claim.
#[derive(Debug, Clone, Deserialize)]
pub struct EndRecord {
    /// The canonical name.
    pub name: String,
}

/// The sentence of a claim.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct EvidenceRecord {
    /// Its exact text.
    #[serde(default)]
    pub text: String,
}

/// The figures beside a claim's ends.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct QualifierRecord {
    /// Money.
    pub amount: Option<Figure>,
    /// Another measure.
    pub quantity: Option<Figure>,
    /// What a company is worth.
    pub valuation: Option<Figure>,
}

/// A line of `claims.jsonl`.
#[derive(Debug, Clone, Deserialize)]
pub struct ClaimRecord {
    /// The item.
    pub item: String,
    /// The predicate.
    pub predicate: String,
    /// Who.
    pub subject: EndRecord,
    /// Whom.
    pub object: Option<EndRecord>,
    /// How much.
    pub value: Option<Figure>,
    /// The status.
    pub status: Option<String>,
    /// Figures.
    #[serde(default)]
    pub qualifiers: QualifierRecord,
    /// The sentence.
    #[serde(default)]
    pub evidence: EvidenceRecord,
    /// `predicate.frame: "phrase"`
    #[serde(default)]
    pub rule: String,
}

impl ClaimRecord {
    /// The claim in words.
    pub fn told(&self) -> String {
        let value = || self.value.as_ref().and_then(|value| value.raw.as_deref());
        let object = self.object.as_ref().map(|object| object.name.as_str()).or_else(value);
        format!("{} {} {}", self.subject.name, self.predicate, object.unwrap_or("(no figure)"))
    }
}

/// All that a run found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Mentions, in the order of the file.
    pub mentions: Vec<MentionRecord>,
    /// Claims, in the order of the file.
    pub claims: Vec<ClaimRecord>,
}

/// Records that could not be read.
#[derive(Debug)]
pub struct FoundError {
    /// The file.
    pub file: PathBuf,
    /// What is wrong.
    pub what: String,
}

impl std::fmt::Display for FoundError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.what)
    }
}

impl std::error::Error for FoundError {}

const MENTIONS: &str = "mentions.jsonl";
const CLAIMS: &str = "claims.jsonl";

impl Found {
    /// The records that a graph would write, without writing them.
    pub fn of(graph: &Graph) -> Result<Found, FoundError> {
        Found::from(|file| {
            let mut bytes = Vec::new();
            for format in export::formats().filter(|format| format.file == file) {
                (format.render)(graph, &mut bytes).map_err(|error| error.to_string())?;
            }
            Ok(bytes)
        })
    }

    /// The records in the folder of a finished run.
    pub fn read(dir: &Path) -> Result<Found, FoundError> {
        Found::from(|file| std::fs::read(dir.join(file)).map_err(|error| format!("cannot be read: {error}")))
            .map_err(|error| FoundError { file: dir.join(&error.file), ..error })
    }

    fn from(load: impl Fn(&str) -> Result<Vec<u8>, String>) -> Result<Found, FoundError> {
        let failed = |file: &str| {
            let file = PathBuf::from(file);
            |what| FoundError { file, what }
        };
        Ok(Found {
            mentions: load(MENTIONS).and_then(|bytes| records(&bytes)).map_err(failed(MENTIONS))?,
            claims: load(CLAIMS).and_then(|bytes| records(&bytes)).map_err(failed(CLAIMS))?,
        })
    }
}

fn records<T: DeserializeOwned>(bytes: &[u8]) -> Result<Vec<T>, String> {
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    let full = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    full.map(|(at, line)| serde_json::from_slice(line).map_err(|error| format!("line {}: {error}", at + 1)))
        .collect()
}
