//! A table in a workbook (XLSX), or in a ZIP that holds nothing but one table in text.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, Xlsx};
use zip::ZipArchive;

use super::comma;
use super::reader::TakesCells;
use super::unreadable::{MAX_COLUMNS, MAX_UNPACKED, Unreadable};

/// Whether a file begins like a ZIP, which every workbook is.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether a file begins like a workbook of before 2007, or like one behind a password.
pub(super) fn is_old(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
}

/// Reads the first sheet that has answers.
///
/// `begin` begins anew with each sheet.
pub(super) fn read<T: TakesCells>(
    bytes: &[u8],
    begin: impl Fn() -> T,
) -> Result<T::Made, Unreadable> {
    if let Some(text) = unpacked(bytes)? {
        return comma::read(&text, begin());
    }
    // What a hostile workbook makes of calamine's arithmetic is a damaged file, and no end of the program.
    catch_unwind(AssertUnwindSafe(|| first_sheet(bytes, begin))).unwrap_or(Err(Unreadable::Damaged))
}

/// The largest that a part may be which holds no cells and no texts, in bytes: calamine makes much more of
/// each of its styles than stands in the file.
const MAX_AROUND: usize = 512 << 10;

/// Unpacks all parts once, so that none is larger than it may be, whatever the archive says of them. The
/// one table in text, where that is what the archive holds.
fn unpacked(bytes: &[u8]) -> Result<Option<Vec<u8>>, Unreadable> {
    let damaged = |_| Unreadable::Damaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut left = MAX_UNPACKED;
    let (mut table, mut is_workbook, mut tables) = (None, false, 0);
    let mut inner = Vec::new();
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.to_lowercase();
        inner.clear();
        let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        part.take(most)
            .read_to_end(&mut inner)
            .map_err(|_| Unreadable::Damaged)?;
        left = left.checked_sub(inner.len()).ok_or(Unreadable::TooLarge)?;
        let holds_cells = name.contains("worksheets/") || name.ends_with("sharedstrings.xml");
        let around = !holds_cells && (name.ends_with(".xml") || name.ends_with(".rels"));
        if around && inner.len() > MAX_AROUND {
            return Err(Unreadable::TooLarge);
        }
        is_workbook |= name == "xl/workbook.xml" || name == "[content_types].xml";
        if name.ends_with(".csv") {
            tables += 1;
            table = Some(inner.clone());
        }
        if promises_too_much(&inner) {
            return Err(Unreadable::Damaged);
        }
    }
    match (is_workbook, table, tables) {
        (true, ..) => Ok(None),
        (false, Some(table), 1) => Ok(Some(table)),
        (false, ..) => Err(Unreadable::OtherArchive),
    }
}

/// Whether a part says that it has more texts than fit into it: calamine makes room for as many as the
/// list of shared texts says. A part with zeros is in an encoding in which that could not be seen.
fn promises_too_much(part: &[u8]) -> bool {
    const PROMISE: &[u8] = b"uniqueCount";
    // A shared text has at least `<si/>`.
    let most = part.len() / 5;
    let is_xml = part.trim_ascii_start().starts_with(b"<") || part.starts_with(b"\xEF\xBB\xBF");
    let is_wide = part.starts_with(b"\xFF\xFE") || part.starts_with(b"\xFE\xFF");
    if is_wide || (is_xml && part.contains(&0)) {
        return true;
    }
    let says = |after: &[u8]| -> u64 {
        let digits = after.iter().skip_while(|byte| !byte.is_ascii_digit());
        let digits = digits.take_while(|byte| byte.is_ascii_digit());
        digits.fold(0, |number: u64, digit| {
            number
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        })
    };
    part.windows(PROMISE.len())
        .enumerate()
        .filter(|(_, window)| *window == PROMISE)
        .filter_map(|(at, _)| part.get(at + PROMISE.len()..))
        .any(|after| says(after) > u64::try_from(most).unwrap_or(u64::MAX))
}

fn first_sheet<T: TakesCells>(bytes: &[u8], begin: impl Fn() -> T) -> Result<T::Made, Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut why = Unreadable::Empty;
    for sheet in workbook.sheet_names() {
        let Ok(mut cells) = workbook.worksheet_cells_reader(&sheet) else {
            // A sheet that is a drawing.
            continue;
        };
        let mut into = begin();
        while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::Damaged)? {
            let (row, column) = cell.get_position();
            let column = usize::try_from(column).unwrap_or(MAX_COLUMNS);
            let row = row.saturating_add(1);
            match cell.get_value() {
                DataRef::Empty => {}
                DataRef::SharedString(text) => into.cell(row, column, text)?,
                DataRef::String(text) => into.cell(row, column, text)?,
                DataRef::Float(number) => into.cell(row, column, &number.to_string())?,
                DataRef::Int(number) => into.cell(row, column, &number.to_string())?,
                DataRef::Bool(_)
                | DataRef::DateTime(_)
                | DataRef::DateTimeIso(_)
                | DataRef::DurationIso(_)
                | DataRef::Error(_) => into.cell(row, column, NO_ANSWER)?,
            }
        }
        match into.finish() {
            Ok(made) => return Ok(made),
            Err(other) => why = other,
        }
    }
    Err(why)
}

/// What stands for a day, a time or a fault of a formula: no answer to any question.
const NO_ANSWER: &str = "!";
