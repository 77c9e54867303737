use std::sync::OnceLock;

use harfrust::{Direction, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::{Path, Point, Verb};

/// How heavy a text is set. Every text uses Atkinson Hyperlegible Next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Names.
    SemiBold,
    /// Titles, and numbers on marks.
    Bold,
}

/// One glyph of a shaped text, in points from the start of its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font; 0 is the box for a character that the font has not.
    pub id: u32,
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// The font file of a weight, as the program carries it.
pub fn font_bytes(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => {
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf")
        }
        Weight::SemiBold => {
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf")
        }
        Weight::Bold => include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    }
}

/// The outline of a glyph set at a size of one point, y down, from its place on the baseline.
pub fn outline(weight: Weight, glyph: u32) -> &'static Path {
    static EMPTY: Path = Path::EMPTY;
    let Some(font) = font(weight) else {
        return &EMPTY;
    };
    let Some(cached) = usize::try_from(glyph)
        .ok()
        .and_then(|i| font.outlines.get(i))
    else {
        return &EMPTY;
    };
    cached.get_or_init(|| {
        let mut pen = Pen {
            verbs: Vec::new(),
            scale: font.scale,
        };
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if let Some(outline) = font.file.outline_glyphs().get(GlyphId::new(glyph)) {
            // A broken glyph draws nothing; the embedded fonts have none.
            if outline.draw(settings, &mut pen).is_err() {
                pen.verbs.clear();
            }
        }
        Path::new(pen.verbs)
    })
}

/// A glyph as the shaper gives it, at a size of one point.
#[derive(Clone, Copy)]
pub(super) struct Shaped {
    /// Its place and number.
    pub(super) glyph: Glyph,
    /// How far it moves the next one.
    pub(super) advance: f32,
    /// The byte of the text at which its cluster begins.
    pub(super) cluster: usize,
}

/// Shapes one line from left to right. The fonts hold no script that runs the other way, so the
/// boxes that stand for such letters keep the order of the text.
pub(super) fn shape(text: &str, weight: Weight) -> Vec<Shaped> {
    let Some(font) = font(weight) else {
        return Vec::new();
    };
    let shaper = font.shaper.shaper(&font.file).build();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    let plan = font.plan.get_or_init(|| {
        ShapePlan::new(
            &shaper,
            Direction::LeftToRight,
            Some(script::LATIN),
            None,
            &[],
        )
    });
    let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(plan)));
    let points = |units: i32| units as f32 * font.scale;
    let mut x = 0.0;
    let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    glyphs
        .map(|(info, position)| {
            let place = Glyph {
                id: info.glyph_id,
                x: x + points(position.x_offset),
                y: -points(position.y_offset),
            };
            let cluster = usize::try_from(info.cluster).unwrap_or(0);
            let mut advance = points(position.x_advance);
            if info.glyph_id == 0 {
                advance = advance.max(missing_width(text, cluster));
            }
            x += advance;
            Shaped {
                glyph: place,
                advance,
                cluster,
            }
        })
        .collect()
}

/// How wide a character may be that the font has not, at a size of one point: on the screen another
/// font draws it, so this is the wide end of what such fonts do.
fn missing_width(text: &str, at: usize) -> f32 {
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        // Signs and pictures.
        Some('\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') => 1.3,
        // Hangul, Chinese and Japanese fill a square.
        Some('\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{ffff}') => 1.0,
        Some('\u{20000}'..='\u{3ffff}') => 1.0,
        _ => 0.75,
    }
}

/// How far the font rises above the baseline and falls below it, at a size of one point.
pub(super) fn rise_and_fall() -> (f32, f32) {
    font(Weight::Regular).map_or((0.95, 0.29), |font| (font.ascent, font.descent))
}

struct Font {
    file: FontRef<'static>,
    shaper: ShaperData,
    /// All texts share one script and direction, so one plan serves them all.
    plan: OnceLock<ShapePlan>,
    outlines: Vec<OnceLock<Path>>,
    /// Points for one unit of the font, at a size of one point.
    scale: f32,
    ascent: f32,
    descent: f32,
}

/// A parsed font, kept for good. Never nothing: a test reads all three.
fn font(weight: Weight) -> Option<&'static Font> {
    static FONTS: [OnceLock<Option<Font>>; 3] = [const { OnceLock::new() }; 3];
    let load = || {
        let file = FontRef::new(font_bytes(weight)).ok()?;
        let metrics = file.metrics(Size::unscaled(), LocationRef::default());
        let scale = 1.0 / f32::from(metrics.units_per_em.max(1));
        let outlines = (0..metrics.glyph_count).map(|_| OnceLock::new()).collect();
        let shaper = ShaperData::new(&file);
        let (ascent, descent) = (metrics.ascent * scale, -metrics.descent * scale);
        Some(Font {
            file,
            shaper,
            plan: OnceLock::new(),
            outlines,
            scale,
            ascent,
            descent,
        })
    };
    FONTS[weight as usize].get_or_init(load).as_ref()
}

struct Pen {
    verbs: Vec<Verb>,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> Point {
        Point::new(x * self.scale, -y * self.scale)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.verbs.push(Verb::MoveTo(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.verbs.push(Verb::LineTo(self.at(x, y)));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.verbs
            .push(Verb::QuadTo(self.at(cx0, cy0), self.at(x, y)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.verbs.push(Verb::CubicTo(
            self.at(cx0, cy0),
            self.at(cx1, cy1),
            self.at(x, y),
        ));
    }

    fn close(&mut self) {
        self.verbs.push(Verb::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_reads_and_draws() {
        for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
            let shaped = shape("A", weight);
            assert_eq!(shaped.len(), 1);
            assert_ne!(shaped[0].glyph.id, 0);
            assert!(!outline(weight, shaped[0].glyph.id).is_empty());
        }
    }

    #[test]
    fn a_glyph_that_is_not_there_is_empty() {
        assert!(outline(Weight::Bold, u32::MAX).is_empty());
    }

    #[test]
    fn a_character_that_the_font_has_not_has_room_for_that_of_another() {
        let width = |text: &str| shape(text, Weight::Regular)[0].advance;
        assert!(width("🏡") > width("会") && width("会") > width("न"));
        assert!(width("न") > width("n"));
    }
}
