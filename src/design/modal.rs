//! What every dialog is made of: the frame in front of everything, its heading and its buttons.

use egui::{
    self, Align, Context, Event, Frame, Id, Key, Layout, Margin, Modal, Rect, ScrollArea, Ui,
    UiBuilder, vec2,
};

use super::combo::Combo;
use super::folding::{beside_its_bar, either, is_small, scrolls_as_a_whole, whole};
use super::speech::announce;
use super::theme::{self, CORNER, Colours, Type, space};
use super::widgets::{Button, at_right, beside_or_below, gap, label};

/// What a dialog is about: its heading and its name. It is said with what follows, since nothing
/// else tells that a dialog has opened.
pub fn head(ui: &mut Ui, title: &str, follows: &str) {
    label(ui, Type::Heading, title);
    name_dialog(ui, title);
    let told = if follows.is_empty() {
        title.to_owned()
    } else {
        format!("{title}: {follows}")
    };
    announce(ui.ctx(), "dialog", &told);
}

/// Names the dialog that this is in, and says that nothing behind it can be read or pressed.
pub fn name_dialog(ui: &Ui, name: &str) {
    ui.ctx().accesskit_node_builder(ui.layer_id().id, |node| {
        node.set_label(name);
        node.set_modal();
    });
}

/// Around a dialog, in points: in most windows, and in a small one.
const AROUND: (f32, f32) = (140.0, 48.0);
/// Inside its edge.
const MARGIN: (f32, f32) = (40.0, 16.0);

/// Shows a dialog of this width in front of everything; gives its answer, once there is one.
///
/// In a small window it scrolls as a whole, and its buttons stay below it.
pub fn show<R>(
    ctx: &Context,
    name: &str,
    width: f32,
    add: impl FnOnce(&mut Ui) -> Option<R>,
) -> Option<R> {
    show_as_it_is(ctx, name, width, |ui| {
        if !is_small(ui.ctx()) {
            return add(ui);
        }
        let id = Id::unique(("foot of dialog", name));
        let known: Option<Foot> = ui.data(|data| data.get_temp(id));
        let foot = known.unwrap_or_default();
        let most = ui.ctx().content_rect().height() - 3.0 * MARGIN.1 - foot.height - space::S;
        let (corner, width) = (ui.cursor().min, ui.available_width());
        let place = Rect::from_min_size(
            corner + vec2(0.0, foot.below + space::S),
            vec2(width, foot.height),
        );
        let shown = ScrollArea::vertical()
            .max_height(known.map_or(most, |foot| foot.below.min(most)))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                let size = vec2(ui.available_width(), most);
                let whole = UiBuilder::new()
                    .max_rect(Rect::from_min_size(ui.cursor().min, size))
                    .ui_stack_info(whole().with_tag_value(FOOT, (id, place)));
                ui.scope_builder(whole, add).inner
            });
        ui.allocate_space(vec2(width, foot.height + space::S));
        let now: Option<Foot> = ui.data(|data| data.get_temp(id));
        let below = shown.content_size.y.min(most);
        let now = Foot {
            below,
            ..now.unwrap_or_default()
        };
        if known != Some(now) {
            ui.data_mut(|data| data.insert_temp(id, now));
            ui.ctx().request_discard("the foot of a dialog");
            ui.ctx().request_repaint();
        }
        shown.inner
    })
}

/// The foot of a dialog that scrolls as a whole, as it was seen last.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Foot {
    /// How high what scrolls above it is.
    below: f32,
    height: f32,
}

/// The mark of a dialog whose buttons have a place of their own.
const FOOT: &str = "foot of the dialog";

/// The same, without a part that scrolls by itself: what is in it keeps to the window.
pub fn show_as_it_is<R>(
    ctx: &Context,
    name: &str,
    width: f32,
    add: impl FnOnce(&mut Ui) -> Option<R>,
) -> Option<R> {
    let look = theme::look(ctx);
    let c = Colours::of(look);
    let frame = Frame::new()
        .fill(theme::paint(c.card))
        .stroke(theme::stroke(1.0, c.line))
        .corner_radius(CORNER + 6)
        .inner_margin(Margin::same(either(ctx, MARGIN.0, MARGIN.1) as i8));
    Modal::new(Id::unique(name))
        .backdrop_color(theme::paint(c.veil))
        .frame(frame)
        .show(ctx, |ui| {
            let around = either(ctx, AROUND.0, AROUND.1);
            ui.set_width(width.min(ui.ctx().content_rect().width() - around));
            add(ui)
        })
        .inner
}

/// A part of a dialog that scrolls in a height of its own: a dialog that grows with what scrolls in
/// it would stay small. Where the dialog scrolls as a whole it is a part like others.
pub fn pane<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    if scrolls_as_a_whole(ui) {
        return add(ui);
    }
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        beside_its_bar(ui, ScrollArea::vertical().auto_shrink(false), add)
    })
    .inner
}

/// The buttons at the foot of a dialog, each with what it means; gives what was pressed, or what
/// Enter or Esc mean where a button that can be pressed shows them.
pub fn buttons<'a, T>(
    ui: &mut Ui,
    choices: impl IntoIterator<Item = (Button<'a>, T)>,
) -> Option<T> {
    let (buttons, mut meanings): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
    let by_key = buttons.iter().position(|button| match button.pressed_by() {
        Some(key) if key == Combo::ENTER => enter(ui),
        Some(key) if key == Combo::ESCAPE => escape(ui),
        _ => false,
    });
    let buttons = buttons.into_iter().enumerate().map(|(at, it)| (it, at));
    let pressed = foot_ui(ui, buttons).or(by_key)?;
    Some(meanings.swap_remove(pressed))
}

/// Buttons at the foot; which of them was pressed.
fn foot_ui<'a>(ui: &mut Ui, choices: impl Iterator<Item = (Button<'a>, usize)>) -> Option<usize> {
    let above = ui.stack().clone();
    let foot = (above.iter()).find_map(|above| above.tags().get_downcast::<(Id, Rect)>(FOOT));
    if let Some(&(id, place)) = foot {
        let mut ui = ui.new_child(UiBuilder::new().max_rect(place));
        ui.set_clip_rect(place.expand(MARGIN.1));
        let pressed = beside_or_below(&mut ui, 0.0, |_| {}, choices);
        let height = ui.min_rect().height();
        ui.data_mut(|data| data.get_temp_mut_or_default::<Foot>(id).height = height);
        return pressed;
    }
    gap(ui, space::M);
    let row = vec2(ui.available_width(), 60.0);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        at_right(ui, |_| {}, choices)
    })
    .inner
}

/// Enter, unless a button or a field has the keyboard and takes it itself.
pub fn enter(ui: &Ui) -> bool {
    ui.memory(|memory| memory.focused().is_none()) && enter_pressed(ui)
}

/// Enter pressed now, not still held down from what opened the dialog.
pub fn enter_pressed(ui: &Ui) -> bool {
    let fresh = |event: &Event| {
        matches!(
            event,
            Event::Key {
                key: Key::Enter,
                pressed: true,
                repeat: false,
                ..
            }
        )
    };
    ui.input(|input| input.events.iter().any(fresh))
}

/// Esc was pressed.
pub fn escape(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Escape))
}
