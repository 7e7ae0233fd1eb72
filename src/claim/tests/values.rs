//! Values: which figure belongs to which claim, and as what.

use super::said;

#[test]
fn amounts_stakes_and_valuations_are_told_apart() {
    said(&[
        (
            "[Nvidia] acquired a 5% stake in [Intel] for $5 billion.",
            &["Nvidia invests_in Intel amount=5000000000 USD stake=5 percent"],
        ),
        ("[Amazon] owns 20% of [Rivian].", &["Amazon owns Rivian stake=20 percent"]),
        (
            "[Stripe] raised $6.5 billion at a $50 billion valuation.",
            &["Stripe raises 6500000000 USD valuation=50000000000 USD"],
        ),
        (
            "[Mistral] raised $600 million, valuing it at $6 billion.",
            &["Mistral raises 600000000 USD valuation=6000000000 USD"],
        ),
        (
            "[Meta] signed a $10 billion deal with [Google].",
            &["Meta partners_with Google amount=10000000000 USD"],
        ),
    ]);
}

#[test]
fn a_price_per_share_is_no_amount() {
    said(&[(
        "[Nvidia] agreed to buy [Arm] for $40 a share, or $32 billion.",
        &["Nvidia acquires Arm [planned] amount=32000000000 USD"],
    )]);
}

#[test]
fn quantities_are_of_what_changes_hands() {
    said(&[
        (
            "[AMD] will supply [OpenAI] with 6 gigawatts of chips.",
            &["AMD supplies OpenAI [planned] quantity=6000000000 W product=chips"],
        ),
        (
            "[Nvidia] bought 3,000 chips from [Intel] for $10 million.",
            &["Intel supplies Nvidia amount=10000000 USD quantity=3000 count product=3,000 chips"],
        ),
    ]);
}

#[test]
fn rounds_have_names_and_investors() {
    said(&[
        ("[Mistral] raised a $600 million Series B round.", &["Mistral raises 600000000 USD round=Series B"]),
        (
            "[xAI] raised $6 billion from [Valor] and [Sequoia].",
            &[
                "Valor invests_in xAI amount=6000000000 USD",
                "Sequoia invests_in xAI amount=6000000000 USD",
                "xAI raises 6000000000 USD",
            ],
        ),
        ("[Mistral] raised funding.", &["Mistral raises ? USD"]),
    ]);
}

#[test]
fn money_paid_is_not_raised() {
    said(&[
        (
            "[Intel] closed its $3 billion purchase of [Tower].",
            &["Intel acquires Tower amount=3000000000 USD"],
        ),
        ("[BlackRock] lent $2 billion to [Crusoe].", &["BlackRock lends_to Crusoe amount=2000000000 USD"]),
        ("[Lyft] paid [Waymo] $5 million.", &["Lyft pays Waymo amount=5000000 USD"]),
    ]);
}

#[test]
fn providers_and_offices_go_with_the_claim() {
    said(&[
        ("[Intel] switched from [Oracle] to [SAP].", &["Intel switches_to SAP from=Oracle"]),
        (
            "[person:Ann Lee] was named chief executive of [Intel].",
            &["Ann Lee leads Intel role=chief executive"],
        ),
        ("[person:Ann Lee] stepped down as chair of [Intel].", &["Ann Lee leaves Intel role=chair"]),
    ]);
}
