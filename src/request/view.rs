//! Which charts the picture screen shows, and which view of many teams.

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

/// How many teams are shown beside each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TeamsView {
    /// Teams by mechanisms.
    #[default]
    Grid,
    /// A small radar a team.
    Radars,
    /// What many have in common, in sentences.
    Words,
}

impl TeamsView {
    /// All three, as the switch lists them.
    pub const ALL: [Self; 3] = [Self::Grid, Self::Radars, Self::Words];

    /// Its name on the switch.
    pub fn label(self) -> &'static str {
        match self {
            Self::Grid => "Grid",
            Self::Radars => "Radars",
            Self::Words => "In words",
        }
    }
}
