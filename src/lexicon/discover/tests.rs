//! What each rule family learns, and what it must leave alone.
#![allow(clippy::unwrap_used)]

use crate::lexicon::EntityType::{Company, Person, Place, Product};
use crate::lexicon::Lexicon;
use crate::lexicon::tests::{item, lexicon};

fn dictionary() -> Lexicon {
    lexicon(&[
        (Company, "[acme]\nname = \"Acme\"\n[zeta]\nname = \"Zeta\"\n[ford]\nname = \"Ford\"\n"),
        (Product, "[chatty]\nname = \"Chatty\"\nmaker = \"acme\"\n"),
        (Person, "[ann-orlov]\nname = \"Ann Orlov\"\norg = [\"acme\"]\n"),
        (Place, "[texas]\nname = \"Texas\"\n[berlin]\nname = \"Berlin\"\n"),
    ])
}

/// The discovered mentions of a title and a body: `text: type (rule)`.
fn found(title: &str, body: &str) -> Vec<String> {
    let item = item(title, body);
    let mentions = dictionary().mentions(&item);
    let new = mentions.iter().filter(|m| m.via.starts_with("discovered: "));
    new.map(|m| format!("{}: {} ({})", item.slice(m.span), m.entity.ty.as_str(), &m.via[12..])).collect()
}

/// Asserts that a body introduces just one name.
fn one(body: &str, want: &str) {
    assert_eq!(found("", body), [want], "{body}");
}

fn none(title: &str, body: &str) {
    assert_eq!(found(title, body), [""; 0], "{title} / {body}");
}

#[test]
fn companies_by_money_nouns_and_places() {
    one("Zorblatt has raised $20 million from backers.", "Zorblatt: company (raises)");
    one("Glass Lantern secured $70 million in Series B funding.", "Glass Lantern: company (raises)");
    one("The chip startup Vexa hired two people.", "Vexa: company (company noun)");
    one("Berlin-based Norvex hires.", "Norvex: company (based)");
    one("It is a Zorblatt-backed scheme.", "Zorblatt: company (backed)");
    one("Acme acquires Norvex for cash.", "Norvex: company (acquired)");
    one("It held a stake in Norvex.", "Norvex: company (party)");
    one("Vexa, a maker of lamps, moved.", "Vexa: company (apposition)");
    one("Shares of Vexa (NYSE: VX) fell.", "Vexa: company (listed)");
    one("A letter from Vexa Robotics arrived.", "Vexa Robotics: company (company ending)");
    one("A letter from Copper Lamps Inc. arrived.", "Copper Lamps: company (legal form)");
    one("Vexa unveils lamps.", "Vexa: company (agent)");
    assert_eq!(
        found("", "The startups Vexa, Norvex and Zorblatt met."),
        [
            "Vexa: company (company noun)",
            "Norvex: company (company noun)",
            "Zorblatt: company (company noun)"
        ]
    );
    none("", "The startup raised $5 million. Ann Orlov raised $5 million.");
    none("", "The company Monday said it acquired customers in Texas.");
}

#[test]
fn headlines_in_title_case_need_strong_frames() {
    assert_eq!(
        found("Glass Lantern Raises $20 Million to Build Better Lamps", ""),
        ["Glass Lantern: company (raises)"]
    );
    assert_eq!(
        found("Chip Startup Vexa Raises Doubts About Its Future", ""),
        ["Vexa: company (company noun)"]
    );
    none("AI Startup Raises $20 Million to Build Better Lamps", "");
    none("Chip Maker Says Listings Are Costlier Than Planned", "");
    none("Acme Launches Better Lamps for Younger Buyers", "");
    none("ACME LAUNCHES ZORBLATT PHONE WITH LAMPS", "");
}

#[test]
fn a_name_learnt_once_holds_for_the_whole_item() {
    assert_eq!(
        found("What Vexa wants", "The startup Vexa hires. Why Vexa?"),
        ["Vexa: company (company noun)"; 3]
    );
    assert_eq!(
        found("Lem on lamps", "The researcher Jane Vorlem spoke. Vorlem left."),
        ["Jane Vorlem: person (office)", "Vorlem: person (office)"]
    );
}

#[test]
fn organisations_by_the_shape_of_their_names() {
    one(
        "A study by the University of Texas found it.",
        "University of Texas: organization (organization of)",
    );
    one("She studied at Norvex University.", "Norvex University: organization (organization ending)");
    one("The Ministry of Foreign Lamps agreed.", "Ministry of Foreign Lamps: organization (organization of)");
    one(
        "The Norvex Institute of Lamps agreed.",
        "Norvex Institute of Lamps: organization (organization ending)",
    );
    none("How the University Lost Its Way", "The University. An institute of lamps.");
}

#[test]
fn people_by_office_title_and_first_name() {
    one("Acme hired the analyst Vera Kloss.", "Vera Kloss: person (office)");
    one("Then Sen. Kloss left.", "Kloss: person (title)");
    one("A lamp hit Jennifer Kloss yesterday.", "Jennifer Kloss: person (first name)");
    one("He met Harrison Ford there.", "Harrison Ford: person (first name)");
    one("Quentin Q. Kloss left.", "Quentin Q. Kloss: person (first name)");
    assert_eq!(
        found("", "Vexa CEO Jennifer Kloss left."),
        ["Vexa: company (head)", "Jennifer Kloss: person (office)"]
    );
    none("Robotics CEO Says Will Acme Buy Ford", "");
}

#[test]
fn products_by_maker_verb_and_noun() {
    one("Acme's Q90 lamp shines.", "Q90: product (maker)");
    one("Acme introduced the Zorblatt framework.", "Zorblatt: product (launched)");
    one("Acme has launched Zorblatt.", "Zorblatt: product (launched)");
    one("Next month Acme launches the Comet AI-powered browser.", "Comet: product (launched)");
    one("Acme made a model called Zorblatt.", "Zorblatt: product (called)");
    one("They trained the ZoRb framework.", "ZoRb: product (product noun)");
    one("Zorblatt, a tool for lamps, shines.", "Zorblatt: product (apposition)");
    one("Its Zorblatt supercomputer hums.", "Zorblatt: facility (facility noun)");
    assert_eq!(found("Zorb-R1: Better Lamps through Longer Nights", ""), ["Zorb-R1: product (paper title)"]);
    none("Report: Better Lamps through Longer Nights", "");
    none("", "Acme launched 44TB drives, a 5G phone, an Avatar-themed lamp and FY26 plans.");
}

#[test]
fn longer_names_swallow_the_known_one() {
    let item = item(
        "",
        "The Acme Foundation, the Acme Engineering Blog and Chatty Gov met in a dark room while the boss of Acme Labs slept through winter and dreamt of lamps.",
    );
    let mentions = dictionary().mentions(&item);
    let texts: Vec<_> = mentions.iter().map(|m| (item.slice(m.span), m.entity.ty.as_str())).collect();
    assert_eq!(
        texts,
        [
            ("Acme Foundation", "organization"),
            ("Acme Engineering Blog", "publication"),
            ("Chatty Gov", "product"),
            ("Acme Labs", "company")
        ]
    );
    none("", "Acme AI chips, Acme Chief Executive and the Acme Studio headphones");
    none("Acme Compute Push Grows as Zeta Capital Spending Falls", "");
}

#[test]
fn members_of_a_list_are_alike() {
    one("It works with Acme, Norvex and Zeta today.", "Norvex: company (list)");
    none("", "Acme and Norvex met.");
}

#[test]
fn what_is_told_of_a_product_is_no_version_of_it() {
    one("We tried Chatty Gov at work.", "Chatty Gov: product (longer product)");
    none("", "We read the Chatty Papers and a Chatty Review at work; the Acme Tax is real.");
}
