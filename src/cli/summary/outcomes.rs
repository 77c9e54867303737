//! What is told of the rest of the session: queue, priorities, actions, agenda.

use crate::workshop::MechanismIndex;
use std::fmt::Write as _;

use jiff::civil::Date;
use serde::Serialize;

use super::numbers::{numbers, three_places};
use crate::insight::{self, Queue, Queued};
use crate::phrases::queue::reason_in_words;
use crate::session::{Action, Part, Session};

/// What the team does with it.
#[derive(Serialize)]
pub(super) struct Outcomes<'a> {
    queue: QueueLines<'a>,
    dots_each: u8,
    dots_spent: u32,
    /// Nothing until the dots are shown.
    priorities: Option<Vec<PriorityLine<'a>>>,
    focus: Vec<&'a str>,
    actions: Vec<ActionLine<'a>>,
    parking: &'a [String],
    agenda: Vec<PartLine<'a>>,
    planned_minutes: u32,
    spent_seconds: u32,
    #[serde(skip)]
    session: &'a Session,
}

#[derive(Serialize)]
struct QueueLines<'a> {
    open: Vec<QueueLine<'a>>,
    settled: Vec<QueueLine<'a>>,
}

#[derive(Serialize)]
struct QueueLine<'a> {
    mechanism: &'a str,
    place: usize,
    tied: bool,
    agreement: Option<f64>,
    median: Vec<u8>,
    reason: String,
}

#[derive(Serialize)]
struct PriorityLine<'a> {
    mechanism: &'a str,
    dots: u32,
    rank: usize,
    tied: bool,
}

#[derive(Serialize)]
struct ActionLine<'a> {
    what: &'a str,
    who: &'a str,
    by: Option<Date>,
    mechanism: Option<&'a str>,
    when: &'a str,
    done: bool,
}

#[derive(Serialize)]
struct PartLine<'a> {
    part: &'static str,
    mechanism: Option<&'a str>,
    planned_minutes: u32,
    spent_seconds: u32,
}

fn id(session: &Session, mechanism: MechanismIndex) -> &str {
    let mechanism = session.workshop().mechanism(mechanism);
    mechanism.map_or("", |m| &m.id)
}

fn name(session: &Session, mechanism: MechanismIndex) -> &str {
    let mechanism = session.workshop().mechanism(mechanism);
    mechanism.map_or("", |m| &m.name)
}

impl<'a> Outcomes<'a> {
    pub(super) fn of(session: &'a Session) -> Self {
        let queue = Queue::of(session);
        let lines = |queue: Vec<Queued>| {
            let line = |queued: Queued| QueueLine {
                mechanism: id(session, queued.mechanism),
                place: queued.place,
                tied: queued.tied,
                agreement: queued.agreement.map(three_places),
                median: queued.median.map(numbers).unwrap_or_default(),
                reason: reason_in_words(queued.reason),
            };
            queue.into_iter().map(line).collect()
        };
        let priorities = insight::priorities(session).map(|all| {
            let line = |priority: insight::Priority| PriorityLine {
                mechanism: id(session, priority.mechanism),
                dots: priority.dots,
                rank: priority.rank,
                tied: priority.tied,
            };
            all.into_iter().map(line).collect()
        });
        let action = |action: &'a Action| ActionLine {
            what: &action.what,
            who: &action.who,
            by: action.by,
            mechanism: action.mechanism.map(|at| id(session, at)),
            when: &action.when,
            done: action.done,
        };
        let parts = session.parts();
        Self {
            queue: QueueLines {
                open: lines(queue.open),
                settled: lines(queue.settled),
            },
            dots_each: session.dots_each(),
            dots_spent: session.dots().spent(),
            priorities,
            focus: session.focus().iter().map(|&at| id(session, at)).collect(),
            actions: session.actions().iter().map(action).collect(),
            parking: session.parking(),
            agenda: parts
                .iter()
                .map(|&part| PartLine::of(session, part))
                .collect(),
            planned_minutes: session.planned_minutes(),
            spent_seconds: parts.iter().map(|&part| session.spent(part)).sum(),
            session,
        }
    }

    /// The same in paragraphs, each with an empty line before it; nothing for what there is none of.
    pub(super) fn in_paragraphs(&self) -> String {
        let session = self.session;
        let mut text = String::new();
        let mut section = |head: String, lines: Vec<String>| {
            if !lines.is_empty() {
                // Writing to a `String` cannot fail.
                let _ = writeln!(text, "\n{head}\n  {}", lines.join("\n  "));
            }
        };
        let place = |place: usize, tied: bool| format!("{place}{}", if tied { "=" } else { "" });
        let queue = Queue::of(session).open;
        let queued = |q: &Queued| {
            let (place, name) = (place(q.place, q.tied), name(session, q.mechanism));
            format!("{place} {name}: {}", reason_in_words(q.reason))
        };
        section(
            "Worth talking about".to_owned(),
            queue.iter().map(queued).collect(),
        );
        let priorities = insight::priorities(session).unwrap_or_default();
        let with_dots = priorities.iter().filter(|p| p.dots > 0).map(|p| {
            let (place, name) = (place(p.rank, p.tied), name(session, p.mechanism));
            format!("{place} {name}: {}", p.dots)
        });
        section("Dots".to_owned(), with_dots.collect());
        let focus = session
            .focus()
            .iter()
            .map(|&at| name(session, at).to_owned());
        section("Focus".to_owned(), focus.collect());
        let action = |action: &Action| {
            let mut line = crate::phrases::actions::action_what(action);
            for (before, fact) in [
                (
                    " · ",
                    Some(action.who.clone()).filter(|who| !who.is_empty()),
                ),
                (" · by ", action.by.map(crate::session::date_in_words)),
                (
                    " · for ",
                    action.mechanism.map(|at| name(session, at).to_owned()),
                ),
                (" · ", action.done.then(|| "done".to_owned())),
            ] {
                line.extend(fact.map(|fact| format!("{before}{fact}")));
            }
            line
        };
        section(
            "Actions".to_owned(),
            session.actions().iter().map(action).collect(),
        );
        section("Parked".to_owned(), session.parking().to_vec());
        if self.spent_seconds > 0 {
            let (planned, spent) = (self.planned_minutes, self.spent_seconds / 60);
            let _ = writeln!(text, "\n{spent} of {planned} planned minutes spent.");
        }
        text
    }
}

impl<'a> PartLine<'a> {
    fn of(session: &'a Session, part: Part) -> Self {
        let (name, mechanism) = match part {
            Part::Welcome => ("welcome", None),
            Part::Mechanism(at) => ("mechanism", Some(id(session, at))),
            Part::Picture => ("picture", None),
            Part::Priorities => ("priorities", None),
            Part::Actions => ("actions", None),
            Part::Close => ("close", None),
        };
        Self {
            part: name,
            mechanism,
            planned_minutes: session.planned(part),
            spent_seconds: session.spent(part),
        }
    }
}
