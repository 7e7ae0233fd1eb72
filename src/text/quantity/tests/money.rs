//! Money by sign, code and name.

use super::{all, none, part, whole};

#[test]
fn scales() {
    whole(&[
        ("$40bn", "40000000000", "USD"),
        ("$40B", "40000000000", "USD"),
        ("$40 B", "40000000000", "USD"),
        ("$3.2b", "3200000000", "USD"),
        ("$38-billion", "38000000000", "USD"),
        ("$742 mln", "742000000", "USD"),
        ("$25mn", "25000000", "USD"),
        ("$25mm", "25000000", "USD"),
        ("$7M", "7000000", "USD"),
        ("$7m", "7000000", "USD"),
        ("$10K", "10000", "USD"),
        ("$2 thousand", "2000", "USD"),
        ("$5 hundred", "500", "USD"),
        ("$1.2tn", "1200000000000", "USD"),
        ("$1.2T", "1200000000000", "USD"),
        ("$3 Trillion", "3000000000000", "USD"),
        ("$1,234,567.89", "1234567.89", "USD"),
        ("$.75", "0.75", "USD"),
        ("$ 260 million", "260000000", "USD"),
        ("$12½ million", "12500000", "USD"),
    ]);
}

#[test]
fn signs() {
    whole(&[
        ("US$12.5m", "12500000", "USD"),
        ("US $12.5m", "12500000", "USD"),
        ("U.S.$9 million", "9000000", "USD"),
        ("C$5 million", "5000000", "CAD"),
        ("CA$5 million", "5000000", "CAD"),
        ("A$5m", "5000000", "AUD"),
        ("HK$8bn", "8000000000", "HKD"),
        ("hk $ 8.5 billion", "8500000000", "HKD"),
        ("NT$700 billion", "700000000000", "TWD"),
        ("S$30m", "30000000", "SGD"),
        ("NZ$4m", "4000000", "NZD"),
        ("R$2 billion", "2000000000", "BRL"),
        ("MX$40", "40", "MXN"),
        ("£6.30 million", "6300000", "GBP"),
        ("€34.2bn", "34200000000", "EUR"),
        ("€34,2bn", "34200000000", "EUR"),
        ("¥5 trillion", "5000000000000", "JPY"),
        ("CN¥900 million", "900000000", "CNY"),
        ("₹5,000 crore", "50000000000", "INR"),
        ("₹1,00,000", "100000", "INR"),
        ("₩8.6 trillion", "8600000000000", "KRW"),
        ("₽80bn", "80000000000", "RUB"),
        ("₪450 million", "450000000", "ILS"),
        ("₺12 billion", "12000000000", "TRY"),
        ("₫900 billion", "900000000000", "VND"),
        ("฿60 million", "60000000", "THB"),
        ("₱15 billion", "15000000000", "PHP"),
        ("₦2 billion", "2000000000", "NGN"),
    ]);
}

#[test]
fn codes() {
    whole(&[
        ("USD 200", "200", "USD"),
        ("USD119.5", "119.5", "USD"),
        ("118.5USD", "118.5", "USD"),
        ("EUR125m", "125000000", "EUR"),
        ("RMB 3.2 billion", "3200000000", "CNY"),
        ("3.2bn RMB", "3200000000", "CNY"),
        ("CNY 40 million", "40000000", "CNY"),
        ("CHF 1.2bn", "1200000000", "CHF"),
        ("SEK 500m", "500000000", "SEK"),
        ("NOK 1.9 billion", "1900000000", "NOK"),
        ("DKK 12bn", "12000000000", "DKK"),
        ("PLN 90 million", "90000000", "PLN"),
        ("AED 20bn", "20000000000", "AED"),
        ("SAR 5 billion", "5000000000", "SAR"),
        ("TRY 3 billion", "3000000000", "TRY"),
        ("Rs. 500 crore", "5000000000", "INR"),
        ("Rs 1.5 lakh", "150000", "INR"),
        ("Rp 5 trillion", "5000000000000", "IDR"),
        ("RM65 million", "65000000", "MYR"),
        ("R50 billion", "50000000000", "ZAR"),
        ("KSh 300 million", "300000000", "KES"),
        ("85 USD million", "85000000", "USD"),
        ("$50 million CAD", "50000000", "CAD"),
        ("$320 million USD", "320000000", "USD"),
        ("10 €", "10", "EUR"),
        ("300 ₡", "300", "CRC"),
        ("250 kr", "250", "SEK"),
        ("40 zł", "40", "PLN"),
    ]);
    none(&["The team used PHP 8 and a CAD program.", "R1 is the name of a model and N5 of a node"]);
    all("All 30 CAD tools", &["30 CAD tools = 30 count"]);
}

#[test]
fn names() {
    whole(&[
        ("8.6 trillion won", "8600000000000", "KRW"),
        ("two billion euros", "2000000000", "EUR"),
        ("100 billion yuan", "100000000000", "CNY"),
        ("40 million renminbi", "40000000", "CNY"),
        ("5,000 yen", "5000", "JPY"),
        ("45 lakh rupees", "4500000", "INR"),
        ("12 crore Indian rupees", "120000000", "INR"),
        ("20 million pounds", "20000000", "GBP"),
        ("20 million pounds sterling", "20000000", "GBP"),
        ("3 billion Egyptian pounds", "3000000000", "EGP"),
        ("12,000 Swiss francs", "12000", "CHF"),
        ("30 billion francs", "30000000000", "CHF"),
        ("400 million Norwegian kroner", "400000000", "NOK"),
        ("600 million Danish kroner", "600000000", "DKK"),
        ("5 billion Swedish kronor", "5000000000", "SEK"),
        ("60 million zloty", "60000000", "PLN"),
        ("4 billion dirhams", "4000000000", "AED"),
        ("4 billion Saudi riyals", "4000000000", "SAR"),
        ("50 million shekels", "50000000", "ILS"),
        ("80 million Mexican pesos", "80000000", "MXN"),
        ("80 million Argentine pesos", "80000000", "ARS"),
        ("2 billion rand", "2000000000", "ZAR"),
        ("70 million ringgit", "70000000", "MYR"),
        ("900 million baht", "900000000", "THB"),
        ("5 trillion rupiah", "5000000000000", "IDR"),
        ("5 trillion dong", "5000000000000", "VND"),
        ("140 million Australian dollars", "140000000", "AUD"),
        ("3 billion Hong Kong dollars", "3000000000", "HKD"),
        ("8 million U.S. dollars", "8000000", "USD"),
        ("15 million Brazilian reais", "15000000", "BRL"),
        ("2 billion Turkish lira", "2000000000", "TRY"),
        ("90 million hryvnias", "90000000", "UAH"),
        ("3 billion forints", "3000000000", "HUF"),
        ("a billion dollars", "1000000000", "USD"),
        ("half a billion dollars", "500000000", "USD"),
        ("a quarter million euros", "250000", "EUR"),
        ("three quarters billion euros", "750000000", "EUR"),
        ("one and a half million euros", "1500000", "EUR"),
        ("two hundred and fifty thousand euros", "250000", "EUR"),
        ("trillion-yuan", "1000000000000", "CNY"),
        ("two-yen", "2", "JPY"),
        ("five-million-dollar", "5000000", "USD"),
        ("250 bitcoins", "250", "BTC"),
    ]);
    none(&["They won 9 and lost five.", "The 3 won"]);
    all("Nine Mao posters", &["Nine Mao posters = 9 count"]);
}

#[test]
fn coins() {
    whole(&[
        ("50 cents", "50", "USX"),
        ("60¢", "60", "USX"),
        ("15-cent", "15", "USX"),
        ("380 pence", "380", "GBX"),
        ("one penny", "1", "GBX"),
        ("eighteen dollars sixty-two cents", "18.62", "USD"),
        ("eighteen dollars sixty two", "18.62", "USD"),
        ("28 dollars 40", "28.4", "USD"),
        ("35 USD 75", "35.75", "USD"),
        ("3 pounds and 20 pence", "3.2", "GBP"),
        ("three kuai and two mao four", "3.24", "CNY"),
        ("40 euro cents", "0.4", "EUR"),
    ]);
    all("It is 70 rmb 80 usd", &["70 rmb = 70 CNY", "80 usd = 80 USD"]);
    all("60 $ 90 $", &["60 $ = 60 USD", "90 $ = 90 USD"]);
    all("$ 41,000.00 $ 6,512.30 in rent", &["$ 41,000.00 = 41000 USD", "$ 6,512.30 = 6512.3 USD"]);
}

#[test]
fn ranges() {
    part(&[
        ("$1.5-2 billion", "$1.5-2 billion", "1500000000", "USD", "2000000000"),
        ("$15–16 billion", "$15–16 billion", "15000000000", "USD", "16000000000"),
        ("$15-17", "$15-17", "15", "USD", "17"),
        ("$10 to 15 million", "$10 to 15 million", "10000000", "USD", "15000000"),
        ("$1bn–2bn", "$1bn–2bn", "1000000000", "USD", "2000000000"),
        ("10 to 15 million euros", "10 to 15 million euros", "10000000", "EUR", "15000000"),
        ("between five and ten million pounds", "five and ten million pounds", "5000000", "GBP", "10000000"),
        ("USD 5-6 million", "USD 5-6 million", "5000000", "USD", "6000000"),
    ]);
    all("$500 million to $1 billion", &["$500 million = 500000000 USD", "$1 billion = 1000000000 USD"]);
    all("for $10K-$100K each", &["$10K = 10000 USD", "$100K = 100000 USD"]);
    all("$500-$600 million", &["$500 = 500000000 USD", "$600 million = 600000000 USD"]);
    all("from $900 to $1 million", &["$900 = 900 USD", "$1 million = 1000000 USD"]);
}

#[test]
fn below_nothing() {
    whole(&[("-$5M", "-5000000", "USD"), ("$-5M", "-5000000", "USD"), ("−€3bn", "-3000000000", "EUR")]);
    part(&[("minus 3 million euros", "minus 3 million euros", "-3000000", "EUR", "exact")]);
}

#[test]
fn articles_and_neighbours() {
    all("A $5 billion deal gave us $3", &["$5 billion = 5000000000 USD", "$3 = 3 USD"]);
    all("40 20 dollar notes", &["20 dollar = 20 USD"]);
    all("They sent 7 USD25 vouchers.", &["USD25 = 25 USD"]);
    all("It took 900 USD,30 times more", &["900 USD = 900 USD", "30 times = 30 x"]);
    all("$7.85, and 64 is how many", &["$7.85 = 7.85 USD"]);
    all("a trillion-yuan fund", &["trillion-yuan = 1000000000000 CNY"]);
    all("a robot that weighs 50 pounds of steel", &["50 pounds = 50 lb"]);
    all("It can carry up to 700 pounds", &["700 pounds = 700 lb"]);
    all("won ($5.8 billion)", &["$5.8 billion = 5800000000 USD"]);
    none(&["$GOOG rose", "cash is $", "the won, the yen and the dollar"]);
}
