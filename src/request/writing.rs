//! How the writing of a workshop begins, and which part of it is shown.

use std::path::PathBuf;

use crate::workshop::{DraftText, Workshop};

/// What a workshop is written from.
#[derive(Clone, Debug, PartialEq)]
pub enum Writing {
    /// Nothing.
    Empty,
    /// Another one, of which it is a copy.
    CopyOf(Workshop),
    /// What a table says of it.
    Table(Box<DraftText>),
    /// The file that holds it.
    File(PathBuf),
    /// What was kept of it when its process died.
    Kept(PathBuf),
}

/// A part of a workshop that is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WorkshopPart {
    /// What is scored.
    #[default]
    Scored,
    /// The scale.
    Scale,
    /// What is said at the welcome.
    Welcome,
    /// Minutes, dots and perspectives.
    Agenda,
    /// Where the wording comes from.
    Source,
}

impl WorkshopPart {
    /// All five, as the switch lists them.
    pub const ALL: [Self; 5] = [
        Self::Scored,
        Self::Scale,
        Self::Welcome,
        Self::Agenda,
        Self::Source,
    ];

    /// Its name on the switch.
    pub fn label(self) -> &'static str {
        match self {
            Self::Scored => "To score",
            Self::Scale => "Scale",
            Self::Welcome => "Welcome",
            Self::Agenda => "Agenda",
            Self::Source => "Source",
        }
    }
}
