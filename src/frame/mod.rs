//! The frame around the screens: agenda, bars, dialogs, help, tour, short messages.

pub mod about;
pub mod agenda_dialog;
pub mod cheat_sheet;
pub mod dialogs;
pub mod export_dialog;
pub mod help;
pub mod import_dialog;
pub mod last_time;
pub mod over_time;
pub mod palette;
pub mod session;
pub mod table_dialog;
pub mod toast;
pub mod today_dialog;
pub mod tour;
pub mod wall_dialogs;
pub mod workshops_dialog;

mod another_day;
mod bottom_bar;
mod rail;
mod top_bar;

pub use session::{announce_place, session_ui};
