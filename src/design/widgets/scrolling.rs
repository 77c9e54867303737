//! A part of the window that scrolls.

use egui::{ScrollArea, Ui};

use crate::design::folding::scrolls_as_a_whole;

/// Scrolls what does not fit, and leaves room for the bar. In a screen that scrolls as a whole it is
/// a part like others.
pub fn scrolling<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    if scrolls_as_a_whole(ui) {
        return add(ui);
    }
    ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink([false, false])
        .show(ui, add)
        .inner
}
