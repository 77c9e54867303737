//! A field whose text is read as a whole: nothing is taken from it until it is left.

use egui::{Response, Ui};

use super::text::problem;

/// What was typed into a field and is not taken yet.
#[derive(Clone, Debug, Default)]
pub struct Draft(Option<Typed>);

#[derive(Clone, Debug)]
struct Typed {
    text: String,
    /// What the field held before. A text that was typed over something else is out of date.
    over: String,
}

/// How a field stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry<T> {
    /// It holds what is kept.
    Kept,
    /// It is being typed into, and would be taken as this.
    Typing(T),
    /// It was left, and this is to be kept from now on.
    Taken(T),
    /// It holds what cannot be read, and says so. What was kept before is kept.
    Refused,
}

impl Draft {
    /// Shows a field for what is kept, or for what was typed over it. `field` draws it; `read`
    /// gives what a whole text means or a sentence that says why it means nothing, which then
    /// stands below the field for as long as the text does.
    pub fn show<T>(
        &mut self,
        ui: &mut Ui,
        kept: &str,
        field: impl FnOnce(&mut Ui, &mut String) -> Response,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> (Response, Entry<T>) {
        self.drop_outdated(kept);
        let mut text = self.0.as_ref().map_or(kept, |typed| &typed.text).to_owned();
        let response = field(ui, &mut text);
        if response.changed() {
            let over = kept.to_owned();
            self.0 = (text != kept).then_some(Typed { text, over });
        }
        let Some(typed) = &self.0 else {
            return (response, Entry::Kept);
        };
        let entry = match read(&typed.text) {
            Ok(value) if response.has_focus() => Entry::Typing(value),
            Ok(value) => {
                self.0 = None;
                Entry::Taken(value)
            }
            Err(why) => {
                problem(ui, &response, &why);
                Entry::Refused
            }
        };
        (response, entry)
    }

    /// Takes what was typed if it can be read, for when something else is done before the field
    /// is left.
    pub fn finish<T>(
        &mut self,
        kept: &str,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        self.drop_outdated(kept);
        let value = read(&self.0.as_ref()?.text).ok()?;
        self.0 = None;
        Some(value)
    }

    fn drop_outdated(&mut self, kept: &str) {
        self.0.take_if(|typed| typed.over != kept);
    }
}
