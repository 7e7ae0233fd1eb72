//! Ordinary words by class, from `rules/words/*.txt`: what tells a capitalised word from a name, and the words that frame names.

use super::words::{HashedMap, hash};
use std::sync::LazyLock;

/// A set of word classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Class(u32);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $file:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u32)]
        enum Bit { $($name,)* }

        impl Class {
            $($(#[$doc])* pub const $name: Class = Class(1 << Bit::$name as u32);)*

            /// The classes by the name of their file, without `.txt`.
            const FILES: &'static [(&'static str, Class)] = &[$(($file, Class::$name),)*];
        }
    };
}

classes! {
    /// Ordinary English words.
    COMMON = "common",
    /// Articles, prepositions, pronouns, auxiliaries: never part of a name read from capitals alone.
    FUNCTION = "function",
    /// Abbreviations that name no entity: AI, CEO, GPU.
    ABBREVIATION = "abbreviations",
    /// Nouns for companies: startup, chipmaker.
    COMPANY_NOUN = "company_nouns",
    /// Nouns for things that are made: model, chip, app.
    PRODUCT_NOUN = "product_nouns",
    /// Offices and trades of people: CEO, founder, analyst.
    PERSON_NOUN = "person_nouns",
    /// Nouns for sites: campus, supercomputer.
    FACILITY_NOUN = "facility_nouns",
    /// Verbs for getting money.
    RAISE = "raise_verbs",
    /// Verbs for bringing out a product.
    LAUNCH = "launch_verbs",
    /// Verbs for buying a company.
    ACQUIRE = "acquire_verbs",
    /// Verbs that companies are the subject of.
    AGENT = "agent_verbs",
    /// Verbs of saying and deciding, that people are the subject of.
    SAY = "say_verbs",
    /// Last words of company names: Labs, Robotics, AI.
    COMPANY_END = "company_ends",
    /// Legal forms: Inc, Corp, GmbH.
    LEGAL = "legal_forms",
    /// Last words of names of organisations: University, Foundation.
    ORGANIZATION_END = "organization_ends",
    /// Last words of names of media: Times, Blog.
    PUBLICATION_END = "publication_ends",
    /// Last words of names of events: Summit, Award.
    EVENT_END = "event_ends",
    /// Last words of names of sites and streets.
    FACILITY_END = "facility_ends",
    /// First names of people.
    GIVEN = "given_names",
    /// Mr, Dr, Sen.
    HONORIFIC = "honorifics",
    /// Where somebody comes from, and what else stands in front of a name without being part of it.
    DEMONYM = "demonyms",
    /// Small words around which names are read.
    PIVOT = "pivots",
    /// Words that say what a thing is called: called, dubbed.
    CALLED = "called",
}

impl Class {
    /// No class.
    pub const NONE: Class = Class(0);

    /// True when the two share a class.
    pub fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// The classes of all listed words, by hash.
static VOCABULARY: LazyLock<HashedMap<Class>> = LazyLock::new(|| {
    let mut words: HashedMap<Class> = HashedMap::default();
    for (path, text) in crate::embedded::RULES {
        let Some(name) = path.strip_prefix("rules/words/").and_then(|p| p.strip_suffix(".txt")) else {
            continue;
        };
        let Some((_, class)) = Class::FILES.iter().find(|(file, _)| *file == name) else {
            continue;
        };
        for line in text.lines() {
            let listed = line.split('#').next().unwrap_or_default();
            for word in listed.split_whitespace() {
                let known = words.entry(hash(word)).or_default();
                *known = known.or(*class);
            }
        }
    }
    words
});

/// The classes of a word by its hash, as listed.
pub fn listed(hash: u64) -> Class {
    VOCABULARY.get(&hash).copied().unwrap_or_default()
}

/// True when the word, or a word that it is made of by endings and prefixes, is an ordinary one.
pub fn ordinary(word: &str, hash: u64) -> bool {
    const ORDINARY: Class = Class::COMMON.or(Class::FUNCTION).or(Class::ABBREVIATION);
    listed(hash).is(ORDINARY)
        || word.is_ascii() && word.len() > 3 && derived(&word.to_ascii_lowercase(), 2)
        || word.strip_suffix('s').is_some_and(|stem| listed(self::hash(stem)).is(Class::ABBREVIATION))
}

/// Endings of English words, each with what stood in its place before.
const ENDINGS: &[(&str, &[&str])] = &[
    ("ies", &["y"]),
    ("ied", &["y"]),
    ("ier", &["y"]),
    ("iest", &["y"]),
    ("ily", &["y"]),
    ("es", &["", "e"]),
    ("s", &[""]),
    ("ed", &["", "e"]),
    ("ing", &["", "e"]),
    ("ers", &["", "e"]),
    ("er", &["", "e"]),
    ("est", &["", "e"]),
    ("ly", &["", "le"]),
    ("ness", &[""]),
    ("less", &[""]),
    ("able", &["", "e"]),
];

const PREFIXES: &[&str] = &[
    "un", "re", "anti", "pre", "non", "super", "over", "under", "mis", "dis", "out", "multi", "inter",
    "self", "co", "cyber", "micro", "mega", "ultra", "semi", "mid",
];

/// True when taking off at most `steps` endings and prefixes leaves a common word.
fn derived(word: &str, steps: u8) -> bool {
    let common = |stem: &str| listed(hash(stem)).is(Class::COMMON) || steps > 1 && derived(stem, steps - 1);
    let ending = |(end, before): &(&str, &[&str])| {
        let Some(stem) = word.strip_suffix(end).filter(|s| s.len() > 2) else {
            return false;
        };
        let doubled = stem.len() > 3 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        before.iter().any(|b| common(&format!("{stem}{b}"))) || doubled && common(&stem[..stem.len() - 1])
    };
    let prefix = |p: &&str| word.strip_prefix(p).is_some_and(|stem| stem.len() > 3 && common(stem));
    ENDINGS.iter().any(ending) || PREFIXES.iter().any(prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_class_and_every_class_has_words() {
        for (path, _) in crate::embedded::RULES.iter().filter(|(p, _)| p.starts_with("rules/words/")) {
            let name = path.trim_start_matches("rules/words/").trim_end_matches(".txt");
            assert!(Class::FILES.iter().any(|(f, _)| *f == name), "{path} is no class");
        }
        for (file, class) in Class::FILES {
            assert!(VOCABULARY.values().any(|c| c.is(*class)), "{file} has no words");
        }
    }

    #[test]
    fn inflected_words_are_ordinary() {
        for word in [
            "Building",
            "Plans",
            "cities",
            "Stopped",
            "making",
            "Faster",
            "Listings",
            "Unskippable",
            "Costlier",
        ] {
            assert!(ordinary(word, hash(word)), "{word}");
        }
        for word in ["Nvidia", "Nscale", "Zuckerberg", "Lightrun"] {
            assert!(!ordinary(word, hash(word)), "{word}");
        }
    }
}
