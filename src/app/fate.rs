//! What becomes of a window: whether it opened, whether it can go on, and whether another is worth a try.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Whether this fails. The program goes on, and the log has where it failed.
pub(super) fn fails(draw: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(draw)).is_err()
}

/// What has become of a window, known to whoever opened it.
#[derive(Clone, Debug, Default)]
pub(super) struct Fate {
    opened: Arc<AtomicBool>,
    broken: Arc<AtomicBool>,
}

impl Fate {
    /// The window has opened; where a graphics device draws it, that may be lost.
    pub(super) fn opens(&self, creation: &eframe::CreationContext<'_>) {
        self.opened.store(true, Ordering::SeqCst);
        let Some(state) = &creation.wgpu_render_state else {
            return;
        };
        let breaks = |fate: &Self| {
            let (fate, ctx) = (fate.clone(), creation.egui_ctx.clone());
            move || {
                fate.breaks();
                ctx.request_repaint();
            }
        };
        let (lost, error) = (breaks(self), breaks(self));
        state.device.set_device_lost_callback(move |_, _| lost());
        // Without this wgpu ends the process, in the middle of what it was doing.
        state.device.on_uncaptured_error(Arc::new(move |_| error()));
    }

    /// Nothing more can be drawn in it.
    pub(super) fn breaks(&self) {
        self.broken.store(true, Ordering::SeqCst);
    }

    /// Whether it ever opened.
    pub(super) fn has_opened(&self) -> bool {
        self.opened.load(Ordering::SeqCst)
    }

    /// Whether nothing more can be drawn in it.
    pub(super) fn is_broken(&self) -> bool {
        self.broken.load(Ordering::SeqCst)
    }
}

/// How often a window is made anew.
#[derive(Debug, Default)]
pub(super) struct Again {
    soon: u8,
}

impl Again {
    /// A window that lasted no longer than this is one of those that fail at once.
    const SOON: Duration = Duration::from_mins(1);
    /// So many of them in a row are enough.
    const ENOUGH: u8 = 3;

    /// A window failed after this time: whether another one is worth a try.
    pub(super) fn is_worth_it(&mut self, lasted: Duration) -> bool {
        self.soon = if lasted < Self::SOON {
            self.soon + 1
        } else {
            0
        };
        self.soon < Self::ENOUGH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_that_fail_at_once_are_enough_after_three() {
        let mut again = Again::default();
        let (soon, late) = (Duration::from_secs(5), Duration::from_mins(20));
        assert!(again.is_worth_it(soon) && again.is_worth_it(soon) && again.is_worth_it(late));
        assert!(again.is_worth_it(soon) && again.is_worth_it(soon));
        assert!(!again.is_worth_it(soon));
    }
}
