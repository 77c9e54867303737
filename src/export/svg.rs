//! A drawing as lines: SVG, its text as outlines or as text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use unicode_bidi::{BidiClass, bidi_class};

use super::escape;
use crate::scene::{
    Align, Colour, FaceId, Item, Path, Placed, Scene, Stroke, Verb, Weight, measure, outline,
};

/// Units of a glyph's outline for its size: with whole numbers it is exact to a thousandth.
const EM: f32 = 1000.0;

/// What text is set in where it stays text: after the typefaces that it was measured in, some that
/// most machines have and that are no wider.
const FAMILIES: &str = "'Atkinson Hyperlegible Next', 'Noto Sans', 'Noto Sans Arabic', \
                        'Noto Sans Hebrew', Arial, 'Liberation Sans', 'DejaVu Sans Condensed', \
                        sans-serif";

/// How the words of a drawing stand in its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lettering {
    /// As outlines, which look the same where the typeface is not installed, and as words in
    /// `aria-label`.
    #[default]
    Outlines,
    /// As text that can be searched and edited, in the typeface if the reader has it; each line is
    /// as wide as it was measured.
    Text,
}

/// A drawing as an SVG file.
///
/// It refers to nothing outside itself, and several can stand in one page: all its names begin
/// with its own letters.
pub fn svg(scene: &Scene, lettering: Lettering) -> String {
    let mut out = Writer {
        prefix: prefix(scene),
        ..Writer::default()
    };
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
            Item::Text(text) => match lettering {
                Lettering::Outlines => out.outlined(text),
                Lettering::Text => out.text(text),
            },
        }
    }
    out.finish(scene)
}

#[derive(Default)]
struct Writer {
    body: String,
    /// What its names begin with.
    prefix: String,
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
        let width = measure(&text.text, text.weight, text.size);
        // In a typeface of other widths a text keeps the edge at which it stands. One that runs to
        // the left starts at its right for some programs: its middle is the same for all.
        let to_the_left = |c: char| matches!(bidi_class(c), BidiClass::R | BidiClass::AL);
        let (anchor, x) = match text.align {
            _ if text.text.chars().any(to_the_left) => ("middle", text.bounds().centre().x),
            Align::Left => ("start", text.position.x),
            Align::Centre => ("middle", text.position.x),
            Align::Right => ("end", text.position.x),
        };
        let weight = match text.weight {
            Weight::Regular => "400",
            Weight::SemiBold => "600",
            Weight::Bold => "700",
        };
        self.open("text");
        self.number("x", x);
        self.number("y", text.position.y);
        self.attribute("font-family", FAMILIES);
        self.attribute("font-weight", weight);
        self.number("font-size", text.size);
        self.attribute("text-anchor", anchor);
        self.number("textLength", width);
        self.attribute("lengthAdjust", "spacingAndGlyphs");
        self.colour("fill", text.colour);
        self.body.push('>');
        self.body.push_str(&escaped(&text.text));
        self.body.push_str("</text>\n");
    }

    fn outlined(&mut self, text: &Placed) {
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
            let target = format!("#{}", self.name(glyph.face, glyph.id));
            self.attribute("href", &target);
            // Inkscape before 1.3 and older Safari know this name alone.
            self.attribute("xlink:href", &target);
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
        let prefix = &self.prefix;
        let mut head = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{w}\" height=\"{h}\" \
             viewBox=\"0 0 {w} {h}\" role=\"img\" aria-labelledby=\"{prefix}title {prefix}desc\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\">\n\
             <title id=\"{prefix}title\">{}</title>\n<desc id=\"{prefix}desc\">{}</desc>\n<defs>\n",
            escaped(&scene.title),
            escaped(&scene.description),
        );
        for ((face, glyph), outline) in &self.glyphs {
            let (id, data) = (self.name(*face, *glyph), data(outline, EM));
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

    fn name(&self, face: FaceId, glyph: u32) -> String {
        format!("{}f{}g{glyph}", self.prefix, face.number())
    }
}

/// Letters that no other drawing has: a number made of its words and where they stand (FNV-1a).
fn prefix(scene: &Scene) -> String {
    let mut number = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            number = (number ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    take(scene.title.as_bytes());
    take(scene.description.as_bytes());
    for item in &scene.items {
        if let Item::Text(text) = item {
            take(text.text.as_bytes());
            take(&text.position.x.to_le_bytes());
            take(&text.position.y.to_le_bytes());
        }
    }
    format!("p{number:016x}-")
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
    let allowed = text.chars().filter_map(|c| match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => None,
        c => Some(c),
    });
    escape::escaped(&allowed.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Point, Size};

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
        let file = svg(&scene(text), Lettering::Outlines);
        let document = roxmltree::Document::parse(&file).unwrap();
        let title = document
            .descendants()
            .find(|n| n.has_tag_name("title"))
            .unwrap();
        assert_eq!(title.text(), Some("R&D <\"both\"> it’s नेतृत्व"));
    }

    #[test]
    fn a_glyph_is_written_once() {
        let file = svg(&scene("aaaa"), Lettering::Outlines);
        assert_eq!(file.matches("<path").count(), 1);
        assert_eq!(file.matches("<use").count(), 4);
    }

    #[test]
    fn every_letter_can_be_found_by_old_programs_and_by_new_ones() {
        let file = svg(&scene("Fair"), Lettering::Outlines);
        let document = roxmltree::Document::parse(&file).unwrap();
        let ids: Vec<&str> = document
            .descendants()
            .filter_map(|n| n.attribute("id"))
            .collect();
        let uses: Vec<_> = document
            .descendants()
            .filter(|n| n.has_tag_name("use"))
            .collect();
        assert_eq!(uses.len(), 4);
        for letter in uses {
            let new = letter.attribute("href").unwrap();
            let old = letter.attribute(("http://www.w3.org/1999/xlink", "href"));
            assert_eq!(old, Some(new));
            assert!(ids.contains(&new.trim_start_matches('#')), "{new}");
        }
    }

    #[test]
    fn two_drawings_in_one_page_share_no_name() {
        let names = |text: &str| -> Vec<String> {
            let file = svg(&scene(text), Lettering::Outlines);
            let document = roxmltree::Document::parse(&file).unwrap();
            let ids = document.descendants().filter_map(|n| n.attribute("id"));
            ids.map(str::to_owned).collect()
        };
        let (one, other) = (names("Fair"), names("Fairer"));
        assert!(one.len() > 4 && one.iter().all(|name| !other.contains(name)));
    }

    #[test]
    fn text_that_stays_text_keeps_its_edge_in_any_typeface() {
        let anchor = |words: &str, align: Align| {
            let mut scene = scene(words);
            for item in &mut scene.items {
                if let Item::Text(text) = item {
                    text.align = align;
                }
            }
            let file = svg(&scene, Lettering::Text);
            let document = roxmltree::Document::parse(&file).unwrap();
            let mut nodes = document.descendants();
            let text = nodes.find(|n| n.has_tag_name("text")).unwrap();
            text.attribute("text-anchor").unwrap().to_owned()
        };
        // With a sign that is not ASCII too.
        for words in ["Power", "3\u{a0}of\u{a0}10 · Nguyễn"] {
            assert_eq!(anchor(words, Align::Left), "start");
            assert_eq!(anchor(words, Align::Centre), "middle");
            assert_eq!(anchor(words, Align::Right), "end");
        }
        assert_eq!(anchor("צוות", Align::Left), "middle");
    }

    #[test]
    fn text_can_stay_text_as_wide_as_it_was_measured() {
        let file = svg(&scene("צוות & NHS"), Lettering::Text);
        let document = roxmltree::Document::parse(&file).unwrap();
        let text = document
            .descendants()
            .find(|n| n.has_tag_name("text"))
            .unwrap();
        assert_eq!(text.text(), Some("צוות & NHS"));
        let width: f32 = text.attribute("textLength").unwrap().parse().unwrap();
        assert!((width - measure("צוות & NHS", Weight::Bold, 24.0)).abs() < 0.01);
        assert!(!file.contains("<use"));
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(
            [0.0, -0.001, 10.0, 1.5, 2.346].map(short),
            ["0", "0", "10", "1.5", "2.35"]
        );
    }
}
