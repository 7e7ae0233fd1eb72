//! Dates with the name of a month: "Sept. 22, 2025", "22 September 2025", "April 29", "March 2024", "in June".

use super::{Dated, digits, iso, year};
use crate::text::quantity::Found;
use crate::text::quantity::name;
use crate::text::quantity::view::{View, Word};

/// The number of a month by its name or its abbreviation in lower case.
pub(in crate::text::quantity) fn is_month(word: &str) -> Option<i16> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// The date that begins with the name of a month at `at`.
pub(in crate::text::quantity) fn word(view: &View, at: usize) -> Option<Found> {
    let word = view.word(at);
    let month = is_month(&word.fold())?;
    if !view.closed(word.end)
        || matches!(view.byte_before(at), b'-' | b'_' | b'@' | b'#') && !is_part(view, at)
    {
        return None;
    }
    let end = if view.byte(word.end) == b'.' && word.text.len() < 5 { word.end + 1 } else { word.end };
    let next = view.gap(end);
    let dated = with_day(view, at, next, month).filter(|_| next > end || end > word.end);
    dated
        .or_else(|| with_year(view, at, end, month))
        .or_else(|| alone(view, word, month))
        .map(|dated| dated.found(view))
}

/// "mid-May", "early-March".
fn is_part(view: &View, at: usize) -> bool {
    view.byte_before(at) == b'-' && view.word_ending(at - 1).is_in(&["mid", "early", "late"])
}

/// The day at `next`, with the year behind it if it is there.
fn with_day(view: &View, start: usize, next: usize, month: i16) -> Option<Dated> {
    let (day, end) = day(view, next)?;
    let end = second_day(view, end).unwrap_or(end);
    if let Some((year, to)) = comma_year(view, end) {
        return iso(year, month, day).map(|value| Dated::new(start, to, value));
    }
    iso(2000, month, day).map(|_| Dated::new(start, end, format!("--{month:02}-{day:02}")))
}

/// A day of one or two digits, with "st", "th" and the like.
fn day(view: &View, at: usize) -> Option<(i16, usize)> {
    let end = at + view.digits(at);
    if !matches!(end - at, 1 | 2) {
        return None;
    }
    let day = digits(view, at, end)?;
    let ordinal = view.word(end);
    let end = if ordinal.is_in(&["st", "nd", "rd", "th"]) { ordinal.end } else { end };
    let counts = matches!(view.char_at(view.gap(end)), Some('%' | '$'))
        || view.word(view.gap(end)).is_in(&["percent", "million", "billion"]);
    let goes_on = matches!(view.byte(end), b':' | b'.' | b'/') && view.byte(end + 1).is_ascii_digit();
    let thousands = view.byte(end) == b',' && view.digits(end + 1) == 3;
    (view.closed(end) && !counts && !goes_on && !thousands && (1..=31).contains(&day)).then_some((day, end))
}

/// The end of "-15" in "May 13-15": part of the text of the date, the first day is its value.
fn second_day(view: &View, at: usize) -> Option<usize> {
    if let Some(c) = view.char_at(at).filter(|c| matches!(c, '-' | '–')) {
        return day(view, at + c.len_utf8()).map(|(_, end)| end);
    }
    // "August 11 to 20, 2026": only the year says that 20 is a day.
    let to = view.past_next(at, "to").or_else(|| view.past_next(at, "and"))?;
    let (_, end) = day(view, view.gap(to))?;
    comma_year(view, end).map(|_| end)
}

/// A year behind a day: ", 2025", " 2025", " , 2025".
fn comma_year(view: &View, at: usize) -> Option<(i16, usize)> {
    let mark = view.gap(at);
    let next = if view.byte(mark) == b',' { view.gap(mark + 1) } else { mark };
    if next == at {
        return None;
    }
    year::number(view, next)
}

/// "March 2024", "March, 2024", "March of 2024".
fn with_year(view: &View, start: usize, end: usize, month: i16) -> Option<Dated> {
    let of = view.past_next(end, "of").unwrap_or(end);
    let (year, to) = comma_year(view, of)?;
    Some(Dated::new(start, to, format!("{year:04}-{month:02}")))
}

/// A month with nothing behind it, where what stands before it says that it is one: "in June", "a June launch".
fn alone(view: &View, word: Word, month: i16) -> Option<Dated> {
    #[rustfmt::skip]
    const CUES: &[&str] = &[
        "in", "by", "since", "until", "till", "through", "from", "to", "of", "before", "after",
        "this", "last", "next", "late", "early", "mid", "a", "the", "for", "during", "between",
        "around", "starting", "previous", "early", "as", "precede",
    ];
    #[rustfmt::skip]
    const DOUBTFUL: &[&str] = &[
        "in", "by", "since", "until", "till", "late", "early", "mid", "during", "last", "next",
        "this", "of",
    ];
    let before = if view.byte_before(word.start) == b'-' {
        view.word_ending(word.start - 1)
    } else {
        view.word_before(word.start)
    };
    let sure = if matches!(month, 3 | 5) { before.is_in(DOUBTFUL) } else { before.is_in(CUES) };
    // "June Huang" is a person: in running text a capital behind the month makes a name.
    let next = view.word(view.gap(word.end));
    let person = next.start > word.end && next.capital() && !view.is_headline() && !before.is_in(DOUBTFUL);
    let whole = word.text.len() > 3 || month == 5;
    (sure && whole && word.capital() && !person)
        .then(|| Dated::new(word.start, word.end, format!("--{month:02}")))
}

/// "22 September 2025", "22nd of September", that begin with the digits at `at`.
pub(super) fn day_first(view: &View, at: usize) -> Option<Dated> {
    if name::is_before(view.word_before(at)) {
        return None;
    }
    let (day, end) = day(view, at)?;
    let of = view.past_next(end, "of").unwrap_or(end);
    let next = view.gap(of);
    let word = view.word(next);
    let month = is_month(&word.fold()).filter(|_| next > of && view.closed(word.end))?;
    let end = if view.byte(word.end) == b'.' && word.text.len() < 5 { word.end + 1 } else { word.end };
    if let Some((year, to)) = comma_year(view, end) {
        return iso(year, month, day).map(|value| Dated::new(at, to, value));
    }
    // Without a year, "1 may" and "3 march" are verbs unless they are capitalised.
    let doubtful = matches!(month, 3 | 5) && !word.capital();
    let end = if word.text.len() < 5 { end } else { word.end };
    (!doubtful)
        .then(|| iso(2000, month, day))
        .flatten()
        .map(|_| Dated::new(at, end, format!("--{month:02}-{day:02}")))
}
