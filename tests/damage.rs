//! Two hundred damaged copies of the sample: each opens, or is refused with a place and a reason.
//! None is changed.
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]

use roundtable::edit::sample;
use roundtable::storage::{OpenError, from_text, open, to_text};

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
