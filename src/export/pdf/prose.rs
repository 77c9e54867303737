//! Running text and lists on the pages.

use krilla::tagging::{ListNumbering, Tag};

use super::sheets::{Part, Sheets};
use super::style::{self, GAP, INDENT};
use super::text::Text;

/// Two items that are higher than this together are long enough to stand apart, in points.
const PAIR: f32 = 120.0;
/// Room under an item, in points.
const AFTER_ITEM: f32 = 2.5;

/// Running text, over as many pages as it takes: two lines of it at least stand together at the foot
/// of a page, and two at the head of the next.
pub(super) fn running(sheets: &mut Sheets, text: &Text, x: f32) -> Vec<Part> {
    let mut parts = Vec::new();
    let (all, mut from) = (text.lines.len(), 0);
    while from < all {
        // The cast is safe: a page has room for some dozen lines.
        let room = ((sheets.left() + 0.01) / text.set_in.leading).max(0.0) as usize;
        let rest = all - from;
        let takes = match rest {
            rest if rest <= room => rest,
            rest if rest == room + 1 => room.saturating_sub(1),
            _ => room,
        };
        if takes < rest.min(2) && !sheets.at_top() {
            sheets.turn();
            continue;
        }
        // At the top of a page something is always set, or this would never end.
        let to = from + takes.max(1);
        parts.push(sheets.set(text, from..to, x));
        from = to;
    }
    parts
}

/// So much stands on the page of an item from there on, in points: two short items stand together at
/// the foot of a page, and two at the head of the next.
pub(super) fn least(items: &[Text], at: usize) -> f32 {
    let edge = at == 0 || at + 2 == items.len();
    match (items.get(at), items.get(at + 1)) {
        (Some(item), Some(next)) if edge => {
            let both = item.height() + AFTER_ITEM + next.height();
            if both > PAIR { item.least() } else { both }
        }
        (item, _) => item.map_or(0.0, Text::least),
    }
}

/// A list, each item with a dot before it.
pub(super) fn list(sheets: &mut Sheets, items: &[Text]) -> Option<Part> {
    let left = sheets.body().min.x;
    let dot = Text::new("•", style::BODY, INDENT);
    let mut parts = Vec::new();
    for (at, text) in items.iter().enumerate() {
        sheets.need(least(items, at));
        let top = sheets.y;
        let label = sheets.set(&dot, 0..1, left + 2.0);
        sheets.y = top;
        let words = running(sheets, text, left + INDENT);
        sheets.space(AFTER_ITEM);
        let label = Part::Group(Tag::Lbl.into(), vec![label]);
        let words = Part::Group(Tag::LBody.into(), words);
        parts.push(Part::Group(Tag::LI.into(), vec![label, words]));
    }
    sheets.space(GAP - AFTER_ITEM);
    (!parts.is_empty()).then(|| Part::Group(Tag::L(ListNumbering::Disc).into(), parts))
}
