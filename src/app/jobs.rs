//! Threads that must not hold up the window, and what they have finished.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use eframe::egui::Context;

use super::message::{Job, Message};

/// Threads that must not hold up the window, and what they have finished.
pub(super) struct Jobs {
    sender: Sender<Message>,
    inbox: Receiver<Message>,
    under_way: usize,
}

impl Jobs {
    pub(super) fn new() -> Self {
        let (sender, inbox) = channel();
        Self {
            sender,
            inbox,
            under_way: 0,
        }
    }

    /// Does it on a thread of its own and wakes the window when it is done.
    pub(super) fn start(&mut self, ctx: &Context, job: Job) {
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        self.under_way += 1;
        thread::spawn(move || {
            // The window may have gone meanwhile; then nobody waits for the answer.
            _ = sender.send(job());
            ctx.request_repaint();
        });
    }

    /// What has finished since the last frame.
    pub(super) fn finished(&mut self) -> Vec<Message> {
        let done: Vec<Message> = self.inbox.try_iter().collect();
        self.under_way -= done.len();
        done
    }

    /// Whether a thread is still at work.
    pub(super) fn is_under_way(&self) -> bool {
        self.under_way > 0
    }
}
