//! SVG: a placed picture with title, caption and legend. The same for every layout.

use super::labels;
use super::layout::{LABEL_FONT, Path, Placed, Sheet};
use super::legend::{self, Sample};
use super::measure::{LINE, Size, size, width, wrap};
use super::palette::{GONE, INK, Look};
use super::picture::{Link, Node, Picture, Stroke};
use super::shapes::{Point, extent, outline, shift};
use std::fmt::Write as _;

/// Fonts in the order of preference; the last is a generic name.
const FONT: &str = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
const MARGIN: f64 = 24.0;
const TITLE_FONT: f64 = 20.0;
const CAPTION_FONT: f64 = 12.0;
/// No picture is narrower: the legend and the caption want some room.
const NARROWEST: f64 = 640.0;

/// The drawing of a picture as a whole SVG file, placed by `place`.
pub(super) fn svg(picture: &Picture, place: impl Fn(&Sheet<'_>) -> Placed) -> String {
    let sheet = Sheet::new(picture);
    let mut placed = if picture.nodes.is_empty() { Placed::default() } else { place(&sheet) };
    let homeless = labels::place(&sheet, &mut placed);
    let (from, to) = bounds(&sheet, &placed);
    let inner = (to.x - from.x).max(NARROWEST);
    let (head, head_height) = head(picture, homeless, inner);
    let (foot, foot_height) = foot(picture, inner);
    let drawn = to.y - from.y;
    let (wide, high) = (inner + 2.0 * MARGIN, head_height + drawn + foot_height + 2.0 * MARGIN);
    // A narrow drawing stands in the middle.
    let left = MARGIN - from.x + (inner - (to.x - from.x)) / 2.0;
    let top = MARGIN - from.y + head_height;

    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide:.0}\" height=\"{high:.0}\" \
         viewBox=\"0 0 {wide:.0} {high:.0}\" font-family=\"{FONT}\" role=\"img\">"
    );
    let _ = writeln!(out, "<title>{}</title>", escaped(&picture.title));
    let _ = writeln!(out, "<desc>{}</desc>", escaped(&picture.caption.join(" ")));
    let _ = writeln!(out, "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    out.push_str(&head);
    let _ = writeln!(out, "<g transform=\"translate({left:.1} {top:.1})\">");
    for (link, route) in picture.links.iter().zip(&placed.routes) {
        line(&mut out, link, &route.path);
    }
    let heaviest = picture.heaviest();
    for ((node, at), size) in picture.nodes.iter().zip(&placed.nodes).zip(&sheet.nodes) {
        boxed(&mut out, node, *at, *size, node.font(heaviest));
    }
    for (link, route) in picture.links.iter().zip(&placed.routes) {
        if let Some(at) = route.label {
            words(&mut out, link, at);
        }
    }
    out.push_str("</g>\n");
    let _ = writeln!(
        out,
        "<g transform=\"translate({MARGIN} {:.1})\">\n{foot}</g>\n</svg>",
        MARGIN + head_height + drawn
    );
    out
}

/// The corners of all that is placed.
fn bounds(sheet: &Sheet<'_>, placed: &Placed) -> (Point, Point) {
    let boxes = placed.nodes.iter().copied().zip(sheet.nodes.iter().copied());
    let words = placed.routes.iter().zip(&sheet.labels).filter_map(|(route, size)| route.label.zip(*size));
    let courses = placed.routes.iter().flat_map(|route| route.path.points());
    let dots = courses.map(|point| (*point, Size { width: 6.0, height: 6.0 }));
    let mut all: Option<(Point, Point)> = None;
    for (at, size) in boxes.chain(words).chain(dots) {
        let (w, h) = (size.width / 2.0 + 2.0, size.height / 2.0 + 2.0);
        let (low, high) = all.unwrap_or((at, at));
        all = Some((
            Point::new(low.x.min(at.x - w), low.y.min(at.y - h)),
            Point::new(high.x.max(at.x + w), high.y.max(at.y + h)),
        ));
    }
    all.unwrap_or_default()
}

/// Title and caption, with their height.
fn head(picture: &Picture, homeless: usize, inner: f64) -> (String, f64) {
    let mut out = String::new();
    let mut y = MARGIN + TITLE_FONT * 0.8;
    let _ = writeln!(
        out,
        "<text x=\"{MARGIN}\" y=\"{y:.1}\" font-size=\"{TITLE_FONT}\" font-weight=\"bold\" fill=\"{INK}\">{}</text>",
        escaped(&picture.title)
    );
    let mut caption = picture.caption.clone();
    if picture.nodes.is_empty() {
        caption.push("Nothing to show.".to_owned());
    }
    if homeless > 0 {
        caption.push(format!("{homeless} labels found no room; the DOT has them."));
    }
    let chars = (inner / width("n", CAPTION_FONT)) as usize;
    for line in caption.iter().flat_map(|line| wrap(line, chars, 4)) {
        y += CAPTION_FONT * 1.45;
        let _ = writeln!(
            out,
            "<text x=\"{MARGIN}\" y=\"{y:.1}\" font-size=\"{CAPTION_FONT}\" fill=\"#4d4d4d\">{}</text>",
            escaped(&line)
        );
    }
    (out, y - MARGIN + 22.0)
}

/// The legend, in rows as wide as the picture, with its height.
fn foot(picture: &Picture, inner: f64) -> (String, f64) {
    if picture.nodes.is_empty() {
        return (String::new(), 0.0);
    }
    let mut out = String::new();
    let (mut x, mut y) = (0.0, 44.0);
    let _ = writeln!(out, "<path d=\"M0 16H{inner:.0}\" stroke=\"#cccccc\"/>");
    let looks = legend::looks(picture).into_iter().map(|look| {
        let node = sample_node(look);
        let size = extent(&node, LABEL_FONT);
        (size.width, Entry::Look(node, size))
    });
    let lines = legend::lines(picture)
        .into_iter()
        .map(|sample| (36.0 + width(sample.words, LABEL_FONT), Entry::Line(sample)));
    for (wide, entry) in looks.chain(lines) {
        if x > 0.0 && x + wide > inner {
            (x, y) = (0.0, y + 38.0);
        }
        entry.draw(&mut out, Point::new(x, y));
        x += wide + 18.0;
    }
    (out, y + 18.0)
}

enum Entry {
    Look(Node, Size),
    Line(Sample),
}

impl Entry {
    /// Draws it with its left end at this point.
    fn draw(&self, out: &mut String, at: Point) {
        match self {
            Entry::Look(node, size) => {
                boxed(out, node, Point::new(at.x + size.width / 2.0, at.y), *size, LABEL_FONT)
            }
            Entry::Line(sample) => {
                let dash = dash(sample.stroke, sample.width);
                let _ = writeln!(
                    out,
                    "<path d=\"M{:.1} {:.1}h28\" stroke=\"{}\" stroke-width=\"{}\"{dash}/>",
                    at.x, at.y, sample.colour, sample.width
                );
                let _ = writeln!(
                    out,
                    "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{LABEL_FONT}\" fill=\"{INK}\">{}</text>",
                    at.x + 34.0,
                    at.y + LABEL_FONT * 0.35,
                    escaped(sample.words)
                );
            }
        }
    }
}

fn sample_node(look: Look) -> Node {
    Node { id: String::new(), lines: vec![look.word().to_owned()], look, stroke: Stroke::Solid, weight: 0 }
}

fn boxed(out: &mut String, node: &Node, at: Point, room: Size, font: f64) {
    let (fill, line) = node.look.colours();
    let line = if node.stroke == Stroke::Gone { GONE } else { line };
    let shape = node.look.shape();
    let dash = dash(node.stroke, 1.4);
    let _ = writeln!(
        out,
        "<g fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"1.4\" stroke-linejoin=\"round\"{dash}>{}</g>",
        outline(shape, at, room)
    );
    let by = shift(shape, room);
    text(out, &node.lines, Point::new(at.x + by.x, at.y + by.y), font, INK);
}

/// Lines of text with their middle at a point.
fn text(out: &mut String, lines: &[String], at: Point, font: f64, colour: &str) {
    let height = size(lines, font).height;
    let _ = write!(out, "<text text-anchor=\"middle\" font-size=\"{font}\" fill=\"{colour}\">");
    for (number, line) in lines.iter().enumerate() {
        // The baseline of a line is some four fifths down its height.
        let y = at.y - height / 2.0 + font * LINE * (number as f64 + 0.77);
        let _ = write!(out, "<tspan x=\"{:.1}\" y=\"{y:.1}\">{}</tspan>", at.x, escaped(line));
    }
    out.push_str("</text>\n");
}

/// The words at a link, on white so that no line runs through them.
fn words(out: &mut String, link: &Link, at: Point) {
    let room = size(&link.lines, LABEL_FONT);
    let (w, h) = (room.width + 4.0, room.height);
    let _ = writeln!(
        out,
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" fill=\"#ffffff\"/>",
        at.x - w / 2.0,
        at.y - h / 2.0
    );
    text(out, &link.lines, at, LABEL_FONT, colour(link));
}

fn colour(link: &Link) -> &'static str {
    if link.stroke == Stroke::Gone { GONE } else { link.family.colour() }
}

fn dash(stroke: Stroke, width: f64) -> String {
    match stroke {
        Stroke::Solid => String::new(),
        Stroke::Dashed | Stroke::Gone => {
            format!(" stroke-dasharray=\"{:.1} {:.1}\"", 4.0 + width, 2.5 + width)
        }
    }
}

fn line(out: &mut String, link: &Link, path: &Path) {
    let wide = link.width();
    let head = 6.5 + 1.6 * wide;
    let (course, tip) = if link.arrow { trimmed(path, head) } else { (path.clone(), None) };
    let dash = dash(link.stroke, wide);
    let _ = write!(
        out,
        "<g stroke=\"{colour}\" fill=\"none\"><title>{}</title><path d=\"{}\" stroke-width=\"{wide:.1}\"{dash}/>",
        escaped(&link.hint),
        course_data(&course),
        colour = colour(link),
    );
    if let Some((tip, base)) = tip {
        let (dx, dy) = ((tip.x - base.x) * 0.42, (tip.y - base.y) * 0.42);
        let _ = write!(
            out,
            "<polygon points=\"{:.1},{:.1} {:.1},{:.1} {:.1},{:.1}\" fill=\"{}\" stroke=\"none\"/>",
            tip.x,
            tip.y,
            base.x - dy,
            base.y + dx,
            base.x + dy,
            base.y - dx,
            colour(link)
        );
    }
    out.push_str("</g>\n");
}

/// The path without the length of an arrow's head, and the head as tip and base.
fn trimmed(path: &Path, head: f64) -> (Path, Option<(Point, Point)>) {
    let points = path.points();
    let Some((tip, before)) = points.split_last() else {
        return (path.clone(), None);
    };
    // The direction is that of the last piece that has one.
    let Some(from) = before.iter().rev().find(|point| point.distance(*tip) > 0.5) else {
        return (path.clone(), None);
    };
    let base = tip.towards(*from, head / tip.distance(*from).max(head));
    // The line ends a little inside the head, so that no gap shows.
    let end = base.towards(*tip, 0.2);
    let mut points = points.to_vec();
    if let Some(last) = points.last_mut() {
        *last = end;
    }
    let path = match path {
        Path::Line(_) => Path::Line(points),
        Path::Curve(_) => Path::Curve(points),
    };
    (path, Some((*tip, base)))
}

/// The `d` of a path; the corners of straight pieces are rounded.
fn course_data(path: &Path) -> String {
    let mut out = String::new();
    let points = path.points();
    let Some(first) = points.first() else {
        return out;
    };
    let _ = write!(out, "M{:.1} {:.1}", first.x, first.y);
    match path {
        Path::Curve(_) => {
            for piece in points[1..].chunks_exact(3) {
                out.push('C');
                for (at, point) in piece.iter().enumerate() {
                    let _ = write!(out, "{}{:.1} {:.1}", if at > 0 { " " } else { "" }, point.x, point.y);
                }
            }
        }
        Path::Line(_) => {
            for corner in points.windows(3) {
                let [a, b, c] = [corner[0], corner[1], corner[2]];
                let round = 8.0_f64.min(a.distance(b) / 2.0).min(b.distance(c) / 2.0);
                let (start, end) = (step(b, a, round), step(b, c, round));
                let _ = write!(
                    out,
                    "L{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}",
                    start.x, start.y, b.x, b.y, end.x, end.y
                );
            }
            if let Some(last) = points.last() {
                let _ = write!(out, "L{:.1} {:.1}", last.x, last.y);
            }
        }
    }
    out
}

fn step(from: Point, to: Point, by: f64) -> Point {
    let distance = from.distance(to);
    if distance > 0.0 { from.towards(to, by / distance) } else { from }
}

/// Text for XML: the five characters written out, what XML cannot hold left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
