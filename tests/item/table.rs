use crate::{items, troubles};
use jiff::civil::date;
use tieline::item::Item;

#[test]
fn columns_in_any_order_and_case() {
    let want = Item {
        id: "a".into(),
        title: "Quay, \"Labs\"".into(),
        body: "Two\nlines".into(),
        source: "Gazette".into(),
        date: Some(date(2026, 3, 14)),
        url: Some("https://a.example".into()),
        ..Item::default()
    };
    for text in [
        "id,title,body,source,date,url\na,\"Quay, \"\"Labs\"\"\",\"Two\nlines\",Gazette,2026-03-14,https://a.example\n",
        "URL , Headline,More,TEXT,Source,Date,Id\r\nhttps://a.example,\"Quay, \"\"Labs\"\"\",x,\"Two\r\nlines\",Gazette,\"March 14, 2026\",a",
        "link;summary;headline;publication;published;id\nhttps://a.example;\"Two\nlines\";\"Quay, \"\"Labs\"\"\";Gazette;Sat, 14 Mar 2026 10:00:00 GMT;a\n\n",
        "link\tsummary\tbody\theadline\tsource\tdate\tid\nhttps://a.example\tx\t\"Two\nlines\"\t\"Quay, \"\"Labs\"\"\"\tGazette\t20260314\ta\n",
    ] {
        assert_eq!(items("week.csv", text), std::slice::from_ref(&want), "{text}");
    }
}

#[test]
fn rows_without_id_and_blank_rows() {
    let found = items("week.csv", "title,date\n\nA,\n,\nB,2026-03-14\n\"C\"x,,\n");
    let ids: Vec<_> = found.iter().map(|item| (item.id.as_str(), item.title.as_str())).collect();
    assert_eq!(ids, [("week-1", "A"), ("week-4", "Cx"), ("week-3", "B")]);
}

#[test]
fn malformed_rows_are_faults_of_their_own() {
    let (ids, faults) =
        troubles("w.csv", "id,title,date\n\na,x,soon\nb,x\nc,x,,z\n\nd,\"x\ny\",2026-02-30\ne,,\nf,x,\n");
    assert_eq!(ids, ["a", "d", "f"]);
    assert_eq!(
        faults,
        [
            "w.csv:3: the date `soon` is not a date: write it as 2026-03-14; the item is read without a date",
            "w.csv:4: the row has 2 cells, the header row 3: quote the cells that hold a `,`; the row is left out",
            "w.csv:5: the row has 4 cells, the header row 3: quote the cells that hold a `,`; the row is left out",
            "w.csv:7: the date `2026-02-30` is no day of the calendar: correct it; the item is read without a date",
            "w.csv:9: neither title nor body: the item is left out",
        ]
    );
}

#[test]
fn a_quote_that_never_closes_costs_one_row() {
    let (ids, faults) = troubles("w.csv", "id,title\na,x\nb,\"x\nc,x\nd,x\n");
    assert_eq!(ids, ["a", "c", "d"]);
    assert_eq!(
        faults,
        [
            "w.csv:3: a quote in this row is never closed: close it, or double it where it belongs to the text; the row is left out"
        ]
    );
    let (ids, faults) = troubles("w.csv", &format!("id,title\nb,\"x\n{}", "c,\"\"\"\"\nd,\"\"\n".repeat(3)));
    assert_eq!((ids.len(), faults.len()), (1, 1 + 3 + 2));
}

#[test]
fn headers_that_name_nothing() {
    let what = "the first row names no column that is known: head the columns `title` or `body`, and any of `id`, `source`, `date`, `url`";
    assert_eq!(troubles("w.csv", "a,b\n1,2\n").1, [format!("w.csv:1: {what}")]);
    assert_eq!(troubles("w.csv", "\n").1, ["w.csv: holds no item: wanted a header row and rows"]);
    assert_eq!(troubles("w.csv", "title,body\n").1, Vec::<String>::new());
}
