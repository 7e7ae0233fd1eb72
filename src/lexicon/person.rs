//! People by surname: whom a surname alone means, by the full names and the organisations that the item also names.

use super::Lexicon;
use super::matcher::{Found, Scan};
use super::reading::Reader;
use crate::text::Span;

/// The surname of a full name: its last part, generational suffixes left out; `None` for names of one part.
pub fn surname(name: &str) -> Option<&str> {
    let suffix = |p: &&str| !matches!(p.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
    let mut parts = name.split_whitespace().filter(suffix);
    let first = parts.next()?;
    parts.next_back().filter(|last| *last != first && last.chars().count() > 1)
}

/// The surnames in an item that can be told: each with its person's index, given what the item names without doubt.
pub fn resolve(
    lexicon: &Lexicon,
    scan: &Scan<'_>,
    found: &[Found],
    sure: &[(u32, Span)],
) -> Vec<(Found, u32)> {
    let mut told = Vec::new();
    for same_place in found.chunk_by(|a, b| a.span == b.span) {
        let people: Vec<u32> = same_place.iter().map(|f| lexicon.forms[f.form as usize].entity).collect();
        let place = same_place[0];
        if !alone(lexicon, scan, &place, sure) {
            continue;
        }
        let whom = by_full_name(&people, place.span, sure)
            .or_else(|| by_organisation(lexicon, scan, &people, &place, sure));
        told.extend(whom.map(|person| (place, person)));
    }
    told
}

/// The person whose full name the item holds; of several the one named last before the surname, else first after it.
fn by_full_name(people: &[u32], place: Span, sure: &[(u32, Span)]) -> Option<u32> {
    let named = sure.iter().filter(|(e, _)| people.contains(e));
    let key = |s: Span| (s.field, s.start);
    let before = named.clone().filter(|(_, s)| key(*s) < key(place)).max_by_key(|(_, s)| key(*s));
    before.or_else(|| named.min_by_key(|(_, s)| key(*s))).map(|(e, _)| *e)
}

/// The only one of them who is tied to an organisation of the item. Surnames that are ordinary words need more than that.
fn by_organisation(
    lexicon: &Lexicon,
    scan: &Scan<'_>,
    people: &[u32],
    place: &Found,
    sure: &[(u32, Span)],
) -> Option<u32> {
    if Reader::new(scan, place.span.field).doubtful(place.last) {
        return None;
    }
    let tied =
        |p: &&u32| lexicon.entries[**p as usize].ties.iter().any(|org| sure.iter().any(|(e, _)| e == org));
    let mut tied = people.iter().filter(tied);
    let person = tied.next()?;
    tied.next().is_none().then_some(*person)
}

/// True when no unknown name stands next to the surname: that would be somebody else's.
fn alone(lexicon: &Lexicon, scan: &Scan<'_>, place: &Found, sure: &[(u32, Span)]) -> bool {
    let reader = Reader::new(scan, place.span.field);
    let known = |at: usize| {
        let span = reader.span(at, at);
        sure.iter().any(|(e, s)| {
            s.overlaps(&span) && lexicon.entries[*e as usize].entity.ty != super::EntityType::Person
        })
    };
    let strange = |at: usize| reader.name_like(at) && !known(at);
    let before = place.first.checked_sub(1).filter(|at| reader.adjacent(*at));
    let after = (place.last + 1 < reader.len() && reader.adjacent(place.last)).then_some(place.last + 1);
    !before.is_some_and(strange) && !after.is_some_and(strange)
}
