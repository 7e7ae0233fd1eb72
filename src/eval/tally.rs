//! Tallies: right, wrong and missed, and the figures made of them.

use serde::Serialize;

/// What was counted of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found, and in the labels.
    pub right: usize,
    /// Found, and not in the labels.
    pub wrong: usize,
    /// In the labels, and not found.
    pub missed: usize,
}

/// Precision, recall and F1, 0 to 1, rounded to four places; 0 where nothing was counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Prf {
    /// Right among all that was found.
    pub precision: f64,
    /// Right among all that is labelled.
    pub recall: f64,
    /// The harmonic mean of both.
    pub f1: f64,
    /// Right.
    pub tp: usize,
    /// Wrong.
    pub fp: usize,
    /// Missed.
    #[serde(rename = "fn")]
    pub missed: usize,
}

impl Tally {
    /// The figures of a tally.
    pub fn prf(&self) -> Prf {
        let precision = share(self.right, self.right + self.wrong).unwrap_or_default();
        let recall = share(self.right, self.right + self.missed).unwrap_or_default();
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Prf {
            precision: rounded(precision),
            recall: rounded(recall),
            f1: rounded(f1),
            tp: self.right,
            fp: self.wrong,
            missed: self.missed,
        }
    }
}

/// How often a thing was right of the times that it was judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// Times right.
    pub right: usize,
    /// Times judged.
    pub judged: usize,
}

impl Judged {
    /// One more judgement.
    pub fn judge(&mut self, right: bool) {
        self.judged += 1;
        self.right += usize::from(right);
    }

    /// The share that was right, rounded to four places; none when nothing was judged.
    pub fn share(&self) -> Option<f64> {
        share(self.right, self.judged).map(rounded)
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Four places, ties by the exact binary value, as decimal printing rounds.
fn rounded(figure: f64) -> f64 {
    format!("{figure:.4}").parse().unwrap_or(figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_follow_from_the_counts() {
        let prf = Tally { right: 2, wrong: 1, missed: 2 }.prf();
        assert_eq!((prf.precision, prf.recall, prf.f1), (0.6667, 0.5, 0.5714));
        let none = Tally::default().prf();
        assert_eq!((none.precision, none.recall, none.f1), (0.0, 0.0, 0.0));
        assert_eq!(Judged::default().share(), None);
        assert_eq!(Judged { right: 1, judged: 8 }.share(), Some(0.125));
    }
}
