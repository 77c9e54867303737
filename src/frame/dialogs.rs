//! What stands in front of everything and wants an answer. One function a dialog; the shell keeps
//! which one is open.

use crate::design::combo::Combo;
use crate::design::modal::buttons;
use crate::design::modal::enter;
use crate::design::modal::enter_pressed;
use crate::design::modal::escape;
use crate::design::modal::head;
use crate::design::modal::show;
use egui::{self, Context, Id, Label, Margin, TextEdit, Ui};

use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, Draft, Entry, gap, label, quiet, segments, text_field};
use crate::insight::Profile;
use crate::report::{ExportChoice, Format, Kind, PageSize};

/// The answer to "there is work that is not saved".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// Save it, then go on.
    Save,
    /// Go on without.
    Leave,
    /// Stay here.
    Stay,
}

/// Work that is not saved is about to go.
pub fn unsaved(ctx: &Context, title: &str) -> Option<Unsaved> {
    show(ctx, "unsaved", 660.0, |ui| {
        let text =
            format!("“{title}” has changes that are in no file yet. Without saving they are lost.");
        head(ui, "Save before you leave?", &text);
        gap(ui, space::S);
        label(ui, Type::Body, &text);
        let choices = [
            (Button::new("Leave without saving"), Unsaved::Leave),
            (Button::new("Stay").key(Combo::ESCAPE), Unsaved::Stay),
            (Button::primary("Save").key(Combo::ENTER), Unsaved::Save),
        ];
        buttons(ui, choices)
            .or_else(|| enter(ui).then_some(Unsaved::Save))
            .or_else(|| escape(ui).then_some(Unsaved::Stay))
    })
}

/// Something to know; true when it has been read.
pub fn message(ctx: &Context, title: &str, text: &str) -> bool {
    show(ctx, "message", 760.0, |ui| {
        head(ui, title, text);
        gap(ui, space::S);
        egui::ScrollArea::vertical()
            .max_height(480.0)
            .show(ui, |ui| {
                ui.add(Label::new(Type::Body.text(text)).wrap().selectable(true));
            });
        buttons(ui, [(Button::primary("All right").key(Combo::ENTER), ())])
            .or_else(|| (enter(ui) || escape(ui)).then_some(()))
    })
    .is_some()
}

/// A question with two answers: true for yes.
pub fn confirm(ctx: &Context, title: &str, text: &str, yes: &str) -> Option<bool> {
    show(ctx, "confirm", 700.0, |ui| {
        head(ui, title, text);
        gap(ui, space::S);
        label(ui, Type::Body, text);
        let choices = [
            (Button::new(yes), true),
            (Button::new("Cancel").key(Combo::ESCAPE), false),
        ];
        buttons(ui, choices).or_else(|| escape(ui).then_some(false))
    })
}

/// What a file is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathPrompt {
    /// "Open a session", "Save the session as".
    pub title: &'static str,
    /// On the button.
    pub action: &'static str,
    /// What the path is for: "where the file is", "where to save it".
    pub wanted: &'static str,
    /// The path as it is typed.
    pub text: String,
    /// Whether the system's own dialog is open beside this one.
    pub browsing: bool,
    /// Something to say about it.
    pub note: String,
}

/// The answer to "which file?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathAnswer {
    /// The path that is typed.
    Typed,
    /// Ask the system's own dialog.
    Browse,
    /// None.
    Cancel,
}

/// Asks for a path, beside the system's own dialog, which may be missing or hang.
pub fn path(ctx: &Context, prompt: &mut PathPrompt) -> Option<PathAnswer> {
    show(ctx, "path", 860.0, |ui| {
        head(ui, prompt.title, &prompt.note);
        gap(ui, space::S);
        if prompt.browsing {
            quiet(
                ui,
                Type::Body,
                &format!(
                    "Choose in the window that has opened, or type {}:",
                    prompt.wanted
                ),
            );
        } else {
            quiet(
                ui,
                Type::Body,
                &format!("Type {}, or browse:", prompt.wanted),
            );
        }
        let name = crate::design::widgets::field_label(ui, "File");
        let id = Id::unique("path field");
        let response = ui
            .add(
                TextEdit::singleline(&mut prompt.text)
                    .id(id)
                    .font(Type::Body.font())
                    .margin(Margin::symmetric(14, 11))
                    .desired_width(f32::INFINITY),
            )
            .labelled_by(name.id);
        if !prompt.note.is_empty() {
            let warn = theme::paint(theme::colours(ui).warn);
            ui.add(Label::new(Type::Small.text(&prompt.note).color(warn)).wrap());
        }
        let typed = !prompt.text.trim().is_empty();
        let submitted = response.lost_focus() && enter_pressed(ui);
        // Asked for after that: a field that gets the keyboard back has not lost it.
        if !submitted && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        let choices = [
            (
                Button::new("Browse…").enabled(!prompt.browsing),
                PathAnswer::Browse,
            ),
            (Button::new("Cancel").key(Combo::ESCAPE), PathAnswer::Cancel),
            (
                Button::primary(prompt.action)
                    .key(Combo::ENTER)
                    .enabled(typed),
                PathAnswer::Typed,
            ),
        ];
        buttons(ui, choices)
            .or_else(|| (submitted && typed).then_some(PathAnswer::Typed))
            .or_else(|| escape(ui).then_some(PathAnswer::Cancel))
    })
}

/// Asks what to export; true to go on, false to leave it.
pub fn export(ctx: &Context, choice: &mut ExportChoice, typed: &mut Draft) -> Option<bool> {
    show(ctx, "export", 900.0, |ui| {
        head(ui, "Take the picture away", "");
        gap(ui, space::S);
        choose(
            ui,
            "Chart",
            &Kind::ALL.map(|kind| (kind.label(), kind)),
            &mut choice.chart,
        );
        let profiles = [
            ("Facilitator", Profile::Everything),
            ("Team", Profile::Team),
            ("Outside the team", Profile::Share),
        ];
        choose(ui, "For whom", &profiles, &mut choice.profile);
        quiet(
            ui,
            Type::Small,
            match choice.profile {
                Profile::Everything => {
                    "Everything: a dot for each person, the middle half, the agreed scores."
                }
                Profile::Team => "Without the dots of single people.",
                Profile::Share => "Agreed scores only.",
            },
        );
        gap(ui, space::S);
        choose(
            ui,
            "Format",
            &Format::ALL.map(|format| (format.label(), format)),
            &mut choice.format,
        );
        let sizes = [
            ("Slide", PageSize::SLIDE),
            ("Large", PageSize::LARGE),
            ("Square", PageSize::SQUARE),
            ("Poster", PageSize::POSTER),
        ];
        choose(ui, "Size", &sizes, &mut choice.size);
        let (field, entry) = typed.show(
            ui,
            &choice.size.to_string(),
            |ui, text| {
                let id = Id::unique("export size");
                text_field(ui, id, "Width × height", text, "1920 × 1080", 240.0)
            },
            |text| {
                let read: Result<PageSize, _> = text.parse();
                read.map_err(|error| format!("Not a size yet: {error}."))
            },
        );
        let submitted = field.lost_focus() && enter_pressed(ui);
        let shown = match entry {
            Entry::Kept => Some(choice.size),
            Entry::Typing(size) => Some(size),
            Entry::Taken(size) => {
                choice.size = size;
                Some(size)
            }
            Entry::Refused => None,
        };
        let ready = shown.is_some();
        if let Some(size) = shown {
            let unit = if choice.format.has_pixels() {
                "pixels"
            } else {
                "in proportion; a drawing has no pixels"
            };
            let text = format!(
                "{size} {unit}. The source and a note on the scale are printed at the bottom."
            );
            quiet(ui, Type::Small, &text);
        }
        let choices = [
            (Button::new("Cancel").key(Combo::ESCAPE), false),
            (
                Button::primary("Choose where…")
                    .key(Combo::ENTER)
                    .enabled(ready),
                true,
            ),
        ];
        buttons(ui, choices)
            .or_else(|| ((submitted || enter(ui)) && ready).then_some(true))
            .or_else(|| escape(ui).then_some(false))
    })
}

/// A row of choices under a name.
fn choose<T: Copy + PartialEq>(ui: &mut Ui, name: &str, choices: &[(&str, T)], value: &mut T) {
    label(ui, Type::Strong, name);
    let labels: Vec<&str> = choices.iter().map(|(label, _)| *label).collect();
    let on = choices
        .iter()
        .position(|(_, choice)| choice == value)
        .unwrap_or(labels.len());
    if let Some(pressed) = segments(ui, name, &labels, on) {
        *value = choices[pressed].1;
    }
    gap(ui, space::S);
}

#[cfg(test)]
mod tests {
    use egui::Key;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;

    use super::*;

    #[test]
    fn no_half_typed_size_is_taken() {
        let state = (ExportChoice::default(), Draft::default(), None);
        let mut harness = Harness::builder()
            .with_size([1280.0, 720.0])
            .with_context_setup(|ctx| {
                theme::install_fonts(ctx);
                theme::put_on(ctx, crate::scene::Theme::Light, true);
            })
            .build_ui_state(
                |ui, (choice, typed, answer): &mut (_, _, Option<bool>)| {
                    let ctx = ui.ctx().clone();
                    *answer = answer.or(export(&ctx, choice, typed));
                },
                state,
            );
        harness.run();
        let field = |harness: &Harness<'_, _>| harness.get_by_label("Width × height").rect();
        let at = field(&harness).center();
        harness.hover_at(at);
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run();
        harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        harness.run();
        let mut type_on = |text: &str| {
            harness.event(egui::Event::Text(text.to_owned()));
            harness.run();
            harness.state().0.size
        };
        // 640 × 480 could be read already when the 0 that makes it 4800 is still to come.
        for text in ["64", "0 × ", "480"] {
            assert_eq!(type_on(text), PageSize::SLIDE, "{text}");
        }
        harness.key_press(Key::Tab);
        harness.run();
        assert_eq!(harness.state().0.size.to_string(), "640 × 480");
        assert_eq!(harness.state().2, None);
    }
}
