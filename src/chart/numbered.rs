//! The radar for a wall, where no text may be smaller than can be read from the back row.

use super::fit::fit;
use super::frame::{Style, finish, frame};
use super::labels::{Layout, Name, nameless, place_whole};
use super::pages::{numbered_pages, pages};
use super::radar::{NOT_SCORED, Radar, name};
use super::sketch::{Sketch, Type};
use super::{Chart, Palette};
use crate::insight::{Picture, Score};
use crate::scene::{Align, Rect, Size, Weight, line_height, measure};

/// Text is this much larger than the smallest, where that leaves room for a chart.
const LARGEST: f32 = 1.25;
/// Names stand around a circle of at least this radius, for the shorter side of the area.
const DECENT: f32 = 0.26;
/// Between two entries of the list, and between list and circle, for the text's size.
const BETWEEN: f32 = 0.35;
const BESIDE: f32 = 1.2;

/// The radar on one or more pages of this size, no text on any of them smaller than `smallest`
/// points.
///
/// Where the whole names have no room around a circle that can be seen, their numbers in the
/// workshop's order stand at the spokes and the names in a list beside it; each page repeats the
/// radar with another part of the list. A number on a ring or in a mark is left out where it has
/// no room, and so are all the dots for people if one crowd has none: the sorted dot plot counts
/// them. The legend explains what is drawn and nothing else.
///
/// A spot's label is the rectangle around the name, or around the number at its spoke.
pub fn radar_pages(
    picture: &Picture,
    size: Size,
    palette: &Palette,
    style: Style<'_>,
    smallest: f32,
) -> Vec<Chart> {
    let wall = Wall {
        picture,
        size,
        palette,
        style,
        smallest,
    };
    let with_people = style.people.then(|| wall.pages(true)).flatten();
    with_people
        .or_else(|| wall.pages(false))
        .unwrap_or_default()
}

struct Wall<'a> {
    picture: &'a Picture,
    size: Size,
    palette: &'a Palette,
    style: Style<'a>,
    smallest: f32,
}

/// A list of names on pages, and where it stands.
struct List {
    area: Rect,
    size: f32,
    /// The lines of each name.
    names: Vec<Vec<String>>,
    /// The mechanisms of each page.
    pages: Vec<std::ops::Range<usize>>,
    /// How much of the width the numbers take.
    numbers: f32,
}

impl Wall<'_> {
    /// The pages, with or without dots; nothing if a crowd has no room for its dots.
    fn pages(&self, people: bool) -> Option<Vec<Chart>> {
        let drawn = Style {
            people,
            ..self.style
        };
        let mut ground = Sketch::default();
        let area = frame(
            &mut ground,
            self.picture,
            self.size,
            drawn,
            self.palette,
            self.smallest,
        );
        let names: Vec<Name<'_>> = self.picture.rows.iter().map(name).collect();
        let sizes = self.smallest..=self.smallest * LARGEST;
        let whole = place_whole(&names, area, sizes, DECENT);
        let (layout, list) = match whole {
            Some(layout) => (layout, None),
            None => {
                let (layout, list) = self.beside_a_list(area);
                (layout, Some(list))
            }
        };
        let radar = Radar::new(self.picture, &layout, self.palette, self.smallest);
        if people && !radar.all_as_dots() {
            return None;
        }
        radar.draw(&mut ground, people);
        radar.labels(&mut ground, &layout, 1.0);
        let spots = radar.spots(&layout);
        let pages = list.as_ref().map_or(1, |list| list.pages.len());
        let page = |number: usize| {
            let mut sketch = Sketch {
                items: ground.items.clone(),
            };
            if let Some(list) = &list {
                self.names(&mut sketch, list, number);
            }
            let order = 0..self.picture.rows.len();
            let mut scene = finish(
                sketch,
                "Radar",
                self.picture,
                order,
                self.size,
                self.style,
                self.palette,
            );
            numbered_pages(&mut scene, number, pages);
            Chart {
                scene,
                spots: spots.clone(),
            }
        };
        Some((0..pages).map(page).collect())
    }

    /// The radar with numbers at its spokes and the list beside or below it: whichever takes
    /// fewer pages, and then whichever leaves the larger circle.
    fn beside_a_list(&self, area: Rect) -> (Layout, List) {
        let gap = BESIDE * self.smallest;
        let Rect { min, max } = area;
        let (wide, high) = (area.width(), area.height());
        let left = (wide * 0.55).min(high * 1.1);
        let top = (high * 0.6).min(wide);
        let parts = [
            (
                Rect::new(min.x, min.y, left, high),
                Rect::new(min.x + left + gap, min.y, wide - left - gap, high),
            ),
            (
                Rect::new(min.x, min.y, wide, top),
                Rect::new(min.x, min.y + top + gap, wide, max.y - min.y - top - gap),
            ),
        ];
        let [beside, below] = parts.map(|(radar, list)| (self.by_numbers(radar), self.list(list)));
        let rank = |(layout, list): &(Layout, List)| (list.pages.len(), -layout.radius);
        let (a, b) = (rank(&beside), rank(&below));
        if b.0 < a.0 || (b.0 == a.0 && b.1 < a.1) {
            below
        } else {
            beside
        }
    }

    fn by_numbers(&self, area: Rect) -> Layout {
        let count = self.picture.rows.len();
        let numbers: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
        let names: Vec<Name<'_>> = numbers
            .iter()
            .map(|text| Name { text, remark: None })
            .collect();
        place_whole(&names, area, self.smallest..=self.smallest * LARGEST, 0.0)
            .unwrap_or_else(|| nameless(count, area, self.smallest))
    }

    fn list(&self, area: Rect) -> List {
        let size = self.smallest;
        let count = self.picture.rows.len();
        let numbers = measure(&count.to_string(), Weight::SemiBold, size) + 0.6 * size;
        let room = (area.width() - numbers).max(size);
        // A name longer than a page is cut; the description has all of it.
        let most = ((area.height() / line_height(size)) as usize).max(1);
        let names: Vec<Vec<String>> = (self.picture.rows.iter())
            .map(|row| {
                let text = match row.score {
                    Score::None => format!("{} ({NOT_SCORED})", row.name),
                    Score::Agreed(_) | Score::Median(_) => row.name.clone(),
                };
                fit(&text, Weight::Regular, size..=size, room, most).lines
            })
            .collect();
        let high = |lines: &Vec<String>| lines.len() as f32 * line_height(size);
        let heights: Vec<f32> = names.iter().map(high).collect();
        let pages = pages(&heights, BETWEEN * size, area.height());
        List {
            area,
            size,
            names,
            pages,
            numbers,
        }
    }

    fn names(&self, sketch: &mut Sketch, list: &List, page: usize) {
        let gap = BETWEEN * list.size;
        let range = list.pages[page].clone();
        let high: f32 = (list.names[range.clone()].iter())
            .map(|lines| lines.len() as f32 * line_height(list.size) + gap)
            .sum();
        let spare = (list.area.height() - high + gap).max(0.0);
        let mut y = list.area.min.y + spare / 2.0;
        for i in range {
            let colour = match self.picture.rows[i].score {
                Score::None => self.palette.quiet,
                Score::Agreed(_) | Score::Median(_) => self.palette.ink,
            };
            let set = Type {
                size: list.size,
                weight: Weight::SemiBold,
                colour,
            };
            let x = list.area.min.x + list.numbers;
            let number = (i + 1).to_string();
            sketch.lines(&[number], x - 0.6 * list.size, y, Align::Right, set);
            y = gap
                + sketch.lines(
                    &list.names[i],
                    x,
                    y,
                    Align::Left,
                    Type {
                        weight: Weight::Regular,
                        ..set
                    },
                );
        }
    }
}
