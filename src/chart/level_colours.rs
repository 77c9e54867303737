//! What a drawing cannot make good of the colours that a workshop has given its levels.

use super::palette::Palette;
use crate::phrases::workshops::{alike_colours, faint_colour};
use crate::scene::{Colour, Sight, Theme};
use crate::workshop::Scale;

/// Something about a level's own colour that whoever chose it would want to know. It is no mistake: a
/// faint colour has a rim, and a number stands beside every colour.
#[derive(Clone, Debug, PartialEq)]
pub struct ColourHint {
    /// Which level, from 0.
    pub level: usize,
    /// What about it.
    pub about: ColourDoubt,
}

/// What about a level's own colour.
#[derive(Clone, Debug, PartialEq)]
pub enum ColourDoubt {
    /// It does not stand out from the ground of this theme: its contrast.
    Faint(Theme, f64),
    /// These eyes hardly tell it from the colour of this level, from 0.
    Alike(usize, Vec<Sight>),
}

impl ColourHint {
    /// The same as a sentence, for the scale that it is about.
    pub fn in_words(&self, scale: &Scale) -> String {
        let level = |at: usize| scale.levels.get(at);
        let colour = level(self.level).map_or("", |level| &level.colour);
        match &self.about {
            ColourDoubt::Faint(theme, contrast) => {
                faint_colour(colour, *theme == Theme::Dark, *contrast)
            }
            ColourDoubt::Alike(other, eyes) => {
                let other = level(*other).map_or("", |level| &level.label);
                let [whole, blind @ ..] = Sight::ALL.map(|sight| eyes.contains(&sight));
                alike_colours(colour, other, whole, blind)
            }
        }
    }
}

/// The contrast of a mark with its ground (WCAG 2.2, 1.4.11).
const MARK: f64 = 3.0;
/// Colours that are nearer than this (CIEDE2000) are hardly told apart where they do not touch: half of
/// what the marks of a chart have. Our own choice.
const APART: f64 = 10.0;

/// What there is to say of the colours of a scale, level by level; nothing where it has none.
pub fn colour_hints(scale: &Scale) -> Vec<ColourHint> {
    let colour = |[r, g, b]: [u8; 3]| Colour {
        r,
        g,
        b,
        a: u8::MAX,
    };
    let colours = scale.levels.iter().map(|level| level.rgb().map(colour));
    let colours: Vec<Option<Colour>> = colours.collect();
    let mut hints = Vec::new();
    for (level, own) in colours.iter().enumerate() {
        let Some(own) = *own else { continue };
        for theme in [Theme::Light, Theme::Dark] {
            let contrast = own.contrast(Palette::of(theme).paper);
            if contrast < MARK {
                let about = ColourDoubt::Faint(theme, contrast);
                hints.push(ColourHint { level, about });
            }
        }
        for (other, before) in colours.iter().enumerate().take(level) {
            let Some(before) = *before else { continue };
            let alike = |sight: &Sight| sight.apart(own, before) < APART;
            let eyes: Vec<Sight> = Sight::ALL.into_iter().filter(alike).collect();
            if !eyes.is_empty() {
                let about = ColourDoubt::Alike(other, eyes);
                hints.push(ColourHint { level, about });
            }
        }
    }
    hints
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{WorkshopText, integrated_leadership};

    fn hints(colours: &[&str]) -> Vec<ColourHint> {
        let mut scale = WorkshopText::clone(&integrated_leadership()).scale;
        scale.levels.truncate(colours.len());
        for (level, colour) in scale.levels.iter_mut().zip(colours) {
            level.colour = (*colour).to_owned();
        }
        colour_hints(&scale)
    }

    #[test]
    fn colours_that_every_eye_tells_apart_on_every_ground_are_fine() {
        assert_eq!(hints(&["", "", ""]), []);
        assert_eq!(hints(&["#b5662a", "#2a72b5"]), []);
    }

    #[test]
    fn a_faint_colour_and_two_that_some_eyes_take_for_one_are_named() {
        let told = hints(&["#b06a6a", "#7d7d3c"]);
        let eyes = told.iter().find_map(|hint| match &hint.about {
            ColourDoubt::Alike(0, eyes) if hint.level == 1 => Some(eyes.clone()),
            _ => None,
        });
        let eyes = eyes.unwrap_or_default();
        assert!(!eyes.contains(&Sight::Whole), "{told:?}");
        assert!(eyes.contains(&Sight::Deuteranopia), "{told:?}");
        let faint = |colour: &str| {
            let told = hints(&[colour, "#2a72b5"]);
            let found = told.into_iter().find(|hint| hint.level == 0);
            found.map(|hint| hint.about)
        };
        assert!(matches!(faint("#ffe9a0"), Some(ColourDoubt::Faint(Theme::Light, c)) if c < 1.5));
        assert!(matches!(faint("#101820"), Some(ColourDoubt::Faint(Theme::Dark, c)) if c < 1.5));
    }
}
