//! One line of text with its place, measured.

use super::colour::Colour;
use super::faces::{Weight, first, outline};
use super::geometry::{Align, Point, Rect};
use super::path::Path;
use super::shape::{Glyph, shape};

/// One line of text with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The text.
    pub text: String,
    /// A point on the baseline.
    pub position: Point,
    /// Which part of the text stands there.
    pub align: Align,
    /// Its size in points.
    pub size: f32,
    /// Its weight.
    pub weight: Weight,
    /// Its colour.
    pub colour: Colour,
}

impl Placed {
    /// Its glyphs, in points from the picture's corner.
    pub fn glyphs(&self) -> Vec<Glyph> {
        let shaped = shape(&self.text, self.weight);
        let width: f32 = shaped.iter().map(|s| s.advance).sum();
        let start = self.start(width * self.size);
        let place = |glyph: Glyph| Glyph {
            x: start + glyph.x * self.size,
            y: self.position.y + glyph.y * self.size,
            advance: glyph.advance * self.size,
            ..glyph
        };
        shaped.iter().copied().map(place).collect()
    }

    /// The outlines of all its glyphs, in points from the picture's corner.
    pub fn outline(&self) -> Path {
        let mut path = Path::EMPTY;
        for glyph in self.glyphs() {
            path.append(
                outline(glyph.face, glyph.id),
                self.size,
                Point::new(glyph.x, glyph.y),
            );
        }
        path
    }

    /// The rectangle that its line of text takes up, from the font's rise to its fall.
    pub fn bounds(&self) -> Rect {
        let width = measure(&self.text, self.weight, self.size);
        let top = self.position.y - ascent(self.size);
        Rect::new(self.start(width), top, width, line_height(self.size))
    }

    fn start(&self, width: f32) -> f32 {
        match self.align {
            Align::Left => self.position.x,
            Align::Centre => self.position.x - width / 2.0,
            Align::Right => self.position.x - width,
        }
    }
}

/// The width of a text set on one line, in points.
pub fn measure(text: &str, weight: Weight, size: f32) -> f32 {
    shape(text, weight).iter().map(|s| s.advance).sum::<f32>() * size
}

/// From the top of a line of text of this size to its baseline, in points.
pub fn ascent(size: f32) -> f32 {
    rise_and_fall().0 * size
}

/// From one baseline to the next, in points.
pub fn line_height(size: f32) -> f32 {
    let (rise, fall) = rise_and_fall();
    (rise + fall) * size
}

/// How far the first face rises above the baseline and falls below it, at a size of one point: one
/// line of text is as high as another, whatever letters are in it.
fn rise_and_fall() -> (f32, f32) {
    let face = first(Weight::Regular).face();
    face.map_or((0.95, 0.29), |face| (face.ascent, face.descent))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(align: Align) -> Placed {
        Placed {
            text: "Taking a wider view".to_owned(),
            position: Point::new(100.0, 50.0),
            align,
            size: 20.0,
            weight: Weight::SemiBold,
            colour: Colour::hex(0),
        }
    }

    #[test]
    fn a_text_stands_left_of_right_of_and_around_its_position() {
        let [left, centre, right] =
            [Align::Left, Align::Centre, Align::Right].map(|align| placed(align).bounds());
        assert!((left.min.x - 100.0).abs() < 1e-3);
        assert!((centre.centre().x - 100.0).abs() < 1e-3);
        assert!((right.max.x - 100.0).abs() < 1e-3);
    }

    #[test]
    fn width_grows_with_size() {
        let one = measure("Fostering resilience", Weight::Bold, 1.0);
        let ten = measure("Fostering resilience", Weight::Bold, 10.0);
        assert!(one > 5.0 && (ten - 10.0 * one).abs() < 1e-3);
    }

    #[test]
    fn glyphs_lie_inside_the_bounds() {
        let text = placed(Align::Left);
        let bounds = text.bounds();
        for verb in text.outline().verbs() {
            if let super::super::Verb::LineTo(p) = verb {
                assert!(bounds.expanded(1.0).contains(*p), "{p:?} {bounds:?}");
            }
        }
    }

    #[test]
    fn letters_that_the_font_has_not_take_room_and_do_no_harm() {
        for text in [
            "",
            "नेतृत्व",
            "e\u{301}\u{301}\u{301}",
            "👩‍⚕️",
            "שלום abc",
            "\u{0}\u{200b}",
        ] {
            assert!(measure(text, Weight::Regular, 12.0) >= 0.0);
        }
        assert!(measure("नेतृत्व", Weight::Regular, 12.0) > 12.0);
    }
}
