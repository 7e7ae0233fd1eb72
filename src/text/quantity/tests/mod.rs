//! What is found in text, as tables: one file a family, each row in several surroundings.
#![allow(clippy::unwrap_used, clippy::panic)]

mod bound;
mod count;
mod date;
mod duration;
mod laws;
mod measure;
mod money;
mod multiple;
mod percent;
mod rate;
mod vague;

use super::{Bound, Quantity, Value, find};
use crate::text::Field;
use jiff::civil::{Date, date};

/// Surroundings that hold no figure themselves.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "{}", "It was {}.", "({})", "“{}”", "Zürich – {}; mehr",
    "News:\n{}\n\nHere follows another piece", "They spoke of {}, she said",
    "See [the notes](https://example.org/2025/04/12?n=30%25) on {}.",
];

/// The day on which all test texts are written: a Wednesday.
const DAY: Date = date(2026, 4, 15);

fn figures(text: &str) -> Vec<Quantity> {
    find(text, Field::Body, Some(DAY))
}

/// A value as the tables write it: a number, a date, or `~` with the power of ten of vague words.
fn value(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.clone(),
        Value::Vague(Some(power)) => format!("~{power}"),
        Value::Vague(None) => "~".to_owned(),
    }
}

/// A bound as the tables write it: words, or the high end of a range.
fn bound(bound: &Bound) -> String {
    match bound {
        Bound::Exact => "exact".to_owned(),
        Bound::About => "about".to_owned(),
        Bound::UpTo => "up to".to_owned(),
        Bound::AtLeast => "at least".to_owned(),
        Bound::High(high) => high.to_string(),
    }
}

/// Text that is one exact figure, its value and its unit, in all surroundings.
#[track_caller]
fn whole(rows: &[(&str, &str, &str)]) {
    for (text, expected, unit) in rows {
        part(&[(text, text, expected, unit, "exact")]);
    }
}

/// Text that holds one figure, the figure as it stands there, value, unit and bound, in all surroundings.
#[track_caller]
fn part(rows: &[(&str, &str, &str, &str, &str)]) {
    for (text, raw, expected, unit, limit) in rows {
        for around in AROUND {
            let text = around.replace("{}", text);
            let found = figures(&text);
            let [one] = &found[..] else {
                panic!("{text:?} should hold one figure: {found:?}");
            };
            let seen = (
                &text[one.span.start..one.span.end],
                value(&one.measure.value),
                &*one.measure.unit,
                bound(&one.measure.bound),
            );
            assert_eq!(seen, (*raw, (*expected).to_owned(), *unit, (*limit).to_owned()), "in {text:?}");
        }
    }
}

/// A sentence and all its figures as `raw = value unit`, in order.
#[track_caller]
fn all(text: &str, expected: &[&str]) {
    let seen: Vec<String> = figures(text)
        .iter()
        .map(|q| {
            let raw = &text[q.span.start..q.span.end];
            format!("{raw} = {} {}", value(&q.measure.value), q.measure.unit)
        })
        .collect();
    assert_eq!(seen, expected, "in {text:?}");
}

/// Texts without any figure.
#[track_caller]
fn none(texts: &[&str]) {
    for text in texts {
        all(text, &[]);
    }
}
