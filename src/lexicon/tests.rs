//! Laws of the lexicon that need all its parts: matching against a naive search, conditions, surnames, series, lints.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::EntityType::{Company, Organization, Person, Place, Product};
use super::*;
use crate::item::GivenMention;
use crate::text::Field;
use proptest::prelude::*;

pub(super) fn lexicon(texts: &[(EntityType, &str)]) -> Lexicon {
    Lexicon::build(&load::texts(texts), Problems::default()).unwrap()
}

pub(super) fn item(title: &str, body: &str) -> Item {
    Item { title: title.into(), body: body.into(), ..Item::default() }
}

/// The mentions of a title and a body as `text = id`.
fn read(lexicon: &Lexicon, title: &str, body: &str) -> Vec<String> {
    let item = item(title, body);
    let mentions = lexicon.mentions(&item);
    mentions.iter().map(|m| format!("{} = {}", item.slice(m.span), m.entity.id)).collect()
}

fn problems(texts: &[(EntityType, &str)]) -> Vec<String> {
    let found = match Lexicon::build(&load::texts(texts), Problems::default()) {
        Ok(lexicon) => lexicon.warnings,
        Err(problems) => problems,
    };
    found.0.iter().map(Problem::to_string).collect()
}

#[test]
fn boundaries_possessives_plurals_and_legal_forms() {
    let lexicon = lexicon(&[
        (Company, "[nvidia]\nname = \"Nvidia\"\n[oracle]\nname = \"Oracle\"\n"),
        (Product, "[iphone]\nname = \"iPhone\"\n"),
    ]);
    assert_eq!(
        read(&lexicon, "", "Nvidia's deal with NVIDIA Corp. and nVidia, not nvidia or Nvidiax"),
        ["Nvidia = nvidia", "NVIDIA Corp. = nvidia", "nVidia = nvidia"]
    );
    assert_eq!(
        read(&lexicon, "", "the Oracle-backed, pre-Oracle firm; Oracle, Inc. sold iPhones; Oracles"),
        ["Oracle = oracle", "Oracle = oracle", "Oracle, Inc. = oracle", "iPhones = iphone"]
    );
}

#[test]
fn a_hyphenated_word_is_no_legal_form() {
    let lexicon = lexicon(&[(Company, "[zeta]\nname = \"Zeta\"\n")]);
    assert_eq!(read(&lexicon, "Zeta Co-Founder Quits Zeta Co.", ""), ["Zeta = zeta", "Zeta Co. = zeta"]);
}

#[test]
fn a_plural_s_may_belong_to_the_longer_text() {
    let lexicon = lexicon(&[(
        Product,
        "[zeta-pay]\nname = \"Zeta Pay\"\nno = [\"Zeta Pays\", \"Zeta Pay Cut\", \"Old Zeta Pay\"]\n",
    )]);
    assert_eq!(read(&lexicon, "Zeta Pays Fine", "Zeta Pay Cuts, a Zeta Pays cut, an old Zeta Pay"), [""; 0]);
    assert_eq!(
        read(&lexicon, "Zeta Pay's growth", "A Zeta Pay cutter"),
        ["Zeta Pay = zeta-pay", "Zeta Pay = zeta-pay"]
    );
}

#[test]
fn acronyms_take_dots() {
    let lexicon = lexicon(&[(Place, "[united-states]\nname = \"United States\"\naliases = [\"US\"]\n")]);
    assert_eq!(
        read(&lexicon, "Let us go", "The U.S. and the US, a U.S.-based firm"),
        ["U.S. = united-states", "US = united-states", "U.S. = united-states"]
    );
}

#[test]
fn a_refused_longer_name_hides_no_shorter_one() {
    let lexicon = lexicon(&[
        (Company, "[meta]\nname = \"Meta\"\nno = [\"Meta-analysis\"]\n"),
        (Product, "[meta-horizon]\nname = \"Meta Horizon\"\nnear = [\"headset\"]\n"),
    ]);
    assert_eq!(
        read(&lexicon, "", "The Meta horizon: a Meta-Analysis, a Meta-analytic view"),
        ["Meta = meta", "Meta = meta"]
    );
    assert_eq!(read(&lexicon, "New headset", "Meta Horizon"), ["Meta Horizon = meta-horizon"]);
}

#[test]
fn conditions_look_elsewhere_in_the_item() {
    let lexicon = lexicon(&[
        (
            Company,
            "[arm]\nname = \"Arm\"\nnear = [\"chip design*\", \"chip designer\", \"@nvidia\"]\nno = [\"arm's length\"]\nnot_near = [\"robot\"]\n\
             aliases = [\"Arm Holdings\"]\n[nvidia]\nname = \"Nvidia\"\n[vera-labs]\nname = \"Vera Labs\"\n",
        ),
        (Product, "[vera]\nname = \"Vera\"\nmaker = \"nvidia\"\nambiguous = true\n"),
    ]);
    assert_eq!(read(&lexicon, "Arm Raises Prices", ""), [""; 0]);
    assert_eq!(read(&lexicon, "Arm Raises Prices", "The chip designer said"), ["Arm = arm"]);
    assert_eq!(read(&lexicon, "Arm, Nvidia", "At Arm’s length"), ["Arm = arm", "Nvidia = nvidia"]);
    assert_eq!(read(&lexicon, "Arm, Nvidia", "A robot"), ["Nvidia = nvidia"]);
    assert_eq!(read(&lexicon, "Arm Holdings", "A robot"), ["Arm Holdings = arm"]);
    assert_eq!(read(&lexicon, "Vera and Vera Labs", ""), ["Vera Labs = vera-labs"]);
    assert_eq!(read(&lexicon, "Vera", "by Nvidia"), ["Vera = vera", "Nvidia = nvidia"]);
}

#[test]
fn surnames_follow_the_full_name_or_the_organisation() {
    let people = "[ann-orlov]\nname = \"Ann Orlov\"\norg = [\"zeta\"]\n[bob-orlov]\nname = \"Bob Orlov\"\norg = [\"iota\"]\n\
                  [tom-cook]\nname = \"Tom Cook\"\norg = [\"zeta\"]\n";
    let lexicon =
        lexicon(&[(Person, people), (Company, "[zeta]\nname = \"Zeta\"\n[iota]\nname = \"Iota\"\n")]);
    assert_eq!(
        read(&lexicon, "Orlov quits", "Ann Orlov left."),
        ["Orlov = ann-orlov", "Ann Orlov = ann-orlov"]
    );
    assert_eq!(read(&lexicon, "Zeta's Orlov quits", ""), ["Zeta = zeta", "Orlov = ann-orlov"]);
    assert_eq!(read(&lexicon, "Zeta, Iota and Orlov", ""), ["Zeta = zeta", "Iota = iota"]);
    assert_eq!(read(&lexicon, "Orlov quits", ""), [""; 0]);
    assert_eq!(
        read(&lexicon, "Ann Orlov and Bob Orlov met.", "Then Orlov left; Vanya Orlov stayed"),
        ["Ann Orlov = ann-orlov", "Bob Orlov = bob-orlov", "Orlov = bob-orlov"]
    );
}

#[test]
fn members_of_series_inherit_and_yield_to_entries() {
    let products = "[gpt]\nname = \"GPT\"\nkind = \"ai model\"\nmaker = \"openai\"\npatterns = ['GPT-\\d+(\\.\\d)?( Turbo)?']\n\
                    [gpt-4]\nname = \"GPT-4\"\n";
    let lexicon = lexicon(&[(Product, products), (Company, "[openai]\nname = \"OpenAI\"\n")]);
    assert_eq!(
        read(&lexicon, "", "GPT-4, GPT-7  Turbo and GPT-6.5 Turbo"),
        ["GPT-4 = gpt-4", "GPT-7 = gpt:gpt-7", "GPT-6.5 Turbo = gpt:gpt-6-5-turbo"]
    );
    let item = item("", "GPT-9");
    let mention = &lexicon.mentions(&item)[0];
    assert_eq!((mention.entity.maker.as_deref(), mention.entity.kind.as_str()), (Some("openai"), "ai model"));
    assert_eq!((&*mention.via, mention.entity.name.as_str()), ("series gpt", "GPT-9"));
}

#[test]
fn mentions_of_the_caller_are_taken_as_they_are() {
    let lexicon = lexicon(&[(Company, "[nvidia]\nname = \"Nvidia\"\n")]);
    let mut item = item("Nvidia buys Foo", "");
    let span = Span { field: Field::Title, start: 12, end: 15 };
    item.given = Some(vec![GivenMention { span, kind: Organization, name: "Foo Org".into() }]);
    let mentions = lexicon.mentions(&item);
    assert_eq!(mentions.len(), 1);
    assert_eq!(
        (&*mentions[0].via, mentions[0].entity.id.as_str(), mentions[0].entity.ty),
        ("given", "given:Foo Org", Organization)
    );
}

#[test]
fn every_lint_says_where_and_what_to_do() {
    let bad = "[Nvidia]\nname = \"\"\n[b]\nname = \"B\"\nalias = [\"x\"]\n[c]\nname = \"C\"\nparent = \"nvida\"\naliases = [\"--\"]\n\
               [d]\nname = \"c\"\npatterns = ['(']\n[d2]\nname = \"D2\"\nnear = [\"@nvidiaa\"]\naliases = [{ text = \"E\", nearr = [] }]\n";
    assert_eq!(
        problems(&[(Company, bad), (Person, "[c]\nname = \"Cee\"\n")]),
        [
            "company/test.toml:1:2: `Nvidia` is no id (ids are lower-case ASCII letters, digits and hyphens)",
            "company/test.toml:2:8: the name is empty (write the canonical name)",
            "company/test.toml:5:1: unknown field `alias`, expected one of `name`, `aliases`, `formerly`, `kind`, `ticker`, `wikidata`, \
         `parent`, `maker`, `owner`, `place`, `org`, `near`, `not_near`, `ambiguous`, `no`, `patterns` (did you mean `aliases`?)",
            "company/test.toml:8:10: no entry has the id `nvida` (add the entry, or leave the reference out)",
            "company/test.toml:9:12: the alias holds no letter (write the alias, or leave it out)",
            "company/test.toml:11:8: `c` names both `d` and `c` (give one of them `near`, `not_near` or `ambiguous`)",
            "company/test.toml:12:13: the pattern is no regular expression: unclosed group (see https://docs.rs/regex/#syntax)",
            "company/test.toml:16:26: unknown field `nearr`, expected one of `text`, `case`, `near`, `not_near`, `ambiguous` (did you mean `near`?)",
            "person/test.toml:1:2: `c` is the id of two entries (the first is in company/test.toml; an id is unique across all files and types)",
        ]
    );
}

#[test]
fn a_broken_file_is_reported_with_its_line() {
    let found =
        problems(&[(Company, "[a]\nname = \"A\n[b]\nname = 3\n"), (Place, "stray = 1\n[p]\nname = 3\n")]);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found[0].starts_with("company/test.toml:2:"), "{found:#?}");
    assert_eq!(
        found[1],
        "place/test.toml:1:1: `stray` stands outside any entry (put it under a header such as [nvidia])"
    );
    assert!(
        found[2].starts_with("place/test.toml:3:8: invalid type: integer `3`, expected a string"),
        "{found:#?}"
    );
}

#[test]
fn problems_show_the_line_and_a_caret() {
    let Err(found) =
        Lexicon::build(&load::texts(&[(Company, "[a]\nname = \"A\"\nknd = \"x\"\n")]), Problems::default())
    else {
        panic!("the key is unknown")
    };
    let shown = found.render();
    assert!(
        shown.contains("company/test.toml:3:1") && shown.contains("knd = \"x\"") && shown.contains("^^^"),
        "{shown}"
    );
    assert!(shown.contains("did you mean `kind`?"), "{shown}");
}

#[test]
fn folders_are_read_and_strangers_reported() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(dir.path().join("company/deep")).unwrap();
    std::fs::write(dir.path().join("company/deep/a.toml"), "[a]\nname = \"Alpha\"\n").unwrap();
    let lexicon = Lexicon::load(dir.path()).unwrap();
    assert_eq!(lexicon.entity("a").unwrap().name, "Alpha");
    std::fs::create_dir(dir.path().join("firms")).unwrap();
    std::fs::write(dir.path().join("b.toml"), "").unwrap();
    let found = Lexicon::load(dir.path()).unwrap_err();
    assert_eq!(
        found.0.iter().map(|p| p.what.as_str()).collect::<Vec<_>>(),
        ["a dictionary file must lie in a folder named after its type", "`firms` is no entity type"]
    );
    assert!(Lexicon::load(&dir.path().join("none")).is_err());
}

#[test]
fn the_shipped_dictionaries_load() {
    let lexicon = Lexicon::embedded().unwrap_or_else(|e| panic!("{e}"));
    for entity in lexicon.entities() {
        assert!(!entity.name.is_empty() && lexicon.entity(&entity.id).is_some());
    }
}

/// Every alias at every place, then the leftmost, of those the longest: as slow and plain as can be.
fn naive(aliases: &[String], text: &str) -> Vec<String> {
    let places: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
    let edge = |at: usize| {
        let left = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let right = text[at..].chars().next().is_some_and(char::is_alphanumeric);
        !(left && right)
    };
    let stands =
        |s: usize, e: usize| aliases.iter().any(|a| alias::spelled(a, &text[s..e], alias::default_case(a)));
    let (mut found, mut from) = (Vec::new(), 0);
    for &start in &places {
        let ends = places.iter().rev().copied().filter(|e| *e > start);
        let hit = ends.into_iter().find(|e| start >= from && edge(start) && edge(*e) && stands(start, *e));
        if let Some(end) = hit {
            found.push(text[start..end].to_owned());
            from = end;
        }
    }
    found
}

proptest! {
    #[test]
    fn agrees_with_a_naive_search(
        aliases in prop::collection::btree_set("[AB][ab]{0,1}([ -][AB][ab]{0,1}){0,2}", 1..6),
        text in "([AaBb]{1,2}[ -]){0,12}",
    ) {
        let aliases: Vec<String> = aliases.into_iter().collect();
        // Of two aliases that fold to the same, one names both: the ids do not matter here.
        let files: String = aliases.iter().enumerate().map(|(i, a)| format!("[e{i}]\nname = \"{a}\"\n")).collect();
        let lexicon = lexicon(&[(Place, &files)]);
        let item = item("", &text);
        let scan = matcher::Scan::new(&item);
        let found: Vec<String> = lexicon.known(&scan).iter().map(|m| item.slice(m.span).to_owned()).collect();
        prop_assert_eq!(found, naive(&aliases, &text));
    }

    #[test]
    fn any_text_is_read_without_overlap(title in ".{0,40}", body in "(Nvidia|Inc|’s|Corp\\.|\\PC| |GPT-|[0-9]){0,30}") {
        let lexicon = lexicon(&[
            (Company, "[nvidia]\nname = \"Nvidia\"\n"),
            (Product, "[gpt]\nname = \"GPT\"\npatterns = ['GPT-\\d']\n"),
        ]);
        let item = item(&title, &body);
        let mentions = lexicon.mentions(&item);
        for pair in mentions.windows(2) {
            let key = |m: &Mention| (m.span.field, m.span.start);
            prop_assert!(key(&pair[0]) < key(&pair[1]) && !pair[0].span.overlaps(&pair[1].span));
        }
        for m in &mentions {
            prop_assert!(!item.slice(m.span).is_empty());
        }
    }
}
