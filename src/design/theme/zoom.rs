//! How large everything is in a window of some size.

use egui;

/// What can still be read on a laptop whose points are not scaled.
const READABLE: f32 = 0.6;

/// The smallest that any window is drawn: who scales a small display has large points.
const LEAST: f32 = 0.3;

/// The room that every screen needs, in points of a 1920×1080 window.
const NEEDED: egui::Vec2 = egui::vec2(1700.0, 980.0);

/// How much larger than a 1920×1080 window everything is, for a window of this size in native
/// points: text keeps its share of the window, down to what can still be read on a laptop, as long
/// as every screen has the room that it needs.
///
/// It stays as it is `now` where that is near enough: on the edge between two steps it would else
/// go to and fro with the last digit of the size, one frame after the other.
pub fn zoom_for(size: egui::Vec2, now: f32) -> f32 {
    let share = (size.x / 1920.0).min(size.y / 1080.0);
    if (share - now).abs() < 0.0051 {
        return now;
    }
    let room = (size.x / NEEDED.x).min(size.y / NEEDED.y);
    let least = READABLE.min(room).max(LEAST);
    // Steps of a hundredth keep glyphs from being drawn anew at every pixel of a resize.
    ((share * 100.0).round() / 100.0).clamp((least * 100.0).floor() / 100.0, 4.0)
}

/// Gives this frame the size that its window asks for; says whether it changed. Call it before the
/// frame begins: egui's own `set_zoom_factor` waits for the next, and one frame would be laid out wrong.
pub fn grow_with_window(ctx: &egui::Context, input: &mut egui::RawInput) -> bool {
    let Some(rect) = input.screen_rect else {
        return false;
    };
    let old = ctx.zoom_factor();
    let new = zoom_for(rect.size() * old, old);
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
    use egui::vec2;

    #[test]
    fn text_keeps_its_share_of_the_window() {
        assert_eq!(zoom_for(vec2(1920.0, 1080.0), 1.0), 1.0);
        assert_eq!(zoom_for(vec2(3840.0, 2160.0), 1.0), 2.0);
        assert_eq!(zoom_for(vec2(1024.0, 640.0), 1.0), 0.6);
        assert_eq!(zoom_for(vec2(300.0, 200.0), 1.0), 0.3);
        let edge = vec2(1968.0, 1200.0);
        for now in [1.02, 1.03] {
            assert_eq!(zoom_for(edge * 1.000_001, now), now);
            assert_eq!(zoom_for(edge * 0.999_999, now), now);
        }
    }

    #[test]
    fn a_display_whose_points_are_scaled_shows_every_screen_whole() {
        for size in [vec2(683.0, 384.0), vec2(911.0, 512.0), vec2(1366.0, 768.0)] {
            let room = size / zoom_for(size, 1.0);
            assert!(room.x >= NEEDED.x && room.y >= NEEDED.y, "{size}: {room}");
        }
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
            assert!(grow_with_window(&ctx, &mut input));
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
