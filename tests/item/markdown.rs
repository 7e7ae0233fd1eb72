use crate::{items, troubles};
use jiff::civil::date;
use tieline::item::Item;

const WEEK: &str = "# The Crane

Words of welcome with a [link](https://w.example).

## 2026-03-14

### Deals

- Quay Labs buys **Pier Works** for $3 million - [Harbour Gazette](https://a.example), [Pier](https://b.example)
* [Dock One](https://d.example) rents a crane
  from Quay Labs

  in April

#### Friday, March 13, 2026

Below the date.

1. Numbered &amp; read
";

#[test]
fn bullets_headings_and_prose() {
    let found = items("news/week.md", WEEK);
    let on = |day| Some(date(2026, 3, day));
    let deal = |id: &str, body: &str, day| Item {
        id: id.into(),
        body: body.into(),
        date: on(day),
        section: Some("Deals".into()),
        digest: Some("The Crane".into()),
        ..Item::default()
    };
    let want = [
        Item {
            id: "week-1".into(),
            title: "The Crane".into(),
            body: "Words of welcome with a link.".into(),
            url: Some("https://w.example".into()),
            ..Item::default()
        },
        Item { title: "Deals".into(), section: None, ..deal("week-4", "Below the date.", 13) },
        deal("week-5", "Numbered & read", 13),
        Item {
            source: "Harbour Gazette".into(),
            url: Some("https://a.example".into()),
            ..deal("week-2", "Quay Labs buys Pier Works for $3 million", 14)
        },
        Item {
            url: Some("https://d.example".into()),
            ..deal("week-3", "Dock One rents a crane from Quay Labs\n\nin April", 14)
        },
    ];
    assert_eq!(found, want);
}

#[test]
fn dates_come_from_the_name_the_front_matter_or_the_headings() {
    assert_eq!(items("2026-03-12.md", "- A crane")[0].date, Some(date(2026, 3, 12)));
    let found = items(
        "2026-03-12.md",
        "---\ntitle: \"The Crane\"\ndate: March 13, 2026\nsource: Gazette\ntags: [a]\n---\n- A crane\n\n# 2026-03-14\n- Another",
    );
    let heads: Vec<_> = found
        .iter()
        .map(|item| (item.date.unwrap().day(), item.digest.as_deref(), item.source.as_str()))
        .collect();
    assert_eq!(heads, [(13, Some("The Crane"), "Gazette"), (14, Some("The Crane"), "Gazette")]);
    assert_eq!(
        items("w.md", "The Crane: March 14, 2026\n====\n- A crane")[0].digest.as_deref(),
        Some("The Crane")
    );
}

#[test]
fn articles_under_headings() {
    let found = items(
        "w.md",
        "## [Quay buys](https://q.example)\n\nFirst line\nsecond line.\n\n> Quoted.\n\n---\n\nAfter the rule.\n",
    );
    assert_eq!(found[0].title, "Quay buys");
    assert_eq!(found[0].body, "First line second line.\n\nQuoted.");
    assert_eq!(found[0].url.as_deref(), Some("https://q.example"));
    assert_eq!(found[1].body, "After the rule.");
}

#[test]
fn malformed_parts_are_told() {
    let (ids, faults) = troubles("w.md", "---\ndate: soon\n---\n## 2026-02-30\n- \n- A crane\n-\n");
    assert_eq!(ids, ["w-2"]);
    assert_eq!(
        faults,
        [
            "w.md:2: the date `soon` is not a date: write it as 2026-03-14",
            "w.md:4: the heading's date is no day of the calendar: correct it; what follows is read without a date",
            "w.md:5: an empty bullet: write a sentence, or take it away",
            "w.md:7: an empty bullet: write a sentence, or take it away",
        ]
    );
    assert_eq!(
        troubles("w.md", "# Only a name\n").1,
        ["w.md: holds no item: wanted bullets (`- sentence - [Source](url)`) or paragraphs under headings"]
    );
}
