//! What was done with one mechanism.

use super::super::newest::{AgreedFile, CardFile, GroupFile, RoundFile};
use super::super::short;
use super::parts::{Found, marked_note, marks, most, note};
use crate::session::{Agreement, Card, Groups, MAX_BALLOTS, MAX_ROUNDS, Round, Session, Tally};
use crate::workshop::{Level, Scale};

impl CardFile {
    pub(super) fn of(mechanism: &str, card: &Card, session: &Session) -> Self {
        let several = session.about().dates.len() > 1;
        let round = |round: &Round| RoundFile {
            counts: round.tally.counts().to_vec(),
            dont_know: round.tally.dont_know(),
            revealed: round.revealed,
            day: day_of(round, several),
            groups: GroupFile::of(round, session.perspectives()),
        };
        Self {
            mechanism: mechanism.to_owned(),
            skipped: card.is_skipped(),
            rounds: card.rounds().iter().map(round).collect(),
            agreed: card.agreed().map(|agreed| match agreed {
                Agreement::Score(level) => AgreedFile::Score(level.rank()),
                Agreement::Differ => AgreedFile::Differ,
            }),
            agreed_order: card.agreed_order().unwrap_or(0),
            target: card.target().map(Level::rank),
            why: card.why().to_owned(),
            why_marks: marks(card.marked_why()),
            next_level: card.next_level().to_owned(),
            next_level_marks: marks(card.marked_next_level()),
            notes: card.notes().to_owned(),
            notes_marks: marks(card.marked_notes()),
            private: card.private().to_owned(),
        }
    }

    pub(super) fn into_card(
        self,
        (scale, days): (&Scale, usize),
        perspectives: &[String],
        at: &str,
        found: &mut Found,
    ) -> Card {
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
                .extend(round.into_round((scale, days), perspectives, &at, found));
        }
        card.agreed = match self.agreed {
            None => None,
            Some(AgreedFile::Differ) => Some(Agreement::Differ),
            Some(AgreedFile::Score(number)) => {
                level_of(scale, number, format!("{at}.agreed"), found).map(Agreement::Score)
            }
        };
        let target = self.target;
        card.target =
            target.and_then(|number| level_of(scale, number, format!("{at}.target"), found));
        if self.skipped && (card.agreed.is_some() || !card.rounds.is_empty()) {
            let reason = "what was scored or agreed is not skipped";
            found.push((format!("{at}.skipped"), reason.to_owned()));
        }
        card.skipped = self.skipped;
        // An order without an ending means nothing.
        card.agreed_order = if card.agreed.is_some() {
            self.agreed_order
        } else {
            0
        };
        let why = (self.why, self.why_marks);
        card.why = marked_note(why, &format!("{at}.why"), found);
        let next_level = (self.next_level, self.next_level_marks);
        card.next_level = marked_note(next_level, &format!("{at}.next_level"), found);
        let notes = (self.notes, self.notes_marks);
        card.notes = marked_note(notes, &format!("{at}.notes"), found);
        card.private = note(self.private, &format!("{at}.private"), found);
        card
    }
}

/// The level with this number, 1 for the lowest whatever people call it, or what is wrong at this
/// place.
fn level_of(scale: &Scale, number: u8, at: String, found: &mut Found) -> Option<Level> {
    let level = Level::new(number).filter(|level| level.index() < scale.len());
    let level = level.map(|level| level.called_from(scale.lowest));
    if level.is_none() {
        let top = scale.len();
        let reason = format!("the scale has levels 1 to {top}, and no level {number}");
        found.push((at, reason));
    }
    level
}

/// Its day as the file tells it.
fn day_of(round: &Round, several: bool) -> u32 {
    if round.revealed && several {
        u32::try_from(round.day + 1).unwrap_or(0)
    } else {
        0
    }
}

impl RoundFile {
    fn into_round(
        self,
        (scale, days): (&Scale, usize),
        perspectives: &[String],
        at: &str,
        found: &mut Found,
    ) -> Option<Round> {
        let (counts, levels) = (self.counts.len(), scale.len());
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
        let tally = tally?.called_from(scale.lowest);
        if self.day > 0 && (!self.revealed || usize::try_from(self.day).is_ok_and(|day| day > days))
        {
            let reason = format!(
                "a round that is shown has one of the {days} days of this session, counted from 1"
            );
            found.push((format!("{at}.day"), reason));
        }
        let groups = match self.groups {
            None => Groups::default(),
            Some(_) if !self.revealed => {
                let reason = "a hidden round is not told by perspective";
                found.push((format!("{at}.groups"), reason.to_owned()));
                Groups::default()
            }
            Some(groups) => {
                let apart = GroupFile::read(groups, &tally, perspectives, at, found);
                Groups::of(perspectives.len(), apart)
            }
        };
        let sealed = !self.revealed && tally.ballots() > 0;
        Some(Round {
            tally,
            revealed: self.revealed,
            day: usize::try_from(self.day.saturating_sub(1)).unwrap_or(0),
            groups,
            sealed,
        })
    }
}

impl GroupFile {
    fn of(round: &Round, perspectives: &[String]) -> Option<Vec<Self>> {
        let group = |(p, tally): (usize, &Tally)| {
            Some(Self {
                perspective: perspectives.get(p)?.clone(),
                counts: tally.counts().to_vec(),
                dont_know: tally.dont_know(),
            })
        };
        (round.revealed && round.groups.is_used())
            .then(|| round.groups.apart().filter_map(group).collect())
    }

    /// The groups of a round, each among those whom the round counts.
    fn read(
        groups: Vec<Self>,
        total: &Tally,
        perspectives: &[String],
        at: &str,
        found: &mut Found,
    ) -> Vec<(usize, Tally)> {
        let mut rest = total.clone();
        let mut apart: Vec<(usize, Tally)> = Vec::new();
        most(
            &format!("{at}.groups"),
            groups.len(),
            perspectives.len(),
            found,
        );
        for (i, group) in groups.into_iter().enumerate().take(perspectives.len()) {
            let at = format!("{at}.groups[{i}]");
            let place = perspectives.iter().position(|p| *p == group.perspective);
            let place = place.filter(|place| apart.iter().all(|(p, _)| p != place));
            let Some(place) = place else {
                let name = short(&group.perspective);
                let reason =
                    format!("`{name}` is no perspective of this session, or stands here twice");
                found.push((format!("{at}.perspective"), reason));
                continue;
            };
            let same_scale = group.counts.len() == total.counts().len();
            match Tally::new(group.counts, group.dont_know) {
                Some(tally) if same_scale && rest.holds(&tally) => {
                    let tally = tally.called_from(total.level(0).number());
                    rest = rest.minus(&tally);
                    apart.push((place, tally));
                }
                _ => {
                    let reason = "these are not among the ballots of the round";
                    found.push((format!("{at}.counts"), reason.to_owned()));
                }
            }
        }
        apart
    }
}
