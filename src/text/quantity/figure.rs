//! A number with its scale: "9.2 trillion", "10k", "two hundred", "500+".

use super::digits::{self, Numeral};
use super::view::View;
use super::words;
use rust_decimal::Decimal;

/// How a scale is written, which decides what may follow it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Scale {
    /// "million", "bn": sure.
    Word,
    /// `k`, `M`, `B`: a scale only before money or something counted.
    Letter,
    /// `mm`: a million before money, a millimetre elsewhere.
    Money,
}

/// A number with its scale.
#[derive(Clone, Copy)]
pub(super) struct Figure {
    /// First byte.
    pub start: usize,
    /// One past the last byte, with scale and plus sign.
    pub end: usize,
    /// One past the number, before its scale.
    pub bare: usize,
    /// The number times its scale.
    pub value: Decimal,
    /// The number alone.
    pub numeral: Decimal,
    /// Power of ten of the scale.
    pub power: u8,
    /// How the scale is written; `None` for no scale.
    pub scale: Option<Scale>,
    /// Written in words.
    pub words: bool,
    /// Written with separators between thousands.
    pub grouped: bool,
    /// Written with a fraction.
    pub fraction: bool,
    /// "500+", "30-plus": at least.
    pub plus: bool,
}

impl Figure {
    /// The same number read without a doubtful scale, for "5 m" that is no million.
    pub fn unscaled(&self) -> Figure {
        Figure { end: self.bare, value: self.numeral, power: 0, scale: None, plus: false, ..*self }
    }

    /// The same number in a scale that is written further on: the `1.5` of "1.5-2 billion".
    pub fn scaled_by(&self, power: u8) -> Option<Figure> {
        let value = self.numeral.checked_mul(words::ten_to(power))?;
        Some(Figure { value, power, scale: Some(Scale::Word), ..*self })
    }

    /// True when it is large by its writing: a scale, or thousands set apart.
    pub fn is_large(&self) -> bool {
        self.scale.is_some() || self.grouped
    }
}

/// Power of ten beyond which scale words make no sense.
const LARGEST: u8 = 24;

/// Reads the number at `at`, in digits or in words, with the scale behind it.
pub(super) fn read(view: &View, at: usize) -> Option<Figure> {
    let first = view.byte(at);
    if first.is_ascii_digit() || (first == b'.' && view.byte(at + 1).is_ascii_digit()) {
        return scaled(view, at, digits::read(view, at)?, false);
    }
    if let Some((value, end)) = digits::glyph(view, at) {
        let numeral = Numeral { end, value, power: 0, grouped: false, fraction: true };
        return scaled(view, at, numeral, false);
    }
    let numeral = words::read(view, at)?;
    scaled(view, at, numeral, true)
}

/// Reads "million", "hundred" and the like at `at` together with the "a" or "half a" before.
pub(super) fn read_scale(view: &View, at: usize) -> Option<Figure> {
    let (start, share) = words::scale_start(view, at)?;
    let numeral = words::read(view, at)?;
    let value = numeral.value.checked_mul(share)?;
    let mut figure = scaled(view, start, Numeral { value, ..numeral }, true)?;
    figure.start = start;
    Some(figure)
}

/// Reads "trillion" in "trillion-yuan": a scale with nothing before it means one of it.
pub(super) fn read_lone_scale(view: &View, at: usize) -> Option<Figure> {
    let numeral = words::read(view, at)?;
    scaled(view, at, numeral, true)
}

fn scaled(view: &View, start: usize, numeral: Numeral, words: bool) -> Option<Figure> {
    let mut figure = Figure {
        start,
        end: numeral.end,
        bare: numeral.end,
        value: numeral.value,
        numeral: numeral.value,
        power: numeral.power,
        scale: (numeral.power > 0).then_some(Scale::Word),
        words,
        grouped: numeral.grouped,
        fraction: numeral.fraction,
        plus: false,
    };
    if words && numeral.power > 0 {
        figure.numeral = numeral.value.checked_div(words::ten_to(numeral.power))?;
    }
    while let Some((power, kind, end)) = scale(view, figure.end) {
        if figure.scale.is_some() && (kind != Scale::Word || words || figure.power + power > LARGEST) {
            break;
        }
        figure.value = figure.value.checked_mul(words::ten_to(power))?;
        figure.power += power;
        figure.scale = Some(kind);
        figure.end = end;
    }
    if let Some(end) = plus(view, figure.end) {
        figure.end = end;
        figure.plus = true;
    }
    Some(figure)
}

/// The scale behind a number: its power of ten, how it is written, its end.
pub(super) fn scale(view: &View, at: usize) -> Option<(u8, Scale, usize)> {
    let next = view.joint(at);
    let word = view.word(next);
    if word.text.is_empty() || !view.closed(word.end) {
        return None;
    }
    let fold = word.fold();
    if let Some(power) =
        words::power(fold.strip_suffix("illions").map_or(&*fold, |_| &fold[..fold.len() - 1]))
    {
        return Some((power, Scale::Word, word.end));
    }
    let tight = next == at;
    match &*fold {
        "hundred" => Some((2, Scale::Word, word.end)),
        "mm" if next <= at + 1 => Some((6, Scale::Money, word.end)),
        letter => {
            let power = letter_power(letter)?;
            // Across a space only a capital is a scale ("$450 M"); across a hyphen none is ("10-K").
            let spaced = !tight && next == view.gap(at) && word.capital();
            let name = matches!(view.byte(word.end), b'&' | b'\'') || view.has(word.end, "’");
            ((tight || spaced) && !name).then_some((power, Scale::Letter, word.end))
        }
    }
}

fn letter_power(letter: &str) -> Option<u8> {
    Some(match letter {
        "k" => 3,
        "m" => 6,
        "b" => 9,
        "t" => 12,
        _ => return None,
    })
}

/// The end of a plus behind a number: "500+", "30-plus", "Billion-Plus".
fn plus(view: &View, at: usize) -> Option<usize> {
    if view.byte(at) == b'+' && !view.byte(at + 1).is_ascii_digit() {
        return Some(at + 1);
    }
    let next = view.hyphen(at)?;
    view.past_word(next, "plus")
}
