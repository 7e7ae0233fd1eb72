//! Laws that hold for any text.

use super::{DAY, figures, value};
use crate::text::Field;
use crate::text::quantity::{Value, find};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Pieces that figures are made of, and pieces that break them.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "$", "€", "US$", "HK $", "-", "–", "−", " ", " ", " ", ".", ",", "1", "2025", "3.5", "1,000",
    "½", "0", "99999999999999999999999999999", "k", "M", "bn", "mm", "million", "billion",
    "hundred", "thousand", "two", "forty", "a", "half", "and", "of", "to", "per", "percent", "%",
    "points", "x", "×", "times", "GW", "TB/s", "tokens", "users", "years", "-old", "ago", "May",
    "Sept.", "Q3", "FY26", "late", "end", "last", "next", "week", "Monday", "yen", "won", "cents",
    "USD", "Rs.", "crore", "about", "up to", "more than", "between", "multi", "billions", "tens",
    "several", "dozen", "é", "😀", "’s", "'", "(", ")", "\n", "http://", "+", "plus", ":", "/", "²",
    "m", "°", "double", "twice", "percentage", "this", "three", "quarters", "zero", "mao", "second",
    "quarter", "µ", "µs",
];

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(PIECES), prop::bool::ANY), 0..24).prop_map(|parts| {
        parts
            .into_iter()
            .map(|(piece, gap)| if gap { format!("{piece} ") } else { piece.to_owned() })
            .collect()
    })
}

fn lawful(text: &str) -> Result<(), TestCaseError> {
    let mut floor = 0;
    for date in [None, Some(DAY)] {
        floor = 0;
        for found in find(text, Field::Body, date) {
            let span = found.span;
            prop_assert!(
                span.start >= floor && span.start < span.end && span.end <= text.len(),
                "{:?} in {:?}",
                span,
                text
            );
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            let raw = &text[span.start..span.end];
            prop_assert!(
                !raw.starts_with(char::is_whitespace) && !raw.ends_with(char::is_whitespace),
                "{:?}",
                raw
            );
            prop_assert!(!found.measure.unit.is_empty());
            if let Some(noun) = &found.measure.noun {
                prop_assert!(text.contains(noun.as_str()));
            }
            if let Value::Date(date) = &found.measure.value {
                prop_assert!(date.len() >= 4, "{}", date);
            }
            floor = span.end;
        }
    }
    let _ = floor;
    Ok(())
}

/// `1234567` as `1,234,567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// How an amount may be written: before it, behind it, the currency.
const FORMS: &[(&str, &str, &str)] = &[
    ("$", "", "USD"),
    ("US$", "", "USD"),
    ("A$", "", "AUD"),
    ("HK$", "", "HKD"),
    ("€", "", "EUR"),
    ("£", "", "GBP"),
    ("¥", "", "JPY"),
    ("₹", "", "INR"),
    ("₩", "", "KRW"),
    ("₪", "", "ILS"),
    ("USD ", "", "USD"),
    ("EUR", "", "EUR"),
    ("RMB ", "", "CNY"),
    ("CHF ", "", "CHF"),
    ("Rs. ", "", "INR"),
    ("", " USD", "USD"),
    ("", " euros", "EUR"),
    ("", " Swiss francs", "CHF"),
    ("", " Hong Kong dollars", "HKD"),
    ("", " yuan", "CNY"),
    ("", "€", "EUR"),
];

/// Scales with their power of ten.
const SCALES: &[(&str, u32)] = &[
    ("", 0),
    (" million", 6),
    (" billion", 9),
    ("bn", 9),
    (" trillion", 12),
    (" thousand", 3),
    ("-million", 6),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_text_is_read_without_harm(text in "\\PC{0,80}") {
        lawful(&text)?;
    }

    #[test]
    fn any_pieces_are_read_without_harm(text in pieces()) {
        lawful(&text)?;
    }

    #[test]
    fn an_amount_is_read_back(whole in 2u64..100_000_000, cents in 0u64..100, form in 0..FORMS.len(), scale in 0..SCALES.len(), plain in prop::bool::ANY) {
        let (before, behind, unit) = FORMS[form];
        let (word, power) = SCALES[scale];
        let number = if plain { whole.to_string() } else { grouped(whole) };
        let amount = format!("{before}{number}.{cents:02}{word}{behind}");
        let text = format!("Analysts see {amount} there.");
        let found = figures(&text);
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(&text[found[0].span.start..found[0].span.end], &amount);
        prop_assert_eq!(&found[0].measure.unit, unit);
        let expected = Decimal::new((whole * 100 + cents).try_into().unwrap(), 2) * Decimal::from(10u64.pow(power));
        prop_assert_eq!(&found[0].measure.value, &Value::Number(expected.normalize()));
    }

    #[test]
    fn a_day_is_read_back(year in 1990i16..2100, month in 1i8..=12, day in 1i8..=28) {
        const MONTHS: [&str; 12] = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ];
        let name = MONTHS[usize::try_from(month - 1).unwrap()];
        let iso = format!("{year:04}-{month:02}-{day:02}");
        for text in [format!("{name} {day}, {year}"), format!("{day} {name} {year}"), iso.clone()] {
            let found = figures(&text);
            prop_assert_eq!(found.len(), 1, "{}", text);
            prop_assert_eq!(value(&found[0].measure.value), iso.clone());
            prop_assert_eq!((found[0].span.start, found[0].span.end), (0, text.len()));
        }
    }
}

#[test]
fn long_texts_take_no_longer_than_they_are() {
    // Each of these would be slow if a candidate looked over the whole text.
    for piece in [
        "5 ",
        "million ",
        "hundred thousand ",
        "hundreds of ",
        "1,",
        "$",
        "\"(",
        "a-",
        "two-",
        "9 aa",
        "2025, ",
        "of the ",
    ] {
        let text = piece.repeat(40_000);
        // No clock, which noise could trip: a quadratic reader would not come to an end here.
        let found = figures(&text);
        assert!(found.iter().all(|q| q.span.end <= text.len()), "{piece:?}");
    }
}
