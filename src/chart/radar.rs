//! The radar: one spoke a mechanism, one ring a level.

use std::borrow::Cow;

use super::drawn::{Chart, Spot};
use super::fit::shortened;
use super::frame::{Page, Style};
use super::group_arcs::{draw_arcs, headings, outside};
use super::key_beside::key_beside;
use super::label_solver::{Label, Layout, Name};
use super::labels::{REMARK, nameless, place, place_whole};
use super::leaders::leaders;
use super::legend::{self, Entry};
use super::marks::{RIM, largest_mark};
use super::palette::Palette;
use super::rings::{Obstacles, numbers, rings};
use super::row_words::shown_name;
use super::series::Series;
use super::spoke_bars::spoke_bars;
use super::wheel::{Wheel, runs, spokes};
use crate::insight::{Ending, LevelLook, Picture, Row};
use crate::phrases::figures::{name_and_remark, remark};
use crate::scene::{Point, Rect, Size, Sketch, TextFormat, Weight};
use crate::workshop::Level;

/// How much smaller text is tried, and how often, where a page has no room for its names.
const SHRINK: f32 = 0.85;
const TRIES: i32 = 24;
/// Where remarks stand on the lines of their names: how many letters of these are tried, and the
/// radius that must be left, for the shorter side.
const CLOSE_NAMES: [usize; 4] = [45, 28, 16, 12];
const CLOSE: f32 = 0.2;

/// The radar: from twelve o'clock, clockwise, in the workshop's order; the outer ring is the
/// highest level, a hub stands between the centre and the lowest.
///
/// The line joins agreed scores of neighbouring mechanisms and breaks elsewhere; the middle half
/// is a bar on each spoke. Sizes in points; text grows with the picture and is measured before it
/// is placed; names that have no room are cut with a sign, and all text becomes smaller where next
/// to nothing would be left of them.
///
/// On a page of 16:9 no text is smaller than 11 points on a slide 13.3 inches wide, with up to 24
/// mechanisms of any names, levels and groups: what is said beside a name stands on its line before
/// anything becomes smaller. Measured under a title of two lines, over notes of three.
pub fn radar(picture: &Picture, size: Size, palette: &Palette, style: Style<'_>) -> Chart {
    let mut page = Page::of(size, palette, style);
    let series = Series::all(picture);
    let mut placed = around(picture, &series, &page, |area| {
        named(picture, &page, area, REMARK)
    });
    if placed.is_none() {
        // Names as small as what is said beside them, and then on one line with it, before all of
        // it becomes smaller.
        placed = around(picture, &series, &page, |area| {
            named(picture, &page, area, 1.0)
        })
        .or_else(|| {
            around(picture, &series, &page, |area| {
                closely(picture, &page, area)
            })
        });
    }
    for _ in 0..TRIES {
        if placed.is_some() {
            break;
        }
        page.smallest *= SHRINK;
        page.names = page.smallest / REMARK;
        placed = around(picture, &series, &page, |area| {
            named(picture, &page, area, REMARK)
        });
    }
    let (mut sketch, layout) = placed.unwrap_or_else(|| {
        let area = Rect::new(0.0, 0.0, size.width, size.height);
        let layout = nameless(picture.rows.len(), area, page.smallest);
        (Sketch::default(), layout)
    });
    let radar = Radar::new(picture, &series, &layout, &page);
    radar.draw(&mut sketch, &layout);
    radar.labels(&mut sketch, &layout);
    let spots = radar.spots(&layout);
    let order = 0..picture.rows.len();
    let scene = page.finish(sketch, "Radar", picture, order);
    Chart {
        scene,
        spots,
        ring: layout.radius,
    }
}

/// The frame of a page with the names around the largest circle, if they have room: the words of
/// the levels stand in the legend, or at the left where that leaves more room.
fn around(
    picture: &Picture,
    series: &[Series],
    page: &Page<'_>,
    place: impl Fn(Rect) -> Option<Layout>,
) -> Option<(Sketch, Layout)> {
    let signs = legend::of_radar(picture, series);
    let words: Vec<Entry> = legend::levels(picture).collect();
    let mut sketch = Sketch::default();
    let both: Vec<Entry> = signs.iter().chain(&words).cloned().collect();
    let area = page.frame(&mut sketch, &both);
    let below = place(area).map(|layout| (sketch, layout));
    let Some((sketch, area)) = key_beside(page, &signs, &words) else {
        return below;
    };
    let beside = place(area).map(|layout| (sketch, layout));
    match (&below, &beside) {
        (Some((_, a)), Some((_, b))) if b.radius < a.radius => below,
        (_, None) => below,
        (_, Some(_)) => beside,
    }
}

/// The names in an area, with remarks so large for them.
fn named(picture: &Picture, page: &Page<'_>, area: Rect, remark: f32) -> Option<Layout> {
    // A remark is smaller than its name, and still large enough.
    let least = page.smallest / remark;
    let most = if remark < 1.0 {
        page.largest().max(least)
    } else {
        least
    };
    place(&names(picture), area, least..=most, remark)
}

/// The same in the smallest text, with each remark on the line of its name: as many letters of the
/// names as leave a circle.
fn closely(picture: &Picture, page: &Page<'_>, area: Rect) -> Option<Layout> {
    let smallest = page.smallest..=page.smallest;
    let placed = |keep| {
        let mut names = names(picture);
        for name in &mut names {
            let cut = shortened(&name.text, keep);
            name.text = Cow::Owned(match name.remark.take() {
                Some(remark) => name_and_remark(&cut, &remark),
                None => cut,
            });
            name.heading = (name.heading.take()).map(|it| Cow::Owned(shortened(&it, keep)));
        }
        place_whole(&names, area, smallest.clone(), CLOSE)
    };
    CLOSE_NAMES.into_iter().find_map(placed)
}

/// The names with their groups and remarks.
pub(super) fn names(picture: &Picture) -> Vec<Name<'_>> {
    let rows = picture.rows.iter().zip(headings(&picture.rows));
    rows.map(|(row, heading)| Name {
        text: shown_name(row),
        heading: heading.map(Cow::Borrowed),
        remark: remark(row),
    })
    .collect()
}

/// The colour of a name: what nobody scored steps back.
pub(super) fn name_colour(row: &Row, palette: &Palette) -> crate::scene::Colour {
    if row.ending.is_not_scored() {
        palette.quiet
    } else {
        palette.ink
    }
}

pub(super) struct Radar<'a> {
    pub(super) rows: &'a [Row],
    pub(super) looks: &'a [LevelLook],
    pub(super) series: &'a [Series],
    pub(super) palette: &'a Palette,
    pub(super) wheel: Wheel,
    /// The size of the names' text, from which lines and marks take theirs.
    pub(super) size: f32,
    /// No text is smaller than this; what has no room then is left out.
    pub(super) smallest: f32,
    /// The radius of each mechanism's mark.
    pub(super) radii: Vec<f32>,
}

impl<'a> Radar<'a> {
    pub(super) fn new(
        picture: &'a Picture,
        series: &'a [Series],
        layout: &Layout,
        page: &Page<'a>,
    ) -> Self {
        let rows = picture.rows.as_slice();
        let wheel = Wheel {
            centre: layout.centre,
            radius: layout.radius,
            levels: picture.levels.len().max(1),
            spokes: spokes(rows.len()),
        };
        let largest = largest_mark(layout.size, wheel.step());
        let mut radar = Self {
            rows,
            looks: &picture.looks,
            series,
            palette: page.palette,
            wheel,
            size: layout.size,
            smallest: page.smallest,
            radii: Vec::new(),
        };
        radar.radii = radar.apart(largest);
        radar
    }

    pub(super) fn draw(&self, sketch: &mut Sketch, layout: &Layout) {
        rings(sketch, &self.wheel, self.size * 0.06, self.palette);
        let names = layout.labels.iter().flat_map(|it| [it.over, it.rect]);
        let texts: Vec<Rect> = names.collect();
        let arcs = draw_arcs(
            sketch,
            &self.wheel,
            self.rows,
            self.size,
            self.palette,
            &texts,
        );
        let mut avoid = Obstacles {
            arcs,
            discs: Vec::new(),
            lines: Vec::new(),
            texts,
        };
        for series in self.series {
            self.fill(sketch, series);
        }
        spoke_bars(
            sketch,
            &self.wheel,
            self.rows,
            self.size,
            self.palette,
            &mut avoid,
        );
        for series in self.series.iter().rev() {
            avoid.lines.extend(self.line(sketch, series));
            for i in 0..self.rows.len() {
                let disc = self.mark_at(series, i);
                avoid.discs.extend(disc.map(|at| (at, self.radii[i] * RIM)));
            }
        }
        let set = TextFormat {
            size: (self.size * 0.85).max(self.smallest),
            weight: Weight::Regular,
            colour: self.palette.quiet,
        };
        // A sign stands in the marks, and beside its number in the legend.
        let number = |level: usize| LevelLook::of(self.looks, Level::from_index(level - 1)).number;
        numbers(sketch, &self.wheel, &avoid, set, self.palette, number);
        for series in self.series.iter().rev() {
            self.marks(sketch, series);
        }
    }

    /// Where a series has its mark on a spoke.
    pub(super) fn mark_at(&self, series: &Series, i: usize) -> Option<Point> {
        let level = (*series.levels.get(i)?)?;
        let reach = self.wheel.reach_of(level);
        Some(self.wheel.at(i, reach))
    }

    /// The points of a series on neighbouring spokes, run by run.
    pub(super) fn runs(&self, series: &Series) -> Vec<Vec<(usize, Point)>> {
        let spokes = 0..self.rows.len();
        let marks: Vec<Option<Point>> = spokes.map(|i| self.mark_at(series, i)).collect();
        let has: Vec<bool> = marks.iter().map(Option::is_some).collect();
        let points = |run: Vec<usize>| run.into_iter().filter_map(|i| Some((i, marks[i]?)));
        runs(&has)
            .into_iter()
            .map(|run| points(run).collect())
            .collect()
    }

    /// The names around the circle, with their groups and remarks.
    pub(super) fn labels(&self, sketch: &mut Sketch, layout: &Layout) {
        let grouped = self.rows.iter().any(|row| !row.in_group.is_empty());
        let arcs = if grouped {
            outside(self.size, self.wheel.step())
        } else {
            0.0
        };
        leaders(sketch, &self.wheel, layout, arcs, self.palette);
        let remark = layout.remark;
        for (row, label) in self.rows.iter().zip(&layout.labels) {
            let name = TextFormat {
                size: self.size,
                weight: Weight::SemiBold,
                colour: name_colour(row, self.palette),
            };
            let Label {
                heading,
                over,
                lines,
                x,
                rect,
                align,
                ..
            } = label;
            let group = TextFormat {
                size: self.size * remark,
                colour: self.palette.quiet,
                ..name
            };
            sketch.lines(heading, *x, over.min.y, *align, group);
            let bottom = sketch.lines(lines, *x, rect.min.y, *align, name);
            let said = TextFormat {
                size: self.size * remark,
                weight: Weight::Regular,
                colour: match row.ending {
                    Ending::AgreedToDiffer => self.palette.differ,
                    _ => self.palette.quiet,
                },
            };
            sketch.lines(&label.remark, *x, bottom, *align, said);
        }
    }

    pub(super) fn spots(&self, layout: &Layout) -> Vec<Spot> {
        let end = |i| self.wheel.at(i, self.wheel.radius);
        let mark = |i| {
            self.series
                .iter()
                .find_map(|series| self.mark_at(series, i))
        };
        let spot = |i: usize| Spot {
            mechanism: self.rows[i].mechanism,
            // Without a mark, the end of its spoke.
            centre: mark(i).unwrap_or_else(|| end(i)),
            radius: self.radii[i],
            label: layout.labels[i].rect,
        };
        (0..self.rows.len()).map(spot).collect()
    }

    /// The radius of each mark: all alike, but where two would touch near the centre, smaller.
    fn apart(&self, largest: f32) -> Vec<f32> {
        let mut radii = vec![largest; self.rows.len()];
        let marks = |i: usize| self.series.iter().filter_map(move |s| self.mark_at(s, i));
        for i in 0..self.rows.len() {
            for j in 0..i {
                for (a, b) in marks(i).flat_map(|a| marks(j).map(move |b| (a, b))) {
                    let (x, y) = (a.x - b.x, a.y - b.y);
                    let most = ((x * x + y * y).sqrt() * 0.43).max(largest * 0.3);
                    radii[i] = radii[i].min(most);
                    radii[j] = radii[j].min(most);
                }
            }
        }
        radii
    }
}
