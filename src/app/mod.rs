//! The shell: the window and everything that happens behind it.
//!
//! One frame, in order ([`Shell::frame`]):
//! 1. what background work has finished comes out of the inbox;
//! 2. keys are taken from the input, and the commands that answer to them are carried out;
//! 3. the wall is put up: what the room may see now, in the second window or in this one;
//! 4. the screen that is on, or the wall, returns requests, and they are carried out;
//! 5. the dialog that is open, if any, gives its answer, and that is carried out;
//! 6. what has changed is handed to a thread that keeps it safe from a crash.
//!
//! Each part owns its state and returns messages (`message.rs`); `update.rs` alone acts on them,
//! and `effects.rs` on what a command asks the shell for.
//! Imports go one way: messages, parts, `shell.rs`, `update.rs`, `one_frame.rs`, `window.rs`.

mod autosave;
mod awaited_display;
mod clock;
mod console_position;
mod countdown;
mod dialogs;
#[cfg(all(unix, not(target_os = "macos")))]
mod display_changes;
mod displays;
mod editor;
mod effects;
mod elsewhere;
mod export;
mod fate;
mod faults;
mod file_request;
mod file_watch;
mod files;
mod focus_restore;
mod held_lock;
mod input_queue;
mod jobs;
mod last_time;
mod message;
mod of_editor;
mod of_teams;
#[cfg(test)]
mod off_the_disk;
mod one_frame;
mod open_session;
mod over_time;
mod overlap;
mod preferences;
mod program_log;
mod projector;
mod reading;
mod remote;
mod saved;
mod saving;
mod second_window;
#[cfg(all(unix, not(target_os = "macos")))]
mod second_window_tree;
mod shell;
#[cfg(unix)]
mod signals;
mod start_lists;
mod system_looks;
mod take_away;
mod teams;
mod todays_choice;
mod update;
mod wayland_displays;
mod window;

pub use shell::Shell;
pub use window::run;
