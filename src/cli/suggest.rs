//! `tieline suggest`: names that no dictionary entry has, ready to be pasted into one.

use super::knowledge::Knowledge;
use super::{Answer, Common, Outcome, Trouble, inputs, quote, reading, screen};
use std::ffi::OsString;
use std::io::{self, Write};
use tieline::suggest::{Suggestion, suggest};

const AFTER: &str = "\
Names come from rules of discovery (\"a startup called ...\"), and from capitalised words that are no mention, no ordinary
word, not only at the beginning of sentences, and in two items at least. A type and a file are guesses: look at them.

Examples:
  tieline suggest                              what the sample digest names and no dictionary has
  tieline suggest news/ --top 50               the fifty names that most items of a folder have
  tieline suggest news/ --json | jq -r .entry  only the entries
  tieline suggest news/ --entities my/entities what dictionaries of yours do not have

Paste an entry into its file below entities/, in alphabetical order of ids, then run `tieline check`.
Exit code 1 when there is nothing to suggest.";

/// Rank the names that no dictionary has, each with sentences and an entry ready to paste
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Suggest {
    /// Files, folders, patterns, or - for standard input [default: the sample digest]
    #[arg(value_name = "INPUT")]
    inputs: Vec<OsString>,
    /// Show at most this many names
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: usize,
    /// Print the suggestions as JSON, one a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    knowledge: Knowledge,
}

impl Suggest {
    /// Reads, ranks, and tells.
    pub fn obey(self, common: &Common) -> Outcome {
        let (lexicon, rulebook) = self.knowledge.load()?;
        let read = inputs::read(&self.inputs, common)?;
        let unread = inputs::unread(&read.outcome);
        let graph = reading::graph(read.outcome.items, &lexicon, &rulebook, common);
        let found = suggest(&graph, &lexicon, self.top);
        if self.json {
            json(&found)?;
        } else {
            print(&found)?;
        }
        if found.is_empty() && !common.quiet {
            let items = screen::count(graph.items().len(), "item");
            screen::say(format_args!("the dictionaries have every name of {items}"));
        }
        Ok(match (unread, found.is_empty()) {
            (true, _) => Answer::Bad,
            (_, true) => Answer::Nothing,
            _ => Answer::Found,
        })
    }
}

fn json(found: &[Suggestion]) -> Result<(), Trouble> {
    let mut out = screen::out();
    for suggestion in found {
        serde_json::to_writer(&mut out, suggestion).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}

fn print(found: &[Suggestion]) -> Result<(), Trouble> {
    let mut out = screen::out();
    let bold = screen::bold();
    for suggestion in found {
        one(&mut out, suggestion, bold)?;
    }
    out.flush()?;
    Ok(())
}

fn one(out: &mut impl Write, s: &Suggestion, bold: bool) -> io::Result<()> {
    let (mentions, items) = (screen::count(s.mentions, "mention"), screen::count(s.items, "item"));
    let via: Vec<String> = s.via.iter().map(|(rule, count)| format!("{rule} ({count})")).collect();
    let beside: Vec<String> = s.beside.iter().map(|b| format!("{} ({})", b.name, b.sentences)).collect();
    writeln!(out, "{}  {}, {mentions} in {items}", quote::strong(&s.name, bold), s.ty.as_str())?;
    writeln!(out, "  found by  {}", via.join(", "))?;
    if !beside.is_empty() {
        writeln!(out, "  beside    {}", beside.join(", "))?;
    }
    for sample in &s.samples {
        writeln!(out, "  “{}”  item {}", sample.text, sample.item)?;
    }
    writeln!(out, "  {}:", s.file)?;
    for line in s.entry.lines() {
        writeln!(out, "    {line}")?;
    }
    writeln!(out)
}
