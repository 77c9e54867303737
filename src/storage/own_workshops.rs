//! The workshops in the user's own folder, which stand beside those that come with the program.

use std::path::PathBuf;

use super::disk::disk;
use super::document::open_workshop;
use super::errors::OpenError;
use super::home::Home;
use crate::workshop::Workshop;

/// More files than this are not read: nobody looks through a longer list.
const MOST: usize = 60;

/// What the folder of a person's own workshops holds, in the order of the names of the files.
///
/// ```
/// use roundtable::storage::{Home, OwnWorkshops};
///
/// let dir = tempfile::tempdir().unwrap();
/// let home = Home::at(dir.path());
/// let folder = OwnWorkshops::folder(&home);
/// std::fs::create_dir(&folder).unwrap();
/// std::fs::copy("workshops/team-check.ron", folder.join("ours.ron")).unwrap();
/// std::fs::write(folder.join("half.ron"), "(format: ").unwrap();
///
/// let own = OwnWorkshops::of(&home);
/// assert_eq!(own.workshops[0].1.id, "team-check");
/// assert!(own.wrong[0].0.ends_with("half.ron"));
/// ```
#[derive(Debug, Default)]
pub struct OwnWorkshops {
    /// Those that can be used, with their files.
    pub workshops: Vec<(PathBuf, Workshop)>,
    /// The files that cannot, and why.
    pub wrong: Vec<(PathBuf, OpenError)>,
}

impl OwnWorkshops {
    /// Where they are; nobody makes the folder before there is something to put into it.
    pub fn folder(home: &Home) -> PathBuf {
        home.dir().join("workshops")
    }

    /// Reads all files of the folder whose names end in `.ron`, at most sixty. Without the folder
    /// there are none.
    pub fn of(home: &Home) -> Self {
        let mut files = disk().entries(&Self::folder(home)).unwrap_or_default();
        files.retain(|file| {
            let name = file.file_name().map(|name| name.to_string_lossy());
            let hidden = name.is_none_or(|name| name.starts_with('.'));
            !hidden
                && file
                    .extension()
                    .is_some_and(|it| it.eq_ignore_ascii_case("ron"))
        });
        files.sort();
        let mut own = Self::default();
        for file in files.into_iter().take(MOST) {
            match open_workshop(&file) {
                Ok(workshop) => own.workshops.push((file, workshop)),
                Err(error) => own.wrong.push((file, error)),
            }
        }
        own
    }
}
