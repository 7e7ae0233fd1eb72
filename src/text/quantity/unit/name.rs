//! Units by name: "gigawatt-hours", "terabytes", "square feet", "miles".

use super::Sized;
use crate::text::quantity::view::View;
use crate::text::quantity::words::ten_to;
use rust_decimal::Decimal;

/// A unit in words: "gigawatt-hours", "terabytes", "square feet", "miles".
pub(super) fn named(view: &View, at: usize, tight: bool) -> Option<(Sized, usize)> {
    let word = view.word(at);
    if tight || word.text.len() < 2 || !view.closed(word.end) {
        return None;
    }
    let fold = word.fold();
    let (prefix, base) = prefixed(&fold);
    if let Some(code) = metric(&fold) {
        return Some(((code, Decimal::ONE), word.end));
    }
    let base = if base == &*fold && base.starts_with("ton") { "" } else { base };
    if let Some(code) =
        base_name(base).or_else(|| (base != &*fold && matches!(base, "pixel" | "pixels")).then_some("pixel"))
    {
        let hour = (code == "W").then(|| past_hour(view, word.end)).flatten();
        return Some(match hour {
            Some(end) => (("Wh", prefix), end),
            None => ((code, prefix), word.end),
        });
    }
    if let Some(found) = plain_name(&fold) {
        return Some((found, word.end));
    }
    let whole = view.joint(word.end);
    match &*fold {
        "metric" => ["tons", "ton", "tonnes", "tonne"]
            .iter()
            .find_map(|t| view.past_word(whole, t))
            .map(|end| (("t", Decimal::ONE), end)),
        "square" | "sq" | "cubic" => power_of_length(view, &fold, whole),
        _ => None,
    }
}

/// Past "hour" or "hours" behind a watt.
fn past_hour(view: &View, at: usize) -> Option<usize> {
    let next = view.joint(at);
    ["hours", "hour"].iter().find_map(|h| view.past_word(next, h)).filter(|_| next > at)
}

fn prefixed(word: &str) -> (Decimal, &str) {
    const PREFIXES: &[(&str, u8)] =
        &[("kilo", 3), ("mega", 6), ("giga", 9), ("tera", 12), ("peta", 15), ("exa", 18), ("zetta", 21)];
    for (prefix, power) in PREFIXES {
        if let Some(base) = word.strip_prefix(prefix) {
            return (ten_to(*power), base);
        }
    }
    match word.strip_prefix("milli") {
        Some(base) => (Decimal::new(1, 3), base),
        None => (Decimal::ONE, word),
    }
}

/// Lengths and masses that keep their own unit.
fn metric(word: &str) -> Option<&'static str> {
    Some(match word {
        "kilometer" | "kilometers" | "kilometre" | "kilometres" => "km",
        "millimeter" | "millimeters" | "millimetre" | "millimetres" => "mm",
        "kilogram" | "kilograms" | "kilogramme" | "kilogrammes" | "kilo" | "kilos" => "kg",
        "milligram" | "milligrams" => "mg",
        _ => return None,
    })
}

fn base_name(base: &str) -> Option<&'static str> {
    Some(match base {
        "watt" | "watts" => "W",
        "watthour" | "watthours" => "Wh",
        "byte" | "bytes" => "B",
        "bit" | "bits" => "bit",
        "hertz" => "Hz",
        "flop" | "flops" => "FLOPS",
        "joule" | "joules" => "J",
        "ton" | "tons" | "tonne" | "tonnes" => "t",
        "volt" | "volts" => "V",
        "gram" | "grams" | "gramme" | "grammes" => "g",
        "liter" | "liters" | "litre" | "litres" => "l",
        "meter" | "meters" | "metre" | "metres" => "m",
        _ => return None,
    })
}

fn plain_name(word: &str) -> Option<Sized> {
    let code = match word {
        "inch" | "inches" => "in",
        "foot" | "feet" => "ft",
        "yard" | "yards" => "yd",
        "mile" | "miles" => "mile",
        "nanometer" | "nanometers" | "nanometre" | "nanometres" => "nm",
        "micron" | "microns" | "micrometer" | "micrometers" | "micrometre" | "micrometres" => "um",
        "centimeter" | "centimeters" | "centimetre" | "centimetres" => "cm",
        "acre" | "acres" => "acre",
        "hectare" | "hectares" => "ha",
        "gallon" | "gallons" => "gallon",
        "ton" | "tons" => "ton",
        "tonne" | "tonnes" => "t",
        "pound" | "pounds" => "lb",
        "ounce" | "ounces" => "oz",
        "horsepower" => "hp",
        _ => return None,
    };
    Some((code, Decimal::ONE))
}

/// "square feet", "cubic metres", behind their first word.
fn power_of_length(view: &View, kind: &str, at: usize) -> Option<(Sized, usize)> {
    let at = if view.byte(at) == b'.' { view.gap(at + 1) } else { at };
    let word = view.word(at);
    let flat = kind != "cubic";
    let code = match &*word.fold() {
        "foot" | "feet" | "ft" => {
            if flat {
                "ft2"
            } else {
                "ft3"
            }
        }
        "meter" | "meters" | "metre" | "metres" | "m" => {
            if flat {
                "m2"
            } else {
                "m3"
            }
        }
        "mile" | "miles" | "mi" => "mile2",
        "kilometer" | "kilometers" | "kilometre" | "kilometres" | "km" => "km2",
        "centimeter" | "centimeters" | "centimetre" | "centimetres" | "cm" => {
            if flat {
                "cm2"
            } else {
                "cm3"
            }
        }
        "millimeter" | "millimeters" | "millimetre" | "millimetres" | "mm" => "mm2",
        "inch" | "inches" | "in" => "in2",
        _ => return None,
    };
    Some(((code, Decimal::ONE), word.end))
}
