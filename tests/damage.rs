//! Damaged copies of what a user's disk may hold: each opens, or is refused with a place and a reason.
//! None is changed.
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use roundtable::edit::sample;
use roundtable::storage::{
    Home, OpenError, ReadError, Recent, Recovery, Settings, from_bytes, from_text, open, to_text,
};
use roundtable::workshop::Workshop;

/// A small generator (Marsaglia's xorshift), so that every run damages the same bytes.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most).unwrap_or(u64::MAX)).unwrap_or(0)
    }
}

/// Opens the bytes as a file; says whether they made a session.
fn opens(bytes: &[u8]) -> bool {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("damaged.ron");
    std::fs::write(&path, bytes).expect("a file");
    let result = open(&path);
    assert_eq!(
        std::fs::read(&path).expect("the file is there"),
        bytes,
        "the file is untouched"
    );
    match result {
        Ok(opened) => {
            let text = to_text(&opened.session).expect("it can be written");
            assert_eq!(
                from_text(&text).as_ref(),
                Ok(&opened.session),
                "and it comes back"
            );
            true
        }
        Err(OpenError::Wrong { error, .. }) => {
            let lines = bytes.split(|&b| b == b'\n').count();
            for problem in error.problems().iter() {
                assert!((1..=lines).contains(&problem.line), "{problem}");
                assert!(problem.column >= 1, "{problem}");
                assert!(problem.reason.contains(' '), "in words: {problem}");
            }
            false
        }
        Err(other) => unreachable!("{other}"),
    }
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = to_text(&sample()).unwrap().into_bytes();
    let mut dice = Dice(0x0005_EED0_FC07);
    for _ in 0..100 {
        // The last two bytes are the closing bracket and the end of its line.
        let end = dice.below(whole.len() - 1);
        assert!(!opens(&whole[..end]), "cut after {end} bytes");
    }
}

#[test]
fn private_notes_with_a_flipped_bit_open_or_are_refused() {
    let text = to_text(&sample()).unwrap();
    let (mut opened, mut tried) = (0, 0);
    let mut dice = Dice(0x0005_EC2E7);
    for (start, _) in text.match_indices("private") {
        let end = text.split_at(start).1.find(",\n").expect("its end") + start;
        // Its name, its quotation marks, its letters, and the comma behind it.
        for at in start..=end {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << dice.below(8);
            opened += usize::from(opens(&bytes));
            tried += 1;
        }
    }
    assert!(tried > 200, "there are three of them: {tried}");
    assert!((1..tried).contains(&opened), "{opened} of {tried}");
}

#[test]
fn a_file_with_flipped_bits_opens_or_is_refused() {
    let whole = to_text(&sample()).unwrap().into_bytes();
    let mut dice = Dice(0x000F_11B5);
    let mut opened = 0;
    for _ in 0..100 {
        let mut bytes = whole.clone();
        for _ in 0..=dice.below(3) {
            let at = dice.below(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
        }
        opened += usize::from(opens(&bytes));
    }
    assert!(
        (1..100).contains(&opened),
        "a changed letter in a note is still a note: {opened}"
    );
}

/// What kind of file bytes are taken for.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Session,
    Workshop,
    Kept,
    Settings,
    Recent,
}

/// Reads bytes as what they are taken for; says whether they could be. What is refused has a place, and
/// nothing takes long.
fn reads(kind: Kind, bytes: &[u8], desk: &Path) -> bool {
    let began = Instant::now();
    let home = Home::at(desk);
    let lay = |name: &str| std::fs::write(desk.join(name), bytes).unwrap();
    let read = match kind {
        Kind::Session => match from_bytes(bytes) {
            Ok(session) => {
                let text = to_text(&session).expect("it can be written");
                assert_eq!(from_text(&text).as_ref(), Ok(&session), "and it comes back");
                true
            }
            Err(ReadError::Newer { .. }) => false,
            Err(ReadError::Wrong(problems)) => {
                assert!(problems.iter().all(|it| it.line >= 1 && it.column >= 1));
                problems.iter().next().expect("a reason");
                false
            }
        },
        Kind::Workshop => std::str::from_utf8(bytes).is_ok_and(|text| Workshop::read(text).is_ok()),
        Kind::Kept => {
            lay("recovery/a.kept");
            let (kept, notice) = Recovery::list(&home);
            assert_eq!(
                kept.is_empty(),
                notice.is_some(),
                "it is there, or that is said"
            );
            !kept.is_empty()
        }
        Kind::Settings => {
            lay("settings.ron");
            Settings::load(&home).1.is_none()
        }
        Kind::Recent => {
            lay("recent.ron");
            Recent::load(&home).1.is_none()
        }
    };
    let took = began.elapsed();
    assert!(took < Duration::from_secs(10), "{kind:?} took {took:?}");
    read
}

/// A sample of each kind, and every stored one.
fn samples() -> Vec<(Kind, Vec<u8>)> {
    let stored = |name: &str| std::fs::read(Path::new("tests/stored").join(name)).unwrap();
    let settings = "(theme: Dark, still: true, projector: Auto, export: Some((profile: \"team\", items: [\"report\"], \
                    size: \"slide\", folder: \"/home/jo\")))";
    let recent = "(files: [(path: \"/home/jo/a.ron\", title: \"A\", date: Some(\"2026-11-23\"), settled: 1, total: 10)])";
    vec![
        (Kind::Session, to_text(&sample()).unwrap().into_bytes()),
        (Kind::Session, stored("session-v1-everything.ron")),
        (Kind::Session, stored("session-v2-everything.ron")),
        (Kind::Session, stored("session-v3-everything.ron")),
        (
            Kind::Workshop,
            std::fs::read("workshops/integrated-leadership.ron").unwrap(),
        ),
        (Kind::Kept, stored("session-v1.kept")),
        (Kind::Kept, stored("session-v2.kept")),
        (Kind::Settings, settings.into()),
        (Kind::Recent, recent.into()),
    ]
}

/// Another file than this one: bits flipped, parts cut out, doubled, moved, or put in from a list of what
/// such files trip over.
fn mutated(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    const WORDS: [&str; 16] = [
        "4294967295",
        "-1",
        "99999999999999999999",
        "(",
        ")",
        "[[[[[[[[[[[[[[[[",
        "\"",
        "Some(",
        "None",
        "\u{feff}",
        "\u{200b}",
        "\0",
        "9999-12-31",
        "0000-01-01",
        "r#\"",
        "/*",
    ];
    let mut bytes = bytes.to_owned();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len().max(1)).min(bytes.len());
        let end = (at + dice.below(200)).min(bytes.len());
        match dice.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => _ = bytes.drain(at..end),
            2 => bytes.truncate(at),
            3 => {
                let part = bytes[at..end].to_owned();
                for _ in 0..=dice.below(40) {
                    bytes.splice(at..at, part.iter().copied());
                }
            }
            4 => {
                let part = bytes[at..end].to_owned();
                let to = dice.below(bytes.len().max(1)).min(bytes.len());
                bytes.splice(to..to, part);
            }
            _ => _ = bytes.splice(at..at, WORDS[dice.below(WORDS.len())].bytes()),
        }
    }
    bytes
}

/// The most memory that this process has had so far, in kB, where the system says so.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap();
    std::fs::create_dir(desk.path().join("recovery")).unwrap();
    desk
}

/// Reads so many mutated samples: how many could be read, and how large the largest was, in bytes.
fn execute(times: usize) -> (usize, usize) {
    let (desk, samples) = (desk(), samples());
    let mut dice = Dice(0x0F_0221_2026);
    let (mut read, mut largest) = (0, 0);
    for _ in 0..times {
        let (kind, bytes) = &samples[dice.below(samples.len())];
        let bytes = mutated(bytes, &mut dice);
        largest = largest.max(bytes.len());
        read += usize::from(reads(*kind, &bytes, desk.path()));
    }
    assert!(read < times, "most are refused: {read}");
    (read, largest)
}

#[test]
fn mutated_files_of_every_kind_are_read_or_refused() {
    execute(600);
}

/// How many executions are wanted; five million take hours in a build for release.
const EXECUTIONS: &str = "ROUNDTABLE_EXECUTIONS";

#[test]
#[ignore = "as many as you have time for: docs/safety.md"]
fn many_executions() {
    let times = std::env::var(EXECUTIONS).map_or(5_000_000, |times| times.parse().unwrap());
    let (read, largest) = execute(times);
    let peak = peak();
    println!(
        "{times} executions, {read} read, the rest refused; inputs of at most {largest} bytes"
    );
    if let Some(peak) = peak {
        println!("peak memory {peak} kB");
        assert!(
            peak < 20 * largest / 1024 + 30 * 1024,
            "{peak} kB for {largest} bytes"
        );
    }
}

#[test]
#[ignore = "a cut at every byte takes minutes: docs/safety.md"]
fn every_cut_and_ten_thousand_flips_of_each_sample() {
    let desk = desk();
    let mut dice = Dice(0x0002_F11B5);
    for (kind, whole) in samples() {
        let mut cut_read = 0;
        for end in 0..whole.len() {
            cut_read += usize::from(reads(kind, &whole[..end], desk.path()));
        }
        let mut flipped_read = 0;
        for _ in 0..10_000 {
            let mut bytes = whole.clone();
            let at = dice.below(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
            flipped_read += usize::from(reads(kind, &bytes, desk.path()));
        }
        println!(
            "{kind:?} of {} bytes: cut at each, {cut_read} still whole; 10000 flips, {flipped_read} still readable; \
             the rest refused with a place",
            whole.len()
        );
        assert!(cut_read <= 2, "what is after the last bracket alone may go");
    }
}
