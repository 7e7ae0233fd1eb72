//! Digest text: the digest's name, a line `22 items`, then for each item a header line, a title line, and paragraphs.
//!
//! Blank lines stand between the parts; one is enough, and none is needed after a header. The body of an item is the text from its first
//! paragraph to its last as it stands. Several digests may follow one another in one text. A count that does not fit is a fault, for a
//! header line with a slip in it hides its item inside the one before; the items are kept.

use super::header::{self, Header};
use super::lines::{self, Block};
use super::nothing;
use crate::item::Item;
use crate::item::page::Page;

const HEADER: &str = "`Source 2026-03-14-1`";

/// True when a text has a header line after a blank one, or a count line as its first or second line.
pub(super) fn looks_like(text: &str) -> bool {
    let mut first = text.lines().filter(|line| !line.trim().is_empty());
    let counted = first.by_ref().take(2).any(|line| count(line).is_some());
    let mut gap = true;
    // Stops at the first header, which in a digest is near the start.
    counted
        || text.lines().any(|line| {
            let after = std::mem::replace(&mut gap, line.trim().is_empty());
            after && header::is_header(line)
        })
}

/// Reads a whole digest.
pub(super) fn parse(text: &str, page: &mut Page) {
    let blocks = blocks(text);
    let mut reader = Reader { text, blocks: &blocks, page, name: None, tally: None, number: 0 };
    let mut at = 0;
    while at < blocks.len() {
        at = reader.part(at);
    }
    reader.check_count();
    nothing(page, &format!("a header line such as {HEADER} before each"));
}

fn blocks(text: &str) -> Vec<Block> {
    // A count line closes the name above it into a block of its own, so that both are found with and without a blank line between.
    let mut blocks = Vec::new();
    for block in lines::blocks(text, |line| header::is_header(line) || count(line).is_some()) {
        let body = &text[block.start..block.end];
        match body.split_once('\n') {
            Some((name, stated)) if count(stated).is_some() => {
                blocks.push(Block { end: block.start + name.trim_end().len(), ..block });
                let start = block.end - stated.trim().len();
                blocks.push(Block { line: block.line + 1, start, end: block.end });
            }
            _ => blocks.push(block),
        }
    }
    blocks
}

/// `22 items` → 22.
fn count(line: &str) -> Option<usize> {
    let line = line.trim();
    let (number, word) = line.split_once(' ')?;
    let digits = number.bytes().all(|b| b.is_ascii_digit());
    (digits && matches!(word.trim(), "items" | "item")).then(|| number.parse().ok())?
}

/// The count that a digest states of itself.
struct Tally {
    line: usize,
    stated: usize,
    found: usize,
}

struct Reader<'t, 'p> {
    text: &'t str,
    blocks: &'p [Block],
    page: &'p mut Page,
    name: Option<&'t str>,
    tally: Option<Tally>,
    /// Running number of the items in the file.
    number: usize,
}

impl<'t> Reader<'t, '_> {
    fn at(&self, at: usize) -> &'t str {
        self.blocks.get(at).map_or("", |block| &self.text[block.start..block.end])
    }

    /// Reads the part that begins with a block; returns the block after it.
    fn part(&mut self, at: usize) -> usize {
        let block = self.at(at);
        if let Some(header) = header::header(block) {
            self.item(at, header)
        } else if at == 0 && count(block).is_some() {
            self.open(None, at)
        } else if self.opens_digest(at) {
            self.open(Some(block), at + 1)
        } else if at == 0 && !block.contains('\n') && header::is_header(self.at(1)) {
            self.name = Some(block);
            1
        } else {
            self.stray(at)
        }
    }

    /// True for a name with a count line under it and a header, or nothing, under that.
    fn opens_digest(&self, at: usize) -> bool {
        let after = self.at(at + 2);
        !self.at(at).contains('\n')
            && count(self.at(at + 1)).is_some()
            && (at == 0 || after.is_empty() || header::is_header(after))
    }

    fn open(&mut self, name: Option<&'t str>, at: usize) -> usize {
        self.check_count();
        self.name = name;
        let line = self.blocks[at].line;
        self.tally = count(self.at(at)).map(|stated| Tally { line, stated, found: 0 });
        at + 1
    }

    /// Text that belongs to no item.
    fn stray(&mut self, at: usize) -> usize {
        let what = format!(
            "text before the first item is passed over: each item begins with a header line such as {HEADER}"
        );
        self.page.fault(self.blocks[at].line, what);
        let next = |at: &usize| header::is_header(self.at(*at)) || self.opens_digest(*at);
        (at + 1..self.blocks.len()).find(next).unwrap_or(self.blocks.len())
    }

    fn item(&mut self, at: usize, header: Result<Header<'t>, (&str, impl std::fmt::Display)>) -> usize {
        self.number += 1;
        if let Some(tally) = &mut self.tally {
            tally.found += 1;
        }
        let end = self.end_of(at);
        let line = self.blocks[at].line;
        match header {
            Err((day, misdate)) => {
                self.page.fault(line, format!("the header's date {day} {misdate}; the item is left out"))
            }
            Ok(_) if end == at + 1 => {
                let what =
                    "no title under the header: write the title and the text below it; the item is left out";
                self.page.fault(line, what);
            }
            Ok(header) => {
                let item = self.read(header, at + 1, end);
                self.page.keep(line, self.number, item);
            }
        }
        end
    }

    /// The block after the text of the item whose header is at `at`. The block after a header is a title, even over a count line.
    fn end_of(&self, at: usize) -> usize {
        let ends =
            |next: &usize| header::is_header(self.at(*next)) || (*next > at + 1 && self.opens_digest(*next));
        (at + 1..self.blocks.len()).find(ends).unwrap_or(self.blocks.len())
    }

    /// The item over the blocks of its text, of which there is one at least.
    fn read(&self, header: Header<'t>, from: usize, to: usize) -> Item {
        let all = &self.text[self.blocks[from].start..self.blocks[to - 1].end];
        let (title, body) = all.split_once('\n').unwrap_or((all, ""));
        Item {
            id: header.id.to_owned(),
            title: title.trim().to_owned(),
            body: body.trim().to_owned(),
            source: header.source.to_owned(),
            section: header.section.map(str::to_owned),
            date: Some(header.date),
            published: header.published,
            digest: self.name.map(str::to_owned),
            ..Item::default()
        }
    }

    /// Compares the last count line with what was found since; headers that had to be left out count, they have a fault of their own.
    fn check_count(&mut self) {
        let Some(Tally { line, stated, found }) = self.tally.take() else {
            return;
        };
        if stated != found {
            let what = format!(
                "the digest says {stated} items, {found} found: correct the count, or look for a header line that is not like {HEADER}"
            );
            self.page.fault(line, what);
        }
    }
}
