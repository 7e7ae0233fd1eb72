//! `tieline run`: digests in, records, tables and diagrams out.

use super::knowledge::Knowledge;
use super::{Answer, Common, Outcome, Trouble, inputs, reading, screen};
use serde::Serialize;
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use tieline::export;
use tieline::graph::Graph;
use tieline::item::ReadOutcome;

const AFTER: &str = "\
Formats are told by their content: digest text, Markdown, JSON Lines, CSV, RSS and Atom, HTML, plain text; packed (.gz,
.zst) or not. What cannot be read is one message with file and line; the rest goes on.

Examples:
  tieline run                                   the sample digest: data/ where it is, else the one built in
  tieline run news/ -o week                     every digest below a folder
  tieline run 'news/2026-*.jsonl' --strict      a pattern; exit code 2 when anything in it is malformed
  zcat feed.jsonl.gz | tieline run - --json     standard input; the summary as JSON
  tieline run week.txt --entities my/entities --rules my/rules";

/// Read digests and write who is tied to whom: records, tables, diagrams
#[derive(Debug, Default, clap::Args)]
#[command(after_help = AFTER)]
pub struct Run {
    /// Files, folders, patterns, or - for standard input [default: the sample digest]
    #[arg(value_name = "INPUT")]
    inputs: Vec<OsString>,
    /// Write the files into this folder
    #[arg(long, short, value_name = "DIR", default_value = OUT)]
    out: PathBuf,
    /// Exit with 2 when anything in the input is malformed
    #[arg(long)]
    strict: bool,
    /// Print the summary as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    knowledge: Knowledge,
}

const OUT: &str = "out";

/// What a run came to.
#[derive(Debug, Serialize)]
struct Summary<'a> {
    items: usize,
    stories: usize,
    mentions: usize,
    entities: usize,
    quantities: usize,
    claims: usize,
    edges: usize,
    deals: usize,
    inputs: usize,
    faults: Vec<Fault<'a>>,
    out: String,
    files: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Fault<'a> {
    file: &'a str,
    line: usize,
    what: &'a str,
}

impl Run {
    /// The run that comes of naming no verb.
    pub fn sample() -> Run {
        Run { out: OUT.into(), ..Run::default() }
    }

    /// Reads, links, writes, and says what came of it.
    pub fn obey(self, common: &Common) -> Outcome {
        let (lexicon, rulebook) = self.knowledge.load()?;
        let read = inputs::read(&self.inputs, common)?;
        let ReadOutcome { items, faults, files } = read.outcome;
        let graph = reading::graph(items, &lexicon, &rulebook, common);
        let written =
            export::write_all(&graph, &self.out).map_err(|error| Trouble::new(error.to_string()))?;
        let outcome = ReadOutcome { items: Vec::new(), faults, files };
        let summary = Summary::new(&graph, &outcome, &self.out, &written);
        if self.json {
            screen::json(&summary)?;
        } else if !common.quiet {
            summary.print(&read.from, &self.out)?;
        }
        Ok(match (inputs::unread(&outcome), self.strict && !outcome.faults.is_empty(), summary.items) {
            (true, _, _) | (_, true, _) => Answer::Bad,
            (_, _, 0) => Answer::Nothing,
            _ => Answer::Found,
        })
    }
}

impl<'a> Summary<'a> {
    fn new(graph: &Graph, outcome: &'a ReadOutcome, out: &Path, written: &[PathBuf]) -> Summary<'a> {
        let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
        let faults = &outcome.faults;
        Summary {
            items: graph.items().len(),
            stories: graph.items().iter().enumerate().filter(|(at, item)| item.story == *at).count(),
            mentions: graph.items().iter().map(|item| item.mentions.len()).sum(),
            entities: graph.entities().len(),
            quantities: graph.items().iter().map(|item| item.quantities.len()).sum(),
            claims: graph.claims().len(),
            edges: graph.edges().len(),
            deals: graph.deals().len(),
            inputs: outcome.files.len(),
            faults: faults.iter().map(|f| Fault { file: &f.file, line: f.line, what: &f.what }).collect(),
            out: out.display().to_string(),
            files: written.iter().filter_map(name).collect(),
        }
    }

    fn print(&self, from: &str, out: &Path) -> Result<(), Trouble> {
        let plural = screen::count;
        let rows = [
            ("items", self.items, format!("in {}, from {from}", plural(self.stories, "story"))),
            ("entities", self.entities, format!("in {}", plural(self.mentions, "mention"))),
            ("claims", self.claims, format!("on {}", plural(self.edges, "edge"))),
            ("deals", self.deals, String::new()),
            ("skipped", self.faults.len(), self.skipped()),
            ("files", self.files.len(), format!("in {}", out.join("").display())),
        ];
        let width = rows.iter().map(|(_, number, _)| number.to_string().len()).max().unwrap_or_default();
        let mut screen = screen::out();
        for (name, number, more) in rows {
            writeln!(screen, "{}", format!("{name:8}  {number:>width$}  {more}").trim_end())?;
        }
        for (file, use_for) in [
            ("companies.svg", "the diagram of the companies"),
            ("deals.csv", "the deals, for a spreadsheet"),
            ("edges.csv", "the edges, for a spreadsheet or Gephi"),
            ("claims.jsonl", "every claim with its sentence, for programs"),
        ] {
            if self.files.iter().any(|written| written == file) {
                writeln!(screen, "open      {:<24} {use_for}", out.join(file).display().to_string())?;
            }
        }
        screen.flush()?;
        Ok(())
    }

    fn skipped(&self) -> String {
        let mut files: Vec<&str> = self.faults.iter().map(|fault| fault.file).collect();
        files.dedup();
        match files.len() {
            0 => String::new(),
            some => {
                format!("malformed or unreadable, in {}: each is named above", screen::count(some, "file"))
            }
        }
    }
}
