//! The way in: inputs to items and faults, in an order that depends on the content alone.

use super::input::{Files, Input};
use super::page::Page;
use super::{Fault, Format, Item, decode, format, identity, unpack};
use rayon::prelude::*;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

/// What was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadOutcome {
    /// Sorted by date (items without one first), id, content; ids are unique.
    pub items: Vec<Item>,
    /// All that went wrong, sorted by file, then line.
    pub faults: Vec<Fault>,
    /// The files that were opened, by the names they were given, sorted.
    pub files: Vec<Arc<str>>,
}

/// Reads all inputs. The outcome is the same in whatever order they are named and however often a file is named among them.
/// Nothing stops the reading: what cannot be read is a fault, the rest goes on.
pub fn read(inputs: &[Input]) -> ReadOutcome {
    read_with(inputs, &mut io::stdin().lock())
}

/// As [`read`], with something else in the place of standard input; it is drained only when [`Input::Stdin`] is named.
pub fn read_with(inputs: &[Input], stdin: &mut dyn Read) -> ReadOutcome {
    let files = Files::of(inputs);
    let mut pages: Vec<Page> = files.paths().par_iter().map(|path| load(path)).collect();
    if files.stdin {
        let mut bytes = Vec::new();
        let drained = stdin.read_to_end(&mut bytes).map(|_| bytes);
        pages.push(open(Page::new("-"), drained));
    }
    let mut outcome = settle(pages);
    outcome.faults.extend(files.faults);
    outcome.faults.sort();
    outcome
}

/// Reads one text in memory, packed or not; without a format it is found by the name and the content. The name appears in faults and in the ids
/// of items that bring none. Total: any bytes give an outcome.
pub fn parse(format: Option<Format>, file: &str, bytes: &[u8]) -> ReadOutcome {
    let mut page = Page::new(file);
    fill(&mut page, format, bytes.to_vec());
    settle(vec![page])
}

/// As [`parse`], of several texts that make one input, each with its name.
pub fn parse_all<'t>(files: impl IntoIterator<Item = (&'t str, &'t [u8])>) -> ReadOutcome {
    let page = |(file, bytes): (&str, &[u8])| {
        let mut page = Page::new(file);
        fill(&mut page, None, bytes.to_vec());
        page
    };
    settle(files.into_iter().map(page).collect())
}

fn settle(pages: Vec<Page>) -> ReadOutcome {
    let mut files: Vec<Arc<str>> =
        pages.iter().filter(|page| page.opened).map(|page| page.file.clone()).collect();
    files.sort();
    let (items, faults) = identity::settle(pages);
    ReadOutcome { items, faults, files }
}

fn load(path: &Path) -> Page {
    open(Page::new(&path.to_string_lossy()), std::fs::read(path))
}

fn open(mut page: Page, bytes: io::Result<Vec<u8>>) -> Page {
    page.opened = bytes.is_ok();
    match bytes {
        Ok(bytes) => fill(&mut page, None, bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            page.fault(0, "there is no such file or folder: check the name");
        }
        Err(error) => page.fault(0, format!("cannot be read: {error}")),
    }
    page
}

/// From bytes to drafts: unpack, decode, find the format, parse.
fn fill(page: &mut Page, format: Option<Format>, bytes: Vec<u8>) {
    let decoded = match unpack::unpack(bytes).and_then(decode::decode) {
        Ok(decoded) => decoded,
        Err(what) => return page.fault(0, what),
    };
    decoded.doubts.into_iter().for_each(|(line, what)| page.fault(line, what));
    let text = decoded.text;
    match format.map_or_else(|| Format::of(&page.file, &text), Ok) {
        Ok(format) => format::parse(format, &text, page),
        Err(what) => page.fault(0, what),
    }
}
