//! What is said of many sessions that were collected into one table.

use std::collections::BTreeSet;
use std::path::Path;

use super::lists::{counted, list_in_words};
use super::paths::folder_in_words;

/// The title of a collection.
pub const TITLE: &str = "Scores of teams, collected by Roundtable";

/// What a collection is, and what it is not; the workshops say what their scales are and are not.
///
/// ```
/// use roundtable::phrases::collecting::description;
///
/// let said = description(&["This scale is our own.".to_owned()]);
/// assert!(said.ends_with("add nothing up over teams. This scale is our own."));
/// ```
pub fn description(notes: &[String]) -> String {
    const SAID: &str = "One row for each team, session, mechanism, round and level. Counts are told only where they \
         give away neither a small group nor a newcomer. An agreed score is what a team settled on after talking; it \
         is no average. Levels are ordered, not measured: do not average them, do not rank teams by them, and add \
         nothing up over teams.";
    let notes = notes.iter().map(String::as_str);
    let all: Vec<&str> = std::iter::once(SAID).chain(notes).collect();
    all.join(" ")
}

/// What was written: "Wrote 80 sessions of 40 teams to “data.csv”; what its columns hold is in
/// “datapackage.json” beside it."
pub fn wrote(sessions: u32, teams: u32, table: &Path, package: &Path) -> String {
    format!(
        "Wrote {} of {} to {}; what its columns hold is in {} beside it.",
        counted(sessions, "session", "sessions"),
        counted(teams, "team", "teams"),
        folder_in_words(table),
        folder_in_words(package)
    )
}

/// Sessions of made-up teams were written: "Wrote 80 sessions of 40 made-up teams into “teams”."
pub fn wrote_sample_teams(sessions: u32, teams: u32, folder: &Path) -> String {
    format!(
        "Wrote {} of {} into {}.",
        counted(sessions, "session", "sessions"),
        counted(teams, "made-up team", "made-up teams"),
        folder_in_words(folder)
    )
}

/// Files of these names are there already, and nobody said that they may be replaced.
pub fn are_there(files: &[String]) -> String {
    let verb = if files.len() == 1 { "is" } else { "are" };
    format!(
        "{} {verb} there already. Nothing was written. Choose another name or folder, or add --force to replace.",
        list_in_words(files)
    )
}

/// What was left out of a collection without being a fault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilesLeftOut {
    /// Sessions of fewer people than may stand beside other teams.
    pub of_too_few: u32,
    /// Their teams, where teams are called by name.
    pub small_teams: BTreeSet<String>,
    /// Sessions of made-up teams.
    pub rehearsals: u32,
    /// Sessions that say no team.
    pub without_a_team: u32,
    /// Further files of a session that is there already.
    pub again: u32,
}

/// So many small teams are called by name, and no more.
const MOST_NAMES: usize = 12;

/// Of how many rounds the counts are told, and why not of all; nothing where they are.
///
/// ```
/// use roundtable::phrases::collecting::counts_told;
///
/// assert_eq!(counts_told(9, 9), None);
/// assert_eq!(
///     counts_told(9, 5).unwrap(),
///     "The counts of 5 of 9 rounds are told; those of the others would give away what one or a few people scored."
/// );
/// ```
pub fn counts_told(rounds: usize, told: usize) -> Option<String> {
    (told < rounds).then(|| {
        format!(
            "The counts of {told} of {rounds} rounds are told; those of the others would give away what one or a few \
             people scored."
        )
    })
}

/// What was left out, and why; nothing where nothing was.
///
/// ```
/// use roundtable::phrases::collecting::{FilesLeftOut, left_out};
///
/// assert_eq!(left_out(&FilesLeftOut::default()), None);
/// let some = FilesLeftOut { of_too_few: 1, rehearsals: 2, ..FilesLeftOut::default() };
/// assert_eq!(
///     left_out(&some).unwrap(),
///     "Left out: 1 session of too few people to be told apart and 2 rehearsals."
/// );
/// let some = FilesLeftOut { of_too_few: 3, small_teams: ["Tiny".into(), "Two".into()].into(), ..some };
/// assert!(left_out(&some).unwrap().contains("told apart (Tiny and Two)"));
/// ```
pub fn left_out(left_out: &FilesLeftOut) -> Option<String> {
    let FilesLeftOut {
        of_too_few,
        small_teams,
        rehearsals,
        without_a_team,
        again,
    } = left_out;
    let (of_too_few, rehearsals) = (*of_too_few, *rehearsals);
    let (without_a_team, again) = (*without_a_team, *again);
    let mut small: Vec<String> = small_teams.iter().take(MOST_NAMES).cloned().collect();
    if small_teams.len() > MOST_NAMES {
        small.push(format!("{} more", small_teams.len() - MOST_NAMES));
    }
    let small = match list_in_words(&small) {
        none if none.is_empty() => none,
        names => format!(" ({names})"),
    };
    let said = [
        (
            of_too_few,
            counted(of_too_few, "session of", "sessions of")
                + " too few people to be told apart"
                + &small,
        ),
        (rehearsals, counted(rehearsals, "rehearsal", "rehearsals")),
        (
            without_a_team,
            counted(without_a_team, "session", "sessions") + " without a team’s name",
        ),
        (
            again,
            counted(
                again,
                "further copy of a session",
                "further copies of sessions",
            ),
        ),
    ];
    let said: Vec<String> = said
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(_, said)| said)
        .collect();
    (!said.is_empty()).then(|| format!("Left out: {}.", list_in_words(&said)))
}

/// A session that says no team was left out.
pub fn has_no_team(file: &Path) -> String {
    format!(
        "{}: it does not say which team it is of, and was left out. Open it and write down the team’s name.",
        file.display()
    )
}

/// Two files hold a session of the same team, workshop and day.
pub fn is_there_already(file: &Path, other: &Path) -> String {
    format!(
        "{}: the same team, workshop and day as {}, in which no less was done; it was left out.",
        file.display(),
        other.display()
    )
}

/// A file was changed by somebody while the sessions were collected.
pub const CHANGED_MEANWHILE: &str =
    "it was changed while it was read, and was left out. Collect once more.";

/// There is nothing to collect.
pub const NO_SESSION: &str =
    "There is no session in there that can be told of. Nothing was written.";
