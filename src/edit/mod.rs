//! The one door through which a session changes.
//!
//! [`apply`] takes a session and an [`Edit`] and gives the changed session or a [`Refusal`];
//! [`History`] keeps the way back. Nothing in here knows about files, clocks or screens.

mod apply;
mod count;
mod dice;
mod dots;
mod edits;
mod history;
mod made_up_teams;
mod outcomes;
mod perspectives;
mod refusal;
mod rehearsal;
mod sample;
mod shorten;
mod today;

pub use apply::apply;
pub use dots::DotsEdit;
pub use edits::{AboutEdit, CardEdit, CardField, Edit, ListedNote};
pub use history::History;
pub use made_up_teams::made_up_sitting;
pub use outcomes::{ActionEdit, ActionField, ParkEdit};
pub use refusal::Refusal;
pub use rehearsal::{is_left_to_make_up, made_up_rest, made_up_votes, rehearsal, rehearsed};
pub use sample::sample;
pub use shorten::shortened;
pub use today::{Choice, Chosen, Which};
