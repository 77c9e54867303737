//! What is said of today's choice: what is scored, what was left out, what was added.

use super::lists::{counted, list_in_words};
use super::words::{count_in_words, minutes_in_words};
use crate::insight::Row;
use crate::session::{ChosenToday, Session};
use crate::workshop::{Noun, limits};

/// The command, the button and the dialog.
pub const TODAYS_CHOICE: &str = "Today’s choice";
/// The command that adds something, and the field for its name.
pub const WHAT_ELSE: &str = "What else matters here?";
/// Beside what was added with a name alone.
pub const ADDED_TODAY: &str = "added today";

/// In the legend of a picture, and beside a name in a table: what the sign before it means.
pub const ADDED_ON_THE_DAY: &str = "added on the day";

/// A name as tables and screen readers tell it: "Sleep (added on the day)" where it was.
pub fn told_name(row: &Row) -> String {
    if row.added {
        format!("{} ({ADDED_ON_THE_DAY})", row.name)
    } else {
        row.name.clone()
    }
}

/// Beside a picture in the room: "4 of 10 mechanisms, one added"; nothing where the whole workshop is
/// scored and no more.
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::phrases::today::today_in_few_words;
///
/// assert_eq!(today_in_few_words(&sample()), None);
/// ```
pub fn today_in_few_words(session: &Session) -> Option<String> {
    let ChosenToday { chosen, of, added } = session.chosen_today()?;
    let own = how_many_in_words((chosen, of), &[], &session.workshop().noun);
    Some(match added {
        0 => own,
        added => format!("{own}, {} added", count_in_words(added)),
    })
}

/// "4 of 10 mechanisms"; with what was added, "4 of 10 mechanisms, added today: Trust".
///
/// ```
/// use roundtable::phrases::today::how_many_in_words;
/// use roundtable::workshop::integrated_leadership;
///
/// let noun = &integrated_leadership().noun;
/// assert_eq!(how_many_in_words((4, 10), &[], noun), "4 of 10 mechanisms");
/// let told = how_many_in_words((10, 10), &["Trust", "Sleep"], noun);
/// assert_eq!(told, "10 mechanisms, added today: Trust and Sleep");
/// ```
pub fn how_many_in_words((chosen, of): (usize, usize), added: &[&str], noun: &Noun) -> String {
    let own = if chosen == of {
        counted(number(of), &noun.one, &noun.many)
    } else {
        format!("{chosen} of {of} {}", noun.many)
    };
    if added.is_empty() {
        own
    } else {
        format!("{own}, {ADDED_TODAY}: {}", list_in_words(added))
    }
}

/// The same of a session; nothing where the whole workshop is scored and no more.
pub fn today_in_words(session: &Session) -> Option<String> {
    let ChosenToday { chosen, of, .. } = session.chosen_today()?;
    let noun = &session.workshop().noun;
    Some(how_many_in_words((chosen, of), &added(session), noun))
}

/// The names of what was added on the day.
fn added(session: &Session) -> Vec<&str> {
    let all = session.workshop().indexed();
    let added = all.filter(|(at, _)| session.is_added(*at));
    added.map(|(_, it)| it.name.as_str()).collect()
}

/// What was chosen for today, in whole sentences; nothing where the whole workshop is scored and no
/// more.
pub fn chosen_in_words(session: &Session) -> Option<String> {
    let told = format!("Chosen for today: {}.", today_in_words(session)?);
    let left_out: Vec<&str> = session.left_out().map(|it| it.name.as_str()).collect();
    if left_out.is_empty() {
        return Some(told);
    }
    Some(format!(
        "{told} Left out by choice: {}.",
        list_in_words(&left_out)
    ))
}

/// On the screen where people arrive: what is scored today, and how long all of it takes.
pub fn plan_in_words(session: &Session) -> String {
    let many = || {
        let noun = &session.workshop().noun;
        format!(
            "all {}",
            counted(number(session.cards().len()), &noun.one, &noun.many)
        )
    };
    let today = today_in_words(session).unwrap_or_else(many);
    let minutes = minutes_in_words(session.planned_minutes().into());
    format!("Today: {today}, {minutes}.")
}

/// At the head of the dialog: how many are ticked, and how long all of it takes.
pub fn ticked_in_words(ticked: usize, of: usize, noun: &Noun, minutes: u32) -> String {
    let minutes = minutes_in_words(minutes.into());
    format!(
        "{ticked} of {of} {} are ticked: {minutes} in all.",
        noun.many
    )
}

/// How the dialog is used by keyboard.
pub fn how_to_choose(noun: &Noun) -> String {
    format!(
        "A number ticks its {} and puts it last. Up and Down choose a line, Space ticks it, Shift with Up or \
         Down moves it, Left and Right change its minutes.",
        noun.one
    )
}

/// Why something stays ticked.
pub fn cannot_be_left_out(name: &str) -> String {
    format!(
        "“{name}” has scores, notes or an action already, and leaving it out would lose them. Take those back on \
         its card first; here it stays ticked."
    )
}

/// Why the choice cannot be taken as it stands: too few or too many are ticked.
pub fn not_so_many(noun: &Noun) -> String {
    let (least, most) = (limits::MECHANISMS.start(), limits::MECHANISMS.end());
    format!(
        "Tick {least} to {most} {}: a picture needs as many as that.",
        noun.many
    )
}

/// Why a name cannot be added.
pub fn name_is_taken(name: &str) -> String {
    format!("“{name}” stands in the list already. Tick it there, or type another name.")
}

/// What the screen reader is told of a line: "3. Shared purpose, 8 minutes, ticked, second of four".
pub fn line_in_words(name: &str, added: bool, minutes: u32, at: Option<(usize, usize)>) -> String {
    let minutes = minutes_in_words(minutes.into());
    let added = if added { ", added today" } else { "" };
    match at {
        Some((at, of)) => format!("{name}{added}: {minutes}, number {at} of {of} today"),
        None => format!("{name}: left out today"),
    }
}

fn number(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Choice, Chosen, Edit, Which, apply, sample};
    use crate::insight::Comparison;
    use crate::phrases::last_time::not_as_it_was;
    use crate::phrases::pictures::picture_subtitle;
    use crate::workshop::integrated_leadership;

    /// These of the ten, and something that was added.
    fn chosen(session: &Session, places: &[usize], added: &[&str]) -> Session {
        let all = &session.whole_workshop().mechanisms;
        let own = places.iter().map(|&at| Which::Known(all[at].id.clone()));
        let new = added.iter().map(|&name| Which::New(name.to_owned()));
        let mechanisms = own.chain(new).map(|which| Chosen {
            which,
            minutes: None,
        });
        let choice = Choice {
            title: None,
            mechanisms: mechanisms.collect(),
        };
        apply(session, Edit::Choose(choice)).unwrap()
    }

    fn fresh() -> Session {
        Session::new(integrated_leadership())
    }

    #[test]
    fn what_was_chosen_is_told_with_what_was_left_out_and_added() {
        let session = chosen(&fresh(), &[6, 1, 8], &["Sleep"]);
        let told = chosen_in_words(&session).unwrap();
        assert!(
            told.starts_with("Chosen for today: 3 of 10 mechanisms, added today: Sleep. Left out by choice: Inspiring"),
            "{told}"
        );
        assert!(!told.contains("Working with power"), "{told}");
        let subtitle = picture_subtitle(&session).replace('\u{a0}', " ");
        assert!(
            subtitle.contains(" · 3 of 10 mechanisms, added today: Sleep · "),
            "{subtitle}"
        );
        assert_eq!(chosen_in_words(&fresh()), None);
        let moved = chosen(&fresh(), &[9, 8, 7, 6, 5, 4, 3, 2, 1, 0], &[]);
        assert_eq!(
            chosen_in_words(&moved),
            None,
            "another order leaves nothing out"
        );
    }

    #[test]
    fn in_the_room_it_is_told_in_few_words() {
        let told =
            |places: &[usize], added: &[&str]| today_in_few_words(&chosen(&fresh(), places, added));
        let said = |words: &str| Some(words.to_owned());
        assert_eq!(told(&[6, 1, 8], &[]), said("3 of 10 mechanisms"));
        let added = told(&[6, 1, 8], &["Sleep", "A very long name of something else"]);
        assert_eq!(added, said("3 of 10 mechanisms, two added"));
    }

    #[test]
    fn what_one_of_two_days_left_out_is_said_so_and_not_compared() {
        let beside = |now: &Session, then: &Session| {
            let last = Some(Box::new(then.for_next_time()));
            apply(now, Edit::LayOver(last)).unwrap()
        };
        let said = |session: &Session| {
            let compared = Comparison::of(session).unwrap();
            not_as_it_was(&compared.laid).unwrap_or_default()
        };
        let few = chosen(&fresh(), &[0, 1, 2, 3, 4, 5, 6, 7, 8], &["Sleep"]);
        let today = beside(&few, &sample());
        let told = said(&today);
        assert!(
            told.contains("Scored then and left out today by choice, so not compared: Adaptability of leadership style."),
            "{told}"
        );
        assert!(told.contains("New today: Sleep."), "{told}");
        assert!(!told.contains("not today"), "{told}");
        let compared = Comparison::of(&today).unwrap();
        let rows: Vec<bool> = compared.rows.iter().map(Option::is_some).collect();
        assert_eq!(rows, [&[true; 9][..], &[false]].concat());
        let other = said(&beside(&fresh(), &few));
        assert!(
            other.contains(
                "Left out then by choice, so not compared: Adaptability of leadership style."
            ),
            "{other}"
        );
        assert!(
            other.contains("Scored then and not today: Sleep."),
            "{other}"
        );
        // What is added again under the same name is the same.
        let again = beside(&few, &few);
        assert_eq!(said(&again), "");
    }
}
