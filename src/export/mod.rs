//! From a drawing to a file format: one file a format, twins of each other.
//!
//! Each is one short match over [`crate::scene::Item`] and gives bytes or text; nothing in here
//! touches the disk. The same scene gives the same bytes on every machine.

mod json;
mod png;
mod svg;
mod text;

pub use json::json;
pub use png::{Pixels, png, rgba};
pub use svg::{Lettering, svg};
pub use text::text;

use crate::report::{Format, PageSize};
use crate::scene::Scene;

/// A drawing as a file of this format; a picture has as many pixels as the size says.
///
/// # Errors
/// An [`ExportError`] where no file can be made of it.
pub fn encode(scene: &Scene, format: Format, size: PageSize) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Png => png(scene, size.width(), size.height()),
        Format::Svg => Ok(svg(scene, Lettering::Outlines).into_bytes()),
        Format::SvgText => Ok(svg(scene, Lettering::Text).into_bytes()),
    }
}

/// Why a drawing could not become a file.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A side is shorter or longer than the program makes.
    #[error("a picture of {width} × {height} pixels cannot be made: choose 64 × 64 to 7680 × 4320")]
    Size {
        /// The width asked for, in pixels.
        width: u32,
        /// The height asked for, in pixels.
        height: u32,
    },
    /// The compressor failed.
    #[error("the picture could not be packed as PNG")]
    Encode(#[from] ::png::EncodingError),
}
