//! A level's own colour, made fit for the paper that it stands on.

use super::palette::Palette;
use crate::insight::LevelLook;
use crate::scene::{Colour, Path, Point, Rect, Sketch};

/// What can be read on a mark from the back row, and what is seen of a mark.
const TEXT: f64 = 7.0;
const MARK: f64 = 3.0;
/// In so many steps a colour goes all the way to black or white.
const STEPS: u8 = 40;

/// How a level is painted that has a colour of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LevelPaint {
    pub(super) surface: Colour,
    /// Around the surface where that alone does not stand out from the paper.
    edge: Option<Colour>,
    /// What is written in on it.
    pub(super) on: Colour,
}

impl Palette {
    /// The paint of a level, if it has a colour and this theme shows it. It keeps its hue, and is
    /// darker or lighter only as far as a number on it needs.
    pub(super) fn own(&self, look: Option<&LevelLook>) -> Option<LevelPaint> {
        let [r, g, b] = look.filter(|_| self.own_levels)?.rgb?;
        let own = Colour {
            r,
            g,
            b,
            a: u8::MAX,
        };
        let ends = [self.ink, self.on_agreed];
        let towards = |step: u8| {
            let part = f32::from(step) / f32::from(STEPS);
            ends.map(|end| end.with_opacity(part).over(own))
        };
        let fit = |surface: &Colour| surface.contrast(self.on(*surface)) >= TEXT;
        let surface = (0..=STEPS).flat_map(towards).find(fit).unwrap_or(own);
        Some(LevelPaint {
            surface,
            edge: (surface.contrast(self.paper) < MARK).then_some(self.quiet),
            on: self.on(surface),
        })
    }
}

impl LevelPaint {
    pub(super) fn disc(&self, sketch: &mut Sketch, centre: Point, radius: f32) {
        match self.edge {
            Some(edge) => sketch.ring(centre, radius, self.surface, edge),
            None => sketch.disc(centre, radius, self.surface),
        }
    }

    pub(super) fn bar(&self, sketch: &mut Sketch, rect: Rect, edge: f32) {
        match self.edge {
            Some(line) => {
                let inner = rect.expanded(-edge / 2.0);
                let path = Path::rounded_rect(inner, 0.0);
                sketch.surface(path, self.surface, edge, line);
            }
            None => sketch.fill(Path::rounded_rect(rect, 0.0), self.surface),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Theme;

    fn look(rgb: [u8; 3]) -> LevelLook {
        LevelLook {
            rgb: Some(rgb),
            ..LevelLook::default()
        }
    }

    #[test]
    fn any_colour_stands_out_from_its_paper_and_what_is_written_on_it_can_be_read() {
        let part = [0, 60, 120, 180, 255];
        let all = part.into_iter().flat_map(|r| part.map(|g| (r, g)));
        for [r, g, b] in all.flat_map(|(r, g)| part.map(|b| [r, g, b])) {
            for theme in [Theme::Light, Theme::Dark] {
                let palette = Palette::of(theme);
                let paint = palette.own(Some(&look([r, g, b]))).expect("a paint");
                assert!(paint.surface.contrast(paint.on) >= TEXT, "{r} {g} {b}");
                let seen = paint.edge.unwrap_or(paint.surface);
                assert!(seen.contrast(palette.paper) >= MARK, "{r} {g} {b}");
            }
        }
    }

    #[test]
    fn a_colour_that_is_fit_stays_as_it_is_and_high_contrast_has_its_own() {
        let amber = look([0xF2, 0xB7, 0x05]);
        let paint = Palette::of(Theme::Light).own(Some(&amber));
        let Colour { r, g, b, .. } = paint.expect("a paint").surface;
        assert_eq!([r, g, b], [0xF2, 0xB7, 0x05]);
        assert_eq!(Palette::of(Theme::HighContrast).own(Some(&amber)), None);
        assert_eq!(
            Palette::of(Theme::Light).own(Some(&LevelLook::default())),
            None
        );
    }
}
