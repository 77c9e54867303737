//! Short sentences that come and go at the foot of the window.

use std::time::Duration;

use egui::{self, Align2, Area, Context, Frame, Id, Margin, Order, Role, WidgetInfo, vec2};

use crate::design::message_room::Room;
use crate::design::speech::say;
use crate::design::theme;
use crate::design::theme::{CORNER, Type};

/// Left and right of the words, in points.
const PAD: i8 = 20;

/// How long a good piece of news stays.
const SHORT: f64 = 4.0;
/// How long the way back stays in sight once much is gone.
const WAY_BACK: f64 = 10.0;
/// How long a bad one stays.
const LONG: f64 = 12.0;

/// What is being said now. A new sentence takes the place of the old one.
#[derive(Debug, Default)]
pub struct Toasts {
    shown: Option<Toast>,
}

#[derive(Debug)]
struct Toast {
    text: String,
    bad: bool,
    stays: f64,
    /// In egui's seconds; nothing until it has been on the screen once.
    until: Option<f64>,
}

impl Toasts {
    /// Something went well. Bad news that nobody has seen yet is not pushed aside for it.
    pub fn good(&mut self, text: impl Into<String>) {
        let unseen = |toast: &Toast| toast.bad && toast.until.is_none();
        if self.shown.as_ref().is_some_and(unseen) {
            return;
        }
        self.shown = Some(Toast {
            text: text.into(),
            bad: false,
            stays: SHORT,
            until: None,
        });
    }

    /// Much is gone, and this is how it comes back.
    pub fn way_back(&mut self, text: impl Into<String>) {
        self.good(text);
        if let Some(toast) = self.shown.as_mut().filter(|toast| !toast.bad) {
            toast.stays = WAY_BACK;
        }
    }

    /// Something did not.
    pub fn bad(&mut self, text: impl Into<String>) {
        self.shown = Some(Toast {
            text: text.into(),
            bad: true,
            stays: LONG,
            until: None,
        });
    }

    /// The session stands at another step: good news that was seen has done its work and lies over
    /// the times no longer. What failed stays.
    pub fn leave_step(&mut self) {
        self.shown
            .take_if(|toast| !toast.bad && toast.until.is_some());
    }

    /// Another session is open: bad news of the one before has done its work.
    pub fn leave_session(&mut self) {
        self.shown
            .take_if(|toast| toast.bad && toast.until.is_some());
    }

    /// Something else was changed: the way back leads there now, and not to what is gone.
    pub fn leave_way_back(&mut self) {
        self.shown.take_if(|toast| toast.stays == WAY_BACK);
    }

    /// The sentence that is shown, if any.
    pub fn text(&self) -> Option<&str> {
        self.shown.as_ref().map(|toast| toast.text.as_str())
    }

    /// Shows it, and asks for the frame in which it goes.
    pub fn show(&mut self, ctx: &Context) {
        let Some(toast) = &mut self.shown else { return };
        let now = ctx.input(|input| input.time);
        if toast.until.is_none() {
            say(ctx, &toast.text);
        }
        let until = *toast.until.get_or_insert(now + toast.stays);
        if now >= until {
            self.shown = None;
            return;
        }
        ctx.request_repaint_after(Duration::from_secs_f64(until - now));
        let area = Area::new(Id::unique("toast")).order(Order::Tooltip);
        // Beside the work and over no button; where no bar keeps room for it, at the foot.
        let room = Room::of_this_frame(ctx);
        let area = match room {
            Some(room) => area
                .fixed_pos(room.rect.left_center())
                .pivot(Align2::LEFT_CENTER),
            None => area.anchor(Align2::LEFT_BOTTOM, vec2(28.0, -12.0)),
        };
        let widest = room.map_or(900.0, |room| room.rect.width() - 2.0 * f32::from(PAD));
        // Beside buttons there is room for a few lines; a long sentence is set smaller.
        let long = toast.text.chars().count() as f32 * 9.0 > 2.0 * widest;
        let kind = if long { Type::Small } else { Type::Body };
        let shown = area.interactable(false).show(ctx, |ui| {
            let c = theme::colours(ui);
            // Under a dialog it is dimmed, and gives way as it is.
            let dimmed = ui.memory(|memory| memory.top_modal_layer().is_some());
            if let Some(room) = room.filter(|room| room.clears && !dimmed) {
                let painter = ui.painter().with_clip_rect(room.rect);
                // The line above the bar stays.
                painter.rect_filled(room.rect.shrink(2.0), 0.0, theme::paint(c.card));
            }
            let (fill, ink) = if toast.bad {
                (c.warn, c.card)
            } else {
                (c.ink, c.paper)
            };
            Frame::new()
                .fill(theme::paint(fill))
                .corner_radius(CORNER)
                .inner_margin(Margin::symmetric(PAD, 8))
                .show(ui, |ui| {
                    ui.set_max_width(widest);
                    ui.add(egui::Label::new(kind.text(&toast.text).color(theme::paint(ink))).wrap())
                })
                .inner
        });
        let text = toast.text.clone();
        shown
            .inner
            .widget_info(|| WidgetInfo::labeled(Role::Status, true, &text));
    }
}
