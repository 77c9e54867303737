//! What is said about a workshop that is made of a table: how the table was understood, and what was
//! filled in.

use super::lists::list_in_words;
use super::words::minutes_in_words;
use crate::workshop::table::{Field, FromTable, TableNote, TableProblem};
use crate::workshop::{Mechanism, Workshop};

/// What a column of a table is about.
///
/// ```
/// use roundtable::phrases::workshop_tables::field;
/// use roundtable::workshop::table::Field;
///
/// assert_eq!(field(&Field::Strong), "signs of strength");
/// assert_eq!(field(&Field::Level(2, String::new())), "level 2");
/// ```
pub fn field(field: &Field) -> String {
    match field {
        Field::Id => "ids".to_owned(),
        Field::Name => "names".to_owned(),
        Field::Summary => "summaries".to_owned(),
        Field::Description => "full texts".to_owned(),
        Field::Strong => "signs of strength".to_owned(),
        Field::Weak => "signs of weakness".to_owned(),
        Field::Questions => "questions".to_owned(),
        Field::Evidence => "evidence".to_owned(),
        Field::Group => "groups".to_owned(),
        Field::Minutes => "minutes".to_owned(),
        Field::Level(number, _) => format!("level {number}"),
    }
}

/// What a session with it would be: "12 topics, 2 h 06".
pub fn size(workshop: &Workshop) -> String {
    let many = workshop.mechanisms.len();
    let minutes = minutes_in_words(u64::from(workshop.minutes()));
    format!("{many} {}, {minutes}", workshop.noun.many)
}

/// How a table was understood: which column is what, what was filled in, what else there is to know. A
/// sentence each.
///
/// ```
/// use roundtable::phrases::workshop_tables::understood;
/// use roundtable::workshop::table::{FromTable, cells_of};
///
/// let rows = cells_of("Topic\tGood\tOwner\nTrust\tWe say so\tA\nTime\t\tB\nTools\t\tC");
/// let made = FromTable::read(&rows, "Ours").unwrap();
/// assert_eq!(
///     understood(&made),
///     [
///         "Column A has the names, B the signs of strength. Column C, “Owner”, is not used.",
///         "Filled in: summaries for 3, full texts for 3, signs of strength for 2, signs of weakness for 3 and \
///          questions for 3.",
///     ]
/// );
/// ```
pub fn understood(made: &FromTable) -> Vec<String> {
    let letters = |cell: &crate::workshop::table::Cell| {
        let place = cell.to_string();
        place
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .to_owned()
    };
    let mut used = Vec::new();
    let mut unused = Vec::new();
    for read in &made.columns {
        let at = letters(&read.cell);
        match &read.field {
            Some(what) if used.is_empty() => {
                used.push(format!("Column {at} has the {}", field(what)));
            }
            Some(what @ Field::Level(..)) => used.push(format!("{at} {}", field(what))),
            Some(what) => used.push(format!("{at} the {}", field(what))),
            None if read.heading.is_empty() => {
                unused.push(format!("Column {at} has no heading, and is not used."));
            }
            None => unused.push(format!(
                "Column {at}, “{}”, is not used.",
                short(&read.heading)
            )),
        }
    }
    let mut sentences = Vec::new();
    if !used.is_empty() {
        let columns = format!("{}.", used.join(", "));
        sentences.push([vec![columns], unused].concat().join(" "));
    }
    if !made.filled.is_empty() {
        let filled = made.filled.iter();
        let filled: Vec<String> = filled
            .map(|(what, many)| format!("{} for {many}", field(what)))
            .collect();
        sentences.push(format!("Filled in: {}.", list_in_words(&filled)));
    }
    sentences.extend(made.notes.iter().map(note));
    sentences
}

fn note(note: &TableNote) -> String {
    match note {
        TableNote::OwnMeanings => {
            "The levels mean something else in each row, and each row keeps its own words for them.".to_owned()
        }
        TableNote::SameMinutes(1) => "Each has one minute: the sum is kept.".to_owned(),
        TableNote::SameMinutes(minutes) => {
            format!("Each has {minutes} minutes: the sum is kept, and all have as many.")
        }
        TableNote::NamesAlone => {
            "There is no row of headings that is known, so names alone were taken. Write “Name”, “Summary”, \
             “Strong”, “Weak” or “Questions” over the columns to use more."
                .to_owned()
        }
    }
}

/// What is wrong with a table, a line each; no more than so many.
pub fn problems(problems: &[TableProblem], most: usize) -> Vec<String> {
    let mut lines: Vec<String> = problems
        .iter()
        .take(most)
        .map(ToString::to_string)
        .collect();
    match problems.len().saturating_sub(most) {
        0 => {}
        1 => lines.push("and one more".to_owned()),
        more => lines.push(format!("and {more} more")),
    }
    lines
}

/// The licence of a workshop that is taken out as a file, before somebody changes it.
///
/// ```
/// use roundtable::phrases::workshop_tables::licence;
/// use roundtable::workshop::integrated_leadership;
///
/// let told = "Its licence: CC BY 4.0. If you change it, say what you changed under “changes” and keep the source.";
/// assert_eq!(licence(&integrated_leadership()), told);
/// ```
pub fn licence(workshop: &Workshop) -> String {
    format!(
        "Its licence: {}. If you change it, say what you changed under “changes” and keep the source.",
        workshop.source.licence
    )
}

/// A piece of a heading.
fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// How a table comes into the program.
pub const HOW_TO_BRING_A_TABLE: &str = "Copy the rows in Excel, in Word or on a web page, and press Ctrl V here; or open an Excel or CSV file. One row is one thing \
     to score. A list of names is enough: columns with headings such as “Summary”, “Strong”, “Weak” or “Questions” \
     are used where they are there.";

/// What to do about a table of which no workshop can be made.
pub const PASTE_AGAIN: &str =
    "Put it right in the table, copy its rows again, and press Ctrl V here. Nothing was changed.";

/// What a table of a workshop leaves out.
pub const OTHER_LANGUAGES_STAY: &str =
    "What it says in other languages is not in the table; the workshop’s own file keeps it.\n";

/// More was pasted than a workshop may have.
pub const TOO_LARGE: &str = "What was pasted is larger than 1 MiB, the most a workshop may have.";

/// A thing to score, by its place from 0: "1. Trust: People say what they think."
pub fn row(at: usize, mechanism: &Mechanism) -> String {
    format!("{}. {}: {}", at + 1, mechanism.name, mechanism.summary)
}

/// A workshop is in a file of its own.
pub fn workshop_is_in(name: &str) -> String {
    format!("The workshop is in “{name}”. Opening that file starts a session with it.")
}
