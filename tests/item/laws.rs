use jiff::civil::Date;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use tieline::item::{Format, Item, ReadOutcome, parse};

/// Text that one line of a digest can hold: no break, no blank at the ends, neither empty nor like another part.
fn words() -> impl Strategy<Value = String> {
    "[A-Za-z€é😀\"'][A-Za-z0-9 ,.·éß😀—-]{0,30}[a-z.!?]"
        .prop_filter("a dash or dot parts source and section", |text| {
            ![" — ", " · "].iter().any(|mark| text.contains(mark)) && !text.ends_with("items")
        })
}

fn day() -> impl Strategy<Value = Date> {
    (1990i16..2090, 1i16..=365)
        .prop_map(|(year, day)| Date::new(year, 1, 1).unwrap().with().day_of_year(day).build().unwrap())
}

/// Items that a digest can hold; the ids are made unique by their place.
fn digest_items() -> impl Strategy<Value = Vec<Item>> {
    let item = (words(), option::of(words()), option::of(day()), day(), words(), vec(words(), 1..4));
    vec(item, 1..8).prop_map(|parts| {
        let items =
            parts.into_iter().enumerate().map(|(at, (source, section, published, date, title, body))| {
                let mark = if published.is_some() { "w" } else { "" };
                Item {
                    id: format!("{date}-{mark}{}", at + 1),
                    title,
                    body: body.join("\n\n"),
                    source,
                    section,
                    date: Some(date),
                    published,
                    ..Item::default()
                }
            });
        items.collect()
    })
}

fn render(name: Option<&str>, items: &[Item]) -> String {
    let mut text = name.map_or(String::new(), |name| format!("{name}\n\n{} items\n\n", items.len()));
    for item in items {
        text += &item.source;
        text += &item.section.as_ref().map_or(String::new(), |section| format!(" — {section}"));
        text += &item.published.map_or(String::new(), |date| format!(" · {date}"));
        text += &format!(" {}\n\n{}\n\n{}\n\n", item.id, item.title, item.body);
    }
    text.trim_end().to_owned()
}

fn check(outcome: &ReadOutcome) -> Result<(), TestCaseError> {
    for item in &outcome.items {
        prop_assert!(!item.title.is_empty() || !item.body.is_empty());
        for mention in item.given.iter().flatten() {
            prop_assert!(
                item.text(mention.span.field)
                    .get(mention.span.start..mention.span.end)
                    .is_some_and(|text| !text.is_empty())
            );
        }
    }
    let mut ids: Vec<_> = outcome.items.iter().map(|item| &item.id).collect();
    ids.sort();
    ids.dedup();
    prop_assert_eq!(ids.len(), outcome.items.len());
    prop_assert!(outcome.items.is_sorted_by_key(|item| (item.date, item.id.clone())));
    prop_assert!(outcome.faults.is_sorted());
    Ok(())
}

/// Pieces of every format, so that chance gets deep into each.
const PIECES: &str = "([\\[\\]{}(),:;\"'#*_<>|\\\\&!.\n\r\t -]|\\PC|[0-9]{1,2}|- |## |title|body|date|id,title,body|\
    \\{\"title\": \"é\", |\"mentions\": \\[|\\{\"field\": \"body\", \"start\": 0, \"end\": 1, \"type\": \"place\", \"name\": \"x\"\\}|\
    Gazette 2026-03-14-1|\n\n|3 items|March 14, 2026|2026-02-30|\\[a\\]\\(b\\)|---\n){0,40}";

proptest! {
    #[test]
    fn any_bytes_give_an_outcome(bytes in vec(any::<u8>(), 0..200), mark in 0..5usize) {
        let marks: [&[u8]; 5] = [b"", b"\xFF\xFE", b"\x1F\x8B\x08", b"\x28\xB5\x2F\xFD", b"{\"title\": \""];
        let bytes = [marks[mark], &bytes].concat();
        check(&parse(None, "a.txt", &bytes))?;
        for format in Format::ALL {
            check(&parse(Some(format), "a", &bytes))?;
        }
    }

    #[test]
    fn any_text_gives_an_outcome(text in PIECES, name in "\\PC{0,8}") {
        check(&parse(None, &name, text.as_bytes()))?;
        for format in Format::ALL {
            check(&parse(Some(format), &name, text.as_bytes()))?;
        }
    }

    #[test]
    fn a_digest_reads_back(items in digest_items(), name in option::of("[a-z][a-z-]{0,9}")) {
        let outcome = parse(Some(Format::Digest), "a.txt", render(name.as_deref(), &items).as_bytes());
        let mut want = items;
        want.iter_mut().for_each(|item| item.digest.clone_from(&name));
        want.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
        prop_assert_eq!(&outcome.faults, &vec![]);
        prop_assert_eq!(&outcome.items, &want);
    }

    #[test]
    fn given_mentions_point_at_what_they_say(before in "\\PC{0,20}", name in "\\PC{1,10}", after in "\\PC{0,20}", slip in 0usize..4) {
        let start = before.chars().count();
        let end = start + name.chars().count() + slip;
        let mention = serde_json::json!({"field": "body", "start": start, "end": end, "type": "company", "name": "x"});
        let line = serde_json::json!({"id": "a", "title": "x", "body": format!("{before}{name}{after}"), "mentions": [mention]}).to_string();
        let outcome = parse(Some(Format::JsonLines), "a.jsonl", line.as_bytes());
        check(&outcome)?;
        if slip <= after.chars().count() {
            let item = &outcome.items[0];
            let want: String = name.chars().chain(after.chars()).take(end - start).collect();
            prop_assert_eq!(item.slice(item.given.as_ref().unwrap()[0].span), want);
        } else {
            prop_assert_eq!((outcome.items.len(), outcome.faults.len()), (0, 1));
        }
    }

    #[test]
    fn json_and_csv_keep_the_text_to_the_character(title in "[^\r\x00]{0,19}[a-z]", body in "[^\r\x00]{1,40}") {
        let json = serde_json::json!({"id": "a", "title": title, "body": body}).to_string();
        let found = parse(Some(Format::JsonLines), "a", json.as_bytes());
        prop_assert_eq!((&found.items[0].title, &found.items[0].body), (&title, &body));
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["title", "body"]).unwrap();
        writer.write_record([&title, &body]).unwrap();
        let found = parse(Some(Format::Table), "a", &writer.into_inner().unwrap());
        prop_assert_eq!((&found.items[0].title, &found.items[0].body), (&title, &body));
    }
}
