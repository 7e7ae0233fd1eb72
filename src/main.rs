//! The command line: parses what the user asks and hands it to the verb.

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    cli::Cli::parse().obey()
}
