//! What a note does by itself while somebody writes in it: lists go on, pasted text is tidied, a
//! line becomes an action or a parked thought.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Event, Id, Key, Modifiers};

use crate::edit::{CardEdit, CardField, Edit, ListedNote, apply};
use crate::phrases::marks::is_marked;
use crate::phrases::refusals::{left_out_in_words, refusal_in_words};
use crate::request::Step;
use crate::request::{Effect, Note, Request};
use crate::screens::note_text;
use crate::session::{Mark, MarkedText, Session};

/// Handles what this frame's keys mean for a list, before the field sees them. True where the text
/// was changed. What is pasted and longer than any note may be is cut, and that is said.
pub(super) fn keep_up(
    ctx: &Context,
    id: Id,
    text: &mut String,
    requests: &mut Vec<Request>,
) -> bool {
    if !ctx.memory(|memory| memory.has_focus(id)) {
        return false;
    }
    let mut left_out = 0;
    ctx.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Paste(pasted) = event {
                let (tidy, cut) = note_text::tidy_and_left_out(pasted);
                *pasted = tidy;
                left_out += cut;
            }
        }
    });
    if left_out > 0 {
        let said = left_out_in_words(left_out);
        requests.push(Request::Do(Effect::Say(said)));
    }
    let Some(cursor) = cursor(ctx, id) else {
        return false;
    };
    let pressed = |event: &Event, wanted: Key| {
        matches!(event, Event::Key { key, pressed: true, modifiers, .. }
            if *key == wanted && *modifiers == Modifiers::NONE)
    };
    let (enter, space) = ctx.input(|input| {
        let has = |key| input.events.iter().any(|event| pressed(event, key));
        (has(Key::Enter), has(Key::Space))
    });
    let changed = if enter {
        note_text::on_enter(text, cursor)
    } else if space {
        note_text::on_space(text, cursor)
    } else {
        None
    };
    let Some((changed, cursor)) = changed else {
        return false;
    };
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let typed = matches!(event, Event::Text(text) if text == " " || text == "\n");
            !typed && !pressed(event, Key::Enter) && !pressed(event, Key::Space)
        });
    });
    *text = changed;
    put_cursor(ctx, id, cursor);
    true
}

/// Where the cursor stands in a field, in characters; nothing while something is selected.
fn cursor(ctx: &Context, id: Id) -> Option<usize> {
    let range = TextEditState::load(ctx, id)?.cursor.char_range()?;
    range.is_empty().then_some(range.primary.index.0)
}

fn put_cursor(ctx: &Context, id: Id, cursor: usize) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    state
        .cursor
        .set_char_range(Some(CCursorRange::one(CCursor::new(cursor))));
    state.store(ctx, id);
}

/// Makes the line of the note that the keyboard is in an action, or parks it.
pub(super) fn mark(ctx: &Context, session: &Session, place: Step, mark: Mark) -> Vec<Request> {
    let say = |words: &str| vec![Request::Do(Effect::Say(words.to_owned()))];
    let focused = |note: &Note| ctx.memory(|memory| memory.has_focus(note.id()));
    let Some(note) = Note::ALL.into_iter().find(focused) else {
        return say("Put the cursor into a line of a note first: N leads there.");
    };
    let Some(marked) = note.marked(session, place) else {
        return say(
            "That note is only for you: nothing of it is put on a list that the room sees.",
        );
    };
    let text = marked.text();
    let at = TextEditState::load(ctx, note.id())
        .and_then(|state| state.cursor.char_range())
        .map_or_else(|| text.chars().count(), |range| range.primary.index.0);
    let words = text
        .get(note_text::line_at(text, at))
        .map_or("", note_text::line_words);
    let line = note_text::line_number(text, at);
    if words.is_empty() {
        return say("There is nothing on this line yet.");
    }
    if marked.mark(line) == Some(mark) {
        return say("This line is on that list already.");
    }
    let edit = Edit::PutOnList(note.listed(place), line, mark);
    if let Err(refusal) = apply(session, edit.clone()) {
        return say(&refusal_in_words(refusal));
    }
    let mut requests = say(&is_marked(mark, words));
    requests.insert(0, Request::Edit(edit));
    requests
}

impl Note {
    /// Every note.
    pub(super) const ALL: [Self; 7] = [
        Self::Team,
        Self::NextLevel,
        Self::Why,
        Self::Private,
        Self::Session,
        Self::SessionPrivate,
        Self::Closing,
    ];

    fn field(self) -> Option<CardField> {
        match self {
            Self::Team => Some(CardField::Notes),
            Self::NextLevel => Some(CardField::NextLevel),
            Self::Why => Some(CardField::Why),
            Self::Private => Some(CardField::Private),
            Self::Session | Self::SessionPrivate | Self::Closing => None,
        }
    }

    /// What stands in it.
    pub(super) fn text(self, session: &Session, place: Step) -> &str {
        let card = place.mechanism().and_then(|at| session.card(at));
        match self {
            Self::Team => card.map_or("", |card| card.notes()),
            Self::NextLevel => card.map_or("", |card| card.next_level()),
            Self::Why => card.map_or("", |card| card.why()),
            Self::Private => card.map_or("", |card| card.private()),
            Self::Session => session.notes(),
            Self::SessionPrivate => session.private_notes(),
            Self::Closing => session.closing(),
        }
    }

    /// The same with the marks of its lines; nothing for those that have none.
    pub(super) fn marked(self, session: &Session, place: Step) -> Option<&MarkedText> {
        let card = place.mechanism().and_then(|at| session.card(at));
        match self {
            Self::Team => card.map(crate::session::Card::marked_notes),
            Self::NextLevel => card.map(crate::session::Card::marked_next_level),
            Self::Why => card.map(crate::session::Card::marked_why),
            Self::Session => Some(session.marked_notes()),
            Self::Private | Self::SessionPrivate | Self::Closing => None,
        }
    }

    /// Which note it is to a list.
    fn listed(self, place: Step) -> ListedNote {
        match (place.mechanism(), self.field()) {
            (Some(at), Some(field)) => ListedNote::Card(at, field),
            _ => ListedNote::Session,
        }
    }

    /// What writes this into it.
    pub(super) fn write(self, place: Step, text: String) -> Option<Edit> {
        match (self.field(), self) {
            (Some(field), _) => place
                .mechanism()
                .map(|at| Edit::Card(at, CardEdit::Write(field, text))),
            (None, Self::SessionPrivate) => Some(Edit::PrivateNotes(text)),
            (None, Self::Closing) => Some(Edit::Closing(text)),
            (None, _) => Some(Edit::Notes(text)),
        }
    }
}
