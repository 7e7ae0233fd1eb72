//! Verb groups: "will not have been acquired", with mood, voice, modal, negation and particle.

use super::{Group, Kind, Mood, Verb};
use crate::text::grammar::lexis::{Lemma, Lexis};
use crate::text::grammar::tags::{Classes, Form, Tag};
use crate::text::grammar::token::Token;

/// What stands before the main verb of a group under way.
#[derive(Default)]
struct Chain {
    modal: Option<Lemma>,
    to: bool,
    /// Tokens of the auxiliaries and, last, of the main verb.
    verbs: Vec<usize>,
}

/// The verb group that starts at `at`, with the token after it; none when no verb stands there.
pub(super) fn read(tokens: &[Token], at: usize, lexis: &Lexis) -> Option<(usize, Verb)> {
    let chain = chain(tokens, at, lexis);
    let &head = chain.verbs.last()?;
    let Tag::Verb(form) = tokens[head].tag else {
        return None;
    };
    let end = end(tokens, head, lexis);
    let verb = Verb {
        head,
        lemma: tokens[head].lemma,
        mood: mood(&chain, form, tokens),
        passive: passive(&chain, form, tokens, lexis),
        modal: chain.modal,
        negated: tokens[at..end].iter().any(|t| t.tag == Tag::Neg),
        particle: None,
    };
    Some((end, verb))
}

/// Adverbs after the main verb belong to what follows; but "is not" is one group, "is not only" is none.
fn end(tokens: &[Token], head: usize, lexis: &Lexis) -> usize {
    let end = head + 1;
    if !tokens[head].may.any(Classes::BE) {
        return end;
    }
    let denied = end + tokens[end..].iter().take_while(|t| t.tag == Tag::Neg).count();
    let more = |t: &Token| t.is_word() && ["only", "just", "merely"].contains(&lexis.base(t.lemma));
    if tokens.get(denied).is_some_and(more) { end } else { denied }
}

fn chain(tokens: &[Token], at: usize, lexis: &Lexis) -> Chain {
    let mut chain = Chain::default();
    for (index, token) in tokens.iter().enumerate().skip(at) {
        let first = chain.verbs.is_empty();
        match token.tag {
            Tag::Modal if first => chain.modal = Some(token.lemma),
            Tag::To if first => chain.to = true,
            Tag::Neg | Tag::Adv => {}
            // "is 90% owned by"
            Tag::Figure if owned(tokens, &chain, index) => {}
            Tag::Verb(_) if chain.verbs.last().is_none_or(|&v| helps(&tokens[v], token, lexis)) => {
                chain.verbs.push(index);
            }
            _ => break,
        }
    }
    chain
}

/// True for a share between "be" and its participle.
fn owned(tokens: &[Token], chain: &Chain, figure: usize) -> bool {
    let be = chain.verbs.last().is_some_and(|&v| tokens[v].may.any(Classes::BE));
    be && tokens.get(figure + 1).is_some_and(|t| t.tag == Tag::Verb(Form::Part))
}

fn mood(chain: &Chain, form: Form, tokens: &[Token]) -> Mood {
    let helped = chain.verbs.len() > 1;
    let first = chain.verbs.first().map(|&v| tokens[v].tag);
    if chain.to {
        Mood::Infinitive
    } else if chain.modal.is_some() {
        Mood::Finite
    } else if helped {
        if first == Some(Tag::Verb(Form::Ing)) { Mood::Ing } else { Mood::Finite }
    } else {
        match form {
            Form::Ing => Mood::Ing,
            Form::Part => Mood::Participle,
            _ => Mood::Finite,
        }
    }
}

/// "was acquired", "got acquired", and the bare participle; not "has acquired".
fn passive(chain: &Chain, form: Form, tokens: &[Token], lexis: &Lexis) -> bool {
    let helped = chain.verbs.len() > 1;
    let helper = chain.verbs.iter().rev().nth(1).map(|&v| &tokens[v]);
    let be = helper.is_some_and(|t| t.may.any(Classes::BE) || lexis.base(t.lemma) == "get");
    form == Form::Part && (be || !helped && chain.modal.is_none())
}

/// True when `first` is an auxiliary that `second` can complete.
fn helps(first: &Token, second: &Token, lexis: &Lexis) -> bool {
    let Tag::Verb(form) = second.tag else { return false };
    if lexis.base(first.lemma) == "get" {
        return form == Form::Part;
    }
    if first.may.any(Classes::BE) {
        matches!(form, Form::Part | Form::Ing)
    } else if first.may.any(Classes::HAVE) {
        matches!(form, Form::Part)
    } else if first.may.any(Classes::DO) {
        matches!(form, Form::Base)
    } else {
        false
    }
}

/// A preposition with no noun group after it is the particle of the verb group before it.
pub(super) fn particles(groups: &mut [Group]) {
    for i in 1..groups.len() {
        let Kind::Prep(lemma) = groups[i].kind else {
            continue;
        };
        let alone = groups.get(i + 1).is_none_or(|g| g.noun().is_none());
        if alone && let Kind::Verb(verb) = &mut groups[i - 1].kind {
            verb.particle = Some(lemma);
        }
    }
}
