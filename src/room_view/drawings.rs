//! Drawings that take the room that is left: ballots and charts.

use super::piece::BALLOTS;
use super::prose::stop;
use super::shown::Charts;
use super::slide::{Drawn, Fill, Side};
use super::type_scale::{TypeScale, px};
use crate::chart::{self, Chart, Frame, Style};
use crate::insight::Picture;
use crate::phrases::figures::signs_in_words;
use crate::phrases::rounds::signs_and_figures;
use crate::report::ChartKind;
use crate::scene::{
    Align, Item, Point, Rect, Scene, Size, TextFormat, Verb, Weight, Words, line_height, measure,
    moved, placed, text,
};

/// A drawing for one page, around its upper left corner, and the same in words.
pub(super) struct Drawing {
    pub(super) items: Vec<Item>,
    pub(super) said: String,
    /// The radius of a radar's outer ring, in points; 0 where there is none.
    pub(super) ring: f32,
}

/// The room for a drawing.
pub(super) struct Space {
    pub(super) size: Size,
    /// The height of what stands below on the right, if there is something: which page it is.
    pub(super) number: Option<f32>,
}

impl Drawing {
    /// Whether anything of it reaches into a rectangle.
    fn touches(&self, rect: &Rect) -> bool {
        let reaches = |item: &Item| match item {
            Item::Text(placed) => placed.bounds().overlaps(rect),
            Item::Circle { centre, radius, .. } => rect.distance(*centre) < *radius,
            Item::Path { path, .. } => path.verbs().iter().any(|verb| match *verb {
                Verb::MoveTo(to) | Verb::LineTo(to) => rect.contains(to),
                Verb::QuadTo(_, to) => rect.contains(to),
                Verb::CubicTo(_, _, to) => rect.contains(to),
                Verb::Close => false,
            }),
        };
        self.items.iter().any(reaches)
    }

    /// How many of its texts end with the sign of a cut.
    fn cut(&self) -> usize {
        let cut = |item: &&Item| matches!(item, Item::Text(text) if text.text.ends_with('…'));
        self.items.iter().filter(cut).count()
    }

    fn moved(self, by: Point) -> Self {
        let there = |item| moved(item, by);
        Self {
            items: self.items.into_iter().map(there).collect(),
            ..self
        }
    }
}

impl From<Scene> for Drawing {
    fn from(scene: Scene) -> Self {
        Self {
            said: scene.description.clone(),
            items: scene.items,
            ring: 0.0,
        }
    }
}

impl From<Chart> for Drawing {
    fn from(chart: Chart) -> Self {
        Self {
            ring: chart.ring,
            ..chart.scene.into()
        }
    }
}

/// Draws on as many pages as it needs; on none where both charts have no room side by side.
pub(super) fn draw(sheet: TypeScale<'_>, fill: &Fill, space: &Space) -> Vec<Drawing> {
    let size = space.size;
    match fill {
        Fill::Ballots(drawn) => keyed(sheet, drawn, size, |size| match &drawn[..] {
            [one] if one.caption.is_empty() => vec![ballots(sheet, one, size)],
            several => apart(sheet, several, size),
        }),
        Fill::Again(drawn) => vec![ballots(sheet, drawn, size)],
        Fill::Rounds(rounds) => keyed(sheet, &rounds[..], size, |size| {
            let pages = apart(sheet, &rounds[..], size);
            match &pages[..] {
                [_] => pages,
                _ => vec![ballots(sheet, &rounds[1], size)],
            }
        }),
        Fill::Charts(charts, picture) => {
            let Some(number) = space.number else {
                return self::charts(sheet, *charts, picture, size);
            };
            // The legend may stand beside the page's number, where it is short enough.
            let lower = Size {
                height: size.height + number,
                ..size
            };
            let corner = number_corner(sheet, lower, number);
            let pages = self::charts(sheet, *charts, picture, lower);
            if pages.iter().any(|page| page.touches(&corner)) {
                return self::charts(sheet, *charts, picture, size);
            }
            pages
        }
        Fill::OverTime(trend) => {
            let (palette, floor) = (&sheet.look.charts, sheet.floor());
            let pages = chart::trend_pages(trend, size, palette, Style::SCREEN, floor);
            pages.into_iter().map(|page| page.scene.into()).collect()
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
    let set = TextFormat {
        size: sheet.floor(),
        weight: Weight::Regular,
        colour: sheet.look.quiet,
    };
    let figures = |drawn: &Drawn| drawn.row.median.zip(drawn.row.middle_half);
    let signs = match drawn {
        [one] if let Some((median, half)) = figures(one) => signs_and_figures(median, half),
        all => signs_in_words(all.iter().filter_map(|drawn| drawn.row.median)).to_owned(),
    };
    let lines = Words::new(&signs, set.weight).wrap(set.size, size.width);
    let high = lines.len() as f32 * line_height(set.size);
    let left = size.height - high - sheet.px(px::S);
    if left < sheet.px(BALLOTS) || drawn.iter().all(|drawn| drawn.row.middle_half.is_none()) {
        return draw(size);
    }
    let mut pages = draw(Size {
        height: left,
        ..size
    });
    // What the signs mean costs no words of the drawing.
    let whole = draw(size);
    let cut = |pages: &[Drawing]| pages.iter().map(Drawing::cut).sum::<usize>();
    if cut(&pages) > cut(&whole) {
        return whole;
    }
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
    let set = TextFormat {
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
        ring: 0.0,
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
    let (text, palette) = (labelled(sheet), &sheet.look.charts);
    chart::reveal(&drawn.row, &drawn.levels, size, text, palette).into()
}

/// Under their captions, over one scale.
fn apart(sheet: TypeScale<'_>, all: &[Drawn], size: Size) -> Vec<Drawing> {
    let group = |drawn: &Drawn| chart::RevealGroup {
        caption: drawn.caption.clone(),
        row: drawn.row.clone(),
    };
    let groups: Vec<chart::RevealGroup> = all.iter().map(group).collect();
    let levels = all.first().map(|drawn| drawn.levels.clone());
    let levels = levels.unwrap_or_default();
    let (text, palette) = (labelled(sheet), &sheet.look.charts);
    let pages = chart::reveal_apart(&groups, &levels, size, text, palette);
    pages.into_iter().map(Drawing::from).collect()
}

/// The size of a scale's labels: they are four fifths of it where there is little room, and
/// rounded, and never under the floor.
fn labelled(sheet: TypeScale<'_>) -> f32 {
    (1.002 * sheet.floor() / 0.8).max(sheet.text(px::BODY))
}

/// Where the number of a page stands, at the foot of this room.
fn number_corner(sheet: TypeScale<'_>, room: Size, high: f32) -> Rect {
    let wide = measure(" 99 of 99", Weight::Regular, sheet.text(px::MARGINAL));
    Rect::new(room.width - wide, room.height - high, wide, high)
}

/// The picture: both charts side by side where each fits on one page of half the width.
fn charts(sheet: TypeScale<'_>, charts: Charts, picture: &Picture, size: Size) -> Vec<Drawing> {
    let draw = |kind: ChartKind, size: Size| chart_pages(sheet, kind, picture, size);
    let kind = match charts {
        Charts::Radar => ChartKind::Radar,
        Charts::Sorted => ChartKind::Sorted,
        Charts::Both => {
            let gutter = sheet.px(px::L);
            let left = (size.width - gutter) * 0.54;
            // Names on both sides leave a narrower radar too little of the height.
            if left < 32.0 * sheet.floor() {
                return Vec::new();
            }
            let half = |width: f32| Size { width, ..size };
            let radar = draw(ChartKind::Radar, half(left));
            let sorted = draw(ChartKind::Sorted, half(size.width - gutter - left));
            let ([radar], [sorted]) = (&radar[..], &sorted[..]) else {
                return Vec::new();
            };
            let mut items = radar.scene.items.clone();
            let right = Point::new(left + gutter, 0.0);
            items.extend(placed(sorted.scene.clone(), right));
            let said = [radar, sorted].map(|chart| chart.scene.description.as_str());
            return vec![Drawing {
                items,
                said: said.join(" "),
                ring: radar.ring,
            }];
        }
    };
    draw(kind, size).into_iter().map(Drawing::from).collect()
}

/// The radar beside a column that is `wide` points wide, of which the first `used` points are
/// taken, on as many pages as its names need; its legend stands under them, or under the radar
/// where they leave no room. The space is that of both.
pub(super) fn beside_a_column(
    sheet: TypeScale<'_>,
    picture: &Picture,
    space: &Space,
    wide: f32,
    used: f32,
) -> Option<Vec<Drawing>> {
    let (size, palette) = (space.size, &sheet.look.charts);
    let legend = chart::radar_legend(picture, wide, sheet.floor(), palette);
    let under = size.height - legend.size.height;
    let apart = under >= used + sheet.px(px::M);
    let left = wide + sheet.px(px::M);
    if used > size.height || left >= size.width {
        return None;
    }
    if !apart {
        // A legend under the radar leaves it most of the height.
        let legend = chart::radar_legend(picture, size.width - left, sheet.floor(), palette);
        if legend.size.height > 0.4 * size.height {
            return None;
        }
    }
    let frame = if apart { Frame::Bare } else { Frame::Legend };
    let draw = |height: f32| {
        let room = Size {
            width: size.width - left,
            height,
        };
        let style = Style {
            frame,
            background: false,
        };
        let pages = chart::radar_pages(picture, room, palette, style, sheet.floor()).into_iter();
        let pages = pages.map(|page| Drawing::from(page).moved(Point::new(left, 0.0)));
        pages.collect::<Vec<_>>()
    };
    let high = space.number.unwrap_or(0.0);
    let corner = number_corner(sheet, size, high);
    let mut pages = draw(size.height);
    if high > 0.0 && pages.iter().any(|page| page.touches(&corner)) {
        pages = draw(size.height - high);
    }
    if apart {
        for page in &mut pages {
            let legend = placed(legend.clone(), Point::new(0.0, under));
            page.items.extend(legend);
        }
    }
    Some(pages)
}

/// A chart on as many pages as it needs.
fn chart_pages(sheet: TypeScale<'_>, kind: ChartKind, picture: &Picture, size: Size) -> Vec<Chart> {
    let draw = match kind {
        ChartKind::Radar => chart::radar_pages,
        ChartKind::Sorted => chart::dots_pages,
    };
    let palette = &sheet.look.charts;
    draw(picture, size, palette, Style::SCREEN, sheet.floor())
}
