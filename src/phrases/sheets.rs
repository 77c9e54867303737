//! The words of a workbook: names of its sheets and heads of its columns.

/// The sheet of many teams.
pub const TEAMS: &str = "Teams";
/// The sheet with a row for each of their figures.
pub const FIGURES: &str = "Figures";
/// The sheet of figures.
pub const SCORES: &str = "Scores";
/// The sheet of counts.
pub const DISTRIBUTION: &str = "Distribution";
/// The sheet of what was said.
pub const NOTES: &str = "Notes";
/// The sheet of who does what.
pub const ACTIONS: &str = "Actions";
/// The sheet of how it was done.
pub const METHOD: &str = "How it was done";

/// Above the groups that the workshop has put its mechanisms in.
pub const GROUP: &str = "Group";
/// Above agreed scores; the name of their line in a chart.
pub const AGREED: &str = "Agreed score";
/// Above how each ended.
pub const ENDING: &str = "How it ended";
/// Above where the team wants to be.
pub const TARGET: &str = "Target";
/// Above the middle ballot, or the lower of two.
pub const MEDIAN_FROM: &str = "Median, from";
/// Above the middle ballot, or the upper of two.
pub const MEDIAN_TO: &str = "Median, to";
/// Above the lowest ballot of the middle half.
pub const MIDDLE_FROM: &str = "Middle half, from";
/// Above the highest ballot of the middle half.
pub const MIDDLE_TO: &str = "Middle half, to";
/// Above how far apart the ballots are.
pub const VERDICT: &str = "Verdict";
/// Above the agreed scores of last time.
pub const AGREED_BEFORE: &str = "Agreed last time";
/// Above how each ended last time.
pub const ENDING_BEFORE: &str = "How it ended last time";
/// Above what has become of it since.
pub const SINCE: &str = "Since last time";
/// Above how many said so.
pub const DONT_KNOW: &str = "Don’t know";
/// Above the number of a round.
pub const ROUND: &str = "Round";
/// Above from whom ballots are.
pub const PERSPECTIVE: &str = "Perspective";
/// Ballots of all perspectives together.
pub const EVERYONE: &str = "everyone";
/// Above the number of a level.
pub const LEVEL: &str = "Level";
/// Above the words of a level.
pub const MEANING: &str = "Its words";
/// Above how many people.
pub const PEOPLE: &str = "People";
/// Above what a note is about.
pub const ABOUT: &str = "About";
/// Above which part a note is of.
pub const PART: &str = "Part";
/// Above the words themselves.
pub const WORDS: &str = "Words";
/// Beside whose session it is.
pub const SESSION: &str = "Session";
/// Beside what was found.
pub const FOUND: &str = "What was found";
/// Where nothing was entered.
pub const NOTHING: &str = "Nothing was entered.";

/// Above the people at one level: "4 Mostly".
pub fn level(number: usize, label: &str) -> String {
    format!("{number} {label}")
}

/// What the chart of a workbook shows, for somebody who cannot see it.
pub const CHART: &str =
    "Radar chart of the agreed scores; the same numbers stand in the table above it.";
