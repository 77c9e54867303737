//! What a team scores: a workshop's text, checked once and never wrong after that.
//!
//! A workshop is a RON file (`workshops/README.md` documents it). [`Workshop::read`] turns the
//! text into a [`Workshop`] or says, with line and column, everything that is wrong with it.
//! Nothing in here knows about sessions, scores or screens.

mod builtin;
mod check;
mod checked;
mod definition;
mod draft;
mod few;
mod level;
pub mod limits;
mod mechanism_index;
mod noun;
mod positions;
mod problem;
mod question;
mod read;
mod ron_reasons;
mod ron_text;
pub mod table;
mod today;
mod translated;
mod translation;
mod unseen;
mod written;

pub use builtin::{INTEGRATED_LEADERSHIP, blank, integrated_leadership, library};
pub use check::wrong_version;
pub use checked::Workshop;
pub use definition::{
    Agenda, Break, FORMAT, LevelText, Mechanism, Scale, Source, VERSION, WorkshopText,
};
pub use draft::{
    DraftPosition, DraftProblem, DraftText, Origin, WorkshopDraft, WorkshopEdit, WorkshopField,
    WorkshopNumber,
};
pub use few::{few, few_if_any, how_many};
pub use level::Level;
pub use mechanism_index::MechanismIndex;
pub use noun::Noun;
pub use positions::TextPositions;
pub use problem::{Problem, Problems};
pub use read::MAX_BYTES;
pub use ron_text::read_ron;
pub use today::{ADDED, OfToday};
pub use translation::{LevelWords, MechanismWords, ScaleWords, Translation};
pub use unseen::is_unseen;
pub(crate) use unseen::short;
