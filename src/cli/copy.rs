//! `copy`: a session for other people, without the private notes.

use std::io::Write;
use std::path::PathBuf;

use super::opened::{Notes, open};
use super::output::{Existing, Failure, not_saved, plain, print};
use crate::storage;

/// What `copy` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The session; it stays as it is
    file: PathBuf,

    /// Where to write the copy; the name usually ends in .roundtable
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
    let Arguments {
        file,
        out,
        existing,
    } = arguments;
    let session = open(file, notes)?;
    let saved = storage::save_copy(out, &session, Some(file), existing.force);
    saved.map_err(not_saved)?;
    let out = out.to_string_lossy();
    print(
        stdout,
        &format!("Wrote a copy without private notes to {}.\n", plain(&out)),
    )
}
