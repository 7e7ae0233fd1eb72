//! Years where they are used as such, and their quarters and halves: "in 2027", "Q3 2025", "late 2026", "FY26".

use super::{Dated, digits, part};
use crate::text::quantity::noun;
use crate::text::quantity::view::{View, Word};

/// True for years that a text of our time speaks of.
pub(super) fn is_year(year: i16) -> bool {
    (1700..=2100).contains(&year)
}

/// A number of four digits that can be a year, at `at`, and its end.
pub(super) fn number(view: &View, at: usize) -> Option<(i16, usize)> {
    let end = at + 4;
    let year = digits(view, at, end).filter(|_| view.digits(at) == 4)?;
    let goes_on = matches!(view.byte(end), b',' | b'.') && view.byte(end + 1).is_ascii_digit();
    (is_year(year) && view.closed(end) && !goes_on).then_some((year, end))
}

/// The year at `at` with the quarter, half, season or part of it that is named before, where it is used as a year.
pub(super) fn at(view: &View, at: usize) -> Option<Dated> {
    let (year, end) = number(view, at)?;
    if is_measured(view, end) {
        return None;
    }
    if let Some((start, value)) = part::before(view, at, year) {
        return Some(Dated::new(start, end, value));
    }
    if let Some((part, to)) = part::behind(view, end) {
        return Some(Dated::new(at, to, format!("{year}-{part}")));
    }
    let end = season(view, year, end).unwrap_or(end);
    is_used(view, at, end, year).then(|| Dated::new(at, end, year.to_string()))
}

/// True when a unit or a scale follows, so that the number is an amount of something.
fn is_measured(view: &View, end: usize) -> bool {
    #[rustfmt::skip]
    const UNITS: &[&str] = &[
        "percent", "million", "billion", "trillion", "thousand", "hundred", "dollars", "euros",
        "pounds", "yen", "yuan", "won", "times", "x", "MW", "GW", "kW", "GB", "TB", "mm", "km",
        "miles", "feet", "meters", "metres", "hours", "days", "years", "minutes", "megawatts",
    ];
    let next = view.gap(end);
    matches!(view.char_at(next), Some('%' | '×' | '€' | '°')) || view.word(next).is_in(UNITS)
}

/// "2024-25": the end of the second year, which belongs to the text of the first.
fn season(view: &View, year: i16, end: usize) -> Option<usize> {
    let c = view.char_at(end).filter(|c| matches!(c, '-' | '–' | '/'))?;
    let next = end + c.len_utf8();
    let to = next + 2;
    let second = digits(view, next, to).filter(|_| view.digits(next) == 2 && view.closed(to))?;
    (second == (year + 1) % 100).then_some(to)
}

/// True when the bare number `at..end` is used as a year by what stands around it.
fn is_used(view: &View, at: usize, end: usize, year: i16) -> bool {
    #[rustfmt::skip]
    const TIME: &[&str] = &[
        "in", "by", "since", "until", "till", "til", "through", "during", "circa", "year", "years",
        "before", "after", "late", "early", "mid", "pre", "post", "ending", "ended", "from", "to",
        "between", "and", "or", "of", "for", "around", "into", "than", "versus", "vs", "with",
        "under", "amid", "on", "against", "at", "as", "despite", "alongside",
    ];
    let near = (1990..=2100).contains(&year);
    let counted = counts(view, end);
    let round = year % 100 == 0;
    if view.dated && continues(view, at) {
        return true;
    }
    if is_low_end(view, end) {
        return false;
    }
    let before = view.char_before(at);
    if matches!(before, Some('(' | '['))
        || view.byte(end) == b')' && view.byte_before(view.gap_before(at)) != b'$'
    {
        return near || matches!(view.byte(end), b')' | b',' | b'-' | b';');
    }
    let word = part::back(view, at);
    if word.text.is_empty() {
        let free = view.begins_sentence(at)
            || matches!(view.char_before(view.gap_before(at)), Some(',' | '—' | '–' | '/'));
        return near && free && !(counted && round) && !is_listed(view, at);
    }
    let paired = word.is_in(&["from", "between", "through", "to", "and", "after", "before"])
        && noun::is_none(view, end);
    let strong = paired || word.is_in(&["in", "since", "until", "till", "during", "circa", "by"]);
    if is_amount(view, word) {
        return false;
    }
    if word.is_in(TIME) {
        return (near || strong) && !(counted && round);
    }
    if !near {
        return false;
    }
    // A capital before it makes a name ("CVPR 2025"), unless it is a possessive ("Acme's 2025 lineup").
    let possessive = view.byte_before(word.start) == b'\'' || view.char_before(word.start) == Some('’');
    let article = word.is_in(&["the", "a", "an", "its", "their", "our", "this", "his", "her"]);
    let name = word.capital() || !view.open(word.start);
    possessive || article && !(round && counted) || (!name && !round)
}

/// Words behind which a number is an amount.
#[rustfmt::skip]
const AMOUNTS: &[&str] = &[
    "over", "about", "nearly", "almost", "approximately", "roughly", "some", "only", "least",
    "most", "all", "up", "supports", "supporting", "has", "have", "had", "buy", "buys", "bought",
    "uses", "using", "used", "runs", "running", "ordered", "deployed", "hired", "added", "contains",
    "includes", "employs", "fired", "installed", "houses", "exactly", "another", "these", "those",
];

/// True when a number behind `word` is an amount, even if it looks like a year.
pub(in crate::text::quantity) fn is_amount(view: &View, word: Word) -> bool {
    let than =
        word.is_in(&["than"]) && view.word_before(word.start).is_in(&["more", "less", "fewer", "greater"]);
    than || word.is_in(AMOUNTS)
}

/// True when a counted noun in the plural follows at once, so that the number may be an amount.
fn counts(view: &View, end: usize) -> bool {
    let next = view.gap(end);
    next > end && noun::plural(view, next).is_some_and(|noun| noun.start == noun.head)
}

/// "2000 to 3,000 people": the low end of a range whose high end is no year.
fn is_low_end(view: &View, end: usize) -> bool {
    let word = view.word(view.gap(end));
    let next = if word.is_in(&["to", "or", "and"]) { view.gap(word.end) } else { view.joint(end) };
    let digits = view.digits(next);
    let grouped = view.byte(next + digits) == b',' && view.digits(next + digits + 1) == 3;
    next > end && digits > 0 && (digits >= 4 || grouped) && number(view, next).is_none()
}

/// "2011, 2012 and 2013", "2024-2026": the last figure was a date and only a mark stands between.
fn continues(view: &View, at: usize) -> bool {
    matches!(
        view.slice(view.floor, at).trim(),
        "," | "-" | "–" | "—" | "/" | "&" | "and" | "or" | "to" | ", and" | "vs" | "vs."
    )
}

/// "1, 2000": part of a list of numbers.
fn is_listed(view: &View, at: usize) -> bool {
    let mark = view.gap_before(at);
    view.byte_before(mark) == b',' && mark >= 2 && view.byte(mark - 2).is_ascii_digit()
}
