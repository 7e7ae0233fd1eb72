//! Ids for new entries: lower-case ASCII, and of no other entry.

use crate::lexicon::{EntityType, Lexicon, slug};

/// An id made of the name that no entry of the lexicon has.
pub(super) fn id(name: &str, ty: EntityType, lexicon: &Lexicon) -> String {
    let plain = ascii(name);
    let typed = format!("{plain}-{}", ty.as_str());
    let numbered = (2..).map(|number| format!("{typed}-{number}"));
    let free = |id: &String| !id.is_empty() && lexicon.entity(id).is_none();
    [plain, typed.trim_start_matches('-').to_owned()]
        .into_iter()
        .chain(numbered)
        .find(free)
        .unwrap_or_default()
}

/// The slug of a name in ASCII: accents are dropped, other letters become hyphens.
fn ascii(name: &str) -> String {
    let folded: String = name.chars().flat_map(char::to_lowercase).map(base).collect();
    slug(&folded)
}

/// The ASCII letter under an accent; a blank for what has none.
fn base(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ß' | 'ś' | 'š' | 'ş' => 's',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ž' | 'ż' => 'z',
        c if c.is_ascii() => c,
        _ => ' ',
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_id_is_plain_and_free() {
        let lexicon = Lexicon::embedded().unwrap();
        for (name, want) in [
            ("Zorvane Labs", "zorvane-labs"),
            ("Société Fèvre & Fils", "societe-fevre-fils"),
            ("日本", "company"),
            ("NVIDIA", "nvidia-company"),
        ] {
            assert_eq!(id(name, EntityType::Company, &lexicon), want);
        }
    }

    proptest! {
        #[test]
        fn whatever_the_name_check_takes_the_id(name in "\\PC{0,12}") {
            let found = id(&name, EntityType::Product, &Lexicon::default());
            prop_assert!(!found.is_empty());
            prop_assert!(found.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", found);
        }
    }
}
