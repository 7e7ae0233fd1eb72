//! `tieline diff`: what two output folders say differently.

use super::{Answer, Common, Outcome, Trouble, screen};
use serde::Serialize;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tieline::diff::{self, Change, Counts, Diff as Difference, Kind, Output};

const AFTER: &str = "\
Claims are matched by item, predicate and both ends, edges by predicate and ends, deals by kind and roles; never by id.
Of those in both folders, status, amount and other qualifiers, rule and sentence (of edges and deals also weight, stories
and day) are compared; confidence and offsets are not.

Examples:
  tieline run -o before                        then edit rules/ or entities/
  tieline run --rules rules -o after
  tieline diff before after                    what the edit did, each change with its sentence
  tieline diff before after --json             for programs: one change a line
  tieline diff before after && echo changed    exit code 1 when the folders say the same";

/// Show what a second output folder gained, lost and says otherwise than a first
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Diff {
    /// The folder of the first run
    #[arg(value_name = "OUT_A")]
    before: PathBuf,
    /// The folder of the second run
    #[arg(value_name = "OUT_B")]
    after: PathBuf,
    /// Print the changes as JSON, one a line
    #[arg(long)]
    json: bool,
}

impl Diff {
    /// Compares, and tells.
    pub fn obey(self, common: &Common) -> Outcome {
        let diff = diff::compare(read(&self.before)?, read(&self.after)?);
        let mut out = screen::out();
        if self.json {
            for change in &diff.changes {
                line(&mut out, change)?;
            }
        } else if !diff.changes.is_empty() {
            counts(&mut out, &diff)?;
            let bold = screen::bold();
            diff.changes.iter().try_for_each(|change| print(&mut out, change, bold))?;
        }
        out.flush()?;
        if diff.changes.is_empty() && !common.quiet {
            screen::say(format_args!("both say the same: {}", screen::count(diff.equal, "record")));
        }
        Ok(if diff.changes.is_empty() { Answer::Nothing } else { Answer::Found })
    }
}

fn read(dir: &Path) -> Result<Output, Trouble> {
    Output::read(dir).map_err(|error| Trouble::new(error.to_string()))
}

fn line(out: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// The counts by predicate, claims and edges beside each other; deals below.
fn counts(out: &mut impl Write, diff: &Difference) -> io::Result<()> {
    let counts = diff.counts();
    for kind in Kind::ALL {
        let own: Vec<(&str, Counts)> = counts
            .iter()
            .filter(|((of, _), _)| *of == kind)
            .map(|((_, name), count)| (*name, *count))
            .collect();
        if own.is_empty() {
            continue;
        }
        let title = format!("{}s", kind.as_str());
        writeln!(out, "{title:16}  gained    lost  changed")?;
        let all = own.iter().fold(Counts::default(), |sum, (_, count)| Counts {
            gained: sum.gained + count.gained,
            lost: sum.lost + count.lost,
            changed: sum.changed + count.changed,
        });
        for (name, Counts { gained, lost, changed }) in own.into_iter().chain([("all", all)]) {
            writeln!(out, "  {name:14}  {gained:6}  {lost:6}  {changed:7}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// One change: `+` gained, `-` lost, `~` changed.
fn print(out: &mut impl Write, change: &Change, bold: bool) -> io::Result<()> {
    let record = change.record();
    let sign = match change {
        Change::Gained(_) => '+',
        Change::Lost(_) => '-',
        Change::Changed { .. } => '~',
    };
    let told = super::quote::strong(&record.told, bold);
    writeln!(out, "{sign} {} {told}", record.kind.as_str())?;
    match change {
        Change::Changed { differs, .. } => {
            for d in differs {
                writeln!(out, "    {}: {} -> {}", d.detail, given(&d.before), given(&d.after))?;
            }
        }
        Change::Gained(_) | Change::Lost(_) => {
            let details: Vec<String> =
                record.details.iter().map(|(name, text)| format!("{name} {text}")).collect();
            writeln!(out, "    {}", details.join(", "))?;
        }
    }
    writeln!(out, "    “{}”", record.sentence.split_whitespace().collect::<Vec<_>>().join(" "))?;
    let noun = if record.items.len() == 1 { "item" } else { "items" };
    writeln!(out, "    {noun} {}\n", record.items.join(", "))
}

fn given(text: &str) -> &str {
    if text.is_empty() { "(none)" } else { text }
}
