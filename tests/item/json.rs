use crate::{faults, items, troubles};
use jiff::civil::date;
use tieline::item::{Format, GivenMention, Item, parse};
use tieline::lexicon::EntityType;
use tieline::text::{Field, Span};

#[test]
fn lines_with_all_keys_some_and_unknown_ones() {
    let text = concat!(
        r#"{"id": "a", "title": "Zürich's Quay", "body": "One\r\n two ", "source": " Gazette ", "date": "2026-03-14T08:00:00Z", "url": "https://a.example", "tags": [1, {"x": null}]}"#,
        "\n\n",
        r#"{"title": "No id", "body": null, "date": ""}"#,
        "\r\n  ",
        r#"{"id": 12, "body": "Only a body", "date": "Sat, 14 Mar 2026 10:00:00 +0100"}"#
    );
    let found = items("week.jsonl", text);
    assert_eq!(found[0], Item { id: "week-3".into(), title: "No id".into(), ..Item::default() });
    assert_eq!(
        found[2],
        Item {
            id: "a".into(),
            title: "Zürich's Quay".into(),
            body: "One\r\n two ".into(),
            source: "Gazette".into(),
            date: Some(date(2026, 3, 14)),
            url: Some("https://a.example".into()),
            ..Item::default()
        }
    );
    assert_eq!((found[1].id.as_str(), found[1].date), ("12", Some(date(2026, 3, 14))));
}

#[test]
fn arrays_and_objects_over_several_lines() {
    let object =
        |title: &str| format!("{{\n  \"title\": \"{title} ]}}, \\\" {{\",\n  \"more\": [[1], {{}}]\n}}");
    let (a, b) = (object("a"), object("b"));
    for text in
        [format!("[{a},{b}]"), format!("\n[\n{a},\n\n{b}\n]\n"), format!("{a}\n{b}"), format!("{a}, {b}")]
    {
        let found: Vec<_> = items("week.json", &text).into_iter().map(|item| (item.id, item.title)).collect();
        let want = [("week-1", "a ]}, \" {"), ("week-2", "b ]}, \" {")]
            .map(|(id, title)| (id.to_owned(), title.to_owned()));
        assert_eq!(found, want, "{text}");
        assert_eq!(items("week.jsonl", &format!("[{}]", a.replace('\n', ""))).len(), 1);
    }
    assert_eq!(items("week.json", "[]"), []);
    assert_eq!(items("week.jsonl", ""), []);
    assert_eq!(items("week.json", "{\"title\": \"a\"}\n{\"title\": \"b\"}\n").len(), 2);
}

#[test]
fn long_files_keep_their_line_numbers() {
    let mut text = String::new();
    for number in 0..20_000 {
        text += &format!("{{\"title\": \"crane number {number} turns\"}}\n");
    }
    text += "{]\n{\"id\": \"last\", \"title\": \"x\"}";
    let outcome = parse(None, "long.jsonl", text.as_bytes());
    assert_eq!(outcome.items.len(), 20_001);
    assert_eq!(outcome.faults[0].line, 20_001);
    assert!(
        outcome.items.iter().any(|item| item.id == "long-20000" && item.title == "crane number 19999 turns")
    );
}

#[test]
fn malformed_lines_are_faults_of_their_own() {
    let text = concat!(
        "{\"id\": \"a\", \"title\": \"x\"}\n",
        "{\"title\": \"x\",}\n",
        "{\"title\": [\"x\"]}\n",
        "[1]\n",
        "{\"id\": \"e\", \"title\": \" \", \"source\": \"Gazette\"}\n",
        "{\"id\": \"f\", \"title\": \"x\", \"date\": \"soon\"}\n",
        "{\"id\": \"g\", \"title\": \"x\", \"date\": \"2026-02-30\"}\n",
        "{\"id\": \"h\", \"title\": \"x\"",
    );
    let (ids, faults) = troubles("w.jsonl", text);
    assert_eq!(ids, ["a", "f", "g"]);
    assert_eq!(
        faults,
        [
            "w.jsonl:2: not an item (trailing comma, column 15): write an object such as {\"title\": \"...\", \"body\": \"...\"}; it is left out",
            "w.jsonl:3: not an item (invalid type: sequence, expected a text, column 11): write an object such as {\"title\": \"...\", \"body\": \"...\"}; it is left out",
            "w.jsonl:4: not an item (no object): write an object such as {\"title\": \"...\", \"body\": \"...\"}; it is left out",
            "w.jsonl:5: neither title nor body: the item is left out",
            "w.jsonl:6: the date `soon` is not a date: write it as 2026-03-14; the item is read without a date",
            "w.jsonl:7: the date `2026-02-30` is no day of the calendar: correct it; the item is read without a date",
            "w.jsonl:8: not an item (EOF while parsing an object, column 24): write an object such as {\"title\": \"...\", \"body\": \"...\"}; it is left out",
        ]
    );
}

#[test]
fn malformed_arrays() {
    let (ids, faults) = troubles(
        "w.json",
        "[\n{\"id\": \"a\", \"title\": \"x\"},\nnull, 7\n,{\n\"title\":\n1,,}, {\"id\": \"b\", \"title\": \"x\"}\n",
    );
    assert_eq!(ids, ["a", "b"]);
    let places: Vec<_> = faults.iter().map(|fault| fault.split(" (").next().unwrap()).collect();
    assert_eq!(
        places,
        [
            "w.json:3: not an item",
            "w.json:3: not an item",
            "w.json:6: not an item",
            "w.json:7: the array is not closed: the file seems cut off, fetch it again or add `]`"
        ]
    );
    assert_eq!(
        troubles("w.json", "[]\n\n{}").1,
        ["w.json:3: text after the end of the array is passed over: put all items into one array"]
    );
    assert_eq!(
        troubles("w.json", " ").1,
        ["w.json: holds no item: wanted objects with a `title` or a `body`"]
    );
}

fn with_mention(mention: &str) -> String {
    format!(
        "{{\"id\": \"a\", \"title\": \"😀 Zürich buys Quay\", \"body\": \"é\", \"mentions\": [{mention}]}}\n{{\"id\": \"b\", \"title\": \"x\", \"mentions\": []}}"
    )
}

#[test]
fn given_mentions_are_turned_into_bytes() {
    let text = with_mention(
        r#"{"field": "title", "start": 14, "end": 18, "text": "Quay", "type": "company", "name": "Quay Labs"}, {"field": "title", "start": 2, "end": 8, "type": "place", "name": "Zürich"}, {"field": "body", "start": 0, "end": 1, "type": "person", "name": "É"}"#,
    );
    let found = items("w.jsonl", &text);
    let given = found[0].given.as_ref().unwrap();
    let slices: Vec<_> = given.iter().map(|mention| found[0].slice(mention.span)).collect();
    assert_eq!(slices, ["Zürich", "Quay", "é"]);
    let span = Span { field: Field::Title, start: 5, end: 12 };
    assert_eq!(given[0], GivenMention { span, kind: EntityType::Place, name: "Zürich".into() });
    assert_eq!(found[1].given, Some(Vec::new()));
}

#[test]
fn bad_mentions_leave_the_item_out() {
    for (mention, what) in [
        (
            r#"{"field": "title", "start": 2, "end": 19, "type": "place", "name": "Z"}"#,
            "mention 1: offsets 2..19 do not fit the title, which has 18 code points: the end is exclusive and after the start; the item is left out",
        ),
        (
            r#"{"field": "body", "start": 1, "end": 1, "type": "place", "name": "Z"}"#,
            "mention 1: offsets 1..1 do not fit the body, which has 1 code points: the end is exclusive and after the start; the item is left out",
        ),
        (
            r#"{"field": "title", "start": 5, "end": 12, "text": "Zürich", "type": "place", "name": "Z"}"#,
            "mention 1: the offsets 5..12 give `ich buy`, not `Zürich`: count code points, not bytes or UTF-16 units; the item is left out",
        ),
        (
            r#"{"field": "title", "start": 2, "end": 8, "type": "town", "name": "Z"}"#,
            "mention 1: type `town` is unknown: use one of company, organization, person, product, facility, place, publication, event, theme; the item is left out",
        ),
        (
            r#"{"field": "lead", "start": 2, "end": 8, "type": "place", "name": "Z"}"#,
            "mention 1: field `lead` is unknown: use `title` or `body`; the item is left out",
        ),
        (
            r#"{"field": "title", "start": 2, "end": 8, "type": "place", "name": " "}"#,
            "mention 1: the name is empty: it is taken as the canonical name; the item is left out",
        ),
        (
            r#"{"field": "title", "start": 2, "end": 8, "type": "place", "name": "Z"}, {"field": "title", "start": 99999999999999999999, "end": 8, "type": "place", "name": "Z"}"#,
            "not an item (invalid type: floating point `1e+20`, expected usize, column 194): write an object such as {\"title\": \"...\", \"body\": \"...\"}; it is left out",
        ),
    ] {
        let (ids, faults) = troubles("w.jsonl", &with_mention(mention));
        assert_eq!(
            (ids.as_slice(), faults.as_slice()),
            (["b".to_owned()].as_slice(), [format!("w.jsonl:1: {what}")].as_slice())
        );
    }
    let outcome = parse(Some(Format::JsonLines), "w", with_mention(r#"{"field": "title"}"#).as_bytes());
    assert!(faults(&outcome)[0].contains("missing field `start`"));
}
