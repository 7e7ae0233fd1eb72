//! Names that end in a number: "Windows 11", "Fortune 500", "Magnificent Seven". Their number counts nothing.

use super::figure::Figure;
use super::view::{View, Word};

/// True when the number belongs to the name before it: "Windows 11", "Fortune 500", "Magnificent Seven".
pub(super) fn holds(view: &View, figure: &Figure) -> bool {
    let before = view.gap_before(figure.start);
    let word = view.word_ending(before);
    if word.text.is_empty() || before == figure.start {
        // A digit glued to letters before it is a name as well: "S24 5".
        return false;
    }
    if is_before(word) {
        return true;
    }
    let glued = !view.open(word.start);
    let plain = view.is_headline() || view.begins_sentence(word.start) || word.is_in(BEFORE);
    let capital = word.capital() || word.text.bytes().skip(1).any(|b| b.is_ascii_uppercase());
    let named = !figure.words || view.word(figure.start).capital();
    glued || (capital && named && !plain)
}

/// True for a word whose number is a name: "Windows 11", "Fortune 500".
pub(super) fn is_before(word: Word) -> bool {
    NAMES.binary_search(&&*word.fold()).is_ok()
}

/// Words that may be capitalised before a count.
#[rustfmt::skip]
pub(super) const BEFORE: &[&str] = &[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Over", "About",
    "Nearly", "Some", "All", "The", "These", "Those", "Its", "Their", "At", "In", "Of", "For",
    "With", "From", "To", "And", "By", "Least", "Than", "Across", "CEO", "AI",
];

/// Words whose number is a name or a place in a row, in lower case, sorted.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "act", "android", "apollo", "area", "article", "atlas", "baidu", "bay", "big", "boeing", "book",
    "cac", "category", "channel", "chapter", "chatgpt", "class", "claude", "command", "core", "dax",
    "day", "dell", "district", "edition", "episode", "ernie", "exhibit", "fab", "falcon", "fig",
    "figure", "firefly", "firefox", "flight", "forbes", "ford", "form", "formula", "fortune",
    "ftse", "galaxy", "gate", "gemini", "gemma", "gen", "generation", "gpt", "grade", "grok",
    "group", "gta", "hall", "highway", "ios", "ipad", "ipados", "iphone", "item", "king", "lane",
    "level", "line", "llama", "lot", "macos", "magnificent", "mate", "mi", "midjourney", "mistral",
    "model", "msci", "nasdaq", "nikkei", "no", "note", "number", "office", "opus", "p", "page",
    "part", "phase", "phi", "pier", "pixel", "platform", "playstation", "ps", "python", "quest",
    "qwen", "redmi", "rfc", "room", "route", "rule", "russell", "season", "section", "series",
    "size", "sonnet", "sora", "stage", "step", "stoxx", "studio", "surface", "switch", "table",
    "terminal", "tier", "title", "top500", "track", "type", "unit", "usb", "v", "vega", "veo",
    "ver", "version", "vol", "volume", "ward", "watch", "watchos", "web", "week", "wifi", "windows",
    "xbox", "zone",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted());
    }
}
