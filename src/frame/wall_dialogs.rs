//! The dialogs about the room view: where it is shown, and how it looks from the back.

use crate::commands::keys::DIGITS;
use crate::commands::keys::Keys;
use crate::design::combo::Combo;
use crate::design::modal::buttons;
use crate::design::modal::enter;
use crate::design::modal::head;
use crate::design::modal::show;
use crate::design::paint_scene::paint_scene;
use crate::design::theme;
use crate::design::theme::Type;
use crate::design::theme::space;
use crate::design::widgets::Button;
use crate::design::widgets::gap;
use crate::design::widgets::quiet;
use crate::screens::wall::Wall;
use egui::{Context, Role, Sense, StrokeKind, WidgetInfo, vec2};
/// How wide the wall looks on this screen from the back of the room, as a share of the screen.
///
/// A picture 2 m wide seen from 10 m fills the same angle as 32 % of a laptop's screen, 31 cm wide
/// and half a metre away: (2 / 10) / (0.31 / 0.5) = 0.32.
const FROM_TEN_METRES: f32 = 0.32;

/// The wall as it looks from ten metres; true when it has been seen.
pub fn back_of_the_room(ctx: &Context, wall: &Wall) -> bool {
    show(ctx, "back of the room", 1100.0, |ui| {
        head(ui, "From the back of the room", "");
        gap(ui, space::S);
        quiet(
            ui,
            Type::Body,
            "This is how a picture two metres wide looks from ten metres away, with this screen at arm’s length. \
             What you cannot read here, the back row cannot read either: come closer, make the picture larger, \
             or choose another look (F8).",
        );
        gap(ui, space::L);
        let width = (ctx.content_rect().width() * FROM_TEN_METRES).floor();
        if let Some(page) = wall.at_width(width) {
            ui.vertical_centered(|ui| {
                let size = vec2(page.size.width, page.size.height);
                let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &page.title));
                paint_scene(ui.painter(), rect.min, &page);
                let edge = theme::stroke(1.5, theme::colours(ui).edge);
                ui.painter()
                    .rect_stroke(rect, 0, edge, StrokeKind::Outside);
            });
        }
        buttons(ui, [(Button::primary("Close").key(Combo::ESCAPE), ())])
            .or_else(|| enter(ui).then_some(()))
    })
    .is_some()
}

/// Where the room view can be shown, with the one that is chosen.
pub fn choose_display(ctx: &Context, choices: &[String], chosen: usize) -> Option<Option<usize>> {
    show(ctx, "displays", 820.0, |ui| {
        head(ui, "Where shall the room view be shown?", "");
        gap(ui, space::S);
        let mut answer = None;
        let pressed = Keys::take(ui.ctx());
        for (i, choice) in choices.iter().enumerate() {
            let number = i + 1;
            let button = Button::new(choice).chosen(i == chosen);
            let button = match DIGITS.get(number) {
                Some(&digit) => button.key(Combo::plain(digit)),
                None => button,
            };
            let by_key = pressed
                .digits()
                .any(|(digit, _)| usize::from(digit) == number);
            let response = ui.add(button);
            // The arrows lead on from there, and Enter takes it.
            if i == chosen && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() || by_key {
                answer = Some(Some(i));
            }
        }
        gap(ui, space::S);
        quiet(
            ui,
            Type::Body,
            "It is remembered. F5 shows the room view there, and takes it down again.",
        );
        let left = buttons(ui, [(Button::new("Cancel").key(Combo::ESCAPE), None)]);
        answer.or(left)
    })
}
