//! Diagrams: pictures of the graph as DOT, each with its drawing as SVG.
//!
//! A picture is put together from the graph (`graph.rs`, `companies.rs`, `deals.rs`, `themes.rs`), written as DOT
//! (`dot.rs`), placed by a layout (`layout/`) and drawn (`draw.rs`). The DOT hangs on the graph alone; the bytes of the
//! SVG also on the layout, which is Graphviz where it is installed.

mod captions;
mod dot;
mod draw;
mod labels;
mod layout;
mod legend;
mod measure;
mod palette;
mod picture;
mod shapes;
mod ties;

use super::Format;
use crate::graph::Graph;
use picture::Picture;
use std::io;

/// Nodes that a reader can still take in at once. A drawing shows no more, and says what it left out.
const KEEP: usize = 60;

/// Declares the pictures: one line makes `NAME.dot` and `NAME.svg` of the file `NAME.rs`.
/// (rustfmt does not look behind a macro: format a new file with `rustfmt --edition 2024 FILE`.)
macro_rules! pictures {
    ($($name:ident,)*) => {
        $(mod $name;)*

        /// The formats of this folder.
        pub(super) const FORMATS: &[Format] = &[$(
            Format {
                file: concat!(stringify!($name), ".dot"),
                render: |graph, out| dot::write(&$name::picture(graph, $name::DOT_KEEP), out),
            },
            Format {
                file: concat!(stringify!($name), ".svg"),
                render: |graph, out| drawing(&$name::picture(graph, KEEP), out),
            },
        )*];
    };
}

pictures! {
    graph,
    companies,
    deals,
    themes,
}

fn drawing(picture: &Picture, out: &mut dyn io::Write) -> io::Result<()> {
    out.write_all(draw::svg(picture, layout::best).as_bytes())
}

/// Names and numbers of what a graph holds, for captions.
fn items_and_days(graph: &Graph) -> String {
    captions::items_and_days(graph.items().len(), graph.days())
}

#[cfg(test)]
mod tests;
