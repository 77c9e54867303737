//! What the counts say: medians, agreement, verdicts, how each mechanism ended, strengths and gaps;
//! what changed between rounds, what is worth talking about, and what the agenda leaves time for.
//!
//! Pure arithmetic from a session to numbers and values; the sentences are made of them in
//! `phrases`. Scores are ordered levels, not measurements, so nothing in here averages them. Only
//! revealed rounds are looked at: a hidden ballot cannot reach a chart, a table or a report from
//! here.

mod actions;
mod agenda;
mod agreement;
mod ballots;
mod comparison;
mod ending;
mod extent;
mod finding;
mod fraction;
mod groups;
mod level_look;
mod median;
mod middle_half;
mod named_groups;
mod out_of_range;
mod perspectives;
mod picture;
mod priorities;
mod queue;
mod shift;
mod sides;
mod stand;
mod target;
pub mod teams;
mod trend;
mod verdict;

pub use actions::{ActionOrder, actions_sorted, brought, due, focus_without_action, not_answered};
pub use agenda::{AgendaNow, PartNow};
pub use agreement::agreement;
pub use ballots::mostly_dont_know;
pub use comparison::{BallotsBefore, Before, Change, Comparison, LaidOver, same_team};
pub use ending::Ending;
pub use extent::Extent;
pub use finding::Finding;
pub use fraction::Fraction;
pub use groups::RowGroup;
pub use level_look::{LevelLook, Levels};
pub use median::Median;
pub use middle_half::MiddleHalf;
pub use named_groups::named_groups;
pub use out_of_range::is_out_of_range;
pub use perspectives::{ByPerspective, Group, GroupName, by_perspective};
pub use picture::{Picture, Profile, Row};
pub use priorities::{Priority, mechanisms_in_line, priorities};
pub use queue::{Queue, Queued, Reason};
pub use shift::{Closer, Shift};
pub use sides::Sides;
pub use stand::{Span, Stand};
pub use target::ToGo;
pub use trend::{Strip, Trend, TrendDay, TrendPoint, TrendSession};
pub use verdict::{
    CAMP_ONE_IN, CLOSE_TOGETHER, Camps, DIFFERENT, ENOUGH_BALLOTS, SMALLEST_CAMP, VALLEY_ONE_IN,
    Verdict, camps, smallest_camp, valley_depth, verdict,
};
