//! What stands in front of everything and wants an answer. One function a dialog; the shell keeps
//! which one is open.

use crate::design::combo::Combo;
use crate::design::folding::scrolls_as_a_whole;
use crate::design::modal::buttons;
use crate::design::modal::enter_pressed;
use crate::design::modal::escape;
use crate::design::modal::head;
use crate::design::modal::show;
use egui::{self, Context, Id, Label, Margin, TextEdit, Ui};

use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, label, quiet};

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

/// What comes after a save that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// Save it in another place.
    Elsewhere,
    /// Try it once more.
    Again,
    /// Go on working without.
    GoOn,
}

/// A save has failed; the text says why, and what is safe.
pub fn not_saved(ctx: &Context, text: &str) -> Option<NotSaved> {
    show(ctx, "not saved", 760.0, |ui| {
        head(ui, "The session is not saved", text);
        gap(ui, space::S);
        label(ui, Type::Body, text);
        let choices = [
            (Button::new("Go on").key(Combo::ESCAPE), NotSaved::GoOn),
            (Button::new("Try again"), NotSaved::Again),
            (
                Button::primary("Save elsewhere…").key(Combo::ENTER),
                NotSaved::Elsewhere,
            ),
        ];
        buttons(ui, choices)
    })
}

/// What becomes of a save whose file another program has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is saved under another name, and both are kept.
    AnotherName,
    /// The other one is replaced.
    Replace,
    /// Nothing for now.
    GoOn,
}

/// Another program has changed the file that was to be saved; the text says what is safe.
pub fn changed(ctx: &Context, text: &str) -> Option<Changed> {
    show(ctx, "changed", 760.0, |ui| {
        head(ui, "This file was changed elsewhere", text);
        gap(ui, space::S);
        label(ui, Type::Body, text);
        let choices = [
            (Button::new("Go on").key(Combo::ESCAPE), Changed::GoOn),
            (Button::new("Replace it"), Changed::Replace),
            (
                Button::primary("Save under another name…").key(Combo::ENTER),
                Changed::AnotherName,
            ),
        ];
        buttons(ui, choices)
    })
}

/// Which of two states of a session is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rescued {
    /// What was kept when the program ended, which is newer.
    Newer,
    /// What the file holds.
    AsSaved,
    /// None.
    Neither,
}

/// A file is opened of which newer work was kept; the text says what differs.
pub fn rescued(ctx: &Context, text: &str) -> Option<Rescued> {
    show(ctx, "rescued", 760.0, |ui| {
        head(ui, "There is newer work on this session", text);
        gap(ui, space::S);
        label(ui, Type::Body, text);
        let choices = [
            (Button::new("Cancel").key(Combo::ESCAPE), Rescued::Neither),
            (Button::new("Open the file as it is"), Rescued::AsSaved),
            (
                Button::primary("Open the newer work").key(Combo::ENTER),
                Rescued::Newer,
            ),
        ];
        buttons(ui, choices)
    })
}

/// How a file is opened that another window has open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InUseAnswer {
    /// To be looked at, and not changed.
    Look,
    /// As another session.
    Copy,
    /// From the other window.
    TakeOver,
    /// Not at all.
    Leave,
}

/// A file is opened that another window has open.
pub fn in_use(ctx: &Context, text: &str) -> Option<InUseAnswer> {
    show(ctx, "in use", 760.0, |ui| {
        head(ui, "This session is open in another window", text);
        gap(ui, space::S);
        label(ui, Type::Body, text);
        let choices = [
            (Button::new("Cancel").key(Combo::ESCAPE), InUseAnswer::Leave),
            (Button::new("Take it over"), InUseAnswer::TakeOver),
            (Button::new("Open a copy"), InUseAnswer::Copy),
            (
                Button::primary("Look at it").key(Combo::ENTER),
                InUseAnswer::Look,
            ),
        ];
        buttons(ui, choices)
    })
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
    })
}

/// Something to know; true when it has been read.
pub fn message(ctx: &Context, title: &str, text: &str) -> bool {
    show(ctx, "message", 760.0, |ui| {
        head(ui, title, text);
        gap(ui, space::S);
        let words = |ui: &mut Ui| {
            ui.add(Label::new(Type::Body.text(text)).wrap().selectable(true));
        };
        if scrolls_as_a_whole(ui) {
            words(ui);
        } else {
            egui::ScrollArea::vertical()
                .max_height(480.0)
                .show(ui, words);
        }
        let read = [(Button::primary("All right").key(Combo::ENTER), ())];
        buttons(ui, read).or_else(|| escape(ui).then_some(()))
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
        buttons(ui, choices)
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
    })
}
