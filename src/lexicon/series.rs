//! Product series: `patterns` that recognise members no entry lists. The fixed letters that a pattern begins with select the
//! places; only there the pattern itself is tried.

use regex::Regex;
use regex_syntax::hir::literal::Extractor;
use std::sync::OnceLock;

/// One pattern of a series.
#[derive(Debug)]
struct Pattern {
    source: String,
    /// Compiled when a text first needs it: most runs see few series.
    regex: OnceLock<Option<Regex>>,
    entity: u32,
}

/// All patterns of a lexicon.
#[derive(Debug, Default)]
pub struct Series {
    patterns: Vec<Pattern>,
    /// Fixed beginnings by first byte; empty, or one list a byte.
    by_first: Vec<Vec<Start>>,
}

/// The letters that a pattern begins with.
#[derive(Debug)]
struct Start {
    /// Its second byte, to tell most places at a glance.
    second: Option<u8>,
    text: Box<str>,
    pattern: u32,
}

/// A member of a series in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// End of the name in bytes, counted from where it begins.
    pub name: usize,
    /// End of the mention: the name, and perhaps a plural `s`.
    pub end: usize,
    /// Index of the series' entity.
    pub entity: u32,
}

impl Series {
    /// Adds a pattern. Errs with what is wrong and what to do.
    pub fn add(&mut self, source: &str, entity: u32) -> Result<(), (String, &'static str)> {
        let starts = beginnings(source)?;
        let index = self.patterns.len() as u32;
        self.by_first.resize_with(256, Vec::new);
        for text in starts {
            let bytes = text.as_bytes();
            let (first, second) = (usize::from(bytes[0]), bytes.get(1).copied());
            self.by_first[first].push(Start { second, text, pattern: index });
        }
        self.patterns.push(Pattern { source: source.to_owned(), regex: OnceLock::new(), entity });
        Ok(())
    }

    /// The longest member that begins at `text`'s first byte; of equally long ones the first declared.
    pub fn at(&self, text: &str) -> Option<Member> {
        let bytes = text.as_bytes();
        let starts = self.by_first.get(usize::from(*bytes.first()?))?;
        let second = bytes.get(1).copied();
        let mut best: Option<Member> = None;
        let fits = |s: &&Start| (s.second.is_none() || s.second == second) && text.starts_with(&*s.text);
        for start in starts.iter().filter(fits) {
            let found = self.patterns[start.pattern as usize].at(text);
            best = match (best, found) {
                (Some(b), Some(f)) if f.end <= b.end => Some(b),
                (b, f) => f.or(b),
            };
        }
        best
    }

    /// The number of patterns.
    pub fn len(&self) -> usize {
        self.patterns.len()
    }
}

impl Pattern {
    fn at(&self, text: &str) -> Option<Member> {
        let compile = || Regex::new(&anchored(&self.source)).ok();
        let found = self.regex.get_or_init(compile).as_ref()?.captures(text)?;
        let (name, whole) = (found.get(1)?, found.get(0)?);
        (!name.is_empty()).then_some(Member { name: name.end(), end: whole.end(), entity: self.entity })
    }
}

/// The pattern at the start of a text, to the end of a word, a plural `s` allowed.
fn anchored(source: &str) -> String {
    format!(r"\A({source})s?\b{{end-half}}")
}

/// The fixed beginnings of a pattern.
fn beginnings(source: &str) -> Result<Vec<Box<str>>, (String, &'static str)> {
    let hir = regex_syntax::parse(source).map_err(|e| {
        let reason = e.to_string();
        let last = reason.lines().last().unwrap_or_default().trim().trim_start_matches("error: ").to_owned();
        (format!("the pattern is no regular expression: {last}"), "see https://docs.rs/regex/#syntax")
    })?;
    if hir.properties().minimum_len().unwrap_or(0) == 0 {
        return Err((
            "the pattern matches nothing at all too".to_owned(),
            "make at least one part of it obligatory",
        ));
    }
    let starts = Extractor::new().extract(&hir);
    let texts = |literals: &[regex_syntax::hir::literal::Literal]| {
        literals
            .iter()
            .map(|l| std::str::from_utf8(l.as_bytes()).ok().filter(|t| !t.is_empty()).map(Box::from))
            .collect()
    };
    starts.literals().and_then(texts).ok_or_else(|| {
        let what = "the pattern does not begin with fixed letters".to_owned();
        (what, "begin it with the letters that all members share, such as GPT-")
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn found<'t>(pattern: &str, text: &'t str) -> Option<(&'t str, &'t str)> {
        let mut series = Series::default();
        series.add(pattern, 7).unwrap();
        series.at(text).map(|m| (&text[..m.name], &text[..m.end]))
    }

    #[test]
    fn members_end_at_words() {
        let gpt = r"GPT-\d+(\.\d+)?( mini)?";
        assert_eq!(found(gpt, "GPT-6 is here"), Some(("GPT-6", "GPT-6")));
        assert_eq!(found(gpt, "GPT-6.5 mini."), Some(("GPT-6.5 mini", "GPT-6.5 mini")));
        assert_eq!(found(gpt, "GPT-6.5 minimal"), Some(("GPT-6.5", "GPT-6.5")));
        assert_eq!(found(gpt, "GPT-6s"), Some(("GPT-6", "GPT-6s")));
        assert_eq!(found(gpt, "GPT-6x"), None);
        assert_eq!(found(r"(Foo|Bar) \d", "Bar 2"), Some(("Bar 2", "Bar 2")));
    }

    #[test]
    fn the_longest_member_wins() {
        let mut series = Series::default();
        series.add(r"Zeta \d", 1).unwrap();
        series.add(r"Zeta \d Pro", 2).unwrap();
        assert_eq!(series.at("Zeta 4 Pro").unwrap().entity, 2);
        assert_eq!(series.at("Zeta 4 pro").unwrap().entity, 1);
    }

    #[test]
    fn bad_patterns_are_refused() {
        for bad in [r"GPT-(\d", r"\d+B", "", "(Foo)?", r".*x"] {
            assert!(Series::default().add(bad, 0).is_err(), "{bad}");
        }
    }
}
