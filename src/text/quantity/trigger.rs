//! Which words are worth a second look.

/// For each first letter, the lengths of the words that can begin a figure, as bits.
const LENGTHS: [u32; 26] = lengths();

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

const fn lengths() -> [u32; 26] {
    let mut table = [0; 26];
    let mut i = 0;
    while i < WORDS.len() {
        let word = WORDS[i].as_bytes();
        table[(word[0] - b'a') as usize] |= 1 << word.len();
        i += 1;
    }
    table
}

/// False when `word` can begin no figure; true costs a second look.
pub(super) fn may(word: &str) -> bool {
    let Some(first) = word.as_bytes().first() else {
        return false;
    };
    let letter = usize::from(first.to_ascii_lowercase().wrapping_sub(b'a'));
    word.len() < 32
        && LENGTHS
            .get(letter)
            .is_some_and(|lengths| lengths & (1 << word.len()) != 0)
}
