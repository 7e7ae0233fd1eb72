use crate::{items, troubles};
use jiff::civil::date;
use tieline::item::Item;

const DIGEST: &str = "harbour-tech

4 items

Harbour Gazette 2026-03-14-2

Quay Labs Buys a Crane

Quay Labs pays $3 million for a crane.

The crane is blue.
It turns.

Harbour Gazette — Docks and Rails 2026-03-14-1

Pier Works Raises Money

Pier Works raised €2 million.

The Meter · 2026-03-11 2026-03-13-w1
Grid Notes
Text right under the title.

The Meter (Night) — Wires · 2026-03-10 2026-03-13-w12

Nothing Happened

The last text has no line end.";

#[test]
fn every_header_variant() {
    let found = items("digest.txt", DIGEST);
    let heads: Vec<_> = found
        .iter()
        .map(|item| (item.id.as_str(), item.source.as_str(), item.section.as_deref(), item.published))
        .collect();
    assert_eq!(
        heads,
        [
            ("2026-03-13-w1", "The Meter", None, Some(date(2026, 3, 11))),
            ("2026-03-13-w12", "The Meter (Night)", Some("Wires"), Some(date(2026, 3, 10))),
            ("2026-03-14-1", "Harbour Gazette", Some("Docks and Rails"), None),
            ("2026-03-14-2", "Harbour Gazette", None, None),
        ]
    );
    assert_eq!(found[0].body, "Text right under the title.");
    assert_eq!(found[1].body, "The last text has no line end.");
    let want = Item {
        id: "2026-03-14-2".into(),
        title: "Quay Labs Buys a Crane".into(),
        body: "Quay Labs pays $3 million for a crane.\n\nThe crane is blue.\nIt turns.".into(),
        source: "Harbour Gazette".into(),
        date: Some(date(2026, 3, 14)),
        digest: Some("harbour-tech".into()),
        ..Item::default()
    };
    assert_eq!(found[3], want);
}

#[test]
fn blank_lines_and_line_ends_do_not_matter() {
    let want = items("digest.txt", DIGEST);
    let windows = DIGEST.replace('\n', "\r\n");
    let normal = items("digest.txt", &format!("\u{feff}\r\n{windows}\r\n\r\n"));
    assert_eq!(normal, want);
    let spread = DIGEST
        .replace("\n\nHarbour", "\n \n\t\n\nHarbour")
        .replace("harbour-tech\n\n4 items\n\n", "harbour-tech\n4 items\n");
    assert_eq!(items("digest.txt", &spread), want);
}

#[test]
fn name_and_count_may_be_missing() {
    let item = "Gazette 2026-03-14-1\n\nCranes\n\nThey turn.\n";
    assert_eq!(items("digest.txt", item)[0].digest, None);
    assert_eq!(items("digest.txt", &format!("1 item\n\n{item}"))[0].digest, None);
    assert_eq!(items("digest.txt", &format!("docks\n\n{item}"))[0].digest.as_deref(), Some("docks"));
}

#[test]
fn digests_may_follow_one_another() {
    let text = "docks\n\n1 item\n\nGazette 2026-03-14-1\n\n3 cranes\n\n12 items\n\nrails\n\n1 items\n\nGazette 2026-03-15-1\n\nTrams\n\nThey go.\n";
    let found = items("digest.txt", text);
    let names: Vec<_> =
        found.iter().map(|item| (item.digest.as_deref().unwrap(), item.body.as_str())).collect();
    assert_eq!(names, [("docks", "12 items"), ("rails", "They go.")]);
}

#[test]
fn a_count_that_does_not_fit_is_told_and_the_items_are_kept() {
    let (ids, faults) = troubles("d.txt", &DIGEST.replace("4 items", "22 items"));
    assert_eq!(ids.len(), 4);
    assert_eq!(
        faults,
        [
            "d.txt:3: the digest says 22 items, 4 found: correct the count, or look for a header line that is not like `Source 2026-03-14-1`"
        ]
    );
}

#[test]
fn malformed_items_are_left_out_one_by_one() {
    let text = "docks\n\n5 items\n\nUnder the count\n\nGazette 2026-02-30-1\n\nA\n\nB\n\nGazette 2026-03-14-1\n\nGazette 2026-03-14-2\n\nC\n\n\
        Gazette · 2026-13-01 2026-03-14-w3\n\nD\n\nE\n\nGazette 2026-03-14-4\n";
    let (ids, faults) = troubles("d.txt", text);
    assert_eq!(ids, ["2026-03-14-2"]);
    assert_eq!(
        faults,
        [
            "d.txt:5: text before the first item is passed over: each item begins with a header line such as `Source 2026-03-14-1`",
            "d.txt:7: the header's date 2026-02-30 is no day of the calendar: correct it; the item is left out",
            "d.txt:13: no title under the header: write the title and the text below it; the item is left out",
            "d.txt:19: the header's date 2026-13-01 is no day of the calendar: correct it; the item is left out",
            "d.txt:25: no title under the header: write the title and the text below it; the item is left out",
        ]
    );
}

#[test]
fn a_digest_of_nothing() {
    assert_eq!(
        troubles("d.txt", "docks\n\n0 items\n").1,
        ["d.txt: holds no item: wanted a header line such as `Source 2026-03-14-1` before each"]
    );
    assert_eq!(troubles("d.txt", "docks\n\n2 items\n").1.len(), 1);
}
