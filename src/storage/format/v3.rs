//! Version 3 of the session file: several days and which round was on which, a break in the agenda,
//! and the part that was on last. What stands here beside version 2 is what has changed.

mod last_time;

use serde::{Deserialize, Serialize};

use super::v2;
use crate::workshop::{Problems, WorkshopText, few, few_if_any, read_ron};

pub(super) use super::v2::{
    AgreedFile, DotsFile, DotsOnFile, FORMAT, GroupFile, MarkFile, MarkedFile,
};
pub(super) use last_time::{LastMechanismFile, LastRoundFile, LastTimeFile, LeftOutFile};

/// The number of this version.
pub(super) const VERSION: u32 = 3;

/// Reads a file of this version or of an older one.
pub(super) fn read(text: &str, version: u32) -> Result<SessionFile, Problems> {
    if version == VERSION {
        read_ron(text)
    } else {
        v2::read(text, version).map(SessionFile::from)
    }
}

/// A whole session file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionFile {
    pub(super) format: String,
    pub(super) version: u32,
    pub(super) workshop: WorkshopText,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) today: Option<TodayFile>,
    pub(super) about: AboutFile,
    #[serde(deserialize_with = "few")]
    pub(super) cards: Vec<CardFile>,
    #[serde(default)]
    pub(super) notes: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) notes_marks: Vec<MarkFile>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) private_notes: String,
    #[serde(default)]
    pub(super) closing: String,
    #[serde(default, deserialize_with = "few")]
    pub(super) actions: Vec<ActionFile>,
    #[serde(default, deserialize_with = "few")]
    pub(super) parking: Vec<String>,
    /// Ids of mechanisms.
    #[serde(default, deserialize_with = "few")]
    pub(super) focus: Vec<String>,
    #[serde(default)]
    pub(super) dots: Option<DotsFile>,
    #[serde(default, deserialize_with = "few")]
    pub(super) agenda: Vec<TimeFile>,
    #[serde(default)]
    pub(super) break_after: Option<usize>,
    #[serde(default)]
    pub(super) last_part: Option<PartFile>,
    #[serde(default)]
    pub(super) rehearsal: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) last_time: Option<LastTimeFile>,
}

/// What was chosen on the day from the workshop, which stands whole beside it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TodayFile {
    /// Today's title, where it is not the workshop's.
    #[serde(default)]
    pub(super) title: Option<String>,
    /// The ids of what is scored, in order.
    #[serde(deserialize_with = "few")]
    pub(super) mechanisms: Vec<String>,
    /// What is not the workshop's among them.
    #[serde(default, deserialize_with = "few")]
    pub(super) added: Vec<AddedFile>,
}

/// What was added on the day.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AddedFile {
    /// Begins with `added-`.
    pub(super) id: String,
    pub(super) name: String,
}

/// Who sat together, and when.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AboutFile {
    #[serde(default)]
    pub(super) team: String,
    /// Year, month and day of each, as in `2026-11-23`.
    #[serde(default, deserialize_with = "few")]
    pub(super) dates: Vec<String>,
    #[serde(default)]
    pub(super) people: Option<u32>,
    #[serde(default)]
    pub(super) dots: Option<u8>,
    #[serde(default, deserialize_with = "few_if_any")]
    pub(super) perspectives: Option<Vec<String>>,
    #[serde(default)]
    pub(super) smallest_group: Option<u8>,
    /// The title of the picture, where it is not the one that is found.
    #[serde(default)]
    pub(super) headline: Option<String>,
}

/// What was done with one mechanism.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CardFile {
    /// The mechanism's id.
    pub(super) mechanism: String,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) skipped: bool,
    #[serde(default, deserialize_with = "few")]
    pub(super) rounds: Vec<RoundFile>,
    #[serde(default)]
    pub(super) agreed: Option<AgreedFile>,
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub(super) agreed_order: u32,
    /// The number of the level that the team wants to reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) target: Option<u8>,
    #[serde(default)]
    pub(super) why: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) why_marks: Vec<MarkFile>,
    #[serde(default)]
    pub(super) next_level: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) next_level_marks: Vec<MarkFile>,
    #[serde(default)]
    pub(super) notes: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) notes_marks: Vec<MarkFile>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) private: String,
}

/// What somebody has taken on.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionFile {
    pub(super) what: String,
    #[serde(default)]
    pub(super) who: String,
    #[serde(default)]
    pub(super) by: Option<String>,
    /// The mechanism's id.
    #[serde(default)]
    pub(super) mechanism: Option<String>,
    #[serde(default)]
    pub(super) when: String,
    #[serde(default)]
    pub(super) done: bool,
    /// Where it came from, if from an earlier session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) carried: Option<CarriedFile>,
}

/// Where an action of an earlier session came from, and what is said of it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CarriedFile {
    /// The day on which it was first agreed on.
    #[serde(default)]
    pub(super) since: Option<String>,
    /// Its day when it came into this session.
    #[serde(default)]
    pub(super) was: Option<String>,
    #[serde(default)]
    pub(super) moved: u16,
    /// Nothing while it is not answered, and of one that is done.
    #[serde(default)]
    pub(super) answer: Option<AnswerFile>,
    /// Why it was let go.
    #[serde(default)]
    pub(super) why: String,
}

/// What is said of an action that is not done.
#[derive(Serialize, Deserialize)]
pub(super) enum AnswerFile {
    Going,
    LetGo,
}

/// One go at scoring: counts, never ballots.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundFile {
    pub(super) counts: Vec<u32>,
    pub(super) dont_know: u32,
    pub(super) revealed: bool,
    /// On which of the days the room saw it, from 1; 0 where there is only one, and while it is hidden.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub(super) day: u32,
    /// The perspectives that are told apart; nothing where no ballot had one. A hidden round is
    /// never told by perspective.
    #[serde(default, deserialize_with = "few_if_any")]
    pub(super) groups: Option<Vec<GroupFile>>,
}

/// What was changed for one part of the agenda, and how long it has taken.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeFile {
    pub(super) part: PartFile,
    /// Minutes of the day, where they are not the workshop's.
    #[serde(default)]
    pub(super) minutes: Option<u32>,
    /// Seconds.
    #[serde(default)]
    pub(super) spent: u32,
}

/// A part of the agenda.
#[derive(Serialize, Deserialize)]
pub(super) enum PartFile {
    Welcome,
    /// The mechanism's id.
    Mechanism(String),
    Break,
    Picture,
    Priorities,
    Actions,
    Close,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands it over like this"
)]
fn is_nothing(order: &u32) -> bool {
    *order == 0
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands it over like this"
)]
fn is_false(skipped: &bool) -> bool {
    !skipped
}

impl From<v2::SessionFile> for SessionFile {
    fn from(old: v2::SessionFile) -> Self {
        Self {
            format: old.format,
            version: VERSION,
            workshop: old.workshop,
            today: None,
            about: old.about.into(),
            cards: old.cards.into_iter().map(CardFile::from).collect(),
            notes: old.notes,
            notes_marks: old.notes_marks,
            private_notes: old.private_notes,
            closing: old.closing,
            actions: old.actions.into_iter().map(ActionFile::from).collect(),
            parking: old.parking,
            focus: old.focus,
            dots: old.dots,
            agenda: old.agenda.into_iter().map(TimeFile::from).collect(),
            break_after: None,
            last_part: None,
            rehearsal: old.rehearsal,
            last_time: None,
        }
    }
}

impl From<v2::AboutFile> for AboutFile {
    fn from(old: v2::AboutFile) -> Self {
        Self {
            team: old.team,
            dates: old.date.into_iter().collect(),
            people: old.people,
            dots: old.dots,
            perspectives: old.perspectives,
            smallest_group: old.smallest_group,
            headline: old.headline,
        }
    }
}

impl From<v2::CardFile> for CardFile {
    fn from(old: v2::CardFile) -> Self {
        Self {
            mechanism: old.mechanism,
            skipped: old.skipped,
            rounds: old.rounds.into_iter().map(RoundFile::from).collect(),
            agreed: old.agreed,
            agreed_order: old.agreed_order,
            target: None,
            why: old.why,
            why_marks: old.why_marks,
            next_level: old.next_level,
            next_level_marks: old.next_level_marks,
            notes: old.notes,
            notes_marks: old.notes_marks,
            private: old.private,
        }
    }
}

impl From<v2::ActionFile> for ActionFile {
    fn from(old: v2::ActionFile) -> Self {
        Self {
            what: old.what,
            who: old.who,
            by: old.by,
            mechanism: old.mechanism,
            when: old.when,
            done: old.done,
            carried: None,
        }
    }
}

impl From<v2::RoundFile> for RoundFile {
    fn from(old: v2::RoundFile) -> Self {
        Self {
            counts: old.counts,
            dont_know: old.dont_know,
            revealed: old.revealed,
            day: 0,
            groups: old.groups,
        }
    }
}

impl From<v2::TimeFile> for TimeFile {
    fn from(old: v2::TimeFile) -> Self {
        Self {
            part: old.part.into(),
            minutes: old.minutes,
            spent: old.spent,
        }
    }
}

impl From<v2::PartFile> for PartFile {
    fn from(old: v2::PartFile) -> Self {
        match old {
            v2::PartFile::Welcome => Self::Welcome,
            v2::PartFile::Mechanism(id) => Self::Mechanism(id),
            v2::PartFile::Picture => Self::Picture,
            v2::PartFile::Priorities => Self::Priorities,
            v2::PartFile::Actions => Self::Actions,
            v2::PartFile::Close => Self::Close,
        }
    }
}
