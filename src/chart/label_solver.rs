//! The search behind `labels`: names of one text size around the largest circle that they leave.

use std::borrow::Cow;

use super::fit::shortened;
use super::spread::spread;
use super::wheel::spokes;
use crate::scene::{Align, Point, Rect, Weight, Words, line_height};

/// The name of one mechanism, to be placed.
pub(super) struct Name<'a> {
    pub(super) text: Cow<'a, str>,
    /// Stands over it in smaller type: the group that begins with it on its side of the circle.
    pub(super) heading: Option<Cow<'a, str>>,
    /// Said in smaller type under the name.
    pub(super) remark: Option<String>,
}

/// One name with its place.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub(super) heading: Vec<String>,
    /// The rectangle around the heading.
    pub(super) over: Rect,
    pub(super) lines: Vec<String>,
    pub(super) remark: Vec<String>,
    /// The edge or the middle of its lines, as `align` says.
    pub(super) x: f32,
    pub(super) align: Align,
    pub(super) rect: Rect,
}

/// Names around a circle.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) centre: Point,
    pub(super) radius: f32,
    /// The size of the names' text.
    pub(super) size: f32,
    /// The text size of a remark, and of a heading, for its name's.
    pub(super) remark: f32,
    pub(super) labels: Vec<Label>,
}

/// How much more room than the outer ring the marks and dots take, for the text's size.
pub(super) const CLEAR: f32 = 1.15;
/// The same where arcs of groups go around the circle.
const CLEAR_OF_ARCS: f32 = 1.6;
/// Over the heading of a group, for the text's size.
const AIR: f32 = 0.3;
/// Between two names, for the text's size.
pub(super) const GAP: f32 = 0.4;

/// The names measured once, and how they break at widths that were asked for before.
pub(super) struct Table {
    spokes: Vec<Point>,
    /// How much more room than the outer ring the circle takes, for the text's size.
    clear: f32,
    /// The text size of a remark, and of a heading, for its name's.
    remark: f32,
    names: Vec<Measured>,
}

struct Measured {
    words: Words,
    /// The widest word, or what of it must stand on one line at least.
    least: f32,
    remark: Option<Words>,
    heading: Option<Words>,
    /// By width in quarters of the text's size.
    known: Vec<Option<Broken>>,
}

/// Lines and their widest, at a text size of one point.
#[derive(Clone)]
struct Broken {
    lines: Vec<String>,
    width: f32,
}

/// A name in its place relative to the circle's centre.
#[derive(Clone)]
struct Block {
    heading: Vec<String>,
    /// How high the heading is, with the air over it.
    over: f32,
    lines: Vec<String>,
    remark: Vec<String>,
    width: f32,
    height: f32,
    /// The edge that faces the circle; the middle for a name at a pole.
    x: f32,
    /// Its middle.
    y: f32,
}

impl Table {
    pub(super) fn new(names: &[Name<'_>], keep: usize, remark: f32) -> Self {
        let measured = |name: &Name<'_>| {
            let words = Words::new(&shortened(&name.text, keep), Weight::SemiBold);
            let remark = name.remark.as_ref();
            Measured {
                least: words.widest().min(14.0),
                words,
                remark: remark.map(|text| Words::new(text, Weight::Regular)),
                heading: (name.heading.as_ref())
                    .map(|text| Words::new(&shortened(text, keep), Weight::SemiBold)),
                known: Vec::new(),
            }
        };
        let grouped = names.iter().any(|name| name.heading.is_some());
        Self {
            spokes: spokes(names.len()),
            clear: if grouped { CLEAR_OF_ARCS } else { CLEAR },
            remark,
            names: names.iter().map(measured).collect(),
        }
    }

    /// The largest circle for a text size, over several widths to wrap to.
    pub(super) fn widest_circle(&mut self, area: Rect, size: f32) -> Option<Layout> {
        let mut best: Option<Layout> = None;
        for wrap in [12.0, 9.5, 15.0, 7.5, 20.0, 30.0] {
            // A wrap must earn its place with a circle that can be seen to be larger.
            let mut low = best
                .as_ref()
                .map_or(0.1 * size, |layout| layout.radius * 1.02);
            let mut high = area.width().min(area.height()) / 2.0;
            let Some(found) = self.attempt(area, size, low, wrap) else {
                continue;
            };
            best = Some(found);
            for _ in 0..8 {
                let radius = (low + high) / 2.0;
                match self.attempt(area, size, radius, wrap) {
                    Some(layout) => {
                        low = radius;
                        best = Some(layout);
                    }
                    None => high = radius,
                }
            }
        }
        best
    }

    fn attempt(&mut self, area: Rect, size: f32, radius: f32, wrap: f32) -> Option<Layout> {
        let half = area.width() / 2.0;
        let circle = radius + self.clear * size;
        if circle > half {
            return None;
        }
        let mut room: Vec<f32> = self
            .spokes
            .iter()
            .map(|d| {
                if is_pole(*d) {
                    area.width()
                } else {
                    half - circle * d.x.abs()
                }
            })
            .collect();
        for _ in 0..4 {
            let mut blocks = self.blocks(size, circle, wrap, &room)?;
            self.part(&mut blocks, size, circle);
            let mut fits = true;
            for (i, block) in blocks.iter().enumerate() {
                let d = self.spokes[i];
                let over = if is_pole(d) {
                    block.width - area.width()
                } else {
                    block.x.abs() + block.width - half
                };
                if over > 0.0 {
                    fits = false;
                    room[i] = half - block.x.abs() - 0.01 * size;
                }
            }
            if fits {
                return self.settle(&blocks, area, size, radius);
            }
        }
        None
    }

    fn blocks(&mut self, size: f32, circle: f32, wrap: f32, room: &[f32]) -> Option<Vec<Block>> {
        let mut blocks = Vec::with_capacity(self.names.len());
        for ((name, d), room) in self.names.iter_mut().zip(&self.spokes).zip(room) {
            // Above and below the circle there is width, and height is dear.
            let wrap = if is_pole(*d) { wrap * 1.7 } else { wrap };
            let most = (room / size).min(wrap.max(name.least));
            if most < name.least {
                return None;
            }
            let broken = name.broken(most).clone();
            // A remark takes the width of its name, or what its longest word needs.
            let beside = |words: &Words| {
                let least = words.widest().min(14.0);
                words.measured((most.max(8.0).min(room / size) / self.remark).max(least))
            };
            let (said, wide) = name.remark.as_ref().map(beside).unwrap_or_default();
            let (heading, above) = name.heading.as_ref().map(beside).unwrap_or_default();
            let width = (broken.width + 0.05).max(wide.max(above) * self.remark) * size;
            if width > room + 0.1 * size {
                return None;
            }
            let below = said.len() as f32 * line_height(size * self.remark);
            let over = match heading.len() {
                0 => 0.0,
                lines => AIR * size + lines as f32 * line_height(size * self.remark),
            };
            let height = over + broken.lines.len() as f32 * line_height(size) + below;
            let remark = said;
            let lines = broken.lines;
            let y = circle * d.y + d.y * height / 2.0;
            blocks.push(Block {
                heading,
                over,
                lines,
                remark,
                width,
                height,
                x: circle * d.x,
                y,
            });
        }
        Some(blocks)
    }

    /// Moves the names of each side apart, then out of the circle.
    fn part(&self, blocks: &mut [Block], size: f32, circle: f32) {
        let count = blocks.len();
        let pole = |i: usize| i < count && is_pole(self.spokes[i]);
        let foot = count / 2;
        let right: Vec<usize> = (1..count)
            .filter(|&i| self.spokes[i].x > 0.0 && !pole(i))
            .collect();
        let left: Vec<usize> = (1..count)
            .rev()
            .filter(|&i| self.spokes[i].x < 0.0 && !pole(i))
            .collect();
        for pass in 0..2 {
            let before: Vec<f32> = blocks.iter().map(|b| b.y).collect();
            for side in [&right, &left] {
                let mut chain = vec![0];
                chain.extend(side.iter().copied());
                if pole(foot) {
                    chain.push(foot);
                }
                let wanted: Vec<f32> = chain.iter().map(|&i| before[i]).collect();
                let heights: Vec<f32> = chain.iter().map(|&i| blocks[i].height).collect();
                let ends = (pass == 1).then_some((true, pole(foot)));
                for (&i, y) in chain
                    .iter()
                    .zip(spread(&wanted, &heights, GAP * size, ends))
                {
                    if !pole(i) {
                        blocks[i].y = y;
                    } else if pass == 0 {
                        // Both sides push a pole outwards; the stronger push counts.
                        blocks[i].y = if i == 0 {
                            blocks[i].y.min(y)
                        } else {
                            blocks[i].y.max(y)
                        };
                    }
                }
            }
            if pass == 0 {
                // The second pass starts again from where the names want to be.
                for &i in right.iter().chain(&left) {
                    blocks[i].y = before[i];
                }
            }
        }
        for (block, d) in blocks
            .iter_mut()
            .zip(&self.spokes)
            .filter(|(_, d)| !is_pole(**d))
        {
            let off = (block.y.abs() - block.height / 2.0).max(0.0);
            let needed = (circle * circle - off * off).max(0.0).sqrt();
            block.x = block.x.abs().max(needed) * d.x.signum();
        }
    }

    /// Where the circle's centre stands when circle and names are in the middle of the area, if
    /// they fit its height.
    fn centre(&self, blocks: &[Block], area: Rect, size: f32, radius: f32) -> Option<Point> {
        let clear = self.clear * size;
        let (mut top, mut bottom) = (0.0_f32, 0.0_f32);
        for (block, d) in blocks.iter().zip(&self.spokes) {
            top = top
                .min(block.y - block.height / 2.0)
                .min(d.y * radius - clear);
            bottom = bottom
                .max(block.y + block.height / 2.0)
                .max(d.y * radius + clear);
        }
        let middle = area.centre();
        let fits = bottom - top <= area.height();
        fits.then(|| Point::new(middle.x, middle.y - (top + bottom) / 2.0))
    }

    /// Moves circle and names to the middle of the area, if they fit its height.
    fn settle(&self, blocks: &[Block], area: Rect, size: f32, radius: f32) -> Option<Layout> {
        let centre = self.centre(blocks, area, size, radius)?;
        let label = |(block, d): (&Block, &Point)| {
            let align = match d.x {
                _ if is_pole(*d) => Align::Centre,
                x if x > 0.0 => Align::Left,
                _ => Align::Right,
            };
            let x = if is_pole(*d) {
                centre.x
            } else {
                centre.x + block.x
            };
            let top = centre.y + block.y - block.height / 2.0;
            let air = AIR * size;
            let (over, high) = (block.over, block.height - block.over);
            let rect = Rect::aligned(x, top + over, block.width, high, align);
            let over = Rect::aligned(x, top + air, block.width, (over - air).max(0.0), align);
            Label {
                heading: block.heading.clone(),
                over,
                lines: block.lines.clone(),
                remark: block.remark.clone(),
                x,
                align,
                rect,
            }
        };
        let labels = blocks.iter().zip(&self.spokes).map(label).collect();
        Some(Layout {
            centre,
            radius,
            size,
            remark: self.remark,
            labels,
        })
    }
}

impl Measured {
    fn broken(&mut self, width: f32) -> &Broken {
        // Clamped to 0 to 400 before the cast. Rounded down, so that what fits the step fits.
        let step = (width * 4.0).clamp(1.0, 400.0) as usize;
        if self.known.len() <= step {
            self.known.resize(step + 1, None);
        }
        self.known[step].get_or_insert_with(|| {
            let (lines, width) = self
                .words
                .measured((step as f32 / 4.0).max(self.least.min(width)));
            Broken { lines, width }
        })
    }
}

fn is_pole(direction: Point) -> bool {
    direction.x.abs() < 1e-5
}
