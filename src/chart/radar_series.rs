//! The series of a radar drawn: a light fill, lines, and marks on the spokes.

use super::marks::{self, AROUND};
use super::radar::Radar;
use super::series::{Series, SeriesMark};
use crate::insight::LevelLook;
use crate::scene::{Item, Path, Point, Sketch, Stroke};

/// How opaque the fill within the agreed scores is.
const FILL: f32 = 0.1;
/// Half a target's notch, for the radius of a disc.
const NOTCH: f32 = 1.7;
/// How large a hollow mark is, for a disc.
const HOLLOW: f32 = 0.52;

impl Radar<'_> {
    /// A light fill between the hub and neighbouring agreed scores.
    pub(super) fn fill(&self, sketch: &mut Sketch, series: &Series) {
        if series.mark != SeriesMark::Disc {
            return;
        }
        let hub = self.wheel.hub();
        for run in self.runs(series) {
            let outer = run.iter().map(|&(_, at)| at);
            let inner = run.iter().rev().map(|&(i, _)| self.wheel.at(i, hub));
            let path = if run.len() == self.rows.len() {
                // Two rings the other way round leave the hub between them empty.
                let mut path = Path::polygon(outer);
                path.extend(Path::polygon(inner));
                path
            } else if run.len() > 1 {
                Path::polygon(outer.chain(inner))
            } else {
                continue;
            };
            sketch.fill(path, self.palette.agreed.with_opacity(FILL));
        }
    }

    /// The line of a series. Gives its pieces.
    pub(super) fn line(&self, sketch: &mut Sketch, series: &Series) -> Vec<(Point, Point)> {
        let mut pieces = Vec::new();
        let size = self.size;
        let (colour, width, dash) = match series.mark {
            SeriesMark::Disc => (self.palette.agreed, 0.16 * size, Vec::new()),
            SeriesMark::Hollow => {
                let dash = vec![0.5 * size, 0.35 * size];
                (self.palette.before, 0.12 * size, dash)
            }
            SeriesMark::Notch => return pieces,
        };
        for run in self.runs(series) {
            let points: Vec<Point> = run.into_iter().map(|(_, at)| at).collect();
            pieces.extend(points.windows(2).map(|pair| (pair[0], pair[1])));
            let path = if points.len() == self.rows.len() {
                pieces.push((points[points.len() - 1], points[0]));
                Path::polygon(points)
            } else if points.len() > 1 {
                Path::polyline(points)
            } else {
                continue;
            };
            let stroke = Stroke {
                width,
                colour,
                dash: dash.clone(),
            };
            sketch.items.push(Item::Path {
                path,
                fill: None,
                stroke: Some(stroke),
            });
        }
        pieces
    }

    pub(super) fn marks(&self, sketch: &mut Sketch, series: &Series) {
        for i in 0..self.rows.len() {
            let (Some(centre), Some(level)) = (self.mark_at(series, i), series.levels[i]) else {
                continue;
            };
            let radius = self.radii[i];
            match series.mark {
                SeriesMark::Disc => {
                    let mark = LevelLook::of(self.looks, level).mark;
                    marks::disc(sketch, &mark, centre, radius, self.palette, self.smallest);
                }
                SeriesMark::Hollow => {
                    // Where both are the same it stands around today's mark.
                    let mut discs = self.series.iter().filter(|it| it.mark == SeriesMark::Disc);
                    let same = discs.any(|it| it.levels.get(i) == Some(&Some(level)));
                    let radius = if same { AROUND } else { HOLLOW } * radius;
                    marks::ring(sketch, centre, radius, 0.12 * self.size, self.palette);
                }
                SeriesMark::Notch => {
                    let reach = self.wheel.reach_of(level);
                    let half = self.notch(reach, radius);
                    let ends = [-half, half].map(|x| self.wheel.beside(i, reach, x));
                    let line = Path::line(ends[0], ends[1]);
                    sketch.stroke(line, 0.14 * self.size, self.palette.ink);
                }
            }
        }
    }

    /// Half a notch, which looks out on both sides of a disc of this radius, and meets none on the
    /// spokes beside it.
    fn notch(&self, reach: f32, radius: f32) -> f32 {
        let spokes = self.rows.len().max(3) as f32;
        let chord = 2.0 * reach * (std::f32::consts::PI / spokes).sin();
        (NOTCH * radius).min(0.48 * chord)
    }
}
