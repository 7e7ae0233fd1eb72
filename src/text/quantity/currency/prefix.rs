//! Letters before a currency sign: `US$`, `HK $`, `u.s $`, `CN¥`.

use super::codes::{PREFIXES, sign};
use crate::text::quantity::view::{Fold, View};

/// The code of the sign `c` at `at` and the start of the letters that belong to it: `US$`, `HK $`, `u.s $`, `CN¥`.
/// `None` where letters are glued to it that no currency has.
pub(in crate::text::quantity) fn signed(view: &View, at: usize, c: char) -> Option<(&'static str, usize)> {
    let code = sign(c)?;
    let tight = view.word_ending(at);
    let spread = view.gap(at + c.len_utf8()) > at + c.len_utf8();
    let word =
        if tight.text.is_empty() && view.byte_before(at) != b'.' { view.word_before(at) } else { tight };
    let (letters, start) = initials(view, at, word.start, word.end);
    let found = PREFIXES.binary_search_by(|(prefix, _)| (*prefix).cmp(&*letters)).ok().map(|i| PREFIXES[i].1);
    let fits = match found {
        Some("CNY" | "JPY") => matches!(c, '¥' | '￥'),
        Some(_) => matches!(c, '$' | '＄'),
        None => false,
    };
    let loose = word.end != at && view.byte_before(at) != b'.';
    // Across a space, "A $5 billion deal" begins with an article and "gave us $5" with a pronoun:
    // only capitals, or a text that sets all its signs apart.
    let known = matches!(&*letters, "us" | "hk" | "nz" | "nt" | "au")
        || letters.len() == 3
        || (spread && &*letters == "c");
    let meant = !loose || (known && (spread || word.text.bytes().all(|b| b.is_ascii_uppercase())));
    match found {
        Some(code) if fits && meant && view.open(start) => Some((code, start)),
        _ if loose || word.text.is_empty() || !fits && is_word_end(view, word.start) => Some((code, at)),
        _ => None,
    }
}

/// True when the letters before a sign are no part of a name with digits or signs in it.
fn is_word_end(view: &View, start: usize) -> bool {
    view.open(start) && !matches!(view.byte_before(start), b'_' | b'$')
}

/// The letters from `start` to a sign at `at` in lower case without points, with "u." before them if it is there.
fn initials(view: &View, at: usize, start: usize, end: usize) -> (Fold, usize) {
    let lone = view.slice(start, end);
    let empty = Fold::new("");
    if view.byte_before(at) == b'.' {
        // "U.S.$"
        let second = view.word_ending(at - 1);
        let first = view.word_ending(second.start.saturating_sub(1));
        if second.text.len() == 1 && first.text.len() == 1 && view.byte(first.end) == b'.' {
            return (glue(first.text, second.text), first.start);
        }
        return (empty, at);
    }
    if lone.len() == 1 && start > 0 && view.byte_before(start) == b'.' {
        let first = view.word_ending(start - 1);
        if first.text.len() == 1 {
            return (glue(first.text, lone), first.start);
        }
    }
    (Fold::new(lone), start)
}

fn glue(first: &str, second: &str) -> Fold {
    let mut both = String::with_capacity(first.len() + second.len());
    both.push_str(first);
    both.push_str(second);
    Fold::new(&both)
}
