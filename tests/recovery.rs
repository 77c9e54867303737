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
use std::time::{Duration, Instant};

use jiff::civil::{DateTime, datetime};
use roundtable::edit::{CardEdit, CardField, Edit, apply};
use roundtable::session::{MAX_NOTE, Session};
use roundtable::storage::{Home, Kept, KeptError, Recovery, from_text};
use roundtable::workshop::{Workshop, WorkshopText, integrated_leadership};

/// Names the child's data folder.
const HOME: &str = "ROUNDTABLE_TEST_HOME";
/// How much text the child's session has beside what changes, in bytes.
const TEXT: &str = "ROUNDTABLE_TEST_TEXT";

/// Three mechanisms and few words: a child keeps many states before it dies.
fn small() -> Session {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    text.mechanisms.truncate(3);
    Session::new(Workshop::new(text).unwrap())
}

/// A session with this much text that stays as it is.
fn with_text(bytes: usize) -> Session {
    let mut session = Session::new(integrated_leadership());
    let mut left = bytes;
    for at in 0..session.cards().len() {
        for field in [
            CardField::Why,
            CardField::NextLevel,
            CardField::Notes,
            CardField::Private,
        ] {
            let length = left.min(MAX_NOTE);
            if length > 0 {
                session = apply(
                    &session,
                    Edit::Card(at.into(), CardEdit::Write(field, "n".repeat(length))),
                )
                .unwrap();
            }
            left -= length;
        }
    }
    assert_eq!(left, 0, "a session holds no more");
    session
}

/// The state with this number: its notes and its closing words say so, far apart in the file.
fn state(number: u64) -> Session {
    state_of(&small(), number)
}

fn state_of(session: &Session, number: u64) -> Session {
    let notes = format!("{number} ").repeat(1 + (number % 7) as usize * 40);
    let session = apply(session, Edit::Notes(notes)).unwrap();
    apply(&session, Edit::Closing(number.to_string())).unwrap()
}

fn number(kept: &Kept) -> u64 {
    number_of(&small(), kept)
}

fn number_of(session: &Session, kept: &Kept) -> u64 {
    let number = kept.session.closing().parse().unwrap();
    assert_eq!(kept.session, state_of(session, number), "a mixture");
    number
}

fn noon() -> DateTime {
    datetime(2026, 11, 23, 12, 0, 0, 0)
}

/// This very program, with nothing but the child's part in it.
fn child(home: &Home) -> Child {
    child_with(home, 0)
}

fn child_with(home: &Home, text: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_child_keeps_one_state_after_another"])
        .args(["--ignored", "--nocapture"])
        .env(HOME, home.dir())
        .env(TEXT, text.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The numbers that a child has said it kept, with how long each took, until it ends.
fn said(child: &mut Child) -> impl Iterator<Item = (u64, Duration)> + use<> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    lines.map_while(Result::ok).filter_map(|line| {
        let (number, took) = line.strip_prefix("kept ")?.split_once(' ')?;
        let took = Duration::from_micros(took.parse().ok()?);
        Some((number.parse().ok()?, took))
    })
}

#[test]
#[ignore = "the other tests start it in a process of its own, and kill that"]
fn a_child_keeps_one_state_after_another() {
    let home = Home::at(std::env::var_os(HOME).expect("the other tests name the folder"));
    let recovery = Recovery::start(&home).unwrap();
    let text = std::env::var(TEXT).unwrap().parse().unwrap();
    let session = session_with(text);
    for number in 0.. {
        let state = state_of(&session, number);
        let began = Instant::now();
        if number % 4 == 0 {
            recovery.keep(&state, None, noon()).unwrap();
        } else {
            recovery.keep_at_once(&state, None, noon()).unwrap();
        }
        println!("\nkept {number} {}", began.elapsed().as_micros());
    }
}

fn session_with(text: usize) -> Session {
    if text == 0 { small() } else { with_text(text) }
}

/// Kills so many children with this much text, each at some moment: what each had said is found again.
/// How many states were kept, and how long one took at most.
fn kill(kills: u64, text: usize) -> (u64, Duration) {
    let dir = tempfile::tempdir().unwrap();
    let session = session_with(text);
    let (mut states, mut longest) = (0, Duration::ZERO);
    for kill in 0..kills {
        let home = Home::at(dir.path().join(kill.to_string()));
        let mut child = child_with(&home, text);
        let (sender, heard) = channel();
        let said = said(&mut child);
        let ear = thread::spawn(move || said.for_each(|one| sender.send(one).unwrap_or(())));
        // Some die before they have kept anything, some after a few states, and at any moment between two.
        let mut told: Vec<_> = heard.iter().take((kill % 4) as usize).collect();
        thread::sleep(Duration::from_micros(kill * 7_919 % 6_000));
        child.kill().unwrap();
        child.wait().unwrap();
        ear.join().unwrap();
        told.extend(heard.try_iter());
        longest = longest.max(told.iter().map(|(_, took)| *took).max().unwrap_or_default());
        let last = told.last().map(|(number, _)| *number);
        let (kept, notice) = Recovery::list(&home);
        assert_eq!(notice, None, "nothing is torn");
        assert!(kept.len() <= 1);
        let found = kept.first().map(|kept| number_of(&session, kept));
        // It may have kept one more and died before it said so.
        let next = last.map_or(0, |last| last + 1);
        assert!(
            found == last || found == Some(next),
            "{last:?} was said to be kept, {found:?} was found"
        );
        let left = home
            .dir()
            .join("recovery")
            .read_dir()
            .into_iter()
            .flatten()
            .flatten();
        let half =
            |entry: &std::fs::DirEntry| entry.path().extension().is_some_and(|it| it == "tmp");
        assert_eq!(left.filter(half).count(), 0, "nothing half written is left");
        states += found.map_or(0, |found| found + 1);
        std::fs::remove_dir_all(home.dir()).unwrap_or(());
    }
    (states, longest)
}

#[test]
fn what_was_kept_survives_a_kill_at_any_moment() {
    const KILLS: u64 = 200;
    let (states, _) = kill(KILLS, 0);
    assert!(states > KILLS, "most died too early to show anything");
}

#[test]
#[ignore = "ten thousand of them take a quarter of an hour: docs/safety.md"]
fn ten_thousand_kills() {
    const MB: usize = 1_000_000;
    for (kills, text) in [(9_400, 0), (400, MB / 5), (150, 2 * MB), (50, 15 * MB / 2)] {
        let (states, longest) = kill(kills, text);
        println!(
            "{kills} kills at {} kB of text: all of {states} states that were said to be kept were found, and \
             nothing half written; keeping one took at most {} ms",
            text / 1000,
            longest.as_millis()
        );
    }
}

#[test]
fn a_kept_session_of_every_version_is_stored_and_comes_back() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("recovery");
    std::fs::create_dir(&folder).unwrap();
    for name in [
        "session-v1.kept",
        "session-v2.kept",
        "session-v3.kept",
        "session-v3.latest",
    ] {
        std::fs::copy(format!("tests/stored/{name}"), folder.join(name)).unwrap();
    }
    let (kept, notice) = Recovery::list(&Home::at(dir.path()));
    assert_eq!(notice, None);
    let stored = std::fs::read_to_string("tests/stored/session-v3-kept.ron").unwrap();
    let session = from_text(&stored).unwrap();
    assert_eq!(kept.len(), 3);
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
