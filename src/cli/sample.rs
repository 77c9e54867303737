//! `roundtable sample`: writes the sample session, or a folder of made-up teams.

use std::io::Write;
use std::path::PathBuf;

use super::output::{Existing, Failure, not_written, plain, print};
use super::progress::{bar, each};
use crate::edit::{made_up_sitting, sample};
use crate::phrases::collecting::wrote_sample_teams;
use crate::report::file_name;
use crate::storage;
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

    #[command(flatten)]
    existing: Existing,
}

pub(super) fn run(arguments: &Arguments, stdout: &mut dyn Write) -> Result<(), Failure> {
    let Arguments { out, existing, .. } = arguments;
    if let Some(teams) = arguments.teams {
        return many(teams, arguments, stdout);
    }
    existing.save(out, &sample())?;
    print(
        stdout,
        &format!(
            "Wrote the sample session to {}.\n",
            plain(&out.to_string_lossy())
        ),
    )
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
            arguments.existing.save(&folder.join(name), &session)?;
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
