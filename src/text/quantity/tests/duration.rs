//! Durations in seconds.

use super::{all, none, part, whole};

#[test]
fn spans_of_time() {
    whole(&[
        ("two years", "63072000", "s"),
        ("six months", "15552000", "s"),
        ("18-month", "46656000", "s"),
        ("two weeks later", "1209600", "s"),
        ("eight months earlier", "20736000", "s"),
        ("five years ago", "157680000", "s"),
        ("2,500 simulation hours", "9000000", "s"),
        ("seven consecutive years", "220752000", "s"),
        ("three and a half years", "110376000", "s"),
        ("three decades", "946080000", "s"),
        ("48 hours", "172800", "s"),
        ("24h", "86400", "s"),
        ("30-second", "30", "s"),
        ("20-year-old", "630720000", "s"),
        ("200 ms", "0.2", "s"),
        ("5ms", "0.005", "s"),
        ("3 µs", "0.000003", "s"),
        ("250 picosecond", "0.00000000025", "s"),
        ("3.5 months", "9072000", "s"),
    ]);
    part(&[
        ("two to five years", "two to five years", "63072000", "s", "157680000"),
        ("up to 45 minutes", "45 minutes", "2700", "s", "up to"),
        ("nearly eight years", "eight years", "252288000", "s", "about"),
        ("over five years", "five years", "157680000", "s", "exact"),
        ("more than five years", "five years", "157680000", "s", "at least"),
        ("three years or more", "three years", "94608000", "s", "at least"),
    ]);
}

#[test]
fn no_time() {
    none(&["One day they will see."]);
    all("30 second-hand cars", &["30 second-hand cars = 30 count"]);
    all("10 million GPU hours", &["10 million GPU hours = 10000000 count"]);
}
