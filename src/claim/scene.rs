//! A scene: one parsed sentence with everything its rules may look at, and what its noun groups stand for.

use super::anaphora::Anaphora;
use super::sentence::Sentence;
use super::value::money;
use crate::claim::Predicate;
use crate::item::Item;
use crate::lexicon::{EntityType, Mention};
use crate::rulebook::{Manner, Rulebook, Shape};
use crate::text::grammar::group::{Group, Kind, Noun};
use crate::text::grammar::lexis::Lemma;
use crate::text::grammar::tags::Tag;
use crate::text::grammar::token::Token;
use crate::text::quantity::Quantity;

/// One sentence and its surroundings.
pub struct Scene<'a> {
    /// The item.
    pub item: &'a Item,
    /// All mentions of the item.
    pub mentions: &'a [Mention],
    /// All quantities of the item.
    pub quantities: &'a [Quantity],
    /// The rules.
    pub book: &'a Rulebook,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// What pronouns and definite nouns stand for.
    pub anaphora: &'a Anaphora,
}

/// A mention that a noun group stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denoted {
    /// Index of the mention.
    pub mention: usize,
    /// How the group stands for it.
    pub manner: Manner,
    /// The token of the name, or of the pronoun that stands for it.
    pub token: usize,
}

impl<'a> Scene<'a> {
    /// The groups of the sentence.
    pub fn groups(&self) -> &'a [Group] {
        &self.sentence.parse.groups
    }

    /// A token.
    pub fn token(&self, at: usize) -> &'a Token {
        &self.sentence.tokens[at]
    }

    /// The text of a token.
    pub fn text(&self, at: usize) -> &'a str {
        let token = self.token(at);
        &self.item.text(self.sentence.field)[token.start..token.end]
    }

    /// The text of tokens `start..end`.
    pub fn slice(&self, start: usize, end: usize) -> &'a str {
        &self.item.text(self.sentence.field)[self.token(start).start..self.token(end - 1).end]
    }

    /// The mention behind a name token.
    pub fn mention(&self, token: usize) -> Option<usize> {
        let token = self.sentence.tokens.get(token)?;
        (token.tag == Tag::Name).then_some(token.index)
    }

    /// The type of a mention.
    pub fn ty(&self, mention: usize) -> EntityType {
        self.mentions[mention].entity.ty
    }

    /// The members of the list that a noun group opens, itself first.
    pub fn members(&self, group: usize) -> Vec<usize> {
        let mut members = vec![group];
        if let Some(noun) = self.groups()[group].noun() {
            members.extend(&noun.list);
        }
        members
    }

    /// The head's lemma of a noun group.
    pub fn head_lemma(&self, group: usize) -> Option<Lemma> {
        self.groups()[group].noun().map(|n| self.token(n.head).lemma)
    }

    /// Everything that a noun group, its list and its examples stand for.
    pub fn denotes(&self, group: usize) -> Vec<Denoted> {
        let mut all = Vec::new();
        for member in self.members(group) {
            if let Some(noun) = self.groups()[member].noun() {
                match self.whole_of(member) {
                    Some(inner) => all.extend(self.denotes(inner)),
                    None => all.extend(self.single(member, noun)),
                }
                if self.token(noun.head).tag != Tag::Name {
                    all.extend(self.examples(member));
                }
            }
        }
        all
    }

    fn single(&self, group: usize, noun: &Noun) -> Option<Denoted> {
        let head = self.token(noun.head);
        if let Some(mention) = self.mention(noun.head) {
            return Some(Denoted { mention, manner: Manner::Head, token: noun.head });
        }
        if let Some(mention) = self.anaphora.of(self.sentence, group) {
            return Some(Denoted { mention, manner: Manner::Head, token: noun.head });
        }
        if let Some(body) = self.staff_of(group, head) {
            return Some(body);
        }
        let range = &self.groups()[group];
        // In "Stargate's Abilene site" the place says where, not who.
        let names = || (range.start..noun.head).rev().filter(|&i| self.token(i).tag == Tag::Name);
        let actor = |&i: &usize| self.ty(self.token(i).index) != EntityType::Place;
        let token = names().find(actor).or_else(|| names().next());
        let manner = self.book.nouns.get(&head.lemma).copied().unwrap_or(Manner::Other);
        if let Some(token) = token {
            let former = (range.start..range.end).any(|i| {
                ["former", "ex", "rival", "anti"].iter().any(|w| self.text(i).eq_ignore_ascii_case(w))
            });
            let joined =
                self.token(token + 1).tag == Tag::Adj && self.text(token + 1).starts_with(['-', '‑']);
            // "former OpenAI staff", "Arm-based processors" say nothing of OpenAI or Arm.
            if former || joined {
                return None;
            }
            // "named Kim CFO": the title stands beside the person.
            let titled = self.token(token + 1).tag != Tag::Mark
                && self.ty(self.token(token).index) == EntityType::Person
                && self.office(head.lemma);
            let manner = if titled { Manner::Head } else { manner };
            return self.mention(token).map(|mention| Denoted { mention, manner, token });
        }
        // "its chips": the pronoun's antecedent, by way of the noun.
        let poss = (range.start..noun.head).find(|&i| self.token(i).tag == Tag::Poss)?;
        self.anaphora.of_token(self.sentence, poss).map(|mention| Denoted { mention, manner, token: poss })
    }

    /// True for nouns that make a leader of their bearer.
    fn office(&self, noun: Lemma) -> bool {
        let mut phrases = self.book.triggered(Shape::Isa, noun);
        phrases.any(|phrase| self.book.frame(phrase).predicate == Predicate::Leads)
    }

    /// "hundreds of Graviton chips", "a consortium of AMD and Intel": the group that the "of" brings in.
    pub fn whole_of(&self, group: usize) -> Option<usize> {
        let head = self.token(self.groups()[group].noun()?.head);
        let part = head.tag == Tag::Figure || self.book.partitives.contains(&head.lemma);
        let (prep, inner) = self.phrases_after(group).into_iter().next().filter(|_| part)?;
        (self.book.lexis.base(prep) == "of").then_some(inner)
    }

    /// "researchers from MIT", "a study by Stanford".
    fn staff_of(&self, group: usize, head: &Token) -> Option<Denoted> {
        let staff = self.book.nouns.get(&head.lemma) == Some(&Manner::Staff);
        let (prep, inner) = self.phrases_after(group).into_iter().next().filter(|_| staff)?;
        let binds = matches!(self.book.lexis.base(prep), "from" | "of" | "at" | "by");
        let token = self.groups()[inner].noun().filter(|_| binds)?.head;
        self.mention(token).map(|mention| Denoted { mention, manner: Manner::Staff, token })
    }

    /// "customers such as Meta", "firms including Meta and AMD".
    fn examples(&self, group: usize) -> Vec<Denoted> {
        let groups = self.groups();
        let mut at = group + 1;
        if groups.get(at).is_some_and(|g| matches!(g.kind, Kind::Comma)) {
            at += 1;
        }
        let word =
            |i: usize, w: &str| groups.get(i).is_some_and(|g| self.text(g.start).eq_ignore_ascii_case(w));
        let such = word(at, "such")
            || groups
                .get(at)
                .is_some_and(|g| g.end > g.start && self.text(g.end - 1).eq_ignore_ascii_case("such"));
        let at = match groups.get(at).map(|g| &g.kind) {
            Some(Kind::Prep(_)) if word(at, "including") || word(at, "like") => at + 1,
            Some(_) if such && word(at + 1, "as") => at + 2,
            _ => return Vec::new(),
        };
        let Some(Kind::Noun(_)) = groups.get(at).map(|g| &g.kind) else {
            return Vec::new();
        };
        let members = self.members(at).into_iter().filter_map(|m| groups[m].noun());
        members
            .filter_map(|n| {
                self.mention(n.head).map(|mention| Denoted {
                    mention,
                    manner: Manner::Example,
                    token: n.head,
                })
            })
            .collect()
    }

    /// The name at a token, standing for itself.
    pub fn single_name(&self, token: usize) -> Vec<Denoted> {
        let found = self.mention(token).map(|mention| Denoted { mention, manner: Manner::Head, token });
        found.into_iter().collect()
    }

    /// The possessor of a noun group: the name or pronoun before its last mark.
    pub fn possessor(&self, group: usize) -> Option<Denoted> {
        let range = &self.groups()[group];
        let noun = range.noun()?;
        if let Some(mark) = noun.mark {
            return self.mention(mark - 1).map(|mention| Denoted {
                mention,
                manner: Manner::Head,
                token: mark - 1,
            });
        }
        let poss = (range.start..noun.head).find(|&i| self.token(i).tag == Tag::Poss)?;
        self.anaphora.of_token(self.sentence, poss).map(|mention| Denoted {
            mention,
            manner: Manner::Head,
            token: poss,
        })
    }

    /// Names in front of the head of a noun group, after its last mark.
    pub fn modifiers(&self, group: usize) -> Vec<Denoted> {
        let range = &self.groups()[group];
        let Some(noun) = range.noun() else {
            return Vec::new();
        };
        let from = noun.mark.map_or(range.start, |m| m + 1);
        (from..noun.head)
            .filter_map(|i| {
                self.mention(i).map(|mention| Denoted { mention, manner: Manner::Head, token: i })
            })
            .collect()
    }

    /// The figures in a noun group.
    pub fn figures(&self, group: usize) -> Vec<usize> {
        let range = &self.groups()[group];
        (range.start..range.end)
            .filter(|&i| self.token(i).tag == Tag::Figure)
            .map(|i| self.token(i).index)
            .collect()
    }

    /// The money in a noun group that may be a deal's value: "$2B", "a $2B round", "$2B in equity"; the figure of
    /// anything else ("a $2B contract", "$2B in revenue") is not.
    pub fn funds(&self, group: usize) -> Vec<usize> {
        let range = &self.groups()[group];
        let Some(noun) = range.noun() else { return Vec::new() };
        let funds = |i: usize| self.book.funds.contains(&self.token(i).lemma);
        let bare = self.token(noun.head).tag == Tag::Figure;
        if !bare && !(range.start..range.end).any(funds) || bare && self.in_measure(group) {
            return Vec::new();
        }
        let mut figures = self.figures(group);
        figures.retain(|&f| money(&self.quantities[f].measure.unit));
        figures
    }

    /// True for the figure of "$2B in revenue".
    fn in_measure(&self, group: usize) -> bool {
        let after = self.phrases_after(group);
        let first = after.first().filter(|(p, _)| matches!(self.book.lexis.base(*p), "in" | "of"));
        let head = first.and_then(|(_, g)| self.head_lemma(*g));
        head.is_some_and(|l| self.book.measures.contains(&l) && !self.book.funds.contains(&l))
    }

    /// Prepositional phrases that follow a noun group without a break: (preposition, noun group).
    pub fn phrases_after(&self, group: usize) -> Vec<(Lemma, usize)> {
        let groups = self.groups();
        let mut found = Vec::new();
        let mut at = group + 1;
        while let (Some(Kind::Prep(prep)), Some(Kind::Noun(noun))) =
            (groups.get(at).map(|g| &g.kind), groups.get(at + 1).map(|g| &g.kind))
        {
            found.push((*prep, at + 1));
            at = noun.list.last().map_or(at + 1, |&l| l.max(at + 1)) + 1;
        }
        found
    }
}
