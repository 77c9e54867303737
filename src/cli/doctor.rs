//! `roundtable doctor`: what somebody who helps needs to know, and nothing of what was said.

use std::io::Write;

use super::output::{Failure, plain, print};
use crate::phrases::{doctor as said, program};
use crate::storage::{FileLock, Home, Recovery, VERSION, documents, log_file};

/// What `doctor` was asked for: nothing but that.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {}

/// Prints version, system, folders, what is kept and what is locked; names of sessions and of
/// people are not in it. Fails where nothing could be kept safe.
pub(super) fn run(_: &Arguments, stdout: &mut dyn Write) -> Result<(), Failure> {
    let mut lines = Vec::new();
    let mut line = |about: &str, what: &str| lines.push(said::line(about, what));
    line(said::PROGRAM, &said::versions(program::VERSION, VERSION));
    let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
    line(said::SYSTEM, &format!("{system}, {machine}"));
    let window = if cfg!(feature = "desktop") {
        said::RENDERERS
    } else {
        said::NO_WINDOW
    };
    line(said::WINDOW, window);
    line(said::DOCUMENTS, &documents().to_string_lossy());
    let home = Home::of_user();
    let trouble = match &home {
        None => Some(said::NO_FOLDER.to_owned()),
        Some(home) => {
            line(said::OWN_FOLDER, &home.dir().to_string_lossy());
            line(said::LOG, &log_file(home).to_string_lossy());
            home.try_writing().err().map(|error| error.to_string())
        }
    };
    let kept = home.iter().flat_map(Recovery::survey).collect::<Vec<_>>();
    line(said::KEPT_SAFE, trouble.as_deref().unwrap_or(said::IS_KEPT));
    let open = kept.iter().filter(|kept| kept.is_open).count();
    let waiting: Vec<_> = kept.iter().filter(|kept| !kept.is_open).collect();
    line(said::OPEN_JUST_NOW, &said::sessions(open));
    let locked = home.iter().map(FileLock::survey).sum();
    line(said::LOCKED, &said::files(locked));
    let newest = waiting.iter().filter_map(|kept| kept.at).max();
    let now = crate::storage::now();
    line(said::NOT_SAVED, &said::waiting(waiting.len(), newest, now));
    let damaged = waiting.iter().filter(|kept| kept.at.is_none()).count();
    if damaged > 0 {
        line(said::UNREADABLE, &said::sessions(damaged));
    }
    print(stdout, &plain(&(lines.join("\n") + "\n")))?;
    match trouble {
        None => Ok(()),
        Some(trouble) => Err(Failure::Failed(said::nothing_can_be_kept(&trouble))),
    }
}
