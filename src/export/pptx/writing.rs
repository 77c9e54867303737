//! Paragraphs and lists on slides, as large as they have room.

use super::geometry::BODY;
use super::pages::{pages as shared, parts};
use super::prose::{Run, filled, height, lines, paragraph, sized};
use crate::report::Content;
use crate::scene::Weight;

/// The sizes that are tried, in points, and the one with which text goes on over several slides.
const SIZES: [f32; 4] = [20.0, 18.0, 16.0, 14.0];
const SEVERAL: f32 = 16.0;
/// Above a paragraph and above an item of a list, for the size of the text.
const ABOVE: f32 = 0.4;
const BETWEEN: f32 = 0.1;
/// Left of an item of a list, in points.
const INDENT: f32 = 22.0;

/// A paragraph, or an item of a list.
struct Piece {
    text: String,
    item: bool,
    high: f32,
}

/// The text in the body of as many slides as it takes.
pub(super) fn pages(text: &[Content], language: &str) -> Vec<String> {
    let set = |size: f32| {
        let pieces = pieces(text, size);
        let heights: Vec<f32> = pieces.iter().map(|piece| piece.high).collect();
        (size, shared(&heights, BODY.height()), pieces)
    };
    let mut tried = SIZES.into_iter().map(set);
    let one = tried.find(|(_, shares, _)| shares.len() == 1);
    let (size, shares, pieces) = one.unwrap_or_else(|| set(SEVERAL));
    let pages = shares.into_iter().map(|share| {
        let told = pieces.get(share).unwrap_or_default().iter();
        let told: String = told.map(|piece| piece.told(size, language)).collect();
        filled(3, "idx=\"1\"", "Content 2", &told)
    });
    pages.collect()
}

fn pieces(text: &[Content], size: f32) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for content in text {
        match content {
            Content::Heading { text, .. } | Content::Paragraph(text) => {
                cut(&mut pieces, text, false, size);
            }
            Content::List(items) => {
                for item in items {
                    cut(&mut pieces, item, true, size);
                }
            }
            Content::Table(_) | Content::Picture(_) => {}
        }
    }
    pieces
}

/// What is higher than a slide goes on as a paragraph of its own.
fn cut(pieces: &mut Vec<Piece>, text: &str, item: bool, size: f32) {
    let (indent, above) = if item {
        (INDENT, BETWEEN)
    } else {
        (0.0, ABOVE)
    };
    let all = lines(text, Weight::Regular, size, BODY.width() - indent);
    let room = BODY.height() - above * size;
    let most = (room / height(1, size)).floor() as usize;
    let whole = all.len() <= most;
    pieces.extend(parts(all, most).into_iter().map(|lines| Piece {
        high: height(lines.len(), size) + above * size,
        text: if whole {
            text.to_owned()
        } else {
            lines.join(" ")
        },
        item,
    }));
}

impl Piece {
    fn told(&self, size: f32, language: &str) -> String {
        let (stands, above, bullet) = if self.item {
            ("", BETWEEN, "")
        } else {
            (" marL=\"0\" indent=\"0\"", ABOVE, "<a:buNone/>")
        };
        let above = (above * size * 100.0).round() as u32;
        let inner = format!("<a:spcBef><a:spcPts val=\"{above}\"/></a:spcBef>{bullet}");
        let run = Run {
            look: &sized(size),
            inner: "",
            text: &self.text,
        };
        paragraph(stands, &inner, &[run], language)
    }
}
