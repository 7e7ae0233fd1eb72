//! Candidates: what a rule has found in a sentence, before statuses and values are read.

use crate::claim::{Predicate, Status};

/// The second end of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// A mention, by index.
    Mention(usize),
    /// A quantity, by index.
    Figure(usize),
    /// A value that the text does not give ("raises a round").
    Open,
}

/// A claim in the making; indices are into the lists of the scene.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The relation.
    pub predicate: Predicate,
    /// The subject's mention.
    pub subject: usize,
    /// The object or value.
    pub object: End,
    /// `predicate.frame: "phrase"`, or the engine rule's name.
    pub rule: String,
    /// The frame's id.
    pub frame: String,
    /// The clause whose verb fired or governs, if there is one.
    pub clause: Option<usize>,
    /// The token of the trigger.
    pub trigger: usize,
    /// The status that the phrase itself carries.
    pub status: Option<Status>,
    /// What changes hands, as written.
    pub product: Option<String>,
    /// The former provider's mention.
    pub from: Option<usize>,
    /// The office, as written.
    pub role: Option<String>,
    /// The figure's name.
    pub metric: Option<String>,
    /// True when the figure goes down.
    pub falling: bool,
}

impl Candidate {
    /// A candidate with nothing but its ends.
    pub fn new(
        predicate: Predicate,
        subject: usize,
        object: End,
        frame: &str,
        phrase: &str,
        trigger: usize,
    ) -> Candidate {
        Candidate {
            predicate,
            subject,
            object,
            rule: format!("{frame}: \"{phrase}\""),
            frame: frame.to_string(),
            clause: None,
            trigger,
            status: None,
            product: None,
            from: None,
            role: None,
            metric: None,
            falling: false,
        }
    }
}
