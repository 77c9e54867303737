//! The levels of a scale as a row of cards.

use egui::{
    Color32, CornerRadius, FontId, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::design::theme;
use crate::design::theme::{CORNER, Type};
use crate::design::widgets::keycap;
use crate::workshop::{Level, Scale};

/// How wide a level's card becomes where there is room, in points.
pub(crate) const WIDEST: f32 = 230.0;

/// The levels of a scale as a row of cards, each at most this wide; gives the one that was pressed.
/// `does` says what pressing does.
pub(crate) fn levels_ui(
    ui: &mut Ui,
    scale: &Scale,
    widest: f32,
    does: &str,
    mark: impl Fn(Level) -> Mark,
) -> Option<Level> {
    const GUTTER: f32 = 18.0;
    let columns = scale.len() as f32;
    let width = ((ui.available_width() - GUTTER * (columns - 1.0)) / columns).min(widest);
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GUTTER;
        for (level, text) in scale.iter() {
            let card = level_card_ui(ui, level, &text.label, width, mark(level));
            ui.ctx()
                .accesskit_node_builder(card.id, |node| node.set_description(does));
            if card.clicked() {
                pressed = Some(level);
            }
        }
    });
    pressed
}

/// How a level's card is marked.
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

/// A large card to press: number, label, key.
fn level_card_ui(ui: &mut Ui, level: Level, name: &str, width: f32, mark: Mark) -> Response {
    let c = theme::colours(ui);
    let chosen = mark == Mark::Chosen;
    let font = FontId::new(48.0, Type::Title.font().family);
    let number = ui
        .painter()
        .layout_no_wrap(level.to_string(), font, Color32::PLACEHOLDER);
    let text = ui.painter().layout(
        name.to_owned(),
        Type::Body.font(),
        Color32::PLACEHOLDER,
        width - 20.0,
    );
    let cap = keycap(ui, &level.to_string());
    let (rect, response) = ui.allocate_exact_size(vec2(width, 210.0), Sense::click());
    let counted = match mark {
        Mark::Counted(count) => Some(count),
        Mark::Blind | Mark::None | Mark::Chosen => None,
    };
    response.widget_info(|| {
        let counted = counted.map_or_else(String::new, |count| format!(", {count} counted in"));
        let spoken = format!("{level}: {name}{counted}");
        match mark {
            // Nothing stays pressed while ballots are hidden.
            Mark::Blind | Mark::Counted(_) => WidgetInfo::labeled(Role::Button, true, spoken),
            Mark::None | Mark::Chosen => WidgetInfo::selected(Role::Button, true, chosen, spoken),
        }
    });

    let pointed = response.hovered() && matches!(mark, Mark::None | Mark::Chosen);
    // Pointing at it marks its edge alone: only what is chosen is filled.
    let (fill, ink, soft) = if chosen {
        (c.accent, c.on_accent, c.on_accent)
    } else {
        (c.card, c.ink, c.quiet)
    };
    let painter = ui.painter();
    let radius = CornerRadius::same(CORNER + 4);
    painter.rect_filled(rect, radius, theme::paint(fill));
    let edge = if chosen || pointed { c.accent } else { c.line };
    painter.rect_stroke(rect, radius, theme::stroke(1.0, edge), StrokeKind::Inside);
    if response.has_focus() {
        painter.rect_stroke(
            rect.expand(4.0),
            radius,
            theme::stroke(2.5, c.accent),
            StrokeKind::Middle,
        );
    }
    let x = rect.center().x;
    let at = |galley_width: f32, y: f32| pos2(x - galley_width / 2.0, rect.top() + y);
    let (number_width, text_width) = (number.size().x, text.size().x);
    painter.galley(at(number_width, 26.0), number, theme::paint(ink));
    painter.galley(at(text_width, 94.0), text, theme::paint(soft));
    if let Some(count) = counted {
        let font = Type::Heading.font();
        let galley = painter.layout_no_wrap(count.to_string(), font, theme::paint(c.accent));
        painter.galley(at(galley.size().x, 126.0), galley, theme::paint(c.accent));
    }
    let left = pos2(x - cap.size().x / 2.0, rect.bottom() - 34.0);
    cap.paint(
        painter,
        left,
        theme::paint(soft),
        theme::paint(if chosen { c.on_accent } else { c.line }),
    );
    response
}
