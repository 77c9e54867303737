//! Many sessions: how they are read, and where what is made of them is written, and as what.

use std::io::Write;
use std::path::PathBuf;

use super::opened::Notes;
use super::output::{Existing, Failure, plain, print};
use crate::phrases::letters;
use crate::report::TeamsFile;
use crate::scene::ForeignLetters;
use crate::session::Session;
use crate::storage;

/// Where it is written.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub(super) struct Out {
    #[arg(long, value_name = "NAME", help = format!("Where to write it; the name ends in one of {}. A picture is the drawing alone", TeamsFile::endings().join(", ")))]
    out: PathBuf,

    #[command(flatten)]
    existing: Existing,
}

impl Out {
    /// As what, which the ending says.
    pub(super) fn file(&self) -> Result<TeamsFile, Failure> {
        TeamsFile::of_path(&self.out).ok_or_else(|| {
            let name = self.out.to_string_lossy();
            let endings = TeamsFile::endings().join(", ");
            Failure::Usage(format!(
                "The name has to end in one of {endings}, and “{name}” does not."
            ))
        })
    }

    /// Writes all pages, and prints what `said` says of a file of this name, and which letters may look
    /// different elsewhere.
    pub(super) fn write(
        &self,
        (pages, foreign): (Vec<Vec<u8>>, ForeignLetters),
        stdout: &mut dyn Write,
        said: impl FnOnce(&str) -> Vec<String>,
    ) -> Result<(), Failure> {
        for (page, bytes) in pages.iter().enumerate() {
            let path = TeamsFile::page(&self.out, page);
            self.existing.write(&path, bytes)?;
        }
        let mut lines = said(&self.out.to_string_lossy());
        lines.extend(letters::foreign(&foreign.of_the_machine, &foreign.unknown));
        print(stdout, &plain(&(lines.join("\n") + "\n")))
    }
}

/// What `keep` makes of each session among these files and folders, in their order. What cannot be read
/// is said, and the others count all the same.
pub(super) fn sessions<T: Send>(
    places: &[PathBuf],
    notes: &Notes,
    keep: impl Fn(&PathBuf, &Session) -> T + Sync,
) -> Vec<T> {
    let (files, failed) = storage::session_files(places);
    failed.iter().for_each(|error| notes.say(error.to_string()));
    let read = storage::look_at_all(&files, keep, |_| true);
    let kept = read.into_iter().filter_map(|(_, result)| {
        result.unwrap_or_else(|error| {
            notes.say(error.to_string());
            None
        })
    });
    kept.collect()
}
