//! The one table of themes by name. What each looks like stands where its colours do: charts in
//! `chart/palette.rs`, the wall in `room_view/look.rs`, the window in `design/theme.rs`.

use serde::{Deserialize, Serialize};

/// Which of the themes is on. Kept from one start to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// Lights are on in a workshop.
    #[default]
    Light,
    /// For a dark room.
    Dark,
    /// Black on white, nothing faint: for bright light and weak eyes.
    HighContrast,
}

impl Theme {
    /// All of them, as the menu lists them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The one after it, in turn.
    pub fn next(self) -> Self {
        let mut after = Self::ALL.into_iter().skip_while(|theme| *theme != self);
        after.nth(1).unwrap_or_default()
    }
}
