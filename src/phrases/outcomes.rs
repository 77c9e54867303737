//! What wall, console and papers say of the parts after the mechanisms: picture, priorities, actions, close.

use super::figures::to_go_in_words;
use super::lists::{counted, people};
use crate::insight::{Ending, ToGo};
use crate::workshop::Level;

/// The button that leads on from the dots where the team has chosen nothing to work on.
pub const NO_FOCUS_GO_ON: &str = "On without a focus";
/// Above the last page of all.
pub const THANK_YOU: &str = "Thank you";
/// Beside the next.
pub const AFTERWARDS: &str = "After today";
/// What happens when everybody has gone.
pub const AFTER_TODAY: &str = "What was said today stays with the team. Whoever has an action begins, and we look at all of them when we meet again.";
/// What a blank wall is called.
pub const BLANK_WALL: &str = "The wall is blank";
/// Above the finding in lists.
pub const WHERE_WE_STAND: &str = "Where we stand";
/// Above the priorities.
pub const WHAT_WE_WORK_ON: &str = "What do we work on?";
/// Above the actions while they are made.
pub const WHO_DOES_WHAT: &str = "Who does what, by when?";
/// Above the last round of words.
pub const TAKE_AWAY: &str = "What do you take away?";
/// Under it.
pub const LAST_ROUND: &str = "One last time round the room: a word or a sentence each.";
/// Beside the button that saves, at the end of a session that is in no file yet.
pub const SESSION_NOT_SAVED: &str = "This session is not saved yet.";
/// The same where it was tried.
pub const SESSION_SAVE_FAILED: &str = "This session is not saved: the last try failed.";
/// Above the mechanisms that the team works on, and beside each of them.
pub const OUR_FOCUS: &str = "Our focus";
/// Above the actions once they are made.
pub const WHAT_WE_DO_NEXT: &str = "What we do next";
/// Above the actions that are for no mechanism.
pub const FOR_ALL_OF_IT: &str = "For all of it";
/// Above the parking lot.
pub const PARKING_LOT: &str = "Parking lot";
/// Above what the room sees while the laptop goes round.
pub const GOING_ROUND: &str = "The laptop is going round";
/// What the room is promised meanwhile.
pub const NOBODY_SEES: &str = "Nobody sees what you choose: it is counted, and then it is gone.";

/// Above the actions of a mechanism that the team works on: "Our focus: Taking a wider view".
pub fn our_focus(mechanism: &str) -> String {
    format!("{OUR_FOCUS}: {mechanism}")
}

/// The level that the team settled on: "Our score: 4, Mostly."
pub fn our_score(number: u8, label: &str) -> String {
    format!("Our score: {number}, {label}.")
}

/// Over the picture: "Where we stand", and what was chosen for today.
pub fn where_we_stand(today: Option<&str>) -> String {
    match today {
        Some(today) => format!("{WHERE_WE_STAND} · {today}"),
        None => WHERE_WE_STAND.to_owned(),
    }
}

/// The same of where it wants to be: "Our target: 5, Always: one level to go."
pub fn our_target(level: Level, label: &str, to_go: Option<ToGo>) -> String {
    match to_go {
        Some(to_go) => format!("Our target: {level}, {label}: {}.", to_go_in_words(to_go)),
        None => format!("Our target: {level}, {label}."),
    }
}

/// Above the levels while the target is set.
pub const WHERE_TO: &str = "Where do we want to be?";
/// What pressing a level does then.
pub const MAKES_IT_OUR_TARGET: &str = "Makes it our target";
/// Leaves the target as it is.
pub const LEAVE_TARGET: &str = "Leave our target";

/// A line of the dot vote, read aloud: "2: Taking a wider view, dots 5, our focus."
pub fn priority_in_words(number: &str, mechanism: &str, dots: u32, focus: bool) -> String {
    let focus = if focus { ", our focus" } else { "" };
    format!("{number}: {mechanism}, dots {dots}{focus}.")
}

/// How many dots everyone may spend: "Dots for each person: 3".
pub fn dots_each(dots: u8) -> String {
    format!("Dots for each person: {dots}")
}

/// How dots are counted in: "Dots for each person: 3. A number puts one on its line; …".
pub fn count_dots_in(each: u8) -> String {
    let each = dots_each(each);
    format!("{each}. A number puts one on its line; Delete and the number takes it away.")
}

/// How the focus is picked, once the dots are shown.
pub const PICK_OUR_FOCUS: &str =
    "The number of a line makes it our focus, and again takes it back.";

/// What a private screen says of dots: "Dots left: 2. A number puts one; …".
pub fn dots_left(left: u8) -> String {
    format!("Dots left: {left}. A number puts one; Delete and the number takes it back.")
}

/// How many of the dots are in, and nothing of where: "8 of 36 dots in".
///
/// ```
/// use roundtable::phrases::outcomes::dots_in;
///
/// assert_eq!(dots_in(8, Some(36)), "8 of 36 dots in");
/// assert_eq!(dots_in(37, Some(36)), "37 dots, of 36: more than everyone has?");
/// assert_eq!(dots_in(1, None), "1 dot in");
/// ```
pub fn dots_in(spent: u32, all: Option<u32>) -> String {
    match all {
        Some(all) if spent > all => format!("{spent} dots, of {all}: more than everyone has?"),
        Some(all) => format!("{spent} of {all} dots in"),
        None => format!("{} in", counted(spent, "dot", "dots")),
    }
}

/// What the button says that shows the dots; `missing` is how many are in and of how many, where some
/// are not, and `sure` whether it was asked for already.
///
/// ```
/// use roundtable::phrases::outcomes::show_dots_in_words;
///
/// assert_eq!(show_dots_in_words(None, false), "Show the dots");
/// assert_eq!(show_dots_in_words(Some((9, 36)), false), "Show 9 of 36 dots");
/// assert_eq!(show_dots_in_words(Some((9, 36)), true), "Yes, show 9 of 36 dots");
/// ```
pub fn show_dots_in_words(missing: Option<(u32, u32)>, sure: bool) -> String {
    match missing {
        None => "Show the dots".to_owned(),
        Some((spent, all)) if sure => format!("Yes, show {spent} of {all} dots"),
        Some((spent, all)) => format!("Show {spent} of {all} dots"),
    }
}

/// What is asked before the dots are shown while some are not in.
pub fn dots_not_in(missing: u32) -> String {
    let which = if missing == 1 {
        "One dot is not in.".to_owned()
    } else {
        format!("{missing} dots are not in.")
    };
    format!("{which} Wait, or press the button or Enter once more.")
}

/// How many had the laptop: "3 of 12 have had their turn".
pub fn turns(done: u32, of: Option<u32>) -> String {
    match of {
        Some(of) => format!("{done} of {of} have had their turn"),
        None if done == 1 => "1 person has had their turn".to_owned(),
        None => format!("{} have had their turn", people(done)),
    }
}

/// How many have ended: "7 of 10 settled".
pub fn settled(settled: usize, all: usize) -> String {
    format!("{settled} of {all} settled")
}

/// The same with what they are called: "7 of 10 mechanisms settled".
pub fn mechanisms_settled(settled: usize, all: usize, noun: &str) -> String {
    format!("{settled} of {all} {noun} settled")
}

/// How the others stand, so that what was left out is told from what was not reached: "1 scored, not
/// agreed; 2 skipped; 3 not reached". Empty where all are settled.
///
/// ```
/// use roundtable::insight::Ending;
/// use roundtable::phrases::outcomes::others_in_words;
///
/// let endings = [Ending::Skipped, Ending::Untouched, Ending::AgreedToDiffer, Ending::Untouched];
/// assert_eq!(others_in_words(&endings), "1 skipped; 2 not reached");
/// assert_eq!(others_in_words(&[Ending::AgreedToDiffer]), "");
/// ```
pub fn others_in_words(endings: &[Ending]) -> String {
    let kinds = [
        (Ending::ScoredNotAgreed, "scored, not agreed"),
        (Ending::DontKnowOnly, "where everyone said “don’t know”"),
        (Ending::Skipped, "skipped"),
        (Ending::Untouched, "not reached"),
    ];
    let counted = kinds.into_iter().filter_map(|(kind, words)| {
        let count = endings.iter().filter(|&&ending| ending == kind).count();
        (count > 0).then(|| format!("{count} {words}"))
    });
    counted.collect::<Vec<_>>().join("; ")
}

/// A place that may be shared: "2", or "2 =" for a tie.
pub fn place(place: usize, tied: bool) -> String {
    if tied {
        format!("{place} =")
    } else {
        place.to_string()
    }
}
