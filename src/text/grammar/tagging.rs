//! Tagging: which of its classes a word has in its place, read from left to right.

use super::lexis::Lexis;
use super::tags::{Classes, Form, Tag};
use super::token::Token;

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
    }
}

/// What the clause under way has had so far.
#[derive(Default, Clone, Copy)]
struct Clause {
    subject: bool,
    finite: bool,
}

impl Clause {
    fn pass(&mut self, tag: Tag) {
        match tag {
            Tag::Verb(Form::Third | Form::Past | Form::Base) | Tag::Modal => self.finite = true,
            Tag::Noun | Tag::Name | Tag::Pron => self.subject = true,
            Tag::Sub
            | Tag::Rel
            | Tag::Cc
            | Tag::Punct(',' | ':' | ';' | '-' | '.' | '?' | '!' | '(' | ')') => {
                *self = Clause::default()
            }
            _ => {}
        }
    }
}

fn lemma(token: &Token, text: &str, tag: Tag, lexis: &Lexis) -> u32 {
    let lower = text[token.start..token.end]
        .to_lowercase()
        .replace('’', "'")
        .replace('‑', "-");
    let want = match tag {
        Tag::Verb(_) => Classes::VERB,
        Tag::Noun => Classes::NOUN,
        Tag::Adj => Classes::ADJ | Classes::PART | Classes::ING,
        _ => Classes(u32::MAX),
    };
    let readings = lexis.readings(&lower);
    readings
        .iter()
        .find(|r| r.classes.any(want))
        .or(readings.first())
        .map_or(0, |r| r.lemma)
}

fn choose(tokens: &[Token], i: usize, text: &str, lexis: &Lexis, clause: Clause) -> Tag {
    let token = &tokens[i];
    let may = token.may;
    let raw = &text[token.start..token.end];
    let before = previous(tokens, i);
    let next = tokens.get(i + 1);
    if raw.eq_ignore_ascii_case("to") {
        return if infinitive_follows(tokens, i) {
            Tag::To
        } else {
            Tag::Prep
        };
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
    if may.any(Classes::NEG) && raw.to_lowercase() != "no" {
        return Tag::Neg;
    }
    if may.any(Classes::VERB)
        && let Some(tag) = verb(tokens, i, before, next, clause, lexis)
    {
        return tag;
    }
    closed(may, next).unwrap_or_else(|| open(may))
}

/// "that": a relative after a noun and before a verb, a determiner in front of a noun, else a subordinator.
fn that(tokens: &[Token], i: usize, before: Option<Tag>) -> Tag {
    let next = tokens.get(i + 1);
    let verb_next = next.is_some_and(|n| {
        n.tag == Tag::Noun
            && n.may
                .any(Classes::THIRD | Classes::PAST | Classes::MODAL | Classes::BE | Classes::HAVE)
    });
    match before {
        Some(Tag::Noun | Tag::Name | Tag::Figure) if verb_next => Tag::Rel,
        Some(Tag::Prep) => Tag::Det,
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
    tokens[..i]
        .iter()
        .rev()
        .map(|t| t.tag)
        .find(|t| !matches!(t, Tag::Adv | Tag::Neg))
}

fn previous_word(tokens: &[Token], i: usize) -> Option<&Token> {
    tokens[..i]
        .iter()
        .rev()
        .find(|t| !matches!(t.tag, Tag::Adv | Tag::Neg))
}

fn infinitive_follows(tokens: &[Token], i: usize) -> bool {
    let mut rest = tokens[i + 1..].iter().skip_while(|t| {
        t.is_word() && t.may.any(Classes::ADV | Classes::NEG) && !t.may.any(Classes::BASE)
    });
    rest.next()
        .is_some_and(|t| t.is_word() && t.may.any(Classes::BASE))
}

fn form(may: Classes) -> Form {
    let order = [
        (Classes::ING, Form::Ing),
        (Classes::THIRD, Form::Third),
        (Classes::PAST, Form::Past),
        (Classes::PART, Form::Part),
        (Classes::BASE, Form::Base),
    ];
    order
        .into_iter()
        .find(|(class, _)| may.any(*class))
        .map_or(Form::Base, |(_, form)| form)
}

/// The verb reading of a word, or none when it is not a verb here.
fn verb(
    tokens: &[Token],
    i: usize,
    before: Option<Tag>,
    next: Option<&Token>,
    clause: Clause,
    lexis: &Lexis,
) -> Option<Tag> {
    let may = tokens[i].may;
    if may.any(Classes::ING) {
        return Some(ing(may, before, next));
    }
    if may.any(Classes::PAST | Classes::PART)
        && !(may.any(Classes::BASE) && matches!(before, Some(Tag::To | Tag::Modal)))
    {
        return past(tokens, i, before, next, clause, lexis);
    }
    if matches!(before, Some(Tag::To | Tag::Modal)) {
        return may.any(Classes::BASE).then_some(Tag::Verb(Form::Base));
    }
    if may.any(Classes::THIRD) {
        return third(may, before, next, clause);
    }
    base(tokens, i, may, before, next, clause)
}

fn starts_group(next: Option<&Token>) -> bool {
    next.is_some_and(|n| match n.tag {
        Tag::Name | Tag::Figure => true,
        Tag::Punct(c) => matches!(c, '‘' | '“' | '"' | '\'' | '$'),
        _ => n
            .may
            .any(Classes::DET | Classes::POSS | Classes::PRON | Classes::ADJ),
    })
}

fn ing(may: Classes, before: Option<Tag>, next: Option<&Token>) -> Tag {
    let noun = may.any(Classes::NOUN);
    let noun_next = next.is_some_and(|n| {
        n.tag == Tag::Noun
            && !n.may.any(
                Classes::DET
                    | Classes::PREP
                    | Classes::POSS
                    | Classes::PRON
                    | Classes::SUB
                    | Classes::CC
                    | Classes::ADV,
            )
    });
    match before {
        Some(Tag::Verb(_)) if !noun || starts_group(next) => Tag::Verb(Form::Ing),
        Some(Tag::Det | Tag::Poss | Tag::Mark | Tag::Adj) => {
            if noun_next {
                Tag::Adj
            } else {
                Tag::Noun
            }
        }
        Some(Tag::Noun | Tag::Figure) if noun => Tag::Noun,
        _ if noun && !starts_group(next) => Tag::Noun,
        _ => Tag::Verb(Form::Ing),
    }
}

fn past(
    tokens: &[Token],
    i: usize,
    before: Option<Tag>,
    next: Option<&Token>,
    clause: Clause,
    lexis: &Lexis,
) -> Option<Tag> {
    let may = tokens[i].may;
    let noun_next = next.is_some_and(|n| {
        matches!(n.tag, Tag::Name | Tag::Figure)
            || n.tag == Tag::Noun
                && (n.may.0 == 0 || n.may.any(Classes::NOUN | Classes::ADJ))
                && !n.may.any(Classes::PREP | Classes::DET)
    });
    let auxiliary = auxiliary(tokens, i, lexis);
    let part = may.any(Classes::PART);
    let past = may.any(Classes::PAST);
    if auxiliary.is_some() && part {
        return Some(Tag::Verb(Form::Part));
    }
    match before {
        // "a proposed deal", "its planned plant"; but "the deal announced".
        Some(Tag::Det | Tag::Poss | Tag::Adj | Tag::Mark) => {
            return Some(if may.any(Classes::NOUN) && !noun_next {
                Tag::Noun
            } else {
                Tag::Adj
            });
        }
        Some(Tag::Prep) if noun_next => return Some(Tag::Adj),
        None | Some(Tag::Punct(_)) if part => {
            let by_or_in = next.is_some_and(|n| n.is_word() && n.may.any(Classes::PREP));
            if by_or_in || !past || !clause.subject && noun_next && before.is_none() {
                return Some(if by_or_in || !past {
                    Tag::Verb(Form::Part)
                } else {
                    Tag::Adj
                });
            }
        }
        _ => {}
    }
    let by_next = next.is_some_and(|n| n.is_word() && lexis.known("by") == Some(n.lemma));
    if part && (by_next || !past || clause.finite && matches!(before, Some(Tag::Noun | Tag::Name)))
    {
        return Some(Tag::Verb(Form::Part));
    }
    if past {
        Some(Tag::Verb(Form::Past))
    } else {
        Some(Tag::Verb(Form::Part))
    }
}

/// The auxiliary ("be" or "have") that the word at `i` completes.
fn auxiliary(tokens: &[Token], i: usize, lexis: &Lexis) -> Option<u32> {
    let before = previous_word(tokens, i)?;
    let helps = before.may.any(Classes::BE | Classes::HAVE)
        || ["get", "become"]
            .iter()
            .any(|w| lexis.known(w) == Some(before.lemma) && before.lemma != 0);
    (matches!(before.tag, Tag::Verb(_)) && helps).then_some(before.lemma)
}

fn third(may: Classes, before: Option<Tag>, next: Option<&Token>, clause: Clause) -> Option<Tag> {
    let verb = Some(Tag::Verb(Form::Third));
    if !may.any(Classes::NOUN) {
        return verb;
    }
    if clause.finite
        || matches!(
            before,
            Some(
                Tag::Det
                    | Tag::Adj
                    | Tag::Poss
                    | Tag::Mark
                    | Tag::Prep
                    | Tag::Figure
                    | Tag::Verb(_)
                    | Tag::To
            )
        )
    {
        return None;
    }
    let complement = starts_group(next)
        || next.is_some_and(|n| {
            n.is_word() && n.may.any(Classes::PREP | Classes::SUB | Classes::ADV)
                || n.tag == Tag::Noun && n.capital && n.may.0 == Classes::NOUN.0
        });
    (complement && matches!(before, Some(Tag::Name | Tag::Noun | Tag::Pron)))
        .then_some(Tag::Verb(Form::Third))
}

fn base(
    tokens: &[Token],
    i: usize,
    may: Classes,
    before: Option<Tag>,
    next: Option<&Token>,
    clause: Clause,
) -> Option<Tag> {
    let verb = Some(Tag::Verb(Form::Base));
    let plural = plural_subject(tokens, i);
    if !may.any(Classes::NOUN) {
        let noun_place = matches!(before, Some(Tag::Det | Tag::Adj | Tag::Poss | Tag::Mark));
        let adjective = may.any(Classes::ADJ | Classes::PREP | Classes::ADV);
        return (!noun_place && (!adjective || plural)).then_some(Tag::Verb(Form::Base));
    }
    if plural
        && !clause.finite
        && starts_group(next)
        && matches!(before, Some(Tag::Name | Tag::Noun | Tag::Pron))
    {
        verb
    } else {
        None
    }
}

/// True when what stands before can only take a plural verb: a plural noun, "they", or "A and B".
fn plural_subject(tokens: &[Token], i: usize) -> bool {
    let Some(last) = previous_word(tokens, i) else {
        return false;
    };
    match last.tag {
        Tag::Noun => last.may.any(Classes::PLURAL),
        Tag::Pron => true,
        Tag::Name => tokens[..i]
            .iter()
            .rev()
            .skip_while(|t| t.tag == Tag::Adv)
            .skip(1)
            .find(|t| !matches!(t.tag, Tag::Det | Tag::Adj))
            .is_some_and(|t| t.tag == Tag::Cc),
        _ => false,
    }
}
