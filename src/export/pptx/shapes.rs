//! A drawing as a group of shapes that can be edited.

use super::geometry::{emu, place};
use super::prose::{Run, paragraph, sized};
use crate::export::escape::escaped;
use crate::scene::{
    Align, Colour, Item, Path, Placed, Point, Rect, Scene, Stroke, Verb, Weight, measure,
};

/// How much smaller letters are set than they were measured: the bold ones of the reader's typeface
/// may be wider than ours.
const NARROWER: f32 = 0.97;
/// From the top of a line of text to its baseline, and from line to line, for its size, as Arial
/// has it and most others nearly.
const ASCENT: f32 = 0.905;
const LINE: f32 = 1.15;
/// So many letters of a text are the name of its shape.
const NAMED: usize = 40;
/// The numbers of shapes begin here: the ones before are the slide's own.
const FIRST: u32 = 20;

/// A drawing in a group at this place, with the words of it.
pub(super) fn group(scene: &Scene, words: &str, at: Point, language: &str) -> String {
    let (width, height) = (emu(scene.size.width), emu(scene.size.height));
    let mut writer = Writer {
        body: String::new(),
        next: FIRST + 1,
        language,
    };
    if let Some(paper) = scene.background {
        let sheet = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
        let look = format!("{}{}", fill(Some(paper)), line(None));
        writer.preset("Background", "rect", &sheet, &look);
    }
    for item in &scene.items {
        match item {
            Item::Path { path, fill, stroke } => writer.path(path, *fill, stroke.as_ref()),
            Item::Circle {
                centre,
                radius,
                fill: inside,
                stroke,
            } => {
                let side = 2.0 * radius;
                let around = Rect::new(centre.x - radius, centre.y - radius, side, side);
                let look = format!("{}{}", fill(*inside), line(stroke.as_ref()));
                writer.preset("Circle", "ellipse", &around, &look);
            }
            Item::Text(text) => writer.text(text),
        }
    }
    let (x, y) = (emu(at.x), emu(at.y));
    format!(
        "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{FIRST}\" name=\"Picture\" descr=\"{}\"/>\
         <p:cNvGrpSpPr><a:grpSpLocks noChangeAspect=\"1\"/></p:cNvGrpSpPr><p:nvPr/></p:nvGrpSpPr>\
         <p:grpSpPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
         <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm></p:grpSpPr>\
         {}</p:grpSp>",
        escaped(words),
        writer.body
    )
}

struct Writer<'a> {
    body: String,
    /// The number of the next shape.
    next: u32,
    language: &'a str,
}

impl Writer<'_> {
    fn shape(&mut self, name: &str, around: &Rect, geometry: &str, look: &str) {
        let at = place("a:xfrm", around);
        let id = self.next;
        self.next += 1;
        self.body += &format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name} {id}\"/><p:cNvSpPr/><p:nvPr/>\
             </p:nvSpPr><p:spPr>{at}{geometry}{look}</p:spPr></p:sp>"
        );
    }

    fn preset(&mut self, name: &str, kind: &str, around: &Rect, look: &str) {
        let geometry = format!("<a:prstGeom prst=\"{kind}\"><a:avLst/></a:prstGeom>");
        self.shape(name, around, &geometry, look);
    }

    fn path(&mut self, path: &Path, inside: Option<Colour>, stroke: Option<&Stroke>) {
        let Some(around) = around(path) else { return };
        let (x, y) = (emu(around.min.x), emu(around.min.y));
        let (width, height) = (emu(around.width()).max(1), emu(around.height()).max(1));
        let at = |point: &Point| {
            let (x, y) = (emu(point.x) - x, emu(point.y) - y);
            format!("<a:pt x=\"{x}\" y=\"{y}\"/>")
        };
        let steps = path.verbs().iter().map(|verb| match verb {
            Verb::MoveTo(a) => format!("<a:moveTo>{}</a:moveTo>", at(a)),
            Verb::LineTo(a) => format!("<a:lnTo>{}</a:lnTo>", at(a)),
            Verb::QuadTo(a, b) => format!("<a:quadBezTo>{}{}</a:quadBezTo>", at(a), at(b)),
            Verb::CubicTo(a, b, c) => {
                format!("<a:cubicBezTo>{}{}{}</a:cubicBezTo>", at(a), at(b), at(c))
            }
            Verb::Close => "<a:close/>".to_owned(),
        });
        let geometry = format!(
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>\
             <a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>\
             <a:path w=\"{width}\" h=\"{height}\">{}</a:path></a:pathLst></a:custGeom>",
            steps.collect::<String>()
        );
        let look = format!("{}{}", fill(inside), line(stroke));
        self.shape("Line", &around, &geometry, &look);
    }

    /// A line of text in a box of its own, which the text may leave at the side to which it grows.
    fn text(&mut self, text: &Placed) {
        let size = text.size * NARROWER;
        let width = measure(&text.text, text.weight, text.size);
        let top = text.position.y - ASCENT * size;
        let around = Rect::aligned(text.position.x, top, width, LINE * size, text.align);
        let side = match text.align {
            Align::Left => "l",
            Align::Centre => "ctr",
            Align::Right => "r",
        };
        let bold = if text.weight == Weight::Regular {
            ""
        } else {
            " b=\"1\""
        };
        let run = Run {
            look: &format!("{}{bold}", sized(size)),
            inner: &format!("{}<a:latin typeface=\"+mn-lt\"/>", fill(Some(text.colour))),
            text: &text.text,
        };
        let words = paragraph(&format!(" algn=\"{side}\""), "", &[run], self.language);
        let (at, id) = (place("a:xfrm", &around), self.next);
        let name: String = text.text.chars().take(NAMED).collect();
        let name = escaped(&name);
        self.next += 1;
        self.body += &format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/>\
             </p:nvSpPr><p:spPr>{at}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>\
             </p:spPr><p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" \
             anchor=\"t\"/><a:lstStyle/>{words}</p:txBody></p:sp>"
        );
    }
}

fn fill(colour: Option<Colour>) -> String {
    let Some(Colour { r, g, b, a }) = colour else {
        return "<a:noFill/>".to_owned();
    };
    let alpha = match a {
        u8::MAX => String::new(),
        a => format!("<a:alpha val=\"{}\"/>", u32::from(a) * 100_000 / 255),
    };
    format!(
        "<a:solidFill><a:srgbClr val=\"{r:02X}{g:02X}{b:02X}\">{alpha}</a:srgbClr></a:solidFill>"
    )
}

fn line(stroke: Option<&Stroke>) -> String {
    let Some(stroke) = stroke else {
        return "<a:ln><a:noFill/></a:ln>".to_owned();
    };
    let part = |length: f32| (length / stroke.width.max(0.01) * 100_000.0).round() as u32;
    let dashes = stroke.dash.chunks(2).map(|pair| {
        let dash = pair.first().copied().unwrap_or_default();
        let gap = pair.get(1).copied().unwrap_or(dash);
        format!("<a:ds d=\"{}\" sp=\"{}\"/>", part(dash), part(gap))
    });
    let dashes: String = dashes.collect();
    let dash = match dashes.as_str() {
        "" => String::new(),
        dashes => format!("<a:custDash>{dashes}</a:custDash>"),
    };
    format!(
        "<a:ln w=\"{}\" cap=\"rnd\">{}{dash}<a:round/></a:ln>",
        emu(stroke.width),
        fill(Some(stroke.colour))
    )
}

/// The rectangle around all points of a path, handles included; nothing for a path without any.
fn around(path: &Path) -> Option<Rect> {
    let points = path.verbs().iter().flat_map(|verb| match *verb {
        Verb::MoveTo(a) | Verb::LineTo(a) => vec![a],
        Verb::QuadTo(a, b) => vec![a, b],
        Verb::CubicTo(a, b, c) => vec![a, b, c],
        Verb::Close => Vec::new(),
    });
    let one = points.map(|point| Rect {
        min: point,
        max: point,
    });
    one.reduce(|all, one| Rect {
        min: Point::new(all.min.x.min(one.min.x), all.min.y.min(one.min.y)),
        max: Point::new(all.max.x.max(one.max.x), all.max.y.max(one.max.y)),
    })
}
