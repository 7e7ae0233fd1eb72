//! Where a figure may start: a word, digits, a code glued to digits; and whether it does.

use super::figure::{self, Figure};
use super::view::{Fold, View};
use super::{Found, currency, date, measure, money, multiple, percent, range, ratio, vague, words};

/// A currency code or a fiscal year glued to its digits: `USD115`, `FY26`.
pub(super) fn glued(view: &View, at: usize, digits: usize) -> Option<Found> {
    if !view.open(at) || view.byte_before(at) == b'-' {
        return None;
    }
    if currency::is_glued(view.slice(at, digits)) {
        return figure::read(view, digits).and_then(|figure| money::coded(view, &figure));
    }
    date::lettered(view, at)
}

/// What a word in lower case can begin.
pub(super) fn begun(view: &View, at: usize, fold: &Fold) -> Option<Found> {
    let joined = view.byte_before(at) == b'-'
        && view.char_before(at.saturating_sub(1)).is_some_and(char::is_alphanumeric);
    if words::part(fold).is_some() {
        return in_words(view, at, fold, joined);
    }
    if vague::is_start(fold) {
        return vague::at(view, at);
    }
    if multiple::word(fold).is_some() {
        return multiple::alone(view, at);
    }
    if date::is_month(fold).is_some() {
        return date::month(view, at);
    }
    if date::is_relative(fold) {
        return date::relative(view, at);
    }
    match &**fold {
        "percentage" | "percents" | "percent" => percent::of(view, at),
        "fy" => date::lettered(view, at),
        _ => None,
    }
}

/// A figure whose number is in words.
fn in_words(view: &View, at: usize, fold: &Fold, joined: bool) -> Option<Found> {
    if words::is_scale(fold) {
        if let Some(found) = vague::several(view, at) {
            return Some(found);
        }
        // The article of "a trillion-yuan fund" belongs to the fund.
        let article = view.word_before(at).is_in(&["a", "an"])
            && !view.word_before(view.word_before(at).start).is_in(&["half", "of"]);
        if let Some(figure) =
            figure::read_scale(view, at).filter(|figure| !(article && view.hyphen(figure.end).is_some()))
        {
            return plain(view, &figure);
        }
        // "trillion-yuan": one of it, where the currency hangs on.
        let figure = figure::read_lone_scale(view, at).filter(|_| !joined)?;
        let hangs = view.hyphen(figure.end).is_some();
        return money::unit(view, &figure)
            .filter(|_| hangs)
            .and_then(|unit| Found::of(view, at, &figure, unit));
    }
    if joined && !view.word_ending(at - 1).is_in(&["mid", "sub", "nearly"]) {
        return None;
    }
    ratio::at(view, at).or_else(|| figure::read(view, at).and_then(|figure| plain(view, &figure)))
}

/// A figure that begins with the digits at `at`.
pub(super) fn number(view: &View, at: usize) -> Option<Found> {
    if let Some(found) = date::number(view, at).filter(|_| is_free(view, at)) {
        return Some(found);
    }
    if !is_free(view, at) {
        return None;
    }
    if let Some(found) = ratio::at(view, at) {
        return Some(found);
    }
    let start = if view.byte_before(at) == b'.' && view.char_before(at - 1).is_none_or(char::is_whitespace) {
        at - 1
    } else {
        at
    };
    let figure = figure::read(view, start)?;
    money::coded(view, &figure).or_else(|| plain(view, &figure))
}

/// True when the digits at `at` are no part of a name, an address or another number.
fn is_free(view: &View, at: usize) -> bool {
    if at == view.floor && at > 0 {
        return !view.char_before(at).is_some_and(char::is_alphanumeric);
    }
    match view.byte_before(at) {
        b'/' | b'=' | b'@' | b'#' | b'&' | b'?' | b'%' | b'\\' | b'^' | b'\'' => false,
        b'.' => !view.char_before(at - 1).is_some_and(|c| !c.is_whitespace() && c != '('),
        b'-' => {
            let before = at - 1;
            let hung = view.char_before(before).is_some_and(char::is_alphanumeric);
            !hung
                || before == view.floor
                || view.word_ending(before).is_in(&["mid", "late", "early", "pre", "post", "sub"])
        }
        _ => view.open(at),
    }
}

/// Past digits that were no figure, with all that is glued to them.
pub(super) fn past_number(view: &View, at: usize) -> usize {
    let mut end = at;
    while let Some(c) = view.char_at(end) {
        let next = end + c.len_utf8();
        let inside = matches!(c, '.' | ',' | ':' | '/' | '-' | '\'' | '’')
            && view.char_at(next).is_some_and(char::is_alphanumeric);
        if !(c.is_alphanumeric() || inside) {
            break;
        }
        end = next;
    }
    end.max(at + 1)
}

/// A figure whose unit comes behind it, alone or as the low end of a range.
pub(super) fn plain(view: &View, figure: &Figure) -> Option<Found> {
    if let Some((figure, unit)) = measure::after(view, figure) {
        return Found::of(view, figure.start, &figure, unit);
    }
    let (low, high) = range::of_numbers(view, figure)?;
    let (high, unit) = measure::after(view, &high)?;
    let low = if high.scale.is_none() { figure } else { &low };
    Found::range(view, figure.start, low, &high, unit)
}
