//! Strangers: capitalised words that look like a name and are no mention, which no rule of discovery dared to take.

use super::page::{Page, Run};
use crate::item::Item;
use crate::lexicon::matcher::Scan;
use crate::lexicon::vocabulary::Class;
use crate::lexicon::words::words;
use crate::lexicon::{EntityType, Mention, vocabulary};
use crate::text::Span;

/// A run of words that may be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stranger {
    /// Where it stands.
    pub span: Span,
    /// True when its capitals prove something: it begins no sentence, and not every word here has a capital.
    pub proven: bool,
    /// The type that its own words or its neighbours speak for.
    pub guess: Option<EntityType>,
}

/// All strangers of an item, in reading order. `mentions` are those of the item, in order; an item that brings its own
/// has no strangers.
pub fn strangers(item: &Item, mentions: &[Mention]) -> Vec<Stranger> {
    let mut found = Vec::new();
    if item.given.is_some() {
        return found;
    }
    let scan = Scan::new(item);
    for field in item.fields() {
        let page = Page::new(&scan, field, mentions);
        if page.shouted() {
            continue;
        }
        let mut at = 0;
        while at < page.len() {
            let run = page.from(at).filter(|run| run.words().any(|word| telling(&page, word)));
            if let Some(run) = run {
                let proven = !page.reader.starts_sentence(run.first) && !page.reader.title_case();
                let span = page.reader.span(run.first, run.last);
                found.push(Stranger { span, proven, guess: guess(&page, run) });
            }
            at = run.map_or(at, |run| run.last) + 1;
        }
    }
    found
}

/// True for a word that no dictionary of English explains: more than a letter (`Series B`), and no plural of capitals (`AGs`).
fn telling(page: &Page<'_>, at: usize) -> bool {
    let word = page.reader.word(at);
    let plural = word.strip_suffix('s').is_some_and(|stem| stem.chars().all(char::is_uppercase));
    page.strange(at) && !plural && word.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
}

/// True when nothing but capitals tells a name from ordinary words, so that it needs a condition: `Lantern`, but neither
/// `LanternIQ` nor `LIT`, which are found in these letters only.
pub fn ordinary(name: &str) -> bool {
    let marked = |word: &str| {
        let inner = word.chars().skip(1).any(char::is_uppercase);
        inner && (word.chars().any(char::is_lowercase) || name.chars().count() <= 5)
    };
    let plain = |word: &str, hash| !marked(word) && vocabulary::ordinary(word, hash);
    words(name).iter().all(|word| plain(&name[word.range()], word.hash))
}

fn guess(page: &Page<'_>, run: Run) -> Option<EntityType> {
    by_words(page, run).or_else(|| by_neighbours(page, run))
}

/// What the last word of a longer name, or a first name, says.
fn by_words(page: &Page<'_>, run: Run) -> Option<EntityType> {
    const ENDS: [(Class, EntityType); 5] = [
        (Class::LEGAL.or(Class::COMPANY_END), EntityType::Company),
        (Class::ORGANIZATION_END, EntityType::Organization),
        (Class::PUBLICATION_END, EntityType::Publication),
        (Class::EVENT_END, EntityType::Event),
        (Class::FACILITY_END, EntityType::Facility),
    ];
    if page.person(run) {
        return Some(EntityType::Person);
    }
    let ends = ENDS.iter().find(|(class, _)| run.len() > 1 && page.is(run.last, *class));
    let version = || page.text(run).contains(|c: char| c.is_ascii_digit()).then_some(EntityType::Product);
    ends.map(|(_, ty)| *ty).or_else(version)
}

fn by_neighbours(page: &Page<'_>, run: Run) -> Option<EntityType> {
    const BEFORE: [(Class, EntityType); 2] = [
        (Class::PERSON_NOUN.or(Class::HONORIFIC), EntityType::Person),
        (Class::COMPANY_NOUN, EntityType::Company),
    ];
    const AFTER: [(Class, EntityType); 3] = [
        (Class::PRODUCT_NOUN, EntityType::Product),
        (Class::FACILITY_NOUN, EntityType::Facility),
        (Class::RAISE.or(Class::ACQUIRE).or(Class::AGENT), EntityType::Company),
    ];
    let of = |at: usize, classes: &[(Class, EntityType)]| {
        classes.iter().find(|(class, _)| page.is(at, *class)).map(|(_, ty)| *ty)
    };
    let before = || of(run.first.checked_sub(1).filter(|at| page.reader.adjacent(*at))?, &BEFORE);
    let after =
        || page.next(run.last).filter(|(_, possessive)| !possessive).and_then(|(at, _)| of(at, &AFTER));
    let apposed = || match page.apposition(run.last)? {
        Class::COMPANY_NOUN => Some(EntityType::Company),
        Class::PERSON_NOUN => Some(EntityType::Person),
        Class::PRODUCT_NOUN => Some(EntityType::Product),
        Class::FACILITY_NOUN => Some(EntityType::Facility),
        _ => None,
    };
    apposed().or_else(after).or_else(before)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn found(title: &str, body: &str) -> Vec<(String, bool, Option<EntityType>)> {
        let item = Item { title: title.into(), body: body.into(), ..Item::default() };
        let lexicon = Lexicon::embedded().unwrap();
        let mentions = lexicon.mentions(&item);
        let told = |s: &Stranger| (item.slice(s.span).to_owned(), s.proven, s.guess);
        strangers(&item, &mentions).iter().map(told).collect()
    }

    #[test]
    fn names_that_nobody_introduces_are_strangers() {
        let body = "Engineers moved the cluster to Zorvane last week. They say the Quillmark 7, a surprise, came later.";
        let all = found("", body);
        assert!(all.contains(&("Zorvane".to_owned(), true, None)), "{all:?}");
        assert!(
            all.iter().any(|(name, _, ty)| name.starts_with("Quillmark") && *ty == Some(EntityType::Product)),
            "{all:?}"
        );
    }

    #[test]
    fn known_names_and_ordinary_words_are_none() {
        let body =
            "On Monday the Board of NVIDIA met in Paris. However, Nobody spoke of the Series B or the AGs.";
        assert_eq!(found("", body), []);
    }

    #[test]
    fn a_capital_that_opens_a_sentence_or_a_headline_proves_nothing() {
        let all = found("Why Zorvane Matters To Every Cloud Buyer Today", "Zorvane waits.");
        assert_eq!(all.iter().filter(|(name, ..)| name == "Zorvane").count(), 2, "{all:?}");
        assert!(all.iter().all(|(_, proven, _)| !proven), "{all:?}");
    }

    #[test]
    fn names_of_ordinary_words_are_told() {
        for (name, want) in [
            ("Bloom", true),
            ("Blue River", true),
            ("Zorvane", false),
            ("Blue Zorvane", false),
            ("LanternView", false),
            ("OCEAN", false),
            ("SIMPLE", true),
        ] {
            assert_eq!(ordinary(name), want, "{name}");
        }
    }
}
