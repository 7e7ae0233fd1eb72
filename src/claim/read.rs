//! Reading: an item with its mentions and quantities becomes claims.

use super::anaphora::Anaphora;
use super::candidate::{Candidate, End};
use super::scene::Scene;
use super::sentence::{self, Sentence};
use super::{Claim, Evidence, Predicate, Status, maker, metric, nominal, sequence, status, value, verbal};
use crate::item::Item;
use crate::lexicon::{EntityType, Mention};
use crate::rulebook::Rulebook;
use crate::text::Span;
use crate::text::quantity::{Bound, Measure, Quantity, Value};
use std::sync::Arc;

/// All claims of an item, in reading order. A claim said twice stands twice; linking joins them.
pub fn read(item: &Item, mentions: &[Mention], quantities: &[Quantity], book: &Rulebook) -> Vec<Claim> {
    if mentions.is_empty() {
        return Vec::new();
    }
    let sentences = sentence::sentences(item, mentions, quantities, book);
    let anaphora = Anaphora::resolve(&sentences, mentions, item, book);
    let mut claims = Vec::new();
    for sentence in &sentences {
        let scene = Scene { item, mentions, quantities, book, sentence, anaphora: &anaphora };
        claims.extend(sentence_claims(&scene));
    }
    claims
}

pub(super) fn sentence_claims(scene: &Scene) -> Vec<Claim> {
    let mut claims = Vec::new();
    each_phrase(scene).into_iter().for_each(|claim| add(&mut claims, claim));
    claims
}

/// What every phrase reads for itself, before those that say the same are joined.
fn each_phrase(scene: &Scene) -> Vec<Claim> {
    let (found, mut claims, mut taken) = of_rules(scene);
    let mut metrics = Vec::new();
    metric::read(scene, &taken, &mut metrics);
    for candidate in &metrics {
        claims.extend(claim(scene, candidate, &found, &mut taken));
    }
    claims
}

/// What the rules read, metrics left out: candidates, claims, and the figures that the claims hold.
pub(super) fn of_rules(scene: &Scene) -> (Vec<Candidate>, Vec<Claim>, Vec<usize>) {
    let mut found = Vec::new();
    verbal::read(scene, &mut found);
    nominal::read(scene, &mut found);
    nominal::bearers(scene, &mut found);
    sequence::read(scene, &mut found);
    maker::read(scene, &mut found);
    found.retain(|c| plausible(scene, c));
    let mut claims: Vec<Claim> = Vec::new();
    let mut taken = Vec::new();
    for candidate in &found {
        claims.extend(claim(scene, candidate, &found, &mut taken));
    }
    (found, claims, taken)
}

/// Two rules that read the same claim out of one sentence: the first stands, with the second's qualifiers where it has none.
fn add(claims: &mut Vec<Claim>, claim: Claim) {
    let same = |c: &&mut Claim| {
        let ends = |c: &Claim| (c.subject.id.clone(), c.object.as_ref().map(|o| o.id.clone()));
        let (a, b) = (ends(c), ends(&claim));
        let turned = claim.predicate.symmetric() && Some(a.0.clone()) == b.1 && a.1 == Some(b.0.clone());
        c.predicate == claim.predicate
            && (a == b || turned)
            && c.value.as_ref().map(|v| &v.0) == claim.value.as_ref().map(|v| &v.0)
    };
    match claims.iter_mut().find(same) {
        Some(old) => {
            if old.status == Status::Actual
                && claim.status != Status::Actual
                && claim.rule.contains("develops") == old.rule.contains("develops")
            {
                old.status = if old.rule.contains(".possessor") || old.rule.contains(".compound") {
                    claim.status
                } else {
                    old.status
                };
            }
            let q = &mut old.qualifiers;
            q.amount = q.amount.take().or(claim.qualifiers.amount);
            q.product = q.product.take().or(claim.qualifiers.product);
            q.role = q.role.take().or(claim.qualifiers.role);
        }
        None => claims.push(claim),
    }
}

/// What no frame's types can say: a firm is no part of itself, a product's own maker does not use it.
pub(super) fn plausible(scene: &Scene, candidate: &Candidate) -> bool {
    let End::Mention(object) = candidate.object else {
        return true;
    };
    let (s, o) = (&scene.mentions[candidate.subject].entity, &scene.mentions[object].entity);
    // Who buys TPUs buys goods, not the product line.
    let plural = scene.item.slice(scene.mentions[object].span).ends_with('s') && !o.name.ends_with('s');
    if candidate.predicate == Predicate::Acquires && o.ty == EntityType::Product && plural {
        return false;
    }
    !(matches!(candidate.predicate, Predicate::Uses | Predicate::SwitchesTo)
        && o.ty == EntityType::Product
        && o.maker.as_deref() == Some(&s.id))
}

fn claim(
    scene: &Scene,
    candidate: &Candidate,
    others: &[Candidate],
    taken: &mut Vec<usize>,
) -> Option<Claim> {
    let status = status::status(scene, candidate)?;
    let qualifiers = value::qualify(scene, candidate, others);
    let value = match candidate.object {
        End::Figure(f) => {
            taken.push(f);
            let quantity = &scene.quantities[f];
            Some((signed(&quantity.measure, candidate.falling), Some(quantity.span)))
        }
        End::Open => Some((
            Measure { value: Value::Vague(None), unit: "USD".into(), bound: Bound::Exact, noun: None },
            None,
        )),
        End::Mention(_) => None,
    };
    for measure in [&qualifiers.amount, &qualifiers.valuation, &qualifiers.stake, &qualifiers.quantity]
        .into_iter()
        .flatten()
    {
        let here =
            scene.quantities.iter().position(|q| q.measure == *measure && within(scene.sentence, q.span));
        taken.extend(here);
    }
    let object = if let End::Mention(m) = candidate.object { Some(m) } else { None };
    let span = |m: usize| Some(scene.mentions[m].span).filter(|s| within(scene.sentence, *s));
    Some(Claim {
        predicate: candidate.predicate,
        subject: Arc::clone(&scene.mentions[candidate.subject].entity),
        object: object.map(|m| Arc::clone(&scene.mentions[m].entity)),
        evidence: Evidence {
            span: Span { field: scene.sentence.field, start: scene.sentence.start, end: scene.sentence.end },
            subject: span(candidate.subject),
            object: object.and_then(span).or(value.as_ref().and_then(|(_, s)| *s)),
        },
        value,
        status,
        qualifiers,
        attribution: status::attribution(scene, candidate),
        rule: candidate.rule.as_str().into(),
        confidence: scene.book.confidence(&candidate.frame),
    })
}

fn within(sentence: &Sentence, span: Span) -> bool {
    span.field == sentence.field && span.start >= sentence.start && span.end <= sentence.end
}

fn signed(measure: &Measure, falling: bool) -> Measure {
    match measure.value {
        Value::Number(n) if falling && n.is_sign_positive() => {
            Measure { value: Value::Number(-n), ..measure.clone() }
        }
        _ => measure.clone(),
    }
}

/// What every single phrase reads out of an item, before the phrases that say the same in one sentence are joined: for
/// proofs, which ask whether a phrase fires at all.
pub fn fired(item: &Item, mentions: &[Mention], quantities: &[Quantity], book: &Rulebook) -> Vec<Claim> {
    if mentions.is_empty() {
        return Vec::new();
    }
    let sentences = sentence::sentences(item, mentions, quantities, book);
    let anaphora = Anaphora::resolve(&sentences, mentions, item, book);
    let scene =
        |sentence| each_phrase(&Scene { item, mentions, quantities, book, sentence, anaphora: &anaphora });
    sentences.iter().flat_map(scene).collect()
}

/// How the sentences of an item were parsed, for people: groups in brackets, clauses with their arguments.
pub fn explain(item: &Item, mentions: &[Mention], quantities: &[Quantity], book: &Rulebook) -> String {
    let sentences = sentence::sentences(item, mentions, quantities, book);
    sentences.iter().map(|sentence| parsed(item, sentence, book)).collect()
}

/// How one sentence was parsed.
pub(super) fn parsed(item: &Item, sentence: &Sentence, book: &Rulebook) -> String {
    use crate::text::grammar::group::Kind;
    use std::fmt::Write;
    let mut out = String::new();
    let text = item.text(sentence.field);
    let slice = |a: usize, b: usize| &text[sentence.tokens[a].start..sentence.tokens[b - 1].end];
    for group in &sentence.parse.groups {
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
        let _ = write!(out, "[{label} {}] ", slice(group.start, group.end));
    }
    out.push('\n');
    let show = |g: Option<usize>| {
        g.map_or("-", |g| slice(sentence.parse.groups[g].start, sentence.parse.groups[g].end))
    };
    for clause in &sentence.parse.clauses {
        let phrases: Vec<String> = clause
            .phrases
            .iter()
            .map(|(p, g)| format!("{} {}", book.lexis.base(*p), show(Some(*g))))
            .collect();
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
    out
}
