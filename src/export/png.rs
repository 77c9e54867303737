//! A drawing as pixels: PNG, or for the clipboard.

use std::io;
use std::panic::resume_unwind;
use std::thread;

use png::{
    BitDepth, ColorType, Encoder, EncodingError, PixelDimensions, SrgbRenderingIntent, Unit, chunk,
};
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, StrokeDash, Transform,
};

use super::deflate::{self, Part};
use super::error::ExportError;
use crate::scene::{Colour, Item, Path, Point, Scene, Stroke, Verb, outline};

/// A picture as bytes, for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row; not premultiplied.
    pub rgba: Vec<u8>,
}

/// The longer side of a picture in metres: 13⅓ inches, as wide as a slide.
const LONGER_SIDE: f32 = 0.338_67;

/// A drawing as a PNG file: RGB on an opaque background, else RGBA. It carries the drawing's title
/// and description, and is as large on paper as a slide.
///
/// The drawing is scaled to fit and stands in the middle of its background.
///
/// # Errors
/// When a side is not 16 to 7680 pixels wide or 16 to 4320 high.
pub fn png(scene: &Scene, width_px: u32, height_px: u32) -> Result<Vec<u8>, ExportError> {
    let pixmap = render(scene, width_px, height_px)?;
    let opaque = scene.background.is_some_and(|colour| colour.a == u8::MAX);
    let (colour_type, rgba) = if opaque {
        (ColorType::Rgb, pixmap.take())
    } else {
        (ColorType::Rgba, pixmap.take_demultiplied())
    };
    let parts = packed(&rgba, width_px, opaque).map_err(EncodingError::IoError)?;
    let mut file = Vec::with_capacity(1 << 19);
    let mut encoder = Encoder::new(&mut file, width_px, height_px);
    encoder.set_color(colour_type);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_source_srgb(SrgbRenderingIntent::RelativeColorimetric);
    let density = (width_px.max(height_px) as f32 / LONGER_SIDE).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: density,
        yppu: density,
        unit: Unit::Meter,
    }));
    for (name, text) in [("Title", &scene.title), ("Description", &scene.description)] {
        // The format ends a text at a zero.
        let text = text.replace('\0', "");
        if !text.is_empty() {
            encoder.add_itxt_chunk(name.to_owned(), text)?;
        }
    }
    let mut writer = encoder.write_header()?;
    writer.write_chunk(chunk::IDAT, &deflate::whole(&parts))?;
    writer.finish()?;
    Ok(file)
}

/// The rows of a picture, packed side by side. In four parts on every machine, so that the bytes
/// are the same.
fn packed(rgba: &[u8], width: u32, opaque: bool) -> io::Result<Vec<Part>> {
    let row = width as usize * 4;
    let band = (rgba.len() / row).div_ceil(4) * row;
    thread::scope(|scope| {
        let threads: Vec<_> = rgba
            .chunks(band)
            .map(|band| scope.spawn(move || deflate::part(&rows(band, row, opaque))))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

/// Rows as PNG has them: each begins with its filter, none. Flat areas with few colours pack best
/// as they are: as differences to the row above, no two edges of a letter would be alike.
fn rows(rgba: &[u8], row: usize, opaque: bool) -> Vec<u8> {
    let channels = if opaque { 3 } else { 4 };
    let long = 1 + row / 4 * channels;
    let mut rows = vec![0; rgba.len() / row * long];
    for (from, to) in rgba.chunks_exact(row).zip(rows.chunks_exact_mut(long)) {
        let to = &mut to[1..];
        if opaque {
            for (from, to) in from.chunks_exact(4).zip(to.chunks_exact_mut(3)) {
                to.copy_from_slice(&from[..3]);
            }
        } else {
            to.copy_from_slice(from);
        }
    }
    rows
}

/// A drawing as pixels, scaled to fit as in [`png()`].
///
/// # Errors
/// When a side is not 16 to 7680 pixels wide or 16 to 4320 high.
pub fn rgba(scene: &Scene, width_px: u32, height_px: u32) -> Result<Pixels, ExportError> {
    let pixmap = render(scene, width_px, height_px)?;
    Ok(Pixels {
        width: width_px,
        height: height_px,
        rgba: pixmap.take_demultiplied(),
    })
}

fn render(scene: &Scene, width: u32, height: u32) -> Result<Pixmap, ExportError> {
    let refused = ExportError::Size { width, height };
    if !(16..=7680).contains(&width) || !(16..=4320).contains(&height) {
        return Err(refused);
    }
    let Some(mut pixmap) = Pixmap::new(width, height) else {
        return Err(refused);
    };
    if let Some(paper) = scene.background {
        pixmap.fill(colour(paper));
    }
    // The sizes are small enough that an f32 holds them exactly.
    let (w, h) = (width as f32, height as f32);
    let scale = (w / scene.size.width).min(h / scene.size.height);
    let corner = Point::new(
        (w - scene.size.width * scale) / 2.0,
        (h - scene.size.height * scale) / 2.0,
    );
    let mut canvas = Canvas {
        pixmap,
        scale,
        corner,
    };
    for item in &scene.items {
        match item {
            Item::Path { path, fill, stroke } => canvas.shape(path, *fill, stroke.as_ref()),
            Item::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let path = Path::circle(*centre, *radius);
                canvas.shape(&path, *fill, stroke.as_ref());
            }
            Item::Text(text) => {
                let mut builder = PathBuilder::new();
                for glyph in text.glyphs() {
                    let at = Point::new(glyph.x, glyph.y);
                    canvas.trace(&mut builder, outline(glyph.face, glyph.id), text.size, at);
                }
                // A space has no outline.
                if let Some(path) = builder.finish() {
                    canvas.fill(&path, text.colour);
                }
            }
        }
    }
    Ok(canvas.pixmap)
}

struct Canvas {
    pixmap: Pixmap,
    scale: f32,
    corner: Point,
}

impl Canvas {
    fn shape(&mut self, path: &Path, fill: Option<Colour>, stroke: Option<&Stroke>) {
        let mut builder = PathBuilder::new();
        self.trace(&mut builder, path, 1.0, Point::default());
        // A path of a single point draws nothing.
        let Some(path) = builder.finish() else { return };
        if let Some(colour) = fill {
            self.fill(&path, colour);
        }
        if let Some(stroke) = stroke {
            self.stroke(&path, stroke);
        }
    }

    fn fill(&mut self, path: &tiny_skia::Path, with: Colour) {
        self.pixmap.fill_path(
            path,
            &paint(with),
            FillRule::Winding,
            Transform::identity(),
            None,
        );
    }

    fn stroke(&mut self, path: &tiny_skia::Path, with: &Stroke) {
        let stroke = tiny_skia::Stroke {
            width: with.width * self.scale,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            dash: StrokeDash::new(with.dash.iter().map(|d| d * self.scale).collect(), 0.0),
            ..tiny_skia::Stroke::default()
        };
        self.pixmap.stroke_path(
            path,
            &paint(with.colour),
            &stroke,
            Transform::identity(),
            None,
        );
    }

    /// Adds a path in pixels.
    fn trace(&self, builder: &mut PathBuilder, path: &Path, size: f32, by: Point) {
        let scale = size * self.scale;
        let (dx, dy) = (
            by.x * self.scale + self.corner.x,
            by.y * self.scale + self.corner.y,
        );
        for verb in path.verbs() {
            match verb.map(|p| Point::new(p.x * scale + dx, p.y * scale + dy)) {
                Verb::MoveTo(a) => builder.move_to(a.x, a.y),
                Verb::LineTo(a) => builder.line_to(a.x, a.y),
                Verb::QuadTo(a, b) => builder.quad_to(a.x, a.y, b.x, b.y),
                Verb::CubicTo(a, b, c) => builder.cubic_to(a.x, a.y, b.x, b.y, c.x, c.y),
                Verb::Close => builder.close(),
            }
        }
    }
}

fn colour(colour: Colour) -> Color {
    Color::from_rgba8(colour.r, colour.g, colour.b, colour.a)
}

fn paint(with: Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(colour(with));
    paint
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Size;

    fn scene(background: Option<Colour>) -> Scene {
        Scene {
            size: Size {
                width: 100.0,
                height: 100.0,
            },
            background,
            title: String::new(),
            description: String::new(),
            items: vec![Item::Circle {
                centre: Point::new(50.0, 50.0),
                radius: 50.0,
                fill: Some(Colour::hex(0xD5_5E_00)),
                stroke: None,
            }],
        }
    }

    #[test]
    fn a_drawing_fits_and_stands_in_the_middle() {
        let pixels = rgba(&scene(Some(Colour::hex(0xFF_FF_FF))), 300, 100).unwrap();
        let at = |x: usize| &pixels.rgba[(50 * 300 + x) * 4..][..4];
        assert_eq!(at(90), [255; 4]);
        assert_eq!(at(150), [0xD5, 0x5E, 0x00, 255]);
        assert_eq!(at(210), [255; 4]);
    }

    fn read(file: Vec<u8>) -> (png::Info<'static>, Vec<u8>) {
        let mut reader = png::Decoder::new(io::Cursor::new(file))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        (reader.info().clone(), pixels)
    }

    #[test]
    fn the_file_reads_back_as_it_was_drawn() {
        let half_seen = Colour::hex(0xD5_5E_00).with_opacity(0.5);
        for background in [None, Some(half_seen), Some(Colour::hex(0))] {
            // Heights that four parts do not divide evenly, and parts of unequal heights.
            for (width, height) in [(321, 123), (64, 64), (97, 65)] {
                let scene = scene(background);
                let (info, pixels) = read(png(&scene, width, height).unwrap());
                assert_eq!((info.width, info.height), (width, height));
                let drawn = rgba(&scene, width, height).unwrap().rgba;
                let opaque = background.is_some_and(|colour| colour.a == u8::MAX);
                if opaque {
                    assert_eq!(info.color_type, ColorType::Rgb);
                    let drawn: Vec<u8> = (drawn.chunks(4)).flat_map(|p| p[..3].to_vec()).collect();
                    assert!(pixels == drawn, "{width}×{height}");
                } else {
                    assert_eq!(info.color_type, ColorType::Rgba);
                    assert!(pixels == drawn, "{width}×{height}");
                }
            }
        }
    }

    #[test]
    fn the_file_says_how_large_it_is_what_its_colours_mean_and_what_it_shows() {
        let mut scene = scene(Some(Colour::hex(0)));
        scene.title = "Équipe 東京".to_owned();
        scene.description = "A circle.\nNothing else.".to_owned();
        for (width, height) in [(1920, 1080), (1080, 1920)] {
            let (info, _) = read(png(&scene, width, height).unwrap());
            // 1920 pixels on 13⅓ inches are 144 pixels an inch: 5669 a metre.
            let density = info.pixel_dims.unwrap();
            assert_eq!((density.xppu, density.yppu), (5669, 5669));
            assert!(density.unit == Unit::Meter && info.srgb.is_some());
            let texts: Vec<(&str, String)> = (info.utf8_text.iter())
                .map(|text| (text.keyword.as_str(), text.get_text().unwrap()))
                .collect();
            let said = [("Title", &scene.title), ("Description", &scene.description)];
            assert_eq!(texts, said.map(|(name, text)| (name, text.clone())));
        }
    }

    #[test]
    fn a_drawing_without_a_title_has_no_empty_one() {
        let (info, _) = read(png(&scene(None), 64, 64).unwrap());
        assert!(info.utf8_text.is_empty());
    }

    #[test]
    fn sizes_out_of_range_are_refused_in_a_sentence() {
        for (w, h) in [(15, 16), (16, 15), (7681, 64), (64, 4321), (0, 0)] {
            let problem = png(&scene(None), w, h).unwrap_err().to_string();
            assert!(problem.contains("16 × 16 to 7680 × 4320"), "{problem}");
        }
        assert!(png(&scene(None), 16, 16).is_ok());
    }
}
