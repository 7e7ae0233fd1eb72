//! Headings of Markdown: their level, and the date that one may hold.

use crate::item::{Misdate, date};
use jiff::civil::Date;

/// The end of a heading in which a date is looked for, in bytes: the longest way of writing one fits.
const REACH: usize = 48;

/// `## Deals ##` → (2, `Deals`).
pub(super) fn split(line: &str) -> Option<(usize, &str)> {
    let line = line.trim();
    let level = line.bytes().take_while(|b| *b == b'#').count();
    let text = &line[level..];
    let text = text.strip_prefix([' ', '\t']).or(text.is_empty().then_some(text))?;
    (1..=6).contains(&level).then(|| (level, text.trim_end_matches('#').trim()))
}

/// The date that stands at the start or the end of a heading, set off by a mark, and what is left without it.
pub(super) fn date(text: &str) -> (Option<Result<Date, Misdate>>, &str) {
    at_start(text).or_else(|| at_end(text)).map_or((None, text), |(date, rest)| (Some(date), rest))
}

fn is_mark(c: char) -> bool {
    " \t-–—:|·•,.()[]".contains(c)
}

type Found<'t> = (Result<Date, Misdate>, &'t str);

/// `2026-03-14`, `March 14, 2026: chips`.
fn at_start(text: &str) -> Option<Found<'_>> {
    match date::leading(text) {
        Ok((date, used)) => {
            let rest = text[used..].trim_start();
            let set_off = rest.is_empty() || rest.starts_with(is_mark);
            set_off.then(|| (Ok(date), rest.trim_matches(is_mark)))
        }
        Err(Misdate::Impossible) => Some((Err(Misdate::Impossible), "")),
        Err(Misdate::Unknown) => None,
    }
}

/// `The Week: March 14, 2026`, `Notes (2026-03-14)`, `Week of March 14, 2026`.
fn at_end(text: &str) -> Option<Found<'_>> {
    let end = text.trim_end_matches(is_mark).len();
    let from = text.floor_char_boundary(end.saturating_sub(REACH));
    let words = text[from..end].match_indices([' ', '(', '[']).map(|(at, mark)| from + at + mark.len());
    for at in words {
        let found = match date::leading(&text[at..end]) {
            Ok((date, used)) if at + used >= end => Ok(date),
            Err(Misdate::Impossible) => Err(Misdate::Impossible),
            _ => continue,
        };
        return before(&text[..at]).map(|rest| (found, rest));
    }
    None
}

/// What stands before a date, when it is set off from it: else the date belongs to a sentence.
fn before(text: &str) -> Option<&str> {
    let words = text.trim_end();
    let led = [" of", " for", " on"]
        .iter()
        .find_map(|word| words.strip_suffix(word))
        .filter(|rest| rest.split(' ').count() <= 4);
    led.or_else(|| words.ends_with(is_mark).then_some(words)).map(|rest| rest.trim_matches(is_mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn levels() {
        assert_eq!(split("## Deals ##"), Some((2, "Deals")));
        assert_eq!(split("#"), Some((1, "")));
        for line in ["Deals", "#deals", "####### Deals", ""] {
            assert_eq!(split(line), None, "{line}");
        }
    }

    #[test]
    fn dates_are_found_where_they_are_set_off() {
        let found = Some(Ok(day(2026, 3, 14)));
        for (text, want) in [
            ("2026-03-14", ""),
            ("Saturday, March 14, 2026", ""),
            ("2026-03-14: Chips and Cranes", "Chips and Cranes"),
            ("March 14, 2026 (evening)", "evening"),
            ("The Crane — March 14, 2026", "The Crane"),
            ("The Crane, Saturday, March 14, 2026", "The Crane"),
            ("The Crane (2026-03-14)", "The Crane"),
            ("Week of Sat. 14 March 2026", "Week"),
            ("The Crane for March 14, 2026", "The Crane"),
        ] {
            assert_eq!(date(text), (found, want), "{text}");
        }
    }

    #[test]
    fn dates_in_sentences_are_left() {
        for text in
            ["Quay signs its lease for the crane on March 14, 2026", "What 2026-03-14 meant", "Deals", ""]
        {
            assert_eq!(date(text), (None, text), "{text}");
        }
    }

    #[test]
    fn days_that_are_none_are_told() {
        assert_eq!(date("2026-02-30"), (Some(Err(Misdate::Impossible)), ""));
        assert_eq!(date("The Crane: February 30, 2026"), (Some(Err(Misdate::Impossible)), "The Crane"));
    }
}
