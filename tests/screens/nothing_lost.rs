//! While a workshop is written, damaged workshops and tables are opened, pasted and dropped: each is told
//! with its place, and what was typed stays.

use eframe::egui::Key;
use fastrand::Rng;
use roundtable::export::{rows_as_csv, rows_as_xlsx};
use roundtable::workshop::library;
use roundtable::workshop::table::rows_of;

use super::room::Room;
use super::seeded::seeded;

/// Cut, with a flipped bit, or with a piece taken out.
fn damaged(mut bytes: Vec<u8>, rng: &mut Rng) -> Vec<u8> {
    let at = rng.usize(..bytes.len() - 2);
    match rng.usize(..3) {
        0 => bytes.truncate(at),
        1 => bytes[at] ^= 1 << rng.usize(..8),
        _ => {
            let end = (at + 1 + rng.usize(..400)).min(bytes.len());
            bytes.drain(at..end);
        }
    }
    bytes
}

/// A draft that is in no file, with quotation marks, line ends and letters of other scripts in it.
fn unsaved() -> Room {
    Room::new()
        // A flipped bit makes a letter of any.
        .in_any_script()
        .sized(1280.0, 720.0)
        .start()
        .key(Key::M)
        .types("Our “own” — ﬁve")
        .key(Key::Enter)
        .types("Trust")
        .key(Key::Enter)
        .types("Zeit für uns")
        .key(Key::Enter)
        .types("Half a na")
        .key(Key::Escape)
}

/// What is told of damaged files and tables.
#[derive(Default)]
struct Told {
    opened: usize,
    refused: usize,
}

impl Told {
    /// Whatever stands in front of the editor now is read and left.
    fn look(&mut self, room: Room, file: &str) -> Room {
        let words = room.spoken().join("\n");
        if words.contains("Save before you leave?") {
            self.opened += 1;
        } else if words.contains("A workshop from a table") {
            if words.contains("Filled in: ")
                || words.contains(" topics, ")
                || words.contains(" levels: ")
            {
                self.opened += 1;
            } else {
                self.refused += 1;
                let whole = [
                    "there is no name in the table",
                    "rows to score; a workshop needs",
                    "row to score; a workshop needs",
                    "no column has the names",
                ];
                let placed = words.contains("\ncell ") || whole.iter().any(|it| words.contains(it));
                assert!(placed, "{words}");
                let named = words.contains(file) && words.contains("the file is untouched");
                assert!(
                    named || words.contains("No workshop can be made of it yet"),
                    "{words}"
                );
            }
        } else if words.contains("That table is no workshop yet") {
            self.refused += 1;
            assert!(
                words.contains(file) && words.contains("untouched"),
                "{words}"
            );
        } else {
            self.refused += 1;
            assert!(
                words.contains("That workshop could not be opened"),
                "{words}"
            );
            assert!(words.contains(file), "{words}");
            assert!(
                words.contains("line ") && words.contains("column "),
                "{words}"
            );
        }
        room.key(Key::Escape)
    }
}

#[test]
fn three_hundred_damaged_workshops_and_tables_change_no_letter_of_what_is_written() {
    let mut room = unsaved();
    let before = room.written();
    assert!(before.1, "it is in no file");
    let (mut rng, mut told) = (seeded(0x0000_ED17_2026), Told::default());
    for turn in 0..300 {
        let workshop = &library()[rng.usize(..library().len())];
        let rows = rows_of(workshop);
        let (name, bytes) = match turn % 5 {
            0 | 1 => ("ours.ron", workshop.to_ron().into_bytes()),
            2 => (
                "ours.xlsx",
                rows_as_xlsx(&rows, rows.len() - workshop.mechanisms.len() - 1).unwrap(),
            ),
            _ => ("ours.csv", rows_as_csv(&rows).unwrap()),
        };
        // Twice, so that from any seed most of them are refused: a table with one other letter is a table.
        let mut bytes = damaged(bytes, &mut rng);
        if bytes.len() > 2 {
            bytes = damaged(bytes, &mut rng);
        }
        room = if turn % 5 == 4 {
            room.pastes(&String::from_utf8_lossy(&bytes))
        } else {
            let room = room.file(name, &bytes);
            match turn % 3 {
                0 => room.ctrl(Key::O).names_file(name),
                _ => room.drops(name),
            }
        };
        room = told.look(room, name);
        assert_eq!(room.written(), before, "turn {turn}: {room:?}");
        if turn % 5 != 4 {
            assert_eq!(
                std::fs::read(room.path(name)).unwrap(),
                bytes,
                "it is untouched"
            );
        }
    }
    assert!(
        told.refused >= 150 && told.opened + told.refused == 300,
        "{} refused",
        told.refused
    );
    // It can be gone on with, and what a crash would leave is the same.
    room.sees("Texts of “Trust”")
        .sees("not saved yet")
        .keeps_it();
}
