//! The ballots of one mechanism, one dot a person.

use super::fit::{Fitted, fit};
use super::palette::Palette;
use crate::insight::{Ending, Median, MiddleHalf, Row};
use crate::phrases::figures::{figures_in_words, row_in_words};
use crate::scene::{
    Align, Item, Path, Point, Rect, Scene, Size, Sketch, Stroke, Type, Weight, line_height,
};

/// One dot a person, stacked on the scale; a bar for the middle half; a triangle at the median.
///
/// `labels` are the scale's, lowest level first. An agreed score is marked on the scale; a row
/// without one may leave its score out. `tallest` is the most people at one level in the drawings
/// that this one stands beside, so that a dot is as large in each; 0 for a drawing alone. `text_size` is the size of the labels in points: 40 at
/// the full height of 1080, where no text becomes smaller than 32. The drawing has no paper of
/// its own.
pub fn reveal(
    row: &Row,
    labels: &[String],
    tallest: u32,
    size: Size,
    text_size: f32,
    palette: &Palette,
) -> Scene {
    let stage = Stage::new(row, labels, tallest, size, text_size);
    let mut sketch = Sketch::default();
    stage.axis(&mut sketch, row.ending, palette);
    stage.middle(&mut sketch, row.median.zip(row.middle_half), palette);
    for (i, &count) in row.counts.iter().enumerate() {
        stage.stack(&mut sketch, stage.x(i), count, |sketch, centre, radius| {
            sketch.disc(centre, radius, palette.agreed);
        });
        stage.count(&mut sketch, stage.x(i), count, palette);
    }
    stage.unknown(&mut sketch, row.dont_know, palette);
    Scene {
        size,
        background: None,
        title: format!("Ballots: {}", row.name),
        description: in_words(row, labels),
        items: sketch.items,
    }
}

/// The row in words; before anything was agreed, its figures alone.
fn in_words(row: &Row, labels: &[String]) -> String {
    let figures = figures_in_words(row, labels);
    let words = figures.filter(|_| row.ending == Ending::ScoredNotAgreed);
    let words = words.unwrap_or_else(|| row_in_words(row, labels));
    format!("{}: {words}", row.name)
}

/// Where everything stands.
struct Stage {
    /// The labels' text size as asked for.
    text: f32,
    left: f32,
    column: f32,
    /// The y of the axis.
    axis: f32,
    labels: Vec<Fitted>,
    /// Between the middles of two dots, and how many stand side by side.
    pitch: f32,
    abreast: u32,
    /// The words under the column of those who did not know, its middle, and its width.
    unknown: Option<(Fitted, f32, f32)>,
    /// Whether a number stands on each stack, as there are too many dots to count.
    counted: bool,
}

impl Stage {
    fn new(row: &Row, labels: &[String], tallest: u32, size: Size, text: f32) -> Self {
        let margin = text * 0.3;
        let columns = labels.len().max(1) as f32;
        let inner = size.width - 2.0 * margin;
        // Those who did not know stand apart from the scale: a column and half a gap.
        let parts = if row.dont_know > 0 {
            columns + 1.25
        } else {
            columns
        };
        let column = inner / parts;
        // A low drawing has fewer lines of words below its axis, so that they stay on it.
        let with_lines = |lines: usize| {
            let width = column * 0.94;
            let set = |label: &str| fit(label, Weight::Regular, text * 0.8..=text, width, lines);
            let sizes = labels.iter().map(|label| set(label).size);
            let least = sizes.fold(text, f32::min);
            let same =
                |label: &str| fit(label, Weight::Regular, least * 0.999..=least, width, lines);
            let words: Vec<Fitted> = labels.iter().map(|label| same(label)).collect();
            let unknown = (row.dont_know > 0).then(|| {
                let words = same(&format!("don’t know: {}", row.dont_know));
                (words, margin + (columns + 0.75) * column, column)
            });
            let all = words
                .iter()
                .chain(unknown.as_ref().map(|(words, ..)| words));
            let deepest = all
                .map(|l| l.lines.len() as f32 * line_height(l.size))
                .fold(0.0, f32::max);
            let below = text * 1.2 + line_height(text * 1.3) + deepest + margin;
            (size.height - below, words, unknown)
        };
        let enough = |(axis, ..): &(f32, Vec<Fitted>, _)| *axis >= text * 2.0;
        let (axis, words, unknown) = [3, 2]
            .into_iter()
            .map(with_lines)
            .find(enough)
            .unwrap_or_else(|| with_lines(1));
        let axis = axis.max(text);
        let most = row
            .counts
            .iter()
            .copied()
            .chain([row.dont_know])
            .max()
            .unwrap_or(0)
            .max(tallest);
        let counted = most > 12;
        let head = if counted { line_height(text) } else { 0.0 };
        let room = (axis - margin - head).max(text * 0.4);
        let (pitch, abreast) = stacking(most, column * 0.86, room, text * 4.2);
        Self {
            text,
            left: margin,
            column,
            axis,
            labels: words,
            pitch,
            abreast,
            unknown,
            counted,
        }
    }

    fn x(&self, index: usize) -> f32 {
        self.left + (index as f32 + 0.5) * self.column
    }

    fn axis(&self, sketch: &mut Sketch, ending: Ending, palette: &Palette) {
        let end = self.left + self.column * self.labels.len() as f32;
        let line = Path::line(Point::new(self.left, self.axis), Point::new(end, self.axis));
        sketch.stroke(line, self.text * 0.08, palette.ink);
        let top = self.axis + self.text * 1.2;
        let size = self.text * 1.3;
        let middle = top + line_height(size) / 2.0;
        for (i, label) in self.labels.iter().enumerate() {
            let centre = Point::new(self.x(i), middle);
            let agreed = ending.agreed().is_some_and(|level| level.index() == i);
            if agreed {
                sketch.disc(centre, size * 0.66, palette.agreed);
            }
            let colour = if agreed {
                palette.on_agreed
            } else {
                palette.ink
            };
            sketch.figure(
                &(i + 1).to_string(),
                centre,
                Type {
                    size,
                    weight: Weight::Bold,
                    colour,
                },
            );
            let set = Type {
                size: label.size,
                weight: Weight::Regular,
                colour: palette.quiet,
            };
            sketch.lines(
                &label.lines,
                centre.x,
                top + line_height(size),
                Align::Centre,
                set,
            );
        }
    }

    /// The bar of the middle half, and a triangle at the median: at both levels of one that lies
    /// between two.
    fn middle(&self, sketch: &mut Sketch, middle: Option<(Median, MiddleHalf)>, palette: &Palette) {
        let Some((median, half)) = middle else { return };
        let [lower, upper] = [half.lower, half.upper].map(|level| self.x(level.index()));
        let high = self.text * 0.36;
        let reach = (self.column * 0.2).max(high);
        let y = self.axis + self.text * 0.3;
        let bar = Rect::new(lower - reach, y, upper - lower + 2.0 * reach, high);
        // The charts' pale band would be lost in a lit room: this has a contrast of 3 : 1.
        let strong = palette.agreed.with_opacity(0.75);
        sketch.fill(Path::rounded_rect(bar, high / 2.0), strong);
        let (wide, top) = (self.text * 0.42, self.axis + self.text * 0.14);
        let corners = [(0.0, 0.0), (wide, wide * 1.6), (-wide, wide * 1.6)];
        for level in median.levels() {
            let at = self.x(level.index());
            let triangle = Path::polygon(corners.map(|(x, y)| Point::new(at + x, top + y)));
            // A rim of paper parts it from the bar.
            sketch.stroke(triangle.clone(), self.text * 0.14, palette.paper);
            sketch.fill(triangle, palette.median);
        }
    }

    fn unknown(&self, sketch: &mut Sketch, count: u32, palette: &Palette) {
        let Some((words, x, width)) = &self.unknown else {
            return;
        };
        let half = width * 0.45;
        let line = Path::line(
            Point::new(x - half, self.axis),
            Point::new(x + half, self.axis),
        );
        sketch.stroke(line, self.text * 0.08, palette.strong_line);
        let top = self.axis + self.text * 1.2 + line_height(self.text * 1.3);
        let set = Type {
            size: words.size,
            weight: Weight::Regular,
            colour: palette.quiet,
        };
        sketch.lines(&words.lines, *x, top, Align::Centre, set);
        self.stack(sketch, *x, count, |sketch, centre, radius| {
            // Hollow: a ballot without weight in any number.
            let width = radius * 0.16;
            let stroke = Stroke {
                width,
                colour: palette.quiet,
                dash: Vec::new(),
            };
            let radius = radius - width / 2.0;
            sketch.items.push(Item::Circle {
                centre,
                radius,
                fill: None,
                stroke: Some(stroke),
            });
        });
        self.count(sketch, *x, count, palette);
    }

    /// Dots from the axis upwards, row by row; the last row stands in the middle.
    fn stack(
        &self,
        sketch: &mut Sketch,
        x: f32,
        count: u32,
        dot: impl Fn(&mut Sketch, Point, f32),
    ) {
        let radius = self.pitch * 0.43;
        let foot = self.axis - self.text * 0.16 - radius;
        for i in 0..count {
            let (row, place) = (i / self.abreast, i % self.abreast);
            let in_row = (count - row * self.abreast).min(self.abreast);
            let aside = place as f32 - (in_row - 1) as f32 / 2.0;
            let centre = Point::new(x + aside * self.pitch, foot - row as f32 * self.pitch);
            dot(sketch, centre, radius);
        }
    }

    /// The number of a stack, where stacks are too high to be counted.
    fn count(&self, sketch: &mut Sketch, x: f32, count: u32, palette: &Palette) {
        if self.counted && count > 0 {
            let high = count.div_ceil(self.abreast) as f32 * self.pitch;
            let bottom = self.axis - self.text * 0.16 - high;
            let set = Type {
                size: self.text,
                weight: Weight::SemiBold,
                colour: palette.ink,
            };
            sketch.figure(
                &count.to_string(),
                Point::new(x, bottom - self.text * 0.5),
                set,
            );
        }
    }
}

/// How far apart dots stand and how many abreast, so that a stack of so many fits: as narrow as
/// leaves the dots seven tenths of the size that they could have, so that stacks fill the height.
fn stacking(most: u32, width: f32, height: f32, largest: f32) -> (f32, u32) {
    let pitch = |abreast: u32| {
        let rows = most.div_ceil(abreast).max(1);
        largest
            .min(width / abreast as f32)
            .min(height / rows as f32)
    };
    let all = 1..=most.max(1);
    let best = all.clone().map(pitch).fold(0.0, f32::max);
    let narrow = all.map(|abreast| (pitch(abreast), abreast));
    let mut enough = narrow.filter(|(pitch, _)| *pitch >= 0.7 * best);
    enough.next().unwrap_or((best, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(counts: &[u32], dont_know: u32) -> Scene {
        let labels: Vec<String> = [
            "Not yet",
            "Early days",
            "In places",
            "Mostly",
            "Strong and steady",
        ]
        .map(str::to_owned)
        .into();
        let tally = crate::session::Tally::new(counts.to_vec(), dont_know).unwrap();
        let row = Row::of_tally(0.into(), "Balancing multiple perspectives", &tally);
        let size = Size {
            width: 1800.0,
            height: 700.0,
        };
        reveal(&row, &labels, 0, size, 40.0, &Palette::LIGHT)
    }

    fn dots(scene: &Scene) -> Vec<(Point, f32)> {
        let dot = |item: &Item| match item {
            Item::Circle { centre, radius, .. } => Some((*centre, *radius)),
            Item::Path { .. } | Item::Text(_) => None,
        };
        scene.items.iter().filter_map(dot).collect()
    }

    #[test]
    fn every_ballot_has_a_dot_in_the_picture_that_touches_no_other() {
        for counts in [[4, 1, 1, 2, 4], [0, 0, 300, 0, 0], [60, 60, 60, 60, 60]] {
            let scene = scene(&counts, 3);
            let dots = dots(&scene);
            assert_eq!(dots.len() as u32, counts.iter().sum::<u32>() + 3);
            for (i, (a, radius)) in dots.iter().enumerate() {
                assert!(a.x - radius >= 0.0 && a.x + radius <= 1800.0 && a.y - radius >= 0.0);
                for (b, other) in &dots[..i] {
                    assert!((a.x - b.x).hypot(a.y - b.y) > radius + other);
                }
            }
        }
    }

    #[test]
    fn a_dot_is_as_large_as_in_the_drawing_beside_it() {
        let beside = |counts: [u32; 5], tallest| {
            let tally = crate::session::Tally::new(counts.to_vec(), 0).unwrap();
            let row = Row::of_tally(0.into(), "", &tally);
            let size = Size {
                width: 500.0,
                height: 300.0,
            };
            let labels = vec![String::new(); 5];
            let scene = reveal(&row, &labels, tallest, size, 20.0, &Palette::LIGHT);
            dots(&scene)[0].1
        };
        let (low, high) = ([1, 1, 0, 0, 0], [9, 1, 0, 0, 0]);
        assert!(beside(low, 0) > beside(high, 0));
        assert!((beside(low, 9) - beside(high, 9)).abs() < 0.01);
    }

    #[test]
    fn no_text_is_smaller_than_the_back_row_can_read() {
        for item in scene(&[4, 1, 1, 2, 4], 3).items {
            if let Item::Text(text) = item {
                assert!(text.size >= 32.0, "{text:?}");
                let bounds = text.bounds();
                assert!(bounds.min.x >= 0.0 && bounds.max.x <= 1800.0 && bounds.max.y <= 700.0);
            }
        }
    }
}
