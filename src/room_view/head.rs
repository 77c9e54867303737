//! What stands at the top of every page of a slide, and in its last corner.

use super::slide::Slide;
use super::type_scale::{TypeScale, px};
use crate::scene::{Align, Item, Rect, TextFormat, Weight, Words, line_height, measure, text};

pub(super) fn marginal(sheet: TypeScale<'_>) -> TextFormat {
    TextFormat {
        size: sheet.text(px::MARGINAL),
        weight: Weight::Regular,
        colour: sheet.look.quiet,
    }
}

/// How much room the page's number takes.
pub(super) fn foot_height(sheet: TypeScale<'_>) -> f32 {
    line_height(marginal(sheet).size) + sheet.px(px::S)
}

/// The line at the foot, from the top of its rows; beside it there is room for the page's number.
fn foot_line(sheet: TypeScale<'_>, words: &str) -> Vec<String> {
    let set = marginal(sheet);
    let number = measure("  99 of 99", set.weight, set.size);
    let width = (sheet.inside().width() - number).max(set.size);
    Words::new(words, set.weight).fill(set.size, width)
}

/// What stands around all blocks: the lines above the heading, the heading, the line at the foot.
/// And the room that is left between them.
pub(super) fn head(sheet: TypeScale<'_>, slide: &Slide, foot: bool) -> (Vec<Item>, Rect) {
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
    let mut width = inside.width();
    if let Some(left) = &slide.countdown {
        let set = TextFormat {
            size: sheet.text(px::HEADING),
            weight: Weight::Bold,
            colour: sheet.look.quiet,
        };
        items.push(text(left, inside.max.x, y, Align::Right, set));
        // As wide as any time, so that nothing moves while it runs down.
        width -= measure("88:88", set.weight, set.size) + sheet.px(px::L);
    }
    for (line, set) in heading(sheet, &slide.heading, width) {
        items.push(text(&line, inside.min.x, y, Align::Left, set));
        y += line_height(set.size);
    }
    let y = y + sheet.px(px::S * 2.2);
    let foot = if foot { foot_height(sheet) } else { 0.0 };
    let mut bottom = inside.max.y - foot;
    let lines = foot_line(sheet, &slide.foot);
    if !lines.is_empty() {
        let top = inside.max.y - lines.len() as f32 * high;
        for (i, line) in lines.iter().enumerate() {
            let y = top + i as f32 * high;
            items.push(text(line, inside.min.x, y, Align::Left, set));
        }
        bottom = bottom.min(top - sheet.px(px::S));
    }
    let bottom = bottom.max(y);
    let room = Rect::new(inside.min.x, y, inside.width(), bottom - y);
    (items, room)
}

/// The line above the heading and the heading in a column of this width, and how high they are;
/// nothing where the heading would have to be set smaller than headings are, or a word be broken.
pub(super) fn head_column(
    sheet: TypeScale<'_>,
    slide: &Slide,
    width: f32,
) -> Option<(Vec<Item>, f32)> {
    let inside = sheet.inside();
    let mut items = Vec::new();
    let mut y = inside.min.y;
    let mut put = |text: &str, set: TextFormat| {
        let words = Words::new(text, set.weight);
        if words.widest() * set.size > width {
            return false;
        }
        for line in by_clauses(text, set, width) {
            items.push(self::text(&line, inside.min.x, y, Align::Left, set));
            y += line_height(set.size);
        }
        y += sheet.px(px::S);
        true
    };
    let heading = TextFormat {
        size: sheet.text(px::LEAST_HEADING),
        weight: Weight::Bold,
        colour: sheet.look.ink,
    };
    let both = put(&slide.above, marginal(sheet)) && put(&slide.heading, heading);
    both.then_some((items, y - inside.min.y))
}

/// A text in lines that each end a clause where one ends, if so it takes no more of them.
fn by_clauses(text: &str, set: TextFormat, width: f32) -> Vec<String> {
    let wrap = |text: &str| Words::new(text, set.weight).wrap(set.size, width);
    let lines = wrap(text);
    let clauses: Vec<String> = text.split_inclusive("; ").flat_map(wrap).collect();
    if clauses.len() == lines.len() {
        clauses
    } else {
        lines
    }
}

/// A heading in at most two lines, three on a wall that is not wide; smaller where it has to be,
/// down to the size of running text.
fn heading(sheet: TypeScale<'_>, heading: &str, width: f32) -> Vec<(String, TextFormat)> {
    let words = Words::new(heading, Weight::Bold);
    let least = sheet.text(px::BODY);
    let wide = sheet.size.width >= 1.5 * sheet.size.height;
    let most = if wide { 2 } else { 3 };
    let mut size = sheet.text(px::HEADING);
    let fits = |size: f32| words.widest() * size <= width && words.fill(size, width).len() <= most;
    while size > least && !fits(size) {
        size = (size * 0.96).max(least);
    }
    let set = TextFormat {
        size,
        weight: Weight::Bold,
        colour: sheet.look.ink,
    };
    let lines = words.wrap(size, width).into_iter();
    lines.map(|line| (line, set)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room_view::look::Look;

    #[test]
    fn a_heading_in_a_column_ends_its_lines_with_clauses_where_that_costs_no_line() {
        let set = TextFormat {
            size: 10.0,
            weight: Weight::Bold,
            colour: Look::LIGHT.ink,
        };
        let width = measure("weakest on money and", set.weight, set.size) + 1.0;
        let told = |text| by_clauses(text, set, width);
        let title = "Strong on trust; weakest on money and time";
        assert_eq!(told(title)[0], "Strong on trust;");
        // One clause a line would take one line more.
        let short = "Strong; weakest on it";
        assert_eq!(
            told(short).len(),
            Words::new(short, set.weight).wrap(10.0, width).len()
        );
    }
}
