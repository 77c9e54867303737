//! A whole day at speed: edits, kept one after another on a disk that fails now and then, with a process
//! that dies every so often; what was said to be kept is there each time.

use std::io::ErrorKind as K;
use std::rc::Rc;
use std::sync::Arc;

use super::*;
use crate::edit::{CardEdit, CardField, History, sample};
use crate::session::Vote;
use crate::storage::disk::doubles::{Fault, Watched, with};
use crate::workshop::Level;

const SEED: u64 = 1527;
const FAULTS: [Fault; 6] = [
    Fault::Error(K::StorageFull),
    Fault::Error(K::TimedOut),
    Fault::Error(K::PermissionDenied),
    Fault::Error(K::NotFound),
    Fault::Number(5),
    Fault::Short,
];
const MB: u64 = 1 << 20;

/// What came of it.
#[derive(Default)]
struct Day {
    faults: usize,
    deaths: usize,
    /// The largest that all that was kept together was, in bytes.
    journal: u64,
    /// How much memory the process had after a quarter of it and at the end, in bytes, where the system
    /// says so.
    memory: [Option<u64>; 2],
}

/// Something that somebody enters; it may be refused.
fn an_edit(dice: &mut Dice, number: usize) -> Edit {
    let card = dice.below(10).into();
    let text = |dice: &mut Dice| format!("{number}: what was said\n").repeat(dice.below(80));
    match dice.below(10) {
        0 => Edit::Notes(text(dice)),
        1 => Edit::Closing(text(dice)),
        2 => Edit::Focus(card, dice.below(2) == 0),
        3 => Edit::Card(card, CardEdit::Reveal),
        4 | 5 => {
            let level = u8::try_from(dice.below(5) + 1).unwrap();
            let vote = Vote::Level(Level::new(level).unwrap());
            Edit::Card(card, CardEdit::Count(vote))
        }
        _ => {
            let fields = [
                CardField::Why,
                CardField::NextLevel,
                CardField::Notes,
                CardField::Private,
            ];
            let field = fields[dice.below(fields.len())];
            Edit::Card(card, CardEdit::Write(field, text(dice)))
        }
    }
}

/// A disk that fails once in a while, at some call, once or from then on.
fn a_disk(dice: &mut Dice, day: &mut Day) -> Rc<Watched> {
    if dice.below(20) > 0 {
        return Watched::willing();
    }
    day.faults += 1;
    let fault = FAULTS[dice.below(FAULTS.len())];
    Watched::failing(dice.below(16), fault, dice.below(2) == 0)
}

/// How much lies in a folder.
fn size(folder: &Path) -> u64 {
    let sizes = files(folder)
        .into_iter()
        .map(|path| fs::metadata(path).unwrap().len());
    sizes.sum()
}

fn memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes << 10)
}

/// A day with so many edits.
fn a_day(edits: usize) -> Day {
    let desk = Desk::new();
    let (mut dice, mut day) = (Dice(SEED), Day::default());
    let mut history = History::new(sample());
    let mut recovery = Recovery::start(&desk.home()).unwrap();
    // What was said to be kept last, and what was tried since.
    let mut kept: Option<Arc<Session>> = None;
    let mut tried: Vec<Arc<Session>> = Vec::new();
    let mut expected = Expected::Nothing;
    for number in 0..edits {
        while history.edit(an_edit(&mut dice, number)).is_err() {}
        let session = Arc::clone(history.session());
        tried.push(Arc::clone(&session));
        let disk = a_disk(&mut dice, &mut day);
        let result = with(&disk, || match dice.below(4) {
            0 => recovery.keep(&session, None, at()),
            _ => recovery.keep_at_once(&session, None, at()),
        });
        if result.is_ok() {
            kept = Some(Arc::clone(&session));
            tried.clear();
        }
        day.journal = day.journal.max(size(&desk.home().dir().join("recovery")));
        if number % 500 == 499 {
            // It is saved; where that fails, it stays kept.
            let disk = a_disk(&mut dice, &mut day);
            if with(&disk, || desk.save(&session, expected)).is_ok() {
                expected = Expected::Anything;
                assert_eq!(open(&desk.file()).unwrap().session, session.as_saved());
                recovery.let_go().unwrap();
                recovery = Recovery::start(&desk.home()).unwrap();
                (kept, tried) = (None, Vec::new());
            }
        } else if number % 100 == 99 {
            day.deaths += 1;
            drop(recovery);
            let (found, notice) = Recovery::list(&desk.home());
            assert_eq!((notice, found.len()), (None, 1), "edit {number}");
            let is_found = |session: &Arc<Session>| session.as_saved() == found[0].session;
            assert!(
                kept.iter().chain(&tried).any(is_found),
                "edit {number}: what was said to be kept is not there"
            );
            recovery = Recovery::take(&found[0].path).unwrap();
        }
        if number == edits / 4 {
            day.memory[0] = memory();
        }
    }
    day.memory[1] = memory();
    // What the disk would not let go of goes at the next start.
    drop(recovery);
    assert_eq!(Recovery::list(&desk.home()).1, None);
    assert_eq!(desk.left_behind(), [""; 0].map(PathBuf::from));
    day
}

#[test]
fn part_of_a_day_loses_nothing() {
    let day = a_day(400);
    assert!(day.faults > 5 && day.deaths >= 3);
    assert!(day.journal < 10 * MB, "{}", day.journal);
}

#[test]
#[ignore = "a whole day takes minutes: docs/safety.md"]
fn a_day_of_twenty_thousand_edits() {
    const EDITS: usize = 20_000;
    let day = a_day(EDITS);
    println!(
        "{EDITS} edits, {} faults of the disk, {} deaths of the process: nothing that was said to be kept was lost; \
         all that was kept had at most {} kB",
        day.faults,
        day.deaths,
        day.journal >> 10
    );
    assert!(day.journal < 10 * MB, "{}", day.journal);
    if let [Some(early), Some(late)] = day.memory {
        println!(
            "memory after a quarter of them {} kB, at the end {} kB",
            early >> 10,
            late >> 10
        );
        assert!(late < early + 8 * MB, "it grows");
    }
}
