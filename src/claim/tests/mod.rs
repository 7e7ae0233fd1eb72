//! Tables of texts: what each of them asserts, and what it does not.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod anaphora;
mod laws;
mod metrics;
mod notation;
mod nouns;
mod statuses;
mod values;

use notation::claims;

/// Each text with its claims, a line a claim, in reading order.
fn said(table: &[(&str, &[&str])]) {
    for (written, expected) in table {
        assert_eq!(claims(written), *expected, "{written}");
    }
}
