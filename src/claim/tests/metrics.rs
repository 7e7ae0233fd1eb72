//! Metrics: whose figure it is, what it is called, and whether it falls.

use super::said;

#[test]
fn the_owner_possesses_precedes_or_is_the_subject() {
    said(&[
        ("[Nvidia]'s revenue was $44 billion.", &["Nvidia metric 44000000000 USD metric=revenue"]),
        ("[Uber] reported revenue of $12 billion.", &["Uber metric 12000000000 USD metric=revenue"]),
        ("[Meta] spent $70 billion on capex.", &["Meta metric 70000000000 USD metric=capex"]),
        (
            "[OpenAI]'s chatbot has 800 million weekly users.",
            &["OpenAI metric 800000000 count metric=weekly users"],
        ),
        ("[Mistral]'s valuation hit $12 billion.", &["Mistral metric 12000000000 USD metric=valuation"]),
    ]);
}

#[test]
fn a_price_belongs_to_the_product() {
    said(&[(
        "[Apple]'s [product:Vision] headset costs $3,499.",
        &["Apple develops Vision", "Vision metric 3499 USD metric=cost"],
    )]);
}

#[test]
fn what_falls_is_negative_and_has_not_ended() {
    said(&[
        ("[Tesla] sales fell 13%.", &["Tesla metric -13 percent metric=sales"]),
        ("[AMD] shares dropped 8%.", &["AMD metric -8 percent metric=shares"]),
        ("[Tesla] cut prices by 5%.", &["Tesla metric -5 percent metric=prices"]),
        ("[Nvidia] revenue rose 22%.", &["Nvidia metric 22 percent metric=revenue"]),
        ("[Tesla] cut its margin to 5%.", &["Tesla metric 5 percent metric=margin"]),
    ]);
}

#[test]
fn what_a_deal_holds_is_no_metric() {
    said(&[(
        "[Microsoft] bought [Nuance] for $20 billion.",
        &["Microsoft acquires Nuance amount=20000000000 USD"],
    )]);
}
