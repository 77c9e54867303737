//! Whether every eye can tell the series apart. For tests alone.

use super::palette::Palette;
use crate::scene::{Colour, GREY, Sight, Theme, seen};
use crate::workshop::Level;

/// Between marks, in CIEDE2000. One is about the least that is seen where two colours touch;
/// marks on a wall are small and stand apart, so twenty times as much is asked. Our own choice.
const MARKS_APART: f64 = 20.0;
/// Between surfaces that are large and touch: the band and the paper.
const SURFACES_APART: f64 = 8.0;
/// In grey, between the two kinds of mark, in steps of lightness of which 100 lead from black to
/// white: what a coarse printer still parts. Our own choice.
const GREYS_APART: f64 = 15.0;

fn palettes() -> impl Iterator<Item = (String, &'static Palette)> {
    let named = |theme| (format!("{theme:?}"), Palette::of(theme));
    Theme::ALL.into_iter().map(named)
}

#[test]
fn every_eye_tells_the_series_apart() {
    for (name, p) in palettes() {
        let band = p.band.over(p.paper);
        let person = p.person.over(p.paper);
        // Agreed scores and people share a blue: size, rim and number tell them apart.
        let marks = [
            ("agreed and median", p.agreed, p.median),
            ("agreed and paper", p.agreed, p.paper),
            ("agreed and band", p.agreed, band),
            ("agreed and last time", p.agreed, p.before),
            ("last time and paper", p.before, p.paper),
            ("last time and band", p.before, band),
            ("median and paper", p.median, p.paper),
            ("median and band", p.median, band),
            ("median and person", p.median, person),
            ("person and paper", person, p.paper),
            ("person and band", p.person.over(band), band),
        ];
        for sight in Sight::ALL {
            let apart = |a, b| sight.apart(a, b);
            for (pair, a, b) in marks {
                let found = apart(a, b);
                assert!(found >= MARKS_APART, "{name}, {sight:?}: {pair} {found:.1}");
            }
            let found = apart(band, p.paper);
            assert!(
                found >= SURFACES_APART,
                "{name}, {sight:?}: band {found:.1}"
            );
        }
    }
}

#[test]
fn the_series_differ_in_grey() {
    for (name, p) in palettes() {
        let band = p.band.over(p.paper);
        let apart = |a, b| (seen(a, &GREY)[0] - seen(b, &GREY)[0]).abs();
        for (pair, a, b, least) in [
            ("agreed and median", p.agreed, p.median, GREYS_APART),
            ("agreed and band", p.agreed, band, GREYS_APART),
            ("median and band", p.median, band, GREYS_APART),
            ("person and band", p.person.over(band), band, GREYS_APART),
            (
                "person and paper",
                p.person.over(p.paper),
                p.paper,
                GREYS_APART,
            ),
            ("band and paper", band, p.paper, SURFACES_APART),
        ] {
            let found = apart(a, b);
            assert!(found >= least, "{name}: {pair} {found:.1}");
        }
    }
}

#[test]
fn texts_have_a_contrast_of_four_and_a_half_and_marks_of_three() {
    for (name, p) in palettes() {
        let band = p.band.over(p.paper);
        let plate = p.paper.with_opacity(0.88).over(band);
        for (pair, text, behind) in [
            ("names and titles", p.ink, p.paper),
            ("a median’s number", p.ink, p.paper),
            ("an agreed score’s number", p.on_agreed, p.agreed),
            ("legend, notes, levels", p.quiet, p.paper),
            ("the number of last time", p.before, p.paper),
            ("a ring’s number on its plate", p.quiet, plate),
            ("a crowd’s number on the band", p.quiet, band),
        ] {
            let found = text.contrast(behind);
            assert!(found >= 4.5, "{name}: {pair} {found:.2}");
        }
        // A median's mark has a rim of paper wherever it stands.
        for (pair, mark, behind) in [
            ("agreed on paper", p.agreed, p.paper),
            ("agreed on the band", p.agreed, band),
            ("median", p.median, p.paper),
            ("last time", p.before, p.paper),
            ("the band’s edge", p.band_edge, p.paper),
            ("person on paper", p.person.over(p.paper), p.paper),
            ("person on the band", p.person.over(band), band),
            (
                "the reveal’s middle half",
                p.agreed.with_opacity(0.75).over(p.paper),
                p.paper,
            ),
        ] {
            let found = mark.contrast(behind);
            assert!(found >= 3.0, "{name}: {pair} {found:.2}");
        }
        // Rings, spokes and columns only guide the eye, and the band is a surface within its edge:
        // they are fainter, so that the marks stand out, but are there.
        for (pair, guide) in [
            ("rings", p.line),
            ("the outer ring", p.strong_line),
            ("the band", band),
        ] {
            let found = guide.contrast(p.paper);
            assert!(found >= 1.2, "{name}: {pair} {found:.2}");
        }
    }
}

#[test]
fn a_number_is_read_on_the_surface_of_every_level_and_higher_ones_are_farther_from_the_paper() {
    for (name, palette) in palettes() {
        for of in 3..=9_u8 {
            let surfaces: Vec<Colour> = (1..=of)
                .map(|n| palette.level(Level::new(n).unwrap(), of.into()))
                .collect();
            for surface in &surfaces {
                let contrast = palette.on(*surface).contrast(*surface);
                assert!(contrast >= 7.0, "{name}: {contrast:.1} of {of}");
            }
            let away =
                |colour: &Colour| (seen(*colour, &GREY)[0] - seen(palette.paper, &GREY)[0]).abs();
            let steps: Vec<f64> = surfaces.iter().map(away).collect();
            assert!(steps.is_sorted_by(|a, b| a < b), "{name}: {steps:?}");
            let leap = steps[usize::from(of).div_ceil(2)] - steps[usize::from(of).div_ceil(2) - 1];
            assert!(leap >= GREYS_APART, "{name}: {leap:.1}");
        }
    }
}
