//! Paragraphs on slides, measured as PowerPoint sets them, and the placeholders that hold them.

use unicode_bidi::{Direction, get_base_direction};

use super::geometry::place;
use crate::export::escape::escaped;
use crate::scene::{Rect, Weight, Words};

/// From one line to the next, for the size of the text, as the highest of the usual typefaces has
/// it.
const LINE: f32 = 1.23;
/// How much wider than here a text may be set: another typeface, with its own room.
const WIDER: f32 = 1.05;

/// A stretch of text with a look of its own: the attributes of its properties, and what stands in
/// them.
pub(super) struct Run<'a> {
    pub(super) look: &'a str,
    pub(super) inner: &'a str,
    pub(super) text: &'a str,
}

/// A paragraph; `properties` are attributes of its own, `inner` what stands in its properties.
pub(super) fn paragraph(properties: &str, inner: &str, runs: &[Run<'_>], language: &str) -> String {
    let text = runs.first().map_or("", |run| run.text);
    let turned = match get_base_direction(text) {
        Direction::Rtl if properties.contains("algn=") => " rtl=\"1\"",
        Direction::Rtl => " algn=\"r\" rtl=\"1\"",
        Direction::Ltr | Direction::Mixed => "",
    };
    let properties = format!("<a:pPr{properties}{turned}>{inner}</a:pPr>");
    let runs = runs.iter().enumerate().map(|(at, run)| {
        let broken = if at > 0 {
            format!("<a:br><a:rPr lang=\"{language}\"/></a:br>")
        } else {
            String::new()
        };
        let Run { look, inner, text } = run;
        format!(
            "{broken}<a:r><a:rPr lang=\"{language}\"{look}>{inner}</a:rPr><a:t>{}</a:t></a:r>",
            escaped(text)
        )
    });
    format!("<a:p>{properties}{}</a:p>", runs.collect::<String>())
}

/// A paragraph as its place has it, but for a size in points where there is one.
pub(super) fn plain(text: &str, size: Option<f32>, language: &str) -> String {
    let look = size.map_or_else(String::new, sized);
    let run = Run {
        look: &look,
        inner: "",
        text,
    };
    paragraph("", "", &[run], language)
}

/// The attribute for a size in points.
pub(super) fn sized(size: f32) -> String {
    format!(" sz=\"{}\"", (size * 100.0).round() as u32)
}

/// The lines of a text, this wide at most in points.
pub(super) fn lines(text: &str, weight: Weight, size: f32, width: f32) -> Vec<String> {
    let lines = Words::new(text, weight).fill(size * WIDER, width);
    if lines.is_empty() {
        return vec![String::new()];
    }
    lines
}

/// How high so many lines are, in points.
pub(super) fn height(lines: usize, size: f32) -> f32 {
    lines as f32 * size * LINE
}

/// A placeholder: its number on the slide, its kind, its name, its place where it has one of its
/// own, how its text stands, and its paragraphs.
pub(super) struct Placeholder<'a> {
    pub(super) id: u32,
    pub(super) kind: &'a str,
    pub(super) name: &'a str,
    pub(super) place: Option<Rect>,
    /// Attributes of the body’s properties.
    pub(super) stands: &'a str,
    /// Whether text that is typed in later gets smaller until it fits.
    pub(super) shrinks: bool,
    /// The styles of its paragraphs.
    pub(super) styles: &'a str,
    pub(super) paragraphs: &'a str,
}

impl Placeholder<'_> {
    pub(super) fn told(&self) -> String {
        let Self {
            id,
            kind,
            name,
            place: stands_at,
            stands,
            shrinks,
            styles,
            paragraphs,
        } = self;
        let fit = if *shrinks { "norm" } else { "no" };
        let at = stands_at.map_or_else(String::new, |rect| place("a:xfrm", &rect));
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr>\
             <a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>\
             <p:spPr>{at}</p:spPr><p:txBody><a:bodyPr{stands}><a:{fit}Autofit/></a:bodyPr>\
             <a:lstStyle>{styles}</a:lstStyle>{paragraphs}</p:txBody></p:sp>"
        )
    }
}

/// A placeholder of a slide, which has its place and its looks from the layout. Its text was
/// measured: whoever lays another theme over it resets it to what that one does.
pub(super) fn filled(id: u32, kind: &str, name: &str, paragraphs: &str) -> String {
    let placeholder = Placeholder {
        id,
        kind,
        name,
        place: None,
        stands: "",
        shrinks: false,
        styles: "",
        paragraphs,
    };
    placeholder.told()
}
