//! People by their office, their title, or a first name.

use super::Notebook;
use super::page::{Page, Run};
use crate::lexicon::EntityType::{Company, Person, Place};
use crate::lexicon::vocabulary::Class;

/// Notes the people that a page introduces.
pub fn learn(page: &Page<'_>, notes: &mut Notebook) {
    for at in 0..page.len() {
        if page.is(at, Class::GIVEN) && page.reader.capital(at) {
            by_first_name(page, at, notes);
        }
        if page.is(at, Class::PERSON_NOUN) {
            by_office(page, at, notes);
        }
        if page.is(at, Class::HONORIFIC) && page.reader.capital(at) {
            by_title(page, at, notes);
        }
        if page.is(at, Class::PIVOT) && matches!(page.reader.word(at), "a" | "an" | "the") {
            by_apposition(page, at, notes);
        }
    }
}

/// A full name: two or three words, none of them an ending of companies or organisations.
fn full(page: &Page<'_>, run: Run) -> bool {
    const ENDS: Class = Class::COMPANY_END
        .or(Class::ORGANIZATION_END)
        .or(Class::PUBLICATION_END)
        .or(Class::EVENT_END)
        .or(Class::FACILITY_END)
        .or(Class::LEGAL);
    let letters = |i: usize| page.reader.word(i).chars().all(char::is_alphabetic);
    let given = page.is(run.first, Class::GIVEN);
    let strange =
        |i: usize| page.strange(i) && !page.reader.distinct(i) || page.reader.word(i).starts_with("Mc");
    (2..=3).contains(&run.len())
        && run.words().all(letters)
        && page.reader.word(run.last).len() > 1
        && !run.words().any(|i| page.is(i, ENDS))
        && (run.words().all(strange) || given && !page.reader.title_case() || given && strange(run.last))
        && run.words().all(|i| page.reader.gap(i) != "-" || i == run.last || given)
}

/// `CEO Jane Doe`, `researcher Jane Doe`, `Jane Doe, CEO of ...`.
fn by_office(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let after = page.reader.adjacent(at).then(|| page.from(at + 1)).flatten();
    if let Some(run) = after.filter(|r| r.first == at + 1 && full(page, *r)) {
        notes.note(page, run, Person, "office", 7);
    }
    if at > 0 && matches!(page.reader.gap_before(at), ", " | " (") {
        let before = page.until(at - 1).filter(|r| full(page, *r) && page.is(r.first, Class::GIVEN));
        if let Some(run) = before {
            notes.note(page, run, Person, "office", 7);
        }
    }
}

/// `Mr. Doe`, `Sen. Jane Doe`.
fn by_title(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let short = matches!(page.reader.word(at), "Mr" | "Mrs" | "Ms" | "Dr" | "Sen" | "Rep" | "Gov" | "Prof");
    let gap = page.reader.gap(at);
    let long = matches!(
        page.reader.word(at),
        "President"
            | "Senator"
            | "Judge"
            | "Justice"
            | "Chancellor"
            | "Governor"
            | "Mayor"
            | "Secretary"
            | "Congressman"
            | "Congresswoman"
            | "Commissioner"
    );
    if long && gap == " " {
        let single = |r: &Run| r.len() == 1 && page.strange(r.first) && !page.marked(*r);
        if let Some(run) = page.from(at + 1).filter(single) {
            notes.note(page, run, Person, "title", 6);
        }
        return;
    }
    if short
        && matches!(gap, ". " | " ")
        && let Some(run) = page.from(at + 1).filter(|r| r.len() <= 3 && page.telling(*r) && !page.marked(*r))
    {
        notes.note(page, run, Person, "title", 8);
    }
}

/// `Jane Doe, a researcher at ...`.
fn by_apposition(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if at > 0
        && page.apposition(at - 1) == Some(Class::PERSON_NOUN)
        && let Some(run) = page.until(at - 1).filter(|r| full(page, *r))
    {
        notes.note(page, run, Person, "apposition", 6);
    }
}

/// A first name and what follows it; a known name of one word that follows is then a surname (`Harrison Ford`).
fn by_first_name(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let starts = at == 0
        || !page.reader.adjacent(at - 1)
        || !page.part(at - 1)
        || page.is(at - 1, Class::PERSON_NOUN.or(Class::HONORIFIC))
        || page.reader.ordinary(at - 1);
    let shouted = page.reader.word(at).chars().skip(1).any(char::is_uppercase);
    if !starts || shouted || page.known(at).is_some() || page.reader.ordinary(at) {
        return;
    }
    if let Some(run) = page.from(at).filter(|r| r.first == at) {
        if full(page, run) {
            notes.note(page, run, Person, "first name", 5);
        }
        with_initial(page, run, notes);
    }
    let alone = at == 0 || !page.reader.adjacent(at - 1) || !page.reader.capital(at - 1);
    if alone && page.reader.adjacent(at) && page.known_as(at + 1, &[Company, Place]) {
        let surname =
            page.known(at + 1).and_then(|m| page.run_of(m)).filter(|r| r.len() == 1 && r.first == at + 1);
        if surname.is_some() && !page.reader.distinct(at + 1) && !page.reader.title_case() {
            notes.note_over(page, Run { first: at, last: at + 1 }, Person, "first name", 5);
        }
    }
}

/// `Jane Q. Doe`: the initial's dot ends no name.
fn with_initial(page: &Page<'_>, run: Run, notes: &mut Notebook) {
    let initial =
        run.len() == 2 && page.reader.word(run.last).len() == 1 && page.reader.gap(run.last) == ". ";
    if initial && let Some(rest) = page.from(run.last + 1).filter(|r| r.len() == 1 && page.strange(r.first)) {
        notes.note(page, Run { first: run.first, last: rest.last }, Person, "first name", 5);
    }
}
