//! Places: the lines on which the phrases and examples of a rule file stand.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

#[derive(Debug, Default, Deserialize)]
struct File {
    #[serde(default)]
    frame: BTreeMap<String, Table>,
}

#[derive(Debug, Default, Deserialize)]
struct Table {
    #[serde(default)]
    verbs: Vec<Spanned<Saying>>,
    #[serde(default)]
    nouns: Vec<Spanned<Saying>>,
    #[serde(default)]
    isa: Vec<Spanned<Saying>>,
    #[serde(default)]
    say: Vec<Spanned<Saying>>,
    #[serde(default)]
    yes: Vec<Spanned<String>>,
    #[serde(default)]
    no: Vec<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Saying {
    Plain(String),
    With { text: String },
}

/// The lines of one rule file.
#[derive(Debug)]
pub struct Places<'a> {
    text: &'a str,
    file: File,
}

/// Which list of examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// `yes`
    Yes,
    /// `no`
    No,
}

impl<'a> Places<'a> {
    /// Reads a rule file; of one that cannot be read every line is 0.
    pub fn new(text: &'a str) -> Places<'a> {
        Places { text, file: toml::from_str(text).unwrap_or_default() }
    }

    /// The line of a frame's header.
    pub fn frame(&self, name: &str) -> usize {
        self.text.find(&format!("[frame.{name}]")).map_or(0, |at| self.line(at))
    }

    /// The line of an example, by its number in its list.
    pub fn example(&self, frame: &str, list: List, index: usize) -> usize {
        let Some(table) = self.file.frame.get(frame) else { return 0 };
        let examples = if list == List::Yes { &table.yes } else { &table.no };
        examples.get(index).map_or(0, |example| self.line(example.span().start))
    }

    /// The line of a phrase, by its text.
    pub fn phrase(&self, frame: &str, text: &str) -> usize {
        let Some(table) = self.file.frame.get(frame) else { return 0 };
        let mut sayings = [&table.verbs, &table.nouns, &table.isa, &table.say].into_iter().flatten();
        let found = sayings.find(|saying| match saying.get_ref() {
            Saying::Plain(plain) => plain == text,
            Saying::With { text: with, .. } => with == text,
        });
        found.map_or(0, |saying| self.line(saying.span().start))
    }

    fn line(&self, at: usize) -> usize {
        self.text.bytes().take(at).filter(|b| *b == b'\n').count() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_an_editor() {
        let text = "# head\n[frame.a]\nsubject = [\"company\"]\nverbs = [\n  \"eat\",\n  { text = \"drink\", status = \"planned\" },\n]\nyes = [\n  \"one\",\n\n  \"two\",\n]\nno = [\"three\"]\n";
        let places = Places::new(text);
        assert_eq!(places.frame("a"), 2);
        assert_eq!((places.phrase("a", "eat"), places.phrase("a", "drink")), (5, 6));
        assert_eq!((places.example("a", List::Yes, 0), places.example("a", List::Yes, 1)), (9, 11));
        assert_eq!(places.example("a", List::No, 0), 13);
        assert_eq!((places.phrase("a", "sleep"), places.example("b", List::No, 0)), (0, 0));
        assert_eq!(Places::new("[frame").frame("a"), 0);
    }
}
