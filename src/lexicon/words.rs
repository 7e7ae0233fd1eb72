//! The words of a text, found in one pass: where they stand, and a hash of their letters that does not see ASCII case.

use std::hash::{BuildHasherDefault, Hasher};

/// A run of letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Hash of the word, ASCII letters lower-cased.
    pub hash: u64,
}

impl Word {
    /// The bytes of the word.
    pub fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const MIX: u64 = 0xff51_afd7_ed55_8ccd;

/// Adds a word to the hash of the words before it; 0 is no words.
pub fn chain(before: u64, word: u64) -> u64 {
    let x = (before.rotate_left(23) ^ word).wrapping_mul(MIX);
    x ^ (x >> 32)
}

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The hash that [`Word::hash`] holds, of one word on its own.
pub fn hash(word: &str) -> u64 {
    finish(word.bytes().fold(SEED, step))
}

fn finish(hash: u64) -> u64 {
    let x = hash.wrapping_mul(MIX);
    x ^ (x >> 29)
}

/// All words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let bytes = text.as_bytes();
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while at < bytes.len() {
        let (start, mut running) = (at, SEED);
        while let Some(len) = letter(text, bytes, at) {
            running = bytes[at..at + len].iter().fold(running, |h, b| step(h, *b));
            at += len;
        }
        if at > start {
            words.push(Word { start: start as u32, end: at as u32, hash: finish(running) });
        } else {
            at += width(bytes[at]);
        }
    }
    words
}

/// The length of the letter or digit at a character boundary, if there is one.
fn letter(text: &str, bytes: &[u8], at: usize) -> Option<usize> {
    let byte = *bytes.get(at)?;
    if byte < 0x80 {
        return byte.is_ascii_alphanumeric().then_some(1);
    }
    let c = text[at..].chars().next()?;
    c.is_alphanumeric().then(|| c.len_utf8())
}

fn width(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0x80..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    }
}

/// A hasher for keys that are hashes already.
#[derive(Default)]
pub struct Plain(u64);

impl Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |h, b| step(h, *b));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// A map whose keys are hashes of words.
pub type HashedMap<V> = std::collections::HashMap<u64, V, BuildHasherDefault<Plain>>;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_the_alphanumeric_runs(text in "[aZ9é—’日 .\\-😀]{0,30}") {
            let naive: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
            let found = words(&text);
            prop_assert_eq!(found.iter().map(|w| &text[w.range()]).collect::<Vec<_>>(), naive);
            for w in found {
                prop_assert_eq!(w.hash, hash(&text[w.range()]));
                prop_assert_eq!(w.hash, hash(&text[w.range()].to_ascii_uppercase()));
            }
        }
    }
}
