//! The sentence of an item that a matter is about, for people who look at errors.

use crate::item::Item;

/// The first sentence that holds a text of every list, or else of the first list, or else the headline.
pub fn telling<'i>(item: &'i Item, about: &[Vec<String>]) -> &'i str {
    let sentences = || {
        let fields = item.fields().into_iter().map(|field| item.text(field));
        fields.flat_map(|text| sentencex::segment("en", text)).map(str::trim)
    };
    let holds = |sentence: &str, texts: &[String]| texts.iter().any(|text| sentence.contains(text.as_str()));
    let all = sentences().find(|sentence| about.iter().all(|texts| holds(sentence, texts)));
    let first = || sentences().find(|sentence| about.first().is_some_and(|texts| holds(sentence, texts)));
    all.or_else(first).unwrap_or(&item.title)
}
