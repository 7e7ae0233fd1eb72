//! Nouns: "X's acquisition of Y", "a Y investment from X", "the deal between X and Y".

use super::candidate::Candidate;
use super::fill::Filling;
use super::miss::Miss;
use super::scene::{Denoted, Scene};
use crate::lexicon::EntityType;
use crate::rulebook::{Element, Manner, Phrase, Role, Shape};
use crate::text::grammar::clause::Clause;
use crate::text::grammar::group::Kind;
use crate::text::grammar::tags::Tag;

/// All candidates that the nouns of the sentence give.
pub fn read(scene: &Scene, found: &mut Vec<Candidate>) {
    for (group, range) in scene.groups().iter().enumerate() {
        let Some(noun) = range.noun() else { continue };
        let lemma = scene.token(noun.head).lemma;
        for phrase in scene.book.triggered(Shape::Noun, lemma) {
            let modified = phrase
                .modifier
                .is_none_or(|m| noun.head > range.start && scene.token(noun.head - 1).lemma == m);
            if modified && let Ok((filling, clause)) = fill(scene, phrase, group) {
                found.extend(filling.candidates(scene, phrase, noun.head, clause));
            }
        }
    }
}

/// Where the ends of a noun come from, the surest place first: its own prepositions, its possessor, "by" and
/// "between", the names in front of it, and the subject of the verb whose object it is.
/// Error: the first condition that fails.
pub(super) fn fill(scene: &Scene, phrase: &Phrase, group: usize) -> Result<(Filling, Option<usize>), Miss> {
    let mut filling = Filling::default();
    let after = scene.phrases_after(group);
    for (at, (preps, element)) in phrase.preps.iter().enumerate() {
        if let Some((_, g)) = after.iter().find(|(p, _)| preps.contains(p)) {
            if !filling.group(scene, element, *g) && matches!(element, Element::Words(_)) {
                return Err(Miss::Complement(at, *g));
            }
        } else if phrase.strict || matches!(element, Element::Words(_)) {
            return Err(Miss::Preposition(at));
        }
    }
    let word = |w: &str| scene.book.lexis.known(w);
    let pair = scene.possessor(group).into_iter().chain(scene.modifiers(group));
    let mut names: Vec<Denoted> = pair.collect();
    if let Some((_, g)) = after.iter().find(|(p, _)| Some(*p) == word("between")) {
        let both = scene.denotes(*g);
        if let [first, second, ..] = both.as_slice() {
            filling.mention(Role::Subject, *first);
            filling.mention(Role::Object, *second);
        }
    }
    if !filling.has(Role::Subject)
        && let Some((_, g)) = after.iter().find(|(p, _)| Some(*p) == word("by") || Some(*p) == word("from"))
    {
        scene.denotes(*g).into_iter().for_each(|d| filling.mention(Role::Subject, d));
    }
    let clause = governing(scene, group);
    if !filling.has(Role::Subject) && !filling.has(Role::Object) && names.len() == 1 {
        lone(scene, phrase, &mut filling, names[0], clause);
        names.clear();
    }
    if !filling.has(Role::Subject) && !names.is_empty() {
        filling.mention(Role::Subject, names.remove(0));
    }
    if !filling.has(Role::Object)
        && let Some(name) = names.pop()
    {
        filling.mention(Role::Object, name);
    }
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
fn lone(scene: &Scene, _phrase: &Phrase, filling: &mut Filling, name: Denoted, clause: Option<usize>) {
    let possessive = scene.sentence.tokens.get(name.token + 1).is_some_and(|t| t.tag == Tag::Mark)
        || scene.mention(name.token).is_none();
    let subject = clause.and_then(|c| scene.sentence.parse.clauses[c].subject).filter(|_| !possessive);
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
    let listed = |o: usize| scene.members(o).contains(&group);
    let object = clause.object.is_some_and(listed)
        || clause.object.is_none() && clause.phrases.first().is_some_and(|&(p, g)| g == group && inward(p))
        || clause
            .phrases
            .iter()
            .any(|&(p, g)| g == group && matches!(base(p), "in" | "as" | "via" | "through"));
    (object && !verb.passive).then_some(clause.subject).flatten()
}

/// Nouns that say what their bearer is to another: "X CEO Y", "Y, a unit of X", "Y is the parent of X".
pub fn bearers(scene: &Scene, found: &mut Vec<Candidate>) {
    for (group, range) in scene.groups().iter().enumerate() {
        let Some(noun) = range.noun() else { continue };
        for at in range.start..range.end {
            if at != noun.head && scene.token(at).tag != Tag::Noun {
                continue;
            }
            for phrase in scene.book.triggered(Shape::Isa, scene.token(at).lemma) {
                let modified =
                    phrase.modifier.is_none_or(|m| at > range.start && scene.token(at - 1).lemma == m);
                if modified && let Ok(filling) = bear(scene, phrase, group, at) {
                    found.extend(filling.candidates(scene, phrase, at, None));
                }
            }
        }
    }
}

/// Error: the first condition that fails.
pub(super) fn bear(scene: &Scene, phrase: &Phrase, group: usize, at: usize) -> Result<Filling, Miss> {
    let Element::Slot(bearer) = phrase.bearer else {
        return Err(Miss::Unborne);
    };
    let other = if bearer == Role::Subject { Role::Object } else { Role::Subject };
    let range = &scene.groups()[group];
    let noun = range.noun().ok_or(Miss::Unborne)?;
    let mut filling = Filling::default();
    if scene.book.frame(phrase).predicate == crate::claim::Predicate::Leads {
        let from = if phrase.modifier.is_some() { at - 1 } else { at };
        filling.office(scene.slice(from, at + 1).to_string());
    }
    // The other end: "of X" after the noun, or a name before it.
    let related = if at == noun.head {
        let after = scene.phrases_after(group);
        let of = phrase
            .preps
            .iter()
            .find_map(|(preps, _)| after.iter().find(|(p, _)| preps.contains(p)).map(|(_, g)| *g));
        of.map(|g| scene.denotes(g)).filter(|d| !d.is_empty())
    } else {
        None
    };
    let from = range.start;
    let before: Vec<Denoted> = (from..at)
        .filter_map(|i| scene.mention(i).map(|mention| Denoted { mention, manner: Manner::Head, token: i }))
        .collect();
    let possessor = if before.is_empty() { scene.possessor(group).filter(|d| d.token < at) } else { None };
    let related = related
        .or_else(|| before.last().map(|d| vec![*d]))
        .or_else(|| possessor.map(|d| vec![d]))
        .ok_or(Miss::Related)?;
    let former =
        (from..at).any(|i| ["former", "ex", "ex-"].iter().any(|w| scene.text(i).eq_ignore_ascii_case(w)));
    if former {
        return Err(Miss::Former);
    }
    // "OpenAI co-founder and CEO Sam Altman": the last title of a list bears the name.
    // The bearer: the name that heads the same group, or the one in apposition or before a form of "be".
    let last = noun.list.last().and_then(|&l| scene.groups()[l].noun());
    let bearer_names = if at < noun.head {
        titled(scene, at, noun.head)
    } else if let Some(name) = last.filter(|n| scene.token(n.head).tag == Tag::Name) {
        scene.single_name(name.head)
    } else {
        apposed(scene, group)
    };
    if bearer_names.is_empty() {
        return Err(Miss::Unborne);
    }
    related.into_iter().for_each(|d| filling.mention(other, d));
    bearer_names.into_iter().for_each(|d| filling.mention(bearer, d));
    Ok(filling)
}

/// The name right after a title: "CEO Tony Hsieh's legacy" titles Tony Hsieh.
fn titled(scene: &Scene, title: usize, head: usize) -> Vec<Denoted> {
    let name = (title + 1..=head).find(|&i| !matches!(scene.token(i).tag, Tag::Noun | Tag::Adj));
    name.map(|i| scene.single_name(i)).unwrap_or_default()
}

/// Names that a noun group stands beside: "Y, CEO of X", "X's CEO, Y", "Y is CEO of X", "named Y CEO".
pub(super) fn apposed(scene: &Scene, group: usize) -> Vec<Denoted> {
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
            return found;
        }
    }
    let clause =
        scene.sentence.parse.clauses.iter().find(|c| c.object == Some(group) || c.second == Some(group));
    if let Some(clause) = clause
        && let Some(verb) = groups[clause.verb].verb()
    {
        let base = scene.book.lexis.base(verb.lemma);
        if matches!(base, "be" | "become" | "remain") && !verb.negated {
            return clause.subject.map(|s| scene.denotes(s)).unwrap_or_default();
        }
        if matches!(base, "name" | "appoint" | "make") {
            let whom = if verb.passive { clause.subject } else { clause.object.filter(|o| *o != group) };
            return whom.map(|s| scene.denotes(s)).unwrap_or_default();
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
            return found;
        }
    }
    Vec::new()
}
