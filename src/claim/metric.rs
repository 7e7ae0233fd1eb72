//! Metrics: a figure about an entity, where no deal claims it: revenue, price, users, growth, capacity.

use super::candidate::{Candidate, End};
use super::scene::{Denoted, Scene};
use super::value::money;
use crate::claim::Predicate;
use crate::lexicon::EntityType;
use crate::rulebook::Manner;
use crate::text::grammar::clause::Clause;
use crate::text::grammar::group::Kind;
use crate::text::grammar::lexis::Lemma;
use crate::text::grammar::tags::Tag;
use crate::text::quantity::Value;

/// From this many on, whatever is counted is a figure worth keeping.
const COUNTED: u32 = 1000;

/// Verbs that move a figure down.
const FALLING: [&str; 22] = [
    "fall", "drop", "decline", "slide", "sink", "slump", "tumble", "plunge", "shrink", "lose", "cut",
    "reduce", "decrease", "slip", "crash", "lower", "dip", "shed", "slash", "down", "halve", "plummet",
];
/// Nouns of a change downwards.
const FALL_NOUNS: [&str; 8] = ["drop", "fall", "decline", "decrease", "reduction", "slump", "slide", "cut"];

/// All metrics of the sentence; `taken` are figures that deals hold already.
pub fn read(scene: &Scene, taken: &[usize], found: &mut Vec<Candidate>) {
    for (group, range) in scene.groups().iter().enumerate() {
        let Some(noun) = range.noun() else { continue };
        for token in range.start..range.end {
            if scene.token(token).tag != Tag::Figure
                || taken.contains(&scene.token(token).index)
                || !countable(scene, token)
            {
                continue;
            }
            let figure = scene.token(token).index;
            let named = noun.head != token;
            if let Some((owner, name, rule)) = owner(scene, group, token, named) {
                let fits = !matches!(
                    scene.ty(owner.mention),
                    EntityType::Place
                        | EntityType::Event
                        | EntityType::Publication
                        | EntityType::Theme
                        | EntityType::Person
                );
                if fits {
                    let mut candidate = Candidate::new(
                        Predicate::Metric,
                        owner.mention,
                        End::Figure(figure),
                        &format!("metric.{rule}"),
                        &name,
                        token,
                    );
                    candidate.clause = clause_of(scene, group);
                    candidate.falling = falling(scene, group, token);
                    candidate.metric = Some(name);
                    found.push(candidate);
                }
            }
        }
    }
}

fn countable(scene: &Scene, token: usize) -> bool {
    let measure = &scene.quantities[scene.token(token).index].measure;
    let Value::Number(value) = measure.value else { return false };
    match measure.unit.as_str() {
        "percent" | "percentage points" | "W" | "Wh" | "B" => true,
        "x" => !scene.text(token).to_lowercase().starts_with("twice"),
        // A small count of common things ("three options") is no figure about anyone.
        "count" => value >= COUNTED.into() || measure.noun.as_deref().is_some_and(|n| measures(scene, n)),
        unit => money(unit) || unit.contains('/'),
    }
}

/// True when the last word of a noun names a figure ("monthly users").
fn measures(scene: &Scene, noun: &str) -> bool {
    let last = noun.rsplit(' ').next().unwrap_or(noun).to_lowercase();
    scene.book.lexis.readings(&last).iter().any(|r| scene.book.measures.contains(&r.lemma))
}

/// Whose figure it is, what it is called, and by which rule.
fn owner(scene: &Scene, group: usize, token: usize, named: bool) -> Option<(Denoted, String, &'static str)> {
    let name = figure_name(scene, group, token);
    if named || counted(scene, token).is_some() {
        let name = name.clone().or_else(|| counted(scene, token)).unwrap_or_default();
        if let Some(owner) = nearest_name(scene, group, token) {
            return Some((owner, name, "group"));
        }
        // "Cloverleaf ($300M fund)"
        if group >= 2
            && matches!(scene.groups()[group - 1].kind, Kind::Stop('(') | Kind::Comma)
            && matches!(scene.groups().get(group + 1).map(|g| &g.kind), Some(Kind::Stop(')')))
            && let Some(owner) = bracketed(scene, group)
        {
            return Some((owner, name, "bracket"));
        }
    }
    if let Some(found) = of_noun(scene, group) {
        return Some(found);
    }
    if let Some(found) = changed(scene, group) {
        return Some(found);
    }
    let clause = &scene.sentence.parse.clauses[clause_of(scene, group)?];
    let verb = scene.groups()[clause.verb].verb()?;
    let subject = clause.subject?;
    // "it was 99% uptime" speaks of nothing named; a payment's figure is the deal's.
    let expletive = scene.groups()[subject].noun().is_some_and(|n| scene.token(n.head).tag == Tag::Pron)
        && scene.book.lexis.base(verb.lemma) == "be";
    if expletive || dealing(scene, verb.lemma) {
        return None;
    }
    let owner = subject_owner(scene, subject)?;
    let name = name
        .or_else(|| counted(scene, token))
        .filter(|n| !n.is_empty())
        .or_else(|| subject_name(scene, subject))
        .unwrap_or_else(|| scene.book.lexis.base(verb.lemma).to_string());
    Some((owner, name, "clause"))
}

/// True for the verbs of deals, whose figures are amounts of what changes hands.
fn dealing(scene: &Scene, verb: Lemma) -> bool {
    let deals = [
        "pay", "raise", "acquire", "buy", "purchase", "lend", "fund", "borrow", "secure", "back", "sue",
        "fine",
    ];
    deals.contains(&scene.book.lexis.base(verb))
}

/// "Blackwell GPUs up 48%": a change without a verb.
fn changed(scene: &Scene, group: usize) -> Option<(Denoted, String, &'static str)> {
    let prep = group.checked_sub(1)?;
    let Kind::Prep(lemma) = scene.groups()[prep].kind else {
        return None;
    };
    if !matches!(scene.book.lexis.base(lemma), "up" | "down") {
        return None;
    }
    let noun = prep.checked_sub(1).filter(|&n| scene.groups()[n].noun().is_some())?;
    let owner = scene
        .denotes(noun)
        .into_iter()
        .find(|d| matches!(d.manner, Manner::Head | Manner::Goods | Manner::Stock))?;
    let stock = owner.manner == Manner::Stock || scene.ty(owner.mention) == EntityType::Company;
    Some((owner, if stock { "share price".into() } else { "price".into() }, "change"))
}

/// In "SoftBank's $100 billion Stargate project" the name after the figure, else the possessor, else a name before.
fn nearest_name(scene: &Scene, group: usize, token: usize) -> Option<Denoted> {
    let modifiers = scene.modifiers(group);
    // What follows a multiple is what it compares with: "3x H100 speed".
    let multiple = scene.quantities[scene.token(token).index].measure.unit == "x";
    let after = modifiers.iter().find(|d| d.token > token && !multiple).copied();
    let modifiers: Vec<&Denoted> = modifiers.iter().filter(|d| d.token < token || !multiple).collect();
    after.or_else(|| scene.possessor(group)).or_else(|| modifiers.last().copied().copied())
}

fn bracketed(scene: &Scene, group: usize) -> Option<Denoted> {
    let open = (0..group).rev().find(|&i| matches!(scene.groups()[i].kind, Kind::Stop('(')))?;
    let before = open.checked_sub(1)?;
    scene.denotes(before).into_iter().find(|d| d.manner == Manner::Head)
}

/// "revenue of $10B": the noun that the figure's phrase hangs on, and its owner.
fn of_noun(scene: &Scene, group: usize) -> Option<(Denoted, String, &'static str)> {
    let groups = scene.groups();
    let prep = group.checked_sub(1).filter(|&p| matches!(groups[p].kind, Kind::Prep(l) if matches!(scene.book.lexis.base(l), "of" | "at" | "to" | "by")))?;
    let noun = prep.checked_sub(1).filter(|&n| groups[n].noun().is_some())?;
    let head = scene.head_lemma(noun)?;
    if !scene.book.measures.contains(&head) {
        return None;
    }
    let name = head_name(scene, noun);
    let owner = scene.possessor(noun).or_else(|| scene.modifiers(noun).last().copied());
    if let Some(owner) = owner {
        return Some((owner, name, "of"));
    }
    // "the revenue of Nvidia of $10B" is rare; "posted revenue of $10B" takes the verb's subject.
    let clause = &scene.sentence.parse.clauses[clause_of(scene, noun)?];
    subject_owner(scene, clause.subject?).map(|owner| (owner, name, "of"))
}

/// The entity that a subject speaks of: itself, or the one whose revenue, shares, chips it names.
fn subject_owner(scene: &Scene, subject: usize) -> Option<Denoted> {
    let denoted = scene.denotes(subject);
    let first = denoted.first().copied()?;
    let measure = scene.head_lemma(subject).is_some_and(|l| scene.book.measures.contains(&l));
    let ok = first.manner != Manner::Other && first.manner != Manner::Example
        || measure
        || scene.possessor(subject).is_some();
    (ok && denoted.len() == 1).then_some(first)
}

fn subject_name(scene: &Scene, subject: usize) -> Option<String> {
    let range = &scene.groups()[subject];
    let noun = range.noun()?;
    if scene.token(noun.head).tag == Tag::Name {
        return None;
    }
    Some(head_name(scene, subject))
}

/// The words of a noun group from after its last name or mark to its head.
fn head_name(scene: &Scene, group: usize) -> String {
    let range = &scene.groups()[group];
    let Some(noun) = range.noun() else {
        return String::new();
    };
    let from = (range.start..noun.head)
        .rev()
        .find(|&i| matches!(scene.token(i).tag, Tag::Name | Tag::Mark | Tag::Det | Tag::Poss | Tag::Figure))
        .map_or(range.start, |i| i + 1);
    scene.slice(from.min(noun.head), noun.head + 1).to_lowercase()
}

/// What the figure's own group calls it: the nouns after it, or a phrase "in revenue".
fn figure_name(scene: &Scene, group: usize, token: usize) -> Option<String> {
    let range = &scene.groups()[group];
    let noun = range.noun()?;
    if noun.head > token {
        return Some(scene.slice(token + 1, noun.head + 1).to_lowercase());
    }
    let (_, next) = scene
        .phrases_after(group)
        .into_iter()
        .next()
        .filter(|(p, _)| matches!(scene.book.lexis.base(*p), "in" | "of"))?;
    scene
        .head_lemma(next)
        .filter(|l| *l != 0 && scene.book.measures.contains(l))
        .map(|_| head_name(scene, next))
}

/// The noun that a count counts.
fn counted(scene: &Scene, token: usize) -> Option<String> {
    scene.quantities[scene.token(token).index].measure.noun.clone()
}

/// The clause whose complements hold the group.
fn clause_of(scene: &Scene, group: usize) -> Option<usize> {
    let clauses = &scene.sentence.parse.clauses;
    let complement = |c: &Clause| c.verb < group && group < c.end;
    clauses.iter().rposition(complement).or_else(|| clauses.iter().rposition(|c| c.subject == Some(group)))
}

fn falling(scene: &Scene, group: usize, token: usize) -> bool {
    let down = |i: usize| scene.text(i).eq_ignore_ascii_case("down");
    let base = |l| scene.book.lexis.base(l);
    let verb = clause_of(scene, group)
        .and_then(|c| scene.groups()[scene.sentence.parse.clauses[c].verb].verb())
        .is_some_and(|v| FALLING.contains(&base(v.lemma)));
    let change = scene.quantities[scene.token(token).index].measure.unit == "percent";
    let near = token > 0 && down(token - 1)
        || scene.sentence.tokens.get(token + 1).is_some_and(|t| FALL_NOUNS.contains(&base(t.lemma)));
    let by = token > 0 && !["to", "at"].iter().any(|w| scene.text(token - 1).eq_ignore_ascii_case(w));
    change && (near || verb && by)
}
