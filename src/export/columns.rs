//! How wide the columns of a table are: no narrower than their longest word, the rest shared by
//! how much they have to tell.

use crate::report::{Cell, ColumnKind, Table};
use crate::scene::{Weight, measure};

/// More words than this in a cell ask for no more width: they wrap; sentences read well on longer
/// lines.
const LINE: f32 = 260.0;
const PROSE: f32 = 420.0;
/// A word longer than this is broken.
const WORD: f32 = 110.0;

/// How much wider Arial’s bold letters are than those that are measured here.
const ARIAL: f32 = 1.14;

/// The width of each column in points, all together `room`; `padding` is what stands left and
/// right of a cell's text.
pub(super) fn widths(table: &Table, room: f32, size: f32, padding: f32) -> Vec<f32> {
    let columns = table.columns.iter().enumerate();
    let needs: Vec<(f32, f32)> = columns
        .map(|(at, column)| {
            let most = match column.kind {
                ColumnKind::Prose => PROSE,
                ColumnKind::Words | ColumnKind::Numbers => LINE,
            };
            let cells = table.rows.iter().filter_map(|row| row.get(at));
            let texts = cells.filter_map(unbroken).chain([column.head.clone()]);
            texts.fold((0.0_f32, 0.0_f32), |(word, line), text| {
                // Nothing longer than a line has to be measured to its end.
                let text: String = text.chars().take(200).collect();
                let wide = |text: &str| ARIAL * measure(text, Weight::SemiBold, size);
                let longest = text.split(' ').map(wide).fold(word, f32::max);
                (longest.min(WORD), line.max(wide(&text)).min(most))
            })
        })
        .collect();
    let least = |(word, _): &(f32, f32)| word + padding;
    let all: f32 = needs.iter().map(least).sum();
    let wish = |(word, line): &(f32, f32)| (line - word).max(0.0) + 0.01;
    let wishes: f32 = needs.iter().map(wish).sum();
    needs
        .iter()
        .map(|need| {
            if all > room {
                room * least(need) / all
            } else {
                least(need) + (room - all) * wish(need) / wishes
            }
        })
        .collect()
}

/// A cell in words; a day stays on one line.
fn unbroken(cell: &Cell) -> Option<String> {
    let text = cell.to_text()?;
    Some(match cell {
        Cell::Day(_) => text.replace(' ', "\u{a0}"),
        Cell::Nothing | Cell::Words(_) | Cell::Whole(_) | Cell::Decimal(_) => text,
    })
}
