//! `copy`: a session for other people, without the private notes.

use std::io::Write;
use std::path::PathBuf;

use super::opened::{Notes, open};
use super::output::{Failure, not_written, plain, print};
use crate::storage::{self, SaveError};

/// What `copy` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The session; it stays as it is
    file: PathBuf,

    /// Where to write the copy; the name usually ends in .roundtable
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    /// Replace a file that is already there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let Arguments { file, out, force } = arguments;
    let session = open(file, notes)?;
    storage::save_copy(out, &session, Some(file), *force).map_err(|error| match error {
        SaveError::Write(error) => not_written(&error),
        other => other.into(),
    })?;
    let out = out.to_string_lossy();
    print(
        stdout,
        &format!("Wrote a copy without private notes to {}.\n", plain(&out)),
    )
}
