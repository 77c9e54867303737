//! What happened to the program, written down for whoever helps: no name and nothing that was said, unless
//! names are asked for.

use std::path::Path;

use crate::phrases::doctor as said;
use crate::storage::{Home, OpenError, ReadError, SaveError, WriteProblem, add_to_log};

/// Has names of files written down too.
const NAMES: &str = "ROUNDTABLE_LOG_NAMES";

/// Writes a line; where that cannot be done, the program goes on without. Not for the window's thread.
pub(super) fn note(home: Option<&Home>, what: &str, file: Option<&Path>) {
    let Some(home) = home else { return };
    let named = file.filter(|_| std::env::var_os(NAMES).is_some());
    let line = named.map_or_else(
        || what.to_owned(),
        |file| format!("{what}: {}", file.display()),
    );
    _ = add_to_log(home, crate::storage::now(), &line);
}

/// What became of a save.
pub(super) fn of_save<T>(result: &Result<T, SaveError>) -> &'static str {
    let Err(error) = result else {
        return said::SAVED;
    };
    match error {
        SaveError::Changed { .. } => said::CHANGED,
        SaveError::Gone { .. } => said::GONE,
        SaveError::InUse { .. } => said::IN_USE,
        SaveError::NotConfirmed { .. } => said::NOT_CONFIRMED,
        SaveError::Write(error) if error.problem == WriteProblem::Full => said::FULL,
        SaveError::Write(_) => said::NOT_WRITTEN,
        SaveError::TooLarge
        | SaveError::OwnFile { .. }
        | SaveError::WouldNotReadBack { .. }
        | SaveError::Look(_) => said::NOT_SAVED_THERE,
    }
}

/// What became of opening a file.
pub(super) fn of_opening<T>(result: &Result<T, OpenError>) -> &'static str {
    match result {
        Ok(_) => said::OPENED,
        Err(OpenError::Wrong {
            error: ReadError::Newer { .. },
            ..
        }) => said::NEWER,
        Err(OpenError::Wrong { .. }) => said::DAMAGED,
        Err(_) => said::NOT_READ,
    }
}

/// Has a fault of the program write down where it was, and not what it had at hand.
pub(super) fn watch_for_faults(home: Option<Home>) {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        let place = fault.location().map(ToString::to_string);
        note(
            home.as_ref(),
            &said::fault(&place.unwrap_or_default()),
            None,
        );
        usual(fault);
    }));
}
