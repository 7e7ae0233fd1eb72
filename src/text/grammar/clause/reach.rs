//! Reach: from the group next to a verb to the noun that is meant, over asides, lists and phrases.

use super::Reader;
use crate::text::grammar::group::Kind;
use crate::text::grammar::tags::Tag;

impl Reader<'_> {
    /// True when a name heads the noun group.
    pub(super) fn named(&self, at: usize) -> bool {
        self.groups[at].noun().is_some_and(|n| self.tokens[n.head].tag == Tag::Name)
    }

    /// The group before `at` that counts: adverbs and quotation marks are passed over.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&i| {
            !matches!(self.groups[i].kind, Kind::Adverb(_) | Kind::Stop('‘' | '’' | '“' | '”' | '"' | '\''))
        })
    }

    /// The first member of the list that a noun group closes.
    pub(super) fn first(&self, at: usize) -> usize {
        if self.groups[at].noun().is_some_and(|n| n.listed) {
            return (0..at)
                .rev()
                .find(|&i| self.groups[i].noun().is_some_and(|n| n.list.contains(&at)))
                .unwrap_or(at);
        }
        at
    }

    /// From the noun group next to the verb to the head of the whole subject: out of prepositional phrases.
    pub(super) fn climb(&self, near: usize) -> Option<usize> {
        let at = self.first(near);
        let Some(prep) = at.checked_sub(1).filter(|&i| matches!(self.groups[i].kind, Kind::Prep(_))) else {
            return Some(at);
        };
        if self.subordinates(prep) {
            return Some(at);
        }
        match prep.checked_sub(1).map(|i| (&self.groups[i].kind, i)) {
            Some((Kind::Noun(_), noun)) => self.climb(noun),
            Some((Kind::Verb(_), verb)) => self.modified(verb),
            Some((Kind::Comma, comma)) => comma
                .checked_sub(1)
                .filter(|&i| self.groups[i].noun().is_some())
                .and_then(|noun| self.climb(noun)),
            _ => None,
        }
    }

    /// What the relative clause of a verb says something of: "the chips that X sells to Y", "a firm backed by Y".
    pub(super) fn modified(&self, verb: usize) -> Option<usize> {
        let clause = self.clauses.iter().rev().find(|c| c.verb == verb)?;
        let gap = clause.object.filter(|&o| o < verb);
        gap.or(clause.subject.filter(|&s| clause.relative && s < verb))
    }

    /// The noun group that a participle after `near` modifies: in "the maker of X based in Y" the nearest name.
    pub(super) fn participle_noun(&self, near: usize) -> usize {
        if self.named(near) { self.first(near) } else { self.climb(near).unwrap_or(near) }
    }

    /// The noun group before an aside that ends at `close`: "X, a maker of Y, said".
    pub(super) fn across(&self, close: usize) -> Option<usize> {
        if matches!(self.groups[close].kind, Kind::Comma)
            && let Some(opening) = self.opening(close)
        {
            return Some(opening);
        }
        let open = (0..close).rev().find(|&i| match self.groups[i].kind {
            Kind::Comma => {
                self.groups[close].verb().is_none() && matches!(self.groups[close].kind, Kind::Comma)
            }
            Kind::Stop('(') => matches!(self.groups[close].kind, Kind::Stop(')')),
            Kind::Stop('-') => matches!(self.groups[close].kind, Kind::Stop('-')),
            _ => false,
        })?;
        let before = open.checked_sub(1)?;
        self.groups[before].noun().map(|_| before)
    }

    /// The noun group that opens the clause and is set off by a comma: "The company, based in Bonn, Germany, competes".
    fn opening(&self, close: usize) -> Option<usize> {
        let stop = |i: &usize| matches!(self.groups[*i].kind, Kind::Stop(_) | Kind::Sub(_));
        let start = (0..close).rev().find(stop).map_or(0, |i| i + 1);
        let comma = start + 1;
        let set_off = comma < close && matches!(self.groups[comma].kind, Kind::Comma);
        (set_off && self.groups[start].noun().is_some_and(|n| n.list.is_empty())).then_some(start)
    }

    /// What a relative pronoun stands for: the noun group before it.
    pub(super) fn antecedent(&self, rel: usize) -> Option<usize> {
        let before = self.before(rel)?;
        let noun =
            if matches!(self.groups[before].kind, Kind::Comma) { before.checked_sub(1)? } else { before };
        self.groups[noun]
            .noun()
            .map(|_| if self.named(noun) { self.first(noun) } else { self.climb(noun).unwrap_or(noun) })
    }
}
