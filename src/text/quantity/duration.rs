//! Durations in seconds: years of 365 days, months of 30.

use super::figure::Figure;
use super::measure::Unit;
use super::noun;
use super::view::View;
use rust_decimal::Decimal;

/// A measure of time: seconds in it as mantissa and decimals, and its name behind the stroke of a rate.
#[derive(Clone, Copy)]
pub(super) struct Time {
    mantissa: i64,
    scale: u32,
    /// `s`, `min`, `h`, `day`, `week`, `month`, `year`.
    pub symbol: &'static str,
}

impl Time {
    const fn whole(seconds: i64, symbol: &'static str) -> Time {
        Time { mantissa: seconds, scale: 0, symbol }
    }

    const fn part(scale: u32, symbol: &'static str) -> Time {
        Time { mantissa: 1, scale, symbol }
    }

    fn seconds(self) -> Decimal {
        Decimal::new(self.mantissa, self.scale)
    }
}

const DAY: i64 = 86_400;

/// The measure of time that a word in lower case names.
pub(super) fn time(word: &str) -> Option<Time> {
    Some(match word {
        "second" | "seconds" | "sec" | "secs" => Time::whole(1, "s"),
        "minute" | "minutes" | "min" | "mins" => Time::whole(60, "min"),
        "hour" | "hours" | "hr" | "hrs" => Time::whole(3600, "h"),
        "day" | "days" => Time::whole(DAY, "day"),
        "week" | "weeks" | "wk" | "wks" => Time::whole(7 * DAY, "week"),
        "month" | "months" => Time::whole(30 * DAY, "month"),
        "year" | "years" | "yr" | "yrs" => Time::whole(365 * DAY, "year"),
        "decade" | "decades" => Time::whole(3650 * DAY, "decade"),
        "century" | "centuries" => Time::whole(36500 * DAY, "century"),
        "millisecond" | "milliseconds" | "ms" | "msec" => Time::part(3, "ms"),
        "microsecond" | "microseconds" => Time::part(6, "us"),
        "nanosecond" | "nanoseconds" | "ns" => Time::part(9, "ns"),
        "picosecond" | "picoseconds" => Time::part(12, "ps"),
        "femtosecond" | "femtoseconds" => Time::part(15, "fs"),
        _ => return None,
    })
}

/// The duration behind a number: "years", "-month", "simulation hours", with "later" or "ago" behind it.
pub(super) fn unit(view: &View, figure: &Figure) -> Option<Unit> {
    let next = view.joint(figure.end);
    if let Some(found) = micro(view, next) {
        return Some(found);
    }
    let tight = next == figure.end;
    let word = view.word(next);
    if tight {
        return short(view, figure).filter(|_| !word.text.is_empty());
    }
    let hyphen = view.byte(next - 1) == b'-';
    let (time, end) = match time(&word.fold()).filter(|_| view.closed(word.end)) {
        Some(time) => (time, word.end),
        None => kind_of_time(view, next).filter(|_| !hyphen)?,
    };
    let one = figure.numeral == Decimal::ONE && figure.scale.is_none();
    let tail = tail(view, end);
    // "One day" is a phrase, "30 second-generation chips" no time, "5 ms" no name.
    let zero = figure.numeral.is_zero();
    let year = !figure.is_large() && !figure.words && figure.numeral > Decimal::from(1900) && word.capital();
    let phrase = one && figure.words && !hyphen && time.symbol == "day" && tail == end;
    let ordinal = word.is_in(&["second"]) && !hyphen && view.hyphen(word.end).is_some();
    let name = word.text.len() == 2 && word.text.bytes().any(|b| b.is_ascii_uppercase());
    if zero || year || phrase || ordinal || name || (one && figure.words && time.symbol == "s" && !hyphen) {
        return None;
    }
    Some(Unit::times("s", time.seconds(), tail))
}

/// `24h`, `30s` is too often a name: only hours and the sub-seconds are read without a space.
fn short(view: &View, figure: &Figure) -> Option<Unit> {
    let word = view.word(figure.end);
    let fold = word.fold();
    let time = match &*fold {
        "h" => Time::whole(3600, "h"),
        "sec" | "secs" | "min" | "mins" | "hr" | "hrs" | "ms" | "ns" | "yr" | "yrs" => time(&fold)?,
        _ => return None,
    };
    let plain = word.text.bytes().all(|b| b.is_ascii_lowercase());
    let name = view.byte(word.end) == b'.' && !view.closed(word.end + 1);
    (plain && !name && view.closed(word.end)).then(|| Unit::times("s", time.seconds(), word.end))
}

/// `µs`, in either of its two characters.
fn micro(view: &View, at: usize) -> Option<Unit> {
    let c = view.char_at(at).filter(|c| matches!(c, 'µ' | 'μ'))?;
    let end = view.past_word(at + c.len_utf8(), "s")?;
    Some(Unit::times("s", Time::part(6, "us").seconds(), end))
}

/// "simulation hours", "consecutive years": a time of some kind. Machine hours are work, not time.
fn kind_of_time(view: &View, at: usize) -> Option<(Time, usize)> {
    let kind = view.word(at);
    let last = view.word(view.gap(kind.end));
    let time = time(&last.fold()).filter(|_| view.closed(last.end) && last.start > kind.end)?;
    let small = kind.text.len() > 2 && kind.text.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    let work = kind.is_in(&[
        "core", "node", "person", "man", "machine", "staff", "worker", "watt", "kilowatt", "megawatt",
        "gigawatt", "light", "fiscal",
    ]);
    let plural = last.text.ends_with(['s', 'S']) && last.text.len() > 3;
    (small && plural && !work && !noun::is_stop(&kind.fold())).then_some((time, last.end))
}

/// Past "later", "ago", "earlier" or "-old" behind a duration.
fn tail(view: &View, end: usize) -> usize {
    if let Some(old) = view.hyphen(end).and_then(|next| view.past_word(next, "old")) {
        return old;
    }
    ["later", "ago", "earlier"].iter().find_map(|word| view.past_next(end, word)).unwrap_or(end)
}
