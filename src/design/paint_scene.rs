//! The screen's back end: a [`Scene`] as egui shapes. Its twins are in [`crate::export`].

use egui::epaint::{CircleShape, CubicBezierShape, QuadraticBezierShape};
use egui::{Color32, FontId, Mesh, Painter, Pos2, Rect, Shape, Stroke as Line, pos2, vec2};

use crate::design::theme;
use crate::design::theme::{family, paint};
use crate::scene::{Align, Colour, Item, Path, Placed, Point, Scene, Stroke, Verb, ascent};

/// Paints a drawing with its upper left corner here; one point of it is one point of the window.
pub fn paint_scene(painter: &Painter, origin: Pos2, scene: &Scene) {
    painter.extend(scene_shapes(painter, origin, scene));
}

/// A drawing as shapes, back to front.
pub fn scene_shapes(painter: &Painter, origin: Pos2, scene: &Scene) -> Vec<Shape> {
    let mut shapes = Vec::with_capacity(scene.items.len() + 1);
    if let Some(background) = scene.background {
        let rect = Rect::from_min_size(origin, vec2(scene.size.width, scene.size.height));
        shapes.push(Shape::rect_filled(rect, 0, paint(background)));
    }
    for item in &scene.items {
        match item {
            Item::Path { path, fill, stroke } => {
                path_shapes(&mut shapes, origin, path, *fill, stroke.as_ref());
            }
            Item::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let centre = at(origin, *centre);
                let fill = fill.map_or(Color32::TRANSPARENT, paint);
                shapes.push(Shape::Circle(CircleShape {
                    center: centre,
                    radius: *radius,
                    fill,
                    stroke: line(stroke.as_ref()),
                }));
            }
            Item::Text(placed) => shapes.push(text_shape(painter, origin, placed)),
        }
    }
    shapes
}

fn at(origin: Pos2, point: Point) -> Pos2 {
    pos2(origin.x + point.x, origin.y + point.y)
}

fn line(stroke: Option<&Stroke>) -> Line {
    stroke.map_or(Line::NONE, |stroke| {
        theme::stroke(stroke.width, stroke.colour)
    })
}

/// Lines are egui's; insides are cut into triangles, because egui fills convex shapes only and a
/// radar's are not.
fn path_shapes(
    shapes: &mut Vec<Shape>,
    origin: Pos2,
    path: &Path,
    fill: Option<Colour>,
    stroke: Option<&Stroke>,
) {
    let contours = flatten(origin, path);
    if let Some(fill) = fill {
        shapes.extend(fill_mesh(&contours, paint(fill)));
    }
    let Some(stroke) = stroke else { return };
    for Contour { points, closed } in contours {
        if stroke.dash.is_empty() {
            let line = line(Some(stroke));
            shapes.push(if closed {
                Shape::closed_line(points, line)
            } else {
                Shape::line(points, line)
            });
        } else {
            let mut points = points;
            if closed {
                points.extend(points.first().copied());
            }
            let (dashes, gaps): (Vec<f32>, Vec<f32>) = stroke
                .dash
                .chunks(2)
                .map(|pair| (pair[0], pair.get(1).copied().unwrap_or(pair[0])))
                .unzip();
            shapes.extend(Shape::dashed_line_with_offset(
                &points,
                line(Some(stroke)),
                &dashes,
                &gaps,
                0.0,
            ));
        }
    }
}

/// One run of a path, without curves.
struct Contour {
    points: Vec<Pos2>,
    closed: bool,
}

fn flatten(origin: Pos2, path: &Path) -> Vec<Contour> {
    /// Pieces of a curve: marks and corners are small.
    const PIECES: usize = 12;
    let mut contours: Vec<Contour> = Vec::new();
    let steps = || (1..=PIECES).map(|i| i as f32 / PIECES as f32);
    for verb in path.verbs() {
        if let Verb::MoveTo(p) = verb {
            contours.push(Contour {
                points: vec![at(origin, *p)],
                closed: false,
            });
            continue;
        }
        let Some(contour) = contours.last_mut() else {
            continue;
        };
        let from = contour.points.last().copied().unwrap_or(origin);
        match *verb {
            Verb::MoveTo(_) => {}
            Verb::LineTo(p) => contour.points.push(at(origin, p)),
            Verb::QuadTo(c, p) => {
                let curve = QuadraticBezierShape::from_points_stroke(
                    [from, at(origin, c), at(origin, p)],
                    false,
                    Color32::TRANSPARENT,
                    Line::NONE,
                );
                contour.points.extend(steps().map(|t| curve.sample(t)));
            }
            Verb::CubicTo(a, b, p) => {
                let curve = CubicBezierShape::from_points_stroke(
                    [from, at(origin, a), at(origin, b), at(origin, p)],
                    false,
                    Color32::TRANSPARENT,
                    Line::NONE,
                );
                contour.points.extend(steps().map(|t| curve.sample(t)));
            }
            Verb::Close => contour.closed = true,
        }
    }
    contours
}

fn fill_mesh(contours: &[Contour], colour: Color32) -> Option<Shape> {
    use lyon_tessellation::geometry_builder::{BuffersBuilder, VertexBuffers};
    use lyon_tessellation::math::point;
    use lyon_tessellation::path::Path as LyonPath;
    use lyon_tessellation::{FillOptions, FillTessellator, FillVertex};

    let mut builder = LyonPath::builder();
    for contour in contours {
        let Some((first, rest)) = contour.points.split_first() else {
            continue;
        };
        builder.begin(point(first.x, first.y));
        for p in rest {
            builder.line_to(point(p.x, p.y));
        }
        builder.end(true);
    }
    let mut buffers: VertexBuffers<Pos2, u32> = VertexBuffers::new();
    let vertices = &mut BuffersBuilder::new(&mut buffers, |vertex: FillVertex<'_>| {
        let p = vertex.position();
        pos2(p.x, p.y)
    });
    // A shape that cannot be cut up (it would have to hold NaN) is left out, not half drawn.
    FillTessellator::new()
        .tessellate_path(&builder.build(), &FillOptions::non_zero(), vertices)
        .ok()?;
    let mut mesh = Mesh::default();
    for position in buffers.vertices {
        mesh.colored_vertex(position, colour);
    }
    mesh.indices = buffers.indices;
    Some(Shape::mesh(mesh))
}

fn text_shape(painter: &Painter, origin: Pos2, placed: &Placed) -> Shape {
    let font = FontId::new(placed.size, family(placed.weight));
    let galley = painter.layout_no_wrap(placed.text.clone(), font, Color32::PLACEHOLDER);
    let base = at(origin, placed.position);
    let left = match placed.align {
        Align::Left => 0.0,
        Align::Centre => galley.size().x / 2.0,
        Align::Right => galley.size().x,
    };
    let top_left = pos2(base.x - left, base.y - ascent(placed.size));
    Shape::galley(top_left, galley, paint(placed.colour))
}
