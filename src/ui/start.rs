//! What stands there before a session: one thing to press, and what was open before.

use std::path::PathBuf;

use eframe::egui::{
    self, CentralPanel, CornerRadius, Frame, Margin, Panel, Role, Sense, Ui, WidgetInfo, vec2,
};

use super::theme::{self, CORNER, Type, space};
use super::widgets::{Button, gap, label, quiet};
use super::{Effect, Request, words};
use crate::workshop::Workshop;

/// A session that was open before, as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// The team, or the workshop.
    pub title: String,
    /// "12 November 2026 · 10 of 10 settled".
    pub detail: String,
    /// Whether the file has gone.
    pub missing: bool,
}

/// Shows the start screen.
pub fn start_ui(ui: &mut Ui, workshop: &Workshop, recent: &[Recent]) -> Vec<Request> {
    let mut requests = Vec::new();
    let c = theme::colours(ui);
    let width = (ui.available_width() * 0.32).clamp(360.0, 618.0);
    let side = Frame::new()
        .fill(theme::paint(c.card))
        .inner_margin(Margin::symmetric(56, 100));
    Panel::right("open again")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(side)
        .show(ui, |ui| recent_ui(ui, recent, &mut requests));
    let main = Frame::new()
        .fill(theme::paint(c.paper))
        .inner_margin(Margin {
            left: 110,
            right: 64,
            top: 100,
            bottom: 48,
        });
    CentralPanel::no_frame().frame(main).show(ui, |ui| {
        ui.label(
            Type::Heading
                .text("Roundtable")
                .size(30.0)
                .color(theme::paint(c.accent)),
        );
        gap(ui, space::M);
        ui.spacing_mut().item_spacing.y = 2.0;
        for line in [
            "Score it together.",
            "Talk about why.",
            "See the shape of it.",
        ] {
            ui.label(
                Type::Display
                    .text(line)
                    .line_height(Some(Type::Display.size() * 1.06)),
            );
        }
        gap(ui, space::XL);
        workshop_ui(ui, workshop, &mut requests);
        gap(ui, space::L);
        quiet(
            ui,
            Type::Body,
            "Everything stays on this computer. No account, no network.",
        );
    });
    requests
}

fn workshop_ui(ui: &mut Ui, workshop: &Workshop, requests: &mut Vec<Request>) {
    let c = theme::colours(ui);
    let card = Frame::new()
        .fill(theme::paint(c.card))
        .stroke(theme::stroke(1.0, c.line))
        .corner_radius(CORNER + 6)
        .inner_margin(Margin::symmetric(40, 36));
    card.show(ui, |ui| {
        ui.set_width(ui.available_width().min(900.0));
        ui.label(Type::Heading.text(&workshop.title).size(31.0));
        gap(ui, space::S);
        let length = words::minutes_in_words(u64::from(workshop.minutes()));
        let many = format!("{} {}", workshop.mechanisms.len(), workshop.noun.many);
        let mut facts = vec![length, many];
        if !workshop.audience.is_empty() {
            facts.push(workshop.audience.clone());
        }
        quiet(ui, Type::Body, &facts.join(" · "));
        gap(ui, space::M);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if ui
                .add(Button::primary("Start a session").key("Enter"))
                .clicked()
            {
                requests.push(Request::Do(Effect::New));
            }
            if ui.add(Button::new("Rehearse it first").key("R")).clicked() {
                requests.push(Request::Do(Effect::Rehearse));
            }
            if ui.add(Button::new("Look at a sample").key("L")).clicked() {
                requests.push(Request::Do(Effect::Sample));
            }
        });
    });
}

fn recent_ui(ui: &mut Ui, recent: &[Recent], requests: &mut Vec<Request>) {
    let rect = ui.max_rect().expand2(vec2(56.0, 100.0));
    ui.painter().vline(
        rect.left(),
        rect.y_range(),
        theme::stroke(1.0, theme::colours(ui).line),
    );
    label(ui, Type::Heading, "Open again");
    gap(ui, space::M);
    let buttons = 160.0;
    egui::ScrollArea::vertical()
        .max_height((ui.available_height() - buttons).max(100.0))
        .show(ui, |ui| {
            if recent.is_empty() {
                quiet(ui, Type::Body, "Sessions that you save are listed here.");
            }
            for entry in recent {
                if recent_entry_ui(ui, entry).clicked() {
                    let path = entry.path.clone();
                    requests.push(Request::Do(if entry.missing {
                        Effect::Forget(path)
                    } else {
                        Effect::OpenPath(path)
                    }));
                }
                gap(ui, space::XS);
            }
        });
    ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if ui.add(Button::new("Open a file…").key("Ctrl O")).clicked() {
                requests.push(Request::Do(Effect::Open));
            }
            if ui.add(Button::new("Keys").key("?")).clicked() {
                requests.push(Request::Do(Effect::ShowKeys));
            }
        });
        gap(ui, space::S);
        quiet(ui, Type::Small, "Or drop a session file on this window.");
    });
}

fn recent_entry_ui(ui: &mut Ui, entry: &Recent) -> egui::Response {
    let c = theme::colours(ui);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 84.0), Sense::click());
    let detail = if entry.missing {
        "The file is gone. Press to take it off this list."
    } else {
        &entry.detail
    };
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Button,
            true,
            format!(
                "{} {}: {detail}",
                if entry.missing {
                    "Take off the list"
                } else {
                    "Open"
                },
                entry.title
            ),
        )
    });
    let painter = ui.painter();
    let radius = CornerRadius::same(CORNER);
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, radius, theme::paint(c.accent_tint));
    }
    if response.has_focus() {
        painter.rect_stroke(
            rect,
            radius,
            theme::stroke(2.5, c.accent),
            egui::StrokeKind::Inside,
        );
    }
    let ink = if entry.missing { c.quiet } else { c.ink };
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(20.0, 16.0))));
    inner.spacing_mut().item_spacing.y = 4.0;
    inner
        .add(egui::Label::new(Type::Strong.text(&entry.title).color(theme::paint(ink))).truncate());
    inner.add(egui::Label::new(Type::Small.text(detail).color(theme::paint(c.quiet))).truncate());
    response.on_hover_text(entry.path.display().to_string())
}
