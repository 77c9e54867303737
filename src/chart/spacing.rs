//! How close the marks in a row of the sorted strips stand, and the rows.

use crate::scene::line_height;

/// All for the text's size.
#[derive(Clone, Copy)]
pub(super) struct Spacing {
    /// Whether a page has so many rows that all stands as close as it can.
    pub(super) close: bool,
    /// Between people and bar.
    pub(super) gap: f32,
    /// How thick the bar of a middle half is.
    pub(super) bar: f32,
    /// Half a median's triangle.
    pub(super) triangle: f32,
    /// The sign of those who agreed to differ.
    pub(super) sign: f32,
    /// Between two rows.
    pub(super) air: f32,
}

/// The ink of one line of text, from the highest letter to the lowest, for its size.
const INK: f32 = 1.08;

impl Spacing {
    pub(super) fn of(close: bool) -> Self {
        if close {
            Self {
                close,
                gap: 0.1,
                bar: 0.16,
                triangle: 0.2,
                sign: 1.0,
                air: 0.06,
            }
        } else {
            Self {
                close,
                gap: 0.14,
                bar: 0.24,
                triangle: 0.26,
                sign: 1.2,
                air: 0.1,
            }
        }
    }

    /// What stands below the people of a row.
    pub(super) fn below(self) -> f32 {
        self.gap + self.bar + self.triangle
    }

    /// How high so many lines are in a row, in points like their size.
    pub(super) fn lines(self, count: f32, size: f32) -> f32 {
        let line = line_height(size);
        if self.close && count > 0.0 {
            (count - 1.0) * line + INK * size
        } else {
            count * line
        }
    }
}
