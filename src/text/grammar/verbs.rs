//! Verbs: whether a word that may be a verb is one in its place, and in which form.

use super::lexis::Lexis;
use super::tagging::{Clause, previous_word};
use super::tags::{Classes, Form, Tag};
use super::token::Token;

/// The verb reading of a word, or none when it is not a verb here.
pub(super) fn read(
    tokens: &[Token],
    i: usize,
    before: Option<Tag>,
    next: Option<&Token>,
    clause: Clause,
    lexis: &Lexis,
) -> Option<Tag> {
    let may = tokens[i].may;
    let after = |auxiliary: Classes| {
        previous_word(tokens, i).is_some_and(|p| matches!(p.tag, Tag::Verb(_)) && p.may.any(auxiliary))
    };
    if may.any(Classes::ING) {
        // "chief operating officer", "is managing director": no article, so a title and no verb.
        let title = office(next, lexis);
        return Some(if title { Tag::Adj } else { ing(may, after(Classes::BE), before, next) });
    }
    let helped = after(Classes::DO);
    if (helped || matches!(before, Some(Tag::To | Tag::Modal))) && may.any(Classes::BASE) {
        return Some(Tag::Verb(Form::Base));
    }
    if may.any(Classes::PAST | Classes::PART) {
        return past(tokens, i, before, next, clause, lexis);
    }
    if matches!(before, Some(Tag::To | Tag::Modal)) {
        return None;
    }
    if may.any(Classes::THIRD) {
        return third(tokens, i, before, next, clause);
    }
    // "to be clear"
    if after(Classes::BE) {
        return None;
    }
    base(tokens, i, before, next, clause, lexis)
}

/// True when a noun group can begin with `next`.
fn starts_group(next: Option<&Token>) -> bool {
    next.is_some_and(|n| match n.tag {
        Tag::Name | Tag::Figure => true,
        Tag::Punct(c) => matches!(c, '‘' | '“' | '"' | '\'' | '$'),
        _ => n.may.any(Classes::DET | Classes::POSS | Classes::PRON | Classes::ADJ),
    })
}

/// True when `next` can only be a common noun.
fn noun_follows(next: Option<&Token>) -> bool {
    let closed = Classes::DET | Classes::PREP | Classes::POSS | Classes::PRON | Classes::SUB;
    let closed = closed | Classes::CC | Classes::ADV | Classes::MODAL | Classes::BE | Classes::HAVE;
    next.is_some_and(|n| n.tag == Tag::Noun && !n.may.any(closed))
}

/// Inside a noun group that something before has opened.
fn inside_group(before: Option<Tag>) -> bool {
    matches!(before, Some(Tag::Det | Tag::Poss | Tag::Mark | Tag::Adj))
}

fn ing(may: Classes, be_before: bool, before: Option<Tag>, next: Option<&Token>) -> Tag {
    let noun = may.any(Classes::NOUN);
    let verb = Tag::Verb(Form::Ing);
    match before {
        Some(Tag::Verb(_)) if !noun || starts_group(next) => verb,
        // "is building plants"
        Some(Tag::Verb(_)) if be_before && noun_follows(next) => verb,
        _ if inside_group(before) || before == Some(Tag::Figure) && noun_follows(next) => {
            if noun_follows(next) { Tag::Adj } else { Tag::Noun }
        }
        Some(Tag::Noun | Tag::Figure) if noun => Tag::Noun,
        _ if noun && !starts_group(next) => Tag::Noun,
        _ => verb,
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
    let part = may.any(Classes::PART);
    if part && auxiliary(tokens, i, lexis) {
        return Some(Tag::Verb(Form::Part));
    }
    if let Some(form) = coordinated(tokens, i, before) {
        return Some(Tag::Verb(form));
    }
    // "a $10 billion bet on", "Musk's bid": forms that are a noun too stay one inside a noun group.
    if may.any(Classes::NOUN) && (opened(tokens, i) || before == Some(Tag::Figure)) && !starts_group(next) {
        return None;
    }
    let names = next.is_some_and(|n| matches!(n.tag, Tag::Name | Tag::Figure));
    let noun_next = names || noun_follows(next);
    if inside_group(before) {
        // "a proposed deal", "its planned plant"; "the said" is no group.
        return if may.any(Classes::NOUN) && !noun_next { None } else { Some(Tag::Adj) };
    }
    if before == Some(Tag::Prep) && noun_next {
        return Some(Tag::Adj);
    }
    let prep_next = next
        .is_some_and(|n| n.is_word() && n.may.any(Classes::PREP) && !particle(n, tokens.get(i + 2), lexis));
    if part && let Some(tag) = opening(may, before, prep_next, clause, noun_next) {
        return Some(tag);
    }
    let form = if part && participle(tokens, i, before, clause, lexis) {
        Form::Part
    } else if may.any(Classes::PAST) {
        Form::Past
    } else {
        Form::Base
    };
    Some(Tag::Verb(form))
}

/// Coordinated verbs share their form: "running at X and used to train Y", "they have it, run it".
fn coordinated(tokens: &[Token], i: usize, before: Option<Tag>) -> Option<Form> {
    let may = tokens[i].may;
    if !matches!(before, Some(Tag::Cc | Tag::Punct(','))) {
        return None;
    }
    match last_verb(tokens, i)? {
        Form::Ing if may.any(Classes::PART) && before == Some(Tag::Cc) => Some(Form::Part),
        Form::Base if may.any(Classes::BASE) => Some(Form::Base),
        _ => None,
    }
}

/// A participle that opens a sentence or an aside: "Backed by X, ...", "Leaked photos show".
fn opening(
    may: Classes,
    before: Option<Tag>,
    prep_next: bool,
    clause: Clause,
    noun_next: bool,
) -> Option<Tag> {
    match before {
        None | Some(Tag::Punct(_)) if prep_next || !may.any(Classes::PAST) => Some(Tag::Verb(Form::Part)),
        None if noun_next && !clause.subject => Some(Tag::Adj),
        _ => None,
    }
}

/// A participle rather than a past tense: an agent follows, or the clause has had its verb.
fn participle(tokens: &[Token], i: usize, before: Option<Tag>, clause: Clause, lexis: &Lexis) -> bool {
    let by = tokens.get(i + 1).is_some_and(|n| n.is_word() && lexis.known("by") == Some(n.lemma));
    // "answered by licensing" has no agent.
    let gerund = tokens.get(i + 2).is_some_and(|t| t.may.any(Classes::ING));
    let after_noun = clause.finite && matches!(before, Some(Tag::Noun | Tag::Name));
    let lone = !tokens[i].may.any(Classes::PAST | Classes::BASE);
    by && !gerund || lone || after_noun
}

/// "scooped up the startup": a particle with the verb's object after it is no sign of a participle.
fn particle(prep: &Token, after: Option<&Token>, lexis: &Lexis) -> bool {
    let particle = ["up", "out", "off", "over", "down"].iter().any(|p| lexis.known(p) == Some(prep.lemma));
    let object = |t: &Token| t.tag == Tag::Name || t.is_word() && t.may.any(Classes::DET | Classes::POSS);
    particle && after.is_some_and(object)
}

/// The form of the nearest verb before.
fn last_verb(tokens: &[Token], i: usize) -> Option<Form> {
    tokens[..i].iter().rev().find_map(|t| if let Tag::Verb(form) = t.tag { Some(form) } else { None })
}

/// True when a determiner, a possessive or a mark has opened the noun group before `i`.
fn opened(tokens: &[Token], i: usize) -> bool {
    let inner = |t: &&Token| matches!(t.tag, Tag::Noun | Tag::Name | Tag::Adj | Tag::Figure);
    let opener = tokens[..i].iter().rev().find(|t| !inner(t));
    opener.is_some_and(|t| matches!(t.tag, Tag::Det | Tag::Poss | Tag::Mark))
}

/// True when an auxiliary ("be", "have", "get") stands before, so that a participle completes it.
fn auxiliary(tokens: &[Token], i: usize, lexis: &Lexis) -> bool {
    let Some(before) = previous_word(tokens, i) else {
        return false;
    };
    let get = lexis.known("get").is_some_and(|l| before.lemma == l);
    matches!(before.tag, Tag::Verb(_)) && (get || before.may.any(Classes::BE | Classes::HAVE))
}

fn third(
    tokens: &[Token],
    i: usize,
    before: Option<Tag>,
    next: Option<&Token>,
    clause: Clause,
) -> Option<Tag> {
    let verb = Some(Tag::Verb(Form::Third));
    if !tokens[i].may.any(Classes::NOUN) {
        return verb;
    }
    // "builds and runs the site", "merges with X, raises $5 billion", "which uses them"
    let third = |t: &Token| t.tag == Tag::Verb(Form::Third);
    let joined = match before {
        Some(Tag::Cc) => tokens[..i].iter().rev().nth(1).is_some_and(third),
        Some(Tag::Punct(',')) => {
            tokens[..i].iter().find(|t| matches!(t.tag, Tag::Verb(_))).is_some_and(third)
        }
        _ => false,
    };
    if (joined || before == Some(Tag::Rel)) && starts_group(next) {
        return verb;
    }
    let nominal =
        inside_group(before) || matches!(before, Some(Tag::Prep | Tag::Figure | Tag::Verb(_) | Tag::To));
    if clause.finite || nominal {
        return None;
    }
    // After a name nearly anything can complete a verb; after a common noun only what starts a group of its own.
    let named = matches!(before, Some(Tag::Name | Tag::Pron));
    let word = |c: Classes| next.is_some_and(|n| n.is_word() && n.may.any(c));
    // Were the word a plural noun, a verb after it would have no "-s".
    let goods = noun_follows(next) && (next.is_some_and(|n| n.capital) || word(Classes::PLURAL));
    let weak = named && (word(Classes::PREP | Classes::ADV) || goods);
    let to = next
        .is_some_and(|n| n.tag == Tag::To || n.is_word() && n.may == Classes::PREP && n.end - n.start == 2);
    let complement = starts_group(next) || word(Classes::SUB) || to || weak;
    let subject = named || before == Some(Tag::Noun) || after_relative(tokens, i);
    if complement && subject { verb } else { None }
}

/// Right after a relative pronoun with its antecedent: "Bolt, which rivals Uber"; not "asked which chips Meta buys".
fn after_relative(tokens: &[Token], i: usize) -> bool {
    let tag = |back: usize| i.checked_sub(back).map(|at| tokens[at].tag);
    let antecedent = matches!(tag(2), Some(Tag::Name | Tag::Noun | Tag::Figure | Tag::Punct(',' | ')')));
    antecedent && tag(1) == Some(Tag::Rel)
}

/// True when the next word is an office in the singular.
fn office(next: Option<&Token>, lexis: &Lexis) -> bool {
    let offices = ["officer", "director", "partner", "editor"];
    next.is_some_and(|n| n.is_word() && !n.may.any(Classes::PLURAL) && offices.contains(&lexis.base(n.lemma)))
}

fn base(
    tokens: &[Token],
    i: usize,
    before: Option<Tag>,
    next: Option<&Token>,
    clause: Clause,
    lexis: &Lexis,
) -> Option<Tag> {
    let may = tokens[i].may;
    let verb = Some(Tag::Verb(Form::Base));
    let plural = plural_subject(tokens, i);
    if !may.any(Classes::NOUN) {
        let adjective = may.any(Classes::ADJ | Classes::PREP | Classes::ADV);
        return if !inside_group(before) && (!adjective || plural) { verb } else { None };
    }
    let named = before == Some(Tag::Name);
    let complement = starts_group(next)
        || named && next.is_some_and(|n| n.is_word() && n.may.any(Classes::PREP | Classes::NOUN));
    let subject = named || matches!(before, Some(Tag::Noun | Tag::Pron));
    let wanted = plural && !clause.finite || bare(tokens, i, lexis);
    if wanted && complement && subject { verb } else { None }
}

/// True when the base form is asked for by an auxiliary or a causative in front of its subject: "Will Meta release",
/// "lets Claude handle".
fn bare(tokens: &[Token], i: usize, lexis: &Lexis) -> bool {
    let inner = |t: &Token| {
        matches!(t.tag, Tag::Name | Tag::Noun | Tag::Pron | Tag::Det | Tag::Adj | Tag::Mark | Tag::Adv)
    };
    let Some(at) = tokens[..i].iter().rposition(|t| !inner(t)) else { return false };
    let before = at.checked_sub(1).map(|b| tokens[b].tag);
    let free = !matches!(before, Some(Tag::Name | Tag::Noun | Tag::Pron | Tag::Prep | Tag::To));
    let helper = tokens[at].tag == Tag::Modal || tokens[at].may.any(Classes::DO);
    let causes = lexis.causes(tokens[at].lemma);
    helper && free || causes && matches!(tokens[at].tag, Tag::Verb(_))
}

/// True when what stands before can only take a plural verb: a plural noun, "they", "A and B", or "A, B" in a headline.
fn plural_subject(tokens: &[Token], i: usize) -> bool {
    let Some(last) = previous_word(tokens, i) else {
        return false;
    };
    match last.tag {
        Tag::Noun => last.may.any(Classes::PLURAL),
        Tag::Pron => true,
        Tag::Name => {
            let inner = |t: &&Token| matches!(t.tag, Tag::Name | Tag::Det | Tag::Adj | Tag::Mark | Tag::Adv);
            // Headlines leave out "and": "Apple, Intel sign deal".
            let headline = || tokens[..i].iter().all(|t| inner(&t) || t.tag == Tag::Punct(','));
            let opener = tokens[..i].iter().rev().find(|t| !inner(t));
            opener.is_some_and(|t| t.tag == Tag::Cc || t.tag == Tag::Punct(',') && headline())
        }
        _ => false,
    }
}
