//! What the place remembers for itself: where the keyboard is and goes, what is folded, what is dragged.

use std::collections::HashMap;

use super::content::EditorContent;
use super::preview::Preview;
use crate::design::widgets::Draft;
use crate::workshop::{WorkshopField, WorkshopNumber};

/// What the place remembers for itself.
#[derive(Debug)]
pub struct State {
    /// The field that had the keyboard last.
    pub(super) field: Option<WorkshopField>,
    /// The field that gets it next.
    pub(super) focus: Option<WorkshopField>,
    /// The mechanism whose texts are shown.
    pub(super) open: Option<usize>,
    /// Whether short words, colours and signs of the levels are shown.
    pub(super) looks: bool,
    /// The mechanism that is dragged.
    pub(super) dragged: Option<usize>,
    pub(super) numbers: HashMap<WorkshopNumber, Draft>,
    pub(super) wall: Preview,
}

impl Default for State {
    fn default() -> Self {
        Self {
            field: None,
            focus: Some(WorkshopField::Title),
            open: None,
            looks: false,
            dragged: None,
            numbers: HashMap::new(),
            wall: Preview::default(),
        }
    }
}

impl State {
    /// The mechanism that the keyboard was in last.
    pub fn mechanism(&self) -> Option<usize> {
        self.field.and_then(WorkshopField::mechanism)
    }

    /// A mechanism has gone from one place to another: keyboard and texts go with it.
    pub fn follow(&mut self, from: usize, to: usize) {
        self.open = self.open.map(|open| if open == from { to } else { open });
        if let Some(field) = self.field.filter(|field| field.mechanism() == Some(from)) {
            self.field = Some(field.of(to));
            self.focus = self.field;
        }
    }

    /// Gives the name that is still missing the keyboard.
    pub fn go_to_last(&mut self, shown: &EditorContent) {
        let many = shown.draft.text.mechanisms.len();
        self.focus = many.checked_sub(1).map(WorkshopField::Name);
    }

    /// Gives a field the keyboard, and shows it where it is one of the texts that are folded.
    pub fn go_to(&mut self, field: WorkshopField) {
        if let Some(at) = field.mechanism()
            && field != WorkshopField::Name(at)
        {
            self.open = Some(at);
        }
        self.focus = Some(field);
    }
}
