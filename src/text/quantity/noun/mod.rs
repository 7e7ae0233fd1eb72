//! The noun behind a number: "GPUs", "monthly users", "new English voice packs".

mod words;

use super::currency;
use super::rate;
use super::view::{Fold, View};
use words::{DOUBTFUL, ENDINGS, FIRST, IRREGULAR, STOPS, VERBS};

/// What is counted.
pub(super) struct Noun {
    /// First byte of the words.
    pub start: usize,
    /// First byte of the last word, the one in the plural.
    pub head: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Most words that a counted noun may have.
const WORDS: usize = 4;

/// True when nothing that could be counted follows `end`: a mark, the end of the text, a function word.
pub(super) fn is_none(view: &View, end: usize) -> bool {
    let next = view.gap(end);
    let word = view.word(next);
    next == end || word.text.is_empty() || is_stop(&word.fold())
}

/// The noun in the plural that begins at `at`, behind up to three words that describe it.
pub(super) fn plural(view: &View, at: usize) -> Option<Noun> {
    let (mut start, mut found) = (at, None);
    for count in 0..WORDS {
        let end = token(view, start);
        let text = view.slice(start, end);
        let fold = Fold::new(text);
        if text.is_empty()
            || text.as_bytes()[0].is_ascii_digit() && !text.contains('-')
            || is_amount(view, start)
        {
            break;
        }
        let linked = matches!(&*fold, "and" | "or" | "of" | "&") && count > 0 && found.is_none();
        if !(linked && &*fold == "and") && is_stop(&fold) || is_possessive(text) {
            break;
        }
        if is_plural(text, &fold) {
            found = Some(Noun { start: at, head: start, end });
            // "500 Glassworks employees": a name in -s is no plural where another follows.
            let name = text.as_bytes()[0].is_ascii_uppercase() && !view.is_headline();
            if !(name || is_first(&fold)) {
                break;
            }
        }
        let next = view.gap(end);
        if next == end {
            break;
        }
        start = next;
    }
    found
}

/// The end of the word at `at`: letters and digits with hyphens, apostrophes and points inside, and a full stop that
/// belongs to an abbreviation of single letters.
fn token(view: &View, at: usize) -> usize {
    let mut end = at;
    while let Some(c) = view.char_at(end) {
        let next = end + c.len_utf8();
        let inside = matches!(c, '-' | '\'' | '’' | '.' | '&' | '/' | '‑')
            && end > at
            && view.char_at(next).is_some_and(char::is_alphanumeric);
        let initial = c == '.' && end >= at + 3 && view.byte(end - 2) == b'.';
        // The stroke of "tokens/s" begins a rate.
        if c == '/' && rate::per_time(view, end).is_some() {
            break;
        }
        if !(c.is_alphanumeric() || inside || initial || (c == '&' && end == at)) {
            break;
        }
        end = next;
    }
    end
}

/// True when the token at `at` is a currency code with its digits: the "USD25" of "7 USD25 vouchers".
fn is_amount(view: &View, at: usize) -> bool {
    let letters = view.word(at);
    view.byte(letters.end).is_ascii_digit() && currency::is_glued(letters.text)
}

fn is_possessive(text: &str) -> bool {
    text.ends_with("'s") || text.ends_with("’s")
}

/// True for a plural by its form: irregular ones, acronyms with an s, and words in -s that are not mere words in -s.
fn is_plural(text: &str, fold: &str) -> bool {
    let last = fold.rsplit(['-', '/']).next().unwrap_or(fold);
    if IRREGULAR.contains(&last) {
        return true;
    }
    let bytes = text.as_bytes();
    let &[.., before, s] = bytes else {
        return false;
    };
    let name = last == "series" && text.as_bytes()[0].is_ascii_uppercase();
    if s != b's' && s != b'S' || last.len() < 3 || name || VERBS.binary_search(&last).is_ok() {
        return false;
    }
    // Capitals in -S are plurals where all is in capitals; "iOS" is none. "GPUs" and "B200s" are.
    if s == b'S' {
        let lower = bytes.iter().any(u8::is_ascii_lowercase);
        return !lower && bytes.len() > 3 && !matches!(before, b'S' | b'U' | b'I');
    }
    if before.is_ascii_uppercase() || before.is_ascii_digit() {
        return true;
    }
    ENDINGS.contains(&last) || !matches!(before.to_ascii_lowercase(), b's' | b'u' | b'i' | b'\'')
}

/// A plural that more often begins a compound: "sales teams", "news sites".
fn is_first(fold: &str) -> bool {
    FIRST.contains(&fold)
}

/// A word that ends the search for a noun: function words, pronouns, verbs in -s that are hardly nouns.
pub(super) fn is_stop(fold: &str) -> bool {
    STOPS.binary_search(&fold).is_ok()
}

/// True for a word that may be a verb where it follows a name with a number: "Fold 3 starts at".
pub(super) fn may_be_verb(word: &str) -> bool {
    DOUBTFUL.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_are_sorted() {
        assert!(STOPS.is_sorted());
        assert!(VERBS.is_sorted());
        assert!(DOUBTFUL.is_sorted());
    }

    #[test]
    fn plurals_by_form() {
        for word in
            ["GPUs", "gpus", "LLMs", "users", "people", "robotaxis", "companies", "APIs", "B200s", "buses"]
        {
            assert!(is_plural(word, &Fold::new(word)), "{word}");
        }
        for word in ["business", "campus", "analysis", "AI", "is", "as", "GPU", "focus"] {
            assert!(!is_plural(word, &Fold::new(word)), "{word}");
        }
    }
}
