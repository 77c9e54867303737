//! One team over time: a small strip for each mechanism, all on the same scale and the same days.

use super::frame::{Frame, Page, Style};
use super::legend::Entry;
use super::pages::{number_pages, pages, settled_height};
use super::palette::Palette;
use super::series::SeriesMark;
use super::spoke_bars::Lying;
use super::trend_strip::{StripBox, gutter, strip_height};
use crate::insight::{Ending, LevelLook, Trend, TrendPoint};
use crate::phrases::{teams as signs, trend as said};
use crate::scene::{Point, Rect, Scene, Size, Sketch, Weight, measure};

/// How wide a strip is at least, for the smallest text.
const LEAST: f32 = 16.0;
/// How wide a session is at least, so that two signs below the scale stand apart.
const SIGN: f32 = 0.65;
/// Between two strips, for the smallest text.
const BETWEEN: f32 = 1.4;
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
    let made = ranges.into_iter().map(|rows| tiles.page(rows));
    let mut made: Vec<TrendPage> = made.collect();
    number_pages(made.iter_mut().map(|page| &mut page.scene));
    made
}

/// How high a page of this width is that holds all strips.
pub fn trend_height(trend: &Trend, width: f32, style: Style<'_>, smallest: f32) -> f32 {
    let (high, _) = strip_height(trend, smallest, f32::INFINITY);
    settled_height(width, |size| {
        let tiles = Tiles::new(trend, size, &Palette::LIGHT, style, smallest);
        let rows = trend.strips.len().div_ceil(tiles.across).max(1) as f32;
        let gaps = (rows - 1.0) * BETWEEN * smallest;
        size.height - tiles.area.height() + rows * high + gaps + 0.5 * smallest
    })
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
    looks: Vec<LevelLook>,
    /// From one level to the next.
    level_step: f32,
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
        let mut entries = marks(trend);
        let own = entries.len();
        entries.extend(levels(trend));
        let mut area = page.frame(&mut ground, &entries);
        if area.height() < strip_height(trend, smallest, 0.0).0 {
            // On a page that is lower than a strip and all of it, levels are numbers without words.
            entries.truncate(own);
            ground = Sketch::default();
            area = page.frame(&mut ground, &entries);
        }
        let gap = BETWEEN * smallest;
        let looks = LevelLook::all(&trend.workshop.scale);
        let signs = gutter(&looks, smallest) + trend.days.len() as f32 * SIGN * smallest;
        let least = signs.max(LEAST * smallest);
        // The cast is safe: a page has room for a few dozen.
        let most = (((area.width() + gap) / (least + gap)) as usize).max(1);
        let across = most.min(trend.strips.len().max(1));
        let wide = (area.width() + gap) / across as f32 - gap;
        let (high, level_step) = strip_height(trend, smallest, area.height());
        let room = wide - gutter(&looks, smallest);
        let step = room / trend.days.len().max(1) as f32;
        Self {
            days: days(trend, step, room, smallest),
            trend,
            looks,
            level_step,
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
                let place = StripBox {
                    trend: self.trend,
                    looks: &self.looks,
                    palette,
                    text: self.page.smallest,
                    step: self.level_step,
                    corner: Point::new(x, y),
                    wide: self.wide,
                };
                place.draw(&mut sketch, strip, &self.days);
                let days = 0..self.trend.days.len();
                spots.extend(days.map(|day| TrendSpot {
                    strip: at,
                    day,
                    area: place.column(day),
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
}

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
    // The newest gives way to the edge, towards the one before it.
    let apart = (APART * wide).max(1.08 * wide + (wide - step).max(0.0) / 2.0);
    // The cast is safe: there are no more sessions than a disk holds.
    let mut every = ((apart / step.max(0.1)).ceil() as usize).max(1);
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
fn marks(trend: &Trend) -> Vec<Entry> {
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
            .then_some(Entry::Band(Lying::Along)),
        points()
            .any(unsettled)
            .then(|| Entry::Ring(said::NOT_AGREED.to_owned())),
        ended(Ending::AgreedToDiffer).then_some(Entry::Differ),
        ended(Ending::DontKnowOnly).then(|| sign("?", signs::DONT_KNOW_ONLY)),
        ended(Ending::Skipped).then(|| sign("–", signs::SKIPPED)),
        ended(Ending::Untouched).then(|| sign("·", signs::NOT_SCORED)),
    ];
    all.into_iter().flatten().collect()
}

/// What each level is called.
fn levels(trend: &Trend) -> impl Iterator<Item = Entry> {
    let scale = &trend.workshop.scale;
    let levels = scale.levels.iter().zip(LevelLook::all(scale));
    let levels = levels.filter(|(text, _)| !text.label.is_empty());
    levels.map(|(text, look)| Entry::Level(look.written, text.label.clone()))
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
