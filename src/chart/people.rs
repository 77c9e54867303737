//! How the people at one level are drawn.

use std::ops::RangeInclusive;

/// Room for the people at one level of one mechanism.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    /// How many people stand there.
    pub(super) count: u32,
    /// From its middle to its sides.
    pub(super) half_width: f32,
    /// From its middle to its ends.
    pub(super) half_height: f32,
    /// The radius of the mark in its middle, which dots do not touch; 0 without one.
    pub(super) mark: f32,
}

/// How the people of one cell are drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Crowd {
    /// A dot for each, by its distance from the middle: along the row, then across.
    Dots(Vec<(f32, f32)>),
    /// One dot and their number, where there is no room: the dot's distance along the row.
    Number(f32),
}

/// The people at one level of one row, and how they are drawn.
pub(super) struct Standing {
    /// The row, from the top.
    pub(super) place: usize,
    /// The level, counted from 0.
    pub(super) index: usize,
    pub(super) count: u32,
    pub(super) diameter: f32,
    pub(super) crowd: Crowd,
}

impl Standing {
    /// From the level's line to the far side of the farthest dot.
    pub(super) fn half_width(&self) -> f32 {
        match &self.crowd {
            Crowd::Dots(dots) => {
                let aside = dots.iter().map(|(x, _)| x.abs());
                aside.fold(0.0, f32::max) + self.diameter / 2.0
            }
            Crowd::Number(x) => x.abs() + self.diameter / 2.0,
        }
    }

    /// From the row's middle to the far side of the farthest dot.
    pub(super) fn half_height(&self) -> f32 {
        let across = match &self.crowd {
            Crowd::Dots(dots) => dots.iter().map(|(_, y)| y.abs()).fold(0.0, f32::max),
            Crowd::Number(_) => 0.0,
        };
        across + self.diameter / 2.0
    }
}

/// Places everybody and says with dots of which diameter.
///
/// All cells share the largest diameter at which everybody has room, down to four fifths of
/// the largest; a cell that is too small even for that has smaller dots of its own.
pub(super) fn crowds(cells: &[Cell], diameters: RangeInclusive<f32>) -> Vec<(f32, Crowd)> {
    let (smallest, largest) = (*diameters.start(), *diameters.end());
    let shared = smallest.max(largest * 0.8);
    let mut diameter = largest;
    while diameter > shared && cells.iter().any(|cell| place(cell, diameter).is_none()) {
        diameter = (diameter * 0.95).max(shared);
    }
    cells
        .iter()
        .map(|cell| shrunk(cell, diameter, smallest))
        .collect()
}

fn shrunk(cell: &Cell, largest: f32, smallest: f32) -> (f32, Crowd) {
    let mut diameter = largest;
    loop {
        if let Some(dots) = place(cell, diameter) {
            return (diameter, Crowd::Dots(dots));
        }
        if diameter <= smallest {
            return (largest, Crowd::Number(beside(cell.mark, largest)));
        }
        diameter = (diameter * 0.95).max(smallest);
    }
}

fn beside(mark: f32, diameter: f32) -> f32 {
    if mark > 0.0 {
        mark + diameter * 0.75
    } else {
        0.0
    }
}

fn place(cell: &Cell, diameter: f32) -> Option<Vec<(f32, f32)>> {
    let pitch = diameter * 1.2;
    let mut left = usize::try_from(cell.count).ok()?;
    let mut dots = Vec::with_capacity(left);
    let mut row = 0_u16;
    while left > 0 {
        // 0, then one row to either side in turn.
        let side = if row.is_multiple_of(2) { 1.0 } else { -1.0 };
        let y = side * f32::from(row.div_ceil(2)) * pitch;
        // A first row always fits: levels are far enough apart for one dot.
        if row > 0 && y.abs() + diameter / 2.0 > cell.half_height {
            return None;
        }
        let placed = row_of(cell, y, diameter, left);
        left -= placed.len();
        dots.extend(placed.into_iter().map(|x| (x, y)));
        row += 1;
    }
    Some(dots)
}

/// As many dots as a row holds, evenly around its middle.
fn row_of(cell: &Cell, y: f32, diameter: f32, most: usize) -> Vec<f32> {
    let pitch = diameter * 1.2;
    let reach = cell.half_width - diameter / 2.0;
    let clear = if cell.mark > 0.0 {
        cell.mark + diameter * 0.72
    } else {
        0.0
    };
    let free = clear * clear - y * y;
    if free <= 0.0 {
        let n = ((2.0 * reach / pitch).max(0.0) as usize + 1).min(most);
        let first = -((n - 1) as f32) * pitch / 2.0;
        return (0..n).map(|i| first + i as f32 * pitch).collect();
    }
    // Where the mark ends, its two neighbours must still stand apart.
    let inner = free.sqrt().max(pitch / 2.0);
    let side = if reach < inner {
        0
    } else {
        ((reach - inner) / pitch) as usize + 1
    };
    let n = (2 * side).min(most);
    // Right and left in turn, the odd one on the right.
    let place = |i: usize| {
        let x = inner + (i / 2) as f32 * pitch;
        if i.is_multiple_of(2) { x } else { -x }
    };
    (0..n).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_crowd_without_room_becomes_a_number() {
        let cell = Cell {
            count: 500,
            half_width: 20.0,
            half_height: 10.0,
            mark: 8.0,
        };
        assert!(matches!(crowds(&[cell], 4.0..=8.0)[0], (_, Crowd::Number(x)) if x > 8.0));
    }

    proptest! {
        #[test]
        fn everybody_stands_apart_and_clear_of_the_mark(
            count in 0_u32..60, half_width in 10.0_f32..120.0, half_height in 5.0_f32..40.0,
            mark in prop_oneof![Just(0.0_f32), 6.0_f32..20.0],
        ) {
            let cell = Cell { count, half_width, half_height, mark };
            let crowd = crowds(&[cell], 4.0..=9.0);
            let (diameter, Crowd::Dots(dots)) = &crowd[0] else { return Ok(()) };
            prop_assert_eq!(dots.len(), count as usize);
            for (i, a) in dots.iter().enumerate() {
                prop_assert!(mark == 0.0 || a.0.hypot(a.1) >= mark + diameter / 2.0);
                for b in &dots[..i] {
                    prop_assert!((a.0 - b.0).hypot(a.1 - b.1) >= *diameter);
                }
            }
        }
    }
}
