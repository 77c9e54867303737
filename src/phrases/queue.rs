//! Why a mechanism stands where it stands in the queue.

use super::figures::verdict_in_words;
use crate::insight::{Reason, Verdict};

/// "two camps", "low, and close together", "most said “don’t know”".
///
/// ```
/// use roundtable::insight::{Reason, Verdict};
/// use roundtable::phrases::queue::reason_in_words;
///
/// let spread = |low| Reason::Scored { verdict: Some(Verdict::SpreadOut), low };
/// assert_eq!(reason_in_words(spread(true)), "spread out, and low");
/// assert_eq!(reason_in_words(spread(false)), "spread out");
/// ```
pub fn reason_in_words(reason: Reason) -> String {
    match reason {
        Reason::Untouched => "nobody has scored it yet".to_owned(),
        Reason::Skipped => "skipped".to_owned(),
        Reason::MostlyDontKnow { all: true } => "everyone said “don’t know”".to_owned(),
        Reason::MostlyDontKnow { all: false } => "most said “don’t know”".to_owned(),
        Reason::NoRound => "settled without a round".to_owned(),
        Reason::Scored {
            verdict: None,
            low: true,
        } => "low, with few scores".to_owned(),
        Reason::Scored {
            verdict: None,
            low: false,
        } => "few scores".to_owned(),
        Reason::Scored {
            verdict: Some(verdict @ Verdict::CloseTogether { .. }),
            low: true,
        } => format!("low, and {}", verdict_in_words(verdict)),
        Reason::Scored {
            verdict: Some(verdict),
            low: true,
        } => format!("{}, and low", verdict_in_words(verdict)),
        Reason::Scored {
            verdict: Some(verdict),
            low: false,
        } => verdict_in_words(verdict).to_owned(),
    }
}
