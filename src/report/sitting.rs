//! Whose session a table is of, for other programs.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::clean::clean;
use crate::session::Session;
use crate::workshop::MechanismIndex;

/// Whose session it is, and what identifies its mechanisms elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sitting {
    /// The team's name, as it was typed.
    pub team: String,
    /// Which of the team's sessions it is, from 1, where it stands among others.
    pub number: Option<u32>,
    /// The day.
    pub date: Option<Date>,
    /// The day of the session that is laid over it.
    pub last_date: Option<Date>,
    /// How many people took part.
    pub people: Option<u16>,
    /// Whether the team is made up.
    pub rehearsal: bool,
    /// The workshop's identifier.
    pub workshop: String,
    /// The identifier of each mechanism.
    pub mechanisms: Vec<String>,
    /// What exactly is asked of each mechanism, as an identifier.
    pub questions: Vec<String>,
    /// How many levels the scale has.
    pub levels: u32,
    /// The mechanisms that the team works on.
    pub focus: BTreeSet<MechanismIndex>,
}

impl Sitting {
    pub(super) fn of(session: &Session) -> Self {
        let (workshop, about) = (session.workshop(), session.about());
        let mechanisms = workshop.mechanisms.iter();
        let questions = workshop.indexed();
        let questions = questions.filter_map(|(at, _)| workshop.question_id(at));
        Self {
            team: clean(&about.team),
            number: None,
            date: about.dates.first().copied(),
            last_date: session
                .last_time()
                .and_then(|last| last.dates.first().copied()),
            people: about.people,
            rehearsal: session.is_rehearsal(),
            workshop: workshop.id.clone(),
            mechanisms: mechanisms.map(|mechanism| mechanism.id.clone()).collect(),
            questions: questions.collect(),
            levels: u32::try_from(workshop.scale.len()).unwrap_or(0),
            focus: session.focus().clone(),
        }
    }
}
