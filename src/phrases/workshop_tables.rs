//! What is said about a workshop that is made of a table: how the table was understood, and what was
//! filled in.

use super::lists::list_in_words;
use super::words::{capital, minutes_in_words};
use crate::workshop::table::{FromTable, Read, TableField, TableNote, TableProblem};
use crate::workshop::{Mechanism, Scale, Workshop};

/// What a column of a table is about.
///
/// ```
/// use roundtable::phrases::workshop_tables::field;
/// use roundtable::workshop::table::TableField;
///
/// assert_eq!(field(&TableField::Strong), "signs of strength");
/// assert_eq!(field(&TableField::Level(2, String::new())), "level 2");
/// ```
pub fn field(field: &TableField) -> String {
    match field {
        TableField::Id => "ids".to_owned(),
        TableField::Name => "names".to_owned(),
        TableField::Summary => "summaries".to_owned(),
        TableField::Description => "full texts".to_owned(),
        TableField::Strong => "signs of strength".to_owned(),
        TableField::Weak => "signs of weakness".to_owned(),
        TableField::Questions => "questions".to_owned(),
        TableField::Evidence => "evidence".to_owned(),
        TableField::Group => "groups".to_owned(),
        TableField::Minutes => "minutes".to_owned(),
        TableField::Level(number, _) => format!("level {number}"),
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
    let mut used = Vec::new();
    let mut unused = Vec::new();
    let names_alone = made.notes.contains(&TableNote::NamesAlone);
    for read in &made.columns {
        let at = letters(read);
        match &read.field {
            Some(what) if used.is_empty() => {
                used.push(format!("Column {at} has the {}", field(what)));
            }
            Some(what @ TableField::Level(..)) => used.push(format!("{at} {}", field(what))),
            Some(what) => used.push(format!("{at} the {}", field(what))),
            // What is said of all of them is not said of each.
            None if names_alone => {}
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
    sentences.extend(filled_in(made));
    sentences
}

/// What was filled in, and what else there is to know. A sentence each.
pub fn filled_in(made: &FromTable) -> Vec<String> {
    let mut sentences = Vec::new();
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

/// The letters of a column: "B".
fn letters(read: &Read) -> String {
    let place = read.cell.to_string();
    let letters = place.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.to_owned()
}

/// A column as its heading names it, or by its letters alone.
///
/// ```
/// use roundtable::phrases::workshop_tables::column;
/// use roundtable::workshop::table::{UnderstoodTable, cells_of};
///
/// let rows = cells_of("Topic\tOwner\nTrust\tA\nTime\tB\nTools\tC");
/// let table = UnderstoodTable::new(&rows, "Ours");
/// assert_eq!(column(&table.columns()[1]), "B: Owner");
/// ```
pub fn column(read: &Read) -> String {
    let letters = letters(read);
    if read.heading.is_empty() {
        return format!("Column {letters}");
    }
    format!("{letters}: {}", short(&read.heading))
}

/// What a column has, as it is chosen.
///
/// ```
/// use roundtable::phrases::workshop_tables::has;
/// use roundtable::workshop::table::TableField;
///
/// assert_eq!(has(Some(&TableField::Name)), "Names");
/// assert_eq!(has(None), "Leave it out");
/// ```
pub fn has(what: Option<&TableField>) -> String {
    what.map_or_else(|| "Leave it out".to_owned(), |what| capital(&field(what)))
}

/// What the choice for a column is called.
pub fn column_has(column: &str) -> String {
    format!("What column {} has", column.trim_start_matches("Column "))
}

/// What a row has, of which it is asked whether it has the headings; none has them.
///
/// ```
/// use roundtable::phrases::workshop_tables::heading_row;
///
/// let cells = ["Topic".to_owned(), String::new(), "Owner".to_owned()];
/// assert_eq!(heading_row(Some((0, &cells))), "Row 1: Topic, Owner");
/// assert_eq!(heading_row(None), "No row");
/// ```
pub fn heading_row(row: Option<(usize, &[String])>) -> String {
    let Some((at, cells)) = row else {
        return "No row".to_owned();
    };
    let cells = cells.iter().filter(|cell| !cell.is_empty());
    let cells: Vec<String> = cells.map(|cell| short(cell)).collect();
    format!("Row {}: {}", at + 1, cells.join(", "))
}

/// The levels of a scale, lowest first: "3 levels: 1 Red, 2 Amber, 3 Green".
pub fn levels(scale: &Scale) -> String {
    let all: Vec<String> = scale
        .iter()
        .map(|(level, text)| format!("{level} {}", text.label))
        .collect();
    format!("{} levels: {}", all.len(), all.join(", "))
}

/// What a mechanism says of one thing: "Signs of strength: People say so · We ask"; nothing where it
/// stands elsewhere, or is not said.
///
/// ```
/// use roundtable::phrases::workshop_tables::says;
/// use roundtable::workshop::blank;
/// use roundtable::workshop::table::TableField;
///
/// let mut one = blank().mechanisms[0].clone();
/// one.weak = vec!["We hide".to_owned(), "We run".to_owned()];
/// assert_eq!(says(&TableField::Weak, &one, 1).unwrap(), "Signs of weakness: We hide · We run");
/// assert_eq!(says(&TableField::Name, &one, 1), None);
/// ```
pub fn says(what: &TableField, mechanism: &Mechanism, lowest: u8) -> Option<String> {
    let one = |text: &String| text.replace('\n', " ");
    let list = |items: &[String]| items.iter().map(one).collect::<Vec<_>>().join(" · ");
    let said = match what {
        TableField::Description => one(&mechanism.description),
        TableField::Strong => list(&mechanism.strong),
        TableField::Weak => list(&mechanism.weak),
        TableField::Questions => list(&mechanism.questions),
        TableField::Evidence => one(&mechanism.evidence),
        TableField::Group => one(&mechanism.group),
        TableField::Level(number, _) => {
            let at = usize::try_from(number.checked_sub(u32::from(lowest))?).ok()?;
            mechanism.levels.get(at).map(one)?
        }
        TableField::Id | TableField::Name | TableField::Summary | TableField::Minutes => {
            String::new()
        }
    };
    let said = said.trim();
    let name = match what {
        // It is in one of them.
        TableField::Group => "Group".to_owned(),
        _ => has(Some(what)),
    };
    (!said.is_empty()).then(|| format!("{name}: {said}"))
}

/// No workshop can be made of a table yet; it was pasted, or is in a file of this name.
pub fn none_yet(file: &str) -> String {
    if file.is_empty() {
        return "No workshop can be made of it yet.".to_owned();
    }
    format!("No workshop can be made of “{file}” yet, and the file is untouched.")
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
            "There is no row of headings that is known, so names alone were taken. Headings such as “Name”, \
             “Summary”, “Strong”, “Weak” or “Questions” say what else there is."
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

/// The same, where its columns can be chosen too.
pub const CHOOSE_OR_PASTE: &str = "Choose what each column has, or put it right in the table, copy its rows again, and \
     press Ctrl V here. Nothing was changed.";
/// The columns of a table.
pub const COLUMNS: &str = "Columns of the table";
/// The heads of that list.
pub const COLUMN_HEADS: [&str; 2] = ["Column", "What it has"];
/// Which row has the headings.
pub const HEADINGS: &str = "The headings stand in";
/// What a table is made into.
pub const RESULT: &str = "What will be scored";

/// What a table of a workshop leaves out.
pub const OTHER_LANGUAGES_STAY: &str =
    "What it says in other languages is not in the table; the workshop’s own file keeps it.\n";

/// More was pasted than a workshop may have.
pub const TOO_LARGE: &str = "What was pasted is larger than 1 MiB, the most a workshop may have.";

/// A thing to score, by its place from 0: "1. Trust".
pub fn row(at: usize, mechanism: &Mechanism) -> String {
    format!("{}. {}", at + 1, mechanism.name)
}

/// A workshop is in a file of its own.
pub fn workshop_is_in(name: &str) -> String {
    format!("The workshop is in “{name}”. Opening that file starts a session with it.")
}
