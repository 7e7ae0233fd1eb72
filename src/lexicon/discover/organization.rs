//! Organisations by the shape of their names: University of X, X University, Ministry of X, X Foundation.

use super::Notebook;
use super::page::{Page, Run};
use crate::lexicon::EntityType::{Company, Organization, Person, Place};
use crate::lexicon::vocabulary::Class;

/// Notes the organisations that a page introduces.
pub fn learn(page: &Page<'_>, notes: &mut Notebook) {
    for at in 0..page.len() {
        if page.is(at, Class::ORGANIZATION_END) && page.reader.capital(at) && page.known(at).is_none() {
            headed(page, at, notes);
            ending(page, at, notes);
        }
    }
}

/// `University of Foo`, `Ministry of Foreign Affairs`: the head first.
fn headed(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let head = matches!(
        page.reader.word(at),
        "University"
            | "Ministry"
            | "Department"
            | "Institute"
            | "Bureau"
            | "Academy"
            | "College"
            | "School"
            | "Museum"
            | "Office"
    );
    if head && let Some(last) = complement(page, at) {
        notes.note_over(page, Run { first: at, last }, Organization, "organization of", 7);
    }
}

/// The last word of `of Foo`, `of the Foo`, `for Foo` after a head.
fn complement(page: &Page<'_>, at: usize) -> Option<usize> {
    if !matches!(page.reader.word(at + 1), "of" | "for")
        || !page.reader.adjacent(at)
        || !page.reader.adjacent(at + 1)
    {
        return None;
    }
    let mut first = at + 2;
    if page.reader.word(first) == "the" && page.reader.adjacent(first) {
        first += 1;
    }
    let named = |i: usize| {
        let known = page.known_as(i, &[Place]);
        known || page.part(i) && !page.is(i, Class::ABBREVIATION)
    };
    if !named(first) {
        return None;
    }
    let mut last = first;
    while last - first < 3 && page.reader.adjacent(last) && named(last + 1) {
        last += 1;
    }
    Some(last)
}

/// `Foo University`, `Bar Institute of Technology`: the head last.
fn ending(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let Some(first) = start(page, at) else { return };
    let known = page.known(first).is_some();
    let telling = (first..at).any(|i| page.strange(i)) || known;
    if !telling && (page.reader.title_case() || !firm(page.reader.word(at)) || at - first < 2) {
        return;
    }
    if page.reader.title_case() && !strong(page.reader.word(at)) {
        return;
    }
    let last = complement(page, at).unwrap_or(at);
    let over = !page.reader.adjacent(last) || !page.part(last + 1);
    if over && (firm(page.reader.word(at)) || telling && !known) {
        notes.note_over(page, Run { first, last }, Organization, "organization ending", 6);
    }
}

/// The first word of a name that ends with the head at a word: capitals, and known names at its front.
fn start(page: &Page<'_>, at: usize) -> Option<usize> {
    let mut first = at;
    while first > 0
        && at - first < 5
        && (page.reader.adjacent(first - 1) || page.reader.gap(first - 1) == " & ")
    {
        let before = first - 1;
        if page.known_as(before, &[Company, Place, Person]) {
            let mention = page.known(before).and_then(|m| page.run_of(m));
            return mention.map(|run| run.first);
        }
        if !page.part(before) || page.is(before, Class::PERSON_NOUN.or(Class::DEMONYM)) {
            break;
        }
        first = before;
    }
    while first < at && page.reader.starts_sentence(first) && page.reader.ordinary(first) {
        first += 1;
    }
    (first < at).then_some(first)
}

/// Heads that make an organisation of ordinary words too, where only names are capitalised.
fn firm(head: &str) -> bool {
    matches!(
        head,
        "University"
            | "Institute"
            | "Foundation"
            | "Association"
            | "Commission"
            | "Agency"
            | "Authority"
            | "Council"
            | "Academy"
            | "Ministry"
            | "Consortium"
            | "Alliance"
            | "Bureau"
            | "Federation"
            | "Society"
            | "Department"
            | "Union"
            | "Committee"
            | "Tribunal"
            | "Laboratory"
            | "Observatory"
            | "Hospital"
    )
}

/// Heads that prove a name even among capitals.
fn strong(head: &str) -> bool {
    matches!(head, "University" | "Institute" | "Foundation" | "Association" | "Ministry" | "Academy")
}
