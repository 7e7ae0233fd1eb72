//! Currencies: which one a sign, a code or a name means.

mod codes;
mod names;
mod prefix;

use super::noun;
use super::sieve::Sieve;
use super::view::{Fold, View};
use codes::{CODES, Case, MARKS, TAILS};
use names::{COINS, Coin, NAMES};
use rust_decimal::Decimal;

pub(in crate::text::quantity) use codes::sign;
pub(in crate::text::quantity) use prefix::signed;

/// The shapes of the first words of all names.
static FIRSTS: Sieve = firsts();

const fn firsts() -> Sieve {
    let mut sieve = Sieve::EMPTY;
    let mut i = 0;
    while i < NAMES.len() {
        sieve = sieve.with(first(NAMES[i].0.as_bytes()));
        i += 1;
    }
    i = 0;
    while i < COINS.len() {
        sieve = sieve.with(first(COINS[i].name.as_bytes()));
        i += 1;
    }
    // "U.S. dollars"
    sieve.with(b"u")
}

/// The first word of a phrase.
const fn first(phrase: &[u8]) -> &[u8] {
    let mut end = 0;
    while end < phrase.len() && phrase[end] != b' ' {
        end += 1;
    }
    phrase.split_at(end).0
}

/// What an amount is counted in.
#[derive(Clone, Copy)]
pub(super) struct Currency {
    /// ISO 4217 code, or the code under which a coin is quoted.
    pub code: &'static str,
    /// By what the amount is multiplied to be in that code.
    pub factor: Decimal,
    /// For a coin: the currency it is part of, and how many make one.
    pub coin: Option<(&'static str, u32)>,
    /// One past the last byte of the name, code or sign.
    pub end: usize,
}

impl Currency {
    fn whole(code: &'static str, end: usize) -> Currency {
        Currency { code, factor: Decimal::ONE, coin: None, end }
    }

    fn coin(coin: &Coin, end: usize) -> Currency {
        let share = Decimal::ONE / Decimal::from(coin.per);
        let factor = if coin.quoted == coin.major { share } else { Decimal::ONE };
        Currency { code: coin.quoted, factor, coin: Some((coin.major, coin.per)), end }
    }
}

/// The ISO currency behind the code of a quoted coin, and how many of the coin make one: `GBX` is 1/100 `GBP`.
/// `None` for codes that are no coin's.
pub fn coin(code: &str) -> Option<(&'static str, u32)> {
    COINS.iter().find(|c| c.quoted == code && c.quoted != c.major).map(|c| (c.major, c.per))
}

/// The currency that follows an amount at `at`, across a space or a hyphen: "dollars", "swiss francs", "USD", "€".
/// `large` says that the amount itself can only be money or a count ("9.2 trillion").
pub(super) fn after(view: &View, at: usize, large: bool) -> Option<Currency> {
    let next = view.joint(at);
    if let Some(c) = view.char_at(next)
        && let Some(found) = tail_sign(view, next, c)
    {
        return Some(found);
    }
    if let Some(found) = tail_mark(view, next) {
        return Some(found);
    }
    let word = view.word(next);
    if let Some((code, case)) = by_code(word.text).filter(|_| view.closed(word.end))
        && (case != Case::Scaled || large || noun::is_none(view, word.end))
    {
        let end = view.past_next(word.end, "dollars").unwrap_or(word.end);
        return Some(Currency::whole(code, end));
    }
    named(view, next, large).filter(|_| next > at)
}

/// A sign behind the amount, unless it belongs to the next one.
fn tail_sign(view: &View, at: usize, c: char) -> Option<Currency> {
    let end = at + c.len_utf8();
    if c == '¢' {
        return COINS.iter().find(|coin| coin.name == "cent").map(|coin| Currency::coin(coin, end));
    }
    let code = sign(c)?;
    let next = view.gap(end);
    if view.byte(next).is_ascii_digit() {
        // "60 $ 90 $": the next amount has a sign of its own behind it.
        let own = super::digits::read(view, next).is_some_and(|n| view.char_at(view.gap(n.end)) == Some(c));
        return own.then(|| Currency::whole(code, end));
    }
    Some(Currency::whole(code, end))
}

fn tail_mark(view: &View, at: usize) -> Option<Currency> {
    let (mark, code) = TAILS.iter().find(|(mark, _)| view.has(at, mark) && view.closed(at + mark.len()))?;
    Some(Currency::whole(code, at + mark.len()))
}

fn by_code(text: &str) -> Option<(&'static str, Case)> {
    let &[a, b, c] = text.as_bytes() else {
        return None;
    };
    let upper = [a, b, c].map(|x| x.to_ascii_uppercase());
    let at = CODES.binary_search_by(|(code, _, _)| code.as_bytes().cmp(&upper)).ok()?;
    let (_, iso, case) = CODES[at];
    let fits = case == Case::Any || text.as_bytes() == upper;
    fits.then_some((iso, case))
}

/// The longest name of up to three words at `at`.
fn named(view: &View, at: usize, large: bool) -> Option<Currency> {
    let first = view.word(at).text.as_bytes();
    let single = first.strip_suffix(b"s").unwrap_or(first);
    if !FIRSTS.may_hold(first) && !FIRSTS.may_hold(single) {
        return None;
    }
    let mut phrase = Fold::new("");
    let (mut next, mut best) = (at, None);
    for count in 0..3 {
        let Some((longer, end)) = next_word(view, next, phrase) else {
            break;
        };
        phrase = longer;
        if view.closed(end)
            && let Some(found) = by_name(&phrase, end)
            && (count > 0 || is_plain(view, at, end, large))
        {
            best = Some(found);
        }
        let gap = view.gap(end);
        if gap == end {
            break;
        }
        next = gap;
    }
    best
}

/// The phrase with the word at `at` added, points taken out of abbreviations ("U.S.").
fn next_word(view: &View, at: usize, phrase: Fold) -> Option<(Fold, usize)> {
    let word = view.word(at);
    if word.text.is_empty() {
        return None;
    }
    if let [first] = word.text.as_bytes()
        && view.byte(word.end) == b'.'
        && view.word(word.end + 1).text.len() == 1
    {
        let second = view.word(word.end + 1);
        let mut both = String::from(char::from(*first));
        both.push_str(second.text);
        let end = if view.byte(second.end) == b'.' { second.end + 1 } else { second.end };
        return Some((phrase.then(&both)?, end));
    }
    Some((phrase.then(word.text)?, word.end))
}

fn by_name(phrase: &str, end: usize) -> Option<Currency> {
    let single = phrase.strip_suffix('s').unwrap_or(phrase);
    [phrase, single].iter().find_map(|name| {
        if let Ok(at) = NAMES.binary_search_by(|(known, _)| known.cmp(name)) {
            return Some(Currency::whole(NAMES[at].1, end));
        }
        let at = COINS.binary_search_by(|coin| coin.name.cmp(name)).ok()?;
        Some(Currency::coin(&COINS[at], end))
    })
}

/// False for names of one word that are more often something else: "won", "marks", a pound's weight, a Rand study.
fn is_plain(view: &View, start: usize, end: usize, large: bool) -> bool {
    let word = view.word(start);
    match word.fold().trim_end_matches('s') {
        "won" | "mark" | "crown" => large,
        "pound" => {
            let weight = view.byte_before(start) == b'-' || view.past_next(end, "of").is_some();
            large || !weight
        }
        "mao" | "rand" => large || !word.capital(),
        _ => true,
    }
}

/// The currency written before an amount at `at`: `USD 200`, `Rs. 500`, `RMB3.2 billion`. Gives its code, where it
/// begins, and below which number it is none unless the amount is large by its writing.
pub(super) fn before(view: &View, at: usize) -> Option<(&'static str, usize, u32)> {
    let mut end = view.gap_before(at);
    if view.byte_before(end) == b'.' {
        end -= 1;
    }
    let word = view.word_ending(end);
    if word.text.is_empty() || !view.open(word.start) || view.byte_before(word.start) == b'-' {
        return None;
    }
    if let Some((code, case)) = by_code(word.text).filter(|_| end == view.gap_before(at)) {
        return Some((code, word.start, if case == Case::Scaled { 100 } else { 0 }));
    }
    let (_, code, scaled) = MARKS.iter().find(|(mark, _, _)| *mark == word.text)?;
    (view.byte(end) != b'.' || *code == "INR").then_some((
        code,
        word.start,
        if *scaled { u32::MAX } else { 0 },
    ))
}

/// True when `letters` may be glued to the digits of an amount: `USD115`, `RM5`.
pub(super) fn is_glued(letters: &str) -> bool {
    by_code(letters).is_some() || MARKS.iter().any(|(mark, _, _)| *mark == letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(CODES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(codes::PREFIXES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(COINS.is_sorted_by(|a, b| a.name < b.name));
    }

    #[test]
    fn coins_lead_to_their_currency() {
        assert_eq!(coin("GBX"), Some(("GBP", 100)));
        assert_eq!(coin("USX"), Some(("USD", 100)));
        assert_eq!(coin("USD"), None);
        assert_eq!(coin("CNY"), None);
    }
}
