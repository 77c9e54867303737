//! The geometry of the radar.

use crate::scene::Point;

/// The geometry of a radar: spokes clockwise from twelve o'clock, one ring a level.
#[derive(Clone, Debug)]
pub(super) struct Wheel {
    pub(super) centre: Point,
    /// Of the outer ring's corners, the highest level.
    pub(super) radius: f32,
    pub(super) levels: usize,
    /// The direction of each spoke, of length 1.
    pub(super) spokes: Vec<Point>,
}

impl Wheel {
    /// How far a level stands from the centre, which lies one step below the lowest. Level 1 is
    /// the lowest; a part of a level is allowed.
    pub(super) fn reach(&self, level: f32) -> f32 {
        self.radius * level / self.levels as f32
    }

    /// From one ring to the next, along a spoke.
    pub(super) fn step(&self) -> f32 {
        self.reach(1.0)
    }

    /// The point of a spoke at a distance from the centre.
    pub(super) fn at(&self, spoke: usize, reach: f32) -> Point {
        self.beside(spoke, reach, 0.0)
    }

    /// The same, moved clockwise at right angles to the spoke.
    pub(super) fn beside(&self, spoke: usize, reach: f32, aside: f32) -> Point {
        let d = self.spokes[spoke];
        let x = self.centre.x + d.x * reach - d.y * aside;
        Point::new(x, self.centre.y + d.y * reach + d.x * aside)
    }

    /// The corners of a ring.
    pub(super) fn ring(&self, reach: f32) -> impl Iterator<Item = Point> {
        (0..self.spokes.len()).map(move |spoke| self.at(spoke, reach))
    }

    /// How far one can go aside from a spoke before the half-way line to its neighbour.
    pub(super) fn half_way(&self, reach: f32) -> f32 {
        let half = direction(0.5 / self.spokes.len() as f64);
        // The tangent of half the angle; the second entry is minus its cosine.
        reach * half.x / -half.y
    }

    /// The spoke after this one, clockwise.
    pub(super) fn next(&self, spoke: usize) -> usize {
        (spoke + 1) % self.spokes.len()
    }
}

/// The directions of so many spokes.
pub(super) fn spokes(count: usize) -> Vec<Point> {
    (0..count)
        .map(|i| direction(i as f64 / count as f64))
        .collect()
}

/// The direction that lies a part of a turn clockwise of twelve o'clock, from 0 to 1.
///
/// By the series of sine and cosine, as the mathematics library of one system may round
/// otherwise than the next and a picture is the same everywhere.
fn direction(turn: f64) -> Point {
    let angle = (if turn > 0.5 { turn - 1.0 } else { turn }) * std::f64::consts::TAU;
    let (mut sine, mut cosine) = (0.0, 0.0);
    let mut term = 1.0;
    for k in 0..32_u8 {
        match k % 4 {
            0 => cosine += term,
            1 => sine += term,
            2 => cosine -= term,
            _ => sine -= term,
        }
        term *= angle / f64::from(k + 1);
    }
    Point::new(sine as f32, -cosine as f32)
}

/// Neighbours around a circle that all hold, in order; all of them as one run.
pub(super) fn runs(holds: &[bool]) -> Vec<Vec<usize>> {
    let count = holds.len();
    let Some(gap) = holds.iter().position(|held| !held) else {
        return if count == 0 {
            Vec::new()
        } else {
            vec![(0..count).collect()]
        };
    };
    let mut runs = vec![Vec::new()];
    for i in (gap + 1..gap + count).map(|i| i % count) {
        match runs.last_mut() {
            Some(run) if holds[i] => run.push(i),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spokes_go_clockwise_from_twelve_o_clock() {
        let spokes = spokes(4);
        let expected = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];
        for (spoke, (x, y)) in spokes.iter().zip(expected) {
            assert!(
                (spoke.x - x).abs() < 1e-6 && (spoke.y - y).abs() < 1e-6,
                "{spoke:?}"
            );
        }
    }

    #[test]
    fn the_lowest_level_is_off_the_centre_and_the_highest_on_the_edge() {
        let centre = Point::default();
        let wheel = Wheel {
            centre,
            radius: 100.0,
            levels: 5,
            spokes: spokes(10),
        };
        assert_eq!((wheel.reach(1.0), wheel.reach(5.0)), (20.0, 100.0));
    }

    #[test]
    fn runs_go_round_and_break_at_gaps() {
        assert_eq!(
            runs(&[true, false, true, true, false, true]),
            [vec![2, 3], vec![5, 0]]
        );
        assert_eq!(runs(&[true, true, true]), [vec![0, 1, 2]]);
        assert!(runs(&[false, false]).is_empty());
    }
}
