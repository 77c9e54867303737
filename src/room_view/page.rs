//! From slides to pages: what follows each other is put under each other until a page is full.

use super::Look;
use super::blocks::{Flow, Piece, Stay, flows, stop};
use super::draw::{Type, moved, text};
use super::drawings::{Drawing, ballots, draw};
use super::sheet::{PAGED, STEPS, Sheet, px};
use super::slide::{Block, Slide};
use crate::scene::{Align, Item, Point, Rect, Scene, Size, Weight, Words, line_height, measure};

/// More characters than this never fit on one page, so no size is tried out.
const TOO_LONG: usize = 4_000;
/// A lead of more lines than this is set smaller.
const LEAD_LINES: usize = 4;

/// Draws the slides; a blank page for none.
pub(super) fn pages(slides: &[Slide], size: Size, look: &Look) -> Vec<Scene> {
    let sheet = Sheet::new(size, look);
    if slides.is_empty() {
        return vec![Page::default().finish(sheet, "The wall is blank", None)];
    }
    // Which page it is stands at the foot as soon as there are two.
    let mut all = fill_all(sheet, slides, slides.len() > 1);
    if slides.len() == 1 && all.len() > 1 {
        all = fill_all(sheet, slides, true);
    }
    let count = all.len();
    let numbered = |i: usize| (count > 1).then(|| format!("{} of {count}", i + 1));
    all.into_iter()
        .enumerate()
        .map(|(i, (title, page))| page.finish(sheet, &title, numbered(i)))
        .collect()
}

/// A page under way.
#[derive(Default)]
struct Page {
    items: Vec<Item>,
    said: Vec<String>,
}

impl Page {
    fn add(&mut self, items: Vec<Item>, at: Point, said: String) {
        self.items
            .extend(items.into_iter().map(|item| moved(item, at)));
        if !said.is_empty() {
            self.said.push(said);
        }
    }

    fn finish(mut self, sheet: Sheet<'_>, title: &str, number: Option<String>) -> Scene {
        let mut title = title.to_owned();
        if let Some(number) = number {
            let inside = sheet.inside();
            let set = marginal(sheet);
            let top = inside.max.y - line_height(set.size);
            self.items
                .push(text(&number, inside.max.x, top, Align::Right, set));
            title.push_str(&format!(" (page {number})"));
        }
        Scene {
            size: sheet.size,
            background: Some(sheet.look.paper),
            title,
            description: self.said.join(" "),
            items: self.items,
        }
    }
}

fn marginal(sheet: Sheet<'_>) -> Type {
    Type {
        size: sheet.text(px::MARGINAL),
        weight: Weight::Regular,
        colour: sheet.look.quiet,
    }
}

/// All pages with their titles. `foot` leaves room for the page's number.
fn fill_all(sheet: Sheet<'_>, slides: &[Slide], foot: bool) -> Vec<(String, Page)> {
    let set: Vec<(Slide, Option<usize>)> = slides
        .iter()
        .map(|slide| largest(sheet, slide, foot))
        .collect();
    // Slides of one view share a size, as far as none has to be under that of running text.
    let steps = set.iter().filter_map(|&(_, step)| step);
    let shared = steps.filter(|&step| step <= PAGED).max().unwrap_or(0);
    let mut all = Vec::new();
    for (slide, step) in &set {
        let step = step.map_or(PAGED, |step| step.max(shared));
        for page in fill(sheet.at_step(step), slide, foot) {
            all.push((slide.heading.clone(), page));
        }
    }
    all
}

/// The largest step at which a slide fits on one page, with as much on it as has room; nothing for
/// the step where it needs several.
fn largest(sheet: Sheet<'_>, slide: &Slide, foot: bool) -> (Slide, Option<usize>) {
    if characters(slide) < TOO_LONG {
        let mut tried = Some(slide.clone());
        while let Some(slide) = tried {
            // What can be left out is, before running text becomes smaller than it should be.
            let lighter = slide.lighter();
            let last = if lighter.is_some() {
                PAGED + 1
            } else {
                STEPS.len()
            };
            let fits = |&step: &usize| fits(sheet.at_step(step), &slide, foot);
            if let Some(step) = (0..last).find(fits) {
                return (slide, Some(step));
            }
            tried = lighter;
        }
    }
    let mut slide = slide.clone();
    while let Some(lighter) = slide.lighter() {
        slide = lighter;
    }
    (slide, None)
}

fn characters(slide: &Slide) -> usize {
    let of = |block: &Block| match block {
        Block::Lead(text) | Block::Text(text) | Block::Quiet(text) | Block::Aside(text) => {
            text.len()
        }
        Block::Bullets(items) => items.iter().map(String::len).sum(),
        Block::Action(line) => line.what.len(),
        Block::Levels(lines) => lines.iter().map(|line| line.meaning.len()).sum(),
        Block::Subheading(_)
        | Block::Verdict { .. }
        | Block::Progress(_)
        | Block::Score { .. }
        | Block::Priority(_)
        | Block::Ballots(_)
        | Block::Charts(..) => 0,
    };
    slide.blocks.iter().map(of).sum()
}

fn fits(sheet: Sheet<'_>, slide: &Slide, foot: bool) -> bool {
    let (_, room) = head(sheet, slide, foot);
    let Some((width, _)) = columns(sheet, slide, room) else {
        return false;
    };
    let lead_fits = |block: &Block| match block {
        Block::Lead(text) => {
            let words = Words::new(text, Weight::Regular);
            words.fill(sheet.lead(), width).len() <= LEAD_LINES
                && words.widest() * sheet.lead() <= width
        }
        _ => true,
    };
    slide.blocks.iter().all(lead_fits)
        && layout(&flows(sheet, &slide.blocks, width), room).len() == 1
}

/// The width of the blocks, and where the drawing beside them stands; nothing where there is no
/// room for one.
fn columns(sheet: Sheet<'_>, slide: &Slide, room: Rect) -> Option<(f32, Option<Rect>)> {
    if slide.side.is_none() {
        return Some((room.width(), None));
    }
    let gap = sheet.px(px::L * 1.6);
    let width = (room.width() - gap) * 0.55;
    let left = room.min.x + width + gap;
    let side = Rect::new(left, room.min.y, room.max.x - left, room.height());
    let enough = side.width() >= sheet.px(680.0) && side.height() >= sheet.px(420.0);
    enough.then_some((width, Some(side)))
}

/// Puts a slide on as many pages as it needs.
fn fill(sheet: Sheet<'_>, slide: &Slide, foot: bool) -> Vec<Page> {
    let (head_items, room) = head(sheet, slide, foot);
    let (width, side) = columns(sheet, slide, room).unwrap_or((room.width(), None));
    let flows = flows(sheet, &slide.blocks, width);
    let new = || {
        let mut page = Page::default();
        let marginals = [&slide.above, &slide.beside].map(|text| stop(text));
        page.said
            .extend(marginals.into_iter().filter(|text| !text.is_empty()));
        page.items.clone_from(&head_items);
        page
    };
    let slots = layout(&flows, room);
    let mut pages = Vec::with_capacity(slots.len());
    let mut flows = flows.into_iter();
    for slots in slots {
        let mut page = new();
        for (top, flow) in slots.into_iter().zip(&mut flows) {
            let at = Point::new(room.min.x, top);
            match flow {
                Flow::Piece(piece) => page.add(piece.items, at, piece.said),
                Flow::Fill { block, .. } => {
                    let size = Size {
                        width,
                        height: room.max.y - top,
                    };
                    let mut drawings = draw(sheet, block, size).into_iter();
                    if let Some(Drawing { items, said }) = drawings.next() {
                        page.add(items, at, said);
                    }
                    for Drawing { items, said } in drawings {
                        pages.push(std::mem::replace(&mut page, new()));
                        page.add(items, at, said);
                    }
                }
            }
        }
        pages.push(page);
    }
    if let (Some(side), Some(drawn), Some(page)) = (side, &slide.side, pages.first_mut()) {
        let size = Size {
            width: side.width(),
            height: side.height(),
        };
        let Drawing { items, said } = ballots(sheet, drawn, size);
        page.add(items, side.min, said);
    }
    pages
}

/// The lines above the heading and the heading, and the room that is left below.
fn head(sheet: Sheet<'_>, slide: &Slide, foot: bool) -> (Vec<Item>, Rect) {
    let inside = sheet.inside();
    let mut items = Vec::new();
    let mut y = inside.min.y;
    let set = marginal(sheet);
    let high = line_height(set.size);
    let beside = measure(&slide.beside, set.weight, set.size);
    let gap = if slide.beside.is_empty() {
        0.0
    } else {
        set.size
    };
    let both = inside.width() - beside - gap;
    let one_row = both >= inside.width() * 0.3;
    if !slide.beside.is_empty() {
        if one_row {
            items.push(text(&slide.beside, inside.max.x, y, Align::Right, set));
        } else {
            for line in Words::new(&slide.beside, set.weight).fill(set.size, inside.width()) {
                items.push(text(&line, inside.min.x, y, Align::Left, set));
                y += high;
            }
        }
    }
    let width = if one_row { both } else { inside.width() };
    let above = Words::new(&slide.above, set.weight).fill(set.size, width);
    let rows = above
        .len()
        .max(usize::from(one_row && !slide.beside.is_empty()));
    for (i, line) in above.iter().enumerate() {
        items.push(text(
            line,
            inside.min.x,
            y + i as f32 * high,
            Align::Left,
            set,
        ));
    }
    y += rows as f32 * high + sheet.px(px::S);
    for (line, set) in heading(sheet, &slide.heading, inside.width()) {
        items.push(text(&line, inside.min.x, y, Align::Left, set));
        y += line_height(set.size);
    }
    let y = y + sheet.px(px::S);
    let foot = if foot { high + sheet.px(px::S) } else { 0.0 };
    let bottom = (inside.max.y - foot).max(y);
    let room = Rect::new(inside.min.x, y, inside.width(), bottom - y);
    (items, room)
}

/// A heading in at most two lines; smaller where it has to be, down to the size of running text.
fn heading(sheet: Sheet<'_>, heading: &str, width: f32) -> Vec<(String, Type)> {
    let words = Words::new(heading, Weight::Bold);
    let least = sheet.text(px::BODY);
    let mut size = sheet.text(px::HEADING);
    let fits = |size: f32| words.widest() * size <= width && words.fill(size, width).len() <= 2;
    while size > least && !fits(size) {
        size = (size * 0.96).max(least);
    }
    let set = Type {
        size,
        weight: Weight::Bold,
        colour: sheet.look.ink,
    };
    let lines = words.wrap(size, width).into_iter();
    lines.map(|line| (line, set)).collect()
}

/// The top of each piece, page by page; at least one page.
fn layout(flows: &[Flow<'_>], room: Rect) -> Vec<Vec<f32>> {
    let (gap, height): (Vec<f32>, Vec<f32>) = flows
        .iter()
        .map(|flow| match flow {
            Flow::Piece(Piece { gap, height, .. }) => (*gap, *height),
            Flow::Fill { gap, least, .. } => (*gap, *least),
        })
        .unzip();
    let stay = |i: usize| match flows.get(i) {
        Some(Flow::Piece(piece)) => piece.stay,
        _ => Stay::Free,
    };
    let with_next = |i: usize| match stay(i) {
        Stay::Free => false,
        Stay::WithNext => i + 1 < flows.len(),
        Stay::Foot => stay(i + 1) == Stay::Foot,
    };
    let mut pages: Vec<Vec<f32>> = vec![Vec::new()];
    let mut y = room.min.y;
    let mut i = 0;
    while i < flows.len() {
        // What belongs together, unless no page is high enough for all of it.
        let mut end = i;
        let mut together = height[i];
        while with_next(end) && together + gap[end + 1] + height[end + 1] <= room.height() {
            end += 1;
            together += gap[end] + height[end];
        }
        let page_is_empty = pages.last().is_none_or(Vec::is_empty);
        let before = if page_is_empty { 0.0 } else { gap[i] };
        if !page_is_empty && y + before + together > room.max.y + 0.01 {
            pages.push(Vec::new());
            y = room.min.y;
            continue;
        }
        for at in i..=end {
            let first = at == i;
            y += if first { before } else { gap[at] };
            if let Some(page) = pages.last_mut() {
                page.push(y);
            }
            y += height[at];
            if matches!(flows[at], Flow::Fill { .. }) {
                y = y.max(room.max.y);
            }
        }
        i = end + 1;
    }
    sink(&mut pages, flows, room, &height);
    pages
}

/// Moves what wants to stand at the foot of its page there.
fn sink(pages: &mut [Vec<f32>], flows: &[Flow<'_>], room: Rect, height: &[f32]) {
    let mut end = 0;
    for page in pages {
        let start = end;
        end += page.len();
        let foot = (start..end)
            .rev()
            .take_while(|&i| matches!(&flows[i], Flow::Piece(p) if p.stay == Stay::Foot))
            .count();
        let (Some(&last), true) = (page.last(), foot > 0) else {
            continue;
        };
        let spare = room.max.y - (last + height[end - 1]);
        if spare > 0.0 {
            let from = page.len() - foot;
            page[from..].iter_mut().for_each(|top| *top += spare);
        }
    }
}
