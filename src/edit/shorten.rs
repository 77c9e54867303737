//! Texts that are too long: what fits is kept, and how much was left out is told.

use super::edits::{AboutEdit, CardEdit, CardField, Edit};
use super::outcomes::{ActionEdit, ActionField, ParkEdit};
use crate::session::{Card, MAX_HEADLINE, MAX_LINE, MAX_NOTE, MAX_TEAM, MAX_WHO, Session};

/// How long a text may be.
#[derive(Clone, Copy)]
enum Most {
    Bytes(usize),
    Letters(usize),
}

impl Most {
    fn of(self, text: &str) -> usize {
        match self {
            Self::Bytes(_) => text.len(),
            Self::Letters(_) => text.chars().count(),
        }
    }

    fn allows(self, text: &str) -> bool {
        let (Self::Bytes(most) | Self::Letters(most)) = self;
        self.of(text) <= most
    }

    /// As much of the beginning of `text` as there is room for beside `others`.
    fn cut(self, text: &str, others: &[&str]) -> String {
        let taken: usize = others.iter().map(|other| self.of(other)).sum();
        match self {
            Self::Bytes(most) => {
                let end = text.floor_char_boundary(most.saturating_sub(taken));
                text.get(..end).unwrap_or_default().to_owned()
            }
            Self::Letters(most) => text.chars().take(most.saturating_sub(taken)).collect(),
        }
    }
}

/// An edit whose text is too long, with as much of what is new in the text as there is room for,
/// and how many letters of it were left out: nought where all of it fits. Nothing that the text held
/// before is lost.
///
/// ```
/// use roundtable::edit::{Edit, shortened};
/// use roundtable::session::{MAX_NOTE, Session};
/// use roundtable::workshop::integrated_leadership;
///
/// let session = Session::new(integrated_leadership());
/// let long = "a".repeat(MAX_NOTE + 3);
/// let (edit, left_out) = shortened(&session, Edit::Notes(long));
/// assert_eq!(left_out, 3);
/// assert!(matches!(edit, Edit::Notes(kept) if kept.len() == MAX_NOTE));
/// ```
pub fn shortened(session: &Session, edit: Edit) -> (Edit, usize) {
    let mut edit = edit;
    let mut left_out = 0;
    let mut fit = |old: &str, text: &mut String, most: Most| left_out += fit(old, text, most);
    let note = Most::Bytes(MAX_NOTE);
    match &mut edit {
        Edit::Notes(text) => fit(session.notes(), text, note),
        Edit::PrivateNotes(text) => fit(session.private_notes(), text, note),
        Edit::Closing(text) => fit(session.closing(), text, note),
        Edit::Card(at, CardEdit::Write(field, text)) => {
            let old = session.card(*at).map_or("", |card| written(card, *field));
            fit(old, text, note);
        }
        Edit::About(AboutEdit::Team(text)) => {
            fit(&session.about().team, text, Most::Letters(MAX_TEAM));
        }
        Edit::About(AboutEdit::Headline(Some(text))) => {
            let old = session.headline().unwrap_or_default();
            fit(old, text, Most::Letters(MAX_HEADLINE));
        }
        Edit::Action(ActionEdit::Add(action)) => {
            fit("", &mut action.what, Most::Letters(MAX_LINE));
            fit("", &mut action.who, Most::Letters(MAX_WHO));
            fit("", &mut action.when, Most::Letters(MAX_LINE));
        }
        Edit::Action(ActionEdit::Write(at, field, text)) => {
            let action = session.actions().get(*at);
            let (old, most) = match field {
                ActionField::What => (action.map(|action| &action.what), MAX_LINE),
                ActionField::Who => (action.map(|action| &action.who), MAX_WHO),
                ActionField::When => (action.map(|action| &action.when), MAX_LINE),
                ActionField::LetGo => {
                    let carried = action.and_then(|action| action.carried.as_ref());
                    (carried.map(|carried| &carried.why), MAX_LINE)
                }
            };
            fit(old.map_or("", String::as_str), text, Most::Letters(most));
        }
        Edit::Park(ParkEdit::Add(text)) => fit("", text, Most::Letters(MAX_LINE)),
        Edit::Park(ParkEdit::Write(at, text)) => {
            let old = session.parking().get(*at).map_or("", String::as_str);
            fit(old, text, Most::Letters(MAX_LINE));
        }
        _ => {}
    }
    (edit, left_out)
}

fn written(card: &Card, field: CardField) -> &str {
    match field {
        CardField::Why => card.why(),
        CardField::NextLevel => card.next_level(),
        CardField::Notes => card.notes(),
        CardField::Private => card.private(),
    }
}

/// Cuts what was put into `old` to make `text`; gives how many letters of it are left out.
fn fit(old: &str, text: &mut String, most: Most) -> usize {
    if most.allows(text) {
        return 0;
    }
    let same = |a: char, b: char| a == b;
    let begin: usize = old
        .chars()
        .zip(text.chars())
        .take_while(|&(a, b)| same(a, b))
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (old_rest, rest) = (&old.get(begin..), text.get(begin..).unwrap_or_default());
    let end: usize = old_rest
        .unwrap_or_default()
        .chars()
        .rev()
        .zip(rest.chars().rev())
        .take_while(|&(a, b)| same(a, b))
        .map(|(a, _)| a.len_utf8())
        .sum();
    let before = text.get(..begin).unwrap_or_default();
    let new = rest.get(..rest.len() - end).unwrap_or_default();
    let after = rest.get(rest.len() - end..).unwrap_or_default();
    let kept = most.cut(new, &[before, after]);
    let left_out = new.chars().count() - kept.chars().count();
    *text = [before, &kept, after].concat();
    left_out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::workshop::integrated_leadership;

    fn named(team: &str) -> Session {
        let session = Session::new(integrated_leadership());
        let edit = Edit::About(AboutEdit::Team(team.to_owned()));
        apply(&session, edit).unwrap()
    }

    #[test]
    fn what_was_there_stays_and_the_end_of_what_is_new_goes() {
        let session = named("north south");
        let pasted = format!("north {}south", "é".repeat(200));
        let edit = Edit::About(AboutEdit::Team(pasted));
        let (edit, left_out) = shortened(&session, edit);
        let kept = apply(&session, edit).unwrap().about().team.clone();
        assert_eq!(kept.chars().count(), MAX_TEAM);
        assert!(
            kept.starts_with("north é") && kept.ends_with("ésouth"),
            "{kept}"
        );
        assert_eq!(left_out, 200 - (MAX_TEAM - "north south".len()));
    }

    #[test]
    fn where_nothing_more_fits_nothing_changes() {
        let full = "a".repeat(MAX_TEAM);
        let session = named(&full);
        let edit = Edit::About(AboutEdit::Team(format!("{full}b")));
        let (edit, left_out) = shortened(&session, edit);
        assert_eq!(left_out, 1);
        assert_eq!(apply(&session, edit).unwrap().about().team, full);
    }

    #[test]
    fn what_fits_is_left_alone() {
        let session = named("north");
        let edit = Edit::About(AboutEdit::Team("south".to_owned()));
        assert_eq!(shortened(&session, edit.clone()), (edit, 0));
    }

    #[test]
    fn every_field_keeps_what_fits() {
        let session = Session::new(integrated_leadership());
        let long = || "ŵ".repeat(MAX_NOTE);
        let action = crate::session::Action {
            what: long(),
            ..crate::session::Action::default()
        };
        for edit in [
            Edit::Notes(long()),
            Edit::PrivateNotes(long()),
            Edit::Closing(long()),
            Edit::Card(0.into(), CardEdit::Write(CardField::Why, long())),
            Edit::About(AboutEdit::Headline(Some(long()))),
            Edit::Action(ActionEdit::Add(action)),
            Edit::Park(ParkEdit::Add(long())),
        ] {
            let (edit, left_out) = shortened(&session, edit);
            assert!(left_out > 0);
            assert!(apply(&session, edit).is_ok());
        }
    }
}
