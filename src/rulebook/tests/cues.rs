//! Cues: status words by lemma, whatever class the word lists give them.

use super::{parse, problems};
use crate::claim::Status;

fn status() -> &'static str {
    crate::embedded::RULES.iter().find(|(path, _)| *path == "rules/status.toml").unwrap().1
}

#[test]
fn words_give_their_status_to_what_they_govern() {
    let book = parse(&[]).unwrap();
    for (word, expected) in [
        ("plan", Some(Status::Planned)),
        ("scrap", Some(Status::Ended)),
        ("refuse", Some(Status::Denied)),
        ("announce", Some(Status::Actual)),
        ("agree", None),
        ("chip", None),
    ] {
        let lemma = book.lexis.known(word).unwrap();
        assert_eq!(book.status(lemma), expected, "{word}");
    }
    let known = |word: &str| book.lexis.known(word).unwrap();
    assert!(book.cues.agreed.contains(&known("agree")));
    assert!(book.cues.saying.contains(&known("say")));
    assert!(book.cues.conditional.contains(&known("if")));
    assert_eq!(book.cues.modal.get(&known("will")), Some(&Status::Planned));
    assert_eq!(book.cues.modal.get(&known("might")), Some(&Status::Reported));
}

#[test]
fn a_new_word_becomes_a_noun() {
    let text = status().replace("planned = [", "planned = [\"roadmap\", ");
    let book = parse(&[("status.toml", &text)]).unwrap();
    let lemma = book.lexis.readings("roadmaps").first().expect("its plural").lemma;
    assert_eq!(book.status(lemma), Some(Status::Planned));
}

#[test]
fn unknown_and_missing_keys_are_errors() {
    let text = format!("{}\nmaybe = []\n", status());
    let found = problems(&[("status.toml", &text)]);
    assert!(
        found[0].starts_with("rules/status.toml:") && found[0].contains("unknown field `maybe`"),
        "{found:?}"
    );
    let found = problems(&[("status.toml", "planned = []\n")]);
    assert!(found[0].contains("missing field"), "{found:?}");
}
