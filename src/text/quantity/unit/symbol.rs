//! Units by symbol: `GW`, `TB`, `Gbps`, `nm`, `kWh`.

use super::Sized;
use crate::text::quantity::words::ten_to;
use rust_decimal::Decimal;

/// A symbol with its prefix, in its own case; all in small letters is taken as what it must be.
pub(super) fn symbol(text: &str) -> Option<Sized> {
    if let Some(found) = fixed(text) {
        return Some(found);
    }
    let small = text.bytes().all(|b| b.is_ascii_lowercase());
    let mut chars = text.chars();
    let prefix = chars.next()?;
    let base = chars.as_str();
    if small {
        let code = match base {
            "w" => "W",
            "wh" => "Wh",
            "hz" => "Hz",
            "b" => "B",
            "bps" => "bit/s",
            _ => return None,
        };
        return Some((code, large(prefix.to_ascii_uppercase())?));
    }
    let code = match base {
        "W" => "W",
        "Wh" | "WH" => "Wh",
        "Hz" | "HZ" => "Hz",
        "B" => "B",
        "b" | "bit" | "bits" => "bit",
        "bps" => "bit/s",
        "Bps" => "B/s",
        "V" => "V",
        "J" => "J",
        "FLOPS" | "FLOPs" | "FLOP" | "Flops" | "flops" | "FLOPS/s" => "FLOPS",
        "OPS" | "OPs" => "OPS",
        "iB" => return Some(("B", binary(prefix)?)),
        _ => return None,
    };
    // "TV" is no teravolt, "Pb" no petabit.
    let usual = match code {
        "V" => matches!(prefix, 'k' | 'm'),
        "J" => matches!(prefix, 'k' | 'M' | 'G' | 'm'),
        "bit" => matches!(prefix, 'k' | 'K' | 'M' | 'G' | 'T'),
        _ => true,
    };
    if !usual {
        return None;
    }
    if prefix == 'm' {
        return matches!(code, "W" | "Wh" | "V" | "J").then(|| (code, Decimal::new(1, 3)));
    }
    Some((code, large(prefix)?))
}

/// Symbols that take no prefix apart.
fn fixed(text: &str) -> Option<Sized> {
    let tenth = |scale| Decimal::new(1, scale);
    Some(match text {
        "W" => ("W", Decimal::ONE),
        "Wh" => ("Wh", Decimal::ONE),
        "Hz" => ("Hz", Decimal::ONE),
        "V" => ("V", Decimal::ONE),
        "FLOPS" | "FLOPs" => ("FLOPS", Decimal::ONE),
        "nm" => ("nm", Decimal::ONE),
        "um" => ("um", Decimal::ONE),
        "mm" => ("mm", Decimal::ONE),
        "cm" => ("cm", Decimal::ONE),
        "km" => ("km", Decimal::ONE),
        "ft" => ("ft", Decimal::ONE),
        "kg" => ("kg", Decimal::ONE),
        "mg" => ("mg", Decimal::ONE),
        "lb" | "lbs" => ("lb", Decimal::ONE),
        "oz" => ("oz", Decimal::ONE),
        "hp" => ("hp", Decimal::ONE),
        "mph" | "MPH" => ("mile/h", Decimal::ONE),
        "kmh" | "kph" => ("km/h", Decimal::ONE),
        "fps" | "FPS" => ("frames/s", Decimal::ONE),
        "dB" => ("dB", Decimal::ONE),
        "mAh" => ("Ah", tenth(3)),
        "Ah" => ("Ah", Decimal::ONE),
        "MP" => ("pixel", ten_to(6)),
        _ => return None,
    })
}

fn large(prefix: char) -> Option<Decimal> {
    let power = match prefix {
        'k' | 'K' => 3,
        'M' => 6,
        'G' => 9,
        'T' => 12,
        'P' => 15,
        'E' => 18,
        'Z' => 21,
        _ => return None,
    };
    Some(ten_to(power))
}

fn binary(prefix: char) -> Option<Decimal> {
    let shift = match prefix {
        'K' | 'k' => 10,
        'M' => 20,
        'G' => 30,
        'T' => 40,
        'P' => 50,
        'E' => 60,
        _ => return None,
    };
    Some(Decimal::from(1u128 << shift))
}
