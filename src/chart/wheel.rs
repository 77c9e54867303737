//! The geometry of the radar.

use crate::scene::Point;
use crate::workshop::Level;

/// How far the lowest level stands from the centre, for the radius: further out with more than
/// twelve spokes, so that marks on neighbouring ones have room for their numbers.
const FIRST: std::ops::RangeInclusive<f32> = 0.24..=0.48;
const TWELVE: f32 = 12.0;
/// How large the hub is, for the way from the centre to the lowest level.
const HUB: f32 = 0.54;

/// How far the lowest level stands from the centre with so many spokes, for the radius.
fn first(spokes: usize) -> f32 {
    (FIRST.start() * spokes as f32 / TWELVE).clamp(*FIRST.start(), *FIRST.end())
}

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
    /// How far a level stands from the centre. Level 1 is the lowest; a part of a level is allowed.
    pub(super) fn reach(&self, level: f32) -> f32 {
        self.radius * first(self.spokes.len()) + (level - 1.0) * self.step()
    }

    /// How far a level of the scale stands from the centre.
    pub(super) fn reach_of(&self, level: Level) -> f32 {
        self.reach((level.index() + 1) as f32)
    }

    /// From one ring to the next, along a spoke.
    pub(super) fn step(&self) -> f32 {
        Self::step_of(self.radius, self.levels, self.spokes.len())
    }

    /// The same for a wheel of this radius and so many levels and spokes.
    pub(super) fn step_of(radius: f32, levels: usize, spokes: usize) -> f32 {
        radius * (1.0 - first(spokes)) / levels.saturating_sub(1).max(1) as f32
    }

    /// The hub: nothing is drawn within, so that the centre does not pass for a level of zero.
    pub(super) fn hub(&self) -> f32 {
        self.radius * first(self.spokes.len()) * HUB
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
    fn the_lowest_level_is_off_the_hub_and_the_highest_on_the_edge() {
        let centre = Point::default();
        let wheel = Wheel {
            centre,
            radius: 100.0,
            levels: 5,
            spokes: spokes(10),
        };
        assert!(wheel.hub() > 5.0 && wheel.reach(1.0) > wheel.hub() + 5.0);
        assert!((wheel.reach(5.0) - 100.0).abs() < 1e-3);
        assert!((wheel.reach(3.0) - wheel.reach(2.0) - wheel.step()).abs() < 1e-3);
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
