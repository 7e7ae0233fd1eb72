//! Runs compared: records written by hand, and laws that hold of any two.
#![allow(clippy::unwrap_used)]

use super::record::{Kind, Record};
use super::{Change, Output, compare, read};
use proptest::prelude::*;

fn claim(item: &str, subject: &str, object: &str, rest: &str) -> String {
    format!(
        r#"{{"id":"x{item}","item":"{item}","predicate":"acquires","subject":{{"id":"{subject}","name":"{subject}","type":"company"}},"object":{{"id":"{object}","name":"{object}","type":"company"}},"evidence":{{"field":"body","start":0,"end":9,"text":"{subject} takes {object}."}},{rest}}}"#
    )
}

fn claims(lines: &[String]) -> Output {
    Output { records: read::claims(lines.join("\n").as_bytes()).unwrap() }
}

const PLAIN: &str =
    r#""status":"actual","qualifiers":{},"attribution":null,"rule":"acquires.buy: \"buy\"","confidence":0.5"#;

#[test]
fn gained_lost_and_changed_are_told_apart() {
    let dear = PLAIN.replace("{}", r#"{"amount":{"value":2000000000,"unit":"USD"}}"#);
    let planned = dear.replace("actual", "planned");
    let before = claims(&[claim("1", "ode", "tarn", PLAIN), claim("2", "ode", "fell", PLAIN)]);
    let after = claims(&[claim("1", "ode", "tarn", &planned), claim("3", "ode", "fell", PLAIN)]);
    let diff = compare(before, after);
    let told: Vec<String> = diff.changes.iter().map(|c| format!("{c:?}")).collect();
    assert_eq!((diff.changes.len(), diff.equal), (3, 0), "{told:#?}");
    let counts = diff.counts()[&(Kind::Claim, "acquires")];
    assert_eq!((counts.gained, counts.lost, counts.changed), (1, 1, 1));
    let changed = diff.changes.iter().find_map(|c| match c {
        Change::Changed { differs, .. } => Some(differs),
        _ => None,
    });
    let differs: Vec<(&str, &str, &str)> =
        changed.unwrap().iter().map(|d| (d.detail, d.before.as_str(), d.after.as_str())).collect();
    assert_eq!(differs, [("status", "actual", "planned"), ("amount", "", "2000000000 USD")]);
}

#[test]
fn ids_offsets_and_confidence_are_no_difference() {
    let one = claim("1", "ode", "tarn", PLAIN);
    let other = one.replace("\"x1\"", "\"y1\"").replace("\"start\":0", "\"start\":7").replace("0.5", "0.75");
    let diff = compare(claims(&[one]), claims(&[other]));
    assert_eq!((diff.changes.len(), diff.equal), (0, 1));
}

#[test]
fn a_relation_that_holds_either_way_is_one_from_either_end() {
    let one = claim("1", "ode", "tarn", PLAIN).replace("\"acquires\"", "\"partners_with\"");
    let other = claim("1", "tarn", "ode", PLAIN).replace("\"acquires\"", "\"partners_with\"");
    let sentence = "ode takes tarn.";
    let other = other.replace("tarn takes ode.", sentence);
    assert_eq!(compare(claims(&[one]), claims(&[other])).equal, 1);
    let turned =
        compare(claims(&[claim("1", "ode", "tarn", PLAIN)]), claims(&[claim("1", "tarn", "ode", PLAIN)]));
    assert_eq!((turned.changes.len(), turned.equal), (2, 0));
}

#[test]
fn values_are_told_by_number_and_unit() {
    let metric = |raw: &str, value: &str| {
        format!(
            r#"{{"item":"1","predicate":"metric","subject":{{"id":"ode","name":"Ode"}},"value":{{"raw":"{raw}","value":{value},"unit":"USD"}},"evidence":{{"text":"t"}},"rule":"r"}}"#
        )
    };
    let same = compare(claims(&[metric("$2B", "2000000000")]), claims(&[metric("$2 billion", "2000000000")]));
    assert_eq!((same.changes.len(), same.equal), (0, 1));
    let other = compare(claims(&[metric("$2B", "2000000000")]), claims(&[metric("$3B", "3000000000")]));
    assert_eq!(other.changes.len(), 2);
    let vague = compare(claims(&[metric("millions", "null")]), claims(&[metric("billions", "null")]));
    assert_eq!(vague.changes.len(), 2);
}

#[test]
fn tables_are_read_by_their_columns() {
    let edges = "Source,Target,Type,Label,Weight,Claims,Status,Amount,Currency,Items,Evidence,Source Label,Target Label\r\n\
                 ode,tarn,Directed,acquires,2,3,planned,-5,USD,a1; a2,\"'-Ode, at last, takes Tarn\",Ode,Tarn\r\n";
    let edge = &read::edges(edges.as_bytes()).unwrap()[0];
    assert_eq!(edge.told, "Ode acquires Tarn");
    assert_eq!((edge.items.len(), edge.detail("amount"), edge.detail("weight")), (2, "-5 USD", "2"));
    assert_eq!(edge.sentence, "-Ode, at last, takes Tarn");
    let deals = "Id,Kind,Parties,Roles,Amount,Currency,Status,Items,Evidence\r\n\
                 d1,acquires,Ode; Tarn,buyer: Ode; target: Tarn,,,actual,a1,q\r\n";
    let deal = &read::deals(deals.as_bytes()).unwrap()[0];
    assert_eq!((deal.detail("status"), deal.detail("amount")), ("actual", ""));
    assert!(read::edges(b"Source,Target\r\n").unwrap_err().contains("no column `Label`"));
    assert!(read::claims(b"\n{\"item\":1}\n").unwrap_err().starts_with("line 2: "));
}

#[test]
fn of_two_deals_of_the_same_parties_the_likest_are_paired() {
    let deal = |day: &str, item: &str, amount: &str| {
        format!("acquires,buyer: Ode,{amount},USD,actual,{day},{item},says {item}\r\n")
    };
    let table = |rows: &[String]| {
        let head = "Kind,Roles,Amount,Currency,Status,Announced,Items,Evidence\r\n".to_owned();
        Output { records: read::deals((head + &rows.concat()).as_bytes()).unwrap() }
    };
    let before = table(&[deal("2026-01-02", "a", "1"), deal("2026-05-02", "b", "2")]);
    let after = table(&[deal("2026-05-02", "b", "3")]);
    let diff = compare(before, after);
    let kinds: Vec<&str> = diff.changes.iter().map(|c| c.record().items[0].as_str()).collect();
    assert_eq!(kinds, ["a", "b"]);
    assert!(matches!(&diff.changes[0], Change::Lost(_)));
    assert!(matches!(&diff.changes[1], Change::Changed { differs, .. } if differs[0].after == "3 USD"));
}

fn any_claims() -> impl Strategy<Value = Vec<Record>> {
    let one = ("[12]", "[ab]", "[cd]", "actual|planned");
    let line = one.prop_map(|(item, s, o, status)| claim(&item, &s, &o, &PLAIN.replace("actual", &status)));
    prop::collection::vec(line, 0..8).prop_map(|lines| claims(&lines).records)
}

proptest! {
    #[test]
    fn every_record_is_accounted_for_and_the_way_back_is_the_mirror(a in any_claims(), b in any_claims()) {
        let (before, after) = (Output { records: a.clone() }, Output { records: b.clone() });
        let there = compare(before.clone(), after.clone());
        let back = compare(after, before.clone());
        let sum = |d: &super::Diff| d.counts().values().fold((0, 0, 0), |s, c| (s.0 + c.gained, s.1 + c.lost, s.2 + c.changed));
        let (gained, lost, changed) = sum(&there);
        prop_assert_eq!((lost, gained, changed), sum(&back));
        prop_assert_eq!(there.equal, back.equal);
        prop_assert_eq!(a.len(), lost + changed + there.equal);
        prop_assert_eq!(b.len(), gained + changed + there.equal);
        prop_assert!(compare(before.clone(), before).changes.is_empty());
    }
}
