//! The bar at the top: which session this is, and whether it is safe.

use egui::{Align, Layout, Popup, Response, Role, ScrollArea, Ui, vec2};

use super::rail;
use crate::commands::{of_effect, write_note};
use crate::design::folding::{self, either};
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, Icon, at_right};
use crate::phrases::dates::days_in_words;
use crate::request::{Effect, Note, Request, Resize, Saved, Status, Step, WallLocation};
use crate::scene::Theme;
use crate::screens::notes;
use crate::session::Session;

/// The narrowest room in which the name of the team says anything, in points.
const LEAST_TITLE: f32 = 80.0;

/// Which session this is, whether it is safe, and the few things that are always at hand.
pub(super) fn top_bar_ui(
    ui: &mut Ui,
    session: &Session,
    place: Step,
    status: &Status,
    requests: &mut Vec<Request>,
) {
    region(ui, Role::Banner, "Session");
    let rect = ui.max_rect();
    ui.painter().hline(
        rect.expand(60.0).x_range(),
        rect.bottom() - 0.5,
        theme::stroke(1.0, theme::colours(ui).line),
    );
    let menu = Button::icon("Menu", Icon::Menu).width(ui) + space::M;
    let folded = folding::folds_notes(ui.ctx());
    let note = (folded && place.has_notes()).then(|| match place {
        Step::Mechanism(..) => write_note(Note::Team),
        _ => write_note(Note::Session),
    });
    let commands = [Effect::Present, Effect::Undo, Effect::Export].map(of_effect);
    let [present, undo, export] = &commands;
    let mut choices = Vec::new();
    if let Some(note) = &note {
        let in_use = notes::are_in_use(ui.ctx());
        // Pressed while they are there it takes the keyboard, and so the screen comes back.
        let asked = if in_use { &[][..] } else { &note.requests };
        choices.push((note.button_called("Notes").chosen(in_use), asked));
    }
    let button = if status.blank {
        present.button_called("The wall is blank")
    } else {
        present.button()
    };
    let shown = status.wall != WallLocation::Mirrored;
    choices.push((button.chosen(shown), &present.requests));
    if !folded {
        let possible = undo.button().enabled(status.can_undo);
        choices.push((possible, &undo.requests));
        choices.push((export.button(), &export.requests));
    }
    let row = Layout::left_to_right(Align::Center);
    ui.with_layout(row, |ui| {
        ui.spacing_mut().item_spacing.x = either(ui.ctx(), space::M, space::S);
        if folding::folds_agenda(ui.ctx()) {
            agenda_ui(ui, session, place, requests);
        }
        let size = vec2(ui.available_width() - menu, ui.available_height());
        let title = |ui: &mut Ui| {
            ui.set_clip_rect(ui.max_rect());
            saved_and_title_ui(ui, session, status);
        };
        let pressed = ui
            .allocate_ui_with_layout(size, row, |ui| at_right(ui, title, choices))
            .inner;
        requests.extend(pressed.into_iter().flatten().cloned());
        menu_ui(ui, (status.can_undo, folded), requests);
    });
}

/// The agenda, where the window has no room for it beside the screen.
fn agenda_ui(ui: &mut Ui, session: &Session, place: Step, requests: &mut Vec<Request>) {
    let button = ui.add(Button::icon("Agenda", Icon::Agenda));
    let room = room_below(&button);
    Popup::menu(&button).show(|ui| {
        ui.set_width(340.0);
        ui.set_max_height(room);
        let before = requests.len();
        rail::rail_ui(ui, session, place, requests);
        if requests.len() > before {
            ui.close();
        }
    });
}

/// How high what opens below a button can be, in points.
fn room_below(button: &Response) -> f32 {
    button.ctx.content_rect().bottom() - button.rect.bottom() - space::L
}

fn saved_and_title_ui(ui: &mut Ui, session: &Session, status: &Status) {
    let c = theme::colours(ui);
    let mut title = session.heading();
    if let Some(days) = days_in_words(&session.about().dates) {
        title = format!("{title} · {days}");
    }
    let (label, colour) = match status.saved {
        Saved::Yes => ("Saved", c.good),
        Saved::No => ("Not saved", c.warn),
        Saved::Fresh => ("Not saved yet", c.quiet),
        Saved::Saving => ("Saving…", c.quiet),
        Saved::Failed => ("Not saved: the last try failed", c.warn),
        Saved::OnlyLooking => ("Only to look at", c.quiet),
    };
    let told = match status.saved {
        Saved::Fresh | Saved::Saving => "",
        Saved::Yes | Saved::No | Saved::Failed | Saved::OnlyLooking => label,
    };
    announce(ui.ctx(), "saved", told);
    // The name of the team gives way, and never the word beside it.
    let word = (ui.painter()).layout_no_wrap(
        label.to_owned(),
        Type::Body.font(),
        egui::Color32::PLACEHOLDER,
    );
    let gaps = 3.0 * ui.spacing().item_spacing.x + space::S + 9.0;
    let room = ui.available_width() - word.size().x - gaps;
    if room >= LEAST_TITLE {
        ui.allocate_ui(vec2(room, 30.0), |ui| {
            ui.add(egui::Label::new(Type::Strong.text(title)).truncate());
        });
        ui.add_space(space::S);
    }
    let (dot, _) = ui.allocate_exact_size(vec2(9.0, 9.0), egui::Sense::empty());
    ui.painter()
        .circle_filled(dot.center(), 4.0, theme::paint(colour));
    ui.spacing_mut().item_spacing.x = 6.0;
    let label = Type::Body.text(label).color(theme::paint(colour));
    ui.add(egui::Label::new(label).wrap());
}

fn menu_ui(ui: &mut Ui, (can_undo, folded): (bool, bool), requests: &mut Vec<Request>) {
    let button = ui.add(Button::icon("Menu", Icon::Menu));
    let room = room_below(&button);
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(300.0);
        ui.spacing_mut().item_spacing.y = space::XS / 2.0;
        // It scrolls in a window that is lower than it is.
        let list = ScrollArea::vertical()
            .max_height(room)
            .min_scrolled_height(room);
        list.show(ui, |ui| {
            if folded {
                // The bar has no room for them.
                let undo = of_effect(Effect::Undo);
                let button = undo.button().enabled(can_undo).bare();
                if ui.add(button).clicked() {
                    requests.extend(undo.requests);
                    ui.close();
                }
                items(ui, requests, &[Effect::Export]);
                ui.separator();
            }
            menu_items_ui(ui, requests);
        });
    });
}

fn items(ui: &mut Ui, requests: &mut Vec<Request>, effects: &[Effect]) {
    for effect in effects {
        let command = of_effect(effect.clone());
        if ui.add(command.button().bare()).clicked() {
            requests.extend(command.requests);
            ui.close();
        }
    }
}

fn menu_items_ui(ui: &mut Ui, requests: &mut Vec<Request>) {
    let files = [
        Effect::Save,
        Effect::SaveAs,
        Effect::SaveCopy,
        Effect::EarlierVersions,
        Effect::ImportScores,
        Effect::Open,
        Effect::New,
        Effect::Redo,
        Effect::CloseSession,
    ];
    items(ui, requests, &files);
    ui.separator();
    let on = theme::look(ui.ctx());
    for look in Theme::ALL {
        let command = of_effect(Effect::Look(look));
        if ui.add(command.button().bare().chosen(look == on)).clicked() {
            requests.extend(command.requests);
            ui.close();
        }
    }
    items(ui, requests, &[Effect::LookOfSystem]);
    ui.separator();
    let window = [
        Effect::ChooseDisplay,
        Effect::ToggleMotion,
        Effect::Blank,
        Effect::BackOfTheRoom,
        Effect::FullScreen,
    ];
    items(ui, requests, &window);
    size_ui(ui, requests);
    ui.separator();
    let about = [
        Effect::ShowPalette,
        Effect::ShowAgenda,
        Effect::ChooseToday,
        Effect::ShowKeys,
        Effect::ShowHelp,
        Effect::ShowAbout,
        Effect::Quit,
    ];
    items(ui, requests, &about);
}

/// How large everything is: one row.
fn size_ui(ui: &mut Ui, requests: &mut Vec<Request>) {
    let [smaller, usual, larger] =
        [Resize::Smaller, Resize::Usual, Resize::Larger].map(|resize| of_effect(resize.into()));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let smaller_button = Button::icon(&smaller.name, Icon::Minus).bare();
        let larger_button = Button::icon(&larger.name, Icon::Plus).bare();
        for (button, command) in [
            (usual.button().bare(), &usual),
            (smaller_button, &smaller),
            (larger_button, &larger),
        ] {
            if ui.add(button).clicked() {
                requests.extend_from_slice(&command.requests);
            }
        }
    });
}
