//! From an item to its mentions: dictionary forms, series and surnames compete for the text, discovered names join them.

use super::alias::Form;
use super::matcher::{Found, Scan, leftmost_longest};
use super::person;
use super::reading::Reader;
use super::vocabulary::Class;
use super::{Entity, EntityType, Lexicon, Mention, discover};
use crate::item::{GivenMention, Item};
use crate::text::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Who stands at a place, still to win it.
#[derive(Debug, Clone)]
enum Who {
    Entry(u32),
    Surname(u32),
    /// A member of a series, with the end of its name.
    Member(u32, usize),
}

#[derive(Debug, Clone)]
struct Candidate {
    span: Span,
    who: Who,
    /// Among equal spans the lowest wins.
    rank: u32,
}

impl Lexicon {
    /// The mentions of an item, sorted by field and start, none overlapping another. Mentions that the item brings along are
    /// taken as they are, and then no dictionary is asked.
    pub fn mentions(&self, item: &Item) -> Vec<Mention> {
        if let Some(given) = &item.given {
            return given_mentions(given);
        }
        let scan = Scan::new(item);
        let known = self.known(&scan);
        discover::join(self, &scan, known)
    }

    /// The mentions that the dictionaries alone find.
    pub(super) fn known(&self, scan: &Scan<'_>) -> Vec<Mention> {
        let mut found = Vec::new();
        for field in scan.item.fields() {
            self.table.find(&self.forms, scan, field, &mut found);
        }
        found.retain(|f| {
            let text = scan.item.text(f.span.field);
            self.form(f).condition.as_ref().is_none_or(|c| c.apart(text, f.span, f.plural))
        });
        let (surnames, found): (Vec<Found>, Vec<Found>) =
            found.into_iter().partition(|f| self.form(f).surname);
        let (mut held, asking) = self.by_words(scan, found);
        held.extend(self.members(scan));
        let sure = self.sure(&held);
        held.extend(
            asking.into_iter().filter(|f| self.by_entities(scan, f, &sure)).map(|f| self.candidate(scan, &f)),
        );
        let sure = self.sure(&held);
        let told = person::resolve(self, scan, &surnames, &sure);
        held.extend(told.into_iter().map(|(f, person)| Candidate {
            span: f.span,
            who: Who::Surname(person),
            rank: 3,
        }));
        let mut members = BTreeMap::new();
        let won = leftmost_longest(held, |c| (c.span, c.rank));
        won.into_iter().map(|c| self.mention(scan.item, &c, &mut members)).collect()
    }

    fn form(&self, found: &Found) -> &Form {
        &self.forms[found.form as usize]
    }

    /// Those that hold whatever else the item names, and those that still ask which entities it names.
    fn by_words(&self, scan: &Scan<'_>, found: Vec<Found>) -> (Vec<Candidate>, Vec<Found>) {
        let (mut held, mut asking) = (Vec::new(), Vec::new());
        for f in found {
            match &self.form(&f).condition {
                Some(c) if c.asks_entities() => asking.push(f),
                Some(c) if !c.holds(scan, &[], f.span) => {}
                _ => held.push(self.candidate(scan, &f)),
            }
        }
        (held, asking)
    }

    fn by_entities(&self, scan: &Scan<'_>, found: &Found, sure: &[(u32, Span)]) -> bool {
        let form = self.form(found);
        let Some(condition) = &form.condition else {
            return true;
        };
        let tied = || {
            sure.iter()
                .any(|(e, s)| *e != form.entity && !s.overlaps(&found.span) && self.tied(form.entity, *e))
        };
        condition.holds(scan, sure, found.span) && (!condition.ambiguous || tied())
    }

    /// True when one belongs to the other, or both to the same.
    pub(super) fn tied(&self, a: u32, b: u32) -> bool {
        let (x, y) = (&self.entries[a as usize].ties, &self.entries[b as usize].ties);
        x.contains(&b) || y.contains(&a) || x.iter().any(|t| y.contains(t))
    }

    fn candidate(&self, scan: &Scan<'_>, found: &Found) -> Candidate {
        let form = self.form(found);
        let mut span = found.span;
        if self.entries[form.entity as usize].entity.ty == EntityType::Company {
            span.end = with_legal_form(&Reader::new(scan, span.field), found.last, span.end);
        }
        Candidate { span, who: Who::Entry(form.entity), rank: if form.condition.is_some() { 0 } else { 1 } }
    }

    fn members(&self, scan: &Scan<'_>) -> Vec<Candidate> {
        let mut members = Vec::new();
        for field in scan.item.fields() {
            let text = scan.item.text(field);
            for word in scan.words(field) {
                let start = word.start as usize;
                if let Some(m) = self.series.at(&text[start..]) {
                    let span = Span { field, start, end: start + m.end };
                    members.push(Candidate { span, who: Who::Member(m.entity, start + m.name), rank: 2 });
                }
            }
        }
        members
    }

    /// The entities that a set of candidates names, after they have competed for the text.
    fn sure(&self, held: &[Candidate]) -> Vec<(u32, Span)> {
        let won = leftmost_longest(held.iter().collect(), |c: &&Candidate| (c.span, c.rank));
        let entity = |who: &Who| match who {
            Who::Entry(e) | Who::Surname(e) | Who::Member(e, _) => *e,
        };
        won.into_iter().map(|c| (entity(&c.who), c.span)).collect()
    }

    fn mention(
        &self,
        item: &Item,
        candidate: &Candidate,
        members: &mut BTreeMap<String, Arc<Entity>>,
    ) -> Mention {
        let span = candidate.span;
        let (entity, via) = match &candidate.who {
            Who::Entry(e) => {
                (self.entries[*e as usize].entity.clone(), self.entries[*e as usize].via.clone())
            }
            Who::Surname(e) => {
                let entity = self.entries[*e as usize].entity.clone();
                let via = format!("surname {}", entity.id);
                (entity, via.into())
            }
            Who::Member(e, end) => {
                let series = &self.entries[*e as usize].entity;
                let text = item.slice(Span { end: *end, ..span });
                let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let id = format!("{}:{}", series.id, slug(&name));
                let new =
                    || Arc::new(Entity { id: id.clone(), name, aliases: Vec::new(), ..(**series).clone() });
                let member = members.entry(id.clone()).or_insert_with(new);
                (member.clone(), format!("series {}", series.id).into())
            }
        };
        Mention { span, entity, via }
    }
}

/// Where a company's mention ends when legal forms follow it (`Inc.`, `, Ltd`, `Holdings Corp`).
pub(super) fn with_legal_form(reader: &Reader<'_>, last: usize, end: usize) -> usize {
    let mut end = end;
    let mut at = last;
    while matches!(reader.gap(at), " " | ", ")
        && reader.class(at + 1).is(Class::LEGAL)
        && reader.capital(at + 1)
    {
        let word = reader.word(at + 1);
        // `Zeta Co-Founder` names a founder, not `Zeta Co`.
        if reader.gap(at + 1) == "-" {
            break;
        }
        let common = matches!(word, "Group" | "Limited" | "Company" | "Holdings");
        if common
            && (reader.gap(at) != " "
                || reader.adjacent(at + 1)
                    && reader.capital(at + 2)
                    && !reader.class(at + 2).is(Class::LEGAL))
        {
            break;
        }
        at += 1;
        let dot = matches!(word, "Inc" | "Corp" | "Ltd" | "Co") && reader.gap(at).starts_with('.');
        end = reader.words[at].end as usize + usize::from(dot);
        if reader.gap(at).starts_with(". ")
            && dot
            && reader.class(at + 1).is(Class::LEGAL)
            && reader.capital(at + 1)
        {
            at += 1;
            end = reader.words[at].end as usize;
        }
    }
    end
}

/// A lower-case ASCII id of a name: letters and digits stay, anything else becomes one hyphen.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn given_mentions(given: &[GivenMention]) -> Vec<Mention> {
    let via: Arc<str> = "given".into();
    let mut entities: BTreeMap<(&str, EntityType), Arc<Entity>> = BTreeMap::new();
    let mut mentions = Vec::with_capacity(given.len());
    for g in given {
        let entity = entities.entry((&g.name, g.kind)).or_insert_with(|| {
            Arc::new(Entity {
                id: format!("given:{}", g.name),
                name: g.name.clone(),
                ty: g.kind,
                ..Entity::default()
            })
        });
        mentions.push(Mention { span: g.span, entity: entity.clone(), via: via.clone() });
    }
    leftmost_longest(mentions, |m| (m.span, 0))
}
