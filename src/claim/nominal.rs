//! Nouns: "X's acquisition of Y", "a Y investment from X", "the deal between X and Y".

use super::candidate::Candidate;
use super::fill::Filling;
use super::miss::Miss;
use super::scene::{Denoted, Scene};
use crate::lexicon::EntityType;
use crate::rulebook::{Element, Manner, Phrase, Role, Shape};
use crate::text::grammar::clause::Clause;
use crate::text::grammar::group::Kind;
use crate::text::grammar::lexis::Lemma;
use crate::text::grammar::tags::Tag;

/// All candidates that the nouns of the sentence give.
pub fn read(scene: &Scene, found: &mut Vec<Candidate>) {
    for (group, range) in scene.groups().iter().enumerate() {
        let Some(noun) = range.noun() else { continue };
        let lemma = scene.token(noun.head).lemma;
        for phrase in scene.book.triggered(Shape::Noun, lemma) {
            if modified(scene, phrase, range.start, noun.head)
                && let Ok((filling, clause)) = fill(scene, phrase, group)
            {
                found.extend(filling.candidates(scene, phrase, noun.head, clause));
            }
        }
    }
}

/// True when the word in front of the noun is one that the phrase asks for.
pub(super) fn modified(scene: &Scene, phrase: &Phrase, start: usize, at: usize) -> bool {
    phrase.modifier.is_empty() || at > start && phrase.modifier.contains(&scene.token(at - 1).lemma)
}

/// Where the ends of a noun come from, the surest place first: its own prepositions, its possessor, "by" and
/// "between", the names in front of it, and the subject of the verb whose object it is.
/// Error: the first condition that fails.
pub(super) fn fill(scene: &Scene, phrase: &Phrase, group: usize) -> Result<(Filling, Option<usize>), Miss> {
    let after = scene.phrases_after(group);
    let mut filling = own(scene, phrase, &after)?;
    agents(scene, phrase, &after, &mut filling);
    let clause = governing(scene, group);
    in_front(scene, group, clause, &mut filling);
    if scene.book.frame(phrase).predicate.symmetric() && !filling.has(Role::Object) {
        between_them(scene, group, &mut filling);
    }
    if !filling.has(Role::Subject)
        && let Some(subject) = clause.and_then(|c| supported(scene, &scene.sentence.parse.clauses[c], group))
    {
        scene.denotes(subject).into_iter().for_each(|d| filling.mention(Role::Subject, d));
    }
    if !filling.has(Role::Subject) {
        verbless(scene, group).into_iter().for_each(|d| filling.mention(Role::Subject, d));
    }
    Ok((filling, clause))
}

/// What the phrase's own prepositions bring. Error: one that it needs is not there.
fn own(scene: &Scene, phrase: &Phrase, after: &[(Lemma, usize)]) -> Result<Filling, Miss> {
    let mut filling = Filling::default();
    for (at, (preps, element)) in phrase.preps.iter().enumerate() {
        let needed = matches!(element, Element::Words(_));
        match after.iter().find(|(p, _)| preps.contains(p)) {
            Some((_, group)) if !filling.group(scene, element, *group) && needed => {
                return Err(Miss::Complement(at, *group));
            }
            None if phrase.strict || needed => return Err(Miss::Preposition(at)),
            _ => {}
        }
    }
    Ok(filling)
}

/// "between X and Y", "by X", "from X".
fn agents(scene: &Scene, phrase: &Phrase, after: &[(Lemma, usize)], filling: &mut Filling) {
    // A "from" that the phrase names is no author's: "the migration from X to Y".
    let named = |p: Lemma| phrase.preps.iter().any(|(preps, _)| preps.contains(&p));
    let group = |words: &[&str]| {
        let between = words == ["between"];
        let fits = |p: Lemma| words.contains(&scene.book.lexis.base(p)) && (between || !named(p));
        after.iter().find(|(p, _)| fits(*p)).map(|(_, g)| scene.denotes(*g))
    };
    if let Some([first, second, ..]) = group(&["between"]).as_deref() {
        filling.mention(Role::Subject, *first);
        filling.mention(Role::Object, *second);
    }
    if !filling.has(Role::Subject) {
        group(&["by", "from"]).into_iter().flatten().for_each(|d| filling.mention(Role::Subject, d));
    }
}

/// The possessor and the names in front of the noun: "X's Y investment".
fn in_front(scene: &Scene, group: usize, clause: Option<usize>, filling: &mut Filling) {
    let mut names: Vec<Denoted> = scene.possessor(group).into_iter().chain(scene.modifiers(group)).collect();
    if let ([name], false, false) = (&names[..], filling.has(Role::Subject), filling.has(Role::Object)) {
        return lone(scene, group, filling, *name, clause);
    }
    if !filling.has(Role::Subject) && !names.is_empty() {
        filling.mention(Role::Subject, names.remove(0));
    }
    if !filling.has(Role::Object)
        && let Some(name) = names.pop()
    {
        filling.mention(Role::Object, name);
    }
}

/// "Reddit in licensing deal with Google": a headline without a verb.
fn verbless(scene: &Scene, group: usize) -> Vec<Denoted> {
    let groups = scene.groups();
    let prep = group
        .checked_sub(1)
        .filter(|&p| matches!(groups[p].kind, Kind::Prep(l) if scene.book.lexis.base(l) == "in"));
    let noun = prep.and_then(|p| p.checked_sub(1)).filter(|&n| groups[n].noun().is_some());
    let alone = scene.sentence.parse.clauses.iter().all(|c| c.verb > group);
    noun.filter(|_| alone).map(|n| scene.denotes(n)).unwrap_or_default()
}

/// One name alone before the noun: the subject when it possesses it, else the object ("its Nebius stake") when the
/// verb brings a subject.
fn lone(scene: &Scene, group: usize, filling: &mut Filling, name: Denoted, clause: Option<usize>) {
    let possessive = scene.sentence.tokens.get(name.token + 1).is_some_and(|t| t.tag == Tag::Mark)
        || scene.mention(name.token).is_none();
    let subject = clause.and_then(|c| scene.sentence.parse.clauses[c].subject);
    let subject = subject.filter(|&s| !possessive && s != group);
    filling.mention(if subject.is_some() { Role::Object } else { Role::Subject }, name);
}

/// "their collaboration": of the two companies that the sentence names.
fn between_them(scene: &Scene, group: usize, filling: &mut Filling) {
    let range = &scene.groups()[group];
    let their = (range.start..range.end)
        .any(|i| ["their", "both", "two"].iter().any(|w| scene.text(i).eq_ignore_ascii_case(w)));
    let mut names: Vec<Denoted> = Vec::new();
    for token in 0..scene.sentence.tokens.len() {
        let Some(mention) = scene.mention(token).filter(|&m| scene.ty(m) == EntityType::Company) else {
            continue;
        };
        if names.iter().all(|d| scene.mentions[d.mention].entity.id != scene.mentions[mention].entity.id) {
            names.push(Denoted { mention, manner: Manner::Head, token });
        }
    }
    if let (true, [first, second]) = (their, names.as_slice()) {
        *filling = Filling::default();
        filling.mention(Role::Subject, *first);
        filling.mention(Role::Object, *second);
    }
}

/// The clause that the noun group is an argument of.
pub(super) fn governing(scene: &Scene, group: usize) -> Option<usize> {
    let clauses = &scene.sentence.parse.clauses;
    let holds = |c: &Clause| {
        c.object == Some(group)
            || c.second == Some(group)
            || c.phrases.iter().any(|(_, g)| *g == group)
            || c.subject == Some(group)
    };
    clauses.iter().position(holds).or_else(|| clauses.iter().rposition(|c| c.verb < group && group < c.end))
}

/// The subject of a verb that makes the noun its own: "signed a deal", "holds a stake", "entered into a pact".
fn supported(scene: &Scene, clause: &Clause, group: usize) -> Option<usize> {
    let verb = scene.groups()[clause.verb].verb()?;
    let base = |prep| scene.book.lexis.base(prep);
    let inward = |prep| matches!(base(prep), "in" | "into" | "on" | "for" | "with" | "to");
    // "backs X as an alternative to Y" says it of X.
    if clause.phrases.iter().any(|&(p, g)| g == group && base(p) == "as") && clause.object.is_some() {
        return clause.object;
    }
    let listed = |o: usize| scene.members(o).contains(&group);
    let object = clause.object.is_some_and(listed)
        || clause.object.is_none() && clause.phrases.first().is_some_and(|&(p, g)| g == group && inward(p))
        || clause
            .phrases
            .iter()
            .any(|&(p, g)| g == group && matches!(base(p), "in" | "as" | "via" | "through" | "under"));
    (object && !verb.passive).then_some(clause.subject).flatten()
}
