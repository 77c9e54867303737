//! A button that shows which of several things is chosen, and opens the list of them.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{ComboBox, EventFilter, IdSalt, Key, Modifiers, Popup, Ui, vec2};

use super::button::focus_ring;
use crate::design::theme::Type;

/// How high the open list is at most, in points.
const LIST: f32 = 340.0;

/// Shows which of so many is `chosen`, each with its `words`; gives the one that is chosen now instead.
/// While it has the keyboard, the arrows up and down choose its neighbour, Enter opens and closes the
/// list, and Esc closes that alone.
pub fn choice(
    ui: &mut Ui,
    id: impl Hash + Debug,
    name: &str,
    (chosen, many): (usize, usize),
    words: impl Fn(usize) -> String,
    width: f32,
) -> Option<usize> {
    let shown = words(chosen);
    let mut pressed = None;
    let response = ui
        .scope(|ui| {
            // As high as the fields beside it.
            ui.spacing_mut().button_padding = vec2(12.0, 9.0);
            ui.spacing_mut().interact_size.y = 0.0;
            ui.set_max_width(width);
            let is_open = ComboBox::is_open(ui.ctx(), ui.make_persistent_id(IdSalt::new(&id)));
            let escape =
                |ui: &mut Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if is_open && escape(ui) {
                Popup::close_all(ui.ctx());
            }
            let response = ComboBox::from_id_salt(&id)
                .width(width)
                .height(LIST)
                .truncate()
                .selected_text(Type::Body.text(&shown).line_height(None))
                .show_ui(ui, |ui| {
                    for place in 0..many {
                        let line = ui.selectable_label(place == chosen, words(place));
                        if line.clicked() {
                            pressed = Some(place);
                        }
                    }
                })
                .response;
            if response.has_focus() {
                let filter = EventFilter {
                    vertical_arrows: true,
                    escape: is_open,
                    ..EventFilter::default()
                };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
                let by = ui.input(|input| {
                    let many = |key| isize::from(input.key_pressed(key));
                    many(Key::ArrowDown) - many(Key::ArrowUp)
                });
                let to = chosen.checked_add_signed(by).filter(|to| *to < many);
                pressed = pressed.or(to);
            }
            response
        })
        .inner;
    focus_ring(ui, &response, response.rect);
    let spoken = format!("{name}: {shown}");
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(spoken));
    pressed.filter(|pressed| *pressed != chosen)
}
