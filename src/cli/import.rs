//! `roundtable import`: scores from a form, counted into a session.

use std::io::Write;
use std::path::PathBuf;

use super::opened::{Notes, open_or_start};
use super::output::{Existing, Failure, plain, print};
use crate::answers::{Answers, Mapping};
use crate::edit::{Edit, apply};
use crate::phrases::answers as said;
use crate::phrases::refusals::refusal_in_words;
use crate::session::Session;
use crate::storage::{self, AnswersError};

/// What `import` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The session, which stays as it is; or a workshop, to begin one with
    session: PathBuf,

    /// The tables of answers (.csv or .xlsx), or a folder of them
    #[arg(required = true)]
    tables: Vec<PathBuf>,

    /// Where to write the session with the scores; the name usually ends in .roundtable
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    #[command(flatten)]
    existing: Existing,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let session = open_or_start(&arguments.session, notes)?;
    let answers = storage::read_answers(&arguments.tables, &session).map_err(unread)?;
    let workshop = session.workshop();
    let mapping = Mapping::guess(&answers, &session);
    let counted = answers.count(&mapping, &session).map_err(|why| {
        let mut sentence = said::uncounted(&why, &workshop.noun);
        if mapping.is_empty() {
            sentence = said::no_heading(&workshop.noun);
        }
        Failure::Failed(format!("{sentence}\n{}", said::NOTHING_IMPORTED))
    })?;
    let mechanisms = counted.len();
    let most = counted.iter().map(|(_, ballots)| ballots.len()).max();
    let next = apply(&session, Edit::CountEach(counted))
        .map_err(|refusal| Failure::Failed(refusal_in_words(refusal)))?;
    arguments.existing.save(&arguments.out, &next)?;
    let mut text = format!("{}\n", said::read(&answers));
    text += &matched(&answers, &mapping, &session);
    text += &said::counted_in(most.unwrap_or(0), mechanisms, &workshop.noun);
    let out = arguments.out.to_string_lossy();
    print(
        stdout,
        &plain(&format!("{text}\nWrote the session to {out}.\n")),
    )
}

/// Which column was taken for which mechanism, a line each.
fn matched(answers: &Answers, mapping: &Mapping, session: &Session) -> String {
    let columns = answers.columns();
    let line = |(at, it): (_, &crate::workshop::Mechanism)| {
        let column = mapping.column(at).and_then(|at| columns.get(at));
        let column = column.map_or_else(|| said::NO_COLUMN.to_owned(), said::column);
        format!("  {at}. {}: {column}\n", it.name)
    };
    session.workshop().indexed().map(line).collect()
}

fn unread(error: AnswersError) -> Failure {
    match error {
        AnswersError::Open(error) => error.into(),
        AnswersError::Unreadable(name, why) => Failure::Failed(said::unreadable(&name, &why)),
        AnswersError::NoTables(folder) => Failure::Failed(said::no_tables(&folder)),
    }
}
