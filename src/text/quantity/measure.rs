//! What follows a number and makes it a figure: the families in the order in which they are tried.

use super::figure::{Figure, Scale};
use super::view::View;
use super::{count, duration, money, multiple, percent, unit};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A unit behind a number.
pub(super) struct Unit {
    /// As in [`super::Measure::unit`].
    pub code: Cow<'static, str>,
    /// By what the number is multiplied.
    pub factor: Decimal,
    /// One past the last byte that belongs to the figure.
    pub end: usize,
    /// For counts: the bytes of the noun.
    pub noun: Option<(usize, usize)>,
    /// What a smaller coin adds: "eighteen dollars sixty-two".
    pub extra: Decimal,
}

impl Unit {
    /// A unit that takes the number as it is.
    pub fn plain(code: &'static str, end: usize) -> Unit {
        Unit::times(code, Decimal::ONE, end)
    }

    /// A unit that multiplies the number.
    pub fn times(code: &'static str, factor: Decimal, end: usize) -> Unit {
        Unit { code: Cow::Borrowed(code), factor, end, noun: None, extra: Decimal::ZERO }
    }
}

/// The unit of `figure`, with the figure as that unit wants it read. `digits` of a range are read by the same rules.
pub(super) fn after(view: &View, figure: &Figure) -> Option<(Figure, Unit)> {
    let next = view.byte(view.joint(figure.end));
    let settled = !matches!(figure.scale, Some(Scale::Letter | Scale::Money));
    if settled && next.is_ascii() && !next.is_ascii_alphanumeric() && !matches!(next, b'%' | b'$') {
        return None;
    }
    if let Some(unit) = money::unit(view, figure) {
        return Some((*figure, unit));
    }
    if let Some(Scale::Money) = figure.scale {
        return sized(view, &figure.unscaled());
    }
    if let Some(Scale::Letter) = figure.scale {
        // "10k jobs", "5m miles" are numbers with a scale; with nothing behind it the letter is none.
        let at = view.joint(figure.end);
        let named = at > figure.end && view.word(at).text.len() > 2;
        return named
            .then(|| sized(view, figure))
            .flatten()
            .or_else(|| count::unit(view, figure).map(|unit| (*figure, unit)))
            .or_else(|| sized(view, &figure.unscaled()));
    }
    sized(view, figure).or_else(|| count::unit(view, figure).map(|unit| (*figure, unit)))
}

fn sized(view: &View, figure: &Figure) -> Option<(Figure, Unit)> {
    let unit = percent::unit(view, figure)
        .or_else(|| multiple::unit(view, figure))
        .or_else(|| unit::unit(view, figure))
        .or_else(|| duration::unit(view, figure))?;
    Some((*figure, unit))
}
