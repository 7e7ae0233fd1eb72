//! `suggest`: from a digest to an entry, and the entry back into the dictionaries.

use super::{folder, records, tieline};

const ITEMS: [(&str, &str); 2] = [
    ("a", "Chip startup Zorvane raised $40 million. NVIDIA will supply Zorvane with boards."),
    ("b", "Engineers at NVIDIA praised Zorvane for its compilers."),
];

#[test]
fn a_pasted_entry_makes_the_name_known() {
    let dir = folder(&ITEMS);
    let said = tieline(dir.path(), &["suggest", "items.jsonl"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.starts_with("Zorvane  company, 3 mentions in 2 items\n"), "{}", said.out);
    assert!(said.out.contains("beside    NVIDIA (2)") && said.out.contains("item b"), "{}", said.out);
    let found = &records(&tieline(dir.path(), &["suggest", "items.jsonl", "--json", "--top", "1"]).out)[0];
    let company = dir.path().join("own/company");
    std::fs::create_dir_all(&company).unwrap();
    let entry = format!("{}\n[nvidia]\nname = \"NVIDIA\"\n", found["entry"].as_str().unwrap());
    std::fs::write(company.join("new.toml"), entry).unwrap();
    let report = records(&tieline(dir.path(), &["check", "--entities", "own", "--json"]).out);
    let problems = report[0]["problems"].as_array().unwrap();
    assert!(problems.iter().all(|p| !p["file"].as_str().unwrap().starts_with("own")), "{problems:#?}");
    assert_eq!(report[0]["entities"], 2);
    let said = tieline(dir.path(), &["suggest", "items.jsonl", "--entities", "own"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{}", said.err);
    assert!(said.err.contains("every name of 2 items"), "{}", said.err);
}

#[test]
fn an_input_that_cannot_be_read_is_trouble() {
    let dir = folder(&ITEMS);
    assert_eq!(tieline(dir.path(), &["suggest", "nowhere.txt"]).code, 2);
}
