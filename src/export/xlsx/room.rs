//! How wide the columns of a sheet are, and how high its rows.

use crate::report::{ColumnKind, Table};
use crate::scene::{Weight, Words, measure};

/// A line of text, in points.
const LINE: f32 = 15.0;
/// Excel's rows end here, in points.
const HIGHEST: f32 = 409.0;
/// A digit of our face is wide: in those that spreadsheets use, as many words take more digits.
const TAKEN: f32 = 0.82;

/// In widths of a digit, as Excel counts: as wide as the longest text, within bounds.
pub(super) fn widths(table: &Table) -> Vec<f64> {
    let columns = table.columns.iter().enumerate();
    let widths = columns.map(|(at, column)| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)?.to_text());
        let longest = cells.map(|text| digits(&text)).fold(0.0, f32::max);
        let (least, most) = match column.kind {
            ColumnKind::Numbers => (9.0, 14.0),
            ColumnKind::Words => (14.0, 44.0),
            ColumnKind::Prose => (40.0, 90.0),
        };
        (longest / TAKEN + 1.0).ceil().clamp(least, most).into()
    });
    widths.collect()
}

/// How wide a text is, in widths of a digit.
fn digits(text: &str) -> f32 {
    measure(text, Weight::Regular, 1.0) / digit()
}

fn digit() -> f32 {
    measure("0", Weight::Regular, 1.0)
}

/// How high a row is, in points, so that its longest text is all there: not every program finds that
/// out by itself.
pub(super) fn height(
    texts: impl Iterator<Item = Option<String>>,
    widths: &[f64],
    weight: Weight,
) -> f64 {
    let lines = texts.zip(widths).map(|(text, width)| {
        // The cast cannot lose: no column is wider than Excel's 255.
        let room = *width as f32 * TAKEN * digit();
        let lines = |text: String| Words::new(&text, weight).fill(1.0, room).len();
        text.map_or(1, lines)
    });
    let lines = lines.max().unwrap_or(1).max(1);
    (lines as f32 * LINE).min(HIGHEST).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Column};

    #[test]
    fn a_text_that_its_column_is_made_for_stands_on_one_line_and_a_longer_one_has_its_lines() {
        let short = "Creating the conditions to work together";
        let long = "many words ".repeat(40);
        let table = Table {
            caption: String::new(),
            columns: vec![
                Column::new("a", ColumnKind::Words),
                Column::new("b", ColumnKind::Prose),
            ],
            rows: vec![vec![Cell::words(short), Cell::words(&long)]],
        };
        let widths = widths(&table);
        let high = |text: &str, at: usize| {
            height(
                [Some(text.to_owned())].into_iter(),
                &widths[at..],
                Weight::Regular,
            )
        };
        assert_eq!(high(short, 0), 15.0);
        // 440 letters, and no more than 90 digits on a line.
        let lines = high(&long, 1) / 15.0;
        assert!((4.0..=6.0).contains(&lines), "{lines}");
        assert_eq!(high(&"x ".repeat(20_000), 1), 409.0);
        assert_eq!(high("", 0), 15.0);
    }
}
