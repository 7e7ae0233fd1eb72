//! Names made comparable: case, punctuation and legal forms do not tell two names apart.

const LEGAL: &[&str] = &[
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "llc",
    "plc",
    "ag",
    "nv",
    "sa",
    "gmbh",
    "group",
    "holdings",
];

/// The key of a name: folded, without punctuation, possessive and legal forms; of a name that is nothing else, all its letters.
pub fn key(name: &str) -> String {
    let folded = fold(name);
    let plain = folded.replace('’', "'");
    let plain = plain.strip_suffix("'s").unwrap_or(&plain);
    let key: String = words(plain).filter(|word| !LEGAL.contains(word)).collect();
    if key.is_empty() { words(&folded).collect() } else { key }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

/// Full case folding: by way of capitals, so that `ß` and `ss`, `ς` and `σ` are one. The dotless `ı` has no fold.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let one = |c: char| -> String {
        match c {
            'ı' | 'İ' => c.to_lowercase().collect(),
            _ => c.to_uppercase().flat_map(char::to_lowercase).collect(),
        }
    };
    text.chars().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (a, b) in [
            ("Nvidia Corp.", "NVIDIA"),
            ("Weft’s", "weft"),
            ("Loom & Heddle, Inc.", "loom heddle"),
            ("Straße AG", "STRASSE"),
            ("ΟΔΟΣ", "οδος"),
            ("Company", "company"),
            ("Group's", "groups"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in [("Weft", "Weft Labs"), ("Loomco", "Loom"), ("A", "B")] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}
