//! What is said of an earlier session beside this one: what has changed between the two first, then
//! what each mechanism was. Counts carry every sentence; none is of a difference of scores.

use jiff::civil::Date;

use super::dates::days_in_words;
use super::figures::ending_in_words;
use super::languages::language_name;
use super::lists::{counted, list_in_words, people};
use crate::insight::{Change, Closer, Ending, LaidOver, Row};

/// The command.
pub const TAKE_UP: &str = "Last time: its scores and its open actions";
/// The command that takes it away.
pub const TAKE_OFF: &str = "Take last time off";
/// In the dialog.
pub const WHICH: &str = "Which earlier session of this team?";
/// In the dialog, where there is none to choose.
pub const NONE_FOUND: &str = "No earlier session of this team with this workshop was found: not beside this file and not \
     among the files that were used last. The team has to have the same name in both. Or open the file.";
/// In the dialog: what is taken over.
pub const FIGURES_ALONE: &str =
    "Scores come as figures alone, so that this session opens anywhere: no notes, no names.";
/// In the dialog, above what can be taken up.
pub const WHAT_COMES: &str = "What comes into this session";
/// In the dialog: what does it.
pub const BRING_IT_IN: &str = "Bring it in";
/// In the dialog: one that is not listed.
pub const OPEN_ANOTHER: &str = "Open a file…";
/// Above what is said of it.
pub const SINCE_LAST_TIME: &str = "Since last time";
/// Above what is not as it was.
pub const NOT_AS_IT_WAS: &str = "Not the same as last time";
/// The dialog; above how a mechanism ended in the earlier session.
pub const LAST_TIME: &str = "Last time";
/// Above how it ended in this one.
pub const TODAY: &str = "Today";
/// Above the middle ballot of the earlier session.
pub const MEDIAN_THEN: &str = "Median, last time";
/// Above the middle ballot of this one.
pub const MEDIAN_TODAY: &str = "Median, today";
/// Above what has become of it since.
pub const SINCE_THEN: &str = "Since then";
/// Where nothing of it can be compared.
pub const NOT_COMPARED: &str = "So nothing of last time is laid over, and no score is compared.";
/// Beside the table.
pub const HELD_BACK: &str = "Where only a few people more or fewer scored than last time, or too few scored at all, nothing \
     but what was agreed stands beside today’s: from the rest what one person scored could be worked out.";
/// How it is read.
pub const HOW_IT_IS_READ: &str = "Hollow marks and the dashed line are what was agreed last time.";

/// Which session is laid over: "Last time: 12 May 2026, 11 people".
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::last_time::which_in_words;
///
/// let told = which_in_words(&[date(2026, 5, 12)], Some(11));
/// assert_eq!(told, "Last time: 12 May 2026, 11 people");
/// assert_eq!(which_in_words(&[], None), "Last time: day not known");
/// ```
pub fn which_in_words(days: &[Date], number: Option<u16>) -> String {
    let days = days_in_words(days).unwrap_or_else(|| "day not known".to_owned());
    match number {
        Some(number) => format!("Last time: {days}, {}", people(number.into())),
        None => format!("Last time: {days}"),
    }
}

/// An earlier session in a line: "12 May 2026, 11 people, 10 of 10 settled".
pub fn line_in_words(days: &[Date], number: Option<u16>, settled: usize, all: usize) -> String {
    let days = days_in_words(days).unwrap_or_else(|| "Day not known".to_owned());
    let number = number.map(|number| people(number.into()));
    let parts = [
        Some(days),
        number,
        Some(format!("{settled} of {all} settled")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// In the dialog, where there is one session to choose: whose it is, and its line.
pub fn whose_in_words(title: &str, line: &str) -> String {
    format!("{title}: {line}")
}

/// In the dialog, beside a tick: whether its scores are laid over the picture.
pub fn its_scores(laid_over: bool) -> &'static str {
    if laid_over {
        "Its scores are laid over the picture already"
    } else {
        "Lay its scores over the picture"
    }
}

/// In the dialog, beside a tick: how many open actions can come; those that have come do so once.
pub fn its_actions(number: usize) -> String {
    match number {
        0 => "No open action there that is not here".to_owned(),
        1 => "Bring its open action".to_owned(),
        _ => format!("Bring its {number} open actions"),
    }
}

/// What was taken up: which session is laid over, how many actions came and whether that is at the
/// welcome, where they are asked about.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::last_time::taken_up_in_words;
///
/// let days = [date(2026, 5, 12)];
/// let laid = Some("Last time: 12 May 2026, 11 people".to_owned());
/// let told = taken_up_in_words("Riverside", &days, laid.clone(), Some((4, true)));
/// assert_eq!(told, "Last time: 12 May 2026, 11 people; 4 open actions came.");
/// let told = taken_up_in_words("Riverside", &days, None, Some((1, false)));
/// assert_eq!(told, "1 open action came from Riverside, 12 May 2026. The welcome asks what has become of it.");
/// assert_eq!(taken_up_in_words("Riverside", &days, laid, None), "Last time: 12 May 2026, 11 people.");
/// ```
pub fn taken_up_in_words(
    title: &str,
    days: &[Date],
    laid: Option<String>,
    came: Option<(usize, bool)>,
) -> String {
    let number = came.map(|(number, _)| u32::try_from(number).unwrap_or(u32::MAX));
    let actions = number.map(|number| counted(number, "open action", "open actions"));
    let told = match (laid, actions) {
        (Some(laid), Some(actions)) => format!("{laid}; {actions} came."),
        (Some(laid), None) => format!("{laid}."),
        (None, Some(actions)) => match days_in_words(days) {
            Some(days) => format!("{actions} came from {title}, {days}."),
            None => format!("{actions} came from {title}."),
        },
        (None, None) => String::new(),
    };
    match came {
        Some((1, false)) => format!("{told} The welcome asks what has become of it."),
        Some((_, false)) => format!("{told} The welcome asks what has become of each."),
        _ => told,
    }
}

/// What its marks are called in the legend: "agreed last time, 12 May 2026".
pub fn in_the_legend(days: &[Date]) -> String {
    match days_in_words(days) {
        Some(days) => format!("agreed last time, {days}"),
        None => "agreed last time".to_owned(),
    }
}

/// All that is not as it was, as one paragraph; where the scale is another one, nothing is laid
/// over, and that is said too. Nothing where all is as it was.
pub fn not_as_it_was(laid: &LaidOver) -> Option<String> {
    let mut said: Vec<String> = laid.changes.iter().map(change_in_words).collect();
    if !laid.same_scale {
        said.push(NOT_COMPARED.to_owned());
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// Which session it is, and what is not as it was, as one paragraph.
pub fn told_in_words(laid: &LaidOver) -> String {
    let which = which_in_words(&laid.dates, laid.people);
    let changes = not_as_it_was(laid).unwrap_or_default();
    format!("{which}. {changes}").trim_end().to_owned()
}

/// Beside charts, in a few words: "Last time: 12 May 2026, 11 people; not all is as it was".
pub fn in_few_words(laid: &LaidOver) -> String {
    let which = which_in_words(&laid.dates, laid.people);
    match (laid.same_scale, laid.changes.is_empty()) {
        (false, _) => format!("{which}; the scale was another one"),
        (true, false) => format!("{which}; not all is as it was"),
        (true, true) => which,
    }
}

/// Above charts on a wall: whose they are, what was chosen for today, and whether all is as it was; the
/// legend says when that was, and a page of its own what has changed.
pub fn above_charts(team: &str, today: Option<String>, laid: Option<&LaidOver>) -> String {
    let changed = match laid {
        Some(laid) if !laid.same_scale => Some("last time the scale was another one"),
        Some(laid) if !laid.changes.is_empty() => Some("not all is as it was last time"),
        _ => None,
    };
    let parts = [Some(team.to_owned()), today, changed.map(str::to_owned)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// Above what has become of it on a wall: whose it is, and which session is laid over.
pub fn above_since(team: &str, laid: &LaidOver) -> String {
    format!("{team} · {}", which_in_words(&laid.dates, laid.people))
}

/// The same before charts, with what its marks are.
pub fn told_beside_charts(laid: &LaidOver) -> String {
    let told = told_in_words(laid);
    if laid.same_scale {
        format!("{told} {HOW_IT_IS_READ}")
    } else {
        told
    }
}

/// Something that is not as it was, as a sentence.
///
/// ```
/// use roundtable::insight::Change;
/// use roundtable::phrases::last_time::change_in_words;
///
/// let people = Change::People { then: 11, now: 1 };
/// assert_eq!(change_in_words(&people), "11 people scored then, 1 person today.");
/// let added = Change::Added(vec!["Trust".to_owned(), "Power".to_owned()]);
/// assert_eq!(change_in_words(&added), "New today: Trust and Power.");
/// ```
pub fn change_in_words(change: &Change) -> String {
    match change {
        Change::Rehearsal => "One of the two is a rehearsal with a made-up team.".to_owned(),
        Change::Team(name) if name.trim().is_empty() => "No team was named then.".to_owned(),
        Change::Team(name) => format!("It was another team then: {}.", name.trim()),
        Change::Language(tag) => format!(
            "It was held in another language then ({}), so the words were others.",
            language_name(tag)
        ),
        Change::Question(question) => format!("The question was another one then: “{question}”"),
        Change::Levels(labels) => {
            format!("The levels were others then: {}.", list_in_words(labels))
        }
        Change::Meanings => "What stands beside the levels has other words now.".to_owned(),
        Change::Workshop(title) => format!("It was another workshop then: {title}."),
        Change::Renamed { now, then } => format!("“{now}” was called “{then}” then."),
        Change::Reworded(names) => {
            format!(
                "The words on the card have changed: {}.",
                list_in_words(names)
            )
        }
        Change::OwnMeanings(names) => format!(
            "What the levels mean has other words now: {}.",
            list_in_words(names)
        ),
        Change::Added(names) => format!("New today: {}.", list_in_words(names)),
        Change::Removed(names) => format!("Scored then and not today: {}.", list_in_words(names)),
        Change::LeftOutToday(names) => format!(
            "Scored then and left out today by choice, so not compared: {}.",
            list_in_words(names)
        ),
        Change::LeftOutThen(names) => format!(
            "Left out then by choice, so not compared: {}.",
            list_in_words(names)
        ),
        Change::Reordered => "The order is another one.".to_owned(),
        Change::People { then, now } => {
            let [then, now] = [then, now].map(|&number| people(number.into()));
            format!("{then} scored then, {now} today.")
        }
        Change::Perspectives => "The perspectives were others.".to_owned(),
    }
}

/// What has become of a mechanism: "from 2 to 3; closer together"; nothing where it cannot be
/// compared or neither of the two times said anything.
pub fn since_in_words(row: &Row) -> Option<String> {
    let before = row.before?;
    let ended = ended_since(before.ending, row.ending)?;
    Some(match before.ballots {
        Some(ballots) => format!("{ended}; {}", closer_in_words(ballots.closer)),
        None => ended,
    })
}

fn ended_since(then: Ending, now: Ending) -> Option<String> {
    Some(match (then.agreed(), now.agreed()) {
        (Some(then), Some(now)) if then == now => format!("still {now}"),
        (Some(then), Some(now)) => format!("from {then} to {now}"),
        _ if then.is_not_scored() && now.is_not_scored() => return None,
        _ if then == now => format!("{}, as last time", ending_in_words(now)),
        _ => format!(
            "{} last time, {} today",
            ending_in_words(then),
            ending_in_words(now)
        ),
    })
}

fn closer_in_words(closer: Closer) -> &'static str {
    match closer {
        Closer::Closer => "closer together",
        Closer::Same => "as close as last time",
        Closer::Apart => "further apart",
    }
}

/// A mechanism and what has become of it, on a line of its own: "Trust: from 2 to 3".
pub fn named_since(row: &Row) -> Option<String> {
    since_in_words(row).map(|since| format!("{}: {since}", row.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::Level;

    #[test]
    fn what_has_become_of_it_is_told_by_endings_alone() {
        let level = |n| Level::new(n).unwrap();
        let agreed = |n| Ending::Agreed(level(n));
        let told = |then, now| ended_since(then, now);
        let said = |words: &str| Some(words.to_owned());
        assert_eq!(told(agreed(2), agreed(3)), said("from 2 to 3"));
        assert_eq!(
            told(Ending::AgreedWithoutRound(level(3)), agreed(3)),
            said("still 3")
        );
        assert_eq!(
            told(Ending::AgreedToDiffer, agreed(3)),
            said("agreed to differ last time, agreed 3 today")
        );
        assert_eq!(
            told(Ending::AgreedToDiffer, Ending::AgreedToDiffer),
            said("agreed to differ, as last time")
        );
        assert_eq!(told(Ending::Skipped, Ending::Untouched), None);
    }
}
