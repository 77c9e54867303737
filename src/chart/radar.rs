//! The radar: one spoke a mechanism, one ring a level.

use super::drawn::{Chart, Spot};
use super::fit::unit;
use super::frame::{Style, finish, frame};
use super::label_solver::{CLEAR, Layout, Name};
use super::labels::{REMARK, place};
use super::marks::{BAND_EDGE, RIM, Score, mark};
use super::palette::Palette;
use super::people::{Cell, Crowd, crowds};
use super::rings::{Obstacles, numbers, rings, sparse_numbers};
use super::wheel::{Wheel, runs, spokes};
use crate::insight::{Picture, Row};
use crate::scene::{Align, FIGURE_HEIGHT, Path, Point, Rect, Size, Sketch, Type, Weight, measure};

/// Said under the name of a mechanism without a score.
pub(super) const NOT_SCORED: &str = "not scored";

/// The radar: from twelve o'clock, clockwise, in the workshop's order; the outer ring is the
/// highest level, the centre one step below the lowest.
///
/// The line joins agreed scores of neighbouring mechanisms and breaks elsewhere. Sizes in
/// points; text grows with the picture and is measured before it is placed.
pub fn radar(picture: &Picture, size: Size, palette: &Palette, style: Style<'_>) -> Chart {
    let mut sketch = Sketch::default();
    let area = frame(&mut sketch, picture, size, style, palette, 0.0);
    let names: Vec<Name<'_>> = picture.rows.iter().map(name).collect();
    let layout = place(&names, area, 24.0 * unit(size));
    let radar = Radar::new(picture, &layout, palette, 0.0);
    radar.draw(&mut sketch, style.people);
    radar.labels(&mut sketch, &layout, REMARK);
    let spots = radar.spots(&layout);
    let order = 0..picture.rows.len();
    let scene = finish(sketch, "Radar", picture, order, size, style, palette);
    Chart { scene, spots }
}

pub(super) fn name(row: &Row) -> Name<'_> {
    Name {
        text: &row.name,
        remark: (Score::of(row) == Score::None).then_some(NOT_SCORED),
    }
}

/// A crowd: its mechanism, its distance from the centre, and how many people it is.
type Standing = (usize, f32, u32);

pub(super) struct Radar<'a> {
    rows: &'a [Row],
    palette: &'a Palette,
    wheel: Wheel,
    /// The size of the names' text, from which lines and marks take theirs.
    size: f32,
    /// No text is smaller than this; what has no room then is left out.
    smallest: f32,
    /// The radius of each mechanism's mark.
    radii: Vec<f32>,
}

impl<'a> Radar<'a> {
    pub(super) fn new(
        picture: &'a Picture,
        layout: &Layout,
        palette: &'a Palette,
        smallest: f32,
    ) -> Self {
        let rows = picture.rows.as_slice();
        let levels = picture.levels.len().max(1);
        let spokes = spokes(rows.len());
        let wheel = Wheel {
            centre: layout.centre,
            radius: layout.radius,
            levels,
            spokes,
        };
        let largest = (0.72 * layout.size).min(0.42 * wheel.step());
        let radii = radii(rows, &wheel, largest, smallest > 0.0);
        Self {
            rows,
            palette,
            wheel,
            size: layout.size,
            smallest,
            radii,
        }
    }

    pub(super) fn draw(&self, sketch: &mut Sketch, people: bool) {
        let thin = self.size * 0.06;
        rings(sketch, &self.wheel, thin, self.palette);
        self.band(sketch);
        let mut avoid = Obstacles {
            discs: Vec::new(),
            lines: self.line(sketch),
        };
        let rim = if self.smallest > 0.0 { RIM } else { 1.0 };
        for (i, radius) in self.radii.iter().enumerate() {
            let disc = self.mark_at(i).map(|centre| (centre, radius * rim));
            avoid.discs.extend(disc);
        }
        if people {
            self.people(sketch, &mut avoid);
        }
        let set = Type {
            size: (self.size * 0.72).max(self.smallest),
            weight: Weight::Regular,
            colour: self.palette.quiet,
        };
        if self.smallest > 0.0 {
            sparse_numbers(sketch, &self.wheel, &avoid, set, self.palette);
        } else {
            numbers(sketch, &self.wheel, &avoid, set, self.palette);
        }
        for (i, row) in self.rows.iter().enumerate() {
            if let Some(centre) = self.mark_at(i) {
                let radius = self.radii[i];
                mark(
                    sketch,
                    Score::of(row),
                    centre,
                    radius,
                    self.palette,
                    self.smallest,
                );
            }
        }
    }

    fn mark_at(&self, i: usize) -> Option<Point> {
        let level = Score::of(&self.rows[i]).level()?;
        Some(
            self.wheel
                .at(i, self.wheel.reach(f32::from(level.number()))),
        )
    }

    /// The middle half of the scores: a surface over neighbours that have one, a bar along the
    /// spoke where neither neighbour has. It ends at the outer ring.
    fn band(&self, sketch: &mut Sketch) {
        let pad = self.size * 0.3;
        let reach = |i: usize| {
            self.rows[i].middle_half.map(|half| {
                let [lower, upper] = [half.lower, half.upper]
                    .map(|level| self.wheel.reach(f32::from(level.number())));
                let outer = (upper + pad).min(self.wheel.radius);
                ((lower - pad).max(0.0), outer)
            })
        };
        let has: Vec<bool> = self
            .rows
            .iter()
            .map(|row| row.middle_half.is_some())
            .collect();
        for run in runs(&has) {
            let ends: Vec<(usize, f32, f32)> = run
                .iter()
                .filter_map(|&i| reach(i).map(|(low, high)| (i, low, high)))
                .collect();
            let outer = ends.iter().map(|&(i, _, high)| self.wheel.at(i, high));
            let inner = ends.iter().rev().map(|&(i, low, _)| self.wheel.at(i, low));
            let path = if let [(i, low, high)] = ends[..] {
                let half = pad * 1.2;
                let bar = Rect::new(-half, low, 2.0 * half, high - low);
                let along = |p: Point| self.wheel.beside(i, p.y, p.x);
                let bar = Path::rounded_rect(bar, half.min((high - low) / 2.0));
                Path::new(bar.verbs().iter().map(|verb| verb.map(along)).collect())
            } else if ends.len() == self.rows.len() {
                // Two rings the other way round leave the hole between them empty.
                let mut path = Path::polygon(outer);
                path.extend(Path::polygon(inner));
                path
            } else {
                Path::polygon(outer.chain(inner))
            };
            let (fill, line) = (self.palette.band, self.palette.band_edge);
            sketch.surface(path, fill, BAND_EDGE * self.size, line);
        }
    }

    /// The line through agreed scores. Gives its pieces.
    fn line(&self, sketch: &mut Sketch) -> Vec<(Point, Point)> {
        let agreed: Vec<bool> = self
            .rows
            .iter()
            .map(|row| matches!(Score::of(row), Score::Agreed(_)))
            .collect();
        let mut pieces = Vec::new();
        for run in runs(&agreed) {
            let points: Vec<Point> = run.iter().filter_map(|&i| self.mark_at(i)).collect();
            pieces.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
            let path = if points.len() == self.rows.len() {
                pieces.push((points[points.len() - 1], points[0]));
                Path::polygon(points)
            } else if points.len() > 1 {
                Path::polyline(points)
            } else {
                continue;
            };
            sketch.stroke(path, self.size * 0.16, self.palette.agreed);
        }
        pieces
    }

    /// Where everybody stands, and how each crowd is drawn.
    fn crowds(&self) -> Vec<(Standing, (f32, Crowd))> {
        let mut places = Vec::new();
        let mut cells = Vec::new();
        for (i, row) in self.rows.iter().enumerate() {
            for (index, &count) in row
                .counts
                .iter()
                .enumerate()
                .filter(|(_, count)| **count > 0)
            {
                let reach = self.wheel.reach(index as f32 + 1.0);
                let here = Score::of(row)
                    .level()
                    .is_some_and(|level| level.index() == index);
                // A crowd at the outer ring stays within the circle that names keep out of.
                let clear = CLEAR * self.size * 0.9;
                let top = index + 1 == self.wheel.levels;
                let most = if top { clear * 0.5 } else { self.wheel.step() };
                // On a wall dots take all the room there is: a number beside one would be lost.
                let share = if self.smallest > 0.0 { 0.47 } else { 0.44 };
                let half_height = (share * self.wheel.step()).min(most);
                let (inner, outer) = (reach + half_height, self.wheel.radius + clear);
                let chord = (outer * outer - inner * inner).max(0.0).sqrt();
                // A crowd wider than this would read as a bar.
                let widest = chord.min(3.0 * self.size);
                let half_width = (self.wheel.half_way(reach) * 0.9).min(widest);
                let mark = if here { self.radii[i] * RIM } else { 0.0 };
                cells.push(Cell {
                    count,
                    half_width,
                    half_height,
                    mark,
                });
                places.push((i, reach, count));
            }
        }
        let range = self.size * 0.16..=self.size * 0.36;
        places.into_iter().zip(crowds(&cells, range)).collect()
    }

    /// Whether each person has a dot, and all of them stand in this area.
    pub(super) fn all_as_dots(&self, area: Rect) -> bool {
        let fits = |((i, reach, _), (diameter, crowd)): &(Standing, (f32, Crowd))| match crowd {
            Crowd::Dots(dots) => dots.iter().all(|&(aside, along)| {
                let centre = self.wheel.beside(*i, reach - along, aside);
                area.expanded(-diameter / 2.0).contains(centre)
            }),
            Crowd::Number(_) => false,
        };
        self.crowds().iter().all(fits)
    }

    fn people(&self, sketch: &mut Sketch, avoid: &mut Obstacles) {
        for ((i, reach, count), (diameter, crowd)) in self.crowds() {
            let mut dot = |aside: f32, along: f32| {
                let centre = self.wheel.beside(i, reach + along, aside);
                sketch.disc(centre, diameter / 2.0, self.palette.person);
                avoid.discs.push((centre, diameter / 2.0));
                centre
            };
            match crowd {
                Crowd::Dots(dots) => {
                    for (aside, along) in dots {
                        dot(aside, -along);
                    }
                }
                Crowd::Number(aside) => {
                    // Dot and number go from the mark towards the middle of the chart, where
                    // no name stands.
                    let d = self.wheel.spokes[i];
                    let (side, align) = match (d.x > 1e-5, d.x < -1e-5) {
                        (true, _) => (if d.y < 0.0 { -1.0 } else { 1.0 }, Align::Right),
                        (_, true) => (if d.y < 0.0 { 1.0 } else { -1.0 }, Align::Left),
                        _ => (-d.y, Align::Left),
                    };
                    let beside = dot(aside * side, 0.0);
                    self.number(sketch, avoid, beside, diameter, (count, reach), align);
                }
            }
        }
    }

    /// The number of a crowd beside its one dot.
    fn number(
        &self,
        sketch: &mut Sketch,
        avoid: &mut Obstacles,
        dot: Point,
        gap: f32,
        crowd: (u32, f32),
        align: Align,
    ) {
        let (count, reach) = crowd;
        let size = (self.size * 0.5).min(self.wheel.half_way(reach) * 0.9);
        let text = format!("×{count}");
        let away = gap * 0.8;
        let half = measure(&text, Weight::Regular, size) / 2.0;
        let (x, middle) = match align {
            Align::Right => (dot.x - away, dot.x - away - half),
            Align::Left | Align::Centre => (dot.x + away, dot.x + away + half),
        };
        let set = Type {
            size,
            weight: Weight::Regular,
            colour: self.palette.quiet,
        };
        let at = Point::new(x, dot.y + size * FIGURE_HEIGHT / 2.0);
        sketch.text(&text, at, align, set);
        avoid.discs.push((Point::new(middle, dot.y), half));
    }

    /// The names around the circle; a remark is this much smaller than its name.
    pub(super) fn labels(&self, sketch: &mut Sketch, layout: &Layout, remark: f32) {
        for (row, label) in self.rows.iter().zip(&layout.labels) {
            let scored = Score::of(row) != Score::None;
            let colour = if scored {
                self.palette.ink
            } else {
                self.palette.quiet
            };
            let set = Type {
                size: self.size,
                weight: Weight::SemiBold,
                colour,
            };
            let bottom = sketch.lines(&label.lines, label.x, label.rect.min.y, label.align, set);
            if !scored && !label.lines.is_empty() {
                let set = Type {
                    size: self.size * remark,
                    weight: Weight::Regular,
                    colour,
                };
                sketch.lines(&[NOT_SCORED], label.x, bottom, label.align, set);
            }
        }
    }

    pub(super) fn spots(&self, layout: &Layout) -> Vec<Spot> {
        let spot = |i: usize| Spot {
            mechanism: i,
            // Without a mark, the end of its spoke.
            centre: self
                .mark_at(i)
                .unwrap_or_else(|| self.wheel.at(i, self.wheel.radius)),
            radius: self.radii[i],
            label: layout.labels[i].rect,
        };
        (0..self.rows.len()).map(spot).collect()
    }
}

/// The radius of each mark: all alike, but where neighbours would touch near the centre, smaller.
/// Marks whose numbers must not be covered keep clear of all others.
fn radii(rows: &[Row], wheel: &Wheel, largest: f32, all: bool) -> Vec<f32> {
    let at = |i: usize| {
        Score::of(&rows[i])
            .level()
            .map(|level| wheel.at(i, wheel.reach(f32::from(level.number()))))
    };
    let mut radii = vec![largest; rows.len()];
    let mut part = |i: usize, j: usize| {
        let (Some(a), Some(b)) = (at(i), at(j)) else {
            return;
        };
        let (x, y) = (a.x - b.x, a.y - b.y);
        let most = ((x * x + y * y).sqrt() * 0.43).max(largest * 0.3);
        radii[i] = radii[i].min(most);
        radii[j] = radii[j].min(most);
    };
    for i in 0..rows.len() {
        part(i, wheel.next(i));
        if all {
            (0..i).for_each(|j| part(i, j));
        }
    }
    radii
}
