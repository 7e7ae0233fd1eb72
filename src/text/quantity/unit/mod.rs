//! Physical units: power, energy, data, bandwidth, frequency, computing speed, length, area, mass.

mod name;
mod symbol;

use super::figure::Figure;
use super::measure::Unit;
use super::rate;
use super::view::View;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A unit's code and the factor that brings a number to it.
type Sized = (&'static str, Decimal);

/// The unit behind a number, with the time it is per: "6 gigawatts", "32 GB", "800 Gb/s", "412 mm²".
pub(super) fn unit(view: &View, figure: &Figure) -> Option<Unit> {
    let next = view.joint(figure.end);
    let (code, factor, end) =
        squared(view, next).or_else(|| degree(view, next, figure.words)).or_else(|| {
            let word = view.word(next);
            let tight = next == figure.end;
            let ((code, factor), end) = symbol::symbol(word.text)
                .map(|found| (found, word.end))
                .or_else(|| name::named(view, next, tight))?;
            Some((code, factor, end))
        })?;
    let superscript = matches!(view.char_at(end), Some('²' | '³'));
    if superscript || !(view.closed(end) || code.ends_with('2') || code.ends_with('3')) {
        return None;
    }
    let mut unit = Unit::times(code, factor, end);
    if code == "FLOPS" && view.byte(end) == b'/' {
        // "exaFLOP/s": the S of FLOPS, written out.
        unit.end = rate::per_time(view, end).map_or(end, |(_, end)| end);
    }
    if matches!(
        code,
        "FLOPS" | "OPS" | "s" | "mile/h" | "km/h" | "degree" | "°C" | "°F" | "bit/s" | "frames/s"
    ) {
        return Some(unit);
    }
    if let Some((time, end)) = rate::per_time(view, end) {
        unit.code = Cow::Owned(format!("{code}/{}", time.symbol));
        unit.end = end;
    }
    Some(unit)
}

/// `mm²`, `m2`, `km^2`, `sqft`.
fn squared(view: &View, at: usize) -> Option<(&'static str, Decimal, usize)> {
    if view.has(at, "µm") || view.has(at, "μm") {
        let end = at + "µm".len();
        return (!matches!(view.char_at(end), Some('²'))).then_some(("um", Decimal::ONE, end));
    }
    if let Some(end) = view.past_word(at, "sqft") {
        return Some(("ft2", Decimal::ONE, end));
    }
    let word = view.word(at);
    let code = match word.text {
        "mm" => ["mm2", "mm3"],
        "cm" => ["cm2", "cm3"],
        "m" => ["m2", "m3"],
        "km" => ["km2", "km3"],
        "in" => ["in2", "in3"],
        "ft" => ["ft2", "ft3"],
        _ => return None,
    };
    let mark = if view.byte(word.end) == b'^' { word.end + 1 } else { word.end };
    let c = view.char_at(mark)?;
    let end = mark + c.len_utf8();
    match c {
        '²' | '2' if view.closed(end) => Some((code[0], Decimal::ONE, end)),
        '³' | '3' if view.closed(end) => Some((code[1], Decimal::ONE, end)),
        _ => None,
    }
}

/// `°C`, "degrees Fahrenheit", "540-degree"; "degrees of freedom" are counted.
fn degree(view: &View, at: usize, words: bool) -> Option<(&'static str, Decimal, usize)> {
    let (end, sign) = if view.char_at(at) == Some('°') {
        (at + '°'.len_utf8(), true)
    } else {
        let word = view.word(at);
        (Some(word.end).filter(|_| word.is_in(&["degree", "degrees"]))?, false)
    };
    let next = view.gap(end);
    let scale = |long: &str, short: &str| view.past_word(next, long).or_else(|| view.past_word(next, short));
    if let Some(end) = scale("Celsius", "C").filter(|_| sign || next > end) {
        return Some(("°C", Decimal::ONE, end));
    }
    if let Some(end) = scale("Fahrenheit", "F").filter(|_| sign || next > end) {
        return Some(("°F", Decimal::ONE, end));
    }
    // "three degrees" are a scholar's.
    let counted = view.past_next(end, "of").is_some() || (words && view.byte_before(at) != b'-');
    (!counted).then_some(("degree", Decimal::ONE, end))
}
