//! `roundtable summary`: prints what a session found, as text or as JSON.

use std::io::Write;
use std::path::PathBuf;

use super::opened::{Notes, open};
use super::output::{Failure, plain, print};
use crate::export;
use crate::insight::Profile;
use crate::report::{Data, Document};

/// What `summary` was asked for.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {
    /// The session
    file: PathBuf,

    /// Print its numbers as JSON; docs/session-format.md names the fields
    #[arg(long)]
    json: bool,
}

pub(super) fn run(
    arguments: &Arguments,
    stdout: &mut dyn Write,
    notes: &Notes,
) -> Result<(), Failure> {
    let session = open(&arguments.file, notes)?;
    let text = if arguments.json {
        export::json(&Data::of(&session))?
    } else {
        let document = Document::of(&session).for_profile(Profile::Everything);
        plain(&export::text(&document))
    };
    print(stdout, &text)
}
