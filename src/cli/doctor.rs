//! `roundtable doctor`: what somebody who helps needs to know, and nothing of what was said.

use std::fmt::Write as _;
use std::io::Write;

use super::output::{Failure, plain, print};
use crate::phrases::dates::moment;
use crate::phrases::lists::counted;
use crate::storage::{Home, Recovery, VERSION, documents};

/// What `doctor` was asked for: nothing but that.
#[derive(Clone, Debug, PartialEq, clap::Args)]
pub struct Arguments {}

/// Prints version, system, folders, what is kept and what is locked; names of sessions and of
/// people are not in it. Fails where nothing could be kept safe.
pub(super) fn run(_: &Arguments, stdout: &mut dyn Write) -> Result<(), Failure> {
    let mut answer = String::new();
    let mut line = |name: &str, what: &str| {
        // Writing to a `String` cannot fail.
        _ = writeln!(answer, "{:<18}{what}", format!("{name}:"));
    };
    let version = env!("CARGO_PKG_VERSION");
    line(
        "Roundtable",
        &format!("{version}, session files of version 1 to {VERSION}"),
    );
    let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
    line("System", &format!("{system}, {machine}"));
    line("Window", WINDOW);
    line("Documents", &documents().to_string_lossy());
    let home = Home::of_user();
    let trouble = match &home {
        None => Some("this system names no folder for it".to_owned()),
        Some(home) => {
            line("Own folder", &home.dir().to_string_lossy());
            home.try_writing().err().map(|error| error.to_string())
        }
    };
    let kept = home.iter().flat_map(Recovery::survey).collect::<Vec<_>>();
    line(
        "Kept safe",
        trouble
            .as_deref()
            .unwrap_or("what is entered is kept until it is saved"),
    );
    let open = kept.iter().filter(|kept| kept.is_open).count();
    let waiting: Vec<_> = kept.iter().filter(|kept| !kept.is_open).collect();
    line("Open just now", &sessions(open));
    let newest = waiting.iter().filter_map(|kept| kept.at).max();
    let now = jiff::Zoned::now().datetime();
    let newest = newest.map_or_else(String::new, |at| {
        format!(", the newest from {}", moment(at, now))
    });
    line("Not saved", &format!("{}{newest}", sessions(waiting.len())));
    let damaged = waiting.iter().filter(|kept| kept.at.is_none()).count();
    if damaged > 0 {
        line("Not to be read", &sessions(damaged));
    }
    print(stdout, &plain(&answer))?;
    match trouble {
        None => Ok(()),
        Some(trouble) => Err(Failure::Failed(format!(
            "Nothing that is entered can be kept safe until it is saved: {trouble}"
        ))),
    }
}

#[cfg(feature = "desktop")]
const WINDOW: &str = "glow first on Linux, wgpu elsewhere; then the other";
#[cfg(not(feature = "desktop"))]
const WINDOW: &str = "none: built without it";

fn sessions(number: usize) -> String {
    match u32::try_from(number).unwrap_or(u32::MAX) {
        0 => "no session".to_owned(),
        number => counted(number, "session", "sessions"),
    }
}
