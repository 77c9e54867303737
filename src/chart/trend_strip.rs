//! One strip of a team over time: how a mechanism stood in each session, on one scale.

use super::fit::fit;
use super::marks::RIM;
use super::palette::Palette;
use super::team_cell::{CellSign, cell_look};
use crate::insight::{Ending, LevelLook, Median, Strip, Trend, TrendPoint};
use crate::scene::{
    Align, Colour, Path, Point, Rect, Sketch, TextFormat, Weight, line_height, measure,
};
use crate::workshop::Level;

/// From one level to the next, for the text's size: at least, and where there is room.
const STEP: (f32, f32) = (0.8, 1.25);
/// The most lines of a mechanism's name.
const NAME_LINES: usize = 2;
/// The most that a mark is, for the text's size: its radius.
const MARK: f32 = 0.42;
/// From a sign below the scale to the days, for the text's size.
const BELOW: f32 = 0.625;
/// Between what is written for the levels and the rules, for the text's size.
const AFTER_LEVELS: f32 = 0.5;

/// How high a strip is with the mechanism's name above it and the days below it, and how far its levels
/// are from each other: closer where a page is lower than that.
pub(super) fn strip_height(trend: &Trend, text: f32, room: f32) -> (f32, f32) {
    // Below the lowest level stands what is none.
    let steps = trend.workshop.scale.len() as f32 + 0.5;
    let lines = (NAME_LINES + 1) as f32 * line_height(text) + BELOW * text;
    let step = ((room - lines) / steps).clamp(STEP.0 * text, STEP.1 * text);
    (lines + steps * step, step)
}

/// How wide what is written for the levels is, beside a strip.
pub(super) fn gutter(looks: &[LevelLook], text: f32) -> f32 {
    let wide = |look: &LevelLook| measure(&look.written, Weight::Regular, text);
    looks.iter().map(wide).fold(0.0, f32::max) + AFTER_LEVELS * text
}

/// Where a strip stands on its page.
pub(super) struct StripBox<'a> {
    pub(super) trend: &'a Trend,
    /// How its levels are told.
    pub(super) looks: &'a [LevelLook],
    pub(super) palette: &'a Palette,
    /// The size of its text.
    pub(super) text: f32,
    /// From one level to the next.
    pub(super) step: f32,
    /// Its upper left corner, and how wide it is.
    pub(super) corner: Point,
    pub(super) wide: f32,
}

impl StripBox<'_> {
    fn left(&self) -> f32 {
        self.corner.x + gutter(self.looks, self.text)
    }

    fn right(&self) -> f32 {
        self.corner.x + self.wide
    }

    /// The top of the highest level's row.
    fn top(&self) -> f32 {
        self.corner.y + NAME_LINES as f32 * line_height(self.text) + 0.15 * self.text
    }

    /// How far a session is from the next.
    fn apart(&self) -> f32 {
        (self.right() - self.left()) / self.trend.days.len().max(1) as f32
    }

    fn x(&self, day: usize) -> f32 {
        self.left() + (day as f32 + 0.5) * self.apart()
    }

    fn lowest(&self) -> f32 {
        self.top() + (self.trend.workshop.scale.len() as f32 - 0.5) * self.step
    }

    fn y(&self, level: Level) -> f32 {
        self.lowest() - level.index() as f32 * self.step
    }

    /// The top of the days.
    fn foot(&self) -> f32 {
        self.lowest() + self.step + BELOW * self.text
    }

    /// The radius of a mark.
    fn mark(&self) -> f32 {
        (MARK * self.text)
            .min(0.36 * self.apart())
            .min(0.4 * self.step)
    }

    fn set(&self, weight: Weight, colour: Colour) -> TextFormat {
        TextFormat {
            size: self.text,
            weight,
            colour,
        }
    }

    /// The column of a session, from the highest level to its day.
    pub(super) fn column(&self, day: usize) -> Rect {
        let x = self.left() + day as f32 * self.apart();
        let high = self.foot() + line_height(self.text) - self.top();
        Rect::new(x, self.top(), self.apart(), high)
    }

    /// Draws a strip over these days, of which those that have room are named.
    pub(super) fn draw(&self, sketch: &mut Sketch, strip: &Strip, days: &[Option<String>]) {
        self.name(sketch, strip);
        self.scale(sketch);
        self.bars(sketch, strip);
        self.lines(sketch, strip);
        for (day, point) in strip.points.iter().enumerate() {
            if let Some(point) = point {
                self.ending(sketch, point, self.x(day));
            }
        }
        let quiet = self.set(Weight::Regular, self.palette.quiet);
        for (day, label) in days.iter().enumerate() {
            let Some(label) = label else { continue };
            let half = measure(label, quiet.weight, quiet.size) / 2.0;
            let (left, right) = (self.left() + half, self.right() - half);
            let x = self.x(day).clamp(left, right.max(left));
            sketch.lines(&[label], x, self.foot(), Align::Centre, quiet);
        }
    }

    fn name(&self, sketch: &mut Sketch, strip: &Strip) {
        let ink = self.set(Weight::SemiBold, self.palette.ink);
        let sizes = ink.size..=ink.size;
        let name = fit(&strip.name, ink.weight, sizes, self.wide, NAME_LINES).lines;
        // A name of one line stands close to its strip.
        let free = NAME_LINES.saturating_sub(name.len()) as f32 * line_height(ink.size);
        let top = self.corner.y + free;
        sketch.lines(&name, self.corner.x, top, Align::Left, ink);
    }

    /// A rule for each level, with what is written for it.
    fn scale(&self, sketch: &mut Sketch) {
        let quiet = self.set(Weight::Regular, self.palette.quiet);
        let (left, right) = (self.left(), self.right());
        let middle = self.corner.x + (left - AFTER_LEVELS * self.text - self.corner.x) / 2.0;
        for (level, _) in self.trend.workshop.scale.iter() {
            let y = self.y(level);
            let rule = Path::line(Point::new(left, y), Point::new(right, y));
            sketch.stroke(rule, 0.05 * self.text, self.palette.line);
            let written = LevelLook::of(self.looks, level).written;
            sketch.figure(&written, Point::new(middle, y), quiet);
        }
    }

    /// The middle half of each session, behind everything.
    fn bars(&self, sketch: &mut Sketch, strip: &Strip) {
        let mark = self.mark();
        for (day, point) in strip.points.iter().enumerate() {
            let Some(point) = point else { continue };
            let Some(half) = point.row.middle_half else {
                continue;
            };
            let top = self.y(half.upper) - 0.5 * mark;
            let high = self.y(half.lower) + 0.5 * mark - top;
            let wide = 1.5 * mark;
            let rect = Rect::new(self.x(day) - wide / 2.0, top, wide, high);
            let path = Path::rounded_rect(rect, 0.3 * mark);
            let (fill, edge) = self.palette.middle_half(&point.row);
            sketch.surface(path, fill, 0.12 * mark, edge);
        }
    }

    /// What joins agreed scores, and where the line breaks because other words were asked.
    fn lines(&self, sketch: &mut Sketch, strip: &Strip) {
        let (text, palette) = (self.text, self.palette);
        let mut before: Option<Point> = None;
        for day in 0..self.trend.days.len() {
            let point = strip.points.get(day).and_then(Option::as_ref);
            let agreed = point.and_then(|point| point.row.ending.agreed());
            let here = agreed.map(|level| Point::new(self.x(day), self.y(level)));
            let breaks = self.trend.breaks_before(strip, day);
            if let (Some(from), Some(to), false) = (before, here, breaks) {
                sketch.stroke(Path::line(from, to), 0.16 * text, palette.agreed);
            }
            if breaks {
                let x = self.x(day) - self.apart() / 2.0;
                let (mut y, foot) = (self.top(), self.lowest() + 0.5 * text);
                while y < foot {
                    let to = Point::new(x, (y + 0.3 * text).min(foot));
                    let dash = Path::line(Point::new(x, y), to);
                    sketch.stroke(dash, 0.09 * text, palette.quiet);
                    y += 0.55 * text;
                }
            }
            before = here;
        }
    }

    /// How one session ended: a disc, a hollow median, or a sign below the scale.
    fn ending(&self, sketch: &mut Sketch, point: &TrendPoint, x: f32) {
        let (palette, mark) = (self.palette, self.mark());
        let below = Point::new(x, self.lowest() + self.step);
        let row = &point.row;
        match row.ending {
            Ending::Agreed(level) | Ending::AgreedWithoutRound(level) => {
                let centre = Point::new(x, self.y(level));
                sketch.disc(centre, mark * RIM, palette.paper);
                sketch.disc(centre, mark, palette.agreed);
            }
            Ending::ScoredNotAgreed if row.median.is_some() => {
                for level in row.median.into_iter().flat_map(Median::levels) {
                    let centre = Point::new(x, self.y(level));
                    sketch.ring(centre, mark, palette.paper, palette.median);
                }
            }
            Ending::ScoredNotAgreed => {
                sketch.ring(below, 0.8 * mark, palette.paper, palette.median);
            }
            _ => {
                let look = cell_look(Some(row), self.trend.workshop.scale.len(), palette);
                if let CellSign::Written(sign) = &look.sign {
                    sketch.figure(sign, below, self.set(Weight::Bold, look.ink));
                }
            }
        }
    }
}
