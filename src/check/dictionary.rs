//! The check of dictionaries: all that the lexicon refuses, and the proof of what an entry says of itself.

use crate::lexicon::{Lexicon, Problems};
use std::path::Path;

/// What the check of dictionaries came to.
#[derive(Debug, Default)]
pub struct Dictionaries {
    /// All that the lexicon refuses or warns of.
    pub problems: Problems,
    /// Entities in the dictionaries; 0 when they cannot be loaded.
    pub entities: usize,
    /// Themes; 0 when they cannot be loaded.
    pub themes: usize,
}

/// Checks a folder of dictionaries, or without one those that are compiled in.
pub fn dictionaries(dir: Option<&Path>) -> Dictionaries {
    match dir.map_or_else(Lexicon::embedded, Lexicon::load) {
        Ok(lexicon) => Dictionaries {
            problems: lexicon.warnings().clone(),
            entities: lexicon.entities().count(),
            themes: lexicon.counts().0,
        },
        Err(problems) => Dictionaries { problems, ..Dictionaries::default() },
    }
}
