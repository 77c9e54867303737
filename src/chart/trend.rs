//! One team over time: a small strip for each mechanism, all on the same scale and the same days.

use super::fit::fit;
use super::frame::{Frame, Page, Style};
use super::legend::Entry;
use super::marks::RIM;
use super::pages::pages;
use super::palette::Palette;
use super::series::SeriesMark;
use super::team_cell::{CellSign, cell_look};
use crate::insight::{Ending, Strip, Trend, TrendPoint};
use crate::phrases::{teams as signs, trend as said};
use crate::scene::{
    Align, Path, Point, Rect, Scene, Size, Sketch, Type, Weight, line_height, measure,
};
use crate::workshop::Level;

/// How wide a strip is at least, for the smallest text.
const LEAST: f32 = 17.0;
/// From one level to the next, for the smallest text.
const STEP: f32 = 1.25;
/// Between two strips, for the smallest text.
const BETWEEN: f32 = 1.4;
/// The most lines of a mechanism's name.
const NAME_LINES: usize = 2;
/// The most that a mark is, for the smallest text: its radius.
const MARK: f32 = 0.42;
/// Between two days below a strip, for their width.
const APART: f32 = 1.3;

/// A drawing of a trend, and where each session stands in each strip.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPage {
    /// The drawing.
    pub scene: Scene,
    /// What can be pointed at.
    pub spots: Vec<TrendSpot>,
}

impl TrendPage {
    /// Nothing.
    pub fn empty() -> Self {
        let scene = Scene {
            size: Size {
                width: 1.0,
                height: 1.0,
            },
            background: None,
            title: String::new(),
            description: String::new(),
            items: Vec::new(),
        };
        Self {
            scene,
            spots: Vec::new(),
        }
    }
}

/// One session in one strip: a column from its highest level to its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendSpot {
    /// The strip's place in [`Trend::strips`].
    pub strip: usize,
    /// The session's place in [`Trend::days`].
    pub day: usize,
    /// The column.
    pub area: Rect,
}

/// The strips on pages of this size, no text on any of them smaller than `smallest` points.
///
/// Sessions are as far from each other as the next ones, whatever the calendar says, and their days
/// stand below: two sessions of a week would lie on each other, and a slope is no speed where levels
/// have no distance. A line joins agreed scores; a bar is the middle half; what ended otherwise has its
/// sign below the scale.
pub fn trend_pages(
    trend: &Trend,
    size: Size,
    palette: &Palette,
    style: Style<'_>,
    smallest: f32,
) -> Vec<TrendPage> {
    let tiles = Tiles::new(trend, size, palette, style, smallest);
    let rows = trend.strips.len().div_ceil(tiles.across).max(1);
    let ranges = pages(
        &vec![tiles.high; rows],
        BETWEEN * smallest,
        tiles.area.height(),
    );
    let count = ranges.len();
    let made = ranges.into_iter().enumerate().map(|(at, rows)| {
        let mut page = tiles.page(rows);
        if count > 1 {
            page.scene.title = format!("{}, page {} of {count}", page.scene.title, at + 1);
        }
        page
    });
    made.collect()
}

/// How high a page of this width is that holds all strips.
pub fn trend_height(trend: &Trend, width: f32, style: Style<'_>, smallest: f32) -> f32 {
    let size = Size {
        width,
        height: width * 9.0 / 16.0,
    };
    let tiles = Tiles::new(trend, size, &Palette::LIGHT, style, smallest);
    let rows = trend.strips.len().div_ceil(tiles.across).max(1) as f32;
    let gaps = (rows - 1.0) * BETWEEN * smallest;
    size.height - tiles.area.height() + rows * tiles.high + gaps + 0.5 * smallest
}

/// Where everything stands.
struct Tiles<'a> {
    trend: &'a Trend,
    page: Page<'a>,
    ground: Sketch,
    area: Rect,
    across: usize,
    wide: f32,
    high: f32,
    /// The days below a strip, where they have room: the newest always has.
    days: Vec<Option<String>>,
}

impl<'a> Tiles<'a> {
    fn new(
        trend: &'a Trend,
        size: Size,
        palette: &'a Palette,
        style: Style<'a>,
        smallest: f32,
    ) -> Self {
        let mut page = Page::with_smallest(size, palette, style, smallest);
        page.text = page.text.min(1.2 * smallest);
        page.names = page.text;
        let mut ground = Sketch::default();
        let area = page.frame(&mut ground, &entries(trend));
        let gap = BETWEEN * smallest;
        // The cast is safe: a page has room for a few dozen.
        let most = (((area.width() + gap) / (LEAST * smallest + gap)) as usize).max(1);
        let across = most.min(trend.strips.len().max(1));
        let wide = (area.width() + gap) / across as f32 - gap;
        let levels = trend.workshop.scale.len() as f32;
        let lines = (NAME_LINES + 1) as f32 * line_height(smallest);
        // Below the lowest level stands what is none.
        let high = lines + (levels + 1.0) * STEP * smallest;
        let step = (wide - GUTTER * smallest) / trend.days.len().max(1) as f32;
        Self {
            days: days(trend, step, wide - GUTTER * smallest, smallest),
            trend,
            page,
            ground,
            area,
            across,
            wide,
            high,
        }
    }

    fn page(&self, rows: std::ops::Range<usize>) -> TrendPage {
        let mut sketch = Sketch {
            items: self.ground.items.clone(),
        };
        let (palette, gap) = (self.page.palette, BETWEEN * self.page.smallest);
        let mut told = vec![said::drawing_in_words(self.trend)];
        let mut spots = Vec::new();
        for (down, row) in rows.enumerate() {
            let from = row * self.across;
            let strips = self.trend.strips.iter().enumerate();
            for (along, (at, strip)) in strips.skip(from).take(self.across).enumerate() {
                let x = self.area.min.x + along as f32 * (self.wide + gap);
                let y = self.area.min.y + down as f32 * (self.high + gap);
                let columns = self.strip(&mut sketch, strip, Point::new(x, y));
                let columns = columns.into_iter().enumerate();
                spots.extend(columns.map(|(day, area)| TrendSpot {
                    strip: at,
                    day,
                    area,
                }));
                told.push(said::strip_in_words(self.trend, strip));
            }
        }
        let words = match self.page.style.frame {
            Frame::Document => told.swap_remove(0),
            Frame::Bare | Frame::Legend | Frame::Page(_) => told.join(" "),
        };
        let scene = Scene {
            size: self.page.size,
            background: self.page.style.background.then_some(palette.paper),
            title: said::OVER_TIME.to_owned(),
            description: words,
            items: sketch.items,
        };
        TrendPage { scene, spots }
    }

    /// Draws one strip; gives a column for each session.
    fn strip(&self, sketch: &mut Sketch, strip: &Strip, corner: Point) -> Vec<Rect> {
        let (text, palette) = (self.page.smallest, self.page.palette);
        let set = |weight, colour| Type {
            size: text,
            weight,
            colour,
        };
        let name = fit(
            &strip.name,
            Weight::SemiBold,
            text..=text,
            self.wide,
            NAME_LINES,
        )
        .lines;
        let line = line_height(text);
        // A name of one line stands close to its strip.
        let free = (NAME_LINES - name.len().min(NAME_LINES)) as f32 * line;
        let ink = set(Weight::SemiBold, palette.ink);
        sketch.lines(&name, corner.x, corner.y + free, Align::Left, ink);

        let scale = &self.trend.workshop.scale;
        let step = STEP * text;
        let left = corner.x + GUTTER * text;
        let right = corner.x + self.wide;
        let top = corner.y + NAME_LINES as f32 * line + 0.15 * text;
        let lowest = top + (scale.len() as f32 - 0.5) * step;
        let at_level = |level: Level| lowest - level.index() as f32 * step;
        let quiet = set(Weight::Regular, palette.quiet);
        for (level, _) in scale.iter() {
            let y = at_level(level);
            let rule = Path::line(Point::new(left, y), Point::new(right, y));
            sketch.stroke(rule, 0.05 * text, palette.line);
            let middle = Point::new(corner.x + 0.5 * text, y);
            sketch.figure(&scale.number(level).to_string(), middle, quiet);
        }
        let wide = (right - left) / self.trend.days.len().max(1) as f32;
        let at_day = |day: usize| left + (day as f32 + 0.5) * wide;
        let mark = (MARK * text).min(0.36 * wide);
        self.bars(sketch, strip, &at_day, &at_level, mark);
        self.lines(sketch, strip, &at_day, &at_level, (wide, top, lowest));
        for (day, point) in strip.points.iter().enumerate() {
            let Some(point) = point else { continue };
            let below = Point::new(at_day(day), lowest + step);
            self.mark(sketch, point, at_day(day), &at_level, below, mark);
        }
        let foot = lowest + 1.5 * step;
        for (day, label) in self.days.iter().enumerate() {
            let Some(label) = label else { continue };
            let half = measure(label, Weight::Regular, text) / 2.0;
            let x = at_day(day).clamp(left + half, (right - half).max(left + half));
            sketch.lines(&[label], x, foot, Align::Centre, quiet);
        }
        let columns = 0..self.trend.days.len();
        let column = |day: usize| {
            let x = left + day as f32 * wide;
            Rect::new(x, top, wide, foot + line - top)
        };
        columns.map(column).collect()
    }

    /// The middle half of each session, behind everything.
    fn bars(
        &self,
        sketch: &mut Sketch,
        strip: &Strip,
        at_day: &dyn Fn(usize) -> f32,
        at_level: &dyn Fn(Level) -> f32,
        mark: f32,
    ) {
        let palette = self.page.palette;
        for (day, point) in strip.points.iter().enumerate() {
            let half = point.as_ref().and_then(|point| point.row.middle_half);
            let Some(half) = half else { continue };
            let (top, foot) = (
                at_level(half.upper) - 0.5 * mark,
                at_level(half.lower) + 0.5 * mark,
            );
            let wide = 1.5 * mark;
            let rect = Rect::new(at_day(day) - wide / 2.0, top, wide, foot - top);
            let path = Path::rounded_rect(rect, 0.3 * mark);
            sketch.surface(path, palette.band, 0.12 * mark, palette.band_edge);
        }
    }

    /// What joins agreed scores, and where the line breaks because other words were asked.
    fn lines(
        &self,
        sketch: &mut Sketch,
        strip: &Strip,
        at_day: &dyn Fn(usize) -> f32,
        at_level: &dyn Fn(Level) -> f32,
        (wide, top, lowest): (f32, f32, f32),
    ) {
        let (text, palette) = (self.page.smallest, self.page.palette);
        let mut before: Option<Point> = None;
        for day in 0..self.trend.days.len() {
            let point = strip.points.get(day).and_then(Option::as_ref);
            let agreed = point.and_then(|point| point.row.ending.agreed());
            let here = agreed.map(|level| Point::new(at_day(day), at_level(level)));
            let breaks = self.trend.breaks_before(strip, day);
            if let (Some(from), Some(to), false) = (before, here, breaks) {
                sketch.stroke(Path::line(from, to), 0.16 * text, palette.agreed);
            }
            if breaks {
                let x = at_day(day) - wide / 2.0;
                let (mut y, foot) = (top, lowest + 0.5 * text);
                while y < foot {
                    let to = Point::new(x, (y + 0.3 * text).min(foot));
                    let dash = Path::line(Point::new(x, y), to);
                    sketch.stroke(dash, 0.09 * text, palette.quiet);
                    y += 0.55 * text;
                }
            }
            before = here;
        }
    }

    /// How one session ended: a disc, a hollow median, or a sign below the scale.
    fn mark(
        &self,
        sketch: &mut Sketch,
        point: &TrendPoint,
        x: f32,
        at_level: &dyn Fn(Level) -> f32,
        below: Point,
        mark: f32,
    ) {
        let palette = self.page.palette;
        let row = &point.row;
        match row.ending {
            Ending::Agreed(level) | Ending::AgreedWithoutRound(level) => {
                let centre = Point::new(x, at_level(level));
                sketch.disc(centre, mark * RIM, palette.paper);
                sketch.disc(centre, mark, palette.agreed);
            }
            Ending::ScoredNotAgreed if row.median.is_some() => {
                for level in row
                    .median
                    .into_iter()
                    .flat_map(crate::insight::Median::levels)
                {
                    let centre = Point::new(x, at_level(level));
                    sketch.ring(centre, mark, palette.paper, palette.median);
                }
            }
            Ending::ScoredNotAgreed => {
                sketch.ring(below, 0.8 * mark, palette.paper, palette.median);
            }
            _ => {
                let look = cell_look(Some(row), self.trend.workshop.scale.len(), palette);
                if let CellSign::Written(sign) = &look.sign {
                    let set = Type {
                        size: self.page.smallest,
                        weight: Weight::Bold,
                        colour: look.ink,
                    };
                    sketch.figure(sign, below, set);
                }
            }
        }
    }
}

/// The room of the levels' numbers beside a strip, for the smallest text.
const GUTTER: f32 = 1.3;

/// The days that have room below a strip whose sessions stand so far apart.
fn days(trend: &Trend, step: f32, room: f32, text: f32) -> Vec<Option<String>> {
    let all: Vec<_> = trend.days.iter().map(said::last_day).collect();
    let month = |day: &Option<jiff::civil::Date>| day.map(|day| (day.year(), day.month()));
    let by_month = all
        .windows(2)
        .all(|pair| month(&pair[0]) != month(&pair[1]));
    let labels: Vec<String> = (all.iter())
        .map(|day| day.map_or_else(String::new, |day| said::short_day(day, by_month)))
        .collect();
    let wide = labels
        .iter()
        .map(|label| measure(label, Weight::Regular, text))
        .fold(0.0, f32::max);
    // The cast is safe: there are no more sessions than a disk holds.
    let mut every = ((APART * wide / step.max(0.1)).ceil() as usize).max(1);
    if room < 2.0 * APART * wide {
        every = labels.len();
    }
    let last = labels.len().saturating_sub(1);
    let labels = labels.into_iter().enumerate();
    labels
        .map(|(at, label)| (last - at).is_multiple_of(every).then_some(label))
        .collect()
}

/// What the marks mean, as far as they occur.
fn entries(trend: &Trend) -> Vec<Entry> {
    let points = || {
        let strips = trend.strips.iter();
        strips.flat_map(|strip| strip.points.iter().flatten())
    };
    let ended = |ending: Ending| points().any(|point| point.row.ending == ending);
    let unsettled = |point: &TrendPoint| point.row.ending == Ending::ScoredNotAgreed;
    let sign = |sign: &str, words: &str| Entry::Level(sign.to_owned(), words.to_owned());
    let all = [
        Some(Entry::Series(SeriesMark::Disc, said::AGREED.to_owned())),
        points()
            .any(|point| point.row.middle_half.is_some())
            .then_some(Entry::Band),
        points()
            .any(unsettled)
            .then(|| Entry::Ring(said::NOT_AGREED.to_owned())),
        ended(Ending::AgreedToDiffer).then_some(Entry::Differ),
        ended(Ending::DontKnowOnly).then(|| sign("?", signs::DONT_KNOW_ONLY)),
        ended(Ending::Skipped).then(|| sign("–", signs::SKIPPED)),
        ended(Ending::Untouched).then(|| sign("·", signs::NOT_SCORED)),
    ];
    let scale = &trend.workshop.scale;
    let levels = scale.iter().filter(|(_, text)| !text.label.is_empty());
    let number = |level: Level| scale.number(level).to_string();
    let levels = levels.map(|(level, text)| Entry::Level(number(level), text.label.clone()));
    all.into_iter().flatten().chain(levels).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::made_up_sitting;
    use crate::insight::TrendSession;
    use crate::scene::Item;
    use crate::workshop::integrated_leadership;

    fn of(sittings: u32) -> Trend {
        let workshop = integrated_leadership();
        let all = (0..sittings).map(|at| made_up_sitting(&workshop, 7, 1, at));
        Trend::all(all.map(|session| TrendSession::of(&session)).collect()).remove(0)
    }

    #[test]
    fn nothing_leaves_its_page_and_each_session_has_its_column_in_each_strip() {
        for sittings in [1, 2, 9, 30] {
            let trend = of(sittings);
            for (width, smallest) in [(1920.0, 22.0), (720.0, 11.0), (330.0, 12.0)] {
                let style = Style {
                    frame: Frame::Document,
                    background: true,
                };
                let height = trend_height(&trend, width, style, smallest);
                for height in [height, 0.4 * height] {
                    let size = Size { width, height };
                    let pages = trend_pages(&trend, size, &Palette::LIGHT, style, smallest);
                    let spots: usize = pages.iter().map(|page| page.spots.len()).sum();
                    assert_eq!(spots, trend.days.len() * trend.strips.len());
                    for page in &pages {
                        for item in &page.scene.items {
                            let Item::Text(text) = item else { continue };
                            assert!(text.size >= smallest - 0.01, "{}", text.text);
                            assert!((0.0..=width).contains(&text.position.x), "{}", text.text);
                            assert!(text.position.y <= height + 0.1, "{} below", text.text);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_newest_day_is_always_named_and_no_two_stand_on_each_other() {
        for sittings in [1, 2, 5, 30] {
            let trend = of(sittings);
            let named = days(&trend, 300.0 / sittings as f32, 300.0, 12.0);
            assert!(named.last().unwrap().is_some());
            let mut ends = f32::MIN;
            for (at, label) in named.iter().enumerate() {
                let Some(label) = label else { continue };
                let half = measure(label, Weight::Regular, 12.0) / 2.0;
                let x = (at as f32 + 0.5) * 300.0 / sittings as f32;
                assert!(x - half > ends, "{label} of {sittings}");
                ends = x + half;
            }
        }
    }
}
