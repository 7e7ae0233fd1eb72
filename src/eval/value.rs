//! Values of labels and records, and when two of them are the same.

use super::name::fold;
use serde::Deserialize;
use serde_json::Value as Json;

/// A value with its unit, as files have it.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Figure {
    /// As written in the text, in records.
    pub raw: Option<String>,
    /// A number, a date, or nothing where the text gives none.
    #[serde(default)]
    pub value: Json,
    /// The unit of the guide.
    pub unit: Option<String>,
}

impl Figure {
    /// True when both say the same: unit, and number within half a percent, sign left aside.
    pub fn same(&self, other: &Figure) -> bool {
        let unit = |figure: &Figure| fold(figure.unit.as_deref().unwrap_or_default());
        if unit(self) != unit(other) {
            return false;
        }
        match (&self.value, &other.value) {
            (Json::Null, Json::Null) => true,
            (Json::Null, _) | (_, Json::Null) => false,
            (Json::String(_), _) | (_, Json::String(_)) => text(&self.value) == text(&other.value),
            (one, other) => match (one.as_f64(), other.as_f64()) {
                (Some(one), Some(other)) => near(one.abs(), other.abs()),
                _ => false,
            },
        }
    }
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 0.005 * one.max(other).max(1e-12)
}

fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn figure(value: Json, unit: &str) -> Figure {
        Figure { raw: None, value, unit: Some(unit.to_owned()) }
    }

    #[test]
    fn sameness_allows_rounding_and_sign_but_no_other_unit() {
        for (one, other, same) in [
            (figure(json!(2e9), "USD"), figure(json!(2_000_000_000_i64), "usd"), true),
            (figure(json!(100), "W"), figure(json!(100.5), "W"), true),
            (figure(json!(100), "W"), figure(json!(101), "W"), false),
            (figure(json!(-12), "percent"), figure(json!(12), "percent"), true),
            (figure(json!(12), "percent"), figure(json!(12), "x"), false),
            (figure(json!(null), "USD"), figure(json!(null), "USD"), true),
            (figure(json!(null), "USD"), figure(json!(0), "USD"), false),
            (figure(json!("2026"), "date"), figure(json!(2026), "date"), true),
            (figure(json!("2026-04"), "date"), figure(json!("2026-05"), "date"), false),
        ] {
            assert_eq!((one.same(&other), other.same(&one)), (same, same), "{one:?} {other:?}");
        }
    }
}
