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

/// How the people are drawn in columns of this width; nothing where dots have no room.
pub(super) fn people(
    column: f32,
    size: f32,
    most: u32,
    rows: usize,
    columns: bool,
) -> Option<People> {
    if columns {
        let high = COLUMN.min(COLUMNS / rows.max(1) as f32);
        return Some(People::Columns(high * size, most));
    }
    DOTS.iter().find_map(|&(share, rows)| {
        let diameter = share * size;
        // Clamped above: at least one dot stands in a column.
        let abreast = ((0.94 * column - diameter) / (PITCH * diameter)).max(0.0) as u32 + 1;
        (most <= rows * abreast).then_some(People::Dots(diameter, abreast))
    })
}
