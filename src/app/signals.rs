//! Signals to end: what was entered is safe before the process goes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use eframe::egui::Context;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

/// A window that draws no frame, because it is out of sight, is not waited for any longer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether the system has told the process to end. The window looks at it in each frame.
#[derive(Clone, Debug, Default)]
pub(super) struct ToldToEnd(Arc<AtomicBool>);

impl ToldToEnd {
    /// Listens from now on; the first signal has the window draw a frame, the second one, or a
    /// window that draws none, ends the process as the signal does by itself.
    pub(super) fn listen(ctx: &Context) -> Self {
        let told = Self::default();
        // Where it cannot be listened to, a signal ends the process at once, as ever.
        if let Ok(mut signals) = Signals::new([SIGTERM, SIGHUP, SIGINT]) {
            let (told, ctx) = (told.clone(), ctx.clone());
            thread::spawn(move || {
                for signal in signals.forever() {
                    if told.0.swap(true, Ordering::SeqCst) {
                        _ = emulate_default_handler(signal);
                    }
                    ctx.request_repaint();
                    thread::spawn(move || {
                        thread::sleep(PATIENCE);
                        _ = emulate_default_handler(signal);
                    });
                }
            });
        }
        told
    }

    /// Whether it was.
    pub(super) fn is_so(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}
