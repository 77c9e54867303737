//! Where one text differs from another, and how the one is made from the other again.

use std::collections::HashMap;
use std::iter::zip;

use serde::{Deserialize, Serialize};

/// So many lines are looked at for the place where two texts are the same again.
const LINES: usize = 256;
/// So many bytes tell one line, with what comes after it, from another.
const KEY: usize = 256;

/// Where a text differs from an old one: at this byte of the old one, so many bytes are gone, and this
/// stands in their place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Change(usize, usize, String);

impl Change {
    /// How much it says, in bytes.
    pub(super) fn len(&self) -> usize {
        self.2.len()
    }
}

/// Where `new` differs from `old`, in order.
pub(super) fn changes(old: &str, new: &str) -> Vec<Change> {
    let mut found = Vec::new();
    let (mut at, mut to) = (0, 0);
    loop {
        let (rest, new_rest) = (from(old, at), from(new, to));
        let same = start_in_common(rest, new_rest);
        let (rest, new_rest) = (from(rest, same), from(new_rest, same));
        (at, to) = (at + same, to + same);
        if rest.is_empty() && new_rest.is_empty() {
            return found;
        }
        let (gone, come) = where_they_meet(rest, new_rest);
        let (before, new_before) = (until(rest, gone), until(new_rest, come));
        let end = end_in_common(before, new_before);
        let put = until(new_before, new_before.len() - end).to_owned();
        found.push(Change(at, before.len() - end, put));
        (at, to) = (at + gone, to + come);
    }
}

/// The new text; nothing where the changes are not of this old one.
pub(super) fn changed(old: &str, changes: &[Change]) -> Option<String> {
    let mut new = String::new();
    let mut at = 0;
    for Change(start, gone, put) in changes {
        new += old.get(at..*start)?;
        new += put;
        at = start.checked_add(*gone)?;
    }
    new += old.get(at..)?;
    Some(new)
}

fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

fn until(text: &str, end: usize) -> &str {
    text.get(..end).unwrap_or_default()
}

/// How many bytes of whole letters both begin with.
fn start_in_common(one: &str, other: &str) -> usize {
    const BLOCK: usize = 4096;
    let (a, b) = (one.as_bytes(), other.as_bytes());
    let blocks = zip(a.chunks(BLOCK), b.chunks(BLOCK));
    let blocks = blocks.take_while(|(a, b)| a == b);
    let whole: usize = blocks.map(|(block, _)| block.len()).sum();
    let more = zip(a.iter().skip(whole), b.iter().skip(whole));
    let end = whole + more.take_while(|(a, b)| a == b).count();
    one.floor_char_boundary(end)
}

/// How many bytes of whole letters both end with.
fn end_in_common(one: &str, other: &str) -> usize {
    let same = zip(one.bytes().rev(), other.bytes().rev()).take_while(|(a, b)| a == b);
    let start = one.len() - same.count();
    one.len() - one.ceil_char_boundary(start)
}

/// After how many bytes of each the same line begins in both, as far as it is worth looking; or else
/// the end of both.
fn where_they_meet(old: &str, new: &str) -> (usize, usize) {
    let mut known = HashMap::new();
    for at in line_starts(old) {
        known.entry(key(old, at)).or_insert(at);
    }
    line_starts(new)
        .find_map(|to| known.get(key(new, to)).map(|at| (*at, to)))
        .unwrap_or((old.len(), new.len()))
}

fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    let ends = text.match_indices('\n').take(LINES);
    ends.map(|(at, _)| at + 1)
}

fn key(text: &str, at: usize) -> &str {
    let rest = from(text, at);
    until(rest, rest.floor_char_boundary(KEY))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn few_words_say_what_has_changed_far_apart() {
        let lines: Vec<String> = (0..10_000).map(|line| format!("line {line}\n")).collect();
        let mut new = lines.clone();
        new[3] = "line 3, and more\n".to_owned();
        new[9_990] = String::new();
        new.insert(5_000, "another line\nand one more\n".to_owned());
        let (old, new) = (lines.concat(), new.concat());
        let found = changes(&old, &new);
        assert_eq!(changed(&old, &found), Some(new));
        assert_eq!(found.len(), 3);
        assert!(
            found.iter().map(Change::len).sum::<usize>() < 60,
            "{found:?}"
        );
    }

    #[test]
    fn changes_of_another_text_are_refused() {
        let found = changes("one\ntwo\n", "one\nthree\n");
        assert_eq!(changed("o", &found), None);
        assert_eq!(changed("onéééé", &[Change(3, 1, String::new())]), None);
        assert_eq!(
            changed("one", &[Change(1, usize::MAX, String::new())]),
            None
        );
    }

    proptest! {
        #[test]
        fn any_text_comes_out_of_any_other(
            old in "([aé]{0,3}\n?){0,12}",
            new in "([aé]{0,3}\n?){0,12}",
        ) {
            prop_assert_eq!(changed(&old, &changes(&old, &new)), Some(new));
        }
    }
}
