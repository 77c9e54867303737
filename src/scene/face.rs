//! One typeface: which letters it has, how it shapes a run of them, and their outlines.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use harfrust::{Direction, Script, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::geometry::Point;
use super::path::{Path, Verb};

/// A glyph as a face shapes it, at a size of one point.
#[derive(Clone, Copy)]
pub(super) struct FaceGlyph {
    pub(super) id: u32,
    pub(super) x_offset: f32,
    pub(super) y_offset: f32,
    /// How far it moves the next one.
    pub(super) advance: f32,
    /// The byte of the run at which its cluster begins.
    pub(super) cluster: usize,
}

/// A parsed typeface, kept for good.
pub(super) struct Face {
    file: FontRef<'static>,
    characters: Charmap<'static>,
    shaper: ShaperData,
    /// One for each direction and script that was met: few.
    plans: Mutex<Vec<(Direction, Script, Arc<ShapePlan>)>>,
    outlines: Vec<OnceLock<Path>>,
    /// Points for one unit of the face, at a size of one point.
    scale: f32,
    /// From the baseline up to the top of a line.
    pub(super) ascent: f32,
    /// From the baseline down to the foot of a line.
    pub(super) descent: f32,
}

impl Face {
    /// Reads a font file, or one of the faces in it; nothing where it is broken.
    pub(super) fn read(bytes: &'static [u8], index: u32) -> Option<Self> {
        let file = FontRef::from_index(bytes, index).ok()?;
        let metrics = file.metrics(Size::unscaled(), LocationRef::default());
        let scale = 1.0 / f32::from(metrics.units_per_em.max(1));
        Some(Self {
            characters: file.charmap(),
            shaper: ShaperData::new(&file),
            plans: Mutex::default(),
            outlines: (0..metrics.glyph_count).map(|_| OnceLock::new()).collect(),
            scale,
            ascent: metrics.ascent * scale,
            descent: -metrics.descent * scale,
            file,
        })
    }

    /// Whether it has a glyph of its own for this character.
    pub(super) fn has(&self, c: char) -> bool {
        self.characters
            .map(c)
            .is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }

    /// Whether it can show what a reader takes for one letter: an é of two characters counts
    /// where there is one of one.
    pub(super) fn shows(&self, letter: &str) -> bool {
        letter.chars().all(|c| self.has(c)) || {
            let shaped = self.shape(letter, false, script::LATIN);
            shaped.iter().all(|glyph| glyph.id != 0)
        }
    }

    /// Whether any part of this letter leaves a mark: a face of coloured pictures has no outlines.
    pub(super) fn draws(&self, letter: &str) -> bool {
        let shaped = self.shape(letter, false, script::LATIN);
        shaped
            .iter()
            .any(|glyph| !self.outline(glyph.id).is_empty())
    }

    /// Shapes a run of one script and one direction; its glyphs from left to right.
    pub(super) fn shape(&self, text: &str, right_to_left: bool, script: Script) -> Vec<FaceGlyph> {
        let direction = if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let shaper = self.shaper.shaper(&self.file).build();
        let plan = self.plan(&shaper, direction, script);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(direction);
        buffer.set_script(script);
        let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(&plan)));
        let points = |units: i32| units as f32 * self.scale;
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        glyphs
            .map(|(info, position)| FaceGlyph {
                id: info.glyph_id,
                x_offset: points(position.x_offset),
                y_offset: -points(position.y_offset),
                advance: points(position.x_advance),
                cluster: usize::try_from(info.cluster).unwrap_or(0),
            })
            .collect()
    }

    fn plan(
        &self,
        shaper: &harfrust::Shaper<'_>,
        direction: Direction,
        script: Script,
    ) -> Arc<ShapePlan> {
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let known = plans
            .iter()
            .find(|(d, s, _)| (*d, *s) == (direction, script));
        if let Some((_, _, plan)) = known {
            return Arc::clone(plan);
        }
        let plan = Arc::new(ShapePlan::new(shaper, direction, Some(script), None, &[]));
        plans.push((direction, script, Arc::clone(&plan)));
        plan
    }

    /// The outline of a glyph at a size of one point, y down, from its place on the baseline.
    pub(super) fn outline(&self, glyph: u32) -> &Path {
        static EMPTY: Path = Path::EMPTY;
        let cached = usize::try_from(glyph)
            .ok()
            .and_then(|i| self.outlines.get(i));
        cached.map_or(&EMPTY, |cached| cached.get_or_init(|| self.draw(glyph)))
    }

    fn draw(&self, glyph: u32) -> Path {
        let mut pen = Pen {
            verbs: Vec::new(),
            scale: self.scale,
        };
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if let Some(outline) = self.file.outline_glyphs().get(GlyphId::new(glyph)) {
            // A broken glyph draws nothing; the embedded faces have none.
            if outline.draw(settings, &mut pen).is_err() {
                pen.verbs.clear();
            }
        }
        Path::new(pen.verbs)
    }
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
