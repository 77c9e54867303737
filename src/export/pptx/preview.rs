//! The first slide as a drawing, to be seen before anything is written.

use super::opening::{TEAM, UNDER, title_size, under_part};
use super::places::{BAND, FINDING, SLIDE, WHOSE};
use super::prose::{height, lines};
use crate::chart::Palette;
use crate::report::{Document, Shown};
use crate::scene::{Align, Colour, Item, Rect, Scene, Size, Type, Weight, bar, text};

/// The finding and whose session it is, where the slide has them.
pub(in crate::export) fn first_slide(document: &Document) -> Scene {
    let mut items = vec![bar(BAND, 0.0, Colour::hex(0x00_72_B2))];
    if let Some(slide) = document.slides().first() {
        let title = slide.title(1, 1);
        let size = title_size(&title);
        let set = lines(&title, Weight::Bold, size, FINDING.width());
        let top = FINDING.max.y - height(set.len(), size);
        add(&mut items, &title, size, Weight::Bold, &FINDING, top);
        if let Shown::Opening { team, under } = &slide.content {
            let part = under_part(team.as_deref(), under);
            let mut top = WHOSE.min.y;
            if let Some(team) = team {
                top = add(&mut items, team, TEAM * part, Weight::Regular, &WHOSE, top);
            }
            add(
                &mut items,
                under,
                UNDER * part,
                Weight::Regular,
                &WHOSE,
                top,
            );
        }
    }
    Scene {
        size: Size {
            width: SLIDE.width(),
            height: SLIDE.height(),
        },
        background: Some(Colour::hex(0xFF_FF_FF)),
        title: document.title.clone(),
        description: document.subtitle.clone(),
        items,
    }
}

/// Lines in a place, the first at this height; gives where the last ends.
fn add(
    items: &mut Vec<Item>,
    words: &str,
    size: f32,
    weight: Weight,
    place: &Rect,
    top: f32,
) -> f32 {
    let set = Type {
        size,
        weight,
        colour: Palette::LIGHT.ink,
    };
    let lines = lines(words, weight, size, place.width());
    let count = lines.len();
    items.extend(lines.iter().enumerate().map(|(at, line)| {
        let top = top + height(at, size);
        text(line, place.min.x, top, Align::Left, set)
    }));
    top + height(count, size)
}
