//! Dates as digests, feeds and spreadsheets write them, to days of the calendar.

use jiff::civil::Date;

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misdate {
    /// It is not written in a way that is known.
    Unknown,
    /// It is written as a date, but the calendar has no such day.
    Impossible,
}

impl std::fmt::Display for Misdate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Misdate::Unknown => "is not a date: write it as 2026-03-14",
            Misdate::Impossible => "is no day of the calendar: correct it",
        })
    }
}

/// Reads a whole field: `2026-03-14`, `2026/03/14`, `20260314`, RFC 3339, RFC 2822, `Sept. 22, 2025`, `Friday, March 14, 2026`,
/// `14 March 2026`. The day is the one that is written; a clock time and a zone after it are passed over, not converted.
pub fn parse(text: &str) -> Result<Date, Misdate> {
    let text = text.trim();
    let (date, used) = leading(text)?;
    match is_clock(&text[used..]) {
        true => Ok(date),
        false => Err(Misdate::Unknown),
    }
}

/// Reads the date at the start of `text`; the second value is the number of bytes it takes.
pub(crate) fn leading(text: &str) -> Result<(Date, usize), Misdate> {
    let (year, month, day, used) = numeric(text).or_else(|| worded(text)).ok_or(Misdate::Unknown)?;
    let date = Date::new(year, month, day).map_err(|_| Misdate::Impossible)?;
    Ok((date, used))
}

/// The first `2026-03-14` in a file's name: its day, where the text itself gives none.
pub(crate) fn in_name(name: &str) -> Option<Date> {
    let bytes = name.as_bytes();
    let free = |at: usize| at == 0 || !bytes[at - 1].is_ascii_digit();
    (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit() && free(*at)).find_map(|at| {
        match numeric(&name[at..]) {
            Some((year, month, day, 10)) => Date::new(year, month, day).ok(),
            _ => None,
        }
    })
}

type Parts = (i16, i8, i8, usize);

/// `2026-03-14`, `2026/03/14` or `20260314`.
fn numeric(text: &str) -> Option<Parts> {
    let bytes = text.as_bytes();
    let mark = *bytes.get(4)?;
    let (month, day, used) = match mark {
        b'-' | b'/' if bytes.get(7) == Some(&mark) => (text.get(5..7)?, text.get(8..10)?, 10),
        b'0'..=b'9' => (text.get(4..6)?, text.get(6..8)?, 8),
        _ => return None,
    };
    let parts = (digits(text.get(..4)?)?, digits(month)?, digits(day)?);
    // `2026-03-14-2` is an item's id, `202603141` a number.
    let next = bytes.get(used).copied().unwrap_or(b' ');
    let goes_on = next.is_ascii_digit()
        || (next == b'-' && used == 10 && mark == b'-')
        || (next.is_ascii_alphabetic() && !next.eq_ignore_ascii_case(&b't'));
    (!goes_on).then_some((parts.0, parts.1, parts.2, used))
}

fn digits<N: std::str::FromStr>(text: &str) -> Option<N> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

/// `March 14, 2026` or `14 March 2026`, with or without the day of the week before it.
fn worded(text: &str) -> Option<Parts> {
    let mut rest = Rest(text);
    rest.weekday();
    let (month, day) = match rest.month() {
        Some(month) => (month, rest.day()?),
        None => {
            let day = rest.day()?;
            rest.filler("of");
            (rest.month()?, day)
        }
    };
    // What follows the year is left as it stands: a clock time is told from a longer word by the blank before it.
    let year = digits(rest.0.get(..4)?)?;
    let after = &rest.0[4..];
    let goes_on = after.starts_with(|c: char| c.is_alphanumeric());
    (!goes_on).then_some((year, month, day, text.len() - after.len()))
}

/// What is still to be read of a worded date.
struct Rest<'t>(&'t str);

impl<'t> Rest<'t> {
    /// The letters that stand next, at most as many as the longest name of a month has.
    fn word(&self) -> &'t str {
        let end = self.0.bytes().take(10).take_while(u8::is_ascii_alphabetic).count();
        &self.0[..end]
    }

    /// Steps over `bytes` and the stops, commas and blanks after them.
    fn step(&mut self, bytes: usize) {
        self.0 = self.0[bytes..].trim_start_matches(['.', ',', ' ']);
    }

    /// The place of the next word among `names`, of which it may be a short form of three letters or more.
    fn one_of(&mut self, names: &[&str]) -> Option<i8> {
        let word = self.word();
        let short = |name: &&str| {
            word.len() >= 3 && name.get(..word.len()).is_some_and(|n| n.eq_ignore_ascii_case(word))
        };
        let place = names.iter().position(short)?;
        self.step(word.len());
        i8::try_from(place).ok()
    }

    fn weekday(&mut self) {
        self.one_of(&["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
    }

    fn month(&mut self) -> Option<i8> {
        let months = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        self.one_of(&months).map(|place| place + 1)
    }

    /// A day of the month, `14` or `14th`.
    fn day(&mut self) -> Option<i8> {
        let day = self.number(2).or_else(|| self.number(1))?;
        ["st", "nd", "rd", "th"].into_iter().for_each(|end| self.filler(end));
        Some(day)
    }

    /// A number of exactly `len` digits.
    fn number<N: std::str::FromStr>(&mut self, len: usize) -> Option<N> {
        let number = digits(self.0.get(..len)?)?;
        if self.0.as_bytes().get(len).is_some_and(u8::is_ascii_digit) {
            return None;
        }
        self.step(len);
        Some(number)
    }

    fn filler(&mut self, word: &str) {
        if self.word().eq_ignore_ascii_case(word) {
            self.step(word.len());
        }
    }
}

/// True for nothing and for a time of day: `T08:00:00Z`, ` 08:00 +0000`, `T080000Z`.
fn is_clock(rest: &str) -> bool {
    let clock = rest.trim_start_matches(['T', 't', ' ', ',']);
    let hours = clock.bytes().take_while(u8::is_ascii_digit).count();
    let timed = hours == 6 || (matches!(hours, 1 | 2) && clock[hours..].starts_with(':'));
    rest.is_empty() || (clock.len() < rest.len() && timed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn reads_every_way_of_writing() {
        for text in [
            "2026-03-14",
            " 2026/03/14 ",
            "20260314",
            "2026-03-14T23:59:59-08:00",
            "2026-03-14t08:00:00.123Z",
            "20260314T080000Z",
            "2026-03-14 08:00",
            "Sat, 14 Mar 2026 08:00:00 +0000",
            "14 Mar 2026 08:00 GMT",
            "March 14, 2026",
            "Mar. 14, 2026",
            "Saturday, March 14th, 2026",
            "Sat March 14 2026, 9:30 AM",
            "14th of March 2026",
        ] {
            assert_eq!(parse(text), Ok(date(2026, 3, 14)), "{text}");
        }
        assert_eq!(parse("Sept. 22, 2025"), Ok(date(2025, 9, 22)));
        assert_eq!(parse("May 1, 2025"), Ok(date(2025, 5, 1)));
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "soon",
            "03/14/2026",
            "14.03.2026",
            "1772000000",
            "March 2026",
            "2026-03",
            "2026-03-14-2",
            "2026-03-14 in Paris",
            "Marching 14, 2026",
            "March 14, 26",
            "2026-3-14",
            "+026-03-14",
            "٣٠٢٦-03-14",
        ] {
            assert_eq!(parse(text), Err(Misdate::Unknown), "{text}");
        }
        for text in ["2026-02-30", "2026-13-01", "Feb. 29, 2025", "0 March 2026"] {
            assert_eq!(parse(text), Err(Misdate::Impossible), "{text}");
        }
    }

    #[test]
    fn finds_the_day_in_a_file_name() {
        assert_eq!(in_name("digest-2026-03-14"), Some(date(2026, 3, 14)));
        assert_eq!(in_name("2026-03-14"), Some(date(2026, 3, 14)));
        for name in ["digest", "12026-03-14", "20260314", "2026-99-14", "é2026-03"] {
            assert_eq!(in_name(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_it_would_write(year in 1000i16..=9999, day in 1i16..=365, tail in "\\PC{0,12}") {
            let day = date(year, 1, 1).with().day_of_year(day).build().unwrap();
            prop_assert_eq!(parse(&day.to_string()), Ok(day));
            prop_assert_eq!(parse(&day.strftime("%A, %B %-d, %Y").to_string()), Ok(day));
            prop_assert_eq!(parse(&day.strftime("%a, %d %b %Y 10:00:00 +0000").to_string()), Ok(day));
            // Whatever follows: no panic, and what is taken ends on a character.
            if let Ok((_, used)) = leading(&format!("{day}{tail}")) {
                prop_assert_eq!(used, 10);
            }
        }

        #[test]
        fn never_panics(text in "(\\PC|[0-9 ,./-]|Sat|march|sept){0,20}") {
            let _ = (parse(&text), in_name(&text));
        }
    }
}
