//! Each series can be told by its shape alone.

use roundtable::chart::{Frame, Style, dots, radar};
use roundtable::scene::{Colour, Item, Point};

use super::{HD, PALETTE, circles, corners, lines, picture, row};

/// A chart alone.
const BARE: Style<'_> = Style {
    frame: Frame::Bare,
    people: true,
    background: true,
};

/// What a series looks like without its colours.
#[derive(Debug, PartialEq)]
enum Shape {
    Disc,
    Dot,
    Ring,
    Surface,
}

/// The shapes drawn in a colour, lines that join marks left out.
fn shapes(items: &[Item], colour: Colour, largest: f32) -> Vec<Shape> {
    let shape = |item: &Item| match item {
        Item::Circle { fill, radius, .. } if *fill == Some(colour) => {
            Some(if *radius > largest / 2.0 {
                Shape::Disc
            } else {
                Shape::Dot
            })
        }
        Item::Circle { stroke, .. } => (stroke.as_ref())
            .filter(|stroke| stroke.colour == colour)
            .map(|_| Shape::Ring),
        Item::Path { fill, .. } => (*fill == Some(colour)).then_some(Shape::Surface),
        Item::Text(_) => None,
    };
    items.iter().filter_map(shape).collect()
}

#[test]
fn each_series_has_a_shape_of_its_own() {
    let ballots = || vec![0, 2, 3, 2, 0];
    let agreed = [Some(3), None, Some(4)];
    let rows = agreed.map(|level| row("Working with power", ballots(), level));
    let picture = picture(5, rows.into());
    for draw in [radar, dots] {
        let chart = draw(&picture, HD, &PALETTE, BARE);
        let largest = chart.spots[0].radius;
        let of = |colour| shapes(&chart.scene.items, colour, largest);
        assert_eq!(of(PALETTE.agreed), [Shape::Disc, Shape::Disc]);
        assert_eq!(of(PALETTE.median), [Shape::Ring]);
        assert_eq!(of(PALETTE.person).len(), 21);
        assert!(of(PALETTE.person).iter().all(|shape| *shape == Shape::Dot));
        let bands = of(PALETTE.band);
        assert!(!bands.is_empty() && bands.iter().all(|shape| *shape == Shape::Surface));
    }
}

#[test]
fn the_band_has_an_edge_and_ends_at_the_outer_ring() {
    let ballots = |top: bool| {
        if top {
            vec![0, 0, 0, 1, 6]
        } else {
            vec![1, 4, 4, 1, 0]
        }
    };
    for tops in [[true; 5], [true, false, true, false, true]] {
        let rows = tops.map(|top| row("Working with power", ballots(top), Some(4)));
        let chart = radar(&picture(5, rows.into()), HD, &PALETTE, BARE);
        let corners_of = |colour| corners(lines(&chart.scene, colour)[0]);
        let (ring, band) = (
            corners_of(PALETTE.strong_line),
            corners_of(PALETTE.band_edge),
        );
        let count = ring.len() as f32;
        let sum = |of: fn(&Point) -> f32| ring.iter().map(of).sum::<f32>() / count;
        let centre = Point::new(sum(|p| p.x), sum(|p| p.y));
        let away = |p: &Point| (p.x - centre.x).hypot(p.y - centre.y);
        let farthest = band.iter().map(away).fold(0.0, f32::max);
        assert!((farthest - away(&ring[0])).abs() < 0.5, "{farthest}");
    }
}

#[test]
fn people_at_the_ends_of_a_band_stand_within_it() {
    let counts = [[0, 0, 25, 0, 0], [0, 4, 4, 1, 0], [6, 0, 0, 0, 6]];
    let rows = counts.map(|counts| row("Working with power", counts.into(), Some(3)));
    let picture = picture(5, rows.into());
    let chart = dots(&picture, HD, &PALETTE, BARE);
    let bands = lines(&chart.scene, PALETTE.band_edge);
    assert_eq!(bands.len(), 3);
    let mut held = 0;
    for band in bands {
        let points: Vec<Point> = corners(band);
        let ends = |of: fn(f32, f32) -> f32, start| points.iter().map(|p| p.x).fold(start, of);
        let (left, right) = (ends(f32::min, f32::MAX), ends(f32::max, 0.0));
        let (top, bottom) = points
            .iter()
            .fold((f32::MAX, 0.0_f32), |(a, b), p| (a.min(p.y), b.max(p.y)));
        let level = bottom - top;
        for (centre, radius, fill) in circles(&chart.scene) {
            let beside = (top..=bottom).contains(&centre.y) && fill == Some(PALETTE.person);
            // The round ends reach half the height beyond the corners.
            let within =
                centre.x - radius >= left - level / 2.0 && centre.x + radius <= right + level / 2.0;
            held += usize::from(beside && within);
        }
    }
    // All but the one who stands beyond the middle half.
    assert_eq!(held, 25 + 8 + 12);
}
