//! The open actions that have a day, for a calendar.

use jiff::civil::Date;

use super::clean::clean;
use super::facts::mechanism_name;
use crate::insight::due;
use crate::session::{Action, Session};

/// An open action with its day. All text is [`clean()`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What it is known by in other calendars: the same for the same action of the same team, also
    /// when its day or the name beside it is another.
    pub id: String,
    /// The last day on which it is in time.
    pub day: Date,
    /// What, who and what it waits for; no name where it is for everyone.
    pub action: Action,
    /// What it is for.
    pub mechanism: Option<String>,
}

impl Due {
    /// All of them, in the order of the list.
    pub(super) fn all(session: &Session) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (day, action) in due(session) {
            let id = (0..)
                .map(|again| id(session, action, again))
                .find(|id| all.iter().all(|one| one.id != *id));
            all.push(Self {
                id: id.unwrap_or_default(),
                day,
                action: Action {
                    what: clean(&action.what),
                    who: clean(&action.who),
                    when: clean(&action.when),
                    ..action.clone()
                },
                mechanism: action
                    .mechanism
                    .map(|at| clean(&mechanism_name(session, at))),
            });
        }
        all
    }
}

/// Made of what it is and of whose it is, so that the same session gives the same bytes; `again`
/// counts those with the same words before it.
fn id(session: &Session, action: &Action, again: u32) -> String {
    let about = session.about();
    // An action of an earlier session keeps the day on which it was first agreed on.
    let since = action.carried.as_ref().and_then(|carried| carried.since);
    let day = since.or(about.dates.last().copied());
    let day = day.as_ref().map(Date::to_string);
    let parts = [
        session.workshop().id.as_str(),
        about.team.trim(),
        day.as_deref().unwrap_or_default(),
        action.what.trim(),
        &again.to_string(),
    ];
    // FNV-1a (Fowler, Noll and Vo), 64 bits: it need not be secret, only the same everywhere.
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}@roundtable")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{ActionEdit, Edit, apply};
    use crate::workshop::integrated_leadership;
    use jiff::civil::date;

    fn with(actions: &[(&str, i8)]) -> Vec<Due> {
        let session = Session::new(integrated_leadership());
        let edits = actions.iter().map(|&(what, day)| Action {
            what: what.to_owned(),
            by: Some(date(2026, 12, day)),
            ..Action::default()
        });
        let edits = edits.map(|action| Edit::Action(ActionEdit::Add(action)));
        let mut edits = edits.into_iter();
        Due::all(
            &edits
                .try_fold(session, |session, edit| apply(&session, edit))
                .unwrap(),
        )
    }

    #[test]
    fn an_action_keeps_its_id_when_its_day_or_its_place_changes() {
        let [before, after] = [
            with(&[("ring the ward", 4), ("write", 5)]),
            with(&[("write", 5), ("ring the ward", 9)]),
        ];
        assert_eq!(before[0].id, after[1].id);
        assert_ne!(before[0].id, before[1].id);
    }

    #[test]
    fn two_with_the_same_words_are_two() {
        let two = with(&[("ring", 4), ("ring", 4)]);
        assert_ne!(two[0].id, two[1].id);
    }
}
