//! A session as data for other programs: stable names, identifiers and numbers.

mod agenda;
pub(super) mod ids;
mod last_time;
mod mechanisms;
mod numbers;
mod outcomes;

use jiff::civil::Date;
use serde::Serialize;

use super::facts;
use crate::insight::Comparison;
use crate::session::Session;
use agenda::AgendaData;
use last_time::LaidOverData;
use mechanisms::MechanismData;
use outcomes::OutcomesData;

/// All that may be told of a session to another program: `docs/session-format.md` names the fields.
///
/// Values are identifiers and numbers, or what somebody typed; a sentence stands under `words`
/// alone. Hidden rounds, notes and private notes are not in it.
#[derive(Debug, Serialize)]
pub struct Data<'a> {
    format: &'static str,
    version: u32,
    title: &'a str,
    /// The facilitator's own title of the picture.
    headline: Option<&'a str>,
    rehearsal: bool,
    team: &'a str,
    /// The first of its days.
    date: Option<Date>,
    dates: &'a [Date],
    people: Option<u16>,
    workshop: WorkshopData<'a>,
    levels: Vec<&'a str>,
    perspectives: &'a [String],
    smallest_group: u8,
    settled: usize,
    /// The session that is laid over this one.
    last_time: Option<LaidOverData>,
    mechanisms: Vec<MechanismData<'a>>,
    #[serde(flatten)]
    outcomes: OutcomesData<'a>,
    #[serde(flatten)]
    agenda: AgendaData<'a>,
}

#[derive(Debug, Serialize)]
struct WorkshopData<'a> {
    id: &'a str,
    title: &'a str,
    /// The mechanisms that were left out today by choice.
    left_out: Vec<LeftOutData<'a>>,
}

#[derive(Debug, Serialize)]
struct LeftOutData<'a> {
    id: &'a str,
    name: &'a str,
}

impl<'a> Data<'a> {
    /// The data of a session.
    pub fn of(session: &'a Session) -> Self {
        let (workshop, about) = (session.workshop(), session.about());
        let levels = workshop.scale.levels.iter();
        let mechanisms = facts::mechanisms(session);
        let left_out = session.left_out().map(|it| LeftOutData {
            id: &it.id,
            name: &it.name,
        });
        Self {
            format: "roundtable-summary",
            version: 2,
            title: session.title(),
            headline: session.headline(),
            rehearsal: session.is_rehearsal(),
            team: &about.team,
            date: about.dates.first().copied(),
            dates: &about.dates,
            people: about.people,
            workshop: WorkshopData {
                id: &workshop.id,
                title: &workshop.title,
                left_out: left_out.collect(),
            },
            levels: levels.map(|level| level.label.as_str()).collect(),
            perspectives: session.perspectives(),
            smallest_group: session.smallest_group(),
            settled: session.settled(),
            last_time: Comparison::of(session).map(|compared| LaidOverData::of(compared.laid)),
            mechanisms: MechanismData::all(session, mechanisms),
            outcomes: OutcomesData::of(session),
            agenda: AgendaData::of(session),
        }
    }
}
