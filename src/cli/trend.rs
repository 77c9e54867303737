//! `roundtable trend`: one team over time.

use std::io::Write;
use std::path::PathBuf;

use super::opened::Notes;
use super::output::{Failure, not_written, plain, print};
use crate::insight::{Trend, TrendSession, same_team};
use crate::phrases::letters;
use crate::phrases::trend as said;
use crate::report::TeamsFile;
use crate::scene::use_machine_fonts;
use crate::{export, storage};

/// What `trend` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// Sessions of one team, and folders of them
    #[arg(required = true)]
    places: Vec<PathBuf>,

    #[arg(long, value_name = "NAME", help = format!("Where to write it; the name ends in one of {}. A picture is the strips alone", TeamsFile::endings().join(", ")))]
    out: PathBuf,

    /// The team, where there are sessions of several
    #[arg(long, value_name = "NAME")]
    team: Option<String>,

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
    let mut found = Trend::all(read(&arguments.places, notes));
    if let Some(team) = &arguments.team {
        found.retain(|trend| same_team(&trend.team, team));
    }
    let trend = match (found.as_slice(), &arguments.team) {
        ([only], _) => only,
        ([], Some(team)) => return Err(Failure::Failed(said::not_found(team))),
        ([], None) => return Err(Failure::Failed(said::NOBODY.to_owned())),
        (several, _) => return Err(Failure::Usage(said::which(several))),
    };
    let (pages, foreign) = export::encode_trend(trend, file)?;
    for (page, bytes) in pages.iter().enumerate() {
        let path = TeamsFile::page(out, page);
        storage::export_file(&path, bytes, arguments.force).map_err(|error| not_written(&error))?;
    }
    let mut lines = vec![said::written(trend, &out.to_string_lossy())];
    lines.extend(said::changes(trend));
    lines.extend(letters::foreign(&foreign.of_the_machine, &foreign.unknown));
    print(stdout, &plain(&(lines.join("\n") + "\n")))
}

/// Reads every session; what cannot be read is said, and the others are shown all the same.
fn read(places: &[PathBuf], notes: &Notes) -> Vec<TrendSession> {
    let (files, failed) = storage::session_files(places);
    failed.iter().for_each(|error| notes.say(error.to_string()));
    let read = storage::look_at_all(&files, |_, session| TrendSession::of(session), |_| true);
    let sessions = read.into_iter().filter_map(|(_, result)| match result {
        Ok(session) => session,
        Err(error) => {
            notes.say(error.to_string());
            None
        }
    });
    sessions.collect()
}
