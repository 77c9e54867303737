//! What a file holds, and in which way it is opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::held_lock::HeldLock;
use super::message::{Opening, Read};
use super::saving::lock_for;
use crate::frame::import_dialog::State;
use crate::insight::Extent;
use crate::phrases::answers;
use crate::phrases::beside::{OTHER_NAME, OTHER_OWNER, conflict_copy};
use crate::phrases::dates::moment;
use crate::phrases::looking::OnlyLooking;
use crate::phrases::recovery::newer_was_kept;
use crate::session::Session;
use crate::storage::{
    self, AnswersError, Beside, FileLock, Home, OpenError, Opened, ReadError, Recovery, TableError,
    beside, is_table, table_to_understand,
};

/// Reads a session, or a workshop to start one with, or a table to make one of.
pub(super) fn read(path: &Path) -> Result<Read, OpenError> {
    if is_table(path) {
        return match table_to_understand(path) {
            Ok(table) => Ok(Read::Table(Box::new(table))),
            Err(TableError::Open(error)) => Err(error),
            Err(why) => Ok(Read::NoTable(why.to_string())),
        };
    }
    match storage::open(path) {
        Ok(opened) => Ok(Read::Session(Box::new(opened), None, Vec::new())),
        Err(
            error @ OpenError::Wrong {
                error: ReadError::Newer { .. },
                ..
            },
        ) => storage::open_newer(path)
            .map(|session| Read::ToLook(Box::new(session), OnlyLooking::Newer))
            .ok_or(error),
        // What is wrong with it as a session is what a person wants to know, unless it is a workshop.
        Err(error) => storage::open_workshop(path)
            .map(Read::Workshop)
            .map_err(|_| error),
    }
}

/// What was read of a file, opened in this way; `mine` is the right to save into the file that is open.
pub(super) fn opened_so(
    home: &Home,
    path: &Path,
    opened: Box<Opened>,
    mine: Option<&Arc<HeldLock>>,
    how: Opening,
) -> Read {
    match how {
        Opening::ToLook => return Read::ToLook(Box::new(opened.session), OnlyLooking::InUse),
        Opening::AsCopy => return Read::Copy(opened),
        Opening::TakingOver => {
            return Read::Session(
                opened,
                FileLock::take_over(home, path).map(HeldLock::of),
                beside(home, path),
            );
        }
        Opening::Usual | Opening::AsSaved => {}
    }
    let Ok(lock) = lock_for(home, path, mine) else {
        return Read::InUse;
    };
    let kept = Recovery::of_file(home, path, &opened.session);
    let Some(kept) = kept.filter(|_| how == Opening::Usual) else {
        return Read::Session(opened, lock, beside(home, path));
    };
    let when = moment(kept.at, storage::now());
    let [newer, saved] = [&kept.session, &opened.session].map(Extent::of);
    Read::Rescued {
        kept: kept.path,
        words: newer_was_kept(&when, newer, saved),
    }
}

/// Reads a table of scores, or all of a folder, for this session; why not, in words.
pub(super) fn read_answers(path: PathBuf, session: &Session) -> Result<Box<State>, String> {
    let paths = std::slice::from_ref(&path);
    let answers = storage::read_answers(paths, session).map_err(|error| match error {
        AnswersError::Open(error) => error.to_string(),
        AnswersError::Unreadable(name, why) => answers::unreadable(&name, &why),
        AnswersError::NoTables(folder) => answers::no_tables(&folder),
    })?;
    let beside = match answers.sources() {
        [_] => storage::tables_beside(&path),
        _ => 0,
    };
    Ok(Box::new(State::new(answers, session, path, beside)))
}

/// What there is to know of a file before it is saved over.
pub(super) fn to_know_in_words(it: &Beside) -> String {
    match it {
        Beside::ConflictCopy(name) => conflict_copy(name),
        Beside::OtherName => OTHER_NAME.to_owned(),
        Beside::OtherOwner => OTHER_OWNER.to_owned(),
    }
}
