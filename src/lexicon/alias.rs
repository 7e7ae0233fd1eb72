//! Aliases: the forms a name may take in the text, and whether a piece of text is one of them, by letters and case.

use super::context::Condition;
use super::words::{Word, words};
use super::written::Case;
use std::sync::Arc;

/// One way of writing a name, ready to be compared.
#[derive(Debug)]
pub struct Form {
    /// As the dictionary writes it.
    pub text: Box<str>,
    /// Bytes before its first and after its last word.
    edges: (usize, usize),
    /// How the letters may differ.
    pub case: Case,
    /// True when a plural `s` may follow.
    pub plural: bool,
    /// Index of the entity.
    pub entity: u32,
    /// When it counts at all.
    pub condition: Option<Arc<Condition>>,
    /// True for a surname on its own, which counts only with its person.
    pub surname: bool,
}

impl Form {
    /// A form and its words; `None` when the text holds no letter or digit.
    pub fn new(text: &str, case: Case, plural: bool, entity: u32) -> Option<(Form, Vec<Word>)> {
        let words = words(text);
        let edges = (words.first()?.start as usize, text.len() - words.last()?.end as usize);
        Some((
            Form { text: text.into(), edges, case, plural, entity, condition: None, surname: false },
            words,
        ))
    }

    /// The byte range of this form in `text`, if it stands where its words are at `start..end`.
    pub fn at(&self, text: &str, start: usize, end: usize, plural: bool) -> Option<(usize, usize)> {
        let core = &self.text[self.edges.0..self.text.len() - self.edges.1];
        let found = &text[start..end - usize::from(plural)];
        if plural && !self.plural || !spelled(core, found, self.case) {
            return None;
        }
        let (before, after) = (&self.text[..self.edges.0], &self.text[self.text.len() - self.edges.1..]);
        let from = start.checked_sub(before.len())?;
        let edges = text.get(from..start)? == before && text[end..].starts_with(after);
        (edges && clear(text, from, end + after.len())).then_some((from, end + after.len()))
    }
}

/// True when no letter or digit touches the range from outside.
pub fn clear(text: &str, start: usize, end: usize) -> bool {
    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    outside(text[..start].chars().next_back()) && outside(text[end..].chars().next())
}

/// The case rule of an alias that names none: short capitals are acronyms, the rest are names.
pub fn default_case(text: &str) -> Case {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let capitals =
        text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&') && letters.count() > 0;
    if capitals && text.chars().count() <= 5 { Case::Acronym } else { Case::Name }
}

/// The other spelling of an acronym: `US` with dots. `None` unless all is ASCII capitals, two at least.
pub fn dotted(text: &str) -> Option<String> {
    let fit = text.len() > 1 && text.bytes().all(|b| b.is_ascii_uppercase());
    fit.then(|| text.chars().flat_map(|c| [c, '.']).collect())
}

/// Quotes, hyphens and spaces that typesetters swap are one.
fn plain(c: char) -> char {
    match c {
        '’' | 'ʼ' | '‘' => '\'',
        '‑' | '‐' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Whether the text is the alias under a case rule.
pub fn spelled(alias: &str, text: &str, case: Case) -> bool {
    if alias == text {
        return true;
    }
    let same = |fold: bool| {
        let mut b = text.chars().map(plain);
        let all = alias
            .chars()
            .map(plain)
            .all(|x| b.next().is_some_and(|y| x == y || fold && x.eq_ignore_ascii_case(&y)));
        all && b.next().is_none()
    };
    match case {
        Case::Exact | Case::Acronym => same(false),
        Case::Fold => same(true),
        Case::Name => same(true) && (same(false) || named(alias, text)),
    }
}

/// The name rule for text that differs from the alias in case only.
fn named(alias: &str, text: &str) -> bool {
    if !alias.chars().any(char::is_uppercase) {
        return false;
    }
    let capitals = !text.chars().any(char::is_lowercase);
    let split = |c: char| !c.is_alphanumeric();
    let kept = |(a, t): (&str, &str)| !a.starts_with(char::is_uppercase) || t.contains(char::is_uppercase);
    capitals || alias.split(split).zip(text.split(split)).all(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_rules() {
        for (alias, text, case, want) in [
            ("Nvidia", "NVIDIA", Case::Name, true),
            ("Nvidia", "nVidia", Case::Name, true),
            ("Apple", "apple", Case::Name, false),
            ("Bank of America", "BANK OF AMERICA", Case::Name, true),
            ("Bank of America", "Bank Of America", Case::Name, true),
            ("Bank of America", "bank of America", Case::Name, false),
            ("eBay", "Ebay", Case::Name, true),
            ("io", "IO", Case::Name, false),
            ("Moody's", "Moody’s", Case::Name, true),
            ("Bank of America", "Bank of\nAmerica", Case::Exact, true),
            ("ARM", "Arm", Case::Acronym, false),
            ("accelerate", "Accelerate", Case::Exact, false),
            ("iPhone", "IPHONE", Case::Exact, false),
            ("iPhone", "iphone", Case::Fold, true),
        ] {
            assert_eq!(spelled(alias, text, case), want, "{alias} / {text}");
        }
    }

    #[test]
    fn defaults() {
        assert_eq!(default_case("OCP"), Case::Acronym);
        assert_eq!(default_case("NVIDIA"), Case::Name);
        assert_eq!(default_case("Arm"), Case::Name);
        assert_eq!(dotted("US").as_deref(), Some("U.S."));
        assert_eq!(dotted("C3"), None);
    }
}
