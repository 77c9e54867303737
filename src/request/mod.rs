//! The words that the commands, the screens and the frame around them share: where somebody is in a
//! session, what can be asked for, and what the shell tells the screens.

mod note;
#[expect(
    clippy::module_inception,
    reason = "a request is what the room is about"
)]
mod request;
mod status;
mod step;
mod trail;
mod view;
mod writing;

pub use note::Note;
pub use request::{Effect, Request, Resize, Show};
pub use status::{
    Aim, Correction, Count, Countdown, Danger, Running, Saved, Status, Taken, Timer, TourKey,
    TourStep, WallLocation, WallShows,
};
pub use step::{Stage, Step, name_of};
pub use trail::Trail;
pub use view::{TeamsView, View};
pub use writing::{WorkshopPart, Writing};
