//! The sorted chart: one row a mechanism, one column a level.

use super::columns::{Names, fit_names, level_labels};
use super::drawn::{Chart, Spot};
use super::fit::{Fitted, unit};
use super::frame::{Frame, Style, finish, frame};
use super::marks::{BAND_EDGE, RIM, Score, mark};
use super::palette::Palette;
use super::people::{Cell, Crowd, Standing, crowds};
use crate::insight::{Picture, Row};
use crate::scene::{
    Align, FIGURE_HEIGHT, Path, Point, Rect, Size, Sketch, Type, Weight, line_height, measure,
};
use crate::workshop::Level;

/// Said in the row of a mechanism without a score.
pub(super) const NOT_SCORED: &str = "not scored yet";

/// The sorted dot plot: the radar's numbers with strengths above and gaps below, one column a
/// level. Sizes in points; text grows with the picture and is measured before it is placed.
pub fn dots(picture: &Picture, size: Size, palette: &Palette, style: Style<'_>) -> Chart {
    let mut sketch = Sketch::default();
    let area = frame(&mut sketch, picture, size, style, palette, 0.0);
    let grid = Grid::new(picture, area, unit(size), style.frame);
    grid.columns(&mut sketch, palette);
    grid.rows(&mut sketch, picture, style.people, palette);
    let spots = grid.spots(picture);
    let scene = finish(
        sketch,
        "Sorted scores",
        picture,
        grid.order,
        size,
        style,
        palette,
    );
    Chart { scene, spots }
}

/// Where everything stands.
pub(super) struct Grid {
    /// The mechanisms from top to bottom.
    pub(super) order: Vec<usize>,
    /// The names' lines, in the workshop's order.
    pub(super) names: Vec<Vec<String>>,
    /// The size of the names' text.
    pub(super) size: f32,
    /// No text is smaller than this; what has no room then is left out.
    pub(super) smallest: f32,
    /// The right edge of the names.
    pub(super) names_end: f32,
    /// Where the rows begin and end, and the middle and height of each.
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) rows: Vec<Place>,
    /// Where the first column begins, and how wide each is.
    pub(super) left: f32,
    pub(super) column: f32,
    pub(super) levels: Vec<Fitted>,
    /// Of the marks.
    pub(super) radius: f32,
}

/// One row's place, from the picture's top.
pub(super) struct Place {
    pub(super) middle: f32,
    pub(super) height: f32,
}

impl Grid {
    fn new(picture: &Picture, area: Rect, unit: f32, frame: Frame<'_>) -> Self {
        let count = picture.rows.len().max(1) as f32;
        let columns = picture.levels.len().max(1) as f32;
        // On a narrow pane of the window, names stay as large as the text beside them.
        let (beside, most) = match frame {
            Frame::Bare | Frame::Legend => (26.0, 3),
            Frame::Page { .. } => (19.0, 2),
        };
        let roomy = area.height() > 500.0;
        let largest = (24.0 * unit).max(if roomy { beside } else { 0.0 });
        // Room for the levels under the columns: a number and some lines of its label.
        let foot = |size: f32| line_height(size * 0.95) + most as f32 * line_height(size * 0.75);
        let row_at = |size: f32| ((area.height() - foot(size)) / count).min(4.2 * largest);
        let fitted = fit_names(picture, area.width(), largest, row_at);
        let Names { lines, width, size } = fitted;
        let row = row_at(size);
        let gap = 1.2 * size;
        let column = ((area.width() - width - gap) / columns).min(10.0 * largest);
        let spare = area.width() - width - gap - column * columns;
        let names_end = area.min.x + spare.max(0.0) / 2.0 + width;
        let high = row * count + foot(size);
        let top = area.min.y + (area.height() - high).max(0.0) / 2.0;
        let radius = (0.72 * size).min(0.4 * row).min(0.34 * column);
        let levels = level_labels(&picture.levels, size * 0.5..=size * 0.75, column, most);
        let left = names_end + gap;
        let order = picture.sorted();
        let place = |i: usize| Place {
            middle: top + (i as f32 + 0.5) * row,
            height: row,
        };
        Self {
            names: lines,
            size,
            smallest: 0.0,
            names_end,
            top,
            bottom: top + order.len() as f32 * row,
            rows: (0..order.len()).map(place).collect(),
            order,
            left,
            column,
            levels,
            radius,
        }
    }

    fn x(&self, level: f32) -> f32 {
        self.left + (level - 0.5) * self.column
    }

    fn y(&self, place: usize) -> f32 {
        self.rows[place].middle
    }

    pub(super) fn columns(&self, sketch: &mut Sketch, palette: &Palette) {
        let number = Type {
            size: (self.size * 0.85).max(self.smallest),
            weight: Weight::SemiBold,
            colour: palette.quiet,
        };
        for (i, label) in self.levels.iter().enumerate() {
            let x = self.x(i as f32 + 1.0);
            let ends = [self.top, self.bottom].map(|y| Point::new(x, y));
            sketch.stroke(Path::line(ends[0], ends[1]), self.size * 0.06, palette.line);
            let top = self.bottom + self.size * 0.15;
            sketch.lines(&[(i + 1).to_string()], x, top, Align::Centre, number);
            let set = Type {
                size: label.size,
                weight: Weight::Regular,
                colour: palette.quiet,
            };
            sketch.lines(
                &label.lines,
                x,
                top + line_height(number.size),
                Align::Centre,
                set,
            );
        }
    }

    pub(super) fn rows(
        &self,
        sketch: &mut Sketch,
        picture: &Picture,
        people: bool,
        palette: &Palette,
    ) {
        let crowds = if people {
            self.crowds(picture)
        } else {
            Vec::new()
        };
        for (place, &i) in self.order.iter().enumerate() {
            self.name(sketch, place, &picture.rows[i], palette);
            let own = crowds.iter().filter(|standing| standing.place == place);
            self.band(sketch, place, &picture.rows[i], own, palette);
        }
        self.people(sketch, &crowds, palette);
        for (place, &i) in self.order.iter().enumerate() {
            let score = Score::of(&picture.rows[i]);
            if let Some(level) = score.level() {
                let centre = Point::new(self.x(f32::from(level.number())), self.y(place));
                mark(sketch, score, centre, self.radius, palette, self.smallest);
            }
        }
    }

    fn name(&self, sketch: &mut Sketch, place: usize, row: &Row, palette: &Palette) {
        let scored = Score::of(row) != Score::None;
        let colour = if scored { palette.ink } else { palette.quiet };
        let set = Type {
            size: self.size,
            weight: Weight::SemiBold,
            colour,
        };
        let i = self.order[place];
        let top = self.y(place) - self.high(i) / 2.0;
        sketch.lines(&self.names[i], self.names_end, top, Align::Right, set);
        if !scored {
            let size = (self.size * 0.8)
                .min(self.rows[place].height * 0.7)
                .max(self.smallest);
            let middle = Point::new(
                self.x((self.levels.len() as f32 + 1.0) / 2.0),
                self.y(place),
            );
            let width = measure(NOT_SCORED, Weight::Regular, size) + size;
            let plate = Rect::aligned(
                middle.x,
                middle.y - size * 0.6,
                width,
                size * 1.2,
                Align::Centre,
            );
            sketch.fill(Path::rounded_rect(plate, 0.0), palette.paper);
            let set = Type {
                size,
                weight: Weight::Regular,
                colour: palette.quiet,
            };
            sketch.figure(NOT_SCORED, middle, set);
        }
    }

    fn band<'a>(
        &self,
        sketch: &mut Sketch,
        place: usize,
        row: &Row,
        crowds: impl Iterator<Item = &'a Standing>,
        palette: &Palette,
    ) {
        let Some(half) = row.middle_half else {
            return;
        };
        let [lower, upper] = [half.lower, half.upper].map(Level::number);
        let within = usize::from(lower)..=usize::from(upper);
        let crowds: Vec<&Standing> = crowds.filter(|c| within.contains(&(c.index + 1))).collect();
        // Where people stand above each other it is higher.
        let high = crowds
            .iter()
            .map(|crowd| crowd.half_height() + self.size * 0.1);
        let least = (self.radius * 0.95).min(self.column * 0.4);
        let half = high
            .fold(least, f32::max)
            .min(self.rows[place].height * 0.47);
        // It ends at its levels: only so far beyond as to be seen around a mark, and to hold the
        // people who stand there.
        let least = self.radius * RIM + self.size * 0.6;
        let reach = |number: u8| {
            let there = crowds.iter().filter(|c| c.index + 1 == usize::from(number));
            let held = there.map(|crowd| crowd.half_width() + self.size * 0.25);
            held.fold(least, f32::max).min(self.column * 0.48)
        };
        let left = self.x(f32::from(lower)) - reach(lower);
        let right = self.x(f32::from(upper)) + reach(upper);
        let pill = Rect::new(left, self.y(place) - half, right - left, 2.0 * half);
        let pill = Path::rounded_rect(pill, half);
        let width = BAND_EDGE * self.size;
        sketch.surface(pill, palette.band, width, palette.band_edge);
    }

    /// Where everybody stands on these rows.
    fn crowds(&self, picture: &Picture) -> Vec<Standing> {
        let mut all = Vec::new();
        let mut places = Vec::new();
        for (place, &i) in self.order.iter().enumerate() {
            let row = &picture.rows[i];
            for (index, cell) in cells(row, self.column, self.rows[place].height, self.radius) {
                places.push((place, index, cell.count));
                all.push(cell);
            }
        }
        let drawn = crowds(&all, diameters(self.size));
        let standing = |((place, index, count), (diameter, crowd))| Standing {
            place,
            index,
            count,
            diameter,
            crowd,
        };
        places.into_iter().zip(drawn).map(standing).collect()
    }

    fn people(&self, sketch: &mut Sketch, crowds: &[Standing], palette: &Palette) {
        for standing in crowds {
            let middle = Point::new(self.x(standing.index as f32 + 1.0), self.y(standing.place));
            let diameter = standing.diameter;
            let mut dot = |x: f32, y: f32| {
                sketch.disc(
                    Point::new(middle.x + x, middle.y + y),
                    diameter / 2.0,
                    palette.person,
                );
            };
            match &standing.crowd {
                Crowd::Dots(dots) => dots.iter().for_each(|&(x, y)| dot(x, y)),
                Crowd::Number(x) => {
                    dot(*x, 0.0);
                    let size = (self.size * 0.6).min(self.column * 0.3);
                    let at = Point::new(
                        middle.x + x + diameter * 0.8,
                        middle.y + size * FIGURE_HEIGHT / 2.0,
                    );
                    let set = Type {
                        size,
                        weight: Weight::Regular,
                        colour: palette.quiet,
                    };
                    sketch.text(&format!("×{}", standing.count), at, Align::Left, set);
                }
            }
        }
    }

    fn high(&self, i: usize) -> f32 {
        self.names[i].len() as f32 * line_height(self.size)
    }

    /// In the workshop's order.
    pub(super) fn spots(&self, picture: &Picture) -> Vec<Spot> {
        let mut spots: Vec<Spot> = Vec::with_capacity(self.order.len());
        for (place, &i) in self.order.iter().enumerate() {
            let middle = (self.levels.len() as f32 + 1.0) / 2.0;
            let level = Score::of(&picture.rows[i])
                .level()
                .map_or(middle, |l| f32::from(l.number()));
            let y = self.y(place);
            let widest = |lines: &[String]| {
                let widths = lines
                    .iter()
                    .map(|line| measure(line, Weight::SemiBold, self.size));
                widths.fold(0.0, f32::max)
            };
            let high = self.high(i);
            let width = widest(&self.names[i]);
            let label = Rect::aligned(self.names_end, y - high / 2.0, width, high, Align::Right);
            let centre = Point::new(self.x(level), y);
            spots.push(Spot {
                mechanism: i,
                centre,
                radius: self.radius,
                label,
            });
        }
        spots.sort_by_key(|spot| spot.mechanism);
        spots
    }
}

/// The crowds of a row: the index of the level of each, and its room.
pub(super) fn cells(
    row: &Row,
    column: f32,
    height: f32,
    radius: f32,
) -> impl Iterator<Item = (usize, Cell)> {
    let score = Score::of(row).level();
    let counts = row.counts.iter().enumerate();
    counts
        .filter(|(_, count)| **count > 0)
        .map(move |(index, &count)| {
            let cell = Cell {
                count,
                half_width: column * 0.46,
                half_height: height * 0.44,
                mark: if score.is_some_and(|level| level.index() == index) {
                    radius * RIM
                } else {
                    0.0
                },
            };
            (index, cell)
        })
}

/// The diameters of people's dots for the text's size.
pub(super) fn diameters(size: f32) -> std::ops::RangeInclusive<f32> {
    size * 0.2..=size * 0.42
}
