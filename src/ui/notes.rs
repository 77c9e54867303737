use eframe::egui::{Context, Id, Ui};

use super::agenda::{Place, Stage};
use super::theme::{self, space};
use super::widgets::{gap, note_field};
use super::{Request, hints, keys};
use crate::edit::{CardEdit, Edit, Field};
use crate::session::{Agreement, Session};

/// The notes that can be written, each a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// Of this mechanism, for the team.
    Team,
    /// What would move the team up one level.
    NextLevel,
    /// Why it settled there, or both views.
    Why,
    /// Of this mechanism, for the facilitator alone.
    Private,
    /// Of the whole session, for the team.
    Session,
    /// Of the whole session, for the facilitator alone.
    SessionPrivate,
    /// What people take away.
    Closing,
}

/// What a line of a note can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Who does what, by when.
    Action,
    /// Not for today, and not to be lost.
    Parked,
}

impl Note {
    /// The field that it is written in.
    pub(super) fn id(self) -> Id {
        Id::unique("note").with(self)
    }

    /// Gives it the keyboard; the letter that asked for it is not typed.
    pub(super) fn focus(self, ctx: &Context) {
        ctx.memory_mut(|memory| memory.request_focus(self.id()));
        keys::drop_text(ctx);
    }
}

/// Notes beside the scores: of this mechanism, or of the whole session.
pub(super) fn notes_ui(ui: &mut Ui, session: &Session, place: Place, requests: &mut Vec<Request>) {
    let rect = ui.max_rect();
    ui.painter().vline(
        rect.left() - 27.5,
        rect.expand(60.0).y_range(),
        theme::stroke(1.0, theme::colours(ui).line),
    );
    let Place::Mechanism(mechanism, stage) = place else {
        let mut text = session.notes().to_owned();
        let height = ui.available_height() - 50.0;
        if note_field(
            ui,
            Note::Session.id(),
            ("Notes for the whole session", "N"),
            &mut text,
            hints::SESSION_NOTES,
            height,
        )
        .changed()
        {
            requests.push(Request::Edit(Edit::Notes(text)));
        }
        return;
    };
    let Some(card) = session.card(mechanism) else {
        return;
    };
    let mut write = |ui: &mut Ui,
                     (name, key): (&str, &str),
                     text: &str,
                     hint: &str,
                     (note, field): (Note, Field),
                     height: f32| {
        let mut text = text.to_owned();
        let response = eframe::egui::ScrollArea::vertical()
            .id_salt(name)
            .auto_shrink([false, true])
            .max_height(height + 70.0)
            .show(ui, |ui| {
                note_field(ui, note.id(), (name, key), &mut text, hint, height)
            })
            .inner;
        if response.changed() {
            requests.push(Request::Edit(Edit::Card(
                mechanism,
                CardEdit::Write(field, text),
            )));
        }
    };
    // What is not asked yet stays out of the way, unless something is written there.
    let asked = |note: Note| ui.memory(|memory| memory.has_focus(note.id()));
    let up = stage >= Stage::Discuss || !card.next_level().is_empty() || asked(Note::NextLevel);
    let why = stage >= Stage::Agree || !card.why().is_empty() || asked(Note::Why);
    let differ = card.agreed() == Some(Agreement::Differ);
    let small = 150.0;
    let below = (small + 92.0) * (f32::from(u8::from(up)) + f32::from(u8::from(why)));
    let height = (ui.available_height() - below - 72.0).max(120.0);
    write(
        ui,
        ("Notes for the team", "N"),
        card.notes(),
        hints::NOTES,
        (Note::Team, Field::Notes),
        height,
    );
    if up {
        gap(ui, space::S);
        write(
            ui,
            ("What would move us up one level?", "U"),
            card.next_level(),
            hints::NEXT_LEVEL,
            (Note::NextLevel, Field::NextLevel),
            small,
        );
    }
    if why {
        gap(ui, space::S);
        let (name, hint) = if differ {
            ("Both views", hints::BOTH_VIEWS)
        } else {
            ("Why we settled there", hints::WHY)
        };
        write(
            ui,
            (name, "W"),
            card.why(),
            hint,
            (Note::Why, Field::Why),
            small,
        );
    }
}
