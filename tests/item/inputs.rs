use crate::faults;
use std::fs;
use std::io::Write;
use std::path::Path;
use tieline::item::{Input, ReadOutcome, read, read_with};

fn gz(plain: &str) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(plain.as_bytes()).unwrap();
    packer.finish().unwrap()
}

fn zst(plain: &str) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(plain.as_bytes(), ruzstd::encoding::CompressionLevel::Fastest)
}

fn line(id: &str) -> String {
    format!("{{\"id\": \"{id}\", \"title\": \"{id} turns\"}}\n")
}

/// A folder with files of every kind, plain and packed, hidden and alien ones.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    put("b.jsonl", line("b").as_bytes());
    put("deep/er/a.ndjson.gz", &[gz(&line("a1")), gz(&line("a2"))].concat());
    put("deep/c.jsonl.zst", &[zst(&line("c1")), zst(&line("c2"))].concat());
    put("deep/packed.jsonl", &gz(&line("d")));
    put("deep/week.md", "- é crane".as_bytes());
    put(".git/x.jsonl", line("hidden").as_bytes());
    put("deep/.x.jsonl", line("hidden").as_bytes());
    put("deep/picture.png", b"\x89PNG\x00");
    folder
}

fn ids(outcome: &ReadOutcome) -> Vec<&str> {
    outcome.items.iter().map(|item| item.id.as_str()).collect()
}

fn at(folder: &Path, name: &str) -> Input {
    Input::from(folder.join(name).as_os_str())
}

#[test]
fn folders_are_walked() {
    let folder = folder();
    let outcome = read(&[Input::from(folder.path().as_os_str())]);
    assert_eq!(faults(&outcome), Vec::<String>::new());
    assert_eq!(ids(&outcome), ["a1", "a2", "b", "c1", "c2", "d", "week-1"]);
    let files: Vec<_> = outcome
        .files
        .iter()
        .map(|file| file.strip_prefix(&*folder.path().to_string_lossy()).unwrap())
        .collect();
    assert_eq!(
        files,
        ["/b.jsonl", "/deep/c.jsonl.zst", "/deep/er/a.ndjson.gz", "/deep/packed.jsonl", "/deep/week.md"]
    );
}

#[test]
fn the_order_and_number_of_names_does_not_matter() {
    let folder = folder();
    let all = [
        at(folder.path(), ""),
        at(folder.path(), "deep/../b.jsonl"),
        at(folder.path(), "**/*.jsonl*"),
        at(folder.path(), "b.jsonl"),
    ];
    let want = read(&all[..1]);
    let mut backward = all.to_vec();
    backward.reverse();
    assert_eq!(ids(&read(&all)), ids(&want));
    assert_eq!(read(&all), read(&backward));
    assert_eq!(faults(&read(&all)), Vec::<String>::new());
}

#[test]
fn patterns_take_what_fits() {
    let folder = folder();
    let outcome = read(&[at(folder.path(), "**/*.jsonl")]);
    assert_eq!(ids(&outcome), ["b", "d"]);
}

#[test]
fn standard_input_is_one_more_file() {
    let folder = folder();
    let inputs = [Input::from("-"), at(folder.path(), "b.jsonl")];
    let outcome = read_with(&inputs, &mut line("s").as_bytes());
    assert_eq!(ids(&outcome), ["b", "s"]);
    assert_eq!(&*outcome.files[0], "-");
    let packed = read_with(&inputs[..1], &mut zst("- one\n- two").as_slice());
    assert_eq!(ids(&packed), ["stdin-1", "stdin-2"]);
    assert_eq!(faults(&read_with(&inputs[..1], &mut [].as_slice())), ["-: holds no item: wanted a text"]);
}

#[test]
fn names_become_inputs() {
    let folder = folder();
    fs::write(folder.path().join("odd[1].jsonl"), line("odd")).unwrap();
    assert_eq!(Input::from("-"), Input::Stdin);
    assert_eq!(Input::from("news/*.md"), Input::Glob("news/*.md".into()));
    assert_eq!(Input::from("news.md"), Input::Path("news.md".into()));
    assert_eq!(ids(&read(&[at(folder.path(), "odd[1].jsonl")])), ["odd"]);
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_goes_on() {
    let folder = folder();
    let name = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    fs::create_dir(folder.path().join("empty")).unwrap();
    let mut broken = gz(&line("x"));
    broken.truncate(20);
    fs::write(folder.path().join("broken.jsonl.gz"), broken).unwrap();
    let inputs = ["empty", "broken.jsonl.gz", "none.md", "none/*.md", "deep/picture.png", "b.jsonl", "[.md"]
        .map(|input| at(folder.path(), input));
    let outcome = read(&inputs);
    assert_eq!(ids(&outcome), ["b"]);
    let mut want = [
        name("empty: no file here can be read: wanted .txt, .md, .jsonl, .json or .csv, packed or not"),
        name("none.md: there is no such file or folder: check the name"),
        name("none/*.md: no file fits the pattern: check the folder and the ending"),
        name("deep/picture.png: is not text (it holds NUL bytes): leave it out, or save it as UTF-8 text"),
    ];
    want.sort();
    let found = faults(&outcome);
    assert!(want.iter().all(|fault| found.contains(fault)), "{found:#?}");
    assert!(
        found.iter().any(|fault| fault.contains("broken.jsonl.gz: cannot be unpacked as gzip (")),
        "{found:#?}"
    );
    assert!(found.iter().any(|fault| fault.contains("[.md: is no pattern for files: ")), "{found:#?}");
    assert_eq!(found.len(), 6);
    assert!(!outcome.files.iter().any(|file| file.ends_with("none.md")));
}

#[test]
fn an_id_in_two_files_is_told_with_both_places() {
    let folder = tempfile::tempdir().unwrap();
    let text = |title: &str| format!("{{\"id\": \"x\", \"title\": \"{title}\"}}\n");
    for (name, title) in [("a.jsonl", "one"), ("b.jsonl", "one"), ("c.jsonl", "two")] {
        fs::write(folder.path().join(name), text(title)).unwrap();
    }
    let outcome = read(&[Input::from(folder.path().as_os_str())]);
    let place = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    assert_eq!(ids(&outcome), ["x", "x~2"]);
    assert_eq!(
        faults(&outcome),
        [
            format!(
                "{}:1: `x` is the same item as at {}:1: it is read once; remove one of the two",
                place("b.jsonl"),
                place("a.jsonl")
            ),
            format!(
                "{}:1: `x` is the id of another item at {}:1: this one is read as `x~2`; give it an id of its own",
                place("c.jsonl"),
                place("a.jsonl")
            ),
        ]
    );
}
