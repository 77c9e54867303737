//! Signs that are drawn.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

/// The few signs that are drawn, not written: the typeface has none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Three lines: the menu.
    Menu,
    /// Lines with a dot before each: the agenda.
    Agenda,
    /// Done.
    Check,
    /// Not begun.
    Ring,
    /// Under way.
    HalfRing,
    /// Agreed to differ.
    NotEqual,
    /// Take away, or left out.
    Minus,
    /// Add.
    Plus,
    /// Close.
    Cross,
    /// Hold the timer.
    Pause,
    /// Let it run on.
    Play,
    /// Choose a day.
    Calendar,
    /// One step back.
    Back,
    /// Earlier in a list.
    Up,
    /// Later in a list.
    Down,
}

/// Paints an icon into a square.
pub fn icon(painter: &Painter, icon: Icon, rect: Rect, colour: Color32) {
    let side = rect.width().min(rect.height());
    let centre = rect.center();
    let at = |x: f32, y: f32| -> Pos2 { centre + vec2(x, y) * side / 2.0 };
    let stroke = Stroke::new((side * 0.11).max(1.5), colour);
    let line = |points: &[Pos2]| painter.add(Shape::line(points.to_vec(), stroke));
    match icon {
        Icon::Agenda => {
            for y in [-0.65, 0.0, 0.65] {
                line(&[at(-0.35, y), at(0.9, y)]);
                painter.circle_filled(at(-0.8, y), side * 0.09, colour);
            }
        }
        Icon::Menu => {
            for y in [-0.65, 0.0, 0.65] {
                line(&[at(-0.9, y), at(0.9, y)]);
            }
        }
        Icon::Check => {
            line(&[at(-0.8, 0.05), at(-0.2, 0.65), at(0.85, -0.65)]);
        }
        Icon::Ring => {
            painter.circle_stroke(centre, side * 0.38, stroke);
        }
        Icon::HalfRing => {
            painter.circle_stroke(centre, side * 0.42, stroke);
            let half: Vec<Pos2> = (0..=24)
                .map(|i| {
                    let angle = std::f32::consts::PI * (0.5 + i as f32 / 24.0);
                    pos2(
                        centre.x + angle.cos() * side * 0.42,
                        centre.y + angle.sin() * side * 0.42,
                    )
                })
                .collect();
            painter.add(Shape::convex_polygon(half, colour, Stroke::NONE));
        }
        Icon::NotEqual => {
            line(&[at(-0.8, -0.3), at(0.8, -0.3)]);
            line(&[at(-0.8, 0.3), at(0.8, 0.3)]);
            line(&[at(-0.4, 0.85), at(0.4, -0.85)]);
        }
        Icon::Minus => {
            line(&[at(-0.8, 0.0), at(0.8, 0.0)]);
        }
        Icon::Plus => {
            line(&[at(-0.8, 0.0), at(0.8, 0.0)]);
            line(&[at(0.0, -0.8), at(0.0, 0.8)]);
        }
        Icon::Cross => {
            line(&[at(-0.7, -0.7), at(0.7, 0.7)]);
            line(&[at(-0.7, 0.7), at(0.7, -0.7)]);
        }
        Icon::Pause => {
            line(&[at(-0.35, -0.75), at(-0.35, 0.75)]);
            line(&[at(0.35, -0.75), at(0.35, 0.75)]);
        }
        Icon::Calendar => {
            line(&[
                at(-0.8, -0.65),
                at(0.8, -0.65),
                at(0.8, 0.8),
                at(-0.8, 0.8),
                at(-0.8, -0.65),
            ]);
            line(&[at(-0.8, -0.2), at(0.8, -0.2)]);
            line(&[at(-0.4, -0.95), at(-0.4, -0.5)]);
            line(&[at(0.4, -0.95), at(0.4, -0.5)]);
        }
        Icon::Up | Icon::Down => {
            let y = if icon == Icon::Up { -0.35 } else { 0.35 };
            line(&[at(-0.7, -y), at(0.0, y), at(0.7, -y)]);
        }
        Icon::Back => {
            line(&[at(0.35, -0.75), at(-0.4, 0.0), at(0.35, 0.75)]);
        }
        Icon::Play => {
            painter.add(Shape::convex_polygon(
                vec![at(-0.5, -0.8), at(0.85, 0.0), at(-0.5, 0.8)],
                colour,
                Stroke::NONE,
            ));
        }
    }
}
