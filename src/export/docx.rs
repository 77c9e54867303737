//! A document as a Word file (Office Open XML, ECMA-376), to be edited.

mod ballot;
mod parts;
mod prose;
mod table;

pub use ballot::form_docx;
use parts::WIDTH;
use prose::{paragraph, paragraph_in};

use super::address::address;
use super::error::ExportError;
use super::escape::escaped;
use super::package::Package;
use super::png::png;
use super::svg::{Lettering, svg};
use crate::report::{Content, Document, DocumentPart, Figure};
use crate::scene::Scene;

/// Between the upper and the lower margin of a page, in points: 25.7 cm.
const HEIGHT: f32 = 728.5;
/// As high as a picture may be, with its heading and caption on the same page.
const HIGHEST: f32 = HEIGHT - 90.0;
/// The smallest text in a picture, in points.
const SMALLEST: f32 = 9.0;
/// Pixels of a picture for a point: 216 to an inch.
const DENSITY: f32 = 3.0;
/// Lengths in drawings, for a point.
const EMU: f32 = 12_700.0;

/// Headings, lists, tables and captions in Word's own styles, so that whoever edits it can change
/// their look in one place; pictures as pixels and lines, each with its words; page numbers. The
/// author is nobody.
///
/// # Errors
/// When a picture cannot be drawn or the parts cannot be packed.
pub fn docx(document: &Document) -> Result<Vec<u8>, ExportError> {
    let mut body = paragraph("Title", &document.title);
    body += &paragraph("Subtitle", &document.subtitle);
    let paragraphs = document
        .blocks
        .iter()
        .filter_map(|block| match &block.content {
            Content::Paragraph(text) => address(text),
            _ => None,
        });
    let links: Vec<&str> = paragraphs.collect();
    let mut linked = parts::RELATED.len();
    let mut pictures = Pictures {
        before: parts::RELATED.len() + links.len(),
        ..Pictures::default()
    };
    for (at, block) in document.blocks.iter().enumerate() {
        let theirs = |style: &str, text: &str| paragraph_in(block.language.as_deref(), style, text);
        match &block.content {
            Content::Heading { level, text } => {
                body += &theirs(&format!("Heading{level}"), text);
            }
            Content::Paragraph(text) => {
                body += &match address(text) {
                    Some(to) => {
                        linked += 1;
                        prose::link(linked, to)
                    }
                    None if block.part == DocumentPart::Finding => paragraph("Lead", text),
                    None if over_table(document, at) => prose::kept("BodyText", text),
                    None => theirs("BodyText", text),
                };
            }
            Content::List(items) => {
                let items = items.iter().map(|item| theirs("ListBullet", item));
                body.extend(items);
            }
            Content::Table(told) => body += &table::table(told),
            Content::Picture(figure) => body += &pictures.figure(figure)?,
        }
    }
    let mut package = Package::default();
    package.main("word/document.xml");
    package.properties(&document.name, document.language);
    pictures.pack(&mut package);
    parts::add(&mut package, document.language, &document.foot);
    let end = parts::PAGE;
    package.part(
        "word/document.xml",
        Some(parts::DOCUMENT),
        parts::part("document", &format!("<w:body>{body}{end}</w:body>")),
    );
    for (kind, target) in parts::RELATED {
        package.relate(kind, target);
    }
    for to in links {
        package.relate_outside("hyperlink", to);
    }
    for number in 1..=pictures.count {
        package.relate("image", &format!("media/image{number}.png"));
        package.relate("image", &format!("media/image{number}.svg"));
    }
    package.finish()
}

/// Whether a table comes next: what is said over it stands on its page.
fn over_table(document: &Document, at: usize) -> bool {
    let next = document.blocks.get(at + 1);
    next.is_some_and(|next| matches!(next.content, Content::Table(_)))
}

/// The pictures so far.
#[derive(Default)]
struct Pictures {
    /// How many other things the main part refers to before them.
    before: usize,
    count: usize,
    drawn: Vec<(Vec<u8>, String)>,
}

impl Pictures {
    fn figure(&mut self, figure: &Figure) -> Result<String, ExportError> {
        let mut told = String::new();
        for scene in figure.scenes(WIDTH, HIGHEST, SMALLEST) {
            told += &self.picture(&scene)?;
        }
        if !figure.caption.is_empty() {
            told += &paragraph("Caption", &figure.caption);
        }
        Ok(told)
    }

    /// A drawing in a paragraph of its own, which stays with its caption.
    fn picture(&mut self, scene: &Scene) -> Result<String, ExportError> {
        let pixels = |points: f32| ((points * DENSITY).round() as u32).max(64);
        let (width, height) = (scene.size.width, scene.size.height);
        self.drawn.push((
            png(scene, pixels(width), pixels(height))?,
            svg(scene, Lettering::Outlines),
        ));
        self.count += 1;
        let number = self.count;
        let first = self.before + 2 * number - 1;
        let second = first + 1;
        let long = |points: f32| (points * EMU).round() as u64;
        let (cx, cy) = (long(width), long(height));
        let words = escaped(&Figure::alternative(scene));
        let named = format!("id=\"{number}\" name=\"Picture {number}\" descr=\"{words}\"");
        Ok(format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing>\
             <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr {named}/>\
             <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
             <a:blip r:embed=\"rId{first}\"><a:extLst>\
             <a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip \
             xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" \
             r:embed=\"rId{second}\"/></a:ext></a:extLst></a:blip>\
             <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        ))
    }

    fn pack(&mut self, package: &mut Package) {
        for ((png, svg), number) in self.drawn.drain(..).zip(1..) {
            package.part(&format!("word/media/image{number}.png"), None, png);
            package.part(&format!("word/media/image{number}.svg"), None, svg);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    fn part(file: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut text = String::new();
        let mut part = archive.by_name(name).unwrap();
        part.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_source_can_be_followed_and_every_reference_is_there() {
        let file = docx(&Document::of(&crate::edit::sample())).unwrap();
        let body = part(&file, "word/document.xml");
        let listed = part(&file, "word/_rels/document.xml.rels");
        let told = listed
            .split("<Relationship ")
            .find(|told| told.contains("External"));
        let told = told.unwrap();
        assert!(told.contains("https://doi.org/10.3310/WPNG1013"), "{told}");
        let id = told.split('"').nth(1).unwrap();
        assert!(body.contains(&format!("<w:hyperlink r:id=\"{id}\">")));
        // Pictures come after it, each twice: in pixels and in lines.
        for at in body.split("r:embed=\"").skip(1) {
            let id = at.split('"').next().unwrap();
            let target = listed.split(&format!("Id=\"{id}\"")).nth(1).unwrap();
            assert!(target.split('>').next().unwrap().contains("media/image"));
        }
    }

    #[test]
    fn a_small_table_stands_on_one_page_with_what_is_said_over_it() {
        let file = docx(&Document::of(&crate::edit::sample())).unwrap();
        let body = part(&file, "word/document.xml");
        let (before, dots) = body.split_once("Each person had 3 dots").unwrap();
        assert!(before.rsplit("<w:p>").next().unwrap().contains("keepNext"));
        let table = dots.split("</w:tbl>").next().unwrap();
        let rows: Vec<&str> = table.split("<w:tr>").skip(1).collect();
        let (last, others) = rows.split_last().unwrap();
        assert!(others.iter().all(|row| row.contains("keepNext")));
        assert!(!last.contains("keepNext"));
    }
}
