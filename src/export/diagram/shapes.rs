//! Outlines of nodes: how large a box its words need, and the path that is drawn round them.

use super::measure::{Size, size};
use super::palette::Shape;
use super::picture::Node;
use std::fmt::Write as _;

/// A point of the drawing; y grows downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Point {
    pub(super) fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    /// The point at `share` of the way to `other`.
    pub(super) fn towards(self, other: Point, share: f64) -> Point {
        Point::new(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)
    }

    pub(super) fn distance(self, other: Point) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// The folded corner of a note.
const EAR: f64 = 9.0;

/// The box that a node needs: its words, and what its shape takes away.
pub(super) fn extent(node: &Node, font: f64) -> Size {
    let words = size(&node.lines, font);
    let (width, height) = match node.look.shape() {
        Shape::Rounded => (20.0, 12.0),
        Shape::DoubleBox => (26.0, 18.0),
        Shape::Ellipse => (words.width * 0.30 + 18.0, words.height * 0.42 + 8.0),
        Shape::Hexagon => (words.height + 22.0, 14.0),
        Shape::Component => (28.0, 14.0),
        Shape::Parallelogram => (words.height + 22.0, 12.0),
        Shape::Folder => (22.0, 20.0),
        Shape::Octagon => (words.height * 0.6 + 16.0, words.height * 0.3 + 12.0),
        Shape::Tag => (words.height * 0.5 + 26.0, 12.0),
        Shape::Note => (30.0, 14.0),
    };
    Size { width: (words.width + width).max(40.0).ceil(), height: (words.height + height).max(28.0).ceil() }
}

/// How far the words stand from the middle of the box.
pub(super) fn shift(shape: Shape, size: Size) -> Point {
    match shape {
        Shape::Component => Point::new(2.0, 0.0),
        Shape::Tag => Point::new(-size.height * 0.12, 0.0),
        Shape::Folder => Point::new(0.0, 3.0),
        _ => Point::default(),
    }
}

/// The corners of a shape made of straight sides that are not all those of its box.
fn corners(shape: Shape, middle: Point, size: Size) -> Option<Vec<Point>> {
    let (left, top) = (middle.x - size.width / 2.0, middle.y - size.height / 2.0);
    let (right, bottom) = (left + size.width, top + size.height);
    let lean = size.height * 0.4;
    let cut = size.height * 0.3;
    let tab = left + (size.width * 0.4).min(40.0);
    let corners: &[(f64, f64)] = match shape {
        Shape::Hexagon => &[
            (left, middle.y),
            (left + lean, top),
            (right - lean, top),
            (right, middle.y),
            (right - lean, bottom),
            (left + lean, bottom),
        ],
        Shape::Parallelogram => &[(left + lean, top), (right, top), (right - lean, bottom), (left, bottom)],
        Shape::Folder => &[
            (left, top + 2.0),
            (left + 2.0, top),
            (tab, top),
            (tab + 3.0, top + 6.0),
            (right, top + 6.0),
            (right, bottom),
            (left, bottom),
        ],
        Shape::Octagon => &[
            (left + cut, top),
            (right - cut, top),
            (right, top + cut),
            (right, bottom - cut),
            (right - cut, bottom),
            (left + cut, bottom),
            (left, bottom - cut),
            (left, top + cut),
        ],
        Shape::Tag => {
            &[(left, top), (right - lean, top), (right, middle.y), (right - lean, bottom), (left, bottom)]
        }
        Shape::Note => {
            &[(left, top), (right - EAR, top), (right, top + EAR), (right, bottom), (left, bottom)]
        }
        Shape::Rounded | Shape::DoubleBox | Shape::Ellipse | Shape::Component => return None,
    };
    Some(corners.iter().map(|(x, y)| Point::new(*x, *y)).collect())
}

/// Where a line that comes from `before` and ends at the box's border meets the shape inside the box.
pub(super) fn meet(shape: Shape, (middle, size): (Point, Size), end: Point, before: Point) -> Point {
    let Some(corners) = corners(shape, middle, size) else {
        return end;
    };
    let length = before.distance(end);
    if length == 0.0 {
        return end;
    }
    // Straight on into the box; a line that would pass by the shape turns to its middle.
    let back = end.towards(before, (2.0 / length).min(1.0));
    let on = before.towards(end, 1.0 + size.width / length);
    crossing(&corners, back, on).or_else(|| crossing(&corners, back, middle)).unwrap_or(end)
}

/// The first point of a line on a closed outline.
fn crossing(corners: &[Point], from: Point, to: Point) -> Option<Point> {
    let sides = corners.iter().zip(corners.iter().cycle().skip(1));
    let shares = sides.filter_map(|(a, b)| {
        let (line, side) = ((to.x - from.x, to.y - from.y), (b.x - a.x, b.y - a.y));
        let slant = line.0 * side.1 - line.1 * side.0;
        let gap = (a.x - from.x, a.y - from.y);
        let share = (gap.0 * side.1 - gap.1 * side.0) / slant;
        let along = (gap.0 * line.1 - gap.1 * line.0) / slant;
        ((0.0..=1.0).contains(&share) && (0.0..=1.0).contains(&along)).then_some(share)
    });
    shares.min_by(f64::total_cmp).map(|share| from.towards(to, share))
}

/// The outline as SVG elements without fill and stroke, which come from the group around them.
pub(super) fn outline(shape: Shape, middle: Point, size: Size) -> String {
    let (w, h) = (size.width, size.height);
    let (left, top) = (middle.x - w / 2.0, middle.y - h / 2.0);
    let mut out = String::new();
    match shape {
        Shape::Rounded => rect(&mut out, left, top, w, h, 8.0),
        Shape::DoubleBox => {
            rect(&mut out, left, top, w, h, 0.0);
            rect(&mut out, left + 3.0, top + 3.0, w - 6.0, h - 6.0, 0.0);
        }
        Shape::Ellipse => {
            let (x, y, rx, ry) = (middle.x, middle.y, w / 2.0, h / 2.0);
            let _ = write!(out, r#"<ellipse cx="{x:.1}" cy="{y:.1}" rx="{rx:.1}" ry="{ry:.1}"/>"#);
        }
        Shape::Component => {
            rect(&mut out, left, top, w, h, 0.0);
            rect(&mut out, left - 5.0, top + h * 0.2, 10.0, 6.0, 0.0);
            rect(&mut out, left - 5.0, top + h * 0.8 - 6.0, 10.0, 6.0, 0.0);
        }
        _ => polygon(&mut out, &corners(shape, middle, size).unwrap_or_default()),
    }
    if shape == Shape::Note {
        let (fold, right) = (left + w - EAR, left + w);
        let _ = write!(out, r#"<path fill="none" d="M{fold:.1} {top:.1}v{EAR}H{right:.1}"/>"#);
    }
    out
}

fn rect(out: &mut String, x: f64, y: f64, w: f64, h: f64, round: f64) {
    let _ = write!(out, r#"<rect x="{x:.1}" y="{y:.1}" width="{w:.1}" height="{h:.1}" rx="{round}"/>"#);
}

fn polygon(out: &mut String, points: &[Point]) {
    out.push_str("<polygon points=\"");
    for (at, point) in points.iter().enumerate() {
        let _ = write!(out, "{}{:.1},{:.1}", if at > 0 { " " } else { "" }, point.x, point.y);
    }
    out.push_str("\"/>");
}

/// Where the straight line from a point `inside` a box towards `other` leaves it.
pub(super) fn border(shape: Shape, (middle, size): (Point, Size), inside: Point, other: Point) -> Point {
    let (rx, ry) = (size.width / 2.0, size.height / 2.0);
    // In units of the half axes, from the middle: a box is a square, an ellipse a circle.
    let (x, y) = ((inside.x - middle.x) / rx, (inside.y - middle.y) / ry);
    let (dx, dy) = ((other.x - inside.x) / rx, (other.y - inside.y) / ry);
    if dx == 0.0 && dy == 0.0 {
        return inside;
    }
    let share = match shape {
        Shape::Ellipse => {
            let (a, b, c) = (dx * dx + dy * dy, x * dx + y * dy, x * x + y * y - 1.0);
            ((b * b - a * c).max(0.0).sqrt() - b) / a
        }
        _ => {
            let axis = |at: f64, step: f64| {
                if step == 0.0 { f64::INFINITY } else { (step.signum() - at) / step }
            };
            axis(x, dx).min(axis(y, dy))
        }
    };
    inside.towards(other, share.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: (Point, Size) = (Point { x: 10.0, y: 10.0 }, Size { width: 20.0, height: 10.0 });

    #[test]
    fn lines_leave_at_the_border() {
        let far = Point::new(110.0, 10.0);
        assert_eq!(border(Shape::Rounded, BOX, BOX.0, far), Point::new(20.0, 10.0));
        assert_eq!(border(Shape::Ellipse, BOX, BOX.0, far), Point::new(20.0, 10.0));
        assert_eq!(
            border(Shape::Rounded, BOX, Point::new(10.0, 12.0), Point::new(110.0, 12.0)),
            Point::new(20.0, 12.0)
        );
        assert_eq!(border(Shape::Rounded, BOX, BOX.0, Point::new(10.0, -90.0)), Point::new(10.0, 5.0));
        let round = border(Shape::Ellipse, BOX, Point::new(10.0, 12.0), Point::new(110.0, 12.0));
        assert!((((round.x - 10.0) / 10.0).powi(2) + ((round.y - 10.0) / 5.0).powi(2) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn lines_reach_slanted_sides() {
        // The left side of a parallelogram leans: half way down it stands half its lean to the right.
        let end = meet(Shape::Parallelogram, BOX, Point::new(0.0, 10.0), Point::new(-50.0, 10.0));
        assert!((end.x - 2.0).abs() < 1e-9 && (end.y - 10.0).abs() < 1e-9, "{end:?}");
        assert_eq!(
            meet(Shape::Rounded, BOX, Point::new(0.0, 10.0), Point::new(-50.0, 10.0)),
            Point::new(0.0, 10.0)
        );
        let end = meet(Shape::Hexagon, BOX, Point::new(1.0, 5.0), Point::new(1.0, -50.0));
        assert!((end.x - 1.0).abs() < 1e-9 && (end.y - 8.75).abs() < 1e-9, "{end:?}");
        // Just above the hexagon's slope and level, it would pass by: it turns to the middle.
        let end = meet(Shape::Hexagon, BOX, Point::new(0.0, 4.9), Point::new(-50.0, 4.9));
        assert!(end.x > 0.0 && end.y > 4.9 && end.y < 10.0, "{end:?}");
    }
}
