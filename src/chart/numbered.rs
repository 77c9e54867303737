//! The radar for a wall, where no text may be smaller than can be read from the back row.

use super::drawn::Chart;
use super::frame::{Page, Style};
use super::group_arcs::outside;
use super::key_beside::key_beside;
use super::label_solver::{Label, Layout};
use super::labels::place_whole;
use super::legend::{self, Entry};
use super::level_pages::level_pages;
use super::marks::{RIM, largest_mark};
use super::numbered_list::{BETWEEN, List, number_width};
use super::pages::{lowest, number_pages};
use super::palette::Palette;
use super::radar::{Radar, name_colour, names};
use super::series::{Series, SeriesMark};
use super::wheel::{Wheel, spokes};
use crate::insight::Picture;
use crate::scene::{
    Align, FIGURE_HEIGHT, Point, Rect, Size, Sketch, TextFormat, Weight, line_height,
};

/// Text is this much larger than the smallest, where that leaves room for a chart.
const LARGEST: f32 = 1.25;
/// The radius of the circle that names stand around, for the shorter side of the area: at least
/// the first for large text, at least the second for the smallest.
const DECENT: f32 = 0.36;
const LEAST: f32 = 0.26;
/// Between list and circle, for the text's size.
const BESIDE: f32 = 1.2;
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
    NumberedPages { picture, page }.pages()
}

struct NumberedPages<'a> {
    picture: &'a Picture,
    page: Page<'a>,
}

impl NumberedPages<'_> {
    /// All signs are explained, but for one that would crowd out the marks' labels.
    fn pages(&self) -> Vec<Chart> {
        let series = Series::all(self.picture);
        let mut signs = legend::of_radar(self.picture, &series);
        let mut all = self.pages_with(&series, &signs);
        if !labels_apart(&all) {
            // A sign more than there is room for: what has become of each has a page of its own.
            signs.retain(|sign| !matches!(sign, Entry::Series(SeriesMark::Hollow, _)));
            all = self.pages_with(&series, &signs);
        }
        all
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
            radar.labels(&mut ground, &layout);
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
                list.draw(&mut sketch, self.picture, self.page.palette, number);
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
        number_pages(pages.iter_mut().map(|page| &mut page.scene));
        pages
    }

    /// Names around the circle in this area, or numbers and a list.
    fn placed(&self, ground: Sketch, area: Rect) -> (Sketch, Layout, Option<List>) {
        let names = names(self.picture);
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
        let list = |area| List::of(self.picture, area, self.page.smallest);
        let below = list(area);
        let (heights, heads) = (below.heights(), below.heads());
        // Names that leave the circle no room are cut to a part of the height.
        let mut leasts = vec![CUT * high];
        for count in 1..=heights.len() {
            leasts.push(lowest(&heights, &heads, BETWEEN * below.size, high, count));
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
            .map(|(radar, beside)| (self.ring_of_numbers(radar), list(beside)));
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
                heading: Vec::new(),
                over: Rect {
                    min: middle,
                    max: middle,
                },
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
        let grouped = (self.picture.rows.iter()).any(|row| !row.in_group.is_empty());
        let all = small.max(large);
        let radius = match grouped {
            true => all.min(room - outside(size, all * step)),
            false => all,
        };
        Layout {
            centre,
            radius: radius.max(reach * 0.3),
            size,
            remark: 1.0,
            labels: spokes(count).into_iter().enumerate().map(label).collect(),
        }
    }

    fn numbers(&self, sketch: &mut Sketch, layout: &Layout) {
        for (row, label) in self.picture.rows.iter().zip(&layout.labels) {
            let set = TextFormat {
                size: layout.size,
                weight: Weight::SemiBold,
                colour: name_colour(row, self.page.palette),
            };
            sketch.figure(&label.lines.concat(), label.rect.centre(), set);
        }
    }
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
