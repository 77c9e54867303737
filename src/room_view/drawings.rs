//! Drawings that take the room that is left: ballots and charts.

use super::Charts;
use super::draw::{Type, placed, text};
use super::sheet::{Sheet, px};
use super::slide::{Block, Drawn};
use crate::chart::{self, Style};
use crate::insight::Picture;
use crate::scene::{Align, Item, Point, Scene, Size, Weight, Words, line_height};

/// A drawing for one page, around its upper left corner, and the same in words.
pub(super) struct Drawing {
    pub(super) items: Vec<Item>,
    pub(super) said: String,
}

impl From<Scene> for Drawing {
    fn from(scene: Scene) -> Self {
        Self {
            said: scene.description.clone(),
            items: scene.items,
        }
    }
}

/// Draws a block on as many pages as it needs, each of this size.
pub(super) fn draw(sheet: Sheet<'_>, block: &Block, size: Size) -> Vec<Drawing> {
    match block {
        Block::Ballots(drawn) => match &drawn[..] {
            [one] => vec![ballots(sheet, one, size)],
            several => multiples(sheet, several, size),
        },
        Block::Charts(charts, picture) => self::charts(sheet, *charts, picture, size),
        _ => Vec::new(),
    }
}

/// One dot a person, as large as there is room.
pub(super) fn ballots(sheet: Sheet<'_>, drawn: &Drawn, size: Size) -> Drawing {
    let text = sheet.text(px::BODY);
    chart::reveal(&drawn.row, &drawn.labels, size, text, &sheet.look.charts).into()
}

/// Drawings of the same kind under their captions, beside and under each other.
fn multiples(sheet: Sheet<'_>, all: &[Drawn], size: Size) -> Vec<Drawing> {
    let gutter = sheet.px(px::L * 1.4);
    let caption = Type {
        size: sheet.text(px::BODY),
        weight: Weight::SemiBold,
        colour: sheet.look.ink,
    };
    let parts = all.iter().map(|drawn| {
        let unsure = if drawn.row.dont_know > 0 { 1.25 } else { 0.0 };
        drawn.labels.len() as f32 + unsure
    });
    let parts = parts.fold(1.0, f32::max);
    // A label's longest word must stand under its level.
    let half = (size.width - gutter) / 2.0;
    let columns = if half / parts >= sheet.px(105.0) {
        2
    } else {
        1
    };
    let width = if columns == 2 { half } else { size.width };
    let rows = ((size.height + gutter) / (sheet.px(400.0) + gutter))
        .floor()
        .max(1.0);
    let rows = rows.min((all.len() as f32 / columns as f32).ceil());
    let height = (size.height - gutter * (rows - 1.0)) / rows;
    let per_page = columns * rows as usize;
    let page = |page: &[Drawn]| {
        let mut drawing = Drawing {
            items: Vec::new(),
            said: String::new(),
        };
        for (i, drawn) in page.iter().enumerate() {
            let left = (i % columns) as f32 * (width + gutter);
            let mut top = (i / columns) as f32 * (height + gutter);
            let bottom = top + height;
            for line in Words::new(&drawn.caption, caption.weight).wrap(caption.size, width) {
                let line = text(&line, left, top, Align::Left, caption);
                drawing.items.push(line);
                top += line_height(caption.size);
            }
            let room = Size {
                width,
                height: bottom - top,
            };
            let one = ballots(sheet, drawn, room);
            let at = Point::new(left, top);
            let moved = one
                .items
                .into_iter()
                .map(|item| super::draw::moved(item, at));
            drawing.items.extend(moved);
            drawing.said.push_str(&one.said);
            drawing.said.push_str(". ");
        }
        drawing
    };
    all.chunks(per_page.max(1)).map(page).collect()
}

/// The picture: both charts side by side where each fits on one page of half the width.
fn charts(sheet: Sheet<'_>, charts: Charts, picture: &Picture, size: Size) -> Vec<Drawing> {
    let draw = |kind: Kind, size: Size| chart_pages(sheet, kind, picture, size);
    if charts == Charts::Both {
        let gutter = sheet.px(px::L);
        let left = (size.width - gutter) * 0.54;
        let half = |width: f32| Size { width, ..size };
        let radar = draw(Kind::Radar, half(left));
        let sorted = draw(Kind::Sorted, half(size.width - gutter - left));
        if let ([radar], [sorted]) = (&radar[..], &sorted[..]) {
            let mut items = radar.items.clone();
            items.extend(placed(sorted.clone(), Point::new(left + gutter, 0.0)));
            let said = format!("{} {}", radar.description, sorted.description);
            return vec![Drawing { items, said }];
        }
    }
    let kinds: &[Kind] = match charts {
        Charts::Radar => &[Kind::Radar],
        Charts::Sorted => &[Kind::Sorted],
        Charts::Both => &[Kind::Radar, Kind::Sorted],
    };
    let pages = kinds.iter().flat_map(|&kind| draw(kind, size));
    pages.map(Drawing::from).collect()
}

#[derive(Clone, Copy)]
enum Kind {
    Radar,
    Sorted,
}

/// A chart on as many pages as it needs.
fn chart_pages(sheet: Sheet<'_>, kind: Kind, picture: &Picture, size: Size) -> Vec<Scene> {
    let draw = match kind {
        Kind::Radar => chart::radar_pages,
        Kind::Sorted => chart::dots_pages,
    };
    let palette = &sheet.look.charts;
    let pages = draw(picture, size, palette, Style::SCREEN, sheet.floor());
    pages.into_iter().map(|chart| chart.scene).collect()
}
