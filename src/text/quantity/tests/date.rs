//! Dates: full, partial, parts of years, and days that count from the item's own.

use super::{all, figures, none, part, value, whole};
use crate::text::Field;
use crate::text::quantity::{Value, find};

#[test]
fn full() {
    whole(&[
        ("Sept. 22, 2025", "2025-09-22", "date"),
        ("September 22nd, 2025", "2025-09-22", "date"),
        ("22 September 2025", "2025-09-22", "date"),
        ("22nd of September, 2025", "2025-09-22", "date"),
        ("2025-09-22", "2025-09-22", "date"),
        ("2025/09/22", "2025-09-22", "date"),
        ("9/22/2025", "2025-09-22", "date"),
        ("22.09.2025", "2025-09-22", "date"),
        ("May 13-15, 2025", "2025-05-13", "date"),
        ("August 11 to 20, 2026", "2026-08-11", "date"),
    ]);
    none(&["1/2/2025 can be read both ways"]);
}

#[test]
fn partial() {
    whole(&[
        ("April 29", "--04-29", "date"),
        ("29 April", "--04-29", "date"),
        ("December 17th", "--12-17", "date"),
        ("Jan. 17", "--01-17", "date"),
        ("March 2024", "2024-03", "date"),
        ("April, 2012", "2012-04", "date"),
        ("may of 2031", "2031-05", "date"),
        ("2025-04", "2025-04", "date"),
    ]);
    all("in June and a March launch", &["June = --06 date"]);
    none(&[
        "It may rain, we march on, and April Jones left",
        "May the best win",
        "AI May Replace Them",
        "Windows 10 October update",
    ]);
}

#[test]
fn parts_of_years() {
    whole(&[
        ("Q3 2025", "2025-Q3", "date"),
        ("Q3 of 2025", "2025-Q3", "date"),
        ("Q3'25", "2025-Q3", "date"),
        ("3Q25", "2025-Q3", "date"),
        ("2025 Q3", "2025-Q3", "date"),
        ("third quarter of 2025", "2025-Q3", "date"),
        ("third-quarter 2025", "2025-Q3", "date"),
        ("fourth quarter of fiscal 2026", "2026-Q4", "date"),
        ("H1 2026", "2026-H1", "date"),
        ("1H26", "2026-H1", "date"),
        ("second half of 2026", "2026-H2", "date"),
        ("latter half of 2025", "2025", "date"),
        ("FY2026", "2026", "date"),
        ("FY26", "2026", "date"),
        ("second half of FY27", "2027-H2", "date"),
        ("Q3 FY26", "2026-Q3", "date"),
        ("fiscal 2026", "2026", "date"),
        ("fiscal year 2026", "2026", "date"),
        ("late 2027", "2027", "date"),
        ("mid-2026", "2026", "date"),
        ("early 2025", "2025", "date"),
        ("summer 2021", "2021", "date"),
        ("spring of 2019", "2019", "date"),
        ("early spring 2019", "2019", "date"),
    ]);
    part(&[("by the end of 2026", "end of 2026", "2026", "date", "exact")]);
    none(&["Q3 was good, H1 too"]);
}

#[test]
fn years() {
    part(&[
        ("in 2027", "2027", "2027", "date", "exact"),
        ("by 2030", "2030", "2030", "date", "exact"),
        ("around 2027", "2027", "2027", "date", "about"),
        ("Since 2019", "2019", "2019", "date", "exact"),
        ("in 1884", "1884", "1884", "date", "exact"),
        ("the 2024 election", "2024", "2024", "date", "exact"),
        ("Acme's 2025 lineup", "2025", "2025", "date", "exact"),
        ("its 2026 budget", "2026", "2026", "date", "exact"),
    ]);
    all("from 2024 to 2026", &["2024 = 2024 date", "2026 = 2026 date"]);
    all("2011, 2012 and 2013", &["2011 = 2011 date", "2012 = 2012 date", "2013 = 2013 date"]);
    all("between 1901 and 1920", &["1901 = 1901 date", "1920 = 1920 date"]);
    all("the 2011-14 boom (2015)", &["2011 = 2011 date", "2015 = 2015 date"]);
    all("from 2000 to 3000 employees", &["2000 to 3000 employees = 2000 count"]);
    all("They bought 2024 GPUs for $2025", &["2024 GPUs = 2024 count", "$2025 = 2025 USD"]);
    none(&["CVPR 2025 talks, at CES 2024 too", "the early 1990s", "model 2049B", "the Build 2025 keynote"]);
}

#[test]
fn relative() {
    whole(&[
        ("yesterday", "2026-04-14", "date"),
        ("tomorrow", "2026-04-16", "date"),
        ("last Monday", "2026-04-13", "date"),
        ("last Wednesday", "2026-04-08", "date"),
        ("next Friday", "2026-04-17", "date"),
        ("this Friday", "2026-04-17", "date"),
        ("last month", "2026-03", "date"),
        ("next month", "2026-05", "date"),
        ("this quarter", "2026-Q2", "date"),
        ("last quarter", "2026-Q1", "date"),
        ("this year", "2026", "date"),
        ("last year", "2025", "date"),
        ("later this year", "2026", "date"),
        ("end of next year", "2027", "date"),
        ("this week", "2026-W16", "date"),
        ("last December", "2025-12", "date"),
        ("next March", "2027-03", "date"),
    ]);
    none(&["this is the last of it", "next to it", "yesterday's model"]);
}

#[test]
fn without_a_day() {
    let found = find("It came last month, in June 2025.", Field::Title, None);
    assert_eq!(found[0].measure.value, Value::Vague(None));
    assert_eq!(found[0].measure.unit, "date");
    assert_eq!(value(&found[1].measure.value), "2025-06");
    assert_eq!(found[1].span.field, Field::Title);
    assert!(figures("It came.").is_empty());
}
