//! Inflection: the regular forms of verbs and nouns, by the spelling of their base.

fn vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// One syllable ending consonant, vowel, consonant: "ship" makes "shipped".
pub(super) fn doubles(base: &str) -> bool {
    let b = base.as_bytes();
    let n = b.len();
    n >= 3
        && !vowel(b[n - 1])
        && !matches!(b[n - 1], b'w' | b'x' | b'y')
        && vowel(b[n - 2])
        && !vowel(b[n - 3])
        && b[..n - 2].iter().all(|&c| !vowel(c))
        || base.ends_with("quit")
}

/// "cancelled" beside "canceled": a last "l" after a lone vowel is doubled on one side of the ocean only.
pub(super) fn british(base: &str) -> bool {
    matches!(base.as_bytes(), [.., c, v, b'l'] if !vowel(*c) && vowel(*v))
}

/// The third person of a verb and the plural of a noun are made alike.
pub(super) fn third(base: &str) -> String {
    let b = base.as_bytes();
    match b {
        [.., c, b'y'] if !vowel(*c) => format!("{}ies", &base[..base.len() - 1]),
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{base}es"),
        [.., c, b'o'] if !vowel(*c) && base.len() < 5 => format!("{base}es"),
        _ => format!("{base}s"),
    }
}

/// A verb with "-ed" or "-ing", its last letter doubled or not.
pub(super) fn with_ending(base: &str, ending: &str, double: bool) -> String {
    let b = base.as_bytes();
    if double && let Some(&last) = b.last() {
        return format!("{base}{}{ending}", last as char);
    }
    match (b, ending) {
        ([.., b'i', b'e'], "ing") => format!("{}ying", &base[..base.len() - 2]),
        ([.., b'e', b'e'] | [.., b'y', b'e'], "ing") => format!("{base}ing"),
        ([.., b'e'], _) => format!("{}{ending}", &base[..base.len() - 1]),
        ([.., c, b'y'], "ed") if !vowel(*c) => format!("{}ied", &base[..base.len() - 1]),
        _ => format!("{base}{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflects() {
        for (base, expected) in [
            ("ship", ["ships", "shipped", "shipping"]),
            ("acquire", ["acquires", "acquired", "acquiring"]),
            ("buy", ["buys", "buyed", "buying"]),
            ("supply", ["supplies", "supplied", "supplying"]),
            ("launch", ["launches", "launched", "launching"]),
            ("tie", ["ties", "tied", "tying"]),
            ("deploy", ["deploys", "deployed", "deploying"]),
        ] {
            assert_eq!(
                [
                    third(base),
                    with_ending(base, "ed", doubles(base)),
                    with_ending(base, "ing", doubles(base))
                ],
                expected,
                "{base}"
            );
        }
    }
}
