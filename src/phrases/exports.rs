//! What is said while papers, pictures and data are taken away.

use super::lists::{counted, list_in_words};

/// Above all of it, and on the buttons that lead there.
pub const TAKE_AWAY: &str = "Take away";

/// The picture was copied. On Linux what a program has copied goes with it, unless another program
/// keeps it: whoever wants to paste it has to know.
pub const ON_THE_CLIPBOARD: &str = if cfg!(target_os = "linux") {
    "The picture for the team is on the clipboard, for as long as Roundtable is open."
} else {
    "The picture for the team is on the clipboard."
};

/// How many files: "1 file", "3 files".
fn files(number: usize) -> String {
    counted(u32::try_from(number).unwrap_or(u32::MAX), "file", "files")
}

/// What will be written: the name of the one file, or of the first and how many more.
///
/// ```
/// use roundtable::phrases::exports::names_in_words;
///
/// let names = |many: usize| vec!["Hill Street report (team).txt".to_owned(); many];
/// assert_eq!(names_in_words(&names(1)), "Hill Street report (team).txt");
/// assert_eq!(names_in_words(&names(3)), "Hill Street report (team).txt and 2 more files");
/// ```
pub fn names_in_words(names: &[String]) -> String {
    match names {
        [] => "Tick at least one thing.".to_owned(),
        [name] => name.clone(),
        [name, rest @ ..] => {
            let one = if rest.len() == 1 { "file" } else { "files" };
            format!("{name} and {} more {one}", rest.len())
        }
    }
}

/// The report is shown by the system's own program, which prints it too.
pub const OPEN_REPORT: &str = "Open the report, to print it";

/// How far it is: "Making 2 of 5: Radar, PNG".
pub fn progress_in_words(place: usize, of: usize, name: &str) -> String {
    format!("Making {place} of {of}: {name}")
}

/// That it is done, and where it is: "3 files are in “Documents”."
///
/// ```
/// use roundtable::phrases::exports::done_in_words;
///
/// assert_eq!(done_in_words(1, "Documents"), "1 file is in “Documents”.");
/// assert_eq!(done_in_words(3, "Documents"), "3 files are in “Documents”.");
/// ```
pub fn done_in_words(number: usize, folder: &str) -> String {
    let are = if number == 1 { "is" } else { "are" };
    format!("{} {are} in “{folder}”.", files(number))
}

/// The question about files that are there already.
pub const REPLACE: &str = "Replace what is there?";

/// How many are there already, and what replacing them means.
pub fn there_already(number: usize, folder: &str) -> String {
    let (are, them) = if number == 1 {
        ("is", "it")
    } else {
        ("are", "them")
    };
    format!(
        "{} of the same name {are} in “{folder}” already. Replacing {them} loses what is in {them}. \
         Nothing has been written yet.",
        files(number)
    )
}

/// What was stopped, or could not be done: nothing of it is left.
pub const NOTHING_WRITTEN: &str = "Stopped. No file was written.";

/// What is safe after one file could not be written: `why` is a sentence about it.
pub fn not_written(why: &str, replaced: &[String]) -> String {
    if replaced.is_empty() {
        return format!("{why} None of the files was written.");
    }
    let names: Vec<String> = replaced.iter().map(|name| format!("“{name}”")).collect();
    let are = if names.len() == 1 { "is" } else { "are" };
    format!(
        "{why} New and whole {are} {}; none of the other files was written.",
        list_in_words(&names)
    )
}

/// What is there to see, for those who do not see it: "Preview of Radar, PNG: …".
pub fn preview_in_words(name: &str, shows: &str) -> String {
    format!("Preview of {name}: {shows}")
}

/// A picture has so many pixels; a drawing has none.
pub const SIZE_HELP: &str =
    "For pictures with pixels (PNG): a slide, a large screen, a square in a document, a poster.";

/// What numbers are for.
pub const EVERY_COUNT: &str = "holds every count: only with “Everything”";
/// Why there is nothing for a calendar.
pub const NO_DAY: &str = "no open action has a day";

/// The system's dialog for folders is missing.
pub const NO_FOLDER_WINDOW: &str =
    "This computer has no window to choose a folder in. Type the folder instead.";

/// The program that opens folders is missing.
pub fn folder_not_opened(folder: &str) -> String {
    format!("This computer did not open the folder. The files are in {folder}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_are_told_apart() {
        let names = ["a.txt".to_owned(), "b.png".to_owned()];
        let one = there_already(1, "Documents");
        assert!(one.starts_with("1 file of the same name is in “Documents” already. Replacing it"));
        let many = there_already(2, "Documents");
        assert!(
            many.starts_with("2 files of the same name are in"),
            "{many}"
        );
        assert!(not_written("The disk is full.", &[]).ends_with("None of the files was written."));
        let some = not_written("The disk is full.", &names[..1]);
        assert!(some.contains("New and whole is “a.txt”;"), "{some}");
    }
}
