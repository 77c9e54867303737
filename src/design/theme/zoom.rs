//! How large everything is: from the window, from the system's scale and from what was chosen.

use egui::{self, Vec2, vec2};

/// The smallest that a window is drawn, in pixels to a point, where the system does not scale:
/// body text of 12 pixels.
const READABLE: f32 = 0.6;

/// The smallest where it does, in the system's own points: body text of 15, as in its own programs.
const SYSTEM: f32 = 0.75;

/// The largest that a window makes everything by itself, in pixels to a point.
const WALL: f32 = 4.0;

/// The smallest window that every screen works in, in points: what scales and zoom leave is never
/// less. Panels fold and texts scroll in it.
pub const SMALLEST: Vec2 = vec2(640.0, 360.0);

/// What can be chosen, in percent of the usual size.
const STEPS: [u16; 10] = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/// The usual size, in percent.
pub const USUAL: u16 = 100;

/// A window: what the size of everything in it depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Its size in the system's points.
    pub size: Vec2,
    /// How many of its pixels make one of them, as the system wants it.
    pub scale: f32,
}

impl Window {
    /// The window that is on.
    pub fn of(ctx: &egui::Context) -> Self {
        let scale = ctx.native_pixels_per_point().unwrap_or(1.0);
        Self {
            size: ctx.content_rect().size() * ctx.zoom_factor(),
            scale,
        }
    }

    /// How many of our points one of the system's is, at so many percent: the window's `zoom_factor`.
    ///
    /// Text keeps its share of the window. Where that is little, it is as large as can be read, and
    /// where the system's scale asks for it, as large as the system's own; all of that by the
    /// percentage, as long as the window keeps the room that every screen needs.
    ///
    /// It stays as it is `now` where that is near enough: on the edge between two steps it would else
    /// go to and fro with the last digit of the size, one frame after the other.
    pub fn zoom(self, percent: u16, now: f32) -> f32 {
        let wanted = self.usual() * f32::from(percent) / 100.0;
        let zoom = wanted.min(self.largest());
        if (zoom - now).abs() < 0.0051 {
            return now;
        }
        // Steps of a hundredth keep glyphs from being drawn anew at every pixel of a resize.
        let steps = zoom * 100.0;
        if zoom < wanted {
            steps.floor() / 100.0
        } else {
            steps.round() / 100.0
        }
    }

    /// The largest percentage at which every screen has its room.
    pub fn most(self) -> u16 {
        (self.largest() / self.usual() * 100.0 + 0.01).floor() as u16
    }

    /// The next step above a percentage, or below it, as far as the window has room for it and
    /// there is one.
    pub fn next(self, percent: u16, larger: bool) -> Option<u16> {
        let now = percent.min(self.most());
        let next = if larger {
            let above = STEPS.into_iter().find(|step| *step > now);
            above.map(|step| step.min(self.most()))
        } else {
            STEPS.into_iter().rfind(|step| *step < now)
        };
        next.filter(|next| *next != now)
    }

    fn usual(self) -> f32 {
        let pixels = self.size * self.scale;
        let share = (pixels.x / 1920.0).min(pixels.y / 1080.0).min(WALL);
        let least = (READABLE * self.scale.max(1.0)).min(SYSTEM) * self.scale;
        share.max(least) / self.scale
    }

    fn largest(self) -> f32 {
        (self.size / SMALLEST).min_elem().max(0.1)
    }
}

/// Gives this frame the size that its window asks for; says whether it changed. Call it before the
/// frame begins: egui's own `set_zoom_factor` waits for the next, and one frame would be laid out wrong.
pub fn grow_with_window(ctx: &egui::Context, input: &mut egui::RawInput, percent: u16) -> bool {
    let Some(rect) = input.screen_rect else {
        return false;
    };
    let old = ctx.zoom_factor();
    let window = Window {
        size: rect.size() * old,
        scale: input.viewport().native_pixels_per_point.unwrap_or(1.0),
    };
    let new = window.zoom(percent, old);
    if new == old {
        return false;
    }
    ctx.options_mut(|options| options.zoom_factor = new);
    input.screen_rect = Some(rect * (old / new));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A window that fills a display of so many pixels.
    fn window(width: f32, height: f32, scale: f32) -> Window {
        Window {
            size: vec2(width, height) / scale,
            scale,
        }
    }

    /// How many pixels a point has there at so many percent.
    fn pixels(window: Window, percent: u16) -> f32 {
        window.zoom(percent, 1.0) * window.scale
    }

    #[test]
    fn without_a_scale_text_keeps_its_share_of_the_window() {
        for (width, height, zoom) in [
            (1920.0, 1080.0, 1.0),
            (3840.0, 2160.0, 2.0),
            (1366.0, 768.0, 0.71),
            (1280.0, 720.0, 0.67),
            (1024.0, 768.0, 0.6),
            (1024.0, 640.0, 0.6),
        ] {
            assert_eq!(window(width, height, 1.0).zoom(USUAL, 1.0), zoom);
        }
        let edge = window(1968.0, 1200.0, 1.0);
        for now in [1.02, 1.03] {
            for size in [edge.size * 1.000_001, edge.size * 0.999_999] {
                assert_eq!(Window { size, ..edge }.zoom(USUAL, now), now);
            }
        }
    }

    #[test]
    fn the_systems_scale_makes_everything_larger() {
        for (width, height) in [(1366.0, 768.0), (1920.0, 1080.0), (1024.0, 768.0)] {
            let sizes = [1.0, 1.5, 2.0].map(|scale| pixels(window(width, height, scale), USUAL));
            assert!(
                sizes.is_sorted_by(|small, large| small * 1.1 < *large),
                "{sizes:?}"
            );
        }
        // Body text is 20 points: as large as the system's own text at least.
        for scale in [1.25, 1.5, 2.0, 3.0] {
            let window = window(1920.0, 1080.0, scale);
            assert!(20.0 * window.zoom(USUAL, 1.0) >= 15.0, "{scale}");
        }
    }

    #[test]
    fn the_percentage_makes_everything_larger_and_leaves_every_screen_its_room() {
        let laptop = window(1366.0, 768.0, 1.0);
        assert_eq!(pixels(laptop, 200), 1.42);
        for scale in [1.0, 1.25, 1.5, 2.0, 3.0] {
            for (width, height) in [(1366.0, 768.0), (1920.0, 1080.0), (1024.0, 768.0)] {
                for percent in STEPS {
                    let window = window(width, height, scale);
                    let room = window.size / window.zoom(percent, 1.0);
                    assert!((room - SMALLEST).min_elem() >= -0.1, "{window:?}: {room}");
                }
            }
        }
    }

    #[test]
    fn one_step_goes_as_far_as_there_is_room_and_back_again() {
        let wide = window(1920.0, 1080.0, 1.0);
        assert_eq!(wide.next(100, true), Some(110));
        assert_eq!(wide.next(300, true), None);
        assert_eq!(wide.next(90, false), Some(80));
        assert_eq!(wide.next(80, false), None);
        // 1366×768 at twice the scale has room for 142 %, as 683×384 are 1.067 times the smallest.
        let narrow = window(1366.0, 768.0, 2.0);
        assert_eq!(narrow.most(), 142);
        assert_eq!(narrow.next(125, true), Some(142));
        assert_eq!(narrow.next(142, true), None);
        assert_eq!(narrow.next(300, true), None, "chosen in a larger window");
        assert_eq!(narrow.next(300, false), Some(125));
    }

    #[test]
    fn a_frame_has_the_size_of_its_own_window() {
        let ctx = egui::Context::default();
        let mut drawn = Vec::new();
        for points in [vec2(1080.0, 810.0), vec2(3840.0, 2160.0)] {
            // As the window system's side does: in points of the zoom that was on before.
            let rect = egui::Rect::from_min_size(egui::Pos2::ZERO, points / ctx.zoom_factor());
            let mut input = egui::RawInput {
                screen_rect: Some(rect),
                ..egui::RawInput::default()
            };
            assert!(grow_with_window(&ctx, &mut input, USUAL));
            let mut output = ctx.run_ui(input, |ui| {
                drawn.push((ui.ctx().content_rect().size(), ui.ctx().pixels_per_point()));
            });
            output.textures_delta.clear();
        }
        assert_eq!(
            drawn,
            [(vec2(1800.0, 1350.0), 0.6), (vec2(1920.0, 1080.0), 2.0)]
        );
    }
}
