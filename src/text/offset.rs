//! Byte offsets to code points: inside the program spans are bytes, in every file they are code points.

/// Turns byte offsets of one text into code-point offsets, in O(log n) after one pass.
#[derive(Debug)]
pub struct CodePoints {
    /// Byte offset of each non-ASCII character, in order, with the code points lost up to and including it.
    wide: Vec<(usize, usize)>,
}

impl CodePoints {
    /// Reads `text` once and remembers where its characters of more than one byte are.
    pub fn new(text: &str) -> CodePoints {
        let mut lost = 0;
        let mut wide = Vec::new();
        if !text.is_ascii() {
            for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
                lost += c.len_utf8() - 1;
                wide.push((at, lost));
            }
        }
        CodePoints { wide }
    }

    /// The code points before byte `at`, which must be a character boundary.
    pub fn of(&self, at: usize) -> usize {
        let before = self.wide.partition_point(|(start, _)| *start < at);
        at - before.checked_sub(1).map_or(0, |i| self.wide[i].1)
    }

    /// The byte offset of code point `point`; the inverse of [`CodePoints::of`].
    pub fn byte(&self, point: usize) -> usize {
        let before = self.wide.partition_point(|(start, _)| self.of(*start) < point);
        point + before.checked_sub(1).map_or(0, |i| self.wide[i].1)
    }
}

#[cfg(test)]
mod tests {
    use super::CodePoints;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_counting(text in "[a-zé€😀 ]{0,40}") {
            let points = CodePoints::new(&text);
            for (point, (byte, _)) in text.char_indices().chain([(text.len(), ' ')]).enumerate() {
                prop_assert_eq!(points.of(byte), point);
                prop_assert_eq!(points.byte(point), byte);
            }
        }
    }
}
