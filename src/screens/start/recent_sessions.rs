//! "Open again": what a crash left, what was saved before, and every other file.

use crate::commands::{LINES_WITH_A_KEY, of_effect};
use egui::{
    self, Align, CornerRadius, Frame, Label, Layout, Margin, Response, Role, Sense, Ui, WidgetInfo,
    vec2,
};

use super::entry::{entry_ui, line};
use super::lists::{KeptEntry, Lists, RecentEntry};
use crate::design::folding::is_small;
use crate::design::regions::region;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};
use crate::design::widgets::{gap, label, quiet, tip};
use crate::request::{Effect, Request};

/// Left and right of the column, in points.
pub(super) const SIDE: f32 = 56.0;
/// Above and below it.
pub(super) const TOP: f32 = 100.0;

pub(super) fn recent_sessions_ui(ui: &mut Ui, lists: &Lists, requests: &mut Vec<Request>) {
    region(ui, Role::Complementary, "Open again");
    label(ui, Type::Heading, "Open again");
    gap(ui, space::M);
    if is_small(ui.ctx()) {
        list_ui(ui, lists, requests);
        gap(ui, space::M);
        files_ui(ui, requests);
        quiet(ui, Type::Small, DROP);
        return;
    }
    let buttons = 160.0;
    egui::ScrollArea::vertical()
        .max_height((ui.available_height() - buttons).max(100.0))
        .show(ui, |ui| list_ui(ui, lists, requests));
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        files_ui(ui, requests);
        gap(ui, space::S);
        quiet(ui, Type::Small, DROP);
    });
}

const DROP: &str = "Or drop a session file on this window.";

fn list_ui(ui: &mut Ui, lists: &Lists, requests: &mut Vec<Request>) {
    if lists.recent.is_empty() && lists.kept.is_empty() && lists.drafts.is_empty() {
        quiet(ui, Type::Body, "Sessions that you save are listed here.");
    }
    // Each line that opens something has the number of its place.
    let mut numbers = 0..LINES_WITH_A_KEY;
    for entry in lists.kept.iter().chain(&lists.drafts) {
        kept_ui(ui, entry, numbers.next(), requests);
        gap(ui, space::XS);
    }
    for entry in &lists.recent {
        let number = (!entry.missing).then(|| numbers.next()).flatten();
        recent_ui(ui, entry, number, requests);
        gap(ui, space::XS);
    }
}

fn files_ui(ui: &mut Ui, requests: &mut Vec<Request>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let open = of_effect(Effect::Open);
        if ui.add(open.button_called("Open a file…")).clicked() {
            requests.extend(open.requests);
        }
        for effect in [Effect::ShowHelp, Effect::ShowKeys, Effect::ShowAbout] {
            of_effect(effect).ui(ui, requests);
        }
    });
}

/// Work that is in no file stands on a ground of its own.
fn kept_ui(ui: &mut Ui, entry: &KeptEntry, number: Option<usize>, requests: &mut Vec<Request>) {
    let c = theme::colours(ui);
    let ground = Frame::new()
        .fill(theme::paint(c.accent_tint))
        .corner_radius(CORNER);
    ground.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let hint = "Open it as it was, and then save it.";
        let pressed = entry_ui(ui, "Open", (&entry.title, &entry.detail), c.ink, number);
        if tip(pressed, hint).clicked() {
            requests.push(Request::Do(entry.opening().1));
        }
        let foot = Frame::new().inner_margin(Margin {
            left: 20,
            right: 12,
            top: 0,
            bottom: 8,
        });
        foot.show(ui, |ui| {
            let row = vec2(ui.available_width(), 34.0);
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                if let_go_ui(ui, &entry.title).clicked() {
                    requests.push(Request::Do(Effect::LetGo(entry.path.clone())));
                }
                if entry.file_changed {
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let text = line("Its file has changed since.", c.quiet);
                        ui.add(Label::new(text).truncate());
                    });
                }
            });
        });
    });
}

fn let_go_ui(ui: &mut Ui, title: &str) -> Response {
    let c = theme::colours(ui);
    let text = line("Let it go", c.accent).underline();
    let response = ui.add(Label::new(text).sense(Sense::click()).selectable(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Let it go: {title}")));
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(4.0),
            CornerRadius::same(CORNER),
            theme::stroke(2.5, c.accent),
            egui::StrokeKind::Inside,
        );
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn recent_ui(ui: &mut Ui, entry: &RecentEntry, number: Option<usize>, requests: &mut Vec<Request>) {
    let c = theme::colours(ui);
    let path = entry.path.clone();
    let (verb, detail, ink, effect) = if entry.missing {
        let gone = "The file is gone. Press to take it off this list.";
        ("Take off the list", gone, c.quiet, Effect::Forget(path))
    } else {
        let detail = entry.detail.as_str();
        ("Open", detail, c.ink, Effect::OpenPath(path))
    };
    let response = entry_ui(ui, verb, (&entry.title, detail), ink, number);
    if tip(response, entry.path.display().to_string()).clicked() {
        requests.push(Request::Do(effect));
    }
}
