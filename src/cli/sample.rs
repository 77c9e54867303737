//! `roundtable sample`: writes the sample session.

use std::io::Write;
use std::path::PathBuf;

use super::output::{Failure, plain, print};
use crate::edit::sample;
use crate::storage::{self, Expected};

/// What `sample` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// Where to write it; the name usually ends in .ron
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    /// Replace a file that is already there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(arguments: &Arguments, stdout: &mut dyn Write) -> Result<(), Failure> {
    let expected = if arguments.force {
        Expected::Anything
    } else {
        Expected::Nothing
    };
    storage::save(&arguments.out, &sample(), expected).map_err(|error| match error {
        storage::SaveError::Write(error) => super::output::not_written(&error),
        other => other.into(),
    })?;
    print(
        stdout,
        &format!(
            "Wrote the sample session to {}.\n",
            plain(&arguments.out.to_string_lossy())
        ),
    )
}
