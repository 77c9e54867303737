//! What the wall shows: nothing that is not for the room, nothing too small to be read, and all of
//! it on the page.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

#[path = "room_view/models.rs"]
mod models;
#[path = "room_view/over_time.rs"]
mod over_time;
#[path = "room_view/painted.rs"]
mod painted;
#[path = "room_view/private.rs"]
mod private;
#[path = "room_view/sessions.rs"]
mod sessions;
#[path = "room_view/stages.rs"]
mod stages;
#[path = "room_view/words.rs"]
mod words;
