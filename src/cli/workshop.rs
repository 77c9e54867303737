//! `workshop`: a workshop from a table, from a session or from the library; and as a table.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::opened::{Notes, open};
use super::output::{Existing, Failure, plain, print};
use crate::export::{rows_as_csv, rows_as_xlsx};
use crate::phrases::workshop_tables::{OTHER_LANGUAGES_STAY, licence, size, understood};
use crate::phrases::workshops::facts;
use crate::storage::{is_table, open_workshop, workshop_from_table};
use crate::workshop::table::rows_of;
use crate::workshop::{Workshop, library};

/// What `workshop` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Clone, Debug, PartialEq, Subcommand)]
enum What {
    /// List the workshops that come with the program, each with its name
    List,
    /// Write a workshop's file: made of a table, taken out of a session, or one that comes with the program
    From(Made),
    /// Write a workshop as a table, to fill in or to translate
    Table(Made),
}

#[derive(Clone, Debug, PartialEq, clap::Args)]
struct Made {
    /// A table (.xlsx, .csv, .tsv), a session, a workshop, or the name of one that comes with the program
    from: PathBuf,

    /// Where to write it; a workshop's name usually ends in .ron, a table's in .xlsx or .csv
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
    match &arguments.what {
        What::List => {
            let line = |it: &Workshop| format!("{}: {}; {}\n", it.id, it.title, facts(it));
            print(stdout, &library().iter().map(line).collect::<String>())
        }
        What::From(made) => {
            let (workshop, told) = read(&made.from, notes)?;
            write(made, workshop.to_ron().as_bytes())?;
            let told = told.into_iter().map(|sentence| sentence + "\n");
            let out = made.out.to_string_lossy();
            let wrote = format!(
                "Wrote the workshop “{}” ({}) to {out}.\n",
                workshop.title,
                size(&workshop)
            );
            print(stdout, &plain(&(wrote + &told.collect::<String>())))
        }
        What::Table(made) => {
            let (workshop, _) = read(&made.from, notes)?;
            let rows = rows_of(&workshop);
            let ending = made
                .out
                .extension()
                .map(|it| it.to_string_lossy().to_lowercase());
            let bytes = match ending.as_deref() {
                Some("xlsx") => {
                    let above = rows.len().saturating_sub(workshop.mechanisms.len() + 1);
                    rows_as_xlsx(&rows, above)?
                }
                Some("csv") => rows_as_csv(&rows)?,
                _ => {
                    let reason = "A table is written as .xlsx or .csv: choose a name that ends in one of them.";
                    return Err(Failure::Usage(reason.to_owned()));
                }
            };
            write(made, &bytes)?;
            let out = made.out.to_string_lossy();
            let mut wrote = format!("Wrote “{}” as a table to {out}.\n", workshop.title);
            if !workshop.translations.is_empty() {
                wrote += OTHER_LANGUAGES_STAY;
            }
            print(stdout, &plain(&wrote))
        }
    }
}

/// The workshop that is meant, and what there is to say of it.
fn read(from: &Path, notes: &Notes) -> Result<(Workshop, Vec<String>), Failure> {
    let name = from.to_string_lossy();
    // A file of that name is ./team-check.
    if let Some(known) = library().iter().find(|it| it.id == name) {
        return Ok((known.clone(), vec![licence(known)]));
    }
    if is_table(from) {
        let made = workshop_from_table(from)?;
        let told = understood(&made);
        return Ok((made.workshop, told));
    }
    let workshop = match open_workshop(from) {
        Ok(workshop) => workshop,
        // What is wrong with it as a workshop is said where it is no session either.
        Err(wrong) => match open(from, notes) {
            Ok(session) => session.workshop().clone(),
            Err(_) => return Err(wrong.into()),
        },
    };
    let told = vec![licence(&workshop)];
    Ok((workshop, told))
}

fn write(made: &Made, bytes: &[u8]) -> Result<(), Failure> {
    made.existing.write(&made.out, bytes)
}
