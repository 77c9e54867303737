//! What can be shown to the room, by name.

use jiff::civil::{Date, Time};

use crate::workshop::MechanismIndex;

/// What the console asks the wall to show. Places of mechanisms are counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Nothing: a black wall.
    #[default]
    Blank,
    /// Who meets and why, while people find their seats.
    Arriving,
    /// Why we are here, how we work together, how scoring works, what is kept.
    Welcome,
    /// What has become of the actions of an earlier session.
    LastTimesActions,
    /// A mechanism's name and its summary.
    Read {
        /// Which.
        mechanism: MechanismIndex,
        /// Whether its whole text is shown, on further pages.
        full: bool,
    },
    /// The scale, and how many have scored.
    Score {
        /// Which.
        mechanism: MechanismIndex,
        /// Whose cards are being counted in, where the session has groups.
        counting_for: Option<usize>,
    },
    /// What was scored, all at once.
    Reveal {
        /// Which.
        mechanism: MechanismIndex,
        /// Whether perspectives stand apart, as far as they may.
        apart: bool,
    },
    /// Questions for the talk.
    Discuss {
        /// Which.
        mechanism: MechanismIndex,
        /// Whether the team's notes are shown instead.
        notes: bool,
    },
    /// What the team settled on, or the question.
    Agree {
        /// Which.
        mechanism: MechanismIndex,
    },
    /// A break.
    Break {
        /// When the room goes on.
        until: Option<Time>,
    },
    /// Where the team stands.
    Picture(Charts),
    /// The team over time; of a session by itself, the one day of it.
    OverTime,
    /// Dots and focus.
    Priorities,
    /// Who does what, by when, and what is parked.
    Actions {
        /// The day that tells what is overdue.
        today: Date,
    },
    /// The last round of words.
    Close,
    /// The laptop goes round: how many have had it, and nothing else.
    GoingRound {
        /// How many have had their turn.
        done: u32,
        /// How many there are, where that is known.
        of: Option<u32>,
    },
}

/// Which charts of the picture are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Charts {
    /// The radar.
    Radar,
    /// The sorted dot plot.
    Sorted,
    /// Both: side by side where there is room, else one after the other.
    #[default]
    Both,
}
