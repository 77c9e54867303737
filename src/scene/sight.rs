//! Colours as people see them whose sight lacks one kind of cone, and as a grey printer shows them; and
//! how far apart two of them are.

use super::colour::Colour;

/// Red, green and blue, linear, 0 to 1.
type Light = [f64; 3];
/// Lightness, and the two axes of colour (CIE 1976 L*a*b*, white D65).
pub(crate) type Lab = [f64; 3];

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
#[cfg(test)]
pub(crate) const GREY: [[f64; 3]; 3] = [[0.2126, 0.7152, 0.0722]; 3];

/// How people see colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// With every kind of cone.
    Whole,
    /// Without those for red.
    Protanopia,
    /// Without those for green.
    Deuteranopia,
    /// Without those for blue.
    Tritanopia,
}

impl Sight {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Whole,
        Self::Protanopia,
        Self::Deuteranopia,
        Self::Tritanopia,
    ];

    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Whole => WHOLE,
            Self::Protanopia => PROTANOPIA,
            Self::Deuteranopia => DEUTERANOPIA,
            Self::Tritanopia => TRITANOPIA,
        }
    }

    /// How far apart two colours are for these eyes, in CIEDE2000: one is about the least that is seen
    /// where they touch.
    pub fn apart(self, one: Colour, other: Colour) -> f64 {
        let matrix = self.matrix();
        difference(seen(one, &matrix), seen(other, &matrix))
    }
}

pub(crate) fn seen(colour: Colour, by: &[[f64; 3]; 3]) -> Lab {
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
pub(crate) fn difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab) -> f64 {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
