//! Laws of linking, on a digest made up for the purpose.
#![allow(clippy::unwrap_used)]

use super::sample::{Press, digest, large};
use super::{Graph, link};
use crate::Reading;
use crate::claim::{Predicate, Status};
use crate::lexicon::EntityType;
use proptest::prelude::*;

fn edge<'a>(graph: &'a Graph, from: &str, predicate: Predicate, to: &str) -> Option<&'a super::Edge> {
    let (from, to) = (graph.entity(from)?, graph.entity(to)?);
    graph.edges().iter().find(|edge| (edge.subject, edge.predicate, edge.object) == (from, predicate, to))
}

fn two(press: Press) -> Graph {
    link(press.readings())
}

fn press() -> Press {
    Press::default().knows(EntityType::Company, &["NVIDIA", "Nebius", "AMD", "OpenAI"])
}

#[test]
fn a_weekly_pick_counts_once() {
    let graph = link(digest());
    let edge = edge(&graph, "softbank", Predicate::Acquires, "ampere").unwrap();
    assert_eq!((edge.claims.len(), edge.items.len(), edge.weight), (2, 2, 1));
    let (daily, weekly) = (edge.items[0], edge.items[1]);
    assert_eq!(graph.story(weekly), "2026-03-06-1");
    assert_eq!(graph.story(daily), "2026-03-06-1");
}

#[test]
fn independent_reports_count_each() {
    let graph = link(digest());
    let edge = edge(&graph, "nvidia", Predicate::InvestsIn, "openai").unwrap();
    assert_eq!(edge.weight, 2);
    assert_eq!(edge.status, Status::Planned);
    assert_eq!(edge.amount, Some(super::sample::dollars(100_000_000_000)));
}

#[test]
fn said_twice_in_one_item_is_one_claim_with_gaps_filled() {
    let graph = link(digest());
    let first = &graph.items()[0];
    assert_eq!(first.claims.len(), 2);
    let claim = &graph.claims()[first.claims.start];
    assert_eq!(claim.claim.predicate, Predicate::InvestsIn);
    assert!(claim.claim.qualifiers.amount.is_some());
    assert!(claim.more.is_empty(), "the same sentence is no further evidence");
}

#[test]
fn a_second_sentence_is_further_evidence() {
    let mut readings = press()
        .item(
            "a",
            "2026-01-01",
            "X",
            "NVIDIA backs Nebius",
            "It was long awaited. NVIDIA now owns a part of Nebius.",
        )
        .says("NVIDIA", Predicate::InvestsIn, "Nebius")
        .says("NVIDIA", Predicate::InvestsIn, "Nebius")
        .readings();
    let body =
        crate::text::Span { field: crate::text::Field::Body, start: 21, end: readings[0].item.body.len() };
    readings[0].claims[1].evidence.span = body;
    let graph = link(readings);
    assert_eq!(graph.claims().len(), 1);
    assert_eq!(graph.claims()[0].more[0].span, body);
    assert_eq!(graph.into_readings()[0].claims.len(), 2);
}

#[test]
fn a_round_without_a_figure_is_the_round_with_one() {
    let item = |press: Press| {
        press.item("a", "2026-01-01", "X", "OpenAI raises", "OpenAI got $3B. Others got less.")
    };
    let both = two(item(press()).figure("OpenAI", Predicate::Raises, "no figure").figure(
        "OpenAI",
        Predicate::Raises,
        "$3B",
    ));
    assert_eq!(both.claims().len(), 1);
    assert!(both.claims()[0].claim.value.is_some());
    assert_eq!(both.claims()[0].more.len(), 1);
    let bare = two(item(press()).figure("OpenAI", Predicate::Raises, "no figure"));
    assert_eq!(bare.claims().len(), 1);
}

#[test]
fn symmetric_ends_are_ordered() {
    let graph = two(press()
        .item("a", "2026-01-01", "X", "One", "OpenAI and AMD agree.")
        .says("OpenAI", Predicate::PartnersWith, "AMD")
        .item("b", "2026-01-02", "Y", "Two", "AMD and OpenAI agree again.")
        .says("AMD", Predicate::PartnersWith, "OpenAI"));
    assert_eq!(graph.edges().len(), 1);
    assert_eq!(edge(&graph, "amd", Predicate::PartnersWith, "openai").unwrap().weight, 2);
    assert_eq!(graph.deals().len(), 1);
}

#[test]
fn a_deal_gathers_the_news_of_a_quarter_and_no_more() {
    let say = |press: Press, id: &str, day: &str, sum: i64| {
        press
            .item(id, day, id, id, "NVIDIA and Nebius.")
            .says("NVIDIA", Predicate::InvestsIn, "Nebius")
            .amount(sum)
    };
    let press =
        [("a", "2026-01-01", 2), ("b", "2026-04-20", 3), ("c", "2026-08-01", 3), ("d", "2027-08-01", 9)]
            .into_iter()
            .fold(press(), |press, (id, day, sum)| say(press, id, day, sum));
    let graph = two(press);
    let deals: Vec<_> =
        graph.deals().iter().map(|deal| (deal.items.len(), deal.amount.clone().unwrap())).collect();
    assert_eq!(deals, [(3, super::sample::dollars(3)), (1, super::sample::dollars(9))]);
    assert_eq!(graph.deals()[0].disputed, [super::sample::dollars(2)]);
    assert_eq!(graph.deals()[0].announced, "2026-01-01".parse().ok());
    let roles: Vec<_> =
        graph.deals()[0].parties.iter().map(|party| (graph.name(party.entity), party.role)).collect();
    assert_eq!(roles, [("NVIDIA", "investor"), ("Nebius", "investee")]);
}

#[test]
fn raises_has_one_party() {
    let graph = link(digest());
    let raised: Vec<_> = graph.deals().iter().filter(|deal| deal.kind == Predicate::Raises).collect();
    assert_eq!(raised.len(), 2);
    assert!(raised.iter().all(|deal| deal.parties.len() == 1 && deal.amount.is_some()));
}

/// Items `a` and `b` with these titles, bodies, sources and days: are they one story?
fn one_story(a: [&str; 4], b: [&str; 4]) -> bool {
    let graph = two([("a", a), ("b", b)]
        .into_iter()
        .fold(press(), |press, (id, [title, body, source, day])| press.item(id, day, source, title, body)));
    graph.story(1) == "a"
}

#[test]
fn stories_are_copies_not_events() {
    let long = "NVIDIA is putting money into Nebius, a landlord of chips in the north, and the shares of both rose on the day while lenders looked away";
    let reworked = "NVIDIA is putting money into Nebius, a landlord of chips in the north, and the shares of both rose on the day while brokers cheered";
    let other =
        "Lenders asked why AMD sells so little to a landlord of chips in the north while its shares rose";
    let day = "2026-03-02";
    assert!(one_story(["Deal", long, "X", day], ["Another headline", reworked, "Y", "2026-03-20"]));
    assert!(
        !one_story(["Deal", long, "X", day], ["Another headline", reworked, "Y", "2026-06-20"]),
        "too late"
    );
    assert!(!one_story(["Deal", long, "X", day], ["Other", other, "Y", day]));
    let headline = "NVIDIA puts money into Nebius";
    assert!(one_story([headline, "", "X", day], ["Nvidia Puts “Money” into Nebius!", "", "Y", day]));
    assert!(one_story(["", headline, "X", day], ["", headline, "Y", day]), "a body as short as a headline");
    assert!(
        !one_story(["Briefing", "NVIDIA rose.", "X", day], ["Briefing", "AMD fell.", "X", "2026-03-09"]),
        "a column"
    );
    assert!(!one_story(
        ["Briefing", "NVIDIA rose.", "X", day],
        ["Briefing", "NVIDIA rose a lot.", "Z", "2026-03-09"]
    ));
}

#[test]
fn one_address_is_one_story() {
    let address = |a: &str, b: &str| {
        let mut readings = press()
            .item("a", "2026-03-02", "X", "One", "AMD.")
            .item("b", "2026-03-05", "Y", "Two", "Nebius.")
            .readings();
        readings[0].item.url = Some(a.into());
        readings[1].item.url = Some(b.into());
        link(readings).story(1) == "a"
    };
    assert!(address("https://www.example.org/a/story/", "http://example.org/a/story?utm_source=mail#top"));
    assert!(!address("https://example.org/a?id=1", "https://example.org/a?id=2"));
    assert!(!address("https://example.org/", "https://example.org"), "a front page is no article");
}

#[test]
fn different_sums_are_different_stories() {
    let text = |sum: &str| {
        format!(
            "NVIDIA is putting {sum} into Nebius, a landlord of chips in the north, and the shares of both rose on the day"
        )
    };
    let story = |sum: &str| {
        one_story(["One", &text("$2B"), "X", "2026-03-02"], ["Two", &text(sum), "Y", "2026-03-03"])
    };
    assert!(story("$2B"));
    assert!(!story("$3B"));
}

#[test]
fn neighbours_and_components() {
    let graph = link(digest());
    let of =
        |id: &str| graph.neighbours(graph.entity(id).unwrap()).map(|e| graph.name(e)).collect::<Vec<_>>();
    assert_eq!(of("ampere"), ["SoftBank"]);
    assert_eq!(of("hyperion"), ["Louisiana", "Meta"]);
    assert_eq!(graph.components().len(), 1, "one world");
    let from = graph.edges_from(graph.entity("lambda").unwrap()).count();
    let to = graph.edges_to(graph.entity("lambda").unwrap()).count();
    assert_eq!((from, to), (1, 1));
}

#[test]
fn components_are_apart_and_largest_first() {
    let graph = two(press()
        .item("a", "2026-01-01", "X", "One", "OpenAI and AMD agree.")
        .says("OpenAI", Predicate::PartnersWith, "AMD")
        .knows(EntityType::Place, &["Abilene", "Memphis", "Texas", "Ohio"])
        .item("b", "2026-01-01", "X", "Two", "Abilene, Texas; Memphis, Texas; Ohio.")
        .says("Abilene", Predicate::LocatedIn, "Texas")
        .says("Memphis", Predicate::LocatedIn, "Texas"));
    let names = |group: &Vec<usize>| group.iter().map(|at| graph.name(*at).to_owned()).collect::<Vec<_>>();
    let components: Vec<_> = graph.components().iter().map(names).collect();
    assert_eq!(components, [vec!["Abilene", "Memphis", "Texas"], vec!["AMD", "OpenAI"]]);
}

#[test]
fn ids_are_unique_and_stable() {
    let graph = link(digest());
    let mut ids: Vec<String> = graph.claims().iter().map(|claim| claim.id.to_string()).collect();
    // From an independent FNV-1a over the same parts; a change here breaks every stored reference to a claim.
    assert_eq!(ids[0], "ff5ecfe0efba9c01");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), graph.claims().len());
}

#[test]
fn an_empty_run_is_an_empty_graph() {
    let graph = link(Vec::new());
    assert!(graph.items().is_empty() && graph.edges().is_empty() && graph.components().is_empty());
    assert_eq!(graph.days(), None);
}

/// How long it takes to link many items: `cargo test --release --lib speed -- --ignored --nocapture`.
#[test]
#[ignore = "measures"]
fn speed() {
    for items in [25_000, 100_000] {
        let readings = large(300, items, 5);
        let claims: usize = readings.iter().map(|reading| reading.claims.len()).sum();
        let clock = std::time::Instant::now();
        let graph = link(readings);
        let (took, edges, deals) = (clock.elapsed(), graph.edges().len(), graph.deals().len());
        println!("{items} items, {claims} claims, {edges} edges, {deals} deals: linked in {took:?}");
        let dir = tempfile::tempdir().unwrap();
        let clock = std::time::Instant::now();
        crate::export::write_all(&graph, dir.path()).unwrap();
        println!("all files written in {:?}", clock.elapsed());
        for format in crate::export::formats() {
            let (mut out, clock) = (Vec::new(), std::time::Instant::now());
            (format.render)(&graph, &mut out).unwrap();
            println!("  {:18} {:>12} bytes {:?}", format.file, out.len(), clock.elapsed());
        }
    }
}

fn shown(graph: &Graph) -> String {
    let stories: Vec<&str> = (0..graph.items().len()).map(|item| graph.story(item)).collect();
    format!(
        "{:?}{:?}{:?}{:?}{:?}{stories:?}",
        graph.items(),
        graph.entities(),
        graph.claims(),
        graph.edges(),
        graph.deals()
    )
}

fn shuffled() -> impl Strategy<Value = Vec<Reading>> {
    (3_usize..12, 1_usize..25, any::<u64>(), 0_usize..12)
        .prop_map(|(companies, items, seed, more)| {
            let mut readings = large(companies, items, seed);
            readings.extend(digest().into_iter().take(more));
            readings
        })
        .prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_readings_does_not_show(readings in shuffled()) {
        let mut sorted = readings.clone();
        sorted.sort_by(|a, b| a.item.id.cmp(&b.item.id));
        prop_assert_eq!(shown(&link(readings)), shown(&link(sorted)));
    }

    #[test]
    fn parts_merge_to_the_whole(readings in shuffled(), at in 0_usize..20) {
        let whole = shown(&link(readings.clone()));
        let mut left = readings;
        let right = left.split_off(at.min(left.len()));
        let merged = Graph::merge([link(right.clone()), link(left.clone())]);
        prop_assert_eq!(&shown(&merged), &whole);
        let again = Graph::merge([merged, link(left)]);
        prop_assert_eq!(shown(&again), whole);
    }
}
