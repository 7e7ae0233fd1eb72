//! The scan: one pass that stops at digits, currency signs and words that can begin a figure, and asks the families there.

use super::view::{Fold, View};
use super::{Found, currency, figure, money, start, trigger};
use jiff::civil::Date;

/// What a byte is to the scan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Other,
    Letter,
    Digit,
    Dollar,
    Wide,
}

const CLASS: [Class; 256] = {
    let mut table = [Class::Other; 256];
    let mut b = 0;
    while b < 256 {
        let byte = b as u8;
        if byte.is_ascii_alphabetic() || byte == b'_' {
            table[b] = Class::Letter;
        } else if byte.is_ascii_digit() {
            table[b] = Class::Digit;
        } else if byte == b'$' {
            table[b] = Class::Dollar;
        } else if byte >= 0x80 {
            table[b] = Class::Wide;
        }
        b += 1;
    }
    table
};

/// All figures of `text`, in reading order and without overlaps.
pub(super) fn all(text: &str, date: Option<Date>) -> Vec<Found> {
    let mut view = View::new(text, date);
    let mut out: Vec<Found> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let (found, next) = match CLASS[usize::from(bytes[at])] {
            Class::Other => (None, at + 1),
            Class::Letter => match letters(bytes, at) {
                // The common case: a word that begins nothing, with nothing glued to it.
                (end, Class::Other) if !trigger::may(&bytes[at..end]) && bytes.get(end) != Some(&b':') => {
                    (None, end + 1)
                }
                (end, follows) => word(&view, at, end, follows),
            },
            Class::Digit => (start::number(&view, at), start::past_number(&view, at)),
            Class::Dollar => (money::signed(&view, at, '$'), at + 1),
            Class::Wide => wide(&view, at),
        };
        at = next;
        if let Some(found) = found {
            at = found.end;
            view.floor = found.end;
            view.dated = found.is_date();
            out.push(found);
        }
    }
    out
}

/// The end of the run of letters at `at`, and the class of what follows it.
fn letters(bytes: &[u8], at: usize) -> (usize, Class) {
    let mut end = at + 1;
    // Most words end within eight bytes: looked at together, they cost no branch a letter.
    if let Some(eight) = bytes.get(end..end + 8).and_then(|b| b.try_into().ok()) {
        end += leading_letters(u64::from_le_bytes(eight));
    }
    while let Some(byte) = bytes.get(end) {
        let class = CLASS[usize::from(*byte)];
        if class != Class::Letter {
            return (end, class);
        }
        end += 1;
    }
    (end, Class::Other)
}

/// How many of eight bytes, from the lowest on, are ASCII letters.
fn leading_letters(eight: u64) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = ONES << 7;
    let small = (eight | (ONES << 5)) & !HIGH;
    let from_a = small + ONES * u64::from(0x80 - b'a');
    let past_z = small + ONES * u64::from(0x80 - b'z' - 1);
    let others = !(from_a & !past_z & !eight) & HIGH;
    (others.trailing_zeros() / 8) as usize
}

/// A character of more than one byte: a sign, a fraction, or part of a word.
fn wide(view: &View, at: usize) -> (Option<Found>, usize) {
    let Some(c) = view.char_at(at) else {
        return (None, at + 1);
    };
    let next = at + c.len_utf8();
    if currency::sign(c).is_some() {
        return (money::signed(view, at, c), next);
    }
    if matches!(c, '½' | '¼' | '¾') {
        return (figure::read(view, at).and_then(|figure| start::plain(view, &figure)), next);
    }
    if c.is_alphabetic() { (None, past_token(view, next)) } else { (None, next) }
}

/// Past the letters, digits and marks of the token that goes on at `at`.
fn past_token(view: &View, at: usize) -> usize {
    let mut end = at;
    while let Some(c) = view.char_at(end).filter(|c| c.is_alphanumeric() || *c == '_') {
        end += c.len_utf8();
    }
    end
}

/// A token of the letters `at..end`: a word that can begin a figure, a code glued to digits, an address to pass over.
fn word(view: &View, at: usize, end: usize, follows: Class) -> (Option<Found>, usize) {
    match follows {
        Class::Digit => return (start::glued(view, at, end), past_token(view, end)),
        Class::Wide if !view.closed(end) => return (None, past_token(view, end)),
        _ => {}
    }
    let text = view.slice(at, end);
    let www = text.eq_ignore_ascii_case("www") && view.byte(end) == b'.';
    if www || view.has(end, "://") {
        return (None, past_address(view, end));
    }
    if !trigger::may(text.as_bytes()) {
        return (None, end);
    }
    (start::begun(view, at, &Fold::new(text)), end)
}

/// Past an address: up to a space or a mark that closes it.
fn past_address(view: &View, at: usize) -> usize {
    let rest = view.text.get(at..).unwrap_or("");
    at + rest
        .find(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>' | '"' | '”'))
        .unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::leading_letters;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn eight_bytes_at_once_as_one_by_one(bytes in prop::array::uniform8(prop_oneof![any::<u8>(), b'a'..=b'z', b'A'..=b'Z'])) {
            let slowly = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
            prop_assert_eq!(leading_letters(u64::from_le_bytes(bytes)), slowly);
        }
    }
}
