//! A digest made up for tests: thirty items, written for the purpose, with mentions and claims as a reader would find them.
#![allow(clippy::unwrap_used)]

use crate::Reading;
use crate::claim::{Claim, Evidence, Predicate, Qualifiers, Status};
use crate::item::Item;
use crate::lexicon::{Entity, EntityType, Mention};
use crate::text::quantity::{Bound, Measure, Quantity, Value};
use crate::text::{Field, Span};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An entity with an id made of its name.
pub(crate) fn entity(name: &str, ty: EntityType) -> Arc<Entity> {
    Arc::new(Entity { id: name.to_lowercase().replace(' ', "_"), name: name.into(), ty, ..Entity::default() })
}

/// A sum of money.
pub(crate) fn dollars(value: i64) -> Measure {
    Measure {
        value: Value::Number(Decimal::from(value)),
        unit: "USD".into(),
        bound: Bound::Exact,
        noun: None,
    }
}

/// Puts readings together from texts in which every name is found by looking for it.
#[derive(Default)]
pub(crate) struct Press {
    entities: BTreeMap<String, Arc<Entity>>,
    readings: Vec<Reading>,
}

impl Press {
    /// Makes the names known.
    pub(crate) fn knows(mut self, ty: EntityType, names: &[&str]) -> Press {
        for name in names {
            self.entities.insert((*name).into(), entity(name, ty));
        }
        self
    }

    /// An item `id` of a day and a source. A mention is every known name in it; a figure every "$" sum in billions.
    pub(crate) fn item(mut self, id: &str, day: &str, source: &str, title: &str, body: &str) -> Press {
        let item = Item {
            id: id.into(),
            title: title.into(),
            body: body.into(),
            source: source.into(),
            date: day.parse().ok(),
            ..Item::default()
        };
        let mut mentions: Vec<Mention> = item
            .fields()
            .into_iter()
            .flat_map(|field| self.entities.values().flat_map(move |e| found(field, e)))
            .flat_map(|(field, e)| {
                occurrences(&item, field, &e.name).map(|span| (span, Arc::clone(e))).collect::<Vec<_>>()
            })
            .map(|(span, entity)| Mention { span, entity, via: "entry".into() })
            .collect();
        mentions.sort_by_key(|mention| mention.span);
        let quantities = sums(&item);
        self.readings.push(Reading { item, mentions, quantities, claims: Vec::new(), themes: Vec::new() });
        self
    }

    /// Gives the last item themes.
    pub(crate) fn themes(mut self, names: &[&str]) -> Press {
        let last = self.readings.last_mut().unwrap();
        last.themes = names.iter().map(|name| ((*name).into(), vec!["word".into()])).collect();
        self
    }

    /// The last item claims this; the evidence is the first sentence that names both ends.
    pub(crate) fn says(mut self, subject: &str, predicate: Predicate, object: &str) -> Press {
        let (subject, object) = (Arc::clone(&self.entities[subject]), Arc::clone(&self.entities[object]));
        let last = self.readings.last_mut().unwrap();
        let span = sentence(&last.item, &[&subject.name, &object.name]);
        last.claims.push(claim(predicate, subject, Some(object), span));
        self
    }

    /// The last item claims a figure, written as `raw`.
    pub(crate) fn figure(mut self, subject: &str, predicate: Predicate, raw: &str) -> Press {
        let subject = Arc::clone(&self.entities[subject]);
        let last = self.readings.last_mut().unwrap();
        let span = sentence(&last.item, &[&subject.name, raw]);
        let place = [Field::Title, Field::Body]
            .into_iter()
            .find_map(|field| occurrences(&last.item, field, raw).next());
        let measure = last.quantities.iter().find(|q| Some(q.span) == place).map(|q| q.measure.clone());
        let mut claim = claim(predicate, subject, None, span);
        claim.value = measure.map(|measure| (measure, place));
        last.claims.push(claim);
        self
    }

    /// The last claim is of this status.
    pub(crate) fn status(mut self, status: Status) -> Press {
        self.last().status = status;
        self
    }

    /// The last claim is about this sum.
    pub(crate) fn amount(mut self, value: i64) -> Press {
        self.last().qualifiers.amount = Some(dollars(value));
        self
    }

    fn last(&mut self) -> &mut Claim {
        self.readings.last_mut().unwrap().claims.last_mut().unwrap()
    }

    /// What was put together.
    pub(crate) fn readings(self) -> Vec<Reading> {
        self.readings
    }
}

fn found(field: Field, entity: &Arc<Entity>) -> Option<(Field, &Arc<Entity>)> {
    (!entity.name.is_empty()).then_some((field, entity))
}

fn occurrences(item: &Item, field: Field, needle: &str) -> impl Iterator<Item = Span> {
    item.text(field).match_indices(needle).map(move |(start, text)| Span {
        field,
        start,
        end: start + text.len(),
    })
}

fn claim(predicate: Predicate, subject: Arc<Entity>, object: Option<Arc<Entity>>, span: Span) -> Claim {
    Claim {
        predicate,
        subject,
        object,
        value: None,
        status: Status::Actual,
        qualifiers: Qualifiers::default(),
        attribution: None,
        evidence: Evidence { span, subject: None, object: None },
        rule: format!("{predicate}: \"test\"").into(),
        confidence: 0.9,
    }
}

/// The first sentence that holds all words, or else the whole body.
fn sentence(item: &Item, words: &[&str]) -> Span {
    for field in item.fields() {
        let text = item.text(field);
        let mut start = 0;
        for part in text.split_inclusive(". ") {
            if words.iter().all(|word| part.contains(word)) {
                return Span { field, start, end: start + part.trim_end().len() };
            }
            start += part.len();
        }
    }
    Span { field: Field::Body, start: 0, end: item.body.len() }
}

/// Every "$3B" of the item.
fn sums(item: &Item) -> Vec<Quantity> {
    let mut sums = Vec::new();
    for field in item.fields() {
        for span in occurrences(item, field, "$") {
            let digits: String =
                item.text(field)[span.end..].chars().take_while(char::is_ascii_digit).collect();
            let end = span.end + digits.len() + 1;
            if let (Some("B"), Ok(billions)) = (item.text(field).get(end - 1..end), digits.parse::<i64>()) {
                let measure = dollars(billions * 1_000_000_000);
                sums.push(Quantity { span: Span { end, ..span }, measure });
            }
        }
    }
    sums
}

/// The digest.
pub(crate) fn digest() -> Vec<Reading> {
    use EntityType::*;
    use Predicate::*;
    Press::default()
        .knows(Company, &[
            "NVIDIA", "AMD", "OpenAI", "Anthropic", "Microsoft", "Oracle", "CoreWeave", "Nebius", "Google", "Meta", "Amazon",
            "SoftBank", "Ampere", "Broadcom", "TSMC", "Intel", "Cerebras", "Groq", "Crusoe", "Mistral AI", "xAI", "Blackstone",
            "Samsung", "SK Hynix", "Lambda", "Dell",
        ])
        .knows(Organization, &["European Commission", "FTC"])
        .knows(Person, &["Jensen Huang", "Sam Altman", "Elon Musk"])
        .knows(Product, &["Trainium", "MI450", "Blackwell", "Gemini"])
        .knows(Facility, &["Stargate", "Colossus", "Hyperion"])
        .knows(Place, &["Abilene", "Memphis", "Louisiana"])
        .knows(Publication, &["The Register"])
        .item("2026-03-02-1", "2026-03-02", "Financial Times", "NVIDIA takes a stake in Nebius", "NVIDIA is putting $2B into Nebius, which rents out its chips. The neocloud’s shares rose.")
        .says("NVIDIA", InvestsIn, "Nebius").says("NVIDIA", InvestsIn, "Nebius").amount(2_000_000_000).says("NVIDIA", Supplies, "Nebius")
        .themes(&["vendor financing", "neoclouds"])
        .item("2026-03-03-1", "2026-03-03", "Bloomberg", "The chip seller pays its own customers", "After the $2B that NVIDIA spent on Nebius, lenders ask who buys what with whose money. CoreWeave buys from NVIDIA too.")
        .says("NVIDIA", InvestsIn, "Nebius").amount(2_000_000_000).says("NVIDIA", Supplies, "CoreWeave")
        .themes(&["vendor financing"])
        .item("2026-03-04-2", "2026-03-04", "The Information", "OpenAI signs up AMD", "OpenAI will deploy MI450 racks worth $9B from AMD, and may take a tenth of AMD in return.")
        .says("AMD", Supplies, "OpenAI").amount(9_000_000_000).says("OpenAI", InvestsIn, "AMD").status(Status::Planned).says("AMD", Develops, "MI450").says("OpenAI", Uses, "MI450").status(Status::Planned)
        .themes(&["custom silicon", "vendor financing"])
        .item("2026-03-05-1", "2026-03-05", "Wall Street Journal", "Oracle borrows to build for OpenAI", "Oracle is building Stargate in Abilene for OpenAI, on $38B of debt.")
        .says("Oracle", Builds, "Stargate").says("Stargate", LocatedIn, "Abilene").says("Oracle", Supplies, "OpenAI").figure("Oracle", Raises, "$38B")
        .themes(&["debt", "data centers"])
        .item("2026-03-06-1", "2026-03-06", "Reuters", "SoftBank closes on Ampere", "SoftBank paid $6B for Ampere, the server chip designer.")
        .says("SoftBank", Acquires, "Ampere").amount(6_000_000_000)
        .themes(&["custom silicon"])
        .item("2026-03-07-w1", "2026-03-09", "Reuters", "SoftBank closes on Ampere", "A week later the price looks low: SoftBank got Ampere for $6B, and its server team with it.")
        .says("SoftBank", Acquires, "Ampere").amount(6_000_000_000)
        .themes(&["custom silicon"])
        .item("2026-03-09-1", "2026-03-09", "CNBC", "Broadcom and OpenAI design a chip", "Broadcom and OpenAI are designing an accelerator together. TSMC will make it.")
        .says("Broadcom", PartnersWith, "OpenAI").says("TSMC", Supplies, "OpenAI").status(Status::Planned)
        .themes(&["custom silicon"])
        .item("2026-03-10-1", "2026-03-10", "NYT", "Microsoft lets OpenAI go elsewhere", "Microsoft, which holds a quarter of OpenAI, no longer has first refusal on its computing.")
        .says("Microsoft", InvestsIn, "OpenAI").says("OpenAI", PartnersWith, "Microsoft").status(Status::Ended)
        .themes(&["cloud"])
        .item("2026-03-11-1", "2026-03-11", "The Verge", "Anthropic rents from everyone", "Anthropic trains on Trainium at Amazon, runs on Google, and has begun to rent from Microsoft.")
        .says("Amazon", Supplies, "Anthropic").says("Google", Supplies, "Anthropic").says("Microsoft", Supplies, "Anthropic").says("Anthropic", Uses, "Trainium")
        .themes(&["cloud", "custom silicon"])
        .item("2026-03-12-1", "2026-03-12", "Bloomberg", "Amazon doubles down on Anthropic", "Amazon put a further $4B into Anthropic. Amazon designs Trainium itself.")
        .says("Amazon", InvestsIn, "Anthropic").amount(4_000_000_000).says("Amazon", Develops, "Trainium")
        .themes(&["vendor financing", "cloud"])
        .item("2026-03-13-1", "2026-03-13", "Financial Times", "Google backs Anthropic, again", "Google is in talks to invest $3B more in Anthropic, though its Gemini competes with it.")
        .says("Google", InvestsIn, "Anthropic").amount(3_000_000_000).status(Status::Planned).says("Google", Develops, "Gemini").says("Google", CompetesWith, "Anthropic")
        .themes(&["vendor financing"])
        .item("2026-03-14-1", "2026-03-14", "WIRED", "Meta buys time", "Meta signed for $14B of capacity at CoreWeave, and is building Hyperion in Louisiana.")
        .says("CoreWeave", Supplies, "Meta").amount(14_000_000_000).says("Meta", Builds, "Hyperion").says("Hyperion", LocatedIn, "Louisiana")
        .themes(&["neoclouds", "data centers"])
        .item("2026-03-16-1", "2026-03-16", "Forbes", "Blackstone lends against chips", "Blackstone lent CoreWeave $7B, with NVIDIA processors as security.")
        .says("Blackstone", LendsTo, "CoreWeave").amount(7_000_000_000)
        .themes(&["debt", "neoclouds"])
        .item("2026-03-17-1", "2026-03-17", "CNBC", "xAI fills Colossus", "Elon Musk said that xAI has filled Colossus, in Memphis, with Blackwell systems from Dell.")
        .says("Elon Musk", Leads, "xAI").says("xAI", Builds, "Colossus").says("Colossus", LocatedIn, "Memphis").says("Dell", Supplies, "xAI").says("Colossus", Uses, "Blackwell")
        .themes(&["data centers"])
        .item("2026-03-18-1", "2026-03-18", "Bloomberg", "NVIDIA invests in xAI", "NVIDIA reportedly puts $2B into xAI, which spends it on Blackwell.")
        .says("NVIDIA", InvestsIn, "xAI").amount(2_000_000_000).status(Status::Reported).says("NVIDIA", Develops, "Blackwell").says("xAI", Uses, "Blackwell")
        .themes(&["vendor financing"])
        .item("2026-03-19-1", "2026-03-19", "The Register", "Brussels looks at Microsoft", "The European Commission is investigating Microsoft over its terms for rivals. The Register saw the letter.")
        .says("European Commission", Investigates, "Microsoft").themes(&["regulation"])
        .item("2026-03-20-1", "2026-03-20", "Reuters", "The FTC asks about cloud credits", "The FTC is investigating Amazon and Google over their stakes.")
        .says("FTC", Investigates, "Amazon").says("FTC", Investigates, "Google").themes(&["regulation", "cloud"])
        .item("2026-03-21-1", "2026-03-21", "The Economist", "Memory runs short", "Samsung and SK Hynix sell NVIDIA all the memory that they can make; Samsung competes with SK Hynix for Blackwell.")
        .says("Samsung", Supplies, "NVIDIA").says("SK Hynix", Supplies, "NVIDIA").says("Samsung", CompetesWith, "SK Hynix").themes(&["memory"])
        .item("2026-03-23-1", "2026-03-23", "Bloomberg", "Intel finds a backer", "SoftBank and NVIDIA invested in Intel: $2B and $5B.")
        .says("SoftBank", InvestsIn, "Intel").amount(2_000_000_000).says("NVIDIA", InvestsIn, "Intel").amount(5_000_000_000).themes(&["chips"])
        .item("2026-03-24-1", "2026-03-24", "The Information", "Cerebras sells to Mistral AI", "Mistral AI rents from Cerebras; Groq competes with Cerebras and NVIDIA for the rest.")
        .says("Cerebras", Supplies, "Mistral AI").says("Groq", CompetesWith, "Cerebras").says("Groq", CompetesWith, "NVIDIA").themes(&["custom silicon", "inference"])
        .item("2026-03-25-1", "2026-03-25", "CNBC", "Crusoe and Oracle part ways", "Oracle ended its contract with Crusoe for a second hall at Stargate.")
        .says("Crusoe", Supplies, "Oracle").status(Status::Ended).themes(&["data centers"])
        .item("2026-03-26-1", "2026-03-26", "NYT", "NVIDIA denies a bid for Lambda", "NVIDIA denies that it would buy Lambda, from which it rents its own chips back.")
        .says("NVIDIA", Acquires, "Lambda").status(Status::Denied).says("Lambda", Supplies, "NVIDIA").themes(&["vendor financing", "neoclouds"])
        .item("2026-03-27-1", "2026-03-27", "Wall Street Journal", "OpenAI and Oracle, by the numbers", "Oracle expects $300B from OpenAI over five years, says Sam Altman, who leads OpenAI.")
        .says("Oracle", Supplies, "OpenAI").amount(300_000_000_000).says("Sam Altman", Leads, "OpenAI").themes(&["data centers", "debt"])
        .item("2026-03-28-1", "2026-03-28", "Bloomberg", "NVIDIA and OpenAI: a letter of intent", "NVIDIA plans to invest up to $100B in OpenAI, Jensen Huang said, and to supply it. Jensen Huang leads NVIDIA.")
        .says("NVIDIA", InvestsIn, "OpenAI").amount(100_000_000_000).status(Status::Planned).says("NVIDIA", Supplies, "OpenAI").says("Jensen Huang", Leads, "NVIDIA")
        .themes(&["vendor financing"])
        .item("2026-03-30-1", "2026-03-30", "Reuters", "OpenAI raises", "OpenAI raised $40B, most of it from SoftBank.")
        .figure("OpenAI", Raises, "$40B").says("SoftBank", InvestsIn, "OpenAI").themes(&["venture"])
        .item("2026-03-31-1", "2026-03-31", "Financial Times", "What the letter says", "The $100B that NVIDIA would invest in OpenAI is tied to each gigawatt that comes on line.")
        .says("NVIDIA", InvestsIn, "OpenAI").amount(100_000_000_000).status(Status::Planned).themes(&["vendor financing"])
        .item("2026-04-01-1", "2026-04-01", "The Verge", "CoreWeave and OpenAI add to their deal", "CoreWeave sells OpenAI another $6B of capacity.")
        .says("CoreWeave", Supplies, "OpenAI").amount(6_000_000_000).themes(&["neoclouds"])
        .item("2026-04-02-1", "2026-04-02", "CNBC", "Microsoft takes all of a Nebius site", "Nebius rents Microsoft $17B of computing; Microsoft competes with Nebius in clouds.")
        .says("Nebius", Supplies, "Microsoft").amount(17_000_000_000).says("Microsoft", CompetesWith, "Nebius").themes(&["neoclouds", "cloud"])
        .item("2026-04-03-1", "2026-04-03", "The Diff", "Everybody is everybody’s customer", "No figure here, and no new deal.")
        .themes(&["vendor financing"])
        .item("2026-04-04-1", "2026-04-04", "Bloomberg", "Intel and AMD", "AMD may have chips made at Intel.")
        .says("Intel", Supplies, "AMD").status(Status::Reported).themes(&["chips"])
        .readings()
}

/// A digest of random shape but fixed by `seed`: `companies` firms and `items` items with two claims each.
pub(crate) fn large(companies: usize, items: usize, seed: u64) -> Vec<Reading> {
    let mut state = seed | 1;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // Squaring makes hubs: small numbers come up more often.
        let part = (state >> 33) as f64 / (1_u64 << 31) as f64;
        ((part * part) * below as f64) as usize
    };
    let names: Vec<String> = (0..companies)
        .map(|n| {
            format!(
                "{} {}",
                ["Arc", "Bolt", "Core", "Delta", "Ember", "Flux"][n % 6],
                ["Systems", "Power", "Cloud", "Labs"][n / 6 % 4].to_owned() + &format!(" {n}")
            )
        })
        .collect();
    let refs: Vec<&str> = names.iter().map(String::as_str).collect();
    let predicates: Vec<Predicate> =
        Predicate::ALL.iter().copied().filter(|p| p.deal() && !p.valued()).collect();
    let mut press = Press::default().knows(EntityType::Company, &refs);
    for at in 0..items {
        let (a, b, c) = (next(companies), next(companies), next(companies));
        let day = format!("2026-{:02}-{:02}", 1 + at / 28 % 12, 1 + at % 28);
        let body = format!(
            "{} and {} did business number {at} today. So did {} elsewhere.",
            names[a], names[b], names[c]
        );
        press = press.item(
            &format!("{day}-{at:05}"),
            &day,
            "Wire",
            &format!("Deal number {at} of the year"),
            &body,
        );
        press = press
            .says(&names[a], predicates[next(predicates.len())], &names[b])
            .amount(1_000_000 * (1 + next(9000) as i64));
        press = press.says(&names[c], predicates[next(predicates.len())], &names[a]);
    }
    press.readings()
}
