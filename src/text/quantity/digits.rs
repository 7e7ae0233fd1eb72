//! Numbers in digits: grouping, decimals, fractions.

use super::view::View;
use rust_decimal::Decimal;

/// A number as it is written, before any scale word.
#[derive(Clone, Copy)]
pub(super) struct Numeral {
    /// One past its last byte.
    pub end: usize,
    /// What it says.
    pub value: Decimal,
    /// Power of ten of the scale word that is part of it; words only.
    pub power: u8,
    /// Written with separators between its thousands.
    pub grouped: bool,
    /// Written with a fraction.
    pub fraction: bool,
}

/// Most digits that a decimal can hold whatever they are.
const MOST: usize = 28;

/// Collects digits into a decimal.
#[derive(Default)]
struct Tally {
    mantissa: i128,
    digits: usize,
    scale: u32,
}

impl Tally {
    fn take(&mut self, digits: &str) {
        for b in digits.bytes() {
            self.digits += 1;
            if self.digits <= MOST {
                self.mantissa = self.mantissa * 10 + i128::from(b - b'0');
            }
        }
    }

    fn value(&self) -> Option<Decimal> {
        if self.digits > MOST {
            return None;
        }
        Decimal::try_from_i128_with_scale(self.mantissa, self.scale).ok()
    }
}

/// Reads the number that begins at `at` with a digit, or with a point and a digit.
/// `None` for what only looks like one: versions (`2.4.1`), over-long runs.
pub(super) fn read(view: &View, at: usize) -> Option<Numeral> {
    let mut tally = Tally::default();
    let mut end = at + view.digits(at);
    tally.take(view.slice(at, end));
    let whole = end;
    while let Some((from, to)) = group(view, at, end) {
        tally.take(view.slice(from, to));
        end = to;
    }
    let grouped = end > whole;
    let mut fraction = false;
    if let Some((from, to)) = decimals(view, end, grouped) {
        tally.take(view.slice(from, to));
        tally.scale = u32::try_from(to - from).ok()?;
        (end, fraction) = (to, true);
    }
    if end == at || is_version(view, end) {
        return None;
    }
    let mut value = tally.value()?;
    if let (false, Some((part, to))) = (fraction, vulgar(view, end)) {
        value = value.checked_add(part)?;
        (end, fraction) = (to, true);
    }
    Some(Numeral { end, value, power: 0, grouped, fraction })
}

/// The next group of digits after a separator: thousands everywhere, hundreds in the Indian way (`1,00,000`).
fn group(view: &View, at: usize, end: usize) -> Option<(usize, usize)> {
    let (mark, from) = separator(view, end)?;
    let digits = view.digits(from);
    if mark == '.' {
        // Points group only where two of them do: `1.234.567`.
        let first = view.digits(at) <= 3 && view.byte(from + 3) == b'.' && view.digits(from + 4) == 3;
        let later = end - at > 4 && view.byte(end - 4) == b'.';
        return (digits == 3 && (first || later) && !is_version(view, from + 3)).then_some((from, from + 3));
    }
    if view.digits(at) > 3 || (mark == ' ' && !view.has(from, "000")) {
        return None;
    }
    match digits {
        3 => Some((from, from + 3)),
        2 if mark == ',' && view.byte(from + 2) == b',' && view.digits(from + 3) >= 2 => {
            Some((from, from + 2))
        }
        _ => None,
    }
}

fn separator(view: &View, end: usize) -> Option<(char, usize)> {
    let c = view.char_at(end)?;
    matches!(c, ',' | '.' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}')
        .then(|| (c, end + c.len_utf8()))
}

/// The digits after a decimal point, which old tokenised texts surround with spaces.
fn decimals(view: &View, end: usize, grouped: bool) -> Option<(usize, usize)> {
    if view.byte(end) == b'.' && view.digits(end + 1) > 0 {
        return Some((end + 1, end + 1 + view.digits(end + 1)));
    }
    if view.byte(end) == b',' && !grouped {
        // A decimal comma needs what only a decimal has: one or two digits and a unit right behind.
        let (from, digits) = (end + 1, view.digits(end + 1));
        let next = view.char_at(from + digits).unwrap_or(' ');
        let unit = next == '%' || next.is_ascii_alphabetic();
        return (matches!(digits, 1 | 2) && unit).then_some((from, from + digits));
    }
    let from = end + 3;
    if view.has(end, " . ") && view.digits(from) > 0 {
        let to = from + view.digits(from);
        let next = view.gap(to);
        let unit =
            view.byte(next) == b'%' || view.word(next).is_in(&["percent", "million", "billion", "trillion"]);
        return (next > to && unit).then_some((from, to));
    }
    None
}

/// True when the digits go on after another point.
fn is_version(view: &View, end: usize) -> bool {
    view.byte(end) == b'.' && view.byte(end + 1).is_ascii_digit()
}

/// A vulgar fraction behind a whole number: `½`, ` 1/2`.
fn vulgar(view: &View, end: usize) -> Option<(Decimal, usize)> {
    if let Some(found) = glyph(view, end) {
        return Some(found);
    }
    let from = view.gap(end);
    let fits =
        from > end && view.digits(from) == 1 && view.byte(from + 1) == b'/' && view.digits(from + 2) == 1;
    let (over, under) = (view.byte(from), view.byte(from + 2));
    if !fits || !view.closed(from + 3) || over >= under || over == b'0' {
        return None;
    }
    let part = Decimal::from(over - b'0').checked_div(Decimal::from(under - b'0'))?;
    Some((part, from + 3))
}

/// A fraction in one character, at `at`.
pub(super) fn glyph(view: &View, at: usize) -> Option<(Decimal, usize)> {
    let c = view.char_at(at)?;
    let hundredths = match c {
        '½' => 50,
        '¼' => 25,
        '¾' => 75,
        _ => return None,
    };
    Some((Decimal::new(hundredths, 2), at + c.len_utf8()))
}
