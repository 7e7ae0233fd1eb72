//! Folders to files: all that can be read in them, sorted, without the hidden ones.

use super::{format, unpack};
use std::io;
use std::path::{Path, PathBuf};

/// The readable files below `folder`, sorted by path, and what could not be opened. Hidden files and folders (`.git`) files whose ending
/// names no format, and read-me files, which are about the digests beside them, are passed over. Linked files are taken, linked folders not: they could lead in a circle.
pub(crate) fn walk(folder: &Path) -> (Vec<PathBuf>, Vec<(PathBuf, io::Error)>) {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        if let Err(error) = list(&folder, &mut open, &mut files) {
            errors.push((folder, error));
        }
    }
    files.sort();
    errors.sort_by(|a, b| a.0.cmp(&b.0));
    (files, errors)
}

fn list(folder: &Path, open: &mut Vec<PathBuf>, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') || name.split('.').next() == Some("README") {
            continue;
        }
        if entry.file_type()?.is_dir() {
            open.push(entry.path());
        } else if format::by_ending(unpack::plain_name(&name)).is_some() && entry.path().is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}
