//! Gives the keyboard back once a dialog has gone.

use eframe::egui::{Context, Id};

/// The keyboard, while a dialog has it: whoever had it before gets it back when the dialog is gone.
///
/// egui lets nothing behind a dialog have the keyboard, not even in the frame after it.
#[derive(Debug, Default)]
pub(super) struct FocusRestore {
    from: Option<Id>,
    /// Whether a dialog was open when the last frame ended.
    open: bool,
}

impl FocusRestore {
    /// Follows the dialogs at the end of a frame; `had` had the keyboard when it began.
    pub(super) fn follow(&mut self, ctx: &Context, had: Option<Id>, open: bool) {
        if open {
            if !self.open {
                self.from = self.from.or(had);
            }
        } else if self.open {
            ctx.request_repaint();
        } else if let Some(from) = self.from.take() {
            ctx.memory_mut(|memory| memory.request_focus(from));
        }
        self.open = open;
    }

    /// Gives it to another than who had it; to nobody, where what is shown has changed.
    pub(super) fn give_to(&mut self, to: Option<Id>) {
        self.from = to;
    }

    /// Whether it is about to be given back: what is typed meanwhile has to wait.
    pub(super) fn is_on_its_way(&self) -> bool {
        self.from.is_some() && !self.open
    }
}
