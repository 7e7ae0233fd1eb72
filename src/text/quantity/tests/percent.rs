//! Percent and its points.

use super::{all, none, part, whole};

#[test]
fn forms() {
    whole(&[
        ("48%", "48", "percent"),
        ("0.2%", "0.2", "percent"),
        ("98.95 %", "98.95", "percent"),
        ("6 . 2 %", "6.2", "percent"),
        ("48 percent", "48", "percent"),
        ("48 per cent", "48", "percent"),
        ("48 pct", "48", "percent"),
        ("thirty percent", "30", "percent"),
        ("twenty-five percent", "25", "percent"),
        ("thirty percentage", "30", "percent"),
        ("10-percent", "10", "percent"),
        ("14 percentage points", "14", "percentage points"),
        ("a hundred percent", "100", "percent"),
        ("2-percentage-point", "2", "percentage points"),
        ("25 basis points", "25", "basis points"),
        ("25bps", "25", "basis points"),
        ("-5%", "-5", "percent"),
        ("−5%", "-5", "percent"),
        ("minus 5 percent", "-5", "percent"),
        ("2 1/2 percent", "2.5", "percent"),
        ("percentage of 60", "60", "percent"),
    ]);
}

#[test]
fn ranges() {
    part(&[
        ("10 to 15 percent", "10 to 15 percent", "10", "percent", "15"),
        ("10–15%", "10–15%", "10", "percent", "15"),
        ("between 10 and 15 percent", "10 and 15 percent", "10", "percent", "15"),
        ("five to ten percent", "five to ten percent", "5", "percent", "10"),
        ("two-to-three percent", "two-to-three percent", "2", "percent", "3"),
    ]);
    all("from 10% to 15%", &["10% = 10 percent", "15% = 15 percent"]);
}

#[test]
fn no_percent() {
    none(&[
        "half of it, and a percentage of all firms",
        "https://www.example.com/search?q=30%25%2020%",
        "see http://a.example/x?y=5%20z for that",
    ]);
    all("a good percentage of 100 firms", &["100 firms = 100 count"]);
}
