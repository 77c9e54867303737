//! The first page of a document as a drawing, to be seen before anything is written.

use super::foot::feet;
use super::pages::{on_pages, title};
use super::sheets::Ink;
use super::style::{PAGE, PAPER};
use crate::report::Document;
use crate::scene::{Item, Scene};

/// The first page of a document, line for line as the PDF has it. Programs that set the lines of a
/// file themselves, as Word does, come near it.
pub(in crate::export) fn first_page(document: &Document) -> Scene {
    let pages = on_pages(document).sheets;
    let title = title(document);
    let feet = feet(&title, pages.pages.len(), pages.body());
    let marks = pages.pages.into_iter().next().unwrap_or_default();
    let mut items: Vec<Item> = marks.into_iter().flat_map(|mark| drawn(mark.ink)).collect();
    let foot = feet.into_iter().next().unwrap_or_default();
    items.extend(foot.into_iter().map(Item::Text));
    Scene {
        size: PAGE,
        background: Some(PAPER),
        title,
        description: document.subtitle.clone(),
        items,
    }
}

fn drawn(ink: Ink) -> Vec<Item> {
    match ink {
        Ink::Lines(lines) => lines.into_iter().map(Item::Text).collect(),
        Ink::Drawing(items) => items,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::insight::Profile;

    #[test]
    fn the_page_begins_with_whose_session_it_is_and_ends_with_its_number() {
        for profile in [Profile::Everything, Profile::Team, Profile::Share] {
            let document = Document::of(&sample()).for_profile(profile);
            let page = first_page(&document);
            let texts = page.items.iter().filter_map(|item| match item {
                Item::Text(placed) => Some(placed),
                Item::Path { .. } | Item::Circle { .. } => None,
            });
            let texts: Vec<_> = texts.collect();
            assert!(document.title.starts_with(texts[0].text.trim_end()));
            let last = texts.last().map(|placed| placed.text.as_str());
            assert!(last.is_some_and(|last| last.starts_with("Page 1 of ")));
            for placed in texts {
                let bounds = placed.bounds();
                assert!(
                    bounds.max.y <= page.size.height && bounds.min.y >= 0.0,
                    "{placed:?}"
                );
            }
        }
    }
}
