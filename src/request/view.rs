//! Which charts the picture screen shows.

/// Which charts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Radar and sorted dot plot.
    #[default]
    Both,
    /// The radar alone.
    Radar,
    /// The sorted dot plot alone.
    Sorted,
    /// The table, with strengths and gaps in words.
    Table,
}

impl View {
    /// All four, as the switch lists them.
    pub const ALL: [Self; 4] = [Self::Both, Self::Radar, Self::Sorted, Self::Table];

    /// Its name on the switch.
    pub fn label(self) -> &'static str {
        match self {
            Self::Both => "Both",
            Self::Radar => "Radar",
            Self::Sorted => "Sorted",
            Self::Table => "Table",
        }
    }
}
