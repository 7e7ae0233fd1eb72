//! Bounds before and behind figures of all families.

use super::{Bound, figures};

#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "about {}", "nearly {}", "around {}", "roughly {}", "some {}", "~{}", "almost {}",
    "approximately {}", "an estimated {}", "{} or so", "close to {}",
];
#[rustfmt::skip]
const UP_TO: &[&str] = &[
    "up to {}", "as much as {}", "as many as {}", "under {}", "less than {}", "fewer than {}",
    "below {}", "at most {}", "no more than {}", "up to an additional {}", "{} or less",
    "a maximum of {}", "just shy of {}",
];
#[rustfmt::skip]
const AT_LEAST: &[&str] = &[
    "at least {}", "more than {}", "over {}", "above {}", "at minimum {}", "{} or more",
    "upwards of {}", "in excess of {}", "no less than {}", "exceeding {}", "north of {}",
    "a minimum of {}", "{}+", "{}-plus", "as little as {}",
];
#[rustfmt::skip]
const EXACT: &[&str] = &[
    "exactly {}", "for {}", "a {}", "to {}", "part of {}", "the {}",
];

#[test]
fn words_around_figures() {
    for (rows, bound) in
        [(ABOUT, Bound::About), (UP_TO, Bound::UpTo), (AT_LEAST, Bound::AtLeast), (EXACT, Bound::Exact)]
    {
        for row in rows {
            for figure in ["$30 billion", "48%", "6 GW", "€12.5m", "40 million dollars"] {
                let text = format!("They expect {} there.", row.replace("{}", figure));
                let found = figures(&text);
                assert_eq!(found.len(), 1, "{text}");
                assert_eq!(found[0].measure.bound, bound, "{text}");
                let raw = &text[found[0].span.start..found[0].span.end];
                assert!(raw.starts_with(figure), "{raw} in {text}");
            }
        }
    }
}

#[test]
fn bound_words_stay_outside() {
    let text = "It costs about $5 and more than 10 people agree";
    let raw: Vec<_> = figures(text).iter().map(|q| &text[q.span.start..q.span.end]).collect();
    assert_eq!(raw, ["$5", "10 people"]);
}
