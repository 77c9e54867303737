//! Drawings that take the room that is left: ballots and charts.

use super::piece::BALLOTS;
use super::prose::stop;
use super::shown::Charts;
use super::slide::{Drawn, Fill, Side};
use super::type_scale::{TypeScale, px};
use crate::chart::{self, Style};
use crate::insight::Picture;
use crate::phrases::figures::signs_in_words;
use crate::scene::{
    Align, Item, Point, Rect, Scene, Size, Type, Verb, Weight, Words, line_height, measure, moved,
    placed, text,
};

/// A drawing for one page, around its upper left corner, and the same in words.
pub(super) struct Drawing {
    pub(super) items: Vec<Item>,
    pub(super) said: String,
}

/// The room for a drawing, and what stands around it as seen from its upper left corner.
pub(super) struct Space {
    pub(super) size: Size,
    /// The height of what stands below on the right, if there is something: which page it is.
    pub(super) number: Option<f32>,
    /// How far above it the page begins.
    pub(super) above: f32,
    /// What stands there.
    pub(super) head: Vec<Rect>,
}

impl Drawing {
    /// How far down a rectangle must be left free by what of this drawing reaches into it: 0 if
    /// nothing does.
    fn inside(&self, rect: &Rect) -> f32 {
        let deep = |top: f32| (rect.max.y - top).max(0.0);
        let of = |item: &Item| match item {
            Item::Text(placed) => {
                let bounds = placed.bounds();
                let inside = bounds.overlaps(rect);
                if inside { deep(bounds.min.y) } else { 0.0 }
            }
            Item::Circle { centre, radius, .. } => {
                let inside = rect.distance(*centre) < *radius;
                if inside { deep(centre.y - radius) } else { 0.0 }
            }
            Item::Path { path, .. } => {
                let points = path.verbs().iter().filter_map(|verb| match *verb {
                    Verb::MoveTo(to) | Verb::LineTo(to) => Some(to),
                    Verb::QuadTo(_, to) => Some(to),
                    Verb::CubicTo(_, _, to) => Some(to),
                    Verb::Close => None,
                });
                let inside = points.filter(|point| rect.contains(*point));
                inside.map(|point| deep(point.y)).fold(0.0, f32::max)
            }
        };
        self.items.iter().map(of).fold(0.0, f32::max)
    }

    fn moved(self, by: Point) -> Self {
        let there = |item| moved(item, by);
        Self {
            items: self.items.into_iter().map(there).collect(),
            said: self.said,
        }
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

/// Draws on as many pages as it needs.
pub(super) fn draw(sheet: TypeScale<'_>, fill: &Fill, space: &Space) -> Vec<Drawing> {
    let size = space.size;
    match fill {
        Fill::Ballots(drawn) => keyed(sheet, drawn, size, |size| match &drawn[..] {
            [one] if one.caption.is_empty() => vec![ballots(sheet, one, size)],
            several => apart(sheet, several, size),
        }),
        Fill::Rounds(rounds) => keyed(sheet, &rounds[..], size, |size| {
            let pages = apart(sheet, &rounds[..], size);
            match &pages[..] {
                [_] => pages,
                _ => vec![ballots(sheet, &rounds[1], size)],
            }
        }),
        Fill::Charts(charts, picture) => {
            let Some(number) = space.number else {
                return self::charts(sheet, *charts, picture, space);
            };
            // The legend may stand beside the page's number, where it is short enough.
            let lower = Space {
                size: Size {
                    height: size.height + number,
                    ..size
                },
                number: None,
                above: space.above,
                head: space.head.clone(),
            };
            let room = measure(" 99 of 99", Weight::Regular, sheet.text(px::MARGINAL));
            let left = size.width - room;
            let corner = Rect::new(left, size.height, size.width - left, number);
            let pages = self::charts(sheet, *charts, picture, &lower);
            if pages.iter().any(|page| page.inside(&corner) > 0.0) {
                return self::charts(sheet, *charts, picture, space);
            }
            pages
        }
    }
}

/// Puts what the signs mean below, where that leaves the drawing enough of its height.
fn keyed(
    sheet: TypeScale<'_>,
    drawn: &[Drawn],
    size: Size,
    draw: impl Fn(Size) -> Vec<Drawing>,
) -> Vec<Drawing> {
    let set = Type {
        size: sheet.floor(),
        weight: Weight::Regular,
        colour: sheet.look.quiet,
    };
    let signs = signs_in_words(drawn.iter().filter_map(|drawn| drawn.row.median));
    let lines = Words::new(signs, set.weight).wrap(set.size, size.width);
    let high = lines.len() as f32 * line_height(set.size);
    let left = size.height - high - sheet.px(px::S);
    if left < sheet.px(BALLOTS) || drawn.iter().all(|drawn| drawn.row.middle_half.is_none()) {
        return draw(size);
    }
    let mut pages = draw(Size {
        height: left,
        ..size
    });
    for page in &mut pages {
        for (i, line) in lines.iter().enumerate() {
            let top = size.height - high + i as f32 * line_height(set.size);
            page.items.push(text(line, 0.0, top, Align::Left, set));
        }
    }
    pages
}

/// Ballots beside a slide's blocks, under the verdict.
pub(super) fn beside(sheet: TypeScale<'_>, side: &Side, size: Size) -> Drawing {
    let look = sheet.look;
    let set = Type {
        size: sheet.text(px::STRONG),
        weight: Weight::Bold,
        colour: if side.two_camps {
            look.warn
        } else {
            look.accent
        },
    };
    let above = if side.verdict.is_empty() {
        0.0
    } else {
        line_height(set.size)
    };
    let drawn = std::slice::from_ref(&side.drawn);
    let rest = Size {
        height: size.height - above,
        ..size
    };
    let below = keyed(sheet, drawn, rest, |size| {
        vec![ballots(sheet, &side.drawn, size)]
    });
    let mut drawing = Drawing {
        items: Vec::new(),
        said: stop(&side.verdict),
    };
    if above > 0.0 {
        let words = text(&side.verdict, 0.0, 0.0, Align::Left, set);
        drawing.items.push(words);
        drawing.said.push(' ');
    }
    for page in below {
        let lower = page.moved(Point::new(0.0, above));
        drawing.items.extend(lower.items);
        drawing.said.push_str(&lower.said);
    }
    drawing
}

/// One dot a person, as large as there is room.
fn ballots(sheet: TypeScale<'_>, drawn: &Drawn, size: Size) -> Drawing {
    let (row, labels) = (&drawn.row, &drawn.labels);
    chart::reveal(row, labels, size, labelled(sheet), &sheet.look.charts).into()
}

/// Under their captions, over one scale.
fn apart(sheet: TypeScale<'_>, all: &[Drawn], size: Size) -> Vec<Drawing> {
    let group = |drawn: &Drawn| chart::Group {
        caption: drawn.caption.clone(),
        row: drawn.row.clone(),
    };
    let groups: Vec<chart::Group> = all.iter().map(group).collect();
    let labels = all.first().map_or(&[][..], |drawn| &drawn.labels);
    let (text, palette) = (labelled(sheet), &sheet.look.charts);
    let pages = chart::reveal_apart(&groups, labels, size, text, palette);
    pages.into_iter().map(Drawing::from).collect()
}

/// The size of a scale's labels: they are four fifths of it where there is little room, and
/// rounded, and never under the floor.
fn labelled(sheet: TypeScale<'_>) -> f32 {
    (1.002 * sheet.floor() / 0.8).max(sheet.text(px::BODY))
}

/// The picture: both charts side by side where each fits on one page of half the width.
fn charts(sheet: TypeScale<'_>, charts: Charts, picture: &Picture, space: &Space) -> Vec<Drawing> {
    let size = space.size;
    let draw = |kind: Kind, size: Size| chart_pages(sheet, kind, picture, size);
    let gutter = sheet.px(px::L);
    let left = (size.width - gutter) * 0.54;
    // Names on both sides leave a narrower radar too little of the height.
    if charts == Charts::Both && left >= 32.0 * sheet.floor() {
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
    let mut pages = Vec::new();
    if charts != Charts::Sorted {
        pages.extend(radar(sheet, picture, space));
    }
    if charts != Charts::Radar {
        pages.extend(draw(Kind::Sorted, size).into_iter().map(Drawing::from));
    }
    pages
}

/// The radar, as far up beside the heading as nothing of it touches what stands there; in the
/// middle of the page, or a little to the right of it where that lets it be larger.
fn radar(sheet: TypeScale<'_>, picture: &Picture, space: &Space) -> Vec<Drawing> {
    let asides = [0.0, 230.0, 290.0].map(|px| radar_aside(sheet, picture, space, sheet.px(px)));
    let best = asides
        .into_iter()
        .reduce(|best, other| if other.1 > best.1 { other } else { best });
    best.map_or_else(Vec::new, |(pages, _)| pages)
}

/// The radar with so much left free at its left, and how far up it stands.
fn radar_aside(
    sheet: TypeScale<'_>,
    picture: &Picture,
    space: &Space,
    left: f32,
) -> (Vec<Drawing>, f32) {
    // The line of a text has air of its own; a name that went on where the heading ends would be
    // read as part of it.
    let (clear, aside) = (sheet.px(10.0), sheet.px(80.0));
    let around = |r: &Rect| {
        let wide = Rect::new(r.min.x, r.min.y, r.width() + aside, r.height());
        wide.expanded(clear)
    };
    let head: Vec<Rect> = space.head.iter().map(around).collect();
    let mut rise = space.above;
    loop {
        let size = Size {
            width: space.size.width - left,
            height: space.size.height + rise,
        };
        let from_here = |r: &Rect| Rect::new(r.min.x - left, r.min.y + rise, r.width(), r.height());
        let taken: Vec<Rect> = head.iter().map(from_here).collect();
        let (palette, floor) = (&sheet.look.charts, sheet.floor());
        let pages = chart::radar_pages_beside(picture, size, palette, Style::SCREEN, floor, &taken);
        let pages = pages.into_iter();
        let pages: Vec<Drawing> = pages
            .map(|page| Drawing::from(page.scene).moved(Point::new(left, -rise)))
            .collect();
        let touched = |page: &Drawing| {
            let deep = head.iter().map(|rect| page.inside(rect));
            deep.fold(0.0, f32::max)
        };
        let deep = pages.iter().map(touched).fold(0.0, f32::max);
        // Rounding of coordinates touches nothing.
        if deep <= 0.01 || rise <= 0.0 {
            return (pages, rise);
        }
        rise = (rise - deep.max(clear)).max(0.0);
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Radar,
    Sorted,
}

/// A chart on as many pages as it needs.
fn chart_pages(sheet: TypeScale<'_>, kind: Kind, picture: &Picture, size: Size) -> Vec<Scene> {
    let draw = match kind {
        Kind::Radar => chart::radar_pages,
        Kind::Sorted => chart::dots_pages,
    };
    let palette = &sheet.look.charts;
    let pages = draw(picture, size, palette, Style::SCREEN, sheet.floor());
    pages.into_iter().map(|chart| chart.scene).collect()
}
