//! What was entered stays when the process is killed: a child keeps one state after another and
//! says so each time, is killed at some moment, and what it left is whole and not older than what
//! it had said.
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use jiff::civil::{DateTime, datetime};
use roundtable::edit::{Edit, apply};
use roundtable::session::Session;
use roundtable::storage::{Home, Kept, KeptError, Recovery, from_text};
use roundtable::workshop::{Workshop, WorkshopText, integrated_leadership};

/// Names the child's data folder.
const HOME: &str = "ROUNDTABLE_TEST_HOME";
const KILLS: u64 = 200;

/// Three mechanisms and few words: a child keeps many states before it dies.
fn small() -> Session {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.mechanisms.truncate(3);
    Session::new(Workshop::new(text).unwrap())
}

/// The state with this number: its notes and its closing words say so, far apart in the file.
fn state(number: u64) -> Session {
    let notes = format!("{number} ").repeat(1 + (number % 7) as usize * 40);
    let session = apply(&small(), Edit::Notes(notes)).unwrap();
    apply(&session, Edit::Closing(number.to_string())).unwrap()
}

fn number(kept: &Kept) -> u64 {
    let number = kept.session.closing().parse().unwrap();
    assert_eq!(kept.session, state(number), "a mixture");
    number
}

fn noon() -> DateTime {
    datetime(2026, 11, 23, 12, 0, 0, 0)
}

/// This very program, with nothing but the child's part in it.
fn child(home: &Home) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_child_keeps_one_state_after_another"])
        .args(["--ignored", "--nocapture"])
        .env(HOME, home.dir())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The numbers that a child has said it kept, until it ends.
fn said(child: &mut Child) -> impl Iterator<Item = u64> + use<> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    lines
        .map_while(Result::ok)
        .filter_map(|line| line.strip_prefix("kept ")?.parse().ok())
}

#[test]
#[ignore = "the other tests start it in a process of its own, and kill that"]
fn a_child_keeps_one_state_after_another() {
    let home = Home::at(std::env::var_os(HOME).expect("the other tests name the folder"));
    let recovery = Recovery::start(&home).unwrap();
    for number in 0.. {
        recovery.keep(&state(number), None, noon()).unwrap();
        println!("\nkept {number}");
    }
}

#[test]
fn what_was_kept_survives_a_kill_at_any_moment() {
    let dir = tempfile::tempdir().unwrap();
    let mut states = 0;
    for kill in 0..KILLS {
        let home = Home::at(dir.path().join(kill.to_string()));
        let mut child = child(&home);
        let (sender, heard) = channel();
        let said = said(&mut child);
        let ear = thread::spawn(move || said.for_each(|number| sender.send(number).unwrap_or(())));
        // Some die before they have kept anything, some after a few states, and at any moment between two.
        let first = heard.iter().take((kill % 4) as usize).last();
        thread::sleep(Duration::from_micros(kill * 7_919 % 6_000));
        child.kill().unwrap();
        child.wait().unwrap();
        ear.join().unwrap();
        let last = heard.try_iter().last().or(first);
        let (kept, notice) = Recovery::list(&home);
        assert_eq!(notice, None, "nothing is torn");
        assert!(kept.len() <= 1);
        let found = kept.first().map(number);
        // It may have kept one more and died before it said so.
        let next = last.map_or(0, |last| last + 1);
        assert!(
            found == last || found == Some(next),
            "{last:?} was said to be kept, {found:?} was found"
        );
        states += found.map_or(0, |found| found + 1);
    }
    assert!(states > KILLS, "most died too early to show anything");
}

#[test]
fn a_kept_session_of_every_version_is_stored_and_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("recovery");
    std::fs::create_dir(&folder).unwrap();
    for version in [1, 2] {
        let name = format!("session-v{version}.kept");
        std::fs::copy(format!("tests/stored/{name}"), folder.join(&name)).unwrap();
    }
    let (kept, notice) = Recovery::list(&Home::at(dir.path()));
    assert_eq!(notice, None);
    let stored = std::fs::read_to_string("tests/stored/session-v3-everything.ron").unwrap();
    let session = from_text(&stored).unwrap();
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().all(|kept| kept.session == session));
}

#[test]
fn what_a_living_process_keeps_is_its_own_until_it_dies() {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path());
    let mine = Recovery::start(&home).unwrap();
    mine.keep(&state(7), None, noon()).unwrap();
    let mut child = child(&home);
    said(&mut child).next().unwrap();

    // Two processes side by side: neither is offered what the other has open, nor can take it.
    assert_eq!(Recovery::list(&home), (Vec::new(), None));
    let theirs = the_other(&home, &mine.kept().unwrap());
    let refused = Recovery::take(&theirs);
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(matches!(refused, Err(KeptError::InUse)));

    let (kept, notice) = Recovery::list(&home);
    assert_eq!(notice, None);
    assert_eq!(kept.len(), 1);
    number(&kept[0]);
    Recovery::take(&theirs).unwrap().let_go().unwrap();
    assert_eq!(mine.kept().unwrap().session, state(7), "mine is untouched");
}

/// The kept file in the folder that is not this one.
fn the_other(home: &Home, mine: &Kept) -> std::path::PathBuf {
    let folder = mine.path.parent().unwrap();
    assert_eq!(folder.parent(), Some(home.dir()));
    let mut files = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let kept = |path: &Path| path.extension().is_some_and(|ending| ending == "kept");
    files.find(|path| kept(path) && *path != mine.path).unwrap()
}
