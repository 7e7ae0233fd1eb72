//! The formats items come in, one file each, and how a text's format is found.
//!
//! The ending of the name decides, without regard to case and to `.gz` or `.zst` after it: `.jsonl` and `.ndjson`, `.json`, `.md` and `.markdown`,
//! `.csv` and `.tsv`. For `.txt`, any other ending and standard input the content decides, in this order: JSON by its first character, digest
//! text by a header line or a count line, CSV by a first line that names known columns, Markdown by a first heading or bullets on half
//! of the lines or more; all else is plain text.

mod digest;
mod given;
mod header;
mod heading;
mod inline;
mod json;
mod lines;
mod markdown;
mod plain;
mod record;
mod table;
mod tail;

use super::page::Page;
use super::unpack;

/// A way of writing items down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Digest text: name, count, then header line, title and paragraphs for each item.
    Digest,
    /// One JSON object a line.
    JsonLines,
    /// A JSON array of objects, or objects one after the other.
    Json,
    /// Bullets and headings.
    Markdown,
    /// CSV with a header row.
    Table,
    /// One article.
    Plain,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 6] =
        [Format::Digest, Format::JsonLines, Format::Json, Format::Markdown, Format::Table, Format::Plain];

    /// The format of a text with that name; the error is a message that says why it has none.
    pub fn of(name: &str, text: &str) -> Result<Format, String> {
        match by_ending(unpack::plain_name(name)) {
            Some(Ending::Json) if text.trim_start().starts_with('[') => Ok(Format::Json),
            Some(Ending::JsonLines) => Ok(Format::JsonLines),
            Some(Ending::Json) => Ok(json::kind(text)),
            Some(Ending::Markdown) => Ok(Format::Markdown),
            Some(Ending::Table) => Ok(Format::Table),
            Some(Ending::Text) | None => by_content(text),
        }
    }
}

/// What the ending of a name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Text,
    JsonLines,
    Json,
    Markdown,
    Table,
}

/// The ending of a name from which the packing is cut off; `None` for one that names no format.
pub(crate) fn by_ending(name: &str) -> Option<Ending> {
    let (_, ending) = name.rsplit_once('.')?;
    let is = |words: &[&str]| words.iter().any(|word| ending.eq_ignore_ascii_case(word));
    match () {
        () if is(&["txt", "text"]) => Some(Ending::Text),
        () if is(&["jsonl", "ndjson"]) => Some(Ending::JsonLines),
        () if is(&["json"]) => Some(Ending::Json),
        () if is(&["md", "markdown"]) => Some(Ending::Markdown),
        () if is(&["csv", "tsv"]) => Some(Ending::Table),
        () => None,
    }
}

fn by_content(text: &str) -> Result<Format, String> {
    let start = text.trim_start();
    let lower = |n: usize| start.chars().take(n).collect::<String>().to_ascii_lowercase();
    if json::looks_like(start) {
        Ok(json::kind(text))
    } else if ["<!doctype", "<html", "<?xml", "<rss", "<feed"].iter().any(|tag| lower(9).starts_with(tag)) {
        Err("is HTML or XML, which is not read: save the text of the page, or its items as JSON Lines"
            .to_owned())
    } else if digest::looks_like(text) {
        Ok(Format::Digest)
    } else if table::looks_like(start) {
        Ok(Format::Table)
    } else if markdown::looks_like(text) {
        Ok(Format::Markdown)
    } else {
        Ok(Format::Plain)
    }
}

/// Reads a decoded text in a format.
pub(crate) fn parse(format: Format, text: &str, page: &mut Page) {
    match format {
        Format::Digest => digest::parse(text, page),
        Format::JsonLines => json::lines(text, page),
        Format::Json => json::values(text, page),
        Format::Markdown => markdown::parse(text, page),
        Format::Table => table::parse(text, page),
        Format::Plain => plain::parse(text, page),
    }
}

/// What a text without any item says, where an empty one is no ordinary thing.
fn nothing(page: &mut Page, wanted: &str) {
    if page.drafts.is_empty() && page.faults.is_empty() {
        page.fault(0, format!("holds no item: wanted {wanted}"));
    }
}
