//! Threads that must not hold up the window, and what they have finished.

use std::mem;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use eframe::egui::Context;

use super::message::{Job, Message};

/// Leaving waits no longer for a file that is being written.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is looked whether it is.
const OFTEN: Duration = Duration::from_millis(5);

/// Threads that must not hold up the window, and what they have finished.
pub(super) struct Jobs {
    sender: Sender<Message>,
    inbox: Receiver<Message>,
    under_way: usize,
    writing: Vec<JoinHandle<()>>,
}

impl Jobs {
    pub(super) fn new() -> Self {
        let (sender, inbox) = channel();
        Self {
            sender,
            inbox,
            under_way: 0,
            writing: Vec::new(),
        }
    }

    /// Does it on a thread of its own and wakes the window when it is done.
    pub(super) fn start(&mut self, ctx: &Context, job: Job) {
        _ = self.spawn(ctx, job);
    }

    /// The same for what is written: it is waited for at the end.
    pub(super) fn write(&mut self, ctx: &Context, job: Job) {
        let thread = self.spawn(ctx, job);
        self.writing.retain(|thread| !thread.is_finished());
        self.writing.push(thread);
    }

    fn spawn(&mut self, ctx: &Context, job: Job) -> JoinHandle<()> {
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        self.under_way += 1;
        thread::spawn(move || {
            // The window may have gone meanwhile; then nobody waits for the answer.
            _ = sender.send(job());
            ctx.request_repaint();
        })
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

impl Drop for Jobs {
    /// What is being written is written to its end, where the disk is not too slow for that; what is
    /// read, looked up or asked is waited for no longer.
    fn drop(&mut self) {
        let end = Instant::now() + PATIENCE;
        for thread in mem::take(&mut self.writing) {
            while !thread.is_finished() && Instant::now() < end {
                thread::sleep(OFTEN);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaving_waits_for_what_is_written_and_for_nothing_else() {
        let ctx = Context::default();
        let mut jobs = Jobs::new();
        let (never, asks) = channel::<()>();
        let ask = move || {
            _ = asks.recv();
            Message::Done
        };
        jobs.start(&ctx, Box::new(ask));
        let (written, is_written) = channel();
        let write = move || {
            thread::sleep(Duration::from_millis(100));
            _ = written.send(());
            Message::Done
        };
        jobs.write(&ctx, Box::new(write));
        drop(jobs);
        assert_eq!(is_written.try_recv(), Ok(()));
        drop(never);
    }
}
