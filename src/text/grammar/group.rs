//! Groups: runs of tokens that belong together (noun groups, verb groups), and the marks between them.

use super::lexis::{Lemma, Lexis};
use super::tags::{Classes, Form, Tag};
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
        } else if let Some((end, verb)) = verb(tokens, at, lexis) {
            (end, Kind::Verb(verb))
        } else {
            (at + 1, single(&tokens[at]))
        };
        groups.push(Group { start: at, end, kind });
        at = end;
    }
    particles(&mut groups);
    lists(&mut groups, tokens);
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

fn noun(tokens: &[Token], start: usize, end: usize) -> Kind {
    let mark = (start..end).rev().find(|&i| tokens[i].tag == Tag::Mark && i + 1 < end);
    let core = mark.map_or(start, |m| m + 1);
    let head = (core..end)
        .rev()
        .find(|&i| matches!(tokens[i].tag, Tag::Noun | Tag::Name | Tag::Pron))
        .or_else(|| (core..end).rev().find(|&i| tokens[i].tag == Tag::Figure));
    Kind::Noun(Noun { head: head.unwrap_or(end - 1), mark, list: Vec::new(), listed: false })
}

fn verb(tokens: &[Token], at: usize, lexis: &Lexis) -> Option<(usize, Verb)> {
    let mut end = at;
    let (mut modal, mut negated, mut to) = (None, false, false);
    let mut verbs: Vec<usize> = Vec::new();
    while let Some(token) = tokens.get(end) {
        match token.tag {
            Tag::Modal if verbs.is_empty() => modal = Some(token.lemma),
            Tag::To if verbs.is_empty() => to = true,
            Tag::Neg => negated = true,
            Tag::Adv => {}
            // "is 90% owned by"
            Tag::Figure if verbs.last().is_some_and(|&v| tokens[v].may.any(Classes::BE)) && participle(tokens, end + 1) => {}
            Tag::Verb(_) if verbs.last().is_none_or(|&v| helps(&tokens[v], token, lexis)) => verbs.push(end),
            _ => break,
        }
        end += 1;
    }
    let &head = verbs.last()?;
    // Adverbs after the main verb belong to what follows, but "is not" and "is no longer" are one; "is not only" is.
    let mut end = head + 1;
    if tokens[head].may.any(Classes::BE) {
        let denied = end + tokens[end..].iter().take_while(|t| t.tag == Tag::Neg).count();
        let more = |t: &Token| t.is_word() && ["only", "just", "merely"].contains(&lexis.base(t.lemma));
        if !tokens.get(denied).is_some_and(more) {
            end = denied;
        }
    }
    let negated = negated && tokens[at..end].iter().any(|t| t.tag == Tag::Neg);
    let Tag::Verb(form) = tokens[head].tag else {
        return None;
    };
    let helped = verbs.len() > 1;
    let be_before = verbs
        .iter()
        .rev()
        .nth(1)
        .is_some_and(|&v| tokens[v].may.any(Classes::BE) || lexis.base(tokens[v].lemma) == "get");
    let mood = if to {
        Mood::Infinitive
    } else if modal.is_some() || helped {
        match tokens[verbs[0]].tag {
            Tag::Verb(Form::Ing) if modal.is_none() => Mood::Ing,
            _ => Mood::Finite,
        }
    } else {
        match form {
            Form::Ing => Mood::Ing,
            Form::Part => Mood::Participle,
            _ => Mood::Finite,
        }
    };
    let passive = form == Form::Part && (be_before || !helped && modal.is_none());
    Some((end, Verb { head, lemma: tokens[head].lemma, mood, passive, modal, negated, particle: None }))
}

fn participle(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| t.tag == Tag::Verb(Form::Part))
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
fn particles(groups: &mut [Group]) {
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

/// Joins "A, B and C": noun groups divided by commas and closed by a conjunction.
fn lists(groups: &mut [Group], tokens: &[Token]) {
    let mut i = 0;
    while i < groups.len() {
        if groups[i].noun().is_none_or(|n| n.listed) {
            i += 1;
            continue;
        }
        let members = members(groups, tokens, i);
        if let Some(&last) = members.last() {
            for &m in &members {
                if let Kind::Noun(noun) = &mut groups[m].kind {
                    noun.listed = true;
                }
            }
            if let Kind::Noun(noun) = &mut groups[i].kind {
                noun.list = members;
            }
            i = last;
        }
        i += 1;
    }
}

fn members(groups: &[Group], tokens: &[Token], first: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut closed = None;
    let mut at = first + 1;
    loop {
        let comma = matches!(groups.get(at).map(|g| &g.kind), Some(Kind::Comma));
        let conjunction = matches!(groups.get(at + usize::from(comma)).map(|g| &g.kind), Some(Kind::Cc(_)));
        let next = at + usize::from(comma) + usize::from(conjunction);
        if !(comma || conjunction)
            || groups.get(next).is_none_or(|g| g.noun().is_none())
            || !alike(&groups[first], &groups[next], tokens)
        {
            break;
        }
        // "$10B in Anthropic and Microsoft $5B": a figure right after the member opens a clause without a verb.
        let figure =
            groups.get(next + 1).and_then(Group::noun).is_some_and(|n| tokens[n.head].tag == Tag::Figure);
        if figure && tokens[groups[next].noun().map_or(0, |n| n.head)].tag == Tag::Name {
            break;
        }
        // "A and B" followed by a verb of B's own is two clauses unless B closes the list.
        found.push(next);
        if conjunction {
            closed = Some(found.len());
            break;
        }
        at = next + 1;
    }
    // Names in a row with commas only ("Nvidia, AMD, Intel") are a list when there are three or more.
    let names = |g: usize| groups[g].noun().is_some_and(|n| tokens[n.head].tag == Tag::Name);
    let all_names = names(first) && found.iter().all(|&g| names(g));
    let bare = all_names && (found.len() >= 2 || found.len() == 1 && headline_pair(groups, first, found[0]));
    let keep = closed.unwrap_or(if bare { found.len() } else { 0 });
    found.truncate(keep);
    found
}

/// Headlines leave out "and": "Apple, Goldman Sachs team up", "in challenge to 1Password, LastPass".
fn headline_pair(groups: &[Group], first: usize, second: usize) -> bool {
    let before = first.checked_sub(1).map(|b| &groups[b].kind);
    let next = groups.get(second + 1).map(|g| &g.kind);
    let opens = matches!(before, None | Some(Kind::Stop(':')));
    let finite = matches!(next, Some(Kind::Verb(v)) if v.mood == Mood::Finite || v.mood == Mood::Infinitive);
    let closes = matches!(next, None) && matches!(before, Some(Kind::Prep(_) | Kind::Verb(_)));
    opens && finite || closes
}

/// Names go with names and figures with figures; common nouns with anything that is no pronoun.
fn alike(a: &Group, b: &Group, tokens: &[Token]) -> bool {
    let class = |g: &Group| g.noun().map(|n| tokens[n.head].tag);
    match (class(a), class(b)) {
        (Some(Tag::Figure), Some(t)) | (Some(t), Some(Tag::Figure)) => t == Tag::Figure,
        (Some(Tag::Pron), _) | (_, Some(Tag::Pron)) => false,
        _ => true,
    }
}
