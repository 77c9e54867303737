//! The window without a window: the whole program from launch to a saved file, driven by keys,
//! labels and roles alone, as a facilitator and a screen reader meet it.
//!
//! Each test reads as a sentence through [`room::Room`]. No display and no graphics adapter is
//! needed; files go to a folder of the test's own.
#![cfg(feature = "desktop")]
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where its ground gives way"
)]

#[path = "screens/brought.rs"]
mod brought;
#[path = "screens/by_mouse.rs"]
mod by_mouse;
#[path = "screens/correcting.rs"]
mod correcting;
#[path = "screens/editor.rs"]
mod editor;
#[path = "screens/every_key.rs"]
mod every_key;
#[path = "screens/fairness.rs"]
mod fairness;
#[path = "screens/files.rs"]
mod files;
#[path = "screens/fits.rs"]
mod fits;
#[path = "screens/fits_in_front.rs"]
mod fits_in_front;
#[path = "screens/focus.rs"]
mod focus;
#[path = "screens/from_table.rs"]
mod from_table;
#[path = "screens/guide.rs"]
mod guide;
#[path = "screens/hands.rs"]
mod hands;
#[path = "screens/importing.rs"]
mod importing;
#[path = "screens/keyboards.rs"]
mod keyboards;
#[path = "screens/last_time.rs"]
mod last_time;
#[path = "screens/models.rs"]
mod models;
#[path = "screens/nothing_lost.rs"]
mod nothing_lost;
#[path = "screens/one_window.rs"]
mod one_window;
#[path = "screens/opened_twice.rs"]
mod opened_twice;
#[path = "screens/over_time.rs"]
mod over_time;
#[path = "screens/palette.rs"]
mod palette;
#[path = "screens/picture.rs"]
mod picture;
#[path = "screens/plans.rs"]
mod plans;
#[path = "screens/presenting.rs"]
mod presenting;
#[path = "screens/read_in_order.rs"]
mod read_in_order;
#[path = "screens/recovery.rs"]
mod recovery;
#[path = "screens/remote.rs"]
mod remote;
#[path = "screens/room.rs"]
mod room;
#[path = "screens/room_bar.rs"]
mod room_bar;
#[path = "screens/scoring.rs"]
mod scoring;
mod seeded;
#[allow(dead_code, reason = "the wall’s own tests use the rest")]
#[path = "room_view/sessions.rs"]
mod sessions;
#[path = "screens/settling.rs"]
mod settling;
#[path = "screens/situations.rs"]
mod situations;
#[path = "screens/sizes.rs"]
mod sizes;
#[path = "screens/speech.rs"]
mod speech;
#[path = "screens/take_away.rs"]
mod take_away;
#[path = "screens/teams.rs"]
mod teams;
#[path = "screens/texts.rs"]
mod texts;
#[path = "screens/todays_choice.rs"]
mod todays_choice;
#[path = "screens/typing.rs"]
mod typing;
#[path = "screens/under_the_mouse.rs"]
mod under_the_mouse;
#[path = "screens/unsaved.rs"]
mod unsaved;
#[path = "screens/wall_apart.rs"]
mod wall_apart;
#[path = "screens/whole_session.rs"]
mod whole_session;
#[path = "screens/workshops.rs"]
mod workshops;
#[path = "screens/writing.rs"]
mod writing;
