//! A corpus of the project's kind, made up: the same seed gives the same bytes.

use tieline::lexicon::{EntityType, Lexicon};

/// A generator of numbers (SplitMix64: Steele, Lea and Flood 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// As [`Dice::pick`], the first ones far more often than the last: news speaks of few, and of many once.
    fn known<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let unit = self.below(1 << 20) as f64 / f64::from(1 << 20);
        from[((unit * unit * unit * from.len() as f64) as usize).min(from.len() - 1)]
    }
}

/// Names by what a template asks for.
struct Names<'a> {
    companies: Vec<&'a str>,
    people: Vec<&'a str>,
    products: Vec<&'a str>,
    places: Vec<&'a str>,
    media: Vec<&'a str>,
}

const HEADLINES: [&str; 12] = [
    "{c} to Invest {m} in {c}",
    "{c} plans {w} campus in {l}",
    "{c} unveils {p}, takes on {c}",
    "{c}-backed {n} raises {m} at {m} valuation",
    "{c}, {c} team up on AI chips",
    "Why {c} is cutting {k} jobs",
    "{h} leaves {c} for {c}",
    "{c} sues {c} over {p}",
    "How the cloud boom pays for itself",
    "{c} in talks to acquire {n} for {m}",
    "Demand for memory outstrips supply, analysts say",
    "{c} shares fall {x} after {d}",
];

const SENTENCES: [&str; 28] = [
    "{c} said on Monday that it will invest {m} in {c}, the largest such deal this year.",
    "The company, which makes {p}, expects revenue of {m} in the quarter.",
    "{c} agreed to buy {w} of computing capacity from {c} over five years, according to {j}.",
    "{h}, chief executive of {c}, told {j} that demand had \"never been stronger\".",
    "Its data center in {l} runs on {k} {p} chips.",
    "{c}'s {p} is said to be {x} faster than {p}, its closest rival.",
    "{n}, founded by former {c} engineers and backed by {c}, raised {m} in a Series B round.",
    "If {c} were to lose the contract, {c} could step in.",
    "{c} no longer supplies {c} with batteries, people familiar with the matter said.",
    "The talks, first reported by {j}, may still fall apart.",
    "{c}, {c} and {c} are among the firms that use {p}.",
    "It was a quiet week for everyone else, with few deals and fewer surprises.",
    "Analysts had expected growth of {x}; the shares rose {x} in late trading.",
    "{c} sells servers to {c} and rents the rest to {c}.",
    "Neither side would comment on the terms of the deal.",
    "He joined {c} in {d} and became president a year later.",
    "{c} has denied that it plans to spin off {p}.",
    "The regulator is looking at whether {c} kept {c} out of its store.",
    "{c} borrowed {m} from {c} to build a {w} plant near {l}.",
    "{n} is based in {l} and employs {k} people.",
    "Spending on servers will reach {m} by {d}, up {x} from last year.",
    "{c} ended its partnership with {c} in {d}.",
    "What nobody has explained so far is where the power is to come from.",
    "The chips, designed by {c} and made by {c}, will ship in {d}.",
    "{c} licenses {p} to {c}, which pays about {m} a year.",
    "Customers have waited for months, and some have begun to look elsewhere.",
    "{c} was acquired by {c} for {m}, or {m} including debt.",
    "“We are not in the business of guessing,” said {h} of {c}.",
];

/// JSON Lines: `items` invented stories whose names are those of the dictionaries, with some that none has.
pub fn lines(lexicon: &Lexicon, items: usize, seed: u64) -> String {
    let of = |ty: EntityType| -> Vec<&str> {
        lexicon.entities().filter(|e| e.ty == ty).map(|e| e.name.as_str()).collect()
    };
    let names = Names {
        companies: of(EntityType::Company),
        people: of(EntityType::Person),
        products: of(EntityType::Product),
        places: of(EntityType::Place),
        media: of(EntityType::Publication),
    };
    let mut dice = Dice(seed);
    let mut out = String::new();
    for number in 0..items {
        let title = filled(dice.pick(&HEADLINES), &names, &mut dice);
        let count = 1 + dice.below(6);
        let body: Vec<String> =
            (0..count).map(|_| filled(dice.pick(&SENTENCES), &names, &mut dice)).collect();
        let line = serde_json::json!({
            "id": format!("made-{number}"),
            "title": title,
            "body": body.join(" "),
            "source": dice.known(&names.media),
            "date": format!("2026-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28)),
        });
        out.push_str(&line.to_string());
        out.push('\n');
    }
    out
}

/// A template with its braces filled.
fn filled(template: &str, names: &Names, dice: &mut Dice) -> String {
    let mut out = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((slot, after)) = after.split_once('}') else { break };
        out.push_str(&filler(slot, names, dice));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn filler(slot: &str, names: &Names, dice: &mut Dice) -> String {
    let number = dice.below(900) + 10;
    match slot {
        "c" => dice.known(&names.companies).to_owned(),
        "h" => dice.known(&names.people).to_owned(),
        "p" => dice.known(&names.products).to_owned(),
        "l" => dice.known(&names.places).to_owned(),
        "j" => dice.known(&names.media).to_owned(),
        "n" => {
            let start = dice.pick(&["Quil", "Var", "Ostra", "Mel", "Tind", "Corv", "Hala", "Brim"]);
            let end = dice.pick(&["lon", "idian", "vex", "aro", "stead", "ium"]);
            format!("{start}{end} {}", dice.pick(&["Labs", "AI", "Systems", "Robotics"]))
        }
        "m" => {
            dice.pick(&["$", "€", "£"]).to_owned()
                + &format!("{number} {}", dice.pick(&["million", "billion"]))
        }
        "x" => format!("{}%", number % 90 + 1),
        "w" => format!("{} {}", number % 9 + 1, dice.pick(&["GW", "gigawatts", "GWh"])),
        "k" => format!("{number},000"),
        "d" => dice.pick(&["March", "2027", "the third quarter", "January 2025"]).to_owned(),
        _ => String::new(),
    }
}
