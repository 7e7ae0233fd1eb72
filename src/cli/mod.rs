//! The command line, one file a verb. Only these files print: answers to stdout, progress and faults to stderr.

mod answer;
mod check;
mod completions;
mod diff;
mod eval;
mod inputs;
mod knowledge;
mod names;
mod quote;
mod reading;
mod run;
mod screen;
mod suggest;
mod why;
mod why_not;

pub use answer::{Answer, Outcome, Trouble};

use clap::{Parser, Subcommand};
use std::process::ExitCode;

const AFTER: &str = "\
Examples:
  tieline                                    read the sample digest, write everything into out/
  tieline run news/*.txt -o week             read digests, write the tables and diagrams of the week
  tieline why NVIDIA invests_in _            whom does NVIDIA finance, in whose words
  tieline why-not NVIDIA acquires Run:ai     why is there no such tie? which rule came nearest?
  tieline suggest news/                      names that no dictionary has yet, ready to paste
  tieline check                              prove the dictionaries and rules by their own examples
  tieline eval gold.jsonl --by-predicate     how often it is right, against labels of yours
  tieline diff before after                  what a change of dictionaries or rules did

Exit codes: 0 done or found, 1 nothing found, 2 trouble (unreadable input, bad knowledge, faults with --strict).
`tieline help VERB` tells more of each.";

/// Reads news digests and writes down who is tied to whom, each tie with the sentence that says so.
///
/// Without a verb it does `tieline run`: it reads the sample digest and writes everything into out/.
#[derive(Debug, Parser)]
#[command(name = "tieline", version, after_help = AFTER, disable_help_subcommand = false)]
pub struct Cli {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    common: Common,
}

/// What every verb takes.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// Say nothing on stderr but what goes wrong
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Use this many threads [default: all cores]; the answer is the same with any number
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Run(run::Run),
    Why(why::Why),
    Check(check::Check),
    Eval(eval::Eval),
    Suggest(suggest::Suggest),
    WhyNot(why_not::WhyNot),
    Diff(diff::Diff),
    Completions(completions::Completions),
}

impl Cli {
    /// Does what is asked, on as many threads as asked, and says how it went.
    pub fn obey(self) -> ExitCode {
        let mut pool = rayon::ThreadPoolBuilder::new();
        if let Some(threads) = self.common.threads {
            pool = pool.num_threads(threads.into());
        }
        let outcome = match pool.build() {
            Ok(pool) => pool.install(|| self.verb()),
            Err(error) => Err(Trouble::new(format!("no threads can be started: {error}"))),
        };
        answer::code(outcome)
    }

    fn verb(self) -> Outcome {
        match self.verb {
            Some(Verb::Run(run)) => run.obey(&self.common),
            Some(Verb::Why(why)) => why.obey(&self.common),
            Some(Verb::Check(check)) => check.obey(&self.common),
            Some(Verb::Eval(eval)) => eval.obey(&self.common),
            Some(Verb::Suggest(suggest)) => suggest.obey(&self.common),
            Some(Verb::WhyNot(why_not)) => why_not.obey(&self.common),
            Some(Verb::Diff(diff)) => diff.obey(&self.common),
            Some(Verb::Completions(completions)) => completions.obey(),
            None => run::Run::sample().obey(&self.common),
        }
    }
}
