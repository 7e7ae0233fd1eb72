//! DOT: a picture as graphviz-rust's syntax tree, printed. Its printer escapes nothing, so all words pass through here.

use super::legend;
use super::palette::{GONE, INK, Look, Shape};
use super::picture::{Link, Node, Picture, Stroke};
use graphviz_rust::dot_structures::{
    Attribute, Edge, EdgeTy, Graph, GraphAttributes, Id, Node as DotNode, NodeId, Stmt, Subgraph, Vertex,
};
use graphviz_rust::printer::{DotPrinter, PrinterContext};
use std::io;

/// Fonts in the order of preference; the last is a generic name.
const FONT: &str = "Helvetica,Arial,sans-serif";

/// Writes a picture as DOT.
pub(super) fn write(picture: &Picture, out: &mut dyn io::Write) -> io::Result<()> {
    // A printer's context remembers its indentation: one context a graph.
    let mut context = PrinterContext::default();
    context.with_inline_size(usize::MAX);
    out.write_all(tree(picture).print(&mut context).as_bytes())?;
    out.write_all(b"\n")
}

fn tree(picture: &Picture) -> Graph {
    let heaviest = picture.heaviest();
    let mut stmts = head(picture);
    stmts.extend(picture.nodes.iter().map(|of| Stmt::Node(node(of, heaviest))));
    stmts.extend(picture.links.iter().map(|of| Stmt::Edge(edge(picture, of))));
    if !picture.nodes.is_empty() {
        stmts.push(Stmt::Subgraph(legend_cluster(picture)));
    }
    Graph::DiGraph { id: Id::Plain("tieline".to_owned()), strict: false, stmts }
}

fn head(picture: &Picture) -> Vec<Stmt> {
    let lines: Vec<&str> =
        std::iter::once(&picture.title).chain(&picture.caption).map(String::as_str).collect();
    let graph = [
        ("bgcolor", word("white")),
        ("fontcolor", word(INK)),
        ("fontname", word(FONT)),
        ("fontsize", word("14")),
        ("label", joined(&lines, "\\l")),
        ("labeljust", word("l")),
        ("labelloc", word("t")),
        ("nodesep", word("0.35")),
        ("outputorder", word("edgesfirst")),
        ("rankdir", word("LR")),
        ("ranksep", word("0.7")),
    ];
    let spread =
        [("layout", word("fdp")), ("K", word("0.9")), ("overlap", word("prism")), ("splines", word("true"))];
    let spread = spread.into_iter().filter(|_| !picture.flows);
    let node = [("fontcolor", word(INK)), ("fontname", word(FONT)), ("margin", word("0.14,0.07"))];
    let edge = [("arrowsize", word("0.8")), ("fontname", word(FONT)), ("fontsize", word("11"))];
    vec![
        Stmt::GAttribute(GraphAttributes::Graph(attributes(graph.into_iter().chain(spread)))),
        Stmt::GAttribute(GraphAttributes::Node(attributes(node))),
        Stmt::GAttribute(GraphAttributes::Edge(attributes(edge))),
    ]
}

fn node(of: &Node, heaviest: usize) -> DotNode {
    let lines: Vec<&str> = of.lines.iter().map(String::as_str).collect();
    let mut list = look(of.look, of.stroke);
    list.push(("fontsize", word(&format!("{}", of.font(heaviest)))));
    list.push(("label", label(&lines)));
    DotNode::new(NodeId(name(&of.id), None), attributes(list))
}

/// Shape, colours and line of a box.
fn look(look: Look, stroke: Stroke) -> Vec<(&'static str, Id)> {
    let (fill, line) = look.colours();
    let (shape, style) = match look.shape() {
        Shape::Rounded => ("box", "rounded,filled"),
        Shape::DoubleBox => ("box", "filled"),
        Shape::Ellipse => ("ellipse", "filled"),
        Shape::Hexagon => ("hexagon", "filled"),
        Shape::Component => ("component", "filled"),
        Shape::Parallelogram => ("parallelogram", "filled"),
        Shape::Folder => ("folder", "filled"),
        Shape::Octagon => ("octagon", "filled"),
        Shape::Tag => ("cds", "filled"),
        Shape::Note => ("note", "filled"),
    };
    let style = match stroke {
        Stroke::Solid => style.to_owned(),
        Stroke::Dashed | Stroke::Gone => format!("{style},dashed"),
    };
    let line = if stroke == Stroke::Gone { GONE } else { line };
    let mut list = vec![
        ("color", word(line)),
        ("fillcolor", word(fill)),
        ("shape", word(shape)),
        ("style", word(&style)),
    ];
    if look.shape() == Shape::DoubleBox {
        list.push(("peripheries", word("2")));
    }
    list
}

fn edge(picture: &Picture, of: &Link) -> Edge {
    let lines: Vec<&str> = of.lines.iter().map(String::as_str).collect();
    let colour = if of.stroke == Stroke::Gone { GONE } else { of.family.colour() };
    let mut list = line(colour, of.stroke, of.width(), of.arrow);
    list.push(("fontcolor", word(colour)));
    if !lines.is_empty() {
        list.push(("label", label(&lines)));
    }
    if !of.hint.is_empty() {
        list.push(("tooltip", label(&[&of.hint])));
    }
    list.push(("weight", word(&of.weight.max(1).to_string())));
    pair(&picture.nodes[of.from].id, &picture.nodes[of.to].id, list)
}

fn line(colour: &str, stroke: Stroke, width: f64, arrow: bool) -> Vec<(&'static str, Id)> {
    let style = if stroke == Stroke::Solid { "solid" } else { "dashed" };
    vec![
        ("color", word(colour)),
        ("dir", word(if arrow { "forward" } else { "none" })),
        ("penwidth", word(&format!("{width:.1}"))),
        ("style", word(style)),
    ]
}

fn pair(from: &str, to: &str, list: Vec<(&'static str, Id)>) -> Edge {
    let end = |id: &str| Vertex::N(NodeId(name(id), None));
    Edge { ty: EdgeTy::Pair(end(from), end(to)), attributes: attributes(list) }
}

/// What the shapes and the lines mean, in a frame of its own.
fn legend_cluster(picture: &Picture) -> Subgraph {
    let attribute = |name: &str, value: Id| Stmt::Attribute(Attribute(Id::Plain(name.to_owned()), value));
    let mut stmts = vec![
        attribute("color", word("#bbbbbb")),
        attribute("fontsize", word("11")),
        attribute("label", label(&["Legend"])),
    ];
    for of in legend::looks(picture) {
        let mut list = look(of, Stroke::Solid);
        list.push(("fontsize", word("11")));
        list.push(("label", label(&[of.word()])));
        stmts.push(Stmt::Node(DotNode::new(
            NodeId(name(&format!("legend {}", of.word())), None),
            attributes(list),
        )));
    }
    // Layouts without layers would shrink these lines to dots; the caption says what theirs mean.
    let lines = if picture.flows { legend::lines(picture) } else { Vec::new() };
    for (at, sample) in lines.into_iter().enumerate() {
        let ends = [format!("legend from {at}"), format!("legend to {at}")];
        for end in &ends {
            let point = [("label", label(&[""])), ("shape", word("point")), ("width", word("0.04"))];
            stmts.push(Stmt::Node(DotNode::new(NodeId(name(end), None), attributes(point))));
        }
        let mut list = line(sample.colour, sample.stroke, sample.width, sample.arrow);
        list.push(("fontcolor", word(sample.colour)));
        list.push(("label", label(&[sample.words])));
        stmts.push(Stmt::Edge(pair(&ends[0], &ends[1], list)));
    }
    Subgraph { id: Id::Plain("cluster_legend".to_owned()), stmts }
}

fn attributes(list: impl IntoIterator<Item = (&'static str, Id)>) -> Vec<Attribute> {
    let attribute = |(name, value): (&str, Id)| Attribute(Id::Plain(name.to_owned()), value);
    list.into_iter().map(attribute).collect()
}

/// A value of ours, quoted.
fn word(text: &str) -> Id {
    Id::Escaped(format!("\"{text}\""))
}

/// A node's name: in names only the quote and the backslash need care; control characters would not survive.
fn name(id: &str) -> Id {
    let mut out = String::with_capacity(id.len() + 2);
    out.push('"');
    for c in id.chars() {
        escape(&mut out, c);
    }
    out.push('"');
    Id::Escaped(out)
}

/// Words to read, one line each, in the middle.
pub(super) fn label(lines: &[&str]) -> Id {
    joined(lines, "\\n")
}

/// Words to read; `end` ends a line (`\n` in the middle, `\l` to the left). Graphviz reads `&lt;` and the like in labels, so
/// the ampersand is written out.
fn joined(lines: &[&str], end: &str) -> Id {
    let mut out = String::from("\"");
    for (at, line) in lines.iter().enumerate() {
        for c in line.chars() {
            match c {
                '&' => out.push_str("&amp;"),
                _ => escape(&mut out, c),
            }
        }
        // A line to the left is ended, also the last one; one in the middle is set apart from the next.
        if end == "\\l" || at + 1 < lines.len() {
            out.push_str(end);
        }
    }
    out.push('"');
    Id::Escaped(out)
}

fn escape(out: &mut String, c: char) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        c if c.is_control() => out.push(' '),
        c => out.push(c),
    }
}
