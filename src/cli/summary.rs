mod numbers;
mod outcomes;

use crate::workshop::MechanismIndex;
use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;

use jiff::civil::Date;
use serde::Serialize;

use super::{Failure, plain, print};
use numbers::{GroupLine, Numbers, RoundLine, ShiftLine};
use outcomes::Outcomes;

use crate::insight::{Shift, is_out_of_range};
use crate::session::{Agreement, Session, Tally};
use crate::storage;

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
    rehearsal: bool,
    team: &'a str,
    date: Option<Date>,
    people: Option<u16>,
    workshop: WorkshopName<'a>,
    levels: Vec<&'a str>,
    perspectives: &'a [String],
    smallest_group: u8,
    settled: usize,
    mechanisms: Vec<Line<'a>>,
    #[serde(flatten)]
    plans: Outcomes<'a>,
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
    #[serde(flatten)]
    numbers: Numbers,
    agreed_score: Option<u8>,
    agreed_to_differ: bool,
    /// 1 for the mechanism that ended first.
    agreed_order: Option<u32>,
    /// Whether the agreed score lies outside the range of the ballots.
    outside: bool,
    /// Revealed rounds.
    rounds: usize,
    /// Whether another round is being counted, of which nothing else is told.
    counting: bool,
    /// Each revealed round, first to last.
    each_round: Vec<RoundLine>,
    /// From the first of them to the last.
    shift: Option<ShiftLine>,
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
        Self {
            format: "roundtable-summary",
            version: 1,
            title: session.title(),
            rehearsal: session.is_rehearsal(),
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
            perspectives: session.perspectives(),
            smallest_group: session.smallest_group(),
            settled: session.settled(),
            mechanisms: workshop
                .indexed()
                .filter_map(|(mechanism, _)| Line::of(session, mechanism))
                .collect(),
            plans: Outcomes::of(session),
        }
    }

    /// A head of a few lines, then a row a mechanism, in columns.
    fn table(&self) -> String {
        let mark = if self.rehearsal { "Rehearsal: " } else { "" };
        let mut text = format!("{mark}{}\n", self.title);
        let mut facts = vec![self.workshop.title.to_owned()];
        facts.extend(self.date.map(crate::session::date_in_words));
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
        self.shifts(&mut text);
        self.by_perspective(&mut text);
        text.push_str(&self.plans.in_paragraphs());
        text
    }
}

impl Summary<'_> {
    /// What changed from the first round to the last.
    fn shifts(&self, text: &mut String) {
        let shifted = self.mechanisms.iter().filter_map(|line| {
            let shift = line.shift.as_ref()?;
            Some(format!("  {}: {}\n", line.name, shift.in_words))
        });
        let lines: String = shifted.collect();
        if !lines.is_empty() {
            let _ = write!(text, "\nFrom the first round to the last\n{lines}");
        }
    }

    /// Each mechanism whose last round may be told by perspective.
    fn by_perspective(&self, text: &mut String) {
        for line in &self.mechanisms {
            let Some(round) = line
                .each_round
                .last()
                .filter(|round| !round.apart.is_empty())
            else {
                continue;
            };
            let row = |group: &GroupLine| {
                let mut row = vec![format!("  {}", group.name)];
                row.extend(group.numbers.counts.iter().map(u32::to_string));
                row.push(format!("? {}", group.numbers.dont_know));
                row
            };
            let rows: Vec<_> = round.apart.iter().chain(&round.others).map(row).collect();
            let _ = write!(
                text,
                "\n{} by perspective\n{}",
                line.name,
                columns(&rows, &[0])
            );
        }
    }
}

impl<'a> Line<'a> {
    fn of(session: &'a Session, place: MechanismIndex) -> Option<Self> {
        let workshop = session.workshop();
        let mechanism = workshop.mechanism(place)?;
        let card = session.card(place)?;
        let nobody = Tally::empty(workshop.scale.len());
        let tally = card.revealed().map_or(&nobody, |round| &round.tally);
        Some(Self {
            id: &mechanism.id,
            name: &mechanism.name,
            numbers: Numbers::of(tally),
            agreed_score: match card.agreed() {
                Some(Agreement::Score(level)) => Some(level.number()),
                Some(Agreement::Differ) | None => None,
            },
            agreed_to_differ: card.agreed() == Some(Agreement::Differ),
            agreed_order: card.agreed_order(),
            outside: is_out_of_range(card),
            rounds: card.rounds().iter().filter(|round| round.revealed).count(),
            counting: card.counting().is_some(),
            each_round: RoundLine::all(session, place),
            shift: Shift::of(card).map(ShiftLine::of),
        })
    }

    fn row(&self) -> Vec<String> {
        let numbers = &self.numbers;
        let seen = self.rounds > 0;
        let number = |n: u32| {
            if seen {
                n.to_string()
            } else {
                "–".to_owned()
            }
        };
        let or_dash = |cell: Option<String>| cell.unwrap_or_else(|| "–".to_owned());
        let half = numbers.middle_half;
        let mut row = vec![self.name.to_owned()];
        row.extend(numbers.counts.iter().copied().map(number));
        row.push(number(numbers.dont_know));
        let median: Vec<String> = numbers.median.iter().map(u8::to_string).collect();
        row.push(or_dash((!median.is_empty()).then(|| median.join(" or "))));
        row.push(or_dash(half.map(|[low, high]| {
            if low == high {
                low.to_string()
            } else {
                format!("{low} to {high}")
            }
        })));
        row.push(or_dash(
            numbers
                .agreement
                .map(|a| format!("{a:.2}").replace('-', "−")),
        ));
        row.push(or_dash(numbers.verdict.map(str::to_owned)));
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
        let session = apply(&session, Edit::Card(0.into(), CardEdit::Count(four))).unwrap();
        let line = &Summary::of(&session).mechanisms[0];
        assert_eq!(
            (
                line.numbers.counts.as_slice(),
                line.numbers.median.as_slice(),
                line.rounds
            ),
            ([0; 5].as_slice(), [0_u8; 0].as_slice(), 0)
        );
        assert!(line.counting);
        assert!(
            Summary::of(&session)
                .table()
                .contains("still being counted")
        );
    }
}
