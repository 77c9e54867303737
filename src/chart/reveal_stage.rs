//! Where everything stands in a reveal: bands of dots over one scale, and who did not know beside it.

use super::fit::{Fitted, fit};
use super::palette::Palette;
use super::reveal_fit::{APART, Band, SHARED, UNDER, captions, explained, height_of, stacking};
use crate::insight::{Ending, LevelLook, Levels, Row};
use crate::scene::{
    Align, Colour, Item, Path, Point, Rect, Size, Sketch, Stroke, TextFormat, Weight, line_height,
    measure,
};
use crate::workshop::Level;

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
    /// How else the levels are told.
    looks: Vec<LevelLook>,
    /// How high each band is, and how high the dots in it can stand.
    high: f32,
    rise: f32,
}

/// How large these marks are at most, for the text's size: as they fit there.
const MARK: f32 = 1.4;
/// How far apart dots are at most, for the text's size: alone, and beside others.
const LARGEST: f32 = 6.0;
const LARGEST_AMONG: f32 = 4.2;
/// How far apart they have to stay, for the text's size, where what the levels mean takes height.
const ENOUGH: f32 = 3.0;
/// A column that is less wide than this, for the text's size, has no room for words.
const NARROW: f32 = 2.5;
/// How high dots can stand at least where they are alone, for the text's size.
const ALONE: f32 = 2.0;

impl Stage {
    /// Bands of a page; `all` are those of every page, whose dots are as large.
    pub(super) fn new(
        bands: &[Band<'_>],
        all: &[Band<'_>],
        levels: &Levels,
        size: Size,
        text: f32,
    ) -> Self {
        let margin = text * 0.3;
        let columns = levels.labels.len().max(1) as f32;
        let inner = size.width - 2.0 * margin;
        let unsure: u32 = all.iter().map(|band| band.row.dont_know).sum();
        // Those who did not know stand apart from the scale: a column and half a gap.
        let parts = if unsure > 0 { columns + 1.25 } else { columns };
        let column = inner / parts;
        // Where a column has room for some letters alone, the numbers stand without their words.
        let narrow = column < NARROW * text;
        let labels = levels.labels.iter();
        let labels = labels.map(|label| if narrow { String::new() } else { label.clone() });
        let all_labels: &[String] = &labels.collect::<Vec<_>>();
        let short = levels.looks.iter().filter(|_| !narrow);
        let short: Vec<String> = short.map(|it| it.short.clone()).collect();
        let (captions, caption) = captions(bands, size.height, inner, text);
        // As high as the highest, so that bands can be compared.
        let over = captions.iter().map(Vec::len).max().unwrap_or(0) as f32 * line_height(caption);
        let unsure_words = match bands {
            _ if narrow => "?".to_owned(),
            [one] => format!("don’t know: {}", one.row.dont_know),
            _ => "don’t know".to_owned(),
        };
        // A low drawing has fewer lines of words below its axis, so that they stay on it.
        let with_lines = |labels: &[String], lines: usize| {
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
        type Set = (f32, f32, Vec<Fitted>, Option<(Fitted, f32, f32)>);
        let rises = |set: &Set, least: f32| set.1 >= text * least;
        // Words that would be cut take more lines, while the dots have room.
        let whole = |labels: &[String], (.., words, unknown): &Set| {
            let mut levels = labels.iter().zip(words);
            let unknown = unknown.as_ref();
            levels.all(|(label, set)| !set.is_cut(label))
                && unknown.is_none_or(|(set, ..)| !set.is_cut(&unsure_words))
        };
        let of = |labels: &[String], lines: &[usize], least: f32| {
            let mut all = lines.iter().map(|lines| with_lines(labels, *lines));
            all.find(|set| rises(set, least) && whole(labels, set))
        };
        // Short words are whole before long ones take many lines, dots stand low, or words are cut.
        let short = (short.len() == all_labels.len()).then_some(&short[..]);
        let (high, rise, labels, unknown) = of(all_labels, &[3], least)
            .or_else(|| of(short?, &[3], least))
            .or_else(|| of(all_labels, &[5, 8, 12], least))
            .or_else(|| of(all_labels, &[3], SHARED))
            .or_else(|| {
                let mut all = [3, 2]
                    .into_iter()
                    .map(|lines| with_lines(all_labels, lines));
                all.find(|set| rises(set, least))
            })
            .unwrap_or_else(|| with_lines(all_labels, 1));
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
        let (meanings, deep) = explained(&levels.meanings, column * 0.94, text);
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
            looks: levels.looks.clone(),
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
            let set = TextFormat {
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
                let paint = palette.own(self.looks.get(i));
                self.stack(sketch, foot, count, |sketch, centre, radius| match paint {
                    Some(paint) => paint.disc(sketch, centre, radius),
                    None => sketch.disc(centre, radius, palette.agreed),
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

    fn set(&self, weight: Weight, palette: &Palette) -> TextFormat {
        TextFormat {
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
        let small = |label: &Fitted| TextFormat {
            size: label.size,
            weight: Weight::Regular,
            colour: palette.quiet,
        };
        for (i, label) in self.labels.iter().enumerate() {
            let look = LevelLook::of(&self.looks, Level::from_index(i));
            let paint = palette.own(self.looks.get(i));
            let both = self.beside(&look, size, paint.is_some());
            let (own_sign, aside) = both.unwrap_or_default();
            let centre = Point::new(self.x(i) + aside, middle);
            let settled = ending.and_then(Ending::agreed);
            let agreed = settled.is_some_and(|level| level.index() == i);
            let colour = match (&paint, agreed) {
                (Some(paint), _) => {
                    if agreed {
                        sketch.disc(centre, size * 0.78, palette.ink);
                        sketch.disc(centre, size * 0.71, palette.paper);
                    }
                    paint.disc(sketch, centre, size * 0.62);
                    paint.on
                }
                (None, true) => {
                    sketch.disc(centre, size * 0.66, palette.agreed);
                    palette.on_agreed
                }
                (None, false) => palette.ink,
            };
            let number = TextFormat {
                size,
                weight: Weight::Bold,
                colour,
            };
            sketch.figure(&look.number, centre, number);
            let before = Point::new(self.x(i) - own_sign, middle);
            let sign = TextFormat {
                colour: palette.ink,
                ..number
            };
            if both.is_some() {
                sketch.figure(&look.mark, before, sign);
            }
            let x = self.x(i);
            sketch.lines(&label.lines, x, words, Align::Centre, small(label));
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

    /// How far to the left of its column's middle the sign of a level stands, and how far to the right
    /// its number; nothing where it has no sign, or both have no room.
    fn beside(&self, look: &LevelLook, size: f32, painted: bool) -> Option<(f32, f32)> {
        let wide = |text: &str| measure(text, Weight::Bold, size);
        // A number may stand in a disc.
        let disc = if painted { 1.24 } else { 1.32 } * size;
        let (sign, number) = (wide(&look.mark), wide(&look.number).max(disc));
        let all = sign + 0.2 * size + number;
        let has_sign = look.mark != look.number;
        (has_sign && all <= 0.96 * self.column)
            .then_some(((all - sign) / 2.0, (all - number) / 2.0))
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
