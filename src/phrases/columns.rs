//! What the columns of the tables for other programs mean, and what else is said of a collection of
//! data: read beside the data, so each sentence stands alone.

/// Whose session it is.
pub const TEAM: &str = "The team’s name; or a letter in its place, which holds within one file.";
/// Which session of the team.
pub const SESSION: &str = "Which of the team’s sessions that are in this file, from 1, by date.";
/// When it was.
pub const DATE: &str =
    "The first day of the session; empty beside letters, for it would name the team.";
/// How many there were.
pub const PEOPLE: &str = "How many people took part; empty where nobody wrote it down.";
/// Whether it is real.
pub const REHEARSAL: &str = "Whether the team is made up, to practise.";
/// What it was about.
pub const WORKSHOP: &str = "The workshop’s identifier: what the session was about.";
/// What was scored.
pub const MECHANISM_ID: &str = "The identifier of what was scored. It stays when the name changes.";
/// The same as people call it.
pub const MECHANISM: &str = "Its name, in the words of that session.";
/// The group that the workshop has put it in.
pub const GROUP: &str = "The group that the workshop has put it in; empty where it is in none.";
/// Where it stands among the others.
pub const PLACE: &str = "Which one it is in the order of that session’s workshop.";
/// What exactly was asked.
pub const QUESTION: &str = "What exactly was asked: changes with the words of the mechanism, of the question and of the \
     levels. Compare only rows in which it is the same.";
/// How long the scale is.
pub const LEVELS: &str =
    "How many levels the scale has. The lowest is called 1, or 0 where the scale begins with 0.";
/// How it ended.
pub const ENDING: &str = "How the team left the mechanism.";
/// What the team settled on.
pub const AGREED: &str = "The level that the team settled on after talking. Empty where it did not, and where it agreed to \
     differ.";
/// Where the team wants to be.
pub const TARGET: &str = "The level that the team wants to reach.";
/// Whether the team works on it.
pub const FOCUS: &str = "Whether the team chose to work on it.";
/// The middle of the ballots.
pub const MEDIAN_LOW: &str = "The middle ballot of the last round, or the lower of the two in the middle. Empty where that round’s counts are not told.";
/// The same.
pub const MEDIAN_HIGH: &str =
    "The middle ballot of the last round, or the upper of the two in the middle.";
/// Where most are.
pub const MIDDLE_HALF_LOW: &str = "The lowest level of what is left of the last round without its lowest and its highest quarter of ballots.";
/// The same.
pub const MIDDLE_HALF_HIGH: &str = "The highest level of the same.";
/// How far apart they are.
pub const VERDICT: &str = "How far apart the ballots of the last round stand.";
/// Which go.
pub const ROUND: &str = "Which round of the mechanism, from 1. Empty where there was none.";
/// Whether it is the one that counts.
pub const LAST_ROUND: &str = "Whether it is the last round of the mechanism in this session.";
/// Why there are no counts.
pub const COUNTS: &str = "Whether the round’s counts are told; if not, why: no-round, too-few (fewer than five ballots with a \
     level), nearly-as-many (its number of ballots differs from that of another round of the team by fewer than \
     five, so the difference would give somebody away).";
/// Whose answers.
pub const PERSPECTIVE: &str = "From which perspective; empty for everyone.";
/// What kind of answer.
pub const ANSWER: &str = "Whether the row counts a level or “don’t know”.";
/// Which level.
pub const LEVEL: &str = "The level that is counted. Levels are ordered, not measured: count and compare them, but do not \
     average them.";
/// Its word.
pub const LABEL: &str = "The word of the level.";
/// How many.
pub const COUNT: &str = "How many people answered so.";
/// The day of the session that is laid over this one.
pub const LAST_DATE: &str =
    "The day of the session that is laid over this one, where this mechanism can be compared.";
/// How it ended then.
pub const LAST_ENDING: &str = "How it ended in the session that is laid over this one.";
/// What was settled then.
pub const LAST_AGREED: &str = "The score that the team settled on then.";
/// The middle ballot of then.
pub const LAST_MEDIAN_LOW: &str =
    "The lower middle ballot of then, where nobody stands out who has come or gone since.";
/// The upper one.
pub const LAST_MEDIAN_HIGH: &str =
    "The upper middle ballot of then, where nobody stands out who has come or gone since.";
