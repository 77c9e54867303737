//! Each series can be told by its shape alone.

use roundtable::chart::{Chart, Frame, Style, dots, radar, radar_pages};
use roundtable::scene::{Colour, Item, Point, Rect, Size};

use super::{HD, PALETTE, corners, lines, picture, row};
use roundtable::insight::{Ending, Profile, Row};
use roundtable::workshop::Level;

/// A chart alone.
const BARE: Style<'_> = Style {
    frame: Frame::Bare,
    background: true,
};

/// Filled circles of a colour.
fn discs(items: &[Item], colour: Colour) -> Vec<(Point, f32)> {
    let disc = |item: &Item| match item {
        Item::Circle {
            centre,
            radius,
            fill,
            ..
        } if *fill == Some(colour) => Some((*centre, *radius)),
        _ => None,
    };
    items.iter().filter_map(disc).collect()
}

/// The rectangles around filled paths of a colour.
fn surfaces(items: &[Item], colour: Colour) -> Vec<Rect> {
    let around = |item: &Item| match item {
        Item::Path { path, fill, .. } if *fill == Some(colour) => {
            let corners = corners(path);
            let fold = |of: fn(&Point) -> f32, pick: fn(f32, f32) -> f32| {
                corners
                    .iter()
                    .map(of)
                    .reduce(pick)
                    .expect("a path has corners")
            };
            let (left, right) = (fold(|p| p.x, f32::min), fold(|p| p.x, f32::max));
            let (top, bottom) = (fold(|p| p.y, f32::min), fold(|p| p.y, f32::max));
            Some(Rect::new(left, top, right - left, bottom - top))
        }
        _ => None,
    };
    items.iter().filter_map(around).collect()
}

#[test]
fn each_series_has_a_shape_of_its_own() {
    let agreed = [Some(3), None, Some(4)];
    let rows = agreed.map(|level| row("Working with power", vec![0, 2, 3, 2, 0], level));
    let picture = picture(5, rows.into());
    let of = |chart: &Chart, colour| {
        let items = &chart.scene.items;
        (discs(items, colour).len(), surfaces(items, colour).len())
    };
    let chart = radar(&picture, HD, &PALETTE, BARE);
    assert_eq!(of(&chart, PALETTE.agreed), (2, 0));
    assert_eq!(of(&chart, PALETTE.person), (0, 0), "no dots of people");
    assert_eq!(of(&chart, PALETTE.band), (0, 3), "a bar on each spoke");
    let chart = dots(&picture, HD, &PALETTE, BARE);
    assert_eq!(of(&chart, PALETTE.agreed), (2, 0));
    assert_eq!(of(&chart, PALETTE.person), (21, 0));
    assert_eq!(of(&chart, PALETTE.band_edge), (0, 3), "a bar in each row");
    assert_eq!(of(&chart, PALETTE.median), (0, 3), "a triangle in each row");
}

/// The numbers that stand on rings, as often as they do.
fn on_rings(chart: &Chart) -> Vec<&str> {
    let items = chart.scene.items.iter();
    let numbers = items.filter_map(|item| match item {
        Item::Text(text) if text.colour == PALETTE.quiet => Some(text.text.as_str()),
        _ => None,
    });
    numbers.filter(|text| text.parse::<u8>().is_ok()).collect()
}

#[test]
fn in_a_room_of_two_camps_every_ring_has_its_number() {
    let agreed = [2, 1, 0, 0, 1, 0, 0, 2, 0, 1].map(|level| (level > 0).then_some(level));
    let name = "Working with power";
    let rows = agreed.map(|agreed| row(name, vec![6, 0, 0, 0, 6], agreed));
    let picture = picture(5, rows.into());
    let style = Style {
        frame: Frame::Legend,
        ..BARE
    };
    for (width, height) in [(1920.0, 1080.0), (1280.0, 720.0), (1024.0, 768.0)] {
        let size = Size { width, height };
        let mut charts = vec![radar(&picture, size, &PALETTE, style)];
        charts.extend(radar_pages(&picture, size, &PALETTE, style, height / 33.75));
        for chart in &charts {
            let mut found = on_rings(chart);
            found.sort_unstable();
            assert_eq!(found, ["1", "2", "3", "4", "5"], "{size:?}");
            super::nothing_is_covered(&chart.scene).unwrap();
        }
    }
}

#[test]
fn names_that_stand_off_their_spokes_have_lines_to_them() {
    let rows = (0..24).map(|i| {
        let name = format!("Creating the conditions to work together {i}");
        row(&name, vec![0, 2, 3, 2, 0], Some(3))
    });
    let chart = radar(&picture(5, rows.collect()), HD, &PALETTE, BARE);
    let count = chart.spots.len() as f32;
    let sum = |of: fn(Point) -> f32| chart.spots.iter().map(|spot| of(spot.centre)).sum::<f32>();
    let centre = Point::new(sum(|p| p.x) / count, sum(|p| p.y) / count);
    let mut led = 0;
    for line in lines(&chart.scene, PALETTE.strong_line) {
        let [from, to] = corners(line)[..] else {
            continue;
        };
        // The line begins on the spoke of a name, and ends nearest to it.
        let turn = (from.x - centre.x).atan2(centre.y - from.y) / std::f32::consts::TAU;
        let spoke = (turn.rem_euclid(1.0) * count).round() as usize % chart.spots.len();
        let mut spots = chart.spots.iter();
        let nearest = spots.clone().map(|spot| spot.label.distance(to));
        let nearest = nearest.fold(f32::INFINITY, f32::min);
        let own = chart.spots[spoke].label.distance(to);
        assert!(own <= nearest, "{spoke}: {own} {nearest}");
        assert!(spots.all(|spot| !spot.label.contains(from)));
        led += 1;
    }
    assert!(led > 0);
}

/// The lines of a colour, as rectangles around them.
fn strokes(chart: &Chart, colour: Colour) -> Vec<Rect> {
    let lines = lines(&chart.scene, colour).into_iter();
    let around = lines.map(|path| {
        let ends = corners(path);
        let [a, b] = [ends[0], ends[ends.len() - 1]];
        Rect::new(
            a.x.min(b.x),
            a.y.min(b.y),
            (a.x - b.x).abs(),
            (a.y - b.y).abs(),
        )
    });
    around.collect()
}

#[test]
fn a_target_is_a_thin_notch_that_is_seen_beside_its_score() {
    // Below the score, at it, above it, where the team differs, and where nobody scored.
    let scored = [Some(2), Some(3), Some(4), None, None];
    let rows = scored.map(|level| {
        let counts = vec![0, 2, 3, 2, 0];
        let mut row = row("Working with power", counts, level);
        row.target = Level::new(3);
        row
    });
    let mut picture = picture(5, rows.into());
    picture.rows[3].ending = Ending::AgreedToDiffer;
    picture.rows[4] = Row {
        target: Level::new(3),
        ..row("Trust", vec![0; 5], None)
    };
    let radar_chart = radar(&picture, HD, &PALETTE, BARE);
    let strips = dots(&picture, HD, &PALETTE, BARE);
    for profile in [Profile::Everything, Profile::Team, Profile::Share] {
        let picture = picture.clone().for_profile(profile);
        for draw in [radar, dots] {
            let chart = draw(&picture, HD, &PALETTE, BARE);
            assert_eq!(strokes(&chart, PALETTE.ink).len(), 5, "{profile:?}");
            assert!(
                chart
                    .scene
                    .description
                    .contains("target 3 (Level 3), reached")
            );
        }
    }
    // On the radar it lies across its spoke, longer than the disc of the same level is wide.
    let notch = strokes(&radar_chart, PALETTE.ink)[1];
    let long = notch.width().hypot(notch.height());
    let (_, radius) = discs(&radar_chart.scene.items, PALETTE.agreed)[1];
    assert!(long > 2.5 * radius, "{long} {radius}");
    // In the strips it stands upright, and people and marks lie on it.
    let notches = strokes(&strips, PALETTE.ink);
    assert!(
        notches
            .iter()
            .all(|it| it.width() < 0.1 && it.height() > 20.0)
    );
    let is_notch =
        |item: &Item| matches!(item, Item::Path { stroke: Some(s), .. } if s.colour == PALETTE.ink);
    let items = &strips.scene.items;
    let last = items.iter().rposition(is_notch);
    let person =
        |item: &Item| matches!(item, Item::Circle { fill, .. } if *fill == Some(PALETTE.person));
    assert!(last < items.iter().position(person));
}

#[test]
fn words_on_the_scale_hide_no_target() {
    for target in 1..=5 {
        let rows = [1, 2, 3].map(|_| Row {
            target: Level::new(target),
            ..row("Trust", vec![0; 5], None)
        });
        let chart = dots(&picture(5, rows.into()), HD, &PALETTE, BARE);
        let plates = surfaces(&chart.scene.items, PALETTE.paper);
        for notch in strokes(&chart, PALETTE.ink) {
            let hidden = |plate: &Rect| plate.overlaps(&notch);
            assert!(!plates.iter().any(hidden), "{target}: {notch:?}");
        }
    }
}

#[test]
fn bars_of_a_radar_lie_on_their_spokes_and_end_at_their_levels() {
    let rows = [0; 4].map(|_| row("Working with power", vec![6, 0, 0, 0, 6], Some(3)));
    let chart = radar(&picture(5, rows.into()), HD, &PALETTE, BARE);
    let ring = corners(lines(&chart.scene, PALETTE.strong_line)[0]);
    let bars = surfaces(&chart.scene.items, PALETTE.band);
    assert_eq!(bars.len(), 4);
    // Straight up: as wide as a bar is, and up to the outer ring.
    let (up, top) = (bars[0], ring[0]);
    assert!(
        (up.centre().x - top.x).abs() < 0.5 && up.width() < 30.0,
        "{up:?}"
    );
    assert!(
        up.min.y <= top.y + 0.5 && top.y - up.min.y < up.width(),
        "{up:?} {top:?}"
    );
}

#[test]
fn a_bar_from_end_to_end_of_a_split_room_does_not_look_like_a_strength() {
    let counts = || vec![6, 0, 0, 0, 6];
    let mut rows = vec![
        row("Settled", counts(), Some(3)),
        row("Not agreed", counts(), None),
        row("Agreed to differ", counts(), None),
    ];
    rows[2].ending = Ending::AgreedToDiffer;
    let picture = picture(5, rows);
    let around = radar(&picture, HD, &PALETTE, BARE).scene.items;
    let soft = PALETTE.differ.with_opacity(0.22);
    assert_eq!(surfaces(&around, PALETTE.band).len(), 1);
    assert_eq!(surfaces(&around, soft).len(), 2);
    let rows = dots(&picture, HD, &PALETTE, BARE).scene.items;
    assert_eq!(surfaces(&rows, PALETTE.band_edge).len(), 1);
    assert_eq!(surfaces(&rows, PALETTE.differ).len(), 2);
}

#[test]
fn a_middle_half_of_one_level_reads_as_a_bar_and_not_as_a_dot() {
    // Nobody agreed yet on the first, an agreed score lies on the others.
    let agreed = [None, Some(3), Some(3), Some(3)];
    let rows = agreed.map(|level| row("Working with power", vec![0, 0, 12, 0, 0], level));
    let chart = radar(&picture(5, rows.into()), HD, &PALETTE, BARE);
    let items = &chart.scene.items;
    let bars = surfaces(items, PALETTE.band);
    assert_eq!(bars.len(), 4);
    // The first and the third spoke are upright, so their bars lie level.
    for bar in [bars[0], bars[2]] {
        assert!(bar.width() >= 3.0 * bar.height(), "{bar:?}");
    }
    // Under the mark of an agreed score it is still seen, on both sides.
    let (_, radius) = discs(items, PALETTE.agreed)[0];
    assert!(
        bars[2].width() >= 2.0 * radius + 4.0,
        "{:?} {radius}",
        bars[2]
    );
}

#[test]
fn no_mark_lies_on_a_person_and_bars_end_at_their_levels() {
    let counts = [[0, 0, 25, 0, 0], [0, 4, 4, 1, 0], [6, 0, 0, 0, 6]];
    let rows = counts.map(|counts| row("Working with power", counts.into(), Some(3)));
    let chart = dots(&picture(5, rows.into()), HD, &PALETTE, BARE);
    let items = &chart.scene.items;
    let people = discs(items, PALETTE.person);
    assert_eq!(people.len(), 25 + 9 + 12);
    let bars = surfaces(items, PALETTE.band_edge);
    let medians = surfaces(items, PALETTE.median);
    assert_eq!((bars.len(), medians.len()), (3, 4), "1 or 5 has two marks");
    for shape in bars.iter().chain(&medians) {
        for (centre, radius) in &people {
            assert!(
                shape.distance(*centre) >= *radius,
                "{shape:?} on {centre:?}"
            );
        }
    }
    // From the first level to the last, and no further than its round ends.
    let level = |n: usize| {
        let wanted = n.to_string();
        let numbers = items.iter().filter_map(|item| match item {
            Item::Text(text) if text.text == wanted => Some(text.bounds().centre().x),
            _ => None,
        });
        numbers.fold(f32::MAX, f32::min)
    };
    let ends = (bars[2].min.x, bars[2].max.x);
    assert!(
        (ends.0 - level(1)).abs() < 15.0 && (ends.1 - level(5)).abs() < 15.0,
        "{ends:?}"
    );
}
