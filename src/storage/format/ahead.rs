//! What a newer version of the format wrote, as far as this one knows it: to be looked at, and never
//! saved.

use ron::error::{Error, Position, SpannedError};

use super::newest::CurrentFile;
use crate::session::Session;

/// A file with more that is not known is read no further: so many bytes in all its readings.
const MOST_READ: usize = 400 << 20;

/// The session without the fields that are not known here; nothing where what is left cannot be
/// understood.
pub(super) fn as_far_as_known(text: &str) -> Option<Session> {
    let mut text = text.to_owned();
    for _ in 0..=MOST_READ / text.len().max(1) {
        match ron::from_str::<CurrentFile>(&text) {
            Ok(file) => return file.into_session().ok(),
            Err(SpannedError {
                code: Error::NoSuchStructField { found, .. },
                span,
            }) => {
                let field = start_of(&text, span.end, &found)?;
                let end = field + length_of(text.get(field..)?);
                text.replace_range(field..end, "");
            }
            Err(_) => return None,
        }
    }
    None
}

/// Where the name of a field starts that was read up to this place.
fn start_of(text: &str, place: Position, name: &str) -> Option<usize> {
    let line = text
        .split_inclusive('\n')
        .take(place.line - 1)
        .map(str::len)
        .sum::<usize>();
    let column = text.get(line..)?.chars().take(place.col.saturating_sub(1));
    let place = line + column.map(char::len_utf8).sum::<usize>();
    text.get(..(place + name.len()).min(text.len()))?
        .rfind(name)
}

/// How long a field is, with its value and the comma after it. The text is one that could be read so
/// far; what comes after is looked at no further than its brackets and strings.
fn length_of(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let rest = text.get(at..).unwrap_or_default();
        match byte {
            b'"' => at += string(rest),
            b'r' if rest.starts_with("r\"") || rest.starts_with("r#") => at += raw_string(rest),
            b'/' if rest.starts_with("//") => at += rest.find('\n').unwrap_or(rest.len()),
            b'(' | b'[' | b'{' => {
                depth += 1;
                at += 1;
            }
            b')' | b']' | b'}' if depth == 0 => return at,
            b')' | b']' | b'}' => {
                depth -= 1;
                at += 1;
            }
            b',' if depth == 0 => return at + 1,
            _ => at += 1,
        }
    }
    at
}

fn string(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|&(_, c)| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

fn raw_string(text: &str) -> usize {
    let hashes = text
        .bytes()
        .skip(1)
        .take_while(|&byte| byte == b'#')
        .count();
    let close = format!("\"{}", "#".repeat(hashes));
    let start = hashes + 2;
    let end = text.get(start..).and_then(|inner| inner.find(&close));
    end.map_or(text.len(), |at| start + at + close.len())
}
