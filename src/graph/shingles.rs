//! Shingles: runs of words, hashed, to tell a reworked copy from another text.

use super::hash::{folded, spread};

/// Words in a run: three survive small edits, and seldom meet by chance.
const WORDS: usize = 3;
/// Hashes in a sketch. Two texts whose shingles overlap by half share two of the eight smallest in 24 cases of 25, those
/// that overlap by more nearly always.
pub(super) const SKETCH: usize = 8;

/// The words of a text: runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Hashes of all runs of three words, sorted, each once.
pub(super) fn shingles(text: &str) -> Vec<u64> {
    let words: Vec<u64> = words(text).map(folded).collect();
    let run = |run: &[u64]| run.iter().fold(0, |hash: u64, word| spread(hash.rotate_left(17) ^ word));
    let mut shingles: Vec<u64> = words.windows(WORDS).map(run).collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// The share of shingles that two texts have in common (Jaccard), 0 to 1; both sorted.
pub(super) fn overlap(a: &[u64], b: &[u64]) -> f64 {
    let common = a.iter().filter(|shingle| b.binary_search(shingle).is_ok()).count();
    let all = a.len() + b.len() - common;
    if all == 0 { 0.0 } else { common as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_punctuation_do_not_count() {
        let a = shingles("The plant, near Lyon, opens in May.");
        let b = shingles("the plant near LYON — opens in May");
        assert_eq!(a, b);
        assert!((overlap(&a, &b) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn other_words_do() {
        let a = shingles("one two three four five six");
        let b = shingles("one two three four nine ten");
        // 4 runs each, 2 of them shared.
        assert!((overlap(&a, &b) - 2.0 / 6.0).abs() < 1e-12);
        assert!(overlap(&[], &[]).abs() < 1e-12);
    }
}
