//! Tagging: which of its classes a word has in its place, read from left to right.

use super::lexis::Lexis;
use super::tags::{Classes, Form, Tag};
use super::token::Token;
use super::verbs;

/// Chooses a tag and a lemma for every word.
pub fn tag(tokens: &mut [Token], text: &str, lexis: &Lexis) {
    let mut clause = Clause::default();
    for i in 0..tokens.len() {
        if tokens[i].is_word() {
            let tag = choose(tokens, i, text, lexis, clause);
            tokens[i].tag = tag;
            tokens[i].lemma = lemma(&tokens[i], text, tag, lexis);
        }
        clause.pass(tokens[i].tag);
        if tokens[i].tag == Tag::Prep && lexis.subordinates(tokens[i].lemma) {
            clause = Clause::default();
        }
        if bare_possessive(tokens, i, text) {
            tokens[i].tag = Tag::Mark;
        }
    }
    if !tokens.iter().any(|t| matches!(t.tag, Tag::Verb(_))) {
        rescue(tokens);
    }
}

/// The apostrophe of "DriveSavers' sales", right after a word in "s" and before a blank.
fn bare_possessive(tokens: &[Token], i: usize, text: &str) -> bool {
    let Some(before) = i.checked_sub(1).map(|b| &tokens[b]) else {
        return false;
    };
    matches!(tokens[i].tag, Tag::Punct('\'' | '’'))
        && matches!(before.tag, Tag::Name | Tag::Noun)
        && before.end == tokens[i].start
        && text[..before.end].ends_with('s')
        && text[tokens[i].end..].starts_with(' ')
}

/// A sentence without a verb: the first word in "-s" after a name that no list knows as a noun is one.
fn rescue(tokens: &mut [Token]) {
    let found = (1..tokens.len()).find(|&i| {
        let t = &tokens[i];
        let known = t.may.any(Classes::THIRD | Classes::PAST);
        let unknown = t.may == Classes::NOUN | Classes::PLURAL;
        // "the Nvidia H100 chips": what may be a noun is one when nothing follows.
        let follows = tokens.get(i + 1).is_some_and(|n| !matches!(n.tag, Tag::Punct(_)));
        t.tag == Tag::Noun
            && tokens[i - 1].tag == Tag::Name
            && (known && (follows || !t.may.any(Classes::NOUN)) || unknown && follows)
    });
    if let Some(i) = found {
        tokens[i].tag = Tag::Verb(Form::Third);
    }
}

/// What the clause under way has had so far.
#[derive(Default, Clone, Copy)]
pub(super) struct Clause {
    pub(super) subject: bool,
    pub(super) finite: bool,
}

impl Clause {
    fn pass(&mut self, tag: Tag) {
        match tag {
            Tag::Verb(Form::Third | Form::Past | Form::Base) | Tag::Modal => self.finite = true,
            Tag::Noun | Tag::Name | Tag::Pron => self.subject = true,
            Tag::Sub
            | Tag::Rel
            | Tag::Cc
            | Tag::Punct(',' | ':' | ';' | '-' | '.' | '?' | '!' | '(' | ')') => *self = Clause::default(),
            _ => {}
        }
    }
}

fn lemma(token: &Token, text: &str, tag: Tag, lexis: &Lexis) -> u32 {
    let lower = text[token.start..token.end].to_lowercase().replace('’', "'").replace('‑', "-");
    let want = match tag {
        // "found" is a form of two verbs.
        Tag::Verb(Form::Base) if token.may.any(Classes::BASE) => Classes::BASE,
        Tag::Verb(_) => Classes::VERB,
        Tag::Noun => Classes::NOUN,
        // "licensing deal": a gerund in front of a noun is the noun that rules name.
        Tag::Adj if lower.ends_with("ing") => Classes::ADJ | Classes::NOUN,
        Tag::Adj => Classes::ADJ | Classes::PART | Classes::ING,
        _ => Classes(u32::MAX),
    };
    let readings = lexis.readings(&lower);
    readings.iter().find(|r| r.classes.any(want)).or(readings.first()).map_or(0, |r| r.lemma)
}

fn choose(tokens: &[Token], i: usize, text: &str, lexis: &Lexis, clause: Clause) -> Tag {
    let token = &tokens[i];
    let may = token.may;
    let raw = &text[token.start..token.end];
    let before = previous(tokens, i);
    // "Nvidia-backed"
    if raw.starts_with(['-', '‑']) {
        return Tag::Adj;
    }
    let next = tokens.get(i + 1);
    if raw.eq_ignore_ascii_case("to") {
        return if infinitive_follows(tokens, i) { Tag::To } else { Tag::Prep };
    }
    if matches!(raw, "'s" | "’s" | "'S" | "’S") {
        return if matches!(before, Some(Tag::Name | Tag::Noun | Tag::Figure | Tag::Adj)) {
            Tag::Mark
        } else {
            Tag::Verb(Form::Third)
        };
    }
    if raw.eq_ignore_ascii_case("that") {
        return that(tokens, i, before);
    }
    if may.any(Classes::BE | Classes::HAVE | Classes::DO) {
        return Tag::Verb(form(may));
    }
    if may.any(Classes::MODAL) && !matches!(before, Some(Tag::Det | Tag::Adj)) {
        return Tag::Modal;
    }
    if may.any(Classes::NEG) && negates(tokens, i, text) {
        return Tag::Neg;
    }
    if may.any(Classes::VERB)
        && let Some(tag) = verbs::read(tokens, i, before, next, clause, lexis)
    {
        return tag;
    }
    closed(may, next).unwrap_or_else(|| open(may))
}

/// "no" in front of a noun is a determiner and "longer" alone a comparative; "no longer" denies.
fn negates(tokens: &[Token], i: usize, text: &str) -> bool {
    let word = |i: usize, w: &str| {
        tokens.get(i).is_some_and(|t| t.is_word() && text[t.start..t.end].eq_ignore_ascii_case(w))
    };
    match (word(i, "no"), word(i, "longer")) {
        (true, _) => word(i + 1, "longer"),
        (_, true) => i > 0 && word(i - 1, "no"),
        _ => true,
    }
}

/// "that": a relative after a noun and before a verb, a determiner in front of a noun, else a subordinator.
fn that(tokens: &[Token], i: usize, before: Option<Tag>) -> Tag {
    let next = tokens.get(i + 1);
    let verb_next = next.is_some_and(|n| {
        n.tag == Tag::Noun
            && n.may.any(Classes::THIRD | Classes::PAST | Classes::MODAL | Classes::BE | Classes::HAVE)
    });
    match before {
        Some(Tag::Noun | Tag::Name | Tag::Figure) if verb_next => Tag::Rel,
        Some(Tag::Prep) => Tag::Det,
        // "That deal ended."
        None if next.is_some_and(|n| n.tag == Tag::Noun && n.may.any(Classes::NOUN) && !n.capital) => {
            Tag::Det
        }
        _ => Tag::Sub,
    }
}

fn closed(may: Classes, next: Option<&Token>) -> Option<Tag> {
    let order = [
        (Classes::DET, Tag::Det),
        (Classes::POSS, Tag::Poss),
        (Classes::REL, Tag::Rel),
        (Classes::PRON, Tag::Pron),
        (Classes::CC, Tag::Cc),
        (Classes::PREP, Tag::Prep),
        (Classes::SUB, Tag::Sub),
    ];
    let (_, tag) = order.into_iter().find(|(class, _)| may.any(*class))?;
    // "more", "all", "half" and the like stand alone when nothing follows that they could determine.
    if tag == Tag::Det && next.is_none_or(|n| matches!(n.tag, Tag::Punct(_))) {
        return Some(Tag::Pron);
    }
    Some(tag)
}

fn open(may: Classes) -> Tag {
    if may.any(Classes::ADV) && !may.any(Classes::ADJ) {
        Tag::Adv
    } else if may.any(Classes::ADJ) {
        Tag::Adj
    } else {
        Tag::Noun
    }
}

/// The last tag before `i` that is not an adverb or a negation.
fn previous(tokens: &[Token], i: usize) -> Option<Tag> {
    tokens[..i].iter().rev().map(|t| t.tag).find(|t| !matches!(t, Tag::Adv | Tag::Neg))
}

pub(super) fn previous_word(tokens: &[Token], i: usize) -> Option<&Token> {
    tokens[..i].iter().rev().find(|t| !matches!(t.tag, Tag::Adv | Tag::Neg))
}

fn infinitive_follows(tokens: &[Token], i: usize) -> bool {
    let mut rest = tokens[i + 1..]
        .iter()
        .skip_while(|t| t.is_word() && t.may.any(Classes::ADV | Classes::NEG) && !t.may.any(Classes::BASE));
    rest.next().is_some_and(|t| t.is_word() && t.may.any(Classes::BASE))
}

fn form(may: Classes) -> Form {
    let order = [
        (Classes::ING, Form::Ing),
        (Classes::THIRD, Form::Third),
        (Classes::PAST, Form::Past),
        (Classes::PART, Form::Part),
        (Classes::BASE, Form::Base),
    ];
    order.into_iter().find(|(class, _)| may.any(*class)).map_or(Form::Base, |(_, form)| form)
}
