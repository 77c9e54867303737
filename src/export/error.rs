//! Why a drawing or a document could not become a file.

/// Why a drawing or a document could not become a file.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A side is shorter or longer than the program makes.
    #[error("a picture of {width} × {height} pixels cannot be made: choose 16 × 16 to 7680 × 4320")]
    Size {
        /// The width asked for, in pixels.
        width: u32,
        /// The height asked for, in pixels.
        height: u32,
    },
    /// The compressor failed.
    #[error("the picture could not be packed as PNG")]
    Encode(#[from] ::png::EncodingError),
    /// The table could not be written.
    #[error("the table could not be written ({0})")]
    Csv(#[from] ::csv::Error),
    /// The parts of a document could not be put together.
    #[error("the document could not be packed ({0})")]
    Zip(#[from] zip::result::ZipError),
    /// The pages do not hold to what a PDF has to be.
    #[error("the PDF could not be made ({0})")]
    Pdf(String),
    /// No open action has a day.
    #[error("no open action has a day, so there is nothing for a calendar: give one a day first")]
    NoDay,
    /// The workbook could not be written.
    #[error("the workbook could not be written ({0})")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}
