//! CSV: a header row, then one row an item.
//!
//! Columns are found by name, in any order and case, others are ignored; of two that mean the same the more exact name wins. The separator is the one
//! of `,`, `;` and tab with which the header row names most columns. Line ends inside a quoted cell are `\n`.

use super::nothing;
use super::record::{Record, Scalar};
use crate::item::page::Page;
use csv::{ReaderBuilder, StringRecord};

/// A field of an item, and the names its column may have, the most exact first.
const COLUMNS: [(&str, &[&str]); 6] = [
    ("id", &["id"]),
    ("title", &["title", "headline"]),
    ("body", &["body", "text", "summary"]),
    ("source", &["source", "publication"]),
    ("date", &["date", "published"]),
    ("url", &["url", "link"]),
];

/// The header row: the separator, the number of cells, and for each of [`COLUMNS`] the place of its column.
struct Header {
    separator: u8,
    width: usize,
    places: [Option<usize>; 6],
}

impl Header {
    fn of(text: &str) -> Header {
        let headers = [b',', b';', b'\t'].map(|separator| Header::with(text, separator));
        // The first of the best: a header of one column has no separator.
        headers.into_iter().rev().max_by_key(Header::known).unwrap_or(Header {
            separator: b',',
            width: 0,
            places: [None; 6],
        })
    }

    fn with(text: &str, separator: u8) -> Header {
        let mut row = StringRecord::new();
        // A row that cannot be read stays empty and names no column.
        let _ = reader(text, separator).read_record(&mut row);
        let place = |name: &&str| row.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
        let places = COLUMNS.map(|(_, names)| names.iter().find_map(place));
        Header { separator, width: row.len(), places }
    }

    fn known(&self) -> usize {
        self.places.iter().flatten().count()
    }

    fn is_usable(&self) -> bool {
        self.places[1].or(self.places[2]).is_some()
    }

    /// The fields of a row.
    fn record(&self, row: &StringRecord) -> Record {
        let [id, title, body, source, date, url] = self
            .places
            .map(|place| Scalar(place.and_then(|place| row.get(place)).unwrap_or_default().to_owned()));
        Record { id, title, body, source, date, url, mentions: None }
    }
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// True when the first line names a title or a body, and one more column.
pub(super) fn looks_like(start: &str) -> bool {
    let header = Header::of(start);
    header.is_usable() && header.known() > 1
}

/// Reads all rows.
pub(super) fn parse(text: &str, page: &mut Page) {
    if text.trim().is_empty() {
        return nothing(page, "a header row and rows");
    }
    let header = Header::of(text);
    if !header.is_usable() {
        let names = "`title` or `body`, and any of `id`, `source`, `date`, `url`";
        return page
            .fault(1, format!("the first row names no column that is known: head the columns {names}"));
    }
    let mut rows = Rows { text, header, page, at: 0, line: 1, number: 0 };
    // A quote that never closes has swallowed the rest: go on after its line. Once is enough: the rest held quotes in even runs only, or one
    // of them would have closed it, and an even run closes what it opens.
    if rows.read() {
        rows.skip_line();
        rows.read();
    }
}

struct Rows<'t, 'p> {
    text: &'t str,
    header: Header,
    page: &'p mut Page,
    /// Where the next row begins: byte and line.
    at: usize,
    line: usize,
    /// Running number of the rows.
    number: usize,
}

impl Rows<'_, '_> {
    /// Reads to the end of the text; true when it stopped at a row with a quote that never closes, before which it stands then.
    fn read(&mut self) -> bool {
        let (from, mut row) = (self.at, StringRecord::new());
        let mut reader = reader(&self.text[from..], self.header.separator);
        while reader.read_record(&mut row).is_ok_and(|any| any) {
            let end = from
                + usize::try_from(reader.position().byte()).unwrap_or(usize::MAX).min(self.text.len() - from);
            let blank = self.text[self.at..end].bytes().take_while(|b| *b == b'\n').count();
            self.at += blank;
            self.line += blank;
            if end == self.text.len() && is_open(&self.text[self.at..], self.header.separator) {
                self.page.fault(self.line, "a quote in this row is never closed: close it, or double it where it belongs to the text; the row is left out");
                return true;
            }
            if from > 0 || self.number > 0 {
                self.row(&row);
            }
            self.number += 1;
            self.line += self.text[self.at..end].bytes().filter(|b| *b == b'\n').count();
            self.at = end;
        }
        false
    }

    fn skip_line(&mut self) {
        self.at += self.text[self.at..].find('\n').map_or(self.text.len() - self.at, |end| end + 1);
        self.line += 1;
        self.number += 1;
    }

    fn row(&mut self, row: &StringRecord) {
        let (width, blank) = (self.header.width, |cell: &str| cell.trim().is_empty());
        if row.iter().all(blank) {
            return;
        }
        if row.len() < width || !row.iter().skip(width).all(blank) {
            let what = format!(
                "the row has {} cells, the header row {width}: quote the cells that hold a `{}`; the row is left out",
                row.len(),
                char::from(self.header.separator).escape_default()
            );
            return self.page.fault(self.line, what);
        }
        match self.header.record(row).item() {
            Ok((item, doubt)) => {
                self.page.keep(self.line, self.number, item);
                doubt.into_iter().for_each(|what| self.page.fault(self.line, what));
            }
            Err(what) => self.page.fault(self.line, what),
        }
    }
}

/// True when a row ends inside a quoted cell. A quote opens only at the start of a cell, and two inside are one of the text.
fn is_open(row: &str, separator: u8) -> bool {
    let (mut quoted, mut start) = (false, true);
    let mut bytes = row.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' if quoted => quoted = bytes.next_if_eq(&b'"').is_some(),
            b'"' if start => quoted = true,
            _ => {}
        }
        start = byte == separator;
    }
    quoted
}
