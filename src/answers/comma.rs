//! A table in text: commas, semicolons or tabs, in the encodings that people's programs write.

use std::borrow::Cow;

use csv::{ErrorKind, ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::reader::TakesCells;
use super::unreadable::Unreadable;

/// Reads a table in text.
pub(super) fn read<T: TakesCells>(bytes: &[u8], mut into: T) -> Result<T::Made, Unreadable> {
    let text = text_of(bytes)?;
    let (separator, text) = separator(&text);
    let mut records = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut row = 0_u32;
    loop {
        let before = records.position().line();
        match records.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => {
                return Err(match error.kind() {
                    ErrorKind::Utf8 { .. } => Unreadable::NoTable,
                    _ => Unreadable::Damaged,
                });
            }
        }
        // A spreadsheet shows an empty line as a row, and a cell of several lines as one.
        let lines = records.position().line().saturating_sub(before);
        let inside = record
            .iter()
            .map(|cell| cell.matches('\n').count())
            .sum::<usize>();
        let inside = u64::try_from(inside).unwrap_or(u64::MAX);
        let skipped = lines.saturating_sub(inside).saturating_sub(1);
        let skipped = u32::try_from(skipped).unwrap_or(u32::MAX);
        row = row.saturating_add(skipped).saturating_add(1);
        for (column, cell) in record.iter().enumerate() {
            into.cell(row, column, cell)?;
        }
    }
    into.finish()
}

/// Text in UTF-8, in UTF-16 (with a mark at its start, or as its zeros tell), or else in Windows-1252.
pub(super) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let (encoding, start) = match Encoding::for_bom(bytes) {
        Some(marked) => marked,
        None => {
            // Every other byte of most texts in UTF-16 is zero.
            let head = bytes.get(..bytes.len().min(400)).unwrap_or_default();
            let zeros = |from: usize| {
                head.iter()
                    .skip(from)
                    .step_by(2)
                    .filter(|&&b| b == 0)
                    .count()
            };
            match (zeros(0), zeros(1)) {
                (0, 0) => match std::str::from_utf8(bytes) {
                    Ok(text) => return checked(Cow::Borrowed(text)),
                    Err(_) => (WINDOWS_1252, 0),
                },
                (0, high) if high * 4 > head.len() => (UTF_16LE, 0),
                (high, 0) if high * 4 > head.len() => (UTF_16BE, 0),
                _ => return Err(Unreadable::NoTable),
            }
        }
    };
    let bytes = bytes.get(start..).unwrap_or_default();
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    if damaged {
        return Err(Unreadable::NoTable);
    }
    checked(text)
}

/// A text; refused where it has letters that no text has.
fn checked(text: Cow<'_, str>) -> Result<Cow<'_, str>, Unreadable> {
    let strange = |c: char| c.is_control() && !"\t\r\n\u{b}\u{c}\u{85}".contains(c);
    if text.chars().any(strange) {
        return Err(Unreadable::NoTable);
    }
    Ok(text)
}

/// What stands between the cells, and the text without a line that says so (`sep=;`, for Excel): the sign
/// that the first line has most of, outside of quotation marks.
fn separator(text: &str) -> (u8, &str) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(&[sign]) = first.strip_prefix("sep=").map(str::as_bytes)
        && sign.is_ascii()
    {
        // The line stays as an empty one, so that rows keep their numbers.
        return (sign, text.strip_prefix(first).unwrap_or(text));
    }
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            byte => {
                if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| *sign == byte) {
                    *count += 1;
                }
            }
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    (most.map_or(b',', |(sign, _)| sign), text)
}
