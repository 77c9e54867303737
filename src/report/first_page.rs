//! The first page of a document as a drawing: a preview of what other programs will lay out.

use super::block::{Content, Table};
use super::document::Document;
use crate::chart::Palette;
use crate::scene::{
    Align, Item, Point, Rect, Scene, Size, Type, Weight, Words, bar, line_height, placed, text,
};

/// A4, in points.
const SHEET: Size = Size {
    width: 595.0,
    height: 842.0,
};
/// Around the text, in points.
const MARGIN: f32 = 54.0;
/// Running text, in points.
const BODY: f32 = 10.0;
/// Texts of tables, in points.
const CELL: f32 = 8.0;
/// No text of a picture is smaller than this where that is possible, in points.
const SMALLEST: f32 = 8.0;
/// How high a picture may be, in points.
const PICTURE: f32 = 400.0;
/// Between two columns, in points.
const GUTTER: f32 = 8.0;

impl Document {
    /// Its first page, as a reader will see it; where lines and pages end is up to the program that
    /// opens the file.
    pub fn first_page(&self) -> Scene {
        let mut page = Page::default();
        page.words(&self.title, 20.0, Weight::Bold, 0.0);
        page.words(&self.subtitle, BODY, Weight::Regular, 0.0);
        page.y += BODY;
        for block in &self.blocks {
            if page.full {
                break;
            }
            page.block(&block.content);
        }
        Scene {
            size: SHEET,
            background: Some(Palette::LIGHT.on_agreed),
            title: self.title.clone(),
            description: self.subtitle.clone(),
            items: page.items,
        }
    }
}

/// A page under way.
struct Page {
    items: Vec<Item>,
    /// Where the next thing stands.
    y: f32,
    /// Whether something had no room any more.
    full: bool,
}

impl Default for Page {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            y: MARGIN,
            full: false,
        }
    }
}

impl Page {
    const WIDTH: f32 = SHEET.width - 2.0 * MARGIN;

    fn block(&mut self, content: &Content) {
        match content {
            Content::Heading { level, text } => {
                let size = match level {
                    1 => 15.0,
                    2 => 12.5,
                    _ => BODY + 1.0,
                };
                self.y += size * 0.8;
                self.words(text, size, Weight::Bold, 0.0);
                self.y += size * 0.2;
            }
            Content::Paragraph(words) => {
                self.words(words, BODY, Weight::Regular, 0.0);
                self.y += BODY * 0.6;
            }
            Content::List(items) => {
                for item in items {
                    let top = self.y;
                    self.words(item, BODY, Weight::Regular, 14.0);
                    if !self.full {
                        let set = set_in(BODY, Weight::Bold);
                        self.items
                            .push(text("•", MARGIN + 3.0, top, Align::Left, set));
                    }
                }
                self.y += BODY * 0.6;
            }
            Content::Table(table) => self.table(table),
            Content::Picture(figure) => {
                let scenes = figure.scenes(Self::WIDTH, PICTURE, SMALLEST).into_iter();
                for mut scene in scenes {
                    let height = scene.size.height * Self::WIDTH / scene.size.width;
                    if !self.has_room(height) {
                        return;
                    }
                    scene.background = None;
                    let at = Point::new(MARGIN, self.y);
                    self.items.extend(placed(scene, at));
                    self.y += height + BODY;
                }
            }
        }
    }

    /// A text over as many lines as it needs and has room for.
    fn words(&mut self, words: &str, size: f32, weight: Weight, indent: f32) {
        let lines = Words::new(words, weight).fill(size, Self::WIDTH - indent);
        for line in lines {
            let height = line_height(size);
            if !self.has_room(height) {
                return;
            }
            let set = set_in(size, weight);
            let x = MARGIN + indent;
            self.items.push(text(&line, x, self.y, Align::Left, set));
            self.y += height;
        }
    }

    fn table(&mut self, table: &Table) {
        let columns = table.columns.len().max(1) as f32;
        // The first column says what its row is about, and has twice the room.
        let share = Self::WIDTH / (columns + 1.0);
        let place = |at: usize| match at {
            0 => (MARGIN, 2.0 * share - GUTTER),
            at => (MARGIN + (at as f32 + 1.0) * share, share - GUTTER),
        };
        let heads: Vec<&str> = table
            .columns
            .iter()
            .map(|column| column.head.as_str())
            .collect();
        self.row(&heads, Weight::SemiBold, place);
        for row in &table.rows {
            if self.full {
                return;
            }
            let cells: Vec<String> = row
                .iter()
                .map(|cell| cell.to_text().unwrap_or_default())
                .collect();
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            self.row(&cells, Weight::Regular, place);
        }
        self.y += BODY;
    }

    /// A row of cells over a thin line.
    fn row(&mut self, cells: &[&str], weight: Weight, place: impl Fn(usize) -> (f32, f32)) {
        let set: Vec<Vec<String>> = cells
            .iter()
            .enumerate()
            .map(|(at, words)| Words::new(words, weight).fill(CELL, place(at).1))
            .collect();
        let lines = set.iter().map(Vec::len).max().unwrap_or(0) as f32;
        let height = lines * line_height(CELL);
        if !self.has_room(height + 6.0) {
            return;
        }
        for (at, lines) in set.iter().enumerate() {
            for (down, line) in lines.iter().enumerate() {
                let top = self.y + down as f32 * line_height(CELL);
                let (x, set) = (place(at).0, set_in(CELL, weight));
                self.items.push(text(line, x, top, Align::Left, set));
            }
        }
        self.y += height + 2.0;
        let rule = Rect::new(MARGIN, self.y, Self::WIDTH, 0.6);
        self.items.push(bar(rule, 0.0, Palette::LIGHT.line));
        self.y += 4.0;
    }

    fn has_room(&mut self, height: f32) -> bool {
        self.full = self.full || self.y + height > SHEET.height - MARGIN;
        !self.full
    }
}

fn set_in(size: f32, weight: Weight) -> Type {
    Type {
        size,
        weight,
        colour: Palette::LIGHT.ink,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::insight::Profile;

    #[test]
    fn the_page_holds_what_the_profile_may_know_and_stays_on_its_sheet() {
        for profile in [Profile::Everything, Profile::Team, Profile::Share] {
            let document = Document::of(&sample()).for_profile(profile);
            let page = document.first_page();
            let texts: Vec<&str> = page
                .items
                .iter()
                .filter_map(|item| match item {
                    Item::Text(placed) => Some(placed.text.as_str()),
                    _ => None,
                })
                .collect();
            assert_eq!(texts[0], "Riverside integrated neighbourhood team");
            assert!(texts.len() > 20, "{profile:?}: {texts:?}");
            for item in &page.items {
                if let Item::Text(placed) = item {
                    let bounds = placed.bounds();
                    assert!(
                        bounds.max.y <= SHEET.height && bounds.min.y >= 0.0,
                        "{placed:?}"
                    );
                }
            }
        }
    }
}
