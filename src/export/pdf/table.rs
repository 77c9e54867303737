//! Tables on the pages: heads that are seen again on each page and read once, rows that are taller
//! than a page cut.

use krilla::tagging::{TableHeaderScope, Tag};

use super::cell::{set_in, words};
use super::sheets::{Ink, Part, Sheets};
use super::style::{self, GAP};
use super::text::Text;
use super::widths;
use crate::report::{Cell, Column, ColumnKind, Table};
use crate::scene::{Colour, Path, Point, Rect, stroke};

/// Room above and below the words of a row, in points.
const PAD: f32 = 3.5;
/// A row that is cut begins with this much of it on a page at least, in points.
const FEW_LINES: f32 = 3.0 * style::CELL.leading + 2.0 * PAD;
/// A row that is no taller than this share of a page goes to the next one whole.
const WHOLE: f32 = 0.35;

/// A table set in its columns.
pub(super) struct Set {
    columns: Vec<(f32, f32)>,
    heads: Vec<Text>,
    rows: Vec<Vec<Text>>,
}

/// How high the heads, or a row, stand with the room around them, in points.
fn height(cells: &[Text]) -> f32 {
    let highest = cells.iter().map(Text::height).fold(0.0, f32::max);
    highest.max(style::CELL.leading) + 2.0 * PAD
}

impl Set {
    /// Breaks the words of all cells.
    pub(super) fn new(table: &Table, body: Rect) -> Self {
        let columns = widths::columns(table, body.width());
        let place = |text: Text, kind: ColumnKind| match kind {
            ColumnKind::Numbers => text.at_the_right(),
            ColumnKind::Words | ColumnKind::Prose => text,
        };
        let cell = |(at, (cell, column)): (usize, (&Cell, &Column))| {
            let set_in = set_in(at);
            let width = columns.get(at).map_or(0.0, |(_, width)| *width);
            place(
                Text::new(&words(cell), set_in, width).never_empty(),
                column.kind,
            )
        };
        let rows = table.rows.iter().map(|row| {
            let cells = row.iter().zip(&table.columns).enumerate();
            cells.map(cell).collect()
        });
        let heads = table
            .columns
            .iter()
            .zip(&columns)
            .map(|(column, (_, width))| {
                let text = Text::new(&column.head, style::COLUMN_HEAD, *width);
                place(text.never_empty(), column.kind)
            });
        Self {
            heads: heads.collect(),
            rows: rows.collect(),
            columns,
        }
    }

    /// So much of it stands on one page at least, in points.
    pub(super) fn least(&self, page: f32) -> f32 {
        let first = self.rows.iter().take(2).map(|row| height(row));
        height(&self.heads) + first.sum::<f32>().min(WHOLE * page)
    }

    /// Sets it from here down; there is room for its [`Set::least`].
    pub(super) fn on(&self, sheets: &mut Sheets, caption: Option<Part>, summary: &str) -> Part {
        let heads = self.row(sheets, &self.heads, style::STRONG_RULE);
        let heads = heads
            .into_iter()
            .map(|parts| Part::Group(Tag::TH(TableHeaderScope::Column).into(), parts));
        let heads = Part::Group(Tag::TR.into(), heads.collect());
        let rows = self.rows.iter().enumerate().map(|(at, row)| {
            // The last row never stands alone on a page.
            let next = self.rows.get(at + 1).filter(|_| at + 2 == self.rows.len());
            let with = next.map_or(0.0, |last| height(last));
            let cells = self.whole_or_cut(sheets, row, with).into_iter();
            let cells = cells.enumerate();
            let cells = cells.map(|(at, parts)| {
                let tag = match at {
                    0 => Tag::TH(TableHeaderScope::Row).into(),
                    _ => Tag::TD.into(),
                };
                Part::Group(tag, parts)
            });
            Part::Group(Tag::TR.into(), cells.collect())
        });
        let rows = Part::Group(Tag::TBody.into(), rows.collect());
        let heads = Part::Group(Tag::THead.into(), vec![heads]);
        sheets.space(GAP + 5.0);
        let summary = Some(summary.to_owned()).filter(|words| !words.is_empty());
        {
            let parts = caption.into_iter().chain([heads, rows]);
            Part::Group(Tag::Table.with_summary(summary).into(), parts.collect())
        }
    }

    /// A row: whole on the next page if it has no room here, with so much under it, and is not tall,
    /// else cut.
    fn whole_or_cut(&self, sheets: &mut Sheets, row: &[Text], with: f32) -> Vec<Vec<Part>> {
        let mut parts: Vec<Vec<Part>> = row.iter().map(|_| Vec::new()).collect();
        let mut rest = row.to_vec();
        let mut fresh = false;
        loop {
            let (room, high) = (sheets.left() + 0.01, height(&rest));
            let whole = WHOLE * sheets.body().height();
            let with = if high + with > whole { 0.0 } else { with };
            if high + with > room && !fresh && !(high > whole && room > FEW_LINES) {
                self.next_page(sheets);
                fresh = true;
                continue;
            }
            let cut = rest.iter().map(|text| text.cut_at(room - 2.0 * PAD));
            let (now, later): (Vec<Text>, Vec<Text>) = cut.unzip();
            let told = self.row(sheets, &now, style::RULE);
            for (all, told) in parts.iter_mut().zip(told) {
                all.extend(told);
            }
            if later.iter().all(|text| text.lines.is_empty()) {
                return parts;
            }
            rest = later;
            self.next_page(sheets);
            fresh = true;
        }
    }

    /// The heads again, on a new page, for the eye.
    fn next_page(&self, sheets: &mut Sheets) {
        sheets.turn();
        let top = sheets.y;
        for (text, (x, _)) in self.heads.iter().zip(&self.columns) {
            sheets.y = top + PAD;
            sheets.show(text, sheets.body().min.x + x);
        }
        self.close(sheets, top + height(&self.heads), style::STRONG_RULE);
    }

    fn row(&self, sheets: &mut Sheets, cells: &[Text], rule: Colour) -> Vec<Vec<Part>> {
        let top = sheets.y;
        let places = cells.iter().zip(&self.columns);
        let parts = places.map(|(text, (x, _))| {
            sheets.y = top + PAD;
            let (x, lines) = (sheets.body().min.x + x, 0..text.lines.len());
            let some = (!lines.is_empty()).then(|| sheets.set(text, lines, x));
            some.into_iter().collect()
        });
        let parts = parts.collect();
        self.close(sheets, top + height(cells), rule);
        parts
    }

    /// The line under a row.
    fn close(&self, sheets: &mut Sheets, foot: f32, rule: Colour) {
        let body = sheets.body();
        let width = self.columns.last().map_or(0.0, |(x, width)| x + width);
        let line = Path::line(
            Point::new(body.min.x, foot),
            Point::new(body.min.x + width, foot),
        );
        sheets.shown(Ink::Drawing(vec![stroke(line, 0.6, rule)]));
        sheets.y = foot;
    }
}
