//! A picture in a document: what it draws, as much as its reader may know, drawn in the size that a
//! writer has room for.

use super::choice::Kind;
use crate::chart::{self, Frame, Palette, Style};
use crate::insight::Picture;
use crate::scene::{Scene, Size};

/// A picture of a document. It is drawn when a writer asks for it, with its background and its
/// legend; what else a reader must know stands around it in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it draws.
    pub drawn: Drawn,
    /// What stands under it, one line.
    pub caption: String,
    /// The numbers, already cut down to what the profile may know.
    picture: Picture,
}

/// What a figure draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// A chart of all mechanisms.
    Chart(Kind),
    /// The ballots of one mechanism over its scale.
    Strip,
}

impl Figure {
    /// A chart of all mechanisms.
    pub(super) fn chart(kind: Kind, caption: String, picture: Picture) -> Self {
        let drawn = Drawn::Chart(kind);
        Self {
            drawn,
            caption,
            picture,
        }
    }

    /// The ballots of one mechanism: a picture of this row alone.
    pub(super) fn strip(caption: String, picture: Picture) -> Self {
        let drawn = Drawn::Strip;
        Self {
            drawn,
            caption,
            picture,
        }
    }

    /// The drawing, this wide in points and as high as it needs to be, with no text smaller than
    /// `smallest` points where that is possible: on one page, or on several no higher than
    /// `height`. The scene's title and description are its alternative text
    /// ([`Figure::alternative`]).
    pub fn scenes(&self, width: f32, height: f32, smallest: f32) -> Vec<Scene> {
        let style = Style {
            frame: Frame::Legend,
            background: true,
        };
        let (picture, palette) = (&self.picture, &Palette::LIGHT);
        let size = Size { width, height };
        let charts = match self.drawn {
            Drawn::Chart(Kind::Radar) => {
                chart::radar_pages(picture, size, palette, style, smallest)
            }
            Drawn::Chart(Kind::Sorted) => {
                chart::dots_pages(picture, size, palette, style, smallest)
            }
            Drawn::Strip => return self.strip_scene(width, smallest).into_iter().collect(),
        };
        charts.into_iter().map(|chart| chart.scene).collect()
    }

    fn strip_scene(&self, width: f32, text: f32) -> Option<Scene> {
        let row = self.picture.rows.first()?;
        let height = text * STRIP;
        let size = Size { width, height };
        let mut scene = chart::reveal(row, &self.picture.levels, size, text, &Palette::LIGHT);
        scene.background = Some(Palette::LIGHT.paper);
        Some(scene)
    }

    /// A drawing of this figure in words, for somebody who cannot see it.
    pub fn alternative(scene: &Scene) -> String {
        format!("{}. {}", scene.title, scene.description)
    }
}

/// How high a strip is, for its text's size.
const STRIP: f32 = 11.0;
