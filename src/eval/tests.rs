//! Scores of small labels, counted by hand.

#![allow(clippy::unwrap_used)]

use super::*;
use serde_json::json;

fn gold(lines: &[serde_json::Value]) -> Gold {
    let text: Vec<String> = lines.iter().map(|line| line.to_string()).collect();
    Gold::parse("gold.jsonl", &text.join("\n"))
}

fn found(mentions: &[serde_json::Value], claims: &[serde_json::Value]) -> Found {
    Found {
        mentions: mentions.iter().map(|m| serde_json::from_value(m.clone()).unwrap()).collect(),
        claims: claims.iter().map(|c| serde_json::from_value(c.clone()).unwrap()).collect(),
    }
}

/// Three companies, a person that may be left out, a theme; one investment, one partnership, one round.
fn labels() -> serde_json::Value {
    json!({"item": "a", "entities": [
        {"name": "Weft", "type": "company", "surfaces": ["Weft", "Weft's"], "names": ["Weft Works"]},
        {"name": "Loomworks", "type": "company", "surfaces": ["Loomworks"], "types": ["product"]},
        {"name": "Heddle", "type": "company", "surfaces": ["Heddle"]},
        {"name": "Ada Öst", "type": "person", "surfaces": ["Öst"], "optional": true},
        {"name": "weaving", "type": "theme", "surfaces": []}],
      "claims": [
        {"s": "Weft", "p": "invests_in", "o": "Loomworks", "amount": {"value": 2e6, "unit": "EUR"}, "status": "planned"},
        {"s": "Weft", "p": "partners_with", "o": "Heddle", "optional": true},
        {"s": "Heddle", "p": "raises", "o": {"value": 5e6, "unit": "USD"}}]})
}

fn mention(name: &str, ty: &str, text: &str) -> serde_json::Value {
    json!({"item": "a", "name": name, "type": ty, "text": text, "field": "body", "start": 0, "end": 1, "via": "entry"})
}

fn claim(s: &str, p: &str, o: &str) -> serde_json::Value {
    json!({"item": "a", "predicate": p, "subject": {"name": s}, "object": {"name": o}, "status": "planned",
           "qualifiers": {"amount": {"value": 2_000_000, "unit": "EUR"}},
           "evidence": {"text": format!("{s} {p} {o}.")}, "rule": format!("{p}.test: \"say\"")})
}

fn raises(s: &str, value: serde_json::Value) -> serde_json::Value {
    json!({"item": "a", "predicate": "raises", "subject": {"name": s}, "value": value, "rule": "raises.test: \"say\""})
}

fn counts(prf: Prf) -> (usize, usize, usize) {
    (prf.tp, prf.fp, prf.missed)
}

#[test]
fn entities_count_once_by_name_and_type() {
    let gold = gold(&[labels()]);
    for (mentions, typed, untyped) in [
        (vec![], (0, 0, 3), (0, 0, 3)),
        // The same entity twice, by another name, and a product that may be one.
        (
            vec![
                mention("WEFT Inc.", "company", "Weft"),
                mention("Weft", "company", "Weft"),
                mention("Loomworks", "product", "Loomworks"),
            ],
            (2, 0, 1),
            (2, 0, 1),
        ),
        // Found by its text alone; of the wrong type; unknown; optional.
        (
            vec![
                mention("Heddle Foundry", "company", "Heddle"),
                mention("Weft", "place", "Weft"),
                mention("Reed", "company", "Reed"),
                mention("Ada Öst", "person", "Öst"),
                mention("weaving", "theme", "loom"),
            ],
            (1, 2, 2),
            (2, 1, 1),
        ),
        (vec![mention("Öst", "company", "Öst")], (0, 0, 3), (0, 0, 3)),
    ] {
        let report = score(&gold.items, &found(&mentions, &[]));
        assert_eq!(counts(report.scores.entities), typed, "{mentions:?}");
        assert_eq!(counts(report.scores.entities_untyped), untyped, "{mentions:?}");
    }
}

#[test]
fn claims_count_by_ends_and_predicate() {
    let gold = gold(&[labels()]);
    let five = json!({"raw": "$5M", "value": 5_000_000, "unit": "USD"});
    for (claims, wanted, pairs) in [
        (vec![], (0, 0, 2), (0, 0, 1)),
        (
            vec![claim("Weft Works", "invests_in", "Loomworks"), raises("Heddle", five.clone())],
            (2, 0, 0),
            (1, 0, 0),
        ),
        // Turned round: wrong as a claim, right as a pair.
        (vec![claim("Loomworks", "invests_in", "Weft")], (0, 1, 2), (1, 0, 0)),
        // The same twice by one name is one claim, by two names one too many.
        (
            vec![claim("Weft", "invests_in", "Loomworks"), claim("Weft", "invests_in", "Loomworks")],
            (1, 0, 1),
            (1, 0, 0),
        ),
        (
            vec![claim("Weft", "invests_in", "Loomworks"), claim("Weft Inc", "invests_in", "Loomworks")],
            (1, 1, 1),
            (1, 0, 0),
        ),
        // Optional, either way round.
        (vec![claim("Heddle", "partners_with", "Weft")], (0, 0, 2), (0, 0, 1)),
        (vec![claim("Reed", "invests_in", "Loomworks")], (0, 1, 2), (0, 1, 1)),
        (vec![raises("Heddle", json!({"raw": null, "value": null, "unit": "USD"}))], (0, 1, 2), (0, 0, 1)),
        (
            vec![raises("Heddle", json!({"raw": "$5.01M", "value": 5.01e6, "unit": "USD"}))],
            (1, 0, 1),
            (0, 0, 1),
        ),
    ] {
        let report = score(&gold.items, &found(&[], &claims));
        assert_eq!(counts(report.scores.claims), wanted, "{claims:?}");
        assert_eq!(counts(report.scores.pairs), pairs, "{claims:?}");
    }
}

#[test]
fn qualifiers_count_on_right_claims_only() {
    let gold = gold(&[labels()]);
    let right = claim("Weft", "invests_in", "Loomworks");
    let mut other = right.clone();
    other["status"] = json!("actual");
    other["qualifiers"]["amount"]["unit"] = json!("USD");
    for (claims, status, amount) in [
        (vec![right], Some(1.0), Some(1.0)),
        (vec![other], Some(0.0), Some(0.0)),
        (vec![claim("Loomworks", "invests_in", "Weft")], None, None),
    ] {
        let scores = score(&gold.items, &found(&[], &claims)).scores;
        assert_eq!((scores.status_accuracy, scores.amount_accuracy), (status, amount), "{claims:?}");
    }
}

#[test]
fn unlabelled_items_do_not_count_and_misses_are_told() {
    let gold = gold(&[labels()]);
    let mut stray = claim("Weft", "sues", "Heddle");
    stray["item"] = json!("z");
    let report = score(&gold.items, &found(&[], &[stray, claim("Heddle", "sues", "Weft")]));
    let told: Vec<(Kind, &str)> = report.misses.iter().map(|miss| (miss.kind, miss.what.as_str())).collect();
    assert_eq!(
        told,
        [
            (Kind::MissedEntity, "Weft (company)"),
            (Kind::MissedEntity, "Loomworks (company)"),
            (Kind::MissedEntity, "Heddle (company)"),
            (Kind::WrongClaim, "Heddle sues Weft"),
            (Kind::MissedClaim, "Weft invests_in Loomworks"),
            (Kind::MissedClaim, "Heddle raises 5000000.0 USD"),
        ]
    );
    assert_eq!(report.misses[3].sentence.as_deref(), Some("Heddle sues Weft."));
    assert_eq!(report.misses[4].about, [vec!["Weft", "Weft's"], vec!["Loomworks"]]);
}

#[test]
fn rules_are_measured_in_the_form_that_the_rulebook_reads() {
    let gold = gold(&[labels()]);
    let claims = [
        claim("Weft", "invests_in", "Loomworks"),
        claim("Heddle", "invests_in", "Loomworks"),
        claim("Heddle", "partners_with", "Weft"),
        claim("Heddle", "sues", "Weft"),
    ];
    let text = measured(&score(&gold.items, &found(&[], &claims)).rules);
    assert!(text.contains("[\"invests_in.test\"]\nright = 1\njudged = 2\n"), "{text}");
    assert!(text.contains("[\"sues.test\"]\nright = 0\njudged = 1\n"), "{text}");
    assert!(!text.contains("partners_with"), "{text}");
    let shipped =
        crate::embedded::RULES.iter().filter_map(|(path, text)| Some((path.strip_prefix("rules/")?, *text)));
    let mut files: Vec<(&str, &str)> = shipped.filter(|(path, _)| *path != "measured.toml").collect();
    files.push(("measured.toml", &text));
    let book = crate::rulebook::Rulebook::parse(&files).unwrap();
    assert_eq!(book.confidence("invests_in.test"), 0.5);
    assert!(book.confidence("sues.test") < 0.5);
}

#[test]
fn broken_labels_are_faults_at_their_line() {
    let mut dangling = labels();
    dangling["claims"][0]["o"] = json!("Reed");
    let text = format!("{}\n\nnot json\n{dangling}\n", labels());
    let gold = Gold::parse("gold.jsonl", &text);
    assert_eq!(gold.items.len(), 2);
    let faults: Vec<String> = gold.faults.iter().map(|fault| fault.to_string()).collect();
    assert!(faults[0].starts_with("gold.jsonl:3: is no label of an item"), "{faults:?}");
    assert_eq!(faults[1], "gold.jsonl:4: `Reed` of a claim is not among the entities of `a`: add it");
    assert_eq!(gold.items[1].claims.len(), 2);
}

#[test]
fn the_telling_sentence_holds_both_ends() {
    let item = crate::item::Item {
        title: "Weft and others".into(),
        body: "Weft is old. Loomworks is new. Weft likes Loomworks.".into(),
        ..Default::default()
    };
    let about = |texts: &[&str]| texts.iter().map(|text| vec![(*text).to_owned()]).collect::<Vec<_>>();
    assert_eq!(telling(&item, &about(&["Weft", "Loomworks"])), "Weft likes Loomworks.");
    assert_eq!(telling(&item, &about(&["Loomworks", "Reed"])), "Loomworks is new.");
    assert_eq!(telling(&item, &about(&["Reed"])), "Weft and others");
}
