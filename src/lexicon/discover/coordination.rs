//! Names in a list with known ones: of `Foo, Acme and Bar` all are what Acme is.

use super::Notebook;
use super::page::{Page, Run};
use crate::lexicon::EntityType::{Company, Product};
use crate::lexicon::{EntityType, Mention};

/// Notes the names that stand in a list with known companies or products.
pub fn learn(page: &Page<'_>, notes: &mut Notebook) {
    if page.reader.title_case() {
        return;
    }
    for mention in page.mentions().iter().filter(|m| matches!(m.entity.ty, Company | Product)) {
        let Some(run) = page.run_of(mention) else {
            continue;
        };
        let (mut last, mut listed) = (run.last, Vec::new());
        while let Some(next) = after(page, last) {
            listed.push(next);
            last = next.last;
        }
        let closed = long(page, mention, run, &listed);
        for name in listed.into_iter().filter(|_| closed) {
            note(page, name, mention.entity.ty, notes);
        }
        if let Some(name) = before(page, run.first).filter(|_| closed) {
            note(page, name, mention.entity.ty, notes);
        }
    }
}

fn note(page: &Page<'_>, run: Run, ty: EntityType, notes: &mut Notebook) {
    if page.telling(run) && !page.person(run) {
        notes.note(page, run, ty, "list", 2);
    }
}

/// The unknown name that a list goes on with after a word.
fn after(page: &Page<'_>, last: usize) -> Option<Run> {
    let conjunction = |i: usize| matches!(page.reader.word(i), "and" | "or") && page.reader.adjacent(i);
    match page.reader.gap(last) {
        ", " | " " if conjunction(last + 1) => page.from(last + 2).filter(|r| r.first == last + 2),
        ", " => page.from(last + 1).filter(|r| r.first == last + 1),
        _ => None,
    }
}

/// The unknown name before a word in a list.
fn before(page: &Page<'_>, first: usize) -> Option<Run> {
    let conjunction =
        first > 1 && matches!(page.reader.word(first - 1), "and" | "or") && page.reader.adjacent(first - 1);
    match page.reader.gap_before(first) {
        ", " if first > 0 => page.until(first - 1),
        " " if conjunction && matches!(page.reader.gap(first - 2), " " | ", ") => page.until(first - 2),
        _ => None,
    }
}

/// True when the list has three members or more, the neighbours known to be of the type counted.
fn long(page: &Page<'_>, mention: &Mention, run: Run, listed: &[Run]) -> bool {
    let same = |at: usize| {
        page.known(at).is_some_and(|m| m.entity.ty == mention.entity.ty && m.span != mention.span)
    };
    let linked = |at: usize| matches!(page.reader.gap(at), ", " | " ");
    let conjunction = |at: usize| matches!(page.reader.word(at), "and" | "or");
    let end = listed.last().map_or(run.last, |r| r.last);
    let further = linked(end)
        && (page.reader.gap(end) == ", " && same(end + 1)
            || conjunction(end + 1) && page.reader.adjacent(end + 1) && same(end + 2));
    let back = run.first > 0
        && (page.reader.gap_before(run.first) == ", " && same(run.first - 1)
            || run.first > 1 && conjunction(run.first - 1) && linked(run.first - 2) && same(run.first - 2));
    let before = before(page, run.first).is_some();
    1 + listed.len() + usize::from(further) + usize::from(back) + usize::from(before) > 2
}
