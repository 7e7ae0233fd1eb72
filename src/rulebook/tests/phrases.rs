//! The phrase language: every shape, and what it refuses.

use crate::claim::Status;
use crate::rulebook::phrase::compile;
use crate::rulebook::{Element, Phrase, Role, Shape};
use crate::text::grammar::lexis::Lexis;

fn lexis() -> Lexis {
    let words = crate::embedded::RULES.iter().find(|(path, _)| *path == "rules/grammar/words.toml");
    Lexis::parse(words.expect("the word lists").1).expect("the word lists are right")
}

fn phrase(text: &str, shape: Shape) -> (Phrase, Lexis) {
    let mut lexis = lexis();
    (compile(text, shape, 0, None, &mut lexis).expect(text), lexis)
}

fn element(element: &Element, lexis: &Lexis) -> String {
    match element {
        Element::Slot(role) => format!("{role:?}"),
        Element::Words(words) => words.iter().map(|l| lexis.base(*l)).collect::<Vec<_>>().join("|"),
        Element::Any => "*".to_owned(),
        Element::Mark(mark) => mark.to_string(),
    }
}

/// A verb or noun phrase as `bearer / trigger / object / prepositions`.
fn told(text: &str, shape: Shape) -> String {
    let (phrase, lexis) = phrase(text, shape);
    let words = |lemmas: &[u32]| lemmas.iter().map(|l| lexis.base(*l)).collect::<Vec<_>>().join("|");
    let direct = phrase.direct.as_ref().map(|d| element(d, &lexis)).unwrap_or_default();
    let preps: Vec<String> =
        phrase.preps.iter().map(|(preps, e)| format!("{} {}", words(preps), element(e, &lexis))).collect();
    format!(
        "{} / {} / {direct} / {}",
        element(&phrase.bearer, &lexis),
        words(&phrase.trigger),
        preps.join("; ")
    )
}

#[test]
fn verbs_have_a_bearer_an_object_and_prepositions() {
    for (text, expected) in [
        // The object is where the phrase ends.
        ("acquire", "Subject / acquire / Object / "),
        ("invest in", "Subject / invest /  / in Object"),
        ("invest * in", "Subject / invest / * / in Object"),
        ("take stake in", "Subject / take / stake / in Object"),
        ("take|buy stake|share in|of {o}", "Subject / take|buy / stake|share / in|of Object"),
        ("snap up", "Subject / snap /  / up Object"),
        ("raise {value}", "Subject / raise / Value / "),
        ("{o} buy {product} from {s}", "Object / buy / Product / from Subject"),
        ("* hire {s} to", "* / hire / Subject / to Object"),
        ("{pair} merge", "Pair / merge /  / "),
        ("switch from {from} to {o}", "Subject / switch /  / from From; to Object"),
        ("step down as {role} of|at {o}", "Subject / step /  / as Office; of|at Object"),
        // Of two prepositions in a row the last one counts.
        ("spin {o} out of {s}", "Subject / spin / Object / of Subject"),
    ] {
        assert_eq!(told(text, Shape::Verb), expected, "{text}");
    }
}

#[test]
fn an_infinitive_names_verbs_and_their_object() {
    let (phrase, lexis) = phrase("* use {o} to train|build {s}", Shape::Verb);
    let (verbs, object) = phrase.infinitive.expect("an infinitive");
    assert_eq!(verbs.iter().map(|l| lexis.base(*l)).collect::<Vec<_>>(), ["train", "build"]);
    assert_eq!(object, Element::Slot(Role::Subject));
    assert_eq!((phrase.bearer, phrase.direct), (Element::Any, Some(Element::Slot(Role::Object))));
}

#[test]
fn nouns_have_a_modifier_and_may_be_strict() {
    assert_eq!(told("acquisition of {o}", Shape::Noun), "Subject / acquisition /  / of Object");
    assert_eq!(told("stake in|of {o}", Shape::Noun), "Subject / stake /  / in|of Object");
    let (phrase, lexis) = phrase("joint venture with {o}", Shape::Noun);
    assert_eq!(phrase.modifier.iter().map(|m| lexis.base(*m)).collect::<Vec<_>>(), ["joint"]);
    assert!(!phrase.strict);
    assert!(self::phrase("deal for! {o}", Shape::Noun).0.strict);
}

#[test]
fn bearers_stand_before_a_colon() {
    assert_eq!(told("{s}: ceo|chief of|at {o}", Shape::Isa), "Subject / ceo|chief /  / of|at Object");
    assert_eq!(told("{o}: unit of {s}", Shape::Isa), "Object / unit /  / of Subject");
}

#[test]
fn sequences_are_read_part_by_part() {
    let (phrase, lexis) = phrase("{o} , backed by * {s}", Shape::Say);
    let parts: Vec<String> = phrase.sequence.iter().map(|e| element(e, &lexis)).collect();
    assert_eq!(parts, ["Object", ",", "back", "by", "*", "Subject"]);
    assert_eq!(phrase.trigger.iter().map(|l| lexis.base(*l)).collect::<Vec<_>>(), ["back"]);
}

#[test]
fn the_status_is_kept() {
    let mut lexis = lexis();
    let phrase =
        compile("seek {value}", Shape::Verb, 3, Some(Status::Planned), &mut lexis).expect("a phrase");
    assert_eq!((phrase.status, phrase.frame, &*phrase.text), (Some(Status::Planned), 3, "seek {value}"));
}

#[test]
fn mistakes_say_what_to_do() {
    for (text, shape, expected) in [
        ("", Shape::Verb, "an empty phrase"),
        ("{s}", Shape::Verb, "an empty phrase"),
        (
            "buy {thing}",
            Shape::Verb,
            "`{thing}` is no slot: use s, o, pair, value, figure, product, from or role",
        ),
        ("buy {o} {value}", Shape::Verb, "`buy {o} {value}`: `{value}` has no place"),
        ("of {o}", Shape::Noun, "`of {o}` has no noun"),
        ("s: ceo of {o}", Shape::Isa, "`s` is no slot"),
        ("{s} , {o}", Shape::Say, "`{s} , {o}` needs a word of its own"),
    ] {
        let error = compile(text, shape, 0, None, &mut lexis()).expect_err(text);
        assert!(error.starts_with(expected), "{text}: {error}");
    }
}
