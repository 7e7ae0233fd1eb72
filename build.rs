//! Compiles the knowledge files into the binary: lists every file of `entities/` and `rules/`, so that a new file needs no
//! list edited elsewhere and the binary works from any folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(var("CARGO_MANIFEST_DIR")?);
    let mut code = String::new();
    for (constant, folder) in [("ENTITIES", "entities"), ("RULES", "rules")] {
        let mut files = Vec::new();
        walk(&root.join(folder), &mut files)?;
        println!("cargo::rerun-if-changed={folder}");
        list(constant, &root, files, &mut code)?;
    }
    fs::write(PathBuf::from(var("OUT_DIR")?).join("embedded.rs"), code)
}

fn var(name: &str) -> io::Result<String> {
    env::var(name).map_err(|e| io::Error::other(format!("{name}: {e}")))
}

/// Collects the knowledge files below a folder; a folder that is not there holds none.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "toml" || e == "txt") {
            files.push(path);
        }
    }
    Ok(())
}

/// Writes one constant: pairs of the path (relative, with `/`) and the text, sorted by path.
fn list(constant: &str, root: &Path, files: Vec<PathBuf>, code: &mut String) -> io::Result<()> {
    let mut rows: Vec<(String, PathBuf)> = Vec::new();
    for file in files {
        let short = file.strip_prefix(root).map_err(io::Error::other)?;
        let parts: Vec<_> = short.iter().map(|p| p.to_string_lossy()).collect();
        rows.push((parts.join("/"), file));
    }
    rows.sort();
    let mut body = String::new();
    for (short, file) in &rows {
        writeln!(body, "    ({short:?}, include_str!({file:?})),").map_err(io::Error::other)?;
    }
    writeln!(
        code,
        "/// The files of `{}`: path and text, sorted by path.\npub const {constant}: &[(&str, &str)] = &[\n{body}];",
        constant.to_lowercase()
    )
    .map_err(io::Error::other)
}
