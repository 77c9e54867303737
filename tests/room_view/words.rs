//! Long texts go on from page to page, and nothing of them is lost.

use proptest::prelude::*;
use roundtable::edit::CardField;
use roundtable::room_view::{Look, RoomView, Shown};
use roundtable::scene::Size;

use super::sessions::{edited, painted, started, write};

/// A text without its spaces, without the dots of a list, which are drawn, and without the mark
/// that keeps a broken line in its text's direction.
fn bare(text: &str) -> String {
    let kept = |c: &char| {
        !c.is_whitespace() && !c.is_control() && !matches!(c, '•' | '\u{200e}' | '\u{200f}')
    };
    text.chars().filter(kept).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn all_of_a_note_is_on_its_pages_in_order(
        lines in prop::collection::vec(
            prop_oneof![
                4 => "[A-Za-z]{1,12}( [a-z’,-]{1,12}){0,60}",
                1 => "• [a-z]{1,9}( [a-z]{1,9}){0,20}",
                1 => "\\PC{0,80}",
                1 => "[WM漢字가\u{fdfd}\u{2e3b}a\u{300}-\u{36f} ]{1,200}",
                1 => "[a-z]{100,300}",
                1 => Just(String::new()),
            ],
            1..40,
        ),
        narrow in any::<bool>(),
    ) {
        let note = lines.join("\n");
        let session = edited(&started(), [write(0, CardField::Notes, &note)]);
        let size = if narrow {
            Size { width: 640.0, height: 480.0 }
        } else {
            Size { width: 1920.0, height: 1080.0 }
        };
        let notes = Shown::Discuss { mechanism: 0.into(), notes: true };
        let pages = RoomView::of(&session, notes).pages(size, &Look::LIGHT);
        // Between the heading inside the slide and the page's number stands the note.
        let mut painted_note = String::new();
        for page in &pages {
            for text in painted(page) {
                let furniture = ["1 of 10", "Inspiring intent to work together", "What was said"];
                let number = text.text.ends_with(&format!(" of {}", pages.len()));
                let numbered = number && pages.len() > 1;
                if !numbered && !furniture.contains(&text.text.as_str()) {
                    painted_note.push_str(&text.text);
                }
            }
        }
        let empty = bare(&note).is_empty();
        let expected = if empty { "Nothing has been written down yet." } else { &note };
        prop_assert_eq!(bare(&painted_note), bare(expected));
    }
}
