use super::Quartiles;
use crate::session::{Agreement, Card, Session};
use crate::workshop::Level;

/// The numbers behind every chart and table: one row a mechanism.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The session's title, for the head of an exported chart.
    pub title: String,
    /// What a score means and does not mean.
    pub note: String,
    /// Labels of the scale, lowest level first.
    pub levels: Vec<String>,
    /// The mechanisms in the workshop's order.
    pub rows: Vec<Row>,
}

/// One mechanism's numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The mechanism's name.
    pub name: String,
    /// Where its mark stands.
    pub score: Score,
    /// Revealed ballots at each level, lowest first; all zero where none are revealed.
    pub counts: Vec<u32>,
    /// Revealed "don't know".
    pub dont_know: u32,
    /// Quartiles of the revealed ballots.
    pub quartiles: Option<Quartiles>,
}

/// Where a mechanism's mark stands in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// The team's agreed score: a filled mark on the line.
    Agreed(Level),
    /// No agreed score: the median of the ballots, a hollow mark off the line.
    Median(Level),
    /// Nothing to show: a gap.
    None,
}

impl Score {
    /// The level of the mark, agreed or not.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Agreed(level) | Self::Median(level) => Some(level),
            Self::None => None,
        }
    }
}

/// How much of a picture leaves the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// All of it. For the facilitator.
    #[default]
    Everything,
    /// No single ballots: the middle half and the median stay. For the team.
    Team,
    /// Agreed scores alone. For everyone else.
    Share,
}

impl Picture {
    /// The same picture with what this profile leaves out taken away, so that no chart or table
    /// made from it can show it.
    pub fn for_profile(mut self, profile: Profile) -> Self {
        for row in &mut self.rows {
            if profile != Profile::Everything {
                row.counts.fill(0);
                row.dont_know = 0;
            }
            if profile == Profile::Share {
                row.quartiles = None;
                if matches!(row.score, Score::Median(_)) {
                    row.score = Score::None;
                }
            }
        }
        self
    }

    /// The picture of a session. Hidden rounds are not in it.
    pub fn of(session: &Session) -> Self {
        let workshop = session.workshop();
        let title = match session.about().date {
            Some(date) => format!(
                "{} · {}",
                session.heading(),
                crate::session::date_in_words(date)
            ),
            None => session.heading(),
        };
        let rows = workshop
            .mechanisms
            .iter()
            .zip(session.cards())
            .map(|(mechanism, card)| Row::of(&mechanism.name, card, workshop.scale.len()))
            .collect();
        let levels = workshop
            .scale
            .levels
            .iter()
            .map(|level| level.label.clone())
            .collect();
        Self {
            title,
            note: workshop.scale.note.clone(),
            levels,
            rows,
        }
    }

    /// Places of the rows, strengths first: by the mark, then by how the ballots stand, then in
    /// the workshop's order; rows with nothing to show come last.
    pub fn sorted(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by_key(|&i| {
            let row = &self.rows[i];
            let quartiles = row.quartiles.map(|q| (q.median, q.lower, q.upper));
            (
                std::cmp::Reverse(row.score.level()),
                std::cmp::Reverse(quartiles),
                i,
            )
        });
        order
    }
}

impl Row {
    /// The numbers of one card, whose scale has this many levels.
    pub fn of(name: &str, card: &Card, levels: usize) -> Self {
        let tally = card.revealed().map(|round| &round.tally);
        let quartiles = tally.and_then(Quartiles::of);
        let score = match (card.agreed(), quartiles) {
            (Some(Agreement::Score(level)), _) => Score::Agreed(level),
            (Some(Agreement::Differ) | None, Some(quartiles)) => Score::Median(quartiles.median),
            (Some(Agreement::Differ) | None, None) => Score::None,
        };
        Self {
            name: name.to_owned(),
            score,
            counts: tally.map_or_else(|| vec![0; levels], |tally| tally.counts().to_vec()),
            dont_know: tally.map_or(0, crate::session::Tally::dont_know),
            quartiles,
        }
    }

    /// The row in words, for a screen reader and for hovering: "agreed 4 (Mostly); 12 ballots: …".
    pub fn in_words(&self, levels: &[String]) -> String {
        let label = |level: Level| {
            let label = levels.get(level.index()).map_or("", String::as_str);
            format!("{level} ({label})")
        };
        let mut words = match self.score {
            Score::Agreed(level) => format!("agreed {}", label(level)),
            Score::Median(level) => {
                format!("no agreed score; median of the ballots {}", label(level))
            }
            Score::None => "not scored yet".to_owned(),
        };
        if let Some(counts) = self.counts_in_words() {
            words.push_str("; ");
            words.push_str(&counts);
        }
        words
    }

    /// "1 × level 2, 5 × level 4, 1 × don't know", or nothing without ballots.
    pub fn counts_in_words(&self) -> Option<String> {
        let mut parts: Vec<String> = self
            .counts
            .iter()
            .enumerate()
            .filter(|(_, count)| **count > 0)
            .map(|(i, count)| format!("{count} × level {}", i + 1))
            .collect();
        if self.dont_know > 0 {
            parts.push(format!("{} × don’t know", self.dont_know));
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}
