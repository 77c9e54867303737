//! The window: inbox, dialogs, background work.
//!
//! One frame, in order ([`Shell::frame`]):
//! 1. what background work has finished comes out of the inbox;
//! 2. keys are taken from the input, and the commands that answer to them are carried out: edits
//!    through [`crate::edit`], effects as work for a thread or for the window;
//! 3. the wall is put up: what the room may see now, in the second window or in this one;
//! 4. the screen that is on, or the wall, returns requests, and they are carried out;
//! 5. the dialog that is open, if any, gives its answer, and that is carried out;
//! 6. what has changed is handed to a thread that keeps it safe from a crash.
//!
//! Only the shell changes anything; screens and dialogs ask.

mod autosave;
mod clock;
mod dialogs;
mod displays;
mod effects;
mod export;
mod files;
mod focus_restore;
mod input_queue;
mod jobs;
mod open_session;
mod pending_action;
mod room;
mod saving;
mod shell;
mod start_lists;
mod window;

pub use shell::Shell;
pub use window::run;
