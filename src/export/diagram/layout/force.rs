//! Forces (Fruchterman–Reingold over a Barnes–Hut tree) from a fixed start: for any number of nodes, links straight.

use super::super::measure::Size;
use super::super::shapes::{Point, border};
use super::quadtree::Quadtree;
use super::{Layout, Path, Placed, Route, Sheet};
use std::collections::BTreeSet;

/// The distance that a link would like to have, without words at it and with.
const REACH: [f64; 2] = [62.0, 90.0];
/// Boxes are wider than high, so the picture is stretched before they are kept apart.
const STRETCH: f64 = 1.7;
/// Clear space between two boxes.
const GAP: f64 = 14.0;
const ROUNDS: usize = 400;
/// How far a link keeps from the middle when another comes the other way.
const LANE: f64 = 5.0;

/// Our own layout of last resort; it can place anything.
pub(in super::super) struct Force;

impl Layout for Force {
    fn place(&self, sheet: &Sheet<'_>) -> Option<Placed> {
        Some(placed(sheet))
    }
}

pub(super) fn placed(sheet: &Sheet<'_>) -> Placed {
    let worded = sheet.labels.iter().any(Option::is_some);
    // The denser the links, the more room they need to be told apart.
    let crowd = sheet.picture.links.len() as f64 / sheet.nodes.len().max(1) as f64;
    let reach = REACH[usize::from(worded && sheet.picture.flows)] * crowd.clamp(1.0, 4.0).sqrt();
    let mut nodes = settle(sheet, reach);
    for node in &mut nodes {
        node.x *= STRETCH;
    }
    apart(&mut nodes, &sheet.nodes);
    let links = &sheet.picture.links;
    let pairs: BTreeSet<(usize, usize)> = links.iter().map(|link| (link.from, link.to)).collect();
    let routes = (0..links.len()).map(|link| straight(sheet, &nodes, &pairs, link)).collect();
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
        let mut moves: Vec<Point> = nodes.iter().map(|node| force(&tree, *node, reach)).collect();
        for link in sheet.picture.links.iter().filter(|link| link.from != link.to) {
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
    Point::new(push.x * square - node.x * pull, push.y * square - node.y * pull)
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
    let wide = (sizes[one].width + sizes[other].width) / 2.0 + GAP - (nodes[one].x - nodes[other].x).abs();
    let high = (sizes[one].height + sizes[other].height) / 2.0 + GAP - (nodes[one].y - nodes[other].y).abs();
    if wide <= 0.01 || high <= 0.01 {
        return false;
    }
    if wide < high {
        let half = if nodes[one].x <= nodes[other].x { wide / 2.0 } else { -wide / 2.0 };
        nodes[one].x -= half;
        nodes[other].x += half;
    } else {
        let half = if nodes[one].y <= nodes[other].y { high / 2.0 } else { -high / 2.0 };
        nodes[one].y -= half;
        nodes[other].y += half;
    }
    true
}

/// From border to border; of two opposite links each keeps to its right.
fn straight(sheet: &Sheet<'_>, nodes: &[Point], pairs: &BTreeSet<(usize, usize)>, at: usize) -> Route {
    let link = &sheet.picture.links[at];
    let (mut from, mut to) = (nodes[link.from], nodes[link.to]);
    if pairs.contains(&(link.to, link.from)) {
        let share = LANE / from.distance(to).max(LANE);
        let aside = Point::new((from.y - to.y) * share, (to.x - from.x) * share);
        for end in [&mut from, &mut to] {
            end.x += aside.x;
            end.y += aside.y;
        }
    }
    let leave = |node: usize, inside: Point, other: Point| {
        let shape = sheet.picture.nodes[node].look.shape();
        border(shape, (nodes[node], sheet.nodes[node]), inside, other)
    };
    Route { path: Path::Line(vec![leave(link.from, from, to), leave(link.to, to, from)]), label: None }
}
