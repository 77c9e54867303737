use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;

use jiff::civil::Date;
use serde::Serialize;

use super::{Failure, plain, print};
use crate::insight::{Quartiles, Verdict, agreement, verdict};
use crate::session::{Agreement, Card, Round, Session, Tally};
use crate::storage;
use crate::workshop::Mechanism;

/// What `summary` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The session
    file: PathBuf,

    /// Print it as JSON; docs/session-format.md names its fields
    #[arg(long)]
    json: bool,
}

/// The head of the one column of words.
const VERDICT: &str = "verdict";

/// A session in numbers. The names of these fields stay as they are.
#[derive(Serialize)]
struct Summary<'a> {
    format: &'static str,
    version: u32,
    title: &'a str,
    team: &'a str,
    date: Option<Date>,
    people: Option<u16>,
    workshop: WorkshopName<'a>,
    levels: Vec<&'a str>,
    settled: usize,
    mechanisms: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct WorkshopName<'a> {
    id: &'a str,
    title: &'a str,
}

/// One mechanism. Numbers are those of the last round that the room has seen.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    name: &'a str,
    counts: Vec<u32>,
    dont_know: u32,
    median: Option<u8>,
    lower_quartile: Option<u8>,
    upper_quartile: Option<u8>,
    /// Agreement A, −1 to 1, to three decimal places.
    agreement: Option<f64>,
    verdict: Option<&'static str>,
    agreed_score: Option<u8>,
    agreed_to_differ: bool,
    /// Revealed rounds.
    rounds: usize,
    /// Whether another round is being counted, of which nothing else is told.
    counting: bool,
}

pub(super) fn run(arguments: &Arguments, stdout: &mut dyn Write) -> Result<(), Failure> {
    let session = storage::open(&arguments.file)?.session;
    let summary = Summary::of(&session);
    let text = if arguments.json {
        serde_json::to_string_pretty(&summary)? + "\n"
    } else {
        plain(&summary.table())
    };
    print(stdout, &text)
}

impl<'a> Summary<'a> {
    fn of(session: &'a Session) -> Self {
        let workshop = session.workshop();
        let about = session.about();
        let levels = workshop.scale.len();
        let cards = workshop.mechanisms.iter().zip(session.cards());
        Self {
            format: "roundtable-summary",
            version: 1,
            title: session.title(),
            team: &about.team,
            date: about.date,
            people: about.people,
            workshop: WorkshopName {
                id: &workshop.id,
                title: &workshop.title,
            },
            levels: workshop
                .scale
                .levels
                .iter()
                .map(|level| level.label.as_str())
                .collect(),
            settled: session.settled(),
            mechanisms: cards
                .map(|(mechanism, card)| Line::of(mechanism, card, levels))
                .collect(),
        }
    }

    /// A head of a few lines, then a row a mechanism, in columns.
    fn table(&self) -> String {
        let mut text = format!("{}\n", self.title);
        let mut facts = vec![self.workshop.title.to_owned()];
        facts.extend(self.date.map(|date| date.strftime("%-d %B %Y").to_string()));
        facts.extend(
            self.people.map(|people| {
                format!("{people} {}", if people == 1 { "person" } else { "people" })
            }),
        );
        facts.push(format!(
            "{} of {} settled",
            self.settled,
            self.mechanisms.len()
        ));
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "{}\n", facts.join(" · "));

        let mut head = vec![String::new()];
        head.extend((1..=self.levels.len()).map(|level| level.to_string()));
        head.extend(
            [
                "?",
                "median",
                "middle half",
                "A",
                VERDICT,
                "agreed",
                "rounds",
            ]
            .map(str::to_owned),
        );
        let mut rows = vec![head];
        rows.extend(self.mechanisms.iter().map(Line::row));
        let verdict = rows[0].iter().position(|head| head == VERDICT).unwrap_or(0);
        text.push_str(&columns(&rows, &[0, verdict]));

        let _ = write!(
            text,
            "\n? is “don’t know”; A is agreement, from −1 (two camps) to 1 (all the same). "
        );
        let _ = writeln!(text, "Levels:");
        for (i, label) in self.levels.iter().enumerate() {
            let _ = writeln!(text, "  {} {label}", i + 1);
        }
        if self.mechanisms.iter().any(|line| line.counting) {
            text.push_str("\n* A round is still being counted; it is not in these numbers.\n");
        }
        text
    }
}

impl<'a> Line<'a> {
    fn of(mechanism: &'a Mechanism, card: &Card, levels: usize) -> Self {
        let tally = card.revealed().map(|round: &Round| &round.tally);
        let quartiles = tally.and_then(Quartiles::of);
        Self {
            id: &mechanism.id,
            name: &mechanism.name,
            counts: tally.map_or_else(|| vec![0; levels], |tally| tally.counts().to_vec()),
            dont_know: tally.map_or(0, Tally::dont_know),
            median: quartiles.map(|q| q.median.number()),
            lower_quartile: quartiles.map(|q| q.lower.number()),
            upper_quartile: quartiles.map(|q| q.upper.number()),
            agreement: tally
                .and_then(agreement)
                .map(|a| (a * 1000.0).round() / 1000.0),
            verdict: tally.and_then(verdict).map(in_words),
            agreed_score: match card.agreed() {
                Some(Agreement::Score(level)) => Some(level.number()),
                Some(Agreement::Differ) | None => None,
            },
            agreed_to_differ: card.agreed() == Some(Agreement::Differ),
            rounds: card.rounds().iter().filter(|round| round.revealed).count(),
            counting: card.counting().is_some(),
        }
    }

    fn row(&self) -> Vec<String> {
        let seen = self.rounds > 0;
        let number = |n: u32| {
            if seen {
                n.to_string()
            } else {
                "–".to_owned()
            }
        };
        let or_dash = |cell: Option<String>| cell.unwrap_or_else(|| "–".to_owned());
        let half = self.lower_quartile.zip(self.upper_quartile);
        let mut row = vec![self.name.to_owned()];
        row.extend(self.counts.iter().copied().map(number));
        row.push(number(self.dont_know));
        row.push(or_dash(self.median.map(|n| n.to_string())));
        row.push(or_dash(half.map(|(low, high)| {
            if low == high {
                low.to_string()
            } else {
                format!("{low} to {high}")
            }
        })));
        row.push(or_dash(
            self.agreement.map(|a| format!("{a:.2}").replace('-', "−")),
        ));
        row.push(or_dash(self.verdict.map(str::to_owned)));
        row.push(match self.agreed_score {
            Some(level) => level.to_string(),
            None if self.agreed_to_differ => "differ".to_owned(),
            None => "–".to_owned(),
        });
        row.push(format!(
            "{}{}",
            self.rounds,
            if self.counting { "*" } else { "" }
        ));
        row
    }
}

/// The verdicts' stable names.
fn in_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::CloseTogether => "close together",
        Verdict::SpreadOut => "spread out",
        Verdict::TwoCamps => "two camps",
    }
}

/// Rows in columns two spaces apart: words start on the left, numbers end on the right.
fn columns(rows: &[Vec<String>], words: &[usize]) -> String {
    let width = |cell: &String| cell.chars().count();
    let count = rows.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..count)
        .map(|i| {
            rows.iter()
                .filter_map(|row| row.get(i))
                .map(width)
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for row in rows {
        for (i, (cell, &width)) in row.iter().zip(&widths).enumerate() {
            text.push_str(if i == 0 { "" } else { "  " });
            let _ = if words.contains(&i) {
                write!(text, "{cell:<width$}")
            } else {
                write!(text, "{cell:>width$}")
            };
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{CardEdit, Edit, apply};
    use crate::session::Vote;
    use crate::workshop::{Level, integrated_leadership};

    #[test]
    fn columns_stand_under_each_other() {
        let rows =
            [["", "A"], ["ä", "−0.50"], ["bcd", "1"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(columns(&rows, &[0]), "         A\nä    −0.50\nbcd      1\n");
    }

    #[test]
    fn a_hidden_ballot_is_not_told() {
        let session = Session::new(integrated_leadership());
        let four = Vote::Level(Level::new(4).unwrap());
        let session = apply(&session, Edit::Card(0, CardEdit::Count(four))).unwrap();
        let line = &Summary::of(&session).mechanisms[0];
        assert_eq!(
            (line.counts.as_slice(), line.median, line.rounds),
            ([0; 5].as_slice(), None, 0)
        );
        assert!(line.counting);
        assert!(
            Summary::of(&session)
                .table()
                .contains("still being counted")
        );
    }
}
