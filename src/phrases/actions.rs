//! An action in words: what, who, by when.

use crate::session::{Action, date_in_words};

/// What will be done, with what it waits for where there is something.
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

/// Who does it and by when: "Amina, by 4 December 2026"; empty where neither is known.
pub fn action_who_and_by(action: &Action) -> String {
    let who = action.who.trim();
    match action.by.map(date_in_words) {
        Some(by) if who.is_empty() => format!("by {by}"),
        Some(by) => format!("{who}, by {by}"),
        None => who.to_owned(),
    }
}

/// All of it on one line: "Amina: ring the ward, by 4 December 2026".
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::actions::action_line;
/// use roundtable::session::Action;
///
/// let mut action = Action { what: "ring the ward".into(), ..Action::default() };
/// assert_eq!(action_line(&action), "ring the ward");
/// action.by = Some(date(2026, 12, 4));
/// assert_eq!(action_line(&action), "ring the ward, by 4 December 2026");
/// action.who = "Amina".into();
/// assert_eq!(action_line(&action), "Amina: ring the ward, by 4 December 2026");
/// ```
pub fn action_line(action: &Action) -> String {
    let (who, what) = (action.who.trim(), action_what(action));
    match action.by.map(date_in_words) {
        Some(by) if who.is_empty() => format!("{what}, by {by}"),
        Some(by) => format!("{who}: {what}, by {by}"),
        None if who.is_empty() => what,
        None => format!("{who}: {what}"),
    }
}
