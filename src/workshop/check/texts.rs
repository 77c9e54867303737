//! What every text, list and id must and may not have.

use crate::workshop::few::how_many;
use crate::workshop::limits;
use crate::workshop::unseen::{is_blank, is_unseen, short};

/// Paths and reasons, as they are found.
pub(super) type Found = Vec<(String, String)>;

pub(super) fn count(
    found: &mut Found,
    path: &str,
    len: usize,
    allowed: std::ops::RangeInclusive<usize>,
    whose: &str,
    what: &str,
) {
    if !allowed.contains(&len) {
        let (low, high) = (allowed.start(), allowed.end());
        found.push((
            path.to_owned(),
            format!(
                "{whose} has {} {what}; it needs {low} to {high}",
                how_many(len)
            ),
        ));
    }
}

pub(super) fn id(found: &mut Found, path: &str, id: &str, whose: &str) {
    let kebab = !id.is_empty()
        && id.split('-').all(|part| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        });
    if !kebab {
        found.push((
            path.to_owned(),
            format!("the {whose} id `{}` may only have small letters a to z, digits, and single hyphens between them", short(id)),
        ));
    }
    at_most(found, path, id, limits::ID);
}

pub(super) fn name(found: &mut Found, path: &str, text: &str) {
    required(found, path, text);
    at_most(found, path, text, limits::NAME);
    if is_blank(text) {
        return;
    }
    if text.contains(['\n', '\r', '\t']) {
        let reason = format!("`{}` has to be on one line", last(path));
        found.push((path.to_owned(), reason));
    } else if let Some(c) = text.chars().find(|&c| is_unseen(c)) {
        let code = u32::from(c);
        let reason = format!(
            "`{}` has a character in it that nobody can see (U+{code:04X}). Delete the text and type it anew, or \
             paste it through a plain text editor",
            last(path)
        );
        found.push((path.to_owned(), reason));
    }
}

pub(super) fn required(found: &mut Found, path: &str, text: &str) {
    if is_blank(text) {
        found.push((path.to_owned(), format!("`{}` is empty", last(path))));
    }
    at_most(found, path, text, limits::TEXT);
}

pub(super) fn at_most(found: &mut Found, path: &str, text: &str, most: usize) {
    let len = text.chars().count();
    if len > most {
        found.push((
            path.to_owned(),
            format!("`{}` has {len} characters; at most {most} fit", last(path)),
        ));
    }
}

pub(super) fn list(found: &mut Found, path: &str, items: &[String]) {
    if items.len() > limits::ITEMS {
        let reason = format!(
            "`{}` has {} items; at most {} fit",
            last(path),
            how_many(items.len()),
            limits::ITEMS
        );
        found.push((path.to_owned(), reason));
    }
    for (i, item) in items.iter().enumerate().take(limits::ITEMS) {
        required(found, &format!("{path}[{i}]"), item);
    }
}

/// The last part of a path: what a reader sees on that line.
pub(super) fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
