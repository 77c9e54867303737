//! Writes the chart that was chosen, or draws it for the clipboard.

use std::path::Path;

use crate::export::{self, Pixels};
use crate::report::{ExportChoice, chart_page};
use crate::scene::ForeignLetters;
use crate::session::Session;
use crate::storage::{self, WriteError};

/// Why a chart was not written.
#[derive(Debug, thiserror::Error)]
pub(super) enum ExportError {
    /// It could not be drawn.
    #[error(transparent)]
    Draw(#[from] export::ExportError),
    /// It could not be put on disk.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// Draws the chart that was chosen and writes it in one step; gives its letters that may look
/// different elsewhere.
pub(super) fn write(
    session: &Session,
    choice: ExportChoice,
    path: &Path,
    overwrite: bool,
) -> Result<ForeignLetters, ExportError> {
    let size = choice.size;
    let scene = chart_page(session, choice.chart, choice.profile, size);
    let bytes = export::encode(&scene, choice.format, size)?;
    storage::export_file(path, &bytes, overwrite)?;
    Ok(ForeignLetters::of(&scene))
}

/// Draws a chart for the clipboard, and gives its letters that may look different elsewhere.
pub(super) fn pixels(
    session: &Session,
    choice: ExportChoice,
) -> Result<(Pixels, ForeignLetters), ExportError> {
    let size = choice.size;
    let scene = chart_page(session, choice.chart, choice.profile, size);
    let pixels = export::rgba(&scene, size.width(), size.height())?;
    Ok((pixels, ForeignLetters::of(&scene)))
}
