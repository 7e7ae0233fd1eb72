//! An output folder: the three files of a run that a comparison reads.

use super::read;
use super::record::Record;
use std::path::{Path, PathBuf};

/// The claims, edges and deals of one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    /// In the order of the files: claims, edges, deals.
    pub records: Vec<Record>,
}

/// A folder that cannot be compared.
#[derive(Debug)]
pub struct DiffError {
    /// The file.
    pub file: PathBuf,
    /// What is wrong and what to do.
    pub what: String,
}

impl std::fmt::Display for DiffError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.what)
    }
}

impl std::error::Error for DiffError {}

/// A file and what makes records of its bytes.
type Reader = (&'static str, fn(&[u8]) -> Result<Vec<Record>, String>);

const FILES: [Reader; 3] =
    [("claims.jsonl", read::claims), ("edges.csv", read::edges), ("deals.csv", read::deals)];

impl Output {
    /// Reads the folder that `tieline run -o` wrote. Errors: a file that is missing or malformed, with its line.
    pub fn read(dir: &Path) -> Result<Output, DiffError> {
        let mut records = Vec::new();
        for (name, parse) in FILES {
            let file = dir.join(name);
            let read = std::fs::read(&file).map_err(|error| {
                format!("cannot be read: {error}; name a folder that `tieline run -o` wrote")
            });
            match read.and_then(|bytes| parse(&bytes)) {
                Ok(found) => records.extend(found),
                Err(what) => return Err(DiffError { file, what }),
            }
        }
        Ok(Output { records })
    }
}
