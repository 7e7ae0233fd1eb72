//! Knowledge files of a folder: all of them, with their texts, for checks that need the place of a thing.

use std::io;
use std::path::{Path, PathBuf};

/// A file or folder that cannot be read, and why.
pub type Unread = (PathBuf, io::Error);

/// The `.toml` files below a folder: paths relative to it, with `/`, and texts, sorted by path.
pub fn below(dir: &Path) -> Result<Vec<(String, String)>, Unread> {
    let mut files = Vec::new();
    walk(dir, dir, &mut files)?;
    files.sort();
    Ok(files)
}

/// The embedded `.toml` files below a folder, in the same form.
pub fn embedded(files: &[(&str, &str)], folder: &str) -> Vec<(String, String)> {
    let short = |(path, text): &(&str, &str)| {
        let path = path.strip_prefix(folder)?.strip_prefix('/').filter(|path| path.ends_with(".toml"))?;
        Some((path.to_owned(), (*text).to_owned()))
    };
    files.iter().filter_map(short).collect()
}

fn walk(root: &Path, dir: &Path, files: &mut Vec<(String, String)>) -> Result<(), Unread> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        |error| (path, error)
    };
    for entry in std::fs::read_dir(dir).map_err(failed(dir))? {
        let path = entry.map_err(failed(dir))?.path();
        if path.is_dir() {
            walk(root, &path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let text = std::fs::read_to_string(&path).map_err(failed(&path))?;
            let short = path.strip_prefix(root).unwrap_or(&path);
            let parts: Vec<_> = short.iter().map(|part| part.to_string_lossy()).collect();
            files.push((parts.join("/"), text));
        }
    }
    Ok(())
}
