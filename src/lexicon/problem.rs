//! Problems of dictionary files: what is wrong, where, and what to do; all of a folder at once.

use annotate_snippets::{AnnotationKind, Level as Shown, Renderer, Snippet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The entry cannot be used: loading fails.
    Error,
    /// The entry works, but not as its writer meant: `check` refuses it, loading goes on.
    Warning,
}

/// One thing wrong with a dictionary file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file as it was named to the program, or its path among the shipped ones.
    pub file: Arc<str>,
    /// Line, counted from 1; 0 when it concerns the whole file.
    pub line: usize,
    /// Column in characters, counted from 1; 0 when it concerns the whole file.
    pub col: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it; may be empty.
    pub hint: String,
    /// Whether loading can go on.
    pub severity: Severity,
    /// The line itself, and the bytes of it that are meant.
    excerpt: Option<(String, Range<usize>)>,
}

impl Problem {
    /// A problem at a byte range of a file's text.
    pub fn at(
        file: &Arc<str>,
        text: &str,
        span: Range<usize>,
        severity: Severity,
        what: String,
        hint: String,
    ) -> Problem {
        let start = floor(text, span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |i| i + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |i| start + i);
        let line = &text[line_start..line_end];
        let from = start - line_start;
        let to = floor(line, span.end.saturating_sub(line_start)).max(from);
        Problem {
            file: file.clone(),
            line: 1 + text[..line_start].matches('\n').count(),
            col: 1 + line[..from].chars().count(),
            what,
            hint,
            severity,
            excerpt: Some((line.to_owned(), from..to)),
        }
    }

    /// A problem of a file as a whole.
    pub fn of_file(file: &Arc<str>, what: String, hint: String) -> Problem {
        Problem { file: file.clone(), line: 0, col: 0, what, hint, severity: Severity::Error, excerpt: None }
    }

    /// The problem with the line it is on and a caret, in the manner of the Rust compiler; no colours.
    pub fn render(&self) -> String {
        let level = match self.severity {
            Severity::Error => Shown::ERROR,
            Severity::Warning => Shown::WARNING,
        };
        let title = level.primary_title(self.what.as_str());
        let mut group = match &self.excerpt {
            Some((line, span)) => title.element(
                Snippet::source(line.as_str())
                    .line_start(self.line)
                    .path(&*self.file)
                    .annotation(AnnotationKind::Primary.span(span.clone())),
            ),
            None => title.element(Shown::NOTE.message(format!("in {}", self.file))),
        };
        if !self.hint.is_empty() {
            group = group.element(Shown::HELP.message(self.hint.as_str()));
        }
        Renderer::plain().render(&[group])
    }
}

/// The character boundary at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.what)?,
            _ => write!(f, "{}:{}:{}: {}", self.file, self.line, self.col, self.what)?,
        }
        match self.hint.as_str() {
            "" => Ok(()),
            hint => write!(f, " ({hint})"),
        }
    }
}

/// All that is wrong with a folder of dictionaries, in order of file and line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// True when loading must fail.
    pub fn fatal(&self) -> bool {
        self.0.iter().any(|p| p.severity == Severity::Error)
    }

    /// Sorts by file, line and column.
    pub(super) fn sort(&mut self) {
        self.0.sort_by(|a, b| (&a.file, a.line, a.col, &a.what).cmp(&(&b.file, b.line, b.col, &b.what)));
    }

    /// All problems rendered, a blank line between them.
    pub fn render(&self) -> String {
        self.0.iter().map(Problem::render).collect::<Vec<_>>().join("\n\n")
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
