//! A part of the window that scrolls.

use egui::{ScrollArea, Ui};

/// Scrolls what does not fit, and leaves room for the bar.
pub fn scrolling<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink([false, false])
        .show(ui, add)
        .inner
}
