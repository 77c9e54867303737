//! The dialog that offers workshops: those that come with the program, and the person's own.

use egui::Context;

use crate::commands::keys::Keys;
use crate::commands::{LINES_WITH_A_KEY, of_effect};
use crate::design::combo::Combo;
use crate::design::modal::{buttons, head, pane, show};
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{Button, gap, quiet};
use crate::phrases::workshops::{facts, where_own_go};
use crate::request::Effect;
use crate::screens::start::{ENTRY, Lists, entry_ui};
use crate::workshop::library;

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Do this.
    Do(Effect),
    /// Nothing.
    Leave,
}

/// What stands around the list: the heading, what is said below it, the buttons, the edges.
const AROUND: f32 = 400.0;

/// Offers all of them; a number begins a session at once.
pub fn workshops(ctx: &Context, lists: &Lists) -> Option<Answer> {
    show(ctx, "workshops", 940.0, |ui| {
        head(ui, "Which workshop?", "A number begins a session with it.");
        gap(ui, space::S);
        let mut answer = None;
        let pressed = Keys::take(ui.ctx());
        let all: Vec<_> = library()
            .iter()
            .chain(lists.workshops.iter().map(|(_, workshop)| workshop))
            .collect();
        let room = ui.ctx().content_rect().height() - AROUND;
        let line = ENTRY + space::XS + ui.spacing().item_spacing.y;
        let most = line * u16::try_from(all.len()).map_or(f32::MAX, f32::from);
        pane(ui, most.min(room.max(2.0 * line)), |ui| {
            for (i, workshop) in all.iter().enumerate() {
                let number = (i < LINES_WITH_A_KEY).then_some(i);
                let ink = theme::colours(ui).ink;
                let told = (workshop.title.as_str(), &*facts(workshop));
                let by_key = pressed
                    .digits()
                    .any(|(digit, _)| usize::from(digit) == i + 1);
                if entry_ui(ui, "Begin", told, ink, number).clicked() || by_key {
                    answer = Some(Answer::Do(Effect::Begin((*workshop).clone())));
                }
                gap(ui, space::XS);
            }
            for words in &lists.unusable {
                quiet(ui, Type::Small, words);
            }
        });
        if !lists.own_folder.as_os_str().is_empty() {
            gap(ui, space::S);
            let folder = lists.own_folder.display().to_string();
            quiet(ui, Type::Small, &where_own_go(&folder));
        }
        let open = of_effect(Effect::Open);
        let choices = [
            (Button::new("Cancel").key(Combo::ESCAPE), Answer::Leave),
            (open.button_called("Open a file…"), Answer::Do(Effect::Open)),
        ];
        let by_key = pressed.combos().any(|combo| open.combos.contains(&combo));
        let opened = by_key.then_some(Answer::Do(Effect::Open));
        let left = buttons(ui, choices);
        answer.or(opened).or(left)
    })
}
