//! `tieline eval`: precision, recall and F1 against labels.

use super::knowledge::Knowledge;
use super::{Answer, Common, Outcome, Trouble, inputs, reading, screen};
use std::collections::HashMap;
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use tieline::eval::{self, Found, Gold, Kind, Miss, Prf, Report, Scores};
use tieline::graph::Graph;
use tieline::item::Item;

const AFTER: &str = "\
GOLD holds labels, one item a line:
  {\"item\": \"a1\", \"entities\": [{\"name\": \"NVIDIA\", \"type\": \"company\", \"surfaces\": [\"Nvidia\"]}, ...],
   \"claims\": [{\"s\": \"NVIDIA\", \"p\": \"invests_in\", \"o\": \"Nebius\", \"status\": \"actual\"}, ...]}
Only labelled items count. The items come from --input; without it from the file beside GOLD that is named like it
(gold.jsonl, gold.items.jsonl), else from the sample digest.

Examples:
  tieline eval gold.jsonl --input week.txt           the figures
  tieline eval gold.jsonl --by-predicate --errors    where it goes wrong: 20 errors with their sentences
  tieline eval gold.jsonl --errors 500 | less
  tieline eval gold.jsonl --measure rules/measured.toml   how often each rule is right: gives claims their confidence
  tieline eval gold.jsonl --min-claims 0.5           exit code 1 when F1 of claims is below

The figures are those of the record files that `tieline run` writes.";

/// Score what is found against labels: precision, recall and F1 of entities and claims
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Eval {
    /// Labels, one item a line
    #[arg(required = true, value_name = "GOLD")]
    gold: Vec<PathBuf>,
    /// The labelled items: files, folders or patterns
    #[arg(long, short, value_name = "ITEMS")]
    input: Vec<OsString>,
    /// Show the figures of every predicate
    #[arg(long)]
    by_predicate: bool,
    /// Show the first N things that went wrong, each with its sentence
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "20", default_value = "0", hide_default_value = true)]
    errors: usize,
    /// Print the figures, and the errors asked for, as JSON
    #[arg(long)]
    json: bool,
    /// Exit with 1 when F1 of claims is below this figure, 0 to 1
    #[arg(long, value_name = "F")]
    min_claims: Option<f64>,
    /// Write into this file how often each rule was right
    #[arg(long, value_name = "FILE")]
    measure: Option<PathBuf>,
    #[command(flatten)]
    knowledge: Knowledge,
}

impl Eval {
    /// Reads labels and items, and scores.
    pub fn obey(self, common: &Common) -> Outcome {
        let gold = self.labels()?;
        let (lexicon, rulebook) = self.knowledge.load()?;
        let read = inputs::read(&self.items(), common)?;
        let bad = inputs::unread(&read.outcome) || !gold.faults.is_empty();
        let graph = reading::graph(read.outcome.items, &lexicon, &rulebook, common);
        missing(&gold, &graph);
        let found = Found::of(&graph).map_err(|error| Trouble::new(error.to_string()))?;
        let report = eval::score(&gold.items, &found);
        if let Some(file) = &self.measure {
            let written = std::fs::write(file, eval::measured(&report.rules));
            written.map_err(|e| Trouble::new(format!("{}: cannot be written: {e}", file.display())))?;
        }
        if self.json {
            self.json(&report)?;
        } else {
            self.print(&report, &graph)?;
        }
        let low = self.min_claims.is_some_and(|least| report.scores.claims.f1 < least);
        Ok(if bad {
            Answer::Bad
        } else if low {
            Answer::Nothing
        } else {
            Answer::Found
        })
    }

    fn labels(&self) -> Result<Gold, Trouble> {
        let mut gold = Gold::default();
        for file in &self.gold {
            let text = std::fs::read_to_string(file)
                .map_err(|error| Trouble::new(format!("{}: cannot be read: {error}", file.display())))?;
            let part = Gold::parse(&file.to_string_lossy(), &text);
            gold.items.extend(part.items);
            gold.faults.extend(part.faults);
        }
        for fault in &gold.faults {
            screen::say(format_args!("{fault}"));
        }
        if gold.items.is_empty() {
            return Err(Trouble::new("no labels: GOLD needs one item a line, see `tieline help eval`"));
        }
        Ok(gold)
    }

    fn items(&self) -> Vec<OsString> {
        if !self.input.is_empty() {
            return self.input.clone();
        }
        self.gold.iter().filter_map(|gold| beside(gold)).map(PathBuf::into_os_string).collect()
    }

    fn json(&self, report: &Report) -> Result<(), Trouble> {
        let mut value = serde_json::to_value(&report.scores).map_err(std::io::Error::from)?;
        if let (Some(object), true) = (value.as_object_mut(), self.errors > 0) {
            let errors: Vec<&Miss> = report.misses.iter().take(self.errors).collect();
            object.insert("errors".into(), serde_json::to_value(errors).map_err(std::io::Error::from)?);
        }
        screen::json(&value)?;
        Ok(())
    }

    fn print(&self, report: &Report, graph: &Graph) -> Result<(), Trouble> {
        let mut out = screen::out();
        let scores = &report.scores;
        for (name, prf) in [
            ("entities", scores.entities),
            ("entities, any type", scores.entities_untyped),
            ("claims", scores.claims),
            ("pairs", scores.pairs),
        ] {
            writeln!(out, "{}", row(name, prf))?;
        }
        writeln!(out, "{}", accuracies(scores))?;
        if self.by_predicate {
            writeln!(out)?;
            for (predicate, prf) in &scores.by_predicate {
                writeln!(out, "{}", row(predicate, *prf))?;
            }
        }
        errors(&mut out, &report.misses, self.errors, graph)?;
        out.flush()?;
        Ok(())
    }
}

/// `gold.items.jsonl` beside `gold.jsonl`.
fn beside(gold: &Path) -> Option<PathBuf> {
    Some(gold.with_extension("items.jsonl")).filter(|file| file.is_file())
}

/// Says which labelled items are in no input: all their labels count as missed.
fn missing(gold: &Gold, graph: &Graph) {
    let known: HashMap<&str, ()> = graph.items().iter().map(|node| (node.item.id.as_str(), ())).collect();
    let lost: Vec<&str> =
        gold.items.iter().map(|item| item.item.as_str()).filter(|id| !known.contains_key(id)).collect();
    if let Some(first) = lost.first() {
        let (lost, all) = (lost.len(), gold.items.len());
        screen::say(format_args!(
            "{lost} of {all} labelled items are in no input, `{first}` first: they count as missed"
        ));
    }
}

fn row(name: &str, prf: Prf) -> String {
    let Prf { precision, recall, f1, tp, fp, missed } = prf;
    format!(
        "{name:18}  P {precision:.3}  R {recall:.3}  F1 {f1:.3}   {tp:>5} right {fp:>5} wrong {missed:>5} missed"
    )
}

fn accuracies(scores: &Scores) -> String {
    let share = |share: Option<f64>| share.map_or("-".to_owned(), |share| format!("{share:.3}"));
    format!(
        "status right {}, amounts right {}, of the right claims; {}",
        share(scores.status_accuracy),
        share(scores.amount_accuracy),
        screen::count(scores.items, "labelled item")
    )
}

/// The first errors, those of one item together.
fn errors(out: &mut impl Write, misses: &[Miss], most: usize, graph: &Graph) -> std::io::Result<()> {
    let items: HashMap<&str, &Item> =
        graph.items().iter().map(|node| (node.item.id.as_str(), &node.item)).collect();
    let mut last = ("", "");
    for miss in misses.iter().take(most) {
        let item = items.get(miss.item.as_str());
        let told = || item.map(|item| eval::telling(item, &miss.about)).unwrap_or_default();
        let sentence = miss.sentence.as_deref().unwrap_or_else(told);
        if last != (miss.item.as_str(), sentence) {
            writeln!(out, "\n{}  {}", miss.item, sentence.replace(['\n', '\r'], " "))?;
            last = (&miss.item, sentence);
        }
        let by = miss.by.as_ref().map(|by| format!("   by {by}")).unwrap_or_default();
        writeln!(out, "    {:13}  {}{by}", word(miss.kind), miss.what)?;
    }
    if misses.len() > most && most > 0 {
        writeln!(out, "\n{} more: --errors {}", misses.len() - most, misses.len())?;
    }
    Ok(())
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::WrongEntity => "wrong entity",
        Kind::WrongType => "wrong type",
        Kind::MissedEntity => "missed entity",
        Kind::WrongClaim => "wrong claim",
        Kind::MissedClaim => "missed claim",
    }
}
