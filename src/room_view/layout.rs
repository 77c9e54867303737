//! Where pieces stand: under each other until a page is full.

use super::blocks::Flow;
use super::piece::{Piece, Stay};
use crate::scene::Rect;

/// The top of each piece, page by page; at least one page.
pub(super) fn layout(flows: &[Flow<'_>], room: Rect) -> Vec<Vec<f32>> {
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

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: f32 = 100.0;

    /// The tops of pieces of 30 points each, with 5 between them, page by page.
    fn tops(stays: &[Stay]) -> Vec<Vec<f32>> {
        let piece = |&stay: &Stay| {
            Flow::Piece(Piece {
                gap: 5.0,
                height: 30.0,
                stay,
                ..Piece::default()
            })
        };
        let flows: Vec<Flow<'_>> = stays.iter().map(piece).collect();
        layout(&flows, Rect::new(0.0, 0.0, 50.0, ROOM))
    }

    #[test]
    fn a_page_is_filled_before_the_next_one_begins() {
        assert_eq!(tops(&[]), [[0.0; 0]], "one page, though nothing is on it");
        assert_eq!(tops(&[Stay::Free; 4]), [vec![0.0, 35.0, 70.0], vec![0.0]]);
    }

    #[test]
    fn what_belongs_to_the_next_goes_with_it() {
        let stays = [Stay::Free, Stay::Free, Stay::WithNext, Stay::Free];
        assert_eq!(tops(&stays), [[0.0, 35.0], [0.0, 35.0]]);
    }

    #[test]
    fn what_belongs_together_is_parted_only_where_no_page_holds_it() {
        assert_eq!(
            tops(&[Stay::WithNext; 4]),
            [vec![0.0, 35.0, 70.0], vec![0.0]]
        );
    }

    #[test]
    fn a_foot_stands_at_the_foot() {
        assert_eq!(tops(&[Stay::Free, Stay::Foot]), [[0.0, 70.0]]);
        let late = [Stay::Free, Stay::Free, Stay::Foot, Stay::Foot];
        assert_eq!(tops(&late), [[0.0, 35.0], [35.0, 70.0]]);
    }

    #[test]
    fn a_piece_that_is_too_high_for_any_page_has_one_of_its_own() {
        let high = || {
            Flow::Piece(Piece {
                height: 2.0 * ROOM,
                ..Piece::default()
            })
        };
        let pages = layout(&[high(), high()], Rect::new(0.0, 0.0, 50.0, ROOM));
        assert_eq!(pages, [[0.0], [0.0]]);
    }
}
