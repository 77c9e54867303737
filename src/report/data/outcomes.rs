//! What is told of the rest: queue, dots, focus, actions, parking lot.

use jiff::civil::Date;
use serde::Serialize;

use super::ids;
use super::numbers::three_places;
use crate::insight::{self, Priority, Queue, Queued, Reason};
use crate::phrases::queue::reason_in_words;
use crate::report::facts;
use crate::session::{Action, Session};

/// What the team does with it.
#[derive(Debug, Serialize)]
pub(super) struct OutcomesData<'a> {
    queue: QueueData<'a>,
    dots_each: u8,
    dots_spent: u32,
    /// Nothing until the dots are shown.
    priorities: Option<Vec<PriorityData<'a>>>,
    focus: Vec<&'a str>,
    actions: Vec<ActionData<'a>>,
    parking: Vec<String>,
}

#[derive(Debug, Serialize)]
struct QueueData<'a> {
    open: Vec<QueuedData<'a>>,
    settled: Vec<QueuedData<'a>>,
}

#[derive(Debug, Serialize)]
struct QueuedData<'a> {
    mechanism: &'a str,
    place: usize,
    tied: bool,
    reason: &'static str,
    low: bool,
    agreement: Option<f64>,
    median: Vec<u8>,
    words: String,
}

#[derive(Debug, Serialize)]
struct PriorityData<'a> {
    mechanism: &'a str,
    dots: u32,
    rank: usize,
    tied: bool,
}

#[derive(Debug, Serialize)]
struct ActionData<'a> {
    what: &'a str,
    who: &'a str,
    by: Option<Date>,
    mechanism: Option<&'a str>,
    when: &'a str,
    done: bool,
    carried: Option<CarriedData<'a>>,
}

/// Of an action of an earlier session.
#[derive(Debug, Serialize)]
struct CarriedData<'a> {
    since: Option<Date>,
    was: Option<Date>,
    /// How often its day was moved, up to now.
    moved: u16,
    answer: Option<&'static str>,
    why: &'a str,
}

impl<'a> OutcomesData<'a> {
    pub(super) fn of(session: &'a Session) -> Self {
        let queue = Queue::of(session);
        let queued = |queue: Vec<Queued>| -> Vec<QueuedData<'a>> {
            let queue = queue.into_iter();
            queue.map(|one| QueuedData::of(session, one)).collect()
        };
        let priority = |priority: Priority| PriorityData {
            mechanism: ids::mechanism(session, priority.mechanism),
            dots: priority.dots,
            rank: priority.rank,
            tied: priority.tied,
        };
        let action = |action: &'a Action| ActionData {
            what: &action.what,
            who: &action.who,
            by: action.by,
            mechanism: action.mechanism.map(|at| ids::mechanism(session, at)),
            when: &action.when,
            done: action.done,
            carried: action.carried.as_ref().map(|carried| CarriedData {
                since: carried.since,
                was: carried.was,
                moved: action.times_moved(),
                answer: ids::answer(carried.answer),
                why: &carried.why,
            }),
        };
        let focus = session.focus().iter();
        Self {
            queue: QueueData {
                open: queued(queue.open),
                settled: queued(queue.settled),
            },
            dots_each: session.dots_each(),
            dots_spent: session.dots().spent(),
            priorities: insight::priorities(session)
                .map(|all| all.into_iter().map(priority).collect()),
            focus: focus.map(|&at| ids::mechanism(session, at)).collect(),
            actions: facts::actions(session).map(action).collect(),
            parking: facts::parked(session),
        }
    }
}

impl<'a> QueuedData<'a> {
    fn of(session: &'a Session, queued: Queued) -> Self {
        Self {
            mechanism: ids::mechanism(session, queued.mechanism),
            place: queued.place,
            tied: queued.tied,
            reason: ids::reason(queued.reason),
            low: matches!(queued.reason, Reason::Scored { low: true, .. }),
            agreement: queued.agreement.map(three_places),
            median: ids::levels(queued.median),
            words: reason_in_words(queued.reason),
        }
    }
}
