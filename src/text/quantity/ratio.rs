//! Ratios: "7-to-1", "20-for-1", "1:12".

use super::digits;
use super::figure;
use super::measure::{self, Unit};
use super::view::View;
use super::words;
use super::{Found, Value};
use rust_decimal::Decimal;

/// The ratio that begins at `at`, in digits or in words. Evens and phrases ("1:1", "9-to-5") are none.
pub(super) fn at(view: &View, at: usize) -> Option<Found> {
    let first = number(view, at)?;
    let (next, colon) =
        if view.byte(first.end) == b':' { (first.end + 1, true) } else { (behind(view, first.end)?, false) };
    let second = number(view, next)?;
    let end = second.end;
    // "two-to-three percent" is a range.
    let rises = first.value < second.value && !colon;
    if rises && figure::read(view, next).is_some_and(|high| measure::after(view, &high).is_some()) {
        return None;
    }
    if first.value.is_zero()
        || second.value.is_zero()
        || first.value == second.value
        || !view.closed(end)
        || view.byte(end) == b':'
        || view.byte(end) == b'%'
    {
        return None;
    }
    let working_hours = first.value == Decimal::from(9) && second.value == Decimal::from(5);
    if (colon && is_clock(view, at, first.end, end)) || working_hours || first.power + second.power > 0 {
        return None;
    }
    Some(Found::said(
        view,
        at,
        Value::Number(first.value.checked_div(second.value)?),
        Unit::plain("ratio", end),
    ))
}

/// Past "-to-" or "-for-" or "-to-every-": what joins the two numbers.
fn behind(view: &View, at: usize) -> Option<usize> {
    let next = view.hyphen(at)?;
    let word = view.word(next);
    word.is_in(&["to", "for"]).then(|| view.hyphen(word.end)).flatten()
}

fn number(view: &View, at: usize) -> Option<digits::Numeral> {
    if view.byte(at).is_ascii_digit() { digits::read(view, at) } else { words::read(view, at) }
}

/// True for times of day, scores of minutes, and references: whatever has a zero in front or no 1 on either side.
fn is_clock(view: &View, start: usize, colon: usize, end: usize) -> bool {
    let (left, right) = (view.slice(start, colon), view.slice(colon + 1, end));
    let named = view.past_next(end, "ratio").is_some() || view.word_before(start).is_in(&["ratio", "of"]);
    if left.starts_with('0') || right.starts_with('0') || right.ends_with("00") {
        return !(named && right.ends_with("00"));
    }
    let before = view
        .word_before(start)
        .is_in(&["at", "by", "from", "until", "till", "after", "before", "around", "to"]);
    let next = view.word(view.gap(end));
    let half_day =
        next.is_in(&["am", "pm", "a", "p", "et", "pt", "utc", "gmt", "est", "pst", "cet", "hours"]);
    let one = left == "1" || right == "1";
    let quarter = matches!(right, "15" | "30" | "45");
    !named && (before || half_day || !one || (left == "1" && quarter))
}
