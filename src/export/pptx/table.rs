//! A table on slides: as many rows on each as have room under its head.

use super::geometry::{BODY, UNDER_LEAD, emu, place};
use super::pages::{pages as shared, parts};
use super::prose::{Run, filled, height, lines, paragraph, plain, sized};
use crate::export::columns::widths;
use crate::export::escape::escaped;
use crate::report::{ColumnKind, Table};
use crate::scene::{Rect, Weight};

/// The look of tables; `parts` says what it is.
pub(super) const STYLE: &str = "{3B6E9C52-7A41-4F0D-9B3E-52B0D1C6A701}";
/// The sizes of its text that are tried, in points; with the last one, it goes on over several
/// slides, and with a smaller one over many.
const SIZES: [f32; 3] = [20.0, 18.0, SEVERAL];
const SEVERAL: f32 = 16.0;
const MANY: f32 = 14.0;
/// No more slides than these are several.
const FEW: usize = 4;
/// The size for which columns are shared out, in points: they are the same for every size.
const MEASURED: f32 = 10.0;
/// Left or right of a cell's text, and over or under it, in points.
const BESIDE: f32 = 7.0;
const OVER: f32 = 5.0;

/// The table in the place of a slide's content, under its lead where it has one.
pub(super) fn pages(table: &Table, lead: Option<&str>, language: &str) -> Vec<String> {
    let place = if lead.is_some() { UNDER_LEAD } else { BODY };
    let set = |size: f32| Set::new(table, size, &place);
    let whole = |set: &Set| set.head() + set.heights().iter().sum::<f32>() <= place.height();
    let roomy = SIZES.into_iter().map(set).find(whole);
    let share = |set: &Set| shared(&set.heights(), place.height() - set.head());
    let several = roomy.unwrap_or_else(|| set(SEVERAL));
    let set = match share(&several).len() {
        0..=FEW => several,
        _ => set(MANY),
    };
    let shares = share(&set);
    let lead = lead.map(|lead| {
        let text = plain(lead, None, language);
        filled(
            4,
            "type=\"body\" sz=\"quarter\" idx=\"13\"",
            "Lead 3",
            &text,
        )
    });
    let lead = lead.unwrap_or_default();
    let pages = shares.into_iter().map(|share| {
        let rows = set.rows.get(share).unwrap_or_default();
        format!("{lead}{}", set.frame(table, rows, &place, language))
    });
    pages.collect()
}

/// A table set in text of one size.
struct Set {
    size: f32,
    widths: Vec<f32>,
    heads: Row,
    /// What has no room on a slide goes on in the next row.
    rows: Vec<Row>,
}

/// The texts of a row, and how many lines the highest has.
struct Row {
    texts: Vec<String>,
    lines: usize,
}

impl Set {
    fn new(table: &Table, size: f32, place: &Rect) -> Self {
        let enlarged = size / MEASURED;
        let room = place.width() / enlarged;
        let widths = widths(table, room, MEASURED, 2.0 * BESIDE / enlarged);
        let widths: Vec<f32> = widths.iter().map(|width| width * enlarged).collect();
        let inner = |at: usize| widths.get(at).map_or(0.0, |width| width - 2.0 * BESIDE);
        let set = |texts: Vec<String>, weight| {
            let texts = texts.into_iter().enumerate();
            let set = texts.map(|(at, text)| (lines(&text, weight, size, inner(at)), text));
            set.unzip::<_, _, Vec<_>, Vec<_>>()
        };
        let heads = table.columns.iter().map(|column| column.head.clone());
        let (lines, texts) = set(heads.collect(), Weight::Bold);
        let heads = Row {
            lines: highest(&lines),
            texts,
        };
        let room = place.height() - row_height(heads.lines, size);
        let most = ((room - 2.0 * OVER) / height(1, size)).floor() as usize;
        let mut rows = Vec::new();
        for row in &table.rows {
            let texts = row.iter().map(|cell| cell.to_text().unwrap_or_default());
            let (lines, texts) = set(texts.collect(), Weight::Regular);
            if highest(&lines) <= most {
                let lines = highest(&lines);
                rows.push(Row { texts, lines });
            } else {
                rows.extend(cut(lines, most));
            }
        }
        Self {
            size,
            widths,
            heads,
            rows,
        }
    }

    fn head(&self) -> f32 {
        row_height(self.heads.lines, self.size)
    }

    fn heights(&self) -> Vec<f32> {
        let rows = self.rows.iter();
        rows.map(|row| row_height(row.lines, self.size)).collect()
    }

    fn frame(&self, table: &Table, rows: &[Row], at: &Rect, language: &str) -> String {
        let columns = self.widths.iter();
        let grid: String = columns
            .map(|width| format!("<a:gridCol w=\"{}\"/>", emu(*width)))
            .collect();
        let head = self.row(table, &self.heads, language);
        let told = rows.iter().map(|row| self.row(table, row, language));
        let told: String = told.collect();
        let high = rows.iter().map(|row| row_height(row.lines, self.size));
        let high = self.head() + high.sum::<f32>();
        let around = Rect::new(at.min.x, at.min.y, at.width(), high);
        format!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"5\" name=\"Table 4\" descr=\"{}\"/>\
             <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>\
             <p:nvPr><p:ph idx=\"1\"/></p:nvPr></p:nvGraphicFramePr>{}<a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>\
             <a:tblPr firstRow=\"1\"><a:tableStyleId>{STYLE}</a:tableStyleId></a:tblPr>\
             <a:tblGrid>{grid}</a:tblGrid>{head}{told}</a:tbl></a:graphicData></a:graphic>\
             </p:graphicFrame>",
            escaped(&table.caption),
            place("p:xfrm", &around),
        )
    }

    fn row(&self, table: &Table, row: &Row, language: &str) -> String {
        let look = sized(self.size);
        let (beside, over) = (emu(BESIDE), emu(OVER));
        let cells = row.texts.iter().zip(&table.columns);
        let cells = cells.map(|(text, column)| {
            let side = match column.kind {
                ColumnKind::Numbers => " algn=\"r\"",
                ColumnKind::Words | ColumnKind::Prose => "",
            };
            let run = Run {
                look: &look,
                inner: "<a:latin typeface=\"+mn-lt\"/>",
                text,
            };
            format!(
                "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{}</a:txBody>\
                 <a:tcPr marL=\"{beside}\" marR=\"{beside}\" marT=\"{over}\" marB=\"{over}\"/></a:tc>",
                paragraph(side, "", &[run], language)
            )
        });
        let cells: String = cells.collect();
        let high = emu(row_height(row.lines, self.size));
        format!("<a:tr h=\"{high}\">{cells}</a:tr>")
    }
}

fn row_height(lines: usize, size: f32) -> f32 {
    height(lines, size) + 2.0 * OVER
}

fn highest(cells: &[Vec<String>]) -> usize {
    cells.iter().map(Vec::len).max().unwrap_or(1)
}

/// A row that is higher than a slide, in several rows of so many lines.
fn cut(cells: Vec<Vec<String>>, most: usize) -> Vec<Row> {
    let cells: Vec<_> = cells.into_iter().map(|lines| parts(lines, most)).collect();
    let count = cells.iter().map(Vec::len).max().unwrap_or(1);
    let row = |at: usize| {
        let cells = cells.iter().map(|parts| parts.get(at));
        let lines = cells.clone().flatten().map(Vec::len).max().unwrap_or(1);
        let texts = cells.map(|part| part.map_or_else(String::new, |lines| lines.join(" ")));
        Row {
            texts: texts.collect(),
            lines,
        }
    };
    (0..count).map(row).collect()
}
