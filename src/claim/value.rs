//! Values: which figure of a sentence belongs to which claim, and as what: amount, valuation, stake, quantity.

use super::candidate::{Candidate, End};
use super::scene::Scene;
use crate::claim::{Predicate, Qualifiers};
use crate::text::grammar::tags::Tag;
use crate::text::quantity::{Measure, Value};

/// What a figure is to a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Amount,
    Valuation,
    Stake,
    Quantity,
    None,
}

/// True for units that are an ISO 4217 code.
pub fn money(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase())
}

/// The qualifiers of a candidate, out of the figures of its sentence.
pub fn qualify(scene: &Scene, candidate: &Candidate, others: &[Candidate]) -> Qualifiers {
    let mut qualifiers = Qualifiers {
        product: candidate.product.clone(),
        from: candidate.from.map(|m| scene.mentions[m].entity.name.clone()),
        role: candidate.role.clone(),
        metric: candidate.metric.clone(),
        round: round(scene, candidate),
        ..Qualifiers::default()
    };
    if !takes_figures(candidate.predicate) {
        return qualifiers;
    }
    let own = if let End::Figure(f) = candidate.object { Some(f) } else { None };
    let mut figures: Vec<usize> = (0..scene.sentence.tokens.len())
        .filter(|&i| scene.token(i).tag == Tag::Figure && Some(scene.token(i).index) != own)
        .collect();
    // The nearest figure first; of two as near, the later one.
    figures.sort_by_key(|&i| (distance(scene, candidate, i), std::cmp::Reverse(i)));
    for token in figures {
        if nearer(scene, candidate, others, token) {
            continue;
        }
        let measure = &scene.quantities[scene.token(token).index].measure;
        let slot = match part(scene, candidate, token, measure) {
            // The value of a round is its object, no qualifier.
            Part::Amount if candidate.predicate == Predicate::Raises => continue,
            Part::Amount => &mut qualifiers.amount,
            Part::Valuation => &mut qualifiers.valuation,
            Part::Stake => &mut qualifiers.stake,
            Part::Quantity => &mut qualifiers.quantity,
            Part::None => continue,
        };
        slot.get_or_insert_with(|| measure.clone());
    }
    qualifiers
}

/// Counts of customers or employees are figures of a firm, not what changes hands.
fn headcount(scene: &Scene, measure: &Measure) -> bool {
    let noun = measure.noun.as_deref().and_then(|n| n.rsplit(' ').next()).unwrap_or_default().to_lowercase();
    scene.book.lexis.readings(&noun).iter().any(|r| scene.book.measures.contains(&r.lemma))
}

/// True when the figure stands in the clause of another claim's trigger, not in this one's.
fn nearer(scene: &Scene, candidate: &Candidate, others: &[Candidate], token: usize) -> bool {
    let own = distance(scene, candidate, token);
    own >= ANOTHER_VERB
        && others.iter().any(|o| takes_figures(o.predicate) && distance(scene, o, token) < ANOTHER_VERB)
}

fn takes_figures(predicate: Predicate) -> bool {
    predicate.deal() || predicate == Predicate::Owns
}

/// What a verb in between adds to the distance of a figure: more than any sentence has tokens.
const ANOTHER_VERB: usize = 1000;

/// Tokens between the trigger and the figure; those beyond another clause's verb count as far.
fn distance(scene: &Scene, candidate: &Candidate, token: usize) -> usize {
    let (low, high) = (candidate.trigger.min(token), candidate.trigger.max(token));
    let verbs = (low + 1..high).filter(|&i| matches!(scene.token(i).tag, Tag::Verb(_))).count();
    high - low + ANOTHER_VERB * verbs
}

fn part(scene: &Scene, candidate: &Candidate, token: usize, measure: &Measure) -> Part {
    if measure.unit == "date" || measure.unit == "s" || !matches!(measure.value, Value::Number(_)) {
        Part::None
    } else if money(&measure.unit) {
        paid(scene, candidate, token)
    } else if measure.unit == "percent" {
        share(scene, candidate, token)
    } else {
        goods(scene, candidate, token, measure)
    }
}

/// What money is to a deal: its amount, unless it is a price, a valuation or a figure that a noun of its own names.
fn paid(scene: &Scene, candidate: &Candidate, token: usize) -> Part {
    // A deal may be worth something without its parties being valued.
    use Predicate::{Acquires, InvestsIn, Owns, Raises};
    let company = matches!(candidate.predicate, InvestsIn | Acquires | Raises | Owns);
    if per_share(scene, token) {
        Part::None
    } else if company && valuation(scene, token) {
        Part::Valuation
    } else if figure_of_its_own(scene, token) {
        Part::None
    } else {
        Part::Amount
    }
}

/// "a 5% stake", "20% of X".
fn share(scene: &Scene, candidate: &Candidate, token: usize) -> Part {
    let words = ["stake", "share", "interest", "equity", "ownership", "of"];
    let stake = (token + 1..(token + 4).min(scene.sentence.tokens.len()))
        .any(|i| words.iter().any(|w| scene.text(i).eq_ignore_ascii_case(w)));
    match candidate.predicate {
        Predicate::InvestsIn | Predicate::Acquires | Predicate::Owns if stake => Part::Stake,
        Predicate::Pays => Part::Quantity,
        _ => Part::None,
    }
}

/// "6 gigawatts of chips", "40,000 servers": what changes hands, beside the verb.
fn goods(scene: &Scene, candidate: &Candidate, token: usize, measure: &Measure) -> Part {
    use Predicate::{LicensesTo, PartnersWith, Pays, Supplies, SwitchesTo};
    let goods = matches!(candidate.predicate, PartnersWith | Supplies | Pays | SwitchesTo | LicensesTo);
    let near = distance(scene, candidate, token) < ANOTHER_VERB;
    let ratio = matches!(measure.unit.as_str(), "x" | "ratio" | "percentage points");
    if goods && near && !ratio && !headcount(scene, measure) { Part::Quantity } else { Part::None }
}

/// "$185 a share": a price, no amount.
fn per_share(scene: &Scene, token: usize) -> bool {
    let word = |i: usize, words: &[&str]| {
        i < scene.sentence.tokens.len() && words.iter().any(|w| scene.text(i).eq_ignore_ascii_case(w))
    };
    word(token + 1, &["a", "per", "each"]) && word(token + 2, &["share", "unit"])
        || word(token + 1, &["apiece", "each"])
}

/// "at a $5B valuation", "valued at $5B", "worth $5B"; not "a deal worth $5B".
fn valuation(scene: &Scene, token: usize) -> bool {
    let tokens = &scene.sentence.tokens;
    let word = |i: usize, words: &[&str]| words.iter().any(|w| scene.text(i).eq_ignore_ascii_case(w));
    let names = |i: &usize| {
        word(*i, &["valuation", "valued", "valuing", "worth", "post-money", "pre-money", "values"])
    };
    let figure = |i: &usize| scene.token(*i).tag == Tag::Figure;
    let before = (token.saturating_sub(5)..token).rev().take_while(|i| !figure(i)).find(names);
    let after = (token + 1..(token + 4).min(tokens.len())).take_while(|i| !figure(i)).any(|i| names(&i));
    if let Some(at) = before {
        let deal = at > 0 && word(at, &["worth", "valued"]) && scene.token(at - 1).tag == Tag::Noun;
        let of_deal = deal && scene.book.cues.agreed.contains(&scene.token(at - 1).lemma);
        return !of_deal && !word(at.saturating_sub(1), &["transaction", "order", "orders", "transactions"]);
    }
    // "raised $1B at $5B"
    let at = token > 1
        && (word(token - 1, &["at"]) || token > 2 && word(token - 2, &["at"]) && word(token - 1, &["a"]))
        && (0..token - 1).any(|i| figure(&i));
    after || at
}

/// Names of figures that a deal's amount may bear too: "a $2 billion investment", "$5 billion in capacity".
const OF_DEALS: [&str; 13] = [
    "investment",
    "stake",
    "fund",
    "cash",
    "price",
    "cost",
    "fee",
    "budget",
    "spending",
    "capacity",
    "power",
    "memory",
    "storage",
];

/// Money that a noun of its own names: "$10 billion in revenue", "annual sales of $3 billion".
fn figure_of_its_own(scene: &Scene, token: usize) -> bool {
    let measure = |i: usize| {
        let lemma = scene.token(i).lemma;
        lemma != 0
            && scene.token(i).tag == Tag::Noun
            && scene.book.measures.contains(&lemma)
            && !OF_DEALS.contains(&scene.book.lexis.base(lemma))
    };
    (token + 1..(token + 4).min(scene.sentence.tokens.len()))
        .take_while(|&i| scene.token(i).is_word())
        .any(measure)
        || token >= 2 && scene.text(token - 1).eq_ignore_ascii_case("of") && measure(token - 2)
}

/// "Series B", "seed", "IPO".
fn round(scene: &Scene, candidate: &Candidate) -> Option<String> {
    if !matches!(candidate.predicate, Predicate::Raises | Predicate::InvestsIn) {
        return None;
    }
    let tokens = &scene.sentence.tokens;
    (0..tokens.len()).find_map(|i| {
        let word = scene.text(i);
        if word.eq_ignore_ascii_case("series")
            && tokens.get(i + 1).is_some_and(|t| t.end - t.start <= 2 && t.capital)
        {
            return Some(scene.slice(i, i + 2).to_string());
        }
        ["seed", "pre-seed", "IPO"].iter().find(|w| word.eq_ignore_ascii_case(w)).map(|_| word.to_string())
    })
}
