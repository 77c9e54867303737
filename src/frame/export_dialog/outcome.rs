//! What it came to: files are there already, or all of it is written.

use egui::{Context, Key};

use super::state::{Answer, Existing, ExportDone};
use crate::commands::keys::Keys;
use crate::design::combo::Combo;
use crate::design::modal::{buttons, escape, head, show};
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, bullets, gap, label, quiet};
use crate::phrases::exports as said;

/// May what is there be replaced?
pub(super) fn asking(ctx: &Context, names: &[String], folder: &str) -> Option<Answer> {
    let text = said::there_already(names.len(), folder);
    show(ctx, "export replaces", 860.0, |ui| {
        head(ui, said::REPLACE, &text);
        gap(ui, space::S);
        label(ui, Type::Body, &text);
        gap(ui, space::XS);
        bullets(ui, Type::Small, names);
        let (replace, both) = (Combo::plain(Key::R), Combo::plain(Key::K));
        let keep_both = Answer::Take(Existing::KeepBoth);
        let choices = [
            (
                Button::new("Replace").key(replace),
                Answer::Take(Existing::Replace),
            ),
            (Button::new("Keep both").key(both), keep_both.clone()),
            (Button::new("Back").key(Combo::ESCAPE), Answer::Back),
        ];
        let keys = Keys::take(ui.ctx());
        buttons(ui, choices)
            .or_else(|| {
                keys.letter(Key::R)
                    .then_some(Answer::Take(Existing::Replace))
            })
            .or_else(|| keys.letter(Key::K).then_some(keep_both))
    })
}

/// What was written, and where.
pub(super) fn done(ctx: &Context, done: &ExportDone) -> Option<Answer> {
    let folder = done.folder.file_name().unwrap_or(done.folder.as_os_str());
    let told = said::done_in_words(done.names.len(), &folder.to_string_lossy());
    show(ctx, "export done", 860.0, |ui| {
        head(ui, &told, "");
        gap(ui, space::S);
        bullets(ui, Type::Body, &done.names);
        if let Some(letters) = &done.letters {
            gap(ui, space::S);
            quiet(ui, Type::Small, letters);
        }
        let o = Combo::plain(Key::O);
        let open = Answer::Open(done.folder.clone());
        let report = done.report.clone().map(Answer::Open);
        let mut choices = vec![
            (Button::new("Open the folder").key(o), open.clone()),
            (Button::primary("Done").key(Combo::ENTER), Answer::Leave),
        ];
        if let Some(report) = &report {
            let button = Button::new(said::OPEN_REPORT).key(Combo::plain(Key::R));
            choices.insert(0, (button, report.clone()));
        }
        let keys = Keys::take(ui.ctx());
        buttons(ui, choices)
            .or_else(|| keys.letter(Key::O).then_some(open))
            .or_else(|| report.filter(|_| keys.letter(Key::R)))
            .or_else(|| escape(ui).then_some(Answer::Leave))
    })
}
