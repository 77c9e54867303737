//! Where everything stands in a reveal: bands of dots over one scale, and who did not know beside it.

use super::fit::{Fitted, fit};
use super::palette::Palette;
use crate::insight::{Ending, Row};
use crate::scene::{
    Align, Colour, Item, Path, Point, Rect, Size, Sketch, Stroke, Type, Weight, Words, line_height,
};

/// The ballots of one row of dots, and what stands over them.
#[derive(Clone, Copy)]
pub(super) struct Band<'a> {
    pub(super) caption: &'a str,
    pub(super) row: &'a Row,
}

/// Where everything stands.
pub(super) struct Stage {
    /// The labels' text size as asked for.
    text: f32,
    left: f32,
    column: f32,
    /// The top of the numbers of the levels.
    foot: f32,
    labels: Vec<Fitted>,
    /// What each level means, below its words, where the dots leave it room.
    meanings: Vec<Fitted>,
    /// Between the middles of two dots, and how many stand side by side.
    pitch: f32,
    abreast: u32,
    /// The words under the column of those who did not know, its middle, and its width.
    unknown: Option<(Fitted, f32, f32)>,
    /// Whether a number stands on each stack, as there are too many dots to count.
    counted: bool,
    /// The size of the captions.
    caption: f32,
    /// The lines over each band and its axis.
    bands: Vec<(Vec<String>, f32)>,
    /// How high each band is, and how high the dots in it can stand.
    high: f32,
    rise: f32,
}

/// Under an axis: the bar of the middle half and the triangles of the median, for the text's size.
const UNDER: f32 = 1.2;
/// How large these marks are at most, for the text's size: as they fit there.
const MARK: f32 = 1.4;
/// How far apart dots are at most, for the text's size: alone, and beside others.
const LARGEST: f32 = 6.0;
const LARGEST_AMONG: f32 = 4.2;
/// How far apart they have to stay, for the text's size, where what the levels mean takes height.
const ENOUGH: f32 = 3.0;
/// In how many lines a level's meaning has to fit.
const MEANING: usize = 4;
/// Between a level's words and what it means, for the text's size.
const APART: f32 = 0.3;
/// How high dots can stand at least, for the text's size: alone, and over a shared scale.
const ALONE: f32 = 2.0;
const SHARED: f32 = 1.2;

impl Stage {
    /// Bands of a page; `all` are those of every page, whose dots are as large.
    pub(super) fn new(
        bands: &[Band<'_>],
        all: &[Band<'_>],
        (labels, meanings): (&[String], &[String]),
        size: Size,
        text: f32,
    ) -> Self {
        let margin = text * 0.3;
        let columns = labels.len().max(1) as f32;
        let inner = size.width - 2.0 * margin;
        let unsure: u32 = all.iter().map(|band| band.row.dont_know).sum();
        // Those who did not know stand apart from the scale: a column and half a gap.
        let parts = if unsure > 0 { columns + 1.25 } else { columns };
        let column = inner / parts;
        let (captions, caption) = captions(bands, size.height, inner, text);
        // As high as the highest, so that bands can be compared.
        let over = captions.iter().map(Vec::len).max().unwrap_or(0) as f32 * line_height(caption);
        let unsure_words = match bands {
            [one] => format!("don’t know: {}", one.row.dont_know),
            _ => "don’t know".to_owned(),
        };
        // A low drawing has fewer lines of words below its axis, so that they stay on it.
        let with_lines = |lines: usize| {
            let width = column * 0.94;
            let set = |label: &str| fit(label, Weight::Regular, text * 0.8..=text, width, lines);
            let sizes = labels.iter().map(|label| set(label).size);
            let least = sizes.fold(text, f32::min);
            let same =
                |label: &str| fit(label, Weight::Regular, least * 0.999..=least, width, lines);
            let words: Vec<Fitted> = labels.iter().map(|label| same(label)).collect();
            let unknown = (unsure > 0).then(|| {
                let words = same(&unsure_words);
                (words, margin + (columns + 0.75) * column, column)
            });
            let below = words
                .iter()
                .chain(unknown.as_ref().map(|(words, ..)| words));
            let deepest = below.map(height_of).fold(0.0, f32::max);
            let below = line_height(text * 1.3) + deepest + margin;
            let high = (size.height - below) / bands.len().max(1) as f32;
            (high, high - over - UNDER * text, words, unknown)
        };
        let least = if all.len() > 1 { SHARED } else { ALONE };
        let enough = |(_, rise, ..): &(f32, f32, Vec<Fitted>, _)| *rise >= text * least;
        // Words that would be cut take more lines, while the dots have room.
        let whole = |(.., words, _): &(f32, f32, Vec<Fitted>, _)| {
            let mut words = labels.iter().zip(words);
            words.all(|(label, set)| !set.is_cut(label))
        };
        let (high, rise, labels, unknown) = [3, 5, 8, 12]
            .into_iter()
            .map(with_lines)
            .find(|set| enough(set) && whole(set))
            .or_else(|| [3, 2].into_iter().map(with_lines).find(enough))
            .unwrap_or_else(|| with_lines(1));
        let most = all.iter().flat_map(|band| {
            let counts = band.row.counts.iter().copied();
            counts.chain([band.row.dont_know])
        });
        let most = most.max().unwrap_or(0);
        let counted = most > 12;
        let head = if counted { line_height(text) } else { 0.0 };
        let top = |i: usize| i as f32 * high;
        let stacked = |rise: f32, largest: f32| {
            let room = (rise.max(text) - margin - head).max(text * 0.4);
            stacking(most, column * 0.86, room, text * largest)
        };
        // Few people leave height: it tells what the levels mean, and the dots grow into the rest.
        let (meanings, deep) = explained(meanings, column * 0.94, text);
        let explains = deep > 0.0 && stacked(rise - deep, LARGEST).0 >= ENOUGH * text;
        let (meanings, rise) = if explains {
            (meanings, rise - deep)
        } else {
            (Vec::new(), rise)
        };
        let largest = if all.len() > 1 {
            LARGEST_AMONG
        } else {
            LARGEST
        };
        let (pitch, abreast) = stacked(rise, largest);
        let axis = |i: usize| top(i) + over + rise.max(text);
        let foot = axis(bands.len().saturating_sub(1)) + UNDER * text;
        let bands = captions.into_iter().enumerate();
        let bands = bands.map(|(i, caption)| (caption, axis(i))).collect();
        Self {
            text,
            left: margin,
            column,
            foot,
            labels,
            meanings,
            pitch,
            abreast,
            unknown,
            counted,
            caption,
            bands,
            high,
            rise,
        }
    }

    /// Whether the dots of each band have room over its axis.
    pub(super) fn fits(&self) -> bool {
        self.rise >= self.text * if self.counted { SHARED + 1.0 } else { SHARED }
    }

    pub(super) fn draw(&self, sketch: &mut Sketch, bands: &[Band<'_>], palette: &Palette) {
        for (i, (band, (caption, axis))) in bands.iter().zip(&self.bands).enumerate() {
            let row = band.row;
            let set = Type {
                size: self.caption,
                ..self.set(Weight::SemiBold, palette)
            };
            let top = i as f32 * self.high;
            sketch.lines(caption, 0.0, top, Align::Left, set);
            let end = self.left + self.column * self.labels.len() as f32;
            self.line(sketch, (self.left, end), *axis, palette.ink);
            self.middle(sketch, row, *axis, palette);
            for (i, &count) in row.counts.iter().enumerate() {
                let foot = Point::new(self.x(i), *axis);
                self.stack(sketch, foot, count, |sketch, centre, radius| {
                    sketch.disc(centre, radius, palette.agreed);
                });
                self.count(sketch, foot, count, palette);
            }
            self.unknown(sketch, row.dont_know, *axis, palette);
        }
        let ending = bands.last().map(|band| band.row.ending);
        self.levels(sketch, ending, palette);
    }

    fn x(&self, index: usize) -> f32 {
        self.left + (index as f32 + 0.5) * self.column
    }

    fn set(&self, weight: Weight, palette: &Palette) -> Type {
        Type {
            size: self.text,
            weight,
            colour: palette.ink,
        }
    }

    fn line(&self, sketch: &mut Sketch, (from, to): (f32, f32), y: f32, colour: Colour) {
        let line = Path::line(Point::new(from, y), Point::new(to, y));
        sketch.stroke(line, self.text * 0.08, colour);
    }

    /// Numbers and words of the levels, once for all bands.
    fn levels(&self, sketch: &mut Sketch, ending: Option<Ending>, palette: &Palette) {
        let size = self.text * 1.3;
        let middle = self.foot + line_height(size) / 2.0;
        let words = self.foot + line_height(size);
        let small = |label: &Fitted| Type {
            size: label.size,
            weight: Weight::Regular,
            colour: palette.quiet,
        };
        for (i, label) in self.labels.iter().enumerate() {
            let centre = Point::new(self.x(i), middle);
            let settled = ending.and_then(Ending::agreed);
            let agreed = settled.is_some_and(|level| level.index() == i);
            if agreed {
                sketch.disc(centre, size * 0.66, palette.agreed);
            }
            let colour = if agreed {
                palette.on_agreed
            } else {
                palette.ink
            };
            let number = Type {
                size,
                weight: Weight::Bold,
                colour,
            };
            sketch.figure(&(i + 1).to_string(), centre, number);
            sketch.lines(&label.lines, centre.x, words, Align::Centre, small(label));
        }
        let deepest = self.labels.iter().map(height_of).fold(0.0, f32::max);
        let top = words + deepest + self.text * APART;
        for (i, meaning) in self.meanings.iter().enumerate() {
            let set = small(meaning);
            sketch.lines(&meaning.lines, self.x(i), top, Align::Centre, set);
        }
        if let Some((label, x, _)) = &self.unknown {
            sketch.lines(&label.lines, *x, words, Align::Centre, small(label));
        }
    }

    /// The bar of the middle half, and a triangle at the median: at both levels of one that lies
    /// between two.
    fn middle(&self, sketch: &mut Sketch, row: &Row, axis: f32, palette: &Palette) {
        let Some((median, half)) = row.median.zip(row.middle_half) else {
            return;
        };
        let [lower, upper] = [half.lower, half.upper].map(|level| self.x(level.index()));
        // As large as the dots allow, and no larger than the room under the axis.
        let mark = (self.pitch * 0.5).clamp(self.text, MARK * self.text);
        let high = mark * 0.36;
        // It ends at its levels: only so far beyond as shows beside the triangle.
        let reach = mark * if half.lower == half.upper { 1.1 } else { 0.6 };
        let y = axis + mark * 0.3;
        let bar = Rect::new(lower - reach, y, upper - lower + 2.0 * reach, high);
        // The charts' pale band would be lost in a lit room: this has a contrast of 3 : 1.
        let strong = palette.agreed.with_opacity(0.75);
        sketch.fill(Path::rounded_rect(bar, high / 2.0), strong);
        let (wide, top) = (mark * 0.42, axis + mark * 0.14);
        let corners = [(0.0, 0.0), (wide, wide * 1.6), (-wide, wide * 1.6)];
        for level in median.levels() {
            let at = self.x(level.index());
            let triangle = Path::polygon(corners.map(|(x, y)| Point::new(at + x, top + y)));
            // A rim of paper parts it from the bar.
            sketch.stroke(triangle.clone(), mark * 0.14, palette.paper);
            sketch.fill(triangle, palette.median);
        }
    }

    /// Who did not know, on a line beside the scale's.
    fn unknown(&self, sketch: &mut Sketch, count: u32, axis: f32, palette: &Palette) {
        let Some((_, x, width)) = &self.unknown else {
            return;
        };
        let half = width * 0.45;
        self.line(sketch, (x - half, x + half), axis, palette.strong_line);
        let foot = Point::new(*x, axis);
        self.stack(sketch, foot, count, |sketch, centre, radius| {
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
        self.count(sketch, foot, count, palette);
    }

    /// Dots from the axis upwards, row by row; the last row stands in the middle.
    fn stack(
        &self,
        sketch: &mut Sketch,
        axis: Point,
        count: u32,
        dot: impl Fn(&mut Sketch, Point, f32),
    ) {
        let radius = self.pitch * 0.43;
        let foot = axis.y - self.text * 0.16 - radius;
        for i in 0..count {
            let (row, place) = (i / self.abreast, i % self.abreast);
            let in_row = (count - row * self.abreast).min(self.abreast);
            let aside = place as f32 - (in_row - 1) as f32 / 2.0;
            let x = axis.x + aside * self.pitch;
            dot(
                sketch,
                Point::new(x, foot - row as f32 * self.pitch),
                radius,
            );
        }
    }

    /// The number of a stack, where stacks are too high to be counted.
    fn count(&self, sketch: &mut Sketch, axis: Point, count: u32, palette: &Palette) {
        if self.counted && count > 0 {
            let high = count.div_ceil(self.abreast) as f32 * self.pitch;
            let y = axis.y - self.text * 0.66 - high;
            let set = self.set(Weight::SemiBold, palette);
            sketch.figure(&count.to_string(), Point::new(axis.x, y), set);
        }
    }
}

/// How high a text in lines is.
fn height_of(text: &Fitted) -> f32 {
    text.lines.len() as f32 * line_height(text.size)
}

/// What the levels mean, all in one size and none cut, and how high that is with the space above it;
/// nothing where one has no room.
fn explained(meanings: &[String], width: f32, text: f32) -> (Vec<Fitted>, f32) {
    let set = |meaning: &String, most: f32| {
        let sizes = 0.8 * text..=most;
        fit(meaning, Weight::Regular, sizes, width, MEANING)
    };
    let sizes = meanings.iter().map(|meaning| set(meaning, text).size);
    let least = sizes.fold(text, f32::min);
    let fitted: Vec<Fitted> = meanings.iter().map(|meaning| set(meaning, least)).collect();
    let cut = |(fitted, whole): (&Fitted, &String)| fitted.is_cut(whole);
    let deepest = fitted.iter().map(height_of).fold(0.0, f32::max);
    if deepest == 0.0 || fitted.iter().zip(meanings).any(cut) {
        return (Vec::new(), 0.0);
    }
    (fitted, deepest + text * APART)
}

/// The captions in lines, and their size. Over a band that has a page of its own a long one is as
/// small as the smallest words of the levels, and is cut with a sign where it leaves no room even so.
fn captions(bands: &[Band<'_>], height: f32, width: f32, text: f32) -> (Vec<Vec<String>>, f32) {
    let set = |band: &Band<'_>| Words::new(band.caption, Weight::SemiBold).wrap(text, width);
    let lines: Vec<Vec<String>> = bands.iter().map(set).collect();
    let (&[only], [one]) = (bands, &lines[..]) else {
        return (lines, text);
    };
    // Dots, their axis, numbers and a line of words of the levels.
    let below = line_height(text * 1.3) + line_height(text) + (0.3 + UNDER + SHARED) * text;
    let room = height - below;
    if one.len() as f32 * line_height(text) <= room {
        return (lines, text);
    }
    let small = 0.8 * text;
    let most = ((room / line_height(small)) as usize).max(1);
    let cut = fit(only.caption, Weight::SemiBold, small..=small, width, most);
    (vec![cut.lines], small)
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
