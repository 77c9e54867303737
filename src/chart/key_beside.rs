//! The legend of a radar in a column beside it.

use super::frame::{Frame, Page};
use super::legend::{self, Entry};
use crate::scene::{Point, Rect, Sketch};

/// The frame with the legend in a column at its left, the words of the levels with the highest
/// above, then the signs; and the rectangle that is left for the radar in its middle. Nothing
/// where the legend would take too much of the width.
pub(super) fn key_beside(
    page: &Page<'_>,
    signs: &[Entry],
    words: &[Entry],
) -> Option<(Sketch, Rect)> {
    let set = page.key();
    let mut sketch = Sketch::default();
    let area = page.frame(&mut sketch, &[]);
    let entries: Vec<&Entry> = words.iter().rev().chain(signs).collect();
    let wide = entries.iter().map(|entry| legend::wide(entry, set.size));
    let wide = wide.fold(0.0, f32::max);
    let each = legend::height(signs.get(..1)?, 2.0 * wide, set);
    let apart = 0.6 * set.size;
    let high = entries.len() as f32 * each + apart;
    if page.style.frame == Frame::Bare || wide > 0.2 * area.width() || high > area.height() {
        return None;
    }
    let mut top = area.centre().y - high / 2.0;
    for (i, entry) in entries.into_iter().enumerate() {
        top += if i == words.len() { apart } else { 0.0 };
        let corner = Point::new(area.min.x, top);
        let entry = std::slice::from_ref(entry);
        top += legend::draw(&mut sketch, entry, corner, 2.0 * wide, set);
    }
    let wide = wide + 0.5 * set.size;
    let (x, width) = (area.min.x + wide, area.width() - 2.0 * wide);
    Some((sketch, Rect::new(x, area.min.y, width, area.height())))
}
