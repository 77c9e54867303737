//! The radar for a wall, where no text may be smaller than can be read from the back row.

use super::drawn::Chart;
use super::fit::fit;
use super::frame::{Page, Style};
use super::label_solver::{Label, Layout, Name};
use super::labels::place_whole;
use super::legend::{self, Entry};
use super::level_pages::level_pages;
use super::marks::RIM;
use super::pages::{lowest, numbered_pages, pages};
use super::palette::Palette;
use super::radar::{Radar, key_beside, largest_mark, name, name_colour};
use super::series::{Series, SeriesMark};
use super::wheel::{Wheel, spokes};
use crate::insight::{Picture, Row};
use crate::phrases::figures::remark;
use crate::scene::{
    Align, FIGURE_HEIGHT, Point, Rect, Size, Sketch, Type, Weight, Words, line_height, measure,
};

/// Text is this much larger than the smallest, where that leaves room for a chart.
const LARGEST: f32 = 1.25;
/// The radius of the circle that names stand around, for the shorter side of the area: at least
/// the first for large text, at least the second for the smallest.
const DECENT: f32 = 0.36;
const LEAST: f32 = 0.26;
/// Between two entries of the list, and between list and circle, for the text's size.
const BETWEEN: f32 = 0.35;
const BESIDE: f32 = 1.2;
/// Between a number of the list and its name.
const AFTER: f32 = 0.6;
/// A word that is wider than this, for the text's size, is broken wherever it must.
const UNBROKEN: f32 = 14.0;
/// Beside or over a list the circle is so large, its radius for the shorter side of the page.
const SEEN: f32 = 0.2;
/// A list beside the circle leaves it one of these shares of the width.
const SHARES: [f32; 4] = [0.6, 0.55, 0.5, 0.45];
/// A list below a circle that has no room otherwise takes this part of the height.
const CUT: f32 = 0.3;
/// From a number to the marks of the circle, for its size.
const OUTSIDE: f32 = 0.2;

/// The radar on one or more pages of this size, no text on any of them smaller than `smallest`
/// points.
///
/// Where the whole names have no room around a circle that can be seen, their numbers in the
/// workshop's order stand at the spokes and the names in a list beside or below it; each page
/// repeats the radar with another part of the list, on as few pages as leave a circle that can be
/// seen. Where the words of the levels leave the radar no room, they stand on a last page without
/// one. A number on a ring or in a mark is left out where it has
/// no room. The legend explains what is drawn and nothing else.
///
/// A spot's label is the rectangle around the name, or around the number at its spoke.
pub fn radar_pages(
    picture: &Picture,
    size: Size,
    palette: &Palette,
    style: Style<'_>,
    smallest: f32,
) -> Vec<Chart> {
    let page = Page::with_smallest(size, palette, style, smallest);
    Wall { picture, page }.pages()
}

struct Wall<'a> {
    picture: &'a Picture,
    page: Page<'a>,
}

/// A list of names on pages, and where it stands.
struct List {
    area: Rect,
    size: f32,
    /// The lines of each name.
    names: Vec<Vec<String>>,
    /// The mechanisms of each page.
    pages: Vec<std::ops::Range<usize>>,
    /// How much of the width the numbers take.
    numbers: f32,
    /// Whether a word had to be broken that a wider list might hold.
    broken: bool,
}

impl List {
    /// How high each entry is.
    fn heights(&self) -> Vec<f32> {
        self.names.iter().map(|l| high(l, self.size)).collect()
    }
}

impl Wall<'_> {
    /// All signs are explained, but for one that would cost a page.
    fn pages(&self) -> Vec<Chart> {
        let series = Series::all(self.picture);
        let mut signs = legend::of_radar(self.picture, &series);
        let mut all = self.pages_with(&series, &signs);
        if !labels_apart(&all) {
            // A sign more than there is room for: what has become of each has a page of its own.
            signs.retain(|sign| !matches!(sign, Entry::Series(SeriesMark::Hollow, _)));
            all = self.pages_with(&series, &signs);
        }
        if all.len() == 1 || !signs.contains(&Entry::Across) {
            return all;
        }
        signs.retain(|sign| *sign != Entry::Across);
        let without = self.pages_with(&series, &signs);
        if without.len() < all.len() {
            without
        } else {
            all
        }
    }

    fn pages_with(&self, series: &[Series], signs: &[Entry]) -> Vec<Chart> {
        let words: Vec<Entry> = legend::levels(self.picture).collect();
        let below: Vec<Entry> = signs.iter().chain(&words).cloned().collect();
        let mut sketch = Sketch::default();
        let area = self.page.frame(&mut sketch, &below);
        let (mut ground, mut layout, mut list) = self.placed(sketch, area);
        if let Some((sketch, area)) = key_beside(&self.page, signs, &words) {
            let other = self.placed(sketch, area);
            if other.2.is_none() && (list.is_some() || other.1.radius > layout.radius) {
                (ground, layout, list) = other;
            }
        }
        let mut crowded = false;
        if let Some(with_words) = list.as_ref().filter(|_| !words.is_empty()) {
            // Words of levels that leave the radar no room stand on a page of their own.
            let mut sketch = Sketch::default();
            let area = self.page.frame(&mut sketch, signs);
            let other = self.placed(sketch, area);
            let pages = other.2.as_ref().map_or(1, |list| list.pages.len()) + 1;
            let small = |layout: &Layout| (!apart(layout), self.shortfall(layout));
            let rank = (small(&layout), with_words.pages.len());
            crowded = (small(&other.1), pages) < rank;
            if crowded {
                (ground, layout, list) = other;
            }
        }
        let radar = Radar::new(self.picture, series, &layout, &self.page);
        radar.draw(&mut ground, &layout);
        if list.is_none() {
            radar.labels(&mut ground, &layout, 1.0);
        } else {
            self.numbers(&mut ground, &layout);
        }
        let spots = radar.spots(&layout);
        let count = list.as_ref().map_or(1, |list| list.pages.len());
        let page = |number: usize| {
            let mut sketch = Sketch {
                items: ground.items.clone(),
            };
            if let Some(list) = &list {
                self.names(&mut sketch, list, number);
            }
            let order = 0..self.picture.rows.len();
            Chart {
                scene: self.page.finish(sketch, "Radar", self.picture, order),
                spots: spots.clone(),
                ring: layout.radius,
            }
        };
        let mut pages: Vec<Chart> = (0..count).map(page).collect();
        if crowded {
            pages.extend(level_pages(&self.page, "Radar", self.picture));
        }
        numbered_pages(&mut pages);
        pages
    }

    /// Names around the circle in this area, or numbers and a list.
    fn placed(&self, ground: Sketch, area: Rect) -> (Sketch, Layout, Option<List>) {
        let names: Vec<Name<'_>> = self.picture.rows.iter().map(name).collect();
        let (least, largest) = (self.page.smallest, self.page.smallest * LARGEST);
        let whole = place_whole(&names, area, least..=largest, DECENT)
            .or_else(|| place_whole(&names, area, least..=least, LEAST));
        match whole {
            Some(layout) => (ground, layout, None),
            None => {
                let (layout, list) = self.beside_a_list(area);
                (ground, layout, Some(list))
            }
        }
    }

    /// The radar with numbers at its spokes and the list beside or below it: whichever keeps the
    /// numbers apart, breaks no word, leaves a circle that can be seen, takes fewer pages, leaves
    /// the larger circle.
    fn beside_a_list(&self, area: Rect) -> (Layout, List) {
        let gap = BESIDE * self.page.smallest;
        let min = area.min;
        let (wide, high) = (area.width(), area.height());
        let mut parts = Vec::new();
        for share in SHARES {
            let left = (wide * share).min(high * 1.1);
            parts.push((
                Rect::new(min.x, min.y, left, high),
                Rect::new(min.x + left + gap, min.y, wide - left - gap, high),
            ));
        }
        let below = self.list(area);
        let heights = below.heights();
        // Names that leave the circle no room are cut to a part of the height.
        let mut leasts = vec![CUT * high];
        for count in 1..=heights.len() {
            leasts.push(lowest(&heights, BETWEEN * below.size, high, count));
        }
        for least in leasts {
            let top = (high - gap - least).min(wide);
            if top > 0.0 {
                let rest = Rect::new(min.x, min.y + top + gap, wide, high - top - gap);
                parts.push((Rect::new(min.x, min.y, wide, top), rest));
            }
        }
        let tried = parts
            .into_iter()
            .map(|(radar, list)| (self.ring_of_numbers(radar), self.list(list)));
        let rank = |(layout, list): &(Layout, List)| {
            let small = self.shortfall(layout);
            (!apart(layout), list.broken, small, list.pages.len())
        };
        tried
            .reduce(|best, next| {
                let (a, b) = (rank(&best), rank(&next));
                if b < a || (b == a && next.0.radius > best.0.radius) {
                    next
                } else {
                    best
                }
            })
            .unwrap_or_else(|| (self.ring_of_numbers(area), below))
    }

    /// By how many tenths a circle is smaller than one that can be seen.
    fn shortfall(&self, layout: &Layout) -> u32 {
        let Size { width, height } = self.page.size;
        // At most ten, and nothing for one that is larger.
        (10.0 - 10.0 * layout.radius / (SEEN * width.min(height))).ceil() as u32
    }

    /// The numbers around the largest circle.
    fn ring_of_numbers(&self, area: Rect) -> Layout {
        let size = self.page.smallest;
        let count = self.picture.rows.len();
        let high = size * (FIGURE_HEIGHT + 0.1);
        let wide = |number| number_width(number, size);
        let widest = (1..=count).map(wide).fold(0.0, f32::max);
        let reach = (area.width() - widest).min(area.height() - line_height(size)) / 2.0;
        let reach = reach.max(0.0);
        let centre = area.centre();
        let label = |(i, d): (usize, Point)| {
            let middle = Point::new(centre.x + d.x * reach, centre.y + d.y * reach);
            let width = wide(i + 1);
            Label {
                lines: vec![(i + 1).to_string()],
                remark: Vec::new(),
                x: middle.x,
                align: Align::Centre,
                rect: Rect::aligned(middle.x, middle.y - high / 2.0, width, high, Align::Centre),
            }
        };
        // From the middle of a number to its corner, and on to the marks that stand out of the
        // circle: as far as their size, which the way from level to level bounds, has them.
        let corner = (widest * widest + high * high).sqrt() / 2.0;
        let room = reach - corner - OUTSIDE * size;
        let step = Wheel::step_of(1.0, self.picture.levels.len(), self.picture.rows.len());
        let small = room / (1.0 + RIM * largest_mark(f32::INFINITY, step));
        let large = room - RIM * largest_mark(size, f32::INFINITY);
        Layout {
            centre,
            radius: small.max(large).max(reach * 0.3),
            size,
            labels: spokes(count).into_iter().enumerate().map(label).collect(),
        }
    }

    fn numbers(&self, sketch: &mut Sketch, layout: &Layout) {
        for (row, label) in self.picture.rows.iter().zip(&layout.labels) {
            let set = Type {
                size: layout.size,
                weight: Weight::SemiBold,
                colour: name_colour(row, self.page.palette),
            };
            sketch.figure(&label.lines.concat(), label.rect.centre(), set);
        }
    }

    fn list(&self, area: Rect) -> List {
        let size = self.page.smallest;
        let count = self.picture.rows.len();
        let widths = (1..=count).map(|number| number_width(number, size));
        let numbers = widths.fold(0.0, f32::max) + AFTER * size;
        let room = (area.width() - numbers).max(size);
        let broken = |row: &Row| {
            let widest = Words::new(&row.name, Weight::Regular).widest();
            widest * size > room && widest < UNBROKEN
        };
        // A name longer than a page is cut; the description has all of it.
        let most = ((area.height() / line_height(size)) as usize).max(1);
        let names: Vec<Vec<String>> = (self.picture.rows.iter())
            .map(|row| {
                let text = match remark(row) {
                    Some(remark) => format!("{} ({remark})", row.name),
                    None => row.name.clone(),
                };
                fit(&text, Weight::Regular, size..=size, room, most).lines
            })
            .collect();
        let mut list = List {
            area,
            size,
            names,
            pages: Vec::new(),
            numbers,
            broken: self.picture.rows.iter().any(broken),
        };
        list.pages = pages(&list.heights(), BETWEEN * size, area.height());
        list
    }

    fn names(&self, sketch: &mut Sketch, list: &List, page: usize) {
        let List { area, size, .. } = *list;
        let range = list.pages[page].clone();
        let heights = list.names[range.clone()].iter();
        let step = |lines: &Vec<String>| high(lines, size) + BETWEEN * size;
        let spare = area.height() + BETWEEN * size - heights.map(step).sum::<f32>();
        let mut y = area.min.y + spare.max(0.0) / 2.0;
        let x = area.min.x + list.numbers;
        for i in range {
            let name = Type {
                size,
                weight: Weight::Regular,
                colour: name_colour(&self.picture.rows[i], self.page.palette),
            };
            let number = Type {
                weight: Weight::SemiBold,
                ..name
            };
            let end = x - AFTER * size;
            sketch.lines(&[(i + 1).to_string()], end, y, Align::Right, number);
            sketch.lines(&list.names[i], x, y, Align::Left, name);
            y += step(&list.names[i]);
        }
    }
}

fn number_width(number: usize, size: f32) -> f32 {
    measure(&number.to_string(), Weight::SemiBold, size)
}

/// Whether the names or numbers at the spokes of these pages stand apart.
fn labels_apart(pages: &[Chart]) -> bool {
    let spots = pages.first().map_or(&[][..], |page| &page.spots);
    let mut all = spots.iter().enumerate();
    all.all(|(i, spot)| {
        let mut before = spots[..i].iter();
        !before.any(|other| other.label.overlaps(&spot.label))
    })
}

/// Whether the numbers at the spokes stand apart.
fn apart(layout: &Layout) -> bool {
    let mut labels = layout.labels.iter().enumerate();
    labels.all(|(i, label)| {
        let mut before = layout.labels[..i].iter();
        !before.any(|other| other.rect.overlaps(&label.rect))
    })
}

/// How high an entry of the list is: a name without letters has a number all the same.
fn high(lines: &[String], size: f32) -> f32 {
    lines.len().max(1) as f32 * line_height(size)
}
