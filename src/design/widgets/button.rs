//! Buttons, with the key that does the same beside their names.

use egui::accesskit;
use egui::{
    self, Color32, Context, CornerRadius, Response, Role, Sense, StrokeKind, Ui, Widget,
    WidgetInfo, pos2, vec2,
};

use super::icon::Icon;
use super::keycap::keycap;
use super::tip::tip;
use crate::design::combo::Combo;
use crate::design::folding::either;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};

/// How loudly a button asks to be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Emphasis {
    /// The one thing to do next. One a screen.
    Primary,
    /// Everything else.
    Plain,
    /// Chosen among its neighbours.
    Chosen,
}

/// A button with its key beside its name.
pub struct Button<'a> {
    label: &'a str,
    key: Option<Combo>,
    icon: Option<Icon>,
    emphasis: Emphasis,
    enabled: bool,
    bare: bool,
    at_least: f32,
}

impl<'a> Button<'a> {
    /// A plain button.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            key: None,
            icon: None,
            emphasis: Emphasis::Plain,
            enabled: true,
            bare: false,
            at_least: 0.0,
        }
    }

    /// The one thing to do next.
    pub fn primary(label: &'a str) -> Self {
        Self {
            emphasis: Emphasis::Primary,
            ..Self::new(label)
        }
    }

    /// A button that shows an icon alone; the label is for screen readers and for hovering.
    pub fn icon(label: &'a str, icon: Icon) -> Self {
        Self {
            icon: Some(icon),
            ..Self::new(label)
        }
    }

    /// The key that does the same.
    pub fn key(mut self, key: Combo) -> Self {
        self.key = Some(key);
        self
    }

    /// Without its key, where that has no room.
    pub fn without_key(mut self) -> Self {
        self.key = None;
        self
    }

    /// The key that does the same, while the button can be pressed.
    pub fn pressed_by(&self) -> Option<Combo> {
        self.key.filter(|_| self.enabled)
    }

    /// Shown as chosen.
    pub fn chosen(mut self, chosen: bool) -> Self {
        if chosen {
            self.emphasis = Emphasis::Chosen;
        }
        self
    }

    /// Greyed when not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Without an edge, until it is pointed at.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// So wide at least, in points: what stands beside it stays in its place.
    pub fn at_least(mut self, width: f32) -> Self {
        self.at_least = width;
        self
    }

    fn font(&self) -> egui::FontId {
        match self.emphasis {
            Emphasis::Primary => Type::Heading.font(),
            Emphasis::Plain | Emphasis::Chosen => Type::Body.font(),
        }
    }

    /// What stands beside its name, and how high it is.
    fn pad_and_height(&self, ctx: &Context) -> (f32, f32) {
        match self.emphasis {
            Emphasis::Primary => (either(ctx, 28.0, 18.0), either(ctx, 60.0, 46.0)),
            Emphasis::Plain | Emphasis::Chosen => {
                (either(ctx, 18.0, 12.0), either(ctx, 46.0, 40.0))
            }
        }
    }

    /// How high it is going to be, in points.
    pub fn height(&self, ui: &Ui) -> f32 {
        self.pad_and_height(ui.ctx()).1
    }

    /// How wide it is going to be, in points.
    pub fn width(&self, ui: &Ui) -> f32 {
        let (pad, height) = self.pad_and_height(ui.ctx());
        if self.icon.is_some() {
            return height;
        }
        let label = self.label.to_owned();
        let text = ui
            .painter()
            .layout_no_wrap(label, self.font(), Color32::PLACEHOLDER);
        let cap = self
            .key
            .map_or(0.0, |key| keycap(ui, &key.label()).size().x + space::S);
        (text.size().x + 2.0 * pad + cap).max(self.at_least)
    }
}

/// Buttons at the right end of a row, each with what it means; gives what was pressed. What stands
/// before them has the room that they leave.
///
/// All is added from left to right: the keyboard goes through a row as it is read.
pub fn at_right<'a, T>(
    ui: &mut Ui,
    before: impl FnOnce(&mut Ui),
    choices: impl IntoIterator<Item = (Button<'a>, T)>,
) -> Option<T> {
    let choices: Vec<_> = choices.into_iter().collect();
    let gap = ui.spacing().item_spacing.x;
    let width: f32 = choices
        .iter()
        .map(|(button, _)| button.width(ui) + gap)
        .sum();
    let row = egui::Layout::left_to_right(egui::Align::Center);
    let mut pressed = None;
    ui.with_layout(row, |ui| {
        let room = vec2(
            (ui.available_width() - width).max(0.0),
            ui.available_height(),
        );
        ui.allocate_ui_with_layout(room, row, |ui| {
            ui.set_min_size(room);
            before(ui);
        });
        for (button, means) in choices {
            if ui.add(button).clicked() {
                pressed = Some(means);
            }
        }
    });
    pressed
}

/// The same; where less than `least` points are left for what stands before them, they stand below
/// it, in as many rows as they need.
pub fn beside_or_below<'a, T>(
    ui: &mut Ui,
    least: f32,
    before: impl FnOnce(&mut Ui),
    choices: impl IntoIterator<Item = (Button<'a>, T)>,
) -> Option<T> {
    let choices: Vec<_> = choices.into_iter().collect();
    let wide: f32 = choices
        .iter()
        .map(|(button, _)| button.width(ui) + space::M)
        .sum();
    if ui.available_width() - wide >= least {
        let row = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            at_right(ui, before, choices)
        };
        return ui.horizontal(row).inner;
    }
    before(ui);
    let rows = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let mut pressed = None;
        for (button, means) in choices {
            if ui.add(button).clicked() {
                pressed = Some(means);
            }
        }
        pressed
    };
    ui.horizontal_wrapped(rows).inner
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let primary = self.emphasis == Emphasis::Primary;
        let label = self.label.to_owned();
        let text = ui
            .painter()
            .layout_no_wrap(label, self.font(), Color32::PLACEHOLDER);
        let cap = self.key.map(|key| keycap(ui, &key.label()));
        let (pad, height) = self.pad_and_height(ui.ctx());
        let width = self.width(ui);
        let sense = if self.enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        response.widget_info(|| match self.emphasis {
            Emphasis::Chosen => WidgetInfo::selected(Role::Button, self.enabled, true, self.label),
            Emphasis::Primary | Emphasis::Plain => {
                WidgetInfo::labeled(Role::Button, self.enabled, self.label)
            }
        });

        if let Some(key) = self.key {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_keyboard_shortcut(key.label());
            });
        }

        if ui.is_rect_visible(rect) {
            let c = theme::colours(ui);
            let pointed =
                self.enabled && (response.hovered() || response.is_pointer_button_down_on());
            let (fill, edge, ink) = match self.emphasis {
                Emphasis::Primary => (c.accent, c.accent, c.on_accent),
                Emphasis::Chosen => (c.accent_tint, c.accent, c.ink),
                // The accent is for what is chosen alone.
                Emphasis::Plain if pointed => (c.card, c.edge, c.ink),
                Emphasis::Plain => (c.card, c.line, c.ink),
            };
            let fade = |colour| {
                if self.enabled {
                    theme::paint(colour)
                } else {
                    theme::paint(colour).gamma_multiply(0.45)
                }
            };
            let painter = ui.painter();
            let radius = CornerRadius::same(CORNER);
            if !self.bare || pointed || self.emphasis != Emphasis::Plain {
                painter.rect_filled(rect, radius, fade(fill));
                painter.rect_stroke(
                    rect,
                    radius,
                    egui::Stroke::new(1.0, fade(edge)),
                    StrokeKind::Inside,
                );
            }
            if primary && pointed {
                painter.rect_stroke(
                    rect,
                    radius,
                    theme::stroke(2.0, c.accent),
                    StrokeKind::Outside,
                );
            }
            focus_ring(ui, &response, rect);
            if let Some(icon) = self.icon {
                super::icon(painter, icon, rect.shrink(height * 0.28), fade(ink));
            } else {
                let at = pos2(rect.left() + pad, rect.center().y - text.size().y / 2.0);
                painter.galley(at, text, fade(ink));
                if let Some(cap) = cap {
                    let left = pos2(rect.right() - pad - cap.size().x + 4.0, rect.center().y);
                    let (cap_text, cap_edge) = if primary {
                        (c.on_accent, c.on_accent)
                    } else {
                        (c.quiet, c.line)
                    };
                    cap.paint(
                        painter,
                        left,
                        fade(cap_text),
                        fade(cap_edge).gamma_multiply(0.8),
                    );
                }
            }
        }
        if self.icon.is_some() {
            let response = tip(response, self.label);
            // Its name is enough.
            ui.ctx()
                .accesskit_node_builder(response.id, accesskit::Node::clear_description);
            response
        } else {
            response
        }
    }
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, response: &Response, rect: egui::Rect) {
    if response.has_focus() {
        let c = theme::colours(ui);
        let radius = CornerRadius::same(CORNER + 3);
        ui.painter().rect_stroke(
            rect.expand(3.0),
            radius,
            theme::stroke(2.5, c.accent),
            StrokeKind::Middle,
        );
    }
}
