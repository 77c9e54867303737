//! The design system: colours, type, icons, widgets, dialogs, speech. It knows no session.

pub mod combo;
pub mod folding;
pub mod message_room;
pub mod modal;
pub mod paint_scene;
pub mod regions;
pub mod scene_plot;
pub mod speech;
pub mod theme;
pub mod widgets;
