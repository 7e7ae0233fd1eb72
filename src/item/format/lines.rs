//! Lines and blocks of a decoded text, with their numbers.

/// A line without its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Counted from 1.
    pub number: usize,
    /// Byte offset of its first character.
    pub start: usize,
    pub text: &'t str,
}

/// All lines of a text.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    text.split('\n').enumerate().map(move |(at, text)| {
        let line = Line { number: at + 1, start, text };
        start += text.len() + 1;
        line
    })
}

/// Lines that stand together between blank ones: a range of bytes that begins and ends with text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    /// The number of its first line.
    pub line: usize,
    pub start: usize,
    pub end: usize,
}

/// The blocks of a text; `alone` picks lines that are a block of their own when they open one.
pub(super) fn blocks(text: &str, alone: impl Fn(&str) -> bool) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in lines(text) {
        let words = line.text.trim();
        if words.is_empty() {
            open = false;
            continue;
        }
        let end = line.start + line.text.trim_end().len();
        match blocks.last_mut() {
            Some(block) if open => block.end = end,
            _ => {
                let start = line.start + line.text.len() - line.text.trim_start().len();
                blocks.push(Block { line: line.number, start, end });
                open = !alone(words);
            }
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_stand_between_blank_lines() {
        let text = "\n one\ntwo \n \n#\nthree";
        let blocks = blocks(text, |line| line == "#");
        let found: Vec<_> = blocks.iter().map(|b| (b.line, &text[b.start..b.end])).collect();
        assert_eq!(found, [(2, "one\ntwo"), (5, "#"), (6, "three")]);
    }
}
