//! Scores from a form: what was read of a table, what was counted in, and why not.

use std::path::Path;

use super::lists::{counted, people};
use super::words::capital;
use crate::answers::{
    AnswerColumn, Answers, BadCell, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, Uncounted,
    Unreadable, Why,
};
use crate::workshop::Noun;

/// Why a table was not read. Nothing has changed then.
///
/// ```
/// use roundtable::answers::Unreadable;
/// use roundtable::phrases::answers::unreadable;
///
/// let said = unreadable("monday.csv", &Unreadable::NoAnswers);
/// assert!(said.starts_with("“monday.csv” has headings and no answers below them. Nothing was imported."));
/// ```
pub fn unreadable(source: &str, why: &Unreadable) -> String {
    let file = source.replace(char::is_control, "\u{fffd}");
    let safe = "Nothing was imported.";
    match why {
        Unreadable::Empty => {
            format!("“{file}” is empty. {safe} Export the answers again and choose the new file.")
        }
        Unreadable::NoAnswers => format!(
            "“{file}” has headings and no answers below them. {safe} Check that people have answered, and export again."
        ),
        Unreadable::TooWide => format!(
            "“{file}” has more than {MAX_COLUMNS} columns. {safe} Leave out the columns that are no scores, and \
             try again."
        ),
        Unreadable::TooLong => format!(
            "“{file}” has more than {MAX_ROWS} people, the most that a round holds. {safe} Check that it is the right \
             file."
        ),
        Unreadable::TooLarge => format!(
            "“{file}” is larger than a table of scores can be ({} MB, or {} MB unpacked). {safe} Check that it is the \
             right file.",
            MAX_BYTES >> 20,
            MAX_UNPACKED >> 20
        ),
        Unreadable::OldWorkbook => format!(
            "“{file}” is an Excel file of the old kind, or has a password. {safe} Open it in Excel, save it as .xlsx \
             or .csv without a password, and choose that."
        ),
        Unreadable::OtherArchive => format!(
            "“{file}” is an archive and holds no table of answers. {safe} Unpack it and choose the .csv or .xlsx file \
             inside."
        ),
        Unreadable::Damaged => format!(
            "“{file}” is damaged: it could not be read to its end. {safe} Export the answers again, or save them as .csv."
        ),
        Unreadable::NoTable => format!(
            "“{file}” is no table. {safe} Choose the .csv or .xlsx file that the form gives you."
        ),
        Unreadable::OtherColumns => format!(
            "“{file}” has other headings than the tables beside it, so they were not put together. {safe} Import it \
             by itself, or take it out of the folder."
        ),
    }
}

/// A folder without any table.
pub fn no_tables(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or(folder.as_os_str());
    let name = name.to_string_lossy().replace(char::is_control, "\u{fffd}");
    format!("There is no table (.csv or .xlsx) in the folder “{name}”. Nothing was imported.")
}

/// Why nothing was counted: every bad cell on a line of its own.
pub fn uncounted(why: &Uncounted, noun: &Noun) -> String {
    match why {
        Uncounted::Unmatched => format!("Choose the column of at least one {}.", noun.one),
        Uncounted::NoBallots => "Nobody has answered in these columns.".to_owned(),
        Uncounted::Bad(cells, more) => {
            let mut lines: Vec<String> = cells.iter().map(bad_cell).collect();
            if *more > 0 {
                let more = u32::try_from(*more).unwrap_or(u32::MAX);
                lines.push(format!("And {}.", counted(more, "cell more", "cells more")));
            }
            lines.join("\n")
        }
    }
}

/// That no heading names anything that is scored.
pub fn no_heading(noun: &Noun) -> String {
    format!(
        "No heading of the table names a {}, by its name or by its number. Import it in the window, where columns \
         can be chosen, or name the columns.",
        noun.one
    )
}

/// That all is as it was.
pub const NOTHING_IMPORTED: &str = "Nothing was imported.";

/// What comes before the bad cells, and what to do about them.
pub fn bad_cells(cells: usize) -> String {
    let cells = u32::try_from(cells).unwrap_or(u32::MAX);
    let (these, are) = match cells {
        1 => ("One cell", "is"),
        _ => ("Some cells", "are"),
    };
    format!(
        "{these} {are} no answer, so nothing can be counted in. Choose another column, or put the table right and \
         import it again:"
    )
}

/// "monday.csv, row 4, column C (Working with power): no level of the scale, and not “don’t know”."
fn bad_cell(cell: &BadCell) -> String {
    let BadCell {
        source,
        row,
        column,
        heading,
        why,
    } = cell;
    let heading = match heading.as_str() {
        "" => String::new(),
        heading => format!(" ({})", short(heading)),
    };
    let why = match why {
        Why::NoLevel => "no level of the scale, and not “don’t know”",
        Why::NoPerspective => "none of the session’s perspectives",
    };
    let source = source.replace(char::is_control, "\u{fffd}");
    format!("{source}, row {row}, column {column}{heading}: {why}.")
}

/// A heading, not longer than a line.
fn short(heading: &str) -> String {
    const MOST: usize = 60;
    if heading.chars().count() <= MOST {
        return heading.to_owned();
    }
    let start: String = heading.chars().take(MOST - 1).collect();
    format!("{}…", start.trim_end())
}

/// A column to choose: "F: Working with power". Of a grid its row comes first, for it tells the columns apart:
/// "F: Working with power · How strong is this here?".
pub fn column(column: &AnswerColumn) -> String {
    let letters = &column.letters;
    let row = column.heading.strip_suffix(']');
    match row.and_then(|heading| heading.rsplit_once('[')) {
        _ if column.heading.is_empty() => format!("{letters}: no heading"),
        Some((question, row)) if !row.trim().is_empty() => {
            let whole = format!("{} · {}", row.trim(), question.trim());
            format!("{letters}: {}", short(whole.trim_end_matches(" · ")))
        }
        _ => format!("{letters}: {}", short(&column.heading)),
    }
}

/// What a choice of columns is for.
pub fn column_for(name: &str) -> String {
    format!("Column, {name}")
}

/// No column.
pub const NO_COLUMN: &str = "None";

/// How many have answered there.
///
/// ```
/// use roundtable::phrases::answers::scores;
///
/// assert_eq!([0, 1, 12].map(scores), ["no scores", "1 score", "12 scores"]);
/// ```
pub fn scores(n: usize) -> String {
    match u32::try_from(n).unwrap_or(u32::MAX) {
        0 => "no scores".to_owned(),
        n => counted(n, "score", "scores"),
    }
}

/// The line of the perspectives.
pub const PERSPECTIVE: &str = "Where people come from (perspective)";

/// How many say where they come from.
pub fn named(n: usize) -> String {
    let n = u32::try_from(n).unwrap_or(u32::MAX);
    format!("{n} named")
}

/// What reads the other tables of the folder too.
pub fn others_beside(n: usize) -> String {
    match u32::try_from(n).unwrap_or(u32::MAX) {
        1 => "Add the other table beside it".to_owned(),
        n => format!("Add the {n} other tables beside it"),
    }
}

/// What was read: "monday.xlsx: 12 people." or "12 files: 12 people."
pub fn read(answers: &Answers) -> String {
    let rows = u32::try_from(answers.rows()).unwrap_or(u32::MAX);
    match answers.sources() {
        [one] => format!(
            "{}: {}.",
            one.replace(char::is_control, "\u{fffd}"),
            people(rows)
        ),
        many => {
            let files = u32::try_from(many.len()).unwrap_or(u32::MAX);
            format!("{}: {}.", counted(files, "file", "files"), people(rows))
        }
    }
}

/// What becomes of it.
pub const WHAT_IS_KEPT: &str = "Only scores are taken in, counted and hidden until you reveal them. Names, addresses and times \
     stay in the file.";

/// That there is one person's answer.
pub const ONE_PERSON: &str =
    "This is what one person chose. Count the others in before you reveal it.";

/// That codes are counted in their order.
pub const CODES: &str = "The file has codes instead of words (A1, A2, …). A1 is taken for the lowest level, and the one after the highest for “don’t know”: check that the form \
     has it so.";

/// That perspectives are gone from a saved file.
pub const PERSPECTIVES_UNTIL_SAVED: &str = "A saved session keeps hidden scores as one count. For perspectives to be shown apart, import and reveal without \
     opening the session anew in between.";

/// That others were counted in before.
pub fn counted_before(mechanisms: usize, noun: &Noun) -> String {
    let mechanisms = u32::try_from(mechanisms).unwrap_or(u32::MAX);
    format!(
        "{} already {} hidden scores; these are added to them.",
        capital(&counted(mechanisms, &noun.one, &noun.many)),
        if mechanisms == 1 { "has" } else { "have" }
    )
}

/// That scores are in: of how many people at most, for how many mechanisms.
///
/// ```
/// use roundtable::phrases::answers::counted_in;
/// use roundtable::workshop::integrated_leadership;
///
/// let noun = &integrated_leadership().noun;
/// assert_eq!(
///     counted_in(12, 10, noun),
///     "Scores of up to 12 people are in for 10 mechanisms, hidden until you reveal them."
/// );
/// ```
pub fn counted_in(most: u32, mechanisms: usize, noun: &Noun) -> String {
    let mechanisms = u32::try_from(mechanisms).unwrap_or(u32::MAX);
    let of = match most {
        1 => "one person".to_owned(),
        most => format!("up to {}", people(most)),
    };
    format!(
        "Scores of {of} are in for {}, hidden until you reveal them.",
        counted(mechanisms, &noun.one, &noun.many)
    )
}
