//! Version 1 of the session file, field by field.
//!
//! These structs are the file, not the session: they may hold anything that RON can say.
//! [`SessionFile::into_session`] checks them.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::short;
use crate::session::{
    Agreement, Card, MAX_BALLOTS, MAX_NOTE, MAX_PEOPLE, MAX_ROUNDS, MAX_TEAM, Round, Session, Tally,
};
use crate::workshop::{Scale, Workshop, WorkshopText};

/// Paths into the file (`cards[3].rounds[0].counts`) and reasons, as they are found.
type Found = Vec<(String, String)>;

/// A whole session file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct SessionFile {
    pub(in crate::storage) format: String,
    pub(in crate::storage) version: u32,
    pub(in crate::storage) workshop: WorkshopText,
    pub(in crate::storage) about: AboutFile,
    pub(in crate::storage) cards: Vec<CardFile>,
    #[serde(default)]
    pub(in crate::storage) notes: String,
    #[serde(default)]
    pub(in crate::storage) closing: String,
}

/// Who sat together, and when.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct AboutFile {
    #[serde(default)]
    pub(in crate::storage) team: String,
    /// Year, month and day, as in `2026-11-23`.
    #[serde(default)]
    pub(in crate::storage) date: Option<String>,
    #[serde(default)]
    pub(in crate::storage) people: Option<u32>,
}

/// What was done with one mechanism.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct CardFile {
    /// The mechanism's id.
    pub(in crate::storage) mechanism: String,
    #[serde(default)]
    pub(in crate::storage) rounds: Vec<RoundFile>,
    #[serde(default)]
    pub(in crate::storage) agreed: Option<AgreedFile>,
    #[serde(default)]
    pub(in crate::storage) why: String,
    #[serde(default)]
    pub(in crate::storage) next_level: String,
    #[serde(default)]
    pub(in crate::storage) notes: String,
}

/// One go at scoring: counts, never ballots.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct RoundFile {
    pub(in crate::storage) counts: Vec<u32>,
    pub(in crate::storage) dont_know: u32,
    pub(in crate::storage) revealed: bool,
}

/// How the talk ended.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum AgreedFile {
    Score(u8),
    Differ,
}

impl SessionFile {
    /// The file of a session.
    pub(in crate::storage) fn of(session: &Session) -> Self {
        let about = session.about();
        let mechanisms = &session.workshop().mechanisms;
        let cards = mechanisms.iter().zip(session.cards());
        Self {
            format: super::FORMAT.to_owned(),
            version: 1,
            workshop: WorkshopText::clone(session.workshop()),
            about: AboutFile {
                team: about.team.clone(),
                date: about.date.map(|date| date.to_string()),
                people: about.people.map(u32::from),
            },
            cards: cards
                .map(|(mechanism, card)| CardFile::of(&mechanism.id, card))
                .collect(),
            notes: session.notes().to_owned(),
            closing: session.closing().to_owned(),
        }
    }

    /// The session of a file, or everything that is wrong with it.
    pub(in crate::storage) fn into_session(self) -> Result<Session, Found> {
        let workshop = Workshop::new(self.workshop).map_err(|found| {
            let inside = |(path, reason)| (format!("workshop.{path}"), reason);
            found.into_iter().map(inside).collect::<Found>()
        })?;
        let mut found = Found::new();
        let mut session = Session::new(workshop.clone());
        self.about.fill(&mut session, &mut found);

        let places: HashMap<&str, usize> = workshop
            .mechanisms
            .iter()
            .enumerate()
            .map(|(i, mechanism)| (mechanism.id.as_str(), i))
            .collect();
        let mut seen = vec![false; workshop.mechanisms.len()];
        for (i, file) in self.cards.into_iter().enumerate() {
            let at = format!("cards[{i}]");
            let name = short(&file.mechanism);
            let noun = &workshop.noun.one;
            let place = places.get(file.mechanism.as_str()).copied();
            let card = file.into_card(&workshop.scale, &at, &mut found);
            match place {
                None => found.push((
                    format!("{at}.mechanism"),
                    format!("the workshop of this session has no {noun} with the id `{name}`"),
                )),
                Some(place) if std::mem::replace(&mut seen[place], true) => {
                    found.push((
                        format!("{at}.mechanism"),
                        format!("the {noun} `{name}` has two cards"),
                    ));
                }
                Some(place) => {
                    if let Some(slot) = session.card_mut(place) {
                        *slot = card;
                    }
                }
            }
        }
        *session.notes_mut() = note(self.notes, "notes", &mut found);
        *session.closing_mut() = note(self.closing, "closing", &mut found);
        if found.is_empty() {
            Ok(session)
        } else {
            Err(found)
        }
    }
}

impl AboutFile {
    fn fill(self, session: &mut Session, found: &mut Found) {
        let about = session.about_mut();
        let len = self.team.chars().count();
        if len > MAX_TEAM {
            let reason = format!("the team’s name has {len} characters; at most {MAX_TEAM} fit");
            found.push(("about.team".to_owned(), reason));
        }
        if self.team.contains(char::is_control) {
            found.push((
                "about.team".to_owned(),
                "the team’s name has to be on one line".to_owned(),
            ));
        }
        about.team = self.team;
        if let Some(text) = self.date {
            // One spelling a day, so that the same session gives the same bytes.
            match text
                .parse::<Date>()
                .ok()
                .filter(|date| date.to_string() == text)
            {
                Some(date) => about.date = Some(date),
                None => found.push((
                    "about.date".to_owned(),
                    format!(
                        "`{}` is not a day; write it as year, month and day: 2026-11-23",
                        short(&text)
                    ),
                )),
            }
        }
        if let Some(people) = self.people {
            match u16::try_from(people)
                .ok()
                .filter(|n| (1..=MAX_PEOPLE).contains(n))
            {
                Some(people) => about.people = Some(people),
                None => found.push((
                    "about.people".to_owned(),
                    format!("a team has 1 to {MAX_PEOPLE} people, not {people}"),
                )),
            }
        }
    }
}

impl CardFile {
    fn of(mechanism: &str, card: &Card) -> Self {
        let round = |round: &Round| RoundFile {
            counts: round.tally.counts().to_vec(),
            dont_know: round.tally.dont_know(),
            revealed: round.revealed,
        };
        Self {
            mechanism: mechanism.to_owned(),
            rounds: card.rounds().iter().map(round).collect(),
            agreed: card.agreed().map(|agreed| match agreed {
                Agreement::Score(level) => AgreedFile::Score(level.number()),
                Agreement::Differ => AgreedFile::Differ,
            }),
            why: card.why().to_owned(),
            next_level: card.next_level().to_owned(),
            notes: card.notes().to_owned(),
        }
    }

    fn into_card(self, scale: &Scale, at: &str, found: &mut Found) -> Card {
        let mut card = Card::default();
        let rounds = self.rounds.len();
        if rounds > MAX_ROUNDS {
            let reason = format!("there are {rounds} rounds; at most {MAX_ROUNDS} fit on a card");
            found.push((format!("{at}.rounds"), reason));
        }
        for (i, round) in self.rounds.into_iter().enumerate().take(MAX_ROUNDS) {
            let at = format!("{at}.rounds[{i}]");
            if !round.revealed && i + 1 < rounds {
                let reason = "only the last round of a card can still be hidden";
                found.push((format!("{at}.revealed"), reason.to_owned()));
            }
            card.rounds
                .extend(round.into_round(scale.len(), &at, found));
        }
        card.agreed = match self.agreed {
            None => None,
            Some(AgreedFile::Differ) => Some(Agreement::Differ),
            Some(AgreedFile::Score(number)) => {
                let level = scale.level(number);
                if level.is_none() {
                    let reason = format!(
                        "the scale has levels 1 to {}, and no level {number}",
                        scale.top()
                    );
                    found.push((format!("{at}.agreed"), reason));
                }
                level.map(Agreement::Score)
            }
        };
        card.why = note(self.why, &format!("{at}.why"), found);
        card.next_level = note(self.next_level, &format!("{at}.next_level"), found);
        card.notes = note(self.notes, &format!("{at}.notes"), found);
        card
    }
}

impl RoundFile {
    fn into_round(self, levels: usize, at: &str, found: &mut Found) -> Option<Round> {
        let counts = self.counts.len();
        if counts != levels {
            let reason = format!("there are {counts} counts for a scale with {levels} levels");
            found.push((format!("{at}.counts"), reason));
            return None;
        }
        let tally = Tally::new(self.counts, self.dont_know);
        if tally.is_none() {
            let reason = format!("a round holds {MAX_BALLOTS} ballots at most");
            found.push((format!("{at}.counts"), reason));
        }
        Some(Round {
            tally: tally?,
            revealed: self.revealed,
        })
    }
}

/// A note that is short enough to keep.
fn note(text: String, path: &str, found: &mut Found) -> String {
    if text.len() > MAX_NOTE {
        let reason = format!("this text has {} bytes; at most {MAX_NOTE} fit", text.len());
        found.push((path.to_owned(), reason));
    }
    text
}

#[cfg(test)]
mod round_trip;

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(change: impl FnOnce(&mut SessionFile)) -> String {
        let mut file = SessionFile::of(&crate::storage::sample());
        change(&mut file);
        match file.into_session() {
            Ok(_) => String::new(),
            Err(found) => found
                .iter()
                .map(|(path, why)| format!("{path}: {why}"))
                .collect::<Vec<_>>()
                .join("; "),
        }
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let all = reasons(|file| {
            file.about.people = Some(301);
            file.about.date = Some("2026-13-01".to_owned());
            file.cards[2].rounds[0].counts.pop();
            file.cards[3].mechanism = "power".to_owned();
            file.cards[4].rounds[0].revealed = false;
            file.cards[5].agreed = Some(AgreedFile::Score(6));
            file.cards[7].mechanism = "wider-view".to_owned();
        });
        assert_eq!(
            all,
            "about.date: `2026-13-01` is not a day; write it as year, month and day: 2026-11-23; \
             about.people: a team has 1 to 300 people, not 301; \
             cards[2].rounds[0].counts: there are 4 counts for a scale with 5 levels; \
             cards[3].mechanism: the workshop of this session has no mechanism with the id `power`; \
             cards[4].rounds[0].revealed: only the last round of a card can still be hidden; \
             cards[5].agreed: the scale has levels 1 to 5, and no level 6; \
             cards[7].mechanism: the mechanism `wider-view` has two cards"
        );
    }

    #[test]
    fn limits_hold_at_and_beyond() {
        assert_eq!(reasons(|file| file.about.people = Some(300)), "");
        assert_eq!(
            reasons(|file| file.about.people = Some(0)),
            "about.people: a team has 1 to 300 people, not 0"
        );
        assert_eq!(reasons(|file| file.about.team = "ä".repeat(MAX_TEAM)), "");
        assert!(
            reasons(|file| file.about.team = "ä".repeat(MAX_TEAM + 1)).contains("121 characters")
        );
        assert!(reasons(|file| file.about.team = "a\nb".to_owned()).contains("on one line"));
        assert_eq!(reasons(|file| file.notes = "n".repeat(MAX_NOTE)), "");
        assert!(
            reasons(|file| file.cards[0].why = "n".repeat(MAX_NOTE + 1))
                .starts_with("cards[0].why: ")
        );
        let round = |counts: [u32; 5]| RoundFile {
            counts: counts.to_vec(),
            dont_know: 1,
            revealed: true,
        };
        assert_eq!(
            reasons(|file| file.cards[0].rounds = vec![round([999, 0, 0, 0, 0]); MAX_ROUNDS]),
            ""
        );
        let too_many =
            reasons(|file| file.cards[0].rounds = vec![round([1, 0, 0, 0, 0]); MAX_ROUNDS + 1]);
        assert_eq!(
            too_many,
            "cards[0].rounds: there are 21 rounds; at most 20 fit on a card"
        );
        assert!(
            reasons(|file| file.cards[0].rounds = vec![round([1000, 0, 0, 0, 0])])
                .contains("1000 ballots")
        );
        assert!(
            reasons(|file| file.cards[0].rounds = vec![round([u32::MAX; 5])])
                .contains("1000 ballots")
        );
    }

    #[test]
    fn a_mechanism_without_a_card_has_an_empty_one() {
        let mut file = SessionFile::of(&crate::storage::sample());
        file.cards.remove(0);
        file.cards.reverse();
        let session = file
            .into_session()
            .map_err(|found| format!("{found:?}"))
            .unwrap();
        assert_eq!(session.card(0), Some(&Card::default()));
        assert_eq!(
            session.card(1),
            crate::storage::sample().card(1),
            "their order does not matter"
        );
    }

    #[test]
    fn the_workshop_inside_is_checked_too() {
        let found = reasons(|file| file.workshop.mechanisms[1].id = "inspiring-intent".to_owned());
        assert!(found.starts_with(
            "workshop.mechanisms[1].id: the mechanism id `inspiring-intent` is used twice"
        ));
    }
}
