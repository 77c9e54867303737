//! What the counts say: medians, quartiles, agreement, verdicts, strengths and gaps; what changed
//! between rounds, what is worth talking about, and what the agenda leaves time for.
//!
//! Pure arithmetic from a session to numbers and plain words. Scores are ordered levels, not
//! measurements, so nothing in here adds or averages them. Only revealed rounds are looked at:
//! a hidden ballot cannot reach a chart, a table or a report from here.

mod actions;
mod agenda;
mod agreement;
mod aloud;
mod out_of_range;
mod perspectives;
mod picture;
mod priorities;
mod quartiles;
mod queue;
mod shift;
mod strengths;
mod verdict;

pub use actions::{ActionOrder, actions_sorted};
pub use agenda::{AgendaNow, PartNow};
pub use agreement::agreement;
pub use aloud::{
    no_actions_in_words, people_in_words, revealed_in_words, scored_in_words, stands_in_words,
};
pub use out_of_range::is_out_of_range;
pub use perspectives::{ByPerspective, Group, by_perspective};
pub use picture::{Picture, Profile, Row, Score};
pub use priorities::{Priority, priorities};
pub use quartiles::Quartiles;
pub use queue::{Queue, Queued};
pub use shift::{Closer, Shift};
pub use strengths::{Strengths, list_in_words};
pub use verdict::{CLOSE_TOGETHER, TWO_CAMPS, Verdict, verdict};
