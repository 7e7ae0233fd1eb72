//! Anaphora: what "it", "its", "the company", "he" stand for, when one antecedent in the item fits.
//!
//! The antecedent of a company's pronoun is the company that is the subject of the clause before or of the sentence
//! before (centering: Grosz, Joshi and Weinstein 1995). A definite noun that a name stood with earlier ("the MRC
//! protocol ... its protocol") is that name.

use super::sentence::Sentence;
use crate::item::Item;
use crate::lexicon::{EntityType, Mention};
use crate::rulebook::Rulebook;
use crate::text::Field;
use crate::text::grammar::group::{Group, Kind, Mood, Noun};
use crate::text::grammar::lexis::Lemma;
use crate::text::grammar::tags::Tag;
use std::collections::HashMap;

/// Antecedents by the byte at which the pronoun, or the head of the noun group, starts.
#[derive(Debug, Default)]
pub struct Anaphora {
    at: HashMap<(Field, usize), usize>,
}

/// Who was spoken of last.
#[derive(Default, Clone, Copy)]
struct Focus {
    actor: Option<usize>,
    person: Option<usize>,
    product: Option<usize>,
    /// The last company named.
    firm: Option<usize>,
}

impl Anaphora {
    /// Resolves all sentences of an item, in reading order.
    pub fn resolve(sentences: &[Sentence], mentions: &[Mention], item: &Item, book: &Rulebook) -> Anaphora {
        let mut resolver = Resolver {
            mentions,
            book,
            found: Anaphora::default(),
            before: Focus::default(),
            here: Focus::default(),
            subject: None,
            heads: HashMap::new(),
        };
        for sentence in sentences {
            resolver.sentence(sentence, item.text(sentence.field));
        }
        resolver.found
    }

    /// The mention that a noun group of the sentence stands for, if it is a pronoun or a definite noun.
    pub fn of(&self, sentence: &Sentence, group: usize) -> Option<usize> {
        let noun = sentence.parse.groups[group].noun()?;
        self.of_token(sentence, noun.head)
    }

    /// The mention that a pronoun token stands for.
    pub fn of_token(&self, sentence: &Sentence, token: usize) -> Option<usize> {
        let key = (sentence.field, sentence.tokens[token].start);
        self.at.get(&key).copied()
    }
}

struct Resolver<'a> {
    mentions: &'a [Mention],
    book: &'a Rulebook,
    found: Anaphora,
    before: Focus,
    here: Focus,
    subject: Option<usize>,
    /// Products by the common noun that a name stood with.
    heads: HashMap<Lemma, usize>,
}

impl Resolver<'_> {
    fn sentence(&mut self, sentence: &Sentence, text: &str) {
        self.here = Focus::default();
        self.subject = None;
        // Whom the sentence is about: the first subject that is a firm or another body.
        let mut lead = None;
        for (index, group) in sentence.parse.groups.iter().enumerate() {
            if let Kind::Noun(noun) = &group.kind {
                self.group(sentence, group, noun, index, text);
                self.note(sentence, group, noun);
            }
            let clause = sentence.parse.clauses.iter().find(|c| c.verb == index);
            if let Some(subject) = clause.and_then(|c| c.subject) {
                let spoken_of = named(sentence, subject).or_else(|| self.found.of(sentence, subject));
                self.subject = spoken_of.or(self.subject);
                let actor = |m: &usize| {
                    matches!(self.mentions[*m].entity.ty, EntityType::Company | EntityType::Organization)
                };
                lead = lead.or(spoken_of.filter(actor));
            }
        }
        self.before = Focus {
            actor: lead.or(self.here.actor).or(self.before.actor),
            firm: self.here.firm,
            person: self.here.person.or(self.before.person),
            product: self.here.product.or(self.before.product),
        };
    }

    fn group(&mut self, sentence: &Sentence, group: &Group, noun: &Noun, index: usize, text: &str) {
        let tokens = &sentence.tokens;
        let word = |i: usize| text[tokens[i].start..tokens[i].end].to_ascii_lowercase();
        let pick =
            Pick { mentions: self.mentions, subject: self.subject, here: self.here, before: self.before };
        let poss = (group.start..noun.head).find(|&i| tokens[i].tag == Tag::Poss);
        if let Some(poss) = poss {
            // "With its purchase of Y, X ...": what opens a sentence speaks of its subject.
            let opens = index == 1 && matches!(sentence.parse.groups[0].kind, Kind::Prep(_));
            let coming = sentence.parse.clauses.first().filter(|_| opens).and_then(|c| c.subject);
            let coming = coming.filter(|&s| s > index).and_then(|s| named(sentence, s));
            self.set(sentence, poss, coming.or_else(|| pick.pronoun(&word(poss))));
        }
        if tokens[noun.head].tag == Tag::Pron {
            // An object is not its own verb's subject: "they run it"; in "said it was" it is the next verb's subject.
            let object = index > 0
                && matches!(sentence.parse.groups[index - 1].kind, Kind::Verb(_))
                && !finite_follows(sentence, index);
            let found = if object { pick.object(&word(noun.head)) } else { pick.pronoun(&word(noun.head)) };
            return self.set(sentence, noun.head, found);
        }
        let names = (group.start..group.end).any(|i| tokens[i].tag == Tag::Name);
        let definite = poss.is_some() || matches!(word(group.start).as_str(), "the" | "this" | "that");
        if !names && definite && noun.mark.is_none() {
            self.definite(sentence, noun.head, index, poss.is_some(), &pick);
        }
    }

    /// "the protocol", "its protocol", "the company".
    fn definite(&mut self, sentence: &Sentence, head: usize, index: usize, possessed: bool, pick: &Pick) {
        let lemma = sentence.tokens[head].lemma;
        if let Some(&mention) = self.heads.get(&lemma).filter(|_| lemma != 0) {
            self.set(sentence, head, Some(mention));
            self.here.product.get_or_insert(mention);
            return;
        }
        let next = sentence.parse.groups.get(index + 1);
        let of = next.is_some_and(|n| matches!(n.kind, Kind::Prep(p) if self.book.lexis.base(p) == "of"));
        if let Some(&ty) = self.book.definite.get(&lemma).filter(|_| !of && !possessed) {
            self.set(sentence, head, pick.definite(ty));
        }
    }

    fn set(&mut self, sentence: &Sentence, token: usize, mention: Option<usize>) {
        if let Some(mention) = mention {
            self.found.at.insert((sentence.field, sentence.tokens[token].start), mention);
        }
    }

    /// The first of each kind in a sentence keeps the focus.
    fn note(&mut self, sentence: &Sentence, group: &Group, noun: &Noun) {
        for i in group.start..group.end {
            let token = &sentence.tokens[i];
            if token.tag != Tag::Name {
                continue;
            }
            let slot = match self.mentions[token.index].entity.ty {
                EntityType::Company | EntityType::Organization => &mut self.here.actor,
                EntityType::Person => &mut self.here.person,
                EntityType::Product => &mut self.here.product,
                _ => continue,
            };
            slot.get_or_insert(token.index);
            if self.mentions[token.index].entity.ty == EntityType::Company {
                self.here.firm = Some(token.index);
            }
            let product = self.mentions[token.index].entity.ty == EntityType::Product;
            let head = sentence.tokens[noun.head].lemma;
            if product && i < noun.head && head != 0 && self.book.nouns.contains_key(&head) {
                self.heads.entry(head).or_insert(token.index);
            }
        }
    }
}

/// True when the next verb, adverbs passed over, is finite.
fn finite_follows(sentence: &Sentence, group: usize) -> bool {
    let mut after = sentence.parse.groups[group + 1..].iter();
    let next = after.find(|g| !matches!(g.kind, Kind::Adverb(_)));
    next.and_then(Group::verb).is_some_and(|v| v.mood == Mood::Finite)
}

/// The name of a noun group: its head, or the one that possesses or modifies it.
fn named(sentence: &Sentence, group: usize) -> Option<usize> {
    let range = &sentence.parse.groups[group];
    let head = range.noun()?.head;
    let token = (range.start..=head).rev().find(|&i| sentence.tokens[i].tag == Tag::Name)?;
    Some(sentence.tokens[token].index)
}

/// The candidates for an antecedent at one place.
struct Pick<'a> {
    mentions: &'a [Mention],
    subject: Option<usize>,
    here: Focus,
    before: Focus,
}

impl Pick<'_> {
    fn is(&self, mention: usize, types: &[EntityType]) -> bool {
        types.contains(&self.mentions[mention].entity.ty)
    }

    fn pronoun(&self, word: &str) -> Option<usize> {
        use EntityType::{Company, Organization, Person, Product};
        match word {
            "he" | "she" | "his" | "her" | "him" => {
                let subject = self.subject.filter(|&m| self.is(m, &[Person]));
                subject.or(self.here.person).or(self.before.person).or(self.subject)
            }
            "it" | "its" | "itself" | "they" | "their" => {
                let subject = self.subject.filter(|&m| self.is(m, &[Company, Organization, Product]));
                // An authority's clause speaks of the firm it acts upon: "the FTC sued X to stop its purchase".
                let authority = subject.is_some_and(|m| self.is(m, &[Organization]));
                let firm = self.here.firm.filter(|_| authority);
                let actor = firm.or(subject).or(self.here.actor).or(self.before.actor);
                actor.or(self.here.product).or(self.before.product)
            }
            _ => None,
        }
    }

    fn object(&self, word: &str) -> Option<usize> {
        if word != "it" {
            return self.pronoun(word);
        }
        let actor = self.here.actor.or(self.before.actor).filter(|a| Some(*a) != self.subject);
        self.here.product.or(self.before.product).or(actor)
    }

    fn definite(&self, ty: EntityType) -> Option<usize> {
        if ty == EntityType::Product {
            let subject = self.subject.filter(|&m| self.is(m, &[ty]));
            return subject.or(self.here.product).or(self.before.product);
        }
        let subject = self.subject.filter(|&m| self.is(m, &[EntityType::Company, EntityType::Organization]));
        let fresh = self.before.actor.filter(|_| self.here.actor.is_none());
        fresh.or(subject).or(self.here.actor).or(self.before.actor)
    }
}
