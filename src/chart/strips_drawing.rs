//! The sorted strips drawn, once it is known where everything stands.

use super::drawn::{Chart, Spot};
use super::frame::Page;
use super::marks;
use super::palette::Palette;
use super::radar::name_colour;
use super::row_words::{before_in_column, not_agreed, unsure};
use super::strips::{Column, DISC, Layout, Line, Strips};
use crate::insight::{Ending, Picture, Row, Verdict};
use crate::phrases::figures::{group_continued, group_continued_on_two_lines, group_heading};
use crate::scene::{Align, Path, Point, Rect, Sketch, TextFormat, Weight, line_height, measure};
use crate::workshop::Level;

/// Strips under way.
pub(super) struct Drawing<'a> {
    pub(super) picture: &'a Picture,
    pub(super) page: &'a Page<'a>,
    pub(super) strips: &'a Strips,
}

/// A row's place, from the picture's top.
pub(super) struct RowBox<'a> {
    pub(super) row: &'a Row,
    pub(super) top: f32,
    pub(super) height: f32,
    /// Where people, bar and triangle begin.
    pub(super) block: f32,
}

impl Drawing<'_> {
    pub(super) fn palette(&self) -> &Palette {
        self.page.palette
    }

    pub(super) fn set(&self, size: f32, weight: Weight) -> TextFormat {
        TextFormat {
            size,
            weight,
            colour: self.palette().quiet,
        }
    }

    pub(super) fn x(&self, level: Level) -> f32 {
        self.strips.left + (level.index() as f32 + 0.5) * self.strips.column
    }

    /// One page with these of the rows.
    pub(super) fn page(&self, mut sketch: Sketch, range: std::ops::Range<usize>) -> Chart {
        let strips = self.strips;
        let lines = &strips.lines[range];
        let even = strips.even(lines);
        let mut places = Vec::with_capacity(lines.len());
        let mut top = strips.area.min.y + strips.head;
        for (i, line) in lines.iter().enumerate() {
            let mut height = line.least.max(even);
            if i == 0 && !line.first && strips.layout == Layout::Wide {
                height = height.max(2.0 * line_height(strips.small));
            }
            top += self.over(&mut sketch, line, i == 0, top, height);
            let row = &self.picture.rows[line.row];
            let high = strips.block(row);
            let block = if strips.layout == Layout::Stacked {
                top + height - 0.3 * strips.size - high
            } else {
                top + (height - high) / 2.0
            };
            let place = RowBox {
                row,
                top,
                height,
                block,
            };
            top += height;
            places.push(place);
        }
        // The lines of the levels lie below everything.
        let mut under = Sketch::default();
        self.scale(&mut under, &places);
        for place in &places {
            self.target(&mut under, place);
        }
        under.items.append(&mut sketch.items);
        sketch = under;
        let mut spots: Vec<Spot> = Vec::with_capacity(lines.len());
        for (line, place) in lines.iter().zip(&places) {
            let label = self.name(&mut sketch, &line.name, &line.facts, place);
            self.people(&mut sketch, place);
            self.figures(&mut sketch, place);
            self.beside(&mut sketch, place);
            spots.push(self.spot(label, place));
        }
        let order = lines.iter().map(|line| line.row);
        let scene = self
            .page
            .finish(sketch, "Sorted scores", self.picture, order);
        spots.sort_by_key(|spot| spot.mechanism);
        Chart {
            scene,
            spots,
            ring: 0.0,
        }
    }

    /// What stands over a row, or beside it: a group's heading with its line, again where the
    /// group goes on on a page. Gives its height.
    fn over(&self, sketch: &mut Sketch, line: &Line, on_top: bool, top: f32, height: f32) -> f32 {
        if !line.first && !on_top {
            return 0.0;
        }
        let (strips, area) = (self.strips, self.strips.area);
        let set = self.set(strips.small, Weight::SemiBold);
        let ends = [area.min.x, area.max.x].map(|x| Point::new(x, top));
        let rule = Path::line(ends[0], ends[1]);
        sketch.stroke(rule, 0.07 * strips.size, self.palette().line);
        if strips.layout == Layout::Wide {
            let over = 0.3 * strips.size;
            let lines = if line.first {
                vec![group_heading(line.group).to_owned()]
            } else {
                group_continued_on_two_lines(line.group).into()
            };
            let high = lines.len() as f32 * line_height(strips.small);
            let middle = top + over + height / 2.0 - high / 2.0;
            sketch.lines(&lines, area.min.x, middle, Align::Left, set);
            over
        } else {
            let y = top + 0.15 * strips.size;
            let heading = if line.first {
                group_heading(line.group).to_owned()
            } else {
                group_continued(line.group)
            };
            sketch.lines(&[heading], area.min.x, y, Align::Left, set);
            line_height(strips.small) + 0.25 * strips.size
        }
    }

    /// Numbers, words and lines of the levels, and the headings of the columns beside them.
    fn scale(&self, sketch: &mut Sketch, places: &[RowBox<'_>]) {
        let strips = self.strips;
        let top = strips.area.min.y;
        let number = TextFormat {
            colour: self.palette().ink,
            ..self.set(strips.size, Weight::Bold)
        };
        let words = self.set(strips.small, Weight::Regular);
        for i in 0..self.picture.levels.len() {
            let level = Level::from_index(i);
            let x = self.x(level);
            let look = self.picture.look(level);
            // Beside its number a sign stands where its column has room for both.
            let wide = measure(&look.written, Weight::Bold, strips.size);
            let written = if wide <= 0.94 * strips.column {
                look.written
            } else {
                look.number
            };
            let mut y = sketch.lines(&[written], x, top, Align::Centre, number);
            if let Some(paint) = self.palette().own(self.picture.looks.get(i)) {
                // Under the head of its column, as wide as its words may be.
                let (wide, high) = (0.8 * strips.column, 0.16 * strips.size);
                let foot = top + strips.head - 0.24 * strips.size;
                let bar = Rect::aligned(x, foot, wide, high, Align::Centre);
                paint.bar(sketch, bar, 0.04 * strips.size);
            }
            if let Some(label) = strips.levels.get(i) {
                y = sketch.lines(&label.lines, x, y, Align::Centre, words);
            }
            let _ = y;
            for place in places {
                let (from, to) = if strips.layout == Layout::Stacked {
                    (
                        place.block - 0.1 * strips.size,
                        place.block + strips.block(place.row),
                    )
                } else {
                    (place.top, place.top + place.height)
                };
                let line = Path::line(Point::new(x, from), Point::new(x, to.max(from)));
                sketch.stroke(line, 0.06 * strips.size, self.palette().line);
            }
        }
        let heading = self.set(strips.small, Weight::SemiBold);
        for column in [
            &strips.unsure,
            &strips.before,
            &strips.agreed,
            &strips.closeness,
        ]
        .into_iter()
        .flatten()
        {
            let y = top + strips.head - 0.3 * strips.size - line_height(strips.small);
            sketch.lines(&[column.heading], column.middle, y, Align::Centre, heading);
        }
    }

    /// A name with its facts. Gives the rectangle around the name.
    fn name(
        &self,
        sketch: &mut Sketch,
        name: &[String],
        facts: &[String],
        place: &RowBox<'_>,
    ) -> Rect {
        let strips = self.strips;
        let set = TextFormat {
            colour: name_colour(place.row, self.palette()),
            ..self.set(strips.size, Weight::SemiBold)
        };
        let high = name.len() as f32 * line_height(strips.size);
        let under = facts.len() as f32 * line_height(strips.small);
        // Where rows stand close, what can be pointed at is no higher than its row.
        let tall = strips.spacing.lines(name.len() as f32, strips.size);
        let (x, top, align) = if strips.layout == Layout::Stacked {
            (
                strips.area.min.x,
                place.top + 0.1 * strips.size,
                Align::Left,
            )
        } else {
            (
                strips.names_end,
                place.top + (place.height - high - under) / 2.0,
                Align::Right,
            )
        };
        let bottom = sketch.lines(name, x, top, align, set);
        let mut facts_set = self.set(strips.small, Weight::Regular);
        let stacked = strips.layout == Layout::Stacked;
        if stacked && place.row.ending == Ending::AgreedToDiffer {
            facts_set.colour = self.palette().differ;
        }
        sketch.lines(facts, x, bottom, align, facts_set);
        let widths = name
            .iter()
            .map(|line| measure(line, Weight::SemiBold, strips.size));
        let top = top + (high - tall) / 2.0;
        Rect::aligned(x, top, widths.fold(0.0, f32::max), tall, align)
    }

    /// What stands in the columns at the right.
    fn beside(&self, sketch: &mut Sketch, place: &RowBox<'_>) {
        let (strips, row) = (self.strips, place.row);
        let middle = place.top + place.height / 2.0;
        self.closeness(sketch, row, middle);
        self.before(sketch, place, middle);
        let wrapped = |column: &Option<Column>, text: &str| {
            let lines = column.as_ref().map(|column| strips.wrapped(text, column));
            lines.unwrap_or_default()
        };
        let mut put = |column: &Option<Column>, lines: Vec<String>, colour| {
            let Some(column) = column else { return };
            let top = middle - lines.len() as f32 * line_height(strips.small) / 2.0;
            let set = TextFormat {
                colour,
                ..self.set(strips.small, Weight::Regular)
            };
            sketch.lines(&lines, column.middle, top, Align::Centre, set);
        };
        let differs = row.ending == Ending::AgreedToDiffer;
        let (quiet, told) = (self.palette().quiet, self.palette().differ);
        put(&strips.unsure, wrapped(&strips.unsure, &unsure(row)), quiet);
        let before = wrapped(&strips.before, before_in_column(row));
        put(&strips.before, before, quiet);
        let Some(column) = &strips.agreed else {
            return;
        };
        let at = Point::new(column.middle, middle);
        match row.ending.agreed() {
            Some(level) => self.disc(sketch, level, at, place.height),
            None if differs => {
                let set = TextFormat {
                    colour: told,
                    ..self.set(strips.spacing.sign * strips.size, Weight::Bold)
                };
                sketch.figure(not_agreed(row), at, set);
            }
            None => put(
                &strips.agreed,
                wrapped(&strips.agreed, not_agreed(row)),
                quiet,
            ),
        }
    }

    /// In its column, what was agreed last time, and the way to what is agreed now.
    fn before(&self, sketch: &mut Sketch, place: &RowBox<'_>, middle: f32) {
        let columns = self.strips.before.as_ref().zip(place.row.agreed_before());
        if let Some((column, level)) = columns {
            let now = place.row.ending.agreed().and(self.strips.agreed.as_ref());
            let now = now.map(|column| column.middle);
            let at = Point::new(column.middle, middle);
            self.hollow(sketch, level, at, now, self.radius(place.height));
        }
    }

    /// The mark of what was agreed last time, and a dashed line from it to that of today.
    pub(super) fn hollow(
        &self,
        sketch: &mut Sketch,
        level: Level,
        at: Point,
        now: Option<f32>,
        radius: f32,
    ) {
        if let Some(now) = now.filter(|now| (now - at.x).abs() > 2.0 * radius) {
            let ends = [at, Point::new(now, at.y)];
            marks::dashes(sketch, ends, radius, self.palette());
        }
        let smallest = self.page.smallest;
        let mark = self.picture.look(level).mark;
        marks::hollow(sketch, &mark, at, radius, self.palette(), smallest);
    }

    /// A verdict, the same words in the same colour however a mechanism ended: two camps are seen in
    /// grey too. Under it who does not know, who is in neither camp.
    fn closeness(&self, sketch: &mut Sketch, row: &Row, middle: f32) {
        let strips = self.strips;
        let Some(column) = &strips.closeness else {
            return;
        };
        let (verdict, under) = strips.closeness_of(row);
        let high = (verdict.len() + under.len()) as f32 * line_height(strips.small);
        let quiet = self.set(strips.small, Weight::Regular);
        let set = if row.verdict == Some(Verdict::TwoCamps) {
            TextFormat {
                colour: self.palette().differ,
                weight: Weight::SemiBold,
                ..quiet
            }
        } else {
            quiet
        };
        let x = column.middle;
        let top = sketch.lines(&verdict, x, middle - high / 2.0, Align::Centre, set);
        sketch.lines(&under, x, top, Align::Centre, quiet);
    }

    fn spot(&self, label: Rect, place: &RowBox<'_>) -> Spot {
        let middle = self.picture.levels.len() / 2;
        let level = place
            .row
            .ending
            .agreed()
            .or(place.row.median.map(crate::insight::Median::lower));
        let x = self.x(level.unwrap_or(Level::from_index(middle)));
        let y = place.block + self.strips.block(place.row) / 2.0;
        Spot {
            mechanism: place.row.mechanism,
            centre: Point::new(x, y),
            // What can be pointed at ends where the name begins.
            radius: (self.strips.block(place.row) / 2.0).min(DISC * self.strips.size),
            label,
        }
    }
}
