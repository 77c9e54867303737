//! The other sessions of a team: among the files that were used last, and in the same folders.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::disk::disk;
use super::home::Home;
use super::many::look_at_all;
use super::recent::Recent;
use crate::session::Session;

/// Of a folder with more session files than this, the last by name are read.
const MOST: usize = 300;

/// What is kept of every session in a file with one of these endings beside `own`, in `folder`, or
/// among the recent files, of which `keep` wants something; each with its path. `own` is not among them. What
/// cannot be read is passed over, and nothing is written.
pub fn team_sessions<T: Send>(
    home: Option<&Home>,
    own: Option<&Path>,
    folder: Option<&Path>,
    endings: &[&str],
    keep: impl Fn(&Session) -> Option<T> + Sync,
) -> Vec<(PathBuf, T)> {
    let beside = own.and_then(Path::parent);
    let folders: BTreeSet<&Path> = beside.into_iter().chain(folder).collect();
    let mut paths: BTreeSet<PathBuf> = BTreeSet::new();
    for folder in folders {
        let mut entries = disk().entries(folder).unwrap_or_default();
        entries.retain(|path| {
            let ending = path.extension().unwrap_or_default().to_string_lossy();
            endings.iter().any(|it| ending.eq_ignore_ascii_case(it))
        });
        entries.sort();
        paths.extend(entries.into_iter().rev().take(MOST));
    }
    let recent = home.map(|home| Recent::load(home).0);
    let recent = recent.iter().flat_map(Recent::files);
    paths.extend(recent.map(|file| file.path.clone()));
    // By another name, through a link or another folder, it is still the same file.
    let place = |path: &Path| disk().real_path(path).ok();
    let own = own.and_then(place);
    let mut seen: BTreeSet<PathBuf> = own.into_iter().collect();
    paths.retain(|path| place(path).is_some_and(|place| seen.insert(place)));
    let paths: Vec<PathBuf> = paths.into_iter().collect();
    let read = look_at_all(&paths, |_, session| keep(session), |_| true).into_iter();
    read.filter_map(|(path, read)| Some((path, read.ok()???)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{AboutEdit, Edit, apply, sample};
    use crate::storage::{Expected, save};

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out a file")]
    fn sessions_are_found_beside_the_file_and_among_the_recent_ones_and_never_twice() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        let [here, there] = ["here", "there"].map(|name| dir.path().join(name));
        for folder in [&here, &there] {
            std::fs::create_dir(folder).unwrap();
        }
        let named = |name: &str| {
            let team = Edit::About(AboutEdit::Team(name.to_owned()));
            apply(&sample(), team).unwrap()
        };
        let own = here.join("today.roundtable");
        for (path, team) in [
            (own.clone(), "Hill Street"),
            (here.join("may.ROUNDTABLE"), "Hill Street"),
            (here.join("may.txt"), "Hill Street"),
            (here.join("other.ron"), "Mill Lane"),
            (there.join("march.ron"), "Hill Street"),
        ] {
            save(&path, &named(team), Expected::Nothing).unwrap();
        }
        std::fs::write(here.join("broken.ron"), "(format:").unwrap();
        for path in [
            there.join("march.ron"),
            own.clone(),
            here.join("may.ROUNDTABLE"),
        ] {
            Recent::remember(&home, &path, &sample()).unwrap();
        }
        let endings = ["roundtable", "ron"];
        let wanted = |session: &Session| (session.about().team == "Hill Street").then_some(());
        let found = team_sessions(Some(&home), Some(&own), None, &endings, wanted);
        let names = found
            .iter()
            .map(|(path, _)| path.file_name().unwrap().to_owned());
        assert_eq!(names.collect::<Vec<_>>(), ["may.ROUNDTABLE", "march.ron"]);
        assert!(team_sessions(None, None, None, &endings, wanted).is_empty());
    }
}
