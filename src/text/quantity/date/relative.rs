//! Days, weeks, months and years that count from the day of the item: "yesterday", "last Monday", "next month".

use super::{Dated, month};
use crate::text::quantity::Found;
use crate::text::quantity::view::{View, Word};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// True for the words at which [`word`] looks.
pub(in crate::text::quantity) fn is_start(word: &str) -> bool {
    matches!(word, "yesterday" | "tomorrow" | "last" | "next" | "this")
}

/// The date that the word at `at` begins. Without the item's day the words are kept and the value stays open.
pub(in crate::text::quantity) fn word(view: &View, at: usize) -> Option<Found> {
    let first = view.word(at);
    let fold = first.fold();
    let (end, value) = match &*fold {
        "yesterday" => (first.end, view.date.map(|day| day.yesterday().ok().map(|d| d.to_string()))),
        "tomorrow" => (first.end, view.date.map(|day| day.tomorrow().ok().map(|d| d.to_string()))),
        "last" => period(view, first, -1)?,
        "next" => period(view, first, 1)?,
        "this" => period(view, first, 0)?,
        _ => return None,
    };
    // "yesterday's winners", "today's and tomorrow's models": a manner of speaking as often as not.
    let possessive = view.byte(end) == b'\'' || view.has(end, "’");
    let adverb = matches!(&*fold, "yesterday" | "tomorrow");
    if !view.closed(end) || (possessive && adverb) || view.byte_before(at) == b'-' {
        return None;
    }
    Some(Dated { start: part(view, at), end, value: value.flatten() }.found(view))
}

/// Where "late", "early", "later", "end of" before the words begin.
fn part(view: &View, at: usize) -> usize {
    let word = view.word_before(at);
    if word.is_in(&["late", "early", "later", "earlier"]) {
        return word.start;
    }
    let end = view.word_before(word.start);
    if word.is_in(&["of"]) && end.is_in(&["end", "beginning", "start", "middle"]) { end.start } else { at }
}

type Period = (usize, Option<Option<String>>);

/// The period behind "last", "this" or "next".
fn period(view: &View, first: Word, step: i64) -> Option<Period> {
    let at = view.gap(first.end);
    let word = view.word(at);
    let fold = word.fold();
    if at == first.end || !view.closed(word.end) {
        return None;
    }
    let resolve = |of: &dyn Fn(Date) -> Option<String>| Some((word.end, view.date.map(of)));
    match &*fold {
        "week" => resolve(&|day| week(day, step)),
        "month" => resolve(&|day| {
            Some(day.first_of_month().checked_add(step.months()).ok()?.strftime("%Y-%m").to_string())
        }),
        "quarter" => resolve(&|day| quarter(day, step)),
        "year" => resolve(&|day| Some((i64::from(day.year()) + step).to_string())),
        "summer" | "spring" | "fall" | "autumn" | "winter" if step == 0 => {
            resolve(&|day| Some(day.year().to_string()))
        }
        name => {
            if let Some(weekday) = weekday(name) {
                return resolve(&|day| Some(nearest(day, weekday, step)?.to_string()));
            }
            let number = month::is_month(name).filter(|_| word.capital() && word.text.len() > 2)?;
            resolve(&|day| named_month(day, number, step))
        }
    }
}

fn week(day: Date, step: i64) -> Option<String> {
    let week = day.checked_add(step.weeks()).ok()?.iso_week_date();
    Some(format!("{:04}-W{:02}", week.year(), week.week()))
}

fn quarter(day: Date, step: i64) -> Option<String> {
    let there = day.first_of_month().checked_add((3 * step).months()).ok()?;
    Some(format!("{:04}-Q{}", there.year(), (there.month() + 2) / 3))
}

/// The year of the nearest month of that name: before the item's own for "last", behind it for "next".
fn named_month(day: Date, month: i16, step: i64) -> Option<String> {
    let own = i16::from(day.month());
    let year = match step {
        -1 if month >= own => day.year() - 1,
        1 if month <= own => day.year() + 1,
        _ => day.year(),
    };
    Some(format!("{year:04}-{month:02}"))
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// The nearest such day strictly before or behind, or the one of the item's own week.
fn nearest(day: Date, weekday: Weekday, step: i64) -> Option<Date> {
    if step != 0 {
        return day.nth_weekday(i32::try_from(step).ok()?, weekday).ok();
    }
    let monday = day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
    monday.checked_add(i64::from(weekday.to_monday_zero_offset()).days()).ok()
}
