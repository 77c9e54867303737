//! A document as PowerPoint slides (Office Open XML, ECMA-376), to be shown and edited.

mod chart;
mod deck;
mod geometry;
mod layouts;
mod lists;
mod master;
mod notes;
mod opening;
mod pages;
mod parts;
mod preview;
mod prose;
mod shapes;
mod skeleton;
mod table;
mod writing;

use deck::{Deck, Page};
use layouts::Layout;
pub(super) use preview::first_slide;

use super::error::ExportError;
use crate::report::{Document, Figure, Slide, SlideBody};

/// The smallest text in a drawing, in points.
const SMALLEST: f32 = 14.0;

/// Slides for a board: titles, texts, tables and chart stand in the placeholders of a master, so
/// that an organisation's own theme can be laid over them; drawings are groups of shapes that can
/// be edited, each with its words; a chart of PowerPoint's own has its workbook behind it; notes
/// tell whoever speaks what was said. The author is nobody.
///
/// # Errors
/// When the parts cannot be packed.
pub fn pptx(document: &Document) -> Result<Vec<u8>, ExportError> {
    let slides = document.slides();
    let mut deck = Deck::new(document);
    for slide in &slides {
        let mut pages = pages_of(slide, &deck)?;
        if let Some(first) = pages.first_mut() {
            first.notes = &slide.notes;
        }
        let count = pages.len();
        for (page, number) in pages.into_iter().zip(1..) {
            deck.add(&slide.title(number, count), page);
        }
    }
    deck.finish()
}

/// What stands under the title, on as many slides as it takes.
fn pages_of<'a>(slide: &Slide, deck: &Deck<'_>) -> Result<Vec<Page<'a>>, ExportError> {
    let language = deck.language();
    let page = |layout| move |body| Page::new(layout, body);
    Ok(match &slide.content {
        SlideBody::Opening { team, under } => {
            let title = slide.title(1, 1);
            let mut page = Page::new(
                Layout::Opening,
                opening::under(team.as_deref(), under, language),
            );
            page.title_size = Some(opening::title_size(&title));
            vec![page]
        }
        SlideBody::Picture(figure) => {
            let (width, height) = (geometry::BODY.width(), geometry::BODY.height());
            let scenes = figure.scenes(width, height, SMALLEST).into_iter();
            let groups = scenes.map(|scene| {
                shapes::group(
                    &scene,
                    &Figure::alternative(&scene),
                    geometry::BODY.min,
                    language,
                )
            });
            groups.map(page(Layout::TitleOnly)).collect()
        }
        SlideBody::Lists(lists) => {
            let pages = lists::pages(lists, language).into_iter();
            let page = |(count, body)| Page::new(Layout::Columns(count), body);
            pages.map(page).collect()
        }
        SlideBody::Table { lead, table } => {
            let pages = table::pages(table, lead.as_deref(), language).into_iter();
            let layout = lead.as_ref().map_or(Layout::Content, |_| Layout::Lead);
            pages.map(page(layout)).collect()
        }
        SlideBody::Text(text) => {
            let pages = writing::pages(text, language).into_iter();
            pages.map(page(Layout::Content)).collect()
        }
        SlideBody::Chart(told) => {
            let mut page = Page::new(Layout::Content, chart::frame(told));
            page.chart = Some(chart::Chart::of(told, language)?);
            vec![page]
        }
    })
}
