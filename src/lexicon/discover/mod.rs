//! Discovery of names that no entry has, from the frames they stand in: one file a family of rules. A name learnt in one
//! sentence holds for the whole item.

mod company;
mod coordination;
mod longer;
mod organization;
mod page;
mod person;
mod product;
mod stranger;
#[cfg(test)]
mod tests;

pub use stranger::{Stranger, ordinary, strangers};

use super::alias::spelled;
use super::matcher::{Scan, leftmost_longest};
use super::written::Case;
use super::{Entity, EntityType, Lexicon, Mention, slug};
use crate::text::{Field, Span};
use page::{Page, Run};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A name that a sentence introduces.
#[derive(Debug, Clone)]
struct Learnt {
    /// As the text writes it.
    name: String,
    ty: EntityType,
    /// The rule that learnt it.
    rule: &'static str,
    /// How sure the rule is of the type: the surest of several decides.
    sure: u8,
    /// True when known mentions inside the name are part of it.
    covers: bool,
}

/// What the rules of a page write to.
#[derive(Debug, Default)]
struct Notebook {
    learnt: Vec<Learnt>,
}

impl Notebook {
    fn note(&mut self, page: &Page<'_>, run: Run, ty: EntityType, rule: &'static str, sure: u8) {
        self.write(page, run, ty, rule, sure, false);
    }

    /// Notes a name that may have known mentions inside it.
    fn note_over(&mut self, page: &Page<'_>, run: Run, ty: EntityType, rule: &'static str, sure: u8) {
        self.write(page, run, ty, rule, sure, true);
    }

    fn write(
        &mut self,
        page: &Page<'_>,
        run: Run,
        ty: EntityType,
        rule: &'static str,
        sure: u8,
        covers: bool,
    ) {
        let name = page.text(run).to_owned();
        if name.contains(char::is_alphabetic) && name.chars().filter(|c| c.is_alphanumeric()).count() > 1 {
            self.learnt.push(Learnt { name, ty, rule, sure, covers });
        }
    }
}

/// Adds to the known mentions of an item the names that its own sentences introduce.
pub fn join(_lexicon: &Lexicon, scan: &Scan<'_>, known: Vec<Mention>) -> Vec<Mention> {
    let pages = scan.item.fields().map(|field| Page::new(scan, field, &known));
    let mut notes = Notebook::default();
    for page in pages.iter().filter(|p| !p.shouted()) {
        longer::learn(page, &mut notes);
        organization::learn(page, &mut notes);
        person::learn(page, &mut notes);
        company::learn(page, &mut notes);
        product::learn(page, &mut notes);
        coordination::learn(page, &mut notes);
    }
    if notes.learnt.is_empty() {
        return known;
    }
    let names = settle(notes.learnt);
    let mut found = Vec::new();
    for page in &pages {
        occurrences(page, &names, &mut found);
    }
    found.extend(known.iter().cloned().map(|mention| Place { mention, rank: 0 }));
    let won = leftmost_longest(found, |p| (p.mention.span, p.rank));
    won.into_iter().map(|p| p.mention).collect()
}

/// A mention that competes for the text.
#[derive(Debug)]
struct Place {
    mention: Mention,
    rank: u32,
}

/// A name with the entity it stands for.
struct Name {
    text: String,
    entity: Arc<Entity>,
    via: Arc<str>,
    covers: bool,
}

/// One entity a name: of the rules that learnt it the surest decides the type, of equally sure ones the first.
fn settle(learnt: Vec<Learnt>) -> Vec<Name> {
    let mut best: BTreeMap<String, Learnt> = BTreeMap::new();
    for l in learnt {
        match best.get_mut(&l.name) {
            Some(b) if b.sure >= l.sure => b.covers |= l.covers,
            Some(b) => *b = Learnt { covers: b.covers || l.covers, ..l },
            None => {
                best.insert(l.name.clone(), l);
            }
        }
    }
    let mut names = Vec::new();
    for l in best.into_values() {
        let id = format!("new:{}", slug(&l.name));
        let entity = Arc::new(Entity { id, name: l.name.clone(), ty: l.ty, ..Entity::default() });
        let via: Arc<str> = format!("discovered: {}", l.rule).into();
        if l.ty == EntityType::Person
            && let Some(surname) = super::person::surname(&l.name)
        {
            names.push(Name {
                text: surname.to_owned(),
                entity: entity.clone(),
                via: via.clone(),
                covers: false,
            });
        }
        names.push(Name { text: l.name, entity, via, covers: l.covers });
    }
    names
}

/// Every place of a page where one of the names stands and no known mention is in the way.
fn occurrences(page: &Page<'_>, names: &[Name], found: &mut Vec<Place>) {
    let field: Field = page.reader.field();
    for name in names {
        let words = super::words::words(&name.text);
        let Some(head) = words.first() else { continue };
        for at in 0..page.len() {
            let Some(run) = page.reader.words.get(at..at + words.len()) else {
                break;
            };
            if run[0].hash != head.hash || !run.iter().zip(&words).all(|(a, b)| a.hash == b.hash) {
                continue;
            }
            let span = Span { field, start: run[0].start as usize, end: run[run.len() - 1].end as usize };
            if spelled(&name.text, &page.reader.text[span.start..span.end], Case::Name)
                && fits(page, span, name.covers)
            {
                let mention = Mention { span, entity: name.entity.clone(), via: name.via.clone() };
                found.push(Place { mention, rank: 1 });
            }
        }
    }
}

fn fits(page: &Page<'_>, span: Span, covers: bool) -> bool {
    let mut met = page.mentions().iter().filter(|m| m.span.overlaps(&span));
    met.all(|m| covers && span.contains(&m.span) && m.span != span)
}
