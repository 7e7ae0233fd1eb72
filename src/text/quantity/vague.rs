//! Figures without a number: "hundreds of thousands of chips", "multiple billions", "multibillion-dollar".

use super::currency;
use super::measure::Unit;
use super::noun;
use super::view::{View, Word};
use super::words;
use super::{Found, Value};

/// Power of ten beyond which nobody counts.
const LARGEST: u8 = 24;

/// The power of ten of a scale word in the plural.
pub(super) fn plural(word: &str) -> Option<u8> {
    Some(match word {
        "tens" | "dozens" => 1,
        "hundreds" => 2,
        "thousands" => 3,
        "millions" => 6,
        "billions" => 9,
        "trillions" => 12,
        _ => return None,
    })
}

/// The power of ten of "multibillion" and its kind.
fn multi(word: &str) -> Option<u8> {
    words::power(word.strip_prefix("multi").filter(|rest| rest.len() > 3)?)
}

/// True for the words at which [`at`] looks.
pub(super) fn is_start(word: &str) -> bool {
    plural(word).is_some() || multi(word).is_some() || word == "multi"
}

/// The vague figure that begins with the word at `at`.
pub(super) fn at(view: &View, at: usize) -> Option<Found> {
    let word = view.word(at);
    let fold = word.fold();
    if let Some(power) = multi(&fold) {
        return compound(view, at, power, word.end);
    }
    if &*fold == "multi" {
        let scale = view.word(view.hyphen(word.end)?);
        return compound(view, at, words::power(&scale.fold())?, scale.end);
    }
    let (mut power, mut end) = (plural(&fold)?, word.end);
    while let Some((more, to)) = chained(view, end).filter(|(more, _)| power + more <= LARGEST) {
        (power, end) = (power + more, to);
    }
    let start = quantifier(view, at).map_or(at, |word| word.start);
    // "tens" says nothing by itself, "thousands" only in front of something.
    let alone = end == word.end && start == at;
    if alone && &*fold == "tens" {
        return None;
    }
    Some(finish(view, start, power, end))
}

/// "several billion dollars", "a few hundred employees": the scale word at `at` behind a word for some.
pub(super) fn several(view: &View, at: usize) -> Option<Found> {
    let word = view.word(at);
    let power = match words::part(&word.fold())? {
        words::Part::Times(12) => 1,
        words::Part::Times(_) => 2,
        words::Part::Power(power) => power,
        _ => return None,
    };
    let some = quantifier(view, at)?;
    let (mut power, mut end) = (power, word.end);
    while let Some(next) =
        words::power(&view.word(view.gap(end)).fold()).filter(|next| power + next <= LARGEST)
    {
        (power, end) = (power + next, view.word(view.gap(end)).end);
    }
    Some(finish(view, some.start, power, end))
}

/// The word for an unsaid number before `at`.
fn quantifier<'t>(view: &View<'t>, at: usize) -> Option<Word<'t>> {
    let word = view.word_before(at);
    let word = if word.is_in(&["of"]) { view.word_before(word.start) } else { word };
    word.is_in(&["several", "few", "multiple", "many", "couple", "countless", "untold"]).then_some(word)
}

/// The next link of "hundreds of thousands".
fn chained(view: &View, end: usize) -> Option<(u8, usize)> {
    let of = view.past_next(end, "of")?;
    let word = view.word(view.gap(of));
    plural(&word.fold()).map(|power| (power, word.end))
}

/// "multibillion-dollar", "multi-million-euro", "multi-billion".
fn compound(view: &View, start: usize, power: u8, end: usize) -> Option<Found> {
    let unit = match currency::after(view, end, true).filter(|c| c.coin.is_none()) {
        Some(currency) => Unit::plain(currency.code, currency.end),
        None => Unit::plain("count", end),
    };
    Some(Found::said(view, start, Value::Vague(Some(power)), unit))
}

/// Adds the currency or the counted noun behind "of".
fn finish(view: &View, start: usize, power: u8, end: usize) -> Found {
    let of = view.past_next(end, "of").unwrap_or(end);
    if let Some(currency) = currency::after(view, of, true).filter(|c| c.coin.is_none()) {
        return Found::said(view, start, Value::Vague(Some(power)), Unit::plain(currency.code, currency.end));
    }
    let mut unit = Unit::plain("count", end);
    let next = view.gap(of);
    unit.noun = noun::plural(view, next).filter(|_| next > of).map(|noun| (noun.start, noun.end));
    Found::said(view, start, Value::Vague(Some(power)), unit)
}
