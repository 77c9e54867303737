//! What is kept of an earlier session of the team, to be laid beside this one: figures alone, no
//! notes, no names of people, nothing by perspective.

use std::fmt;

use jiff::civil::Date;

use super::card::Agreement;
use super::tally::Tally;
use crate::workshop::{Mechanism, Scale};

/// An earlier session, as far as it can stand beside this one.
///
/// ```
/// use roundtable::edit::{Edit, apply, sample};
///
/// let session = sample();
/// let beside = Some(Box::new(session.for_next_time()));
/// let session = apply(&session, Edit::LayOver(beside)).unwrap();
/// assert_eq!(session.last_time().unwrap().mechanisms.len(), 10);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastTime {
    /// The team's name.
    pub team: String,
    /// The days of that session, first to last.
    pub dates: Vec<Date>,
    /// How many people scored.
    pub people: Option<u16>,
    /// Whether its team was made up.
    pub rehearsal: bool,
    /// The identifier of its workshop.
    pub workshop: String,
    /// The title of its workshop.
    pub title: String,
    /// The language that it was held in; empty where that is not known.
    pub language: String,
    /// What was asked of every mechanism.
    pub question: String,
    /// The labels of the scale, lowest level first.
    pub levels: Vec<String>,
    /// The number that people saw for the lowest level.
    pub lowest: u8,
    /// What stood beside the labels.
    pub meanings: Wording,
    /// The perspectives that ballots could be cast from.
    pub perspectives: Vec<String>,
    /// What was scored, in that workshop's order.
    pub mechanisms: Vec<LastMechanism>,
    /// What that workshop has as well, and what was left out that day by choice.
    pub left_out: Vec<LeftOut>,
}

/// A mechanism that was left out of an earlier session by choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// One mechanism of an earlier session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastMechanism {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What its card said.
    pub wording: Wording,
    /// What it said itself of the levels; nothing where that is not known.
    pub meanings: Option<Wording>,
    /// Whether the team left it out on purpose.
    pub skipped: bool,
    /// How the talk ended, if it did.
    pub agreed: Option<Agreement>,
    /// The last round that the room saw: the whole, and no perspective apart.
    pub tally: Option<Tally>,
}

/// What a text said, as 64 bits of FNV-1a (Fowler, Noll and Vo): enough to see that it is another
/// one now, and nothing that could be read. Where its lines are broken makes no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording(u64);

impl Wording {
    /// Of what a card says its mechanism is: not of prompts and evidence, which only start the talk.
    pub fn of_mechanism(mechanism: &Mechanism) -> Self {
        let texts = [&mechanism.summary, &mechanism.description];
        let lists = mechanism.strong.iter().chain(&mechanism.weak);
        Self::of(texts.into_iter().chain(lists))
    }

    /// Of what a mechanism says itself of the levels.
    pub fn of_levels(mechanism: &Mechanism) -> Self {
        Self::of(mechanism.levels.iter())
    }

    /// Of what stands beside the labels of a scale.
    pub fn of_scale(scale: &Scale) -> Self {
        Self::of(scale.levels.iter().map(|level| &level.meaning))
    }

    fn of<'a>(texts: impl Iterator<Item = &'a String>) -> Self {
        const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        // A byte that is in no text parts one from the next.
        let bytes = texts.flat_map(|text| {
            let words = text.split_whitespace();
            let words = words.flat_map(|word| word.bytes().chain([b' ']));
            words.chain([0xff])
        });
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        Self(bytes.fold(BASIS, step))
    }

    /// From a file, as it was written there.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let bits = u64::from_str_radix(text, 16).ok().map(Self);
        bits.filter(|wording| wording.to_string() == text)
    }
}

/// Sixteen digits in base 16.
impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::integrated_leadership;

    #[test]
    fn other_words_are_another_wording_and_other_lines_are_not() {
        let workshop = integrated_leadership();
        let mechanism = workshop.mechanisms[0].clone();
        let wording = Wording::of_mechanism(&mechanism);
        let change = |change: fn(&mut Mechanism)| {
            let mut changed = mechanism.clone();
            change(&mut changed);
            Wording::of_mechanism(&changed)
        };
        let lines = change(|it| it.description = format!("  {}\n", it.description));
        assert_eq!(lines, wording);
        assert_eq!(change(|it| it.questions.clear()), wording);
        assert_eq!(change(|it| it.name.push('s')), wording);
        assert_ne!(change(|it| it.summary.push_str(" now")), wording);
        assert_ne!(change(|it| it.strong.swap(0, 1)), wording);
        let moved = change(|it| {
            let last = it.strong.pop();
            it.weak.extend(last);
        });
        assert_ne!(moved, wording);
        assert_eq!(Wording::read(&wording.to_string()), Some(wording));
        assert_eq!(Wording::read("12"), None);
    }
}
