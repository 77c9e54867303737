//! An action in words: what, who, by when.

use super::dates::date_in_words;
use crate::session::{Action, CarriedAnswer, Session};
use crate::workshop::Noun;

use super::words::{capital, count_in_words};

/// What will be done, with what it waits for where there is something: for a table that has columns
/// for the rest.
///
/// ```
/// use roundtable::phrases::actions::action_what;
/// use roundtable::session::Action;
///
/// let mut action = Action { what: "ring the ward".into(), ..Action::default() };
/// assert_eq!(action_what(&action), "ring the ward");
/// action.when = "the Friday list is out".into();
/// assert_eq!(action_what(&action), "When the Friday list is out, then we will ring the ward");
/// ```
pub fn action_what(action: &Action) -> String {
    match action.when.trim() {
        "" => action.what.clone(),
        when => format!("When {when}, then we will {}", action.what),
    }
}

/// Under an action on the wall that should have been done by now.
pub const OVERDUE: &str = "Overdue";
/// Under one that is done.
pub const DONE: &str = "Done";
/// Under one that the team has let go.
pub const LET_GO: &str = "Let go";

/// The line of an action without a name and without words.
const NOTHING_YET: &str = "…";

/// All of it as a sentence, wherever an action is one line: "Ward manager will ring reablement on
/// Friday, by 4 December, when somebody comes home at the weekend". The year is told where it is not
/// that of the session.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::actions::action_line;
/// use roundtable::session::{Action, Session};
/// use roundtable::workshop::integrated_leadership;
///
/// let session = Session::new(integrated_leadership());
/// let mut action = Action { what: "Ring the ward.".into(), ..Action::default() };
/// assert_eq!(action_line(&session, &action), "Ring the ward");
/// action.who = "Amina".into();
/// action.by = Some(date(2026, 12, 4));
/// assert_eq!(action_line(&session, &action), "Amina will ring the ward, by 4 December 2026");
/// ```
pub fn action_line(session: &Session, action: &Action) -> String {
    line(session, action, |day| day)
}

/// The same where lines end: none ends within a day.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::actions::action_line_on_a_wall;
/// use roundtable::session::{Action, Session};
/// use roundtable::workshop::integrated_leadership;
///
/// let session = Session::new(integrated_leadership());
/// let by = Some(date(2026, 12, 4));
/// let action = Action { what: "Ring the ward".into(), by, ..Action::default() };
/// let line = action_line_on_a_wall(&session, &action);
/// assert_eq!(line, "Ring the ward, by\u{a0}4\u{a0}December\u{a0}2026");
/// ```
pub fn action_line_on_a_wall(session: &Session, action: &Action) -> String {
    line(session, action, |day| day.replace(' ', "\u{a0}"))
}

fn line(session: &Session, action: &Action, day_set: fn(String) -> String) -> String {
    let day = action.by.map(|by| {
        let date = session.about().dates.last().copied();
        let day = if date.is_some_and(|date| date.year() == by.year()) {
            by.strftime("%-d %B").to_string()
        } else {
            date_in_words(by)
        };
        day_set(format!("by {day}"))
    });
    sentence(action, day)
}

/// All of it, with this about its day.
fn sentence(action: &Action, day: Option<String>) -> String {
    // People write lines of notes: with a bullet before them and a full stop behind.
    let bullet = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '•' | '*');
    let end = |text: &str| {
        let text = text.trim_start_matches(bullet).trim_end();
        text.trim_end_matches('.').trim_end().to_owned()
    };
    let (who, what, when) = (action.who.trim(), end(&action.what), end(&action.when));
    let mut line = match (who, what.as_str()) {
        ("", "") => NOTHING_YET.to_owned(),
        ("", what) => capital(what),
        (who, "") => format!("{} will …", capital(who)),
        (who, what) => format!("{} will {}", capital(who), after_will(what)),
    };
    if let Some(day) = day {
        line.push_str(", ");
        line.push_str(&day);
    }
    if !when.is_empty() {
        line.push_str(", when ");
        line.push_str(when.strip_prefix("when ").unwrap_or(&when));
    }
    line
}

/// Where an action of an earlier session comes from: "first agreed on 3 March 2026, its day moved
/// twice". Nothing for one of today's.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::actions::history_in_words;
/// use roundtable::session::{Action, Carried};
///
/// let since = Some(date(2026, 3, 3));
/// let carried = |moved| Some(Carried { since, moved, ..Carried::default() });
/// let told = |moved| history_in_words(&Action { carried: carried(moved), ..Action::default() });
/// assert_eq!(told(0).as_deref(), Some("first agreed on 3 March 2026"));
/// assert_eq!(told(2).as_deref(), Some("first agreed on 3 March 2026, its day moved twice"));
/// ```
pub fn history_in_words(action: &Action) -> Option<String> {
    let since = match action.carried.as_ref()?.since {
        Some(since) => format!("first agreed on {}", date_in_words(since)),
        None => "from an earlier session".to_owned(),
    };
    Some(match action.times_moved() {
        0 => since,
        1 => format!("{since}, its day moved once"),
        2 => format!("{since}, its day moved twice"),
        times => format!(
            "{since}, its day moved {} times",
            count_in_words(times.into())
        ),
    })
}

/// What the team says of an action of an earlier session.
pub fn answer_name(answer: CarriedAnswer) -> &'static str {
    match answer {
        CarriedAnswer::NotYet => "Not answered yet",
        CarriedAnswer::Done => DONE,
        CarriedAnswer::Going => "Still going",
        CarriedAnswer::LetGo => LET_GO,
    }
}

/// The same with why it was let go: "Let go: the ward has closed".
pub fn answer_in_words(action: &Action) -> Option<String> {
    let carried = action.carried.as_ref()?;
    let name = answer_name(carried.answer);
    Some(match (carried.answer, carried.why.trim()) {
        (CarriedAnswer::LetGo, why) if !why.is_empty() => format!("{name}: {why}"),
        _ => name.to_owned(),
    })
}

/// Above the actions of an earlier session.
pub const LAST_TIMES_ACTIONS: &str = "Last time’s actions";
/// What is asked of each of them.
pub const WHAT_BECAME_OF_THEM: &str = "What has become of each: done, still going, or let go?";
/// The field for why one was let go.
pub const WHY_LET_GO: &str = "Why we let it go";

/// Why nothing came: `why` is a sentence about the file.
pub fn not_brought(why: &str) -> String {
    format!("No action came. {why}")
}

/// The same on its day in a calendar, which says the day: "Amina will ring the ward".
pub fn action_in_a_calendar(action: &Action) -> String {
    sentence(action, None)
}

/// Beside it there: what it is for and whose session it is of: "For Taking a wider view. Riverside
/// team · 23 November 2026".
pub fn about_in_a_calendar(action: &Action, mechanism: Option<&str>, session: &str) -> String {
    let parts = [
        mechanism.map(|mechanism| format!("For {mechanism}.")),
        history_in_words(action).map(|history| format!("{}.", capital(&history))),
        Some(session.to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" ")
}

/// What such a calendar is called: "Riverside team: actions".
pub fn calendar_name(title: &str) -> String {
    format!("{title}: actions")
}

/// What stands after "will": people begin a line with a capital letter, with "will" or with "to". A
/// word in capitals stays as it is.
fn after_will(what: &str) -> String {
    let lower = what.to_lowercase();
    let begun = ["will ", "to "]
        .into_iter()
        .find(|begun| lower.starts_with(begun));
    let what = begun
        .and_then(|begun| what.get(begun.len()..))
        .unwrap_or(what);
    let mut letters = what.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => first
            .to_lowercase()
            .chain([second])
            .chain(letters)
            .collect(),
        _ => what.to_owned(),
    }
}

/// What an action is for: "For Taking a wider view"; nothing for one that is for no mechanism.
pub fn action_for(session: &Session, action: &Action) -> Option<String> {
    let mechanism = session.workshop().mechanism(action.mechanism?)?;
    Some(format!("For {}", mechanism.name))
}

/// The choice of no mechanism: "For no mechanism".
pub fn for_none(noun: &Noun) -> String {
    format!("For no {}", noun.one)
}

/// What the choice is called that says what an action is for: "For, action 2".
pub fn action_is_for(number: usize) -> String {
    format!("For, action {number}")
}

/// What a line of the list is called that opens to be changed: "Change action 2: Amina will …".
pub fn change_in_words(number: usize, line: &str) -> String {
    let line = if line == NOTHING_YET {
        "nothing is written yet"
    } else {
        line
    };
    format!("Change action {number}: {line}")
}

/// Above the mechanisms that the team works on and has no action for.
pub const WITHOUT_AN_ACTION: &str = "Our focus, without an action yet";

/// A line of the list of actions, as it is found by words: "Line 2 of the actions".
pub fn line_of_actions(number: usize) -> String {
    format!("Line {number} of the actions")
}

/// What the number of a line does on the list of actions.
pub const NUMBER_OF_AN_ACTION: &str = "Change an action, or add one for a focus";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{AboutEdit, Edit, apply};
    use crate::workshop::integrated_leadership;
    use jiff::civil::{Date, date};

    fn line(who: &str, what: &str, by: Option<Date>, when: &str) -> String {
        let session = Session::new(integrated_leadership());
        let day = Edit::About(AboutEdit::Dates(vec![date(2026, 11, 23)]));
        let action = Action {
            who: who.into(),
            what: what.into(),
            by,
            when: when.into(),
            ..Action::default()
        };
        action_line(&apply(&session, day).unwrap(), &action)
    }

    #[test]
    fn an_action_reads_as_a_sentence() {
        let december = Some(date(2026, 12, 4));
        assert_eq!(
            line(
                "Ward manager",
                "ring reablement on Friday",
                december,
                "somebody comes home at the weekend"
            ),
            "Ward manager will ring reablement on Friday, by 4 December, \
             when somebody comes home at the weekend"
        );
        let next_year = Some(date(2027, 1, 15));
        assert_eq!(
            line("Service manager", "Ask for a budget.", next_year, ""),
            "Service manager will ask for a budget, by 15 January 2027"
        );
        assert_eq!(
            line("", "ring the ward", december, ""),
            "Ring the ward, by 4 December"
        );
        assert_eq!(line("Amina", "", None, ""), "Amina will …");
        assert_eq!(
            line("ward manager", "- ask for a budget.", None, ""),
            "Ward manager will ask for a budget"
        );
    }

    #[test]
    fn however_a_line_is_begun_it_goes_on_after_will() {
        for begun in ["ring them", "Ring them", "to ring them", "Will ring them"] {
            assert_eq!(line("Amina", begun, None, ""), "Amina will ring them");
        }
        assert_eq!(line("Amina", "GP rota", None, ""), "Amina will GP rota");
        assert_eq!(line("Amina", "É", None, ""), "Amina will É");
    }

    #[test]
    fn when_is_said_once() {
        assert_eq!(
            line("", "ring", None, "when it snows"),
            "Ring, when it snows"
        );
    }
}
