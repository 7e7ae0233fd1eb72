//! Figures without a number.

use super::{all, none, part, whole};

#[test]
fn magnitudes() {
    whole(&[
        ("multiple billions", "~9", "count"),
        ("multibillion-dollar", "~9", "USD"),
        ("multi-million-euro", "~6", "EUR"),
        ("tens of millions of dollars", "~7", "USD"),
        ("millions of euros", "~6", "EUR"),
        ("several billion dollars", "~9", "USD"),
        ("few hundred thousand", "~5", "count"),
        ("billions", "~9", "count"),
        ("hundreds of thousands", "~5", "count"),
        ("several hundred", "~2", "count"),
        ("couple of million dollars", "~6", "USD"),
    ]);
    part(&[
        ("hundreds of thousands of chips", "hundreds of thousands", "~5", "count", "exact"),
        ("dozens of firms", "dozens", "~1", "count", "exact"),
    ]);
    all("Thousands of firms paid billions", &["Thousands = ~3 count", "billions = ~9 count"]);
    none(&["several firms", "tens", "a multi-year plan", "multiple ways"]);
}
