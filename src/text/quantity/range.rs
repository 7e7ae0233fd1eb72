//! Ranges: "10 to 15 percent", "$1.5-2 billion", "between five and ten years".

use super::currency;
use super::figure::{self, Figure};
use super::view::View;

/// How the two ends of a range are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// A dash without spaces.
    Tight,
    /// A dash between spaces.
    Spaced,
    /// "to".
    To,
    /// "and" behind "between", "or".
    Word,
}

/// The link at `at` and where the other end begins.
fn link(view: &View, start: usize, at: usize) -> Option<(Link, usize)> {
    let open = view.gap(at);
    if let Some(c @ ('-' | '–' | '—' | '‑' | '‐' | '~' | '−')) = view.char_at(open) {
        let end = open + c.len_utf8();
        let close = view.gap(end);
        if let Some(to) = view.past_word(end, "to") {
            return view.hyphen(to).map(|next| (Link::To, next));
        }
        return match (open > at, close > end) {
            (false, false) => Some((Link::Tight, end)),
            (true, true) if c != '—' => Some((Link::Spaced, close)),
            _ => None,
        };
    }
    let word = view.word(open);
    let next = view.gap(word.end);
    if open == at || next == word.end {
        return None;
    }
    match &*word.fold() {
        "to" => Some((Link::To, next)),
        "and" if view.word_before(start).is_in(&["between"]) => Some((Link::Word, next)),
        "or" => Some((Link::Word, next)),
        _ => None,
    }
}

/// A range of plain numbers: both ends, the low one in the scale of the high one where it has none.
pub(super) fn of_numbers(view: &View, low: &Figure) -> Option<(Figure, Figure)> {
    if low.plus {
        return None;
    }
    let (link, next) = link(view, low.start, low.end)?;
    let high = figure::read(view, next)?;
    // "7-Eleven" is a name.
    if link == Link::Tight && high.words != low.words {
        return None;
    }
    if link == Link::Spaced && high.scale.is_none() && high.grouped != low.grouped {
        return None;
    }
    Some((shared(low, &high)?, high))
}

/// The low end with the scale of the high one; `None` where it is no low end.
fn shared(low: &Figure, high: &Figure) -> Option<Figure> {
    let low = match (low.scale, high.scale) {
        (None, Some(_)) if low.numeral < high.numeral && !low.grouped => low.scaled_by(high.power)?,
        _ => *low,
    };
    (low.value < high.value).then_some(low)
}

/// What follows an amount of money.
pub(super) enum Money {
    /// Another amount with its own sign, whose scale is meant for this one too: "$500-$600 million".
    Shared(u8),
    /// The other end of a range under the same sign.
    Span(Figure, Figure),
}

/// The range that an amount begins, where it does.
pub(super) fn of_money(view: &View, start: usize, low: &Figure) -> Option<Money> {
    let (link, next) = link(view, start, low.end)?;
    if let Some((_, number)) = sign(view, next) {
        let high = figure::read(view, number)?;
        let power = (low.scale.is_none() && high.scale.is_some()).then_some(high.power)?;
        return shared(low, &high)
            .map(|_| Money::Shared(power))
            .filter(|_| low.numeral < high.numeral && !low.grouped);
    }
    let high = figure::read(view, next).filter(|f| !f.words)?;
    let own = matches!(view.char_at(view.joint(high.end)), Some('%' | '％'));
    let sure = match link {
        Link::Tight => !own,
        Link::Spaced | Link::To => high.scale.is_some() && !own,
        Link::Word => high.scale.is_some() && !own && view.word_before(start).is_in(&["between"]),
    };
    let ends = view.closed(high.end);
    sure.then(|| shared(low, &high)).flatten().filter(|_| ends).map(|low| Money::Span(low, high))
}

/// A currency sign at `at`, maybe behind its letters: where its number begins.
fn sign(view: &View, at: usize) -> Option<(char, usize)> {
    let letters = view.word(at);
    let from = if letters.text.len() <= 3 { letters.end } else { at };
    let c = view.char_at(from).filter(|c| currency::sign(*c).is_some())?;
    Some((c, view.gap(from + c.len_utf8())))
}
