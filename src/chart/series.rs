//! What a radar draws: a level for each mechanism, with a mark and a line of its own.

use crate::insight::{Picture, Row};
use crate::phrases::last_time::in_the_legend;
use crate::workshop::Level;

/// The levels of all mechanisms from one source. A radar shows at most three of them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Series {
    /// What it is called in the legend.
    pub(super) name: String,
    /// In the workshop's order; nothing where the line breaks.
    pub(super) levels: Vec<Option<Level>>,
    /// How it is drawn.
    pub(super) mark: SeriesMark,
}

/// A mark that can be told from the others without colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SeriesMark {
    /// A disc with its number, on a line with a light fill.
    Disc,
    /// A hollow mark on a dashed line.
    Hollow,
    /// A thin notch across the spoke, without a line.
    Notch,
}

impl Series {
    /// All that the radar of a picture draws, what lies on top first.
    pub(super) fn all(picture: &Picture) -> Vec<Self> {
        let own = [Self::agreed(picture), Self::target(picture)];
        own.into_iter().chain(Self::last_time(picture)).collect()
    }

    /// The scores that the team agreed on.
    fn agreed(picture: &Picture) -> Self {
        Self {
            name: "agreed score".to_owned(),
            levels: picture.rows.iter().map(|row| row.ending.agreed()).collect(),
            mark: SeriesMark::Disc,
        }
    }

    /// Where the team wants to be.
    fn target(picture: &Picture) -> Self {
        Self {
            name: "target".to_owned(),
            levels: picture.rows.iter().map(|row| row.target).collect(),
            mark: SeriesMark::Notch,
        }
    }

    /// The scores that it agreed on in the session that is laid over this one.
    fn last_time(picture: &Picture) -> Option<Self> {
        let laid = picture.laid_over.as_ref()?;
        Some(Self {
            name: in_the_legend(&laid.dates),
            levels: picture.rows.iter().map(Row::agreed_before).collect(),
            mark: SeriesMark::Hollow,
        })
    }
}
