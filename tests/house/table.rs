//! The table of rooms, as `ARCHITECTURE.md` writes it.

use std::collections::{BTreeMap, BTreeSet};

/// Which rooms there are, and which rooms each may import, itself included.
#[derive(Debug)]
pub(crate) struct Table(BTreeMap<String, BTreeSet<String>>);

impl Table {
    /// Reads rows of a room and what it may import, in the syntax above.
    pub(crate) fn parse<'a>(
        rows: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, String> {
        let rows: Vec<_> = rows.collect();
        let rooms: BTreeSet<String> = rows.iter().map(|(room, _)| (*room).to_owned()).collect();
        let mut table = BTreeMap::new();
        for (room, may) in rows {
            let mut allowed =
                parse_allowed(may, &rooms).map_err(|problem| format!("`{room}`: {problem}"))?;
            allowed.insert(room.to_owned());
            if table.insert(room.to_owned(), allowed).is_some() {
                return Err(format!("`{room}` has two rows"));
            }
        }
        Ok(Self(table))
    }

    /// The rooms that a room may import, or `None` if it has no row.
    pub(crate) fn allowed(&self, room: &str) -> Option<&BTreeSet<String>> {
        self.0.get(room)
    }
}

/// Reads one cell of the column "may import".
fn parse_allowed(cell: &str, rooms: &BTreeSet<String>) -> Result<BTreeSet<String>, String> {
    let cell = cell.replace('`', "");
    let cell = cell.trim();
    if matches!(cell, "nothing" | "–" | "—" | "-") {
        return Ok(BTreeSet::new());
    }
    if cell == "everything" {
        return Ok(rooms.clone());
    }
    if let Some(rest) = cell.strip_prefix("everything but ") {
        let without = parse_rooms(rest, rooms)?;
        return Ok(rooms.difference(&without).cloned().collect());
    }
    parse_rooms(cell, rooms)
}

/// Reads room names between commas, each of which must have a row.
fn parse_rooms(list: &str, rooms: &BTreeSet<String>) -> Result<BTreeSet<String>, String> {
    list.split(',')
        .map(|name| {
            let name = name.trim().trim_end_matches('/');
            if rooms.contains(name) {
                Ok(name.to_owned())
            } else {
                Err(format!(
                    "`{name}` is not a room with a row of its own; write `nothing`, `everything`, \
                     `everything but a, b` or rooms by commas"
                ))
            }
        })
        .collect()
}

/// The rooms of a row in words, without the room itself.
pub(crate) fn listed(allowed: &BTreeSet<String>, room: &str) -> String {
    let others: Vec<_> = allowed
        .iter()
        .filter(|name| *name != room)
        .map(String::as_str)
        .collect();
    if others.is_empty() {
        "nothing".to_owned()
    } else {
        others.join(", ")
    }
}

/// Room and "may import" of every row of the first table that has that column,
/// except the rows of the files that are exempt.
pub(crate) fn rows_of_markdown_table(text: &str, exempt: &[&str]) -> Vec<(String, String)> {
    let mut lines = text.lines().map(str::trim);
    let column = lines.by_ref().find_map(|line| {
        cells(line)
            .iter()
            .position(|cell| cell.eq_ignore_ascii_case("may import"))
    });
    let Some(column) = column else {
        return Vec::new();
    };
    lines
        .skip(1) // the rule under the headings
        .take_while(|line| line.starts_with('|'))
        .filter_map(|line| {
            let cells = cells(line);
            let room = cells.first()?.replace('`', "");
            let room = room.trim().trim_end_matches('/');
            let room = room.strip_prefix("src/").unwrap_or(room);
            let may = cells.get(column)?;
            (!exempt.contains(&room)).then(|| (room.to_owned(), (*may).to_owned()))
        })
        .collect()
}

/// The cells of a line of a Markdown table; none if the line is no such line.
fn cells(line: &str) -> Vec<&str> {
    line.strip_prefix('|')
        .map(|rest| rest.strip_suffix('|').unwrap_or(rest))
        .map(|inner| inner.split('|').map(str::trim).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_markdown_table_is_read_by_its_heading() {
        let text = "# House\n\n| a | b |\n|---|---|\n| x | y |\n\n\
            | room in `src/` | what lives there | may import |\n|---|---|---|\n\
            | `main.rs` | the start | everything |\n\
            | `scene/` | shapes | – |\n\
            | `chart/` | one file per chart | `scene` |\n\
            | `app/` | the shell | everything but scene |\n\nAfter.\n";
        let rows = rows_of_markdown_table(text, &["main.rs"]);
        let table = Table::parse(rows.iter().map(|(room, may)| (room.as_str(), may.as_str())))
            .expect("the made-up table follows the syntax");
        assert_eq!(listed(&table.0["scene"], "scene"), "nothing");
        assert_eq!(listed(&table.0["chart"], "chart"), "scene");
        assert_eq!(listed(&table.0["app"], "app"), "chart");
        assert_eq!(table.0.len(), 3);
    }

    #[test]
    fn a_table_in_another_syntax_is_refused() {
        let problem = Table::parse([("a", "all above but b"), ("b", "a")].into_iter())
            .expect_err("this is not the syntax");
        assert!(problem.contains("`all above but b` is not a room"));
    }
}
