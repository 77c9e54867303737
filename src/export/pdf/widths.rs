//! How wide the columns of a table are.

use super::cell::{between, set_in, words};
use super::style;
use super::text::readable;
use crate::report::Table;
use crate::scene::{Words, measure};

/// A column asks for no more than this, in points: a paragraph does not push the names aside.
const WIDEST: f32 = 260.0;

/// What a column asks for, in points.
#[derive(Clone, Copy, Default)]
struct Asks {
    /// Its widest word.
    least: f32,
    /// Its widest cell on one line.
    most: f32,
}

/// Where each column starts and how wide it is, in points: as wide as its widest cell where there is
/// room for that, else the narrow columns first and the others by what they ask for; and no word is
/// broken that need not be.
pub(super) fn columns(table: &Table, width: f32) -> Vec<(f32, f32)> {
    let asks: Vec<Asks> = (0..table.columns.len()).map(|at| asks(table, at)).collect();
    let gap = between(asks.len());
    let gaps = gap * asks.len().saturating_sub(1) as f32;
    let mut x = 0.0;
    let columns = shared(&asks, (width - gaps).max(1.0)).into_iter();
    let columns = columns.map(|width| {
        let start = x;
        x += width + gap;
        (start, width)
    });
    columns.collect()
}

/// So wide is each of them, all together in this room.
fn shared(asks: &[Asks], room: f32) -> Vec<f32> {
    let least: f32 = asks.iter().map(|asks| asks.least).sum();
    if least >= room {
        return asks.iter().map(|asks| asks.least * room / least).collect();
    }
    let mut spare = room - least;
    let mut widths: Vec<f32> = asks.iter().map(|asks| asks.least).collect();
    let mut narrow: Vec<usize> = (0..asks.len()).collect();
    narrow.sort_by(|a, b| asks[*a].most.total_cmp(&asks[*b].most));
    for (done, at) in narrow.into_iter().enumerate() {
        // Each takes no more than those that are left would have if all had the same.
        let fair = spare / (asks.len() - done) as f32;
        let extra = (asks[at].most - asks[at].least).min(fair);
        widths[at] += extra;
        spare -= extra;
    }
    widths
}

fn asks(table: &Table, at: usize) -> Asks {
    let cells = table.rows.iter().filter_map(|row| row.get(at));
    let cells = cells.map(|cell| (words(cell), set_in(at)));
    let heads = table.columns.get(at).into_iter();
    let heads = heads.map(|column| (column.head.clone(), style::COLUMN_HEAD));
    let mut asks = Asks::default();
    for (text, set_in) in heads.chain(cells) {
        let words = Words::new(&readable(&text), set_in.weight);
        let whole = match words.text() {
            long if long.len() > 400 => WIDEST,
            short => measure(short, set_in.weight, set_in.size),
        };
        asks.least = asks.least.max(words.widest() * set_in.size);
        asks.most = asks.most.max(whole.min(WIDEST));
    }
    // A hair of room, so that the widest is not broken.
    asks.least += 0.1;
    asks.most = asks.most.max(asks.least) + 0.1;
    asks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(least: f32, most: f32) -> Asks {
        Asks { least, most }
    }

    #[test]
    fn a_column_is_as_wide_as_its_widest_cell_where_there_is_room() {
        let widths = shared(&[ask(10.0, 20.0), ask(5.0, 30.0)], 100.0);
        assert_eq!(widths, [20.0, 30.0]);
    }

    #[test]
    fn where_there_is_little_room_the_narrow_columns_have_theirs_and_the_wide_ones_wrap() {
        let widths = shared(&[ask(20.0, 200.0), ask(10.0, 15.0)], 100.0);
        assert_eq!(widths, [85.0, 15.0]);
        let widths = shared(&[ask(100.0, 200.0), ask(50.0, 50.0)], 75.0);
        assert_eq!(widths, [50.0, 25.0]);
    }
}
