//! Every error at every call: what is on disk is the old or the new, whole, and a sentence says so.

use std::io::ErrorKind as K;

use super::*;
use crate::storage::disk::doubles::{Fault, Watched, with};

/// No space, quota, the disk itself, write-protected, not allowed, not found, a network folder that
/// went away, no answer in time, broken off, half a write, and how Windows says that it is not allowed
/// or that another program holds the file.
const FAULTS: [Fault; 13] = [
    Fault::Error(K::StorageFull),
    Fault::Error(K::QuotaExceeded),
    Fault::Number(5),
    Fault::Error(K::ReadOnlyFilesystem),
    Fault::Error(K::PermissionDenied),
    Fault::Error(K::NotFound),
    Fault::Error(K::StaleNetworkFileHandle),
    Fault::Error(K::TimedOut),
    Fault::Error(K::Interrupted),
    Fault::Short,
    Fault::Error(K::WriteZero),
    Fault::Number(32),
    Fault::Number(33),
];

/// How many calls an act makes where nothing fails.
fn calls(act: Act) -> usize {
    let (desk, run) = act.prepare();
    let disk = Watched::willing();
    with(&disk, || run(&desk)).unwrap();
    disk.asked()
}

/// Does an act on a disk that fails; what is there afterwards is right, whatever was said.
fn tried(act: Act, at: usize, fault: Fault, goes_on: bool) {
    let told = format!("{act:?}, call {at}, {fault:?}, goes on: {goes_on}");
    let (desk, run) = act.prepare();
    let before = fs::read(desk.file()).ok();
    let disk = Watched::failing(at, fault, goes_on);
    let result = with(&disk, || run(&desk));
    // The disk is well again, and the program starts anew.
    let after = fs::read(desk.file()).ok();
    let saved = desk.saved();
    let (kept, notice) = desk.kept();
    assert_eq!(notice, None, "{told}");
    assert_eq!(desk.left_behind(), [""; 0].map(PathBuf::from), "{told}");
    let there = if act.keeps() { kept } else { saved };
    match result {
        Ok(()) => assert_eq!(there, Some(2), "{told}: it was said to be written"),
        Err(sentence) => {
            assert!(
                sentence.ends_with('.') && sentence.len() > 30,
                "{told}: {sentence}"
            );
            let denied = fault == Fault::Error(K::NotFound);
            assert!(sentence != NOTHING_THERE || denied, "{told}: it is there");
            for word in ["os error", ".roundtable-"] {
                assert!(!sentence.contains(word), "{told}: {sentence}");
            }
            if there == Some(2) && !act.keeps() {
                assert!(
                    sentence.contains("did not confirm") || act == Act::Recover,
                    "{told}: the new one is there, and that was not said: {sentence}"
                );
            } else if !act.keeps() {
                assert_eq!(before, after, "{told}: it is as it was");
                assert_eq!(saved, act.before(), "{told}");
            }
        }
    }
    if act.keeps() {
        assert!(matches!(kept, Some(1 | 2)), "{told}: {kept:?}");
    }
    if act == Act::Recover {
        assert!(saved == Some(2) || kept == Some(2), "{told}: it is lost");
    }
}

/// Tries every so many of all errors at all calls, once and from then on; how many that were.
fn try_every(step: usize) -> usize {
    let mut trials = Vec::new();
    for act in Act::ALL {
        let calls = calls(act);
        assert!(calls >= 5, "{act:?}: {calls}");
        let of_act = (0..calls).flat_map(|at| FAULTS.map(|fault| (act, at, fault)));
        trials.extend(
            of_act.flat_map(|(act, at, fault)| {
                [false, true].map(|goes_on| (act, at, fault, goes_on))
            }),
        );
    }
    let chosen = trials.into_iter().step_by(step);
    chosen
        .map(|(act, at, fault, goes_on)| tried(act, at, fault, goes_on))
        .count()
}

#[test]
fn an_error_at_any_call_leaves_the_old_or_the_new_and_a_sentence() {
    try_every(17);
}

#[test]
#[ignore = "all of them take minutes: docs/safety.md"]
fn every_error_at_every_call() {
    println!(
        "{} errors at calls to the disk: the old or the new each time, and a sentence",
        try_every(1)
    );
}
