//! Tokens: words, punctuation, and one token for each mention and each quantity, whatever its length.

use super::lexis::{Lemma, Lexis, UNKNOWN};
use super::tags::{Classes, Tag};

/// One token; offsets are bytes of the field.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it may be.
    pub may: Classes,
    /// The lemma under the reading chosen, [`UNKNOWN`] for words of no list.
    pub lemma: Lemma,
    /// The class chosen.
    pub tag: Tag,
    /// For mentions and quantities: the index into the list given to [`tokenize`].
    pub index: usize,
    /// True when it begins with a capital.
    pub capital: bool,
}

impl Token {
    /// True for a word (not a mention, figure or punctuation).
    pub fn is_word(&self) -> bool {
        !matches!(self.tag, Tag::Name | Tag::Figure | Tag::Punct(_))
    }
}

/// A stretch of the text that is one token: a mention (tag `Name`) or a quantity (tag `Figure`).
#[derive(Debug, Clone, Copy)]
pub struct Atom {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// `Name` or `Figure`.
    pub tag: Tag,
    /// Index of the mention or quantity.
    pub index: usize,
}

/// Cuts `text[from..to]` into tokens; `atoms` are sorted, do not overlap, and are kept whole.
pub fn tokenize(text: &str, from: usize, to: usize, atoms: &[Atom], lexis: &Lexis) -> Vec<Token> {
    let mut tokens = Vec::with_capacity((to - from) / 4);
    let mut lower = String::new();
    let mut at = from;
    for atom in atoms.iter().filter(|a| a.start >= from && a.end <= to) {
        // An empty mention, which a caller may bring, is no token.
        if atom.start < at || atom.start == atom.end {
            continue;
        }
        words(text, at, atom.start, lexis, &mut lower, &mut tokens);
        let capital = text[atom.start..].starts_with(char::is_uppercase);
        tokens.push(Token {
            start: atom.start,
            end: atom.end,
            may: Classes::default(),
            lemma: UNKNOWN,
            tag: atom.tag,
            index: atom.index,
            capital,
        });
        at = atom.end;
    }
    words(text, at, to, lexis, &mut lower, &mut tokens);
    tokens
}

fn words(text: &str, from: usize, to: usize, lexis: &Lexis, lower: &mut String, out: &mut Vec<Token>) {
    let mut at = from;
    while let Some(c) = text[at..to].chars().next() {
        let end = if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        } else if c.is_alphanumeric() || clitic(&text[at..to], at == from) {
            at + word_length(&text[at..to])
        } else {
            at + c.len_utf8()
        };
        let end = if end == at + c.len_utf8() { end } else { split_clitic(text, at, end) };
        out.push(word(text, at, end, lexis, lower));
        at = end;
    }
}

/// "'s", "’s", "n't" standing apart, and the "-backed" that follows a mention.
fn clitic(rest: &str, after_atom: bool) -> bool {
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (Some('\'' | '’'), Some('s' | 'r' | 'v' | 'l' | 'd' | 'm')) => true,
        (Some('-' | '‑'), Some(c)) => after_atom && c.is_alphabetic(),
        _ => false,
    }
}

/// Bytes of the word at the start of `rest`: letters and digits, with inner hyphens, dots, apostrophes and ampersands.
fn word_length(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, n)| *n);
        let inner = match c {
            '-' | '‑' | '\'' | '’' | '&' | '_' | '+' => next.is_some_and(char::is_alphanumeric),
            // "U.S.-made"
            '.' => next.is_some_and(|n| n.is_alphanumeric() || n == '-' && compound(&rest[at + 1..])),
            // "5,000"
            ',' => {
                rest[..at].ends_with(|d: char| d.is_ascii_digit()) && next.is_some_and(|n| n.is_ascii_digit())
            }
            _ => false,
        };
        if !(c.is_alphanumeric() || inner) {
            break;
        }
        end = at + c.len_utf8();
    }
    end.max(rest.chars().next().map_or(1, char::len_utf8))
}

/// True for the "-made" of "U.S.-made".
fn compound(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next() == Some('-') && chars.next().is_some_and(char::is_alphabetic)
}

/// Cuts "Nvidia's" before the apostrophe and "doesn't" before "n't".
fn split_clitic(text: &str, start: usize, end: usize) -> usize {
    let word = &text[start..end];
    if let Some(at) = word.rfind(['\'', '’']).filter(|&at| at > 0) {
        let tail = word[at..].trim_start_matches(['\'', '’']);
        if matches!(tail, "s" | "S" | "re" | "ve" | "ll" | "d" | "m") {
            return start + at;
        }
        if tail == "t" && word[..at].ends_with('n') && word.len() > at + 1 && at > 1 {
            return start + at - 1;
        }
    }
    end
}

fn word(text: &str, start: usize, end: usize, lexis: &Lexis, lower: &mut String) -> Token {
    let raw = &text[start..end];
    let first = raw.chars().next().unwrap_or(' ');
    let mut token = Token {
        start,
        end,
        may: Classes::default(),
        lemma: UNKNOWN,
        tag: Tag::Noun,
        index: 0,
        capital: first.is_uppercase(),
    };
    if raw.chars().count() == 1 && !first.is_alphanumeric() && first != '&' {
        token.tag = Tag::Punct(if matches!(first, '—' | '–') { '-' } else { first });
        return token;
    }
    lower.clear();
    lower.extend(
        raw.chars()
            .map(|c| {
                if c == '’' {
                    '\''
                } else if c == '‑' {
                    '-'
                } else {
                    c
                }
            })
            .flat_map(char::to_lowercase),
    );
    let readings = lexis.readings(lower);
    token.may = readings.iter().fold(Classes::default(), |sum, r| sum | r.classes);
    token.lemma = readings.first().map_or(UNKNOWN, |r| r.lemma);
    if readings.is_empty() {
        token.may = by_ending(lower);
    }
    token
}

/// The classes of a word that no list has.
fn by_ending(word: &str) -> Classes {
    if word.contains('-') && word.ends_with("ed") {
        Classes::ADJ
    } else if word.len() > 4 && word.ends_with("ly") {
        Classes::ADV
    } else if word.starts_with('-') {
        Classes::ADJ
    } else if word.len() > 5 && word.ends_with("ed") {
        Classes::PAST | Classes::PART
    } else if word.len() > 5 && word.ends_with("ing") {
        Classes::ING | Classes::NOUN
    } else if word.len() > 5
        && ["ous", "ive", "ful", "less", "able", "ible", "ical"].iter().any(|e| word.ends_with(e))
    {
        Classes::ADJ
    } else if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        Classes::NOUN | Classes::PLURAL
    } else {
        Classes::NOUN
    }
}
