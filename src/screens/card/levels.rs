//! The levels of a scale, one under the other, each with what it means.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontId, Galley, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::commands::score_keys::level_keycap;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};
use crate::design::widgets::{Icon, icon, keycap};
use crate::scene::{Colour, Theme};
use crate::workshop::{Level, LevelText, MechanismIndex, Workshop};

/// How wide the rows become where there is room, in points: a longer line is hard to follow.
const WIDEST: f32 = 1280.0;

/// The size of what a level is called and of what it means.
const LABEL: f32 = 23.0;

/// How wide a level's own colour stands at its edge.
const OWN: f32 = 10.0;

/// Between rows.
const GUTTER: f32 = 2.0;

/// The levels of the scale, lowest first, each with what it means for this mechanism; gives the one that was pressed.
/// `does` says what pressing does.
pub(crate) fn levels_ui(
    ui: &mut Ui,
    (workshop, at): (&Workshop, MechanismIndex),
    does: &str,
    mark: impl Fn(Level) -> Mark,
) -> Option<Level> {
    let width = ui.available_width().min(WIDEST);
    let scale = &workshop.scale;
    let labels = scale
        .iter()
        .map(|(_, text)| set(ui, &text.label, true, width * 0.34));
    let labels: Vec<Arc<Galley>> = labels.collect();
    let label_width = labels
        .iter()
        .map(|label| label.size().x)
        .fold(0.0, f32::max);
    let mut pressed = None;
    for ((level, text), label) in scale.iter().zip(labels) {
        let shown = Shown {
            number: scale.number(level).to_string(),
            cap: level_keycap(scale, level),
            text,
            meaning: workshop.meaning(at, level),
        };
        let row = level_ui(ui, &shown, (label, label_width), width, mark(level));
        let told = [shown.meaning, does].join(" ");
        ui.ctx()
            .accesskit_node_builder(row.id, |node| node.set_description(told.trim()));
        if row.clicked() {
            pressed = Some(level);
        }
        ui.add_space(GUTTER);
    }
    pressed
}

/// Words of a row, on as many lines as they need.
fn set(ui: &Ui, text: &str, strong: bool, width: f32) -> Arc<Galley> {
    let family = if strong { Type::Strong } else { Type::Body }.font().family;
    let font = FontId::new(LABEL, family);
    ui.painter()
        .layout(text.to_owned(), font, Color32::PLACEHOLDER, width)
}

/// How a level is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Not marked, and pointing at it does not mark it either: nothing may look like a vote.
    Blind,
    /// The same, with how many were counted in: for the facilitator's eyes.
    Counted(u32),
    /// Not chosen.
    None,
    /// The team's score.
    Chosen,
}

/// One level as it is shown.
struct Shown<'a> {
    number: String,
    cap: String,
    text: &'a LevelText,
    meaning: &'a str,
}

/// One level to press: number, name, meaning, how many were counted in or a tick, key.
fn level_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    (label, label_width): (Arc<Galley>, f32),
    width: f32,
    mark: Mark,
) -> Response {
    const PAD: f32 = 18.0;
    const NUMBER: f32 = 44.0;
    const SIGN: f32 = 44.0;
    let c = theme::colours(ui);
    let chosen = mark == Mark::Chosen;
    let cap = keycap(ui, &shown.cap);
    let left = PAD + NUMBER + label_width + space::M;
    let right = PAD + cap.size().x + SIGN;
    let meaning = set(ui, shown.meaning, false, (width - left - right).max(120.0));
    let number = ui.painter().layout_no_wrap(
        shown.number.clone(),
        FontId::new(34.0, Type::Title.font().family),
        Color32::PLACEHOLDER,
    );
    let height = label.size().y.max(meaning.size().y) + 14.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height.max(52.0)), Sense::click());
    let counted = match mark {
        Mark::Counted(count) => Some(count),
        Mark::Blind | Mark::None | Mark::Chosen => None,
    };
    response.widget_info(|| {
        let counted = counted.map_or_else(String::new, |count| format!(", {count} counted in"));
        let spoken = format!("{}: {}{counted}", shown.number, shown.text.label);
        match mark {
            // Nothing stays pressed while ballots are hidden.
            Mark::Blind | Mark::Counted(_) => WidgetInfo::labeled(Role::Button, true, spoken),
            Mark::None | Mark::Chosen => WidgetInfo::selected(Role::Button, true, chosen, spoken),
        }
    });

    let pointed = response.hovered() && matches!(mark, Mark::None | Mark::Chosen);
    // Only what is chosen is filled and ticked; pointing at it darkens its edge alone.
    let (fill, ink, soft) = if chosen {
        (c.accent, c.on_accent, c.on_accent)
    } else {
        (c.card, c.ink, c.quiet)
    };
    let painter = ui.painter();
    let radius = CornerRadius::same(CORNER);
    painter.rect_filled(rect, radius, theme::paint(fill));
    let edge = match (chosen, pointed) {
        (true, _) => c.accent,
        (false, true) => c.edge,
        (false, false) => c.line,
    };
    painter.rect_stroke(rect, radius, theme::stroke(1.0, edge), StrokeKind::Inside);
    if let Some([r, g, b]) = shown
        .text
        .rgb()
        .filter(|_| theme::look(ui.ctx()) != Theme::HighContrast)
    {
        // Its own colour at its edge, where nothing is written on it.
        let colour = Colour {
            r,
            g,
            b,
            a: u8::MAX,
        };
        let bar = rect.with_max_x(rect.left() + OWN);
        painter.rect_filled(bar, radius, theme::paint(colour));
    }
    if response.has_focus() {
        let ring = theme::stroke(2.5, c.accent);
        painter.rect_stroke(rect.expand(3.0), radius, ring, StrokeKind::Middle);
    }
    let middle = rect.center().y;
    let paint = |x: f32, galley: Arc<Galley>, colour| {
        let at = pos2(rect.left() + x, middle - galley.size().y / 2.0);
        painter.galley(at, galley, theme::paint(colour));
    };
    paint(PAD, number, ink);
    paint(PAD + NUMBER, label, ink);
    paint(left, meaning, if chosen { c.on_accent } else { c.ink });
    let sign = pos2(rect.right() - right + SIGN / 2.0, middle);
    if let Some(count) = counted {
        let font = Type::Heading.font();
        let galley = painter.layout_no_wrap(count.to_string(), font, theme::paint(c.accent));
        painter.galley(sign - galley.size() / 2.0, galley, theme::paint(c.accent));
    } else if chosen {
        let rect = Rect::from_center_size(sign, vec2(24.0, 24.0));
        icon(painter, Icon::Check, rect, theme::paint(c.on_accent));
    }
    let key = pos2(rect.right() - PAD - cap.size().x, middle);
    let edge = if chosen { c.on_accent } else { c.line };
    cap.paint(painter, key, theme::paint(soft), theme::paint(edge));
    response
}
