//! Room for words at links whose layout kept none: on the line, clear of boxes and of other words.

use super::layout::{Path, Placed, Sheet};
use super::measure::Size;
use super::shapes::Point;
use std::cmp::Reverse;

/// Where on its line a label is tried, the middle first.
const PLACES: [f64; 11] = [0.5, 0.45, 0.55, 0.38, 0.62, 0.3, 0.7, 0.24, 0.76, 0.18, 0.82];

/// Gives every label a place where there is one. Out: how many found none. Heavier links choose first.
pub(super) fn place(sheet: &Sheet<'_>, placed: &mut Placed) -> usize {
    let mut taken: Vec<(Point, Size)> =
        placed.nodes.iter().copied().zip(sheet.nodes.iter().copied()).collect();
    let kept = placed.routes.iter().zip(&sheet.labels);
    taken.extend(kept.filter_map(|(route, size)| route.label.zip(*size)));
    let courses: Vec<Vec<Point>> = placed.routes.iter().map(|route| route.path.flattened()).collect();
    let mut order: Vec<usize> = (0..placed.routes.len()).collect();
    order.sort_by_key(|link| Reverse(sheet.picture.links[*link].weight));
    let mut homeless = 0;
    for link in order {
        let (Some(size), None) = (sheet.labels[link], placed.routes[link].label) else {
            continue;
        };
        let free = |at: &Point| taken.iter().all(|(other, room)| clear(*at, size, *other, *room));
        let places = candidates(&placed.routes[link].path, &courses[link], size);
        // Best where it hides the fewest other lines; of those the first.
        let hidden = |at: &Point| {
            let others = courses.iter().enumerate().filter(|(other, _)| *other != link);
            others.filter(|(_, course)| under(course, *at, size)).count()
        };
        match places.into_iter().filter(free).min_by_key(hidden) {
            Some(at) => {
                taken.push((at, size));
                placed.routes[link].label = Some(at);
            }
            None => homeless += 1,
        }
    }
    homeless
}

/// On the line: on level pieces, the longest ahead, then all along. Then beside it, at the same places.
fn candidates(path: &Path, course: &[Point], size: Size) -> Vec<Point> {
    let mut on = Vec::new();
    if let Path::Line(points) = path {
        let mut level: Vec<&[Point]> =
            points.windows(2).filter(|pair| (pair[0].y - pair[1].y).abs() < 1.0).collect();
        level.sort_by(|a, b| b[0].distance(b[1]).total_cmp(&a[0].distance(a[1])));
        for pair in level {
            on.extend([0.5, 0.35, 0.65].map(|share| pair[0].towards(pair[1], share)));
        }
    }
    on.extend(PLACES.map(|share| along(course, share)));
    let (aside, above) = (size.width / 2.0 + 2.0, size.height / 2.0 + 1.0);
    let beside = |by: (f64, f64)| on.iter().map(move |at| Point::new(at.x + by.0, at.y + by.1));
    let beside = [(0.0, -above), (0.0, above), (aside, 0.0), (-aside, 0.0)].into_iter().flat_map(beside);
    let beside: Vec<Point> = beside.collect();
    on.into_iter().chain(beside).collect()
}

fn clear(one: Point, a: Size, other: Point, b: Size) -> bool {
    (one.x - other.x).abs() >= (a.width + b.width) / 2.0
        || (one.y - other.y).abs() >= (a.height + b.height) / 2.0
}

/// True when a course runs under a box.
fn under(course: &[Point], at: Point, size: Size) -> bool {
    course.windows(2).any(|pair| {
        // Cut the piece to the box, one axis after the other (Liang–Barsky).
        let mut range = (0.0_f64, 1.0_f64);
        for (from, to, middle, half) in
            [(pair[0].x, pair[1].x, at.x, size.width / 2.0), (pair[0].y, pair[1].y, at.y, size.height / 2.0)]
        {
            let (low, high, step) = (middle - half - from, middle + half - from, to - from);
            if step == 0.0 {
                if low > 0.0 || high < 0.0 {
                    return false;
                }
            } else {
                let (a, b) = (low / step, high / step);
                range = (range.0.max(a.min(b)), range.1.min(a.max(b)));
            }
        }
        range.0 < range.1
    })
}

/// The point at a share of the way along a course.
fn along(points: &[Point], share: f64) -> Point {
    let lengths = points.windows(2).map(|pair| pair[0].distance(pair[1]));
    let mut left = lengths.sum::<f64>() * share;
    for pair in points.windows(2) {
        let length = pair[0].distance(pair[1]);
        if left <= length && length > 0.0 {
            return pair[0].towards(pair[1], left / length);
        }
        left -= length;
    }
    points.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_way_round_a_corner() {
        let course = [Point::new(0.0, 0.0), Point::new(10.0, 0.0), Point::new(10.0, 10.0)];
        assert_eq!(along(&course, 0.5), Point::new(10.0, 0.0));
        assert_eq!(along(&course, 0.75), Point::new(10.0, 5.0));
    }

    #[test]
    fn a_line_through_a_box_is_under_it() {
        let size = Size { width: 4.0, height: 2.0 };
        let line = |x: f64, y: f64| [Point::new(0.0, 0.0), Point::new(x, y)];
        assert!(under(&line(10.0, 10.0), Point::new(5.0, 5.0), size));
        assert!(!under(&line(10.0, 0.0), Point::new(5.0, 5.0), size));
        assert!(!under(&line(2.0, 2.0), Point::new(5.0, 5.0), size), "it ends before");
    }
}
