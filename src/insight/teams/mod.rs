//! Many teams beside each other: what each said of the same questions, which of them may be shown,
//! and what many of them have in common. No order by score, no sum, no average.

mod across;
mod figures;
mod gathered;
mod letters;
mod natural;
mod same_question;
mod together;

pub use across::{Across, MANY_LEAST, MANY_ONE_IN, is_many};
pub use figures::TeamFigures;
pub use gathered::Teams;
pub use letters::letter;
pub use together::{Team, TeamName, TeamsLeftOut, Together};
