//! Power, energy, data, bandwidth, frequency, speed, length, area, mass.

use super::{all, none, part, whole};

#[test]
fn power_and_energy() {
    whole(&[
        ("6GW", "6000000000", "W"),
        ("6 gigawatts", "6000000000", "W"),
        ("1.2 GW", "1200000000", "W"),
        ("300-megawatt", "300000000", "W"),
        ("300 mw", "300000000", "W"),
        ("700W", "700", "W"),
        ("120 kilowatts", "120000", "W"),
        ("2 TW", "2000000000000", "W"),
        ("870 TWh", "870000000000000", "Wh"),
        ("50 kWh", "50000", "Wh"),
        ("3 gigawatt-hours", "3000000000", "Wh"),
        ("3 gigawatt hours", "3000000000", "Wh"),
        ("800 volts", "800", "V"),
        ("5 megajoules", "5000000", "J"),
    ]);
}

#[test]
fn data_and_computing() {
    whole(&[
        ("38TB", "38000000000000", "B"),
        ("32 GB", "32000000000", "B"),
        ("8gb", "8000000000", "B"),
        ("2 GiB", "2147483648", "B"),
        ("three petabytes", "3000000000000000", "B"),
        ("1.5 exabytes", "1500000000000000000", "B"),
        ("400 Gb/s", "400000000000", "bit/s"),
        ("800 Gbps", "800000000000", "bit/s"),
        ("2.6 Tbps", "2600000000000", "bit/s"),
        ("48Mbit/s", "48000000", "bit/s"),
        ("900 GB/s", "900000000000", "B/s"),
        ("8 terabytes per second", "8000000000000", "B/s"),
        ("10-gigabit", "10000000000", "bit"),
        ("5.7 GHz", "5700000000", "Hz"),
        ("120Hz", "120", "Hz"),
        ("5 petaflops", "5000000000000000", "FLOPS"),
        ("20 PFLOPS", "20000000000000000", "FLOPS"),
        ("1 exaFLOP/s", "1000000000000000000", "FLOPS"),
        ("45 TOPS", "45000000000000", "OPS"),
        ("60 fps", "60", "frames/s"),
        ("48MP", "48000000", "pixel"),
    ]);
}

#[test]
fn size_and_mass() {
    whole(&[
        ("412 mm²", "412", "mm2"),
        ("6,240 mm2", "6240", "mm2"),
        ("3nm", "3", "nm"),
        ("3-nanometer", "3", "nm"),
        ("48.3 million miles", "48300000", "mile"),
        ("12-inch", "12", "in"),
        ("2,900 feet", "2900", "ft"),
        ("six-foot", "6", "ft"),
        ("25 kilometres", "25", "km"),
        ("2 million square feet", "2000000", "ft2"),
        ("200,000 sq. ft", "200000", "ft2"),
        ("1,100 acres", "1100", "acre"),
        ("40 kg", "40", "kg"),
        ("4.5 gigatons", "4500000000", "t"),
        ("20 metric tons", "20", "t"),
        ("60 mph", "60", "mile/h"),
        ("540-degree", "540", "degree"),
        ("45°C", "45", "°C"),
        ("45 degrees Celsius", "45", "°C"),
        ("1.4m gallons", "1400000", "gallon"),
        ("10k miles", "10000", "mile"),
        ("5 million gallons per day", "5000000", "gallon/day"),
    ]);
    part(&[("10 to 20 megawatts", "10 to 20 megawatts", "10000000", "W", "20000000")]);
    part(&[("2-3 GW", "2-3 GW", "2000000000", "W", "3000000000")]);
    all("a 2 GW site, 40 racks", &["2 GW = 2000000000 W", "40 racks = 40 count"]);
}

#[test]
fn no_unit() {
    none(&[
        "a 5G modem and 3D maps",
        "the RTX 4090 in 4K",
        "an x86 chip at 1080p",
        "a 5-in-1 hub, 10-K filings, 401(k) plans",
    ]);
}
