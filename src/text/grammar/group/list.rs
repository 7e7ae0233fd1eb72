//! Lists: noun groups that commas and a conjunction join.

use super::{Group, Kind, Mood};
use crate::text::grammar::tags::Tag;
use crate::text::grammar::token::Token;

/// Joins "A, B and C": noun groups divided by commas and closed by a conjunction.
pub(super) fn join(groups: &mut [Group], tokens: &[Token]) {
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

/// The further members of the list that `first` opens; none when it opens none.
fn members(groups: &[Group], tokens: &[Token], first: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut closed = false;
    let mut at = first;
    while let Some((next, conjunction)) = following(groups, at) {
        if !alike(&groups[first], &groups[next], tokens) || gapped(groups, tokens, next) {
            break;
        }
        found.push(next);
        // What a conjunction brings in is the last.
        closed = conjunction;
        if closed {
            break;
        }
        at = next;
    }
    if !closed && !names_in_a_row(groups, tokens, first, &found) {
        found.clear();
    }
    found
}

/// The noun group after a comma, a conjunction or both, and whether there was a conjunction.
fn following(groups: &[Group], at: usize) -> Option<(usize, bool)> {
    let kind = |i: usize| groups.get(i).map(|g| &g.kind);
    let comma = matches!(kind(at + 1), Some(Kind::Comma));
    let conjunction = matches!(kind(at + 1 + usize::from(comma)), Some(Kind::Cc(_)));
    let next = at + 1 + usize::from(comma) + usize::from(conjunction);
    let noun = matches!(kind(next), Some(Kind::Noun(_)));
    ((comma || conjunction) && noun).then_some((next, conjunction))
}

/// "$10B in Anthropic and Microsoft $5B": a figure right after a name opens a clause without a verb.
fn gapped(groups: &[Group], tokens: &[Token], member: usize) -> bool {
    let headed =
        |i: usize, tag: Tag| groups.get(i).and_then(Group::noun).is_some_and(|n| tokens[n.head].tag == tag);
    headed(member, Tag::Name) && headed(member + 1, Tag::Figure)
}

/// Names with commas only ("Nvidia, AMD, Intel") are a list when there are three or more, or two in a headline.
fn names_in_a_row(groups: &[Group], tokens: &[Token], first: usize, others: &[usize]) -> bool {
    let name = |g: usize| groups[g].noun().is_some_and(|n| tokens[n.head].tag == Tag::Name);
    name(first)
        && others.iter().all(|&g| name(g))
        && match others {
            [] => false,
            [second] => headline_pair(groups, first, *second),
            _ => true,
        }
}

/// Headlines leave out "and": "Apple, Goldman Sachs team up", "in challenge to 1Password, LastPass".
fn headline_pair(groups: &[Group], first: usize, second: usize) -> bool {
    let before = first.checked_sub(1).map(|b| &groups[b].kind);
    let next = groups.get(second + 1).map(|g| &g.kind);
    let opens = matches!(before, None | Some(Kind::Stop(':')));
    let finite = matches!(next, Some(Kind::Verb(v)) if v.mood == Mood::Finite || v.mood == Mood::Infinitive);
    let closes = next.is_none() && matches!(before, Some(Kind::Prep(_) | Kind::Verb(_)));
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
