//! Each series can be told by its shape alone.

use roundtable::chart::{Frame, Style, dots, radar};
use roundtable::scene::{Colour, Item};

use super::{HD, PALETTE, picture, row};

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
    let style = Style {
        frame: Frame::Bare,
        people: true,
        background: true,
    };
    for draw in [radar, dots] {
        let chart = draw(&picture, HD, &PALETTE, style);
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
