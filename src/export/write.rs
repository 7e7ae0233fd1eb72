//! Writing a file so that a reader sees the old one or the new one, never half of it.

use super::Format;
use crate::graph::Graph;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file that could not be written, and why.
#[derive(Debug)]
pub struct ExportError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub cause: io::Error,
}

impl std::fmt::Display for ExportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (path, cause) = (self.path.display(), &self.cause);
        write!(f, "{path}: cannot write it: {cause}; {}", advice(cause.kind()))
    }
}

impl std::error::Error for ExportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

fn advice(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "choose a folder that you may write to"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room on the disk, then run again",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "a file is in the way: move it, or choose another folder"
        }
        io::ErrorKind::IsADirectory | io::ErrorKind::DirectoryNotEmpty => {
            "a folder is in the way: move it, or choose another folder"
        }
        _ => "check the folder, or choose another one",
    }
}

/// Makes the folder, and those above it.
pub(super) fn folder(dir: &Path) -> Result<(), ExportError> {
    fs::create_dir_all(dir).map_err(|cause| ExportError { path: dir.to_owned(), cause })
}

/// Renders into a temporary file beside the final one, then renames it. Out: the final path.
pub(super) fn file(dir: &Path, format: &Format, graph: &Graph) -> Result<PathBuf, ExportError> {
    let path = dir.join(format.file);
    let part = dir.join(format!(".{}.{}.part", format.file, std::process::id()));
    let written = render(&part, format, graph).and_then(|()| fs::rename(&part, &path));
    match written {
        Ok(()) => Ok(path),
        Err(cause) => {
            // The error that matters is the first one; the leftover may not even exist.
            let _ = fs::remove_file(&part);
            Err(ExportError { path, cause })
        }
    }
}

fn render(part: &Path, format: &Format, graph: &Graph) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, File::create(part)?);
    (format.render)(graph, &mut out)?;
    out.flush()
}
