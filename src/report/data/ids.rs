//! The identifiers of the data. They stay as they are within a version.

use crate::insight::{Closer, Ending, Median, Reason, Verdict};
use crate::session::{CarriedAnswer, Part, Session};
use crate::workshop::{Level, MechanismIndex};

pub(in crate::report) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::CloseTogether { .. } => "close-together",
        Verdict::SpreadOut => "spread-out",
        Verdict::TwoCamps => "two-camps",
    }
}

pub(in crate::report) fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Untouched => "untouched",
        Ending::Skipped => "skipped",
        Ending::DontKnowOnly => "dont-know-only",
        Ending::ScoredNotAgreed => "scored-not-agreed",
        Ending::Agreed(_) => "agreed",
        Ending::AgreedWithoutRound(_) => "agreed-without-round",
        Ending::AgreedToDiffer => "agreed-to-differ",
    }
}

pub(in crate::report) fn answer(answer: CarriedAnswer) -> Option<&'static str> {
    match answer {
        CarriedAnswer::NotYet => None,
        CarriedAnswer::Done => Some("done"),
        CarriedAnswer::Going => Some("going"),
        CarriedAnswer::LetGo => Some("let-go"),
    }
}

pub(in crate::report) fn closer(closer: Closer) -> &'static str {
    match closer {
        Closer::Closer => "closer",
        Closer::Same => "same",
        Closer::Apart => "apart",
    }
}

pub(in crate::report) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Untouched => "untouched",
        Reason::Skipped => "skipped",
        Reason::MostlyDontKnow { dont_know, of } if dont_know == of => "dont-know-only",
        Reason::MostlyDontKnow { .. } => "mostly-dont-know",
        Reason::NoRound => "no-round",
        Reason::Scored { verdict: None, .. } => "few-scores",
        Reason::Scored {
            verdict: Some(told),
            ..
        } => verdict(told),
    }
}

pub(in crate::report) fn part(part: Part) -> &'static str {
    match part {
        Part::Welcome => "welcome",
        Part::Mechanism(_) => "mechanism",
        Part::Break => "break",
        Part::Picture => "picture",
        Part::Priorities => "priorities",
        Part::Actions => "actions",
        Part::Close => "close",
    }
}

/// The workshop's own identifier of a mechanism.
pub(in crate::report) fn mechanism(session: &Session, mechanism: MechanismIndex) -> &str {
    let mechanism = session.workshop().mechanism(mechanism);
    mechanism.map_or("", |mechanism| &mechanism.id)
}

/// A median as the one level or the two; empty where there is none.
pub(in crate::report) fn levels(median: Option<Median>) -> Vec<u8> {
    let levels = median.into_iter().flat_map(Median::levels);
    levels.map(Level::number).collect()
}
