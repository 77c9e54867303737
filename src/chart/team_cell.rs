//! How one mechanism of one team looks in a grid: told by colour and by number or sign.

use super::palette::Palette;
use crate::insight::{Ending, Row, Verdict};
use crate::phrases::figures::median_in_words;
use crate::scene::{
    Align, Colour, FIGURE_HEIGHT, Path, Point, Rect, Sketch, Stroke, TextFormat, Weight, measure,
};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellLook {
    /// Its surface; nothing where no score was agreed.
    pub surface: Option<Colour>,
    /// A line inside its edge.
    pub rim: Option<Colour>,
    /// The number of the agreed score, or a sign that stands for how it ended.
    pub sign: CellSign,
    /// The colour of the sign.
    pub ink: Colour,
    /// The median beside it: "3", "3 or 4".
    pub median: Option<String>,
    /// The colour of the triangle before the median.
    pub triangle: Colour,
    /// The colour of the median's number.
    pub figure: Colour,
    /// Whether the scores stand in two camps.
    pub camps: bool,
}

/// The number or the sign of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellSign {
    /// An agreed score, or a sign that is written.
    Written(String),
    /// A ring: scored, not agreed.
    Ring,
    /// Nothing: it was not asked.
    Nothing,
}

/// How a mechanism looks that ended so, on a scale with so many levels; nothing for what a team was
/// not asked.
pub fn cell_look(row: Option<&Row>, levels: usize, palette: &Palette) -> CellLook {
    let bare = CellLook {
        surface: None,
        rim: None,
        sign: CellSign::Nothing,
        ink: palette.quiet,
        median: None,
        triangle: palette.median,
        figure: palette.ink,
        camps: false,
    };
    let Some(row) = row else { return bare };
    let written = |sign: &str| CellSign::Written(sign.to_owned());
    let look = CellLook {
        median: row.median.map(median_in_words),
        camps: row.verdict == Some(Verdict::TwoCamps),
        ..bare
    };
    match row.ending {
        Ending::Untouched => CellLook {
            sign: written("·"),
            ..look
        },
        Ending::Skipped => CellLook {
            sign: written("–"),
            ..look
        },
        Ending::DontKnowOnly => CellLook {
            rim: Some(palette.strong_line),
            sign: written("?"),
            ..look
        },
        Ending::ScoredNotAgreed => CellLook {
            rim: Some(palette.strong_line),
            sign: CellSign::Ring,
            ink: palette.median,
            ..look
        },
        Ending::AgreedToDiffer => CellLook {
            rim: Some(palette.differ),
            sign: written("≠"),
            ink: palette.differ,
            ..look
        },
        Ending::Agreed(level) | Ending::AgreedWithoutRound(level) => {
            let surface = palette.level(level, levels);
            let ink = palette.on(surface);
            CellLook {
                surface: Some(surface),
                rim: matches!(row.ending, Ending::AgreedWithoutRound(_)).then_some(ink),
                sign: written(&level.to_string()),
                ink,
                triangle: ink,
                figure: ink,
                ..look
            }
        }
    }
}

/// Where the parts of a cell stand, all for its text's size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellLayout {
    /// The sign alone, in the middle: no median is told anywhere.
    Alone,
    /// Sign and median beside each other.
    Beside,
    /// The median below the sign.
    Below,
}

/// A median's text for the sign's.
pub const MEDIAN: f32 = 0.85;
/// Half of its triangle.
pub const TRIANGLE: f32 = 0.28;
/// Between triangle and number.
pub const AFTER: f32 = 0.18;
/// Around what stands in a cell.
pub const PAD: f32 = 0.3;

impl CellLayout {
    /// The layout for cells of this width whose widest median is so wide at one point.
    pub fn of(width: f32, size: f32, widest: f32) -> Self {
        if widest <= 0.0 {
            Self::Alone
        } else if width >= size * (1.9 + Self::median_width(widest) + PAD) {
            Self::Beside
        } else {
            Self::Below
        }
    }

    /// How wide triangle and number are whose text is so wide at one point.
    pub fn median_width(widest: f32) -> f32 {
        2.0 * TRIANGLE + AFTER + MEDIAN * widest
    }

    /// How high a cell is.
    pub fn height(self) -> f32 {
        match self {
            Self::Alone | Self::Beside => 1.75,
            Self::Below => 2.75,
        }
    }
}

/// Draws a cell with text of this size, no line of it smaller than told.
pub(super) fn draw_cell(
    sketch: &mut Sketch,
    rect: Rect,
    look: &CellLook,
    layout: CellLayout,
    size: f32,
) {
    let corner = 0.22 * size;
    if let Some(surface) = look.surface {
        sketch.fill(Path::rounded_rect(rect, corner), surface);
    }
    if let Some(rim) = look.rim {
        let inside = rect.expanded(-0.11 * size);
        sketch.stroke(Path::rounded_rect(inside, 0.6 * corner), 0.08 * size, rim);
    }
    let centre = rect.centre();
    let at = match layout {
        CellLayout::Alone => centre,
        CellLayout::Beside => Point::new(rect.min.x + 1.0 * size, centre.y),
        CellLayout::Below => Point::new(centre.x, rect.min.y + 0.85 * size),
    };
    sign(sketch, look, at, size);
    if let Some(median) = &look.median {
        let text = MEDIAN * size;
        let wide = measure(median, Weight::Regular, text);
        let all = (2.0 * TRIANGLE + AFTER) * size + wide;
        let (left, middle) = match layout {
            CellLayout::Alone | CellLayout::Beside => (rect.min.x + 1.9 * size, centre.y),
            CellLayout::Below => (centre.x - all / 2.0, rect.max.y - 0.75 * size),
        };
        let half = TRIANGLE * size;
        let top = middle - 0.85 * half;
        let corners = [(half, 0.0), (2.0 * half, 1.7 * half), (0.0, 1.7 * half)];
        let corners = corners.map(|(x, y)| Point::new(left + x, top + y));
        sketch.fill(Path::polygon(corners), look.triangle);
        let set = TextFormat {
            size: text,
            weight: Weight::Regular,
            colour: look.figure,
        };
        let base = middle + text * FIGURE_HEIGHT / 2.0;
        let x = left + (2.0 * TRIANGLE + AFTER) * size;
        sketch.text(median, Point::new(x, base), Align::Left, set);
    }
    if look.camps {
        let y = rect.min.y + 0.36 * size;
        for x in [0.36, 0.78] {
            sketch.disc(Point::new(rect.max.x - x * size, y), CAMP * size, look.ink);
        }
    }
}

/// One of the two discs that stand for two camps.
pub const CAMP: f32 = 0.12;

/// The sign or the number alone, in the middle of a point.
fn sign(sketch: &mut Sketch, look: &CellLook, at: Point, size: f32) {
    match &look.sign {
        CellSign::Written(text) => {
            let set = TextFormat {
                size,
                weight: Weight::Bold,
                colour: look.ink,
            };
            sketch.figure(text, at, set);
        }
        CellSign::Ring => {
            let stroke = Some(Stroke::new(0.12 * size, look.ink));
            sketch.items.push(crate::scene::Item::Circle {
                centre: at,
                radius: 0.3 * size,
                fill: None,
                stroke,
            });
        }
        CellSign::Nothing => {}
    }
}
