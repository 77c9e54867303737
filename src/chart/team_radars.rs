//! Small radars beside each other, one a team, all on the same scale: shapes to be compared by eye.

use super::fit::fit;
use super::frame::{Frame, Page, Style};
use super::legend::Entry;
use super::marks::RIM;
use super::pages::{number_pages, pages, settled_height};
use super::palette::Palette;
use super::rings::rings;
use super::series::SeriesMark;
use super::teams_legend::{alone, numbers};
use super::wheel::{Wheel, runs, spokes};
use crate::insight::teams::{Team, Together};
use crate::insight::{Ending, Median, Row};
use crate::phrases::teams as said;
use crate::scene::{
    Align, Path, Point, Rect, Scene, Size, Sketch, TextFormat, Weight, line_height,
};
use crate::workshop::Level;

/// How wide a small radar is at least, for the smallest text: its numbers stand apart.
const LEAST: f32 = 11.0;
/// Between the outer ring and the numbers at the spokes, for the text's size.
const OUTSIDE: f32 = 0.95;
/// Between two radars.
const BETWEEN: f32 = 0.9;
/// The most lines of a team's name.
const NAME_LINES: usize = 2;
/// How opaque the fill within the agreed scores is.
const FILL: f32 = 0.16;

/// One team's radar in a square of this side, without its name: numbers at the spokes in text of this
/// size stand for the mechanisms.
pub fn team_radar(
    together: &Together,
    team: &Team,
    side: f32,
    palette: &Palette,
    text: f32,
) -> Scene {
    let mut sketch = Sketch::default();
    wheel(
        &mut sketch,
        together,
        team,
        Point::default(),
        side,
        palette,
        text,
    );
    let labels = together.workshop.scale.levels.iter();
    let labels: Vec<String> = labels.map(|level| level.label.clone()).collect();
    Scene {
        size: Size {
            width: side,
            height: side,
        },
        background: None,
        title: said::team_name(&team.name),
        description: said::team_in_words(together, team, &labels),
        items: sketch.items,
    }
}

/// The legend of small radars alone, with the names of the mechanisms after their numbers: this wide, as
/// high as it needs to be.
pub fn team_radars_legend(together: &Together, width: f32, size: f32, palette: &Palette) -> Scene {
    alone(&entries(together), width, size, palette)
}

/// What the marks of the small radars mean, and which mechanism each number is.
fn entries(together: &Together) -> Vec<Entry> {
    let rows = || {
        together
            .teams
            .iter()
            .flat_map(|team| team.rows.iter().flatten())
    };
    let agreed = Entry::Series(SeriesMark::Disc, said::AGREED.to_owned());
    let unsettled = rows().any(|row| row.ending == Ending::ScoredNotAgreed && row.median.is_some());
    let hollow = Entry::Ring(said::MEDIAN_NOT_AGREED.to_owned());
    let differ = rows().any(|row| row.ending == Ending::AgreedToDiffer);
    let signs = [
        Some(agreed),
        unsettled.then_some(hollow),
        differ.then_some(Entry::Differ),
    ];
    signs
        .into_iter()
        .flatten()
        .chain(numbers(together))
        .collect()
}

/// The small radars on pages of this size, no text on any of them smaller than `smallest` points.
pub fn team_radars_pages(
    together: &Together,
    size: Size,
    palette: &Palette,
    style: Style<'_>,
    smallest: f32,
) -> Vec<Scene> {
    let tiles = Tiles::new(together, size, palette, style, smallest);
    let rows = together.teams.len().div_ceil(tiles.across).max(1);
    let heights = vec![tiles.high; rows];
    let ranges = pages(&heights, BETWEEN * smallest, tiles.area.height());
    let scenes = ranges.into_iter().map(|rows| tiles.scene(rows));
    let mut scenes: Vec<Scene> = scenes.collect();
    number_pages(scenes.iter_mut());
    scenes
}

/// How high a page of this width is that holds the radars of all teams.
pub fn team_radars_height(together: &Together, width: f32, style: Style<'_>, smallest: f32) -> f32 {
    settled_height(width, |size| {
        let tiles = Tiles::new(together, size, &Palette::LIGHT, style, smallest);
        let rows = together.teams.len().div_ceil(tiles.across).max(1) as f32;
        let all = rows * (tiles.high + BETWEEN * smallest);
        size.height - tiles.area.height() + all + 0.5 * smallest
    })
}

/// Where the radars of a page stand.
struct Tiles<'a> {
    together: &'a Together,
    page: Page<'a>,
    ground: Sketch,
    area: Rect,
    across: usize,
    side: f32,
    high: f32,
}

impl<'a> Tiles<'a> {
    fn new(
        together: &'a Together,
        size: Size,
        palette: &'a Palette,
        style: Style<'a>,
        smallest: f32,
    ) -> Self {
        let mut page = Page::with_smallest(size, palette, style, smallest);
        page.text = page.text.min(1.2 * smallest);
        page.names = page.text;
        let mut ground = Sketch::default();
        let area = page.frame(&mut ground, &entries(together));
        let gap = BETWEEN * smallest;
        let least = LEAST * smallest;
        // The cast is safe: a page has room for a few dozen.
        let most = (((area.width() + gap) / (least + gap)) as usize).max(1);
        let across = most.min(together.teams.len().max(1)).max(most.min(4));
        let side = (area.width() + gap) / across as f32 - gap;
        let names = NAME_LINES as f32 * line_height(smallest);
        // A page of a slide's shape holds a whole row.
        let side = side.min((area.height() - names).max(least));
        Self {
            together,
            page,
            ground,
            area,
            across,
            side,
            high: side + names,
        }
    }

    fn scene(&self, rows: std::ops::Range<usize>) -> Scene {
        let mut sketch = Sketch {
            items: self.ground.items.clone(),
        };
        let (text, palette) = (self.page.smallest, self.page.palette);
        let gap = BETWEEN * text;
        let mut told = vec![said::radars_in_words(self.together)];
        for (down, row) in rows.enumerate() {
            let from = row * self.across;
            let teams = self.together.teams.iter().skip(from).take(self.across);
            for (along, team) in teams.enumerate() {
                let x = self.area.min.x + along as f32 * (self.side + gap);
                let y = self.area.min.y + down as f32 * (self.high + gap);
                let name = said::team_name(&team.name);
                let lines = fit(&name, Weight::SemiBold, text..=text, self.side, NAME_LINES).lines;
                let set = TextFormat {
                    size: text,
                    weight: Weight::SemiBold,
                    colour: palette.ink,
                };
                // A name of one line stands close to its radar.
                let free = (NAME_LINES - lines.len().min(NAME_LINES)) as f32 * line_height(text);
                sketch.lines(&lines, x + self.side / 2.0, y + free, Align::Centre, set);
                let corner = Point::new(x, y + self.high - self.side);
                wheel(
                    &mut sketch,
                    self.together,
                    team,
                    corner,
                    self.side,
                    palette,
                    text,
                );
                told.push(name);
            }
        }
        let words = match self.page.style.frame {
            Frame::Document => told.swap_remove(0),
            Frame::Bare | Frame::Legend | Frame::Page(_) => told.join(" "),
        };
        Scene {
            size: self.page.size,
            background: self.page.style.background.then_some(palette.paper),
            title: said::TEAMS_TOGETHER.to_owned(),
            description: words,
            items: sketch.items,
        }
    }
}

/// Rings, agreed scores joined where neighbours have one, medians where nothing was agreed, and a
/// number at each spoke.
fn wheel(
    sketch: &mut Sketch,
    together: &Together,
    team: &Team,
    corner: Point,
    side: f32,
    palette: &Palette,
    text: f32,
) {
    let count = team.rows.len();
    let outside = OUTSIDE * text;
    let radius = (side / 2.0 - outside - 0.4 * text).max(1.0);
    let wheel = Wheel {
        centre: Point::new(corner.x + side / 2.0, corner.y + side / 2.0),
        radius,
        levels: together.workshop.scale.len().max(1),
        spokes: spokes(count),
    };
    rings(sketch, &wheel, 0.006 * side, palette);
    let at = |spoke: usize, level: Level| wheel.at(spoke, wheel.reach_of(level));
    let agreed: Vec<Option<Point>> = (team.rows.iter().enumerate())
        .map(|(i, row)| Some(at(i, row.as_ref()?.ending.agreed()?)))
        .collect();
    let has: Vec<bool> = agreed.iter().map(Option::is_some).collect();
    for run in runs(&has) {
        let outer: Vec<Point> = run.iter().filter_map(|&i| agreed[i]).collect();
        let inner = run.iter().rev().map(|&i| wheel.at(i, wheel.hub()));
        let whole = run.len() == count;
        let fill = if whole {
            let mut path = Path::polygon(outer.iter().copied());
            path.extend(Path::polygon(inner));
            path
        } else {
            Path::polygon(outer.iter().copied().chain(inner))
        };
        if run.len() > 1 {
            sketch.fill(fill, palette.agreed.with_opacity(FILL));
            let line = if whole {
                Path::polygon(outer)
            } else {
                Path::polyline(outer)
            };
            sketch.stroke(line, 0.014 * side, palette.agreed);
        }
    }
    let mark = 0.028 * side;
    for point in agreed.iter().flatten() {
        sketch.disc(*point, mark * RIM, palette.paper);
        sketch.disc(*point, mark, palette.agreed);
    }
    for (i, row) in team.rows.iter().enumerate() {
        let Some(row) = row else { continue };
        for level in unsettled(row).into_iter().flat_map(Median::levels) {
            sketch.ring(at(i, level), mark, palette.paper, palette.median);
        }
        if row.ending == Ending::AgreedToDiffer {
            let middle = wheel.at(i, (wheel.hub() + wheel.radius) / 2.0);
            let set = TextFormat {
                size: (0.8 * text).max(5.0 * mark),
                weight: Weight::Bold,
                colour: palette.differ,
            };
            sketch.disc(middle, 0.5 * set.size, palette.paper.with_opacity(0.85));
            sketch.figure("≠", middle, set);
        }
    }
    let set = TextFormat {
        size: text,
        weight: Weight::Regular,
        colour: palette.quiet,
    };
    for i in 0..count {
        let set = match team.rows[i].as_ref().map(|row| row.ending.is_not_scored()) {
            Some(false) => set,
            // What nobody scored steps back.
            Some(true) | None => TextFormat {
                colour: palette.strong_line,
                ..set
            },
        };
        sketch.figure(&(i + 1).to_string(), wheel.at(i, radius + outside), set);
    }
}

/// The median of what was scored and not agreed.
fn unsettled(row: &Row) -> Option<Median> {
    row.median.filter(|_| row.ending == Ending::ScoredNotAgreed)
}
