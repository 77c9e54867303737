//! Writes the chart that was chosen, or draws it for the clipboard.

use std::path::Path;

use crate::export::{self, Pixels};
use crate::report::{ExportChoice, chart_page};
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

/// Draws the chart that was chosen and writes it in one step.
pub(super) fn write(
    session: &Session,
    choice: ExportChoice,
    path: &Path,
    overwrite: bool,
) -> Result<(), ExportError> {
    let size = choice.size;
    let scene = chart_page(session, choice.chart, choice.profile, size);
    let bytes = export::encode(&scene, choice.format, size)?;
    storage::export_file(path, &bytes, overwrite)?;
    Ok(())
}

/// Draws a chart for the clipboard.
pub(super) fn pixels(session: &Session, choice: ExportChoice) -> Result<Pixels, ExportError> {
    let size = choice.size;
    let scene = chart_page(session, choice.chart, choice.profile, size);
    Ok(export::rgba(&scene, size.width(), size.height())?)
}
