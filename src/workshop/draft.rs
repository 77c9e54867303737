//! A workshop on its way: what a person has typed so far, and the steps back.

mod edit;
mod field;
mod finish;
mod text;

use std::sync::Arc;

pub use edit::WorkshopEdit;
pub use field::{DraftPosition, WorkshopField, WorkshopNumber};
pub use finish::DraftProblem;
pub use text::{DraftText, Origin};

use super::checked::Workshop;

/// A workshop on its way, with the steps back and forward. It may be wrong or half empty at any time;
/// [`DraftText::finish`] says what it lacks.
///
/// ```
/// use roundtable::workshop::{DraftText, WorkshopDraft, WorkshopEdit, WorkshopField};
///
/// let mut draft = WorkshopDraft::new(DraftText::empty());
/// for (at, name) in ["Trust", "Time", "Tools", "Talk", "Tea"].into_iter().enumerate() {
///     draft.edit(WorkshopEdit::AddMechanism(at));
///     draft.edit(WorkshopEdit::Write(WorkshopField::Name(at), name.to_owned()));
/// }
/// let workshop = draft.text().finish().unwrap();
/// assert_eq!((workshop.mechanisms.len(), workshop.scale.len()), (5, 5));
/// assert_eq!(workshop.mechanisms[4].id, "tea");
///
/// draft.undo();
/// assert_eq!(draft.text().finish().unwrap().mechanisms.len(), 4, "an empty one is left out");
/// ```
#[derive(Clone, Debug)]
pub struct WorkshopDraft {
    now: Arc<DraftText>,
    /// What stands in a file, or stood there when nobody had typed anything.
    saved: Arc<DraftText>,
    past: Vec<Arc<DraftText>>,
    future: Vec<Arc<DraftText>>,
    /// What is being typed into: more of it is the same step.
    typing: Option<DraftPosition>,
}

/// So many steps back are kept.
const STEPS: usize = 400;

impl WorkshopDraft {
    /// Begins with this text; nothing has been changed in it.
    pub fn new(text: DraftText) -> Self {
        let now = Arc::new(text);
        Self {
            saved: Arc::clone(&now),
            now,
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
        }
    }

    /// Begins with what was typed before and is in no file.
    pub fn unsaved(text: DraftText) -> Self {
        let mut draft = Self::new(text);
        draft.saved = Arc::new(DraftText::empty());
        draft
    }

    /// What has been typed.
    pub fn text(&self) -> &Arc<DraftText> {
        &self.now
    }

    /// Changes it. What is typed into one field without a pause for another is one step.
    pub fn edit(&mut self, edit: WorkshopEdit) {
        let typing = edit.typing();
        let mut next = DraftText::clone(&self.now);
        next.apply(edit);
        if next == *self.now {
            return;
        }
        if typing.is_none() || typing != self.typing {
            if self.past.len() == STEPS {
                self.past.remove(0);
            }
            self.past.push(Arc::clone(&self.now));
        }
        self.typing = typing;
        self.future.clear();
        self.now = Arc::new(next);
    }

    /// One step back; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else {
            return false;
        };
        self.typing = None;
        self.future.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// One step forward; false where there is none.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else {
            return false;
        };
        self.typing = None;
        self.past.push(std::mem::replace(&mut self.now, after));
        true
    }

    /// Whether there is a step back, and one forward.
    pub fn steps(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }

    /// This text stands in a file now.
    pub fn was_saved(&mut self, text: Arc<DraftText>) {
        self.saved = text;
        self.typing = None;
    }

    /// Whether something was typed that stands in no file.
    pub fn is_unsaved(&self) -> bool {
        self.now != self.saved
    }

    /// The workshop, where nothing is wrong with it.
    pub fn workshop(&self) -> Option<Workshop> {
        self.now.finish().ok()
    }
}
