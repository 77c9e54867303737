//! One sitting of one team with one workshop: values that cannot be built wrong.
//!
//! A [`Session`] can be read by everyone. It changes only through [`crate::edit::apply`]; the
//! `pub(crate)` setters in here are for that room and for [`crate::storage`], which builds a
//! session from a file. Nothing in here knows about files, clocks or screens.

mod action;
mod agenda;
mod bring;
mod card;
mod carried;
mod dates;
mod dots;
mod groups;
mod last_time;
mod limits;
mod list_item;
mod marked_text;
mod minutes;
mod next_time;
mod private_round;
mod round;
#[expect(
    clippy::module_inception,
    reason = "the session is what the room is about"
)]
mod session;
mod suppression;
mod tally;
mod today;
mod told_rounds;

pub(crate) use action::is_line;
pub use action::{Action, MAX_ACTIONS, MAX_LINE, MAX_PARKED, MAX_WHO};
pub use agenda::{MAX_SPENT, Part};
pub use card::{Agreement, Card, Standing};
pub use carried::{Carried, CarriedAnswer, MAX_MOVED};
pub use dates::{NotADay, read_date, read_days, read_whole_date};
pub use dots::{Dots, MAX_DOTS, MAX_DOTS_EACH};
pub(crate) use groups::Groups;
pub use groups::{Ballots, MAX_PERSPECTIVE, MAX_PERSPECTIVES};
pub use last_time::{LastMechanism, LastTime, LeftOut, Wording};
pub(crate) use limits::YEARS;
pub use limits::{MAX_DAYS, MAX_HEADLINE, MAX_NOTE, MAX_PEOPLE, MAX_TEAM};
pub use list_item::{BULLET, MOST_DIGITS, split_item};
pub use marked_text::{Mark, MarkedText};
pub use private_round::{Passed, Phase, PrivateRound};
pub use round::{MAX_ROUNDS, Round};
pub use session::{About, Session};
pub use suppression::{
    ENOUGH_FOR_THE_TEAM, SMALLEST_GROUP, SMALLEST_GROUP_LEAST, SMALLEST_GROUP_MOST, shown_apart,
};
pub use tally::{MAX_BALLOTS, Tally, Vote};
pub use today::ChosenToday;
pub use told_rounds::{NotTold, ToldRounds};
