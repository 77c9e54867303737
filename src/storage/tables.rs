//! Tables of answers on disk: one, or all of a folder, put together.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::disk::disk;
use super::errors::OpenError;
use super::read::read;
use crate::answers::{Answers, MAX_BYTES, MAX_ROWS, Unreadable};
use crate::session::Session;

/// Why tables of answers were not read.
#[derive(Debug)]
pub enum AnswersError {
    /// A file could not be read at all.
    Open(OpenError),
    /// A file, by its name, is no table of answers.
    Unreadable(String, Unreadable),
    /// There is no table in this folder.
    NoTables(PathBuf),
}

/// The endings of tables in a folder.
const ENDINGS: [&str; 3] = ["csv", "tsv", "xlsx"];

/// Reads the tables at these places: each a file, or a folder of which all tables are taken.
///
/// # Errors
/// An [`AnswersError`] about the first that could not be read.
pub fn read_answers(paths: &[PathBuf], session: &Session) -> Result<Answers, AnswersError> {
    let mut all: Option<Answers> = None;
    for path in paths {
        for file in tables(path)? {
            let bytes = read(&file, MAX_BYTES).map_err(AnswersError::Open)?;
            let name = file.file_name().unwrap_or(file.as_os_str());
            let name = name.to_string_lossy().into_owned();
            let unreadable = |why| AnswersError::Unreadable(name.clone(), why);
            let answers = Answers::read(&name, &bytes, session).map_err(unreadable)?;
            match &mut all {
                Some(all) => all.add(answers).map_err(unreadable)?,
                None => all = Some(answers),
            }
        }
    }
    let none = || AnswersError::NoTables(paths.first().cloned().unwrap_or_default());
    all.ok_or_else(none)
}

/// How many tables lie in the folder of this one beside it; none where that cannot be told.
pub fn tables_beside(table: &Path) -> usize {
    let folder = table.parent().map(tables);
    let all = folder.and_then(Result::ok).unwrap_or_default();
    all.iter().filter(|other| *other != table).count()
}

/// The file, or the tables of the folder in the order of their names, not those that a program hides.
fn tables(path: &Path) -> Result<Vec<PathBuf>, AnswersError> {
    let is_folder = disk().metadata(path).is_ok_and(|about| about.is_dir());
    if !is_folder {
        return Ok(vec![path.to_owned()]);
    }
    let unreadable = |source| {
        AnswersError::Open(OpenError::Unreadable {
            path: path.to_owned(),
            source,
        })
    };
    let mut tables = disk().entries(path).map_err(unreadable)?;
    tables.retain(|file| {
        let ending = file.extension().map(OsStr::to_ascii_lowercase);
        let hidden = file
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with(['.', '~']));
        !hidden
            && ENDINGS
                .iter()
                .any(|known| ending.as_deref() == Some(known.as_ref()))
    });
    if tables.is_empty() {
        return Err(AnswersError::NoTables(path.to_owned()));
    }
    // Each has one row at least.
    if tables.len() > MAX_ROWS {
        let name = path.to_string_lossy().into_owned();
        return Err(AnswersError::Unreadable(name, Unreadable::TooLong));
    }
    tables.sort();
    Ok(tables)
}
