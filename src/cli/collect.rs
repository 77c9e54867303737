//! `roundtable collect`: many sessions as one table for other programs, with nobody to be found in it.

mod plan;

use std::io::Write;
use std::path::{Path, PathBuf};

use super::opened::Notes;
use super::output::{Existing, Failure, not_written, plain, print};
use super::progress::{bar, each};
use crate::phrases::collecting;
use crate::phrases::looking::newer_was_read;
use crate::report::{DataPackage, SessionTold, TeamTold, collected, collected_columns};
use crate::session::Session;
use crate::storage::{FilesTogether, Looked, TogetherError, look, session_files};
use crate::workshop::Source;
use crate::{export, storage};
use plan::{Found, Key, Naming, Plan};

/// What `collect` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// Folders of sessions, with the folders in them, or sessions. Give all sessions of a team: what would
    /// give somebody away is held back beside those that are given
    #[arg(required = true, value_name = "FOLDER")]
    folders: Vec<PathBuf>,

    /// Where to write the table; the name ends in .csv. What its columns hold is written beside it,
    /// into datapackage.json
    #[arg(long, value_name = "NAME")]
    out: PathBuf,

    /// What the teams are called in it
    #[arg(long, value_enum, default_value_t)]
    teams: Naming,

    #[command(flatten)]
    existing: Existing,
}

/// So many sessions are in the memory at once.
const AT_ONCE: usize = 128;

/// Reads every session twice: first what it is and of whom, so that the sessions of a team stand
/// together in their order; then, one handful after the other, what is told of it. So the memory holds
/// a line for each file and a handful of sessions, however many there are.
pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let table = &arguments.out;
    if !table
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
    {
        let name = table.to_string_lossy();
        return Err(Failure::Usage(format!(
            "The name of the table has to end in .csv, and “{name}” does not."
        )));
    }
    let package = table.with_file_name("datapackage.json");
    let paths = [table.clone(), package.clone()];
    let mut together =
        FilesTogether::begin(&paths, arguments.existing.force).map_err(not_together)?;

    let (files, unread) = session_files(&arguments.folders);
    let mut failed: Vec<String> = unread.iter().map(ToString::to_string).collect();
    let bar = bar(files.len() * 2);
    let found = each(&bar, &files, |file| first_look(file, notes));
    let plan = Plan::of(found, arguments.teams, &files, notes, &mut failed);
    if plan.sessions.is_empty() {
        bar.finish_and_clear();
        failed.extend(collecting::left_out(&plan.left_out));
        failed.push(collecting::NO_SESSION.to_owned());
        return Err(Failure::Failed(failed.join("\n")));
    }

    let mut growing = together.grow(table).map_err(|error| not_written(&error))?;
    let mut write = |bytes: &[u8]| growing.write(bytes).map_err(|error| not_written(&error));
    write(&export::csv_head(&collected_columns())?)?;
    let mut written = Written::default();
    for handful in plan.sessions.chunks(AT_ONCE) {
        let sessions = each(&bar, handful, |planned| {
            as_planned(&files[planned.file], &planned.key)
        });
        let mut told = Vec::new();
        for (planned, session) in handful.iter().zip(sessions) {
            match session {
                Ok(session) => {
                    let beside = written.beside(planned.team, &plan, &session);
                    told.push((session, beside));
                }
                Err(why) => failed.push(line(&files[planned.file], &why)),
            }
        }
        let rows =
            |(session, told): &(Session, SessionTold)| export::csv_rows(&collected(session, told));
        for rows in storage::each(&told, rows, |_| true) {
            write(&rows?)?;
        }
    }
    bar.finish_and_clear();

    let name = table.file_name().unwrap_or_default().to_string_lossy();
    let about = DataPackage::of(&name, growing.len(), &written.sources, &written.notes);
    let about = export::json(&about).map_err(|error| Failure::Failed(error.to_string()))?;
    let added = together.add_grown(growing);
    added
        .and_then(|()| together.add(&package, about.as_bytes()))
        .map_err(|error| not_written(&error))?;
    together.put().map_err(not_together)?;
    let said = collecting::wrote(written.sessions, written.teams, table, &package);
    let counts = collecting::counts_told(written.rounds, written.told);
    let left_out = collecting::left_out(&plan.left_out);
    let said = [Some(said), counts, left_out].into_iter().flatten();
    let said: Vec<String> = said.collect();
    print(stdout, &plain(&format!("{}\n", said.join("\n"))))?;
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::Failed(failed.join("\n")))
    }
}

/// What has been told so far.
#[derive(Default)]
struct Written {
    sessions: u32,
    teams: u32,
    rounds: usize,
    /// So many of them tell their counts.
    told: usize,
    team: Option<(usize, TeamTold)>,
    sources: Vec<Source>,
    notes: Vec<String>,
}

impl Written {
    /// What may be told of the next session; those of one team come one after the other.
    fn beside(&mut self, team: usize, plan: &Plan, session: &Session) -> SessionTold {
        self.sessions += 1;
        let workshop = session.workshop();
        if !self.sources.contains(&workshop.source) {
            self.sources.push(workshop.source.clone());
        }
        if !self.notes.contains(&workshop.scale.note) {
            self.notes.push(workshop.scale.note.clone());
        }
        let same = self.team.take().filter(|(before, _)| *before == team);
        let (_, mut told) = same.unwrap_or_else(|| {
            self.teams += 1;
            (team, TeamTold::new(plan.names[team].clone()))
        });
        let beside = told.next(session);
        let (rounds, with_counts) = beside.rounds();
        self.rounds += rounds;
        self.told += with_counts;
        self.team = Some((team, told));
        beside
    }
}

/// What a file is, and of whom.
fn first_look(file: &Path, notes: &Notes) -> Found {
    match look(file) {
        Ok(Looked::Workshop) => Found::Workshop,
        Ok(Looked::Session { session, is_newer }) => {
            if is_newer {
                notes.say(newer_was_read(file));
            }
            if session.is_rehearsal() {
                Found::Rehearsal
            } else if session.about().team.trim().is_empty() {
                Found::WithoutATeam
            } else if session.is_of_too_few() {
                Found::OfTooFew(session.about().team.clone())
            } else {
                Found::Session(Key::of(&session))
            }
        }
        Err(error) => Found::Failed(line(file, &error.to_string())),
    }
}

/// The session in a file, if it is still the one that was found there.
fn as_planned(file: &Path, key: &Key) -> Result<Session, String> {
    match look(file) {
        Ok(Looked::Session { session, .. })
            if Key::of(&session) == *key && !session.is_of_too_few() =>
        {
            Ok(*session)
        }
        Ok(_) => Err(collecting::CHANGED_MEANWHILE.to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// A reason in one line, which names the file.
fn line(file: &Path, why: &str) -> String {
    let (name, why) = (file.to_string_lossy(), why.replace('\n', " "));
    if why.contains(name.as_ref()) {
        why
    } else {
        format!("{name}: {why}")
    }
}

fn not_together(error: TogetherError) -> Failure {
    match error {
        TogetherError::Exist(there) => {
            let there: Vec<String> = there
                .iter()
                .map(|path| format!("“{}”", path.display()))
                .collect();
            Failure::Failed(collecting::are_there(&there))
        }
        TogetherError::Write { error, .. } => not_written(&error),
    }
}
