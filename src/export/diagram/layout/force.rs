//! Forces (Fruchterman–Reingold over a Barnes–Hut tree) from a fixed start: for any number of nodes, links straight.

use super::super::measure::Size;
use super::super::shapes::{Point, border};
use super::quadtree::Quadtree;
use super::{Layout, Path, Placed, Route, Sheet};

/// The distance that a link would like to have, without words at it and with.
const REACH: [f64; 2] = [62.0, 90.0];
/// Boxes are wider than high, so the picture is stretched before they are kept apart.
const STRETCH: f64 = 1.7;
/// Clear space between two boxes.
const GAP: f64 = 14.0;
const ROUNDS: usize = 400;

/// Our own layout of last resort; it can place anything.
pub(in super::super) struct Force;

impl Layout for Force {
    fn place(&self, sheet: &Sheet<'_>) -> Option<Placed> {
        Some(placed(sheet))
    }
}

pub(super) fn placed(sheet: &Sheet<'_>) -> Placed {
    let worded = sheet.labels.iter().any(Option::is_some);
    let mut nodes = settle(sheet, REACH[usize::from(worded && sheet.picture.flows)]);
    for node in &mut nodes {
        node.x *= STRETCH;
    }
    apart(&mut nodes, &sheet.nodes);
    let routes = (0..sheet.picture.links.len())
        .map(|link| straight(sheet, &nodes, link))
        .collect();
    Placed { nodes, routes }
}

/// A spiral of even density (the sunflower's), so that no two start on one spot and no chance is needed.
fn spiral(n: usize, reach: f64) -> Vec<Point> {
    let golden = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
    let turn = |at: usize| {
        let (radius, angle) = (reach * 0.6 * (at as f64 + 0.5).sqrt(), golden * at as f64);
        Point::new(radius * angle.cos(), radius * angle.sin())
    };
    (0..n).map(turn).collect()
}

fn settle(sheet: &Sheet<'_>, reach: f64) -> Vec<Point> {
    let mut nodes = spiral(sheet.nodes.len(), reach);
    let mut heat = reach * 2.0;
    for _ in 0..ROUNDS {
        let tree = Quadtree::new(&nodes);
        let mut moves: Vec<Point> = nodes
            .iter()
            .map(|node| force(&tree, *node, reach))
            .collect();
        for link in sheet
            .picture
            .links
            .iter()
            .filter(|link| link.from != link.to)
        {
            let (from, to) = (nodes[link.from], nodes[link.to]);
            let pull = from.distance(to) / reach;
            for (end, towards) in [(link.from, (from, to)), (link.to, (to, from))] {
                moves[end].x += (towards.1.x - towards.0.x) * pull;
                moves[end].y += (towards.1.y - towards.0.y) * pull;
            }
        }
        for (node, by) in nodes.iter_mut().zip(moves) {
            let length = by.distance(Point::default());
            if length > 0.0 {
                let share = heat.min(length) / length;
                node.x += by.x * share;
                node.y += by.y * share;
            }
        }
        heat *= 0.985;
    }
    nodes
}

/// All push apart; a little gravity keeps separate parts from drifting off.
fn force(tree: &Quadtree, node: Point, reach: f64) -> Point {
    let (push, pull) = (tree.push(node), 0.25);
    let square = reach * reach;
    Point::new(
        push.x * square - node.x * pull,
        push.y * square - node.y * pull,
    )
}

/// Moves overlapping boxes off each other, each time the shorter way; sweeps from left to right until none overlap.
fn apart(nodes: &mut [Point], sizes: &[Size]) {
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    let widest = sizes.iter().map(|size| size.width).fold(0.0, f64::max) + GAP;
    for _ in 0..ROUNDS {
        order.sort_by(|a, b| nodes[*a].x.total_cmp(&nodes[*b].x).then(a.cmp(b)));
        let mut moved = false;
        for (place, one) in order.iter().enumerate() {
            for other in &order[place + 1..] {
                if nodes[*other].x - nodes[*one].x > widest {
                    break;
                }
                moved |= part(nodes, sizes, *one, *other);
            }
        }
        if !moved {
            return;
        }
    }
}

fn part(nodes: &mut [Point], sizes: &[Size], one: usize, other: usize) -> bool {
    let wide =
        (sizes[one].width + sizes[other].width) / 2.0 + GAP - (nodes[one].x - nodes[other].x).abs();
    let high = (sizes[one].height + sizes[other].height) / 2.0 + GAP
        - (nodes[one].y - nodes[other].y).abs();
    if wide <= 0.01 || high <= 0.01 {
        return false;
    }
    if wide < high {
        let half = if nodes[one].x <= nodes[other].x {
            wide / 2.0
        } else {
            -wide / 2.0
        };
        nodes[one].x -= half;
        nodes[other].x += half;
    } else {
        let half = if nodes[one].y <= nodes[other].y {
            high / 2.0
        } else {
            -high / 2.0
        };
        nodes[one].y -= half;
        nodes[other].y += half;
    }
    true
}

/// From border to border; the second of two opposite links stands a little aside.
fn straight(sheet: &Sheet<'_>, nodes: &[Point], at: usize) -> Route {
    let link = &sheet.picture.links[at];
    let (mut from, mut to) = (nodes[link.from], nodes[link.to]);
    let opposite = sheet
        .picture
        .links
        .iter()
        .any(|other| (other.from, other.to) == (link.to, link.from));
    let length = from.distance(to);
    let start = border(
        sheet.picture.nodes[link.from].look.shape(),
        from,
        sheet.nodes[link.from],
        to,
    );
    let end = border(
        sheet.picture.nodes[link.to].look.shape(),
        to,
        sheet.nodes[link.to],
        from,
    );
    (from, to) = (start, end);
    if opposite && length > 0.0 {
        let aside = Point::new(-(to.y - from.y), to.x - from.x);
        let share = 5.0 / aside.distance(Point::default()).max(1.0);
        for end in [&mut from, &mut to] {
            end.x += aside.x * share;
            end.y += aside.y * share;
        }
    }
    Route {
        path: Path::Line(vec![from, to]),
        label: None,
    }
}
