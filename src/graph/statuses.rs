//! What several claims about one thing come to.
//!
//! Told in the order of days, news moves forward: reported, planned, actual. A later, weaker word takes nothing back.
//! An end or a denial does, until a later day says otherwise.

use crate::claim::Status;
use jiff::civil::Date;

/// The status after all claims; `said` in any order. [`Status::Actual`] when there are none.
pub(super) fn settle(said: impl Iterator<Item = (Option<Date>, Status)>) -> Status {
    let mut said: Vec<(Option<Date>, u8, Status)> =
        said.map(|(day, status)| (day, firmness(status), status)).collect();
    said.sort_unstable();
    said.into_iter()
        .map(|(_, _, status)| status)
        .reduce(|before, word| if keeps(before, word) { before } else { word })
        .unwrap_or(Status::Actual)
}

fn keeps(before: Status, word: Status) -> bool {
    !matches!(before, Status::Ended | Status::Denied) && firmness(word) < firmness(before)
}

/// On one day the firmest word is heard last.
fn firmness(status: Status) -> u8 {
    match status {
        Status::Reported => 0,
        Status::Planned => 1,
        Status::Actual => 2,
        Status::Denied => 3,
        Status::Ended => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::settle;
    use crate::claim::Status::{self, *};
    use jiff::civil::date;

    fn after(said: &[(i8, Status)]) -> Status {
        settle(said.iter().map(|(day, status)| (Some(date(2026, 3, *day)), *status)))
    }

    #[test]
    fn news_moves_forward() {
        assert_eq!(after(&[(1, Reported), (2, Planned)]), Planned);
        assert_eq!(after(&[(1, Actual), (9, Reported)]), Actual);
        assert_eq!(after(&[]), Actual);
    }

    #[test]
    fn an_end_stands_until_a_later_day() {
        assert_eq!(after(&[(1, Actual), (5, Ended)]), Ended);
        assert_eq!(after(&[(5, Ended), (5, Actual)]), Ended);
        assert_eq!(after(&[(5, Denied), (8, Reported)]), Reported);
        assert_eq!(after(&[(5, Denied), (8, Reported), (9, Actual)]), Actual);
    }
}
