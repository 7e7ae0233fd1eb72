//! Rule files: what is refused, with file and line, all problems at once.

use super::{parse, problems};
use crate::claim::Predicate;
use crate::lexicon::EntityType;
use crate::rulebook::{Manner, Shape};

const BUY: &str =
    "# Buyers.\n[frame.buy]\nsubject = [\"company\"]\nobject = [\"company\"]\nverbs = [\"acquire\"]\n";

#[test]
fn a_frame_is_compiled_with_its_types_and_manners() {
    let book = parse(&[("claims/acquires.toml", BUY)]).unwrap();
    let frame = &book.frames[0];
    assert_eq!((&*frame.id, frame.predicate), ("acquires.buy", Predicate::Acquires));
    assert_eq!(frame.subject, [EntityType::Company]);
    assert!(frame.through_object.contains(&Manner::Goods) && !frame.through_subject.contains(&Manner::Goods));
    assert_eq!(&*frame.file, "rules/claims/acquires.toml");
    let acquire = book.lexis.known("acquire").unwrap();
    assert_eq!(book.triggered(Shape::Verb, acquire).count(), 1);
    assert_eq!(book.triggered(Shape::Noun, acquire).count(), 0);
}

#[test]
fn manners_are_as_written() {
    let text = format!("{BUY}subject_through = []\nobject_through = [\"stock\"]\n");
    let book = parse(&[("claims/acquires.toml", &text)]).unwrap();
    assert!(book.frames[0].through_subject.is_empty());
    assert_eq!(book.frames[0].through_object, [Manner::Stock]);
}

#[test]
fn mistakes_are_named_with_their_line() {
    for (old, new, expected) in [
        ("verbs", "verb", "rules/claims/acquires.toml:5: unknown field `verb`"),
        ("[frame.buy]", "[frames.buy]", "rules/claims/acquires.toml:2: unknown field `frames`"),
        ("[\"acquire\"]", "[\"acquire\"", "rules/claims/acquires.toml:"),
        (
            "[\"company\"]\nobject",
            "[\"firm\"]\nobject",
            "rules/claims/acquires.toml:2: frame buy: `firm` is no entity type",
        ),
        ("\"acquire\"", "\"acquire {x}\"", "rules/claims/acquires.toml:2: frame buy: `{x}` is no slot"),
        ("\"acquire\"", "\"\"", "rules/claims/acquires.toml:2: frame buy: an empty phrase"),
        (
            "\"acquire\"",
            "{ text = \"acquire\", status = \"maybe\" }",
            "rules/claims/acquires.toml:2: frame buy: `maybe` is no status",
        ),
    ] {
        assert!(BUY.contains(old), "{old}");
        let text = BUY.replacen(old, new, 1);
        let found = problems(&[("claims/acquires.toml", &text)]);
        assert!(found.iter().any(|p| p.starts_with(expected)), "{new}: {found:?}");
    }
}

#[test]
fn a_file_is_named_after_a_predicate() {
    let found = problems(&[("claims/purchases.toml", BUY)]);
    assert_eq!(
        found,
        ["rules/claims/purchases.toml: `purchases` is no predicate of the guide: name the file after one"]
    );
}

#[test]
fn all_problems_come_at_once() {
    let first = BUY.replace("\"acquire\"", "\"acquire {x}\", \"buy {y}\"");
    let second = BUY.replace("subject = [\"company\"]", "subject = [\"firm\", \"body\"]");
    let found = problems(&[("claims/acquires.toml", &first), ("claims/owns.toml", &second)]);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found[..2].iter().all(|p| p.starts_with("rules/claims/acquires.toml:2:")), "{found:?}");
    assert!(found[2..].iter().all(|p| p.starts_with("rules/claims/owns.toml:2:")), "{found:?}");
}

#[test]
fn bad_manners_are_refused() {
    let text = format!("{BUY}subject_through = [\"friends\"]\n");
    let found = problems(&[("claims/acquires.toml", &text)]);
    assert!(found[0].contains("`friends` is no way to stand for a name"), "{found:?}");
}

#[test]
fn the_grammar_files_are_needed() {
    let found = crate::rulebook::Rulebook::parse(&[]).unwrap_err();
    assert_eq!(found[0].to_string(), "rules/grammar/words.toml: is missing: it holds the word lists");
}

#[test]
fn verbs_that_no_list_has_are_refused() {
    let shipped =
        crate::embedded::RULES.iter().find(|(path, _)| *path == "rules/grammar/verbs.toml").unwrap().1;
    let text = shipped.replace("dealing = \"pay", "dealing = \"frobnicate pay");
    assert_ne!(text, shipped);
    assert_eq!(
        problems(&[("grammar/verbs.toml", &text)]),
        ["rules/grammar/verbs.toml: `frobnicate` is no verb of grammar/words.toml: add it there"]
    );
    let text = format!("{shipped}\nmore = \"\"\n");
    assert!(problems(&[("grammar/verbs.toml", &text)])[0].contains("unknown field `more`"));
}

#[test]
fn measured_precision_becomes_confidence() {
    let book = parse(&[
        ("claims/acquires.toml", BUY),
        ("measured.toml", "[\"acquires.buy\"]\nright = 8\njudged = 8\n"),
    ])
    .unwrap();
    assert_eq!(book.confidence("acquires.buy"), 0.9);
    assert_eq!(book.confidence("acquires.never"), 0.5);
}
