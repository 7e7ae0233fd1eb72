//! The screen: stdout for answers, stderr for the rest, colours only where a person looks on.

use std::fmt::Arguments;
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

/// Stdout, buffered. Write errors come back as errors, so that a closed pipe ends the program quietly.
pub fn out() -> BufWriter<StdoutLock<'static>> {
    BufWriter::new(io::stdout().lock())
}

/// One line on stderr. Where stderr is closed there is nobody to tell.
pub fn say(line: Arguments<'_>) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Writes a value as one line of JSON.
pub fn json(value: &impl serde::Serialize) -> io::Result<()> {
    let mut out = out();
    serde_json::to_writer(&mut out, value).map_err(io::Error::from)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// True when stderr is a terminal, where a progress bar makes sense.
pub fn watched() -> bool {
    io::stderr().is_terminal()
}

/// True when stdout is a terminal that may be written to in bold.
pub fn bold() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}

/// `1 item`, `2 items`.
pub fn count(number: usize, one: &str) -> String {
    match (number, one.strip_suffix('y')) {
        (1, _) => format!("1 {one}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        _ => format!("{number} {one}s"),
    }
}
