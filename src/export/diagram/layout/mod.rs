//! Layouts: where the nodes stand and how the links run. Graphviz where it is installed, else one of our own.

mod force;
mod graphviz;
mod layered;
mod quadtree;

use super::measure::{Size, size};
use super::picture::Picture;
use super::shapes::{Point, extent, meet};

pub(super) use force::Force;
pub(super) use graphviz::Graphviz;
pub(super) use layered::Layered;

/// Words at links, in points.
pub(super) const LABEL_FONT: f64 = 11.0;

/// A picture with the room that its boxes and words need.
pub(super) struct Sheet<'a> {
    pub(super) picture: &'a Picture,
    /// Size of each node.
    pub(super) nodes: Vec<Size>,
    /// Size of the words at each link; nothing where there are none.
    pub(super) labels: Vec<Option<Size>>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(picture: &'a Picture) -> Sheet<'a> {
        let heaviest = picture.heaviest();
        let room = |lines: &[String]| {
            let words = size(lines, LABEL_FONT);
            (!lines.is_empty()).then_some(Size { width: words.width + 6.0, height: words.height + 2.0 })
        };
        Sheet {
            picture,
            nodes: picture.nodes.iter().map(|node| extent(node, node.font(heaviest))).collect(),
            labels: picture.links.iter().map(|link| room(&link.lines)).collect(),
        }
    }
}

impl Sheet<'_> {
    /// True when layers from left to right suit the picture: it flows, and is not too large.
    fn layers(&self, nodes: usize, links: usize) -> bool {
        self.picture.flows && self.nodes.len() <= nodes && self.labels.len() <= links
    }
}

/// A placed picture: y grows downwards, the origin is anywhere.
#[derive(Debug, Clone, Default)]
pub(super) struct Placed {
    /// Middle of each node.
    pub(super) nodes: Vec<Point>,
    /// Course of each link.
    pub(super) routes: Vec<Route>,
}

/// The course of one link, from border to border.
#[derive(Debug, Clone)]
pub(super) struct Route {
    pub(super) path: Path,
    /// Middle of its words, where the layout has kept room for them.
    pub(super) label: Option<Point>,
}

/// The form of a course.
#[derive(Debug, Clone)]
pub(super) enum Path {
    /// Straight pieces.
    Line(Vec<Point>),
    /// Cubic Bézier pieces: one point, then three for each piece.
    Curve(Vec<Point>),
}

impl Path {
    /// The corners of a line, the points that hold a curve.
    pub(super) fn points(&self) -> &[Point] {
        match self {
            Path::Line(points) | Path::Curve(points) => points,
        }
    }

    pub(super) fn points_mut(&mut self) -> &mut [Point] {
        match self {
            Path::Line(points) | Path::Curve(points) => points,
        }
    }

    /// The course as straight pieces.
    pub(super) fn flattened(&self) -> Vec<Point> {
        let points = match self {
            Path::Line(points) => return points.clone(),
            Path::Curve(points) => points,
        };
        let mut out: Vec<Point> = points.first().copied().into_iter().collect();
        for start in (0..points.len().saturating_sub(3)).step_by(3) {
            let [a, b, c, d] = [0, 1, 2, 3].map(|step| points[start + step]);
            for step in 1..=8 {
                let t = f64::from(step) / 8.0;
                let (ab, bc, cd) = (a.towards(b, t), b.towards(c, t), c.towards(d, t));
                out.push(ab.towards(bc, t).towards(bc.towards(cd, t), t));
            }
        }
        out
    }
}

/// One way of placing a picture.
pub(super) trait Layout {
    /// The placed picture, or nothing when this layout cannot do it.
    fn place(&self, sheet: &Sheet<'_>) -> Option<Placed>;
}

/// The first layout that can do it; the last one always can.
pub(super) fn best(sheet: &Sheet<'_>) -> Placed {
    first_of(sheet, &[&Graphviz, &Layered, &Force])
}

/// As [`best`], of these.
pub(super) fn first_of(sheet: &Sheet<'_>, layouts: &[&dyn Layout]) -> Placed {
    let mut placed = layouts
        .iter()
        .find_map(|layout| layout.place(sheet).filter(|placed| complete(sheet, placed)))
        .unwrap_or_else(|| force::placed(sheet));
    touch(sheet, &mut placed);
    placed
}

/// Layouts know boxes and ellipses; the ends of the links are brought to the outlines that we draw.
fn touch(sheet: &Sheet<'_>, placed: &mut Placed) {
    for (link, route) in sheet.picture.links.iter().zip(&mut placed.routes) {
        let room = |node: usize| (placed.nodes[node], sheet.nodes[node]);
        let shape = |node: usize| sheet.picture.nodes[node].look.shape();
        let points = route.path.points_mut();
        if let [start, next, ..] = points {
            *start = meet(shape(link.from), room(link.from), *start, *next);
        }
        if let [.., before, end] = points {
            *end = meet(shape(link.to), room(link.to), *end, *before);
        }
    }
}

/// Every node and every link has a place, and no place is out of this world.
fn complete(sheet: &Sheet<'_>, placed: &Placed) -> bool {
    let (nodes, links) = (sheet.nodes.len(), sheet.picture.links.len());
    let mut points = placed.nodes.iter().chain(placed.routes.iter().flat_map(|route| route.path.points()));
    placed.nodes.len() == nodes
        && placed.routes.len() == links
        && placed.routes.iter().all(|route| route.path.points().len() > 1)
        && points.all(|point| point.x.is_finite() && point.y.is_finite())
}
