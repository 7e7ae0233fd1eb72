//! What the user names, files, folders, patterns, standard input, to the list of files that are read.

use super::{Fault, walk};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// One thing the user names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file, or a folder that is walked with all its folders.
    Path(PathBuf),
    /// A pattern: `news/**/*.jsonl`.
    Glob(String),
    /// Standard input.
    Stdin,
}

impl From<&OsStr> for Input {
    /// `-` is standard input; a name with `*`, `?` or `[` that no file has is a pattern.
    fn from(argument: &OsStr) -> Input {
        match argument.to_str() {
            Some("-") => Input::Stdin,
            Some(text) if text.contains(['*', '?', '[']) && !Path::new(text).exists() => {
                Input::Glob(text.to_owned())
            }
            _ => Input::Path(argument.into()),
        }
    }
}

impl From<&str> for Input {
    fn from(argument: &str) -> Input {
        Input::from(OsStr::new(argument))
    }
}

/// The files to read: each once, however often and in whatever way it is named.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// By the real place: the name that sorts first of those the user gave it.
    named: BTreeMap<PathBuf, PathBuf>,
    pub stdin: bool,
    pub faults: Vec<Fault>,
}

impl Files {
    /// Opens folders and patterns.
    pub fn of(inputs: &[Input]) -> Files {
        let mut files = Files::default();
        for input in inputs {
            match input {
                Input::Path(path) => files.path(path),
                Input::Glob(pattern) => files.pattern(pattern),
                Input::Stdin => files.stdin = true,
            }
        }
        files
    }

    /// The files by name, sorted.
    pub fn paths(&self) -> Vec<&PathBuf> {
        let mut paths: Vec<_> = self.named.values().collect();
        paths.sort();
        paths
    }

    fn path(&mut self, path: &Path) {
        if path.is_dir() {
            self.folder(path);
        } else {
            self.file(path.to_owned());
        }
    }

    fn file(&mut self, path: PathBuf) {
        let place = path.canonicalize().unwrap_or_else(|_| path.clone());
        let name = self.named.entry(place).or_insert_with(|| path.clone());
        if path < *name {
            *name = path;
        }
    }

    fn folder(&mut self, folder: &Path) {
        let (files, errors) = walk::walk(folder);
        if files.is_empty() && errors.is_empty() {
            self.fault(
                folder,
                "no file here can be read: wanted .txt, .md, .jsonl, .json or .csv, packed or not".to_owned(),
            );
        }
        for (place, error) in errors {
            self.fault(&place, format!("the folder cannot be opened: {error}"));
        }
        files.into_iter().for_each(|file| self.file(file));
    }

    fn pattern(&mut self, pattern: &str) {
        let how = glob::MatchOptions { require_literal_leading_dot: true, ..Default::default() };
        let found = match glob::glob_with(pattern, how) {
            Ok(found) => found,
            Err(error) => {
                return self.fault(Path::new(pattern), format!("is no pattern for files: {error}"));
            }
        };
        let mut any = false;
        for path in found {
            any = true;
            match path {
                Ok(path) => self.path(&path),
                Err(error) => {
                    self.fault(error.path(), format!("the folder cannot be opened: {}", error.error()))
                }
            }
        }
        if !any {
            self.fault(
                Path::new(pattern),
                "no file fits the pattern: check the folder and the ending".to_owned(),
            );
        }
    }

    fn fault(&mut self, place: &Path, what: String) {
        let file = place.to_string_lossy().into();
        self.faults.push(Fault { file, line: 0, what });
    }
}
