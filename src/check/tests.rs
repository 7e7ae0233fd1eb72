//! Proofs of the proof: rule files written for the test, with one mistake each.

#![allow(clippy::unwrap_used)]

use super::{Finding, RuleFiles, rules};

const FRAME: &str = r#"# Buyer, company.
[frame.buy]
subject = ["company", "person"]
object = ["company"]
verbs = ["acquire", "snap up"]
nouns = ["takeover of {o}"]
yes = [
  "{s:Weft} acquired {o:Loomworks}",
  "[planned] {s/person:Ada Öst} plans to snap up {o:Loomworks} and {o:Heddle}",
  "The takeover of {o:Loomworks} by {s:Weft} is done",
]
no = ["{company:Weft} acquired a taste for {company:Loomworks} mugs"]
"#;

/// The shipped grammar with these rules for `acquires` and nothing else.
fn files(claims: &str) -> RuleFiles {
    let shipped = crate::embedded::RULES.iter().filter_map(|(path, text)| {
        let path = path.strip_prefix("rules/")?;
        (path.ends_with(".toml") && !path.starts_with("claims/"))
            .then(|| (path.to_owned(), (*text).to_owned()))
    });
    RuleFiles::of(shipped.chain([("claims/acquires.toml".to_owned(), claims.to_owned())]))
}

fn findings(claims: &str) -> Vec<Finding> {
    rules(&files(claims), None, false).findings
}

/// The frame with one text in the place of another.
fn with(old: &str, new: &str) -> String {
    assert!(FRAME.contains(old), "{old}");
    FRAME.replace(old, new)
}

#[test]
fn a_frame_that_is_proved_has_no_finding() {
    let report = rules(&files(FRAME), None, false);
    assert_eq!(report.findings, []);
    assert_eq!((report.frames, report.phrases, report.examples), (1, 3, 4));
}

#[test]
fn every_mistake_is_found_at_its_line() {
    for (old, new, line, want) in [
        (
            "{s:Weft} acquired {o:Loomworks}",
            "{o:Weft} acquired {s:Loomworks}",
            8,
            "should say: Loomworks acquires Weft",
        ),
        ("{o:Heddle}", "{company:Heddle}", 9, "does not assert: Ada Öst acquires Heddle [planned]"),
        ("[planned]", "[denied]", 9, "the status should be denied, and is planned"),
        ("[planned]", "[likely]", 9, "`[likely]` is no status"),
        ("{o:Heddle}", "{o:Heddle", 9, "without its other half"),
        ("{o:Heddle}", "{o/place:Heddle}", 9, "takes no place as its object"),
        ("by {s:Weft} is done", "by {company:Weft} is done", 10, "mark a subject"),
        (
            "a taste for {company:Loomworks} mugs",
            "{company:Loomworks}",
            12,
            "must not say: Weft acquires Loomworks",
        ),
        ("{company:Loomworks} mugs", "mugs", 12, "it needs 2 planted names"),
        ("acquired a taste for", "dislikes", 12, "none of the frame's words"),
        ("\"snap up\"]", "\"snap up\", \"seize\"]", 5, "phrase `seize` is needed by no example"),
        ("\"snap up\"]", "\"snap up\", \"acquire\"]", 5, "phrase `acquire` stands there twice"),
        ("no = [", "never = [", 12, "unknown field `never`"),
    ] {
        let found = findings(&with(old, new));
        let hit = found.iter().find(|f| f.what.contains(want));
        assert_eq!(
            hit.map(|f| (f.file.as_str(), f.line)),
            Some(("rules/claims/acquires.toml", line)),
            "{new}: {found:#?}"
        );
    }
}

#[test]
fn a_frame_without_examples_is_refused_once_for_each_list() {
    let bare =
        "[frame.buy]\nsubject = [\"company\"]\nobject = [\"company\"]\nverbs = [\"acquire\", \"buy\"]\n";
    let what: Vec<String> = findings(bare).into_iter().map(|f| f.what).collect();
    assert_eq!(what.len(), 2, "{what:#?}");
    assert!(what[0].contains("has no `no`") && what[1].contains("has no `yes`"));
}

#[test]
fn a_claim_by_another_frame_proves_nothing() {
    let two = format!(
        "{FRAME}\n[frame.eat]\nsubject = [\"company\"]\nobject = [\"company\"]\nverbs = [\"swallow\"]\nyes = [\"{{s:Weft}} acquired {{o:Loomworks}}\"]\nno = [\"{{company:Weft}} and {{company:Heddle}} swallow hard\"]\n"
    );
    let found = findings(&two);
    assert!(found.iter().any(|f| f.what.contains("but by no phrase of this frame")), "{found:#?}");
    assert!(found.iter().any(|f| f.what.contains("phrase `swallow` is needed by no example")), "{found:#?}");
}

#[test]
fn only_the_named_frame_is_proved() {
    let broken = with("{o:Heddle}", "{company:Heddle}");
    for (only, frames, problems) in [("acquires", 1, 1), ("acquires.buy", 1, 1), ("sues", 0, 1)] {
        let report = rules(&files(&broken), Some(only), false);
        assert_eq!(
            (report.frames, report.findings.len()),
            (frames, problems),
            "{only}: {:#?}",
            report.findings
        );
    }
}

#[test]
fn failures_can_show_the_parse() {
    let broken = with("{s:Weft} acquired {o:Loomworks}", "{o:Weft} acquired {s:Loomworks}");
    let notes = |explain| {
        rules(&files(&broken), None, explain).findings.iter().map(|f| f.to_string()).collect::<String>()
    };
    assert!(!notes(false).contains("[V acquired]"));
    assert!(notes(true).contains("[V acquired]"));
}

mod dictionaries {
    use crate::check::dictionaries;
    use std::fs;

    /// What the check says of a folder with this one file of places and a company beside it.
    fn said(places: &str) -> Vec<String> {
        let dir = tempfile::tempdir().unwrap();
        for (folder, text) in [("place", places), ("company", "[weft]\nname = \"Weft Works\"\n")] {
            fs::create_dir(dir.path().join(folder)).unwrap();
            fs::write(dir.path().join(folder).join("test.toml"), text).unwrap();
        }
        let report = dictionaries(Some(dir.path()));
        assert_eq!(report.entities, 2, "{}", report.problems);
        let short = |finding: &crate::check::Finding| {
            assert!(finding.file.ends_with("place/test.toml"), "{finding}");
            format!("{}: {}", finding.line, finding.what)
        };
        report.findings.iter().map(short).collect()
    }

    #[test]
    fn entries_are_held_to_what_they_say() {
        assert_eq!(said("[arvika]\nname = \"Arvika\"\nno = [\"Arvika Sund\"]\n"), [""; 0]);
        assert_eq!(
            said("\n[arvika]\nname = \"Arvika\"\nno = [\"Arvika\"]\n"),
            ["3: [arvika]: `Arvika` is not found where the name stands alone"]
        );
        assert_eq!(said("[arvika]\nname = \"Arvika\"\nnear = [\"Sweden\"]\n"), [""; 0]);
    }
}
