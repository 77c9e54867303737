//! Charts on a wall: nothing smaller than the back row can read, whatever a workshop holds.

use proptest::prelude::*;
use roundtable::chart::{Chart, Frame, Style, dots_pages, radar_pages};
use roundtable::edit::sample;
use roundtable::insight::{Ending, Picture};
use roundtable::scene::{Item, Placed, Rect, Scene, Size};

use super::{
    PAGE, PALETTE, SLACK, any_picture, circles, everybody_is_drawn, names_keep_clear, scored,
};

/// A part of a wall that a chart may get, and the smallest text there: 32 of 1080.
fn any_wall() -> impl Strategy<Value = (Size, f32)> {
    let walls = [
        (640.0, 480.0),
        (1024.0, 768.0),
        (1280.0, 720.0),
        (1920.0, 1080.0),
        (3840.0, 2160.0),
    ];
    let parts = [(1.0, 1.0), (0.885, 0.79), (0.43, 0.79)];
    let one = (
        prop::sample::select(walls.to_vec()),
        prop::sample::select(parts.to_vec()),
    );
    one.prop_map(|((width, height), (across, down))| {
        let size = Size {
            width: width * across,
            height: height * down,
        };
        (size, height * 32.0 / 1080.0)
    })
}

fn any_wall_style() -> impl Strategy<Value = Style<'static>> {
    let frame = prop::sample::select(vec![Frame::Bare, Frame::Legend]);
    frame.prop_map(|frame| Style {
        frame,
        background: false,
    })
}

fn placed(scene: &Scene) -> impl Iterator<Item = &Placed> {
    scene.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some(text),
        Item::Path { .. } | Item::Circle { .. } => None,
    })
}

/// Where there is ink: figures have nothing below their line, and a sign alone is as high as they are.
fn ink(text: &Placed) -> Rect {
    let bounds = text.bounds();
    let figures = text.text.chars().all(|c| c.is_ascii_digit());
    let sign = text.text.chars().count() == 1 && !text.text.chars().all(char::is_alphanumeric);
    let (rise, fall) = match (figures, sign) {
        (true, _) => (0.67, 0.0),
        (_, true) => (0.72, 0.05),
        _ => (0.75, 0.2),
    };
    let top = text.position.y - rise * text.size;
    Rect::new(bounds.min.x, top, bounds.width(), (rise + fall) * text.size).expanded(-SLACK)
}

/// Every text is large enough, and touches neither another nor a mark nor the picture's edge.
pub(super) fn can_be_read(chart: &Chart, smallest: f32) -> Result<(), TestCaseError> {
    let scene = &chart.scene;
    let whole = Rect::new(0.0, 0.0, scene.size.width, scene.size.height).expanded(SLACK);
    let texts: Vec<(&Placed, Rect)> = placed(scene).map(|text| (text, ink(text))).collect();
    for (i, (text, rect)) in texts.iter().enumerate() {
        prop_assert!(text.size >= smallest - 1e-3, "{text:?} under {smallest}");
        let bounds = text.bounds();
        prop_assert!(
            whole.contains(bounds.min) && whole.contains(bounds.max),
            "{text:?}"
        );
        for (other, there) in &texts[..i] {
            prop_assert!(!rect.overlaps(there), "{text:?} on {other:?}");
        }
        for (centre, radius, _) in circles(scene) {
            let own = (centre.x - rect.centre().x).hypot(centre.y - rect.centre().y) < 1.0;
            prop_assert!(
                own || rect.distance(centre) >= radius - SLACK,
                "{text:?} at {centre:?}"
            );
        }
    }
    names_keep_clear(chart)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_back_row_can_read_the_radar(
        picture in any_picture(), (size, smallest) in any_wall(), style in any_wall_style(),
    ) {
        let pages = radar_pages(&picture, size, &PALETTE, style, smallest);
        prop_assert!(!pages.is_empty());
        for page in &pages {
            // A page of the levels' words has no radar.
            let spots = page.spots.len();
            prop_assert!(spots == picture.rows.len() || page == pages.last().unwrap() && spots == 0);
            can_be_read(page, smallest)?;
        }
    }

    #[test]
    fn the_back_row_can_read_the_dots(
        picture in any_picture(), (size, smallest) in any_wall(), style in any_wall_style(),
    ) {
        let pages = dots_pages(&picture, size, &PALETTE, style, smallest);
        let mut rows = Vec::new();
        for page in &pages {
            can_be_read(page, smallest)?;
            let mut own = picture.clone();
            let shown = |mechanism| page.spots.iter().any(|s| s.mechanism == mechanism);
            own.rows.retain(|row| shown(row.mechanism));
            everybody_is_drawn(&own, &page.scene)?;
            let mut spots = page.spots.clone();
            spots.sort_by(|a, b| a.centre.y.total_cmp(&b.centre.y));
            rows.extend(spots.iter().map(|spot| spot.mechanism.get()));
            for look in &picture.looks {
                let told = placed(&page.scene)
                    .any(|t| t.text == look.written || t.text == look.number);
                prop_assert!(told || page.spots.is_empty(), "no {look:?}");
            }
        }
        prop_assert_eq!(rows, picture.sorted(), "each once, strengths first");
    }

    #[test]
    fn a_whole_page_can_be_read_too(picture in any_picture()) {
        let size = Size { width: 1920.0, height: 1080.0 };
        for page in radar_pages(&picture, size, &PALETTE, PAGE, 32.0) {
            can_be_read(&page, 32.0)?;
        }
        for page in dots_pages(&picture, size, &PALETTE, PAGE, 32.0) {
            can_be_read(&page, 32.0)?;
        }
    }
}

#[test]
fn ten_whole_names_stand_around_one_radar() {
    let picture = Picture::of(&sample());
    let size = Size {
        width: 1700.0,
        height: 850.0,
    };
    let pages = radar_pages(&picture, size, &PALETTE, Style::SCREEN, 32.0);
    assert_eq!(pages.len(), 1);
    for (row, spot) in picture.rows.iter().zip(&pages[0].spots) {
        let own = placed(&pages[0].scene).filter(|t| spot.label.contains(t.bounds().centre()));
        let words: Vec<&str> = own.map(|text| text.text.as_str()).collect();
        let told = words.join(" ");
        if row.ending == Ending::AgreedToDiffer {
            // How it ended stands at the name.
            let rest = told.strip_prefix(&row.name).unwrap_or_default();
            assert!(rest.starts_with(" ≠ agreed to differ"), "{told}");
        } else {
            assert_eq!(told, row.name);
        }
    }
}

#[test]
fn names_that_have_no_room_around_the_radar_stand_in_a_list_over_several_pages() {
    let mut picture = scored(5, &[3; 24]);
    for (i, row) in picture.rows.iter_mut().enumerate() {
        row.name = format!(
            "Name {i:02}{}",
            " and whatever else there is to say of it".repeat(2)
        );
    }
    let size = Size {
        width: 550.0,
        height: 380.0,
    };
    let pages = radar_pages(&picture, size, &PALETTE, Style::SCREEN, 14.2);
    assert!(pages.len() > 1);
    assert!(
        pages[1]
            .scene
            .title
            .ends_with(&format!("page 2 of {}", pages.len()))
    );
    let lines = pages.iter().flat_map(|page| placed(&page.scene));
    let words: Vec<&str> = lines.map(|text| text.text.as_str()).collect();
    let words = words.join(" ");
    for row in &picture.rows {
        assert_eq!(words.matches(&row.name).count(), 1, "{}", row.name);
    }
}

#[test]
fn a_list_breaks_no_word_where_it_can_stand_below_the_radar() {
    let picture = Picture::of(&sample());
    let size = Size {
        width: 653.0,
        height: 950.0,
    };
    let pages = radar_pages(&picture, size, &PALETTE, Style::SCREEN, 35.5);
    let lines = pages.iter().flat_map(|page| placed(&page.scene));
    let lines: Vec<&str> = lines.map(|text| text.text.as_str()).collect();
    let said = lines.join(" ");
    for word in picture.rows.iter().flat_map(|row| row.name.split(' ')) {
        assert!(said.contains(word), "{word} in {said}");
    }
}

#[test]
fn one_letter_with_more_marks_than_have_room_stays_on_the_wall() {
    let mut picture = scored(5, &[3; 24]);
    for row in &mut picture.rows {
        row.name = format!("\u{93a}{}", "\u{30d}".repeat(60));
    }
    for width in [275.0, 550.0, 1700.0] {
        let size = Size {
            width,
            height: 380.0,
        };
        for page in radar_pages(&picture, size, &PALETTE, Style::SCREEN, 14.2) {
            can_be_read(&page, 14.2).unwrap();
        }
        for page in dots_pages(&picture, size, &PALETTE, Style::SCREEN, 14.2) {
            can_be_read(&page, 14.2).unwrap();
        }
    }
}

#[test]
fn fewer_mechanisms_than_a_workshop_has_make_one_page() {
    for count in 0..3 {
        let picture = scored(3, &vec![2; count]);
        for pages in [radar_pages, dots_pages] {
            let pages = pages(&picture, super::HD, &PALETTE, PAGE, 32.0);
            assert_eq!((pages.len(), pages[0].spots.len()), (1, count));
        }
    }
}

#[test]
fn three_hundred_people_stand_in_columns_with_their_counts() {
    let rows = (0..10).map(|_| super::row("Working with power", vec![20, 50, 130, 80, 20], None));
    let picture = super::picture(5, rows.collect());
    let size = Size {
        width: 826.0,
        height: 850.0,
    };
    let pages = dots_pages(&picture, size, &PALETTE, Style::SCREEN, 32.0);
    for page in pages {
        assert!(circles(&page.scene).all(|(.., fill)| fill != Some(PALETTE.person)));
        let counts = placed(&page.scene)
            .filter(|text| text.text == "130")
            .count();
        assert_eq!(counts, page.spots.len());
        assert!(page.scene.description.contains("130 at level 3"));
    }
}

#[test]
fn a_page_that_continues_a_group_says_which() {
    let picture = scored(5, &[4; 24]);
    for (width, height, smallest) in [
        (1700.0, 850.0, 32.0),
        (868.0, 400.0, 22.8),
        (653.0, 950.0, 35.5),
    ] {
        let size = Size { width, height };
        let pages = dots_pages(&picture, size, &PALETTE, Style::SCREEN, smallest);
        let drawn = pages.iter().filter(|page| !page.spots.is_empty());
        assert!(drawn.clone().count() > 1, "{size:?}");
        for (i, page) in drawn.enumerate() {
            let said: Vec<&str> = placed(&page.scene).map(|t| t.text.as_str()).collect();
            let said = said.join(" ");
            assert!(said.contains("Strengths"), "{size:?} {i}: {said}");
            assert_eq!(said.contains("continued"), i > 0, "{size:?}: {said}");
            can_be_read(page, smallest).unwrap();
        }
    }
}

#[test]
fn rows_that_go_on_on_a_page_stand_apart_on_each() {
    let (size, smallest) = (
        Size {
            width: 1690.0,
            height: 640.0,
        },
        32.0,
    );
    let pages = dots_pages(
        &Picture::of(&sample()),
        size,
        &PALETTE,
        Style::SCREEN,
        smallest,
    );
    let drawn = pages.iter().filter(|page| !page.spots.is_empty());
    assert!(drawn.clone().count() > 1);
    for page in drawn {
        let mut rows: Vec<f32> = page.spots.iter().map(|spot| spot.centre.y).collect();
        rows.sort_by(f32::total_cmp);
        for pair in rows.windows(2) {
            assert!(pair[1] - pair[0] >= 1.5 * smallest, "{rows:?}");
        }
        can_be_read(page, smallest).unwrap();
    }
}

#[test]
fn a_page_of_strips_explains_the_signs_that_are_on_it() {
    let size = Size {
        width: 1134.0,
        height: 450.0,
    };
    let pages = dots_pages(&Picture::of(&sample()), size, &PALETTE, Style::SCREEN, 21.3);
    assert!(pages.len() > 1);
    for page in &pages {
        let said: Vec<&str> = placed(&page.scene).map(|t| t.text.as_str()).collect();
        assert_eq!(said.contains(&"≠"), said.contains(&"agreed to differ"));
    }
}

#[test]
fn on_a_page_that_stands_upright_the_words_at_the_right_have_the_width_they_need() {
    let size = Size {
        width: 481.9,
        height: 430.0,
    };
    let pages = dots_pages(&Picture::of(&sample()), size, &PALETTE, Style::SCREEN, 8.0);
    let [page] = &pages[..] else {
        panic!("one page")
    };
    let said: Vec<&str> = placed(&page.scene).map(|t| t.text.as_str()).collect();
    for words in ["spread out", "close together", "+2 don’t know"] {
        assert!(said.contains(&words), "{words} in {said:?}");
    }
}

#[test]
fn the_words_of_the_levels_are_on_every_wall_whole() {
    let words = |picture: &Picture, pages: &[Chart]| {
        let lines = pages.iter().flat_map(|page| placed(&page.scene));
        let lines: Vec<&str> = lines.map(|text| text.text.as_str()).collect();
        let said = lines.join(" ");
        for level in &picture.levels {
            assert!(said.contains(level.as_str()), "{level} in {said}");
        }
    };
    let label = "as often as not, and then only where somebody thought of it";
    for (mechanisms, levels) in [(10, 5), (24, 5), (10, 9), (24, 9)] {
        for length in [12, label.len()] {
            let mut picture = scored(levels, &vec![3; mechanisms]);
            let label = label.get(..length).unwrap_or(label).trim_end();
            picture.levels = (1..=levels).map(|i| format!("L{i} {label}")).collect();
            for row in &mut picture.rows {
                row.name.push_str(" and whatever else there is to say");
            }
            for (width, height) in [(1280.0, 720.0), (1920.0, 1080.0), (1024.0, 768.0)] {
                for (across, down) in [(0.885, 0.79), (0.43, 0.79), (0.885, 0.5)] {
                    let size = Size {
                        width: width * across,
                        height: height * down,
                    };
                    let smallest = height * 32.0 / 1080.0;
                    for draw in [radar_pages, dots_pages] {
                        let pages = draw(&picture, size, &PALETTE, Style::SCREEN, smallest);
                        words(&picture, &pages);
                        for page in &pages {
                            can_be_read(page, smallest).unwrap();
                        }
                    }
                }
            }
        }
    }
}

/// The part of a wall of 1024×768 that is narrower than high, with its smallest text.
const NARROW: (Size, f32) = (
    Size {
        width: 440.32,
        height: 606.72,
    },
    22.755_556,
);

#[test]
fn a_number_at_a_spoke_keeps_clear_of_the_mark_at_its_end() {
    // With three levels the marks are large beside a small circle.
    let (size, smallest) = NARROW;
    for top in [3_u8, 5, 9] {
        let mut picture = scored(usize::from(top), &[top; 3]);
        for row in &mut picture.rows {
            row.name = "W".repeat(60);
        }
        let style = Style {
            frame: Frame::Bare,
            background: false,
        };
        for page in radar_pages(&picture, size, &PALETTE, style, smallest) {
            can_be_read(&page, smallest).unwrap();
        }
    }
}

#[test]
fn a_group_that_goes_on_beside_its_rows_keeps_clear_of_their_names() {
    for (size, smallest) in [
        NARROW,
        (
            Size {
                width: 906.0,
                height: 606.72,
            },
            22.755_556,
        ),
        (
            Size {
                width: 1920.0,
                height: 1080.0,
            },
            32.0,
        ),
    ] {
        for agreed in [5, 3, 1] {
            let mut picture = scored(5, &[agreed; 16]);
            for row in &mut picture.rows {
                row.name = "whatever there is to say of it at any length".repeat(2);
            }
            let pages = dots_pages(&picture, size, &PALETTE, Style::SCREEN, smallest);
            let goes_on = pages
                .iter()
                .flat_map(|page| placed(&page.scene))
                .any(|text| text.text.contains("continued"));
            assert!(goes_on, "{size:?}");
            for page in pages {
                can_be_read(&page, smallest).unwrap();
            }
        }
    }
}
