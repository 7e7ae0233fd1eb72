//! Statuses and attribution: how far a claim is true by its own words, and who says so.

use super::said;

#[test]
fn done_and_announced_is_actual() {
    said(&[
        ("[Nvidia] invested in [Nebius].", &["Nvidia invests_in Nebius"]),
        ("[Intel] signed a deal with [Tower].", &["Intel partners_with Tower"]),
        ("[Intel] announced a partnership with [Tower].", &["Intel partners_with Tower"]),
    ]);
}

#[test]
fn what_is_to_come_is_planned() {
    said(&[
        (
            "[Nvidia] plans to invest $2 billion in [Nebius].",
            &["Nvidia invests_in Nebius [planned] amount=2000000000 USD"],
        ),
        ("[Nvidia] is in talks to acquire [Arm].", &["Nvidia acquires Arm [planned]"]),
        ("[Nvidia] will acquire [Arm].", &["Nvidia acquires Arm [planned]"]),
        ("[Google] to buy [Wiz] for $32 billion", &["Google acquires Wiz [planned] amount=32000000000 USD"]),
        ("[Google] agreed to buy [Wiz].", &["Google acquires Wiz [planned]"]),
        ("[Intel] hopes to sign a deal with [Tower].", &["Intel partners_with Tower [planned]"]),
        ("The bid for [Arm] by [Nvidia] is large.", &["Nvidia acquires Arm [planned]"]),
    ]);
}

#[test]
fn hearsay_is_reported() {
    said(&[
        ("[Meta] reportedly bought [Scale AI].", &["Meta acquires Scale AI [reported]"]),
        ("[Apple] may buy [Arm].", &["Apple acquires Arm [reported]"]),
        ("Rumor has it that [Intel] bought [Tower].", &["Intel acquires Tower [reported]"]),
    ]);
}

#[test]
fn what_is_over_has_ended() {
    said(&[
        ("[Adobe] scrapped its plan to acquire [Figma].", &["Adobe acquires Figma [ended]"]),
        ("[Adobe] abandoned its acquisition of [Figma].", &["Adobe acquires Figma [ended]"]),
        ("[Apple] no longer uses [product:Claude].", &["Apple uses Claude [ended]"]),
        ("[Intel] stopped selling chips to [Dell].", &["Intel supplies Dell [ended] product=chips"]),
        ("[Intel] walked away from its deal with [Tower].", &["Intel partners_with Tower [ended]"]),
    ]);
}

#[test]
fn what_is_said_not_to_be_is_denied() {
    said(&[
        ("[Apple] did not buy [Arm].", &["Apple acquires Arm [denied]"]),
        ("[Apple] will not buy [Arm].", &["Apple acquires Arm [denied]"]),
        ("[Apple] has refused to buy [Arm].", &["Apple acquires Arm [denied]"]),
        ("[Apple] denied that it had bought [Arm].", &["Apple acquires Arm [denied]"]),
        ("[Google] failed to buy [Wiz].", &["Google acquires Wiz [denied]"]),
    ]);
}

#[test]
fn what_is_supposed_or_asked_is_no_claim() {
    said(&[
        ("If [Apple] buys [Arm], prices rise.", &[]),
        ("Whether [Apple] bought [Arm] is unclear.", &[]),
        ("Could [Apple] buy [Arm]?", &[]),
        ("Will [Apple] buy [Arm]?", &[]),
    ]);
}

#[test]
fn others_are_named_when_they_say_it() {
    said(&[
        ("According to [publication:Reuters], [Apple] bought [Arm].", &["Apple acquires Arm by=Reuters"]),
        ("[publication:Bloomberg] reported that [Apple] bought [Arm].", &["Apple acquires Arm by=Bloomberg"]),
        ("[person:Ann Lee] said [Apple] had acquired [Arm].", &["Apple acquires Arm by=Ann Lee"]),
        // What a firm says of itself is its own voice.
        ("[Apple] said it had acquired [Arm].", &["Apple acquires Arm"]),
    ]);
}
