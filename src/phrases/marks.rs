//! What has become of a line of a note, in words.

use crate::session::{Mark, MarkedText, split_item};

/// The word that stands beside a marked line.
pub fn mark_word(mark: Mark) -> &'static str {
    match mark {
        Mark::Action => "Action",
        Mark::Parked => "Parked",
    }
}

/// That these words are on a list now.
pub fn is_marked(mark: Mark, words: &str) -> String {
    match mark {
        Mark::Action => format!("On the list of actions: {words}"),
        Mark::Parked => format!("Parked: {words}"),
    }
}

/// The marked lines of a note, to be read aloud; nothing where there are none.
pub fn marked_lines(note: &MarkedText) -> Option<String> {
    let said = note.lines().filter_map(|(line, mark)| {
        let words = split_item(line).1.trim();
        mark.map(|mark| is_marked(mark, words))
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// A note as it is read away from its field: each marked line says what became of it, behind its
/// bullet.
///
/// ```
/// use roundtable::edit::{Edit, ListedNote, apply};
/// use roundtable::phrases::marks::note_with_marks;
/// use roundtable::session::{Mark, Session};
/// use roundtable::workshop::integrated_leadership;
///
/// let session = Session::new(integrated_leadership());
/// let session = apply(&session, Edit::Notes("late start\n• ring the ward".into())).unwrap();
/// let session = apply(&session, Edit::PutOnList(ListedNote::Session, 1, Mark::Action)).unwrap();
/// let read = note_with_marks(session.marked_notes());
/// assert_eq!(read, "late start\n• Action: ring the ward");
/// ```
pub fn note_with_marks(note: &MarkedText) -> String {
    let lines = note.lines().map(|(line, mark)| match mark {
        None => line.to_owned(),
        Some(mark) => {
            let (bullet, words) = split_item(line);
            format!("{bullet}{}: {}", mark_word(mark), words.trim_start())
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}
