//! `roundtable teams`: many teams beside each other.

use std::io::Write;
use std::path::PathBuf;

use super::opened::Notes;
use super::output::{Failure, not_written, plain, print};
use crate::insight::teams::{TeamFigures, Teams, Together};
use crate::phrases::letters;
use crate::phrases::teams as said;
use crate::report::TeamsFile;
use crate::scene::use_machine_fonts;
use crate::{export, storage};

/// What `teams` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// Sessions, and folders of them
    #[arg(required = true)]
    places: Vec<PathBuf>,

    #[arg(long, value_name = "NAME", help = format!("Where to write it; the name ends in one of {}. A picture is the grid alone", TeamsFile::endings().join(", ")))]
    out: PathBuf,

    /// Letters instead of the names of teams
    #[arg(long)]
    letters: bool,

    /// Replace files that are already there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let out = &arguments.out;
    let file = TeamsFile::of_path(out).ok_or_else(|| {
        let name = out.to_string_lossy();
        let endings = TeamsFile::endings().join(", ");
        Failure::Usage(format!(
            "The name has to end in one of {endings}, and “{name}” does not."
        ))
    })?;
    use_machine_fonts();
    let mut all = read(&arguments.places, notes).together();
    if arguments.letters {
        all = all.into_iter().map(Together::in_letters).collect();
    }
    let Some((shown, others)) = all
        .split_first()
        .filter(|(shown, _)| !shown.teams.is_empty())
    else {
        let mut why = vec![said::NOBODY.to_owned()];
        why.extend(all.iter().flat_map(|one| said::left_out(&one.left_out)));
        return Err(Failure::Failed(why.join(" ")));
    };
    let (pages, foreign) = export::encode_teams(shown, others, file)?;
    for (page, bytes) in pages.iter().enumerate() {
        let path = TeamsFile::page(out, page);
        storage::export_file(&path, bytes, arguments.force).map_err(|error| not_written(&error))?;
    }
    let mut lines = vec![said::written(shown.teams.len(), &out.to_string_lossy())];
    lines.extend(said::left_out(&shown.left_out));
    lines.extend(said::other_workshops(others));
    lines.extend(letters::foreign(&foreign.of_the_machine, &foreign.unknown));
    print(stdout, &plain(&(lines.join("\n") + "\n")))
}

/// Reads every session; what cannot be read is said, and the others are shown all the same.
fn read(places: &[PathBuf], notes: &Notes) -> Teams {
    let (files, failed) = storage::session_files(places);
    let mut teams = Teams::default();
    let keep = |file: &PathBuf, session: &_| {
        TeamFigures::of(
            session,
            &file.file_stem().unwrap_or_default().to_string_lossy(),
        )
    };
    let failed = failed.into_iter().map(|error| error.to_string());
    failed.for_each(|words| notes.say(words));
    for (_, result) in storage::look_at_all(&files, keep, |_| true) {
        match result {
            Ok(Some(figures)) => teams.add(figures),
            Ok(None) => {}
            Err(error) => notes.say(error.to_string()),
        }
    }
    teams
}
