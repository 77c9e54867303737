//! Drawings that take the room that is left: ballots and charts.

use super::Charts;
use super::blocks::BALLOTS;
use super::draw::{Type, moved, placed, text};
use super::sheet::{Sheet, px};
use super::slide::{Drawn, Fill};
use crate::chart::{self, Style};
use crate::insight::Picture;
use crate::scene::{Align, Item, Point, Rect, Scene, Size, Weight, Words, line_height, measure};

/// A drawing for one page, around its upper left corner, and the same in words.
pub(super) struct Drawing {
    pub(super) items: Vec<Item>,
    pub(super) said: String,
}

impl Drawing {
    /// Whether a text of it stands in this rectangle.
    fn touches(&self, rect: &Rect) -> bool {
        let touches = |item: &Item| match item {
            Item::Text(placed) => placed.bounds().overlaps(rect),
            Item::Path { .. } | Item::Circle { .. } => false,
        };
        self.items.iter().any(touches)
    }
}

impl From<Scene> for Drawing {
    fn from(scene: Scene) -> Self {
        Self {
            said: scene.description.clone(),
            items: scene.items,
        }
    }
}

/// Draws on as many pages as it needs, each of this size. `number` is the height of what
/// stands below on the right, if there is something: which page it is.
pub(super) fn draw(sheet: Sheet<'_>, fill: &Fill, size: Size, number: Option<f32>) -> Vec<Drawing> {
    match fill {
        Fill::Ballots(drawn) => match &drawn[..] {
            [one] if one.caption.is_empty() => vec![ballots(sheet, one, size)],
            several => multiples(sheet, several, size),
        },
        Fill::Rounds(rounds) => match columns(sheet, &rounds[..], size.width) {
            2 => multiples(sheet, &rounds[..], size),
            _ => vec![ballots(sheet, &rounds[1], size)],
        },
        Fill::Charts(charts, picture) => {
            let Some(number) = number else {
                return self::charts(sheet, *charts, picture, size);
            };
            // The legend may stand beside the page's number, where it is short enough.
            let high = Size {
                height: size.height + number,
                ..size
            };
            let room = measure(" 99 of 99", Weight::Regular, sheet.text(px::MARGINAL));
            let left = size.width - room;
            let corner = Rect::new(left, size.height, size.width - left, number);
            let pages = self::charts(sheet, *charts, picture, high);
            if pages.iter().any(|page| page.touches(&corner)) {
                return self::charts(sheet, *charts, picture, size);
            }
            pages
        }
    }
}

/// One dot a person, as large as there is room.
pub(super) fn ballots(sheet: Sheet<'_>, drawn: &Drawn, size: Size) -> Drawing {
    // Labels are four fifths of this where there is little room, and rounded: never under the floor.
    let text = (1.002 * sheet.floor() / 0.8).max(sheet.text(px::BODY));
    chart::reveal(&drawn.row, &drawn.labels, size, text, &sheet.look.charts).into()
}

/// How many drawings stand beside each other: two where the longest word of a usual label has room
/// under its level, else one.
fn columns(sheet: Sheet<'_>, all: &[Drawn], width: f32) -> usize {
    let levels = all.iter().map(|drawn| drawn.labels.len() as f32);
    let levels = levels.fold(1.0, f32::max);
    let half = (width - gutter(sheet)) / 2.0;
    if half / levels >= sheet.px(105.0) {
        2
    } else {
        1
    }
}

/// Between two drawings.
fn gutter(sheet: Sheet<'_>) -> f32 {
    sheet.px(px::L * 1.4)
}

/// Drawings of the same kind under their captions, beside and under each other.
fn multiples(sheet: Sheet<'_>, all: &[Drawn], size: Size) -> Vec<Drawing> {
    let gutter = gutter(sheet);
    let caption = Type {
        size: sheet.text(px::BODY),
        weight: Weight::SemiBold,
        colour: sheet.look.ink,
    };
    let columns = columns(sheet, all, size.width);
    let half = (size.width - gutter) / 2.0;
    let width = if columns == 2 { half } else { size.width };
    let least = sheet.px(BALLOTS);
    let rows = ((size.height + gutter) / (least + gutter)).floor().max(1.0);
    let rows = rows.min((all.len() as f32 / columns as f32).ceil());
    let height = (size.height - gutter * (rows - 1.0)) / rows;
    let per_page = columns * rows as usize;
    let page = |page: &[Drawn]| {
        // Who did not know stands in the caption, so that all have one scale of one width.
        let said: Vec<String> = page
            .iter()
            .map(|drawn| match drawn.row.dont_know {
                0 => drawn.caption.clone(),
                unsure => format!("{}, {unsure} don’t know", drawn.caption),
            })
            .collect();
        let captions: Vec<Vec<String>> = said
            .iter()
            .map(|text| Words::new(text, caption.weight).wrap(caption.size, width))
            .collect();
        // All begin at the same height, so that they can be compared.
        let deepest = captions.iter().map(Vec::len).max().unwrap_or(0);
        let room = Size {
            width,
            height: height - deepest as f32 * line_height(caption.size),
        };
        let mut drawing = Drawing {
            items: Vec::new(),
            said: String::new(),
        };
        for (i, (drawn, lines)) in page.iter().zip(captions).enumerate() {
            let left = (i % columns) as f32 * (width + gutter);
            let mut top = (i / columns) as f32 * (height + gutter);
            for line in lines {
                let line = text(&line, left, top, Align::Left, caption);
                drawing.items.push(line);
                top += line_height(caption.size);
            }
            let bottom = (i / columns) as f32 * (height + gutter) + height;
            let mut known = drawn.clone();
            known.row.dont_know = 0;
            let one = ballots(sheet, &known, room);
            let at = Point::new(left, bottom - room.height);
            let moved = one.items.into_iter().map(|item| moved(item, at));
            drawing.items.extend(moved);
            let words = format!("{}. {}. ", said[i], one.said);
            drawing.said.push_str(&words);
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
