//! Longer names that begin with a known one: the foundation, the blog, the fund of a company is not the company.

use super::Notebook;
use super::page::{Page, Run};
use crate::lexicon::EntityType::{
    self, Company, Event, Facility, Organization, Person, Place, Product, Publication,
};
use crate::lexicon::Mention;
use crate::lexicon::vocabulary::Class;

/// Notes the longer names that a page holds.
pub fn learn(page: &Page<'_>, notes: &mut Notebook) {
    for mention in page.mentions() {
        let Some(run) = page.run_of(mention) else {
            continue;
        };
        let Some(tail) = tail(page, run) else {
            continue;
        };
        if let Some((last, ty)) = named(page, mention, tail) {
            notes.note_over(page, Run { first: run.first, last }, ty, "longer name", 9);
        } else if !page.reader.title_case() {
            version(page, mention, run, tail, notes);
        }
    }
}

/// The capitalised words that follow a mention at once.
fn tail(page: &Page<'_>, run: Run) -> Option<Run> {
    let goes_on = |i: usize| {
        page.reader.adjacent(i)
            && page.reader.capital(i + 1)
            && page.known(i + 1).is_none()
            && !page.is(i + 1, Class::FUNCTION.or(Class::ABBREVIATION))
    };
    let mut last = run.last;
    while last - run.last < 3 && goes_on(last) {
        last += 1;
    }
    (last > run.last).then_some(Run { first: run.last + 1, last })
}

/// The end and type of a longer name, by its last word that is an ending.
fn named(page: &Page<'_>, mention: &Mention, tail: Run) -> Option<(usize, EntityType)> {
    if tail.words().any(|i| page.is(i, Class::PERSON_NOUN)) {
        return None;
    }
    let end = tail.words().rev().find_map(|i| ending(page, mention, i).map(|ty| (i, ty)))?;
    let last = end.0;
    let noun = page.reader.adjacent(last) && page.is(last + 1, Class::PRODUCT_NOUN);
    if noun || page.reader.gap(last) == "-" {
        return None;
    }
    let proof = !page.reader.title_case() || tail.len() == 1 && strong(page.reader.word(end.0));
    proof.then_some(end)
}

/// The type that an ending makes of a name that begins with the mention.
fn ending(page: &Page<'_>, mention: &Mention, at: usize) -> Option<EntityType> {
    let owner = mention.entity.ty;
    if !matches!(owner, Company | Organization | Person | Place) {
        return None;
    }
    let ends = |class: Class| page.is(at, class);
    match owner {
        _ if ends(Class::ORGANIZATION_END) && !weak(page.reader.word(at)) => Some(Organization),
        _ if ends(Class::PUBLICATION_END) && !weak(page.reader.word(at)) => Some(Publication),
        _ if ends(Class::EVENT_END) && !weak(page.reader.word(at)) => Some(Event),
        _ if ends(Class::FACILITY_END) => Some(Facility),
        Company if ends(Class::COMPANY_END) => Some(Company),
        _ => None,
    }
}

/// Endings that follow a name as often without being part of it.
fn weak(word: &str) -> bool {
    matches!(
        word,
        "Project"
            | "Office"
            | "Board"
            | "Report"
            | "Review"
            | "News"
            | "Press"
            | "Radio"
            | "Show"
            | "Day"
            | "Days"
            | "Week"
            | "Connect"
            | "Party"
            | "Police"
            | "Games"
            | "Army"
            | "Navy"
            | "Force"
            | "Daily"
            | "Weekly"
            | "Post"
            | "Fund"
            | "Trust"
            | "Court"
            | "Guard"
            | "Library"
            | "Administration"
            | "Congress"
            | "Senate"
            | "Keynote"
    )
}

/// Endings that make a longer name even among capitals.
fn strong(word: &str) -> bool {
    matches!(word, "Foundation" | "Ventures" | "University" | "Institute" | "Labs" | "Blog")
}

/// Words that say what is told of a product, and name no version of it.
fn told(word: &str) -> bool {
    matches!(
        word,
        "Review"
            | "Reviews"
            | "Leak"
            | "Leaks"
            | "Rumor"
            | "Rumors"
            | "Renders"
            | "CADs"
            | "Patent"
            | "Patents"
            | "Papers"
            | "Thread"
            | "Tax"
            | "Privacy"
            | "Settings"
            | "Tracker"
            | "Sales"
            | "Users"
    )
}

/// `ChatGPT Gov`, `Rakuten Link`: a product with a further name, or a maker's name and an ordinary word.
fn version(page: &Page<'_>, mention: &Mention, run: Run, tail: Run, notes: &mut Notebook) {
    const NO_NAME: Class = Class::PERSON_NOUN
        .or(Class::ABBREVIATION)
        .or(Class::COMPANY_NOUN)
        .or(Class::PRODUCT_NOUN)
        .or(Class::GIVEN);
    let plain = |i: usize| !page.is(i, NO_NAME) && !told(page.reader.word(i));
    let word_before = run.first > 0 && page.reader.adjacent(run.first - 1) && page.part(run.first - 1);
    if tail.len() > 2
        || !tail.words().all(plain)
        || word_before
        || page.reader.starts_sentence(tail.first)
        || page.reader.gap(tail.last) == "-"
        || page.reader.adjacent(tail.last) && page.is(tail.last + 1, Class::ABBREVIATION)
    {
        return;
    }
    let whole = Run { first: run.first, last: tail.last };
    match mention.entity.ty {
        Product => notes.note_over(page, whole, Product, "longer product", 6),
        Company if tail.len() == 1 && page.reader.ordinary(tail.first) => {
            notes.note_over(page, whole, Product, "maker and word", 3)
        }
        _ => {}
    }
}
