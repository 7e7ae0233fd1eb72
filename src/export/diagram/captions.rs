//! The words under a title: how much a picture is drawn from, and what was left out.

use jiff::civil::Date;

/// "30 items, 2026-03-02 to 2026-04-04".
pub(super) fn items_and_days(items: usize, days: Option<(Date, Date)>) -> String {
    let items = counted(items, "item", "items");
    match days {
        Some((first, last)) if first == last => format!("{items}, {first}"),
        Some((first, last)) => format!("{items}, {first} to {last}"),
        None => items,
    }
}

/// "1 item", "30 items".
pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// What a cut left out, each with its word for one and for many; nothing when all is shown.
pub(super) fn left_out(shown: &str, out: [(usize, &str, &str); 2]) -> Option<String> {
    let some = out.iter().filter(|(n, _, _)| *n > 0);
    let some: Vec<String> = some.map(|(n, one, many)| counted(*n, one, many)).collect();
    (!some.is_empty()).then(|| format!("Shown: {shown}. Left out: {}.", some.join(" and ")))
}
