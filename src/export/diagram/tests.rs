//! Laws of the pictures.
#![allow(clippy::unwrap_used)]

use super::layout::{Force, Graphviz, Layered, Layout, Sheet, first_of};
use super::*;
use crate::graph::{link, sample};

fn draw(picture: &Picture, layouts: &[&dyn Layout]) -> String {
    draw::svg(picture, |sheet: &Sheet<'_>| first_of(sheet, layouts))
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
            for (how, layout) in [
                ("gv", &Graphviz as &dyn Layout),
                ("own", &Layered),
                ("force", &Force),
            ] {
                let clock = std::time::Instant::now();
                std::fs::write(
                    dir.join(format!("{name}-{kind}-{how}.svg")),
                    draw(&picture, &[layout]),
                )
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
