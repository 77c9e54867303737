//! One team over time: whatever the workshop, each text is large enough, on the page and beside all
//! others.

#![expect(
    clippy::unwrap_used,
    reason = "what the trend has not is a failure of the test"
)]

use proptest::prelude::*;
use roundtable::chart::{Frame, Style, TrendPage, trend_height, trend_pages};
use roundtable::edit::made_up_sitting;
use roundtable::insight::{Trend, TrendSession};
use roundtable::scene::{Item, Placed, Rect, Size};
use roundtable::workshop::{
    LevelText, Mechanism, Workshop, WorkshopText, integrated_leadership, limits,
};

use super::{PAGE, PALETTE, SLACK};

/// A workshop of this size, with groups and with signs for its levels, or without.
fn workshop(
    (mechanisms, levels, lowest): (usize, usize, u8),
    grouped: bool,
    signs: bool,
) -> Workshop {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    let template = text.mechanisms[0].clone();
    text.scale.lowest = lowest;
    let level = |i: usize| LevelText {
        label: format!("Level {}", char::from(b'a' + u8::try_from(i).unwrap())),
        meaning: format!("What it means, {i}."),
        sign: if signs {
            "▲●■◆▼★◇○□△✚".chars().nth(i).unwrap().to_string()
        } else {
            String::new()
        },
        ..LevelText::default()
    };
    text.scale.levels = (0..levels).map(level).collect();
    let name = |i: usize| match i % 4 {
        0 => format!("Mechanism {i}"),
        1 => format!("Mechanism {i} with a name of several words that needs two lines"),
        2 => format!("Mechanism {i} {}", "W".repeat(90)),
        _ => format!("M{i}"),
    };
    let mechanism = |i: usize| Mechanism {
        id: format!("m{i}"),
        name: name(i),
        group: if grouped {
            format!("Group {}", i / 4)
        } else {
            String::new()
        },
        ..template.clone()
    };
    text.mechanisms = (0..mechanisms).map(mechanism).collect();
    Workshop::new(text).unwrap()
}

fn trend(workshop: &Workshop, team: u32, sittings: u32) -> Trend {
    let all = (0..sittings).map(|at| made_up_sitting(workshop, 3, team, at));
    let all = all.map(|session| TrendSession::of(&session));
    Trend::all(all.collect()).remove(0)
}

fn texts(page: &TrendPage) -> Vec<&Placed> {
    let items = page.scene.items.iter();
    let texts = items.filter_map(|item| match item {
        Item::Text(text) => Some(text),
        Item::Path { .. } | Item::Circle { .. } => None,
    });
    texts.collect()
}

/// Where there is ink: a number and a sign have nothing below their line.
fn ink(text: &Placed) -> Rect {
    let bounds = text.bounds();
    let one = text.text.chars().count() < 3;
    let (rise, fall) = if one { (0.72, 0.05) } else { (0.75, 0.2) };
    let top = text.position.y - rise * text.size;
    Rect::new(bounds.min.x, top, bounds.width(), (rise + fall) * text.size).expanded(-SLACK)
}

fn can_be_read(trend: &Trend, pages: &[TrendPage], size: Size, smallest: f32) {
    let spots: usize = pages.iter().map(|page| page.spots.len()).sum();
    assert_eq!(spots, trend.days.len() * trend.strips.len());
    let paper = Rect::new(0.0, 0.0, size.width, size.height);
    for page in pages {
        let texts = texts(page);
        let inked: Vec<Rect> = texts.iter().map(|text| ink(text)).collect();
        for (at, (text, bounds)) in texts.iter().zip(&inked).enumerate() {
            assert!(text.size >= smallest - 0.01, "“{}” is small", text.text);
            assert!(
                paper.contains(bounds.min) && paper.contains(bounds.max),
                "“{}” leaves a page of {size:?}: {bounds:?}",
                text.text
            );
            for (other, there) in texts.iter().zip(&inked).take(at) {
                assert!(
                    !bounds.overlaps(there),
                    "“{}” {bounds:?} lies on “{}” {there:?} on {size:?}, {smallest}",
                    text.text,
                    other.text
                );
            }
        }
        for spot in &page.spots {
            assert!(paper.contains(spot.area.min) && paper.contains(spot.area.max));
        }
    }
}

fn any_trend() -> impl Strategy<Value = Trend> {
    let sizes = (limits::MECHANISMS, limits::LEVELS, limits::LOWEST);
    let looks = (any::<bool>(), any::<bool>());
    (sizes, looks, 0_u32..40, 1_u32..14).prop_map(|(sizes, (grouped, signs), team, sittings)| {
        trend(&workshop(sizes, grouped, signs), team, sittings)
    })
}

proptest! {
    // Each makes up many sessions.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_workshop_over_time_can_be_read_on_a_wall_on_paper_and_on_a_screen(
        trend in any_trend(),
    ) {
        for (width, height) in [(1024.0, 768.0), (1280.0, 720.0), (1920.0, 1080.0)] {
            // What a heading of two lines leaves of a wall.
            let size = Size { width: 0.9 * width, height: 0.74 * height };
            let smallest = height * 32.0 / 1080.0;
            let pages = trend_pages(&trend, size, &PALETTE, Style::SCREEN, smallest);
            can_be_read(&trend, &pages, size, smallest);
        }
        let document = Style { frame: Frame::Document, background: true };
        for (style, width, smallest) in [
            (Style::SCREEN, 860.0, 13.0),
            (Style::SCREEN, 1480.0, 15.0),
            (document, 500.0, 8.0),
            (PAGE, 1920.0, 22.0),
        ] {
            let height = trend_height(&trend, width, style, smallest).ceil();
            let size = Size { width, height };
            let pages = trend_pages(&trend, size, &PALETTE, style, smallest);
            prop_assert_eq!(pages.len(), 1, "as high as it needs at {}", width);
            can_be_read(&trend, &pages, size, smallest);
        }
    }
}

#[test]
fn the_smallest_and_the_largest_workshop_over_one_and_many_sessions_can_be_read() {
    for mechanisms in [*limits::MECHANISMS.start(), *limits::MECHANISMS.end()] {
        for levels in [*limits::LEVELS.start(), *limits::LEVELS.end()] {
            for (lowest, sittings) in [(0, 1), (1, 30)] {
                let workshop = workshop((mechanisms, levels, lowest), true, lowest == 0);
                let trend = trend(&workshop, 2, sittings);
                let size = Size {
                    width: 1700.0,
                    height: 790.0,
                };
                let pages = trend_pages(&trend, size, &PALETTE, Style::SCREEN, 32.0);
                can_be_read(&trend, &pages, size, 32.0);
            }
        }
    }
}

#[test]
fn a_level_has_its_sign_and_its_number_beside_each_strip_and_in_the_legend() {
    let trend = trend(&workshop((3, 3, 0), false, true), 2, 2);
    let size = Size {
        width: 1700.0,
        height: 790.0,
    };
    let pages = trend_pages(&trend, size, &PALETTE, Style::SCREEN, 32.0);
    for sign in ["▲ 0", "● 1", "■ 2"] {
        let written = pages
            .iter()
            .flat_map(texts)
            .filter(|text| text.text == sign);
        assert_eq!(written.count(), trend.strips.len() + pages.len(), "{sign}");
    }
}
