//! What program this is: version, licences, the source of the workshop, where data are and where new
//! versions. Each a heading and a text that can be copied.

use std::path::Path;

use egui::{Context, Label, Ui};

use crate::design::combo::Combo;
use crate::design::modal::{buttons, enter, head, pane, show};
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, heading, label};
use crate::phrases::papers::source_in_words;
use crate::phrases::program;
use crate::workshop::Workshop;

/// How high the text is where the dialog does not scroll as a whole, in points.
const HEIGHT: f32 = 500.0;

/// What is told, put together when it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutProgram {
    parts: [(String, String); 4],
}

impl AboutProgram {
    /// Of the program with this workshop, whose user's data are in this folder.
    pub fn new(workshop: &Workshop, data: Option<&Path>) -> Self {
        let source = source_in_words(&workshop.source);
        let part = |title: &str, text: String| (title.to_owned(), text);
        Self {
            parts: [
                part(program::NEW_VERSIONS, program::new_versions()),
                part(program::DATA, program::data(data)),
                (program::workshop(&workshop.title), source.join("\n")),
                part(program::TERMS, program::LICENCES.to_owned()),
            ],
        }
    }

    /// Shows it in front of everything; true when it has been read.
    pub fn show(&self, ctx: &Context) -> bool {
        let version = program::version();
        show(ctx, "about", 1100.0, |ui| {
            head(ui, program::ABOUT, &version);
            gap(ui, space::XS);
            ui.add(
                Label::new(Type::Lead.text(&version))
                    .wrap()
                    .selectable(true),
            );
            pane(ui, HEIGHT, |ui| self.parts_ui(ui));
            buttons(ui, [(Button::primary("Close").key(Combo::ESCAPE), ())])
                .or_else(|| enter(ui).then_some(()))
        })
        .is_some()
    }

    fn parts_ui(&self, ui: &mut Ui) {
        for (title, text) in &self.parts {
            gap(ui, space::S);
            let response = label(ui, Type::Strong, title);
            heading(ui, &response, 3, title);
            ui.add(Label::new(Type::Body.text(text)).wrap().selectable(true));
        }
    }
}
