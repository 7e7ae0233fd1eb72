//! Files out of the graph: records for programs, tables for spreadsheets, diagrams for people.
//!
//! A format is one file with a `FORMAT` and one line in the list of its folder.

mod figure;
mod write;

/// Declares the modules of a folder and lists their formats, so that a new format is one line.
/// (rustfmt does not look behind a macro: format a new file with `rustfmt --edition 2024 FILE`.)
macro_rules! formats {
    ($($module:ident,)*) => {
        $(mod $module;)*

        /// The formats of this folder, in the order of the contract.
        pub(super) const FORMATS: &[super::Format] = &[$($module::FORMAT,)*];
    };
}

mod csv;
mod diagram;
mod jsonl;

pub use write::ExportError;

use crate::graph::Graph;
pub use figure::short;
use rayon::prelude::*;
use std::io;
use std::path::{Path, PathBuf};

/// One file that can be written from a graph.
#[derive(Clone, Copy)]
pub struct Format {
    /// The name of the file, which also names the format.
    pub file: &'static str,
    /// Writes the whole file; the same graph gives the same bytes.
    pub render: fn(&Graph, &mut dyn io::Write) -> io::Result<()>,
}

/// Every format that a run writes.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    [jsonl::FORMATS, csv::FORMATS, diagram::FORMATS].into_iter().flatten()
}

/// Writes every format into `dir`, which is made if need be. Each file appears whole or not at all.
/// Out: the files, in the order of [`formats`]. The first file that cannot be written ends the run; those before it stay.
pub fn write_all(graph: &Graph, dir: &Path) -> Result<Vec<PathBuf>, ExportError> {
    write::folder(dir)?;
    let formats: Vec<&Format> = formats().collect();
    let written: Vec<Result<PathBuf, ExportError>> =
        formats.into_par_iter().map(|format| write::file(dir, format, graph)).collect();
    written.into_iter().collect()
}

#[cfg(test)]
mod tests;
