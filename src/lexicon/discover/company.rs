//! Companies by what is said of them: money raised, what they are called, where they are based, who bought or heads them.

use super::Notebook;
use super::page::{Page, Run};
use crate::lexicon::EntityType;
use crate::lexicon::EntityType::{Company, Place};
use crate::lexicon::vocabulary::Class;

/// Notes the companies that a page introduces.
pub fn learn(page: &Page<'_>, notes: &mut Notebook) {
    for at in 0..page.len() {
        if page.is(at, Class::RAISE) {
            raises(page, at, notes);
        }
        if page.is(at, Class::COMPANY_NOUN) {
            called(page, at, notes);
        }
        if page.is(at, Class::ACQUIRE) {
            bought(page, at, notes);
        }
        if page.is(at, Class::AGENT) {
            agent(page, at, notes);
        }
        if page.is(at, Class::COMPANY_END.or(Class::LEGAL)) && page.reader.capital(at) {
            ending(page, at, notes);
        }
        if page.is(at, Class::PERSON_NOUN) {
            headed(page, at, notes);
        }
        if page.is(at, Class::PIVOT) {
            pivot(page, at, notes);
        }
    }
}

fn pivot(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    match page.reader.word(at) {
        "based" | "Based" => based(page, at, notes),
        "backed" | "Backed" | "owned" | "Owned" => backed(page, at, notes),
        "of" | "with" | "in" => after_noun(page, at, notes),
        "NYSE" | "NASDAQ" | "Nasdaq" => listed(page, at, notes),
        "formerly" => formerly(page, at, notes),
        "a" | "an" | "the" => described(page, at, notes),
        _ => {}
    }
}

fn note(page: &Page<'_>, run: Option<Run>, rule: &'static str, sure: u8, notes: &mut Notebook) {
    if let Some(run) = run.filter(|r| !page.person(*r)) {
        notes.note(page, run, Company, rule, sure);
    }
}

/// `Foo raised $20 million`, `Foo has secured a Series B`.
fn raises(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let raise = page.reader.word(at).to_ascii_lowercase().starts_with("rais");
    if !(money(page, at, 6) && (raise || funding(page, at))) {
        return;
    }
    let mut last = at;
    while last > 1 && at - last < 2 && page.reader.adjacent(last - 1) && page.is(last - 1, Class::FUNCTION) {
        last -= 1;
    }
    if last == 0 || !page.reader.adjacent(last - 1) {
        return;
    }
    let subject = opening(page, last - 1).or_else(|| page.until(last - 1));
    note(page, subject, "raises", 8, notes);
}

/// A headline's first words up to its verb, where capitals prove nothing.
fn opening(page: &Page<'_>, last: usize) -> Option<Run> {
    const NO_NAME: Class = Class::FUNCTION
        .or(Class::COMPANY_NOUN)
        .or(Class::PERSON_NOUN)
        .or(Class::DEMONYM)
        .or(Class::ABBREVIATION)
        .or(Class::PRODUCT_NOUN);
    let run = Run { first: 0, last };
    let name = |i: usize| {
        page.reader.capital(i)
            && !page.is(i, NO_NAME)
            && page.known(i).is_none()
            && (i == last || page.reader.adjacent(i))
    };
    let singular = page.reader.word(last + 1).ends_with(['s', 'd']);
    (page.reader.title_case() && last < 3 && singular && run.words().all(name)).then_some(run)
}

/// True when an amount or a round follows within some words.
fn money(page: &Page<'_>, at: usize, within: usize) -> bool {
    (at..(at + within).min(page.len())).any(|i| {
        let round = matches!(page.reader.word(i), "Series" | "seed" | "Seed") && i > at;
        page.reader.gap(i).contains(['$', '€', '£', '¥', '₹']) || round
    })
}

fn funding(page: &Page<'_>, at: usize) -> bool {
    let word = |i: usize| page.reader.word(i).to_ascii_lowercase();
    (at..(at + 14).min(page.len())).any(|i| {
        matches!(
            word(i).as_str(),
            "funding" | "round" | "series" | "seed" | "valuation" | "financing" | "investors"
        )
    })
}

/// `chip startup Foo`, `startups Foo, Bar and Baz`, `a company called Foo`.
fn called(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let noun = page.reader.word(at);
    let owned = at > 0 && page.known_as(at - 1, &[Company]) && page.reader.adjacent(at - 1);
    if page.known(at).is_some()
        || vague(&noun.to_ascii_lowercase()) && !owned
        || !page.reader.title_case() && page.reader.capital(at) && !page.reader.starts_sentence(at)
    {
        return;
    }
    let mut first = at + 1;
    if page.is(first, Class::CALLED) && page.reader.adjacent(at) {
        first += 1;
    }
    if !page.reader.adjacent(first - 1) {
        return;
    }
    let mut run = page.from(first);
    note(page, run, "company noun", 7, notes);
    if !noun.ends_with('s') || noun.ends_with("ss") {
        return;
    }
    while let Some(item) = run {
        let gap = page.reader.gap(item.last);
        let next = item.last + 1;
        run = match (gap, page.reader.word(next)) {
            (", " | " ", "and" | "or") if page.reader.adjacent(next) => page.from(next + 1),
            (", ", _) => page.from(next),
            _ => None,
        };
        note(page, run, "company noun", 6, notes);
    }
}

/// Nouns that people and things are called by as well.
fn vague(noun: &str) -> bool {
    matches!(
        noun,
        "partner"
            | "partners"
            | "owner"
            | "specialist"
            | "rival"
            | "rivals"
            | "competitor"
            | "competitors"
            | "business"
            | "unit"
            | "parent"
            | "investor"
            | "investors"
            | "exchange"
            | "accelerator"
            | "studio"
            | "hedge"
            | "utility"
            | "incumbent"
            | "developer"
            | "designer"
            | "builder"
            | "contractor"
            | "broker"
            | "publisher"
            | "marketplace"
            | "giant"
            | "giants"
            | "lab"
            | "labs"
            | "fund"
            | "funds"
            | "venture"
            | "miner"
            | "operator"
            | "challenger"
    )
}

/// `Amsterdam-based Foo`.
fn based(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let place = at > 0 && (page.known_as(at - 1, &[Place]) || page.known(at - 1).is_none());
    let product = page.from(at + 1).is_some_and(|r| page.is(r.last + 1, Class::PRODUCT_NOUN));
    if place && !product && page.reader.gap_before(at) == "-" && page.reader.adjacent(at) {
        note(page, page.from(at + 1).filter(|r| page.telling(*r)), "based", 6, notes);
    }
}

/// `Foo-backed`, `backed by Foo`.
fn backed(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if page.reader.gap_before(at) == "-" && at > 0 {
        note(page, page.until(at - 1).filter(|r| page.telling(*r)), "backed", 5, notes);
    } else if page.reader.word(at + 1) == "by" && page.reader.adjacent(at) && page.reader.adjacent(at + 1) {
        note(page, page.from(at + 2).filter(|r| page.telling(*r)), "backed", 5, notes);
    }
}

/// `Foo unveils ...`, `Foo acquired ...` at the beginning of a sentence.
fn agent(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if at == 0 || !page.reader.adjacent(at - 1) {
        return;
    }
    // `acquired by` and `launched by` turn the tie round.
    let passive = matches!(page.reader.word(at + 1), "by" | "in" | "By");
    let subject = page.until(at - 1).filter(|r| page.telling(*r) && page.reader.starts_sentence(r.first));
    if !passive {
        note(page, subject, "agent", 3, notes);
    }
}

/// `acquires Foo`, `Acme buys Foo`.
fn bought(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let certain = page.reader.word(at).to_ascii_lowercase().starts_with("acquir");
    let buyer = at > 0 && page.known_as(at - 1, &[Company]);
    if page.reader.adjacent(at) && (certain || buyer) {
        note(page, page.from(at + 1).filter(|r| page.telling(*r)), "acquired", 5, notes);
    }
}

/// `acquisition of Foo`, `stake in Foo`, `partners with Foo`.
fn after_noun(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if at == 0 || !page.reader.adjacent(at - 1) || !page.reader.adjacent(at) {
        return;
    }
    let noun = page.reader.word(at - 1).to_ascii_lowercase();
    let fits = match page.reader.word(at) {
        "of" => matches!(noun.as_str(), "acquisition" | "takeover" | "buyout"),
        "in" => matches!(noun.as_str(), "stake" | "stakes"),
        _ => matches!(
            noun.as_str(),
            "partners" | "partnered" | "partnering" | "partnership" | "merger" | "merge"
        ),
    };
    if fits {
        note(page, page.from(at + 1).filter(|r| page.telling(*r)), "party", 4, notes);
    }
}

/// `Foo (NYSE: FOO)`.
fn listed(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if at > 0 && page.reader.gap_before(at) == " (" && page.reader.gap(at).starts_with(':') {
        note(page, page.until(at - 1), "listed", 8, notes);
    }
}

/// `Foo, formerly Bar`.
fn formerly(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if at > 0 && matches!(page.reader.gap_before(at), ", " | " (") {
        note(page, page.until(at - 1).filter(|r| page.telling(*r)), "formerly", 3, notes);
    }
}

/// `Foo, a chip startup`.
fn described(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if at > 0 && page.apposition(at - 1) == Some(Class::COMPANY_NOUN) {
        note(page, page.until(at - 1), "apposition", 6, notes);
    }
}

/// `Foo Labs`, `Foo Technologies`, `General Widgets Inc.`
fn ending(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    let legal =
        page.is(at, Class::LEGAL) && !page.is(at, Class::COMPANY_END) && page.reader.word(at) != "Company";
    if legal && at > 0 && matches!(page.reader.gap_before(at), " " | ", ") {
        let named = page.until(at - 1).filter(|r| !page.reader.title_case() || page.telling(*r));
        note(page, named, "legal form", 8, notes);
        return;
    }
    let Some(run) = page.until(at).filter(|r| r.len() > 1) else {
        return;
    };
    let over = !page.reader.adjacent(at) || !page.part(at + 1);
    let strange = (run.first..run.last).any(|i| page.strange(i));
    let proven = !page.reader.title_case() || strong(page.reader.word(at));
    if over && strange && proven && !weak(page.reader.word(at)) && !page.is(at, Class::LEGAL) {
        let sure = if page.reader.word(at) == "AI" { 2 } else { 4 };
        note(page, Some(run), "company ending", sure, notes);
    }
}

/// Endings that make a company even among capitals.
fn strong(ending: &str) -> bool {
    matches!(
        ending,
        "Labs"
            | "Technologies"
            | "Robotics"
            | "Therapeutics"
            | "Ventures"
            | "Semiconductor"
            | "Semiconductors"
            | "Studios"
            | "Pharmaceuticals"
            | "Biosciences"
            | "Microsystems"
            | "Photonics"
    )
}

/// Endings that products bear as often.
fn weak(ending: &str) -> bool {
    matches!(
        ending,
        "Cloud"
            | "Data"
            | "Mobile"
            | "Music"
            | "Security"
            | "Devices"
            | "Analytics"
            | "Express"
            | "Games"
            | "Digital"
    )
}

/// `Foo CEO Jane Doe`, `Jane Doe, CEO of Foo`, `Foo's founder`.
fn headed(page: &Page<'_>, at: usize, notes: &mut Notebook) {
    if !heads(page.reader.word(at)) {
        return;
    }
    let before = if at > 1 && page.reader.gap_before(at) == "-" { at - 1 } else { at };
    if let Some((last, _)) = page.previous(before) {
        let named = page.until(last).filter(|r| page.telling(*r));
        note(page, named, "head", 6, notes);
    }
    if matches!(page.reader.word(at + 1), "of" | "at")
        && page.reader.adjacent(at)
        && page.reader.adjacent(at + 1)
    {
        let whole =
            page.from(at + 2).filter(|r| page.telling(*r) && !page.is(r.last, Class::ORGANIZATION_END));
        note(page, whole, "head", 6, notes);
    }
}

fn heads(word: &str) -> bool {
    matches!(
        word,
        "CEO" | "CTO" | "CFO" | "COO" | "founder" | "founders" | "cofounder" | "cofounders" | "Founder"
    )
}

/// The type that a noun makes of a name.
pub fn type_of(noun: Class) -> Option<EntityType> {
    match noun {
        Class::COMPANY_NOUN => Some(Company),
        Class::PRODUCT_NOUN => Some(EntityType::Product),
        Class::PERSON_NOUN => Some(EntityType::Person),
        Class::FACILITY_NOUN => Some(EntityType::Facility),
        _ => None,
    }
}
