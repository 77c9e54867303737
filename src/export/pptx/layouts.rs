//! The layouts of the slides: what stands where on which kind of slide.

use super::geometry::{BAND, FINDING, LEAD, UNDER_LEAD, WHOSE, heading, list};
use super::master::{foot, number};
use super::opening::{LARGE, TEAM, UNDER};
use super::prose::plain;
use super::skeleton::{SPACES, TREE, filled_box, looks, stood};
use crate::export::package::XML;
use crate::scene::Rect;

/// The size of a heading over one of four lists, in points.
const NARROW: f32 = 18.0;

/// The layouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// The first slide.
    Opening,
    /// A title, and a text, a table or a chart.
    Content,
    /// A title, and whatever is drawn under it.
    TitleOnly,
    /// A title, a line, and a table.
    Lead,
    /// A title and so many lists beside each other, at most four.
    Columns(usize),
}

impl Layout {
    /// All of them.
    pub(super) const ALL: [Self; 8] = [
        Self::Opening,
        Self::Content,
        Self::TitleOnly,
        Self::Lead,
        Self::Columns(1),
        Self::Columns(2),
        Self::Columns(3),
        Self::Columns(4),
    ];

    /// Its number, from 1.
    pub(super) fn number(self) -> usize {
        match self {
            Self::Opening => 1,
            Self::Content => 2,
            Self::TitleOnly => 3,
            Self::Lead => 4,
            Self::Columns(count) => 4 + count,
        }
    }

    /// The part.
    pub(super) fn part(self, language: &str) -> String {
        let say = |text: &str| plain(text, None, language);
        let text = |id: u32, kind: &str, at: Rect, styles: &str, stands: &str| {
            let (name, words) = (format!("Text {}", id - 1), say("Text"));
            stood(id, kind, &name, Some(at), stands, styles, &words)
        };
        let ordinary = stood(2, "type=\"title\"", "Title 1", None, "", "", &say("Title"));
        let content = |at| stood(3, "idx=\"1\"", "Content 2", at, "", "", &say("Text"));
        let (kind, name, shapes) = match self {
            Self::Opening => {
                let under = looks(UNDER, false);
                let whose = stood(
                    3,
                    "type=\"subTitle\" idx=\"1\"",
                    "Subtitle 2",
                    Some(WHOSE),
                    " anchor=\"t\"",
                    &under,
                    &say("Subtitle"),
                );
                let title = stood(
                    2,
                    "type=\"ctrTitle\"",
                    "Title 1",
                    Some(FINDING),
                    " anchor=\"b\"",
                    &looks(LARGE, false),
                    &say("Title"),
                );
                (
                    " type=\"title\"",
                    "Title Slide",
                    title + &whose + &filled_box(10, "Band 9", &BAND, "accent1"),
                )
            }
            Self::Content => (
                " type=\"obj\"",
                "Title and Content",
                ordinary + &content(None),
            ),
            Self::TitleOnly => (" type=\"titleOnly\"", "Title Only", ordinary),
            Self::Lead => {
                let kind = "type=\"body\" sz=\"quarter\" idx=\"13\"";
                let lead = text(4, kind, LEAD, &looks(UNDER, true), " anchor=\"ctr\"");
                let shapes = ordinary + &lead + &content(Some(UNDER_LEAD));
                ("", "Title, Line and Content", shapes)
            }
            Self::Columns(count) => {
                // Four headings have less room.
                let size = if count > 3 { NARROW } else { TEAM };
                let columns = (0..count).map(|at| {
                    let kind =
                        |number: usize| format!("type=\"body\" sz=\"quarter\" idx=\"{number}\"");
                    let id = 2 * at as u32 + 3;
                    let place = heading(at, count);
                    let rule = rule(30 + at as u32, &place);
                    let over = text(
                        id,
                        &kind(20 + 2 * at),
                        place,
                        &looks(size, true),
                        " anchor=\"b\"",
                    );
                    let under = looks(UNDER, false);
                    let under = text(id + 1, &kind(21 + 2 * at), list(at, count), &under, "");
                    over + &under + &rule
                });
                let columns: String = columns.collect();
                let name = ["One List", "Two Lists", "Three Lists", "Four Lists"];
                let name = name
                    .get(count.saturating_sub(1))
                    .copied()
                    .unwrap_or("Lists");
                ("", name, ordinary + &columns)
            }
        };
        let own = match self {
            Self::Opening => (" showMasterSp=\"0\"", String::new()),
            _ => ("", foot(50, "", language) + &number(51, language)),
        };
        let (alone, foot) = own;
        format!(
            "{XML}<p:sldLayout {SPACES}{alone}{kind} preserve=\"1\"><p:cSld name=\"{name}\">\
             <p:spTree>{TREE}{shapes}{foot}</p:spTree></p:cSld>\
             <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
        )
    }
}

/// A line under the heading of a list.
fn rule(id: u32, heading: &Rect) -> String {
    let rule = Rect::new(heading.min.x, heading.max.y, heading.width(), 2.5);
    filled_box(id, &format!("Rule {}", id - 1), &rule, "accent1")
}
