//! Metrics: a figure about an entity, where no deal claims it: revenue, price, users, growth, capacity.

mod direction;
mod name;
mod owner;
mod refused;

pub use refused::{Refused, why_not};

use super::candidate::{Candidate, End};
use super::scene::{Denoted, Scene};
use super::value::money;
use crate::claim::Predicate;
use crate::lexicon::EntityType;
use crate::text::grammar::clause::Clause;
use crate::text::grammar::tags::Tag;
use crate::text::quantity::Value;

/// From this many on, whatever is counted is a figure worth keeping.
const COUNTED: u32 = 1000;

/// A figure in its noun group, with what it is called and whose it is.
struct Found {
    owner: Denoted,
    name: String,
    rule: &'static str,
}

/// Where a figure stands.
#[derive(Clone, Copy)]
struct Place {
    group: usize,
    token: usize,
}

/// All metrics of the sentence; `taken` are figures that deals hold already.
pub fn read(scene: &Scene, taken: &[usize], found: &mut Vec<Candidate>) {
    for (group, range) in scene.groups().iter().enumerate().filter(|(_, g)| g.noun().is_some()) {
        for token in range.start..range.end {
            let place = Place { group, token };
            let figure = scene.token(token);
            if figure.tag != Tag::Figure || taken.contains(&figure.index) || !countable(scene, token) {
                continue;
            }
            if let Some(metric) =
                owner::find(scene, place).filter(|m| owns_figures(scene.ty(m.owner.mention)))
            {
                found.push(candidate(scene, place, metric));
            }
        }
    }
}

fn candidate(scene: &Scene, place: Place, metric: Found) -> Candidate {
    let frame = format!("metric.{}", metric.rule);
    let object = End::Figure(scene.token(place.token).index);
    let new =
        Candidate::new(Predicate::Metric, metric.owner.mention, object, &frame, &metric.name, place.token);
    Candidate {
        clause: clause_of(scene, place.group),
        falling: direction::falling(scene, place),
        metric: Some(metric.name),
        ..new
    }
}

fn owns_figures(ty: EntityType) -> bool {
    use EntityType::{Company, Facility, Organization, Product};
    matches!(ty, Company | Organization | Product | Facility)
}

/// True for figures that can say something about an entity: no dates, lengths or small counts of common things.
fn countable(scene: &Scene, token: usize) -> bool {
    let measure = &scene.quantities[scene.token(token).index].measure;
    let Value::Number(value) = measure.value else { return false };
    match measure.unit.as_str() {
        "percent" | "percentage points" | "W" | "Wh" | "B" => true,
        "x" => !scene.text(token).to_lowercase().starts_with("twice"),
        // "80-core" describes, "three options" enumerate.
        "count" if scene.text(token).contains(['-', '‑']) => false,
        "count" => {
            value >= COUNTED.into() || measure.noun.as_deref().is_some_and(|n| name::measures(scene, n))
        }
        unit => money(unit) || unit.contains('/'),
    }
}

/// True when the head of a noun group is the name of a figure.
fn headed_by_measure(scene: &Scene, group: usize) -> bool {
    scene.head_lemma(group).is_some_and(|l| l != 0 && scene.book.measures.contains(&l))
}

/// The clause whose complements hold the group, else the one whose subject it is.
fn clause_of(scene: &Scene, group: usize) -> Option<usize> {
    let clauses = &scene.sentence.parse.clauses;
    let complement = |c: &Clause| c.verb < group && group < c.end;
    clauses.iter().rposition(complement).or_else(|| clauses.iter().rposition(|c| c.subject == Some(group)))
}
