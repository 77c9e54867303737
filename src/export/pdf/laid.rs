//! The blocks of a document, broken into lines and drawn once, before they are given their places.

use super::prose::least;
use super::style::{self, INDENT, Type};
use super::table::Set;
use super::text::Text;
use crate::report::{Content, Drawn, Figure};
use crate::scene::{Rect, Scene};

/// No text in a picture is smaller than this where that is possible, in points.
const SMALLEST: f32 = 8.0;
/// How high a chart of all mechanisms may be, in points: with its heading it has room on a page.
const CHART: f32 = 430.0;

/// A block that knows how high it is.
pub(super) enum Laid {
    Heading(u8, Text),
    Paragraph(Text),
    List(Vec<Text>),
    /// What it holds, and its rows.
    Table(String, Box<Set>),
    /// Drawings as wide as the text, and what stands under them.
    Figure(Vec<Scene>, Text),
}

impl Laid {
    /// Lays a block out for pages on which text stands here.
    pub(super) fn new(content: &Content, set_in: Type, body: Rect) -> Self {
        let width = body.width();
        match content {
            Content::Heading { level, text } => {
                Self::Heading(*level, Text::new(text, style::heading(*level), width))
            }
            Content::Paragraph(words) => Self::Paragraph(Text::new(words, set_in, width)),
            Content::List(items) => {
                let items = items.iter();
                let text = |words: &String| Text::new(words, style::BODY, width - INDENT);
                Self::List(items.map(|words| text(words).never_empty()).collect())
            }
            Content::Table(table) => {
                Self::Table(table.caption.clone(), Box::new(Set::new(table, body)))
            }
            Content::Picture(figure) => Self::figure(figure, body),
        }
    }

    fn figure(figure: &Figure, body: Rect) -> Self {
        let mut scenes = figure.scenes(body.width(), CHART, SMALLEST);
        for scene in &mut scenes {
            // Paper is white already.
            scene.background = None;
        }
        // The strip of a mechanism stands under its name already.
        let words = match figure.drawn {
            Drawn::Chart(_) | Drawn::Grid | Drawn::Radars | Drawn::Trend => figure.caption.as_str(),
            Drawn::Strip => "",
        };
        let caption = Text::new(words, style::SMALL, body.width());
        Self::Figure(scenes, caption)
    }

    /// So much of it stands on one page at least, and with what comes next, in points.
    pub(super) fn least(&self, next: &[Self], body: Rect) -> f32 {
        match self {
            Self::Heading(level, text) => {
                let next = next.split_first();
                let next = next.map_or(0.0, |(next, rest)| match next {
                    Self::Heading(level, _) => style::above(*level) + next.least(rest, body),
                    _ => next.least(rest, body),
                });
                text.height() + style::under(*level) + next
            }
            // What is said over a table stands on its page.
            Self::Paragraph(text) => match next.split_first() {
                Some((table @ Self::Table(..), rest)) => {
                    text.height() + style::GAP + table.least(rest, body)
                }
                _ => text.least(),
            },
            Self::List(items) => least(items, 0),
            Self::Table(caption, set) => {
                let caption = Text::new(caption, style::SMALL, body.width());
                caption.height() + set.least(body.height())
            }
            Self::Figure(scenes, caption) => {
                let under = match scenes.len() {
                    1 => under_figure(caption, next, body),
                    _ => 0.0,
                };
                let first = scenes.first();
                first.map_or(0.0, |scene| scene.size.height) + under
            }
        }
    }
}

/// How much stands on the page of a drawing under it, in points: its caption, or the words that come
/// next, where those say what it shows.
pub(super) fn under_figure(caption: &Text, next: &[Laid], body: Rect) -> f32 {
    match next.split_first() {
        Some((words @ Laid::Paragraph(_), rest)) if caption.lines.is_empty() => {
            words.least(rest, body) + 2.0 + style::GAP
        }
        _ => caption.height(),
    }
}
