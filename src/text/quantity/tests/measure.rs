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
        ("945 TWh", "945000000000000", "Wh"),
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
        ("44TB", "44000000000000", "B"),
        ("32 GB", "32000000000", "B"),
        ("8gb", "8000000000", "B"),
        ("2 GiB", "2147483648", "B"),
        ("three petabytes", "3000000000000000", "B"),
        ("1.5 exabytes", "1500000000000000000", "B"),
        ("400 Gb/s", "400000000000", "bit/s"),
        ("800 Gbps", "800000000000", "bit/s"),
        ("2.4 Tbps", "2400000000000", "bit/s"),
        ("45Mbit/s", "45000000", "bit/s"),
        ("900 GB/s", "900000000000", "B/s"),
        ("8 terabytes per second", "8000000000000", "B/s"),
        ("10-gigabit", "10000000000", "bit"),
        ("5.3 GHz", "5300000000", "Hz"),
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
        ("356 mm²", "356", "mm2"),
        ("7,885 mm2", "7885", "mm2"),
        ("3nm", "3", "nm"),
        ("3-nanometer", "3", "nm"),
        ("56.7 million miles", "56700000", "mile"),
        ("12-inch", "12", "in"),
        ("3,300 feet", "3300", "ft"),
        ("six-foot", "6", "ft"),
        ("30 kilometres", "30", "km"),
        ("2 million square feet", "2000000", "ft2"),
        ("200,000 sq. ft", "200000", "ft2"),
        ("1,100 acres", "1100", "acre"),
        ("40 kg", "40", "kg"),
        ("3.5 gigatons", "3500000000", "t"),
        ("20 metric tons", "20", "t"),
        ("60 mph", "60", "mile/h"),
        ("720-degree", "720", "degree"),
        ("45°C", "45", "°C"),
        ("45 degrees Celsius", "45", "°C"),
        ("5 million gallons per day", "5000000", "gallon/day"),
    ]);
    part(&[(
        "10 to 20 megawatts",
        "10 to 20 megawatts",
        "10000000",
        "W",
        "20000000",
    )]);
    part(&[("2-3 GW", "2-3 GW", "2000000000", "W", "3000000000")]);
    all(
        "a 2 GW site, 40 racks",
        &["2 GW = 2000000000 W", "40 racks = 40 count"],
    );
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
