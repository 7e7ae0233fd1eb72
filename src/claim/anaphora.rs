//! Anaphora: what "it", "its", "the company", "he" stand for, when one antecedent in the item fits.
//!
//! The antecedent of a company's pronoun is the company that is the subject of the clause before or of the sentence
//! before (centering: Grosz, Joshi and Weinstein 1995); where the item names one company only, that one.

use super::sentence::Sentence;
use crate::lexicon::{EntityType, Mention};
use crate::rulebook::Rulebook;
use crate::text::Field;
use crate::text::grammar::group::Kind;
use crate::text::grammar::tags::Tag;
use std::collections::HashMap;

/// Antecedents by the byte at which the pronoun or noun group starts.
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
}

impl Anaphora {
    /// Resolves all sentences of an item, in reading order.
    pub fn resolve(
        sentences: &[Sentence],
        mentions: &[Mention],
        item_text: &dyn Fn(Field) -> String,
        book: &Rulebook,
    ) -> Anaphora {
        let mut anaphora = Anaphora::default();
        let mut focus = Focus::default();
        for sentence in sentences {
            let text = item_text(sentence.field);
            anaphora.sentence(sentence, mentions, &text, book, &mut focus);
        }
        anaphora
    }

    /// The mention that a noun group of the sentence stands for, if it is a pronoun or a definite noun.
    pub fn of(&self, sentence: &Sentence, group: usize) -> Option<usize> {
        let first = sentence.parse.groups[group].start;
        if sentence.tokens[first].tag == Tag::Poss {
            return None;
        }
        self.of_token(sentence, first)
    }

    /// The mention that a pronoun token stands for.
    pub fn of_token(&self, sentence: &Sentence, token: usize) -> Option<usize> {
        self.at
            .get(&(sentence.field, sentence.tokens[token].start))
            .copied()
    }

    fn sentence(
        &mut self,
        sentence: &Sentence,
        mentions: &[Mention],
        text: &str,
        book: &Rulebook,
        focus: &mut Focus,
    ) {
        let before = *focus;
        let mut first: Focus = Focus::default();
        let mut clause_subject: Option<usize> = None;
        let tokens = &sentence.tokens;
        for (g, group) in sentence.parse.groups.iter().enumerate() {
            if let Kind::Noun(noun) = &group.kind {
                let start = group.start;
                let word = text[tokens[start].start..tokens[start].end].to_ascii_lowercase();
                let poss = (group.start..group.end).find(|&i| tokens[i].tag == Tag::Poss);
                if let Some(poss) = poss {
                    let word = text[tokens[poss].start..tokens[poss].end].to_ascii_lowercase();
                    if let Some(mention) =
                        pick(&word, None, clause_subject, &first, &before, mentions)
                    {
                        self.at
                            .insert((sentence.field, tokens[poss].start), mention);
                    }
                } else if tokens[noun.head].tag == Tag::Pron {
                    if let Some(mention) =
                        pick(&word, None, clause_subject, &first, &before, mentions)
                    {
                        self.at
                            .insert((sentence.field, tokens[start].start), mention);
                    }
                } else if (word == "the" || word == "this")
                    && !(group.start..group.end).any(|i| tokens[i].tag == Tag::Name)
                    && noun.mark.is_none()
                {
                    let ty = book.definite.get(&tokens[noun.head].lemma).copied();
                    let of = sentence.parse.groups.get(g + 1).is_some_and(
                        |n| matches!(n.kind, Kind::Prep(p) if book.lexis.base(p) == "of"),
                    );
                    if let Some(ty) = ty.filter(|_| !of)
                        && let Some(mention) =
                            pick(&word, Some(ty), clause_subject, &first, &before, mentions)
                    {
                        self.at
                            .insert((sentence.field, tokens[start].start), mention);
                    }
                }
            }
            if let Kind::Noun(_) = group.kind {
                for i in group.start..group.end {
                    if tokens[i].tag == Tag::Name {
                        note(&mut first, tokens[i].index, mentions);
                    }
                }
            }
            if let Some(subject) = sentence
                .parse
                .clauses
                .iter()
                .find(|c| c.verb == g)
                .and_then(|c| c.subject)
            {
                clause_subject = named(sentence, subject)
                    .or_else(|| self.of(sentence, subject))
                    .or(clause_subject);
            }
        }
        *focus = Focus {
            actor: first.actor.or(before.actor),
            person: first.person.or(before.person),
            product: first.product.or(before.product),
        };
    }
}

/// The name of a noun group: its head, or the one that possesses or modifies it.
fn named(sentence: &Sentence, group: usize) -> Option<usize> {
    let range = &sentence.parse.groups[group];
    range
        .noun()
        .and_then(|n| {
            (range.start..=n.head)
                .rev()
                .find(|&i| sentence.tokens[i].tag == Tag::Name)
        })
        .map(|i| sentence.tokens[i].index)
}

/// The first of each kind in a sentence keeps the focus.
fn note(focus: &mut Focus, mention: usize, mentions: &[Mention]) {
    let slot = match mentions[mention].entity.ty {
        EntityType::Company | EntityType::Organization => &mut focus.actor,
        EntityType::Person => &mut focus.person,
        EntityType::Product => &mut focus.product,
        _ => return,
    };
    slot.get_or_insert(mention);
}

fn pick(
    word: &str,
    ty: Option<EntityType>,
    subject: Option<usize>,
    here: &Focus,
    before: &Focus,
    mentions: &[Mention],
) -> Option<usize> {
    let actor = |m: &usize| {
        matches!(
            mentions[*m].entity.ty,
            EntityType::Company | EntityType::Organization
        )
    };
    let person = |m: &usize| mentions[*m].entity.ty == EntityType::Person;
    let product = |m: &usize| mentions[*m].entity.ty == EntityType::Product;
    match (word, ty) {
        ("he" | "she" | "his" | "her" | "him", _) => {
            subject.filter(person).or(here.person).or(before.person)
        }
        (_, Some(EntityType::Product)) => {
            subject.filter(product).or(here.product).or(before.product)
        }
        (_, Some(_)) => before
            .actor
            .filter(|_| here.actor.is_none())
            .or(subject.filter(actor))
            .or(here.actor)
            .or(before.actor),
        ("it" | "its" | "itself" | "they" | "their", None) => subject
            .filter(|m| actor(m) || product(m))
            .or(here.actor)
            .or(before.actor)
            .or(here.product)
            .or(before.product),
        _ => None,
    }
}
