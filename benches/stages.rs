//! How the time of a run is shared among its stages, and how each compares with plain JSON parsing of the same bytes in
//! the same round. Only ratios are printed: they hold on any machine, an absolute time holds on none.
//!
//!     cargo bench --bench stages                 4,000 items, 7 rounds
//!     cargo bench --bench stages -- 20000 11     items and rounds
#![allow(clippy::panic)]

#[path = "stages/corpus.rs"]
mod corpus;

use serde::Deserialize;
use std::borrow::Cow;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use tieline::item::{Format, Item};
use tieline::lexicon::{Lexicon, Mention};
use tieline::rulebook::Rulebook;
use tieline::text::quantity::{self, Quantity};
use tieline::{Reading, claim, export, graph, item};

/// The stages in the order in which a run goes through them; the first is the yardstick and no part of a run.
const STAGES: [&str; 8] = ["json", "items", "mentions", "quantities", "claims", "themes", "link", "write"];

/// An item as plain JSON, its strings borrowed from the line where nothing in them is escaped.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    title: Cow<'a, str>,
    #[serde(borrow)]
    body: Cow<'a, str>,
    #[serde(borrow)]
    source: Cow<'a, str>,
    #[serde(borrow)]
    date: Cow<'a, str>,
}

/// What all rounds share.
struct Bench {
    lexicon: Lexicon,
    book: Rulebook,
    lines: String,
}

fn main() {
    // `cargo test --benches` runs this too, without `--bench`: then once, small, to see that it works.
    let measured = std::env::args().any(|argument| argument == "--bench");
    let mut numbers = std::env::args().skip(1).filter_map(|argument| argument.parse::<usize>().ok());
    let (items, rounds) = if measured { (4000, 7) } else { (50, 1) };
    let (items, rounds) = (numbers.next().unwrap_or(items), numbers.next().unwrap_or(rounds).max(1));
    let lexicon = Lexicon::embedded().unwrap_or_else(|problems| panic!("{}", problems.render()));
    let book = Rulebook::embedded().unwrap_or_else(|problems| panic!("{}", problems[0]));
    let lines = corpus::lines(&lexicon, items, 20_260_314);
    let bench = Bench { lexicon, book, lines };
    // The first round warms the caches and is not counted.
    bench.round();
    let rounds: Vec<[f64; STAGES.len()]> = (0..rounds).map(|_| bench.round()).collect();
    report(&bench, items, &rounds);
}

/// Seconds of one call.
fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let done = black_box(work());
    (start.elapsed().as_secs_f64(), done)
}

impl Bench {
    /// The seconds of every stage, on one thread, one stage after another over all items.
    fn round(&self) -> [f64; STAGES.len()] {
        let (json, _) = timed(|| self.plain());
        let (read, outcome) =
            timed(|| item::parse(Some(Format::JsonLines), "made.jsonl", self.lines.as_bytes()));
        let items = outcome.items;
        let (found, mentions) = timed(|| items.iter().map(|i| self.lexicon.mentions(i)).collect::<Vec<_>>());
        let (figured, quantities) = timed(|| items.iter().map(figures).collect::<Vec<_>>());
        let (claimed, claims) = timed(|| self.claims(&items, &mentions, &quantities));
        let (themed, themes) = timed(|| {
            let both = items.iter().zip(&mentions);
            both.map(|(item, mentions)| self.lexicon.themes(item, mentions)).collect::<Vec<_>>()
        });
        let parts = items.into_iter().zip(mentions).zip(quantities).zip(claims).zip(themes);
        let readings = parts
            .map(|((((item, mentions), quantities), claims), themes)| Reading {
                item,
                mentions,
                quantities,
                claims,
                themes,
            })
            .collect();
        let (linked, graph) = timed(|| graph::link(readings));
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stages");
        let (wrote, _) = timed(|| export::write_all(&graph, &out).expect("the files can be written"));
        [json, read, found, figured, claimed, themed, linked, wrote]
    }

    /// Plain JSON parsing, with every byte of the strings looked at by the parser and by nobody else.
    fn plain(&self) -> usize {
        let length = |line: &str| {
            let line: Line = serde_json::from_str(line).expect("made lines are JSON");
            [line.id, line.title, line.body, line.source, line.date]
                .iter()
                .map(|text| text.len())
                .sum::<usize>()
        };
        self.lines.lines().map(length).sum()
    }

    fn claims(
        &self,
        items: &[Item],
        mentions: &[Vec<Mention>],
        quantities: &[Vec<Quantity>],
    ) -> Vec<Vec<claim::Claim>> {
        let all = items.iter().zip(mentions).zip(quantities);
        all.map(|((item, mentions), quantities)| claim::read(item, mentions, quantities, &self.book))
            .collect()
    }
}

fn figures(item: &Item) -> Vec<Quantity> {
    let fields = item.fields().into_iter();
    fields.flat_map(|field| quantity::find(item.text(field), field, item.date)).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A line a stage: its share of the run, and how many times as long as plain JSON parsing it takes, lowest and highest.
fn report(bench: &Bench, items: usize, rounds: &[[f64; STAGES.len()]]) {
    println!("{items} items, {} bytes each, {} rounds", bench.lines.len() / items.max(1), rounds.len());
    println!("{:<12}{:>8}{:>12}   range", "stage", "share", "of json");
    for (stage, name) in STAGES.iter().enumerate().skip(1) {
        let share = rounds.iter().map(|r| r[stage] / r[1..].iter().sum::<f64>()).collect();
        row(name, share, rounds.iter().map(|r| r[stage] / r[0]).collect());
    }
    let whole = rounds.iter().map(|r| r[1..].iter().sum::<f64>() / r[0]).collect();
    row("all", vec![1.0; rounds.len()], whole);
}

fn row(name: &str, shares: Vec<f64>, ratios: Vec<f64>) {
    let low = ratios.iter().copied().fold(f64::INFINITY, f64::min);
    let high = ratios.iter().copied().fold(0.0, f64::max);
    println!("{name:<12}{:>7.1}%{:>11.1}x   {low:.1} to {high:.1}", 100.0 * median(shares), median(ratios));
}
