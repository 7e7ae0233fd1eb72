//! Numbers in words: "forty-five", "two and a half million", "half a billion", "three dozen".

use super::digits::Numeral;
use super::view::{Fold, View};
use rust_decimal::Decimal;

/// What a number word does to the number before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// One to nineteen.
    Unit(u8),
    /// Twenty to ninety.
    Ten(u8),
    /// Times a hundred, or a dozen.
    Times(u8),
    /// Times a power of ten, from a thousand on.
    Power(u8),
}

/// The meaning of a number word in lower case.
pub(super) fn part(word: &str) -> Option<Part> {
    Some(match word {
        "zero" => Part::Unit(0),
        "one" => Part::Unit(1),
        "two" => Part::Unit(2),
        "three" => Part::Unit(3),
        "four" => Part::Unit(4),
        "five" => Part::Unit(5),
        "six" => Part::Unit(6),
        "seven" => Part::Unit(7),
        "eight" => Part::Unit(8),
        "nine" => Part::Unit(9),
        "ten" => Part::Unit(10),
        "eleven" => Part::Unit(11),
        "twelve" => Part::Unit(12),
        "thirteen" => Part::Unit(13),
        "fourteen" => Part::Unit(14),
        "fifteen" => Part::Unit(15),
        "sixteen" => Part::Unit(16),
        "seventeen" => Part::Unit(17),
        "eighteen" => Part::Unit(18),
        "nineteen" => Part::Unit(19),
        "twenty" => Part::Ten(20),
        "thirty" => Part::Ten(30),
        "forty" => Part::Ten(40),
        "fifty" => Part::Ten(50),
        "sixty" => Part::Ten(60),
        "seventy" => Part::Ten(70),
        "eighty" => Part::Ten(80),
        "ninety" => Part::Ten(90),
        "dozen" => Part::Times(12),
        "hundred" => Part::Times(100),
        _ => Part::Power(power(word)?),
    })
}

/// The power of ten of a scale word, from a thousand on.
pub(super) fn power(word: &str) -> Option<u8> {
    Some(match word {
        "thousand" => 3,
        "lakh" | "lakhs" | "lac" => 5,
        "million" | "mln" | "mn" | "mio" => 6,
        "crore" | "crores" | "cr" => 7,
        "billion" | "bn" | "bln" | "mrd" => 9,
        "trillion" | "tn" | "trn" | "tln" => 12,
        "quadrillion" => 15,
        _ => return None,
    })
}

/// Ten to the `power`.
pub(super) fn ten_to(power: u8) -> Decimal {
    Decimal::from(10u128.pow(u32::from(power.min(27))))
}

/// Builds a number from its words, and knows which word may not follow.
struct Sum {
    total: Decimal,
    current: Decimal,
    last: Option<Part>,
    power: u8,
    parts: usize,
}

/// Most words that make one number.
const MOST: usize = 12;

impl Sum {
    fn push(&mut self, part: Part) -> Option<()> {
        let fits = match (self.last, part) {
            (None, Part::Unit(_) | Part::Ten(_)) => true,
            (Some(Part::Ten(_)), Part::Unit(1..=9)) => true,
            (Some(Part::Times(100) | Part::Power(_)), Part::Unit(1..) | Part::Ten(_)) => true,
            (_, Part::Unit(_) | Part::Ten(_)) => false,
            (_, Part::Times(_)) => self.current < Decimal::ONE_HUNDRED,
            _ => true,
        };
        self.parts += 1;
        if !fits || self.last == Some(Part::Unit(0)) || self.parts > MOST {
            return None;
        }
        match part {
            Part::Unit(n) | Part::Ten(n) => self.current += Decimal::from(n),
            Part::Times(n) => self.current = self.one_or_more() * Decimal::from(n),
            Part::Power(p) if self.last.is_some() && self.current.is_zero() => {
                self.total = self.total.checked_mul(ten_to(p))?;
            }
            Part::Power(p) => {
                self.total = self.total.checked_add(self.one_or_more().checked_mul(ten_to(p))?)?;
                self.current = Decimal::ZERO;
            }
        }
        self.power = if let Part::Power(p) = part { p } else { 0 };
        self.last = Some(part);
        Some(())
    }

    fn one_or_more(&self) -> Decimal {
        if self.current.is_zero() { Decimal::ONE } else { self.current }
    }
}

/// Reads the number that begins at `at` with a number word.
pub(super) fn read(view: &View, at: usize) -> Option<Numeral> {
    let mut sum = Sum { total: Decimal::ZERO, current: Decimal::ZERO, last: None, power: 0, parts: 0 };
    let (mut end, mut next, mut fraction) = (at, at, false);
    loop {
        let word = view.word(next);
        let Some(part) = part(&word.fold()).filter(|_| view.closed(word.end)) else {
            break;
        };
        if sum.push(part).is_none() {
            break;
        }
        end = word.end;
        if let Some((share, to)) = and_part(view, end).filter(|_| !fraction) {
            sum.current += share;
            (end, fraction) = (to, true);
        } else if let Some(to) = quarters(view, end, part) {
            sum.current /= Decimal::from(4);
            (end, fraction) = (to, true);
        }
        next = view.joint(end);
        if !fraction && matches!(part, Part::Times(100) | Part::Power(_)) {
            next = view.past_next(end, "and").map_or(next, |to| view.gap(to));
        }
        if next == end {
            break;
        }
    }
    let value = sum.total.checked_add(sum.current)?;
    let ordinal = view.past_word(view.joint(end), "quarters").is_some() || is_ordinal(view, end);
    (end > at && !ordinal).then_some(Numeral { end, value, power: sum.power, grouped: false, fraction })
}

/// "and a half", "and a quarter" behind a number: the share and its end.
fn and_part(view: &View, end: usize) -> Option<(Decimal, usize)> {
    let and = view.past_next(end, "and")?;
    let a = view.past_next(and, "a")?;
    if let Some(to) = view.past_next(a, "half") {
        return Some((Decimal::new(5, 1), to));
    }
    view.past_next(a, "quarter").map(|to| (Decimal::new(25, 2), to))
}

/// "three quarters" where a scale follows: its end, before the scale.
fn quarters(view: &View, end: usize, part: Part) -> Option<usize> {
    if part != Part::Unit(3) {
        return None;
    }
    let to = view.past_word(view.joint(end), "quarters")?;
    let of = view.past_next(to, "of").and_then(|of| view.past_next(of, "a")).unwrap_or(to);
    power(&view.word(view.gap(of)).fold()).map(|_| of)
}

/// True for "two-thirds", "one third", "twenty-first": no whole number.
fn is_ordinal(view: &View, end: usize) -> bool {
    #[rustfmt::skip]
    const TAILS: &[&str] = &[
        "first", "second", "third", "thirds", "fourth", "fourths", "fifth", "fifths", "sixth",
        "sixths", "seventh", "eighth", "eighths", "ninth", "tenth", "tenths", "half", "quarter",
        "hundredth", "hundredths",
    ];
    let next = view.joint(end);
    let word = view.word(next);
    // "thirty second ads" and "one half" differ by the hyphen: only fractions are read as two words.
    next > end
        && word.is_in(TAILS)
        && (view.byte(next - 1) == b'-' || !word.is_in(&["first", "second", "half", "quarter"]))
}

/// Where a number that has only a scale word at `at` begins, and by what the scale is multiplied:
/// "a billion", "half a billion", "a quarter million". `None` when nothing before the scale makes it a number.
pub(super) fn scale_start(view: &View, at: usize) -> Option<(usize, Decimal)> {
    const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
    const QUARTER: Decimal = Decimal::from_parts(25, 0, 0, false, 2);
    let word = view.word_ending(before(view, at));
    let earlier = view.word_before(word.start);
    let fold = word.fold();
    match &*fold {
        "a" | "an" => {
            if earlier.is_in(&["half"]) {
                return Some((earlier.start, HALF));
            }
            if earlier.is_in(&["of"]) && view.word_before(earlier.start).is_in(&["quarter"]) {
                return Some((article(view, view.word_before(earlier.start).start), QUARTER));
            }
            Some((word.start, Decimal::ONE))
        }
        "half" => Some((article(view, word.start), HALF)),
        "quarter" => Some((article(view, word.start), QUARTER)),
        _ => None,
    }
}

/// The start of an article before `at`, or `at` itself.
fn article(view: &View, at: usize) -> usize {
    let word = view.word_before(at);
    if word.is_in(&["a", "one"]) { word.start } else { at }
}

/// The end of what stands before `at` across a space or hyphen.
fn before(view: &View, at: usize) -> usize {
    if view.byte_before(at) == b'-' { at - 1 } else { view.gap_before(at) }
}

/// True when `word` can only begin a number together with what stands before it.
pub(super) fn is_scale(word: &Fold) -> bool {
    matches!(part(word), Some(Part::Times(_) | Part::Power(_)))
}
