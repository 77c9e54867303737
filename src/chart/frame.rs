//! What stands around a chart: title, legend, notes, and the drawing in words.

use super::fit::{fit, unit};
use super::legend;
use super::palette::Palette;
use crate::insight::{Picture, Row};
use crate::phrases::figures::row_in_words;
use crate::scene::{Align, Point, Rect, Scene, Size, Sketch, Type, Weight, line_height};

/// What a chart shows besides its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style<'a> {
    /// What stands around the chart.
    pub frame: Frame<'a>,
    /// Whether a dot stands for each person. Exports for the team leave them out, and their
    /// counts are then in no text of the scene either.
    pub people: bool,
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
    /// Title, legend, the scale's note, and the source's citation if there is one: a page that
    /// stands for itself.
    Page {
        /// Where the workshop's content comes from.
        citation: Option<&'a str>,
    },
}

impl Style<'_> {
    /// For the program's own windows: the chart and its legend, on whatever is behind them.
    pub const SCREEN: Self = Self {
        frame: Frame::Legend,
        people: true,
        background: false,
    };
}

/// Draws the frame, with no text smaller than this. Gives the rectangle that is left for the chart.
pub(super) fn frame(
    sketch: &mut Sketch,
    picture: &Picture,
    size: Size,
    style: Style<'_>,
    palette: &Palette,
    smallest: f32,
) -> Rect {
    let unit = unit(size);
    let Size { width, height } = size;
    let entries = legend::entries(picture, style.people);
    let set = legend::Setting {
        largest: (20.0 * unit).max(smallest),
        smallest,
        palette,
    };
    match style.frame {
        Frame::Bare => Rect::new(0.0, 0.0, width, height).expanded(-6.0 * unit),
        Frame::Legend => {
            let margin = 6.0 * unit;
            let inner = width - 2.0 * margin;
            let high = legend::height(&entries, inner, set);
            let top = height - margin - high;
            let corner = Point::new(margin, top);
            legend::draw(sketch, &entries, corner, inner, set);
            let gap = if entries.is_empty() { 0.0 } else { 14.0 * unit };
            Rect::new(margin, margin, inner, top - gap - margin)
        }
        Frame::Page { citation } => {
            let margin = 56.0 * unit.min(width / 1200.0).min(height / 700.0);
            let inner = width - 2.0 * margin;
            let title = fit(
                &picture.title,
                Weight::Bold,
                (24.0 * unit).max(smallest)..=(40.0 * unit).max(smallest),
                inner,
                2,
            );
            let heading = Type {
                size: title.size,
                weight: Weight::Bold,
                colour: palette.ink,
            };
            let top = sketch.lines(&title.lines, margin, margin * 0.8, Align::Left, heading);

            let small = |text: &str, largest: f32| {
                let sizes = (largest * 0.7).max(smallest)..=largest.max(smallest);
                fit(text, Weight::Regular, sizes, inner, 3)
            };
            let mut notes = vec![small(&picture.note, 18.0 * unit)];
            notes.extend(citation.map(|text| small(text, 16.0 * unit)));
            let high: f32 = notes
                .iter()
                .map(|note| note.lines.len() as f32 * line_height(note.size))
                .sum();
            let mut y = height - margin * 0.8 - high;
            let notes_top = y;
            for note in &notes {
                let own = Type {
                    size: note.size,
                    weight: Weight::Regular,
                    colour: palette.quiet,
                };
                y = sketch.lines(&note.lines, margin, y, Align::Left, own);
            }
            let high = legend::height(&entries, inner, set);
            let legend_top = notes_top - 10.0 * unit - high;
            let corner = Point::new(margin, legend_top);
            legend::draw(sketch, &entries, corner, inner, set);
            let top = top + 14.0 * unit;
            Rect::new(margin, top, inner, legend_top - 22.0 * unit - top)
        }
    }
}

/// The finished drawing, named and told in words.
pub(super) fn finish(
    sketch: Sketch,
    kind: &str,
    picture: &Picture,
    order: impl IntoIterator<Item = usize>,
    size: Size,
    style: Style<'_>,
    palette: &Palette,
) -> Scene {
    let mut description = format!("{kind}.");
    for row in order.into_iter().filter_map(|i| picture.rows.get(i)) {
        description.push_str(&format!(
            " {}: {}.",
            row.name,
            in_words(row, picture, style.people)
        ));
    }
    if !picture.note.is_empty() {
        description.push(' ');
        description.push_str(&picture.note);
    }
    Scene {
        size,
        background: style.background.then_some(palette.paper),
        title: format!("{kind}: {}", picture.title),
        description,
        items: sketch.items,
    }
}

/// A row in words, without its counts where people are not shown.
fn in_words(row: &Row, picture: &Picture, people: bool) -> String {
    if people {
        return row_in_words(row, &picture.levels);
    }
    let uncounted = Row {
        counts: vec![0; row.counts.len()],
        dont_know: 0,
        ..row.clone()
    };
    row_in_words(&uncounted, &picture.levels)
}
