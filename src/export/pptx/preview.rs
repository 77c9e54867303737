//! The first slide as a drawing, to be seen before anything is written.

use super::geometry::{BAND, FINDING, SLIDE, WHOSE};
use super::opening::{TEAM, UNDER, title_size, under_part};
use super::prose::height;
use crate::chart::Palette;
use crate::report::{Document, SlideBody};
use crate::scene::{Align, Colour, Item, Rect, Scene, Size, TextFormat, Weight, Words, bar, text};

/// The finding and whose session it is, where the slide has them.
pub(in crate::export) fn first_slide(document: &Document) -> Scene {
    let mut items = vec![bar(BAND, 0.0, Colour::hex(0x00_72_B2))];
    if let Some(slide) = document.slides().first() {
        let title = slide.title(1, 1);
        let size = title_size(&title);
        let set = Words::new(&title, Weight::Bold).fill(size, FINDING.width());
        let top = FINDING.max.y - height(set.len(), size);
        add(&mut items, &title, size, Weight::Bold, &FINDING, top);
        if let SlideBody::Opening { team, under } = &slide.content {
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
    let set = TextFormat {
        size,
        weight,
        colour: Palette::LIGHT.ink,
    };
    // Not as wide as they might be elsewhere: as they are in Arial, which is near ours.
    let lines = Words::new(words, weight).fill(size, place.width());
    let count = lines.len();
    items.extend(lines.iter().enumerate().map(|(at, line)| {
        let top = top + height(at, size);
        text(line, place.min.x, top, Align::Left, set)
    }));
    top + height(count, size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::insight::Profile;

    #[test]
    fn the_slide_begins_with_what_was_found_and_says_whose_it_is() {
        for profile in [Profile::Everything, Profile::Team, Profile::Share] {
            let document = Document::of(&sample()).for_profile(profile);
            let slide = first_slide(&document);
            let texts = slide.items.iter().filter_map(|item| match item {
                Item::Text(placed) => Some(placed),
                Item::Path { .. } | Item::Circle { .. } => None,
            });
            let texts: Vec<_> = texts.collect();
            assert!(texts[0].text.starts_with("Strong on "));
            assert!(texts.iter().any(|placed| placed.text == document.title));
            for placed in texts {
                let bounds = placed.bounds();
                let place = if placed.size > TEAM { &FINDING } else { &WHOSE };
                let inside = bounds.min.x >= place.min.x && bounds.max.x <= place.max.x;
                assert!(inside && bounds.max.y <= slide.size.height, "{placed:?}");
            }
        }
    }
}
