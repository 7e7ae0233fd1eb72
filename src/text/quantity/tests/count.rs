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
        ("34 million monthly users", "34000000", "count"),
        ("1.5 B users", "1500000000", "count"),
        ("50m subscribers", "50000000", "count"),
        ("100 deals", "100", "count"),
        ("three data centers", "3", "count"),
        ("two new board seats", "2", "count"),
        ("16 visual and spatial skills", "16", "count"),
        ("a dozen startups", "12", "count"),
        ("two dozen startups", "24", "count"),
        ("half a dozen startups", "6", "count"),
        ("a hundred engineers", "100", "count"),
        ("fifty-two lawyers", "52", "count"),
        ("1,700 people", "1700", "count"),
        ("14 HBM stacks", "14", "count"),
        ("128K token", "128000", "count"),
        ("70B-parameter", "70000000000", "count"),
        ("350-person", "350", "count"),
        ("160 million times", "160000000", "count"),
        ("180 degrees of freedom", "180", "count"),
        ("170 000 dealers", "170000", "count"),
        ("29 U.S. test sites", "29", "count"),
        ("four 12-pin plugs", "4", "count"),
        ("5 TV shows", "5", "count"),
    ]);
    part(&[
        ("500+ employees", "500+ employees", "500", "count", "at least"),
        ("over 2000 tablets", "2000 tablets", "2000", "count", "at least"),
        ("20 to 30 companies", "20 to 30 companies", "20", "count", "30"),
        ("5 to 10 million users", "5 to 10 million users", "5000000", "count", "10000000"),
        ("4.5–12 billion parameters", "4.5–12 billion parameters", "4500000000", "count", "12000000000"),
    ]);
}

#[test]
fn noun_is_kept() {
    let noun = |text: &str| figures(text)[0].measure.noun.clone();
    assert_eq!(noun("It reaches 34 million monthly users now").as_deref(), Some("monthly users"));
    assert_eq!(noun("all 500+ Moonshot employees left").as_deref(), Some("Moonshot employees"));
    assert_eq!(noun("all 500+ Glassworks employees left").as_deref(), Some("Glassworks employees"));
    assert_eq!(noun("6GW"), None);
}

#[test]
fn headlines() {
    let found = find("Acme Cuts 32 Jobs After Two Bad Quarters", Field::Title, Some(DAY));
    let raw: Vec<_> = found.iter().map(|q| (q.span.start, q.span.end)).collect();
    assert_eq!(raw, [(10, 17), (24, 40)]);
}

#[test]
fn not_counted() {
    none(&[
        "It solved 4 of 6 puzzles and two of the three riddles.",
        "one of the labs, one in three adults, 1 in 5 firms",
        "Windows 11 users and iPhone 15 owners like it",
        "The Galaxy Fold 3 starts slowly and the Pixel 9 features more",
        "Gemini 2.5 models, Claude 4 agents, Llama 3 weights",
        "Fortune 500 companies and the Big Four firms",
        "in the first two",
        "At 10:30 a.m. the talks go on, at 5 p.m. drinks",
        "1. Chips\n2. Models\n3) Clouds",
        "version 2.4.1 tests, section 4 rules",
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
