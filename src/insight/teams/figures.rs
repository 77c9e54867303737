//! What is kept of one team's session: its figures, and nothing of what was said.

use jiff::civil::Date;

use crate::insight::picture::{Picture, Profile, Row};
use crate::session::{ENOUGH_FOR_THE_TEAM, Session};
use crate::workshop::Workshop;

/// The figures of one session, as much of them as may stand beside those of other teams: how each
/// mechanism ended, and the median and the verdict of enough ballots. Never a ballot.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamFigures {
    /// The team's name as it was typed, or the name of its file where it has none.
    pub(super) name: String,
    /// Whether that is a team's name: two files without one are two teams.
    pub(super) named: bool,
    /// The last day of the session.
    pub(super) day: Option<Date>,
    /// What it was asked from: the whole workshop, whatever was left out on the day.
    pub(super) workshop: Workshop,
    /// Its numbers, in that workshop's order; nothing for what was left out by choice. What was added
    /// on the day no other team was asked, and it is not among them.
    pub(super) rows: Vec<Option<Row>>,
    /// Whether so many people scored that a group of them might be shown apart.
    pub(super) is_enough: bool,
    /// Whether a made-up team rehearsed.
    pub(super) is_rehearsal: bool,
}

impl TeamFigures {
    /// The figures of a session. `file` names it where it has no team's name.
    ///
    /// It is held to the rule for a perspective ([`crate::session::shown_apart`]): with fewer people
    /// than the session's smallest group it is not shown ([`Session::is_of_too_few`]). No figure is of
    /// fewer ballots than that or than [`ENOUGH_FOR_THE_TEAM`].
    pub fn of(session: &Session, file: &str) -> Self {
        let picture = Picture::of(session);
        let ballots = |row: &Row| row.counts.iter().sum::<u32>();
        let each: Vec<u32> = picture.rows.iter().map(ballots).collect();
        let least = ENOUGH_FOR_THE_TEAM.max(session.smallest_group().into());
        let mut rows = picture.for_profile(Profile::Team).rows;
        for (row, ballots) in rows.iter_mut().zip(each) {
            // What stands beside other teams is of one session alone.
            row.before = None;
            row.target = None;
            if ballots < least {
                row.median = None;
                row.middle_half = None;
                row.verdict = None;
                row.mostly_dont_know = false;
            }
        }
        let whole = session.whole_workshop();
        let place = |id: &str| session.place_of(id);
        let asked = whole.mechanisms.iter().map(|own| place(&own.id));
        let rows = asked.map(|at| rows.get(at?.get()).cloned()).collect();
        let team = session.about().team.trim();
        Self {
            name: if team.is_empty() { file } else { team }.to_owned(),
            named: !team.is_empty(),
            day: session.about().dates.last().copied(),
            workshop: whole.clone(),
            rows,
            is_enough: !session.is_of_too_few(),
            is_rehearsal: session.is_rehearsal(),
        }
    }

    /// Whether it is of the team that is called so; a file without a team is of none.
    pub fn is_of(&self, team: &str) -> bool {
        self.named && self.name.to_lowercase() == team.to_lowercase()
    }

    /// Whether nothing was scored and nothing settled yet.
    pub(super) fn is_empty(&self) -> bool {
        let mut asked = self.rows.iter().flatten();
        asked.all(|row| row.ending.is_not_scored())
    }
}
