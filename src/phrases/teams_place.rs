//! What is said where many teams stand beside each other in the window.

use jiff::civil::Date;

use super::dates::date_in_words;
use super::teams::{TEAMS_TOGETHER, TeamCounts, tallied_in_words, teams};
use crate::insight::teams::Together;

/// What the place is for.
pub const WHAT_FOR: &str = "See what many teams have in common, and where one could learn from another. Add their \
     sessions, or a folder of them: they are read and not changed.";
/// How files come here as well.
pub const DROP: &str = "Or drop sessions and folders on this window.";
/// Where more are added meanwhile.
pub const STILL_READING: &str = "Other sessions are being read. Add these when they are there.";
/// While files are read.
pub const READING: &str = "Reading sessions";
/// What tells sets of teams apart.
pub const ASKED: &str = "Asked";
/// Where a team is looked for by name.
pub const FIND_TEAM: &str = "Find a team";
/// No team has a name like that.
pub const NOT_FOUND: &str = "No team here is called that.";
/// Above why nothing was written.
pub const NOT_WRITTEN: &str = "The teams were not written";
/// Above the list of files that could not be read.
pub const COULD_NOT_BE_READ: &str = "These could not be read";

/// The place, for a screen reader.
pub fn place_in_words(together: Option<&Together>) -> String {
    match together {
        Some(together) => format!("{TEAMS_TOGETHER}: {}", teams(together.teams.len())),
        None => format!("{TEAMS_TOGETHER}. Add sessions, or a folder of them"),
    }
}

/// How far reading has come: "Reading sessions: 120 of 500".
pub fn reading(done: usize, of: usize) -> String {
    match of {
        0 => format!("{READING}: looking for them"),
        of => format!("{READING}: {done} of {of}"),
    }
}

/// How many files could not be read.
pub fn unread(files: usize) -> String {
    match files {
        1 => "One file could not be read.".to_owned(),
        files => format!("{files} files could not be read."),
    }
}

/// What was added, once it is read.
pub fn added(sessions: usize) -> String {
    match sessions {
        0 => "There was no session to add.".to_owned(),
        1 => "One session was added.".to_owned(),
        sessions => format!("{sessions} sessions were added."),
    }
}

/// Teams that were asked the same, among others: "Integrated leadership (12)".
pub fn set_title(together: &Together) -> String {
    format!("{} ({})", together.workshop.title, together.teams.len())
}

/// What stands in the columns, for a screen reader.
pub fn heads_in_words(together: &Together, tallies: &[TeamCounts]) -> String {
    let columns = together.workshop.mechanisms.iter().enumerate();
    let columns = columns.map(|(at, of)| tallied_in_words(&of.name, tallies, at));
    format!("Columns: {}", columns.collect::<Vec<_>>().join("; "))
}

/// A cell with its team, beside the pointer.
pub fn named_cell(team: &str, cell: &str) -> String {
    format!("{team}\n{cell}")
}

/// A team with the day of its session, and what a press on it shows; a letter has neither.
pub fn named_day(team: &str, day: Option<Date>) -> String {
    match day {
        Some(day) => {
            let day = date_in_words(day);
            format!("{team} · {day}\nPress to see all its sessions, one after the other")
        }
        None => team.to_owned(),
    }
}
