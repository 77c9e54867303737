//! Many sessions looked at, on as many threads as there are processors; of each only what is asked for
//! stays.

use std::panic::resume_unwind;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::document::{Looked, look};
use super::errors::OpenError;
use crate::session::Session;

/// What `keep` makes of each session among these files, in their order; nothing for a workshop, which
/// is no session. `done` hears how many have been read so far; once it says no, no more are.
///
/// Nothing on the disk is changed, and one session a thread is held at a time.
pub fn look_at_all<T: Send>(
    files: &[PathBuf],
    keep: impl Fn(&PathBuf, &Session) -> T + Sync,
    done: impl Fn(usize) -> bool + Sync,
) -> Vec<(PathBuf, Result<Option<T>, OpenError>)> {
    let (next, read) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        let mut kept = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(at) else {
                return kept;
            };
            let looked = look(file).map(|looked| match looked {
                Looked::Session { session, .. } => Some(keep(file, &session)),
                Looked::Workshop => None,
            });
            kept.push((at, looked));
            if !done(read.fetch_add(1, Ordering::Relaxed) + 1) {
                return kept;
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut kept: Vec<_> = thread::scope(|scope| {
        let threads = threads.min(files.len());
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let kept = threads.into_iter();
        let kept = kept.map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        kept.flatten().collect()
    });
    kept.sort_by_key(|(at, _)| *at);
    let kept = kept.into_iter();
    kept.filter_map(|(at, looked)| Some((files.get(at)?.clone(), looked)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::storage::{Expected, save};

    #[test]
    fn each_is_told_in_its_place_and_what_is_wrong_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = (0..9)
            .map(|n| dir.path().join(format!("{n}.ron")))
            .collect();
        for file in files.iter().filter(|file| !file.ends_with("4.ron")) {
            save(file, &sample(), Expected::Nothing).unwrap();
        }
        let told = look_at_all(&files, |_, session| session.title().to_owned(), |_| true);
        let paths: Vec<PathBuf> = told.iter().map(|(path, _)| path.clone()).collect();
        assert_eq!(paths, files);
        for (path, result) in told {
            match result {
                Ok(title) => assert_eq!(title.as_deref(), Some(sample().title())),
                Err(error) => assert!(path.ends_with("4.ron"), "{error}"),
            }
        }
    }

    #[test]
    fn it_stops_where_it_is_told_to() {
        let dir = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = (0..200)
            .map(|n| dir.path().join(format!("{n}.ron")))
            .collect();
        let told = look_at_all(&files, |_, _| (), |read| read < 3);
        assert!(told.len() < 200);
    }
}
