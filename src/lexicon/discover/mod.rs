//! Discovery of names that no entry has: one file a family of rules.

use super::matcher::Scan;
use super::{Lexicon, Mention};

/// Adds to the known mentions of an item the names that its own sentences introduce.
pub fn join(_lexicon: &Lexicon, _scan: &Scan<'_>, known: Vec<Mention>) -> Vec<Mention> {
    known
}
