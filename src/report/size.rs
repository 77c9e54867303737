//! The size of a page.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::scene::Size;

const WIDTH: RangeInclusive<u32> = 320..=7680;
const HEIGHT: RangeInclusive<u32> = 240..=4320;

/// Width and height of a page, in pixels: 320 × 240 to 7680 × 4320.
///
/// ```
/// use roundtable::report::PageSize;
///
/// let size: PageSize = "3840x2160".parse().unwrap();
/// assert_eq!((size.width(), size.height()), (3840, 2160));
/// assert_eq!(size.to_string(), "3840 × 2160");
/// assert!("7681x4320".parse::<PageSize>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize {
    width: u32,
    height: u32,
}

/// Why a text is no size of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SizeError {
    /// It is not two numbers with an x between them.
    #[error("write it as width and height in pixels: 1920x1080")]
    Unreadable,
    /// A side is too short or too long.
    #[error("a chart has 320x240 to 7680x4320 pixels")]
    OutOfRange,
}

impl PageSize {
    /// A slide.
    pub const SLIDE: Self = Self {
        width: 1920,
        height: 1080,
    };
    /// A large screen.
    pub const LARGE: Self = Self {
        width: 3840,
        height: 2160,
    };
    /// A square, for a document.
    pub const SQUARE: Self = Self {
        width: 2000,
        height: 2000,
    };
    /// The largest.
    pub const POSTER: Self = Self {
        width: 7680,
        height: 4320,
    };

    /// As many pixels as a drawing has points, as far as that is a size.
    pub fn of(size: Size) -> Self {
        // The casts are safe: what is out of range is brought into it.
        Self {
            width: (size.width.round() as u32).clamp(*WIDTH.start(), *WIDTH.end()),
            height: (size.height.round() as u32).clamp(*HEIGHT.start(), *HEIGHT.end()),
        }
    }

    /// Width in pixels.
    pub fn width(self) -> u32 {
        self.width
    }

    /// Height in pixels.
    pub fn height(self) -> u32 {
        self.height
    }
}

impl FromStr for PageSize {
    type Err = SizeError;

    fn from_str(text: &str) -> Result<Self, SizeError> {
        let (width, height) = text
            .split_once(['x', 'X', '×'])
            .ok_or(SizeError::Unreadable)?;
        let side = |text: &str| {
            text.trim()
                .parse::<u32>()
                .map_err(|_| SizeError::Unreadable)
        };
        let (width, height) = (side(width)?, side(height)?);
        if !WIDTH.contains(&width) || !HEIGHT.contains(&height) {
            return Err(SizeError::OutOfRange);
        }
        Ok(Self { width, height })
    }
}

impl fmt::Display for PageSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} × {}", self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_limits() {
        for right in ["1920x1080", "320×240", " 7680 X 4320 "] {
            assert!(right.parse::<PageSize>().is_ok(), "{right}");
        }
        for wrong in ["319x240", "320x239", "7681x100"] {
            assert_eq!(
                wrong.parse::<PageSize>(),
                Err(SizeError::OutOfRange),
                "{wrong}"
            );
        }
        for wrong in ["", "x", "1920", "1920x", "-1x9", "9x9x9", "4294967296x1080"] {
            assert_eq!(
                wrong.parse::<PageSize>(),
                Err(SizeError::Unreadable),
                "{wrong}"
            );
        }
    }
}
