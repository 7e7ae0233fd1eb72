use crate::{items, troubles};
use jiff::civil::date;

fn read(text: &str) -> (String, String) {
    let item = items("notes/crane 2026-03-14.txt", text).remove(0);
    assert_eq!((item.id.as_str(), item.date), ("crane 2026-03-14-1", Some(date(2026, 3, 14))));
    (item.title, item.body)
}

#[test]
fn a_short_first_line_is_the_title() {
    for (text, title, body) in [
        ("Quay Buys a Crane\n\nIt paid.\n\nAll of it.\n", "Quay Buys a Crane", "It paid.\n\nAll of it."),
        ("\n Who pays?\nIt paid.", "Who pays?", "It paid."),
        ("Quay bought a crane.\n\nIt paid.", "", "Quay bought a crane.\n\nIt paid."),
        ("“Quay bought a crane.”\nIt paid.", "", "“Quay bought a crane.”\nIt paid."),
        ("Quay Buys a Crane", "Quay Buys a Crane", ""),
        ("One sentence.", "", "One sentence."),
    ] {
        assert_eq!(read(text), (title.to_owned(), body.to_owned()), "{text}");
    }
    let long = "word ".repeat(40);
    assert_eq!(read(&long), (String::new(), long.trim().to_owned()));
}

#[test]
fn empty_files_are_told() {
    assert_eq!(troubles("w.txt", " \n").1, ["w.txt: holds no item: wanted a text"]);
}
