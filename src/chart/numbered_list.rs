//! The names beside a radar that has numbers at its spokes, in a list on as many pages as it needs.

use super::fit::fit;
use super::pages::pages_with_heads;
use super::palette::Palette;
use super::radar::name_colour;
use super::row_words::shown_name;
use crate::insight::{Picture, Row};
use crate::phrases::figures::{named_group_continued, remark};
use crate::scene::{Align, Rect, Sketch, TextFormat, Weight, Words, line_height, measure};

/// Between two entries, for the text's size.
pub(super) const BETWEEN: f32 = 0.35;
/// Between a number and its name.
const AFTER: f32 = 0.6;
/// A word that is wider than this, for the text's size, is broken wherever it must.
const UNBROKEN: f32 = 14.0;

/// A list of names on pages, and where it stands.
pub(super) struct List {
    area: Rect,
    pub(super) size: f32,
    entries: Vec<Entry>,
    /// The mechanisms of each page.
    pub(super) pages: Vec<std::ops::Range<usize>>,
    /// How much of the width the numbers take.
    numbers: f32,
    /// Whether a word had to be broken that a wider list might hold.
    pub(super) broken: bool,
}

/// One name in lines.
struct Entry {
    /// The group that begins with it.
    heading: Vec<String>,
    /// The group that goes on with it, where it begins a page.
    again: Vec<String>,
    name: Vec<String>,
}

impl List {
    /// The names of a picture in an area, in text of this size.
    pub(super) fn of(picture: &Picture, area: Rect, size: f32) -> Self {
        let count = picture.rows.len();
        let widths = (1..=count).map(|number| number_width(number, size));
        let numbers = widths.fold(0.0, f32::max) + AFTER * size;
        let room = (area.width() - numbers).max(size);
        let broken = |row: &Row| {
            let widest = Words::new(&shown_name(row), Weight::Regular).widest();
            widest * size > room && widest < UNBROKEN
        };
        // A name longer than a page is cut; the description has all of it.
        let most = ((area.height() / line_height(size)) as usize).max(1);
        let lines = |text: &str, weight, width, most: usize| {
            fit(text, weight, size..=size, width, most.max(1)).lines
        };
        let entry = |(i, row): (usize, &Row)| {
            let text = match remark(row) {
                Some(remark) => format!("{} ({remark})", shown_name(row)),
                None => shown_name(row).into_owned(),
            };
            let group = row.in_group.as_str();
            let before = i.checked_sub(1).and_then(|i| picture.rows.get(i));
            let begins = before.is_none_or(|before| before.in_group != group);
            // A heading and the name under it share a page.
            let heading = |text: &str| lines(text, Weight::SemiBold, area.width(), most / 2);
            let (heading, again) = match (group.is_empty(), begins) {
                (true, _) => (Vec::new(), Vec::new()),
                (false, true) => (heading(group), Vec::new()),
                (false, false) => (Vec::new(), heading(&named_group_continued(group))),
            };
            let left = most.saturating_sub(heading.len().max(again.len()));
            Entry {
                heading,
                again,
                name: lines(&text, Weight::Regular, room, left),
            }
        };
        let mut list = Self {
            area,
            size,
            entries: picture.rows.iter().enumerate().map(entry).collect(),
            pages: Vec::new(),
            numbers,
            broken: picture.rows.iter().any(broken),
        };
        let gap = BETWEEN * size;
        list.pages = pages_with_heads(&list.heights(), &list.heads(), gap, area.height());
        list
    }

    /// How high each entry is, with the heading of the group that begins with it.
    pub(super) fn heights(&self) -> Vec<f32> {
        // A name without letters has a number all the same.
        let lines = |entry: &Entry| entry.heading.len() + entry.name.len().max(1);
        let high = |entry| lines(entry) as f32 * line_height(self.size);
        self.entries.iter().map(high).collect()
    }

    /// How much more each takes where it begins a page.
    pub(super) fn heads(&self) -> Vec<f32> {
        let high = |entry: &Entry| entry.again.len() as f32 * line_height(self.size);
        self.entries.iter().map(high).collect()
    }

    /// One of its pages.
    pub(super) fn draw(
        &self,
        sketch: &mut Sketch,
        picture: &Picture,
        palette: &Palette,
        page: usize,
    ) {
        let (area, size) = (self.area, self.size);
        let Some(range) = self.pages.get(page).cloned() else {
            return;
        };
        let (heights, heads) = (self.heights(), self.heads());
        let again = heads.get(range.start).copied().unwrap_or(0.0);
        let high: f32 = (heights.get(range.clone()).into_iter().flatten())
            .map(|high| high + BETWEEN * size)
            .sum();
        let spare = area.height() + BETWEEN * size - high - again;
        let mut y = area.min.y + spare.max(0.0) / 2.0;
        let x = area.min.x + self.numbers;
        let first = range.start;
        for (i, entry) in range.filter_map(|i| Some((i, self.entries.get(i)?))) {
            let heading = TextFormat {
                size,
                weight: Weight::SemiBold,
                colour: palette.quiet,
            };
            let again = entry.again.iter().filter(|_| i == first);
            let lines: Vec<&String> = again.chain(&entry.heading).collect();
            y = sketch.lines(&lines, area.min.x, y, Align::Left, heading);
            let colour = (picture.rows.get(i)).map_or(palette.ink, |row| name_colour(row, palette));
            let number = TextFormat { colour, ..heading };
            let name = TextFormat {
                weight: Weight::Regular,
                ..number
            };
            let end = x - AFTER * size;
            sketch.lines(&[(i + 1).to_string()], end, y, Align::Right, number);
            sketch.lines(&entry.name, x, y, Align::Left, name);
            y += entry.name.len().max(1) as f32 * line_height(size) + BETWEEN * size;
        }
    }
}

/// How wide a number of the list, or at a spoke, is.
pub(super) fn number_width(number: usize, size: f32) -> f32 {
    measure(&number.to_string(), Weight::SemiBold, size)
}
