//! The sorted dot plot for a wall, where no text may be smaller than can be read from the back
//! row.

use super::columns::level_labels;
use super::dots::{Grid, Place, cells, diameters};
use super::drawn::Chart;
use super::fit::{Fitted, fit};
use super::frame::{Style, finish, frame};
use super::pages::{numbered_pages, pages};
use super::palette::Palette;
use super::people::{Cell, Crowd, crowds};
use crate::insight::Picture;
use crate::scene::{Rect, Size, Sketch, Weight, line_height, measure};

/// Text is up to this much larger than the smallest, where that leaves all rows on one page.
const SIZES: [f32; 3] = [1.25, 1.12, 1.0];
/// Names take one of these shares of the width.
const SHARES: [f32; 3] = [0.28, 0.34, 0.4];
/// Between two names, for the text's size.
const BETWEEN: f32 = 0.35;
/// A row is at most this high, for the text's size, unless its name or its people need more.
const HIGHEST: f32 = 3.2;

/// The sorted dot plot on one or more pages of this size, strengths first and gaps last, no text
/// on any of them smaller than `smallest` points.
///
/// Each page has the scale under its rows. The labels of the scale, and the numbers in the marks,
/// are left out where they have no room; a row grows with its name and with the dots of its
/// people. Where a crowd would need more than half a page, no people are drawn. The legend
/// explains what is drawn and nothing else.
pub fn dots_pages(
    picture: &Picture,
    size: Size,
    palette: &Palette,
    style: Style<'_>,
    smallest: f32,
) -> Vec<Chart> {
    let draw = |people: bool| {
        let drawn = Style { people, ..style };
        let mut ground = Sketch::default();
        let area = frame(&mut ground, picture, size, drawn, palette, smallest);
        let wall = Wall {
            picture,
            area,
            people,
            smallest,
        };
        Some((ground, wall.best()?))
    };
    let with_people = style.people.then(|| draw(true)).flatten();
    let people = with_people.is_some();
    let Some((ground, set)) = with_people.or_else(|| draw(false)) else {
        return Vec::new();
    };
    let page = |page: usize| {
        let mut sketch = Sketch {
            items: ground.items.clone(),
        };
        let grid = set.grid(page);
        grid.columns(&mut sketch, palette);
        grid.rows(&mut sketch, picture, people, palette);
        let spots = grid.spots(picture);
        let order = grid.order;
        let name = "Sorted scores";
        let mut scene = finish(sketch, name, picture, order, size, style, palette);
        numbered_pages(&mut scene, page, set.pages.len());
        Chart { scene, spots }
    };
    (0..set.pages.len()).map(page).collect()
}

struct Wall<'a> {
    picture: &'a Picture,
    area: Rect,
    people: bool,
    smallest: f32,
}

/// All rows in one text size, shared among pages.
struct Setting {
    area: Rect,
    size: f32,
    smallest: f32,
    order: Vec<usize>,
    names: Vec<Vec<String>>,
    /// The widest line of a name.
    width: f32,
    column: f32,
    radius: f32,
    levels: Vec<Fitted>,
    /// How much the scale takes under the rows.
    foot: f32,
    /// By place from the top.
    heights: Vec<f32>,
    pages: Vec<std::ops::Range<usize>>,
}

impl Wall<'_> {
    /// The largest text that leaves all rows on one page; else the smallest, on as few pages as
    /// can be. Nothing if a crowd has no room.
    fn best(&self) -> Option<Setting> {
        let mut best: Option<Setting> = None;
        for size in SIZES {
            for share in SHARES {
                let set = self.set(size * self.smallest, share)?;
                let better = |old: &Setting| set.pages.len() < old.pages.len();
                if best.as_ref().is_none_or(better) {
                    best = Some(set);
                }
            }
        }
        best
    }

    fn set(&self, size: f32, share: f32) -> Option<Setting> {
        let Self {
            picture,
            area,
            smallest,
            ..
        } = *self;
        let room = area.width() * share;
        // A name longer than this is cut; the description has all of it.
        let most = ((area.height() * 0.6 / line_height(size)) as usize).max(1);
        let names: Vec<Vec<String>> = (picture.rows.iter())
            .map(|row| fit(&row.name, Weight::SemiBold, size..=size, room, most).lines)
            .collect();
        let widths = names.iter().flatten();
        let width = widths
            .map(|line| measure(line, Weight::SemiBold, size))
            .fold(0.0, f32::max);
        let columns = picture.levels.len().max(1) as f32;
        let column = ((area.width() - width - 1.2 * size) / columns).min(10.0 * size);
        let sizes = smallest..=smallest.max(0.75 * size);
        let levels = level_labels(&picture.levels, sizes, column, 3);
        let label = |label: &Fitted| label.lines.len() as f32 * line_height(label.size);
        let number = line_height((size * 0.85).max(smallest));
        let foot = 0.15 * size + number + levels.iter().map(label).fold(0.0, f32::max);
        // Large enough for a number of the smallest size, and no larger: rows are as high as marks.
        let radius = (0.67 * size).min(0.4 * column);
        let order = picture.sorted();
        let mut heights = Vec::with_capacity(order.len());
        for &i in &order {
            let name = names[i].len() as f32 * line_height(size) + BETWEEN * size;
            heights.push(self.height(i, name.max(2.5 * radius), (size, column, radius))?);
        }
        let pages = pages(&heights, 0.0, area.height() - foot);
        Some(Setting {
            area,
            size,
            smallest,
            order,
            names,
            width,
            column,
            radius,
            levels,
            foot,
            heights,
            pages,
        })
    }

    /// How high a row is at least that everybody has a dot.
    fn height(&self, i: usize, least: f32, of: (f32, f32, f32)) -> Option<f32> {
        let (size, column, radius) = of;
        if !self.people {
            return Some(least);
        }
        let fits = |height: f32| {
            let cells = cells(&self.picture.rows[i], column, height, radius);
            let cells: Vec<Cell> = cells.map(|(_, cell)| cell).collect();
            let drawn = crowds(&cells, diameters(size));
            drawn
                .iter()
                .all(|(_, crowd)| matches!(crowd, Crowd::Dots(_)))
        };
        let most = self.area.height() / 2.0;
        let taller = |height: &f32| Some(height * 1.15);
        std::iter::successors(Some(least), taller)
            .take_while(|height| *height <= least.max(most))
            .find(|height| fits(*height))
    }
}

impl Setting {
    /// The rows of one page, as far apart as the fullest page allows.
    fn grid(&self, page: usize) -> Grid {
        let room = self.area.height() - self.foot;
        let used =
            |page: &std::ops::Range<usize>| -> f32 { self.heights[page.clone()].iter().sum() };
        let fullest = self.pages.iter().map(used).fold(1.0, f32::max);
        let wider = (room / fullest).max(1.0);
        let height = |least: f32| (least * wider).min(least.max(HIGHEST * self.size));
        let range = self.pages[page].clone();
        let high: f32 = self.heights[range.clone()].iter().map(|h| height(*h)).sum();
        let top = self.area.min.y + (room - high).max(0.0) / 2.0;
        let mut bottom = top;
        let mut rows = Vec::with_capacity(range.len());
        for &least in &self.heights[range.clone()] {
            let height = height(least);
            let middle = bottom + height / 2.0;
            rows.push(Place { middle, height });
            bottom += height;
        }
        let gap = 1.2 * self.size;
        let columns = self.levels.len() as f32 * self.column;
        let spare = self.area.width() - self.width - gap - columns;
        let names_end = self.area.min.x + spare.max(0.0) / 2.0 + self.width;
        Grid {
            order: self.order[range].to_vec(),
            names: self.names.clone(),
            size: self.size,
            smallest: self.smallest,
            names_end,
            top,
            bottom,
            rows,
            left: names_end + gap,
            column: self.column,
            levels: self.levels.clone(),
            radius: self.radius,
        }
    }
}
