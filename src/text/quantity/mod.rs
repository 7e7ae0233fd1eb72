//! Quantities: figures with a unit or a currency, as written and normalised.

mod bound;
mod count;
mod currency;
mod date;
mod digits;
mod duration;
mod figure;
mod found;
mod measure;
mod money;
mod multiple;
mod name;
mod noun;
mod percent;
mod range;
mod rate;
mod ratio;
mod scan;
mod sieve;
mod start;
#[cfg(test)]
mod tests;
mod trigger;
mod unit;
mod vague;
mod view;
mod words;

use super::{Field, Span};
use found::Found;
use rust_decimal::Decimal;

pub use currency::coin;

/// All figures of `text`, which is the `field` of an item written on `date`: in reading order, without overlaps.
/// Spans are bytes, on character boundaries. Days such as "last Monday" are resolved when the date is given and are
/// [`Value::Vague`] otherwise. Prices in a coin keep the coin's own code: see [`coin`].
pub fn find(text: &str, field: Field, date: Option<jiff::civil::Date>) -> Vec<Quantity> {
    scan::all(text, date).into_iter().map(|found| found.quantity(field)).collect()
}

/// A figure in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Where it stands.
    pub span: Span,
    /// What it says, normalised.
    pub measure: Measure,
}

/// A normalised figure: value, unit, bound.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// The number or date; `Vague` keeps no number ("hundreds of thousands").
    pub value: Value,
    /// ISO 4217 code (or a quoted coin's: see [`coin`]), `percent`, `percentage points`, `basis points`, `W`, `Wh`, `B`, `bit`, `Hz`,
    /// `FLOPS`, lengths, areas and masses under their own short names (`mm2`, `mile`, `in`, `kg`), `s`, `x`, `ratio`, `count`, `date`,
    /// or a rate such as `tokens/min`, `bit/s`, `USD/h`, `USD/Mtokens`.
    pub unit: String,
    /// How the figure is bounded.
    pub bound: Bound,
    /// For `count`: the noun that is counted, as written ("GPUs", "employees").
    pub noun: Option<String>,
}

/// The value of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number in the unit.
    Number(Decimal),
    /// ISO 8601, as precise as the text: `2026`, `2026-Q3`, `2026-H1`, `2026-04`, `2026-W16`, `2026-04-29`, `--04-29`, `--04`.
    Date(String),
    /// Words without a number, with the order of magnitude as a power of ten where they give one ("multiple billions" is 9).
    Vague(Option<u8>),
}

/// How exact a figure is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// "about", "nearly", "some".
    About,
    /// "up to", "as much as", "under".
    UpTo,
    /// "at least", "more than", "over".
    AtLeast,
    /// A range: the value is the low end, this the high one.
    High(Decimal),
}
