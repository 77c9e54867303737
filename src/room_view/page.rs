//! From slides to pages: what follows each other is put under each other until a page is full.

use super::blocks::{Flow, flows};
use super::drawings::{Drawing, Space, beside, beside_a_column, draw};
use super::head::{foot_height, head, head_column, marginal};
use super::layout::layout;
use super::look::Look;
use super::prose::stop;
use super::rows;
use super::shown::Charts;
use super::slide::{Block, Fill, Slide};
use super::type_scale::{PAGED, STEPS, TypeScale, px};
use crate::phrases::outcomes::BLANK_WALL;
use crate::scene::{
    Align, Item, Point, Rect, Scene, Size, Weight, Words, line_height, moved, text,
};

/// More characters than this never fit on one page, so no size is tried out.
const TOO_LONG: usize = 4_000;

/// The widths of a heading that stands beside a radar, in pixels of a wall that is 1080 high.
const COLUMNS: [f32; 3] = [556.0, 470.0, 640.0];

/// The radius of a radar that is large enough to save pages, for the wall's shorter side.
const LARGE: f32 = 0.16;

/// A lead of more lines than this is set smaller.
const LEAD_LINES: usize = 4;

/// Draws the slides; a blank page for none.
pub(super) fn pages(slides: &[Slide], size: Size, look: &Look) -> Vec<Scene> {
    let sheet = TypeScale::new(size, look);
    if slides.is_empty() {
        let mut blank = Page::default().finish(sheet, BLANK_WALL, None);
        blank.background = Some(Look::BLANK);
        return vec![blank];
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
    /// The radius of a radar's outer ring, in points; 0 where there is none.
    ring: f32,
}

impl Page {
    fn add(&mut self, items: Vec<Item>, at: Point, said: String) {
        self.items
            .extend(items.into_iter().map(|item| moved(item, at)));
        if !said.is_empty() {
            self.said.push(said);
        }
    }

    fn draw(&mut self, drawing: Drawing, at: Point) {
        self.ring = drawing.ring;
        self.add(drawing.items, at, drawing.said);
    }

    fn finish(mut self, sheet: TypeScale<'_>, title: &str, number: Option<String>) -> Scene {
        let mut title = title.to_owned();
        if let Some(number) = number {
            let inside = sheet.inside();
            let set = marginal(sheet);
            let top = inside.max.y - line_height(set.size);
            self.items
                .push(text(&number, inside.max.x, top, Align::Right, set));
            title.push_str(&format!(" (page {number})"));
            // Two pages of one drawing would else sound alike.
            self.said.push(format!("Page {number}."));
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

/// All pages with their titles. `foot` leaves room for the page's number.
fn fill_all(sheet: TypeScale<'_>, slides: &[Slide], foot: bool) -> Vec<(String, Page)> {
    let mut set: Vec<(Slide, Option<usize>)> = Vec::new();
    for slide in slides {
        let (shown, step) = largest(sheet, slide, foot);
        let left_out = slide.left_out(&shown);
        set.push((shown, step));
        set.extend(left_out.map(|slide| whole(sheet, slide, foot)));
    }
    // Lists of one view share a size, as far as none has to be under that of running text.
    let lists = set.iter().filter(|(slide, _)| is_list(slide));
    let steps = lists.filter_map(|&(_, step)| step);
    let shared = steps.filter(|&step| step <= PAGED).max().unwrap_or(0);
    let mut all = Vec::new();
    for (slide, step) in &set {
        let least = if is_list(slide) { shared } else { 0 };
        let step = step.map_or(PAGED, |step| step.max(least));
        for page in fill(sheet.at_step(step), slide, foot) {
            all.push((slide.heading.clone(), page));
        }
    }
    all
}

/// The largest step at which a slide fits on one page, with as much on it as has room; nothing for
/// the step where it needs several.
fn largest(sheet: TypeScale<'_>, slide: &Slide, foot: bool) -> (Slide, Option<usize>) {
    let mut tried = slide.lighter_and_lighter();
    let lightest = tried.len() - 1;
    if characters(slide) < TOO_LONG {
        for (at, slide) in tried.iter().enumerate() {
            // What can be left out is, before running text becomes smaller than it should be.
            let last = if at < lightest {
                PAGED + 1
            } else {
                STEPS.len()
            };
            let fits = |&step: &usize| fits(sheet.at_step(step), slide, foot);
            if let Some(step) = (0..last).find(fits) {
                return (tried.swap_remove(at), Some(step));
            }
        }
    }
    (tried.swap_remove(lightest), None)
}

/// The largest step at which all of a slide fits on one page.
fn whole(sheet: TypeScale<'_>, slide: Slide, foot: bool) -> (Slide, Option<usize>) {
    let fits = |&step: &usize| fits(sheet.at_step(step), &slide, foot);
    let step = (0..STEPS.len())
        .find(fits)
        .filter(|_| characters(&slide) < TOO_LONG);
    (slide, step)
}

fn is_list(slide: &Slide) -> bool {
    let item = |block: &Block| matches!(block, Block::Subheading(_) | Block::Bullets(_));
    slide.blocks.iter().all(item)
}

fn characters(slide: &Slide) -> usize {
    let of = |block: &Block| match block {
        Block::Lead(text)
        | Block::Text(text)
        | Block::Summary(text)
        | Block::Quiet(text)
        | Block::Aside(text) => text.len(),
        Block::Bullets(items) => items.iter().map(String::len).sum(),
        Block::Action(line) => line.words.len(),
        Block::Named(named) => named
            .iter()
            .flat_map(|(_, items)| items)
            .map(String::len)
            .sum(),
        Block::Levels(lines) | Block::Briefly(lines) => {
            lines.iter().map(|line| line.meaning.len()).sum()
        }
        Block::Subheading(_)
        | Block::Verdict { .. }
        | Block::Progress(_)
        | Block::Score { .. }
        | Block::GoesOn(_)
        | Block::Priority(_)
        | Block::Fill(_) => 0,
    };
    slide.blocks.iter().map(of).sum()
}

fn fits(sheet: TypeScale<'_>, slide: &Slide, foot: bool) -> bool {
    let (_, room) = head(sheet, slide, foot);
    let Some((width, _)) = columns(sheet, slide, room) else {
        return false;
    };
    let block_fits = |block: &Block| match block {
        Block::Lead(text) => {
            let words = Words::new(text, Weight::Regular);
            words.fill(sheet.lead(), width).len() <= LEAD_LINES
                && words.widest() * sheet.lead() <= width
        }
        Block::Briefly(levels) => rows::one_line_each(sheet, levels, width).is_some(),
        // Rows of one height first, and larger text after that.
        Block::Levels(levels) => {
            sheet.is_paged() || rows::one_line_each(sheet, levels, width).is_some()
        }
        _ => true,
    };
    slide.blocks.iter().all(block_fits)
        && layout(&flows(sheet, &slide.blocks, width), room).len() == 1
}

/// The width of the blocks, and where the drawing beside them stands; nothing where there is no
/// room for one.
fn columns(sheet: TypeScale<'_>, slide: &Slide, room: Rect) -> Option<(f32, Option<Rect>)> {
    if slide.side.is_none() {
        return Some((room.width(), None));
    }
    let gap = sheet.px(px::L * 1.6);
    let width = (room.width() - gap) * 0.55;
    let left = room.min.x + width + gap;
    let side = Rect::new(left, room.min.y, room.max.x - left, room.height());
    let enough = side.width() >= sheet.px(680.0) && side.height() >= sheet.px(490.0);
    enough.then_some((width, Some(side)))
}

/// A radar that takes the height of the page, its heading and its legend in a column at the left;
/// nothing where it has no room beside them, or the slide is another.
fn column(sheet: TypeScale<'_>, slide: &Slide, foot: bool, wide: f32) -> Option<Vec<Page>> {
    let [Block::Fill(Fill::Charts(Charts::Radar, picture))] = &slide.blocks[..] else {
        return None;
    };
    let inside = sheet.inside();
    let wide = sheet.px(wide);
    let (items, used) = head_column(sheet, slide, wide)?;
    let space = Space {
        size: Size {
            width: inside.width(),
            height: inside.height(),
        },
        number: foot.then(|| foot_height(sheet)),
    };
    let drawings = beside_a_column(sheet, picture, &space, wide, used)?;
    let page = |drawing: Drawing| {
        let mut page = Page::default();
        page.said.push(stop(&slide.above));
        page.items.clone_from(&items);
        page.draw(drawing, inside.min);
        page
    };
    Some(drawings.into_iter().map(page).collect())
}

/// Puts a slide on as many pages as it needs. Where a radar can have its heading beside or over
/// it, it is large first, then on the fewest pages, then as large as can be.
fn fill(sheet: TypeScale<'_>, slide: &Slide, foot: bool) -> Vec<Page> {
    let large = LARGE * sheet.size.height.min(sheet.size.width);
    let ring = |pages: &[Page]| pages.first().map_or(0.0, |page| page.ring);
    // By how many tenths it is smaller: at most ten, and nothing for one that is larger.
    let shortfall = |pages: &[Page]| (10.0 - 10.0 * ring(pages) / large).ceil() as u32;
    let rank = |pages: &[Page]| (shortfall(pages), pages.len());
    let beside = COLUMNS
        .into_iter()
        .filter_map(|wide| column(sheet, slide, foot, wide));
    beside.fold(under_each_other(sheet, slide, foot), |best, next| {
        let (a, b) = (rank(&best), rank(&next));
        if b < a || (b == a && ring(&next) > ring(&best)) {
            next
        } else {
            best
        }
    })
}

/// Puts heading and blocks under each other, on as many pages as they need.
fn under_each_other(sheet: TypeScale<'_>, slide: &Slide, foot: bool) -> Vec<Page> {
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
                Flow::Fill { fill, .. } => {
                    let space = Space {
                        size: Size {
                            width,
                            height: room.max.y - top,
                        },
                        number: foot.then(|| foot_height(sheet)),
                    };
                    let drawings = draw(sheet, fill, &space);
                    if let (true, Fill::Charts(_, picture)) = (drawings.is_empty(), fill) {
                        let each = [Charts::Radar, Charts::Sorted].map(|one| Slide {
                            blocks: vec![Block::Fill(Fill::Charts(one, picture.clone()))],
                            ..slide.clone()
                        });
                        return each
                            .iter()
                            .flat_map(|s| self::fill(sheet, s, foot))
                            .collect();
                    }
                    let mut drawings = drawings.into_iter();
                    if let Some(drawing) = drawings.next() {
                        page.draw(drawing, at);
                    }
                    for drawing in drawings {
                        pages.push(std::mem::replace(&mut page, new()));
                        page.draw(drawing, at);
                    }
                }
            }
        }
        pages.push(page);
    }
    if let (Some(place), Some(side), Some(page)) = (side, &slide.side, pages.first_mut()) {
        let size = Size {
            width: place.width(),
            height: place.height(),
        };
        page.draw(beside(sheet, side, size), place.min);
    }
    for page in &mut pages {
        page.said
            .extend(Some(stop(&slide.foot)).filter(|foot| !foot.is_empty()));
    }
    pages
}
