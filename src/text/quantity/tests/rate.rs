//! Rates and prices.

use super::{all, part, whole};

#[test]
fn per_time() {
    whole(&[
        ("16 billion tokens per minute", "16000000000", "tokens/min"),
        ("100 tokens per second", "100", "tokens/s"),
        ("100 tokens/s", "100", "tokens/s"),
        ("1.5 million packages a day", "1500000", "packages/day"),
        ("2 million cars each year", "2000000", "cars/year"),
        ("500 API calls per second", "500", "calls/s"),
    ]);
}

#[test]
fn prices() {
    whole(&[
        ("$22/hour", "22", "USD/h"),
        ("$22 per hour", "22", "USD/h"),
        ("$15 an hour", "15", "USD/h"),
        ("€3/h", "3", "EUR/h"),
        ("$2.50 per million input tokens", "2.5", "USD/Mtokens"),
        ("$10/1M tokens", "10", "USD/Mtokens"),
        ("$0.03 per 1,000 tokens", "0.03", "USD/ktokens"),
        ("$3 per million output tokens", "3", "USD/Mtokens"),
        ("60 cents per million tokens", "0.6", "USD/Mtokens"),
        ("$45 per MWh", "45", "USD/MWh"),
        ("$45 per megawatt-hour", "45", "USD/MWh"),
        ("$2 per GPU-hour", "2", "USD/GPU-h"),
        ("12 cents per kilowatt hour", "0.12", "USD/kWh"),
    ]);
}

#[test]
fn no_price_per_month_or_share() {
    part(&[
        (
            "$1 Billion a Month",
            "$1 Billion",
            "1000000000",
            "USD",
            "exact",
        ),
        ("$200 per month", "$200", "200", "USD", "exact"),
        ("$40 a share", "$40", "40", "USD", "exact"),
        ("$5bn a year", "$5bn", "5000000000", "USD", "exact"),
        (
            "$5 billion per quarter",
            "$5 billion",
            "5000000000",
            "USD",
            "exact",
        ),
        ("470 pence a share", "470 pence", "470", "GBX", "exact"),
    ]);
    all(
        "$2 per million input and $8 per million output",
        &[
            "$2 per million input = 2 USD/Mtokens",
            "$8 per million output = 8 USD/Mtokens",
        ],
    );
}
