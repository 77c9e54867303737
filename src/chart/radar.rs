//! The radar: one spoke a mechanism, one ring a level.

use super::drawn::{Chart, Spot};
use super::frame::{Frame, Page, Style};
use super::label_solver::{Label, Layout, Name};
use super::labels::{REMARK, nameless, place};
use super::legend::{self, Entry};
use super::marks::{self, AROUND, RIM};
use super::palette::Palette;
use super::rings::{Obstacles, numbers, rings};
use super::series::{Series, SeriesMark};
use super::spoke_bars::spoke_bars;
use super::wheel::{Wheel, runs, spokes};
use crate::insight::{Ending, Picture, Row};
use crate::phrases::figures::remark;
use crate::scene::{Item, Path, Point, Rect, Size, Sketch, Stroke, Type, Weight};

/// How opaque the fill within the agreed scores is.
const FILL: f32 = 0.1;

/// Half a target's notch, for the radius of a disc.
const NOTCH: f32 = 1.7;
/// How large a hollow mark is, for a disc.
const HOLLOW: f32 = 0.52;

/// How much smaller text is tried, and how often, where a page has no room for its names.
const SHRINK: f32 = 0.85;
const TRIES: i32 = 24;

/// The radar: from twelve o'clock, clockwise, in the workshop's order; the outer ring is the
/// highest level, a hub stands between the centre and the lowest.
///
/// The line joins agreed scores of neighbouring mechanisms and breaks elsewhere; the middle half
/// is a bar on each spoke. Sizes in points; text grows with the picture and is measured before it
/// is placed; names that have no room are cut with a sign, and all text becomes smaller where next
/// to nothing would be left of them.
///
/// On a page of 16:9 no text is smaller than 11 points on a slide 13.3 inches wide, with up to 24
/// mechanisms of any names; with nine levels whose words take a line each, with up to 23 (then
/// 9.4 points). Measured under a title of two lines, over notes of three.
pub fn radar(picture: &Picture, size: Size, palette: &Palette, style: Style<'_>) -> Chart {
    let mut page = Page::of(size, palette, style);
    let series = Series::all(picture);
    let mut placed = around(picture, &series, &page);
    for _ in 0..TRIES {
        if placed.is_some() {
            break;
        }
        page.smallest *= SHRINK;
        page.names = page.smallest / REMARK;
        placed = around(picture, &series, &page);
    }
    let (mut sketch, layout) = placed.unwrap_or_else(|| {
        let area = Rect::new(0.0, 0.0, size.width, size.height);
        let layout = nameless(picture.rows.len(), area, page.smallest);
        (Sketch::default(), layout)
    });
    let radar = Radar::new(picture, &series, &layout, &page);
    radar.draw(&mut sketch, &layout);
    radar.labels(&mut sketch, &layout, REMARK);
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
fn around(picture: &Picture, series: &[Series], page: &Page<'_>) -> Option<(Sketch, Layout)> {
    let names: Vec<Name<'_>> = picture.rows.iter().map(name).collect();
    let signs = legend::of_radar(picture, series);
    let words: Vec<Entry> = legend::levels(picture).collect();
    // A remark is smaller than its name, and still large enough.
    let least = page.smallest / REMARK;
    let sizes = least..=page.largest().max(least);
    let mut sketch = Sketch::default();
    let both: Vec<Entry> = signs.iter().chain(&words).cloned().collect();
    let area = page.frame(&mut sketch, &both);
    let below = place(&names, area, sizes.clone()).map(|layout| (sketch, layout));
    let Some((sketch, area)) = key_beside(page, &signs, &words) else {
        return below;
    };
    let beside = place(&names, area, sizes).map(|layout| (sketch, layout));
    match (&below, &beside) {
        (Some((_, a)), Some((_, b))) if b.radius < a.radius => below,
        (_, None) => below,
        (_, Some(_)) => beside,
    }
}

/// The frame with the legend in a column at its left, the words of the levels with the highest
/// above, then the signs; and the rectangle that is left for the radar in its middle. Nothing
/// where the legend would take too much of the width.
pub(super) fn key_beside(
    page: &Page<'_>,
    signs: &[Entry],
    words: &[Entry],
) -> Option<(Sketch, Rect)> {
    let set = page.key();
    let mut sketch = Sketch::default();
    let area = page.frame(&mut sketch, &[]);
    let entries: Vec<&Entry> = words.iter().rev().chain(signs).collect();
    let wide = entries.iter().map(|entry| legend::wide(entry, set.size));
    let wide = wide.fold(0.0, f32::max);
    let each = legend::height(signs.get(..1)?, 2.0 * wide, set);
    let apart = 0.6 * set.size;
    let high = entries.len() as f32 * each + apart;
    if page.style.frame == Frame::Bare || wide > 0.2 * area.width() || high > area.height() {
        return None;
    }
    let mut top = area.centre().y - high / 2.0;
    for (i, entry) in entries.into_iter().enumerate() {
        top += if i == words.len() { apart } else { 0.0 };
        let corner = Point::new(area.min.x, top);
        let entry = std::slice::from_ref(entry);
        top += legend::draw(&mut sketch, entry, corner, 2.0 * wide, set);
    }
    let wide = wide + 0.5 * set.size;
    let (x, width) = (area.min.x + wide, area.width() - 2.0 * wide);
    Some((sketch, Rect::new(x, area.min.y, width, area.height())))
}

pub(super) fn name(row: &Row) -> Name<'_> {
    Name {
        text: &row.name,
        remark: remark(row),
    }
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
    rows: &'a [Row],
    series: &'a [Series],
    palette: &'a Palette,
    wheel: Wheel,
    /// The size of the names' text, from which lines and marks take theirs.
    size: f32,
    /// No text is smaller than this; what has no room then is left out.
    smallest: f32,
    /// The radius of each mechanism's mark.
    radii: Vec<f32>,
}

/// The radius of a mark that has no neighbour, for the text's size and the way from level to level.
pub(super) fn largest_mark(size: f32, step: f32) -> f32 {
    (0.75 * size).min(0.42 * step)
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
        let mut avoid = Obstacles {
            discs: Vec::new(),
            lines: Vec::new(),
            texts: layout.labels.iter().map(|label| label.rect).collect(),
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
        let set = Type {
            size: (self.size * 0.85).max(self.smallest),
            weight: Weight::Regular,
            colour: self.palette.quiet,
        };
        numbers(sketch, &self.wheel, &avoid, set, self.palette);
        for series in self.series.iter().rev() {
            self.marks(sketch, series);
        }
    }

    /// Where a series has its mark on a spoke.
    fn mark_at(&self, series: &Series, i: usize) -> Option<Point> {
        let level = (*series.levels.get(i)?)?;
        let reach = self.wheel.reach(f32::from(level.number()));
        Some(self.wheel.at(i, reach))
    }

    /// The points of a series on neighbouring spokes, run by run.
    fn runs(&self, series: &Series) -> Vec<Vec<(usize, Point)>> {
        let spokes = 0..self.rows.len();
        let marks: Vec<Option<Point>> = spokes.map(|i| self.mark_at(series, i)).collect();
        let has: Vec<bool> = marks.iter().map(Option::is_some).collect();
        let points = |run: Vec<usize>| run.into_iter().filter_map(|i| Some((i, marks[i]?)));
        runs(&has)
            .into_iter()
            .map(|run| points(run).collect())
            .collect()
    }

    /// A light fill between the hub and neighbouring agreed scores.
    fn fill(&self, sketch: &mut Sketch, series: &Series) {
        if series.mark != SeriesMark::Disc {
            return;
        }
        let hub = self.wheel.hub();
        for run in self.runs(series) {
            let outer = run.iter().map(|&(_, at)| at);
            let inner = run.iter().rev().map(|&(i, _)| self.wheel.at(i, hub));
            let path = if run.len() == self.rows.len() {
                // Two rings the other way round leave the hub between them empty.
                let mut path = Path::polygon(outer);
                path.extend(Path::polygon(inner));
                path
            } else if run.len() > 1 {
                Path::polygon(outer.chain(inner))
            } else {
                continue;
            };
            sketch.fill(path, self.palette.agreed.with_opacity(FILL));
        }
    }

    /// The line of a series. Gives its pieces.
    fn line(&self, sketch: &mut Sketch, series: &Series) -> Vec<(Point, Point)> {
        let mut pieces = Vec::new();
        let size = self.size;
        let (colour, width, dash) = match series.mark {
            SeriesMark::Disc => (self.palette.agreed, 0.16 * size, Vec::new()),
            SeriesMark::Hollow => {
                let dash = vec![0.5 * size, 0.35 * size];
                (self.palette.before, 0.12 * size, dash)
            }
            SeriesMark::Notch => return pieces,
        };
        for run in self.runs(series) {
            let points: Vec<Point> = run.into_iter().map(|(_, at)| at).collect();
            pieces.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
            let path = if points.len() == self.rows.len() {
                pieces.push((points[points.len() - 1], points[0]));
                Path::polygon(points)
            } else if points.len() > 1 {
                Path::polyline(points)
            } else {
                continue;
            };
            let stroke = Stroke {
                width,
                colour,
                dash: dash.clone(),
            };
            sketch.items.push(Item::Path {
                path,
                fill: None,
                stroke: Some(stroke),
            });
        }
        pieces
    }

    fn marks(&self, sketch: &mut Sketch, series: &Series) {
        for i in 0..self.rows.len() {
            let (Some(centre), Some(level)) = (self.mark_at(series, i), series.levels[i]) else {
                continue;
            };
            let radius = self.radii[i];
            match series.mark {
                SeriesMark::Disc => {
                    marks::disc(sketch, level, centre, radius, self.palette, self.smallest);
                }
                SeriesMark::Hollow => {
                    // Where both are the same it stands around today's mark.
                    let mut discs = self.series.iter().filter(|it| it.mark == SeriesMark::Disc);
                    let same = discs.any(|it| it.levels.get(i) == Some(&Some(level)));
                    let radius = if same { AROUND } else { HOLLOW } * radius;
                    marks::ring(sketch, centre, radius, 0.12 * self.size, self.palette);
                }
                SeriesMark::Notch => {
                    let reach = self.wheel.reach(f32::from(level.number()));
                    let half = self.notch(reach, radius);
                    let ends = [-half, half].map(|x| self.wheel.beside(i, reach, x));
                    let line = Path::line(ends[0], ends[1]);
                    sketch.stroke(line, 0.14 * self.size, self.palette.ink);
                }
            }
        }
    }

    /// Half a notch, which looks out on both sides of a disc of this radius, and meets none on the
    /// spokes beside it.
    fn notch(&self, reach: f32, radius: f32) -> f32 {
        let spokes = self.rows.len().max(3) as f32;
        let chord = 2.0 * reach * (std::f32::consts::PI / spokes).sin();
        (NOTCH * radius).min(0.48 * chord)
    }

    /// The names around the circle; a remark is this much smaller than its name.
    pub(super) fn labels(&self, sketch: &mut Sketch, layout: &Layout, remark: f32) {
        for (row, label) in self.rows.iter().zip(&layout.labels) {
            let name = Type {
                size: self.size,
                weight: Weight::SemiBold,
                colour: name_colour(row, self.palette),
            };
            let Label {
                lines,
                x,
                rect,
                align,
                ..
            } = label;
            let bottom = sketch.lines(lines, *x, rect.min.y, *align, name);
            let said = Type {
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
            mechanism: i,
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
