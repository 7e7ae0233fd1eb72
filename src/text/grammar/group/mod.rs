//! Groups: runs of tokens that belong together (noun groups, verb groups), and the marks between them.

mod list;
mod verb;

use super::lexis::{Lemma, Lexis};
use super::tags::Tag;
use super::token::Token;

/// A noun group: "Nvidia's $2B Nebius investment".
#[derive(Debug, Clone)]
pub struct Noun {
    /// Index of the head token: the last noun or name.
    pub head: usize,
    /// Index of the last possessive mark, if there is one.
    pub mark: Option<usize>,
    /// Group indices of the other members, when this is the first of a list.
    pub list: Vec<usize>,
    /// True for all but the first member of a list.
    pub listed: bool,
}

/// How a verb group stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Has tense: "acquires", "has acquired", "will acquire".
    Finite,
    /// "to acquire"
    Infinitive,
    /// "acquiring", with no auxiliary.
    Ing,
    /// "acquired", with no auxiliary.
    Participle,
}

/// A verb group: "will not be acquired".
#[derive(Debug, Clone)]
pub struct Verb {
    /// Index of the main verb's token.
    pub head: usize,
    /// Lemma of the main verb.
    pub lemma: Lemma,
    /// Mood.
    pub mood: Mood,
    /// True in the passive.
    pub passive: bool,
    /// The modal's lemma.
    pub modal: Option<Lemma>,
    /// True when a negation stands inside.
    pub negated: bool,
    /// A particle without an object: "taken over by".
    pub particle: Option<Lemma>,
}

/// What a group is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A noun group.
    Noun(Noun),
    /// A verb group.
    Verb(Verb),
    /// A preposition.
    Prep(Lemma),
    /// A comma.
    Comma,
    /// "and", "or", "but".
    Cc(Lemma),
    /// "which", "who".
    Rel,
    /// "because", "while".
    Sub(Lemma),
    /// An adverb on its own.
    Adverb(Lemma),
    /// Another mark: colon, dash, bracket, quote.
    Stop(char),
}

/// One group: tokens `start..end`.
#[derive(Debug, Clone)]
pub struct Group {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
}

impl Group {
    /// The noun group inside, if it is one.
    pub fn noun(&self) -> Option<&Noun> {
        if let Kind::Noun(noun) = &self.kind { Some(noun) } else { None }
    }

    /// The verb group inside, if it is one.
    pub fn verb(&self) -> Option<&Verb> {
        if let Kind::Verb(verb) = &self.kind { Some(verb) } else { None }
    }
}

/// Groups a tagged sentence.
pub fn group(tokens: &[Token], lexis: &Lexis) -> Vec<Group> {
    let mut groups = Vec::with_capacity(tokens.len() / 2);
    let mut at = 0;
    while at < tokens.len() {
        let end = noun_end(tokens, at, lexis);
        let (end, kind) = if end > at {
            (end, noun(tokens, at, end))
        } else if let Some((end, verb)) = verb::read(tokens, at, lexis) {
            (end, Kind::Verb(verb))
        } else {
            (at + 1, single(&tokens[at]))
        };
        groups.push(Group { start: at, end, kind });
        at = end;
    }
    verb::particles(&mut groups);
    list::join(&mut groups, tokens);
    groups
}

fn single(token: &Token) -> Kind {
    match token.tag {
        Tag::Prep | Tag::To => Kind::Prep(token.lemma),
        Tag::Cc => Kind::Cc(token.lemma),
        Tag::Rel => Kind::Rel,
        Tag::Sub => Kind::Sub(token.lemma),
        Tag::Punct(',') => Kind::Comma,
        Tag::Punct(c) => Kind::Stop(c),
        _ => Kind::Adverb(token.lemma),
    }
}

/// End of the noun group that starts at `at`, or `at` when none does.
fn noun_end(tokens: &[Token], at: usize, lexis: &Lexis) -> usize {
    let mut end = at;
    let mut headed = false;
    while let Some(token) = tokens.get(end) {
        let go = match token.tag {
            Tag::Pron => return if end == at { at + 1 } else { end },
            Tag::Det | Tag::Poss => !headed && (end == at || tokens[end - 1].tag == Tag::Det),
            // "Nvidia last autumn": a time after a name is no part of it.
            Tag::Adj if headed && tokens[end - 1].tag == Tag::Name => {
                !matches!(lexis.base(token.lemma), "last" | "next" | "late" | "early")
            }
            Tag::Adj => true,
            // "paid Meta $5 billion": two objects.
            Tag::Figure if end > at && tokens[end - 1].tag == Tag::Name && closes(tokens, end) => false,
            Tag::Noun | Tag::Name | Tag::Figure => {
                headed = true;
                true
            }
            Tag::Mark => headed && end > at,
            // "a very large order"
            Tag::Adv => {
                end > at
                    && !headed
                    && tokens.get(end + 1).is_some_and(|t| matches!(t.tag, Tag::Adj | Tag::Figure))
            }
            _ => false,
        };
        if !go {
            break;
        }
        end += 1;
    }
    if headed || tokens[at..end].iter().any(|t| matches!(t.tag, Tag::Adj | Tag::Det | Tag::Poss)) {
        end
    } else {
        at
    }
}

/// True when nothing of a noun group follows a figure.
fn closes(tokens: &[Token], figure: usize) -> bool {
    let inner = |t: &Token| matches!(t.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Figure | Tag::Mark);
    tokens.get(figure + 1).is_none_or(|t| !inner(t))
}

fn noun(tokens: &[Token], start: usize, end: usize) -> Kind {
    let mark = (start..end).rev().find(|&i| tokens[i].tag == Tag::Mark && i + 1 < end);
    let core = mark.map_or(start, |m| m + 1);
    let head = (core..end)
        .rev()
        .find(|&i| matches!(tokens[i].tag, Tag::Noun | Tag::Name | Tag::Pron))
        .or_else(|| (core..end).rev().find(|&i| tokens[i].tag == Tag::Figure));
    Kind::Noun(Noun { head: head.unwrap_or(end - 1), mark, list: Vec::new(), listed: false })
}
