//! What whoever speaks can say: the notes of a slide, and the master that they stand on.

use super::geometry::place;
use super::prose::{Placeholder, Run, filled, paragraph, plain};
use super::skeleton::{COLOURS, PAPER, SPACES, TREE};
use crate::export::package::XML;
use crate::report::Content;
use crate::scene::Rect;

/// The page of notes, in points: A4 is not what PowerPoint prints them on, but nearly.
pub(super) const WIDTH: f32 = 540.0;
pub(super) const HEIGHT: f32 = 720.0;

/// The master of the notes.
pub(super) fn master(language: &str) -> String {
    let image = image(Some(&Rect::new(54.0, 90.0, 432.0, 243.0)));
    let placeholder = Placeholder {
        id: 3,
        kind: "type=\"body\" sz=\"quarter\" idx=\"1\"",
        name: "Notes 2",
        place: Some(Rect::new(54.0, 346.0, 432.0, 324.0)),
        stands: "",
        shrinks: true,
        styles: "",
        paragraphs: &plain("Notes", None, language),
    };
    let body = placeholder.told();
    format!(
        "{XML}<p:notesMaster {SPACES}><p:cSld>{PAPER}<p:spTree>{TREE}{image}{body}</p:spTree></p:cSld>\
         {COLOURS}<p:notesStyle><a:lvl1pPr><a:defRPr sz=\"1200\"><a:solidFill>\
         <a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>\
         </p:notesStyle></p:notesMaster>"
    )
}

/// The notes of a slide.
pub(super) fn part(notes: &[Content], language: &str) -> String {
    let mut told = String::new();
    for content in notes {
        match content {
            Content::Heading { text, .. } => {
                let run = Run {
                    look: " b=\"1\"",
                    inner: "",
                    text,
                };
                told += &paragraph("", "", &[run], language);
            }
            Content::Paragraph(text) => told += &plain(text, None, language),
            Content::List(items) => {
                let mark = "<a:buChar char=\"•\"/>";
                let stands = " marL=\"171450\" indent=\"-171450\"";
                told.extend(items.iter().map(|text| {
                    let run = Run {
                        look: "",
                        inner: "",
                        text,
                    };
                    paragraph(stands, mark, &[run], language)
                }));
            }
            Content::Table(_) | Content::Picture(_) => {}
        }
    }
    let body = filled(3, "type=\"body\" idx=\"1\"", "Notes 2", &told);
    format!(
        "{XML}<p:notes {SPACES}><p:cSld><p:spTree>{TREE}{}{body}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        image(None)
    )
}

/// The picture of the slide above its notes.
fn image(at: Option<&Rect>) -> String {
    let at = at.map_or_else(String::new, |rect| {
        let at = place("a:xfrm", rect);
        format!("{at}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>")
    });
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image 1\"/><p:cNvSpPr>\
         <a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr>{at}</p:spPr></p:sp>"
    )
}
