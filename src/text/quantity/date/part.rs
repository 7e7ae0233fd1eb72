//! Parts of a year: quarters, halves, seasons, fiscal years, before the year, behind it or glued to it.

use super::{Dated, digits, year};
use crate::text::quantity::view::{View, Word};

/// What stands before a year and belongs to it: where it begins, and the value of both.
pub(super) fn before(view: &View, at: usize, year: i16) -> Option<(usize, String)> {
    let last = back(view, at);
    let (word, year_word) = match &*last.fold() {
        "fiscal" => (last, true),
        "year" if back(view, last.start).is_in(&["fiscal"]) => (back(view, last.start), true),
        _ => (last, false),
    };
    let inner = if year_word { back(view, word.start) } else { word };
    if let Some((start, value)) = of_year(view, if year_word { word.start } else { at }, inner, year) {
        return Some((start, value));
    }
    year_word.then(|| (word.start, year.to_string()))
}

/// "third quarter of", "Q3", "H1", "first half of", "late", "end of", "summer": before a year or a fiscal year at `at`.
fn of_year(view: &View, at: usize, last: Word, year: i16) -> Option<(usize, String)> {
    if let Some((part, start)) = letter_part(view, at) {
        return Some((start, format!("{year}-{part}")));
    }
    let glue = last.is_in(&["of", "in"]);
    let word = if glue { back(view, last.start) } else { last };
    if let Some((part, start)) = letter_part(view, last.start).filter(|_| glue) {
        return Some((start, format!("{year}-{part}")));
    }
    let before = back(view, word.start);
    let fold = word.fold();
    let rank = rank(&before.fold());
    match &*fold {
        "quarter" => rank.filter(|(n, _)| *n <= 4).map(|(n, _)| (before.start, format!("{year}-Q{n}"))),
        "half" => match rank {
            Some((n @ 1..=2, true)) => Some((before.start, format!("{year}-H{n}"))),
            _ => before.is_in(&["latter", "back", "front"]).then(|| (before.start, year.to_string())),
        },
        "late" | "early" | "mid" | "spring" | "summer" | "autumn" | "fall" | "winter" | "calendar" => {
            Some((modified(view, word), year.to_string()))
        }
        "end" | "beginning" | "start" | "middle" | "close" if glue => Some((word.start, year.to_string())),
        _ => None,
    }
}

/// "early spring": the start of both.
fn modified(view: &View, word: Word) -> usize {
    let before = back(view, word.start);
    if before.is_in(&["early", "late", "mid"]) { before.start } else { word.start }
}

/// The rank that a word names, and whether it counts from the front.
fn rank(word: &str) -> Option<(u8, bool)> {
    Some(match word {
        "first" => (1, true),
        "second" => (2, true),
        "third" => (3, true),
        "fourth" | "final" | "last" => (4, word == "fourth"),
        _ => return None,
    })
}

/// The word before `at`, across a space, a hyphen or an apostrophe.
pub(super) fn back<'t>(view: &View<'t>, at: usize) -> Word<'t> {
    let mark = matches!(view.byte_before(at), b'-' | b'\'');
    if mark { view.word_ending(at - 1) } else { view.word_before(at) }
}

/// `Q3` or `H1` that ends before `at`: its name and where it begins.
fn letter_part(view: &View, at: usize) -> Option<(&'static str, usize)> {
    let end = view.gap_before(at);
    let end = if matches!(view.byte_before(end), b'-' | b',' | b'/') && end == at { end - 1 } else { end };
    let start = end.checked_sub(2).filter(|start| *start >= view.floor)?;
    part_name(view, start).filter(|_| view.open(start)).map(|name| (name, start))
}

/// The quarter or half whose letter and digit stand at `at`.
fn part_name(view: &View, at: usize) -> Option<&'static str> {
    Some(match (view.byte(at).to_ascii_uppercase(), view.byte(at + 1)) {
        (b'Q', b'1') => "Q1",
        (b'Q', b'2') => "Q2",
        (b'Q', b'3') => "Q3",
        (b'Q', b'4') => "Q4",
        (b'H', b'1') => "H1",
        (b'H', b'2') => "H2",
        _ => return None,
    })
}

/// "2025 Q3", "2025-Q3", "2025 H1" behind the year that ends at `end`.
pub(super) fn behind(view: &View, end: usize) -> Option<(&'static str, usize)> {
    let next = view.joint(end);
    let to = next + 2;
    part_name(view, next).filter(|_| view.closed(to)).map(|name| (name, to))
}

/// `3Q25`, `1H 2026`, that begin with the digit at `at`.
pub(super) fn digit_first(view: &View, at: usize) -> Option<Dated> {
    let letter = view.byte(at + 1).to_ascii_uppercase();
    let most = match letter {
        b'Q' => b'4',
        b'H' => b'2',
        _ => return None,
    };
    let n = view.byte(at);
    if !(b'1'..=most).contains(&n) {
        return None;
    }
    let (year, end) = short_year(view, view.gap(at + 2))?;
    Some(Dated::new(at, end, format!("{year}-{}{}", char::from(letter), char::from(n))))
}

/// `FY2026`, `FY26`, `Q3'25`, `Q325` is too little; the letters begin at `at`.
pub(super) fn lettered(view: &View, at: usize) -> Option<Dated> {
    let word = view.word(at);
    match &*word.fold() {
        "fy" => {
            let next = view.gap(word.end);
            let mark = if matches!(view.byte(next), b'\'') { next + 1 } else { next };
            let (year, end) = short_year(view, mark)?;
            // "second half of FY27", "Q3 FY26"
            let (start, value) =
                of_year(view, at, back(view, at), year).unwrap_or_else(|| (at, year.to_string()));
            Some(Dated::new(start, end, value))
        }
        "q" | "h" => {
            let most = if word.is_in(&["q"]) { b'4' } else { b'2' };
            let n = view.byte(word.end);
            let mark = view.gap(word.end + 1);
            let quote = view.char_at(mark).filter(|c| matches!(c, '\'' | '’'))?;
            let (year, end) = short_year(view, mark + quote.len_utf8())?;
            let letter = char::from(view.byte(at).to_ascii_uppercase());
            (b'1'..=most)
                .contains(&n)
                .then(|| Dated::new(at, end, format!("{year}-{letter}{}", char::from(n))))
        }
        _ => None,
    }
}

/// A year of four digits or of two, which are of this century.
fn short_year(view: &View, at: usize) -> Option<(i16, usize)> {
    if view.digits(at) == 2 && view.closed(at + 2) {
        return digits(view, at, at + 2).map(|year| (2000 + year, at + 2));
    }
    year::number(view, at)
}
