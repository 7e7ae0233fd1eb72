//! Explaining: how an item's sentences were parsed, for people who ask why a rule did or did not fire.

use super::sentence::{self, Sentence};
use crate::item::Item;
use crate::lexicon::Mention;
use crate::rulebook::Rulebook;
use crate::text::grammar::clause::Clause;
use crate::text::grammar::group::Kind;
use crate::text::grammar::lexis::Lexis;
use crate::text::quantity::Quantity;
use std::fmt::Write;

/// How the sentences of an item were parsed, for people: groups in brackets, clauses with their arguments.
pub fn explain(item: &Item, mentions: &[Mention], quantities: &[Quantity], book: &Rulebook) -> String {
    let sentences = sentence::sentences(item, mentions, quantities, book);
    sentences.iter().map(|sentence| parsed(item, sentence, book)).collect()
}

/// How one sentence was parsed.
pub(super) fn parsed(item: &Item, sentence: &Sentence, book: &Rulebook) -> String {
    let mut out = String::new();
    let text = item.text(sentence.field);
    groups(sentence, text, &mut out);
    for clause in &sentence.parse.clauses {
        arguments(sentence, text, clause, &book.lexis, &mut out);
    }
    out
}

/// The text of a group of the sentence.
fn slice<'t>(sentence: &Sentence, text: &'t str, group: usize) -> &'t str {
    let range = &sentence.parse.groups[group];
    &text[sentence.tokens[range.start].start..sentence.tokens[range.end - 1].end]
}

/// One line: `[N Nvidia] [V will buy] [N Arm]`.
fn groups(sentence: &Sentence, text: &str, out: &mut String) {
    for (index, group) in sentence.parse.groups.iter().enumerate() {
        let label = match &group.kind {
            Kind::Noun(_) => "N",
            Kind::Verb(v) if v.passive => "V-",
            Kind::Verb(_) => "V",
            Kind::Prep(_) => "P",
            Kind::Rel => "R",
            Kind::Sub(_) => "S",
            Kind::Cc(_) => "C",
            _ => "",
        };
        let _ = write!(out, "[{label} {}] ", slice(sentence, text, index));
    }
    out.push('\n');
}

/// One line: subject, verb, objects and prepositional phrases of a clause.
fn arguments(sentence: &Sentence, text: &str, clause: &Clause, lexis: &Lexis, out: &mut String) {
    let show = |group: Option<usize>| group.map_or("-", |g| slice(sentence, text, g));
    let phrase = |(prep, group): &(u32, usize)| format!("{} {}", lexis.base(*prep), show(Some(*group)));
    let phrases: Vec<String> = clause.phrases.iter().map(phrase).collect();
    let _ = writeln!(
        out,
        "  {} | {} | {} | {} | {}",
        show(clause.subject),
        show(Some(clause.verb)),
        show(clause.object),
        show(clause.second),
        phrases.join("; ")
    );
}
