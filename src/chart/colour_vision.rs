//! Whether every eye can tell the series apart: colours as people see them whose sight lacks one
//! kind of cone, and as a grey printer shows them. For tests alone.

use super::palette::Palette;
use crate::scene::{Colour, Theme};
use crate::workshop::Level;

/// Red, green and blue, linear, 0 to 1.
type Light = [f64; 3];
/// Lightness, and the two axes of colour (CIE 1976 L*a*b*, white D65).
type Lab = [f64; 3];

/// Wholly without one kind of cone: Machado, Oliveira and Fernandes, "A physiologically-based
/// model for simulation of color vision deficiency" (2009), severity 1.0, on linear light.
const PROTANOPIA: [[f64; 3]; 3] = [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
];
const DEUTERANOPIA: [[f64; 3]; 3] = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_820, 0.042_940, 0.968_881],
];
const TRITANOPIA: [[f64; 3]; 3] = [
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.303_900],
];
const WHOLE: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
/// Luminance alone (WCAG 2.2's weights).
const GREY: [[f64; 3]; 3] = [[0.2126, 0.7152, 0.0722]; 3];

const COLOURED: [(&str, [[f64; 3]; 3]); 4] = [
    ("every cone", WHOLE),
    ("protanopia", PROTANOPIA),
    ("deuteranopia", DEUTERANOPIA),
    ("tritanopia", TRITANOPIA),
];

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

fn seen(colour: Colour, by: &[[f64; 3]; 3]) -> Lab {
    let light = colour.linear();
    let row = |row: &[f64; 3]| -> f64 {
        let sum: f64 = row.iter().zip(light).map(|(a, b)| a * b).sum();
        sum.clamp(0.0, 1.0)
    };
    lab([row(&by[0]), row(&by[1]), row(&by[2])])
}

fn lab([r, g, b]: Light) -> Lab {
    let curve = |t: f64| {
        if t > (6.0_f64 / 29.0).powi(3) {
            t.cbrt()
        } else {
            t / (3.0 * (6.0_f64 / 29.0).powi(2)) + 4.0 / 29.0
        }
    };
    let x = curve((0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47);
    let y = curve(0.212_672_9 * r + 0.715_152_2 * g + 0.072_175_0 * b);
    let z = curve((0.019_333_9 * r + 0.119_192_0 * g + 0.950_304_1 * b) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000: Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005).
fn difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab) -> f64 {
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25.0_f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 < 1e-9;
    let far = (h1 - h2).abs() > 180.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        d if d > 180.0 => d - 360.0,
        d if d < -180.0 => d + 360.0,
        d => d,
    };
    let mean = match h1 + h2 {
        sum if grey => sum,
        sum if !far => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let (lm, cm) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(mean - 30.0) + 0.24 * cos(2.0 * mean) + 0.32 * cos(3.0 * mean + 6.0)
        - 0.2 * cos(4.0 * mean - 63.0);
    let away = (lm - 50.0).powi(2);
    let l = (l2 - l1) / (1.0 + 0.015 * away / (20.0 + away).sqrt());
    let c = (c2 - c1) / (1.0 + 0.045 * cm);
    let h = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * cm * t);
    let angle = 60.0 * (-((mean - 275.0) / 25.0).powi(2)).exp();
    let rotation = -2.0 * seventh(cm) * angle.to_radians().sin();
    (l * l + c * c + h * h + rotation * c * h).sqrt()
}

#[test]
fn the_difference_is_the_one_that_was_published() {
    for (a, b, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
    ] {
        assert!((difference(a, b) - expected).abs() < 1e-4, "{a:?} {b:?}");
    }
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
        for (sight, matrix) in COLOURED {
            let apart = |a, b| difference(seen(a, &matrix), seen(b, &matrix));
            for (pair, a, b) in marks {
                let found = apart(a, b);
                assert!(found >= MARKS_APART, "{name}, {sight}: {pair} {found:.1}");
            }
            let found = apart(band, p.paper);
            assert!(found >= SURFACES_APART, "{name}, {sight}: band {found:.1}");
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
