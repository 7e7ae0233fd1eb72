//! The phrase language: a trigger with slots.
//!
//! `invest in {o}` · `buy {product} from {s}` (the grammatical subject is `{o}` when written in front:
//! `{o} buy {product} from {s}`) · `take stake in {o}` · `stake in|of {o}` (nouns) · `{s}: ceo of {o}` (what a noun
//! makes of the name it stands with) · `{s} -backed * {o}` (fixed sequences). Words are lemmas; `|` divides
//! alternatives, `*` stands for any noun group (in sequences: for up to three words).

use crate::claim::Status;
use crate::text::grammar::lexis::{Lemma, Lexis};
use crate::text::grammar::tags::Classes;
use std::sync::Arc;

/// What a slot is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The subject.
    Subject,
    /// The object.
    Object,
    /// Money that comes in; the claim's value where it has one.
    Value,
    /// A figure of any unit.
    Figure,
    /// What changes hands.
    Product,
    /// The former provider.
    From,
    /// An office.
    Office,
    /// Both ends in one list: "A and B partner".
    Pair,
}

impl Role {
    fn parse(word: &str) -> Option<Role> {
        Some(match word {
            "s" => Role::Subject,
            "o" => Role::Object,
            "value" => Role::Value,
            "figure" => Role::Figure,
            "product" => Role::Product,
            "from" => Role::From,
            "role" => Role::Office,
            "pair" => Role::Pair,
            _ => return None,
        })
    }
}

/// One part of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Element {
    /// To be filled.
    Slot(Role),
    /// One of these words; for a noun group, its head.
    Words(Vec<Lemma>),
    /// Anything.
    Any,
    /// In sequences: this punctuation mark.
    Mark(char),
}

/// Which list of the frame a phrase stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `verbs`
    Verb,
    /// `nouns`
    Noun,
    /// `isa`
    Isa,
    /// `say`
    Say,
}

/// A compiled phrase.
#[derive(Debug, Clone)]
pub struct Phrase {
    /// Index of its frame.
    pub frame: usize,
    /// As written.
    pub text: Arc<str>,
    /// Its list.
    pub shape: Shape,
    /// The trigger's lemmas (alternatives).
    pub trigger: Vec<Lemma>,
    /// For verbs: what the grammatical subject fills. For isa: what the noun's bearer fills.
    pub bearer: Element,
    /// For verbs: what the direct object must be, if anything.
    pub direct: Option<Element>,
    /// Prepositions with what their noun group must be.
    pub preps: Vec<(Vec<Lemma>, Element)>,
    /// True when a preposition is written with `!`: the noun in front of it alone says nothing ("deal for! {o}").
    pub strict: bool,
    /// For verbs: the verbs of an infinitive that must follow, and what its object fills ("use {o} to train {s}").
    pub infinitive: Option<(Vec<Lemma>, Element)>,
    /// For sequences: all parts in order.
    pub sequence: Vec<Element>,
    /// For nouns: the words of which one must stand before the head ("joint venture"); empty when any may.
    pub modifier: Vec<Lemma>,
    /// The status that the phrase itself carries.
    pub status: Option<Status>,
}

/// Compiles a phrase; new words go into the lexis. Error: what is wrong with it.
pub fn compile(
    text: &str,
    shape: Shape,
    frame: usize,
    status: Option<Status>,
    lexis: &mut Lexis,
) -> Result<Phrase, String> {
    let (head, rest) = match (shape, text.split_once(':')) {
        (Shape::Isa, Some((head, rest))) => (Some(head), rest),
        (Shape::Isa, None) => {
            return Err(format!("`{text}` needs `{{s}}: noun ...` or `{{o}}: noun ...`"));
        }
        _ => (None, text),
    };
    let parts: Vec<&str> = rest.split_whitespace().map(|p| p.trim_end_matches('!')).collect();
    let mut phrase = Phrase {
        frame,
        text: text.into(),
        shape,
        trigger: Vec::new(),
        bearer: Element::Slot(Role::Subject),
        direct: None,
        preps: Vec::new(),
        strict: text.contains('!'),
        infinitive: None,
        sequence: Vec::new(),
        modifier: Vec::new(),
        status,
    };
    if let Some(head) = head {
        phrase.bearer = slot(head.trim())?.ok_or_else(|| format!("`{head}` is no slot"))?;
    }
    match shape {
        Shape::Verb => verb(&mut phrase, &parts, lexis)?,
        Shape::Noun | Shape::Isa => noun(&mut phrase, &parts, lexis)?,
        Shape::Say => say(&mut phrase, &parts, lexis)?,
    }
    Ok(phrase)
}

fn slot(part: &str) -> Result<Option<Element>, String> {
    match part.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
        Some(name) => Role::parse(name).map(|r| Some(Element::Slot(r))).ok_or_else(|| {
            format!("`{part}` is no slot: use s, o, pair, value, figure, product, from or role")
        }),
        None => Ok(None),
    }
}

fn element(part: &str, lexis: &mut Lexis) -> Result<Element, String> {
    if part == "*" {
        return Ok(Element::Any);
    }
    let mut chars = part.chars();
    if let (Some(mark), None) = (chars.next(), chars.next())
        && !mark.is_alphanumeric()
    {
        return Ok(Element::Mark(mark));
    }
    Ok(slot(part)?.unwrap_or_else(|| Element::Words(part.split('|').map(|w| lexis.word(w)).collect())))
}

fn preposition(part: &str, lexis: &Lexis) -> bool {
    part.split('|').all(|w| lexis.readings(w).iter().any(|r| r.classes.any(Classes::PREP)) || w == "to")
}

fn verb(phrase: &mut Phrase, parts: &[&str], lexis: &mut Lexis) -> Result<(), String> {
    let mut parts = parts;
    if let Some(first) = parts.first()
        && let Some(bearer) = if *first == "*" { Some(Element::Any) } else { slot(first)? }
    {
        phrase.bearer = bearer;
        parts = &parts[1..];
    }
    let Some((trigger, rest)) = parts.split_first() else {
        return Err("an empty phrase".into());
    };
    phrase.trigger = trigger.split('|').map(|v| lexis.verb(v)).collect();
    arguments(phrase, rest, lexis)?;
    let slots = |e: &Element| matches!(e, Element::Slot(Role::Object | Role::Value | Role::Pair));
    let filled = phrase.infinitive.is_some()
        || slots(&phrase.bearer)
        || phrase.direct.iter().any(slots)
        || phrase.preps.iter().any(|(_, e)| slots(e));
    if filled {
        return Ok(());
    }
    // The object goes where the phrase ends: after its last preposition, or right after the verb.
    match phrase.preps.last_mut() {
        Some((_, element @ Element::Any)) => *element = Element::Slot(Role::Object),
        _ if phrase.direct.is_none() => phrase.direct = Some(Element::Slot(Role::Object)),
        _ => {}
    }
    Ok(())
}

/// What follows a trigger: a direct object, then prepositions, each with what stands after it.
fn arguments(phrase: &mut Phrase, rest: &[&str], lexis: &mut Lexis) -> Result<(), String> {
    let mut at = 0;
    while let Some(part) = rest.get(at) {
        let verbs = rest.get(at + 1).filter(|_| *part == "to").map(|next| verbs(next, lexis));
        if let Some(verbs) = verbs.filter(|v| !v.is_empty()) {
            let next = rest.get(at + 2).copied().unwrap_or("*");
            phrase.infinitive = Some((verbs, element(next, lexis)?));
            at += 3;
        } else if preposition(part, lexis) {
            // Of "out of" the last word stands next to the noun and counts.
            if rest.get(at + 1).is_some_and(|next| preposition(next, lexis)) {
                at += 1;
                continue;
            }
            let lemmas = part.split('|').map(|w| lexis.word(w)).collect();
            let next = rest.get(at + 1).filter(|p| !preposition(p, lexis));
            let element = next.map_or(Ok(Element::Any), |p| element(p, lexis))?;
            at += 1 + usize::from(next.is_some());
            phrase.preps.push((lemmas, element));
        } else if phrase.direct.is_none() {
            phrase.direct = Some(element(part, lexis)?);
            at += 1;
        } else {
            return Err(format!(
                "`{}`: `{part}` has no place; a verb takes one object, then prepositions",
                phrase.text
            ));
        }
    }
    Ok(())
}

/// The lemmas of `a|b` when all of them are verbs.
fn verbs(part: &str, lexis: &Lexis) -> Vec<Lemma> {
    let base = |w: &str| lexis.readings(w).iter().find(|r| r.classes.any(Classes::BASE)).map(|r| r.lemma);
    part.split('|').map(base).collect::<Option<Vec<_>>>().unwrap_or_default()
}

fn noun(phrase: &mut Phrase, parts: &[&str], lexis: &mut Lexis) -> Result<(), String> {
    let nouns: Vec<&&str> =
        parts.iter().take_while(|p| !preposition(p, lexis) && !p.starts_with('{')).collect();
    let (Some(head), rest) = (nouns.last(), &parts[nouns.len()..]) else {
        return Err(format!("`{}` has no noun", phrase.text));
    };
    phrase.trigger = head.split('|').map(|w| lexis.noun(w)).collect();
    if let Some(before) = nouns.len().checked_sub(2).and_then(|at| nouns.get(at)) {
        phrase.modifier = before.split('|').map(|w| lexis.word(w)).collect();
    }
    arguments(phrase, rest, lexis)
}

fn say(phrase: &mut Phrase, parts: &[&str], lexis: &mut Lexis) -> Result<(), String> {
    for part in parts {
        let element = element(part, lexis)?;
        if let (Element::Words(words), true) = (&element, phrase.trigger.is_empty()) {
            phrase.trigger = words.clone();
        }
        phrase.sequence.push(element);
    }
    if phrase.trigger.is_empty() { Err(format!("`{}` needs a word of its own", phrase.text)) } else { Ok(()) }
}
