//! Whether the texts of a screen can be read: none lies over another, and none is cut by anything but
//! a list or a field that scrolls.

use eframe::egui::epaint::{ClippedShape, Shape, TextShape};
use eframe::egui::{Rect, accesskit};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;

use super::room::Room;

/// A line of text as it is painted.
struct Line {
    words: String,
    rect: Rect,
    clip: Rect,
}

/// No line of text lies over another one, as far as both are seen.
#[track_caller]
pub(super) fn stand_apart(room: &Room, screen: &str) {
    let lines = lines(room);
    assert!(lines.len() > 1, "{screen}: there is something to compare");
    let seen = |line: &Line| line.rect.intersect(line.clip).shrink(1.5);
    for (i, line) in lines.iter().enumerate() {
        for other in &lines[..i] {
            let (a, b) = (seen(line), seen(other));
            assert!(
                !(a.is_positive() && b.is_positive() && a.intersects(b)),
                "{screen}: “{}” at {a:?} lies over “{}” at {b:?}",
                line.words,
                other.words
            );
        }
    }
}

/// No line of text is cut above or below but by what scrolls.
#[track_caller]
pub(super) fn are_whole(room: &Room, screen: &str) {
    let scrolls = what_scrolls(room);
    for line in lines(room) {
        let seen = line.rect.intersect(line.clip);
        // Out of sight as a whole, or cut by less than a descender.
        if seen.height() < 1.0 || line.rect.height() - seen.height() < 4.0 {
            continue;
        }
        assert!(
            scrolls
                .iter()
                .any(|part| part.expand(4.0).contains(seen.center())),
            "{screen}: “{}” is cut: {:?} in {:?}",
            line.words,
            line.rect,
            line.clip
        );
    }
}

/// Where fields of several lines stand, and what stands to the left of a list's bar.
fn what_scrolls(room: &Room) -> Vec<Rect> {
    let nodes = room.nodes();
    let part = |node: &Node<'_>| match node.accesskit_node().role() {
        accesskit::Role::MultilineTextInput => Some(node.rect()),
        accesskit::Role::ScrollBar => Some(node.rect().with_min_x(0.0)),
        _ => None,
    };
    nodes.iter().filter_map(part).collect()
}

/// The lines in front: behind the veil of a dialog nothing is read.
fn lines(room: &Room) -> Vec<Line> {
    let window = room.ctx().content_rect();
    let veils = |shape: &ClippedShape| matches!(&shape.shape, Shape::Rect(rect) if rect.rect.contains_rect(window));
    let shapes = room.shapes();
    let from = shapes.iter().rposition(veils).unwrap_or(0);
    let mut lines = Vec::new();
    for ClippedShape {
        clip_rect, shape, ..
    } in &shapes[from..]
    {
        collect(shape, *clip_rect, &mut lines);
    }
    lines
}

fn collect(shape: &Shape, clip: Rect, lines: &mut Vec<Line>) {
    match shape {
        Shape::Text(text) if text.angle == 0.0 => lines.extend(rows(text, clip)),
        Shape::Vec(shapes) => {
            for shape in shapes {
                collect(shape, clip, lines);
            }
        }
        _ => {}
    }
}

fn rows(text: &TextShape, clip: Rect) -> impl Iterator<Item = Line> {
    text.galley.rows.iter().filter_map(move |row| {
        let words = row.text();
        let by = text.pos.to_vec2() + row.pos.to_vec2();
        let rect = row.visuals.mesh_bounds.translate(by);
        (!words.trim().is_empty() && rect.is_positive()).then_some(Line { words, rect, clip })
    })
}
