//! Makes what is taken away and writes it: all of it or nothing; previews and the clipboard.

use std::cell::LazyCell;
use std::path::{Path, PathBuf};

use eframe::egui::{ColorImage, Context, TextureOptions};

use crate::export::{self, Pixels};
use crate::frame::export_dialog::{Existing, ExportDone, Preview, PreviewOf, Progress};
use crate::insight::Profile;
use crate::phrases::letters;
use crate::report::{
    ChartKind, Data, Document, ExportChoice, ExportItem, PageSize, Paper, chart_page,
};
use crate::scene::{ForeignLetters, Scene};
use crate::session::Session;
use crate::storage::{FilesTogether, TogetherError, WriteError};

/// Why nothing, or not all, was taken away.
#[derive(Debug)]
pub(super) enum ExportError {
    /// Something could not be made; nothing was written.
    Make(String),
    /// It could not be put on disk.
    Write(TogetherError),
    /// It was stopped; nothing was written.
    Stopped,
}

impl From<export::ExportError> for ExportError {
    fn from(error: export::ExportError) -> Self {
        Self::Make(error.to_string())
    }
}

impl From<WriteError> for ExportError {
    fn from(error: WriteError) -> Self {
        Self::Write(error.into())
    }
}

/// The report, composed once for all the papers that are written of it, and not for pictures alone.
fn document_of(
    session: &Session,
    profile: Profile,
) -> LazyCell<Document, impl FnOnce() -> Document> {
    LazyCell::new(move || Document::of(session).for_profile(profile))
}

/// The bytes of one file, and its letters that may look different elsewhere.
fn make(
    session: &Session,
    document: &LazyCell<Document, impl FnOnce() -> Document>,
    item: ExportItem,
    profile: Profile,
    size: PageSize,
) -> Result<(Vec<u8>, ForeignLetters), ExportError> {
    let no_letters = ForeignLetters::default;
    Ok(match item {
        ExportItem::Report(paper) => {
            let letters = paper.has_charts().then(|| document.foreign_letters());
            let bytes = export::encode_document(document, paper)?;
            (bytes, letters.unwrap_or_default())
        }
        ExportItem::Picture(kind, format) => {
            let scene = chart_page(session, kind, profile, size);
            let bytes = export::encode(&scene, format, size)?;
            (bytes, ForeignLetters::of(&scene))
        }
        ExportItem::Json => {
            let text = export::json(&Data::of(session));
            let text = text.map_err(|error| ExportError::Make(error.to_string()))?;
            (text.into_bytes(), no_letters())
        }
    })
}

/// How many times the same things are kept side by side.
const MOST_COPIES: usize = 999;

/// Makes everything that was chosen and puts all of it into the folder at the end, or nothing.
pub(super) fn write(
    session: &Session,
    choice: &ExportChoice,
    folder: &Path,
    existing: Existing,
    progress: &Progress,
) -> Result<ExportDone, ExportError> {
    let items = choice.items();
    let named = |number: usize| -> Vec<String> {
        let names = items.iter();
        names
            .map(|&item| choice.file_name(item, session, number))
            .collect()
    };
    let free = |names: &[String]| names.iter().all(|name| !folder.join(name).exists());
    let names = match existing {
        Existing::Ask | Existing::Replace => named(1),
        // One number for all of them: what was taken away together keeps together.
        Existing::KeepBoth => {
            let mut numbers = (1..=MOST_COPIES).map(named);
            numbers
                .find(|names| free(names))
                .unwrap_or_else(|| named(1))
        }
    };
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let replace = existing == Existing::Replace;
    let mut together = FilesTogether::begin(&paths, replace).map_err(ExportError::Write)?;
    let mut foreign = ForeignLetters::default();
    let laid_out = items
        .iter()
        .zip(&paths)
        .filter_map(|(item, path)| match item {
            ExportItem::Report(paper) if paper.has_charts() => Some((*paper, path)),
            _ => None,
        });
    // A PDF prints as it is; of the others the first.
    let report = laid_out.min_by_key(|(paper, _)| *paper != Paper::Pdf);
    let report = report.map(|(_, path)| path.clone());
    let document = document_of(session, choice.profile);
    for (item, path) in items.into_iter().zip(&paths) {
        if progress.is_stopped() {
            return Err(ExportError::Stopped);
        }
        let (bytes, letters) = make(session, &document, item, choice.profile, choice.size)?;
        together.add(path, &bytes)?;
        foreign.add(letters);
        progress.advance();
    }
    if progress.is_stopped() {
        return Err(ExportError::Stopped);
    }
    together.put().map_err(ExportError::Write)?;
    Ok(ExportDone {
        folder: folder.to_owned(),
        names,
        report,
        letters: letters::foreign(&foreign.of_the_machine, &foreign.unknown),
    })
}

/// The longest side of a preview, in pixels.
const PREVIEW: f32 = 1400.0;
/// How much of a text a preview shows, in lines.
const LINES: usize = 80;

/// What a thing will look like: the picture itself, or the beginning of the text.
pub(super) fn preview(ctx: &Context, session: &Session, shown: PreviewOf) -> Preview {
    let PreviewOf {
        item,
        profile,
        size,
    } = shown;
    let document = document_of(session, profile);
    let scene = match item {
        ExportItem::Picture(kind, _) => Some(chart_page(session, kind, profile, size)),
        ExportItem::Report(paper) => export::first_page(&document, paper),
        ExportItem::Json => None,
    };
    if let Some(scene) = scene {
        return match pixels_of(&scene) {
            Ok(pixels) => {
                let sides = [pixels.width as usize, pixels.height as usize];
                let image = ColorImage::from_rgba_unmultiplied(sides, &pixels.rgba);
                let options = TextureOptions::LINEAR;
                let page = ctx.load_texture("export preview", image, options);
                Preview::Page(page, scene.title)
            }
            Err(error) => Preview::None(error.to_string()),
        };
    }
    match make(session, &document, item, profile, size) {
        Ok((bytes, _)) => {
            let text = String::from_utf8_lossy(&bytes);
            let lines: Vec<&str> = text.lines().take(LINES).collect();
            Preview::Text(lines.join("\n"))
        }
        Err(ExportError::Make(why)) => Preview::None(why),
        Err(ExportError::Write(_) | ExportError::Stopped) => Preview::None(String::new()),
    }
}

/// A page as it will be, as large as a preview.
fn pixels_of(scene: &Scene) -> Result<Pixels, export::ExportError> {
    let (width, height) = (scene.size.width, scene.size.height);
    let scale = PREVIEW / width.max(height);
    // The casts cannot lose: no side is longer than a preview.
    let side = |side: f32| ((side * scale).round() as u32).max(64);
    export::rgba(scene, side(width), side(height))
}

/// Draws a chart for the clipboard, and gives its letters that may look different elsewhere.
pub(super) fn pixels(
    session: &Session,
    kind: ChartKind,
    profile: Profile,
) -> Result<(Pixels, ForeignLetters), export::ExportError> {
    let size = PageSize::SLIDE;
    let scene = chart_page(session, kind, profile, size);
    let pixels = export::rgba(&scene, size.width(), size.height())?;
    Ok((pixels, ForeignLetters::of(&scene)))
}
