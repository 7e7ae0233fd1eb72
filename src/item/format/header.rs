//! The header line of a digest's item: `Source — Section · 2026-03-11 2026-03-14-w1`.

use crate::item::{Misdate, parse_date};
use jiff::civil::Date;

/// A header line in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header<'t> {
    pub source: &'t str,
    pub section: Option<&'t str>,
    /// The day of the article, where it is told.
    pub published: Option<Date>,
    /// The day of the digest, out of the id.
    pub date: Date,
    /// `2026-03-14-2`, `2026-03-14-w1`.
    pub id: &'t str,
}

/// True when a line ends in an id: all lines that pass are header lines, though one may name a day that the calendar does not have.
pub(super) fn is_header(line: &str) -> bool {
    let end = line.trim_end().as_bytes().last();
    end.is_some_and(u8::is_ascii_digit) && split(line).is_some()
}

/// Reads a line for which [`is_header`] holds; `None` for any other, an error with the date at fault otherwise.
pub(super) fn header(line: &str) -> Option<Result<Header<'_>, (&str, Misdate)>> {
    let (front, id) = split(line)?;
    Some(parts(front, id))
}

fn parts<'t>(front: &'t str, id: &'t str) -> Result<Header<'t>, (&'t str, Misdate)> {
    let day = |text: &'t str| parse_date(text).map_err(|misdate| (text, misdate));
    let (name, published) = match front.rsplit_once('·') {
        Some((name, date)) if is_day(date.trim()) => (name.trim_end(), Some(day(date.trim())?)),
        _ => (front, None),
    };
    let (source, section) = [" — ", " – "]
        .iter()
        .find_map(|dash| name.split_once(dash))
        .map_or((name, None), |(source, section)| (source.trim(), Some(section.trim())));
    Ok(Header { source, section, published, date: day(&id[..10])?, id })
}

/// What stands before the id, and the id.
fn split(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let (front, id) = line.rsplit_once([' ', '\t', '\u{a0}']).unwrap_or(("", line));
    let number = id.get(10..)?.strip_prefix('-')?;
    let number = number.strip_prefix('w').unwrap_or(number);
    let numbered = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    (is_day(&id[..10]) && numbered).then_some((front.trim_end(), id))
}

/// True for the shape `2026-03-14`, be there such a day or not.
fn is_day(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, b)| match at {
            4 | 7 => *b == b'-',
            _ => b.is_ascii_digit(),
        })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn reads_every_variant() {
        let plain = Header {
            source: "",
            section: None,
            published: None,
            date: date(2026, 3, 14),
            id: "2026-03-14-2",
        };
        let weekly = Header { published: Some(date(2026, 3, 11)), id: "2026-03-14-w1", ..plain.clone() };
        for (line, want) in [
            ("Harbour Gazette 2026-03-14-2", Header { source: "Harbour Gazette", ..plain.clone() }),
            (" Harbour Gazette\t2026-03-14-2 ", Header { source: "Harbour Gazette", ..plain.clone() }),
            (
                "Grid Notes (The Meter) 2026-03-14-12",
                Header { source: "Grid Notes (The Meter)", id: "2026-03-14-12", ..plain.clone() },
            ),
            (
                "Harbour Gazette — Docks and Rails 2026-03-14-2",
                Header { source: "Harbour Gazette", section: Some("Docks and Rails"), ..plain.clone() },
            ),
            (
                "Harbour Gazette – Docks 2026-03-14-2",
                Header { source: "Harbour Gazette", section: Some("Docks"), ..plain.clone() },
            ),
            (
                "Harbour Gazette · 2026-03-11 2026-03-14-w1",
                Header { source: "Harbour Gazette", ..weekly.clone() },
            ),
            (
                "Harbour Gazette — Docks · 2026-03-11 2026-03-14-w1",
                Header { source: "Harbour Gazette", section: Some("Docks"), ..weekly },
            ),
            ("A · B 2026-03-14-2", Header { source: "A · B", ..plain.clone() }),
            ("2026-03-14-2", plain),
        ] {
            assert!(is_header(line), "{line}");
            assert_eq!(header(line), Some(Ok(want)), "{line}");
        }
    }

    #[test]
    fn all_other_lines_are_text() {
        for line in [
            "",
            "Harbour Gazette 2026-03-14",
            "Harbour Gazette 2026-03-14-",
            "Harbour Gazette 2026-03-14-w",
            "Harbour Gazette 2026-03-14-x1",
            "seen on 2026-03-14-1.",
            "Harbour Gazette 26-03-14-1",
            "é26-03-14-1",
            "aaaaaaaaaé-1",
        ] {
            assert!(!is_header(line) && header(line).is_none(), "{line}");
        }
    }

    #[test]
    fn days_that_are_none_are_told() {
        for (line, day) in
            [("Gazette 2026-02-30-1", "2026-02-30"), ("Gazette · 2026-13-01 2026-03-14-w1", "2026-13-01")]
        {
            assert!(is_header(line));
            assert_eq!(header(line), Some(Err((day, Misdate::Impossible))));
        }
    }
}
