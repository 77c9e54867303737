//! Everything that is painted can be read: large enough, on the page, and beside everything else.

use roundtable::edit::sample;
use roundtable::room_view::{Charts, Look, RoomView, Shown};
use roundtable::scene::{Colour, Placed, Rect, Scene, Size, Theme, Weight};
use roundtable::session::Session;

use super::models::{scored, shapes, workshop};
use super::sessions::{HD, a_day, everything, others, painted};

pub(crate) const SIZES: [(f32, f32); 7] = [
    (1280.0, 720.0),
    (1920.0, 1080.0),
    (3840.0, 2160.0),
    (1024.0, 768.0),
    (640.0, 480.0),
    (1280.0, 800.0),
    // A small display whose points are twice its pixels.
    (683.0, 384.0),
];
/// A wall that is higher than wide.
pub(crate) const UPRIGHT: (f32, f32) = (800.0, 1200.0);
/// Rounding of coordinates is no fault, in shares of the height.
const SLACK: f32 = 0.0005;

fn sized((width, height): (f32, f32)) -> Size {
    Size { width, height }
}

/// The rectangle of a line of text; that of the figures alone for a number, which has nothing
/// above them and nothing below.
fn inked(text: &Placed) -> Rect {
    let mut bounds = text.bounds();
    if text.text.ends_with(|c: char| c.is_ascii_digit()) && !text.text.contains(char::is_alphabetic)
    {
        bounds.max.y = text.position.y;
        bounds.min.y = text.position.y - 0.68 * text.size;
    }
    bounds
}

pub(crate) fn check(page: &Scene, size: Size, about: &str) {
    assert_eq!(page.size, size, "{about}");
    let slack = SLACK * size.height;
    let paper = Rect::new(0.0, 0.0, size.width, size.height).expanded(slack);
    let texts: Vec<_> = painted(page).collect();
    let bounds: Vec<Rect> = texts.iter().map(|text| inked(text)).collect();
    for (text, bounds) in texts.iter().zip(&bounds) {
        let pixels = text.size / size.height * 1080.0;
        assert!(pixels >= 31.99, "{about}: “{}” has {pixels} px", text.text);
        assert!(
            paper.contains(bounds.min) && paper.contains(bounds.max),
            "{about}: “{}” leaves the page: {bounds:?}",
            text.text
        );
    }
    for (i, a) in bounds.iter().enumerate() {
        for (j, b) in bounds.iter().enumerate().skip(i + 1) {
            assert!(
                !a.expanded(-slack).overlaps(&b.expanded(-slack)),
                "{about}: “{}” {a:?} lies on “{}” {b:?}",
                texts[i].text,
                texts[j].text
            );
        }
    }
}

#[test]
fn every_shape_of_a_workshop_is_on_the_wall_large_enough_and_alone() {
    let all = SIZES.into_iter().chain([UPRIGHT]);
    let mut sizes = all.collect::<Vec<_>>().into_iter().cycle().map(sized);
    for shape in shapes() {
        let session = scored(&workshop(shape));
        // Two of the sizes each, so that each size has shapes and each shape has sizes.
        for size in sizes.by_ref().take(2).collect::<Vec<_>>() {
            for shown in everything() {
                let pages = RoomView::of(&session, shown).pages(size, &Look::LIGHT);
                for (i, page) in pages.iter().enumerate() {
                    let about = format!("{shape:?} {shown:?} {size:?} page {}", i + 1);
                    check(page, size, &about);
                }
            }
        }
    }
}

fn check_all(session: &Session, sizes: &[(f32, f32)]) {
    for shown in everything() {
        let view = RoomView::of(session, shown);
        for size in sizes.iter().copied().map(sized) {
            let pages = view.pages(size, &Look::LIGHT);
            assert!(!pages.is_empty());
            for (i, page) in pages.iter().enumerate() {
                check(page, size, &format!("{shown:?} {size:?} page {}", i + 1));
            }
        }
    }
}

#[test]
fn every_text_is_large_enough_and_stands_alone_on_the_page() {
    for session in a_day().iter().step_by(3) {
        check_all(session, &SIZES[..1]);
    }
    check_all(&sample(), &[UPRIGHT]);
    for session in others() {
        check_all(&session, &SIZES);
    }
}

#[test]
fn on_a_wall_that_is_higher_than_wide_hard_sessions_stay_on_their_pages() {
    for session in others() {
        check_all(&session, &[UPRIGHT]);
    }
}

#[test]
fn a_window_of_any_shape_is_filled_and_keeps_the_floor() {
    let session = &others()[1];
    for (width, height) in [(1.0, 1.0), (200.0, 150.0), (700.0, 1000.0), (3440.0, 600.0)] {
        let size = Size { width, height };
        for shown in everything() {
            let pages = RoomView::of(session, shown).pages(size, &Look::DARK);
            assert!(!pages.is_empty());
            for page in &pages {
                assert_eq!(page.size, size);
                for text in painted(page) {
                    let pixels = text.size / height * 1080.0;
                    assert!(pixels >= 31.99, "{shown:?} {size:?}: “{}”", text.text);
                }
            }
        }
    }
}

#[test]
fn a_blank_wall_is_black_and_nothing_else() {
    for look in Theme::ALL.map(Look::of) {
        let pages = RoomView::of(&others()[1], Shown::Blank).pages(HD, look);
        let [page] = &pages[..] else {
            panic!("one page")
        };
        let paper = page.background.unwrap();
        assert_eq!([paper.r, paper.g, paper.b], [0, 0, 0]);
        assert!(page.items.is_empty() && page.description.is_empty());
    }
}

#[test]
fn a_heading_is_72_pixels_or_more_and_40_where_a_name_is_very_long() {
    let [_, sample, overfull, ..] = &others()[..] else {
        panic!("three")
    };
    for (session, least) in [(sample, 72.0), (overfull, 40.0)] {
        for shown in everything() {
            for size in [SIZES[0], SIZES[4]].map(sized) {
                for page in RoomView::of(session, shown).pages(size, &Look::LIGHT) {
                    let bold = painted(&page).filter(|text| text.weight == Weight::Bold);
                    let largest = bold.map(|text| text.size).fold(0.0, f32::max);
                    let pixels = largest / size.height * 1080.0;
                    let blank = page.items.is_empty();
                    assert!(blank || pixels >= least - 0.01, "{}: {pixels}", page.title);
                }
            }
        }
    }
}

#[test]
fn a_summary_is_the_largest_running_text_of_all() {
    let sample = &others()[1];
    for mechanism in 0..10 {
        let read = Shown::Read {
            mechanism: mechanism.into(),
            full: false,
        };
        let pages = RoomView::of(sample, read).pages(HD, &Look::LIGHT);
        let [page] = &pages[..] else {
            panic!("one page")
        };
        let of = |weight: Weight| {
            let texts = painted(page).filter(move |text| text.weight == weight);
            texts.map(|text| text.size).fold(0.0, f32::max)
        };
        assert!(of(Weight::Regular) > of(Weight::Bold), "{}", page.title);
    }
}

#[test]
fn nothing_is_painted_in_a_colour_that_no_test_of_contrast_knows() {
    for look in Theme::ALL.map(Look::of) {
        let known: [Colour; 6] = [
            look.ink,
            look.quiet,
            look.accent,
            look.warn,
            look.charts.on_agreed,
            look.charts.quiet,
        ];
        for session in a_day().iter().step_by(4).chain(&others()[1..2]) {
            for shown in everything() {
                for page in RoomView::of(session, shown).pages(HD, look) {
                    // A blank wall is black, with nothing on it.
                    let paper = if page.items.is_empty() {
                        Look::BLANK
                    } else {
                        look.paper
                    };
                    assert_eq!(page.background, Some(paper));
                    for text in painted(&page) {
                        assert!(known.contains(&text.colour), "“{}”", text.text);
                    }
                }
            }
        }
    }
}

#[test]
fn pages_say_which_they_are_once_there_are_two() {
    let sample = &others()[1];
    for shown in [
        Shown::Welcome,
        Shown::Picture(Charts::Radar),
        Shown::Priorities,
    ] {
        let pages = RoomView::of(sample, shown).pages(HD, &Look::LIGHT);
        let count = pages.len();
        for (i, page) in pages.iter().enumerate() {
            let marker = format!("{} of {count}", i + 1);
            let shown = painted(page).any(|text| text.text == marker);
            assert_eq!(shown, count > 1, "{}", page.title);
            assert_eq!(page.title.contains(&marker), count > 1);
        }
    }
}
