//! Marks inside a line of Markdown: links reduced to their text, emphasis, code ticks, escapes and entities taken away.

use std::ops::Range;

/// A text without marks, and where its links were.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Inline {
    pub text: String,
    pub links: Vec<Link>,
}

/// A link: where its words stand in the text without marks, and where it leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub range: Range<usize>,
    pub url: String,
}

/// Takes the marks away. Pictures go without a trace.
pub(super) fn inline(source: &str) -> Inline {
    let mut out = Inline::default();
    let mut dropped = emphasis(source).into_iter().peekable();
    let mut at = 0;
    while at < source.len() {
        while dropped.next_if(|run| run.end <= at).is_some() {}
        at = match dropped.next_if(|run| run.start == at) {
            Some(run) => run.end,
            None => out.step(source, at),
        };
    }
    out
}

impl Inline {
    /// Reads what stands at a byte of the source; returns the byte after it.
    fn step(&mut self, source: &str, at: usize) -> usize {
        let rest = &source[at..];
        match rest.as_bytes() {
            [b'\\', next, ..] if next.is_ascii_punctuation() => self.push(&rest[1..2], at + 2),
            [b'!', b'[', ..] => match link(&rest[1..]) {
                Some((_, _, used)) => at + 1 + used,
                None => self.push("!", at + 1),
            },
            [b'[', ..] => match link(rest) {
                Some((words, url, used)) => {
                    self.link(words, url);
                    at + used
                }
                None => self.push("[", at + 1),
            },
            [b'`', ..] => at + 1,
            [b'&', ..] => match entity(rest) {
                Some((text, used)) => self.push(text, at + used),
                None => self.push("&", at + 1),
            },
            _ => {
                let marks = |b: &u8| b"\\![`&*_".contains(b);
                let end = rest.bytes().skip(1).position(|b| marks(&b)).map_or(rest.len(), |n| n + 1);
                // A run of plain bytes begins and ends at characters: all marks are ASCII.
                self.push(&rest[..end], at + end)
            }
        }
    }

    fn push(&mut self, text: &str, next: usize) -> usize {
        self.text.push_str(text);
        next
    }

    fn link(&mut self, words: &str, url: &str) {
        let start = self.text.len();
        // Link texts hold no brackets, so that this goes one level deep.
        self.text.push_str(inline(words).text.trim());
        if !url.is_empty() {
            self.links.push(Link { range: start..self.text.len(), url: url.to_owned() });
        }
    }
}

/// `[words](url "title")` or `[words][label]` at the start: words, address (empty for a label), bytes used.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    // The next bracket must close this one: an inner `[` makes the outer a plain character, and the scan linear.
    let close = 1 + text.get(1..)?.find(['[', ']'])?;
    if text.as_bytes()[close] == b'[' {
        return None;
    }
    let words = &text[1..close];
    let after = &text[close + 1..];
    if let Some(label) = after.strip_prefix('[') {
        let end = label.find(['[', ']']).filter(|end| label.as_bytes()[*end] == b']')?;
        return Some((words, "", close + 2 + end + 1));
    }
    let inner = after.strip_prefix('(')?;
    let end = closing(inner)?;
    let url = inner[..end].split_whitespace().next().unwrap_or("");
    Some((words, url.trim_matches(['<', '>']), close + 2 + end + 1))
}

/// The byte of the `)` that closes an address, which may hold pairs of its own. It never reaches over the next `](`: each byte is looked at once.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut last) = (0usize, b' ');
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' if last == b']' => return None,
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            _ => {}
        }
        last = byte;
    }
    None
}

fn entity(text: &str) -> Option<(&'static str, usize)> {
    let all = [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&mdash;", "—"),
        ("&ndash;", "–"),
        ("&rsquo;", "’"),
        ("&lsquo;", "‘"),
        ("&rdquo;", "”"),
        ("&ldquo;", "“"),
        ("&hellip;", "…"),
    ];
    all.into_iter().find(|(name, _)| text.starts_with(name)).map(|(name, text)| (text, name.len()))
}

/// The runs of `*` and `_` that come in pairs, sorted: an opening one stands before a word, a closing one after it. Single ones (`A*`, `5 * 3`) stay.
fn emphasis(source: &str) -> Vec<Range<usize>> {
    let mut pairs = Vec::new();
    let mut open: [[Option<Range<usize>>; 4]; 2] = Default::default();
    let mut at = 0;
    while let Some(found) = source[at..].find(['*', '_']) {
        let start = at + found;
        let mark = source.as_bytes()[start];
        let len = source.as_bytes()[start..].iter().take_while(|b| **b == mark).count();
        at = start + len;
        if source[..start].ends_with('\\') {
            continue;
        }
        let Some(slot) = open[usize::from(mark == b'_')].get_mut(len) else {
            continue;
        };
        let before = source[..start].chars().next_back().unwrap_or(' ');
        let after = source[at..].chars().next().unwrap_or(' ');
        let closes = !before.is_whitespace() && !after.is_alphanumeric();
        let opens = !after.is_whitespace() && !before.is_alphanumeric();
        if closes && let Some(first) = slot.take() {
            pairs.push(first);
            pairs.push(start..at);
        } else if opens {
            *slot = Some(start..at);
        }
    }
    pairs.sort_by_key(|run| run.start);
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_are_taken_away() {
        for (source, want) in [
            ("Harbour buys **Quay Labs** for *$3 million*", "Harbour buys Quay Labs for $3 million"),
            ("__Quay__ and _Pier_ and `crane`", "Quay and Pier and crane"),
            (
                "Sagittarius A* is 5 * 3, snake_case_name stays",
                "Sagittarius A* is 5 * 3, snake_case_name stays",
            ),
            ("\\*not\\* \\$5 \\a", "*not* $5 \\a"),
            ("AT&amp;T &lt;3 &unknown; R&D", "AT&T <3 &unknown; R&D"),
            ("see [the **filing**](https://a.example/x_y_z \"title\") now", "see the filing now"),
            ("see [the page](https://a.example/Pier_(dock)) now", "see the page now"),
            ("a [label][1] and [2] and [open", "a label and [2] and [open"),
            ("![picture](p.png)Quay! [no](", "Quay! [no]("),
            ("***both*** é*é", "both é*é"),
        ] {
            assert_eq!(inline(source).text, want, "{source}");
        }
    }

    #[test]
    fn links_know_their_place() {
        let found = inline("**é** [Quay *Labs*](https://a.example/(x)) ([Pier](<https://b.example>))");
        assert_eq!(found.text, "é Quay Labs (Pier)");
        let links: Vec<_> =
            found.links.iter().map(|l| (&found.text[l.range.clone()], l.url.as_str())).collect();
        assert_eq!(links, [("Quay Labs", "https://a.example/(x)"), ("Pier", "https://b.example")]);
    }

    #[test]
    fn open_brackets_cost_nothing() {
        for part in ["[", "[a](", "*a ", "![", "[a][", "[a]((", "_*"] {
            inline(&(part.repeat(100_000) + ")"));
        }
    }

    proptest! {
        #[test]
        fn never_panics(source in "(\\PC|[\\[\\]()*_!`&\\\\ é]){0,40}") {
            let found = inline(&source);
            prop_assert!(found.links.iter().all(|link| found.text.get(link.range.clone()).is_some()));
        }
    }
}
