//! From a number and its unit to a record: value, bound and sign put together.

use super::figure::Figure;
use super::measure::Unit;
use super::view::View;
use super::{Bound, Measure, Quantity, Value, bound};
use crate::text::{Field, Span};

/// A figure as the families give it, before it belongs to a field.
pub(super) struct Found {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    measure: Measure,
}

impl Found {
    /// A figure of one number. `None` when its value is too large to be held.
    pub fn of(view: &View, start: usize, figure: &Figure, unit: Unit) -> Option<Found> {
        let value = figure.value.checked_mul(unit.factor)?.checked_add(unit.extra)?;
        let bound = bound::around(view, start, unit.end, figure.plus, unit.code == "s");
        Some(Found::new(view, start, Value::Number(value), unit, bound))
    }

    /// A range from one number to another in the same unit. `None` when a value is too large to be held.
    pub fn range(view: &View, start: usize, low: &Figure, high: &Figure, unit: Unit) -> Option<Found> {
        let bottom = low.value.checked_mul(unit.factor)?;
        let top = high.value.checked_mul(unit.factor)?;
        Some(Found::new(view, start, Value::Number(bottom), unit, Bound::High(top.normalize())))
    }

    /// A figure whose value needs no number in the text, with the bound that stands around it.
    pub fn said(view: &View, start: usize, value: Value, unit: Unit) -> Found {
        let bound = bound::around(view, start, unit.end, false, unit.code == "s");
        Found::new(view, start, value, unit, bound)
    }

    /// A date: of bounds it only takes "about".
    pub fn dated(view: &View, start: usize, value: Value, unit: Unit) -> Found {
        let bound = match bound::around(view, start, unit.end, false, false) {
            Bound::About => Bound::About,
            _ => Bound::Exact,
        };
        Found::new(view, start, value, unit, bound)
    }

    fn new(view: &View, start: usize, value: Value, unit: Unit, bound: Bound) -> Found {
        let (start, value) = signed(view, start, value, &unit.code);
        let noun = unit.noun.map(|(from, to)| view.slice(from, to).to_owned());
        Found { start, end: unit.end, measure: Measure { value, unit: unit.code.into_owned(), bound, noun } }
    }

    /// Turns the value round: "$-5M".
    pub fn negate(&mut self) {
        if let Value::Number(value) = &mut self.measure.value {
            *value = -*value;
        }
    }

    /// True when the figure is a date.
    pub fn is_date(&self) -> bool {
        self.measure.unit == "date"
    }

    /// The record, as part of a field.
    pub fn quantity(self, field: Field) -> Quantity {
        Quantity { span: Span { field, start: self.start, end: self.end }, measure: self.measure }
    }
}

/// The figure with the minus before it, where its unit can be less than nothing: "-5%", "minus 5 percent".
fn signed(view: &View, start: usize, value: Value, unit: &str) -> (usize, Value) {
    let Value::Number(value) = value else {
        return (start, value);
    };
    let value = value.normalize();
    match minus(view, start) {
        Some(at) if !matches!(unit, "s" | "count" | "x" | "ratio") => (at, Value::Number(-value)),
        _ => (start, Value::Number(value)),
    }
}

/// Where the minus before `start` begins.
fn minus(view: &View, start: usize) -> Option<usize> {
    if let Some(c @ ('-' | '−' | '–')) = view.char_before(start) {
        let at = start - c.len_utf8();
        let glued = |c: char| c.is_alphanumeric() || matches!(c, ')' | '%' | '-' | '–' | '$' | '.');
        return (at >= view.floor && !view.char_before(at).is_some_and(glued)).then_some(at);
    }
    let word = view.word_before(start);
    word.is_in(&["minus", "negative"]).then_some(word.start)
}
