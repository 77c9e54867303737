//! Damaged copies of what a user's disk may hold: each opens, or is refused with a place and a reason.
//! None is changed.
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

mod seeded;

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use fastrand::Rng;
use roundtable::answers::{Answers, Mapping, Uncounted};
use roundtable::edit::sample;
use roundtable::session::Session;
use roundtable::storage::{
    Fingerprint, Home, OpenError, ReadError, Recent, Recovery, Settings, WorkshopFile, from_bytes,
    from_text, open, to_text,
};
use roundtable::workshop::{DraftText, Workshop, integrated_leadership, library};

use self::seeded::seeded;

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
    let mut rng = seeded(0x0005_EED0_FC07);
    for _ in 0..100 {
        // The last two bytes are the closing bracket and the end of its line.
        let end = rng.usize(..whole.len() - 1);
        assert!(!opens(&whole[..end]), "cut after {end} bytes");
    }
}

/// A workshop’s file that is opened to be changed: whatever is in it, it is untouched, and what cannot be
/// opened says where.
#[test]
fn a_damaged_workshop_is_refused_with_its_place_or_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("ours.ron");
    let mut rng = seeded(0x0000_ED17_2026);
    let mut refused = 0;
    for turn in 0..300 {
        let whole = &library()[turn % library().len()];
        let mut bytes = whole.to_ron().into_bytes();
        match rng.usize(..3) {
            0 => bytes.truncate(rng.usize(..bytes.len() - 2)),
            1 => {
                let at = rng.usize(..bytes.len());
                bytes[at] ^= 1 << rng.usize(..8);
            }
            _ => {
                let at = rng.usize(..bytes.len());
                let end = (at + 1 + rng.usize(..40)).min(bytes.len());
                bytes.drain(at..end);
            }
        }
        std::fs::write(&path, &bytes).unwrap();
        match WorkshopFile::open(&path) {
            Ok(file) => {
                let again = DraftText::of(&file.workshop, true).finish().unwrap();
                assert_eq!(again.to_ron(), file.workshop.to_ron());
            }
            Err(error) => {
                refused += 1;
                let told = error.to_string();
                assert!(
                    told.contains("ours.ron") && told.contains("line "),
                    "{told}"
                );
                assert!(told.contains("column "), "{told}");
            }
        }
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "it is untouched");
    }
    assert!(refused > 150, "{refused}");
}

#[test]
fn private_notes_with_a_flipped_bit_open_or_are_refused() {
    let text = to_text(&sample()).unwrap();
    let (mut opened, mut tried) = (0, 0);
    let mut rng = seeded(0x0005_EC2E7);
    for (start, _) in text.match_indices("private") {
        let end = text.split_at(start).1.find(",\n").expect("its end") + start;
        // Its name, its quotation marks, its letters, and the comma behind it.
        for at in start..=end {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << rng.usize(..8);
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
    let mut rng = seeded(0x000F_11B5);
    let mut opened = 0;
    for _ in 0..100 {
        let mut bytes = whole.clone();
        for _ in 0..=rng.usize(..3) {
            let at = rng.usize(..bytes.len());
            bytes[at] ^= 1 << rng.usize(..8);
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
    Journal,
    Settings,
    Recent,
    Answers,
}

/// Reads bytes as what they are taken for; says whether they could be. What is refused has a place.
fn reads(kind: Kind, bytes: &[u8], desk: &Path) -> bool {
    let home = Home::at(desk);
    let lay = |name: &str| std::fs::write(desk.join(name), bytes).unwrap();
    match kind {
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
            // What a newer program kept stays there, and would be told of the next time.
            _ = std::fs::remove_file(desk.join("recovery/a.kept"));
            !kept.is_empty()
        }
        Kind::Journal => {
            let kept = "tests/stored/session-v3.kept";
            std::fs::copy(kept, desk.join("recovery/b.kept")).unwrap();
            lay("recovery/b.latest");
            let (kept, notice) = Recovery::list(&home);
            assert_eq!(notice, None, "what it tells of is there");
            for name in ["recovery/b.kept", "recovery/b.latest"] {
                std::fs::remove_file(desk.join(name)).unwrap();
            }
            kept[0].session.notes() != "before"
        }
        Kind::Settings => {
            lay("settings.ron");
            Settings::load(&home).1.is_none()
        }
        Kind::Recent => {
            lay("recent.ron");
            Recent::load(&home).1.is_none()
        }
        Kind::Answers => {
            let session = Session::new(integrated_leadership());
            let read = Answers::read("t", bytes, &session);
            read.is_ok_and(|answers| {
                let mapping = Mapping::guess(&answers, &session);
                // Counted, or refused with its rows and columns.
                if let Err(Uncounted::Bad(cells, _)) = answers.count(&mapping, &session) {
                    assert!(
                        cells
                            .iter()
                            .all(|cell| cell.row > 1 && !cell.column.is_empty())
                    );
                }
                true
            })
        }
    }
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
        (Kind::Session, stored("session-v3-today.ron")),
        (
            Kind::Workshop,
            std::fs::read("workshops/integrated-leadership.ron").unwrap(),
        ),
        (
            Kind::Workshop,
            std::fs::read("workshops/blank.ron").unwrap(),
        ),
        (Kind::Kept, stored("session-v1.kept")),
        (Kind::Kept, stored("session-v2.kept")),
        (Kind::Kept, stored("session-v3.kept")),
        (Kind::Journal, stored("session-v3.latest")),
        (Kind::Settings, settings.into()),
        (Kind::Recent, recent.into()),
        (Kind::Answers, stored("forms/microsoft-forms.xlsx")),
        (Kind::Answers, stored("forms/google-forms.csv")),
        (Kind::Answers, stored("forms/plain-utf-16.txt")),
    ]
}

/// Another file than this one: bits flipped, parts cut out, doubled, moved, or put in from a list of what
/// such files trip over.
fn mutated(bytes: &[u8], rng: &mut Rng) -> Vec<u8> {
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
    for _ in 0..=rng.usize(..4) {
        let at = rng.usize(..bytes.len().max(1)).min(bytes.len());
        let end = (at + rng.usize(..200)).min(bytes.len());
        match rng.usize(..6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << rng.usize(..8),
            1 => _ = bytes.drain(at..end),
            2 => bytes.truncate(at),
            3 => {
                let part = bytes[at..end].to_owned();
                for _ in 0..=rng.usize(..40) {
                    bytes.splice(at..at, part.iter().copied());
                }
            }
            4 => {
                let part = bytes[at..end].to_owned();
                let to = rng.usize(..bytes.len().max(1)).min(bytes.len());
                bytes.splice(to..to, part);
            }
            _ => _ = bytes.splice(at..at, WORDS[rng.usize(..WORDS.len())].bytes()),
        }
    }
    bytes
}

/// No file that a user's disk holds may be larger; a little beyond that is tried too.
const LARGEST: usize = 9 << 20;

/// A much larger file than this one: something in it very often, very deep or very long.
fn grown(bytes: &[u8], rng: &mut Rng) -> Vec<u8> {
    const LIST: [&str; 8] = [
        "0, ",
        "\"a\", ",
        "(), ",
        "[], ",
        "None, ",
        "(level: 1), ",
        "4294967295, ",
        "[0, 1, 2, 0, 0], ",
    ];
    const DEEP: [&str; 6] = ["(", "[", "{", "Some(", "(a: ", "/*"];
    const LONG: [&str; 8] = ["n", "\n", "\u{200b}", "\\", "é ", " ", "\u{1f600}", "r#"];
    if bytes.is_empty() {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(bytes);
    let size = (100_000 << rng.usize(..7)) + rng.usize(..2_000_000);
    let size = size.min(LARGEST);
    let behind = |sign: char, rng: &mut Rng| {
        let ends: Vec<usize> = text.match_indices(sign).map(|(at, _)| at + 1).collect();
        if ends.is_empty() {
            0
        } else {
            ends[rng.usize(..ends.len())]
        }
    };
    let (at, more) = match rng.usize(..5) {
        0 | 1 => {
            // A whole part, such as a mechanism or a round, again and again, each with names of its own.
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            let first = rng.usize(..lines.len());
            let depth = |line: &str| line.len() - line.trim_start().len();
            let rest = lines[first + 1..].iter();
            let more = rest
                .take_while(|line| depth(line) > depth(lines[first]))
                .count();
            let part = lines[first..=(first + more + 1).min(lines.len() - 1)].concat();
            let mut copies = String::new();
            while copies.len() < size {
                let name = format!(": \"{} ", copies.len());
                copies += &part.replace(": \"", &name);
            }
            (lines[..first].concat().len(), copies)
        }
        2 => {
            let item = LIST[rng.usize(..LIST.len())];
            (behind('[', rng), item.repeat(size / item.len()))
        }
        3 => {
            let open = DEEP[rng.usize(..DEEP.len())];
            (behind(' ', rng), open.repeat(size / open.len()))
        }
        _ => {
            let letter = LONG[rng.usize(..LONG.len())];
            (behind('"', rng), letter.repeat(size / letter.len()))
        }
    };
    let mut grown = text.as_bytes().to_owned();
    grown.splice(at..at, more.bytes());
    grown
}

/// A kept session with a checksum that is right again, so that what stands behind it is read.
fn sealed(bytes: Vec<u8>) -> Vec<u8> {
    let mut parts = bytes.splitn(2, |&byte| byte == b'\n');
    match (parts.next(), parts.next()) {
        (Some(_), Some(rest)) => {
            let head = format!("roundtable-kept 2 {}\n", Fingerprint::of(rest));
            [head.as_bytes(), rest].concat()
        }
        _ => bytes,
    }
}

/// Nothing takes the processor longer than this.
const LONGEST: Duration = Duration::from_secs(10);

/// For how long this process has had the processor, where the system says so: on a machine that is busy
/// with other things a clock on the wall tells nothing of it.
fn busy() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // What stands before the last bracket is the program's name; the hundredths for itself and for the
    // system's calls are the twelfth and the thirteenth behind it.
    let (_, rest) = stat.rsplit_once(')')?;
    let ticks = rest.split_whitespace().skip(11).take(2);
    let hundredths: u64 = ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Some(Duration::from_millis(10 * hundredths))
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

/// Names the file that a child reads, and what kind of file that is.
const FILE: &str = "ROUNDTABLE_TEST_FILE";
const KIND: &str = "ROUNDTABLE_TEST_KIND";

#[test]
#[ignore = "the other tests start it in a process of its own, whose memory is its alone"]
fn a_child_reads_one_file() {
    let file = std::env::var_os(FILE).expect("the other tests name the file");
    let number: usize = std::env::var(KIND).unwrap().parse().unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let desk = desk();
    let kind = samples()[number].0;
    let read = reads(kind, &bytes, desk.path());
    let took = busy().unwrap_or_default();
    assert!(took < LONGEST, "{kind:?} took {took:?}");
    println!("\nread: {read}, peak: {}", peak().unwrap_or(0));
}

/// What a process of its own says of a file of this kind: whether it could be read, and the most memory
/// that it took, in kB.
fn read_apart(number: usize, bytes: &[u8], desk: &Path) -> (bool, usize) {
    let file = desk.join("large");
    std::fs::write(&file, bytes).unwrap();
    let child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "a_child_reads_one_file",
            "--ignored",
            "--nocapture",
        ])
        .envs([
            (FILE, file.as_os_str()),
            (KIND, number.to_string().as_ref()),
        ])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    let line = said.lines().find_map(|line| line.strip_prefix("read: "));
    let Some((read, peak)) = line.and_then(|line| line.split_once(", peak: ")) else {
        let kept = std::env::temp_dir().join("roundtable-that-was-too-much");
        std::fs::write(&kept, bytes).unwrap();
        unreachable!(
            "{kept:?}: {said} {}",
            String::from_utf8_lossy(&child.stderr)
        );
    };
    (read == "true", peak.parse().unwrap())
}

/// What so many executions came to.
#[derive(Default)]
struct Executed {
    read: usize,
    /// How many were large, and the largest, in bytes.
    large: usize,
    largest: usize,
    /// Of all large ones the one that came nearest to the bound: its size in bytes, and how much memory it
    /// took, in kB.
    nearest: (usize, usize),
}

impl Executed {
    fn add(&mut self, other: &Self) {
        self.read += other.read;
        self.large += other.large;
        self.largest = self.largest.max(other.largest);
        if other.is_nearer(self.nearest) {
            self.nearest = other.nearest;
        }
    }

    /// Whether the one nearest to the bound is nearer than this.
    fn is_nearer(&self, (size, most): (usize, usize)) -> bool {
        self.nearest.1 * bound(size) >= most * bound(self.nearest.0)
    }
}

/// How much memory a file of so many bytes may take, in kB.
fn bound(size: usize) -> usize {
    20 * size / 1024 + 30 * 1024
}

/// Samples larger than this, in bytes, take most of the time and try nothing else: one in so many is
/// enough of them.
const USUAL_SIZE: usize = 8 << 10;
const ONE_IN: usize = 20;

/// Which sample is tried next.
fn chosen(samples: &[(Kind, Vec<u8>)], rng: &mut Rng) -> usize {
    loop {
        let number = rng.usize(..samples.len());
        if samples[number].1.len() <= USUAL_SIZE || rng.usize(..ONE_IN) == 0 {
            return number;
        }
    }
}

/// Reads so many mutated samples, each so many'th one grown, in a process of its own.
fn execute(times: usize, large: usize, seed: u64) -> Executed {
    let (desk, samples) = (desk(), samples());
    let mut rng = Rng::with_seed(seed);
    let mut done = Executed::default();
    for time in 1..=times {
        let number = chosen(&samples, &mut rng);
        let (kind, bytes) = &samples[number];
        let mut bytes = mutated(bytes, &mut rng);
        let is_large = time % large == 0;
        if is_large {
            bytes = grown(&bytes, &mut rng);
        }
        if matches!(kind, Kind::Kept) && rng.usize(..2) == 0 {
            bytes = sealed(bytes);
        }
        if is_large {
            let size = bytes.len();
            let (read, peak) = read_apart(number, &bytes, desk.path());
            assert!(peak < bound(size), "{kind:?}: {peak} kB for {size} bytes");
            done.large += 1;
            done.largest = done.largest.max(size);
            let nearest = (size, peak);
            if (Executed {
                nearest,
                ..Executed::default()
            })
            .is_nearer(done.nearest)
            {
                done.nearest = nearest;
            }
            done.read += usize::from(read);
        } else {
            let began = Instant::now();
            done.read += usize::from(reads(*kind, &bytes, desk.path()));
            if began.elapsed() >= LONGEST {
                // Long by the clock: alone, its share of the processor is known.
                read_apart(number, &bytes, desk.path());
            }
        }
    }
    assert!(done.read < times, "most are refused: {}", done.read);
    done
}

#[test]
fn mutated_files_of_every_kind_are_read_or_refused() {
    execute(600, 100, USUAL_SEED);
}

/// How many executions are wanted.
const EXECUTIONS: &str = "ROUNDTABLE_EXECUTIONS";
/// Where they begin, if not where they do each time.
const SEED: &str = "ROUNDTABLE_SEED";
/// So many begin from one seed; the next ones from the next, on whichever thread.
const PART: usize = 50_000;
/// One in so many is large.
const LARGE: usize = 10_000;
const USUAL_SEED: u64 = 0x0F_0221_2026;

/// Executes parts from their seeds until all are done, and says what each took.
fn parts(next: &AtomicUsize, times: usize, seed: u64, say: impl Fn(&str)) -> Executed {
    let mut done = Executed::default();
    loop {
        let part = next.fetch_add(1, Ordering::Relaxed);
        let Some(left) = times.checked_sub(part * PART).filter(|&left| left > 0) else {
            return done;
        };
        let seed = seed + u64::try_from(part).unwrap();
        let began = Instant::now();
        done.add(&execute(PART.min(left), LARGE, seed));
        let took = began.elapsed().as_secs();
        say(&format!("{} from seed {seed} in {took} s", PART.min(left)));
    }
}

#[test]
#[ignore = "as many as you have time for: docs/safety.md"]
fn many_executions() {
    let times = std::env::var(EXECUTIONS).map_or(5_000_000, |times| times.parse().unwrap());
    let began = Instant::now();
    let seed: u64 = std::env::var(SEED).map_or(USUAL_SEED, |seed| seed.parse().unwrap());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let mut done = Executed::default();
    thread::scope(|scope| {
        let started: Vec<_> = (0..threads)
            .map(|_| scope.spawn(|| parts(&next, times, seed, |line| println!("{line}"))))
            .collect();
        for thread in started {
            done.add(&thread.join().expect("it says above what it found"));
        }
    });
    println!(
        "{times} executions from seed {seed} in {} s on {threads} threads, {} of them of up to {} kB, each in a process of \
         its own: {} read, the rest refused",
        began.elapsed().as_secs(),
        done.large,
        done.largest / 1024,
        done.read
    );
    let (size, most) = done.nearest;
    println!(
        "nearest to the bound: {most} kB of memory for {} kB, where {} kB are allowed",
        size / 1024,
        bound(size)
    );
    if let Some(peak) = peak() {
        println!("peak memory of all small ones together: {peak} kB");
        assert!(peak < threads * bound(0), "{peak} kB");
    }
}

#[test]
#[ignore = "a cut at every byte takes minutes: docs/safety.md"]
fn every_cut_and_ten_thousand_flips_of_each_sample() {
    let desk = desk();
    let mut rng = seeded(0x0002_F11B5);
    for (kind, whole) in samples() {
        let mut cut_read = 0;
        for end in 0..whole.len() {
            cut_read += usize::from(reads(kind, &whole[..end], desk.path()));
        }
        let mut flipped_read = 0;
        for _ in 0..10_000 {
            let mut bytes = whole.clone();
            let at = rng.usize(..bytes.len());
            bytes[at] ^= 1 << rng.usize(..8);
            flipped_read += usize::from(reads(kind, &bytes, desk.path()));
        }
        println!(
            "{kind:?} of {} bytes: cut at each, {cut_read} still whole; 10000 flips, {flipped_read} still readable; \
             the rest refused with a place",
            whole.len()
        );
        // A table in text that is cut is a shorter table.
        let is_table = matches!(kind, Kind::Answers);
        assert!(
            cut_read <= 2 || is_table,
            "what is after the last bracket alone may go"
        );
    }
}
