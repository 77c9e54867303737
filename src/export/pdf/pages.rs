//! A document on A4 pages, block by block.

use std::num::NonZeroU16;

use krilla::tagging::Tag;

use super::file::{Contents, Destination, file};
use super::laid::{self, Laid};
use super::link::{Link, link};
use super::picture::figure;
use super::sheets::{Ink, Part, Sheets};
use super::style;
use super::text::{Text, readable};
use super::{foot, prose, table};
use crate::export::address::address;
use crate::export::error::ExportError;
use crate::report::{self, Document};
use crate::scene::{Point, Rect, Scene, placed};

/// A document as an A4 file.
///
/// # Errors
/// An [`ExportError`] where the file cannot be made.
pub fn pdf(document: &Document) -> Result<Vec<u8>, ExportError> {
    let pages = on_pages(document);
    let all = pages.sheets.pages.len();
    file(Contents {
        title: &name(document),
        language: document.language,
        size: style::PAGE,
        scale: 1.0,
        tree: pages.tree,
        leaves: pages.sheets.leaves,
        links: pages.links,
        outline: pages.outline,
        feet: foot::feet(&readable(&document.foot), all, pages.sheets.body()),
        pages: pages.sheets.pages,
    })
}

/// What stands at the head of a document.
pub(super) fn title(document: &Document) -> String {
    named(&document.title)
}

/// What its file is called.
fn name(document: &Document) -> String {
    named(&document.name)
}

/// A file that is read aloud has to have a name.
fn named(title: &str) -> String {
    let title = readable(title);
    match title.trim() {
        "" => "Roundtable".to_owned(),
        title => title.to_owned(),
    }
}

pub(super) fn on_pages(document: &Document) -> Pages {
    let mut pages = Pages {
        sheets: Sheets::new(),
        tree: Vec::new(),
        links: Vec::new(),
        outline: Vec::new(),
        heading: String::new(),
    };
    let body = pages.sheets.body();
    let text = |words: &str, set_in| Text::new(words, set_in, body.width());
    pages.sheets.y += 4.0;
    pages.heading(0, &text(&title(document), style::TITLE));
    pages.sheets.space(1.0);
    pages.paragraph(&text(&document.subtitle, style::ABOUT));
    pages.sheets.space(6.0);
    let blocks = document.blocks.iter().map(|block| {
        let set_in = match block.part {
            report::DocumentPart::Finding => style::LEAD,
            _ => style::BODY,
        };
        Laid::new(&block.content, set_in, body)
    });
    let blocks: Vec<Laid> = blocks.collect();
    for (at, block) in blocks.iter().enumerate() {
        let before = pages.tree.len();
        pages.block(block, blocks.get(at + 1..).unwrap_or_default());
        let language = document.blocks.get(at).and_then(|it| it.language.as_ref());
        for part in pages.tree.iter_mut().skip(before) {
            if let (Part::Group(tag, _), Some(language)) = (part, language) {
                tag.set_lang(Some(language.clone()));
            }
        }
    }
    pages
}

/// The lowest level of headings that the outline leads to.
const OUTLINED: u8 = 2;

pub(super) struct Pages {
    pub(super) sheets: Sheets,
    tree: Vec<Part>,
    links: Vec<Link>,
    outline: Vec<Destination>,
    /// The words of the last heading.
    heading: String,
}

impl Pages {
    fn block(&mut self, block: &Laid, next: &[Laid]) {
        let body = self.sheets.body();
        match block {
            Laid::Heading(level, text) => {
                self.sheets.space(style::above(*level));
                self.sheets.need(block.least(next, body));
                self.heading(*level, text);
                self.sheets.space(style::under(*level));
            }
            Laid::Paragraph(text) => {
                self.sheets.need(block.least(next, body));
                self.paragraph(text);
            }
            Laid::List(items) => {
                let list = prose::list(&mut self.sheets, items);
                self.tree.extend(list);
            }
            Laid::Table(caption, set) => self.table(caption, set),
            Laid::Figure(scenes, caption) => self.figure(scenes, caption, next),
        }
    }

    fn heading(&mut self, level: u8, text: &Text) {
        let parts = self.running(text);
        if parts.is_empty() {
            return;
        }
        let words = text.lines.concat();
        // "Why" and "What was said" stand under each mechanism: a list of those leads nowhere.
        if level <= OUTLINED {
            self.outline.push(Destination {
                level,
                text: words.clone(),
                page: self.sheets.page(),
                y: self.sheets.y - text.height(),
            });
        }
        // The title of the document is its first heading.
        let level = NonZeroU16::MIN.saturating_add(level.into());
        let tag = Tag::Hn(level, Some(words.clone()));
        self.tree.push(Part::Group(tag.into(), parts));
        self.heading = words;
    }

    fn running(&mut self, text: &Text) -> Vec<Part> {
        let left = self.sheets.body().min.x;
        prose::running(&mut self.sheets, text, left)
    }

    fn paragraph(&mut self, text: &Text) {
        let mut parts = self.running(text);
        let words = text.lines.concat();
        if let (Some(to), [_]) = (address(&words), &*parts) {
            let (link, part) = link(&mut self.sheets, text, to.to_owned(), parts);
            self.links.push(link);
            parts = vec![part];
        }
        self.sheets.space(style::GAP);
        if !parts.is_empty() {
            self.tree.push(Part::Group(Tag::P.into(), parts));
        }
    }

    /// A table, under its caption where the heading does not say the same.
    fn table(&mut self, caption: &str, set: &table::Set) {
        let body = self.sheets.body();
        let said = caption.is_empty() || self.heading.trim() == caption.trim();
        let text = Text::new(if said { "" } else { caption }, style::SMALL, body.width());
        self.sheets.need(text.height() + set.least(body.height()));
        let over = prose::running(&mut self.sheets, &text, body.min.x);
        let over = (!over.is_empty()).then(|| Part::Group(Tag::Caption.into(), over));
        let table = set.on(&mut self.sheets, over, &readable(caption));
        self.tree.push(table);
    }

    fn figure(&mut self, scenes: &[Scene], caption: &Text, next: &[Laid]) {
        let body = self.sheets.body();
        let under = laid::under_figure(caption, next, body);
        for (at, scene) in scenes.iter().enumerate() {
            let height = scene.size.height;
            let last = at + 1 == scenes.len();
            self.sheets.need(height + if last { under } else { 0.0 });
            let place = Rect::new(body.min.x, self.sheets.y, body.width(), height);
            let page = self.sheets.page();
            let corner = Point::new(place.min.x, place.min.y);
            let items = placed(scene.clone(), corner);
            let drawn = self.sheets.told(Ink::Drawing(items));
            self.sheets.y += height;
            self.tree.push(figure(scene, page, &place, drawn));
        }
        self.sheets.space(2.0);
        if !caption.lines.is_empty() {
            self.paragraph(caption);
        }
        self.sheets.space(style::GAP);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Block, Cell, Column, ColumnKind, Content, Profiles, Table};

    fn document(content: Vec<Content>) -> Document {
        let mut document = Document::of(&crate::edit::sample());
        let blocks = content.into_iter();
        let blocks = blocks.map(|content| Block::new(Profiles::ALL, content));
        document.blocks = blocks.collect();
        document
    }

    fn pages_of(document: &Document) -> usize {
        let file = pdf(document).unwrap();
        let text = String::from_utf8_lossy(&file);
        let counted = text.split("/Type/Pages/Count ").nth(1).unwrap();
        let mut number = counted.split(|letter: char| !letter.is_ascii_digit());
        number.next().unwrap().parse().unwrap()
    }

    fn heading(level: u8) -> Content {
        let text = format!("A heading of level {level}");
        Content::Heading { level, text }
    }

    fn table(rows: Vec<Vec<Cell>>) -> Content {
        let columns = rows.first().map_or(0, Vec::len);
        let column = |_| Column::new("", ColumnKind::Prose);
        Content::Table(Table {
            caption: "What there is".to_owned(),
            columns: (0..columns).map(column).collect(),
            rows,
        })
    }

    #[test]
    fn the_sample_is_the_same_bytes_every_time() {
        let document = Document::of(&crate::edit::sample());
        assert_eq!(pdf(&document).unwrap(), pdf(&document).unwrap());
    }

    #[test]
    fn what_people_type_never_stops_the_file() {
        for hostile in [
            "",
            " ",
            "\u{0}\u{7}\u{feff}\u{fffe}\u{1ffff}",
            "=cmd|' /C calc'!A0",
            "<b>&amp;</b>\u{202e}abc\u{2066}",
            "日本語 🙂 👩\u{200d}⚕\u{fe0f} नेतृत्व ก็",
            "صَباحُ الخَير 12 abc שָׁלוֹם",
            "e\u{301}\u{301}\u{301}\u{301}\u{200b}\u{ad}\u{200d}",
            &"long".repeat(2000),
            &"many words ".repeat(800),
        ] {
            let words = || hostile.to_owned();
            let cells = || vec![Cell::Words(words()), Cell::Nothing, Cell::Words(words())];
            let mut document = document(vec![
                Content::Heading {
                    level: 1,
                    text: words(),
                },
                Content::Paragraph(words()),
                Content::List(vec![words(), words()]),
                table(vec![cells(), cells()]),
            ]);
            document.title = words();
            document.subtitle = words();
            assert!(pdf(&document).is_ok(), "{hostile:.20}");
        }
    }

    #[test]
    fn a_row_that_is_taller_than_a_page_goes_on_on_the_next() {
        let tall = Cell::Words("so many words ".repeat(1500));
        let pages = pages_of(&document(vec![table(vec![vec![tall, Cell::Whole(1)]])]));
        assert!((3..10).contains(&pages), "{pages}");
    }

    #[test]
    fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
        for lines in 30..60 {
            let mut content = vec![Content::Paragraph("line".to_owned()); lines];
            content.extend([heading(1), heading(2), heading(3)]);
            content.push(Content::Paragraph("and what it is about ".repeat(20)));
            let pages = laid_out(&document(content));
            let page = |words: &str| {
                let mut pages = pages.iter();
                pages.position(|page| page.iter().any(|line| line.starts_with(words)))
            };
            assert_eq!(
                page("A heading of level 1"),
                page("and what it is about"),
                "{lines}"
            );
        }
    }

    #[test]
    fn the_outline_leads_to_parts_and_mechanisms_and_not_to_what_all_of_them_have() {
        let outline = on_pages(&Document::of(&crate::edit::sample())).outline;
        let names: Vec<&str> = outline.iter().map(|place| place.text.trim()).collect();
        assert!(names.contains(&"How it was done") && names.contains(&"Taking a wider view"));
        assert!(!names.contains(&"What was said"), "{names:?}");
    }

    #[test]
    fn no_item_of_a_list_stands_alone_on_a_page_and_no_table_without_what_is_said_over_it() {
        for lines in 30..60 {
            let mut content = vec![Content::Paragraph("line".to_owned()); lines];
            content.push(Content::List(vec!["item".to_owned(); 4]));
            content.push(Content::Paragraph("said over it".to_owned()));
            content.push(table(vec![vec![Cell::Words("row".to_owned())]; 3]));
            for page in laid_out(&document(content)) {
                let items = page.iter().filter(|line| line.starts_with("item"));
                assert_ne!(items.count(), 1, "{lines}");
                let over = page.iter().any(|line| line.starts_with("said over it"));
                let rows = page.iter().any(|line| line.starts_with("row"));
                assert!(rows || !over, "{lines}");
            }
        }
    }

    #[test]
    fn the_last_row_of_a_table_never_stands_alone_on_a_page() {
        for rows in 2..80 {
            let row = |at: usize| vec![Cell::Words(format!("row {at}")), Cell::Nothing];
            let pages = laid_out(&document(vec![table((0..rows).map(row).collect())]));
            let told = |page: &Vec<String>| {
                let rows = page.iter().filter(|line| line.starts_with("row "));
                rows.count()
            };
            let last = pages.iter().map(told).rfind(|rows| *rows > 0);
            assert!(last > Some(1), "{rows}");
        }
    }

    #[test]
    fn the_words_of_a_strip_stand_on_its_page() {
        let sample = Document::of(&crate::edit::sample());
        let strip = sample.blocks.windows(2).find_map(|pair| match pair {
            [a, b] => matches!(&a.content, Content::Picture(figure) if figure.caption.is_empty())
                .then(|| vec![a.content.clone(), b.content.clone()]),
            _ => None,
        });
        let strip = strip.unwrap();
        for (lines, items) in (20..36).flat_map(|lines| (0..6).map(move |items| (lines, items))) {
            let mut content = vec![Content::Paragraph("line".to_owned()); lines];
            content.push(Content::List(vec!["item".to_owned(); items]));
            content.extend(strip.clone());
            for page in &on_pages(&document(content)).sheets.pages {
                let last = page.last().map(|mark| &mark.ink);
                assert!(
                    matches!(last, Some(Ink::Lines(_))),
                    "{lines} lines, {items} items"
                );
            }
        }
    }

    /// The lines of each page.
    fn laid_out(document: &Document) -> Vec<Vec<String>> {
        let pages = on_pages(document).sheets.pages;
        let words = |ink: &Ink| match ink {
            Ink::Lines(lines) => lines.iter().map(|line| line.text.clone()).collect(),
            Ink::Drawing(_) => Vec::new(),
        };
        let page = |page: &Vec<super::super::sheets::Mark>| -> Vec<String> {
            page.iter().flat_map(|mark| words(&mark.ink)).collect()
        };
        pages.iter().map(page).collect()
    }
}
