//! A sieve for words: tells at once that a word is in no list, from its first letter, its last letter and its length.

/// Longest length that is told apart.
const LONGEST: usize = 15;

/// The shapes of a list of words.
pub(super) struct Sieve {
    /// For each first letter and length: the last letters, as bits.
    lasts: [[u32; LONGEST + 1]; 26],
}

impl Sieve {
    /// A sieve that lets nothing through.
    pub const EMPTY: Sieve = Sieve { lasts: [[0; LONGEST + 1]; 26] };

    /// The sieve with another word, which must be in small ASCII letters.
    pub const fn with(mut self, word: &[u8]) -> Sieve {
        let len = if word.len() > LONGEST { LONGEST } else { word.len() };
        let first = (word[0] - b'a') as usize;
        self.lasts[first][len] |= 1 << (word[word.len() - 1] - b'a');
        self
    }

    /// The sieve of a list.
    pub const fn of(words: &[&str]) -> Sieve {
        let mut sieve = Sieve::EMPTY;
        let mut i = 0;
        while i < words.len() {
            sieve = sieve.with(words[i].as_bytes());
            i += 1;
        }
        sieve
    }

    /// False when the ASCII letters of `word`, in any case, are surely not in the list.
    pub fn may_hold(&self, word: &[u8]) -> bool {
        let (Some(first), Some(last)) = (word.first(), word.last()) else {
            return false;
        };
        let first = usize::from((first | 0x20).wrapping_sub(b'a'));
        let last = u32::from((last | 0x20).wrapping_sub(b'a'));
        self.lasts
            .get(first)
            .is_some_and(|lens| last < 26 && lens[word.len().min(LONGEST)] & (1 << last) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::Sieve;

    #[test]
    fn holds_its_words_and_few_others() {
        const SIEVE: Sieve = Sieve::of(&["ten", "million", "counterrevolutionary"]);
        for word in ["ten", "TEN", "Million", "counterrevolutionary"] {
            assert!(SIEVE.may_hold(word.as_bytes()), "{word}");
        }
        for word in ["the", "", "millions", "counterrevolution", "1", "zebra"] {
            assert!(!SIEVE.may_hold(word.as_bytes()), "{word}");
        }
    }
}
