//! Owners: whose figure it is, the surest place first.

use super::{Found, Place, clause_of, headed_by_measure, name};
use crate::claim::scene::{Denoted, Scene};
use crate::claim::value::money;
use crate::lexicon::EntityType;
use crate::rulebook::Manner;
use crate::text::grammar::group::Kind;
use crate::text::grammar::tags::Tag;

/// The owner of a figure, with the figure's name and the rule that found it.
pub(super) fn find(scene: &Scene, place: Place) -> Option<Found> {
    in_group(scene, place)
        .or_else(|| of_noun(scene, place.group))
        .or_else(|| changed(scene, place.group))
        .or_else(|| in_clause(scene, place))
}

/// Money or power in front of a noun that names no figure is that thing's ("a $14,000 chair", "a 2GW campus").
fn price_of_another(scene: &Scene, place: Place) -> bool {
    let noun = scene.groups()[place.group].noun();
    let head = noun.map_or(place.token, |n| n.head);
    let unit = &scene.quantities[scene.token(place.token).index].measure.unit;
    (money(unit) || unit == "W")
        && head != place.token
        && scene.token(head).tag != Tag::Name
        && !headed_by_measure(scene, place.group)
}

/// "Nvidia's 73% GPU margins", "Cloverleaf ($300M fund)".
fn in_group(scene: &Scene, place: Place) -> Option<Found> {
    let noun = scene.groups()[place.group].noun()?;
    let counted = name::counted(scene, place.token);
    if noun.head == place.token && counted.is_none() || price_of_another(scene, place) {
        return None;
    }
    let name = name::of_figure(scene, place).or(counted).unwrap_or_default();
    if let Some(owner) = nearest_name(scene, place) {
        return Some(Found { owner, name, rule: "group" });
    }
    let kind = |i: usize| scene.groups().get(i).map(|g| &g.kind);
    let opened = place.group >= 2 && matches!(kind(place.group - 1), Some(Kind::Stop('(') | Kind::Comma));
    let closed = matches!(kind(place.group + 1), Some(Kind::Stop(')')));
    let owner = bracketed(scene, place.group).filter(|_| opened && closed)?;
    Some(Found { owner, name, rule: "bracket" })
}

/// In "SoftBank's $100 billion Stargate project" the name after the figure, else the possessor, else a name before.
fn nearest_name(scene: &Scene, place: Place) -> Option<Denoted> {
    let noun = scene.groups()[place.group].noun()?;
    let mut names = scene.modifiers(place.group);
    let unit = scene.quantities[scene.token(place.token).index].measure.unit.as_str();
    // A price belongs to the product that it stands in front of: "the $160 Versa Lite".
    names.extend(scene.single_name(noun.head).into_iter().filter(|_| money(unit)));
    // What follows a multiple is what it compares with: "3x H100 speed".
    let multiple = unit == "x";
    let after = names.iter().find(|d| d.token > place.token && !multiple).copied();
    let before = names.iter().rev().find(|d| d.token < place.token).copied();
    after.or_else(|| scene.possessor(place.group)).or(before)
}

fn bracketed(scene: &Scene, group: usize) -> Option<Denoted> {
    let open = (0..group).rev().find(|&i| matches!(scene.groups()[i].kind, Kind::Stop('(')))?;
    let before = open.checked_sub(1)?;
    scene.denotes(before).into_iter().find(|d| d.manner == Manner::Head)
}

/// "revenue of $10B": the noun that the figure's phrase hangs on, and its owner.
fn of_noun(scene: &Scene, group: usize) -> Option<Found> {
    let groups = scene.groups();
    let prep = group.checked_sub(1)?;
    let Kind::Prep(lemma) = groups[prep].kind else { return None };
    let noun = prep.checked_sub(1).filter(|&n| groups[n].noun().is_some())?;
    let binds = matches!(scene.book.lexis.base(lemma), "of" | "at" | "to" | "by");
    if !binds || !headed_by_measure(scene, noun) {
        return None;
    }
    let name = name::of_head(scene, noun);
    let near = scene.possessor(noun).or_else(|| scene.modifiers(noun).last().copied());
    let owner = match near {
        Some(owner) => owner,
        // "posted revenue of $10B" takes the verb's subject.
        None => of_subject(scene, scene.sentence.parse.clauses[clause_of(scene, noun)?].subject?)?,
    };
    Some(Found { owner, name, rule: "of" })
}

/// "Blackwell GPUs up 48%": a change without a verb.
fn changed(scene: &Scene, group: usize) -> Option<Found> {
    let prep = group.checked_sub(1)?;
    let Kind::Prep(lemma) = scene.groups()[prep].kind else { return None };
    if !matches!(scene.book.lexis.base(lemma), "up" | "down") {
        return None;
    }
    let noun = prep.checked_sub(1).filter(|&n| scene.groups()[n].noun().is_some())?;
    let direct = |d: &Denoted| matches!(d.manner, Manner::Head | Manner::Goods | Manner::Stock);
    let owner = scene.denotes(noun).into_iter().find(direct)?;
    let stock = owner.manner == Manner::Stock || scene.ty(owner.mention) == EntityType::Company;
    let name = if stock { "share price" } else { "price" };
    Some(Found { owner, name: name.to_string(), rule: "change" })
}

/// "Nvidia's revenue rose 22%", "the laptop starts at $799": the subject of the clause.
fn in_clause(scene: &Scene, place: Place) -> Option<Found> {
    let clause = &scene.sentence.parse.clauses[clause_of(scene, place.group)?];
    let verb = scene.groups()[clause.verb].verb()?;
    let subject = clause.subject?;
    let pronoun = scene.groups()[subject].noun().is_some_and(|n| scene.token(n.head).tag == Tag::Pron);
    let be = scene.book.lexis.base(verb.lemma) == "be";
    // "it was 99% uptime" speaks of nothing named; a deal's figure is what changes hands.
    if pronoun && be
        || scene.book.verbs.dealing.contains(&verb.lemma)
        || price_of_another(scene, place) && !be
    {
        return None;
    }
    let owner = priced(scene, place, clause.alternate).or_else(|| of_subject(scene, subject))?;
    let own = name::of_figure(scene, place).or_else(|| name::counted(scene, place.token));
    let name = own.filter(|n| !n.is_empty()).or_else(|| name::of_subject(scene, subject));
    let name = name.unwrap_or_else(|| scene.book.lexis.base(verb.lemma).to_string());
    Some(Found { owner, name, rule: "clause" })
}

/// "shrinks its laptop, priced at $899": the price is the product's.
fn priced(scene: &Scene, place: Place, alternate: Option<usize>) -> Option<Denoted> {
    let sum = money(&scene.quantities[scene.token(place.token).index].measure.unit);
    let product = |d: &Denoted| d.manner == Manner::Head && scene.ty(d.mention) == EntityType::Product;
    scene.denotes(alternate.filter(|_| sum)?).into_iter().find(product)
}

/// The entity that a subject speaks of: itself, or the one whose revenue, shares, chips it names.
fn of_subject(scene: &Scene, subject: usize) -> Option<Denoted> {
    let denoted = scene.denotes(subject);
    let first = denoted.first().copied()?;
    let direct = !matches!(first.manner, Manner::Other | Manner::Example);
    let own = direct || headed_by_measure(scene, subject) || scene.possessor(subject).is_some();
    (own && denoted.len() == 1).then_some(first)
}
