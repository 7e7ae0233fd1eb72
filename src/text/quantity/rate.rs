//! Rates: a figure per time, an amount per hour or per million tokens.

use super::digits;
use super::duration::{self, Time};
use super::view::View;
use super::words;
use rust_decimal::Decimal;

/// The time behind a figure: "per minute", "/s", "an hour". Gives it with the end of its word.
pub(super) fn per_time(view: &View, at: usize) -> Option<(Time, usize)> {
    let (next, stroke) = per(view, at).or_else(|| article(view, at).map(|next| (next, false)))?;
    let word = view.word(next);
    if !view.closed(word.end) {
        return None;
    }
    let fold = word.fold();
    let time = match &*fold {
        "s" if stroke => duration::time("second"),
        "h" if stroke => duration::time("hour"),
        "d" if stroke => duration::time("day"),
        "mo" if stroke => duration::time("month"),
        "ms" | "ns" | "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "years" => None,
        word => duration::time(word),
    }?;
    Some((time, word.end))
}

/// Past "per " or a stroke; true for the stroke.
fn per(view: &View, at: usize) -> Option<(usize, bool)> {
    if view.byte(at) == b'/' {
        return Some((at + 1, true));
    }
    let next = view.joint(at);
    if view.byte(next) == b'/' {
        return Some((view.gap(next + 1), true));
    }
    let end = (next > at).then(|| view.past_word(next, "per")).flatten()?;
    let thing = view.joint(end);
    (thing > end).then_some((thing, false))
}

/// Past "a ", "an ", "each ", "every ".
fn article(view: &View, at: usize) -> Option<usize> {
    let next = view.joint(at);
    let word = view.word(next);
    let fits = next > at && word.is_in(&["a", "an", "each", "every"]);
    let thing = view.joint(word.end);
    (fits && thing > word.end).then_some(thing)
}

/// What an amount of money is the price of: the unit's name behind the stroke, and its end.
/// Months, years, shares and users are no units of price: the amount stands as it is.
pub(super) fn price(view: &View, at: usize) -> Option<(String, usize)> {
    if let Some((time, end)) = per_time(view, at) {
        return matches!(time.symbol, "s" | "min" | "h").then(|| (time.symbol.to_owned(), end));
    }
    let direct = per(view, at);
    let (next, _) = direct.or_else(|| article(view, at).map(|next| (next, false)))?;
    tokens(view, next).or_else(|| direct.and_then(|_| commodity(view, next)))
}

/// "million input tokens", "1K tokens", "token".
fn tokens(view: &View, at: usize) -> Option<(String, usize)> {
    let (power, mut next) = batch(view, at)?;
    let mut bare = None;
    for _ in 0..3 {
        let word = view.word(next);
        let end = word.end;
        if word.is_in(&["token", "tokens"]) && view.closed(end) {
            return Some((format!("{}tokens", prefix(power)?), end));
        }
        if !word.is_in(&[
            "input",
            "output",
            "cached",
            "prompt",
            "completion",
            "generated",
            "text",
            "audio",
            "image",
        ]) {
            break;
        }
        // "$2 per million input and $8 per million output": the tokens are understood.
        if power == 6 && word.is_in(&["input", "output"]) && view.closed(end) {
            bare = Some((format!("{}tokens", prefix(power)?), end));
        }
        next = view.joint(end);
    }
    bare
}

/// How many things the price is for, as a power of ten, and where the thing is named.
fn batch(view: &View, at: usize) -> Option<(u8, usize)> {
    if view.byte(at).is_ascii_digit() {
        let number = digits::read(view, at)?;
        let (power, end) = match super::figure::scale(view, number.end) {
            Some((power, _, end)) => (power, end),
            None => (0, number.end),
        };
        let all = number.value.checked_mul(words::ten_to(power))?;
        let known = [0, 3, 6, 9].into_iter().find(|p| words::ten_to(*p) == all)?;
        return Some((known, view.joint(end)));
    }
    let word = view.word(at);
    if let Some(power) = words::power(&word.fold()) {
        return Some((power, view.joint(word.end)));
    }
    match word.text {
        "M" | "m" if view.closed(word.end) => Some((6, view.joint(word.end))),
        "K" | "k" if view.closed(word.end) => Some((3, view.joint(word.end))),
        "Mtok" => Some((6, at + 1)),
        _ => Some((0, at)),
    }
}

fn prefix(power: u8) -> Option<&'static str> {
    Some(match power {
        0 => "",
        3 => "k",
        6 => "M",
        9 => "G",
        _ => return None,
    })
}

/// Energy, power and data have a price of their own, and so has an hour of a machine.
fn commodity(view: &View, at: usize) -> Option<(String, usize)> {
    #[rustfmt::skip]
    const UNITS: &[&str] = &[
        "kWh", "MWh", "GWh", "kW", "MW", "GW", "W", "GB", "TB", "MB", "PB",
    ];
    let word = view.word(at);
    if let Some(unit) = UNITS.iter().find(|unit| **unit == word.text).filter(|_| view.closed(word.end)) {
        return Some(((*unit).to_owned(), word.end));
    }
    let next = view.joint(word.end);
    let last = view.word(next);
    let time = duration::time(&last.fold()).filter(|_| next > word.end && view.closed(last.end));
    let name = match &*word.fold() {
        "gpu" | "cpu" | "tpu" | "chip" | "core" | "node" | "instance" => {
            let hour = time.filter(|time| time.symbol == "h")?;
            return Some((format!("{}-{}", word.text, hour.symbol), last.end));
        }
        "megawatt" => "MW",
        "kilowatt" => "kW",
        "gigawatt" => "GW",
        "watt" => "W",
        "gigabyte" => "GB",
        "terabyte" => "TB",
        _ => return None,
    };
    match time {
        Some(time) if time.symbol == "h" => Some((format!("{name}h"), last.end)),
        // "per megawatt-day": the price of a power for a time.
        Some(time) if view.hyphen(word.end).is_some() => Some((format!("{name}-{}", time.symbol), last.end)),
        _ => view.closed(word.end).then(|| (name.to_owned(), word.end)),
    }
}

/// A factor to bring quoted coins back to their currency: a rate is in the currency.
pub(super) fn share(per: u32) -> Decimal {
    Decimal::ONE / Decimal::from(per.max(1))
}
