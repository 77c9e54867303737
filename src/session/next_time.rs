//! What is kept of a session for the next one of the team.

use super::card::Card;
use super::last_time::{LastMechanism, LastTime, LeftOut, Wording};
use super::session::Session;
use crate::workshop::Mechanism;

impl Session {
    /// What is kept of it, to be laid beside the next one. Hidden rounds and notes are not in it.
    pub fn for_next_time(&self) -> LastTime {
        let (workshop, about) = (self.workshop(), self.about());
        let cards = self.mechanisms();
        let mechanisms = cards.map(|(_, mechanism, card)| kept_of(mechanism, card));
        let left_out = self.left_out().map(|mechanism| LeftOut {
            id: mechanism.id.clone(),
            name: mechanism.name.clone(),
        });
        let levels = workshop.scale.levels.iter();
        LastTime {
            team: about.team.clone(),
            dates: about.dates.clone(),
            people: about.people,
            rehearsal: self.is_rehearsal(),
            workshop: workshop.id.clone(),
            title: workshop.title.clone(),
            language: workshop.language.clone(),
            question: workshop.scale.question.clone(),
            levels: levels.map(|level| level.label.clone()).collect(),
            lowest: workshop.scale.lowest,
            meanings: Wording::of_scale(&workshop.scale),
            perspectives: self.perspectives().to_vec(),
            mechanisms: mechanisms.collect(),
            left_out: left_out.collect(),
        }
    }
}

fn kept_of(mechanism: &Mechanism, card: &Card) -> LastMechanism {
    LastMechanism {
        id: mechanism.id.clone(),
        name: mechanism.name.clone(),
        wording: Wording::of_mechanism(mechanism),
        meanings: Some(Wording::of_levels(mechanism)),
        skipped: card.is_skipped(),
        agreed: card.agreed(),
        tally: card.revealed().map(|round| round.tally.clone()),
    }
}
