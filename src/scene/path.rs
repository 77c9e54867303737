//! Lines and curves.

use super::geometry::{Point, Rect};

/// How far a cubic's handles reach to draw a quarter of a circle of radius 1 (within 0.03 %).
const QUARTER: f32 = 0.552_284_8;

/// One step of a [`Path`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verb {
    /// Starts a new contour here.
    MoveTo(Point),
    /// A straight line.
    LineTo(Point),
    /// A quadratic curve: its handle, then its end.
    QuadTo(Point, Point),
    /// A cubic curve: its two handles, then its end.
    CubicTo(Point, Point, Point),
    /// Back to where the contour started.
    Close,
}

impl Verb {
    /// The same step with every point moved.
    pub fn map(self, to: impl Fn(Point) -> Point) -> Self {
        match self {
            Self::MoveTo(a) => Self::MoveTo(to(a)),
            Self::LineTo(a) => Self::LineTo(to(a)),
            Self::QuadTo(a, b) => Self::QuadTo(to(a), to(b)),
            Self::CubicTo(a, b, c) => Self::CubicTo(to(a), to(b), to(c)),
            Self::Close => Self::Close,
        }
    }
}

/// Lines and curves, in points. Every contour begins with [`Verb::MoveTo`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path(Vec<Verb>);

impl Path {
    /// Nothing.
    pub const EMPTY: Self = Self(Vec::new());

    /// A path of these steps.
    pub fn new(verbs: Vec<Verb>) -> Self {
        Self(verbs)
    }

    /// Its steps in order.
    pub fn verbs(&self) -> &[Verb] {
        &self.0
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A straight line between two points.
    pub fn line(from: Point, to: Point) -> Self {
        Self(vec![Verb::MoveTo(from), Verb::LineTo(to)])
    }

    /// Straight lines from point to point, left open.
    pub fn polyline(points: impl IntoIterator<Item = Point>) -> Self {
        let step = |(i, point)| {
            if i == 0 {
                Verb::MoveTo(point)
            } else {
                Verb::LineTo(point)
            }
        };
        Self(points.into_iter().enumerate().map(step).collect())
    }

    /// Straight lines from point to point and back to the first.
    pub fn polygon(points: impl IntoIterator<Item = Point>) -> Self {
        let mut path = Self::polyline(points);
        if !path.is_empty() {
            path.0.push(Verb::Close);
        }
        path
    }

    /// A circle.
    pub fn circle(centre: Point, radius: f32) -> Self {
        let Point { x, y } = centre;
        let side = 2.0 * radius;
        Self::rounded_rect(Rect::new(x - radius, y - radius, side, side), radius)
    }

    /// A rectangle with round corners, of a radius of at most half its shorter side.
    pub fn rounded_rect(rect: Rect, radius: f32) -> Self {
        let Rect { min, max } = rect;
        let r = radius.clamp(0.0, rect.width().min(rect.height()).max(0.0) / 2.0);
        if r == 0.0 {
            let corners = [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)];
            return Self::polygon(corners);
        }
        let h = r * (1.0 - QUARTER);
        let at = Point::new;
        Self(vec![
            Verb::MoveTo(at(min.x + r, min.y)),
            Verb::LineTo(at(max.x - r, min.y)),
            Verb::CubicTo(
                at(max.x - h, min.y),
                at(max.x, min.y + h),
                at(max.x, min.y + r),
            ),
            Verb::LineTo(at(max.x, max.y - r)),
            Verb::CubicTo(
                at(max.x, max.y - h),
                at(max.x - h, max.y),
                at(max.x - r, max.y),
            ),
            Verb::LineTo(at(min.x + r, max.y)),
            Verb::CubicTo(
                at(min.x + h, max.y),
                at(min.x, max.y - h),
                at(min.x, max.y - r),
            ),
            Verb::LineTo(at(min.x, min.y + r)),
            Verb::CubicTo(
                at(min.x, min.y + h),
                at(min.x + h, min.y),
                at(min.x + r, min.y),
            ),
            Verb::Close,
        ])
    }

    /// Adds another path, scaled and then moved.
    pub fn append(&mut self, other: &Self, scale: f32, by: Point) {
        let to = |p: Point| Point::new(p.x * scale + by.x, p.y * scale + by.y);
        self.0.extend(other.0.iter().map(|verb| verb.map(to)));
    }

    /// Adds another path as it is.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_polygon_closes_and_an_empty_one_is_empty() {
        let corner = Point::new(1.0, 2.0);
        let path = Path::polygon([corner, corner]);
        assert_eq!(
            path.verbs(),
            [Verb::MoveTo(corner), Verb::LineTo(corner), Verb::Close]
        );
        assert!(Path::polygon([]).is_empty());
    }

    #[test]
    fn a_corner_is_never_rounder_than_the_rectangle_allows() {
        let rect = Rect::new(0.0, 0.0, 10.0, 4.0);
        assert_eq!(Path::rounded_rect(rect, 9.0), Path::rounded_rect(rect, 2.0));
    }
}
