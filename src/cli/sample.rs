//! `roundtable sample`: writes the sample session, or a folder of made-up teams.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::output::{Failure, not_written, plain, print};
use super::progress::{bar, each};
use crate::edit::{made_up_sitting, sample};
use crate::phrases::collecting::wrote_sample_teams;
use crate::report::file_name;
use crate::session::Session;
use crate::storage::{self, Expected};
use crate::workshop::integrated_leadership;

/// What `sample` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// Where to write it; the name usually ends in .ron. With --teams, the folder to write into
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    /// Write the sessions of so many made-up teams instead, into a folder for each
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    teams: Option<u32>,

    /// How often each of the teams has sat, half a year apart
    #[arg(long, value_name = "NUMBER", default_value_t = 2, requires = "teams", value_parser = clap::value_parser!(u32).range(1..=50))]
    sessions: u32,

    /// Another number makes up other teams
    #[arg(long, default_value_t = 1, requires = "teams")]
    seed: u64,

    /// Replace a file that is already there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(arguments: &Arguments, stdout: &mut dyn Write) -> Result<(), Failure> {
    let Arguments { out, force, .. } = arguments;
    if let Some(teams) = arguments.teams {
        return many(teams, arguments, stdout);
    }
    save(out, &sample(), *force)?;
    print(
        stdout,
        &format!(
            "Wrote the sample session to {}.\n",
            plain(&out.to_string_lossy())
        ),
    )
}

fn save(path: &Path, session: &Session, force: bool) -> Result<(), Failure> {
    let expected = if force {
        Expected::Anything
    } else {
        Expected::Nothing
    };
    let saved = storage::save(path, session, expected);
    saved.map(|_| ()).map_err(|error| match error {
        storage::SaveError::Write(error) => not_written(&error),
        other => other.into(),
    })
}

/// The sessions of made-up teams, a folder for each team.
fn many(teams: u32, arguments: &Arguments, stdout: &mut dyn Write) -> Result<(), Failure> {
    let (out, workshop) = (&arguments.out, integrated_leadership());
    let bar = bar(usize::try_from(teams).unwrap_or(0));
    let all: Vec<u32> = (0..teams).collect();
    let written = each(&bar, &all, |&team| {
        for sitting in 0..arguments.sessions {
            let session = made_up_sitting(&workshop, arguments.seed, team, sitting);
            let folder = out.join(&session.about().team);
            storage::make_folder(&folder).map_err(|error| not_written(&error))?;
            let name = format!("{}.roundtable", file_name(&session));
            save(&folder.join(name), &session, arguments.force)?;
        }
        Ok::<(), Failure>(())
    });
    bar.finish_and_clear();
    written.into_iter().collect::<Result<(), _>>()?;
    let sessions = teams.saturating_mul(arguments.sessions);
    print(
        stdout,
        &plain(&format!("{}\n", wrote_sample_teams(sessions, teams, out))),
    )
}
