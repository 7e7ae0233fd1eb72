//! Bearers: nouns that say what one name is to another, as titles and "unit of" do.

use super::Predicate;
use super::candidate::Candidate;
use super::fill::Filling;
use super::scene::{Denoted, Scene};
use crate::rulebook::{Element, Manner, Phrase, Role, Shape};
use crate::text::grammar::group::Kind;
use crate::text::grammar::tags::Tag;

/// Nouns that say what their bearer is to another: "X CEO Y", "Y, a unit of X", "Y is the parent of X".
pub fn read(scene: &Scene, found: &mut Vec<Candidate>) {
    for (group, range) in scene.groups().iter().enumerate() {
        let Some(noun) = range.noun() else { continue };
        for at in range.start..range.end {
            if at != noun.head && scene.token(at).tag != Tag::Noun {
                continue;
            }
            for phrase in scene.book.triggered(Shape::Isa, scene.token(at).lemma) {
                let modified =
                    phrase.modifier.is_none_or(|m| at > range.start && scene.token(at - 1).lemma == m);
                if modified && let Some(filling) = fill(scene, phrase, group, at) {
                    found.extend(filling.candidates(scene, phrase, at, None));
                }
            }
        }
    }
}

fn fill(scene: &Scene, phrase: &Phrase, group: usize, at: usize) -> Option<Filling> {
    let Element::Slot(bearer) = phrase.bearer else {
        return None;
    };
    let other = if bearer == Role::Subject { Role::Object } else { Role::Subject };
    let related = related(scene, phrase, group, at)?;
    if former(scene, group, at) {
        return None;
    }
    let bearers = bearers(scene, group, at)?;
    let mut filling = Filling::default();
    if scene.book.frame(phrase).predicate == Predicate::Leads {
        let from = if phrase.modifier.is_some() { at - 1 } else { at };
        filling.office(scene.slice(from, at + 1).to_string());
    }
    related.into_iter().for_each(|d| filling.mention(other, d));
    bearers.into_iter().for_each(|d| filling.mention(bearer, d));
    Some(filling)
}

/// The other end: "of X" after the noun, or a name before it.
fn related(scene: &Scene, phrase: &Phrase, group: usize, at: usize) -> Option<Vec<Denoted>> {
    let range = &scene.groups()[group];
    if at == range.noun()?.head {
        let after = scene.phrases_after(group);
        let of = phrase
            .preps
            .iter()
            .find_map(|(preps, _)| after.iter().find(|(p, _)| preps.contains(p)).map(|(_, g)| *g));
        if let Some(names) = of.map(|g| scene.denotes(g)).filter(|d| !d.is_empty()) {
            return Some(names);
        }
    }
    let before = (range.start..at)
        .rev()
        .find_map(|i| scene.mention(i).map(|mention| Denoted { mention, manner: Manner::Head, token: i }));
    let possessor = || scene.possessor(group).filter(|d| d.token < at);
    before.or_else(possessor).map(|d| vec![d])
}

/// "former OpenAI CEO": whoever it was, it is over.
fn former(scene: &Scene, group: usize, at: usize) -> bool {
    let start = scene.groups()[group].start;
    (start..at).any(|i| ["former", "ex", "ex-"].iter().any(|w| scene.text(i).eq_ignore_ascii_case(w)))
}

/// The name that heads the same group, or the one in apposition or before a form of "be".
fn bearers(scene: &Scene, group: usize, at: usize) -> Option<Vec<Denoted>> {
    let noun = scene.groups()[group].noun()?;
    let last = noun.list.last().and_then(|&l| scene.groups()[l].noun());
    let names = if at < noun.head {
        titled(scene, at, noun.head)
    } else if let Some(name) = last.filter(|n| scene.token(n.head).tag == Tag::Name) {
        // "OpenAI co-founder and CEO Sam Altman": the last title of a list bears the name.
        scene.single_name(name.head)
    } else {
        apposed(scene, group)
    };
    Some(names).filter(|names| !names.is_empty())
}

/// The name right after a title: "CEO Tony Hsieh's legacy" titles Tony Hsieh.
fn titled(scene: &Scene, title: usize, head: usize) -> Vec<Denoted> {
    let name = (title + 1..=head).find(|&i| !matches!(scene.token(i).tag, Tag::Noun | Tag::Adj));
    name.map(|i| scene.single_name(i)).unwrap_or_default()
}

/// Names that a noun group stands beside: "Y, CEO of X", "X's CEO, Y", "Y is CEO of X", "named Y CEO".
pub(super) fn apposed(scene: &Scene, group: usize) -> Vec<Denoted> {
    in_front(scene, group)
        .or_else(|| predicated(scene, group))
        .or_else(|| behind(scene, group))
        .unwrap_or_default()
}

fn kind<'a>(scene: &Scene<'a>, group: Option<usize>) -> Option<&'a Kind> {
    scene.groups().get(group?).map(|g| &g.kind)
}

/// What a noun group stands for as itself.
fn heads(scene: &Scene, group: usize) -> Vec<Denoted> {
    scene.denotes(group).into_iter().filter(|d| d.manner == Manner::Head).collect()
}

/// "Y, chair and CEO of X": the list as a whole stands beside Y.
fn in_front(scene: &Scene, group: usize) -> Option<Vec<Denoted>> {
    let opens = |i: &usize| scene.groups()[*i].noun().is_some_and(|n| n.list.contains(&group));
    let opener = (0..group).rev().find(opens).unwrap_or(group);
    let mark = matches!(kind(scene, opener.checked_sub(1)), Some(Kind::Comma | Kind::Stop('(')));
    let near =
        opener.checked_sub(2).filter(|&n| mark && matches!(kind(scene, Some(n)), Some(Kind::Noun(_))))?;
    Some(heads(scene, near)).filter(|found| found.len() == 1)
}

/// "Y is CEO of X", "named Y CEO", "Y was named CEO". Some, though it be empty, where the verb decides.
fn predicated(scene: &Scene, group: usize) -> Option<Vec<Denoted>> {
    let clauses = &scene.sentence.parse.clauses;
    let clause = clauses.iter().find(|c| c.object == Some(group) || c.second == Some(group))?;
    let verb = scene.groups()[clause.verb].verb()?;
    let whom = match scene.book.lexis.base(verb.lemma) {
        "be" | "become" | "remain" if !verb.negated => clause.subject,
        "name" | "appoint" | "make" if verb.passive => clause.subject,
        "name" | "appoint" | "make" => clause.object.filter(|o| *o != group),
        _ => return None,
    };
    Some(whom.map(|s| scene.denotes(s)).unwrap_or_default())
}

/// "X's CEO, Y, said": the name after the noun and its phrases.
fn behind(scene: &Scene, group: usize) -> Option<Vec<Denoted>> {
    let phrases = scene.phrases_after(group);
    let last = phrases.last().map_or(group, |(_, g)| scene.members(*g).last().copied().unwrap_or(*g));
    let name = matches!(kind(scene, Some(last + 1)), Some(Kind::Comma))
        && matches!(kind(scene, Some(last + 2)), Some(Kind::Noun(_)));
    let closed = matches!(kind(scene, Some(last + 3)), Some(Kind::Comma | Kind::Verb(_)) | None);
    (name && closed).then(|| heads(scene, last + 2))
}
