//! Every size, as many mechanisms, levels and people as there can be, and the widest names: on a
//! page and on a wall.

#![expect(
    clippy::unwrap_used,
    reason = "what the picture has not is a failure of the test"
)]

use std::collections::BTreeMap;

use roundtable::chart::{Chart, Frame, Style, dots, dots_pages, radar, radar_pages};
use roundtable::export::{Lettering, svg};
use roundtable::insight::{Ending, Picture};
use roundtable::scene::{Colour, Size};

use super::{
    HD, PAGE, PALETTE, can_be_read_on_a_slide, everybody_is_drawn, grouped, names_keep_clear,
    nothing_is_covered, picture, row, texts, wall::can_be_read,
};

const SIZES: [(f32, f32); 11] = [
    (640.0, 480.0),
    (800.0, 600.0),
    (1024.0, 768.0),
    (1280.0, 720.0),
    (1366.0, 768.0),
    (1600.0, 900.0),
    (1920.0, 1080.0),
    (2560.0, 1440.0),
    (3840.0, 2160.0),
    (7680.0, 4320.0),
    (800.0, 1200.0),
];
const MECHANISMS: std::ops::RangeInclusive<usize> = 3..=24;
const LEVELS: std::ops::RangeInclusive<usize> = 2..=11;
const PEOPLE: [u32; 5] = [1, 2, 12, 60, 300];

/// A name that can be told from all others, alone or with 120 wide letters.
fn name(mechanism: usize, wide: bool) -> String {
    let key = format!("Q{mechanism:02}");
    if wide {
        // One word of 120 letters, or words of twenty, in turn.
        let letters: String = (0..117_usize)
            .map(|i| {
                if mechanism.is_multiple_of(2) && i.is_multiple_of(20) {
                    ' '
                } else {
                    'W'
                }
            })
            .collect();
        key + &letters
    } else {
        key + " working with power"
    }
}

/// So many people on the levels, otherwise for each mechanism, and its endings in turn.
fn room(mechanisms: usize, levels: usize, people: u32, wide: bool, groups: bool) -> Picture {
    let rows = (0..mechanisms).map(|i| {
        let mut counts = vec![0; levels];
        let mut left = people;
        for turn in 0.. {
            let here = left.min(1 + people * (1 + (i + turn) as u32 % 4) / 12);
            counts[(i * 2 + turn * 3) % levels] += here;
            left -= here;
            if left == 0 {
                break;
            }
        }
        let agreed = (i % 3 > 0).then_some(1 + (i % levels) as u8);
        let mut row = row(&name(i, wide), counts, agreed);
        row.dont_know = i as u32 % 3;
        if i.is_multiple_of(6) {
            row.ending = Ending::AgreedToDiffer;
        }
        row
    });
    let names = (0..mechanisms.div_ceil(4)).map(|i| format!("Group {i} of what belongs together"));
    let names: Vec<String> = names.filter(|_| groups).collect();
    grouped(picture(levels, rows.collect()), &names)
}

/// The corners of what a workshop may be, and between them each number of mechanisms once with
/// levels and people in turn.
fn rooms() -> Vec<Picture> {
    let mut rooms = Vec::new();
    for mechanisms in [*MECHANISMS.start(), *MECHANISMS.end()] {
        for levels in [*LEVELS.start(), *LEVELS.end()] {
            for people in [1, 300] {
                let room = |wide| room(mechanisms, levels, people, wide, wide == (people > 1));
                rooms.extend([false, true].map(room));
            }
        }
    }
    let between = MECHANISMS.map(|i| {
        let levels = LEVELS.start() + i % (LEVELS.end() - LEVELS.start() + 1);
        let (people, groups) = (PEOPLE[i % PEOPLE.len()], i.is_multiple_of(2));
        room(i, levels, people, i % 4 > 1, groups)
    });
    rooms.extend(between);
    rooms
}

/// Each name stands there whole, or ends with a sign.
fn names_are_whole_or_end_with_a_sign(picture: &Picture, pages: &[Chart]) {
    let said = pages.iter().flat_map(|page| texts(&page.scene));
    let said: String = said.map(|(text, _)| text.replace(' ', "")).collect();
    for row in &picture.rows {
        let whole = row.name.replace(' ', "");
        let key: String = whole.chars().take(3).collect();
        let mut told = said
            .match_indices(&key)
            .filter_map(|(at, _)| said.get(at..));
        let fine = told.any(|told| {
            let same = told.chars().zip(whole.chars()).take_while(|(a, b)| a == b);
            let same = same.count();
            same == whole.chars().count() || told.chars().nth(same) == Some('…')
        });
        assert!(
            fine,
            "{whole} is cut without a sign at {:?}",
            pages[0].scene.size
        );
    }
}

fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b)
}

/// The level and the row that stand nearest.
fn nearest(at: f32, places: impl Iterator<Item = f32>) -> usize {
    let ways = places.map(|place| (place - at).abs()).enumerate();
    ways.min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(i, _)| i)
        .unwrap()
}

/// Dots, or the numbers of the columns, at each level of each mechanism, read from the file: as many
/// as people.
fn the_file_has_the_counts(picture: &Picture, chart: &Chart) {
    let file = svg(&chart.scene, Lettering::Text);
    let document = roxmltree::Document::parse(&file).unwrap();
    let number = |node: &roxmltree::Node<'_, '_>, name: &str| -> f32 {
        node.attribute(name).unwrap().parse().unwrap()
    };
    let nodes = |name: &'static str| document.descendants().filter(move |n| n.has_tag_name(name));
    // The levels stand where their numbers do, highest on the page.
    let levels: Vec<f32> = (1..=picture.levels.len())
        .map(|level| {
            let level = level.to_string();
            let told = nodes("text").filter(|node| node.text() == Some(&level));
            let places = told.map(|node| (number(&node, "y"), number(&node, "x")));
            let first = places.min_by(|a, b| a.0.total_cmp(&b.0));
            first.map(|(_, x)| x).unwrap()
        })
        .collect();
    let rows: Vec<f32> = chart.spots.iter().map(|spot| spot.centre.y).collect();
    // The legend has a dot too.
    let legend = nodes("text").find(|node| node.text() == Some("one person"));
    let in_legend = |x: f32, y: f32| {
        legend.is_some_and(|words| {
            let (left, line) = (number(&words, "x"), number(&words, "y"));
            x < left && (line - y).abs() < number(&words, "font-size")
        })
    };
    let place = |x: f32, y: f32| {
        let row = chart.spots[nearest(y, rows.iter().copied())]
            .mechanism
            .get();
        (row, nearest(x, levels.iter().copied()))
    };
    let mut drawn: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    let person = hex(PALETTE.person);
    for dot in nodes("circle").filter(|node| node.attribute("fill") == Some(&person)) {
        let (x, y) = (number(&dot, "cx"), number(&dot, "cy"));
        if !in_legend(x, y) {
            *drawn.entry(place(x, y)).or_default() += 1;
        }
    }
    if drawn.is_empty() {
        let ink = hex(PALETTE.ink);
        let counts = nodes("text").filter(|node| {
            let figures = node.text().is_some_and(|text| text.parse::<u32>().is_ok());
            let plain = node.attribute("font-weight") == Some("600");
            figures && plain && node.attribute("fill") == Some(&ink)
        });
        for count in counts {
            let (x, y) = (number(&count, "x"), number(&count, "y"));
            let of: u32 = count.text().unwrap().parse().unwrap();
            *drawn.entry(place(x, y)).or_default() += of;
        }
    }
    let mut people = BTreeMap::new();
    for (mechanism, row) in picture.rows.iter().enumerate() {
        let counts = row.counts.iter().enumerate().filter(|(_, n)| **n > 0);
        people.extend(counts.map(|(level, n)| ((mechanism, level), *n)));
    }
    assert_eq!(drawn, people, "{:?}", chart.scene.size);
}

fn nothing_overlaps_or_leaves_the_page(chart: &Chart) {
    names_keep_clear(chart).unwrap();
    nothing_is_covered(&chart.scene).unwrap();
}

#[test]
fn any_room_has_its_picture_on_a_page_of_any_size() {
    for picture in rooms() {
        for (width, height) in SIZES {
            let size = Size { width, height };
            let around = radar(&picture, size, &PALETTE, PAGE);
            let rows = dots(&picture, size, &PALETTE, PAGE);
            for chart in [&around, &rows] {
                nothing_overlaps_or_leaves_the_page(chart);
                names_are_whole_or_end_with_a_sign(&picture, std::slice::from_ref(chart));
            }
            everybody_is_drawn(&picture, &rows.scene).unwrap();
            the_file_has_the_counts(&picture, &rows);
        }
    }
}

#[test]
fn any_room_has_its_picture_on_a_wall_of_any_size() {
    let style = Style {
        frame: Frame::Legend,
        background: false,
    };
    // A wall takes many pages: each corner, and every fifth of what lies between.
    for picture in rooms()
        .into_iter()
        .enumerate()
        .filter(|(i, _)| *i < 16 || i.is_multiple_of(5))
    {
        let picture = picture.1;
        for (width, height) in SIZES {
            // The part of the wall that a picture has, and its smallest text.
            let (size, smallest) = (
                Size {
                    width: width * 0.885,
                    height: height * 0.66,
                },
                height.min(width) * 32.0 / 1080.0,
            );
            let around = radar_pages(&picture, size, &PALETTE, style, smallest);
            let rows = dots_pages(&picture, size, &PALETTE, style, smallest);
            for page in around.iter().chain(&rows) {
                can_be_read(page, smallest).unwrap();
            }
            names_are_whole_or_end_with_a_sign(&picture, &around);
            names_are_whole_or_end_with_a_sign(&picture, &rows);
            for page in rows.iter().filter(|page| !page.spots.is_empty()) {
                let mut own = picture.clone();
                let shown = |i: usize| page.spots.iter().any(|spot| spot.mechanism == i.into());
                for (i, row) in own.rows.iter_mut().enumerate() {
                    if !shown(i) {
                        row.counts.fill(0);
                    }
                }
                everybody_is_drawn(&own, &page.scene).unwrap();
            }
            let drawn: usize = rows.iter().map(|page| page.spots.len()).sum();
            assert_eq!(drawn, picture.rows.len());
        }
    }
}

#[test]
fn small_print_of_twenty_four_mechanisms_and_three_hundred_people_can_be_read_on_a_slide() {
    for people in [12, 300] {
        let picture = room(24, 5, people, false, true);
        for draw in [radar, dots] {
            can_be_read_on_a_slide(&draw(&picture, HD, &PALETTE, PAGE).scene);
        }
    }
}

#[test]
fn what_is_said_beside_twenty_four_names_in_groups_can_be_read_on_a_slide() {
    for (levels, wide) in [(4, false), (4, true), (9, true), (11, true)] {
        let mut picture = room(24, levels, 12, wide, true);
        for words in &mut picture.levels {
            words.push_str(" of what we have agreed");
        }
        for row in &mut picture.rows {
            if row.ending.agreed().is_some() {
                row.ending = Ending::ScoredNotAgreed;
            }
        }
        let around = radar(&picture, HD, &PALETTE, PAGE);
        can_be_read_on_a_slide(&around.scene);
        nothing_overlaps_or_leaves_the_page(&around);
        names_are_whole_or_end_with_a_sign(&picture, std::slice::from_ref(&around));
        let said: Vec<&str> = texts(&around.scene).map(|(text, _)| text).collect();
        let said = said.join(" ");
        let open = picture
            .rows
            .iter()
            .filter(|row| row.ending == Ending::ScoredNotAgreed);
        assert_eq!(said.matches("not agreed yet").count(), open.count());
        assert_eq!(said.matches("agreed to differ").count(), 4);
    }
}
