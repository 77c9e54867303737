//! A part of the window that scrolls.

use egui::{ScrollArea, Ui};

use crate::design::folding::{beside_its_bar, scrolls_as_a_whole};

/// Scrolls what does not fit. In a screen that scrolls as a whole it is a part like others.
pub fn scrolling<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    if scrolls_as_a_whole(ui) {
        return add(ui);
    }
    let area = ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink([false, false]);
    beside_its_bar(ui, area, add)
}
