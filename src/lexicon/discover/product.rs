//! Products by their maker's name in front, a verb of bringing out, what they are called, and the titles of papers.

use super::Notebook;
use super::company::type_of;
use super::page::{Page, Run};
use crate::lexicon::EntityType::{self, Company, Facility, Product};
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
        if page.reader.gap(at).starts_with(['\'', '’']) && page.known(at).is_none() && page.strange(at) {
            made_by_stranger(page, at, notes);
        }
        if page.is(at, Class::LAUNCH) {
            launched(page, at, notes);
        }
        if page.is(at, Class::CALLED) {
            called(page, at, notes);
        }
        if page.is(at, Class::PRODUCT_NOUN.or(Class::FACILITY_NOUN)) {
            with_noun(page, at, notes);
        }
        if page.is(at, Class::PIVOT) && matches!(page.reader.word(at), "a" | "an" | "the") {
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
    let Some((first, possessive)) = page.next(last) else {
        return;
    };
    let Some(run) = page.from(first) else { return };
    let tail = page.is(run.last, Class::COMPANY_END.or(Class::ORGANIZATION_END).or(Class::PERSON_NOUN));
    let proven = possessive || !page.reader.title_case();
    let noun = proven && noun_after(page, run, 0) && page.telling(run);
    if !tail && !page.person(run) && (page.marked(run) || noun) {
        notes.note(page, run, Product, "maker", 5);
    }
}

/// `Foo's X70`: the maker is unknown too, so only letters with digits or capitals inside count.
fn made_by_stranger(page: &Page<'_>, last: usize, notes: &mut Notebook) {
    let tail = Class::COMPANY_END.or(Class::ORGANIZATION_END).or(Class::PERSON_NOUN);
    let next = page.next(last).filter(|(_, possessive)| *possessive);
    let run =
        next.and_then(|(first, _)| page.from(first)).filter(|r| r.words().any(|i| page.reader.distinct(i)));
    if let Some(run) = run.filter(|r| !page.person(*r) && !page.is(r.last, tail)) {
        notes.note(page, run, Product, "maker", 3);
    }
}

/// `unveils Foo`, `introduced the Foo framework`, `launches its new Foo browser`.
fn launched(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let mut first = at + 1;
    while first < at + 5 && page.previous(first).is_some() && leads_in(page, first) {
        first = page.next(first).map_or(first + 1, |(next, _)| next);
    }
    let gap = page.reader.gap(first - 1);
    if let Some(run) = page.quoted(first).filter(|_| gap.len() > 1 && coins(page.reader.word(at))) {
        notes.note(page, run, Product, "launched", 4);
        return;
    }
    let Some(run) = page.previous(first).and_then(|_| page.from(first)) else {
        return;
    };
    // `the Comet browser` is one of its kind, `a Personal model` need not be.
    let article = page.reader.word(first - 1);
    let own =
        matches!(article, "the" | "its" | "their") && !page.reader.title_case() && noun_after(page, run, 2);
    let long = page.text(run).chars().count() > 2;
    let direct = first == at + 1 && coins(page.reader.word(at)) && page.telling(run) && long;
    if shown(page, run, 2) || own && !page.person(run) || direct && !page.person(run) && !organised(page, run)
    {
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
    ["launch", "unveil", "introduc", "releas", "debut", "open"].iter().any(|stem| verb.starts_with(stem))
}

fn organised(page: &Page<'_>, run: Run) -> bool {
    page.is(
        run.last,
        Class::COMPANY_END.or(Class::ORGANIZATION_END).or(Class::PERSON_NOUN).or(Class::EVENT_END),
    )
}

/// `a model called Foo`, `dubbed ‘Foo’`.
fn called(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let gap = page.reader.gap(at);
    let quoted = page.quoted(at + 1).filter(|_| gap.len() > 1);
    let run = quoted.or_else(|| (gap == " ").then(|| page.from(at + 1)).flatten());
    let Some(run) = run else { return };
    match noun_before(page, at) {
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

/// The type that the noun within four words before a word makes of what is called so; a rival is what it rivals.
fn noun_before(page: &Page<'_>, at: usize) -> Option<EntityType> {
    const NOUNS: [Class; 3] = [Class::PRODUCT_NOUN, Class::COMPANY_NOUN, Class::FACILITY_NOUN];
    let mut back = (1..=4).take_while(|n| at >= *n && page.reader.adjacent(at - n)).map(|n| at - n);
    back.find_map(|i| match page.reader.word(i) {
        "rival" | "competitor" | "alternative" | "clone" => {
            i.checked_sub(1).and_then(|k| page.known(k)).map(|m| m.entity.ty)
        }
        _ => NOUNS.into_iter().find(|c| page.is(i, *c)).and_then(type_of),
    })
}

/// `the ADeLe framework`, `its Comet browser`, `the Zeus supercomputer`.
fn with_noun(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let lower = page.reader.word(at).starts_with(char::is_lowercase);
    let compound = page.reader.adjacent(at) && page.is(at + 1, Class::COMPANY_NOUN.or(Class::PERSON_NOUN));
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
        notes.note(page, run, Facility, "facility noun", 6);
    } else if page.is(at, Class::PRODUCT_NOUN)
        && (page.marked(run) && firm(page.reader.word(at))
            || led && page.telling(run) && firm(page.reader.word(at)))
    {
        notes.note(page, run, Product, "product noun", 4);
    }
}

/// True when a possessive stands before a word.
fn owned(page: &Page<'_>, at: usize) -> bool {
    page.previous(at).is_some_and(|(_, possessive)| possessive)
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
    if let Some(run) =
        page.until(at - 1).filter(|r| !page.person(*r) && !organised(page, *r) && page.telling(*r))
    {
        notes.note(page, run, Product, "apposition", 5);
    }
}

/// `Foo-R1: Enhancing the Repair of ...`: the title of a paper that names what it presents.
fn paper(page: &Page<'_>, notes: &mut Notebook) {
    let Some(colon) = (0..page.len().min(4)).find(|i| page.reader.gap(*i).starts_with(':')) else {
        return;
    };
    let run = Run { first: 0, last: colon };
    let shaped = run.words().all(|i| {
        let joined = i == colon || matches!(page.reader.gap(i), " " | "-");
        joined
            && (page.part(i) || page.reader.distinct(i))
            && page.known(i).is_none()
            && !page.is(i, Class::FUNCTION.or(Class::ABBREVIATION))
    });
    let long = page.len() > colon + 4;
    let digit = |i: usize| page.reader.word(i).bytes().any(|b| b.is_ascii_digit());
    let shows = |i: usize| page.reader.distinct(i) && digit(i);
    let name = if page.scholarly { page.telling(run) } else { run.words().any(shows) };
    if shaped && long && name && !page.person(run) && page.reader.gap_before(0).is_empty() {
        notes.note(page, run, Product, "paper title", 5);
    }
}
