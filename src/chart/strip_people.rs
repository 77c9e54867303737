//! How people are drawn in the sorted strips: a dot for each, or a column for each level.

/// How a picture's people are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum People {
    /// A dot for each: its diameter, and how many stand abreast at most.
    Dots(f32, u32),
    /// A column for each level, as high as its count: the height for the largest count, and that.
    Columns(f32, u32),
}

/// From one dot's middle to the next, for the diameter.
pub(super) const PITCH: f32 = 1.2;
/// Dots of these sizes, for the text's, in so many rows above each other.
const DOTS: [(f32, u32); 6] = [
    (0.6, 1),
    (0.5, 1),
    (0.44, 2),
    (0.38, 2),
    (0.38, 3),
    (0.3, 3),
];
/// How high the largest column is at most, for the text's size, and how high those of all rows are
/// together: with many rows they are flatter, and their words larger.
const COLUMN: f32 = 1.5;
const COLUMNS: f32 = 18.0;

/// Dots are no larger than this where rows stand close.
const CLOSE: f32 = 0.44;
/// How tall the largest column is there, beside its count.
const BESIDE_COUNT: f32 = 0.66;
/// From the middle of a column to the count beside it, for the text's size.
pub(super) const BESIDE: f32 = 0.65;

/// What the people of a picture have to be drawn in.
pub(super) struct Crowd {
    /// The width of a level's column.
    pub(super) column: f32,
    /// The text's size.
    pub(super) size: f32,
    /// The width of the largest count.
    pub(super) figure: f32,
    /// The largest count of all levels.
    pub(super) most: u32,
    pub(super) rows: usize,
    /// Whether rows stand close.
    pub(super) close: bool,
}

impl Crowd {
    /// Whether a column of a level is wide enough beside names.
    pub(super) fn has_room(&self) -> bool {
        self.column >= (1.7 * self.size).max(1.1 * self.figure)
    }

    /// How they are drawn, as columns or as dots; nothing where these have no room.
    pub(super) fn drawn(&self, columns: bool) -> Option<People> {
        if columns { self.columns() } else { self.dots() }
    }

    fn columns(&self) -> Option<People> {
        let high = COLUMN.min(COLUMNS / self.rows.max(1) as f32);
        let beside = (BESIDE + 0.9) * self.size + self.figure;
        match self.close {
            true if self.column < beside => None,
            true => Some(People::Columns(BESIDE_COUNT * self.size, self.most)),
            false => Some(People::Columns(high * self.size, self.most)),
        }
    }

    fn dots(&self) -> Option<People> {
        let sizes = (DOTS.iter()).filter(|(share, _)| !self.close || *share <= CLOSE);
        sizes.copied().find_map(|(share, rows)| {
            let diameter = share * self.size;
            // Clamped above: at least one dot stands in a column.
            let abreast =
                ((0.94 * self.column - diameter) / (PITCH * diameter)).max(0.0) as u32 + 1;
            (self.most <= rows * abreast).then_some(People::Dots(diameter, abreast))
        })
    }
}
