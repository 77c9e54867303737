//! The same work on many things, on as many threads as there are processors; sessions among them, of
//! which only what is asked for stays.

use std::panic::resume_unwind;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::document::{Looked, look};
use super::errors::OpenError;
use crate::session::Session;

/// What `work` makes of each thing, in their order. `done` hears how many are done; a thread to which
/// it says no begins with no other.
pub fn each<T: Sync, R: Send>(
    things: &[T],
    work: impl Fn(&T) -> R + Sync,
    done: impl Fn(usize) -> bool + Sync,
) -> Vec<R> {
    let (next, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let take = || {
        let mut made = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(at) else {
                return made;
            };
            made.push((at, work(thing)));
            if !done(finished.fetch_add(1, Ordering::Relaxed) + 1) {
                return made;
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut made: Vec<(usize, R)> = thread::scope(|scope| {
        let threads = threads.min(things.len());
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(take)).collect();
        let made = threads.into_iter();
        let made = made.map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        made.flatten().collect()
    });
    made.sort_unstable_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, made)| made).collect()
}

/// What `keep` makes of each session among these files, in their order; nothing for a workshop, which
/// is no session. `done` hears how many have been read so far; once it says no, no more are.
///
/// Nothing on the disk is changed, and one session a thread is held at a time.
pub fn look_at_all<T: Send>(
    files: &[PathBuf],
    keep: impl Fn(&PathBuf, &Session) -> T + Sync,
    done: impl Fn(usize) -> bool + Sync,
) -> Vec<(PathBuf, Result<Option<T>, OpenError>)> {
    let read = |file: &PathBuf| {
        let looked = look(file).map(|looked| match looked {
            Looked::Session { session, .. } => Some(keep(file, &session)),
            Looked::Workshop => None,
        });
        (file.clone(), looked)
    };
    each(files, read, done)
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
