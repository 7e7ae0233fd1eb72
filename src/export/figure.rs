//! Figures in files: JSON numbers and plain decimals for programs, short forms ("$2B", "6 GW") for people.

use crate::text::quantity::{Bound, Measure, Value};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// A value as JSON: a number, an ISO date, or null where the text gives words only.
pub(super) struct Json<'a>(pub(super) &'a Value);

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Number(number) => Number(*number).serialize(out),
            Value::Date(date) => out.serialize_str(date),
            Value::Vague(_) => out.serialize_none(),
        }
    }
}

/// A decimal as a JSON number: digits only while it is whole and fits, else the nearest double.
pub(super) struct Number(pub(super) Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let plain = plain(self.0);
        match plain.parse::<i64>() {
            Ok(whole) => out.serialize_i64(whole),
            Err(_) => out.serialize_f64(plain.parse().unwrap_or_default()),
        }
    }
}

/// A decimal without exponent and without trailing zeros.
pub(super) fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}

/// A value for a cell of a table; nothing for words without a number.
pub(super) fn cell(value: &Value) -> String {
    match value {
        Value::Number(number) => plain(*number),
        Value::Date(date) => date.clone(),
        Value::Vague(_) => String::new(),
    }
}

/// A figure as a person writes it: "$2B", "up to €34.2B", "6 GW", "100,000 GPUs", "12%".
pub fn short(measure: &Measure) -> String {
    let Value::Number(number) = measure.value else {
        return cell(&measure.value);
    };
    let low = with_unit(number, measure);
    match measure.bound {
        Bound::Exact => low,
        Bound::About => format!("about {low}"),
        Bound::UpTo => format!("up to {low}"),
        Bound::AtLeast => format!("at least {low}"),
        Bound::High(high) => format!("{low}\u{2013}{}", with_unit(high, measure)),
    }
}

fn with_unit(number: Decimal, measure: &Measure) -> String {
    let unit = measure.unit.as_str();
    match unit {
        "percent" => format!("{}%", plain(number)),
        "x" => format!("{}x", plain(number)),
        "count" => {
            let noun = measure.noun.as_deref().unwrap_or_default();
            format!("{} {noun}", grouped(number)).trim_end().to_owned()
        }
        "W" | "Wh" | "B" => scaled(number, &["", "k", "M", "G", "T", "P", "E"], |figure, prefix| {
            format!("{figure} {prefix}{unit}")
        }),
        _ => scaled(number, &["", "K", "M", "B", "T"], |figure, prefix| money(figure, prefix, unit)),
    }
}

fn money(figure: String, prefix: &str, unit: &str) -> String {
    let sign = match unit {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "CNY" => "CN¥",
        "INR" => "₹",
        "KRW" => "₩",
        _ => return format!("{figure}{prefix} {unit}"),
    };
    match figure.strip_prefix('-') {
        Some(figure) => format!("-{sign}{figure}{prefix}"),
        None => format!("{sign}{figure}{prefix}"),
    }
}

/// Divides by a thousand as long as that leaves at least one, and rounds to three decimals.
fn scaled(number: Decimal, prefixes: &[&str], write: impl Fn(String, &str) -> String) -> String {
    let mut left = number;
    let mut prefixes = prefixes.iter();
    let mut prefix = prefixes.next().copied().unwrap_or_default();
    for next in prefixes {
        if left.abs() < Decimal::ONE_THOUSAND {
            break;
        }
        left /= Decimal::ONE_THOUSAND;
        prefix = next;
    }
    write(plain(left.round_dp(3)), prefix)
}

/// Thousands set apart by commas.
fn grouped(number: Decimal) -> String {
    let plain = plain(number);
    let (whole, fraction) = plain.split_once('.').map_or((&*plain, None), |(w, f)| (w, Some(f)));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        let left = whole.len() - at;
        if at > 0 && left.is_multiple_of(3) && !out.ends_with('-') {
            out.push(',');
        }
        out.push(digit);
    }
    match fraction {
        Some(fraction) => format!("{out}.{fraction}"),
        None => out,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn measure(value: &str, unit: &str, bound: Bound) -> Measure {
        Measure {
            value: Value::Number(Decimal::from_str(value).unwrap()),
            unit: unit.into(),
            bound,
            noun: (unit == "count").then(|| "GPUs".into()),
        }
    }

    #[test]
    fn people_read_short_forms() {
        for (value, unit, bound, want) in [
            ("2000000000", "USD", Bound::Exact, "$2B"),
            ("34200000000", "EUR", Bound::UpTo, "up to €34.2B"),
            ("-1500000", "USD", Bound::Exact, "-$1.5M"),
            ("999", "USD", Bound::AtLeast, "at least $999"),
            ("6000000000", "W", Bound::Exact, "6 GW"),
            ("100000", "count", Bound::About, "about 100,000 GPUs"),
            ("-1234.5", "count", Bound::Exact, "-1,234.5 GPUs"),
            ("0.2", "percent", Bound::Exact, "0.2%"),
            ("7000000", "CHF", Bound::Exact, "7M CHF"),
            ("1000000000", "USD", Bound::High(Decimal::from(2_000_000_000_i64)), "$1B–$2B"),
        ] {
            assert_eq!(short(&measure(value, unit, bound)), want);
        }
    }

    #[test]
    fn json_numbers_have_no_exponent_while_whole() {
        for (value, want) in [
            ("2000000000.00", "2000000000"),
            ("999999999999999", "999999999999999"),
            ("0.20", "0.2"),
            ("-7", "-7"),
            ("0", "0"),
        ] {
            let number = Number(Decimal::from_str(value).unwrap());
            assert_eq!(serde_json::to_string(&number).unwrap(), want);
        }
    }
}
