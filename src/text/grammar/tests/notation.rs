//! Notation: how the tables of these tests write down what each stage of the grammar finds.

use crate::rulebook::Rulebook;
use crate::text::Field;
use crate::text::grammar::clause::{Clause, Parse, parse};
use crate::text::grammar::group::{Group, Kind, Mood, Verb, group};
use crate::text::grammar::lexis::Lexis;
use crate::text::grammar::tagging::tag;
use crate::text::grammar::tags::{Form, Tag};
use crate::text::grammar::token::{Atom, Token, tokenize};
use crate::text::planted::Planted;
use crate::text::quantity;
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::embedded().expect("the shipped rules are right"));

/// A sentence, read as far as clauses.
pub struct Read {
    text: String,
    tokens: Vec<Token>,
    parse: Parse,
}

/// Reads a sentence with names in square brackets; its figures are those that the reader of quantities finds.
pub fn read(written: &str) -> Read {
    let planted = Planted::read(written);
    let lexis = &BOOK.lexis;
    let mut tokens = tokenize(&planted.text, 0, planted.text.len(), &atoms(&planted), lexis);
    tag(&mut tokens, &planted.text, lexis);
    let parse = parse(group(&tokens, lexis), &tokens, lexis);
    Read { text: planted.text, tokens, parse }
}

fn atoms(planted: &Planted) -> Vec<Atom> {
    let name = |(index, (at, _)): (usize, &(std::ops::Range<usize>, String))| Atom {
        start: at.start,
        end: at.end,
        tag: Tag::Name,
        index,
    };
    let mut atoms: Vec<Atom> = planted.names.iter().enumerate().map(name).collect();
    for (index, figure) in quantity::find(&planted.text, Field::Body, None).into_iter().enumerate() {
        let (start, end) = (figure.span.start, figure.span.end);
        if atoms.iter().all(|a| a.end <= start || end <= a.start) {
            atoms.push(Atom { start, end, tag: Tag::Figure, index });
        }
    }
    atoms.sort_by_key(|a| a.start);
    atoms
}

impl Read {
    fn lexis(&self) -> &'static Lexis {
        &BOOK.lexis
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        &self.text[self.tokens[start].start..self.tokens[end - 1].end]
    }

    /// An error when a token is lost, cut inside a character or out of order, when a group is empty or a clause points
    /// at nothing.
    pub fn covers(&self) -> Result<(), String> {
        let mut end = 0;
        for token in &self.tokens {
            let between = self.text.get(end..token.start).filter(|_| token.end > token.start);
            if between.is_none_or(|b| !b.trim().is_empty()) || self.text.get(token.start..token.end).is_none()
            {
                return Err(format!("a token at {}..{} after {end}", token.start, token.end));
            }
            end = token.end;
        }
        if !self.text[end..].trim().is_empty() {
            return Err(format!("nothing after {end}"));
        }
        let ends = self.parse.groups.iter().map(|g| (g.start, g.end));
        let closed = ends.clone().all(|(start, end)| start < end);
        let joined = ends.clone().zip(ends.skip(1)).all(|(a, b)| a.1 == b.0);
        let last = self.parse.groups.last().map_or(0, |g| g.end);
        if !closed || !joined || last != self.tokens.len() {
            return Err("groups do not cover the tokens".to_owned());
        }
        let noun = |at: usize| self.parse.groups.get(at).is_some_and(|g| g.noun().is_some());
        let arguments = |c: &Clause| {
            let phrases = c.phrases.iter().map(|(_, g)| *g);
            c.subject.into_iter().chain(c.object).chain(c.second).chain(phrases).all(noun)
        };
        let whole = self.parse.clauses.iter().all(arguments);
        whole.then_some(()).ok_or_else(|| "an argument is no noun group".to_owned())
    }

    /// The tokens, divided by blanks; blanks inside a name or figure are `_`.
    pub fn tokens(&self) -> String {
        let words = (0..self.tokens.len()).map(|i| self.slice(i, i + 1).replace(' ', "_"));
        words.collect::<Vec<_>>().join(" ")
    }

    /// Each word with its tag: `plans/third to/to buy/base`.
    pub fn tags(&self) -> String {
        let words = (0..self.tokens.len())
            .map(|i| format!("{}/{}", self.slice(i, i + 1).replace(' ', "_"), tag_name(self.tokens[i].tag)));
        words.collect::<Vec<_>>().join(" ")
    }

    /// The groups: noun groups in round brackets, `+` before the members of a list, verb groups in angle brackets with
    /// what is to be said of them, everything else bare.
    pub fn groups(&self) -> String {
        let each = self.parse.groups.iter().map(|g| {
            let text = self.slice(g.start, g.end);
            match &g.kind {
                Kind::Noun(noun) if noun.listed => format!("+({text})"),
                Kind::Noun(_) => format!("({text})"),
                Kind::Verb(verb) => format!("<{text}:{}>", self.verb(verb)),
                _ => text.to_owned(),
            }
        });
        each.collect::<Vec<_>>().join(" ")
    }

    fn verb(&self, verb: &Verb) -> String {
        let mood = match verb.mood {
            Mood::Finite => "finite",
            Mood::Infinitive => "infinitive",
            Mood::Ing => "ing",
            Mood::Participle => "participle",
        };
        let mut all = format!("{mood} {}", self.lexis().base(verb.lemma));
        for (holds, word) in [(verb.passive, " passive"), (verb.negated, " not")] {
            all.push_str(if holds { word } else { "" });
        }
        for (mark, lemma) in [(" modal", verb.modal), (" particle", verb.particle)] {
            if let Some(lemma) = lemma {
                all.push_str(&format!("{mark}={}", self.lexis().base(lemma)));
            }
        }
        all
    }

    /// The head of every noun group, with the possessor before its last mark: `investment of Nvidia`.
    pub fn heads(&self) -> Vec<String> {
        let noun = |g: &Group| {
            let noun = g.noun()?;
            let head = self.slice(noun.head, noun.head + 1);
            Some(match noun.mark {
                Some(mark) => format!("{head} of {}", self.slice(mark - 1, mark)),
                None => head.to_owned(),
            })
        };
        self.parse.groups.iter().filter_map(noun).collect()
    }

    /// Each clause as `subject | verb | object | second object | phrases`, what is missing left empty, ends trimmed.
    pub fn clauses(&self) -> Vec<String> {
        self.parse.clauses.iter().map(|c| self.clause(c)).collect()
    }

    fn clause(&self, clause: &Clause) -> String {
        let phrases: Vec<String> = clause
            .phrases
            .iter()
            .map(|(prep, at)| format!("{} {}", self.lexis().base(*prep), self.list(Some(*at))))
            .collect();
        let verb = &self.parse.groups[clause.verb];
        let parts = [
            self.list(clause.subject),
            self.slice(verb.start, verb.end).to_owned(),
            self.list(clause.object),
            self.list(clause.second),
            phrases.join("; "),
        ];
        parts.join(" | ").trim_end_matches([' ', '|']).to_owned()
    }

    /// A noun group and the other members of its list.
    fn list(&self, at: Option<usize>) -> String {
        let Some(at) = at else { return String::new() };
        let others = self.parse.groups[at].noun().map(|n| n.list.clone()).unwrap_or_default();
        let members = std::iter::once(at).chain(others);
        let texts = members.map(|m| self.slice(self.parse.groups[m].start, self.parse.groups[m].end));
        texts.collect::<Vec<_>>().join(" + ")
    }
}

fn tag_name(tag: Tag) -> &'static str {
    match tag {
        Tag::Det => "det",
        Tag::Poss => "poss",
        Tag::Pron => "pron",
        Tag::Prep => "prep",
        Tag::Cc => "cc",
        Tag::Sub => "sub",
        Tag::Rel => "rel",
        Tag::Modal => "modal",
        Tag::To => "to",
        Tag::Neg => "neg",
        Tag::Adv => "adv",
        Tag::Adj => "adj",
        Tag::Noun => "noun",
        Tag::Verb(Form::Base) => "base",
        Tag::Verb(Form::Third) => "third",
        Tag::Verb(Form::Past) => "past",
        Tag::Verb(Form::Part) => "part",
        Tag::Verb(Form::Ing) => "ing",
        Tag::Name => "name",
        Tag::Figure => "figure",
        Tag::Mark => "mark",
        Tag::Punct(_) => "punct",
    }
}
