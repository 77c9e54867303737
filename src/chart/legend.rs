//! What the signs of a chart mean, and the words of its levels.

use super::marks;
use super::palette::Palette;
use super::row_words::ADDED;
use super::series::{Series, SeriesMark};
use super::spoke_bars::{Lying, SIGN_LONG, SIGN_THICK};
use super::team_cell::{CellLayout, CellLook, draw_cell};
use crate::insight::{Ending, LevelLook, Picture};
use crate::phrases::today::ADDED_ON_THE_DAY;
use crate::scene::{
    Align, FIGURE_HEIGHT, Path, Point, Rect, Scene, Size, Sketch, TextFormat, Weight, Words,
    ascent, line_height, measure,
};
use crate::workshop::Level;

/// One sign and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Series(SeriesMark, String),
    /// The middle half on spokes, and across them where it is one level.
    Band(Lying),
    /// The same under strips.
    Bar,
    Median,
    Person,
    Column,
    Differ,
    /// What was added on the day.
    Added,
    /// A ring: scored, and not agreed.
    Ring(String),
    /// A level's number or sign, and its words.
    Level(String, String),
    /// The same of a level with a colour of its own.
    Coloured(LevelLook, String),
    /// Two camps of scores in a cell of a grid.
    Camps,
    /// A cell of a grid, and what it says.
    Cell(Box<CellLook>, String),
}

impl Entry {
    pub(super) fn words(&self) -> &str {
        match self {
            Self::Series(_, name)
            | Self::Level(_, name)
            | Self::Coloured(_, name)
            | Self::Cell(_, name)
            | Self::Ring(name) => name,
            Self::Band(_) | Self::Bar => "middle half of the scores",
            Self::Median => "middle score (median)",
            Self::Person => "one person",
            Self::Column => "how many people",
            Self::Differ => "agreed to differ",
            Self::Added => ADDED_ON_THE_DAY,
            Self::Camps => "scores in two camps",
        }
    }

    /// The width of its sign for its text's size.
    fn sign(&self) -> f32 {
        match self {
            Self::Series(SeriesMark::Hollow, _) => 1.8,
            Self::Series(..) | Self::Ring(_) => 0.9,
            Self::Median => 0.8,
            Self::Bar => SIGN_LONG,
            Self::Band(lying) => lying.wide(),
            Self::Person | Self::Column => 0.5,
            Self::Camps => 0.8,
            Self::Differ => measure("≠", Weight::Bold, 1.0),
            // Words under each other begin at one place, whatever figure stands before them.
            Self::Level(number, _) => {
                measure(number, Weight::Bold, 1.0).max(measure("0", Weight::Bold, 1.0))
            }
            Self::Added => measure(ADDED, Weight::Bold, 1.0),
            Self::Coloured(look, _) => SWATCH + measure(&look.written, Weight::Bold, 1.0),
            Self::Cell(..) => 1.7,
        }
    }
}

/// The words of the levels.
pub(super) fn levels(picture: &Picture) -> impl Iterator<Item = Entry> {
    let levels = picture.levels.iter().enumerate();
    levels
        .filter(|(_, words)| !words.is_empty())
        .map(|(i, words)| match picture.looks.get(i) {
            Some(look) if look.rgb.is_some() => Entry::Coloured(look.clone(), words.clone()),
            _ => Entry::Level(picture.look(Level::from_index(i)).written, words.clone()),
        })
}

/// The signs that a radar of these series has.
pub(super) fn of_radar(picture: &Picture, series: &[Series]) -> Vec<Entry> {
    drawn(series)
        .chain(band(picture))
        .chain(added(picture))
        .collect()
}

/// The sign before the names of what was added on the day.
fn added(picture: &Picture) -> Option<Entry> {
    let any = picture.rows.iter().any(|row| row.added);
    any.then_some(Entry::Added)
}

/// The series of which there is something to see.
fn drawn(series: &[Series]) -> impl Iterator<Item = Entry> {
    series
        .iter()
        .filter(|series| series.levels.iter().any(Option::is_some))
        .map(|series| Entry::Series(series.mark, series.name.clone()))
}

/// The signs that sorted strips have, with people as dots or as columns; without those of columns
/// that stand as words under the names.
pub(super) fn of_strips(picture: &Picture, columns: bool, in_words: bool) -> Vec<Entry> {
    let mut entries = Vec::new();
    if picture
        .rows
        .iter()
        .any(|row| row.counts.iter().any(|&n| n > 0))
    {
        entries.push(if columns {
            Entry::Column
        } else {
            Entry::Person
        });
    }
    if picture.rows.iter().any(|row| row.middle_half.is_some()) {
        entries.push(Entry::Bar);
    }
    if picture.rows.iter().any(|row| row.median.is_some()) {
        entries.push(Entry::Median);
    }
    let is_target = |entry: &Entry| matches!(entry, Entry::Series(SeriesMark::Notch, _));
    let all = Series::all(picture);
    let series = drawn(&all).filter(|entry| !in_words || is_target(entry));
    entries.extend(series);
    entries.extend(added(picture));
    if in_words {
        return entries;
    }
    if picture
        .rows
        .iter()
        .any(|row| row.ending == Ending::AgreedToDiffer)
    {
        entries.push(Entry::Differ);
    }
    entries
}

fn band(picture: &Picture) -> Option<Entry> {
    Lying::of(picture).map(Entry::Band)
}

/// The legend alone, for charts that stand side by side: only what occurs in the picture.
/// It is `width` points wide; its height follows from the entries. The text has this size, in
/// points, whatever the width: an entry that is too long for a row takes a second line.
pub fn legend(picture: &Picture, width: f32, text_size: f32, palette: &Palette) -> Scene {
    let mut entries = of_strips(picture, false, false);
    entries.retain(|entry| *entry != Entry::Bar);
    entries.extend(band(picture));
    alone(picture, entries, width, text_size, palette)
}

/// The same for a radar that has none of its own.
pub fn radar_legend(picture: &Picture, width: f32, text_size: f32, palette: &Palette) -> Scene {
    let entries = of_radar(picture, &Series::all(picture));
    alone(picture, entries, width, text_size, palette)
}

fn alone(
    picture: &Picture,
    mut entries: Vec<Entry>,
    width: f32,
    size: f32,
    palette: &Palette,
) -> Scene {
    entries.extend(levels(picture));
    let mut sketch = Sketch::default();
    let set = Setting {
        size,
        palette,
        own_row: true,
    };
    let height = draw(&mut sketch, &entries, Point::default(), width, set);
    let words: Vec<&str> = entries.iter().map(Entry::words).collect();
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
    pub(super) size: f32,
    pub(super) palette: &'a Palette,
    /// Whether the words of the levels may begin a row of their own: a last row that is wider meets
    /// the number of a wall's page.
    pub(super) own_row: bool,
}

/// How high the legend will be.
pub(super) fn height(entries: &[Entry], width: f32, set: Setting<'_>) -> f32 {
    draw(
        &mut Sketch::default(),
        entries,
        Point::default(),
        width,
        set,
    )
}

/// How wide an entry is on one line.
pub(super) fn wide(entry: &Entry, size: f32) -> f32 {
    (entry.sign() + GAP + measure(entry.words(), Weight::Regular, 1.0)) * size
}

/// What a level's colour takes before its number, for the text's size.
const SWATCH: f32 = 1.05;
/// Between a sign and its words, for the text's size.
const GAP: f32 = 0.45;
/// Half the height of the small letters, for the text's size.
const SMALL: f32 = 0.26;
/// From one row to the next, for a line's height.
const LEADING: f32 = 1.15;
/// In a legend of more rows than this, one more is not missed.
const MANY_ROWS: f32 = 7.5;

/// Draws the entries from left to right, in as many rows as they need. Gives their height.
///
/// The words of the levels begin a row of their own where that takes no more rows, or where they
/// take many all the same: a first one among the signs would stand apart from the others.
pub(super) fn draw(
    sketch: &mut Sketch,
    entries: &[Entry],
    corner: Point,
    width: f32,
    set: Setting<'_>,
) -> f32 {
    let high = |own_row| {
        let mut sketch = Sketch::default();
        set_out(&mut sketch, entries, corner, width, set, own_row)
    };
    let (apart, together) = (high(true), high(false));
    let many = MANY_ROWS * line_height(set.size) * LEADING;
    let own_row = set.own_row && (apart <= together || together > many);
    set_out(sketch, entries, corner, width, set, own_row)
}

/// The words of the levels stand in a row of their own, or after the signs.
fn set_out(
    sketch: &mut Sketch,
    entries: &[Entry],
    corner: Point,
    width: f32,
    set: Setting<'_>,
    own_row: bool,
) -> f32 {
    let size = set.size;
    let text = TextFormat {
        size,
        weight: Weight::Regular,
        colour: set.palette.quiet,
    };
    let row = line_height(size) * LEADING;
    let (mut x, mut y) = (corner.x, corner.y);
    let is_level = |entry: &Entry| matches!(entry, Entry::Level(..) | Entry::Coloured(..));
    let first_level = entries.iter().position(is_level).filter(|_| own_row);
    for (i, entry) in entries.iter().enumerate() {
        let sign = entry.sign() * size;
        let before = sign + GAP * size;
        let words = Words::new(entry.words(), Weight::Regular);
        let lines = words.wrap(size, width - before + 0.5);
        let widths = lines.iter().map(|l| measure(l, Weight::Regular, size));
        let room = before + widths.fold(0.0, f32::max);
        let full = x + room > corner.x + width + 0.5;
        if x > corner.x && (full || first_level == Some(i)) {
            x = corner.x;
            y += row;
        }
        // The middle of the small letters.
        let middle = Point::new(x + sign / 2.0, y + ascent(size) - SMALL * size);
        draw_sign(sketch, entry, middle, set);
        sketch.lines(&lines, x + before, y, Align::Left, text);
        // An entry of several lines stands alone on its row.
        y += (lines.len().max(1) - 1) as f32 * line_height(size);
        x += room + 1.4 * size;
    }
    if entries.is_empty() {
        0.0
    } else {
        y + row - corner.y
    }
}

fn draw_sign(sketch: &mut Sketch, entry: &Entry, middle: Point, set: Setting<'_>) {
    let Setting { size, palette, .. } = set;
    let radius = entry.sign() * size / 2.0;
    let words = |colour| TextFormat {
        size,
        weight: Weight::Bold,
        colour,
    };
    // On the line of the words beside it.
    let figure = Point::new(middle.x, middle.y - (FIGURE_HEIGHT / 2.0 - SMALL) * size);
    match entry {
        Entry::Series(mark, _) => marks::sign(sketch, *mark, middle, radius, palette),
        Entry::Band(lying) => {
            for bar in lying.bars() {
                let (x, y) = (middle.x + bar.min.x * size, middle.y + bar.min.y * size);
                let bar = Rect::new(x, y, bar.width() * size, bar.height() * size);
                let pill = Path::rounded_rect(bar, SIGN_THICK / 2.0 * size);
                sketch.surface(
                    pill,
                    palette.band,
                    marks::BAND_EDGE * size,
                    palette.band_edge,
                );
            }
        }
        Entry::Bar => {
            let high = 0.26 * size;
            let rect = Rect::new(middle.x - radius, middle.y - high / 2.0, 2.0 * radius, high);
            sketch.fill(Path::rounded_rect(rect, high / 2.0), palette.band_edge);
        }
        Entry::Median => {
            let top = Point::new(middle.x, middle.y - 0.35 * size);
            marks::triangle(sketch, top, radius, palette);
        }
        Entry::Person => sketch.disc(middle, radius, palette.person),
        Entry::Column => {
            let rect = Rect::new(
                middle.x - radius,
                middle.y - 0.4 * size,
                2.0 * radius,
                0.8 * size,
            );
            sketch.fill(Path::rounded_rect(rect, 0.0), palette.person);
        }
        Entry::Added => sketch.figure(ADDED, middle, words(palette.ink)),
        Entry::Differ => sketch.figure("≠", middle, words(palette.differ)),
        Entry::Ring(_) => sketch.ring(middle, 0.38 * size, palette.paper, palette.median),
        Entry::Level(number, _) => sketch.figure(number, figure, words(palette.ink)),
        Entry::Coloured(look, _) => {
            let wide = measure(&look.written, Weight::Bold, size);
            let left = middle.x - radius;
            if let Some(paint) = palette.own(Some(look)) {
                paint.disc(sketch, Point::new(left + 0.4 * size, middle.y), 0.4 * size);
            }
            let at = Point::new(left + SWATCH * size + wide / 2.0, figure.y);
            sketch.figure(&look.written, at, words(palette.ink));
        }
        Entry::Camps => {
            for x in [-0.24, 0.24] {
                let at = Point::new(middle.x + x * size, middle.y);
                sketch.disc(at, 0.14 * size, palette.ink);
            }
        }
        Entry::Cell(look, _) => {
            let high = 1.2 * size;
            let rect = Rect::new(middle.x - radius, middle.y - high / 2.0, 2.0 * radius, high);
            draw_cell(sketch, rect, look, CellLayout::Alone, 0.85 * size);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_levels_have_a_row_of_their_own_where_that_takes_no_more() {
        let level = |n: usize| Entry::Level(n.to_string(), format!("L{n}"));
        let signs = [Entry::Person, Entry::Median];
        let entries: Vec<Entry> = signs.into_iter().chain((1..=5).map(level)).collect();
        let set = Setting {
            size: 10.0,
            palette: Palette::of(crate::scene::Theme::Light),
            own_row: true,
        };
        let top = |width: f32, words: &str| {
            let mut sketch = Sketch::default();
            draw(&mut sketch, &entries, Point::default(), width, set);
            let texts = sketch.items.iter().filter_map(|item| match item {
                crate::scene::Item::Text(text) => Some(text),
                _ => None,
            });
            let found = texts
                .filter(|text| text.text == words)
                .map(|text| text.position.y);
            found.collect::<Vec<_>>()[0]
        };
        // Two rows hold all: the signs are on the first, the words on the second.
        assert_eq!(
            top(240.0, "one person"),
            top(240.0, "middle score (median)")
        );
        assert!(top(240.0, "L1") > top(240.0, "middle score (median)"));
        assert_eq!(top(240.0, "L1"), top(240.0, "L5"));
        // One row holds all.
        assert_eq!(top(900.0, "one person"), top(900.0, "L5"));
    }
}
