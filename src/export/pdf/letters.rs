//! Lines of text in a PDF: glyphs of the typefaces, each with the letters that it stands for.

use std::collections::BTreeMap;
use std::ops::Range;

use krilla::Data;
use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::shapes;
use crate::scene::{self, FaceId, Glyph, Path, Placed, outline};

/// The typefaces that a file uses so far.
#[derive(Default)]
pub(super) struct Fonts(BTreeMap<FaceId, Option<Font>>);

impl Fonts {
    /// The typeface, where it is one that the program carries: those of the machine may be of a
    /// kind that cannot, or must not, go into a file.
    fn get(&mut self, face: FaceId) -> Option<Font> {
        let read = || Font::new(Data::from(face.file()?), 0);
        self.0.entry(face).or_insert_with(read).clone()
    }
}

/// Draws a line. Its letters come in the order of reading, not in that of their places.
pub(super) fn draw(surface: &mut Surface<'_>, fonts: &mut Fonts, line: &Placed) {
    surface.set_fill(Some(shapes::fill(line.colour)));
    surface.set_stroke(None);
    let glyphs = line.glyphs();
    let mut runs = runs(&glyphs);
    runs.sort_by_key(|run| glyphs[run.clone()].iter().map(|glyph| glyph.cluster).min());
    for run in runs {
        let some = &glyphs[run.clone()];
        let font = some.first().and_then(|first| fonts.get(first.face));
        match font.filter(|_| some.iter().all(is_of_a_letter)) {
            Some(font) => {
                let pen = pen(line, &glyphs[..run.start]);
                let told = told(line, pen, some, &glyphs);
                let at = Point::from_xy(pen, line.position.y);
                surface.draw_glyphs(at, &told, font, &line.text, line.size, false);
            }
            None => outlined(surface, some, line.size),
        }
    }
}

/// Whether every reader makes the same words of the glyphs of a line; if not, the file has to say
/// what stands there. Left to right, in the faces that the file has, a glyph a letter: so it is with
/// most lines.
pub(super) fn can_be_read(line: &Placed) -> bool {
    let plain = |c: char| c < '\u{590}' || ('\u{2010}'..'\u{2028}').contains(&c);
    let known = |glyph: &Glyph| is_of_a_letter(glyph) && glyph.face.file().is_some();
    line.text.is_ascii() || line.text.chars().all(plain) && line.glyphs().iter().all(known)
}

/// Number nought is the box that a typeface has for what it does not know.
fn is_of_a_letter(glyph: &Glyph) -> bool {
    glyph.id != 0
}

/// Where the pen stands after these glyphs, with which the line begins.
fn pen(line: &Placed, before: &[Glyph]) -> f32 {
    let start = line.bounds().min.x;
    start + before.iter().map(|glyph| glyph.advance).sum::<f32>()
}

/// Stretches of one face and one direction. Of what runs to the left, a letter that is made of
/// several glyphs is a stretch of its own: the others are told backwards, a glyph a letter.
fn runs(glyphs: &[Glyph]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let has_several = |at: usize| {
        let near = glyphs[at.saturating_sub(1)..].iter().take(3);
        near.filter(|near| near.cluster == glyphs[at].cluster)
            .count()
            > 1
    };
    for (at, pair) in glyphs.windows(2).enumerate() {
        let [one, next] = pair else { continue };
        let alike = (one.face, one.right_to_left) == (next.face, next.right_to_left);
        let one_letter = one.cluster == next.cluster;
        let plain = || !has_several(at) && !has_several(at + 1);
        if !alike || next.right_to_left && !one_letter && !plain() {
            let start = runs.last().map_or(0, |run| run.end);
            runs.push(start..at + 1);
        }
    }
    let start = runs.last().map_or(0, |run| run.end);
    runs.push(start..glyphs.len());
    runs
}

/// The glyphs of a stretch with their places from where its pen starts, for a size of one point, and
/// the letters of each.
fn told(line: &Placed, mut pen: f32, run: &[Glyph], all: &[Glyph]) -> Vec<KrillaGlyph> {
    let mut starts: Vec<usize> = all.iter().map(|glyph| glyph.cluster).collect();
    starts.sort_unstable();
    let glyphs = run.iter().map(|glyph| {
        let next = starts.partition_point(|start| *start <= glyph.cluster);
        let end = starts.get(next).copied().unwrap_or(line.text.len());
        let (right, up) = (glyph.x - pen, line.position.y - glyph.y);
        pen += glyph.advance;
        let em = |points: f32| points / line.size;
        let id = GlyphId::new(glyph.id);
        let letters = glyph.cluster..end;
        KrillaGlyph::new(id, em(glyph.advance), em(right), em(up), 0.0, letters, None)
    });
    glyphs.collect()
}

fn outlined(surface: &mut Surface<'_>, run: &[Glyph], size: f32) {
    for glyph in run {
        let mut path = Path::EMPTY;
        let at = scene::Point::new(glyph.x, glyph.y);
        path.append(outline(glyph.face, glyph.id), size, at);
        if let Some(path) = shapes::path(&path) {
            surface.draw_path(&path);
        }
    }
}
