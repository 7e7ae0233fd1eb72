//! What a verb reads: the inputs that the user names, or the sample digest.

use super::{Common, Trouble, screen};
use std::ffi::OsString;
use std::path::Path;
use tieline::item::{self, Input, ReadOutcome};

/// The folder of the sample digest.
const SAMPLE: &str = "data";

/// What was read, and from where in words.
pub struct Read {
    /// Items and faults.
    pub outcome: ReadOutcome,
    /// "data/", "the sample digest", "3 files".
    pub from: String,
}

/// Reads the inputs; without any the sample digest: `data/` where it is, else the one that is built in. Faults go to stderr.
pub fn read(inputs: &[OsString], common: &Common) -> Result<Read, Trouble> {
    let read = if inputs.is_empty() { sample()? } else { named(inputs) };
    for fault in &read.outcome.faults {
        screen::say(format_args!("{fault}"));
    }
    if inputs.is_empty() && !common.quiet {
        screen::say(format_args!("no input named: reading {}", read.from));
    }
    Ok(read)
}

fn named(inputs: &[OsString]) -> Read {
    let inputs: Vec<Input> = inputs.iter().map(|input| Input::from(input.as_os_str())).collect();
    let outcome = item::read(&inputs);
    let from = screen::count(outcome.files.len(), "file");
    Read { outcome, from }
}

fn sample() -> Result<Read, Trouble> {
    if Path::new(SAMPLE).is_dir() {
        let outcome = item::read(&[Input::Path(SAMPLE.into())]);
        if !outcome.items.is_empty() {
            return Ok(Read { outcome, from: format!("{SAMPLE}/") });
        }
    }
    let files = tieline::embedded::DATA.iter().map(|(path, text)| (*path, text.as_bytes()));
    let outcome = item::parse_all(files);
    if outcome.items.is_empty() {
        return Err(Trouble::new("name a digest to read: this build holds no sample"));
    }
    Ok(Read { outcome, from: "the sample digest that is built in".to_owned() })
}

/// True when an input as a whole could not be read.
pub fn unread(outcome: &ReadOutcome) -> bool {
    outcome.faults.iter().any(|fault| fault.line == 0)
}
