//! Multiples: "6x", "2.5×", "tenfold", "doubled", "twice as", "three times the".

use super::figure::Figure;
use super::measure::Unit;
use super::name;
use super::view::{View, Word};
use super::{Found, Value};
use rust_decimal::Decimal;

/// The multiple behind a number: `x`, `×`, "-fold", "times" where something is compared.
pub(super) fn unit(view: &View, figure: &Figure) -> Option<Unit> {
    if let Some(end) = cross(view, figure) {
        return Some(Unit::plain("x", end));
    }
    let next = view.joint(figure.end);
    if let Some(end) = view
        .past_word(next, "fold")
        .filter(|_| next == figure.end || view.byte(next - 1) == b'-' || !view.word(next).capital())
    {
        return Some(Unit::plain("x", end));
    }
    let times = view.past_next(figure.end, "times")?;
    compares(view, times).then(|| Unit::plain("x", times))
}

/// The end of a cross behind digits. Tight letters must end the token: `x86`, `4x4` are names.
fn cross(view: &View, figure: &Figure) -> Option<usize> {
    if figure.words {
        return None;
    }
    let next = view.gap(figure.end);
    let c = view.char_at(next)?;
    let end = next + c.len_utf8();
    let fits = match c {
        '×' | '✕' => !view.byte(view.gap(end)).is_ascii_digit(),
        'x' | 'X' if is_model(view, figure, c) => false,
        'x' | 'X' => {
            view.closed(end)
                && (next == figure.end || (c == 'x' && !view.byte(view.gap(end)).is_ascii_digit()))
        }
        _ => false,
    };
    fits.then_some(end)
}

/// "Windows 10X", "Threadripper 3960X": a name, not a multiple.
fn is_model(view: &View, figure: &Figure, c: char) -> bool {
    let before = view.word_before(figure.start);
    let long = figure.numeral >= Decimal::ONE_THOUSAND && !figure.is_large();
    // A name with letters that are not English ends in a part of a word.
    let glued = !before.text.is_empty() && !view.open(before.start);
    c == 'X'
        && (glued
            || long
            || name::is_before(before)
            || (before.capital()
                && !view.is_headline()
                && !before.is_in(&["Up", "To", "A", "The", "Over", "About"])))
}

/// True when "times" at its end compares: "three times as fast", "10 times its size", "5 times earnings".
fn compares(view: &View, end: usize) -> bool {
    #[rustfmt::skip]
    const COMPARED: &[&str] = &[
        "as", "more", "less", "fewer", "the", "that", "its", "their", "his", "her", "our", "what",
        "faster", "slower", "higher", "lower", "larger", "bigger", "smaller", "greater", "better",
        "worse", "cheaper", "longer", "shorter", "stronger", "denser", "earnings", "revenue",
        "revenues", "sales", "ebitda", "over", "above", "last", "current", "today", "normal",
        "annual", "likelier", "quicker", "heavier", "lighter", "costlier", "ahead",
        "oversubscribed",
    ];
    let word = view.word(view.gap(end));
    // "ten times computationally costlier": an adverb, then a comparison.
    word.is_in(COMPARED) || (word.text.ends_with("ly") && view.word(view.gap(word.end)).is_in(COMPARED))
}

/// What a word alone says as a multiple, in tenths.
pub(super) fn word(fold: &str) -> Option<i64> {
    Some(match fold {
        "doubled" | "doubles" | "double" | "doubling" | "twice" | "twofold" => 20,
        "tripled" | "triples" | "triple" | "tripling" | "trebled" | "threefold" | "thrice" => 30,
        "quadrupled" | "quadruples" | "quadruple" | "quadrupling" | "fourfold" => 40,
        "quintupled" | "quintuple" | "quintupling" | "fivefold" => 50,
        "sextupled" | "sixfold" => 60,
        "sevenfold" => 70,
        "eightfold" => 80,
        "ninefold" => 90,
        "tenfold" => 100,
        "twentyfold" => 200,
        "hundredfold" => 1000,
        "thousandfold" => 10_000,
        "halved" | "halving" => 5,
        _ => return None,
    })
}

/// The multiple that the word at `at` says by itself.
pub(super) fn alone(view: &View, at: usize) -> Option<Found> {
    let word = view.word(at);
    let fold = word.fold();
    let tenths = self::word(&fold)?;
    let fits = match &*fold {
        "twice" | "thrice" => compares(view, word.end),
        "double" | "triple" | "quadruple" | "quintuple" | "doubles" | "triples" | "quadruples" => {
            is_verb(view, word) && !is_phrase(view, word)
        }
        "doubled" | "doubling" | "tripled" | "tripling" | "halved" | "halving" => !is_phrase(view, word),
        _ => true,
    };
    let name = word.capital() && view.word_before(at).capital() && !view.is_headline();
    if name || !fits || view.byte_before(at) == b'-' || !view.closed(word.end) {
        return None;
    }
    Some(Found::said(view, at, Value::Number(Decimal::new(tenths, 1)), Unit::plain("x", word.end)))
}

/// "double" is a verb or a comparison behind these, or before these.
fn is_verb(view: &View, word: Word) -> bool {
    #[rustfmt::skip]
    const BEFORE: &[&str] = &[
        "to", "will", "would", "could", "can", "may", "might", "should", "must", "nearly", "almost",
        "roughly", "about", "than", "over", "least", "and", "or",
    ];
    #[rustfmt::skip]
    const AFTER: &[&str] = &[
        "the", "its", "their", "his", "her", "our", "what", "that", "in", "by", "from", "last",
        "year",
    ];
    let next = view.word(view.gap(word.end));
    word_before_is(view, word.start, BEFORE) || (next.start > word.end && next.is_in(AFTER))
}

fn word_before_is(view: &View, at: usize, list: &[&str]) -> bool {
    view.word_before(at).is_in(list)
}

/// "doubled down", "double-digit", "double standard": no multiple.
fn is_phrase(view: &View, word: Word) -> bool {
    #[rustfmt::skip]
    const NEXT: &[&str] = &[
        "down", "up", "digit", "digits", "tap", "standard", "standards", "check", "checked",
        "click", "edged", "sided", "take", "blind", "play", "threat", "agent", "agents", "feature",
        "room", "team", "dip", "jeopardy", "whammy", "counting", "back", "over",
    ];
    view.hyphen(word.end).is_some() || view.word(view.gap(word.end)).is_in(NEXT)
}
