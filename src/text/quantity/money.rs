//! Amounts of money: by sign, by code, by name.

use super::Found;
use super::currency::{self, Currency};
use super::figure::{self, Figure, Scale};
use super::measure::Unit;
use super::range;
use super::rate;
use super::view::View;
use super::words;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The amount whose sign `c` stands at `at`: `$40bn`, `US$12.5m`, `€ 34.2 billion`, `$1.5-2 billion`.
pub(super) fn signed(view: &View, at: usize, c: char) -> Option<Found> {
    let (code, start) = currency::signed(view, at, c)?;
    let next = view.gap(at + c.len_utf8());
    let (minus, next) = match view.char_at(next) {
        Some(m @ ('-' | '−')) => (true, next + m.len_utf8()),
        _ => (false, next),
    };
    if !(view.byte(next).is_ascii_digit() || view.byte(next) == b'.') {
        return None;
    }
    let figure = figure::read(view, next)?;
    let mut found = amount(view, start, code, &figure)?;
    if minus {
        found.negate();
    }
    Some(found)
}

/// The amount of `figure` with a code written before it: `USD 200`, `RMB 3.2 billion`, `Rs. 500 crore`.
pub(super) fn coded(view: &View, figure: &Figure) -> Option<Found> {
    let (code, start, least) = currency::before(view, figure.start)?;
    let doubtful = !figure.is_large() && figure.numeral < Decimal::from(least);
    if doubtful || figure.words {
        return None;
    }
    amount(view, start, code, figure)
}

/// An amount whose currency is known from before it; what comes behind may add a range, a closer code, a rate.
fn amount(view: &View, start: usize, code: &'static str, figure: &Figure) -> Option<Found> {
    let figure = sober(view, figure);
    let (low, figure) = match range::of_money(view, start, &figure) {
        Some(range::Money::Shared(power)) => (None, figure.scaled_by(power)?),
        Some(range::Money::Span(low, high)) => (Some(low), high),
        None => (None, figure),
    };
    let mut unit = Unit::plain(code, figure.end);
    if let Some(closer) = currency::after(view, figure.end, true).filter(|c| is_closer(code, c)) {
        (unit.code, unit.end) = (Cow::Borrowed(closer.code), closer.end);
    } else if let Some(end) = nationality(view, figure.end, code) {
        (unit.code, unit.end) = end;
    }
    price(view, &mut unit, None);
    match low {
        Some(low) => Found::range(view, start, &low, &figure, unit),
        None => Found::of(view, start, &figure, unit),
    }
}

/// Drops a letter that is no scale: the `B` of "$5 B-side" ends the amount.
fn sober(view: &View, figure: &Figure) -> Figure {
    let spaced = figure.scale == Some(Scale::Letter) && view.gap(figure.bare) > figure.bare;
    let word = view.word(view.gap(figure.bare));
    if spaced && word.is_in(&["t", "k"]) { figure.unscaled() } else { *figure }
}

/// "$50 million USD", "$5m CAD": a code behind that says which dollar.
fn is_closer(code: &str, other: &Currency) -> bool {
    other.coin.is_none() && (other.code == code || (code == "USD" && other.code.ends_with('D')))
}

/// "$50 million Canadian".
fn nationality(view: &View, end: usize, code: &str) -> Option<(Cow<'static, str>, usize)> {
    let found = [("Canadian", "CAD"), ("Australian", "AUD")].into_iter().find_map(|(name, code)| {
        let to = view.past_next(end, name)?;
        let stops = view.gap(to) == to || view.past_next(to, "in").is_some();
        stops.then_some((Cow::Borrowed(code), to))
    });
    found.filter(|_| code == "USD")
}

/// The currency behind a number, with the smaller coins and the scale that may follow it.
pub(super) fn unit(view: &View, figure: &Figure) -> Option<Unit> {
    let currency = currency::after(view, figure.end, figure.is_large())?;
    if currency.code == "GBP" && !figure.is_large() && is_weighed(view, figure.start) {
        return None;
    }
    let mut unit = Unit::times(currency.code, currency.factor, currency.end);
    if let (None, Some((power, Scale::Word, end))) = (figure.scale, figure::scale(view, currency.end)) {
        unit.factor *= words::ten_to(power);
        unit.end = end;
    } else if currency.coin.is_none() {
        if let Some((extra, end)) = change(view, figure, &currency) {
            (unit.extra, unit.end) = (extra, end);
        }
    } else if let Some((major, per)) =
        currency.coin.filter(|_| view.past_next(currency.end, "sterling").is_some())
    {
        (unit.code, unit.factor) = (Cow::Borrowed(major), rate::share(per));
    }
    price(view, &mut unit, Some(&currency));
    Some(unit)
}

/// "carries up to 500 pounds": a weight, told by a verb a few words before.
fn is_weighed(view: &View, at: usize) -> bool {
    #[rustfmt::skip]
    const WEIGHED: &[&str] = &[
        "weigh", "weighs", "weighed", "weighing", "carry", "carries", "carried", "carrying", "lift",
        "lifts", "lifting", "haul", "hauls", "payload", "payloads", "lost", "thrust",
    ];
    let mut word = view.word_before(at);
    for _ in 0..5 {
        if word.is_in(WEIGHED) {
            return true;
        }
        word = view.word_before(word.start);
    }
    false
}

/// Makes the unit a rate where the amount is the price of an hour, a token and the like.
fn price(view: &View, unit: &mut Unit, currency: Option<&Currency>) {
    if let Some((per, end)) = rate::price(view, unit.end) {
        if let Some((major, share)) = currency.and_then(|c| c.coin) {
            (unit.code, unit.factor) = (Cow::Borrowed(major), rate::share(share));
        }
        unit.code = Cow::Owned(format!("{}/{per}", unit.code));
        unit.end = end;
    }
}

/// What smaller coins add to a whole amount: "dollars sixty-two", "35 USD 75", "three kuai and two mao four".
fn change(view: &View, figure: &Figure, currency: &Currency) -> Option<(Decimal, usize)> {
    if figure.scale.is_some() || figure.fraction {
        return None;
    }
    let at = view.past_next(currency.end, "and").unwrap_or(currency.end);
    let next = view.gap(at);
    let small =
        figure::read(view, next).filter(|f| next > at && f.scale.is_none() && !f.plus && !f.fraction)?;
    if let Some(coin) = currency::after(view, small.end, false)
        .filter(|c| c.coin.is_some_and(|(major, _)| major == currency.code))
    {
        let (_, per) = coin.coin?;
        let sum = small.numeral.checked_mul(rate::share(per))?;
        return Some(last_coin(view, sum, per, coin.end).unwrap_or((sum, coin.end)));
    }
    // Without a name they must be two digits and the end of what is said.
    let tail = view.gap(small.end);
    let word = view.word(tail);
    let ends =
        word.text.is_empty() || word.is_in(&["more", "less", "for", "and", "or", "in", "at", "to", "each"]);
    let unit =
        view.char_at(tail).is_some_and(|c| c.is_ascii_digit() || matches!(c, '%' | '$' | ':' | '-' | '/'));
    let fits = at == currency.end && ends && !unit && view.closed(small.end);
    let two = small.numeral >= Decimal::TEN && small.numeral < Decimal::ONE_HUNDRED;
    let exact = small.words || small.end - small.start == 2;
    (fits && two && exact && small.words == figure.words)
        .then(|| (small.numeral * rate::share(100), small.end))
}

/// The digit behind tenths: "two mao four" is twenty-four hundredths.
fn last_coin(view: &View, sum: Decimal, per: u32, end: usize) -> Option<(Decimal, usize)> {
    let next = view.gap(end);
    let last = figure::read(view, next)
        .filter(|f| per == 10 && next > end && f.numeral < Decimal::TEN && f.scale.is_none())?;
    Some((sum.checked_add(last.numeral * rate::share(100))?, last.end))
}
