//! What one text yields while it is read: items with their places, and faults.

use super::{Fault, Item, unpack};
use std::sync::Arc;

/// An item with the place where it was found.
#[derive(Debug)]
pub(crate) struct Draft {
    pub item: Item,
    /// Line, counted from 1.
    pub line: usize,
    /// True when the id was made here, not given by the text.
    pub made: bool,
}

/// The yield of one text.
#[derive(Debug)]
pub(crate) struct Page {
    pub file: Arc<str>,
    /// The file's name without folder and endings: what ids are made of.
    pub stem: String,
    /// False when the file could not even be opened.
    pub opened: bool,
    pub drafts: Vec<Draft>,
    pub faults: Vec<Fault>,
}

impl Page {
    /// An empty page for a file as the user named it.
    pub fn new(file: &str) -> Page {
        Page {
            file: file.into(),
            stem: stem(file).to_owned(),
            opened: true,
            drafts: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// An empty page for a part of the same file, to be joined later.
    pub fn part(&self) -> Page {
        Page {
            file: self.file.clone(),
            stem: self.stem.clone(),
            opened: self.opened,
            drafts: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Takes over what a part has yielded.
    pub fn join(&mut self, part: Page) {
        self.drafts.extend(part.drafts);
        self.faults.extend(part.faults);
    }

    /// Notes a fault; line 0 is the whole file.
    pub fn fault(&mut self, line: usize, what: impl Into<String>) {
        let file = self.file.clone();
        self.faults.push(Fault { file, line, what: what.into() });
    }

    /// Keeps an item; one without an id gets the file's stem and `number`.
    pub fn keep(&mut self, line: usize, number: usize, mut item: Item) {
        let made = item.id.is_empty();
        if made {
            item.id = format!("{}-{number}", self.stem);
        }
        self.drafts.push(Draft { item, line, made });
    }
}

/// `news/week.md.gz` → `week`; standard input is `stdin`.
fn stem(file: &str) -> &str {
    if file == "-" {
        return "stdin";
    }
    let name = unpack::plain_name(file.rsplit(['/', '\\']).next().unwrap_or(file));
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ if name.is_empty() => "item",
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn stems() {
        for (file, want) in [
            ("news/week.md.gz", "week"),
            ("week.12.txt", "week.12"),
            ("C:\\news\\week.csv", "week"),
            ("-", "stdin"),
            (".txt", ".txt"),
            ("", "item"),
            ("news/", "item"),
        ] {
            assert_eq!(stem(file), want, "{file}");
        }
    }
}
