//! From a drawing, a document or data to a file format: one file a format, twins of each other.
//!
//! Each is one short match, over [`crate::scene::Item`] or [`crate::report::Content`], and gives
//! bytes or text; nothing in here touches the disk. The same session gives the same bytes on every
//! machine.

mod address;
mod calendar;
mod columns;
mod csv;
mod deflate;
mod docx;
mod error;
mod escape;
mod form;
mod html;
mod json;
mod markdown;
mod office_theme;
mod package;
mod pdf;
mod png;
mod pptx;
mod svg;
mod text;
mod workshop_table;
mod xlsx;

pub use calendar::calendar;
pub use csv::{csv, csv_head, csv_rows};
pub use docx::{docx, form_docx};
pub use error::ExportError;
pub use form::form_html;
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use pdf::{chart_pdf, pdf};
pub use png::{Pixels, png, rgba};
pub use pptx::pptx;
pub use svg::{Lettering, svg};
pub use text::text;
pub use workshop_table::{rows_as_csv, rows_as_xlsx};
pub use xlsx::xlsx;

use crate::insight::Trend;
use crate::insight::teams::Together;
use crate::report::{Document, Format, PageSize, Paper, TeamsFile, teams_pages, trend_page_scenes};
use crate::scene::{ForeignLetters, Scene};

/// A drawing as a file of this format; a picture has as many pixels as the size says.
///
/// # Errors
/// An [`ExportError`] where no file can be made of it.
pub fn encode(scene: &Scene, format: Format, size: PageSize) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Png => png(scene, size.width(), size.height()),
        Format::Svg => Ok(svg(scene, Lettering::Outlines).into_bytes()),
        Format::Pdf => chart_pdf(scene),
        Format::SvgText => Ok(svg(scene, Lettering::Text).into_bytes()),
    }
}

/// A document as a file of this format. It is written as it is: cut it down for its readers first
/// ([`Document::for_profile`]).
///
/// # Errors
/// An [`ExportError`] where no file can be made of it.
pub fn encode_document(document: &Document, paper: Paper) -> Result<Vec<u8>, ExportError> {
    match paper {
        Paper::Docx => docx(document),
        Paper::Pdf => pdf(document),
        Paper::Pptx => pptx(document),
        Paper::Xlsx => xlsx(document),
        Paper::Html => Ok(html(document).into_bytes()),
        Paper::Csv => csv(document),
        Paper::Calendar => Ok(calendar(document)?.into_bytes()),
        Paper::Markdown => Ok(markdown(document).into_bytes()),
        Paper::Text => Ok(text(document).into_bytes()),
    }
}

/// Many teams as a file of this kind: one, or as many pictures as the grid takes; and the letters in it
/// that may look different elsewhere. `others` were asked something else.
///
/// # Errors
/// An [`ExportError`] where no file can be made of it.
pub fn encode_teams(
    together: &Together,
    others: &[Together],
    file: TeamsFile,
) -> Result<(Vec<Vec<u8>>, ForeignLetters), ExportError> {
    let document = || Document::of_teams(together, others);
    of_many(file, document, || teams_pages(together))
}

/// One team over time as a file of this kind: one, or as many pictures as its strips take; and the
/// letters in it that may look different elsewhere.
///
/// # Errors
/// An [`ExportError`] where no file can be made of it.
pub fn encode_trend(
    trend: &Trend,
    file: TeamsFile,
) -> Result<(Vec<Vec<u8>>, ForeignLetters), ExportError> {
    let document = || Document::of_trend(trend);
    of_many(file, document, || trend_page_scenes(trend))
}

fn of_many(
    file: TeamsFile,
    document: impl Fn() -> Document,
    pages: impl Fn() -> Vec<Scene>,
) -> Result<(Vec<Vec<u8>>, ForeignLetters), ExportError> {
    match file {
        TeamsFile::Paper(paper) => {
            let document = document();
            let letters = paper.has_charts().then(|| document.foreign_letters());
            let bytes = encode_document(&document, paper)?;
            Ok((vec![bytes], letters.unwrap_or_default()))
        }
        TeamsFile::Picture(format) => {
            let pages = pages();
            let letters = pages.first().map(ForeignLetters::of).unwrap_or_default();
            let pages = pages.iter();
            let pages = pages.map(|page| encode(page, format, PageSize::of(page.size)));
            Ok((pages.collect::<Result<_, _>>()?, letters))
        }
    }
}

/// How a document begins as a file of this format: its first page as the PDF has it, for what is
/// read in pages (other programs set the lines of a file themselves, and come near it) and for the
/// sheets of a workbook. Nothing for what is text.
pub fn first_page(document: &Document, paper: Paper) -> Option<Scene> {
    match paper {
        Paper::Docx | Paper::Pdf | Paper::Html => Some(pdf::first_page(document)),
        Paper::Pptx => Some(pptx::first_slide(document)),
        Paper::Xlsx => Some(pdf::first_page(&xlsx::sheets_on_pages(document))),
        Paper::Csv | Paper::Calendar | Paper::Markdown | Paper::Text => None,
    }
}
