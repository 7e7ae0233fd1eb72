//! CSV (RFC 4180): one table a file, for spreadsheets and Gephi.

formats! {
    entities,
    edges,
    deals,
    claims,
    mentions,
    themes,
}

use ::csv::{StringRecord, Terminator, Writer, WriterBuilder};
use jiff::civil::Date;
use std::fmt::{Display, Write as _};
use std::io;

/// What stands between the members of a list in one cell.
const LIST: &str = "; ";

/// A table being written, one cell after the other.
struct Sheet<'a> {
    csv: Writer<&'a mut dyn io::Write>,
    row: StringRecord,
    cell: String,
}

impl<'a> Sheet<'a> {
    fn new(out: &'a mut dyn io::Write, columns: &[&str]) -> io::Result<Sheet<'a>> {
        let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        csv.write_record(columns)?;
        Ok(Sheet { csv, row: StringRecord::new(), cell: String::new() })
    }

    /// A cell of text, defused.
    fn text(&mut self, text: &str) -> &mut Sheet<'a> {
        if formula(text) {
            self.row.push_field(&format!("'{text}"));
        } else {
            self.row.push_field(text);
        }
        self
    }

    /// A cell of text that may be empty.
    fn maybe(&mut self, text: Option<&str>) -> &mut Sheet<'a> {
        self.text(text.unwrap_or_default())
    }

    /// A cell that lists several words, defused.
    fn list<'t>(&mut self, words: impl IntoIterator<Item = &'t str>) -> &mut Sheet<'a> {
        let words: Vec<&str> = words.into_iter().collect();
        self.text(&words.join(LIST))
    }

    /// A cell that holds a number: never defused, so that a negative one stays a number.
    fn number(&mut self, number: impl Display) -> &mut Sheet<'a> {
        self.cell.clear();
        // Writing to a string cannot fail.
        let _ = write!(self.cell, "{number}");
        self.row.push_field(&self.cell);
        self
    }

    /// A day, or an empty cell.
    fn day(&mut self, day: Option<Date>) -> &mut Sheet<'a> {
        match day {
            Some(day) => self.number(day),
            None => self.text(""),
        }
    }

    /// Ends the row.
    fn end(&mut self) -> io::Result<()> {
        self.csv.write_record(&self.row)?;
        self.row.clear();
        Ok(())
    }

    /// Ends the table.
    fn finish(mut self) -> io::Result<()> {
        self.csv.flush()
    }
}

/// True for text that a spreadsheet would run: OWASP's list of first characters.
fn formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}
