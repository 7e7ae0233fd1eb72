//! Sentences: an item's fields cut into sentences, each tokenised, tagged and parsed.

use crate::item::Item;
use crate::lexicon::Mention;
use crate::rulebook::Rulebook;
use crate::text::Field;
use crate::text::grammar::clause::{Parse, parse};
use crate::text::grammar::group::group;
use crate::text::grammar::tagging::tag;
use crate::text::grammar::tags::Tag;
use crate::text::grammar::token::{Atom, Token, tokenize};
use crate::text::quantity::Quantity;

/// A parsed sentence; offsets are bytes of the field.
#[derive(Debug)]
pub struct Sentence {
    /// The field it stands in.
    pub field: Field,
    /// First byte, blanks at the edges left out.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Its groups and clauses.
    pub parse: Parse,
    /// True when it ends in a question mark.
    pub question: bool,
}

/// Cuts and parses both fields of an item. Sentences without a mention are left out: no claim can stand there.
pub fn sentences(
    item: &Item,
    mentions: &[Mention],
    quantities: &[Quantity],
    book: &Rulebook,
) -> Vec<Sentence> {
    let mut found = Vec::new();
    for field in item.fields() {
        let text = item.text(field);
        let atoms = atoms(field, text, mentions, quantities);
        for (start, end) in cut(text, &atoms) {
            if atoms.iter().any(|a| a.tag == Tag::Name && a.start >= start && a.end <= end)
                || anaphoric(&text[start..end])
            {
                found.push(sentence(field, text, start, end, &atoms, book));
            }
        }
    }
    found
}

/// True for a sentence that may speak of something named before.
fn anaphoric(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|w| {
        ["it", "its", "they", "their", "he", "she", "the", "It", "Its", "They", "He", "She", "The"]
            .contains(&w)
    })
}

fn sentence(field: Field, text: &str, start: usize, end: usize, atoms: &[Atom], book: &Rulebook) -> Sentence {
    let mut tokens = tokenize(text, start, end, atoms, &book.lexis);
    tag(&mut tokens, text, &book.lexis);
    let groups = group(&tokens, &book.lexis);
    let parse = parse(groups, &tokens, &book.lexis);
    Sentence {
        field,
        start,
        end,
        tokens,
        parse,
        question: text[start..end].trim_end_matches(['"', '”', '’', '\'']).ends_with('?'),
    }
}

/// Mentions and quantities of a field as atoms, sorted; a quantity that overlaps a mention gives way.
fn atoms(field: Field, text: &str, mentions: &[Mention], quantities: &[Quantity]) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = mentions
        .iter()
        .enumerate()
        .filter(|(_, m)| m.span.field == field)
        .map(|(index, m)| Atom { start: m.span.start, end: m.span.end, tag: Tag::Name, index })
        .collect();
    atoms.sort_by_key(|a| a.start);
    let names = atoms.len();
    for (index, q) in quantities.iter().enumerate().filter(|(_, q)| q.span.field == field) {
        let at = atoms[..names].partition_point(|a| a.end <= q.span.start);
        if at == names || atoms[at].start >= q.span.end {
            let floor = at.checked_sub(1).map_or(0, |before| atoms[before].end);
            let start = bound_start(text, q.span.start, floor);
            atoms.push(Atom { start, end: q.span.end, tag: Tag::Figure, index });
        }
    }
    atoms.sort_by_key(|a| a.start);
    atoms
}

/// Sentence ranges; a break inside an atom is no break. Source: the Wikimedia segmenter, by its English rules.
fn cut(text: &str, atoms: &[Atom]) -> Vec<(usize, usize)> {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    let mut open: Option<usize> = None;
    for piece in sentencex::segment("en", text) {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        let end = start + piece.len();
        let from = open.take().unwrap_or(start);
        if atoms.iter().any(|a| a.start < end && a.end > end) {
            open = Some(from);
            continue;
        }
        push(text, from, end, &mut ranges);
    }
    if let Some(from) = open {
        push(text, from, text.len(), &mut ranges);
    }
    ranges
}

fn push(text: &str, start: usize, end: usize, ranges: &mut Vec<(usize, usize)>) {
    let piece = &text[start..end];
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let start = start + (piece.len() - piece.trim_start().len());
        ranges.push((start, start + trimmed.len()));
    }
}

/// Words in front of a figure that only bound it: they belong to its token, else "more than $2B" would fall apart.
const BOUNDS: [&str; 25] = [
    "more than",
    "less than",
    "fewer than",
    "no more than",
    "up to",
    "as much as",
    "as many as",
    "at least",
    "at most",
    "nearly",
    "about",
    "around",
    "approximately",
    "roughly",
    "almost",
    "over",
    "under",
    "an estimated",
    "close to",
    "some",
    "another",
    "an additional",
    "an extra",
    "well over",
    "just over",
];

/// The start of a figure with the bounding words before it, not before `floor`.
fn bound_start(text: &str, start: usize, floor: usize) -> usize {
    let before = text[floor..start].trim_end();
    let ends = |words: &&&str| {
        let Some(at) = before.len().checked_sub(words.len()) else { return false };
        let whole = before.is_char_boundary(at) && before[at..].eq_ignore_ascii_case(words);
        whole && !before[..at].ends_with(char::is_alphanumeric)
    };
    let longest = BOUNDS.iter().filter(ends).map(|w| w.len()).max();
    longest.map_or(start, |length| floor + before.len() - length)
}
