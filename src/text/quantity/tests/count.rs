//! Counts with their noun.

use super::{DAY, all, figures, none, part, whole};
use crate::text::Field;
use crate::text::quantity::find;

#[test]
fn nouns() {
    whole(&[
        ("400,000 GPUs", "400000", "count"),
        ("72 cores", "72", "count"),
        ("10k jobs", "10000", "count"),
        ("30 million monthly users", "30000000", "count"),
        ("1.5 B users", "1500000000", "count"),
        ("50m subscribers", "50000000", "count"),
        ("100 deals", "100", "count"),
        ("three data centers", "3", "count"),
        ("two new executive roles", "2", "count"),
        ("18 cognitive and knowledge abilities", "18", "count"),
        ("a dozen startups", "12", "count"),
        ("two dozen startups", "24", "count"),
        ("half a dozen startups", "6", "count"),
        ("a hundred engineers", "100", "count"),
        ("forty-six attorneys", "46", "count"),
        ("1,900 people", "1900", "count"),
        ("12 HBM stacks", "12", "count"),
        ("128K token", "128000", "count"),
        ("70B-parameter", "70000000000", "count"),
        ("400-person", "400", "count"),
        ("150 million times", "150000000", "count"),
        ("200 degrees of freedom", "200", "count"),
        ("150 000 retailers", "150000", "count"),
        ("34 U.S. research sites", "34", "count"),
        ("four 16-pin plugs", "4", "count"),
    ]);
    part(&[
        (
            "500+ employees",
            "500+ employees",
            "500",
            "count",
            "at least",
        ),
        (
            "over 2000 handsets",
            "2000 handsets",
            "2000",
            "count",
            "at least",
        ),
        (
            "20 to 30 companies",
            "20 to 30 companies",
            "20",
            "count",
            "30",
        ),
        (
            "5 to 10 million users",
            "5 to 10 million users",
            "5000000",
            "count",
            "10000000",
        ),
        (
            "3.8–14 billion parameters",
            "3.8–14 billion parameters",
            "3800000000",
            "count",
            "14000000000",
        ),
    ]);
}

#[test]
fn noun_is_kept() {
    let noun = |text: &str| figures(text)[0].measure.noun.clone();
    assert_eq!(
        noun("It reaches 30 million monthly users now").as_deref(),
        Some("monthly users")
    );
    assert_eq!(
        noun("all 500+ Moonshot employees left").as_deref(),
        Some("Moonshot employees")
    );
    assert_eq!(
        noun("all 500+ Glassworks employees left").as_deref(),
        Some("Glassworks employees")
    );
    assert_eq!(noun("6GW"), None);
}

#[test]
fn headlines() {
    let found = find(
        "Acme Cuts 32 Jobs After Two Bad Quarters",
        Field::Title,
        Some(DAY),
    );
    let raw: Vec<_> = found.iter().map(|q| (q.span.start, q.span.end)).collect();
    assert_eq!(raw, [(10, 17), (24, 40)]);
}

#[test]
fn not_counted() {
    none(&[
        "It won 3 of 5 matches and two of the three sets.",
        "one of the labs, one in three adults, 1 in 5 firms",
        "Windows 11 users and iPhone 15 owners like it",
        "The Galaxy Fold 3 starts slowly and the Pixel 9 features more",
        "Gemini 2.5 models, Claude 4 agents, Llama 3 weights",
        "Fortune 500 companies and the Big Four firms",
        "in the first two",
        "At 10:30 a.m. the talks go on, at 5 p.m. drinks",
        "1. Chips\n2. Models\n3) Clouds",
        "version 1.2.3 tests, section 4 rules",
        "GPT-4 users, COVID-19 cases, F-16 jets",
        "8K TVs and 4K monitors",
        "the 7-Eleven stores",
        "a zero-day bug",
        "two-way ties, one-stop shops, first-person games",
        "one is enough",
        "He wore number 10 and the others watched",
    ]);
    all("up 7, down 7, under 50 in 2023", &["2023 = 2023 date"]);
}
