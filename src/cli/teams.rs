//! `roundtable teams`: many teams beside each other.

use std::io::Write;
use std::path::PathBuf;

use super::of_many::{Out, sessions};
use super::opened::Notes;
use super::output::Failure;
use crate::export;
use crate::insight::teams::{TeamFigures, Teams, Together};
use crate::phrases::teams as said;
use crate::scene::use_machine_fonts;
use crate::session::Session;

/// What `teams` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// Sessions, and folders of them
    #[arg(required = true)]
    places: Vec<PathBuf>,

    #[command(flatten)]
    out: Out,

    /// Letters instead of the names of teams
    #[arg(long)]
    letters: bool,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let file = arguments.out.file()?;
    use_machine_fonts();
    let figures = |file: &PathBuf, session: &Session| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        TeamFigures::of(session, &name)
    };
    let mut teams = Teams::default();
    for team in sessions(&arguments.places, notes, figures) {
        teams.add(team);
    }
    let mut all = teams.together();
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
    let encoded = export::encode_teams(shown, others, file)?;
    arguments.out.write(encoded, stdout, |path| {
        let mut lines = vec![said::written(shown.teams.len(), path)];
        lines.extend(said::left_out(&shown.left_out));
        lines.extend(said::other_workshops(others));
        lines
    })
}
