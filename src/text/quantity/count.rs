//! Counts with their noun: "400,000 GPUs", "30 million monthly users", "500+ employees", "three data centers".

use super::date;
use super::figure::{Figure, Scale};
use super::measure::Unit;
use super::name;
use super::noun::{self, Noun};
use super::rate;
use super::view::{View, Word};
use super::words;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The counted noun behind a number, and the rate where it is per time. Names ("Windows 11 users"), versions and
/// small numbers that are a manner of speaking ("one of", "3 of 5") count nothing.
pub(super) fn unit(view: &View, figure: &Figure) -> Option<Unit> {
    if !can_count(view, figure) {
        return None;
    }
    let noun = hyphenated(view, figure).or_else(|| spaced(view, figure))?;
    let (head, end) = (noun.head, noun.end);
    if let Some((time, end)) = rate::per_time(view, end) {
        let mut unit = Unit::plain("count", end);
        unit.code = Cow::Owned(format!("{}/{}", thing(view.slice(head, noun.end)), time.symbol));
        return Some(unit);
    }
    let mut unit = Unit::plain("count", end);
    unit.noun = Some((noun.start, noun.end));
    Some(unit)
}

/// The noun as a rate says it: in small letters unless it is an acronym.
fn thing(noun: &str) -> Cow<'_, str> {
    let capitals = noun.bytes().filter(u8::is_ascii_uppercase).count();
    if capitals == 1 { Cow::Owned(noun.to_ascii_lowercase()) } else { Cow::Borrowed(noun) }
}

fn spaced(view: &View, figure: &Figure) -> Option<Noun> {
    let at = view.gap(figure.end);
    if at == figure.end {
        return None;
    }
    if view.has(at, "a.m") || view.has(at, "p.m") {
        return None;
    }
    if let Some(end) = view.past_word(at, "times") {
        let many = figure.numeral > Decimal::ONE;
        return many.then_some(Noun { start: at, head: at, end });
    }
    if let Some(end) = view
        .past_word(at, "degrees")
        .and_then(|to| view.past_next(to, "of"))
        .and_then(|of| view.past_next(of, "freedom"))
    {
        return Some(Noun { start: at, head: at, end });
    }
    let measure = measure(view, at, figure);
    if measure.as_ref().is_some_and(|m| view.word(m.head).is_in(&["token", "parameter", "qubit"])) {
        return measure;
    }
    noun::plural(view, at)
        .filter(|noun| !is_display(view, figure, noun) && !is_clause(view, figure, noun))
        .or(measure)
}

/// "Fold 3 starts at", "the 70B model leads": a name with its number and a verb, or a phrase for money ("six figures").
fn is_clause(view: &View, figure: &Figure, noun: &Noun) -> bool {
    let head = view.word(noun.head);
    let before = view.word_before(figure.start);
    let named = noun.head == noun.start && before.capital() && !before.is_in(name::BEFORE);
    let model = figure.scale == Some(Scale::Letter) && noun.head > noun.start;
    let phrase = figure.words && head.is_in(&["figures"]);
    phrase || ((named || model) && noun::may_be_verb(&head.fold()))
}

/// A noun in the singular that large numbers stand before: "128K token context", "100,000 GPU cluster".
fn measure(view: &View, at: usize, figure: &Figure) -> Option<Noun> {
    let word = view.word(at);
    let fits = is_measure(word)
        && view.closed(word.end)
        && (figure.is_large() || (figure.numeral >= Decimal::TEN && !figure.words));
    fits.then_some(Noun { start: at, head: at, end: word.end })
}

/// Nouns that stand in the singular behind a large number.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "token", "parameter", "qubit", "gpu", "cpu", "tpu", "chip", "core", "node", "user", "person",
    "member", "employee", "worker", "seat", "page", "image", "transistor", "accelerator", "server",
    "rack", "subscriber",
];

fn is_measure(word: Word) -> bool {
    word.is_in(MEASURES)
}

/// "16-pin", "70B-parameter", "20-person".
fn hyphenated(view: &View, figure: &Figure) -> Option<Noun> {
    #[rustfmt::skip]
    const NOT: &[&str] = &[
        "to", "for", "by", "in", "of", "on", "and", "or", "at", "k", "ks", "way", "ways", "plus",
        "fold", "odd", "off", "time", "times", "up", "out", "a", "an", "the", "th", "st", "nd",
        "rd", "something", "ish", "series", "style", "like", "per", "minus", "x", "only", "based",
        "led", "backed",
    ];
    let at = view.hyphen(figure.end)?;
    let word = view.word(at);
    let capital = word.capital() && !view.is_headline() && !word.text.bytes().all(|b| b.is_ascii_uppercase());
    let known = is_measure(word);
    if word.text.len() < 2
        || !view.closed(word.end)
        || word.is_in(NOT)
        || (capital && !known)
        || (figure.words && !known && !figure.is_large())
    {
        return None;
    }
    // "3-D", "7-ELEVEN", "F-16C-D": more hyphens make a name, unless the figure is a plain adjective.
    (view.byte(word.end) != b'-' || known).then_some(Noun { start: at, head: at, end: word.end })
}

/// "4K TVs", "1.6T modules": a resolution, a speed.
fn is_display(view: &View, figure: &Figure, noun: &Noun) -> bool {
    #[rustfmt::skip]
    const SHOWN: &[&str] = &[
        "tvs", "displays", "monitors", "videos", "screens", "cameras", "projectors", "televisions",
        "streams", "movies", "films", "panels",
    ];
    let k = figure.scale == Some(Scale::Letter) && figure.power == 3 && figure.numeral < Decimal::TEN;
    let head = view.word(noun.head);
    let links = figure.power == 12
        && head.is_in(&["modules", "transceivers", "optics", "ports", "switches", "links", "lanes"]);
    (k && head.is_in(SHOWN)) || (figure.scale == Some(Scale::Letter) && links)
}

fn can_count(view: &View, figure: &Figure) -> bool {
    let bare = figure.scale.is_none();
    if bare && (figure.fraction || figure.numeral <= Decimal::ONE) {
        return false;
    }
    let of = view.word_before(figure.start);
    let of = if of.is_in(&["the", "its", "their"]) { view.word_before(of.start) } else { of };
    if of.is_in(&["of", "in"]) && bare && is_share(view, of.start) {
        return false;
    }
    if bare && !figure.grouped && !figure.words && is_year_like(view, figure) {
        return false;
    }
    let text = view.slice(figure.start, figure.end);
    let retirement = text.starts_with("401") && figure.numeral == Decimal::from(401);
    !(text.starts_with('0') || retirement) && (figure.is_large() || !name::holds(view, figure))
}

/// A bare number between 1700 and 2100 is an amount only where a word says so: "over 2000 handsets".
fn is_year_like(view: &View, figure: &Figure) -> bool {
    let near = (Decimal::from(1700)..=Decimal::from(2100)).contains(&figure.numeral);
    near && !date::is_amount(view, view.word_before(figure.start))
}

/// "3 of 5", "two out of the three", "one in" before the word at `at`: a share, no count.
fn is_share(view: &View, at: usize) -> bool {
    let last = view.word_before(at);
    let last = if last.is_in(&["out"]) { view.word_before(last.start) } else { last };
    let end = view.gap_before(if last.text.is_empty() { at } else { last.end });
    let short =
        view.byte_before(end).is_ascii_digit() && !view.byte_before(end.saturating_sub(3)).is_ascii_digit();
    short || matches!(words::part(&last.fold()), Some(words::Part::Unit(_)))
}
