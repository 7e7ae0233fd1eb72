//! Bearers: nouns that say what one name is to another, as titles and "unit of" do.

use super::Predicate;
use super::candidate::Candidate;
use super::fill::Filling;
use super::miss::Miss;
use super::nominal::modified;
use super::scene::{Denoted, Scene};
use crate::rulebook::{Element, Manner, Phrase, Role, Shape};
use crate::text::grammar::group::Kind;
use crate::text::grammar::lexis::Lemma;
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
                if modified(scene, phrase, range.start, at)
                    && let Ok((filling, clause)) = bear(scene, phrase, group, at)
                {
                    found.extend(filling.candidates(scene, phrase, at, clause));
                }
            }
        }
    }
}

/// What the noun at `at` says its bearer is to another, with the clause that says so. Error: the first condition that
/// fails.
pub(super) fn bear(
    scene: &Scene,
    phrase: &Phrase,
    group: usize,
    at: usize,
) -> Result<(Filling, Option<usize>), Miss> {
    let Element::Slot(bearer) = phrase.bearer else {
        return Err(Miss::Unborne);
    };
    let other = if bearer == Role::Subject { Role::Object } else { Role::Subject };
    let range = &scene.groups()[group];
    let noun = range.noun().ok_or(Miss::Unborne)?;
    let mut filling = Filling::default();
    if scene.book.frame(phrase).predicate == Predicate::Leads {
        let from = if phrase.modifier.is_empty() { at } else { at - 1 };
        filling.office(scene.slice(from, at + 1).to_string());
    }
    let related = related(scene, phrase, group, at).ok_or(Miss::Related)?;
    let former = |i: usize| ["former", "ex", "ex-"].iter().any(|w| scene.text(i).eq_ignore_ascii_case(w));
    if (range.start..at).any(former) {
        return Err(Miss::Former);
    }
    // "OpenAI co-founder and CEO Sam Altman": the last title of a list bears the name; else the name that heads the
    // same group, or the one in apposition or before a form of "be".
    let last = noun.list.last().and_then(|&l| scene.groups()[l].noun());
    let (names, clause) = if at < noun.head {
        (titled(scene, at, noun.head), None)
    } else if let Some(name) = last.filter(|n| scene.token(n.head).tag == Tag::Name) {
        (scene.single_name(name.head), None)
    } else {
        beside(scene, group)
    };
    if names.is_empty() {
        return Err(Miss::Unborne);
    }
    related.into_iter().for_each(|d| filling.mention(other, d));
    names.into_iter().for_each(|d| filling.mention(bearer, d));
    Ok((filling, clause))
}

/// Whose it is: "of X" after the noun, or a name before it.
fn related(scene: &Scene, phrase: &Phrase, group: usize, at: usize) -> Option<Vec<Denoted>> {
    let range = &scene.groups()[group];
    let head = range.noun().is_some_and(|n| n.head == at);
    let after = scene.phrases_after(group);
    let follows = |preps: &Vec<Lemma>| after.iter().find(|(p, _)| preps.contains(p)).map(|(_, g)| *g);
    let of = phrase.preps.iter().find_map(|(preps, _)| follows(preps)).filter(|_| head);
    let of = of.map(|g| scene.denotes(g)).filter(|d| !d.is_empty());
    let name = |i: usize| scene.mention(i).map(|mention| Denoted { mention, manner: Manner::Head, token: i });
    let before = (range.start..at).filter_map(name).next_back();
    of.or_else(|| before.or_else(|| scene.possessor(group).filter(|d| d.token < at)).map(|d| vec![d]))
}

/// The name right after a title: "CEO Tony Hsieh's legacy" titles Tony Hsieh.
fn titled(scene: &Scene, title: usize, head: usize) -> Vec<Denoted> {
    let name = (title + 1..=head).find(|&i| !matches!(scene.token(i).tag, Tag::Noun | Tag::Adj));
    name.map(|i| scene.single_name(i)).unwrap_or_default()
}

/// Names that a noun group stands beside: "Y, CEO of X", "X's CEO, Y", "Y is CEO of X", "named Y CEO".
pub(super) fn apposed(scene: &Scene, group: usize) -> Vec<Denoted> {
    beside(scene, group).0
}

/// The same, with the clause that says so where a verb does.
fn beside(scene: &Scene, group: usize) -> (Vec<Denoted>, Option<usize>) {
    let groups = scene.groups();
    let kind = |i: Option<usize>| i.and_then(|i| groups.get(i)).map(|g| &g.kind);
    // "Y, chair and CEO of X": the list as a whole stands beside Y.
    let opener = (0..group)
        .rev()
        .find(|&i| groups[i].noun().is_some_and(|n| n.list.contains(&group)))
        .unwrap_or(group);
    let before = opener.checked_sub(1);
    if matches!(kind(before), Some(Kind::Comma | Kind::Stop('(')))
        && matches!(kind(opener.checked_sub(2)), Some(Kind::Noun(_)))
    {
        let near = opener - 2;
        let found: Vec<Denoted> =
            scene.denotes(near).into_iter().filter(|d| d.manner == Manner::Head).collect();
        if found.len() == 1 {
            return (found, None);
        }
    }
    let clauses = &scene.sentence.parse.clauses;
    let said = clauses.iter().position(|c| c.object == Some(group) || c.second == Some(group));
    if let Some(clause) = said.map(|index| &clauses[index])
        && let Some(verb) = groups[clause.verb].verb()
    {
        let base = scene.book.lexis.base(verb.lemma);
        if matches!(base, "be" | "become" | "remain") {
            return (clause.subject.map(|s| scene.denotes(s)).unwrap_or_default(), said);
        }
        if matches!(base, "name" | "appoint" | "make") {
            let whom = if verb.passive { clause.subject } else { clause.object.filter(|o| *o != group) };
            return (whom.map(|s| scene.denotes(s)).unwrap_or_default(), said);
        }
    }
    let last = scene
        .phrases_after(group)
        .last()
        .map_or(group, |(_, g)| scene.members(*g).last().copied().unwrap_or(*g));
    if matches!(kind(Some(last + 1)), Some(Kind::Comma))
        && matches!(kind(Some(last + 2)), Some(Kind::Noun(_)))
    {
        let found: Vec<Denoted> =
            scene.denotes(last + 2).into_iter().filter(|d| d.manner == Manner::Head).collect();
        if matches!(kind(Some(last + 3)), Some(Kind::Comma | Kind::Verb(_)) | None) {
            return (found, None);
        }
    }
    (Vec::new(), None)
}
