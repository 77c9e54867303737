//! What the shell tells the screens of a running session.

use std::time::Duration;

use jiff::civil::{Date, Time};

use super::step::Step;
use crate::session::Vote;

/// Whether the session is safe on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// The file holds what the window shows.
    Yes,
    /// Something has changed since.
    No,
    /// It is in no file, and there is nothing in it to lose yet.
    #[default]
    Fresh,
    /// Being written.
    Saving,
    /// The last try to save failed.
    Failed,
    /// It can be looked at, and neither changed nor saved.
    OnlyLooking,
}

/// Why what was entered last may be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Danger {
    /// It is in no file, and could not be kept safe.
    NotKept,
    /// The last try to save it failed.
    SaveFailed,
}

/// Whether anything was taken away: a report, a picture, data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Taken {
    /// Nothing, or something has changed since.
    #[default]
    NotYet,
    /// Something was, and nothing has changed since.
    AsItIs,
}

/// What the shell tells the screens of a running session.
#[derive(Clone, Copy, Debug, Default)]
pub struct Status {
    /// Whether the session is safe on disk.
    pub saved: Saved,
    /// Why what was entered last may be lost, where it may.
    pub danger: Option<Danger>,
    /// Whether the session was taken away as it is.
    pub taken: Taken,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// The clocks.
    pub timer: Timer,
    /// What the room waits for.
    pub countdown: Option<Countdown>,
    /// Today, where the window is.
    pub today: Date,
    /// Where the room sees the session.
    pub wall: WallLocation,
    /// Whether the wall is blank for now.
    pub blank: bool,
    /// What the wall shows here.
    pub wall_shows: WallShows,
    /// Whether the wall has another page of what it shows.
    pub more_pages: bool,
    /// Whose cards are being counted in: a perspective, or nobody's in particular.
    pub counting_for: Option<usize>,
    /// How far the correction of a score has come, while one is made.
    pub correcting: Option<Correction>,
    /// What the next number is where the team agrees.
    pub aim: Aim,
    /// How the count stands that is on the screen.
    pub count: Count,
    /// The step that was left for this one by going on, where it was.
    pub came_from: Option<Step>,
    /// The step of the guided tour that stands here, while it is on.
    pub tour: Option<TourStep>,
}

/// A moment that the room waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    /// So many seconds run down.
    Seconds(u64),
    /// A break ends at this time of day.
    Until(Time),
}

/// What the next key of a count does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Whether a reveal was asked for already, though some have not scored yet.
    pub sure: bool,
    /// Whether the last key of this count can be taken back.
    pub last_key: bool,
    /// Whether the next number takes one person away.
    pub taking_away: bool,
    /// How many times ten lines further down the next number's line stands.
    pub tens: usize,
}

/// What a number is where a team agrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aim {
    /// The level that it settles on.
    #[default]
    Score,
    /// The level that it wants to reach.
    Target,
}

/// How far the correction of a score that the room has seen has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// Which score was wrong is asked.
    From,
    /// What it should be is asked, of one that was counted here.
    To(Vote),
}

/// What the wall shows of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WallShows {
    /// The step itself.
    #[default]
    Step,
    /// The team over time in its place.
    OverTime,
}

/// Where the room sees the session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WallLocation {
    /// Nowhere but here: whatever this window shows may be on the wall.
    #[default]
    Mirrored,
    /// In this window, which shows the room view.
    Here,
    /// In a window of its own: this one is the facilitator's.
    Apart,
}

/// How long this part and the whole session have taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// Time spent at this part.
    pub part: Duration,
    /// Time spent in this session in all its sittings.
    pub session: Duration,
    /// Whether it runs.
    pub running: Running,
}

/// Whether the timer runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Running {
    /// It does.
    Yes,
    /// Somebody holds it.
    #[default]
    Held,
    /// The session was on an earlier day, and nobody has said yet whether it goes on today.
    EarlierDay,
}

/// The keys that a step of the tour asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TourKey {
    /// One of this name.
    Named(&'static str),
    /// Those of the levels of a scale, from this number to that.
    Levels(u8, u8),
}

/// One step of the tour, as the strip shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TourStep {
    /// Its place among the steps, from 1.
    pub number: usize,
    /// How many steps there are.
    pub of: usize,
    /// What it is about.
    pub title: &'static str,
    /// What to see and what to try, in at most two lines.
    pub text: &'static str,
    /// The key to press next.
    pub key: TourKey,
}
