//! Planted names, for tests: `[Nvidia] sells [product:Blackwell] chips` is a sentence with two mentions.

use std::ops::Range;

/// A text without its brackets, and what stood in them.
#[derive(Debug, Default)]
pub struct Planted {
    /// The plain text.
    pub text: String,
    /// Bytes of each name, with the type written in front of it (`company` where none is).
    pub names: Vec<(Range<usize>, String)>,
}

impl Planted {
    /// Reads a sentence with names in square brackets.
    pub fn read(written: &str) -> Planted {
        let mut planted = Planted::default();
        let mut rest = written;
        while let Some((before, (inner, after))) =
            rest.split_once('[').and_then(|(b, r)| Some((b, r.split_once(']')?)))
        {
            planted.text.push_str(before);
            let (kind, name) = inner.split_once(':').unwrap_or(("company", inner));
            let start = planted.text.len();
            planted.text.push_str(name);
            planted.names.push((start..planted.text.len(), kind.to_owned()));
            rest = after;
        }
        planted.text.push_str(rest);
        planted
    }
}
