//! The levels of a scale, one under the other, each with what it means.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontId, Galley, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::commands::score_keys::level_keycap;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};
use crate::design::widgets::{Icon, Keycap, icon, keycap};
use crate::scene::{Colour, Theme};
use crate::workshop::{Level, LevelText, MechanismIndex, Workshop};

/// How wide the rows become where there is room, for the size of their text: a longer line is hard to
/// follow.
const WIDEST: f32 = 56.0;

/// The size of what a level is called and of what it means.
const LABEL: f32 = 23.0;
/// Larger ones, where there is room for them.
const LARGER: [f32; 5] = [38.0, 34.0, 31.0, 28.0, 25.0];

/// How wide a level's own colour stands at its edge.
const OWN: f32 = 10.0;

/// Between rows.
const GUTTER: f32 = 2.0;

/// The levels of the scale, lowest first, each with what it means for this mechanism; gives the one that was pressed.
/// `does` says what pressing does.
pub(crate) fn levels_ui(
    ui: &mut Ui,
    of: (&Workshop, MechanismIndex),
    does: &str,
    mark: impl Fn(Level) -> LevelMark,
) -> Option<Level> {
    levels_in(ui, of, LABEL, does, mark)
}

/// The largest size of text in which the levels stand in this height, for [`levels_in`]; the usual one
/// where that is none.
pub(crate) fn size_for(
    ui: &Ui,
    of: (&Workshop, MechanismIndex),
    height: impl Fn(f32) -> f32,
) -> f32 {
    let between = GUTTER + 2.0 * ui.spacing().item_spacing.y;
    let fits = |size: &f32| {
        let rows = rows(ui, of, *size);
        let high: f32 = rows.iter().map(|row| row.height + between).sum();
        high <= height(*size)
    };
    LARGER.into_iter().find(fits).unwrap_or(LABEL)
}

/// How much larger than usual text of such a size is.
pub(crate) fn enlarged(size: f32) -> f32 {
    size / LABEL
}

/// The levels with text of a size.
pub(crate) fn levels_in(
    ui: &mut Ui,
    of: (&Workshop, MechanismIndex),
    size: f32,
    does: &str,
    mark: impl Fn(Level) -> LevelMark,
) -> Option<Level> {
    let mut pressed = None;
    for row in rows(ui, of, size) {
        let (level, meaning) = (row.level, row.meaning_text);
        let shown = level_ui(ui, row, mark(level));
        let told = [meaning, does].join(" ");
        ui.ctx()
            .accesskit_node_builder(shown.id, |node| node.set_description(told.trim()));
        if shown.clicked() {
            pressed = Some(level);
        }
        ui.add_space(GUTTER);
    }
    pressed
}

/// One level as it is shown: number, name, meaning, key.
struct Row<'a> {
    level: Level,
    text: &'a LevelText,
    meaning_text: &'a str,
    number_text: String,
    number: Arc<Galley>,
    label: Arc<Galley>,
    meaning: Arc<Galley>,
    cap: Keycap,
    /// Where the name and the meaning begin, and what is kept free at the right.
    starts: [f32; 2],
    right: f32,
    width: f32,
    height: f32,
}

const PAD: f32 = 18.0;
const SIGN: f32 = 44.0;

/// The levels with their texts laid out in a size: their names in a column as wide as it has to be.
fn rows<'a>(ui: &Ui, (workshop, at): (&'a Workshop, MechanismIndex), size: f32) -> Vec<Row<'a>> {
    let width = ui.available_width().min(WIDEST * size);
    let larger = enlarged(size);
    let set = |text: &str, kind: Type, size: f32, width: f32| {
        let font = FontId::new(size, kind.font().family);
        ui.painter()
            .layout(text.to_owned(), font, Color32::PLACEHOLDER, width)
    };
    let scale = &workshop.scale;
    let labels = scale
        .iter()
        .map(|(_, text)| set(&text.label, Type::Strong, size, width * 0.34));
    let labels: Vec<Arc<Galley>> = labels.collect();
    let widest = labels
        .iter()
        .map(|label| label.size().x)
        .fold(0.0, f32::max);
    let row = |((level, text), label): ((Level, &'a LevelText), Arc<Galley>)| {
        let cap = keycap(ui, &level_keycap(scale, level));
        // A sign of its own stands before the number.
        let signed = if text.sign.is_empty() { 0.0 } else { 52.0 };
        let name = PAD + (44.0 + signed) * larger;
        let starts = [name, name + widest + space::M];
        let right = PAD + cap.size().x + SIGN;
        let meaning_text = workshop.meaning(at, level);
        let room = (width - starts[1] - right).max(120.0);
        let meaning = set(meaning_text, Type::Body, size, room);
        let (number_text, written) = (level.to_string(), scale.written(level));
        let high = label.size().y.max(meaning.size().y) + 14.0 * larger;
        Row {
            number: set(&written, Type::Title, 34.0 * larger, f32::INFINITY),
            level,
            text,
            meaning_text,
            number_text,
            label,
            meaning,
            cap,
            starts,
            right,
            width,
            height: high.max(52.0 * larger),
        }
    };
    scale.iter().zip(labels).map(row).collect()
}

/// How a level is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LevelMark {
    /// Not marked, and pointing at it does not mark it either: nothing may look like a vote.
    Blind,
    /// The same, with how many were counted in: for the facilitator's eyes.
    Counted(u32),
    /// Not chosen.
    None,
    /// The team's score.
    Chosen,
}

/// One level to press: number, name, meaning, how many were counted in or a tick, key.
fn level_ui(ui: &mut Ui, row: Row<'_>, mark: LevelMark) -> Response {
    let c = theme::colours(ui);
    let chosen = mark == LevelMark::Chosen;
    let (rect, response) = ui.allocate_exact_size(vec2(row.width, row.height), Sense::click());
    let counted = match mark {
        LevelMark::Counted(count) => Some(count),
        LevelMark::Blind | LevelMark::None | LevelMark::Chosen => None,
    };
    response.widget_info(|| {
        let counted = counted.map_or_else(String::new, |count| format!(", {count} counted in"));
        let spoken = format!("{}: {}{counted}", row.number_text, row.text.label);
        match mark {
            // Nothing stays pressed while ballots are hidden.
            LevelMark::Blind | LevelMark::Counted(_) => {
                WidgetInfo::labeled(Role::Button, true, spoken)
            }
            LevelMark::None | LevelMark::Chosen => {
                WidgetInfo::selected(Role::Button, true, chosen, spoken)
            }
        }
    });

    let pointed = response.hovered() && matches!(mark, LevelMark::None | LevelMark::Chosen);
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
    if let Some([r, g, b]) = row
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
    let [name, meaning] = row.starts;
    paint(PAD, row.number, ink);
    paint(name, row.label, ink);
    paint(meaning, row.meaning, ink);
    let sign = pos2(rect.right() - row.right + SIGN / 2.0, middle);
    if let Some(count) = counted {
        let font = Type::Heading.font();
        let galley = painter.layout_no_wrap(count.to_string(), font, theme::paint(c.accent));
        painter.galley(sign - galley.size() / 2.0, galley, theme::paint(c.accent));
    } else if chosen {
        let rect = Rect::from_center_size(sign, vec2(24.0, 24.0));
        icon(painter, Icon::Check, rect, theme::paint(c.on_accent));
    }
    let key = pos2(rect.right() - PAD - row.cap.size().x, middle);
    let edge = if chosen { c.on_accent } else { c.line };
    row.cap
        .paint(painter, key, theme::paint(soft), theme::paint(edge));
    response
}
