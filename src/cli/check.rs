//! `tieline check`: lints and proves the dictionaries and rules.

use super::knowledge::Knowledge;
use super::{Answer, Common, Outcome, Trouble, screen};
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use tieline::check::{self, Dictionaries, Finding, RuleFiles, Rules};

const AFTER: &str = "\
Every frame of rules/claims proves itself by its examples:
  yes = [\"{s:NVIDIA} is putting {amount:$2B} into {o:Nebius}\", \"[planned] {s:SoftBank} plans to buy {o:Ampere}\"]
  no  = [\"{company:Apple} invested heavily in AI, {company:Google} said\"]
A brace plants a mention and says what it is to the claim: {s:..} {o:..} {from:..}, with the first type that the frame
allows or the one you write ({s/person:Musk}, {o/product:B300}); {company:..} {person:..} {product:..} ... only stand
there. {value:..} {amount:..} {quantity:..} {stake:..} {valuation:..} {role:..} {round:..} assert what the claim says
besides. Several {s:..} or {o:..} assert every pair. A `yes` must say exactly what it asserts, by a phrase of its own
frame; a `no` must say nothing of the frame's predicate; a phrase that no `yes` needs is refused.

Examples:
  tieline check                                      ./entities and ./rules where they are, else what is built in
  tieline check --only invests_in                    one predicate, for quick work on it
  tieline check --only invests_in.round --explain    one frame; failures show how their sentence was parsed
  tieline check --rules my/rules --entities my/entities";

/// Lint every dictionary and rule file, and prove the rules by their own examples
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Check {
    #[command(flatten)]
    knowledge: Knowledge,
    /// Only this predicate (`acquires`) or frame (`acquires.buy`), and no dictionaries
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Show beneath each failure how the sentence was parsed
    #[arg(long)]
    explain: bool,
    /// Print the problems as JSON
    #[arg(long)]
    json: bool,
}

/// The answer for programs.
#[derive(Serialize)]
struct Report<'a> {
    problems: Vec<Finding>,
    frames: usize,
    phrases: usize,
    examples: usize,
    entities: usize,
    themes: usize,
    rules: &'a str,
    dictionaries: Option<&'a str>,
}

impl Check {
    /// Runs the check: found when all is well.
    pub fn obey(self, common: &Common) -> Outcome {
        let rules = folder(self.knowledge.rules.as_deref(), "rules");
        let entities = folder(self.knowledge.entities.as_deref(), "entities");
        let mut proved = self.rules(rules.as_deref())?;
        name_files(&mut proved, rules.as_deref());
        let listed = self.only.is_none().then(|| check::dictionaries(entities.as_deref()));
        let clean = proved.findings.is_empty() && listed.as_ref().is_none_or(|d| wrong(d) == 0);
        let shown = |dir: &Option<PathBuf>| {
            dir.as_ref().map_or("built in".to_owned(), |dir| dir.display().to_string())
        };
        if self.json {
            json(&proved, listed.as_ref(), &shown(&rules), &shown(&entities))?;
        } else {
            print(&proved, listed.as_ref())?;
        }
        if !common.quiet && !self.json {
            summary(&proved, listed.as_ref(), &shown(&rules), &shown(&entities));
        }
        Ok(if clean { Answer::Found } else { Answer::Bad })
    }

    fn rules(&self, dir: Option<&Path>) -> Result<Rules, Trouble> {
        let files = match dir {
            None => RuleFiles::embedded(),
            Some(dir) => RuleFiles::load(dir).map_err(|(path, error)| {
                Trouble::new(format!("{}: cannot be read: {error}", path.display()))
            })?,
        };
        Ok(check::rules(&files, self.only.as_deref(), self.explain))
    }
}

/// The folder that is asked for, else the one of that name here, else none: what is built in.
fn folder(asked: Option<&Path>, here: &str) -> Option<PathBuf> {
    let here = Path::new(here);
    asked.map(Path::to_owned).or_else(|| here.is_dir().then(|| here.to_owned()))
}

/// Names the files by the folder that the user named.
fn name_files(rules: &mut Rules, dir: Option<&Path>) {
    let Some(dir) = dir else { return };
    for finding in &mut rules.findings {
        if let Some(short) = finding.file.strip_prefix("rules/") {
            finding.file = dir.join(short).display().to_string();
        }
    }
}

fn print(rules: &Rules, dictionaries: Option<&Dictionaries>) -> Result<(), Trouble> {
    let mut out = screen::out();
    let entries = dictionaries.iter().flat_map(|d| &d.findings);
    for finding in rules.findings.iter().chain(entries) {
        writeln!(out, "{finding}")?;
    }
    for problem in dictionaries.iter().flat_map(|d| &d.problems.0) {
        writeln!(out, "{}\n", problem.render())?;
    }
    out.flush()?;
    Ok(())
}

/// The number of things wrong with the dictionaries.
fn wrong(listed: &Dictionaries) -> usize {
    listed.problems.0.len() + listed.findings.len()
}

fn summary(rules: &Rules, dictionaries: Option<&Dictionaries>, from: &str, entities: &str) {
    let verdict = |problems: usize| match problems {
        0 => "no problem".to_owned(),
        some => screen::count(some, "problem"),
    };
    let counts = [(rules.frames, "frame"), (rules.phrases, "phrase"), (rules.examples, "example")];
    let counts: Vec<String> = counts.iter().map(|(number, one)| screen::count(*number, one)).collect();
    let found = verdict(rules.findings.len());
    screen::say(format_args!("rules         {}: {found}   ({from})", counts.join(", ")));
    if let Some(listed) = dictionaries {
        let counts = format!(
            "{}, {}",
            screen::count(listed.entities, "entity"),
            screen::count(listed.themes, "theme")
        );
        let found = verdict(wrong(listed));
        screen::say(format_args!("dictionaries  {counts}: {found}   ({entities})"));
    }
}

fn json(rules: &Rules, listed: Option<&Dictionaries>, from: &str, entities: &str) -> Result<(), Trouble> {
    let told = |problem: &tieline::lexicon::Problem| {
        let finding = Finding::new(&problem.file, problem.line, problem.what.as_str());
        if problem.hint.is_empty() { finding } else { finding.note(problem.hint.as_str()) }
    };
    let mut problems = rules.findings.clone();
    problems.extend(listed.iter().flat_map(|d| d.findings.iter().cloned()));
    problems.extend(listed.iter().flat_map(|d| &d.problems.0).map(told));
    screen::json(&Report {
        problems,
        frames: rules.frames,
        phrases: rules.phrases,
        examples: rules.examples,
        entities: listed.map_or(0, |d| d.entities),
        themes: listed.map_or(0, |d| d.themes),
        rules: from,
        dictionaries: listed.map(|_| entities),
    })?;
    Ok(())
}
