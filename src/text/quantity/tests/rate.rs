//! Rates and prices.

use super::{all, part, whole};

#[test]
fn per_time() {
    whole(&[
        ("18 billion tokens per minute", "18000000000", "tokens/min"),
        ("100 tokens per second", "100", "tokens/s"),
        ("100 tokens/s", "100", "tokens/s"),
        ("1.7 million parcels a day", "1700000", "parcels/day"),
        ("2 million cars each year", "2000000", "cars/year"),
        ("500 API calls per second", "500", "calls/s"),
    ]);
}

#[test]
fn prices() {
    whole(&[
        ("$24/hour", "24", "USD/h"),
        ("$24 per hour", "24", "USD/h"),
        ("$15 an hour", "15", "USD/h"),
        ("€3/h", "3", "EUR/h"),
        ("$3.50 per million input tokens", "3.5", "USD/Mtokens"),
        ("$10/1M tokens", "10", "USD/Mtokens"),
        ("$0.03 per 1,000 tokens", "0.03", "USD/ktokens"),
        ("$3 per million output tokens", "3", "USD/Mtokens"),
        ("70 cents per million tokens", "0.7", "USD/Mtokens"),
        ("$45 per MWh", "45", "USD/MWh"),
        ("$45 per megawatt-hour", "45", "USD/MWh"),
        ("$2 per GPU-hour", "2", "USD/GPU-h"),
        ("$270 per megawatt-day", "270", "USD/MW-day"),
        ("12 cents per kilowatt hour", "0.12", "USD/kWh"),
    ]);
}

#[test]
fn no_price_per_month_or_share() {
    part(&[
        ("$2 Billion a Month", "$2 Billion", "2000000000", "USD", "exact"),
        ("$200 per month", "$200", "200", "USD", "exact"),
        ("$40 a share", "$40", "40", "USD", "exact"),
        ("$5bn a year", "$5bn", "5000000000", "USD", "exact"),
        ("$5 billion per quarter", "$5 billion", "5000000000", "USD", "exact"),
        ("380 pence a share", "380 pence", "380", "GBX", "exact"),
    ]);
    all(
        "$2 per million input and $8 per million output",
        &["$2 per million input = 2 USD/Mtokens", "$8 per million output = 8 USD/Mtokens"],
    );
}
