//! Laws of the pictures: DOT parses back, SVG is well formed, boxes and words stand clear, cuts are owned up to.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::super::tests::{ODD, of_two};
use super::layout::{Force, Graphviz, Layered, Layout, Placed, Sheet, first_of};
use super::picture::Stroke;
use super::*;
use crate::graph::{link, sample};
use graphviz_rust::dot_structures::{Attribute, EdgeTy, Graph as Dot, Id, Stmt, Vertex};
use proptest::prelude::*;

const OWN: [&dyn Layout; 2] = [&Layered, &Force];

fn draw(picture: &Picture, layouts: &[&dyn Layout]) -> String {
    draw::svg(picture, |sheet: &Sheet<'_>| first_of(sheet, layouts))
}

fn pictures(whole: &Graph) -> [Picture; 4] {
    [
        graph::picture(whole, KEEP),
        companies::picture(whole, KEEP),
        deals::picture(whole, KEEP),
        themes::picture(whole, KEEP),
    ]
}

fn text(picture: &Picture) -> String {
    let mut out = Vec::new();
    dot::write(picture, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A name or label as a reader of DOT sees it.
fn read(id: &Id) -> String {
    let (Id::Escaped(quoted) | Id::Plain(quoted)) = id else {
        panic!("{id:?}");
    };
    let inner = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(quoted);
    let mut out = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next().unwrap() {
                'n' | 'l' => out.push('\n'),
                c => out.push(c),
            },
            (c, _) => out.push(c),
        }
    }
    out.replace("&amp;", "&")
}

fn attribute(list: &[Attribute], name: &str) -> Option<String> {
    list.iter().find(|Attribute(id, _)| read(id) == name).map(|Attribute(_, value)| read(value))
}

type Labelled = Vec<(String, String)>;

/// Nodes with labels, links with ends and labels; the legend left out.
fn parsed(dot: &str) -> (Labelled, Vec<(String, String, String)>) {
    let Dot::DiGraph { stmts, .. } =
        graphviz_rust::parse(dot).unwrap_or_else(|error| panic!("{error}\n{dot}"))
    else {
        panic!("not directed");
    };
    let (mut nodes, mut links) = (Vec::new(), Vec::new());
    for stmt in &stmts {
        match stmt {
            Stmt::Node(node) => nodes.push((read(&node.id.0), attribute(&node.attributes, "label").unwrap())),
            Stmt::Edge(edge) => {
                let EdgeTy::Pair(Vertex::N(from), Vertex::N(to)) = &edge.ty else {
                    panic!("{edge:?}");
                };
                links.push((
                    read(&from.0),
                    read(&to.0),
                    attribute(&edge.attributes, "label").unwrap_or_default(),
                ));
            }
            _ => {}
        }
    }
    (nodes, links)
}

fn check_dot(picture: &Picture) {
    let (nodes, links) = parsed(&text(picture));
    let expected: Labelled =
        picture.nodes.iter().map(|node| (plain(&node.id), node.lines.join("\n"))).collect();
    assert_eq!(nodes, expected);
    assert_eq!(links.len(), picture.links.len());
    for (link, (from, to, label)) in picture.links.iter().zip(links) {
        assert_eq!((from, to), (plain(&picture.nodes[link.from].id), plain(&picture.nodes[link.to].id)));
        assert_eq!(label, link.lines.join("\n"));
    }
}

/// Control characters, which DOT cannot name, come back as spaces.
fn plain(id: &str) -> String {
    id.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

/// A small reader of XML: tags nest, attributes are quoted once each, entities are known, characters are allowed.
fn check_xml(xml: &str) {
    let mut open: Vec<String> = Vec::new();
    let mut rest = xml.trim_end();
    assert!(!rest.contains(|c: char| c.is_control() && c != '\n'), "control character");
    while let Some(at) = rest.find('<') {
        check_entities(&rest[..at]);
        let end = at + rest[at..].find('>').unwrap();
        let tag = &rest[at + 1..end];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
        } else {
            let name = tag.split([' ', '/']).next().unwrap();
            let values: Vec<&str> = tag.split('"').skip(1).step_by(2).collect();
            assert_eq!(tag.matches('"').count(), values.len() * 2, "{tag}");
            values.iter().for_each(|value| check_entities(value));
            if !tag.ends_with('/') {
                open.push(name.to_owned());
            }
        }
        rest = &rest[end + 1..];
        assert!(!open.is_empty() || rest.is_empty(), "text after the root");
    }
    assert!(open.is_empty(), "{open:?} left open");
    for word in ["NaN", "inf"] {
        assert!(!xml.contains(&format!("\"{word}")) && !xml.contains(&format!(" {word} ")), "{word}");
    }
}

fn check_entities(text: &str) {
    assert!(!text.contains('<'));
    for part in text.split('&').skip(1) {
        let name = part.split(';').next().unwrap();
        assert!(["amp", "lt", "gt", "quot", "#39"].contains(&name), "{part}");
    }
}

#[test]
fn the_digest_parses_back_and_draws() {
    let whole = link(sample::digest());
    for picture in pictures(&whole) {
        assert!(picture.nodes.len() > 5, "{}", picture.title);
        check_dot(&picture);
        for layout in [&Graphviz as &dyn Layout, &Layered, &Force] {
            check_xml(&draw(&picture, &[layout]));
        }
    }
}

#[test]
fn odd_names_survive_in_pictures() {
    for one in ODD {
        let whole = of_two(one, "subgraph");
        for picture in pictures(&whole) {
            assert!(!picture.nodes.is_empty());
            check_dot(&picture);
            check_xml(&draw(&picture, &OWN));
            check_xml(&draw(&picture, &[&Graphviz]));
        }
    }
}

#[test]
fn nothing_is_a_picture_too() {
    let whole = link(Vec::new());
    for picture in pictures(&whole) {
        check_dot(&picture);
        let svg = draw(&picture, &OWN);
        check_xml(&svg);
        assert!(svg.contains("Nothing to show"));
    }
}

#[test]
fn the_pair_has_one_line_with_stacked_words() {
    let whole = link(sample::digest());
    let picture = companies::picture(&whole, KEEP);
    let at = |name: &str| picture.nodes.iter().position(|node| node.id == name).unwrap();
    let between: Vec<_> =
        picture.links.iter().filter(|link| (link.from, link.to) == (at("nvidia"), at("nebius"))).collect();
    assert_eq!(between.len(), 1);
    assert_eq!(between[0].lines, ["invests in $2B", "supplies"]);
    assert_eq!(between[0].weight, 2);
    let ended = picture.links.iter().find(|link| link.from == at("crusoe")).unwrap();
    assert_eq!((ended.stroke, ended.lines[0].as_str()), (Stroke::Gone, "× supplies (ended)"));
    let planned = picture.links.iter().find(|link| link.from == at("tsmc")).unwrap();
    assert_eq!(planned.stroke, Stroke::Dashed);
    let rivals =
        picture.links.iter().find(|link| link.from == at("cerebras") && link.to == at("groq")).unwrap();
    assert!(!rivals.arrow);
}

#[test]
fn a_deal_stands_between_its_parties() {
    let whole = link(sample::digest());
    let picture = deals::picture(&whole, usize::MAX);
    let (nodes, links) = parsed(&text(&picture));
    let (deal, label) = nodes.iter().find(|(_, label)| label.starts_with("acquires\n$6B")).unwrap();
    assert_eq!(label, "acquires\n$6B\n2026-03-06");
    let roles: Vec<_> = links.iter().filter(|(from, to, _)| from == deal || to == deal).collect();
    assert_eq!(roles[0], &("softbank".into(), deal.clone(), "buyer".into()));
    assert_eq!(roles[1], &(deal.clone(), "ampere".into(), "target".into()));
    assert_eq!(nodes.iter().filter(|(id, _)| id.starts_with("deal ")).count(), whole.deals().len());
}

#[test]
fn a_cut_is_owned_up_to_and_the_dot_holds_all() {
    let whole = link(sample::large(200, 260, 3));
    for picture in pictures(&whole).iter().take(3) {
        assert!(picture.nodes.len() <= KEEP && !picture.nodes.is_empty());
        assert!(picture.caption.last().unwrap().contains("Left out: "), "{:?}", picture.caption);
        let tied: std::collections::BTreeSet<usize> =
            picture.links.iter().flat_map(|link| [link.from, link.to]).collect();
        assert_eq!(tied.len(), picture.nodes.len(), "nobody stands alone");
    }
    let all = graph::picture(&whole, graph::DOT_KEEP);
    let ends = |edge: &crate::graph::Edge| [edge.subject, edge.object];
    let real = whole.edges().iter().filter(|edge| edge.subject != edge.object);
    let tied: std::collections::BTreeSet<usize> = real.flat_map(ends).collect();
    assert_eq!(all.nodes.len(), tied.len());
    assert_eq!(all.caption.len(), 1);
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    let bytes = || {
        let whole = link(sample::digest());
        pictures(&whole)
            .map(|picture| (text(&picture), draw(&picture, &[&Layered]), draw(&picture, &[&Force])))
    };
    assert!(bytes() == bytes());
}

/// How far two boxes lie one over the other, the shorter way.
fn overlap(one: (shapes::Point, measure::Size), other: (shapes::Point, measure::Size)) -> f64 {
    let wide = (one.1.width + other.1.width) / 2.0 - (one.0.x - other.0.x).abs();
    let high = (one.1.height + other.1.height) / 2.0 - (one.0.y - other.0.y).abs();
    wide.min(high)
}

fn check_room(picture: &Picture, layout: &dyn Layout) {
    let sheet = Sheet::new(picture);
    let mut placed: Placed = first_of(&sheet, &[layout]);
    let homeless = labels::place(&sheet, &mut placed);
    assert!(homeless * 10 <= sheet.labels.len(), "{homeless} of {} labels without room", sheet.labels.len());
    let boxes: Vec<_> = placed.nodes.iter().copied().zip(sheet.nodes.iter().copied()).collect();
    let words = placed.routes.iter().zip(&sheet.labels);
    let words: Vec<_> = words.filter_map(|(route, size)| route.label.zip(*size)).collect();
    for (at, one) in boxes.iter().chain(&words).enumerate() {
        for other in boxes.iter().chain(&words).skip(at + 1) {
            assert!(overlap(*one, *other) < 1.0, "{one:?} {other:?}");
        }
    }
    // A link ends where its box ends.
    for (link, route) in picture.links.iter().zip(&placed.routes) {
        let points = route.path.points();
        for (node, end) in [(link.from, points[0]), (link.to, points[points.len() - 1])] {
            let dot = measure::Size { width: 6.0, height: 6.0 };
            assert!(overlap(boxes[node], (end, dot)) > 0.0, "{end:?} is off {:?}", boxes[node]);
        }
    }
}

#[test]
fn boxes_and_words_stand_clear_and_lines_arrive() {
    let whole = link(sample::digest());
    for picture in pictures(&whole) {
        check_room(&picture, &Layered);
        check_room(&picture, &Force);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_graph_is_drawn(companies in 2_usize..40, items in 1_usize..40, seed: u64) {
        let whole = link(sample::large(companies, items, seed));
        for picture in pictures(&whole) {
            check_dot(&picture);
            check_xml(&draw(&picture, &[&Layered]));
            check_xml(&draw(&picture, &[&Force]));
        }
    }

    #[test]
    fn any_name_is_drawn(one in "\\PC{1,14}|[\t\r\n'\",;<>&\\\\a-z]{1,9}", other in "\\PC{1,60}") {
        for picture in pictures(&of_two(&one, &other)) {
            check_dot(&picture);
            check_xml(&draw(&picture, &OWN));
        }
    }
}

/// Writes the pictures of a few sizes with every layout, to be looked at: `cargo test --lib look_at -- --ignored`.
#[test]
#[ignore = "writes files to be looked at"]
fn look_at_pictures() {
    let dir = std::path::PathBuf::from(std::env::var("PICTURES").unwrap());
    for (name, readings) in [
        ("s10", sample::digest().into_iter().take(6).collect()),
        ("s40", sample::digest()),
        ("s60", sample::large(90, 120, 7)),
        ("s200", sample::large(400, 500, 9)),
    ] {
        let whole = link(readings);
        for (kind, picture) in [
            ("graph", graph::picture(&whole, KEEP)),
            ("companies", companies::picture(&whole, KEEP)),
            ("deals", deals::picture(&whole, KEEP)),
            ("themes", themes::picture(&whole, KEEP)),
            ("graph150", graph::picture(&whole, 150)),
        ] {
            for (how, layout) in [("gv", &Graphviz as &dyn Layout), ("own", &Layered), ("force", &Force)] {
                let clock = std::time::Instant::now();
                std::fs::write(dir.join(format!("{name}-{kind}-{how}.svg")), draw(&picture, &[layout]))
                    .unwrap();
                println!(
                    "{name} {kind} {how}: {} nodes {} links {:?}",
                    picture.nodes.len(),
                    picture.links.len(),
                    clock.elapsed()
                );
            }
            let mut out = Vec::new();
            dot::write(&picture, &mut out).unwrap();
            std::fs::write(dir.join(format!("{name}-{kind}.dot")), out).unwrap();
        }
    }
}
