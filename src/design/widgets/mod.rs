//! Small things to press and to read. Each is one file, and each tells screen readers what it is.

mod button;
mod calendar;
mod choice;
mod draft;
mod field;
mod icon;
mod keycap;
mod note_field;
mod progress;
mod ring;
mod scrolling;
mod segments;
mod table;
mod text;
mod tick;
mod tip;

pub use button::{Button, at_right, beside_or_below, focus_ring};
pub use calendar::calendar;
pub use choice::choice;
pub use draft::{Draft, Entry};
pub use field::{heading_field, line_field, small_line_field, text_field, wrapped_field};
pub use icon::{Icon, icon};
pub use keycap::{Keycap, keycap};
pub use note_field::note_field;
pub use progress::progress;
pub use ring::ring;
pub use scrolling::scrolling;
pub use segments::segments;
pub use table::{cell_ui, row_in, table, tell};
pub use text::{
    at_most, bullets, field_label, gap, heading, label, paragraph, problem, quiet, silent, warned,
};
pub use tick::{keyed_tick, tick};
pub use tip::tip;
