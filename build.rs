//! Compiles the knowledge files and the sample digest into the binary: lists every file of `entities/`, `rules/` and
//! `data/`, so that a new file needs no list edited elsewhere and the binary works from any folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(var("CARGO_MANIFEST_DIR")?);
    let mut code = String::new();
    const KNOWLEDGE: &[&str] = &["toml", "txt"];
    const ITEMS: &[&str] = &["txt", "md", "jsonl", "json", "csv"];
    for (constant, folder, endings) in
        [("ENTITIES", "entities", KNOWLEDGE), ("RULES", "rules", KNOWLEDGE), ("DATA", "data", ITEMS)]
    {
        let mut files = Vec::new();
        walk(&root.join(folder), endings, &mut files)?;
        println!("cargo::rerun-if-changed={folder}");
        list(constant, &root, files, &mut code)?;
    }
    fs::write(PathBuf::from(var("OUT_DIR")?).join("embedded.rs"), code)
}

fn var(name: &str) -> io::Result<String> {
    env::var(name).map_err(|e| io::Error::other(format!("{name}: {e}")))
}

/// Collects the files with these endings below a folder, read-me files left out; a folder that is not there holds none.
fn walk(folder: &Path, endings: &[&str], files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, endings, files)?;
        } else if path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending))
            && path.file_stem().is_none_or(|stem| stem != "README")
        {
            files.push(path);
        }
    }
    Ok(())
}

/// Writes one constant: pairs of the path (relative, with `/`) and the text, sorted by path.
fn list(constant: &str, root: &Path, files: Vec<PathBuf>, code: &mut String) -> io::Result<()> {
    let mut rows: Vec<String> = Vec::new();
    for file in files {
        let short = file.strip_prefix(root).map_err(io::Error::other)?;
        let parts: Vec<_> = short.iter().map(|p| p.to_string_lossy()).collect();
        rows.push(parts.join("/"));
    }
    rows.sort();
    let mut body = String::new();
    for short in &rows {
        // The folder is named at compile time, so that a build folder that was copied from elsewhere reads the files here.
        let here = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?})", format!("/{short}"));
        writeln!(body, "    ({short:?}, include_str!({here})),").map_err(io::Error::other)?;
    }
    writeln!(
        code,
        "/// The files of `{}`: path and text, sorted by path.\npub const {constant}: &[(&str, &str)] = &[\n{body}];",
        constant.to_lowercase()
    )
    .map_err(io::Error::other)
}
