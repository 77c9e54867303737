//! What the signs of a chart mean.

use super::marks::{BAND_EDGE, Score};
use super::palette::Palette;
use crate::insight::Picture;
use crate::scene::{
    Align, Path, Point, Rect, Scene, Size, Sketch, Type, Weight, Words, ascent, line_height,
    measure,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Agreed,
    Median,
    Band,
    Person,
}

impl Entry {
    fn words(self) -> &'static str {
        match self {
            Self::Agreed => "agreed score",
            Self::Median => "not agreed: middle score (median)",
            Self::Band => "middle half of the scores",
            Self::Person => "one person",
        }
    }

    /// The width of its sign for its text's size.
    fn sign(self) -> f32 {
        match self {
            Self::Agreed | Self::Median => 0.9,
            Self::Band => 1.6,
            Self::Person => 0.5,
        }
    }
}

/// What occurs in a picture.
pub(super) fn entries(picture: &Picture, people: bool) -> Vec<Entry> {
    let rows = &picture.rows;
    let mut entries = Vec::new();
    if rows
        .iter()
        .any(|row| matches!(Score::of(row), Score::Agreed(_)))
    {
        entries.push(Entry::Agreed);
    }
    if rows
        .iter()
        .any(|row| matches!(Score::of(row), Score::Median(_)))
    {
        entries.push(Entry::Median);
    }
    if rows.iter().any(|row| row.middle_half.is_some()) {
        entries.push(Entry::Band);
    }
    if people
        && rows
            .iter()
            .any(|row| row.counts.iter().any(|&count| count > 0))
    {
        entries.push(Entry::Person);
    }
    entries
}

/// The legend alone, for charts that stand side by side: only what occurs in the picture.
/// It is `width` points wide; its height follows from the entries. The text has this size, in
/// points, whatever the width: an entry that is too long for a row takes a second line.
pub fn legend(
    picture: &Picture,
    people: bool,
    width: f32,
    text_size: f32,
    palette: &Palette,
) -> Scene {
    let entries = entries(picture, people);
    let mut sketch = Sketch::default();
    let set = Setting {
        largest: text_size,
        smallest: text_size,
        palette,
    };
    let height = draw(&mut sketch, &entries, Point::default(), width, set);
    let words: Vec<&str> = entries.iter().map(|entry| entry.words()).collect();
    Scene {
        size: Size { width, height },
        background: None,
        title: "Legend".to_owned(),
        description: words.join("; "),
        items: sketch.items,
    }
}

/// How a legend is set.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The text's size, where every entry has room on a row of its own.
    pub(super) largest: f32,
    /// Smaller than this it never is: a long entry takes a second line first.
    pub(super) smallest: f32,
    pub(super) palette: &'a Palette,
}

/// How high the legend will be.
pub(super) fn height(entries: &[Entry], width: f32, set: Setting<'_>) -> f32 {
    let nowhere = &mut Sketch::default();
    draw(nowhere, entries, Point::default(), width, set)
}

/// Draws the entries from left to right, in as many rows as they need. Gives their height.
pub(super) fn draw(
    sketch: &mut Sketch,
    entries: &[Entry],
    corner: Point,
    width: f32,
    set: Setting<'_>,
) -> f32 {
    // One entry must fit on a row of its own.
    let longest = entries
        .iter()
        .map(|entry| entry.sign() + 0.45 + measure(entry.words(), Weight::Regular, 1.0))
        .fold(0.0, f32::max);
    let size = if longest > 0.0 {
        set.largest.min(width / longest).max(set.smallest)
    } else {
        set.largest
    };
    let text = Type {
        size,
        weight: Weight::Regular,
        colour: set.palette.quiet,
    };
    let row = line_height(size) * 1.15;
    let (mut x, mut y) = (corner.x, corner.y);
    for &entry in entries {
        let sign = entry.sign() * size;
        let before = sign + 0.45 * size;
        let words = Words::new(entry.words(), Weight::Regular);
        let lines = words.wrap(size, width - before + 0.5);
        let widths = lines.iter().map(|l| measure(l, Weight::Regular, size));
        let room = before + widths.fold(0.0, f32::max);
        if x > corner.x && x + room > corner.x + width + 0.5 {
            x = corner.x;
            y += row;
        }
        // The middle of the small letters.
        let middle = Point::new(x + sign / 2.0, y + ascent(size) - 0.26 * size);
        draw_sign(sketch, entry, middle, size, set.palette);
        sketch.lines(&lines, x + sign + 0.45 * size, y, Align::Left, text);
        // An entry of several lines stands alone on its row.
        y += (lines.len().max(1) - 1) as f32 * line_height(size);
        x += room + 1.6 * size;
    }
    if entries.is_empty() {
        0.0
    } else {
        y + row - corner.y
    }
}

fn draw_sign(sketch: &mut Sketch, entry: Entry, middle: Point, size: f32, palette: &Palette) {
    let radius = entry.sign() * size / 2.0;
    match entry {
        Entry::Agreed => sketch.disc(middle, radius, palette.agreed),
        Entry::Median => sketch.ring(middle, radius, palette.paper, palette.median),
        Entry::Band => {
            let high = 0.55 * size;
            let rect = Rect::new(middle.x - radius, middle.y - high / 2.0, 2.0 * radius, high);
            let pill = Path::rounded_rect(rect, high / 2.0);
            sketch.surface(pill, palette.band, BAND_EDGE * size, palette.band_edge);
        }
        Entry::Person => sketch.disc(middle, radius, palette.person),
    }
}
