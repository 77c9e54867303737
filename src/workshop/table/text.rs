//! The text of a cell: what cannot be seen goes, and what a list has before its items.

use super::above::lines_of;
use crate::workshop::unseen::is_unseen;

/// A cell without what cannot be seen, and with line ends of one kind.
pub(super) fn seen(cell: &str) -> String {
    let cell = cell.replace("\r\n", "\n").replace(['\r', '\u{b}'], "\n");
    let cell = cell.replace(['\u{a0}', '\t'], " ");
    let cell: String = cell
        .chars()
        .filter(|&c| c == '\n' || !is_unseen(c))
        .collect();
    // A spreadsheet's sign that a text is no formula.
    let text = cell.trim();
    let formula =
        |rest: &&str| rest.starts_with(['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '｜']);
    text.strip_prefix('\'')
        .filter(formula)
        .unwrap_or(text)
        .to_owned()
}

/// More of a text that is spread over columns.
pub(super) fn append(text: &mut String, more: &str, between: &str) {
    if !text.is_empty() {
        text.push_str(between);
    }
    text.push_str(more);
}

/// A name without the sign of a list before it, and without its number where all have one.
pub(super) fn bare(name: &str, numbered: bool) -> String {
    let name = lines_of(name).into_iter().next().unwrap_or_default();
    let rest = after_number(&name).filter(|_| numbered);
    rest.map_or(name.clone(), str::to_owned)
}

/// What comes after a number and its sign: "2. Trust", "2) Trust".
pub(super) fn after_number(name: &str) -> Option<&str> {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest
        .strip_prefix(['.', ')', ':'])
        .filter(|_| rest.len() < name.len())?;
    Some(rest.trim()).filter(|rest| !rest.is_empty())
}
