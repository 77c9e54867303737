//! What is told of the agenda: minutes planned, seconds spent.

use serde::Serialize;

use super::ids;
use crate::report::facts;
use crate::session::{Part, Session};

/// Part by part, and altogether.
#[derive(Debug, Serialize)]
pub(super) struct AgendaData<'a> {
    agenda: Vec<PartData<'a>>,
    planned_minutes: u32,
    spent_seconds: u32,
}

#[derive(Debug, Serialize)]
struct PartData<'a> {
    part: &'static str,
    mechanism: Option<&'a str>,
    planned_minutes: u32,
    spent_seconds: u32,
}

impl<'a> AgendaData<'a> {
    pub(super) fn of(session: &'a Session) -> Self {
        let part = |part: Part| PartData {
            part: ids::part(part),
            mechanism: match part {
                Part::Mechanism(at) => Some(ids::mechanism(session, at)),
                Part::Welcome
                | Part::Break
                | Part::Picture
                | Part::Priorities
                | Part::Actions
                | Part::Close => None,
            },
            planned_minutes: session.planned(part),
            spent_seconds: session.spent(part),
        };
        Self {
            agenda: session.parts().into_iter().map(part).collect(),
            planned_minutes: session.planned_minutes(),
            spent_seconds: facts::spent_seconds(session),
        }
    }
}
