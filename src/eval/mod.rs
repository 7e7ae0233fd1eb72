//! Evaluation: what was found, held against labels that people made.
//!
//! Labels are gold files in the guide's format; what was found are the records of a run's `mentions.jsonl` and
//! `claims.jsonl`, so that the figures are those of the files a user gets.

mod entities;
mod found;
mod gold;
mod measured;
mod name;
mod relations;
mod score;
mod sentence;
mod tally;
#[cfg(test)]
mod tests;
mod value;

pub use found::{ClaimRecord, Found, FoundError, MentionRecord};
pub use gold::{Gold, GoldClaim, GoldEntity, GoldItem};
pub use measured::measured;
pub use score::{Kind, Miss, Report, Scores, score};
pub use sentence::telling;
pub use tally::{Judged, Prf, Tally};
