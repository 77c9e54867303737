//! `roundtable trend`: one team over time.

use std::io::Write;
use std::path::PathBuf;

use super::of_many::{Out, sessions};
use super::opened::Notes;
use super::output::Failure;
use crate::export;
use crate::insight::{Trend, TrendSession, same_team};
use crate::phrases::trend as said;
use crate::scene::use_machine_fonts;

/// What `trend` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// Sessions of one team, and folders of them. Give all that there are: what would give somebody away
    /// is held back beside those that are given
    #[arg(required = true)]
    places: Vec<PathBuf>,

    #[command(flatten)]
    out: Out,

    /// The team, where there are sessions of several
    #[arg(long, value_name = "NAME")]
    team: Option<String>,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let file = arguments.out.file()?;
    use_machine_fonts();
    let mut found = Trend::all(sessions(&arguments.places, notes, |_, session| {
        TrendSession::of(session)
    }));
    if let Some(team) = &arguments.team {
        found.retain(|trend| same_team(&trend.team, team));
    }
    let trend = match (found.as_slice(), &arguments.team) {
        ([only], _) => only,
        ([], Some(team)) => return Err(Failure::Failed(said::not_found(team))),
        ([], None) => return Err(Failure::Failed(said::NOBODY.to_owned())),
        (several, _) => return Err(Failure::Usage(said::which(several))),
    };
    let encoded = export::encode_trend(trend, file)?;
    arguments.out.write(encoded, stdout, |path| {
        let mut lines = vec![said::written(trend, path)];
        lines.extend(said::changes(trend));
        lines
    })
}
