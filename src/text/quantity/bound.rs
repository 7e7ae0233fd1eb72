//! Bounds: "about", "up to", "at least" before a figure, "or more" behind it.

use super::Bound;
use super::view::{View, Word};

/// The bound that the words around the bytes `start..end` say. `plus` is the sign inside the figure, `time` is true
/// for durations, before which "over" is no bound.
pub(super) fn around(view: &View, start: usize, end: usize, plus: bool, time: bool) -> Bound {
    if plus {
        return Bound::AtLeast;
    }
    behind(view, end).or_else(|| before(view, start, time)).unwrap_or_default()
}

/// "or more", "or less", "or so", a plus behind the unit.
fn behind(view: &View, end: usize) -> Option<Bound> {
    if view.byte(end) == b'+' && !view.byte(end + 1).is_ascii_digit() {
        return Some(Bound::AtLeast);
    }
    if let Some(next) = view.hyphen(end) {
        return view.past_word(next, "plus").map(|_| Bound::AtLeast);
    }
    let or = view.past_next(end, "or")?;
    match &*view.word(view.gap(or)).fold() {
        "more" | "higher" | "greater" | "above" | "better" | "longer" => Some(Bound::AtLeast),
        "less" | "fewer" | "lower" | "under" | "below" => Some(Bound::UpTo),
        "so" => Some(Bound::About),
        _ => None,
    }
}

fn before(view: &View, start: usize, time: bool) -> Option<Bound> {
    let at = view.gap_before(start);
    match view.char_before(at)? {
        '~' | '≈' | '∼' => return Some(Bound::About),
        '<' | '≤' => return Some(Bound::UpTo),
        '>' | '≥' => return Some(Bound::AtLeast),
        _ => {}
    }
    let word = described(view, view.word_ending(at));
    if word.is_in(&["of"]) {
        return noun_of(view, word.start);
    }
    let earlier = view.word_before(word.start);
    match &*word.fold() {
        "about" | "around" | "roughly" | "nearly" | "almost" | "approximately" | "approx" | "circa"
        | "some" | "estimated" | "nearing" | "approaching" => Some(Bound::About),
        "to" => match &*earlier.fold() {
            "up" => Some(Bound::UpTo),
            "close" => Some(Bound::About),
            _ => None,
        },
        "as" => as_far_as(view, earlier.start, &earlier.fold()),
        "than" => than(view, earlier.start, &earlier.fold()),
        "least" | "minimum" => Some(Bound::AtLeast),
        "most" => earlier.is_in(&["at"]).then_some(Bound::UpTo),
        "maximum" => Some(Bound::UpTo),
        "over" | "past" => (!time && !word.is_in(&["past"])).then_some(Bound::AtLeast),
        "above" | "exceed" | "exceeds" | "exceeded" | "exceeding" | "topping" | "surpassing" | "beyond" => {
            Some(Bound::AtLeast)
        }
        "under" | "below" | "sub" => Some(Bound::UpTo),
        _ => None,
    }
}

/// The word before "additional", "a whopping", "a total of" and their kind: these stand between bound and figure.
fn described<'t>(view: &View<'t>, last: Word<'t>) -> Word<'t> {
    let mut word = last;
    if word.is_in(&["of"]) && view.word_before(word.start).is_in(&["total"]) {
        word = view.word_before(word.start);
    }
    if !word.is_in(&[
        "additional",
        "extra",
        "another",
        "further",
        "whopping",
        "total",
        "combined",
        "staggering",
    ]) {
        return last;
    }
    let before = view.word_before(word.start);
    if before.is_in(&["a", "an"]) { view.word_before(before.start) } else { before }
}

/// "upwards of", "a minimum of", "in excess of", "shy of", before an "of" at `at`.
fn noun_of(view: &View, at: usize) -> Option<Bound> {
    match &*view.word_before(at).fold() {
        "upwards" | "upward" | "north" | "excess" | "minimum" => Some(Bound::AtLeast),
        "maximum" | "shy" | "short" | "south" => Some(Bound::UpTo),
        _ => None,
    }
}

/// "as much as" and its kind, from the word before the second "as".
fn as_far_as(view: &View, at: usize, word: &str) -> Option<Bound> {
    if !view.word_before(at).is_in(&["as"]) {
        return None;
    }
    match word {
        "much" | "many" | "high" | "long" | "large" => Some(Bound::UpTo),
        "little" | "few" | "low" => Some(Bound::AtLeast),
        _ => None,
    }
}

/// "more than", "no less than" and their kind, from the word before "than".
fn than(view: &View, at: usize, word: &str) -> Option<Bound> {
    let denied = view.word_before(at).is_in(&["no", "not"]);
    let up = match word {
        "more" | "greater" | "higher" | "larger" | "better" | "longer" => true,
        "less" | "fewer" | "lower" | "smaller" | "shorter" => false,
        _ => return None,
    };
    Some(if up != denied { Bound::AtLeast } else { Bound::UpTo })
}
