//! The one home of colours, type sizes and distances. Nothing else in the program names any.
//!
//! Sizes are in points of a 1920×1080 window; [`Window`] says how they grow with it, with the
//! system's scale and with what was chosen.
#![expect(clippy::disallowed_methods, reason = "this is where colours live")]

mod typography;
mod zoom;

use egui::{self, Color32, CornerRadius, Stroke, vec2};

use crate::chart::Palette;
use crate::scene::{Colour, Theme};

pub use typography::{Type, family, install_fonts};
pub use zoom::{SMALLEST, USUAL, Window, grow_with_window};

/// A theme's name in the menu.
pub fn name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::HighContrast => "High contrast",
    }
}

/// Which of egui's own two it is nearer to, from its colours.
pub fn kind(theme: Theme) -> egui::Theme {
    let c = Colours::of(theme);
    if c.ink.luminance() > c.paper.luminance() {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    }
}

/// The colours of a theme, by what they are for.
#[derive(Clone, Copy, Debug)]
pub struct Colours {
    /// Behind everything.
    pub paper: Colour,
    /// Bars, cards and fields, which lie on the paper.
    pub card: Colour,
    /// Text.
    pub ink: Colour,
    /// Text that steps back.
    pub quiet: Colour,
    /// Edges.
    pub line: Colour,
    /// Edges of what can be typed into or pressed; 3:1 against paper and card.
    pub edge: Colour,
    /// The one accent.
    pub accent: Colour,
    /// A hint of it, behind what is chosen.
    pub accent_tint: Colour,
    /// Text on the accent.
    pub on_accent: Colour,
    /// Safe, done.
    pub good: Colour,
    /// Look here: not saved, nearly over, not agreed.
    pub warn: Colour,
    /// Track of a progress bar.
    pub track: Colour,
    /// What dims the screen behind a dialog.
    pub veil: Colour,
}

impl Colours {
    /// The colours of a theme.
    pub fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
            Theme::HighContrast => &HIGH_CONTRAST,
        }
    }
}

const LIGHT: Colours = Colours {
    paper: Palette::LIGHT.paper,
    card: Colour::hex(0xFF_FF_FF),
    ink: Palette::LIGHT.ink,
    quiet: Palette::LIGHT.quiet,
    line: Colour::hex(0xD9_DD_D8),
    edge: Colour::hex(0x86_90_96),
    accent: Colour::hex(0x0B_55_63),
    accent_tint: Colour::hex(0xE3_EF_F0),
    on_accent: Colour::hex(0xFF_FF_FF),
    good: Colour::hex(0x00_6B_4F),
    warn: Colour::hex(0xA3_46_00),
    track: Colour::hex(0xD9_DD_D8),
    veil: Colour {
        r: 0x16,
        g: 0x20,
        b: 0x2A,
        a: 120,
    },
};

const DARK: Colours = Colours {
    paper: Palette::DARK.paper,
    card: Colour::hex(0x1A_22_29),
    ink: Palette::DARK.ink,
    quiet: Palette::DARK.quiet,
    line: Colour::hex(0x46_52_5C),
    edge: Colour::hex(0x7E_8C_96),
    accent: Colour::hex(0x6C_C6_CF),
    accent_tint: Colour::hex(0x1F_37_3E),
    on_accent: Colour::hex(0x08_1B_1F),
    good: Colour::hex(0x5A_CF_A4),
    warn: Colour::hex(0xF0_A3_4A),
    track: Colour::hex(0x36_41_4A),
    veil: Colour {
        r: 0x00,
        g: 0x00,
        b: 0x00,
        a: 160,
    },
};

const HIGH_CONTRAST: Colours = Colours {
    paper: Palette::HIGH_CONTRAST.paper,
    card: Colour::hex(0xFF_FF_FF),
    ink: Colour::hex(0x00_00_00),
    quiet: Colour::hex(0x1F_1F_1F),
    line: Colour::hex(0x00_00_00),
    edge: Colour::hex(0x00_00_00),
    accent: Colour::hex(0x00_33_66),
    accent_tint: Colour::hex(0xFF_E9_8A),
    on_accent: Colour::hex(0xFF_FF_FF),
    good: Colour::hex(0x00_4D_33),
    warn: Colour::hex(0x8A_2B_00),
    track: Colour::hex(0xB8_B8_B8),
    veil: Colour {
        r: 0x00,
        g: 0x00,
        b: 0x00,
        a: 170,
    },
};

/// A drawing's colour as egui's.
pub fn paint(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}

/// A line of this width and colour.
pub fn stroke(width: f32, colour: Colour) -> Stroke {
    Stroke::new(width, paint(colour))
}

/// The theme that is on.
pub fn look(ctx: &egui::Context) -> Theme {
    ctx.data(|data| data.get_temp(egui::Id::NULL))
        .unwrap_or_default()
}

/// The colours of the theme that is on.
pub fn colours(ui: &egui::Ui) -> &'static Colours {
    Colours::of(look(ui.ctx()))
}

/// Distances in points: one scale for gaps, paddings and margins.
pub mod space {
    /// Between lines that belong together.
    pub const XS: f32 = 6.0;
    /// Between things of one group.
    pub const S: f32 = 12.0;
    /// Between groups.
    pub const M: f32 = 20.0;
    /// Around a panel.
    pub const L: f32 = 32.0;
    /// Around the middle of the window.
    pub const XL: f32 = 56.0;
}

/// Corners of cards, buttons and fields, in points.
pub const CORNER: u8 = 10;

/// Puts a theme on; `still` where nothing is to move by itself. Cheap, but not free: call it when
/// the theme changes, not every frame.
pub fn put_on(ctx: &egui::Context, theme: Theme, still: bool) {
    let c = Colours::of(theme);
    ctx.data_mut(|data| data.insert_temp(egui::Id::NULL, theme));
    let theme = kind(theme);
    ctx.set_theme(theme);
    ctx.style_mut_of(theme, |style| {
        set_text(style);
        set_spacing(style);
        set_motion(style, still);
        set_visuals(&mut style.visuals, c);
    });
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

fn set_text(style: &mut egui::Style) {
    use egui::TextStyle;
    style.text_styles = [
        (TextStyle::Small, Type::Small.font()),
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Monospace, Type::Body.font()),
        (TextStyle::Button, Type::Body.font()),
        (TextStyle::Heading, Type::Heading.font()),
    ]
    .into();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
}

fn set_spacing(style: &mut egui::Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::XS);
    spacing.button_padding = vec2(space::M, space::S);
    spacing.interact_size = vec2(44.0, 44.0);
    spacing.text_edit_width = 320.0;
    spacing.window_margin = egui::Margin::same(32);
    spacing.menu_margin = egui::Margin::same(10);
    spacing.tooltip_width = 480.0;
    // Bars lie over the content: nothing jumps when one comes. What there is more of can be seen.
    spacing.scroll = egui::style::ScrollStyle {
        floating: true,
        floating_allocated_width: 0.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.15,
        dormant_handle_opacity: 0.4,
        active_handle_opacity: 0.6,
        interact_handle_opacity: 0.8,
        ..egui::style::ScrollStyle::thin()
    };
}

/// Movement is small: it shows where something went, and never for its own sake.
fn set_motion(style: &mut egui::Style, still: bool) {
    use egui::style::ScrollAnimation;
    (style.animation_time, style.scroll_animation) = if still {
        (0.0, ScrollAnimation::none())
    } else {
        (0.08, ScrollAnimation::duration(0.12))
    };
}

fn set_visuals(visuals: &mut egui::Visuals, c: &Colours) {
    visuals.override_text_color = Some(paint(c.ink));
    visuals.weak_text_color = Some(paint(c.quiet));
    visuals.panel_fill = paint(c.paper);
    visuals.window_fill = paint(c.card);
    visuals.window_stroke = stroke(1.0, c.line);
    visuals.window_corner_radius = CornerRadius::same(CORNER + 4);
    visuals.menu_corner_radius = CornerRadius::same(CORNER);
    visuals.extreme_bg_color = paint(c.card);
    visuals.text_edit_bg_color = Some(paint(c.card));
    visuals.faint_bg_color = paint(c.accent_tint);
    visuals.hyperlink_color = paint(c.accent);
    visuals.warn_fg_color = paint(c.warn);
    visuals.error_fg_color = paint(c.warn);
    visuals.selection.bg_fill = paint(c.accent.with_opacity(0.25));
    visuals.selection.stroke = stroke(2.0, c.accent);
    visuals.text_cursor.stroke = stroke(2.0, c.accent);
    // A blinking cursor would paint twice a second for nothing.
    visuals.text_cursor.blink = false;
    visuals.text_options.subpixel_binning = false;
    visuals.disabled_alpha = 0.45;
    for widget in [
        &mut visuals.widgets.noninteractive,
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
        &mut visuals.widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(CORNER);
        widget.expansion = 0.0;
        widget.bg_stroke = stroke(1.0, c.line);
        widget.fg_stroke = stroke(1.5, c.ink);
        widget.bg_fill = paint(c.card);
        widget.weak_bg_fill = paint(c.card);
    }
    visuals.widgets.inactive.bg_stroke = stroke(1.0, c.edge);
    for widget in [
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
        &mut visuals.widgets.open,
    ] {
        widget.bg_stroke = stroke(1.5, c.accent);
        widget.weak_bg_fill = paint(c.accent_tint);
        widget.bg_fill = paint(c.accent_tint);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_colours_that_is_used_can_be_read() {
        for look in Theme::ALL {
            let c = Colours::of(look);
            for (on, behind) in [
                (c.ink, c.paper),
                (c.ink, c.card),
                (c.ink, c.accent_tint),
                (c.quiet, c.paper),
                (c.quiet, c.card),
                (c.quiet, c.accent_tint),
                (c.accent, c.paper),
                (c.accent, c.card),
                (c.on_accent, c.accent),
                (c.good, c.card),
                (c.warn, c.card),
                (c.warn, c.paper),
            ] {
                let contrast = on.contrast(behind);
                assert!(
                    contrast >= 4.5,
                    "{look:?}: {on:?} on {behind:?} is {contrast:.2}:1"
                );
            }
            for mark in [c.edge, c.accent] {
                let contrast = mark.contrast(c.card).min(mark.contrast(c.paper));
                assert!(
                    contrast >= 3.0,
                    "{look:?}: the mark {mark:?} is {contrast:.2}:1"
                );
            }
            assert!(c.ink.contrast(c.paper) >= 7.0);
        }
    }
}
