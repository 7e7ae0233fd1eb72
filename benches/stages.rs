//! Where the time goes: each stage over the sample digest, many times over, as a ratio to parsing the same items from
//! JSON Lines with borrowed strings. Medians of several rounds, ratios only: absolute times say more of the machine.
//!
//! `cargo bench` prints one line a stage.

#![allow(clippy::unwrap_used, missing_docs)]

use serde::Deserialize;
use std::hint::black_box;
use std::time::{Duration, Instant};
use tieline::item::Item;
use tieline::lexicon::Lexicon;
use tieline::rulebook::Rulebook;
use tieline::text::quantity;
use tieline::{claim, embedded, graph, item};

const ROUNDS: usize = 7;
const COPIES: usize = 40;

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    title: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    body: std::borrow::Cow<'a, str>,
}

/// The sample digest's items, copied under other ids.
fn items() -> Vec<Item> {
    let digest = embedded::DATA.iter().find(|(path, _)| path.ends_with(".txt")).unwrap();
    let once = item::parse(None, digest.0, digest.1.as_bytes()).items;
    let copy = |n: usize| once.iter().map(move |i| Item { id: format!("{}~{n}", i.id), ..i.clone() });
    (0..COPIES).flat_map(copy).collect()
}

fn median(mut stage: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            stage();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

fn main() {
    let items = items();
    let line = |i: &Item| serde_json::json!({"id": i.id, "title": i.title, "body": i.body}).to_string();
    let lines: Vec<String> = items.iter().map(line).collect();
    let lexicon = Lexicon::embedded().unwrap();
    let rulebook = Rulebook::embedded().unwrap();
    let found: Vec<_> = items
        .iter()
        .map(|i| {
            let quantities: Vec<_> =
                i.fields().into_iter().flat_map(|f| quantity::find(i.text(f), f, i.date)).collect();
            (lexicon.mentions(i), quantities)
        })
        .collect();
    let readings = tieline::read_all(items.clone(), &lexicon, &rulebook, || ());

    let json = median(|| {
        for line in &lines {
            let item: Line = serde_json::from_str(line).unwrap();
            black_box((item.id.len(), item.title.len(), item.body.len()));
        }
    });
    let stages: [(&str, Duration); 5] = [
        ("mentions", median(|| items.iter().for_each(|i| drop(black_box(lexicon.mentions(i)))))),
        (
            "quantities",
            median(|| {
                for i in &items {
                    for f in i.fields() {
                        black_box(quantity::find(i.text(f), f, i.date));
                    }
                }
            }),
        ),
        (
            "claims",
            median(|| {
                for (i, (mentions, quantities)) in items.iter().zip(&found) {
                    black_box(claim::read(i, mentions, quantities, &rulebook));
                }
            }),
        ),
        (
            "themes",
            median(|| {
                for (i, (mentions, _)) in items.iter().zip(&found) {
                    black_box(lexicon.themes(i, mentions));
                }
            }),
        ),
        ("link", median(|| drop(black_box(graph::link(readings.clone()))))),
    ];
    let whole: Duration = stages.iter().map(|(_, time)| *time).sum();
    println!("{} items; 1.0 = parsing them as JSON Lines", items.len());
    for (name, time) in stages {
        let ratio = time.as_secs_f64() / json.as_secs_f64();
        let share = 100.0 * time.as_secs_f64() / whole.as_secs_f64();
        println!("{name:<11} {ratio:>8.1} x   {share:>3.0} %");
    }
}
