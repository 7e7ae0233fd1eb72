//! The end of a bullet that says where it comes from: ` - [Source](url)`, `([Source](url))`, `via [Source](url)`.

use super::inline::{Inline, Link};

/// A bullet taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tail {
    pub body: String,
    pub source: Option<String>,
    pub url: Option<String>,
}

/// What may lead to a source.
const LEADS: [&str; 12] =
    [" -", " –", " —", " --", " |", " ·", " •", "(", " via", "(via", "ource:", "ources:"];

/// The most bytes of a source that is no link, and the fewest words of a headline that is one.
const SHORT: usize = 60;
const HEADLINE: usize = 3;

/// Takes the source off the end. Where there is none, the address is that of the first link.
pub(super) fn tail(bullet: Inline) -> Tail {
    linked(&bullet).or_else(|| named(&bullet)).unwrap_or_else(|| Tail {
        body: bullet.text.trim().to_owned(),
        source: None,
        url: bullet.links.first().map(|link| link.url.clone()),
    })
}

/// `sentence - [Source](url), [Other](url)`: the links that end the bullet, when something sets them off.
fn linked(bullet: &Inline) -> Option<Tail> {
    let Inline { text, links } = bullet;
    let mut end = text.len();
    let mut first = None;
    for link in links.iter().rev() {
        if !joins(&text[link.range.end..end]) {
            break;
        }
        end = link.range.start;
        first = Some(link);
    }
    let (front, first) = (text[..end].trim_end(), first?);
    let body = lead(front);
    let set_off = body.len() < front.len() || front.ends_with(['.', '!', '?', '”', '"']);
    (set_off && !body.is_empty()).then(|| taken(body, words(text, first), first))
}

/// `[Headline](url) - Source`.
fn named(bullet: &Inline) -> Option<Tail> {
    let Inline { text, links } = bullet;
    let [link] = links.as_slice() else {
        return None;
    };
    let headline = words(text, link);
    let after = text[link.range.end..].trim();
    let source = after.strip_prefix(['-', '–', '—', '|', '('])?.trim_matches([' ', ')']);
    let fits = link.range.start == 0
        && headline.split(' ').count() >= HEADLINE
        && !source.is_empty()
        && source.len() <= SHORT
        && !source.ends_with('.');
    fits.then(|| taken(headline, source, link))
}

fn taken(body: &str, source: &str, link: &Link) -> Tail {
    Tail { body: body.trim().to_owned(), source: Some(source.to_owned()), url: Some(link.url.clone()) }
}

fn words<'t>(text: &'t str, link: &Link) -> &'t str {
    &text[link.range.clone()]
}

/// True for what may stand between two sources and after the last.
fn joins(between: &str) -> bool {
    between.split([' ', ',', ';', '|', '/', '.', ')', '+']).all(|word| matches!(word, "" | "and" | "&"))
}

/// The text without the words and marks that lead to a source.
fn lead(front: &str) -> &str {
    let mut text = front;
    while let Some(shorter) = LEADS.iter().find_map(|lead| text.strip_suffix(lead)) {
        let cut = if text.ends_with(':') { shorter.trim_end_matches(['s', 'S']) } else { shorter };
        text = cut.trim_end();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::inline::inline;
    use super::*;

    fn read(bullet: &str) -> (String, Option<String>, Option<String>) {
        let Tail { body, source, url } = tail(inline(bullet));
        (body, source, url)
    }

    #[test]
    fn sources_are_taken_off_the_end() {
        let want = (
            "Quay Labs buys a crane".to_owned(),
            Some("Harbour Gazette".to_owned()),
            Some("https://a.example".to_owned()),
        );
        for bullet in [
            "Quay Labs buys a crane - [Harbour Gazette](https://a.example)",
            "Quay Labs buys a crane — [Harbour Gazette](https://a.example).",
            "Quay Labs buys a crane | [Harbour Gazette](https://a.example), [Pier](https://b.example) and [Dock](https://c.example),",
            "Quay Labs buys a crane ([Harbour Gazette](https://a.example))",
            "Quay Labs buys a crane (via [Harbour Gazette](https://a.example))",
            "Quay Labs buys a crane via [Harbour Gazette](https://a.example)",
            "[Quay Labs](https://q.example) buys a crane (Source: [Harbour Gazette](https://a.example))",
            "[Quay Labs buys a crane](https://q.example) - [Harbour Gazette](https://a.example)",
            "[Quay Labs buys a crane](https://a.example) - Harbour Gazette",
            "[Quay Labs buys a crane](https://a.example) (Harbour Gazette)",
        ] {
            assert_eq!(read(bullet), want, "{bullet}");
        }
        assert_eq!(read("Quay Labs buys a crane. [Pier](https://b.example)").0, "Quay Labs buys a crane.");
    }

    #[test]
    fn other_links_stay_in_the_sentence() {
        for (bullet, body, url) in [
            (
                "Quay Labs buys [a crane](https://a.example)",
                "Quay Labs buys a crane",
                Some("https://a.example"),
            ),
            (
                "[Quay Labs buys a crane](https://a.example)",
                "Quay Labs buys a crane",
                Some("https://a.example"),
            ),
            (
                "[Quay](https://a.example) - the maker of cranes",
                "Quay - the maker of cranes",
                Some("https://a.example"),
            ),
            ("- [Quay](https://a.example)", "- Quay", Some("https://a.example")),
            ("Quay Labs buys a crane", "Quay Labs buys a crane", None),
            ("", "", None),
        ] {
            assert_eq!(read(bullet), (body.to_owned(), None, url.map(str::to_owned)), "{bullet}");
        }
    }
}
