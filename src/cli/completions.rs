//! `tieline completions`: what a shell needs to complete verbs and options.

use super::{Answer, Cli, Outcome, screen};
use clap::CommandFactory;
use std::io::Write;

const AFTER: &str = "\
Examples:
  tieline completions bash > ~/.local/share/bash-completion/completions/tieline
  tieline completions zsh > ~/.zfunc/_tieline
  tieline completions fish > ~/.config/fish/completions/tieline.fish";

/// Print completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Completions {
    /// The shell
    shell: clap_complete::Shell,
}

impl Completions {
    /// Prints them.
    pub fn obey(self) -> Outcome {
        // Into memory first: the generator panics on a closed pipe.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "tieline", &mut script);
        let mut out = screen::out();
        out.write_all(&script)?;
        out.flush()?;
        Ok(Answer::Found)
    }
}
