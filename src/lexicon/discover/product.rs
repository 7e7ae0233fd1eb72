//! Products by their maker's name in front, a verb of bringing out, what they are called, and the titles of papers.

use super::Notebook;
use super::company::type_of;
use super::page::{Page, Run};
use crate::lexicon::EntityType::{Company, Product};
use crate::lexicon::vocabulary::Class;
use crate::text::Field;

/// Notes the products that a page introduces.
pub fn learn(page: &Page<'_>, notes: &mut Notebook) {
    for mention in page.mentions().iter().filter(|m| m.entity.ty == Company) {
        if let Some(run) = page.run_of(mention) {
            made_by(page, run.last, notes);
        }
    }
    for at in 0..page.len() {
        if page.is(at, Class::LAUNCH) {
            launched(page, at, notes);
        }
        if page.is(at, Class::CALLED) {
            called(page, at, notes);
        }
        if page.is(at, Class::PRODUCT_NOUN.or(Class::FACILITY_NOUN)) {
            with_noun(page, at, notes);
        }
        if matches!(page.reader.word(at), "a" | "an" | "the") {
            described(page, at, notes);
        }
    }
    if page.reader.field() == Field::Title {
        paper(page, notes);
    }
}

/// The noun that follows a name, perhaps after one or two words that qualify it: `Foo AI-powered browser`.
fn noun_after(page: &Page<'_>, run: Run, within: usize) -> bool {
    let mut at = run.last;
    for _ in 0..=within {
        if !matches!(page.reader.gap(at), " " | "-") {
            return false;
        }
        at += 1;
        if page.is(at, Class::PRODUCT_NOUN) && !page.is(at + 1, Class::COMPANY_NOUN) {
            return true;
        }
        if page.is(at, Class::FUNCTION) || page.known(at).is_some() {
            return false;
        }
    }
    false
}

/// A name whose letters or noun show a product.
fn shown(page: &Page<'_>, run: Run, within: usize) -> bool {
    let proven = page.telling(run) || run.len() > 1 && !page.reader.title_case();
    (page.marked(run) || proven && noun_after(page, run, within)) && !page.person(run)
}

/// `Acme's X70`, `Acme Zephyr chip`.
fn made_by(page: &Page<'_>, last: usize, notes: &mut Notebook) {
    if !matches!(page.reader.gap(last), " " | "'s " | "’s " | "' " | "’ ") {
        return;
    }
    let Some(run) = page.from(last + 1) else {
        return;
    };
    let tail = page.is(
        run.last,
        Class::COMPANY_END
            .or(Class::ORGANIZATION_END)
            .or(Class::PERSON_NOUN),
    );
    let possessive = page.reader.gap(last).len() > 1;
    let proven = possessive || !page.reader.title_case();
    let noun = proven && noun_after(page, run, 0) && page.telling(run);
    if !tail && !page.person(run) && (page.marked(run) || noun) {
        notes.note(page, run, Product, "maker", 5);
    }
}

/// `unveils Foo`, `introduced the Foo framework`, `launches its new Foo browser`.
fn launched(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let mut first = at + 1;
    while first < at + 5 && page.reader.adjacent(first - 1) && leads_in(page, first) {
        first += 1;
    }
    let gap = page.reader.gap(first - 1);
    if let Some(run) = page
        .quoted(first)
        .filter(|_| gap.len() > 1 && coins(page.reader.word(at)))
    {
        notes.note(page, run, Product, "launched", 4);
        return;
    }
    let near = matches!(gap, " " | "'s " | "’s ");
    let Some(run) = near.then(|| page.from(first)).flatten() else {
        return;
    };
    let long = page.text(run).chars().count() > 2;
    let direct = first == at + 1 && coins(page.reader.word(at)) && page.telling(run) && long;
    if shown(page, run, 2) || direct && !page.person(run) && !organised(page, run) {
        notes.note(page, run, Product, "launched", 4);
    }
}

/// Words between the verb and the name.
fn leads_in(page: &Page<'_>, at: usize) -> bool {
    let word = page.reader.word(at);
    let lower = page.reader.word(at).starts_with(char::is_lowercase);
    matches!(
        word,
        "a" | "an"
            | "the"
            | "its"
            | "their"
            | "his"
            | "her"
            | "new"
            | "first"
            | "latest"
            | "own"
            | "A"
            | "The"
            | "Its"
            | "New"
    ) || page.known_as(at, &[Company])
        || lower && page.is(at, Class::PRODUCT_NOUN)
}

/// Verbs whose object is as a rule something new.
fn coins(verb: &str) -> bool {
    let verb = verb.to_ascii_lowercase();
    ["launch", "unveil", "introduc", "releas", "debut", "open"]
        .iter()
        .any(|stem| verb.starts_with(stem))
}

fn organised(page: &Page<'_>, run: Run) -> bool {
    page.is(
        run.last,
        Class::COMPANY_END
            .or(Class::ORGANIZATION_END)
            .or(Class::PERSON_NOUN)
            .or(Class::EVENT_END),
    )
}

/// `a model called Foo`, `dubbed ‘Foo’`.
fn called(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let gap = page.reader.gap(at);
    let quoted = page.quoted(at + 1).filter(|_| gap.len() > 1);
    let run = quoted.or_else(|| (gap == " ").then(|| page.from(at + 1)).flatten());
    let Some(run) = run else { return };
    let back = (1..=4)
        .take_while(|n| at >= *n && page.reader.adjacent(at - n))
        .map(|n| at - n);
    let noun = back.into_iter().find_map(|i| {
        [
            Class::PRODUCT_NOUN,
            Class::COMPANY_NOUN,
            Class::FACILITY_NOUN,
        ]
        .into_iter()
        .find(|c| page.is(i, *c))
        .and_then(type_of)
    });
    match noun {
        Some(ty) if !page.person(run) => notes.note(page, run, ty, "called", 6),
        None if page.reader.word(at) != "called"
            && page.reader.word(at) != "known"
            && page.marked(run)
            && !page.person(run) =>
        {
            notes.note(page, run, Product, "called", 3);
        }
        _ => {}
    }
}

/// `the ADeLe framework`, `its Comet browser`, `the Zeus supercomputer`.
fn with_noun(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let lower = page.reader.word(at).starts_with(char::is_lowercase);
    let compound =
        page.reader.adjacent(at) && page.is(at + 1, Class::COMPANY_NOUN.or(Class::PERSON_NOUN));
    if at == 0 || !lower || compound || page.reader.gap_before(at) != " " {
        return;
    }
    let Some(run) = page.until(at - 1) else {
        return;
    };
    if page.person(run) || organised(page, run) {
        return;
    }
    let led = run.first > 0 && page.reader.adjacent(run.first - 1) && leads_in(page, run.first - 1)
        || owned(page, run.first);
    if page.is(at, Class::FACILITY_NOUN) && page.reader.word(at).starts_with("supercomp") {
        notes.note(
            page,
            run,
            crate::lexicon::EntityType::Facility,
            "facility noun",
            6,
        );
    } else if page.is(at, Class::PRODUCT_NOUN)
        && (page.marked(run) && firm(page.reader.word(at))
            || led && page.telling(run) && firm(page.reader.word(at)))
    {
        notes.note(page, run, Product, "product noun", 4);
    }
}

/// True when a possessive stands before a word.
fn owned(page: &Page<'_>, at: usize) -> bool {
    at > 0 && matches!(page.reader.gap(at - 1), "'s " | "’s ")
}

/// Nouns for a thing with a name of its own, in the singular.
fn firm(noun: &str) -> bool {
    matches!(
        noun,
        "model"
            | "chatbot"
            | "chip"
            | "app"
            | "tool"
            | "platform"
            | "framework"
            | "benchmark"
            | "assistant"
            | "browser"
            | "robot"
            | "processor"
            | "dataset"
            | "agent"
            | "engine"
            | "protocol"
            | "algorithm"
            | "suite"
            | "library"
            | "superchip"
            | "humanoid"
            | "headset"
            | "smartphone"
            | "accelerator"
            | "bot"
            | "toolkit"
            | "rocket"
            | "modem"
            | "console"
            | "simulator"
            | "wallet"
            | "stablecoin"
            | "leaderboard"
            | "glasses"
            | "GPU"
            | "LLM"
            | "system"
    )
}

/// `Foo, a tool for ...`.
fn described(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if at == 0 || page.apposition(at - 1) != Some(Class::PRODUCT_NOUN) {
        return;
    }
    if let Some(run) = page
        .until(at - 1)
        .filter(|r| !page.person(*r) && !organised(page, *r) && page.telling(*r))
    {
        notes.note(page, run, Product, "apposition", 5);
    }
}

/// `Foo-R1: Enhancing the Repair of ...`: the title of a paper that names what it presents.
fn paper(page: &Page<'_>, notes: &mut Notebook) {
    let Some(colon) = (0..page.len().min(4)).find(|i| page.reader.gap(*i).starts_with(':')) else {
        return;
    };
    let run = Run {
        first: 0,
        last: colon,
    };
    let shaped = run.words().all(|i| {
        let joined = i == colon || matches!(page.reader.gap(i), " " | "-");
        joined && page.known(i).is_none() && !page.is(i, Class::FUNCTION.or(Class::ABBREVIATION))
    });
    let long = page.len() > colon + 4;
    let digit = |i: usize| page.reader.word(i).bytes().any(|b| b.is_ascii_digit());
    let shows = |i: usize| page.reader.distinct(i) && digit(i);
    let name = if page.scholarly {
        page.telling(run)
    } else {
        run.words().any(shows)
    };
    if shaped && long && name && !page.person(run) && page.reader.gap_before(0).is_empty() {
        notes.note(page, run, Product, "paper title", 5);
    }
}
