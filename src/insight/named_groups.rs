//! The groups that a workshop has put its mechanisms in, as they stand in a row.

use std::ops::Range;

use super::picture::Row;

/// The groups that rows stand in, each with the rows that follow each other in it; those without a
/// group are in none.
pub fn named_groups(rows: &[Row]) -> Vec<(&str, Range<usize>)> {
    let mut groups: Vec<(&str, Range<usize>)> = Vec::new();
    for (i, row) in rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !row.in_group.is_empty())
    {
        match groups.last_mut() {
            Some((name, range)) if range.end == i && *name == row.in_group => range.end = i + 1,
            _ => groups.push((&row.in_group, i..i + 1)),
        }
    }
    groups
}
