//! Findings: what a check has against a knowledge file, where, and what to do.

use crate::rulebook::RuleProblem;
use serde::Serialize;
use std::fmt;

/// One thing wrong with a knowledge file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// The line, counted from 1; 0 when it concerns the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What was found instead, and what to do: one line each.
    pub notes: Vec<String>,
}

impl Finding {
    /// A finding with nothing more to say.
    pub fn new(file: &str, line: usize, what: impl Into<String>) -> Finding {
        Finding { file: file.to_owned(), line, what: what.into(), notes: Vec::new() }
    }

    /// The same finding with one more note.
    pub fn note(mut self, note: impl Into<String>) -> Finding {
        self.notes.push(note.into());
        self
    }
}

impl From<RuleProblem> for Finding {
    fn from(problem: RuleProblem) -> Finding {
        Finding::new(&problem.file, problem.line, problem.what)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.what)?,
            line => write!(f, "{}:{line}: {}", self.file, self.what)?,
        }
        self.notes.iter().flat_map(|note| note.lines()).try_for_each(|line| write!(f, "\n    {line}"))
    }
}
