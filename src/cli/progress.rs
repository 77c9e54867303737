//! The same work on many things, with a bar that says how far it is.

use indicatif::{ProgressBar, ProgressStyle};

use crate::storage;

/// So many steps, where there is something to wait for.
pub(super) fn bar(steps: usize) -> ProgressBar {
    if steps > 1 {
        ProgressBar::new(steps as u64).with_style(ProgressStyle::default_bar())
    } else {
        ProgressBar::hidden()
    }
}

/// What the work gives for each, in their order; each is a step of the bar.
pub(super) fn each<T: Sync, R: Send>(
    bar: &ProgressBar,
    things: &[T],
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    storage::each(things, work, |_| {
        bar.inc(1);
        true
    })
}
