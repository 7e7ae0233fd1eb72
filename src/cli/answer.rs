//! How a verb ends: found, nothing, trouble; and what the shell is told of it.

use super::screen;
use std::io;
use std::process::ExitCode;

/// What a verb came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Done, or found.
    Found,
    /// All went well, and there is nothing.
    Nothing,
    /// What was found is bad: faults, problems. The messages are out already.
    Bad,
}

/// Why a verb could not go on.
#[derive(Debug)]
pub enum Trouble {
    /// A message for the user: what, where, and what to do.
    Said(String),
    /// Stdout failed.
    Screen(io::Error),
}

/// The end of a verb.
pub type Outcome = Result<Answer, Trouble>;

impl Trouble {
    /// Trouble with a message.
    pub fn new(message: impl Into<String>) -> Trouble {
        Trouble::Said(message.into())
    }
}

/// Only stdout is written to with `?`; files bring their own messages.
impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Trouble {
        Trouble::Screen(error)
    }
}

/// The exit code; messages go to stderr. A reader who has seen enough (`| head`) is no trouble.
pub fn code(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(Answer::Found) => ExitCode::SUCCESS,
        Ok(Answer::Nothing) => ExitCode::from(1),
        Ok(Answer::Bad) => ExitCode::from(2),
        Err(Trouble::Screen(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Trouble::Screen(error)) => trouble(&format!("the answer cannot be written: {error}")),
        Err(Trouble::Said(message)) => trouble(&message),
    }
}

fn trouble(message: &str) -> ExitCode {
    screen::say(format_args!("tieline: {message}"));
    ExitCode::from(2)
}
