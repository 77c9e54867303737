//! Where a cursor stands in a text: characters, bytes, lines.

use std::ops::Range;

/// The line that the cursor is in, in bytes, without the line end.
///
/// ```
/// use roundtable::screens::note_text::{line_at, line_words};
///
/// let note = "• late start\n  • ring the ŵard ";
/// let line = note.get(line_at(note, 20)).unwrap();
/// assert_eq!(line_words(line), "ring the ŵard");
/// ```
pub fn line_at(text: &str, cursor: usize) -> Range<usize> {
    let (before, after) = text.split_at(byte_at(text, cursor));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = after.find('\n').unwrap_or(after.len());
    start..before.len() + end
}

/// The number of the line that the cursor is in, from 0.
pub fn line_number(text: &str, cursor: usize) -> usize {
    text.chars().take(cursor).filter(|&c| c == '\n').count()
}

/// The byte at which the cursor stands.
pub(super) fn byte_at(text: &str, cursor: usize) -> usize {
    let mut bytes = text.char_indices().map(|(byte, _)| byte);
    bytes.nth(cursor).unwrap_or(text.len())
}

/// The cursor that stands at a byte where a character begins.
pub(super) fn cursor_at(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or(text).chars().count()
}
