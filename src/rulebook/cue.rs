//! Cues: the words that say how far a claim is true, and the verbs of saying.

use crate::claim::Status;
use crate::text::grammar::lexis::{Lemma, Lexis};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// Compiled cues.
#[derive(Debug, Default)]
pub struct Cues {
    /// Governing verbs and nouns with the status they give to what they govern.
    pub status: HashMap<Lemma, Status>,
    /// Governors of an infinitive that is still to come, facts themselves ("agreed to buy").
    pub agreed: HashSet<Lemma>,
    /// Words that make everything in their sentence reported.
    pub reported: HashSet<Lemma>,
    /// Verbs of saying: their subject is the attribution.
    pub saying: HashSet<Lemma>,
    /// Conjunctions after which nothing is asserted.
    pub conditional: HashSet<Lemma>,
    /// Modals with the status they give.
    pub modal: HashMap<Lemma, Status>,
}

/// `rules/status.toml` as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    planned: Vec<String>,
    actual: Vec<String>,
    agreed: Vec<String>,
    ended: Vec<String>,
    denied: Vec<String>,
    reported: Vec<String>,
    saying: Vec<String>,
    conditional: Vec<String>,
    modal_planned: Vec<String>,
    modal_reported: Vec<String>,
}

impl Written {
    /// Compiles the cues; their words go into the lexis.
    pub fn compile(self, lexis: &mut Lexis) -> Cues {
        let mut cues = Cues::default();
        let lists = [
            (self.planned, Status::Planned),
            (self.actual, Status::Actual),
            (self.ended, Status::Ended),
            (self.denied, Status::Denied),
        ];
        for (words, status) in lists {
            for word in words {
                cues.status.insert(lexis.word(&word), status);
            }
        }
        cues.agreed = self.agreed.iter().map(|w| lexis.word(w)).collect();
        cues.reported = self.reported.iter().map(|w| lexis.word(w)).collect();
        cues.saying = self.saying.iter().map(|w| lexis.word(w)).collect();
        cues.conditional = self.conditional.iter().map(|w| lexis.word(w)).collect();
        for (words, status) in
            [(self.modal_planned, Status::Planned), (self.modal_reported, Status::Reported)]
        {
            for word in words {
                cues.modal.insert(lexis.word(&word), status);
            }
        }
        cues
    }
}
