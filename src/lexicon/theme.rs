//! Themes: concepts that an item is about, by points for the phrases and entities it names.

use super::matcher::Scan;
use super::words::{HashedMap, Word, words};
use crate::item::Item;
use std::collections::BTreeSet;

/// A theme, ready to be weighed.
#[derive(Debug)]
struct Theme {
    name: String,
    entities: Vec<String>,
    threshold: u32,
}

/// One word of a phrase.
#[derive(Debug)]
enum Part {
    Word(u64),
    /// Any word that begins so; lower case.
    Stem(Box<str>),
}

#[derive(Debug)]
struct Phrase {
    text: String,
    parts: Vec<Part>,
    theme: u32,
    points: u32,
}

/// All themes of a lexicon.
#[derive(Debug, Default)]
pub struct Themes {
    themes: Vec<Theme>,
    phrases: Vec<Phrase>,
    /// Phrases by the hash of their first word.
    by_word: HashedMap<Vec<u32>>,
    /// Phrases whose first word is a stem, by its first letter.
    by_letter: std::collections::BTreeMap<u8, Vec<u32>>,
}

impl Themes {
    /// Adds a theme; phrases with `*` at the end of a word take any ending there.
    pub fn add(
        &mut self,
        name: &str,
        cues: &[String],
        hints: &[String],
        entities: Vec<String>,
        threshold: u32,
    ) {
        let theme = self.themes.len() as u32;
        self.themes.push(Theme { name: name.to_owned(), entities, threshold });
        for (texts, points) in [(cues, 2), (hints, 1)] {
            texts.iter().for_each(|text| self.phrase(text, theme, points));
        }
    }

    fn phrase(&mut self, text: &str, theme: u32, points: u32) {
        let part = |w: &Word| match text.as_bytes().get(w.end as usize) {
            Some(b'*') => Part::Stem(text[w.range()].to_lowercase().into()),
            _ => Part::Word(w.hash),
        };
        let parts: Vec<Part> = words(text).iter().map(part).collect();
        let index = self.phrases.len() as u32;
        match parts.first() {
            Some(Part::Word(hash)) => self.by_word.entry(*hash).or_default().push(index),
            Some(Part::Stem(stem)) => self.by_letter.entry(stem.as_bytes()[0]).or_default().push(index),
            None => return,
        }
        self.phrases.push(Phrase { text: text.to_owned(), parts, theme, points });
    }

    /// The themes of an item that names the entities `named`: sorted names, each with the phrases and `@id`s that fired.
    pub fn of(&self, item: &Item, named: &BTreeSet<&str>) -> Vec<(String, Vec<String>)> {
        let mut fired = BTreeSet::new();
        let scan = Scan::new(item);
        for field in item.fields() {
            self.fire(item.text(field), scan.words(field), &mut fired);
        }
        let mut found = Vec::new();
        for (index, theme) in self.themes.iter().enumerate() {
            let phrases =
                || fired.iter().filter(|(t, _)| *t == index as u32).map(|(_, p)| &self.phrases[*p as usize]);
            let present: Vec<_> = theme.entities.iter().filter(|e| named.contains(e.as_str())).collect();
            let points = phrases().map(|p| p.points).sum::<u32>() + u32::from(!present.is_empty());
            if points >= theme.threshold && points > 0 {
                let mut why: Vec<String> = phrases().map(|p| p.text.clone()).collect();
                why.extend(present.iter().map(|e| format!("@{e}")));
                found.push((theme.name.clone(), why));
            }
        }
        found.sort();
        found
    }

    /// Notes every phrase of a text, by theme.
    fn fire(&self, text: &str, words: &[Word], fired: &mut BTreeSet<(u32, u32)>) {
        for (at, word) in words.iter().enumerate() {
            let letter = text.as_bytes()[word.start as usize].to_ascii_lowercase();
            let exact = self.by_word.get(&word.hash).into_iter().flatten();
            let stemmed = self.by_letter.get(&letter).into_iter().flatten();
            for index in exact.chain(stemmed) {
                let phrase = &self.phrases[*index as usize];
                if phrase.stands(text, &words[at..]) {
                    fired.insert((phrase.theme, *index));
                }
            }
        }
    }

    /// The number of themes.
    pub fn len(&self) -> usize {
        self.themes.len()
    }
}

impl Phrase {
    fn stands(&self, text: &str, words: &[Word]) -> bool {
        let Some(run) = words.get(..self.parts.len()) else {
            return false;
        };
        let near = |pair: &[Word]| {
            let between = &text[pair[0].end as usize..pair[1].start as usize];
            between.chars().count() <= 1 || between == "’s " || between == "'s "
        };
        run.windows(2).all(near)
            && run.iter().zip(&self.parts).all(|(word, part)| part.is(&text[word.range()], word.hash))
    }
}

impl Part {
    fn is(&self, word: &str, hash: u64) -> bool {
        match self {
            Part::Word(h) => *h == hash,
            Part::Stem(stem) => word.get(..stem.len()).is_some_and(|head| head.eq_ignore_ascii_case(stem)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(body: &str, named: &[&str]) -> Vec<(String, Vec<String>)> {
        let mut themes = Themes::default();
        themes.add(
            "vendor money",
            &["vendor financ*".into()],
            &["circular".into(), "lend*".into()],
            vec!["lucent".into()],
            2,
        );
        themes.add("cooling", &["liquid cooling".into()], &[], vec![], 2);
        let item = Item { body: body.into(), ..Item::default() };
        themes.of(&item, &named.iter().copied().collect())
    }

    #[test]
    fn cues_hints_and_entities_add_up() {
        let why = |w: &[&str]| w.iter().map(|s| s.to_string()).collect::<Vec<_>>();
        assert_eq!(
            of("Vendor-financing is back", &[]),
            [("vendor money".to_owned(), why(&["vendor financ*"]))]
        );
        assert_eq!(
            of("a circular deal with lenders", &[]),
            [("vendor money".to_owned(), why(&["circular", "lend*"]))]
        );
        assert_eq!(
            of("a circular deal", &["lucent"]),
            [("vendor money".to_owned(), why(&["circular", "@lucent"]))]
        );
        assert_eq!(of("a circular deal", &[]), []);
        assert_eq!(of("vendor. Financing cools the liquid", &["lucent"]), []);
    }

    #[test]
    fn themes_come_sorted() {
        let names: Vec<_> =
            of("Vendor finance for liquid cooling", &[]).into_iter().map(|(n, _)| n).collect();
        assert_eq!(names, ["cooling", "vendor money"]);
    }
}
