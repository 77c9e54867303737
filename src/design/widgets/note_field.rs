//! A note of several lines, whose marked lines say what became of them.

use std::sync::Arc;

use egui::text::{CCursor, LayoutJob, TextFormat};
use egui::{
    Align, CornerRadius, Frame, Galley, Id, Layout, Margin, Pos2, Rect, Response, Sense,
    TextBuffer, TextEdit, Ui, vec2,
};

use super::keycap::keycap;
use crate::design::theme;
use crate::design::theme::Type;
use crate::phrases::marks::{mark_word, marked_lines};
use crate::session::{Mark, MarkedText, split_item};

/// Left and right of the word of a mark, in points.
const PAD: f32 = 6.0;
/// Between the word of a mark and the words of its line.
const GAP: f32 = 6.0;

/// A note of several lines that fills a height, with its name and the key that leads to it above.
pub fn note_field(
    ui: &mut Ui,
    id: Id,
    (name, key): (&str, &str),
    text: &mut String,
    (hint, marks): (&str, Option<&MarkedText>),
    height: f32,
) -> Response {
    let c = theme::colours(ui);
    let label = ui
        .horizontal(|ui| {
            let label = super::text::field_label(ui, name);
            let cap = keycap(ui, key);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (rect, _) = ui.allocate_exact_size(cap.size(), Sense::empty());
                cap.paint(
                    ui.painter(),
                    rect.left_center(),
                    theme::paint(c.quiet),
                    theme::paint(c.line),
                );
            });
            label
        })
        .inner;
    let focused = ui.memory(|memory| memory.has_focus(id));
    let edge = if focused {
        theme::stroke(2.0, c.accent)
    } else {
        theme::stroke(1.0, c.line)
    };
    let hint = Type::Body.text(hint).color(theme::paint(c.quiet));
    let frame = Frame::new()
        .fill(theme::paint(c.card))
        .stroke(edge)
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(14, 12));
    let width = ui.available_width();
    let edit = TextEdit::multiline(text)
        .id(id)
        .hint_text(hint)
        .font(Type::Body.font())
        .frame(frame)
        .desired_width(width)
        .desired_rows(1)
        .min_size(vec2(width, height));
    let marks = marks.filter(|marks| marks.marks().next().is_some());
    let Some(marks) = marks else {
        return ui.add(edit).labelled_by(label.id);
    };
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, wrap: f32| {
        let mut job = with_room_for_tags(ui, &marks.with_text(text.as_str()));
        job.wrap.max_width = wrap;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let output = edit.layouter(&mut layouter).show(ui);
    let marks = marks.with_text(output.galley.text());
    paint_tags(ui, &marks, &output.galley, output.galley_pos);
    let response = output.response.response.labelled_by(label.id);
    if let Some(said) = marked_lines(&marks) {
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_description(said));
    }
    response
}

/// The words of each line with a mark, by their first byte in the text.
fn marked_words(note: &MarkedText) -> Vec<(usize, Mark)> {
    let mut start = 0;
    let mut words = Vec::new();
    for (line, mark) in note.lines() {
        words.extend(mark.map(|mark| (start + split_item(line).0.len(), mark)));
        start += line.len() + 1;
    }
    words
}

/// The text, with room before the words of each line that has a mark.
fn with_room_for_tags(ui: &Ui, note: &MarkedText) -> LayoutJob {
    let visuals = ui.visuals();
    let ink = visuals.override_text_color;
    let ink = ink.unwrap_or_else(|| visuals.widgets.inactive.text_color());
    let format = TextFormat::simple(Type::Body.font(), ink);
    let mut job = LayoutJob::default();
    let mut begun = 0;
    let mut room = 0.0;
    let text = note.text();
    for (at, mark) in marked_words(note) {
        job.append(
            text.get(begun..at).unwrap_or_default(),
            room,
            format.clone(),
        );
        (begun, room) = (at, tag(ui, mark).size().x + 2.0 * PAD + GAP);
    }
    job.append(text.get(begun..).unwrap_or_default(), room, format);
    job
}

/// The word of a mark.
fn tag(ui: &Ui, mark: Mark) -> Arc<Galley> {
    let ink = theme::paint(theme::colours(ui).ink);
    let font = Type::Small.font();
    ui.painter()
        .layout_no_wrap(mark_word(mark).to_owned(), font, ink)
}

fn paint_tags(ui: &Ui, note: &MarkedText, galley: &Galley, corner: Pos2) {
    let c = theme::colours(ui);
    for (at, mark) in marked_words(note) {
        let before = note.text().get(..at).unwrap_or_default();
        let words = galley.pos_from_cursor(CCursor::new(before.chars().count()));
        let tag = tag(ui, mark);
        let size = tag.size() + vec2(2.0 * PAD, 0.0);
        let left = (words.left() - size.x - GAP).max(0.0);
        let place = corner + vec2(left, words.center().y - size.y / 2.0);
        let rect = Rect::from_min_size(place, size);
        ui.painter().rect_filled(
            rect,
            CornerRadius::same(theme::CORNER),
            theme::paint(c.accent_tint),
        );
        ui.painter()
            .galley(place + vec2(PAD, 0.0), tag, theme::paint(c.ink));
    }
}
