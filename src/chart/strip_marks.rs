//! The marks in a row of the sorted strips: people, the middle half, the median, agreed scores.

use super::marks::{self, AROUND};
use super::row_words::{is_bare, words_instead};
use super::strip_people::{BESIDE, PITCH, People};
use super::strips::{DISC, Layout};
use super::strips_drawing::{Drawing, RowBox};
use crate::insight::Ending;
use crate::phrases::figures::last_time;
use crate::scene::{
    Align, FIGURE_HEIGHT, Path, Point, Rect, Sketch, TextFormat, Weight, line_height, measure,
};
use crate::workshop::Level;

/// The width of a target's notch, for the text's size.
const NOTCH: f32 = 0.16;
/// How far the bar of a middle half of one level goes on both sides of it, for the text's size: less
/// than half of the narrowest column.
const ONE_LEVEL: f32 = 0.65;

impl Drawing<'_> {
    /// Where the team wants to be: a notch under all that stands in the row, as high as that is, so
    /// that it is seen above and below and hides nothing.
    pub(super) fn target(&self, sketch: &mut Sketch, place: &RowBox<'_>) {
        let Some(level) = place.row.target else {
            return;
        };
        let strips = self.strips;
        let (from, to) = if strips.layout == Layout::Stacked {
            let foot = place.block + strips.block(place.row);
            let high = strips.block(place.row).max(line_height(strips.small));
            (foot - high, foot)
        } else {
            let air = 0.08 * place.height;
            (place.top + air, place.top + place.height - air)
        };
        let x = self.x(level);
        let notch = Path::line(Point::new(x, from), Point::new(x, to));
        sketch.stroke(notch, NOTCH * strips.size, self.palette().ink);
    }

    /// Where words on the scale stand in its middle, or beside the notch that they would hide.
    fn beside_the_target(&self, place: &RowBox<'_>, middle: f32, width: f32) -> f32 {
        let strips = self.strips;
        let Some(at) = place.row.target.map(|level| self.x(level)) else {
            return middle;
        };
        let reach = width / 2.0 + NOTCH * strips.size;
        if (at - middle).abs() > reach {
            return middle;
        }
        let end = strips.left + strips.column * self.picture.levels.len() as f32;
        let has_room = |x: &f32| x - width / 2.0 >= strips.left && x + width / 2.0 <= end;
        let sides = if at < middle {
            [reach, -reach]
        } else {
            [-reach, reach]
        };
        let mut sides = sides.into_iter().map(|side| at + side);
        sides.find(has_room).unwrap_or(middle)
    }

    /// A dot for each person, or columns with their counts.
    pub(super) fn people(&self, sketch: &mut Sketch, place: &RowBox<'_>) {
        let strips = self.strips;
        let foot = place.block + strips.crowd(place.row);
        for (i, &count) in place.row.counts.iter().enumerate().filter(|(_, n)| **n > 0) {
            let x = self.x(Level::from_index(i));
            let paint = self.palette().own(self.picture.looks.get(i));
            match strips.people {
                People::Dots(diameter, abreast) => {
                    let rows = count.div_ceil(abreast);
                    // Rows of a level are as even as can be, the longest at the bottom.
                    let (each, longer) = (count / rows, count % rows);
                    for row in 0..rows {
                        let here = each + u32::from(row < longer);
                        let y = foot - (row as f32 * PITCH + 0.5) * diameter;
                        for place in 0..here {
                            let aside = place as f32 - (here - 1) as f32 / 2.0;
                            let at = Point::new(x + aside * PITCH * diameter, y);
                            match paint {
                                Some(paint) => paint.disc(sketch, at, diameter / 2.0),
                                None => sketch.disc(at, diameter / 2.0, self.palette().person),
                            }
                        }
                    }
                }
                People::Columns(tallest, of) => {
                    let high = strips.column_height(count, tallest, of);
                    let close = strips.spacing.close;
                    let wide =
                        (0.5 * strips.column).min(if close { 1.0 } else { 1.6 } * strips.size);
                    let bar = Rect::new(x - wide / 2.0, foot - high, wide, high);
                    match paint {
                        Some(paint) => paint.bar(sketch, bar, 0.08 * strips.size),
                        None => sketch.fill(Path::rounded_rect(bar, 0.0), self.palette().person),
                    }
                    let set = TextFormat {
                        colour: self.palette().ink,
                        ..self.set(strips.small, Weight::SemiBold)
                    };
                    let text = count.to_string();
                    let width = measure(&text, set.weight, set.size);
                    if close {
                        let x = x + BESIDE * strips.size + width / 2.0;
                        let middle = foot - FIGURE_HEIGHT * set.size / 2.0;
                        sketch.figure(&text, Point::new(x, middle), set);
                        continue;
                    }
                    let middle = foot - high - 0.45 * strips.small;
                    let sheet = self.palette().paper;
                    let top = middle - 0.36 * set.size;
                    let (wide, tall) = (width + 0.1 * set.size, 0.72 * set.size);
                    let plate = Rect::aligned(x, top, wide, tall, Align::Centre);
                    sketch.fill(Path::rounded_rect(plate, 0.0), sheet);
                    sketch.figure(&text, Point::new(x, middle), set);
                }
            }
        }
    }

    /// The bar of the middle half and the triangles of the median under the people; words where
    /// there are no figures.
    pub(super) fn figures(&self, sketch: &mut Sketch, place: &RowBox<'_>) {
        let (strips, row) = (self.strips, place.row);
        let size = strips.size;
        let bare = is_bare(self.picture);
        if let Some(words) = words_instead(row) {
            let before = row.before.filter(|_| bare).map(|it| last_time(it.ending));
            let words = [Some(words), before].into_iter().flatten();
            let words = words.collect::<Vec<_>>().join(" · ");
            let middle = (place.block, place.block + line_height(strips.small));
            let y = if strips.layout == Layout::Stacked {
                middle.0 - line_height(strips.small) * 0.8
            } else {
                place.top + (place.height - line_height(strips.small)) / 2.0
            };
            let x = strips.left + strips.column * self.picture.levels.len() as f32 / 2.0;
            let mut set = self.set(strips.small, Weight::Regular);
            if row.ending == Ending::AgreedToDiffer {
                set.colour = self.palette().differ;
            }
            let width = measure(&words, set.weight, set.size) + set.size;
            let x = self.beside_the_target(place, x, width);
            let plate = Rect::aligned(x, y, width, line_height(set.size), Align::Centre);
            sketch.fill(Path::rounded_rect(plate, 0.0), self.palette().paper);
            sketch.lines(&[words], x, y, Align::Centre, set);
            return;
        }
        if let Some(level) = row.ending.agreed().filter(|_| bare) {
            let middle = if strips.layout == Layout::Stacked {
                place.block + strips.block(row) / 2.0
            } else {
                place.top + place.height / 2.0
            };
            let at = Point::new(self.x(level), middle);
            // A notch at its level is seen above and below it.
            let part = if row.target == Some(level) { 0.7 } else { 1.0 };
            let height = place.height * part;
            if let Some(before) = row.agreed_before() {
                // Around today's mark where both are the same.
                let around = if before == level { AROUND } else { 1.0 };
                let from = Point::new(self.x(before), middle);
                let radius = around * self.radius(height);
                self.hollow(sketch, before, from, Some(at.x), radius);
            }
            self.disc(sketch, level, at, height);
        }
        let spacing = strips.spacing;
        let top = place.block + strips.crowd(row) + spacing.gap * size;
        if let Some(half) = row.middle_half {
            let high = spacing.bar * size;
            let [from, to] = [half.lower, half.upper].map(|level| self.x(level));
            // It ends at its levels: only so far beyond as its corners are round, but that of one
            // level is seen on both sides of the median's triangle.
            let beyond = if half.lower == half.upper {
                ONE_LEVEL * size
            } else {
                high
            };
            let bar = Rect::new(from - beyond, top, to - from + 2.0 * beyond, high);
            let (_, colour) = self.palette().middle_half(row);
            sketch.fill(Path::rounded_rect(bar, high / 2.0), colour);
        }
        for level in row
            .median
            .into_iter()
            .flat_map(crate::insight::Median::levels)
        {
            // It is as large as its row lets it be: what stands in the middle is seen first.
            let spare = (place.height - strips.block(row)).max(0.0);
            let half = spacing.triangle * size + (0.15 * spare).min(0.1 * size);
            let tip = Point::new(self.x(level), top + 0.4 * spacing.bar * size);
            marks::triangle(sketch, tip, half, self.palette());
        }
    }

    /// How large the mark of an agreed score is: as this height lets it be.
    pub(super) fn radius(&self, height: f32) -> f32 {
        (DISC * self.strips.size).min(0.5 * height / marks::RIM)
    }

    pub(super) fn disc(&self, sketch: &mut Sketch, level: Level, at: Point, height: f32) {
        let radius = self.radius(height);
        marks::disc(
            sketch,
            &self.picture.look(level).mark,
            at,
            radius,
            self.palette(),
            self.page.smallest,
        );
    }
}
