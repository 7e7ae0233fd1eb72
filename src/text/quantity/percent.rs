//! Percent, percentage points, basis points.

use super::Found;
use super::figure::{self, Figure};
use super::measure::Unit;
use super::noun;
use super::view::View;

/// Percent and its points, in the words of the guide.
const PERCENT: &str = "percent";
const POINTS: &str = "percentage points";
const BASIS: &str = "basis points";

/// The unit behind a number: `%`, "per cent", "percentage points", "bps".
pub(super) fn unit(view: &View, figure: &Figure) -> Option<Unit> {
    let next = view.joint(figure.end);
    if let Some(c @ ('%' | '％')) = view.char_at(next) {
        let end = next + c.len_utf8();
        // "30%25" is the inside of an address.
        if view.byte(end).is_ascii_digit() {
            return None;
        }
        return Some(match points(view, end) {
            Some(end) => Unit::plain(POINTS, end),
            None => Unit::plain(PERCENT, end),
        });
    }
    let word = view.word(next);
    if !view.closed(word.end) {
        return None;
    }
    match &*word.fold() {
        "percent" | "pct" | "percents" => Some(Unit::plain(PERCENT, word.end)),
        "per" => view.past_next(word.end, "cent").map(|end| Unit::plain(PERCENT, end)),
        "percentage" => Some(match points(view, word.end) {
            Some(end) => Unit::plain(POINTS, end),
            None => Unit::plain(PERCENT, word.end),
        }),
        "ppt" | "ppts" | "pp" => Some(Unit::plain(POINTS, word.end)),
        "bps" | "bp" => Some(Unit::plain(BASIS, word.end)),
        "basis" => points(view, word.end).map(|end| Unit::plain(BASIS, end)),
        _ => None,
    }
}

/// The end of "point" or "points" behind `at`.
fn points(view: &View, at: usize) -> Option<usize> {
    let next = view.joint(at);
    (next > at).then(|| view.past_word(next, "points").or_else(|| view.past_word(next, "point"))).flatten()
}

/// "a winning percentage of 60": the figure that begins with the word at `at`, where nothing is counted behind it.
pub(super) fn of(view: &View, at: usize) -> Option<Found> {
    let word = view.word(at);
    let of = view.past_next(word.end, "of")?;
    let figure = figure::read(view, view.gap(of))?;
    let next = view.gap(figure.end);
    let ends = noun::is_none(view, figure.end);
    if figure.scale.is_some()
        || !ends
        || matches!(view.char_at(next), Some('%' | '％'))
        || !view.closed(figure.end)
    {
        return None;
    }
    Found::of(view, at, &figure, Unit::plain(PERCENT, figure.end))
}
