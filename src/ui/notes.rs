use eframe::egui::{Id, Key, Ui};

use super::agenda::{Place, Stage};
use super::keys::Keys;
use super::theme::{self, space};
use super::widgets::{gap, note_field};
use super::{Request, hints};
use crate::edit::{CardEdit, Edit, Field};
use crate::session::{Agreement, Session};

/// Notes beside the scores: of this mechanism, or of the whole session.
pub(super) fn notes_ui(
    ui: &mut Ui,
    session: &Session,
    place: Place,
    keys: &Keys,
    requests: &mut Vec<Request>,
) {
    let rect = ui.max_rect();
    ui.painter().vline(
        rect.left() - 27.5,
        rect.expand(60.0).y_range(),
        theme::stroke(1.0, theme::colours(ui).line),
    );
    let Place::Mechanism(mechanism, stage) = place else {
        let mut text = session.notes().to_owned();
        let id = Id::unique("session notes");
        if keys.letter(Key::N) {
            focus(ui, id);
        }
        let height = ui.available_height() - 50.0;
        if note_field(
            ui,
            id,
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
    let mut write =
        |ui: &mut Ui, name: &str, text: &str, hint: &str, field: Field, key: Key, height: f32| {
            let id = field_id(field);
            if keys.letter(key) {
                focus(ui, id);
            }
            let mut text = text.to_owned();
            let response = eframe::egui::ScrollArea::vertical()
                .id_salt(name)
                .auto_shrink([false, true])
                .max_height(height + 70.0)
                .show(ui, |ui| {
                    note_field(ui, id, (name, key.name()), &mut text, hint, height)
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
    let asked = |key: Key, field: Field| {
        keys.letter(key) || ui.memory(|memory| memory.has_focus(field_id(field)))
    };
    let up =
        stage >= Stage::Discuss || !card.next_level().is_empty() || asked(Key::U, Field::NextLevel);
    let why = stage >= Stage::Agree || !card.why().is_empty() || asked(Key::W, Field::Why);
    let differ = card.agreed() == Some(Agreement::Differ);
    let small = 150.0;
    let below = (small + 92.0) * (f32::from(u8::from(up)) + f32::from(u8::from(why)));
    let height = (ui.available_height() - below - 72.0).max(120.0);
    write(
        ui,
        "Notes for the team",
        card.notes(),
        hints::NOTES,
        Field::Notes,
        Key::N,
        height,
    );
    if up {
        gap(ui, space::S);
        let name = "What would move us up one level?";
        write(
            ui,
            name,
            card.next_level(),
            hints::NEXT_LEVEL,
            Field::NextLevel,
            Key::U,
            small,
        );
    }
    if why {
        gap(ui, space::S);
        write(
            ui,
            if differ {
                "Both views"
            } else {
                "Why we settled there"
            },
            card.why(),
            if differ {
                hints::BOTH_VIEWS
            } else {
                hints::WHY
            },
            Field::Why,
            Key::W,
            small,
        );
    }
}

fn field_id(field: Field) -> Id {
    Id::unique("card note").with(field)
}

/// Gives a field the keyboard, from the next frame on: the letter that asked for it is not typed.
pub(super) fn focus(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.input_mut(|input| {
        input
            .events
            .retain(|event| !matches!(event, eframe::egui::Event::Text(_)));
    });
}
