//! Dates: full, partial, quarters, halves, fiscal years, and days that count from the item's own.

mod month;
mod part;
mod relative;
mod year;

use super::measure::Unit;
use super::view::View;
use super::{Found, Value};
use jiff::civil::Date;

pub(super) use month::{is_month, word as month};
pub(super) use relative::{is_start as is_relative, word as relative};
pub(super) use year::is_amount;

/// A date as found: where it stands and what it says.
struct Dated {
    start: usize,
    end: usize,
    value: Option<String>,
}

impl Dated {
    fn new(start: usize, end: usize, value: String) -> Dated {
        Dated { start, end, value: Some(value) }
    }

    fn found(self, view: &View) -> Found {
        let value = self.value.map_or(Value::Vague(None), Value::Date);
        Found::dated(view, self.start, value, Unit::plain("date", self.end))
    }
}

/// The date that begins with the digits at `at`: `2025-09-22`, `22 September 2025`, `3Q25`, a year used as one.
pub(super) fn number(view: &View, at: usize) -> Option<Found> {
    let dated = match view.digits(at) {
        4 => numeric(view, at).or_else(|| year::at(view, at)),
        1 | 2 => {
            slashed(view, at).or_else(|| part::digit_first(view, at)).or_else(|| month::day_first(view, at))
        }
        _ => None,
    }?;
    Some(dated.found(view))
}

/// `FY2026`, `Q3'25`, `2Q25` and the like, that begin with a letter at `at`.
pub(super) fn lettered(view: &View, at: usize) -> Option<Found> {
    part::lettered(view, at).map(|dated| dated.found(view))
}

/// The value of the digits `start..end`.
fn digits(view: &View, start: usize, end: usize) -> Option<i16> {
    view.slice(start, end).parse().ok()
}

/// A day that exists, as ISO 8601.
fn iso(year: i16, month: i16, day: i16) -> Option<String> {
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(date.to_string())
}

/// `2025-09-22`, `2025/09/22`, `2025-09`.
fn numeric(view: &View, at: usize) -> Option<Dated> {
    let mark = view.byte(at + 4);
    if !matches!(mark, b'-' | b'/' | b'.') || view.digits(at + 5) != 2 {
        return None;
    }
    let (year, month) = (digits(view, at, at + 4)?, digits(view, at + 5, at + 7)?);
    if view.byte(at + 7) == mark && view.digits(at + 8) == 2 {
        // A time may be glued on: 2025-09-22T10:00.
        let end = at + 10;
        let ends = view.closed(end) || view.byte(end) == b'T';
        return iso(year, month, digits(view, at + 8, end)?)
            .filter(|_| ends)
            .map(|value| Dated::new(at, end, value));
    }
    // "2011-12" is a season of two years, "2011-05" a month.
    let fits = mark == b'-' && (1..=12).contains(&month) && month != (year + 1) % 100 && year::is_year(year);
    let ends = view.closed(at + 7) && view.byte(at + 7) != b'-';
    (fits && ends).then(|| Dated::new(at, at + 7, format!("{year:04}-{month:02}")))
}

/// `9/22/2025` or `22/9/2025` where only one of the two readings is a day.
fn slashed(view: &View, at: usize) -> Option<Dated> {
    let first = at + view.digits(at);
    let mark = view.byte(first);
    if !matches!(mark, b'/' | b'.') {
        return None;
    }
    let second = first + 1 + view.digits(first + 1);
    let end = second + 5;
    if view.byte(second) != mark || view.digits(second + 1) != 4 || !view.closed(end) {
        return None;
    }
    let (a, b, year) =
        (digits(view, at, first)?, digits(view, first + 1, second)?, digits(view, second + 1, end)?);
    let value = match (iso(year, a, b), iso(year, b, a)) {
        (Some(value), None) | (None, Some(value)) => value,
        // Points are written day first wherever they are written; strokes say either.
        (Some(one), Some(other)) if one == other || mark == b'.' => other,
        _ => return None,
    };
    Some(Dated::new(at, end, value))
}
