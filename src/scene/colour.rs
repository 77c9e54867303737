//! Colours and their arithmetic: light, luminance, contrast, one over another.

/// A colour, 8 bits a channel, not premultiplied, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// 255 is opaque.
    pub a: u8,
}

impl Colour {
    /// An opaque colour, written as in a style sheet: `Colour::hex(0x0072B2)`.
    pub const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self { r, g, b, a: 255 }
    }

    /// The same colour, this opaque (0 to 1).
    pub fn with_opacity(self, opacity: f32) -> Self {
        // The cast is safe: the value is clamped to what fits.
        Self {
            a: (opacity.clamp(0.0, 1.0) * 255.0).round() as u8,
            ..self
        }
    }

    /// This colour as it shows on an opaque one.
    pub fn over(self, paper: Self) -> Self {
        let share = f64::from(self.a) / 255.0;
        // The cast is safe: a mean of two channels is a channel.
        let mix = |top: u8, below: u8| {
            (f64::from(top) * share + f64::from(below) * (1.0 - share)).round() as u8
        };
        Self {
            r: mix(self.r, paper.r),
            g: mix(self.g, paper.g),
            b: mix(self.b, paper.b),
            a: 255,
        }
    }

    /// Red, green and blue as light, 0 to 1: sRGB without its curve (IEC 61966-2-1).
    pub fn linear(self) -> [f64; 3] {
        [self.r, self.g, self.b].map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    /// Relative luminance, 0 for black to 1 for white (WCAG 2.2, "relative luminance").
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Contrast with another opaque colour, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_twenty_one_to_one() {
        assert!((Colour::hex(0).contrast(Colour::hex(0xFF_FF_FF)) - 21.0).abs() < 1e-9);
    }
}
