use crate::{faults, items};
use tieline::item::{Format, parse};

#[test]
fn the_ending_decides_then_the_content() {
    let digest = "docks\n\n1 items\n\nGazette 2026-03-14-1\n\nA\n\nB";
    for (name, text, want) in [
        ("a.jsonl", "words", Format::JsonLines),
        ("a.NDJSON.gz", "words", Format::JsonLines),
        ("a.json", "[{}]", Format::Json),
        ("a.json", "{}\n{}", Format::JsonLines),
        ("a.json", "{\n}", Format::Json),
        ("a.md.zst", digest, Format::Markdown),
        ("a.csv", digest, Format::Table),
        ("a.tsv", "", Format::Table),
        ("a.txt", digest, Format::Digest),
        ("-", "docks\n3 items", Format::Digest),
        ("-", "A line\n\nGazette 2026-03-14-1\n\nA\n\nB", Format::Digest),
        ("a.txt", " {\"title\": \"x\"}", Format::JsonLines),
        ("a.txt", "{\n\"title\": \"x\"}", Format::Json),
        ("-", "[\n {\"title\": \"x\"}]", Format::Json),
        ("-", "[a](https://a.example)", Format::Plain),
        ("-", "Title,Body\nA,B", Format::Table),
        ("-", "title\nA", Format::Plain),
        ("-", "# The week\n\nwords", Format::Markdown),
        ("-", "words\n\n- one\n- two", Format::Markdown),
        ("-", "words\nwords\n- one", Format::Plain),
        ("a.log", "words", Format::Plain),
        ("", "", Format::Plain),
    ] {
        assert_eq!(Format::of(name, text), Ok(want), "{name} {text}");
    }
}

#[test]
fn pages_of_the_web_are_refused() {
    let outcome = parse(None, "a.html", b"\n<!DOCTYPE html><p>words");
    assert_eq!(
        faults(&outcome),
        ["a.html: is HTML or XML, which is not read: save the text of the page, or its items as JSON Lines"]
    );
}

#[test]
fn encodings_reach_every_format() {
    let utf16: Vec<u8> = [0xFEFFu16]
        .into_iter()
        .chain("title,body\r\nZürich,\"a\r\nb\"\r\n".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let outcome = parse(None, "w.csv", &utf16);
    assert_eq!((outcome.items[0].title.as_str(), outcome.items[0].body.as_str()), ("Zürich", "a\nb"));
    let latin = parse(None, "w.md", b"- one\n- Z\xFCrich pays \x8012");
    assert_eq!(latin.items[1].body, "Zürich pays €12");
    assert_eq!(
        faults(&latin),
        ["w.md:2: not UTF-8: 2 bytes from here on read as Windows-1252; save the file as UTF-8"]
    );
    let mut mention = b"\xEF\xBB\xBF".to_vec();
    mention.extend("{\"title\": \"é Quay\", \"mentions\": [{\"field\": \"title\", \"start\": 2, \"end\": 6, \"type\": \"company\", \"name\": \"Quay\"}]}\r\n".bytes());
    let item = &parse(None, "w.jsonl", &mention).items[0];
    assert_eq!(item.slice(item.given.as_ref().unwrap()[0].span), "Quay");
    assert_eq!(items("w.jsonl", "{\"title\": \"a\"}\n\u{feff}{\"title\": \"b\"}").len(), 2);
}

#[test]
fn binary_files_are_refused() {
    assert_eq!(
        faults(&parse(None, "w.txt", b"\x7FELF\x00\x01")),
        ["w.txt: is not text (it holds NUL bytes): leave it out, or save it as UTF-8 text"]
    );
}
