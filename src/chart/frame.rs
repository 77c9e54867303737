//! What stands around a chart: title, subtitle, legend, notes, and the drawing in words.

use super::fit::{fit, fit_clauses, text_size};
use super::legend::{self, Entry};
use super::palette::Palette;
use crate::insight::Picture;
use crate::phrases::figures::{ending_with_label, name_in_group, row_in_words};
use crate::phrases::pictures::picture_name;
use crate::scene::{Align, Point, Rect, Scene, Size, Sketch, TextFormat, Weight, line_height};

/// What a chart shows besides its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style<'a> {
    /// What stands around the chart.
    pub frame: Frame<'a>,
    /// Whether the chart brings its own paper.
    pub background: bool,
}

/// What stands around a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame<'a> {
    /// Nothing.
    Bare,
    /// The legend.
    Legend,
    /// The legend; what stands around it is a document, which tells the figures in a table.
    Document,
    /// All that a page needs to stand for itself.
    Page(Heading<'a>),
}

/// The words around a page's chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading<'a> {
    /// What was found.
    pub title: &'a str,
    /// Team, day, how many people, the question.
    pub subtitle: &'a str,
    /// The scale's note, the source, its licence.
    pub notes: &'a str,
}

impl Style<'_> {
    /// For the program's own windows: the chart and its legend, on whatever is behind them.
    pub const SCREEN: Self = Self {
        frame: Frame::Legend,
        background: false,
    };
}

/// The size of a drawing, what stands around its chart, and no text smaller than this.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) size: Size,
    pub(super) style: Style<'a>,
    pub(super) palette: &'a Palette,
    pub(super) smallest: f32,
    /// The size of the names, as far as it is known before they are placed.
    pub(super) names: f32,
    /// Whether so much stands on it that the title gives way, and rows stand close.
    pub(super) close: bool,
    /// The size of names where they have room, and what titles take theirs from.
    pub(super) text: f32,
}

/// Eleven points on a slide 13.3 inches wide.
const SMALL_PRINT: f32 = 11.0 / 957.6;

impl<'a> Page<'a> {
    /// A page whose smallest text follows from its size.
    pub(super) fn of(size: Size, palette: &'a Palette, style: Style<'a>) -> Self {
        let text = text_size(size);
        let smallest = match style.frame {
            Frame::Page(_) => (0.8 * text).max(SMALL_PRINT * size.width),
            Frame::Bare | Frame::Legend | Frame::Document => 0.7 * text,
        };
        Self::with_smallest(size, palette, style, smallest)
    }

    /// A page with no text smaller than this.
    pub(super) fn with_smallest(
        size: Size,
        palette: &'a Palette,
        style: Style<'a>,
        smallest: f32,
    ) -> Self {
        Self {
            size,
            style,
            palette,
            smallest,
            names: text_size(size).max(smallest),
            close: false,
            text: text_size(size),
        }
    }

    /// How its legend is set: never larger than the names.
    pub(super) fn key(&self) -> legend::Setting<'a> {
        legend::Setting {
            size: (0.85 * self.largest()).min(self.names).max(self.smallest),
            palette: self.palette,
            own_row: matches!(self.style.frame, Frame::Page(_)),
        }
    }

    /// The size of names, where they have room.
    pub(super) fn largest(&self) -> f32 {
        self.text.max(self.smallest)
    }

    /// Draws the frame. Gives the rectangle that is left for the chart.
    pub(super) fn frame(&self, sketch: &mut Sketch, entries: &[Entry]) -> Rect {
        let Size { width, height } = self.size;
        let text = self.largest();
        let set = self.key();
        match self.style.frame {
            Frame::Bare => Rect::new(0.0, 0.0, width, height).expanded(-0.2 * text),
            Frame::Legend | Frame::Document => {
                let margin = 0.2 * text;
                let inner = width - 2.0 * margin;
                let high = legend::height(entries, inner, set);
                let top = height - margin - high;
                legend::draw(sketch, entries, Point::new(margin, top), inner, set);
                let gap = if entries.is_empty() { 0.0 } else { 0.5 * text };
                Rect::new(margin, margin, inner, top - gap - margin)
            }
            Frame::Page(heading) => {
                let margin = (2.4 * text).min(width / 24.0);
                let inner = width - 2.0 * margin;
                let set_in =
                    |text: &str, weight, sizes, most| fit(text, weight, sizes, inner, most);
                let set_title = |sizes, most| set_in(heading.title, Weight::Bold, sizes, most);
                let sizes = (1.3 * text)..=(if self.close { 1.3 } else { 1.6 } * text);
                let clauses = fit_clauses(heading.title, Weight::Bold, sizes.clone(), inner, 2);
                let mut title = clauses.unwrap_or_else(|| set_title(sizes, 2));
                if title.is_cut(heading.title) {
                    title = set_title((1.1 * text)..=(1.3 * text), 3);
                }
                let ink = TextFormat {
                    size: title.size,
                    weight: Weight::Bold,
                    colour: self.palette.ink,
                };
                let top = sketch.lines(&title.lines, margin, 0.7 * margin, Align::Left, ink);
                let sizes = self.smallest..=text.max(self.smallest);
                let subtitle = set_in(heading.subtitle, Weight::Regular, sizes, 2);
                let quiet = TextFormat {
                    size: subtitle.size,
                    weight: Weight::Regular,
                    colour: self.palette.quiet,
                };
                let top = top + 0.1 * text;
                let top = sketch.lines(&subtitle.lines, margin, top, Align::Left, quiet);

                let sizes = self.smallest..=self.smallest;
                let notes = set_in(heading.notes, Weight::Regular, sizes, 5);
                let small = TextFormat {
                    size: notes.size,
                    ..quiet
                };
                let high = notes.lines.len() as f32 * line_height(notes.size);
                let foot = height - 0.6 * margin - high;
                sketch.lines(&notes.lines, margin, foot, Align::Left, small);
                let high = legend::height(entries, inner, set);
                let foot = foot - 0.35 * text - high;
                legend::draw(sketch, entries, Point::new(margin, foot), inner, set);
                let top = top + 0.5 * text;
                Rect::new(margin, top, inner, foot - 0.5 * text - top)
            }
        }
    }

    /// The finished drawing, named and told in words.
    pub(super) fn finish(
        &self,
        sketch: Sketch,
        kind: &str,
        picture: &Picture,
        order: impl IntoIterator<Item = usize>,
    ) -> Scene {
        let mut description = match self.style.frame {
            Frame::Page(heading) => format!("{kind}. {}.", heading.title),
            Frame::Bare | Frame::Legend => format!("{kind}."),
            Frame::Document => String::new(),
        };
        for row in order.into_iter().filter_map(|i| picture.rows.get(i)) {
            // Nobody wants to hear every count of every row twice: a document has them in a table.
            let told = match self.style.frame {
                Frame::Document => ending_with_label(row.ending, &picture.levels),
                Frame::Bare | Frame::Legend | Frame::Page(_) => row_in_words(row, &picture.levels),
            };
            description.push_str(&format!(" {}: {told}.", name_in_group(row)));
        }
        if !picture.note.is_empty() && self.style.frame != Frame::Document {
            description.push(' ');
            description.push_str(&picture.note);
        }
        Scene {
            size: self.size,
            background: self.style.background.then_some(self.palette.paper),
            title: match self.style.frame {
                // Whose it is stands at the head of the document.
                Frame::Document => kind.to_owned(),
                Frame::Bare | Frame::Legend | Frame::Page(_) => {
                    format!("{kind}: {}", picture_name(picture))
                }
            },
            description: description.trim_start().to_owned(),
            items: sketch.items,
        }
    }
}
