//! Roundtable: run a workshop. Score it together, talk about why, see the shape of it.
//!
//! The rooms of the house, in reading order. Rooms import rooms that stand before them (the window asks the
//! command line how it is to be drawn);
//! `tests/house.rs` holds them to the table in `ARCHITECTURE.md`.
//!
//! What the program knows:
//! - [`workshop`]: what is scored: a text, read and checked.
//! - [`session`]: one sitting of one team: ballots counted (also those chosen in private on the laptop
//!   that goes round), who may be shown apart and the fewest for it, notes, what was agreed.
//! - [`edit`]: the one door through which a session changes, and the way back: each step of undo.
//! - [`answers`]: scores from a form: a table that was filled in before the day, read, matched, counted.
//! - [`insight`]: what the counts say: medians, agreement, verdicts, endings, shifts, what to talk about; the
//!   [`insight::Picture`] holds all that a chart may draw.
//! - [`scene`]: a drawing, with its text measured and placed; the themes by name.
//! - [`chart`]: from insight to drawing; one file a chart. Lines, marks, legend and colours of the radar.
//! - [`report`]: the facts of a session as one document, and what leaves the room: which chart, for whom,
//!   in which format.
//! - [`room_view`]: what the projector shows, and its colours.
//! - [`export`]: from drawing or document to file formats: one file a format.
//! - [`storage`]: the only room that touches the disk: the session file by version, settings, what is kept.
//!
//! - [`phrases`]: sentences and words.
//!
//! What it looks like (behind the feature `desktop`):
//! - `design`: the design system: theme, type, widgets, dialogs, speech.
//! - `request`: the words that screens, keys and the shell share: steps, requests, states.
//! - `commands`: what can be done here and now, with its key and its name.
//! - `screens`: one file a screen.
//! - `frame`: what stands around them: agenda, bars, dialogs, help, tour.
//! - `app`: the window: inbox, dialogs, background work.
//!
//! How it is called:
//! - [`cli`]: the command line: one file a subcommand.

pub mod workshop;

pub mod session;

pub mod edit;

pub mod answers;

pub mod insight;

pub mod phrases;

pub mod scene;

pub mod chart;

pub mod report;

pub mod room_view;

pub mod export;

pub mod storage;

#[cfg(feature = "desktop")]
pub mod design;

#[cfg(feature = "desktop")]
pub mod request;

#[cfg(feature = "desktop")]
pub mod commands;

#[cfg(feature = "desktop")]
pub mod screens;

#[cfg(feature = "desktop")]
pub mod frame;

#[cfg(feature = "desktop")]
pub mod app;

pub mod cli;
