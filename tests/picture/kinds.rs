//! Kinds of rooms that pictures failed before: camps, crowds, many mechanisms, long words.

use roundtable::chart::{Chart, Frame, Heading, Style, dots, radar};
use roundtable::export::{Lettering, svg};
use roundtable::insight::{Ending, Picture};
use roundtable::phrases::finding::finding_title;
use roundtable::scene::{Item, Path, Size};

use super::{
    HD, PAGE, PALETTE, can_be_read_on_a_slide, corners, everybody_is_drawn, names_keep_clear,
    nothing_is_covered, picture, row, scored, texts,
};

const SIZES: [(f32, f32); 4] = [
    (640.0, 480.0),
    (1280.0, 720.0),
    (1920.0, 1080.0),
    (800.0, 1200.0),
];

/// So many mechanisms with these counts in turn, and every third without an agreed score.
fn room(mechanisms: usize, name: &str, counts: &[&[u32]]) -> Picture {
    let row = |i: usize| {
        let counts = counts[i % counts.len()].to_vec();
        let agreed = (!i.is_multiple_of(3)).then_some(1 + (i % counts.len()) as u8);
        row(&format!("{name} {i:02}"), counts, agreed)
    };
    let levels = counts[0].len();
    picture(levels, (0..mechanisms).map(row).collect())
}

/// Camps, crowds of three hundred, twenty-four mechanisms, nine levels.
fn rooms() -> [Picture; 5] {
    let camps: &[u32] = &[6, 0, 0, 0, 6];
    let crowds: [&[u32]; 4] = [
        &[0, 0, 120, 60, 120],
        &[1, 0, 0, 0, 299],
        &[150, 0, 0, 0, 150],
        &[60; 5],
    ];
    let long = "A name that is as long as a name may be, as somebody pasted the whole statement";
    let nine: &[u32] = &[1, 0, 2, 3, 1, 0, 2, 1, 2];
    let twelve: [&[u32]; 3] = [&[2, 5, 0, 0, 5], &[0, 5, 2, 5, 0], camps];
    let mut nine = room(10, "Working with power", &[nine]);
    nine.levels = (1..=9)
        .map(|i| format!("Level {i} is reached where most of us would say so"))
        .collect();
    [
        room(10, "Working with power", &[camps]),
        room(10, "Working with power", &crowds),
        room(24, "Working with power", &twelve),
        room(24, long, &twelve),
        nine,
    ]
}

fn each(check: impl Fn(&Picture, &Chart, &Chart)) {
    for picture in rooms() {
        for (width, height) in SIZES {
            let size = Size { width, height };
            let chart = |draw: fn(_, _, _, _) -> Chart| draw(&picture, size, &PALETTE, PAGE);
            check(&picture, &chart(radar), &chart(dots));
        }
    }
}

#[test]
fn everybody_and_every_count_is_drawn_and_nothing_is_covered_or_overlaps() {
    each(|picture, radar, dots| {
        names_keep_clear(radar).unwrap();
        names_keep_clear(dots).unwrap();
        nothing_is_covered(&radar.scene).unwrap();
        nothing_is_covered(&dots.scene).unwrap();
        everybody_is_drawn(picture, &dots.scene).unwrap();
    });
}

#[test]
fn the_words_of_the_levels_stand_in_both_charts() {
    each(|picture, radar, dots| {
        for chart in [radar, dots] {
            let lines: Vec<&str> = texts(&chart.scene).map(|(text, _)| text).collect();
            let said = lines.join(" ");
            for level in &picture.levels {
                assert!(
                    said.contains(level.as_str()),
                    "{level} at {:?}",
                    chart.scene.size
                );
            }
        }
    });
}

#[test]
fn a_name_is_whole_or_ends_with_a_sign() {
    each(|picture, radar, dots| {
        for chart in [radar, dots] {
            for (row, spot) in picture.rows.iter().zip(&chart.spots) {
                let inside =
                    texts(&chart.scene).filter(|(_, bounds)| spot.label.contains(bounds.centre()));
                let lines: Vec<&str> = inside.map(|(text, _)| text).collect();
                let told = lines.join(" ");
                let cut = told.contains('…') || chart.scene.size.width < 1000.0;
                assert!(told.starts_with(&row.name) || cut, "{told}");
                assert!(chart.scene.description.contains(&row.name));
            }
        }
    });
}

#[test]
fn a_title_of_what_was_found_is_never_cut() {
    for picture in rooms() {
        let title = finding_title(&picture);
        let style = Style {
            frame: Frame::Page(Heading {
                title: &title,
                subtitle: "Riverside team",
                notes: "This scale is our own.",
            }),
            background: true,
        };
        for (width, height) in SIZES {
            let scene = radar(&picture, Size { width, height }, &PALETTE, style).scene;
            let lines: Vec<&str> = texts(&scene).map(|(text, _)| text).collect();
            assert!(lines.join(" ").contains(&title), "{title} in {lines:?}");
        }
    }
}

#[test]
fn names_have_letters_on_a_page_as_low_as_a_strip() {
    // Three mechanisms, two of them with names of wide letters that are one word.
    let rows = ["Aaa".to_owned(), "漢字가W".repeat(10), "W".repeat(100)];
    let rows = rows.map(|name| row(&name, vec![3, 2, 5, 4], Some(2)));
    let mut picture = picture(4, rows.into());
    picture.rows[0].ending = Ending::Untouched;
    for height in [362.0, 300.0, 240.0] {
        let size = Size {
            width: 2228.0,
            height,
        };
        for chart in [radar, dots].map(|draw| draw(&picture, size, &PALETTE, PAGE)) {
            names_keep_clear(&chart).unwrap();
            nothing_is_covered(&chart.scene).unwrap();
            for spot in &chart.spots {
                let own = texts(&chart.scene).filter(|(_, at)| spot.label.contains(at.centre()));
                assert!(own.count() > 0, "no name at {size:?}");
            }
        }
    }
}

#[test]
fn dots_in_the_file_equal_the_counts() {
    let picture = &rooms()[2];
    let file = svg(
        &dots(picture, HD, &PALETTE, PAGE).scene,
        Lettering::Outlines,
    );
    let document = roxmltree::Document::parse(&file).unwrap();
    let person = PALETTE.person;
    let [red, green, blue] = [person.r, person.g, person.b];
    let fill = format!("#{red:02x}{green:02x}{blue:02x}");
    let dots = document.descendants().filter(|node| {
        node.has_tag_name("circle") && node.attribute("fill") == Some(fill.as_str())
    });
    let people: u32 = picture.rows.iter().flat_map(|row| &row.counts).sum();
    // And the legend's.
    assert_eq!(dots.count() as u32, people + 1);
}

#[test]
fn small_print_of_twenty_four_mechanisms_can_be_read_on_a_slide() {
    for picture in rooms() {
        for draw in [radar, dots] {
            can_be_read_on_a_slide(&draw(&picture, HD, &PALETTE, PAGE).scene);
        }
    }
}

#[test]
fn a_legend_is_no_larger_than_the_names_that_it_stands_under() {
    let counts: &[u32] = &[1, 3, 6, 2, 0];
    for mechanisms in [4, 12, 20, 24] {
        let picture = room(mechanisms, "Working with power", &[counts]);
        for draw in [radar, dots] {
            for (width, height) in SIZES {
                let scene = draw(&picture, Size { width, height }, &PALETTE, PAGE).scene;
                let size = |words: &str| {
                    let texts = scene.items.iter().filter_map(|item| match item {
                        Item::Text(text) if text.text.starts_with(words) => Some(text.size),
                        _ => None,
                    });
                    texts.fold(f32::MAX, f32::min)
                };
                let (legend, name) = (size("middle half of"), size("Working"));
                assert!(
                    legend < f32::MAX && legend <= name + 0.01,
                    "{legend} over {name}: {mechanisms} at {width}x{height}"
                );
            }
        }
    }
}

#[test]
fn on_a_narrow_page_who_does_not_know_takes_nothing_from_the_levels() {
    let mut picture = picture(5, vec![row("Trust", vec![1, 2, 5, 3, 1], Some(3)); 10]);
    picture.rows[4].dont_know = 2;
    let size = Size {
        width: 476.0,
        height: 392.0,
    };
    let style = Style {
        frame: Frame::Legend,
        background: true,
    };
    let pages = roundtable::chart::dots_pages(&picture, size, &PALETTE, style, 8.0);
    let scene = &pages[0].scene;
    let middle = |words: &str| {
        let found = texts(scene).find(|(text, _)| *text == words);
        found.map(|(_, bounds)| bounds.centre()).unwrap()
    };
    let (unsure, verdict) = (middle("+2 don’t know"), middle("closeness"));
    assert!((unsure.x - verdict.x).abs() < 1.0, "under the verdict");
    // The words of a level stand on one line, and so far apart.
    let apart = middle("Level 2").x - middle("Level 1").x;
    assert!(apart > 40.0, "{apart}");
}

#[test]
fn each_mark_near_the_hub_of_many_mechanisms_has_its_number() {
    for levels in [1, 2] {
        let picture = scored(5, &[levels; 24]);
        let scene = radar(&picture, HD, &PALETTE, PAGE).scene;
        let number = levels.to_string();
        let numbers = texts(&scene).filter(|(text, _)| *text == number).count();
        // One on its ring, and one in the legend.
        assert!(numbers >= 24, "{numbers} of level {levels}");
    }
}

#[test]
fn a_middle_half_of_one_level_is_seen_on_both_sides_of_the_median() {
    let picture = picture(5, vec![row("Trust", vec![0, 0, 12, 0, 0], Some(3)); 10]);
    let wide = |path: &Path| {
        let xs = corners(path).into_iter().map(|at| at.x);
        xs.clone().fold(f32::MIN, f32::max) - xs.fold(f32::MAX, f32::min)
    };
    for size in [
        HD,
        Size {
            width: 1240.0,
            height: 1754.0,
        },
    ] {
        let scene = dots(&picture, size, &PALETTE, PAGE).scene;
        let filled = |colour| {
            let items = scene.items.iter().filter_map(move |item| match item {
                Item::Path {
                    path,
                    fill: Some(fill),
                    ..
                } if *fill == colour => Some(wide(path)),
                _ => None,
            });
            items.collect::<Vec<f32>>()
        };
        let (bars, triangles) = (filled(PALETTE.band_edge), filled(PALETTE.median));
        let widest = triangles.iter().copied().fold(0.0, f32::max);
        // The legend has one of each.
        let seen = bars.iter().filter(|bar| **bar > 1.8 * widest).count();
        assert!(seen >= 10, "{seen} bars wider than {widest}: {bars:?}");
    }
}
