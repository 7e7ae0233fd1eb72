//! A Barnes–Hut tree: the push of many far points taken as the push of one.

use super::super::shapes::Point;

/// A far square counts as one point when it looks smaller than this (side over distance).
const WIDE: f64 = 0.8;
/// Points closer than the smallest square share a leaf.
const DEPTH: usize = 24;

/// One square of the plane.
struct Square {
    middle: Point,
    half: f64,
    /// Weight of all points in it, and their centre of gravity.
    mass: f64,
    centre: Point,
    /// The four quarters, as indices; 0 stands for none, the root being nobody's quarter.
    quarters: [usize; 4],
}

/// All points, sorted into squares.
pub(super) struct Quadtree {
    squares: Vec<Square>,
}

impl Quadtree {
    pub(super) fn new(points: &[Point]) -> Quadtree {
        let reach = points.iter().fold(1.0_f64, |reach, point| reach.max(point.x.abs()).max(point.y.abs()));
        let mut tree = Quadtree { squares: vec![square(Point::default(), reach)] };
        for point in points {
            tree.add(*point);
        }
        tree
    }

    fn add(&mut self, point: Point) {
        let mut at = 0;
        for _ in 0..DEPTH {
            let held = self.hold(at, point);
            if held == 0.0 {
                return;
            }
            at = self.quarter(at, point);
        }
        self.hold(at, point);
    }

    /// Adds the weight of the point, and moves the single point that was there one square down. Out: the weight before.
    fn hold(&mut self, at: usize, point: Point) -> f64 {
        let (before, centre) = (self.squares[at].mass, self.squares[at].centre);
        if before == 1.0 && self.squares[at].quarters == [0; 4] {
            let down = self.quarter(at, centre);
            self.squares[down].mass = 1.0;
            self.squares[down].centre = centre;
        }
        let square = &mut self.squares[at];
        square.mass = before + 1.0;
        square.centre = centre.towards(point, 1.0 / square.mass);
        before
    }

    /// The quarter that holds the point; made if need be.
    fn quarter(&mut self, at: usize, point: Point) -> usize {
        let (middle, half) = (self.squares[at].middle, self.squares[at].half / 2.0);
        let (right, down) = (point.x >= middle.x, point.y >= middle.y);
        let which = usize::from(right) + 2 * usize::from(down);
        if self.squares[at].quarters[which] == 0 {
            let sign = |positive: bool| if positive { half } else { -half };
            let new = square(Point::new(middle.x + sign(right), middle.y + sign(down)), half);
            self.squares[at].quarters[which] = self.squares.len();
            self.squares.push(new);
        }
        self.squares[at].quarters[which]
    }

    /// The sum of pushes on a point: each point at distance d pushes with 1/d.
    pub(super) fn push(&self, on: Point) -> Point {
        let mut sum = Point::default();
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            let square = &self.squares[at];
            let distance = on.distance(square.centre);
            let leaf = square.quarters == [0; 4];
            if leaf || square.half * 2.0 < WIDE * distance {
                if distance > 1e-9 {
                    let share = square.mass / (distance * distance);
                    sum.x += (on.x - square.centre.x) * share;
                    sum.y += (on.y - square.centre.y) * share;
                }
            } else {
                open.extend(square.quarters.iter().filter(|quarter| **quarter != 0));
            }
        }
        sum
    }
}

fn square(middle: Point, half: f64) -> Square {
    Square { middle, half, mass: 0.0, centre: Point::default(), quarters: [0; 4] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scattered(n: usize) -> Vec<Point> {
        (0..n).map(|at| Point::new((at * 37 % 101) as f64 - 50.0, (at * 61 % 97) as f64 - 48.0)).collect()
    }

    #[test]
    fn is_near_the_sum_over_all_pairs() {
        let points = scattered(90);
        let tree = Quadtree::new(&points);
        for on in &points {
            let mut exact = Point::default();
            for other in points.iter().filter(|other| *other != on) {
                let square = on.distance(*other).powi(2);
                exact.x += (on.x - other.x) / square;
                exact.y += (on.y - other.y) / square;
            }
            let push = tree.push(*on);
            assert!(
                push.distance(exact) < 0.15 * exact.distance(Point::default()) + 0.15,
                "{push:?} {exact:?}"
            );
        }
    }

    #[test]
    fn points_on_one_spot_do_not_hang() {
        let tree = Quadtree::new(&[Point::new(1.0, 1.0); 5]);
        assert_eq!(tree.push(Point::new(1.0, 1.0)), Point::default());
        assert!(tree.push(Point::new(3.0, 1.0)).x > 0.0);
    }
}
