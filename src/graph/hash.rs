//! Content ids: FNV-1a of what a record says, so that the same record has the same id in every run and on every machine.

use std::fmt;

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// 64-bit FNV-1a over a sequence of parts; written as 16 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentId(u64);

impl ContentId {
    /// The id of nothing yet.
    pub fn new() -> ContentId {
        ContentId(OFFSET)
    }

    /// The id after one more part; a separator keeps "ab","c" apart from "a","bc".
    pub fn part(self, text: &str) -> ContentId {
        let hash = text.bytes().fold(self.0, step);
        ContentId(step(hash, 0x1f))
    }

    /// The id as a number.
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    /// The id after one more number.
    pub fn number(self, n: usize) -> ContentId {
        let hash = (n as u64).to_le_bytes().into_iter().fold(self.0, step);
        ContentId(step(hash, 0x1f))
    }
}

impl Default for ContentId {
    fn default() -> ContentId {
        ContentId::new()
    }
}

impl fmt::Display for ContentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(PRIME)
}

/// FNV-1a of a word, letters folded to lower case.
pub(super) fn folded(word: &str) -> u64 {
    let mut utf8 = [0; 4];
    word.chars()
        .flat_map(char::to_lowercase)
        .fold(OFFSET, |hash, c| c.encode_utf8(&mut utf8).bytes().fold(hash, step))
}

/// Spreads a hash over all 64 bits (the finaliser of splitmix64), so that the smallest values are a fair sample.
pub(super) fn spread(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_fnv_1a() {
        // The published test vector of FNV-1a 64 for "foobar".
        assert_eq!("foobar".bytes().fold(OFFSET, step), 0x85944171f73967e8);
    }

    #[test]
    fn parts_do_not_run_together() {
        let id = |a: &str, b: &str| ContentId::new().part(a).part(b);
        assert_ne!(id("ab", "c"), id("a", "bc"));
        assert_eq!(id("ab", "c").to_string().len(), 16);
    }
}
