//! JSON Lines and JSON arrays: one object an item.
//!
//! Keys are `id`, `title`, `body`, `source`, `date`, `url` and `mentions`, each optional, others ignored; title or body must hold text. An item without an id
//! gets the file's name and its line (JSON Lines) or its running number (array). `\r\n` inside a value is the caller's own text and stays.

use super::record::Record;
use super::{Format, nothing};
use crate::item::page::Page;
use rayon::prelude::*;
use serde::de::IgnoredAny;

/// Bytes of JSON Lines that one thread takes at a time.
const PORTION: usize = 1 << 18;

/// True when a text, without the blanks before it, begins as JSON does; a Markdown link begins with `[` too.
pub(super) fn looks_like(start: &str) -> bool {
    let inner = start.strip_prefix('[').map(str::trim_start);
    start.starts_with('{') || inner.is_some_and(|inner| inner.starts_with(['{', ']']))
}

/// Lines when the first line is an object by itself, values otherwise.
pub(super) fn kind(text: &str) -> Format {
    let first = text.trim_start().lines().next().unwrap_or_default();
    match first.starts_with('{') && serde_json::from_str::<IgnoredAny>(first).is_ok() {
        true => Format::JsonLines,
        false => Format::Json,
    }
}

/// Reads one object a line.
pub(super) fn lines(text: &str, page: &mut Page) {
    if text.trim_start().starts_with('[') && kind(text) == Format::Json && looks_like(text.trim_start()) {
        return values(text, page);
    }
    let portions = portions(text);
    let parts: Vec<Page> = portions
        .par_iter()
        .map(|(first, portion)| {
            let mut part = page.part();
            for (at, line) in portion.lines().enumerate() {
                let line = line.trim_matches([' ', '\t', '\u{feff}']);
                if !line.is_empty() {
                    record(line, first + at, first + at, &mut part);
                }
            }
            part
        })
        .collect();
    parts.into_iter().for_each(|part| page.join(part));
}

/// Whole lines in portions, each with the number of its first line.
fn portions(text: &str) -> Vec<(usize, &str)> {
    let (mut portions, mut rest, mut number) = (Vec::new(), text, 1);
    while !rest.is_empty() {
        let from = rest.floor_char_boundary(PORTION);
        let end = rest[from..].find('\n').map_or(rest.len(), |at| from + at + 1);
        let (portion, after) = rest.split_at(end);
        portions.push((number, portion));
        number += portion.bytes().filter(|b| *b == b'\n').count();
        rest = after;
    }
    portions
}

/// Reads the objects of an array, or objects one after the other.
pub(super) fn values(text: &str, page: &mut Page) {
    let mut scan = Scan::new(text);
    let mut number = 0;
    while let Some((line, value)) = scan.next_value() {
        number += 1;
        record(value, line, number, page);
    }
    scan.check_end(page);
    if !text.contains('[') {
        nothing(page, "objects with a `title` or a `body`");
    }
}

fn record(json: &str, line: usize, number: usize, page: &mut Page) {
    let hint = r#"write an object such as {"title": "...", "body": "..."}; it is left out"#;
    if !json.starts_with('{') {
        // A list would be taken for the fields in their order.
        return page.fault(line, format!("not an item (no object): {hint}"));
    }
    match serde_json::from_str(json).map(Record::item) {
        Ok(Ok((item, doubt))) => {
            page.keep(line, number, item);
            doubt.into_iter().for_each(|what| page.fault(line, what));
        }
        Ok(Err(what)) => page.fault(line, what),
        Err(error) => {
            let text = error.to_string();
            let what = text.rsplit_once(" at line ").map_or(text.as_str(), |(what, _)| what);
            let line = line + error.line().saturating_sub(1);
            page.fault(line, format!("not an item ({what}, column {}): {hint}", error.column()));
        }
    }
}

/// Finds the values of a text by their brackets, without reading them, so that one bad value does not hide the next.
struct Scan<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    array: bool,
    closed: bool,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str) -> Scan<'t> {
        let mut scan = Scan { text, at: 0, line: 1, array: false, closed: false };
        scan.skip();
        if scan.peek() == Some(b'[') {
            scan.array = true;
            scan.at += 1;
        }
        scan
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over blanks and commas.
    fn skip(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\n' | b',')) = self.peek() {
            self.line += usize::from(byte == b'\n');
            self.at += 1;
        }
    }

    /// The next value and its line.
    fn next_value(&mut self) -> Option<(usize, &'t str)> {
        self.skip();
        match self.peek()? {
            _ if self.closed => None,
            b']' if self.array => {
                self.at += 1;
                self.closed = true;
                None
            }
            first => {
                let (start, line) = (self.at, self.line);
                self.at += self.len(matches!(first, b'{' | b'['));
                let value = &self.text[start..self.at];
                self.line += value.bytes().filter(|b| *b == b'\n').count();
                Some((line, value.trim_end()))
            }
        }
    }

    /// Bytes of the value that begins here: to its closing bracket, or, for what is no object, to the end of the line or the next comma.
    fn len(&self, nested: bool) -> usize {
        let bytes = &self.text.as_bytes()[self.at..];
        let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                b'\n' | b',' if !nested && !quoted => return at,
                b']' if !nested && !quoted && at > 0 => return at,
                b'{' | b'[' if !quoted && nested => depth += 1,
                b'}' | b']' if !quoted && nested => {
                    depth -= 1;
                    if depth == 0 {
                        return at + 1;
                    }
                }
                _ => {}
            }
        }
        bytes.len()
    }

    fn check_end(mut self, page: &mut Page) {
        self.skip();
        if self.array && !self.closed {
            page.fault(
                self.line,
                "the array is not closed: the file seems cut off, fetch it again or add `]`",
            );
        } else if self.at < self.text.len() {
            page.fault(
                self.line,
                "text after the end of the array is passed over: put all items into one array",
            );
        }
    }
}
