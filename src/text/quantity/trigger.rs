//! Which words are worth a second look.

use super::sieve::Sieve;

/// The shapes of the words, and of the beginning of an address.
static SHAPES: Sieve = Sieve::of(WORDS).with(b"www");

/// The words that can begin a figure, in small letters.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozen",
    "hundred", "thousand", "lakh", "lakhs", "lac", "million", "crore", "crores", "billion",
    "trillion", "quadrillion", "tens", "dozens", "hundreds", "thousands", "millions", "billions",
    "trillions", "multi", "multimillion", "multibillion", "multitrillion", "doubled", "doubles",
    "double", "doubling", "twice", "tripled", "triples", "triple", "tripling", "trebled", "thrice",
    "quadrupled", "quadruples", "quadruple", "quadrupling", "quintupled", "quintuple",
    "quintupling", "sextupled", "twofold", "threefold", "fourfold", "fivefold", "sixfold",
    "sevenfold", "eightfold", "ninefold", "tenfold", "twentyfold", "hundredfold", "thousandfold",
    "halved", "halving", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sept", "sep", "oct", "nov", "dec", "yesterday", "tomorrow", "last", "next", "this",
    "percentage", "percents", "percent", "fy",
];

/// False when `word` can begin no figure; true costs a second look.
pub(super) fn may(word: &[u8]) -> bool {
    SHAPES.may_hold(word)
}

#[cfg(test)]
mod tests {
    use super::WORDS;
    use crate::text::quantity::{date, multiple, vague, words};

    #[test]
    fn each_word_is_known_to_a_family() {
        for word in WORDS {
            let known = words::part(word).is_some()
                || vague::is_start(word)
                || multiple::word(word).is_some()
                || date::is_month(word).is_some()
                || date::is_relative(word)
                || ["percentage", "percents", "percent", "fy"].contains(word);
            assert!(known, "{word}");
        }
    }
}
