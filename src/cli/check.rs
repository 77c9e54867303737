//! `roundtable check`: whether files are fine, and what is wrong with those that are not.

use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::opened::{Notes, as_far_as_known};
use super::output::{Failure, plain, print};
use crate::chart::colour_hints;
use crate::storage::{self, OpenError, WorkshopFile};
use crate::workshop::Problems;

/// What `check` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// Sessions and workshops
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

/// Prints `FILE: fine`, or each problem as `FILE:LINE:COLUMN: reason`, file by file; and below
/// that what is no problem, as a note.
pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    let mut answer = String::new();
    for file in &arguments.files {
        let name = file.to_string_lossy();
        // Writing to a `String` cannot fail.
        let _ = match storage::check(file) {
            Ok(remarks) => {
                let first = match &remarks.told_apart {
                    None => format!("{name}: fine"),
                    Some(told_apart) => {
                        wrong.push(None);
                        told_apart.in_file(&name)
                    }
                };
                let notes = remarks.more_ballots.map(|notes| notes.in_file(&name));
                let hints = colours(file).map(|hints| hints.in_file(&name));
                let mut lines = [Some(first), notes, hints].into_iter().flatten();
                lines.try_for_each(|line| writeln!(answer, "{line}"))
            }
            Err(error) => {
                // What can be looked at is no mistake.
                if as_far_as_known(file, &error, notes).is_none() {
                    wrong.push(said_elsewhere(&error));
                }
                error.problems().map_or(Ok(()), |problems| {
                    writeln!(answer, "{}", problems.in_file(&name))
                })
            }
        };
    }
    print(stdout, &plain(&answer))?;
    if wrong.is_empty() {
        return Ok(());
    }
    let mut sentences: Vec<String> = wrong.iter().flatten().cloned().collect();
    let (bad, all) = (wrong.len(), arguments.files.len());
    let verb = if all == 1 { "file is" } else { "files are" };
    sentences.push(format!(
        "{bad} of {all} {verb} not fine. Nothing was changed."
    ));
    Err(Failure::Failed(sentences.join("\n")))
}

/// What there is to say of the colours that a workshop has given its levels; nothing of a session.
fn colours(file: &Path) -> Option<Problems> {
    let (workshop, positions) = WorkshopFile::with_positions(file).ok()?;
    let hints = colour_hints(&workshop.scale).into_iter().map(|hint| {
        let at = format!("scale.levels[{}].colour", hint.level);
        (at, hint.in_words(&workshop.scale))
    });
    let hints: Vec<(String, String)> = hints.collect();
    (!hints.is_empty()).then(|| positions.problems(hints))
}

/// What no line of a file can say: that it could not be read at all.
fn said_elsewhere(error: &OpenError) -> Option<String> {
    error.problems().is_none().then(|| error.to_string())
}
