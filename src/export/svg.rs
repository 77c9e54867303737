use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::scene::{Colour, FaceId, Item, Path, Placed, Scene, Stroke, Verb, outline};

/// Units of a glyph's outline for its size: with whole numbers it is exact to a thousandth.
const EM: f32 = 1000.0;

/// A drawing as an SVG file.
///
/// Text stands in it as outlines, so that it looks the same where the font is not installed,
/// and as words in `aria-label`. It refers to nothing outside itself.
pub fn svg(scene: &Scene) -> String {
    let mut out = Writer::default();
    for item in &scene.items {
        match item {
            Item::Path { path, fill, stroke } => {
                out.open("path");
                out.path(path);
                out.look(*fill, stroke.as_ref());
            }
            Item::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                out.open("circle");
                out.number("cx", centre.x);
                out.number("cy", centre.y);
                out.number("r", *radius);
                out.look(*fill, stroke.as_ref());
            }
            Item::Text(text) => out.text(text),
        }
    }
    out.finish(scene)
}

#[derive(Default)]
struct Writer {
    body: String,
    /// The outlines in use, by face and glyph.
    glyphs: BTreeMap<(FaceId, u32), &'static Path>,
}

impl Writer {
    fn open(&mut self, name: &str) {
        self.body.push('<');
        self.body.push_str(name);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        for part in [" ", name, "=\"", value, "\""] {
            self.body.push_str(part);
        }
    }

    fn number(&mut self, name: &str, value: f32) {
        self.attribute(name, &short(value));
    }

    fn path(&mut self, path: &Path) {
        self.attribute("d", &data(path, 1.0));
    }

    /// Fill and line, and the element's end.
    fn look(&mut self, fill: Option<Colour>, stroke: Option<&Stroke>) {
        match fill {
            Some(colour) => self.colour("fill", colour),
            None => self.attribute("fill", "none"),
        }
        if let Some(stroke) = stroke {
            self.colour("stroke", stroke.colour);
            self.number("stroke-width", stroke.width);
            if !stroke.dash.is_empty() {
                let dash: Vec<String> = stroke.dash.iter().map(|d| short(*d)).collect();
                self.attribute("stroke-dasharray", &dash.join(" "));
            }
        }
        self.body.push_str("/>\n");
    }

    fn colour(&mut self, name: &str, colour: Colour) {
        self.attribute(name, &hex(colour));
        if colour.a < u8::MAX {
            let opacity = f32::from(colour.a) / f32::from(u8::MAX);
            self.number(&format!("{name}-opacity"), opacity);
        }
    }

    fn text(&mut self, text: &Placed) {
        self.open("g");
        self.attribute("role", "img");
        self.attribute("aria-label", &escaped(&text.text));
        self.colour("fill", text.colour);
        self.body.push('>');
        for glyph in text.glyphs() {
            let outline = outline(glyph.face, glyph.id);
            if outline.is_empty() {
                continue;
            }
            self.glyphs.insert((glyph.face, glyph.id), outline);
            self.open("use");
            self.attribute("href", &format!("#{}", name(glyph.face, glyph.id)));
            let place = format!("translate({} {})", short(glyph.x), short(glyph.y));
            // Five decimals: a thousandth of the size would show in long titles.
            let scale = tidy(&format!("{:.5}", text.size / EM));
            self.attribute("transform", &format!("{place}scale({scale})"));
            self.body.push_str("/>");
        }
        self.body.push_str("</g>\n");
    }

    fn finish(self, scene: &Scene) -> String {
        let (w, h) = (short(scene.size.width), short(scene.size.height));
        let mut head = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
             viewBox=\"0 0 {w} {h}\" role=\"img\" aria-labelledby=\"title desc\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n<defs>\n",
            escaped(&scene.title),
            escaped(&scene.description),
        );
        for ((face, glyph), outline) in &self.glyphs {
            let (id, data) = (name(*face, *glyph), data(outline, EM));
            // Writing to a string cannot fail.
            let _ = writeln!(head, "<path id=\"{id}\" d=\"{data}\"/>");
        }
        head.push_str("</defs>\n");
        if let Some(paper) = scene.background {
            let mut sheet = Self::default();
            sheet.open("rect");
            sheet.attribute("width", &w);
            sheet.attribute("height", &h);
            sheet.look(Some(paper), None);
            head.push_str(&sheet.body);
        }
        head.push_str(&self.body);
        head.push_str("</svg>\n");
        head
    }
}

fn name(face: FaceId, glyph: u32) -> String {
    format!("f{}g{glyph}", face.number())
}

fn data(path: &Path, scale: f32) -> String {
    let mut data = String::new();
    for verb in path.verbs() {
        let (letter, points): (char, &[_]) = match verb {
            Verb::MoveTo(a) => ('M', &[*a]),
            Verb::LineTo(a) => ('L', &[*a]),
            Verb::QuadTo(a, b) => ('Q', &[*a, *b]),
            Verb::CubicTo(a, b, c) => ('C', &[*a, *b, *c]),
            Verb::Close => ('Z', &[]),
        };
        data.push(letter);
        for (i, point) in points.iter().enumerate() {
            if i > 0 {
                data.push(' ');
            }
            data.push_str(&short(point.x * scale));
            data.push(' ');
            data.push_str(&short(point.y * scale));
        }
    }
    data
}

fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b)
}

/// Two decimals at most: finer than any screen or printer shows a point.
fn short(value: f32) -> String {
    tidy(&format!("{value:.2}"))
}

fn tidy(number: &str) -> String {
    let number = number.trim_end_matches('0').trim_end_matches('.');
    match number {
        "" | "-0" => "0".to_owned(),
        number => number.to_owned(),
    }
}

/// Text as XML allows it: marks escaped, characters that XML 1.0 forbids left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Align, Point, Size, Weight};

    fn scene(text: &str) -> Scene {
        Scene {
            size: Size {
                width: 200.0,
                height: 100.0,
            },
            background: Some(Colour::hex(0xFB_FA_F6)),
            title: text.to_owned(),
            description: text.to_owned(),
            items: vec![Item::Text(Placed {
                text: text.to_owned(),
                position: Point::new(10.0, 50.0),
                align: Align::Left,
                size: 24.0,
                weight: Weight::Bold,
                colour: Colour::hex(0x16_20_2A),
            })],
        }
    }

    #[test]
    fn marks_and_forbidden_characters_leave_it_well_formed() {
        let text = "R&D <\"both\"> it’s \u{0}\u{b}\u{ffff}नेतृत्व";
        let file = svg(&scene(text));
        let document = roxmltree::Document::parse(&file).unwrap();
        let title = document
            .descendants()
            .find(|n| n.has_tag_name("title"))
            .unwrap();
        assert_eq!(title.text(), Some("R&D <\"both\"> it’s नेतृत्व"));
    }

    #[test]
    fn a_glyph_is_written_once() {
        let file = svg(&scene("aaaa"));
        assert_eq!(file.matches("<path").count(), 1);
        assert_eq!(file.matches("<use").count(), 4);
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(
            [0.0, -0.001, 10.0, 1.5, 2.346].map(short),
            ["0", "0", "10", "1.5", "2.35"]
        );
    }
}
